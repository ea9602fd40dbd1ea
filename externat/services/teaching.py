"""Work done is written down: lessons, consultations, assessments, checking; a group once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from accounts.actors import Actor
from externat.access import RUNNING_STATES
from externat.models import IndividualCase, IndividualSession, SessionPupil
from externat.rules import edition_2016, edition_2021
from externat.rules.edition_2021 import SubjectYear, YearOf
from externat.rules.facts import Facts
from externat.rules.paid_work import IN_MINUTES, amount_of
from externat.rules.vocabulary import Form, Teaching, WorkKind
from regulations.clauses import Clause
from regulations.models import Case
from regulations.services.locking import ChangedMeanwhile, locked_case, refuse_what_blocks

#: What is written of the work itself, whoever took part.
WRITTEN = (
    "kind",
    "held_on",
    "subject",
    "teacher",
    "is_remote",
    "topic",
    "homework",
    "note",
)
UKRAINIAN_LITERATURE = "українська література"


class NoGroup(Exception):
    """These pupils may not be taught in a group: ``names``, by ``clause``."""

    def __init__(self, names: Collection[str], clause: Clause) -> None:
        self.names, self.clause = tuple(names), clause
        super().__init__(", ".join(self.names))


class AmountUnknown(Exception):
    """No clause says how much time this work takes: a person enters it."""


@dataclass(frozen=True, kw_only=True)
class Time:
    """How much a piece of work took, as it was typed."""

    hours: Decimal | None = None
    minutes: int | None = None
    works: int = 0
    is_language: bool = False
    """Ukrainian or a minority's language: checked in 20 minutes, attested by a dictation."""


@transaction.atomic
def record(
    individual: IndividualCase,
    values: Mapping[str, Any],
    time: Time,
    *,
    others: Collection[IndividualCase] = (),
    mark: int | None = None,
    session: IndividualSession | None = None,
    version: int = 0,
    facts: Facts,
) -> IndividualSession:
    """Write one piece of work, whoever took part; `others` are the pupils beside this one.

    Raises:
        CaseMovedOn: the form of one of the pupils does not go on.
        NoGroup: somebody is not to be taught in a group.
        AmountUnknown: the act gives no time for this work, and none was typed.
        AgainstTheAct: consultations would be more than the act gives.
        ChangedMeanwhile: somebody else saved the session since it was read.
    """
    for one in sorted((individual, *others), key=lambda one: one.pk):
        locked_case(one, RUNNING_STATES)
    _check_group(individual, others, values["kind"], facts)
    if session is None:
        session = IndividualSession(school_id=individual.school_id)
    else:
        session = _current(individual, session.pk, version)
        session.version += 1
    for name in WRITTEN:
        setattr(session, name, values[name])
    session.hours, session.minutes = _amount(values["kind"], values["subject"], time, facts)
    session.works = time.works if values["kind"] == WorkKind.CHECKING else 0
    session.save()
    _seat(session, individual, others, mark)
    if session.kind == WorkKind.CONSULTATION:
        for one in (individual, *others):
            today = one.case.school.today()
            refuse_what_blocks((edition_2021.consultations_are_within_cap,), one.facts(today))
    return session


@transaction.atomic
def strike_out(individual: IndividualCase, session: IndividualSession) -> None:
    """Take out a piece of work that was written by mistake, for all who took part."""
    kept = _current(individual, session.pk, session.version)
    for row in kept.attendance.select_related("individual").order_by("individual"):
        locked_case(row.individual, RUNNING_STATES)
    kept.attendance.all().delete()
    kept.delete()


def may_share(individual: IndividualCase, actor: Actor) -> list[IndividualCase]:
    """The other pupils of the act whose form goes on, as far as the actor sees them."""
    case = individual.case
    seen = Case.objects.visible_to(actor).filter(
        school=case.school_id, act=case.act, state__in=RUNNING_STATES
    )
    found = IndividualCase.objects.filter(case__in=seen).exclude(pk=individual.pk)
    if case.act == edition_2021.ACT.slug:
        by_week = (Form.PATRONAGE.value,)
        is_by_week = individual.form in by_week
        found = found.filter(form__in=by_week) if is_by_week else found.exclude(form__in=by_week)
    return list(
        found.select_related(
            "case__school", "case__school_year", "case__student__school_class", "plan"
        ).order_by("case__student__sort_key", "pk")
    )


def _check_group(
    individual: IndividualCase, others: Collection[IndividualCase], kind: str, facts: Facts
) -> None:
    """2021, cl. IV.6: by the wish in the plan; 2016, cl. III.4: of pupils under treatment."""
    if not others or kind != WorkKind.LESSON:
        return
    if individual.case.act == edition_2021.ACT.slug:
        without = [one for one in (individual, *others) if not _wishes_group(one)]
        clause = edition_2021.P_IV_6
    else:
        least = edition_2016.GROUP_LEAST.of(facts.settings)
        without = [one for one in (individual, *others) if _group_size(one) < least]
        clause = edition_2016.P_III_4
    if without:
        raise NoGroup([one.case.student.list_name for one in without], clause)


def _wishes_group(one: IndividualCase) -> bool:
    plan = getattr(one, "plan", None)
    return plan is not None and plan.wish_teaching == Teaching.GROUP


def _group_size(one: IndividualCase) -> int:
    stay = getattr(one, "treatment", None)
    return stay.group_size if stay is not None else 0


def _amount(kind: str, subject: str, time: Time, facts: Facts) -> tuple[Decimal, int]:
    if kind == WorkKind.LESSON:
        if not time.hours:
            raise AmountUnknown(kind)
        return time.hours, 0
    year = YearOf(form=facts.form, grade=facts.grade)
    asked = SubjectYear(
        subject=subject,
        is_language=time.is_language,
        is_ukrainian_literature=subject.strip().casefold() == UKRAINIAN_LITERATURE,
    )
    amount = amount_of(kind, asked, year, facts.settings, works=time.works)
    if kind == WorkKind.CONSULTATION and time.minutes:
        return Decimal(0), time.minutes
    if kind not in IN_MINUTES and amount is None and time.hours:
        return time.hours, 0
    if amount is None or not (amount.hours or amount.minutes):
        raise AmountUnknown(kind)
    return amount.hours, amount.minutes


def _seat(
    session: IndividualSession,
    individual: IndividualCase,
    others: Collection[IndividualCase],
    mark: int | None,
) -> None:
    """Who took part: the marks of the others stay as they are."""
    wanted = {one.pk: one for one in (individual, *others)}
    session.attendance.exclude(individual__in=list(wanted)).delete()
    there = {one.individual_id: one for one in session.attendance.all()}
    for pk, one in wanted.items():
        row = there.get(pk) or SessionPupil(
            school_id=session.school_id, session=session, individual=one
        )
        if pk == individual.pk:
            row.mark = mark
        row.save()


def _current(individual: IndividualCase, pk: int, version: int) -> IndividualSession:
    found = IndividualSession.objects.select_for_update(of=("self",)).filter(
        pk=pk, attendance__individual=individual
    )
    session = found.first()
    if session is None or session.version != version:
        raise ChangedMeanwhile(str(pk))
    return session
