"""What a year of an extern or a family pupil asks of the teachers (2021, cl. V.2), step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules.amounts import Amount, Line, Reckoning
from externat.rules.edition_2021.staff_rates import (
    ASSESSED_PER,
    ASSESSMENT,
    ATTESTATION,
    ATTESTATION_CHECKED,
    CHECK_LANGUAGE,
    CHECK_OTHER,
    CONSULTATION,
    CONSULTED_PER,
    DICTATION,
    GRADE_10_LIKE_11,
    GRADE_10_SLIP,
    LITERATURE_AS_LANGUAGE,
    P_V_2,
    consultation_cap,
)
from externat.rules.vocabulary import Band, Form, band_of
from regulations.words import say


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectYear:
    """What a year in one subject asks of its teacher."""

    subject: str
    is_language: bool = False
    """Ukrainian, or a language of a national minority."""
    is_ukrainian_literature: bool = False
    works: int = 0
    """Written works to check, those of the attestation left out."""
    consultations: int = 0
    consultation_weeks: int = 0
    """Weeks with a consultation, for a school that counts those."""
    is_attested: bool = False
    is_dictation: bool = True
    """The attestation in the language is a dictation; another form is not covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOf:
    """Whose year it is."""

    form: str  # Form.EXTERNAT or Form.FAMILY
    grade: int | None
    formative_events: int = 0
    attested_with_class: bool = False


SEMESTERS_OF_FAMILY, YEAR_OF_EXTERN = 2, 1


def assessment_events(year: YearOf, settings: Mapping[str, Any]) -> int:
    """How often the hour of assessment is given in a subject."""
    if ASSESSED_PER.of(settings) == "year":
        return 1
    events = SEMESTERS_OF_FAMILY if year.form == Form.FAMILY else YEAR_OF_EXTERN
    return events + year.formative_events


def attestation_band(grade: int | None, settings: Mapping[str, Any]) -> Band | None:
    """The row of the attestation's hours; None where the act covers the grade by none."""
    band = band_of(grade)
    if band is Band.PROFILE and grade == 10 and not GRADE_10_LIKE_11.of(settings):
        return None
    return band if band in ATTESTATION else None


def attestation_hours(
    subject: SubjectYear, year: YearOf, settings: Mapping[str, Any]
) -> Decimal | None:
    """Hours for the attestation apart from the class; None where no clause covers it."""
    if subject.is_language:
        return Decimal(DICTATION.of(settings)) if subject.is_dictation else None
    band = attestation_band(year.grade, settings)
    return None if band is None else Decimal(ATTESTATION[band].of(settings))


def minutes_of_a_work(subject: SubjectYear, settings: Mapping[str, Any]) -> int:
    """Minutes for checking one written work."""
    like_language = subject.is_ukrainian_literature and LITERATURE_AS_LANGUAGE.of(settings)
    figure = CHECK_LANGUAGE if subject.is_language or like_language else CHECK_OTHER
    return int(figure.of(settings))


def consultation_count(subject: SubjectYear, settings: Mapping[str, Any]) -> int:
    """How often the minutes of a consultation are given: for each meeting, or each week."""
    if CONSULTED_PER.of(settings) == "week":
        return subject.consultation_weeks
    return subject.consultations


def consultation_minutes(meetings: int, settings: Mapping[str, Any]) -> int:
    """Minutes of consultations in a subject, cut at the cap."""
    return min(meetings * int(CONSULTATION.of(settings)), consultation_cap(settings))


def lines_of(subject: SubjectYear, year: YearOf, settings: Mapping[str, Any]) -> Iterator[Line]:
    """What the subject gives, each line by its clause; one without amount is left to a person."""
    name = subject.subject
    times = assessment_events(year, settings)
    hours = Decimal(ASSESSMENT.of(settings)) * times
    told = say(_("%(subject)s: assessments, %(times)s"), subject=name, times=times)
    yield Line(P_V_2, told, Amount(hours))
    works = subject.works
    if subject.is_attested and year.attested_with_class:
        yield Line(P_V_2, say(_("%(subject)s: attested with the class"), subject=name), Amount())
    elif subject.is_attested:
        attested = attestation_hours(subject, year, settings)
        yield Line(
            P_V_2,
            say(
                _("%(subject)s: attestation apart from the class")
                if attested is not None
                else _("%(subject)s: this attestation is not covered by the act, a person decides"),
                subject=name,
            ),
            None if attested is None else Amount(attested),
        )
        if year.grade == 10 and not subject.is_language and attested is not None:
            yield Line(P_V_2, GRADE_10_SLIP, Amount())
    if subject.is_attested and ATTESTATION_CHECKED.of(settings):
        works += 1
    if works:
        minutes = minutes_of_a_work(subject, settings)
        yield Line(
            P_V_2,
            say(
                _("%(subject)s: checking, %(works)s × %(minutes)s min"),
                subject=name,
                works=works,
                minutes=minutes,
            ),
            Amount(minutes=works * minutes),
        )
    count = consultation_count(subject, settings)
    if count:
        yield Line(
            P_V_2,
            say(
                _("%(subject)s: consultations, %(count)s, at most %(cap)s min a year"),
                subject=name,
                count=count,
                cap=consultation_cap(settings),
            ),
            Amount(minutes=consultation_minutes(count, settings)),
        )


def year_hours(
    year: YearOf, subjects: tuple[SubjectYear, ...], settings: Mapping[str, Any]
) -> Reckoning:
    """The year of an extern or a family pupil; open where a line is left to a person."""
    lines = tuple(line for subject in subjects for line in lines_of(subject, year, settings))
    return Reckoning(lines, any(line.amount is None for line in lines))
