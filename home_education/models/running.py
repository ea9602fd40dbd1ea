"""What is recorded beside the lessons: textbooks handed out, contacts with the family."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from home_education.models.home import HomeCase
from home_education.rules.contacts import ContactKind


@tracked(by="home")
class HomeTextbook(TenantModel):
    """A textbook or another aid lent for the time of study (cl. 2.22)."""

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="textbooks")
    title = models.CharField(_("textbook or aid"), max_length=250)
    copies = models.PositiveSmallIntegerField(_("copies"), default=1)
    handed_on = models.DateField(_("handed out on"))
    returned_on = models.DateField(_("given back on"), null=True, blank=True)

    class Meta:
        verbose_name = _("textbook lent")
        verbose_name_plural = _("textbooks lent")
        ordering = ("handed_on", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(copies__gte=1), name="home_textbook_is_lent"),
            models.CheckConstraint(
                condition=Q(returned_on=None) | Q(returned_on__gte=F("handed_on")),
                name="home_textbook_comes_back_later",
            ),
        )

    def __str__(self) -> str:
        return self.title


@tracked(by="home")
class HomeContact(TenantModel):
    """A contact with the parents, a consultation, or an invitation (cl. 2.16, 4.1, 4.5)."""

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="contacts")
    kind = models.CharField(_("what it was"), max_length=15, choices=ContactKind.choices())
    held_on = models.DateField(_("date"))
    about = models.CharField(_("about what"), max_length=500)
    outcome = models.CharField(_("what came of it"), max_length=500, blank=True)
    by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("who")
    )

    class Meta:
        verbose_name = _("contact with the family")
        verbose_name_plural = _("contacts with the family")
        ordering = ("-held_on", "-pk")

    def __str__(self) -> str:
        return f"{self.held_on}: {self.about}"
