"""The individual plan (Annex 5), the extracurricular one, the development programme (СИПР)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby

from documents.frozen import name_parts, plain_hours
from documents.kinds import Frozen
from home_education import rules
from home_education.models import HomeCase, HomePlanRow
from home_education.papers.case_words import CaseWords
from home_education.rules import Hours, Place, PlanRow, Section, SpecialPart, Totals
from home_education.rules.vocabulary import SPECIAL_VARIANTS

#: The three sections with the lines that Annex 5 puts into the third.
SECTIONS = (
    (Section.OBLIGATORY, "Обязательная часть"),
    (Section.FORMED, "Часть, формируемая участниками образовательных отношений"),
    (Section.EXTRACURRICULAR, "Внеурочная деятельность:"),
)
CORRECTION, OTHER = "коррекционно-развивающая область", "Другая внеурочная деятельность"

SPECIAL_PARTS = {
    SpecialPart.ABOUT: "Общие сведения о ребенке",
    SpecialPart.CHARACTERISTIC: "Характеристика, включающая оценку развития обучающегося и "
    "приоритетные направления обучения и воспитания",
    SpecialPart.PLAN: "Индивидуальный учебный план",
    SpecialPart.CONTENT: "Содержание образования в условиях организации и семьи",
    SpecialPart.CARE: "Организация ухода и присмотра",
    SpecialPart.SPECIALISTS: "Перечень специалистов, участвующих в разработке и реализации СИПР",
    SpecialPart.FAMILY: "Задачи, мероприятия и формы сотрудничества с семьей обучающегося",
    SpecialPart.MEANS: "Перечень необходимых технических средств и дидактических материалов",
    SpecialPart.MONITORING: "Средства мониторинга и оценки динамики обучения",
}
#: A cell over more rows than these would not keep to one page.
_ROWS_TOGETHER = 8
_AT_PLACE = {
    Place.HOME: "на дому",
    Place.SCHOOL: "в школе",
    Place.HOSPITAL: "в медицинской организации",
    Place.HOSPITAL_UNIT: "в медицинской организации",
}


def plan_context(home: HomeCase, day: date) -> Frozen:
    """What Annex 5 says, and the share that cl. 2.12 asks of it."""
    words = CaseWords(home, day)
    return {
        **words.head(),
        **words.study(),
        "approved": None,
        "doctor_agrees": words.facts.in_hospital,
        "group": words.group(),
        **plan_table(words),
    }


def special_context(home: HomeCase, day: date) -> Frozen:
    """The nine parts of the development programme, the plan as the third of them."""
    written = {one.part: one.text for one in home.special_parts.all()}
    return {
        **plan_context(home, day),
        "doctor_agrees": False,
        "parts": [
            {
                "number": number,
                "title": title,
                "text": written.get(part.value, ""),
                "is_plan": part is SpecialPart.PLAN,
            }
            for number, (part, title) in enumerate(SPECIAL_PARTS.items(), start=1)
        ],
    }


def plan_table(words: CaseWords) -> Frozen:
    """Rows, sums and share of the plan."""
    facts = words.facts
    with_class = bool(rules.WITH_CLASS_COUNTS.of(facts.settings))
    whole, by_section = rules.totals(facts.plan), rules.by_section(facts.plan)
    rows = [_row(row) for row in facts.plan]
    _span_areas(rows)
    return {
        "sections": [
            {
                "title": title,
                "groups": [{"key": key, "title": name} for key, name in _groups(section)],
                "total": _sums(by_section[section]),
            }
            for section, title in SECTIONS
        ],
        "rows": rows,
        "total": _sums(whole),
        "has_distance": bool(whole.distance),
        "taught": plain_hours(whole.taught(with_class_counts=with_class)),
        "share": plain_hours(whole.share(with_class_counts=with_class)),
        "least_share": rules.CLASSROOM_PERCENT.of(facts.settings),
        "with_class_counts": with_class,
    }


def extracurricular_context(home: HomeCase, day: date) -> Frozen:
    """The extracurricular rows of the plan, with their hours in the pupil's own year."""
    words = CaseWords(home, day)
    facts = words.facts
    weeks = facts.calendar.weeks if facts.calendar else 0
    rows = list(_extracurricular(home).select_related("teacher"))
    hours = [_whole(row) for row in rows]
    return {
        **words.head(),
        **words.study(),
        "approved": None,
        "rows": [
            {
                "key": f"plan-{row.pk}",
                "number": number,
                "area": row.area or (CORRECTION if row.is_correctional else ""),
                "subject": row.name,
                "form": _form(row),
                "hours": plain_hours(all_hours),
                "year_hours": plain_hours(all_hours * weeks),
                "place": _place(row, home),
                "teacher": name_parts(row.teacher),
            }
            for number, (row, all_hours) in enumerate(zip(rows, hours, strict=True), start=1)
        ],
        "total": plain_hours(sum(hours, Decimal(0))),
        "year_total": plain_hours(sum(hours, Decimal(0)) * weeks),
        "most": rules.EXTRACURRICULAR_HOURS.of(facts.settings),
    }


def has_extracurricular(home: HomeCase) -> bool:
    """Whether the plan of extracurricular activity has a row to print."""
    return _extracurricular(home).exists()


def is_special(home: HomeCase) -> bool:
    """Whether the plan is an individual development programme."""
    return home.variant in SPECIAL_VARIANTS


def _extracurricular(home: HomeCase):
    return home.plan.filter(section=Section.EXTRACURRICULAR.value)


def _whole(row: HomePlanRow) -> Decimal:
    return sum((getattr(row, f"{kind.value}_hours") for kind in Hours), Decimal(0))


def _place(row: HomePlanRow, home: HomeCase) -> str:
    places = (
        (
            row.classroom_hours,
            _AT_PLACE.get(Place(home.study_place), "") if home.study_place else "",
        ),
        (row.with_class_hours, "с классом"),
        (row.distance_hours, "ДОТ"),
        (row.independent_hours, "самостоятельно"),
    )
    return ", ".join(name for hours, name in places if hours and name)


def _form(row: HomePlanRow) -> str:
    forms = (
        (row.classroom_hours, "индивидуальное занятие"),
        (row.with_class_hours, "занятие с классом"),
        (row.distance_hours, "дистанционное занятие"),
        (row.independent_hours, "самостоятельная работа"),
    )
    return ", ".join(name for hours, name in forms if hours)


def _groups(section: Section) -> tuple[tuple[str, str], ...]:
    if section is not Section.EXTRACURRICULAR:
        return ((section.value, ""),)
    return ((f"{section.value}_correction", CORRECTION), (section.value, OTHER))


def _row(row: PlanRow) -> Frozen:
    of_correction = row.section == Section.EXTRACURRICULAR and row.is_correctional
    return {
        "key": row.key,
        "group": f"{row.section}_correction" if of_correction else row.section,
        "area": row.area,
        "subject": row.subject,
        "classroom": _cell(row.classroom_hours),
        "independent": _cell(row.independent_hours),
        "with_class": _cell(row.with_class_hours),
        "distance": _cell(row.distance_hours),
        "whole": plain_hours(row.all_hours),
    }


def _span_areas(rows: list[Frozen]) -> None:
    """An area stands once beside the rows that follow each other in it; others have no cell."""
    for _area, found in groupby(rows, key=lambda row: (row["group"], row["area"])):
        together = list(found)
        spans = len(together) <= _ROWS_TOGETHER
        for place, row in enumerate(together):
            row["area_rows"] = 1 if not spans else 0 if place else len(together)


def _cell(hours: Decimal) -> str:
    """An hour that is not there is an empty cell of the form."""
    return plain_hours(hours) if hours else ""


def _sums(sums: Totals) -> Frozen:
    kinds = ("classroom", "independent", "with_class", "distance", "whole")
    return {kind: plain_hours(getattr(sums, kind)) for kind in kinds}
