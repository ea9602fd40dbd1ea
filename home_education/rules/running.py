"""Section 2 of the act, cl. 2.15–2.23: teaching itself, and what the school provides for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.teaching import ZERO
from home_education.rules.totals import correctional_hours
from home_education.rules.vocabulary import (
    Confirmation,
    JournalName,
    LessonState,
    Place,
    SchoolGround,
)
from regulations.rules import Problem
from regulations.words import hours, say

P_2_15 = ACT.clause(
    "2.15",
    "В отдельных случаях, при невозможности осуществления образовательного процесса на дому, по "
    "заявлению родителей (законных представителей) обучающегося на дому, его обучение по "
    "программам НОО, ООО и СОО может быть организовано на базе Учреждения.",
    reading=_(
        "Asks an application and no conclusion; the reason is written down. Compare 1.7, 1.8."
    ),
    section=SECTION,
)


@ACT.warns(P_2_15, _("Why lessons at home are impossible is written"), field="school_reason")
def home_is_impossible(facts: Facts) -> Problem | None:
    by_this = facts.place == Place.SCHOOL and facts.school_ground == SchoolGround.HOME_IMPOSSIBLE
    if not by_this or facts.school_reason.strip():
        return None
    return Problem(_("Why lessons at home are impossible is empty: write it"))


P_2_16 = ACT.clause(
    "2.16",
    "В целях социальной адаптации обучающиеся на дому при согласии родителей (законных "
    "представителей) могут участвовать в мероприятиях, предусмотренных планами воспитательной "
    "работы, физкультурно-оздоровительных, спортивных, творческих и иных мероприятиях, "
    "проводимых с обучающимися Учреждения.",
    section=SECTION,
)
ACT.kept_by_screen(
    P_2_16,
    "home:contacts",
    _("Invitations to school events, for those whose parents consent"),
)

P_2_17 = ACT.clause(
    "2.17",
    "Учет образовательных результатов обучающегося на дому осуществляется в электронном журнале "
    "«Журнал обучения на дому» на информационной платформе ГИС СО КР АИС «Электронный журнал». "
    "Факт подтверждения родителями проведенного урока фиксируется подписью родителя в "
    "календарно-тематическом плане в графе примечание после каждого урока.",
    reading=_(
        "The official journal is another system: the product keeps what is to be written there and "
        "that it was. It has three names in the act, one is printed. A signature in the thematic "
        "plan beside an electronic journal is double work for a teacher: the parent confirms by "
        "one tap, or on one sheet a month."
    ),
    section=SECTION,
)
JOURNAL_NAME = ACT.setting(
    P_2_17,
    "journal_name",
    JournalName.HOME_JOURNAL.value,
    _("What is the journal called in papers?"),
    reading=_("Cl. 2.17, 4.3 and 5.1 call it differently."),
    choices=JournalName.choices(),
)
CONFIRMED_BY = ACT.setting(
    P_2_17,
    "lessons_confirmed_by",
    Confirmation.ONE_TAP.value,
    _("How does the parent confirm a lesson?"),
    reading=_("The act asks a signature and names the paper it stands on."),
    choices=Confirmation.choices(),
)
CONFIRM_DAYS = ACT.setting(
    P_2_17,
    "confirm_days",
    1,
    _("Within how many days does the parent confirm a lesson?"),
    reading=_("“после каждого урока” names no time: the count only reminds."),
    at_most=30,
)


@ACT.warns(P_2_17, _("Every lesson held is confirmed by the parent"), field="confirmed_on")
def lessons_are_confirmed(facts: Facts) -> Iterator[Problem]:
    for lesson in facts.lessons:
        if lesson.state == LessonState.HELD and lesson.confirmed_on is None:
            yield Problem(
                say(
                    _(
                        "%(subject)s on %(day)s is not confirmed by the parent: have it confirmed, "
                        "or write why"
                    ),
                    subject=lesson.subject,
                    day=lesson.held_on,
                ),
                rows=(lesson.key,),
            )


P_2_18 = ACT.clause(
    "2.18",
    "Обучающимся с ограниченными возможностями здоровья создаются специальные условия для "
    "получения образования. Рекомендации по созданию специальных условий для получения "
    "обучающимися образования указываются в заключении психолого-медико-педагогической комиссии.",
    section=SECTION,
)


@ACT.warns(P_2_18, _("The special conditions are created"), field="conditions")
def conditions_are_created(facts: Facts) -> Iterator[Problem]:
    if not facts.has_special_needs:
        return
    for condition in facts.conditions:
        if condition.created_on is None:
            yield Problem(
                say(
                    _(
                        "“%(condition)s” is recommended by the ПМПК and not created yet: tick it, "
                        "or write when it will be"
                    ),
                    condition=condition.text,
                ),
                rows=(condition.key,),
            )


P_2_19 = ACT.clause(
    "2.19",
    "У обучающихся с ограниченными возможностями здоровья (в том числе с умственной "
    "отсталостью), в обязательном порядке часть индивидуального учебного плана, формируемая "
    "участниками образовательных отношений, должна включать часы коррекционно - развивающей "
    "работы, в рамках которой реализуются коррекционные курсы и индивидуальная/подгрупповая "
    "работа учителя-логопеда, педагога - психолога.",
    reading=_(
        "Here the hours stand in the part formed by the participants, in Annex 5 among "
        "extracurricular activity: both places count, their sum must be more than nothing."
    ),
    section=SECTION,
)


@ACT.blocks(P_2_19, _("A pupil with special needs has correctional hours"), field="plan")
def correction_is_planned(facts: Facts) -> Problem | None:
    planned = correctional_hours(facts.plan)
    if not facts.has_special_needs or planned > ZERO:
        return None
    return Problem(
        say(
            _(
                "The pupil has the status of limited health possibilities and the plan has "
                "%(planned)s correctional hours: add rows of correctional work"
            ),
            planned=hours(planned),
        )
    )


P_2_20 = ACT.clause(
    "2.20",
    "Обучающиеся с ограниченными возможностями здоровья, а также дети инвалиды, имеющие статус "
    "обучающихся с ограниченными возможностями здоровья, получающие образование на дому, "
    "обеспечиваются бесплатным двухразовым питанием в виде денежной компенсации.",
    reading=_(
        "“дети инвалиды” lost its hyphen. A disabled child without the status of limited health "
        "possibilities is not named: a region may add such children. The act has no form of the "
        "application, the product supplies one; days of lessons are counted month by month."
    ),
    section=SECTION,
)
MEALS_FOR_DISABLED = ACT.setting(
    P_2_20,
    "meals_for_disabled",
    False,
    _("Are disabled children without the status (ОВЗ) compensated too?"),
    reading=_("The act names them only where they have the status."),
)
MEALS_DAYS = ACT.setting(
    P_2_20,
    "meals_working_days",
    5,
    _("Within how many working days is the family told of the compensation?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)
ACT.kept_by_screen(P_2_20, "home:meals", _("Days to be compensated, month by month"))


def meals_are_due(facts: Facts) -> bool:
    """Whether the compensation is the family's by right."""
    at_home = not facts.in_hospital
    disabled = facts.is_disabled and MEALS_FOR_DISABLED.of(facts.settings)
    return at_home and (facts.has_special_needs or bool(disabled))


@ACT.warns(P_2_20, _("The compensation of meals is offered"), field="meals_answered")
def meals_are_offered(facts: Facts) -> Problem | None:
    if facts.meals_answered or not meals_are_due(facts):
        return None
    return Problem(
        _(
            "Meals are to be compensated in money and the family has not answered: take in its "
            "application, or record that it declines"
        )
    )


P_2_21 = ACT.clause(
    "2.21",
    "Администрация Учреждения осуществляет контроль за своевременным проведением занятий на "
    "дому, выполнением рабочих программ по учебным предметам, использованием методики обучения.",
    reading=_("The administration here, the class teacher and the deputy in cl. 4.4: both look."),
    section=SECTION,
)
MAKE_UP_DAYS = ACT.setting(
    P_2_21,
    "make_up_working_days",
    10,
    _("Within how many working days is a missed lesson made up?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)
ACT.kept_by_screen(
    P_2_21, "home:hours", _("Hours planned, held and left by subject and month, missed lessons")
)


@ACT.warns(P_2_21, _("Missed lessons have a reason and are made up"))
def missed_lessons_are_made_up(facts: Facts) -> Iterator[Problem]:
    for lesson in facts.lessons:
        if lesson.state != LessonState.MISSED:
            continue
        values = {"subject": lesson.subject, "day": lesson.held_on}
        if not lesson.reason.strip():
            yield Problem(
                say(_("%(subject)s on %(day)s was missed, why is empty: write it"), **values),
                "reason",
                (lesson.key,),
            )
        if lesson.made_up_on is None:
            yield Problem(
                say(
                    _(
                        "%(subject)s on %(day)s was missed and is not made up: set the day, or "
                        "write why"
                    ),
                    **values,
                ),
                "made_up_on",
                (lesson.key,),
            )


@ACT.blocks(P_2_21, _("Past lessons are held or missed"), field="state")
def past_lessons_are_marked(facts: Facts) -> Iterator[Problem]:
    for lesson in facts.lessons:
        marked = lesson.state in (LessonState.HELD, LessonState.MISSED)
        if not marked and _is_past(lesson.held_on, facts):
            yield Problem(
                say(
                    _("%(subject)s on %(day)s is marked neither held nor missed: mark it"),
                    subject=lesson.subject,
                    day=lesson.held_on,
                ),
                rows=(lesson.key,),
            )


def _is_past(day: date, facts: Facts) -> bool:
    last = facts.last_day
    return day < facts.today and (last is None or day <= last)


P_2_22 = ACT.clause(
    "2.22",
    "Общеобразовательной организацией на время получения образования бесплатно предоставляются "
    "обучающимся на дому в пользование учебники, учебные пособия, а также учебно-методические "
    "материалы, средства обучения и воспитания.",
    section=SECTION,
)
TEXTBOOK_DAYS = ACT.setting(
    P_2_22,
    "textbooks_working_days",
    5,
    _("Within how many working days are textbooks handed out?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)
ACT.kept_by_hand(
    P_2_22,
    Role.CLASS_TEACHER,
    _("Hands textbooks and aids out for the time of study and records the day"),
    place="home:textbooks",
)


@ACT.warns(P_2_22, _("Textbooks are handed out"), field="textbooks_handed_on")
def textbooks_are_handed_out(facts: Facts) -> Problem | None:
    if facts.textbooks_handed_on is not None and facts.textbooks_handed_on <= facts.today:
        return None
    return Problem(
        _("That textbooks were handed out is not recorded: record the day, or write why")
    )


P_2_23 = ACT.clause(
    "2.23",
    "По заявлению родителей (законных представителей) обучающегося на дому, при отсутствии "
    "медицинских противопоказаний для работы с компьютером, обучение может быть организовано с "
    "использованием дистанционных образовательных технологий.",
    reading=_(
        "That nothing forbids work with a computer must be said by a paper: the school does not "
        "judge it. The act has no form of the application, the product supplies one."
    ),
    section=SECTION,
)


@ACT.blocks(P_2_23, _("Distance hours are applied for and not forbidden"))
def distance_is_allowed(facts: Facts) -> Iterator[Problem]:
    rows = tuple(row.key for row in facts.plan if row.distance_hours)
    if not rows:
        return
    if not facts.distance_applied:
        yield Problem(
            _(
                "The plan has distance hours and the parents have not applied for them: attach the "
                "application, or take the hours out"
            ),
            "distance_applied",
            rows,
        )
    if not facts.computer_allowed_by.strip():
        yield Problem(
            _(
                "The plan has distance hours and no paper says that work with a computer is "
                "allowed: enter the paper, or take the hours out"
            ),
            "computer_allowed_by",
            rows,
        )
