"""Section 1 of the act, cl. 1.1–1.5: what support is, whom it is for and on what ground."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from individual_support.rules.act import ACT
from individual_support.rules.facts import Facts
from individual_support.rules.texts import case_texts, stale_years, too_long
from individual_support.rules.vocabulary import Category, GroundKind, OlympiadStage
from regulations.rules import Problem
from regulations.words import say

SECTION = "1. Общие положения"

P_1_1 = ACT.clause(
    "1.1",
    "Настоящее Положение об индивидуальном психолого-педагогическом сопровождении "
    "обучающихся регламентирует деятельность образовательной организации по созданию "
    "условий для обучающихся с особыми образовательными потребностями.",
    section=SECTION,
)
ACT.kept_by_screen(
    P_1_1,
    "act",
    _("The act in the edition the school adopted; every case keeps the edition it ran under"),
)
NEUTRAL_CATEGORY = P_1_1.words("обучающихся с особыми образовательными потребностями")
"""What a paper says instead of a sensitive category: true of every pupil under this act."""

P_1_2 = ACT.clause(
    "1.2",
    "Индивидуальное психолого-педагогическое сопровождение (ИППС) - проект системы "
    "комплексного психолого-педагогического сопровождения обучающихся с учетом их "
    "индивидуальных возможностей, особых образовательных потребностей, включающий описание "
    "регламента, содержания и форм организации обучения, психолого-педагогической и другой "
    "специальной поддержки."
    "\nИППС разрабатывается в целях максимальной индивидуализации задач образовательной "
    "организации по созданию специальных образовательных условий с учетом индивидуальных "
    "возможностей и особых образовательных потребностей обучающихся.",
    section=SECTION,
)


@ACT.blocks(P_1_2, _("The purpose is written"), field="purpose")
def purpose_is_written(facts: Facts) -> Problem | None:
    if facts.purpose.strip():
        return None
    return Problem(_("The purpose of support is empty: write it, or take the words of cl. 2.1"))


@ACT.warns(P_1_2, _("All four parts of the project are described"))
def four_parts_are_described(facts: Facts) -> Iterator[Problem]:
    parts = (
        ("regime", facts.regime, _("The schedule of support is not described: add it")),
        ("content", facts.content, _("The content of support is not described: add it")),
        ("forms", "".join(facts.forms), _("No form of study is chosen: choose at least one")),
        ("support", facts.support, _("The kinds of special support are not described: add them")),
    )
    yield from (Problem(message, field) for field, text, message in parts if not text.strip())


@ACT.blocks(P_1_2, _("The texts of the project fit the papers"))
def project_texts_fit(facts: Facts) -> Iterator[Problem]:
    yield from too_long(case_texts(facts))


@ACT.warns(P_1_2, _("No other school year is named in the project"))
def project_years_are_current(facts: Facts) -> Iterator[Problem]:
    yield from stale_years(case_texts(facts), facts)


P_1_3 = ACT.clause(
    "1.3",
    "ИППС может проектироваться для следующих категорий обучающихся:"
    "\n• с ослабленным здоровьем, часто пропускающих занятия по болезни;"
    "\n• обучающихся, не имеющих возможности посещать учебные занятия в период длительных "
    "спортивных соревнований, творческих конкурсов, а также особых жизненных обстоятельств;"
    "\n• с повышенными образовательными потребностями и особыми интеллектуальными, "
    "творческими физическими способностями, высоким уровнем развития навыков "
    "самообразования;"
    "\n• победителей и призеров муниципального и регионального этапов Всероссийской олимпиады "
    "школьников в период подготовки к участию региональном и заключительном этапах;"
    "\n• обучающихся с девиантным поведением;"
    "\n• обучающихся с низким уровнем учебной мотивации.",
    reading=_(
        "A pupil may belong to several groups at once. Poor health and deviant behaviour are shown "
        "only to those who need to know, and never printed on the sheet, which the pupil keeps. "
        "“творческими физическими” is read with a comma. An olympiad winner with no other group "
        "is supported until the stage at the latest."
    ),
    section=SECTION,
)
CATEGORY_WORDS = {
    Category.WEAK_HEALTH: P_1_3.words("с ослабленным здоровьем, часто пропускающих занятия"),
    Category.ABSENCE: P_1_3.words("не имеющих возможности посещать учебные занятия"),
    Category.GIFTED: P_1_3.words("с повышенными образовательными потребностями"),
    Category.OLYMPIAD: P_1_3.words("победителей и призеров муниципального и регионального этапов"),
    Category.DEVIANT: P_1_3.words("с девиантным поведением"),
    Category.LOW_MOTIVATION: P_1_3.words("с низким уровнем учебной мотивации"),
}
"""The words of the act that each category stands for."""


@ACT.blocks(P_1_3, _("The pupil belongs to a group that support is for"), field="categories")
def category_is_named(facts: Facts) -> Iterator[Problem]:
    if not facts.categories:
        yield Problem(_("No group is chosen: choose at least one of the six"))
    if strange := [one for one in facts.categories if one not in tuple(Category)]:
        yield Problem(
            say(
                _("“%(strange)s” is not a group of the act: choose among the six"),
                strange=strange,
            )
        )


@ACT.blocks(P_1_3, _("The olympiad is described"))
def olympiad_is_described(facts: Facts) -> Iterator[Problem]:
    if Category.OLYMPIAD not in facts.categories:
        return
    olympiad = facts.olympiad
    if olympiad is None or olympiad.stage not in tuple(OlympiadStage):
        yield Problem(
            _("The olympiad stage is not chosen: municipal to regional, or regional to final"),
            "olympiad_stage",
        )
    if olympiad is None or not olympiad.subject.strip():
        yield Problem(_("The olympiad subject is empty: choose it"), "olympiad_subject")
    if olympiad is None or olympiad.stage_on is None:
        yield Problem(
            _("The date of the olympiad stage is empty: enter its first day"), "olympiad_stage_on"
        )


@ACT.blocks(P_1_3, _("The olympiad stage is still ahead"), field="olympiad_stage_on")
def olympiad_is_ahead(facts: Facts) -> Problem | None:
    stage_on = facts.olympiad_stage_on
    if stage_on is None or stage_on >= facts.today:
        return None
    return Problem(
        say(
            _(
                "The olympiad stage was on %(stage_on)s, there is nothing to prepare for: mend the "
                "date or take this group out"
            ),
            stage_on=stage_on,
        )
    )


@ACT.blocks(P_1_3, _("Support of an olympiad winner ends by the stage"), field="ends_on")
def ends_by_olympiad_stage(facts: Facts) -> Problem | None:
    stage_on = facts.olympiad_stage_on
    only_olympiad = set(facts.categories) == {Category.OLYMPIAD}
    if not only_olympiad or stage_on is None or facts.ends_on is None:
        return None
    if facts.ends_on <= stage_on:
        return None
    return Problem(
        say(
            _(
                "Support ends on %(ends_on)s, after the olympiad stage of %(stage_on)s: end it by "
                "the stage, or choose one more group"
            ),
            ends_on=facts.ends_on,
            stage_on=stage_on,
        )
    )


P_1_4 = ACT.clause(
    "1.4",
    "ИППС может формироваться для освоения одного или нескольких предметов или "
    "образовательной программы в целом.",
    section=SECTION,
)


@ACT.blocks(P_1_4, _("The scope is named"), field="subjects")
def scope_is_named(facts: Facts) -> Problem | None:
    if facts.subjects or facts.left_out:
        return None
    if facts.whole_programme:
        return Problem(
            _("The pupil's class has no subjects: enter its curriculum, or choose subjects here")
        )
    return Problem(_("The scope is empty: choose subjects or the whole programme"))


@ACT.blocks(P_1_4, _("The whole programme holds every subject of the class"), field="subjects")
def whole_programme_is_complete(facts: Facts) -> Problem | None:
    if not facts.left_out:
        return None
    return Problem(
        say(
            _(
                "The whole programme is chosen, the scope lacks %(subjects)s: save the "
                "project anew, it takes in every subject of the class"
            ),
            subjects=facts.left_out,
        )
    )


@ACT.blocks(P_1_4, _("Every row of the sheet is within the scope"), field="subject")
def rows_are_within_scope(facts: Facts) -> Iterator[Problem]:
    scope = {support.subject for support in facts.subjects}
    for row in facts.rows:
        if row.subject and row.subject not in scope:
            yield Problem(
                say(
                    _(
                        "Row %(row)s: “%(subject)s” is outside the scope of this support: choose "
                        "one of %(scope)s, or extend the scope"
                    ),
                    row=row.number,
                    subject=row.subject,
                    scope=sorted(scope) or "—",
                ),
                rows=(row.key,),
            )


P_1_5 = ACT.clause(
    "1.5",
    "Основанием для проектирования ИППС могут быть рекомендации классного руководителя, "
    "учителя - предметника, специалистов СПС, или обращение родителей/законных "
    "представителей ребенка.",
    reading=_(
        "“специалистов СПС” is read as the specialists of the school's support service. “могут "
        "быть” leaves room for another ground: it passes with a reason."
    ),
    section=SECTION,
)


APPEAL_DAYS = ACT.setting(
    P_1_5,
    "appeal_working_days",
    5,
    _("Within how many working days is the parents' appeal decided?"),
    reading=_(
        "The act lets parents appeal and names neither who answers nor by when: the administration "
        "decides (cl. 5.4), the deputy director first, counted in working days from the day after "
        "the appeal was received."
    ),
    at_least=1,
    at_most=30,
)
ACT.kept_by_screen(
    P_1_5,
    "application_start",
    _("Parents appeal online, one question a page, or on paper; the appeal is the case's ground"),
)


@ACT.blocks(P_1_5, _("The ground is named"), field="grounds")
def ground_is_named(facts: Facts) -> Problem | None:
    if facts.grounds:
        return None
    return Problem(_("There is no ground: add a recommendation or the parents' appeal"))


@ACT.blocks(P_1_5, _("Every ground has its author, date and text"))
def grounds_are_complete(facts: Facts) -> Iterator[Problem]:
    for ground in facts.grounds:
        rows = (ground.key,)
        if not ground.author.strip():
            yield Problem(_("The ground has no author: enter who recommends"), "author", rows)
        if ground.dated is None:
            yield Problem(_("The ground has no date: enter it"), "dated", rows)
        elif ground.dated > facts.today:
            yield Problem(
                say(
                    _("The ground is dated %(dated)s, which is still to come: mend the date"),
                    dated=ground.dated,
                ),
                "dated",
                rows,
            )
        if not ground.text.strip() and not ground.has_attachment:
            yield Problem(
                _("The ground says nothing: write what is recommended, or attach the paper"),
                "text",
                rows,
            )


@ACT.warns(P_1_5, _("The ground is one of the four that the act names"), field="kind")
def ground_is_listed(facts: Facts) -> Iterator[Problem]:
    listed = set(GroundKind) - {GroundKind.OTHER}
    for ground in facts.grounds:
        if ground.kind not in listed:
            yield Problem(
                say(
                    _(
                        "The ground by “%(author)s” is not one of the four that the act names: "
                        "write why it is enough"
                    ),
                    author=ground.author,
                ),
                rows=(ground.key,),
            )
