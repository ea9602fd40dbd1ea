"""The subjects of a support case and the rows of its sheet (Annex 1)."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from individual_support.models.support import SupportCase
from individual_support.rules.vocabulary import Mark, Reason
from students.models import Subject


@tracked(by="support")
class SupportSubject(TenantModel):
    """One supported subject: a line of the scope (cl. 1.4) and of the report (Annex 2)."""

    support = models.ForeignKey(SupportCase, on_delete=models.CASCADE, related_name="subjects")
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="+", verbose_name=_("subject")
    )
    teacher = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("subject teacher"),
    )
    methods = models.TextField(_("ways and methods (cl. 4.1.2)"), blank=True)
    reason = models.CharField(
        _("reason (Annex 2)"), max_length=10, choices=Reason.choices(), blank=True
    )
    reason_other = models.CharField(_("another reason, in words"), max_length=200, blank=True)
    result = models.TextField(_("result (Annex 2)"), blank=True)

    class Meta:
        verbose_name = _("supported subject")
        verbose_name_plural = _("supported subjects")
        ordering = ("subject__name",)
        constraints = (
            models.UniqueConstraint(fields=("support", "subject"), name="subject_once_in_support"),
        )

    def __str__(self) -> str:
        return self.subject.name


@tracked(by="support")
class SupportRow(TenantModel):
    """One row of the sheet. ``version`` grows with every save: an older one is refused."""

    support = models.ForeignKey(SupportCase, on_delete=models.CASCADE, related_name="rows")
    subject = models.ForeignKey(
        SupportSubject, on_delete=models.PROTECT, related_name="rows", verbose_name=_("subject")
    )
    place = models.PositiveSmallIntegerField(_("place"), validators=(MinValueValidator(1),))
    topic = models.TextField(_("topic"), blank=True)
    lesson_on = models.DateField(_("date of the lesson"), null=True, blank=True)
    homework = models.TextField(_("homework"), blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    mark = models.CharField(_("mark"), max_length=10, choices=Mark.choices(), blank=True)
    remark = models.TextField(_("recommendations"), blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("row of the sheet")
        verbose_name_plural = _("rows of the sheet")
        ordering = ("lesson_on", "place", "pk")
        indexes = (
            models.Index(fields=("support", "lesson_on"), name="rows_by_date"),
            models.Index(
                fields=("school", "due_on"),
                condition=models.Q(mark=""),
                name="rows_to_be_marked",
            ),
        )

    def __str__(self) -> str:
        return f"{self.subject}: {self.topic}"
