"""The school's calendar as rows; ``students.calendar`` counts days over them."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import TenantModel, TenantQuerySet


def _dates_of_row():
    return Func(F("starts_on"), F("ends_on"), models.Value("[]"), function="daterange")


def _starts_before_it_ends(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name=name)


class SchoolYearQuerySet(TenantQuerySet):
    """School years by date."""

    def containing(self, day: date):
        """The year this day falls in; a summer day belongs to the year that ended before it."""
        return self.filter(starts_on__lte=day).order_by("-starts_on")


@tracked()
class SchoolYear(TenantModel):
    """A school year, from its first to its last school day."""

    starts_on = models.DateField(_("first school day"))
    ends_on = models.DateField(_("last school day"))
    week_days = models.PositiveSmallIntegerField(
        _("school days in a week"), choices=((5, "5"), (6, "6")), default=5
    )

    objects = SchoolYearQuerySet.as_manager()

    class Meta:
        verbose_name = _("school year")
        verbose_name_plural = _("school years")
        ordering = ("-starts_on",)
        constraints = (
            _starts_before_it_ends("year_starts_before_it_ends"),
            ExclusionConstraint(
                name="years_do_not_overlap",
                expressions=(
                    ("school", RangeOperators.EQUAL),
                    (_dates_of_row(), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.starts_on.year}/{self.starts_on.year + 1 - 2000:02d}"

    @property
    def long_name(self) -> str:
        """As papers print it: «2026-2027»."""
        return f"{self.starts_on.year}-{self.starts_on.year + 1}"


class PeriodKind(models.TextChoices):
    """How the school divides its year."""

    QUARTER = "quarter", _("quarter")
    TRIMESTER = "trimester", _("trimester")
    SEMESTER = "semester", _("half-year")


@tracked()
class Period(TenantModel):
    """A quarter, trimester or half-year of a school year."""

    year = models.ForeignKey(SchoolYear, on_delete=models.CASCADE, related_name="periods")
    kind = models.CharField(_("kind"), max_length=10, choices=PeriodKind)
    number = models.PositiveSmallIntegerField(_("number"))
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))

    class Meta:
        verbose_name = _("period")
        verbose_name_plural = _("periods")
        ordering = ("starts_on", "kind")
        constraints = (
            _starts_before_it_ends("period_starts_before_it_ends"),
            models.UniqueConstraint(fields=("year", "kind", "number"), name="period_once"),
        )

    def __str__(self) -> str:
        return f"{ROMAN[self.number]} {self.get_kind_display()}"


ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI"}


@tracked()
class Vacation(TenantModel):
    """Days of a school year without lessons."""

    year = models.ForeignKey(SchoolYear, on_delete=models.CASCADE, related_name="vacations")
    title = models.CharField(_("title"), max_length=80)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))

    class Meta:
        verbose_name = _("vacation")
        verbose_name_plural = _("vacations")
        ordering = ("starts_on",)
        constraints = (_starts_before_it_ends("vacation_starts_before_it_ends"),)

    def __str__(self) -> str:
        return self.title


class DayKind(models.TextChoices):
    """Why a day differs from its weekday."""

    PUBLIC = "public", _("public day off")
    REGIONAL = "regional", _("regional day off")
    SCHOOL = "school", _("day off of the school")
    WORKING = "working", _("working day by transfer, no lessons")
    LESSONS = "lessons", _("school day by transfer")


@tracked()
class DayOff(TenantModel):
    """A single date that is off though its weekday works, or works though its weekday is off."""

    date = models.DateField(_("date"))
    title = models.CharField(_("title"), max_length=120)
    kind = models.CharField(_("kind"), max_length=10, choices=DayKind, default=DayKind.PUBLIC)

    class Meta:
        verbose_name = _("day off")
        verbose_name_plural = _("days off")
        ordering = ("date",)
        constraints = (
            models.UniqueConstraint(fields=("school", "date"), name="one_mark_on_a_date"),
        )

    def __str__(self) -> str:
        return f"{self.date}: {self.title}"
