"""Four cases that every rule is content with, one for each form; each test spoils one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from externat.rules import edition_2016, edition_2021
from externat.rules.facts import Facts
from externat.rules.parts import (
    Act,
    Application,
    Commission,
    Decided,
    Document,
    Plan,
    PlanLine,
    Protocol,
    Result,
)
from externat.rules.vocabulary import (
    Applicant,
    Assessment,
    Channel,
    Decision,
    DocumentKind,
    ExternGround,
    Form,
    Goal,
    Ground2016,
    PatronageGround,
    Place,
    Teaching,
)

TODAY = date(2027, 6, 4)
YEAR = (date(2026, 9, 1), date(2027, 6, 4))
DECIDED = Act(number="12", dated=date(2026, 8, 28))
APPLICATION = Application(
    applicant=Applicant.PARENT,
    name="Коваль Олена Петрівна",
    dated=date(2026, 8, 20),
    received_on=date(2026, 8, 20),
    channel=Channel.IN_PERSON,
)
SUBJECTS = ("Українська мова", "Математика", "Історія України")


def line(number: int, subject: str, hours: str, **changes: Any) -> PlanLine:
    """One line of the plan."""
    given: dict[str, Any] = {
        "key": f"line-{number}",
        "subject": subject,
        "hours": Decimal(hours),
        "teacher": "Бойко Ірина Василівна",
        "order": "I–II семестр",
    }
    return PlanLine(**{**given, **changes})


def lines(*hours: str) -> tuple[PlanLine, ...]:
    """Lines of these hours, a subject each."""
    return tuple(line(at, f"Предмет {at}", one) for at, one in enumerate(hours, start=1))


def document(kind: str, **changes: Any) -> Document:
    """A paper of the kind, brought with the application."""
    return Document(kind=kind, received_on=date(2026, 8, 21), **changes)


def result(number: int, subject: str, kind: str, mark: int | None = 8, **changes: Any) -> Result:
    """One result."""
    given: dict[str, Any] = {"held_on": date(2027, 5, 20), "mark": mark}
    return Result(key=f"result-{number}", subject=subject, kind=kind, **{**given, **changes})


def results_of(*kinds: str, mark: int = 8) -> tuple[Result, ...]:
    """Results in every subject, of these kinds."""
    pairs = [(subject, kind) for subject in SUBJECTS for kind in kinds]
    return tuple(
        result(at, subject, kind, mark) for at, (subject, kind) in enumerate(pairs, start=1)
    )


PLAN = Plan(
    lines=lines("3", "3", "2"),
    signed_by_teachers_on=date(2026, 8, 28),
    signed_by_family_on=date(2026, 8, 28),
    family_channel=Channel.IN_PERSON,
    council=DECIDED,
    approved_on=date(2026, 8, 31),
    wish_place=Place.HOME,
    wish_teaching=Teaching.INDIVIDUAL,
)
OLD = Facts(
    today=TODAY,
    settings=edition_2016.ACT.resolve({}),
    name="Коваль Марко",
    birth_date=date(2014, 3, 3),
    grade=6,
    ground=Ground2016.HEALTH,
    application=APPLICATION,
    documents=(document(DocumentKind.EDUCATION), document(DocumentKind.MEDICAL)),
    starts_on=date(2026, 9, 1),
    ends_on=date(2027, 6, 3),
    year_starts_on=YEAR[0],
    year_ends_on=YEAR[1],
    acquainted_on=date(2026, 8, 25),
    enrolment_approval=DECIDED,
    staff_approval=DECIDED,
    working_plan_approval=DECIDED,
    keeps_separate_journal=True,
    plan=PLAN,
    timetable_approved_on=date(2026, 8, 31),
    timetable_agreed_on=date(2026, 9, 1),
)
"""A pupil of grade 6 on the form of 2016 for health, without special needs: 8 hours."""

COMMISSION = Commission(
    order=Act(number="40", dated=date(2027, 4, 1)),
    chair="Шевченко Тарас Іванович",
    members=("Бойко Ірина Василівна",),
    schedule_approved=True,
    tasks_approved=True,
)
PROTOCOL = Protocol(
    act=Act(number="3", dated=date(2027, 5, 25)), signed_by_chair=True, signed_by_members=True
)
PATRONAGE = Facts(
    today=TODAY,
    settings=edition_2021.ACT.resolve({}),
    name="Коваль Марко",
    birth_date=date(2014, 3, 3),
    grade=6,
    form=Form.PATRONAGE,
    ground=PatronageGround.HEALTH,
    is_transfer=True,
    application=APPLICATION,
    documents=(document(DocumentKind.MEDICAL),),
    starts_on=date(2026, 9, 1),
    ends_on=date(2027, 6, 4),
    year_starts_on=YEAR[0],
    year_ends_on=YEAR[1],
    assessed_on=date(2027, 5, 20),
    acquainted_on=date(2026, 8, 25),
    keeps_separate_journal=True,
    plan=replace(PLAN, lines=lines("5", "5", "4")),
    compulsory_subjects=SUBJECTS,
    questions_shown_on=date(2026, 12, 1),
    results=(
        *results_of(Assessment.SEMESTER, Assessment.SEMESTER),
        *results_of(Assessment.ANNUAL),
    ),
    advice="Продовжити навчання за індивідуальним планом.",
    decided=Decided(decision=Decision.CONTINUE, minutes=Act(number="9", dated=TODAY)),
)
"""The same pupil on patronage for health: 14 hours."""

FAMILY = replace(
    PATRONAGE,
    form=Form.FAMILY,
    ground="",
    documents=(),
    plan=None,
    is_of_catchment=True,
    service_told_on=date(2026, 9, 2),
    service_proof="Рекомендований лист № 65",
)
EXTERN = replace(
    PATRONAGE,
    form=Form.EXTERNAT,
    ground=ExternGround.ACCELERATED,
    goal=Goal.SELF_STUDY,
    documents=(),
    commission=COMMISSION,
    protocol=PROTOCOL,
    results=results_of(Assessment.ANNUAL),
)


def old(**changes: Any) -> Facts:
    """The case of 2016 with some facts changed."""
    return replace(OLD, **changes)


def patronage(**changes: Any) -> Facts:
    """The case of patronage with some facts changed."""
    return replace(PATRONAGE, **changes)


def family(**changes: Any) -> Facts:
    """The case of the family form with some facts changed."""
    return replace(FAMILY, **changes)


def extern(**changes: Any) -> Facts:
    """The extern's case with some facts changed."""
    return replace(EXTERN, **changes)


def answers_2016(**answers: Any) -> dict[str, Any]:
    """The settings of 2016 with the school's own answers."""
    return edition_2016.ACT.resolve(answers)


def answers_2021(**answers: Any) -> dict[str, Any]:
    """The settings of 2021 with the school's own answers."""
    return edition_2021.ACT.resolve(answers)
