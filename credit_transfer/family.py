"""What a family's application says, read from the answers to its pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accounts.numbers import row_number
from credit_transfer.models import OutsideOrganisation, SchoolCourse
from credit_transfer.rules.vocabulary import DocumentKind, Ground, ProgrammeKind
from regulations.questions import Said
from students.models import Subject

#: Grounds on which the pupil has learnt a general programme: its kind is not asked.
OF_GENERAL_PROGRAMME = frozenset(
    {Ground.SANATORIUM, Ground.TRANSFER, Ground.STUDY_FORM, Ground.RETURNED}
)
RELEASE_ASKED, RELEASE_NOT_ASKED = "yes", "no"
#: The pages on which a ground is told in words.
EXPLAINED_ON = ("changed", "returned", "reason")
ABOUT_ORGANISATION = (
    "address",
    "licence_number",
    "licence_on",
    "accreditation_number",
    "accreditation_on",
)


@dataclass(frozen=True, slots=True)
class Box:
    """A subject or a course of the school that was chosen; `key` tells its fields apart."""

    key: str
    name: str
    subject: Subject | None = None
    course: SchoolCourse | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One of them with what the certificate says of it."""

    box: Box
    title: str
    hours: Decimal | None
    scale: str
    mark: str


@dataclass(frozen=True, slots=True)
class Brought:
    """A confirming document (cl. 4.4), as the family read it."""

    kind: DocumentKind
    number: str
    dated: date | None
    issuer: str


def chosen(school_id: int, subjects: Iterable[str], courses: Iterable[str]) -> list[Box]:
    """The boxes that were ticked, subjects first, by name."""
    of_school = Subject.objects.filter(school=school_id)
    subject_rows = of_school.filter(pk__in=_numbers(subjects)).order_by("name")
    course_rows = SchoolCourse.objects.filter(school=school_id, pk__in=_numbers(courses))
    return [
        *(Box(f"s{row.pk}", row.name, subject=row) for row in subject_rows),
        *(Box(f"c{row.pk}", row.name, course=row) for row in course_rows.order_by("name")),
    ]


def _numbers(values: Iterable[str]) -> list[int]:
    """What of them can be a row: a kept answer may be anything that somebody typed."""
    found = (row_number(one) for one in values)
    return [one for one in found if one is not None]


def items(school_id: int, said: Said) -> list[Item]:
    """Everything that is asked to be credited."""
    boxes, told = said["subjects"], said["outside"]
    return [
        Item(
            box,
            told.get(f"title_{box.key}") or "",
            told.get(f"hours_{box.key}"),
            told.get(f"scale_{box.key}") or "",
            told.get(f"mark_{box.key}") or "",
        )
        for box in chosen(school_id, boxes["subjects"], boxes.get("courses", ()))
    ]


def part_of_year(answer: str) -> tuple[str, int | None]:
    """The span and its number in the value of a choice: «quarter:2»."""
    span, _colon, number = answer.partition(":")
    return span, int(number) if number else None


def ground_reason(said: Said) -> str:
    """The ground in words, on whichever page it was told."""
    return next((said[page]["ground_reason"] for page in EXPLAINED_ON if page in said), "")


def programme(said: Said) -> dict[str, str]:
    """Kind, area and name of the programme."""
    if said["ground"]["ground"] in OF_GENERAL_PROGRAMME:
        general = ProgrammeKind.GENERAL.value
        return {"programme_kind": general, "programme_area": "", "programme_name": ""}
    return dict(said["programme"])


def organisation(said: Said) -> OutsideOrganisation:
    """The organisation that is meant, as the directory and the family know it; never saved."""
    told, known = said["organisation"], said["organisation"].get("organisation")
    meant = OutsideOrganisation(name=known.name if known else told["name"])
    for name in ABOUT_ORGANISATION:
        held = getattr(known, name) if known else None
        setattr(meant, name, held or told.get(name) or getattr(meant, name))
    return meant


def document_page(kind: DocumentKind) -> str:
    """The page of one kind of document."""
    return f"document_{kind.value}"


def documents(said: Said) -> list[Brought]:
    """The documents that the family has, in the order of the act."""
    return [
        Brought(kind, given["number"], given["dated"], given["issuer"])
        for kind in DocumentKind
        if (given := said.get(document_page(kind))) is not None
    ]
