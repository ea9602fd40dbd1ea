"""What is printed of counted results: of a pupil, of their years, of the school (cl. 2.2, 4.3–4.5,
6.3, 6.4). Only confirmed results that the family has not taken back are printed.

None of them belongs to a case: each is made over what it tells of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from accounts.models import School
from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.models import Award, IndividualResult, ResultDocument
from credit_transfer.papers import phrases
from credit_transfer.papers.case_words import CLASS_TEACHER, DEPUTY, DIRECTOR
from credit_transfer.papers.kinds_of import kind
from credit_transfer.papers.phrases import amount, mark_words
from credit_transfer.procedure import DYNAMICS, GRADUATION, PORTFOLIO, RESULTS_CARD, SUMMARY
from credit_transfer.records.portfolio import Portfolio
from credit_transfer.records.summary import FEWEST
from credit_transfer.rules.vocabulary import ResultKind
from documents.frozen import iso, name_parts, office_of, school_parts
from documents.kinds import Frozen
from documents.words.dates import date_short
from students.models import SchoolYear, Student, Subject


@dataclass(frozen=True)
class ResultsOfSchool:
    """The results of a school year, told without a name (cl. 6.3)."""

    school: School
    year: SchoolYear


@dataclass(frozen=True)
class Credited:
    """A credited subject of somebody who leaves: what goes into the certificate (cl. 4.5)."""

    student: Student
    subject: Subject | None
    title: str
    mark: int | None
    order: str
    organisation: str


@dataclass(frozen=True)
class Graduates:
    """The graduation list of a grade; who asks for it finds the credited subjects."""

    school: School
    year: SchoolYear
    grade: int
    rows: tuple[Credited, ...]


def card_context(over: Portfolio, day: date) -> Frozen:
    """The results by their five kinds, each with its documents, and the awards."""
    found = _in_time(over)
    return {
        **_pupil(over, day),
        "kinds": [
            {"title": phrases.RESULT_KINDS[one], "lines": lines}
            for one in ResultKind
            if (lines := [_line(row) for row in found if row.kind == one])
        ],
        "awards": [_award(one) for one in reversed(over.awards)],
    }


def portfolio_context(over: Portfolio, day: date) -> Frozen:
    """The documents of the portfolio, each with the result that it confirms (cl. 1.1, 4.4)."""
    return {
        **_pupil(over, day),
        "lines": [
            {
                "document": phrases.DOCUMENTS[document.kind],
                "number": document.number,
                "issued_on": iso(document.issued_on),
                "issuer": document.issuer,
                "result": row.title,
                "achieved_on": iso(row.achieved_on),
                "is_scanned": document.scan_id is not None,
            }
            for row in _in_time(over)
            for document in row.documents.all()
        ],
        "awards": [_award(one) for one in reversed(over.awards)],
    }


def dynamics_context(over: Portfolio, day: date) -> Frozen:
    """How many results of each kind by years, and the marks of each subject in their order."""
    found = _in_time(over)
    years = list(dict.fromkeys(row.school_year for row in found))
    counted = Counter((row.kind, row.school_year_id) for row in found)
    marked = sorted(
        (row for row in found if row.subject and (row.mark or row.points is not None)),
        key=lambda row: (row.subject.name, row.achieved_on),
    )
    return {
        **_pupil(over, day),
        "years": [year.long_name for year in years],
        "counts": [
            {
                "title": phrases.RESULT_KINDS[one],
                "values": [counted[one, year.pk] for year in years],
                "total": sum(counted[one, year.pk] for year in years),
            }
            for one in ResultKind
        ],
        "subjects": [
            {
                "subject": name,
                "marks": [
                    {"day": iso(row.achieved_on), "value": row.mark or _points(row)} for row in rows
                ],
            }
            for name, rows in groupby(marked, key=lambda row: row.subject.name)
        ],
    }


def summary_context(over: ResultsOfSchool, day: date) -> Frozen:
    """Numbers of pupils only, and none that lets one be recognised (cl. 6.3): by kind and level of
    education, by level of the event and place taken."""
    found = list(
        IndividualResult.objects.counted()
        .filter(school=over.school, school_year=over.year)
        .values_list("kind", "level", "event_level", "standing", "student_id", "source")
    )
    by_kind: dict[tuple[str, str], set[int]] = defaultdict(set)
    by_event: dict[tuple[str, str], set[int]] = defaultdict(set)
    for kind_of, level, event, standing, pupil, _source in found:
        by_kind[kind_of, level].add(pupil)
        by_kind[kind_of, ""].add(pupil)
        by_event[event, standing].add(pupil)
    sources = Counter(row[5] for row in found)
    return {
        **_school(over.school, day),
        "year": over.year.long_name,
        "total": len(found),
        "pupils": _few(len({row[4] for row in found})),
        "sources": [
            {"title": told, "count": sources[one]} for one, told in phrases.SOURCES.items()
        ],
        "levels": list(phrases.LEVELS.values()),
        "by_kind": [
            {
                "title": told,
                "values": [_few(len(by_kind[one, level])) for level in phrases.LEVELS],
                "total": _few(len(by_kind[one, ""])),
            }
            for one, told in phrases.RESULT_KINDS.items()
        ],
        "standings": list(phrases.STANDINGS.values()),
        "by_event": [
            {
                "title": told,
                "values": [_few(len(by_event[one, place])) for place in phrases.STANDINGS],
            }
            for one, told in phrases.EVENT_LEVELS.items()
        ],
    }


def _few(pupils: int) -> int | str:
    """A number of pupils, hidden where somebody might be recognised by it."""
    return "менее 3" if 0 < pupils < FEWEST else pupils


def graduation_context(over: Graduates, day: date) -> Frozen:
    """Who gets which credited subject into the certificate, by which order."""
    return {
        **_school(over.school, day),
        "year": over.year.long_name,
        "grade": over.grade,
        "level": "среднем" if over.grade > 9 else "основном",
        "lines": [
            {
                "pupil": name_parts(row.student),
                "school_class": str(row.student.school_class or ""),
                "subject": row.subject.name if row.subject else row.title,
                "mark": mark_words(row.mark),
                "order": row.order,
                "organisation": row.organisation,
            }
            for row in over.rows
        ],
    }


def _school(school: School, day: date) -> Frozen:
    return {
        "school": school_parts(school),
        "director": office_of(school, Role.DIRECTOR, day, DIRECTOR),
        "deputy": office_of(school, Role.DEPUTY, day, DEPUTY),
    }


def _pupil(over: Portfolio, day: date) -> Frozen:
    student, school_class = over.student, over.student.school_class
    return {
        **_school(over.school, day),
        "pupil": name_parts(student),
        "birth_date": student.birth_date.isoformat(),
        "school_class": school_class.quoted if school_class else "",
        "class_teacher": {
            "post": CLASS_TEACHER,
            "person": name_parts(school_class.teacher) if school_class else None,
        },
    }


def _in_time(over: Portfolio) -> list[IndividualResult]:
    """What counts, the oldest first."""
    return sorted(over.results, key=lambda row: (row.achieved_on, row.pk))


def _line(row: IndividualResult) -> Frozen:
    return {
        "achieved_on": iso(row.achieved_on),
        "title": row.title,
        "sub_kind": phrases.SUB_KINDS[row.sub_kind],
        "subject": row.subject.name if row.subject else "",
        "procedure": row.procedure,
        "event_level": phrases.EVENT_LEVELS.get(row.event_level, ""),
        "standing": phrases.STANDINGS.get(row.standing, ""),
        "is_listed": row.is_listed,
        "level": phrases.LEVELS[row.level],
        "source": phrases.SOURCES[row.source],
        "value": row.mark or _points(row) or _hours(row),
        "note": row.note,
        "organisation": row.organisation.name if row.organisation else "",
        "documents": [_document(one) for one in row.documents.all()],
    }


def _points(row: IndividualResult) -> str:
    """«38 из 40 баллов»."""
    if row.points is None:
        return ""
    most = f" из {amount(row.points_of)}" if row.points_of is not None else ""
    return f"{amount(row.points)}{most} баллов"


def _hours(row: IndividualResult) -> str:
    return f"{amount(row.hours)}{phrases.NO_BREAK}ч" if row.hours else ""


def _document(one: ResultDocument) -> str:
    """«диплом победителя (призера) № 14 от 01.11.2026»."""
    number = f" №{phrases.NO_BREAK}{one.number}" if one.number else ""
    dated = f" от {date_short(one.issued_on)}" if one.issued_on else ""
    return f"{phrases.DOCUMENTS[one.kind]}{number}{dated}"


def _award(one: Award) -> Frozen:
    return {
        "awarded_on": iso(one.awarded_on),
        "kind": phrases.AWARDS[one.kind],
        "reason": one.reason,
        "awarded_by": one.awarded_by,
        "document": one.document,
    }


KINDS = (
    kind(
        RESULTS_CARD,
        "Карточка индивидуальных результатов обучающегося",
        rules.P_6_4,
        card_context,
        "results-cards",
        "{number}-РК",
        is_register=True,
    ),
    kind(
        PORTFOLIO,
        "Перечень документов портфолио обучающегося",
        rules.P_1_1,
        portfolio_context,
        "results-portfolios",
        "{number}-ПФ",
        is_register=True,
    ),
    kind(
        DYNAMICS,
        "Динамика индивидуальных образовательных результатов",
        rules.P_2_2,
        dynamics_context,
        "results-dynamics",
        "{number}-ДР",
        is_register=True,
    ),
    kind(
        SUMMARY,
        "Сводка индивидуальных образовательных результатов",
        rules.P_6_3,
        summary_context,
        "results-summaries",
        "{number}-СВ",
        is_register=True,
        landscape=True,
    ),
    kind(
        GRADUATION,
        "Зачтённые предметы для документа об образовании",
        rules.P_4_5,
        graduation_context,
        "results-graduation",
        "{number}-ВА",
        is_register=True,
    ),
)
