"""Gifted pupils, their special conditions, and the choices for the state final exam."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from credit_transfer.models.results import OfPupilQuerySet
from credit_transfer.rules.vocabulary import ConditionFor
from students.models import SchoolYear, Student, Subject


@tracked()
class GiftedEntry(TenantModel):
    """The pupil stands in the state information resource on gifted children (cl. 3.3)."""

    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="gifted_entries", verbose_name=_("pupil")
    )
    area = models.CharField(_("area of talent"), max_length=200)
    number = models.CharField(_("number of the entry"), max_length=60, blank=True)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfPupilQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry on a gifted child")
        verbose_name_plural = _("entries on gifted children")
        ordering = ("-since", "pk")

    def __str__(self) -> str:
        return f"{self.student}: {self.area}"


@tracked()
class SpecialCondition(TenantModel):
    """Special conditions of attestation in a subject that is not taken to the final exam (3.3)."""

    student = models.ForeignKey(
        Student,
        on_delete=models.PROTECT,
        related_name="special_conditions",
        verbose_name=_("pupil"),
    )
    school_year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="+", verbose_name=_("school year")
    )
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="+", verbose_name=_("subject")
    )
    at = models.CharField(_("at which attestation"), max_length=10, choices=ConditionFor.choices())
    text = models.TextField(_("conditions"))
    order_number = models.CharField(_("number of the order"), max_length=60, blank=True)
    decided_on = models.DateField(_("date of the decision"))
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfPupilQuerySet.as_manager()

    class Meta:
        verbose_name = _("special conditions")
        verbose_name_plural = _("special conditions")
        ordering = ("-decided_on", "-pk")

    def __str__(self) -> str:
        return f"{self.student}: {self.subject}"


@tracked()
class ExamChoice(TenantModel):
    """A subject that the pupil chose for the state final exam (cl. 4.6)."""

    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="exam_choices", verbose_name=_("pupil")
    )
    school_year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="+", verbose_name=_("school year")
    )
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="+", verbose_name=_("subject")
    )
    chosen_on = models.DateField(_("chosen on"))
    given_up_on = models.DateField(_("given up on"), null=True, blank=True)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfPupilQuerySet.as_manager()

    class Meta:
        verbose_name = _("choice for the final exam")
        verbose_name_plural = _("choices for the final exam")
        ordering = ("subject__name",)
        constraints = (
            models.UniqueConstraint(
                fields=("student", "school_year", "subject"),
                condition=Q(given_up_on=None),
                name="exam_chosen_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.student}: {self.subject}"
