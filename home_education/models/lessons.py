"""The lessons of a case: planned from the timetable, held or missed, confirmed, written down.

A lesson that makes up for a missed one is a lesson of its own: it has its day, its topic, its word
of the parent and its place in the journal.
"""

from __future__ import annotations

from datetime import date

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from home_education.models.home import HomeCase
from home_education.models.plan import HomePlanRow
from home_education.rules import LessonState

_WITHIN_TERM = """
IF TG_OP = 'UPDATE' AND NEW.held_on = OLD.held_on AND NEW.home_id = OLD.home_id THEN
    RETURN NEW;
END IF;
IF EXISTS (
    SELECT 1 FROM home_education_homecase home
    WHERE home.case_id = NEW.home_id AND (
        NEW.held_on < home.starts_on OR NEW.held_on > LEAST(home.ends_on, home.terminated_on)
    )
) THEN
    RAISE EXCEPTION 'a lesson on % is outside the term of study at home (cl. 2.7)', NEW.held_on
        USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


@tracked(by="home")
class HomeLesson(TenantModel):
    """One lesson of one day."""

    #: What a line about a lesson tells of: fetched with it.
    TOLD = ("row", "teacher", "stands_in_for", "makes_up", "made_up_by")

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="lessons")
    row = models.ForeignKey(
        HomePlanRow, on_delete=models.PROTECT, related_name="lessons", verbose_name=_("subject")
    )
    makes_up = models.OneToOneField(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="made_up_by",
        verbose_name=_("makes up for the lesson"),
    )
    teacher = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("teacher"),
    )
    stands_in_for = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("stands in for the teacher of the plan"),
    )
    held_on = models.DateField(_("date of the lesson"))
    starts_minute = models.PositiveSmallIntegerField(_("begins"))
    topic = models.CharField(_("topic"), max_length=300, blank=True)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=LessonState.choices(),
        default=LessonState.PLANNED.value,
    )
    reason = models.CharField(_("why it was missed"), max_length=300, blank=True)
    told_on = models.DateField(_("the family told of it on"), null=True, blank=True)
    adult = models.CharField(_("adult of the family present"), max_length=250, blank=True)
    adult_years = models.PositiveSmallIntegerField(_("age of the adult"), null=True, blank=True)
    confirmed_on = models.DateField(_("confirmed by the parent on"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    in_journal_on = models.DateField(_("written into the journal on"), null=True, blank=True)
    in_journal_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("lesson at home")
        verbose_name_plural = _("lessons at home")
        ordering = ("held_on", "starts_minute", "pk")
        indexes = (models.Index(fields=("home", "held_on"), name="home_lessons_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=("row", "held_on", "starts_minute"),
                condition=Q(makes_up=None),
                name="home_lesson_once",
            ),
            models.CheckConstraint(
                condition=Q(makes_up=None) | ~Q(state=LessonState.MISSED.value),
                name="home_making_up_is_not_missed",
            ),
            models.CheckConstraint(
                condition=(Q(confirmed_on=None) | Q(confirmed_on__gte=F("held_on")))
                & (Q(in_journal_on=None) | Q(in_journal_on__gte=F("held_on"))),
                name="home_confirmed_after_it_was_held",
            ),
            models.CheckConstraint(
                condition=Q(state=LessonState.HELD.value)
                | (Q(confirmed_on=None) & Q(in_journal_on=None)),
                name="home_only_held_is_confirmed",
            ),
        )
        triggers = (
            pgtrigger.Trigger(
                name="within_term",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=_WITHIN_TERM,
            ),
        )

    def __str__(self) -> str:
        return f"{self.held_on}: {self.row}"

    def save(self, *args, **kwargs) -> None:
        """Whose lesson it is stays with it: the plan may have another teacher later."""
        if self._state.adding and self.teacher_id is None:
            self.teacher_id = self.row.teacher_id
        super().save(*args, **kwargs)

    @property
    def making_up(self) -> HomeLesson | None:
        """The lesson that makes up for this one, planned or held."""
        return getattr(self, "made_up_by", None)

    @property
    def made_up_on(self) -> date | None:
        """When it was made up; None while that is only planned."""
        found = self.making_up
        return found.held_on if found and found.state == LessonState.HELD else None
