"""Ilya Petrov's case of home education: every rule is content with it, each test spoils one thing.

Grade 4, an adapted programme (variant 7.1), at home from 7 September: 12 hours with a teacher and
2 with the class, 8 of independent work.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from home_education import rules
from home_education.rules import (
    ACT,
    Agreed,
    Agreement,
    Application,
    BroughtPaper,
    Condition,
    Consent,
    ConsentKind,
    Contract,
    Facts,
    FolderPaper,
    GroupMember,
    Hospital,
    InList,
    Lesson,
    LessonState,
    MedicalConclusion,
    Party,
    Place,
    PlanRow,
    Programme,
    Section,
    Slot,
    StudyCalendar,
    StudyForm,
    StudyPeriod,
    Teaching,
)

TODAY = date(2026, 11, 9)
APPLICATION = Application(
    applicant="Петрова Анна Ивановна", dated=date(2026, 9, 2), received_on=date(2026, 9, 2)
)
CONCLUSION = MedicalConclusion(
    number="114",
    dated=date(2026, 9, 1),
    organisation="ГБУЗ РК «Керченская больница № 1»",
    starts_on=date(2026, 9, 7),
    ends_on=date(2027, 5, 31),
    received_on=date(2026, 9, 2),
    in_list=InList.YES,
    on_letterhead=True,
    signed_by_doctors=True,
    signed_by_head=True,
    sealed_by_doctors=True,
    sealed_with_full_name=True,
)
PMPK = BroughtPaper(
    number="51", dated=date(2026, 8, 20), issuer="ТПМПК г. Керчи", received_on=date(2026, 9, 3)
)
CONTRACT = Contract(
    number="7",
    dated=date(2026, 9, 4),
    starts_on=date(2026, 9, 7),
    ends_on=date(2027, 5, 28),
    signed_by_parent_on=date(2026, 9, 4),
    signed_by_school_on=date(2026, 9, 4),
)
HEALTH = Consent(
    kind=ConsentKind.HEALTH,
    signed_on=date(2026, 9, 2),
    by_parent=True,
    recipients="учителям, которые ведут занятия",
)


def row(number: int, subject: str, section: str = Section.OBLIGATORY, **changes: Any) -> PlanRow:
    """One row of the plan, with whatever a rule wants to see in it."""
    given: dict[str, Any] = {
        "key": f"plan-{number}",
        "number": number,
        "section": section,
        "subject": subject,
        "teacher": "Сидорова Мария Петровна",
        "teaches_subject": True,
        "independent_content": "Практические задания по пройденному.",
        "has_working_programme": True,
    }
    for kind in ("classroom", "independent", "with_class", "distance"):
        if kind in changes:
            given[f"{kind}_hours"] = Decimal(str(changes.pop(kind)))
    return PlanRow(**{**given, **changes})


RUSSIAN = row(1, "Русский язык", classroom=4, independent=3)
MATHS = row(2, "Математика", classroom=4, independent=4)
READING = row(3, "Литературное чтение", classroom="2.5", independent=1)
PAINTING = row(4, "Изобразительное искусство", with_class=2)
SPEECH = row(
    5, "Занятия с логопедом", Section.EXTRACURRICULAR, classroom="1.5", is_correctional=True
)
PLAN = (RUSSIAN, MATHS, READING, PAINTING, SPEECH)

FIRST_LESSON, SECOND_LESSON, THIRD_LESSON = 9 * 60, 9 * 60 + 50, 10 * 60 + 40


def slot(weekday: int, number: int, subject: str, **changes: Any) -> Slot:
    """One lesson of the timetable: 40 minutes, 10 minutes of break."""
    starts = FIRST_LESSON + (number - 1) * 50
    given: dict[str, Any] = {
        "key": f"slot-{weekday}-{number}",
        "weekday": weekday,
        "number": number,
        "starts_minute": starts,
        "ends_minute": starts + 40,
        "subject": subject,
        "teacher": "Сидорова Мария Петровна",
    }
    return Slot(**{**given, **changes})


HALF = (1, 3)
TIMETABLE = (
    *(slot(day, 1, "Русский язык") for day in range(4)),
    *(slot(day, 2, "Математика") for day in range(4)),
    slot(0, 3, "Литературное чтение"),
    slot(1, 3, "Литературное чтение"),
    slot(2, 3, "Литературное чтение", weeks=HALF),
    slot(
        4, 1, "Занятия с логопедом", teacher="Орлова Н. И.", ends_minute=565, is_correctional=True
    ),
    slot(
        4,
        2,
        "Занятия с логопедом",
        teacher="Орлова Н. И.",
        starts_minute=575,
        ends_minute=600,
        is_correctional=True,
        weeks=HALF,
    ),
)
CALENDAR = StudyCalendar(
    starts_on=date(2026, 9, 7),
    ends_on=date(2027, 5, 28),
    periods=(
        StudyPeriod(
            number=1, starts_on=date(2026, 9, 7), ends_on=date(2026, 10, 23), weeks=7, days=35
        ),
    ),
    weeks=33,
    days=162,
    counted=(33, 162, 7, 35),
    assessed_from=date(2027, 5, 17),
    assessed_until=date(2027, 5, 21),
)
LESSON = Lesson(
    key="lesson-1",
    held_on=date(2026, 11, 6),
    subject="Математика",
    teacher="Сидорова Мария Петровна",
    state=LessonState.HELD,
    adult="Петрова Анна Ивановна",
    adult_years=41,
    confirmed_on=date(2026, 11, 6),
    in_journal_on=date(2026, 11, 6),
)
GOOD = Facts(
    today=TODAY,
    settings=ACT.resolve({}),
    pupil_birth_date=date(2016, 5, 5),
    grade=4,
    class_name="4-Б",
    has_special_needs=True,
    study_form=StudyForm.FULL_TIME,
    programme=Programme.ADAPTED,
    variant="7.1",
    place=Place.HOME,
    application=APPLICATION,
    conclusion=CONCLUSION,
    pmpk=PMPK,
    conditions=(Condition(key="condition-1", text="логопед", created_on=date(2026, 9, 7)),),
    starts_on=date(2026, 9, 7),
    ends_on=date(2027, 5, 28),
    year_starts_on=date(2026, 9, 1),
    year_ends_on=date(2027, 5, 28),
    consents=(HEALTH,),
    holds_health_notes=True,
    contract=CONTRACT,
    plan=PLAN,
    class_subjects=(
        "Русский язык",
        "Математика",
        "Литературное чтение",
        "Изобразительное искусство",
    ),
    calendar=CALENDAR,
    first_school_day=date(2026, 9, 7),
    timetable=TIMETABLE,
    agreements=tuple(
        Agreement(
            paper=paper,
            party=Party.PARENT,
            name="Петрова Анна Ивановна",
            agreed_on=date(2026, 9, 4),
        )
        for paper in Agreed
    ),
    lessons=(LESSON,),
    meals_answered=True,
    textbooks_handed_on=date(2026, 9, 7),
    folder=tuple(FolderPaper),
)
HOSPITAL = Hospital(
    name="Республиканская детская больница",
    assigned_by="Постановление № 12 от 01.08.2026",
    contract="№ 3 от 20.08.2026",
    head_of_department="Котов П. П.",
    doctor="Лаврова С. С.",
    lessons_from_minute=FIRST_LESSON,
)
REHABILITATION = BroughtPaper(
    number="88", dated=date(2026, 6, 1), issuer="Бюро МСЭ", received_on=date(2026, 9, 3)
)


def case(**changes: Any) -> Facts:
    """The good case with some facts changed."""
    return replace(GOOD, **changes)


def in_hospital(**changes: Any) -> Facts:
    """The same pupil in hospital, taught individually by the school's teachers."""
    doctor = tuple(
        Agreement(paper=paper, party=Party.DOCTOR, name="Лаврова С. С.", agreed_on=date(2026, 9, 4))
        for paper in (Agreed.PLAN, Agreed.TIMETABLE)
    )
    given: dict[str, Any] = {
        "place": Place.HOSPITAL,
        "hospital": HOSPITAL,
        "teaching": Teaching.INDIVIDUAL,
        "contract": None,
        "agreements": (*GOOD.agreements, *doctor),
    }
    return case(**{**given, **changes})


def in_group(*grades: int, **changes: Any) -> Facts:
    """The same pupil in a hospital group of these grades."""
    members = tuple(
        GroupMember(key=f"member-{place}", name=f"Ученик {place}", grade=grade)
        for place, grade in enumerate(grades, start=1)
    )
    return in_hospital(**{"teaching": Teaching.GROUP, "group": members, **changes})


def with_conclusion(**changes: Any) -> Facts:
    """The good case with its medical conclusion changed."""
    return case(conclusion=replace(CONCLUSION, **changes))


def with_row(number: int, **changes: Any) -> Facts:
    """The good case with one row of its plan changed."""
    return case(
        plan=tuple(replace(one, **changes) if one.number == number else one for one in PLAN)
    )


def with_slot(place: int, **changes: Any) -> Facts:
    """The good case with one line of its timetable changed."""
    return case(
        timetable=tuple(
            replace(one, **changes) if at == place else one for at, one in enumerate(TIMETABLE)
        )
    )


def with_lesson(**changes: Any) -> Facts:
    """The good case with its lesson changed."""
    return case(lessons=(replace(LESSON, **changes),))


def with_settings(**answers: Any) -> dict[str, Any]:
    """The act's settings with the school's own answers."""
    return ACT.resolve(answers)


#: Rules of other moments than the middle of a case: its end, the contract that only parents of a
#: pupil at home sign, and the order after an amendment.
OF_OTHER_MOMENTS = (
    rules.changes_are_agreed,
    rules.term_is_over,
    rules.termination_is_applied_for,
    rules.contract_is_of_this_place,
)
