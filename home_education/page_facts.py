"""Facts for one page: what the rules of its moment look at and nothing besides.

A page of lessons or of the timetable is asked for many times a day, and each button of it judges
anew; the whole of a case (`fact_finding.facts_of`) is for its own page and for its steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from home_education.fact_finding import (
    calendar_of,
    hospital_of,
    lessons_of,
    package_facts,
    plan_of,
    plan_rows,
    signatures_under,
    slot_fact,
    slots_of,
    stay_of,
    taken_beside,
)
from home_education.meals import meal_facts
from home_education.models import HomeCase, HomePlanRow
from home_education.paper_finding import (
    COMPUTER_ALLOWED,
    DISTANCE_APPLICATION,
    contract_from,
    health_consents,
    name_of,
    other_consents,
    papers_of,
)
from home_education.procedure import CONTRACT
from home_education.rules import Facts
from regulations.attached import attached_to
from regulations.models import Case
from students.class_subjects import subjects_taught_to


def package_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """What the rules of the package and of the term look at."""
    return package_facts(home, today, settings, attached_to(home.case_id), stay_of(home))


def consent_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """The same with what the family has allowed (cl. 2.5)."""
    attached = attached_to(home.case_id)
    return replace(
        package_facts(home, today, settings, attached, stay_of(home)),
        consents=(*health_consents(home), *other_consents(attached)),
        holds_health_notes=bool(home.health_notes.strip()),
    )


def contract_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """The package with the contract that bounds the term (cl. 2.3, 2.4)."""
    papers = {paper.kind: paper for paper in papers_of(home.case_id) if paper.kind == CONTRACT}
    contract = contract_from(papers.get(CONTRACT), signatures_under(papers))
    return replace(package_facts_of(home, today, settings), contract=contract)


def calendar_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """What the rules of the calendar look at (cl. 2.13): it, the school's, the term."""
    return Facts(
        today=today,
        settings=settings,
        starts_on=home.starts_on,
        ends_on=home.ends_on,
        **calendar_of(home, today),
    )


def lesson_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """What the rules of the lessons look at: the lessons, the term, the place."""
    return Facts(
        today=today,
        settings=settings,
        place=home.study_place,
        starts_on=home.starts_on,
        ends_on=home.ends_on,
        terminated_on=home.terminated_on,
        lessons=tuple(lessons_of(home)),
    )


def timetable_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """What the rules of the timetable look at: the lines, the plan, who is taken elsewhere."""
    case, slots = home.case, slots_of(home)
    school_class = case.student.school_class
    return Facts(
        today=today,
        settings=settings,
        grade=school_class.grade if school_class else None,
        place=home.study_place,
        plan=tuple(plan_rows(plan_of(home), case.school_id)),
        week_days=_week_days(case),
        timetable=tuple(slot_fact(slot) for slot in slots),
        taken=tuple(taken_beside(home, slots, today)),
        hospital=hospital_of(stay_of(home)),
    )


def meal_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """What the rules of meals look at (cl. 2.20): who has the right, and until when."""
    return meal_facts(home, attached_to(home.case_id), today, settings)


def event_facts_of(home: HomeCase, today: date, settings: Mapping[str, Any]) -> Facts:
    """What the rule on school events looks at (cl. 2.16): whether the parents consent to them."""
    consents = other_consents(attached_to(home.case_id))
    return Facts(today=today, settings=settings, consents=tuple(consents))


def plan_facts_of(
    home: HomeCase, today: date, settings: Mapping[str, Any], plan: Iterable[HomePlanRow]
) -> Facts:
    """What the rules of the plan look at and nothing besides: judged anew at every change. What
    only a development programme or distance hours need is looked for where there are such.

    ``plan`` are its rows with their teachers, in the order of the parts.
    """
    case, school_class = home.case, home.case.student.school_class
    facts = Facts(
        today=today,
        settings=settings,
        grade=school_class.grade if school_class else None,
        class_name=str(school_class or ""),
        has_special_needs=home.has_special_needs,
        programme=home.programme,
        variant=home.variant,
        place=home.study_place,
        plan=tuple(plan_rows(tuple(plan), case.school_id)),
        class_subjects=tuple(subjects_taught_to(case.student).values_list("name", flat=True)),
        week_days=_week_days(case),
    )
    if facts.is_special:
        written = (one.part for one in home.special_parts.all() if one.text.strip())
        facts = replace(facts, special_parts=tuple(written))
    if any(row.distance_hours for row in facts.plan):
        attached = attached_to(case.pk)
        allowed_by = name_of(attached.get(COMPUTER_ALLOWED))
        applied = DISTANCE_APPLICATION in attached
        facts = replace(facts, distance_applied=applied, computer_allowed_by=allowed_by)
    return facts


def _week_days(case: Case) -> int:
    school_class = case.student.school_class
    return (school_class.week_days if school_class else None) or case.school_year.week_days
