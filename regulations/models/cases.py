"""One child's case under one act."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet
from accounts.roles import Role
from students.models import Guardianship, SchoolYear, Student
from students.models.student import WHOLE_SCHOOL, sees_schools_whole


class CaseQuerySet(TenantQuerySet):
    """Who sees which cases."""

    def visible_to(self, actor: Actor):
        """The office: the school's cases. Class teacher: own class. Guardian: own children.

        A pupil who signs for themselves: the own cases.
        Whoever is asked into a case (``participants``) sees that case.
        """
        if sees_schools_whole(actor):
            return self.filter(school_id__in=actor.school_ids)
        seen = Q(school_id__in=actor.schools_with(*WHOLE_SCHOOL))
        seen |= Q(student__in=Guardianship.objects.of(actor).values("student_id"))
        seen |= Q(pk__in=CaseParticipant.objects.of(actor).values("case_id"))
        if leads := actor.schools_with(Role.CLASS_TEACHER):
            seen |= Q(school_id__in=leads, student__school_class__teacher__in=actor.person_ids)
        if themselves := actor.person_ids_as(Role.STUDENT):
            seen |= Q(student__person__in=themselves)
        return self.filter(seen)

    def open(self):
        """Not closed yet."""
        return self.filter(closed_on=None)


_STATE_NEEDS_DECISION = """
IF NEW.state IS DISTINCT FROM OLD.state AND NOT EXISTS (
    SELECT 1 FROM regulations_decision d
    WHERE d.case_id = NEW.id AND d.source = OLD.state AND d.target = NEW.state AND d.at >= now()
) THEN
    RAISE EXCEPTION 'case % cannot go from % to % without a decision', NEW.id, OLD.state, NEW.state
        USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


@tracked()
class Case(TenantModel):
    """One child's case under one act; each regulation keeps its own fields in its own table.

    A pupil has one open case of an act, or one in each ``strand`` where the act lets one thing run
    beside another. Where an act has several ways that differ in their steps, ``variant`` is the
    way of this case (`Step.only_for`).

    Only ``regulations.services.take_step`` changes ``state``: the database refuses a change that
    no decision of the same transaction explains.
    """

    act = models.CharField(_("act"), max_length=60)
    edition = models.CharField(_("edition"), max_length=20)
    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="cases", verbose_name=_("pupil")
    )
    school_year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="cases", verbose_name=_("school year")
    )
    strand = models.CharField(
        _("what runs beside another case of the act"), max_length=20, blank=True, default=""
    )
    variant = models.CharField(
        _("which of the ways of the act"), max_length=20, blank=True, default=""
    )
    state = models.CharField(_("state"), max_length=20)
    state_since = models.DateTimeField(auto_now_add=True)
    responsible = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("responsible")
    )
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    due_on = models.DateField(
        _("nearest deadline"), null=True, blank=True, help_text=_("Of the open deadlines.")
    )
    previous = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name=_("the case before it"),
    )

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ("due_on", "pk")
        indexes = (
            models.Index(
                fields=("school", "due_on"), condition=Q(closed_on=None), name="open_cases_by_due"
            ),
            models.Index(
                fields=("school", "-closed_on", "-id"),
                condition=Q(closed_on__isnull=False),
                name="closed_cases_by_day",
            ),
            models.Index(fields=("school", "act", "state"), name="cases_by_state"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("student", "act", "strand"),
                condition=Q(closed_on=None),
                name="one_open_case_of_pupil_and_act",
            ),
        )
        triggers = (
            pgtrigger.Trigger(
                name="state_needs_decision",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("state"),
                func=_STATE_NEEDS_DECISION,
            ),
        )

    def __str__(self) -> str:
        return f"{self.student}, {self.act}"


class ParticipantQuerySet(TenantQuerySet):
    """Who was asked into which case."""

    def of(self, actor: Actor):
        """Cases the actor was asked into and still takes part in."""
        return self.filter(person__in=actor.person_ids, until=None)

    def owing(self):
        """Those whose own part is still to be done."""
        return self.filter(answered=False)


@tracked(by="case")
class CaseParticipant(TenantModel):
    """A subject teacher or specialist asked into a case; sees this case and no other.

    ``answered``: their own part of it is done. They see the case, but it waits for them no more.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("person")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices())
    until = models.DateField(_("until"), null=True, blank=True)
    answered = models.BooleanField(_("answered"), default=False)

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = (
            models.UniqueConstraint(fields=("case", "person", "role"), name="participant_once"),
        )

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"
