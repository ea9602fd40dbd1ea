"""Section 2 of the act, cl. 2.9–2.11: what is taught, by whom, and what governs it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.vocabulary import Agreed
from regulations.rules import Problem
from regulations.words import Text, say

P_2_9 = ACT.clause(
    "2.9",
    "Содержание образования и условия организации обучения и воспитания обучающихся на дому "
    "отражает все обязательные предметные области соответствующего уровня образования, учебные "
    "предметы и обязательные курсы коррекционноразвивающей области с учетом индивидуальных "
    "особенностей конкретного обучающегося на дому, определяются в соответствии с требованиями "
    "ФГОС НОО, НОО ОВЗ, обучающихся с умственной отсталостью (интеллектуальными нарушениями), "
    "ООО, СОО, а также федеральными адаптированными образовательными программами (Приложение 4).",
    reading=_(
        "The obligatory subjects are those in the curriculum of the pupil's class. An adapted "
        "programme may have other ones: there the difference passes with a reason. Annex 4 says "
        "“НОО, ООО” and numbers the variants of primary education only; it leaves out intellectual "
        "disability, which cl. 1.1 names: its two variants are added to the list."
    ),
    section=SECTION,
)


def missing_subjects(facts: Facts) -> list[str]:
    """Subjects of the class for which the plan has no hours."""
    planned = {row.subject for row in facts.plan if row.all_hours}
    return [subject for subject in facts.class_subjects if subject not in planned]


@ACT.blocks(P_2_9, _("Every subject of the class is in the plan"), field="plan")
def subjects_are_complete(facts: Facts) -> Problem | None:
    if facts.is_adapted:
        return None
    return _missing(facts, _("The plan lacks subjects of the class: %(subjects)s. Add them"))


@ACT.warns(P_2_9, _("Every subject of the class is in the adapted plan"), field="plan")
def adapted_subjects_are_complete(facts: Facts) -> Problem | None:
    if not facts.is_adapted:
        return None
    return _missing(
        facts,
        _(
            "The plan lacks subjects of the class: %(subjects)s. Add them, or write by which "
            "programme they are left out"
        ),
    )


def _missing(facts: Facts, told: Text) -> Problem | None:
    subjects = missing_subjects(facts)
    return Problem(say(told, subjects=subjects)) if subjects else None


P_2_10 = ACT.clause(
    "2.10",
    "Преподавание учебных предметов обучающимся на дому осуществляют педагогические работники, "
    "которые имеют соответствующее педагогическое образование.",
    reading=_("The school knows its teachers' education: it is shown by the subjects they teach."),
    section=SECTION,
)


@ACT.blocks(P_2_10, _("Every subject taught has its teacher"), field="teacher")
def subjects_have_teachers(facts: Facts) -> Iterator[Problem]:
    for row in facts.plan:
        if (row.classroom_hours or row.distance_hours) and not row.teacher.strip():
            yield Problem(
                say(
                    _("Row %(row)s, %(subject)s: no teacher is assigned: assign one"),
                    row=row.number,
                    subject=row.subject,
                ),
                rows=(row.key,),
            )


@ACT.warns(P_2_10, _("Teachers teach subjects of their own"), field="teacher")
def teachers_teach_their_subjects(facts: Facts) -> Iterator[Problem]:
    for row in facts.plan:
        if row.teacher.strip() and not row.teaches_subject:
            yield Problem(
                say(
                    _(
                        "Row %(row)s: %(subject)s is not among the subjects of %(teacher)s: choose "
                        "another teacher, or write why"
                    ),
                    row=row.number,
                    subject=row.subject,
                    teacher=row.teacher,
                ),
                rows=(row.key,),
            )


P_2_11 = ACT.clause(
    "2.11",
    "Организация обучения на дому регламентируется образовательной программой (включает "
    "индивидуальный учебный план обучающегося, индивидуальный календарный учебный график, "
    "рабочие программы по общеобразовательным предметам) и расписанием занятий.",
    section=SECTION,
)


@ACT.blocks(P_2_11, _("The plan, the calendar and the timetable are made"))
def programme_is_whole(facts: Facts) -> Iterator[Problem]:
    parts = (
        ("plan", facts.plan, Agreed.PLAN),
        ("calendar", facts.calendar, Agreed.CALENDAR),
        ("timetable", facts.timetable, Agreed.TIMETABLE),
    )
    for field, made, paper in parts:
        if not made:
            yield Problem(say(_("“%(paper)s” is empty: make it"), paper=paper.label), field)


@ACT.warns(P_2_11, _("Every subject has its working programme"), field="working_programme")
def working_programmes_are_attached(facts: Facts) -> Iterator[Problem]:
    for row in facts.plan:
        if row.all_hours and not row.has_working_programme:
            yield Problem(
                say(
                    _(
                        "Row %(row)s, %(subject)s: there is no working programme: attach it, or "
                        "write why"
                    ),
                    row=row.number,
                    subject=row.subject,
                ),
                rows=(row.key,),
            )
