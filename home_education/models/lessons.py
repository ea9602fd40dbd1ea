"""The lessons of a case: planned from the timetable, held or missed, confirmed, written down."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from home_education.models.home import HomeCase
from home_education.models.plan import HomePlanRow
from home_education.rules import LessonState


@tracked()
class HomeLesson(TenantModel):
    """One lesson of one day."""

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="lessons")
    row = models.ForeignKey(
        HomePlanRow, on_delete=models.PROTECT, related_name="lessons", verbose_name=_("subject")
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
    made_up_on = models.DateField(_("made up on"), null=True, blank=True)
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
                fields=("row", "held_on", "starts_minute"), name="home_lesson_once"
            ),
            models.CheckConstraint(
                condition=Q(state=LessonState.HELD.value)
                | (Q(confirmed_on=None) & Q(in_journal_on=None)),
                name="home_only_held_is_confirmed",
            ),
        )

    def __str__(self) -> str:
        return f"{self.held_on}: {self.row}"
