"""Who may act for the child, by what authority, and until when."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet
from students.models.student import Student


class Authority(models.TextChoices):
    """By what right a grown-up represents the child."""

    MOTHER = "mother", _("mother")
    FATHER = "father", _("father")
    ADOPTER = "adopter", _("adoptive parent")
    GUARDIAN = "guardian", _("guardian (child under 14)")
    TRUSTEE = "trustee", _("trustee (child of 14 to 18)")
    FOSTER = "foster", _("foster parent")
    ORGANISATION = "organisation", _("organisation for orphans")
    PARENT = "parent", _("parent, not said which")


PARENTS = (Authority.MOTHER, Authority.FATHER, Authority.ADOPTER, Authority.PARENT)


class GuardianshipQuerySet(TenantQuerySet):
    """Authority by date and by person."""

    def on(self, day: date):
        """In force on that day."""
        return self.filter(Q(since=None) | Q(since__lte=day)).filter(
            Q(until=None) | Q(until__gte=day)
        )

    def parents(self):
        """Fathers and mothers, by birth or adoption: of them both may have to sign."""
        return self.filter(kind__in=PARENTS)

    def of(self, actor: Actor):
        """The signed-in person's own children, by authority in force today."""
        return actor.on_their_own_day(self.filter(person__in=actor.person_ids))


@tracked(by="student")
class Guardianship(TenantModel):
    """One grown-up's authority over one child, with the paper that gives it."""

    student = models.ForeignKey(Student, on_delete=models.CASCADE, related_name="guardianships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="guardianships")
    kind = models.CharField(_("authority"), max_length=20, choices=Authority)
    paper = models.CharField(
        _("paper of authority"),
        max_length=200,
        blank=True,
        help_text=_("Kind, number, date and issuer. Not a passport."),
    )
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = GuardianshipQuerySet.as_manager()

    class Meta:
        verbose_name = _("legal guardian")
        verbose_name_plural = _("legal guardians")
        ordering = ("student", "pk")
        constraints = (
            models.UniqueConstraint(fields=("student", "person"), name="guardian_once"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="authority_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.get_kind_display()}"
