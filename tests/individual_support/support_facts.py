"""Sonya Gogol's support case: every rule is content with it, and each test spoils one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from individual_support.rules import (
    ACT,
    CalendarPeriod,
    Category,
    Facts,
    Ground,
    GroundKind,
    Mark,
    Olympiad,
    OlympiadStage,
    Party,
    Reason,
    SheetRow,
    Signature,
    StudyForm,
    SubjectSupport,
    Term,
)

TODAY = date(2026, 11, 9)
QUARTERS = (
    CalendarPeriod(
        kind="quarter", number=1, starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 25)
    ),
    CalendarPeriod(
        kind="quarter", number=2, starts_on=date(2026, 11, 2), ends_on=date(2026, 12, 29)
    ),
    CalendarPeriod(
        kind="quarter", number=3, starts_on=date(2027, 1, 11), ends_on=date(2027, 3, 26)
    ),
    CalendarPeriod(kind="quarter", number=4, starts_on=date(2027, 4, 5), ends_on=date(2027, 5, 28)),
)
HALF_YEAR = CalendarPeriod(
    kind="semester", number=1, starts_on=date(2026, 9, 1), ends_on=date(2026, 12, 29)
)
GROUND = Ground(
    key="ground-1",
    kind=GroundKind.CLASS_TEACHER,
    author="Иванова Анна Петровна",
    dated=date(2026, 11, 3),
    text="Рекомендую сопровождение по математике.",
)
MATHS = SubjectSupport(
    key="subject-1",
    subject="Математика",
    teacher="Петров Игорь Иванович",
    methods="Карточки с образцом решения.",
    reason=Reason.GAPS,
    result="Пробелы по дробям закрыты.",
)
ROW = SheetRow(
    key="row-1",
    number=1,
    subject="Математика",
    topic="Сложение дробей",
    lesson_on=date(2026, 11, 10),
    homework="№ 214, 215",
    due_on=date(2026, 11, 12),
    mark=Mark.DONE,
)
OLYMPIAD = Olympiad(stage=OlympiadStage.REGIONAL, subject="Математика", stage_on=date(2027, 1, 15))
GOOD = Facts(
    today=TODAY,
    settings=ACT.resolve({}),
    act_signed_on=date(2024, 8, 30),
    pupil_birth_date=date(2011, 5, 2),
    categories=(Category.LOW_MOTIVATION,),
    grounds=(GROUND,),
    subjects=(MATHS,),
    term=Term.QUARTER,
    starts_on=date(2026, 11, 2),
    ends_on=date(2026, 12, 29),
    year_starts_on=date(2026, 9, 1),
    year_ends_on=date(2027, 5, 28),
    periods=(*QUARTERS, HALF_YEAR),
    purpose="Создание ситуации успеха.",
    tasks="Индивидуализация обучения.",
    regime="Два занятия в неделю.",
    content="Обыкновенные дроби.",
    forms=(StudyForm.INDIVIDUAL_PLAN,),
    support="Консультации психолога.",
    signatures=(
        Signature(party=Party.PARENT, name="Гоголь Мария Ивановна", signed_on=date(2026, 11, 5)),
        Signature(party=Party.PUPIL, name="Гоголь София", signed_on=date(2026, 11, 5)),
        Signature(party=Party.SCHOOL, name="Зорина Ольга Викторовна", signed_on=date(2026, 11, 6)),
    ),
    agreed_on=date(2026, 11, 6),
    signed_copy_kept=True,
    rows=(ROW,),
    sheet_version=1,
    handed_version=1,
)


def case(**changes: Any) -> Facts:
    """The good case with some facts changed."""
    return replace(GOOD, **changes)


def with_settings(**answers: Any) -> dict[str, Any]:
    """The act's settings with the school's own answers."""
    return ACT.resolve(answers)
