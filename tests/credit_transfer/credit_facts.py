"""Ivan Petrov's credit: every rule is content with it, each test spoils one thing.

Grade 8; physical education (68 h a year, marked 5) and the course of chess from a sports school.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from credit_transfer.rules import (
    ACT,
    Act,
    Adoption,
    Applicant,
    Application,
    Attestation,
    AttestationForm,
    Body,
    Channel,
    Conclusion,
    Copy,
    CopyPlace,
    Council,
    Delivery,
    Document,
    DocumentKind,
    EventLevel,
    Facts,
    Ground,
    Level,
    Notice,
    Opinion,
    Organisation,
    Release,
    ResultEntry,
    ResultKind,
    Row,
    RowKind,
    Scale,
    Source,
    Standing,
    SubKind,
    Way,
)
from regulations.rules import Rule, Violation

TODAY = date(2026, 11, 26)
YESTERDAY, TOMORROW = date(2026, 11, 25), date(2026, 11, 27)
ORDERED = date(2026, 11, 20)

APPLICATION = Application(
    applicant=Applicant.PARENT,
    name="Петрова Анна Ивановна",
    is_representative=True,
    dated=date(2026, 11, 9),
    received_on=date(2026, 11, 10),
    channel=Channel.IN_PERSON,
    agrees_to_marks=True,
)
ORGANISATION = Organisation(
    name="МБУ ДО «Спортивная школа № 3»",
    address="г. Томск, ул. Лесная, 1",
    licence=Act(number="Л035-01", dated=date(2020, 3, 2)),
)
CERTIFICATE = Document(
    key="document-1",
    kind=DocumentKind.PROGRESS,
    number="17",
    dated=date(2026, 11, 5),
    issuer=ORGANISATION.name,
    is_sealed=True,
    is_signed=True,
)
TAKEN_OVER = Conclusion(way=Way.AS_IS, by="Орлов Пётр Ильич", dated=date(2026, 11, 16))
COUNTED = replace(TAKEN_OVER, way=Way.MARK, mark=5)


def attested(mark: int | None = None, held_on: date | None = None, **changes: Any) -> Conclusion:
    """A conclusion by which the pupil is assessed in the school's form."""
    given: dict[str, Any] = {
        "form": AttestationForm.TEST,
        "planned_on": date(2026, 11, 23),
        "held_on": held_on or (date(2026, 11, 23) if mark is not None else None),
        "mark": mark,
    }
    return replace(TAKEN_OVER, way=Way.ATTEST, attestation=Attestation(**{**given, **changes}))


def row(number: int = 1, subject: str = "Физическая культура", **changes: Any) -> Row:
    """A row of which everything is known; outside it bears the school's own name."""
    given: dict[str, Any] = {
        "key": f"row-{number}",
        "title": subject,
        "subject": subject,
        "is_in_plan": True,
        "plan_hours": Decimal(68),
        "hours": Decimal(68),
        "scale": Scale.FIVE,
        "mark": "5",
        "conclusion": TAKEN_OVER,
    }
    return Row(**{**given, **changes})


def short(number: int = 1, **changes: Any) -> Row:
    """A row that goes before the council: 60 of 68 hours."""
    return row(number, **{"hours": Decimal(60), **changes})


CHESS = row(
    2,
    "Шахматы",
    kind=RowKind.COURSE,
    plan_hours=Decimal(34),
    hours=Decimal(34),
    scale=Scale.PASS,
    mark="зачтено",
    conclusion=COUNTED,
)
COUNCIL = Council(
    minutes=Act(number="6", dated=date(2026, 11, 18)),
    chair="Белова Ольга Петровна",
    secretary="Мирова Вера Павловна",
    present=21,
    votes_for=19,
    votes_against=1,
    abstained=1,
)
ADOPTION = Adoption(bodies=frozenset(Body), published_on=date(2026, 9, 1))

GOOD = Facts(
    today=TODAY,
    settings=ACT.resolve({}),
    adoption=ADOPTION,
    name="Петров Иван Ильич",
    birth_date=date(2012, 3, 12),
    grade=8,
    ground=Ground.OWN_CHOICE,
    application=APPLICATION,
    organisation=ORGANISATION,
    documents=(CERTIFICATE,),
    rows=(row(), CHESS),
)
DECIDED = replace(
    GOOD,
    decided_on=ORDERED,
    notice=Notice(delivery=Delivery.HANDED, delivered_on=ORDERED, proof="Подпись от 20.11.2026"),
    copies=tuple(
        Copy(place=place.value, by="Мирова Вера Павловна", on=ORDERED) for place in CopyPlace
    ),
)
BEFORE_COUNCIL = replace(GOOD, rows=(short(), CHESS))
HEARD = replace(GOOD, rows=(short(opinion=Opinion.CREDIT), CHESS), council=COUNCIL)
RELEASE = Release(is_asked=True, starts_on=date(2026, 12, 1), ends_on=date(2027, 5, 28))
RELEASED = replace(
    DECIDED, release=replace(RELEASE, order=Act(number="91", dated=ORDERED), last_asked_on=TODAY)
)

OLYMPIAD = ResultEntry(
    kind=ResultKind.EXTRACURRICULAR,
    sub_kind=SubKind.OLYMPIAD_STAGE,
    level=Level.BASIC,
    source=Source.OUTER,
    title="Призёр регионального этапа по физике",
    procedure="Всероссийская олимпиада школьников",
    achieved_on=date(2026, 2, 1),
    event_level=EventLevel.REGIONAL,
    standing=Standing.PRIZE,
    documents=(Document(key="document-9", kind=DocumentKind.DIPLOMA, number="44"),),
    entered_by=3,
)


def case(facts: Facts = GOOD, **changes: Any) -> Facts:
    """The case with something changed."""
    return replace(facts, **changes)


def with_rows(*rows: Row, **changes: Any) -> Facts:
    """The case with other rows."""
    return replace(GOOD, rows=rows, **changes)


def result(**changes: Any) -> Facts:
    """A result outside any case, with something changed."""
    return Facts(today=TODAY, settings=ACT.resolve({}), result=replace(OLYMPIAD, **changes))


def with_settings(**answers: Any) -> dict[str, Any]:
    """The settings of the act with the school's own answers."""
    return ACT.resolve(answers)


def found(rule: Rule[Facts], facts: Facts) -> list[tuple[str, tuple[str, ...]]]:
    """Field and rows of every violation of the rule."""
    return [(broken.field, broken.rows) for broken in rule(facts)]


def only(rule: Rule[Facts], facts: Facts) -> Violation:
    """The one violation of the rule."""
    (broken,) = rule(facts)
    return broken
