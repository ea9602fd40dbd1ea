"""Section 2 of the act, cl. 2.20–2.23: what the school provides for teaching, and its control."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.vocabulary import LessonState
from regulations.rules import Problem
from regulations.words import say

P_2_20 = ACT.clause(
    "2.20",
    "Обучающиеся с ограниченными возможностями здоровья, а также дети инвалиды, имеющие статус "
    "обучающихся с ограниченными возможностями здоровья, получающие образование на дому, "
    "обеспечиваются бесплатным двухразовым питанием в виде денежной компенсации.",
    reading=_(
        "“дети инвалиды” lost its hyphen. A disabled child without the status of limited health "
        "possibilities is not named: a region may add such children. The act has no form of the "
        "application, the product supplies one. Paid are days on which a lesson was held, within "
        "the terms of the papers that give the right."
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
MEALS_RATE = ACT.money(
    P_2_20,
    "meals_day_rate",
    _("How much is compensated for a day of study, in roubles?"),
    reading=_("The act names no sum: it is set by the authorities of each region, year by year."),
)
ACT.kept_by_screen(P_2_20, "home:meals", _("Days to be compensated, month by month"))


def meals_are_due(facts: Facts) -> bool:
    """Whether the compensation is the family's by right."""
    at_home = not facts.in_hospital
    disabled = facts.is_disabled and MEALS_FOR_DISABLED.of(facts.settings)
    return at_home and (facts.has_special_needs or bool(disabled))


def meals_until(facts: Facts) -> date | None:
    """The last day that is compensated: neither after the term nor after the papers that give the
    right; None where nothing ends it."""
    papers = [facts.conclusion, facts.pmpk if facts.has_special_needs else None]
    days = [facts.last_day, *(paper.ends_on for paper in papers if paper is not None)]
    return min((day for day in days if day is not None), default=None)


@ACT.blocks(P_2_20, _("Meals are compensated to those who have the right"), field="meals_wanted")
def meals_are_for_the_entitled(facts: Facts) -> Problem | None:
    if not facts.meals_wanted or meals_are_due(facts):
        return None
    return Problem(
        _(
            "The compensation is for pupils with limited health possibilities (ОВЗ) who are taught "
            "at home: enter the status in the package first"
        )
    )


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
