"""The individual plan (Annex 5), the study calendar (Annex 6), the timetable (Annex 7)."""

from __future__ import annotations

from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Mod
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet
from home_education.models.home import HomeCase
from home_education.rules import Hours, Section
from home_education.rules.teaching import ROUND_OF_WEEKS
from regulations.models import Attachment
from students.models import Subject

MINUTES_OF_DAY = 24 * 60


def _hours(label) -> models.DecimalField:
    return models.DecimalField(label, max_digits=4, decimal_places=2, default=Decimal(0))


def _whole_quarters(field: str) -> models.CheckConstraint:
    quarters = Mod(F(field) * Value(Decimal(4)), Value(Decimal(1)))
    return models.CheckConstraint(
        condition=Q(models.lookups.Exact(quarters, Value(Decimal(0)))) & Q(**{f"{field}__gte": 0}),
        name=f"home_{field}_are_quarters",
    )


class StandingRows(models.Manager.from_queryset(TenantQuerySet)):
    """The rows of the plan as it stands; what an amendment took out is history."""

    def get_queryset(self) -> models.QuerySet:
        """All but those taken out."""
        return super().get_queryset().filter(taken_out_on=None)


@tracked(by="home")
class HomePlanRow(TenantModel):
    """One row of the plan. `name` is what is printed: the subject's, or a course's own.

    A row whose lessons were held is taken out by an amendment and stays for its lessons
    (`every`); everything else looks at the rows that stand.
    """

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="plan")
    section = models.CharField(_("part"), max_length=20, choices=Section.choices())
    place = models.PositiveSmallIntegerField(_("place"))
    subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("subject"),
    )
    name = models.CharField(_("subject or course"), max_length=120)
    area = models.CharField(_("subject area"), max_length=120, blank=True)
    is_correctional = models.BooleanField(_("correctional"), default=False)
    classroom_hours = _hours(Hours.CLASSROOM.label)
    independent_hours = _hours(Hours.INDEPENDENT.label)
    with_class_hours = _hours(Hours.WITH_CLASS.label)
    distance_hours = _hours(Hours.DISTANCE.label)
    teacher = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("teacher"),
    )
    independent_content = models.TextField(_("content of independent work"), blank=True)
    has_working_programme = models.BooleanField(_("working programme attached"), default=False)
    programme = models.ForeignKey(
        Attachment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("file of the working programme"),
    )
    taken_out_on = models.DateField(_("taken out of the plan on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = StandingRows()
    every = TenantQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of the individual plan")
        verbose_name_plural = _("rows of the individual plan")
        ordering = ("section", "place", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("home", "section", "name"),
                condition=Q(taken_out_on=None),
                name="home_subject_once_in_section",
            ),
            *(_whole_quarters(f"{kind.value}_hours") for kind in Hours),
            models.CheckConstraint(
                condition=Q(is_correctional=False) | Q(independent_hours=0),
                name="home_correction_is_taught",
            ),
        )

    def __str__(self) -> str:
        return self.name


@tracked(by="home")
class HomeCalendar(TenantModel):
    """The study calendar as it is printed, and what the school calendar gave when counted."""

    home = models.OneToOneField(HomeCase, on_delete=models.CASCADE, related_name="calendar")
    starts_on = models.DateField(_("first day of the year"))
    ends_on = models.DateField(_("last day of the year"))
    weeks = models.PositiveSmallIntegerField(_("weeks"))
    days = models.PositiveSmallIntegerField(_("school days"))
    counted = models.JSONField(default=list)
    note = models.TextField(_("why the numbers are corrected"), blank=True)
    assessed_from = models.DateField(_("assessment from"), null=True, blank=True)
    assessed_until = models.DateField(_("assessment to"), null=True, blank=True)

    class Meta:
        verbose_name = _("individual study calendar")
        verbose_name_plural = _("individual study calendars")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="home_year_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return f"{self.starts_on}–{self.ends_on}"


@tracked()
class HomePeriod(TenantModel):
    """A quarter of the study calendar."""

    calendar = models.ForeignKey(HomeCalendar, on_delete=models.CASCADE, related_name="periods")
    number = models.PositiveSmallIntegerField(_("number"))
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    weeks = models.PositiveSmallIntegerField(_("weeks"))
    days = models.PositiveSmallIntegerField(_("school days"))

    class Meta:
        verbose_name = _("period of the study calendar")
        verbose_name_plural = _("periods of the study calendar")
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("calendar", "number"), name="home_period_once"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="home_period_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return f"{self.number}"


@tracked(by="home")
class HomeSlot(TenantModel):
    """One line of the timetable; its subject and teacher are those of its row of the plan."""

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="timetable")
    row = models.ForeignKey(
        HomePlanRow, on_delete=models.CASCADE, related_name="slots", verbose_name=_("subject")
    )
    weekday = models.PositiveSmallIntegerField(_("day of the week"))
    number = models.PositiveSmallIntegerField(_("number of the lesson"))
    starts_minute = models.PositiveSmallIntegerField(_("begins"))
    ends_minute = models.PositiveSmallIntegerField(_("ends"))
    room = models.CharField(_("room"), max_length=40, blank=True)
    weeks = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("weeks of four"))

    class Meta:
        verbose_name = _("line of the timetable")
        verbose_name_plural = _("lines of the timetable")
        ordering = ("weekday", "starts_minute", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(weekday__lte=6), name="home_slot_on_a_weekday"),
            models.CheckConstraint(
                condition=Q(ends_minute__gt=F("starts_minute"), ends_minute__lte=MINUTES_OF_DAY),
                name="home_slot_within_a_day",
            ),
            models.CheckConstraint(
                condition=Q(weeks__contained_by=list(ROUND_OF_WEEKS), weeks__len__gte=1),
                name="home_slot_in_weeks_of_four",
            ),
        )

    def __str__(self) -> str:
        return f"{self.weekday}, {self.number}: {self.row}"
