"""Section 2 of the act, cl. 2.15–2.19: teaching itself, its journal and its conditions."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.teaching import ZERO
from home_education.rules.totals import correctional_hours
from home_education.rules.vocabulary import (
    Confirmation,
    ConsentKind,
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
    _("Invitations to school events, and who took part in them"),
)
ACT.kept_by_screen(
    P_2_16, "home:events", _("Who may take part in school events, invited all at once")
)


@ACT.blocks(P_2_16, _("Who takes part in an event has the parents' consent"), field="kind")
def events_have_consent(facts: Facts) -> Problem | None:
    day = facts.event_on
    if day is None or any(
        one.kind == ConsentKind.EVENTS and one.holds_on(day) for one in facts.consents
    ):
        return None
    return Problem(
        say(
            _(
                "No consent of the parents to school events stands on %(day)s: put it into the "
                "case first, or write an invitation"
            ),
            day=day,
        )
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
