"""What was taught and assessed: each piece of work once, whoever of the pupils took part."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from externat.models.individual import IndividualCase
from externat.rules.vocabulary import WorkKind


@tracked()
class IndividualSession(TenantModel):
    """A lesson, a consultation, an assessment or checked works: one piece of paid work.

    Lessons and assessments are counted in hours, consultations and checking in whole minutes.
    """

    kind = models.CharField(_("what it was"), max_length=12, choices=WorkKind.choices())
    held_on = models.DateField(_("date"))
    subject = models.CharField(_("subject"), max_length=120)
    teacher = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("teacher")
    )
    hours = models.DecimalField(_("hours"), max_digits=4, decimal_places=2, default=Decimal(0))
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=0)
    works = models.PositiveSmallIntegerField(_("works checked"), default=0)
    is_remote = models.BooleanField(_("at a distance"), default=False)
    topic = models.CharField(_("topic"), max_length=300, blank=True)
    homework = models.CharField(_("homework"), max_length=300, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("piece of work")
        verbose_name_plural = _("pieces of work")
        ordering = ("held_on", "pk")
        indexes = (models.Index(fields=("school", "held_on"), name="individual_work_by_day"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(hours__gte=0), name="individual_work_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(hours__gt=0) | Q(minutes__gt=0), name="individual_work_has_time"
            ),
        )

    def __str__(self) -> str:
        return f"{self.held_on}: {self.subject}"


@tracked(by="individual")
class SessionPupil(TenantModel):
    """A pupil who took part, with the mark given there."""

    session = models.ForeignKey(
        IndividualSession, on_delete=models.CASCADE, related_name="attendance"
    )
    individual = models.ForeignKey(
        IndividualCase, on_delete=models.PROTECT, related_name="attendance"
    )
    mark = models.PositiveSmallIntegerField(_("mark"), null=True, blank=True)

    class Meta:
        verbose_name = _("pupil at a piece of work")
        verbose_name_plural = _("pupils at a piece of work")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("session", "individual"), name="individual_attends_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.individual}"
