"""Section 3 of the act, cl. 3.1–3.2.3: which results are counted, by level and by kind."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.vocabulary import (
    OF_PERSON,
    OF_PROGRAMMES,
    OF_STUDY,
    EventLevel,
    Level,
    ResultKind,
    Standing,
    SubKind,
)
from regulations.rules import Problem
from regulations.words import say

SECTION = "3. Индивидуальные образовательные результаты обучающихся"

P_3_1 = ACT.clause(
    "3.1",
    "В МАОУ «Малиновская СОШ» Томского района осуществляется индивидуальный учет результатов "
    "освоения обучающимися образовательных программ:"
    "\nначального общего образования;"
    "\nосновного общего образования;"
    "\nсреднего общего образования;"
    "\nдополнительного образования.",
    section=SECTION,
)
ACT.kept_by_screen(P_3_1, "credit:by_level", _("Results counted by the four levels"))


@ACT.blocks(P_3_1, _("The level of the result is named"), field="level")
def level_is_named(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.level in tuple(Level):
        return None
    return Problem(
        say(
            _("The level of education is not chosen: choose one of %(levels)s"),
            levels=[one.label for one in Level],
        )
    )


P_3_2 = ACT.clause(
    "3.2",
    "К индивидуальным образовательным результатам обучающихся относятся:"
    "\nучебные достижения;"
    "\nдостижения по программам внеурочной деятельности;"
    "\nдостижения по программам дополнительного образования;"
    "\nдостижения по предпрофессиональным программам дополнительного образования"
    "\nличностные образовательные результаты зафиксированные и (или) оцененные в системе"
    "\n- диагностических процедур независимой диагностики,",
    reading=_(
        "The list of the text is broken in its last line (“в системе - диагностических процедур … "
        ",”): five kinds are read, the fifth being personal results that independent diagnostics "
        "recorded."
    ),
    section=SECTION,
)


@ACT.blocks(P_3_2, _("The kind of the result is named"), field="kind")
def kind_is_named(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.kind in tuple(ResultKind):
        return None
    return Problem(
        say(
            _("The kind of the result is not chosen: choose one of %(kinds)s"),
            kinds=[one.label for one in ResultKind],
        )
    )


@ACT.blocks(P_3_2, _("The result is named and has its day"))
def result_is_named(facts: Facts) -> Iterator[Problem]:
    result = facts.result
    if result is None:
        return
    if not result.title.strip():
        yield Problem(_("What the result is, is empty: write it in a few words"), "title")
    if result.achieved_on is None:
        yield Problem(_("The day of the result is empty: enter it"), "achieved_on")
    elif result.achieved_on > facts.today:
        yield Problem(
            say(_("%(day)s has not come yet: mend the day of the result"), day=result.achieved_on),
            "achieved_on",
        )


P_3_2_1 = ACT.clause(
    "3.2.1",
    "К учебным достижениям обучающихся относятся:"
    "\nпредметные и метапредметные результаты освоения образовательных программ, необходимые для "
    "продолжения образования;"
    "\nрезультаты текущего контроля, промежуточной аттестации обучающихся по ООП;"
    "\nрезультаты государственной итоговой аттестации обучающихся по ООП;"
    "\nзафиксированные высокие достижения обучающихся в познавательной, проектной, "
    "проектно-поисковой, учебно-исследовательской деятельности.",
    section=SECTION,
)


@ACT.blocks(P_3_2_1, _("What it is fits achievements in study"), field="sub_kind")
def study_result_fits(facts: Facts) -> Problem | None:
    return _does_not_fit(facts, (ResultKind.STUDY,), OF_STUDY)


P_3_2_2 = ACT.clause(
    "3.2.2",
    "К достижениям по программам внеурочной деятельности, дополнительного образования "
    "(общеразвивающих и предпрофессиональных), относятся:"
    "\nпредметные и метапредметные результаты освоения образовательных программ, необходимые для "
    "продолжения образования;"
    "\nрезультаты участия/участие в олимпиадах и иных интеллектуальных, профессиональных и (или) "
    "творческих конкурсах, в том числе в мероприятиях, перечень которых сформирован в "
    "соответствии с Правилами выявления детей, проявивших выдающиеся способности, сопровождения и "
    "мониторинга их дальнейшего развития, утвержденными постановлением Правительства от "
    "17.11.2015 № 1239;"
    "\nзафиксированные высокие результаты участия/участие в физкультурных мероприятиях и "
    "спортивных мероприятиях;"
    "\nсдача норм физкультурного комплекса «Готов к труду и обороне»;"
    "\nналичие статуса чемпиона и призера Олимпийских игр, Паралимпийских игр и Сурдлимпийских "
    "игр, чемпиона мира, чемпиона Европы;"
    "\nналичие статуса победителя первенства мира, первенства Европы по видам спорта, включенным "
    "в программы Олимпийских игр, Паралимпийских игр и Сурдлимпийских игр;"
    "\nпризеры и победители регионального и (или) всероссийского этапа Всероссийской олимпиады "
    "школьников;"
    "\nпобедители и призеры регионального этапа отборочного тура профессиональных олимпиад, "
    "обучающихся (Молодые профессионалы, Абилимпикс и др.)",
    reading=_(
        "The same eight for extracurricular, additional and pre-professional programmes. What "
        "stands in the list by the resolution 1239 is marked on the result. The status of a "
        "champion or prize winner, the stages of the olympiad and the regional contests of "
        "professions name their level and place themselves: a mere participant has none of them."
    ),
    section=SECTION,
)
PROGRAMME_KINDS = (
    ResultKind.EXTRACURRICULAR,
    ResultKind.ADDITIONAL,
    ResultKind.PRE_PROFESSIONAL,
)
#: Of which level the event is, and what the pupil became there, where the text says so.
STATUSES: dict[str, tuple[tuple[EventLevel, ...], tuple[Standing, ...]]] = {
    SubKind.CHAMPION: (
        (EventLevel.INTERNATIONAL,),
        (Standing.WINNER, Standing.PRIZE),
    ),
    SubKind.YOUTH_CHAMPION: ((EventLevel.INTERNATIONAL,), (Standing.WINNER,)),
    SubKind.OLYMPIAD_STAGE: (
        (EventLevel.REGIONAL, EventLevel.NATIONAL),
        (Standing.WINNER, Standing.PRIZE),
    ),
    SubKind.PROFESSIONAL: (
        (EventLevel.REGIONAL, EventLevel.NATIONAL, EventLevel.INTERNATIONAL),
        (Standing.WINNER, Standing.PRIZE),
    ),
}
#: Events, of whatever level and place: both are named.
EVENTS = (SubKind.CONTEST, SubKind.SPORT, *STATUSES)


@ACT.blocks(P_3_2_2, _("What it is fits achievements in programmes"), field="sub_kind")
def programme_result_fits(facts: Facts) -> Problem | None:
    return _does_not_fit(facts, PROGRAMME_KINDS, OF_PROGRAMMES)


@ACT.blocks(P_3_2_2, _("An event has its level and what the pupil became there"))
def event_is_described(facts: Facts) -> Iterator[Problem]:
    result = facts.result
    if result is None or result.sub_kind not in EVENTS:
        return
    levels, standings = STATUSES.get(result.sub_kind, (tuple(EventLevel), tuple(Standing)))
    what = SubKind.named(result.sub_kind)
    if result.event_level not in levels:
        yield Problem(
            say(
                _("“%(what)s” is of the level %(levels)s: choose one"),
                what=what,
                levels=[one.label for one in levels],
            ),
            "event_level",
        )
    if result.standing not in standings:
        yield Problem(
            say(
                _("“%(what)s” makes the pupil one of %(standings)s: choose one"),
                what=what,
                standings=[one.label for one in standings],
            ),
            "standing",
        )


P_3_2_3 = ACT.clause(
    "3.2.3",
    "К личностным образовательным результатам относятся:"
    "\nполученный в процессе освоения образовательной программы опыт;"
    "\nтолерантность в отношении других культур, народов, религий;"
    "\nориентация обучающихся на гуманистические идеалы и демократические ценности;"
    "\nсамостоятельность в социально и личностно значимых ситуациях;"
    "\nопыт проектирования своей социальной роли;"
    "\nосознание и развитие личностных смыслов учения;"
    "\nготовность и способность к самообразованию;"
    "\nучастие в работе органов ученического самоуправления;"
    "\nосуществление волонтерской (добровольческой) деятельности;",
    reading=_(
        "They are counted where an independent diagnostics recorded them (cl. 3.2): the result "
        "names it. Volunteering is counted in hours too."
    ),
    section=SECTION,
)


@ACT.blocks(P_3_2_3, _("What it is fits personal results"), field="sub_kind")
def personal_result_fits(facts: Facts) -> Problem | None:
    return _does_not_fit(facts, (ResultKind.PERSONAL,), OF_PERSON)


@ACT.warns(P_3_2_3, _("Volunteering has its hours"), field="hours")
def volunteering_has_hours(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.sub_kind != SubKind.VOLUNTEERING or result.hours:
        return None
    return Problem(_("The hours of volunteering are empty: enter them, or say why not"))


def _does_not_fit(
    facts: Facts, kinds: tuple[ResultKind, ...], allowed: tuple[SubKind, ...]
) -> Problem | None:
    result = facts.result
    if result is None or result.kind not in kinds or result.sub_kind in allowed:
        return None
    return Problem(
        say(
            _("What it is within “%(kind)s” is not chosen: choose one of %(sub_kinds)s"),
            kind=ResultKind.named(result.kind),
            sub_kinds=[one.label for one in allowed],
        )
    )
