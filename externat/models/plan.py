"""The individual study plan (ІНП): hours of a week, sequence, wishes; and the timetable."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from externat.models.individual import IndividualCase
from externat.rules.vocabulary import Channel, Place, SlotPurpose, Teaching
from students.models import Subject

MINUTES_OF_DAY = 24 * 60


def _hours(label) -> models.DecimalField:
    return models.DecimalField(label, max_digits=4, decimal_places=2, default=Decimal(0))


@tracked(by="individual")
class IndividualPlan(TenantModel):
    """What the plan says as a whole, and who put their name to it besides on the paper itself."""

    individual = models.OneToOneField(IndividualCase, on_delete=models.CASCADE, related_name="plan")
    programme = models.CharField(
        _("educational programme, standard plan"), max_length=300, blank=True
    )
    wish_place = models.CharField(
        _("where to teach, by the wish of the family"),
        max_length=10,
        choices=Place.choices(),
        blank=True,
    )
    wish_teaching = models.CharField(
        _("alone or in a group, by the wish of pupil and family"),
        max_length=10,
        choices=Teaching.choices(),
        blank=True,
    )
    difference_reason = models.TextField(_("why the hours differ from the quota"), blank=True)
    specialists_joined = models.BooleanField(_("specialists took part"), default=False)
    specialists = models.CharField(_("which specialists"), max_length=300, blank=True)
    has_own_programmes = models.BooleanField(_("individual programmes are written"), default=False)
    adaptations = models.TextField(_("adaptations, means of learning"), blank=True)
    socialising = models.TextField(_("contact with the class, life of the school"), blank=True)
    teachers_signed_on = models.DateField(_("signed by the teachers on"), null=True, blank=True)
    family_channel = models.CharField(
        _("how the signed plan came back"), max_length=10, choices=Channel.choices(), blank=True
    )
    council_number = models.CharField(
        _("minutes of the council, number"), max_length=40, blank=True
    )
    council_on = models.DateField(_("minutes of the council, date"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("individual study plan")
        verbose_name_plural = _("individual study plans")

    def __str__(self) -> str:
        return f"{self.individual}"


@tracked(by="individual")
class IndividualPlanLine(TenantModel):
    """One subject of the plan. `hours` are all of a week; group and remote hours are part of them.

    A form without hours of a week (externat, family) leaves them at nought.
    """

    individual = models.ForeignKey(IndividualCase, on_delete=models.CASCADE, related_name="lines")
    place = models.PositiveSmallIntegerField(_("place"))
    area = models.CharField(_("educational field"), max_length=120, blank=True)
    subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("subject"),
    )
    name = models.CharField(_("subject or course"), max_length=120)
    typical_hours = _hours(_("hours a week by the standard plan"))
    hours = _hours(_("hours a week"))
    group_hours = _hours(_("of them in a group"))
    remote_hours = _hours(_("of them at a distance"))
    teacher = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("teacher"),
    )
    is_of_school = models.BooleanField(_("the teacher works in this school"), default=True)
    lesson_place = models.CharField(_("place of the lessons"), max_length=120, blank=True)
    sequence = models.TextField(_("in what sequence it is learnt"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("line of the individual study plan")
        verbose_name_plural = _("lines of the individual study plan")
        ordering = ("place", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("individual", "name"), name="individual_subject_once_in_plan"
            ),
            models.CheckConstraint(
                condition=Q(typical_hours__gte=0)
                & Q(hours__gte=0)
                & Q(group_hours__gte=0)
                & Q(remote_hours__gte=0),
                name="individual_hours_are_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(group_hours__lte=F("hours")) & Q(remote_hours__lte=F("hours")),
                name="individual_parts_are_within_hours",
            ),
        )

    def __str__(self) -> str:
        return self.name


@tracked()
class PlanTopic(TenantModel):
    """A part of a subject in its turn: what, by when, alone or with the teacher."""

    line = models.ForeignKey(IndividualPlanLine, on_delete=models.CASCADE, related_name="topics")
    place = models.PositiveSmallIntegerField(_("place"))
    title = models.CharField(_("section or topic"), max_length=300)
    due = models.DateField(_("to be mastered by"), null=True, blank=True)
    is_alone = models.BooleanField(_("on one's own"), default=True)

    class Meta:
        verbose_name = _("topic of the plan")
        verbose_name_plural = _("topics of the plan")
        ordering = ("place", "pk")

    def __str__(self) -> str:
        return self.title


@tracked(by="individual")
class IndividualSlot(TenantModel):
    """One line of the timetable of lessons, or of the schedule of consultations."""

    individual = models.ForeignKey(
        IndividualCase, on_delete=models.CASCADE, related_name="timetable"
    )
    line = models.ForeignKey(
        IndividualPlanLine,
        on_delete=models.CASCADE,
        related_name="slots",
        verbose_name=_("subject"),
    )
    purpose = models.CharField(
        _("what for"),
        max_length=12,
        choices=SlotPurpose.choices(),
        default=SlotPurpose.LESSON.value,
    )
    weekday = models.PositiveSmallIntegerField(_("day of the week"))
    starts_minute = models.PositiveSmallIntegerField(_("begins"))
    ends_minute = models.PositiveSmallIntegerField(_("ends"))
    room = models.CharField(_("place"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("line of the timetable of the individual form")
        verbose_name_plural = _("lines of the timetable of the individual form")
        ordering = ("weekday", "starts_minute", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(weekday__lte=6), name="individual_slot_on_a_weekday"
            ),
            models.CheckConstraint(
                condition=Q(ends_minute__gt=F("starts_minute"), ends_minute__lte=MINUTES_OF_DAY),
                name="individual_slot_has_length",
            ),
        )

    def __str__(self) -> str:
        return f"{self.line}"
