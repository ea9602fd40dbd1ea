"""Section 3 of the act: the order of design, that is, the agreement and the sheet."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from individual_support.rules.act import ACT
from individual_support.rules.facts import Facts
from individual_support.rules.texts import HOMEWORK, TOPIC, row_texts, stale_years, too_long
from regulations.rules import Problem
from regulations.words import Text, say

ORDER = "3. Порядок проектирования ИППС"
ADMINISTRATION = (Role.DIRECTOR, Role.DEPUTY, Role.ADMIN)
"""Who may go past a block by the administration's decision, with a reason (cl. 5.4)."""

P_3_1 = ACT.clause(
    "3.1",
    "В МБОУ «Средняя школа № 7» устанавливается следующий порядок проектирования ИППС:",
    section=ORDER,
)
ACT.kept_by_screen(
    P_3_1, "support:case", _("The procedure drawn, with the place of the case in it")
)

P_3_1_1 = ACT.clause(
    "3.1.1",
    "Родители/законные представители заполняют бланк Заявления – соглашения.",
    reading=_(
        "The act has no form of the agreement: the product supplies one. The parents fill it in; "
        "the school and the pupil sign it with them, by cl. 2.3."
    ),
    section=ORDER,
)
AGREEMENT_DAYS = ACT.setting(
    P_3_1_1,
    "agreement_working_days",
    10,
    _("Within how many working days is the agreement expected back signed?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)


SIGNED_COPY = _("Signed agreement (scan)")
"""Kind of the attachment that is the copy, where signatures were recorded without a scan."""


@ACT.blocks(
    P_3_1_1,
    _("The signed agreement is kept"),
    field="agreement_scan",
    overridable_by=ADMINISTRATION,
)
def signed_copy_is_kept(facts: Facts) -> Problem | None:
    if facts.signed_copy_kept:
        return None
    return Problem(
        say(
            _("There is no copy of the signed agreement: attach it to the case as “%(kind)s”"),
            kind=SIGNED_COPY,
        )
    )


P_3_1_2 = ACT.clause(
    "3.1.2",
    "Классный руководитель и учителя-предметники заполняют Лист индивидуального "
    "сопровождения обучающегося (Приложение 1) с расписанием занятий, определением темы и "
    "задания для изучения, сроков выполнения.",
    reading=_(
        "Subject teachers write the rows of their subjects, the class teacher answers for the "
        "whole; both may edit, and the author of every change is kept. The form has only the date "
        "of a lesson: teacher and other lines are printed by setting. “На ученика … класса” "
        "holds name and class and follows the pupil's sex. The act names no check: by default the "
        "deputy director looks the sheet through before lessons begin."
    ),
    section=ORDER,
)
SHEET_CHECKED = ACT.setting(
    P_3_1_2,
    "sheet_checked_by_deputy",
    True,
    _("Does the deputy director check the sheet before lessons begin?"),
    reading=_("The act names no check."),
)
EXTENDED_SHEET = ACT.setting(
    P_3_1_2,
    "extended_sheet",
    False,
    _("Are teacher, period and acquaintance lines printed on the sheet?"),
    reading=_("Annex 1 does not have them."),
)
SHEET_DAYS = ACT.setting(
    P_3_1_2,
    "sheet_working_days",
    5,
    _("Within how many working days after the agreement is the sheet filled in?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)
CHECK_DAYS = ACT.setting(
    P_3_1_2,
    "check_working_days",
    3,
    _("Within how many working days does the deputy director check the sheet?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)

SUBJECT = _("Subject")
LESSON_ON = _("Date of the lesson")
DUE_ON = _("To be done by")


@ACT.blocks(P_3_1_2, _("The sheet has rows"), field="rows")
def sheet_has_rows(facts: Facts) -> Problem | None:
    if facts.rows:
        return None
    return Problem(_("The sheet is empty: add a row for each lesson"))


@ACT.blocks(P_3_1_2, _("Every row of the sheet is complete"))
def rows_are_complete(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows:
        cells: tuple[tuple[str, object, Text], ...] = (
            ("subject", row.subject.strip(), SUBJECT),
            ("topic", row.topic.strip(), TOPIC),
            ("lesson_on", row.lesson_on, LESSON_ON),
            ("homework", row.homework.strip(), HOMEWORK),
            ("due_on", row.due_on, DUE_ON),
        )
        for field, value, label in cells:
            if not value:
                yield Problem(
                    say(
                        _("Row %(row)s: “%(label)s” is empty: fill it in"),
                        row=row.number,
                        label=label,
                    ),
                    field,
                    (row.key,),
                )


@ACT.blocks(P_3_1_2, _("The texts of the sheet fit its form"))
def row_texts_fit(facts: Facts) -> Iterator[Problem]:
    yield from too_long(row_texts(facts))


@ACT.warns(P_3_1_2, _("No other school year is named in the sheet"))
def row_years_are_current(facts: Facts) -> Iterator[Problem]:
    yield from stale_years(row_texts(facts), facts)


@ACT.warns(P_3_1_2, _("Homework is due on the day of the lesson or later"), field="due_on")
def homework_is_due_after_lesson(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows:
        if row.lesson_on and row.due_on and row.due_on < row.lesson_on:
            yield Problem(
                say(
                    _(
                        "Row %(row)s: the work is due on %(due_on)s, before the lesson of "
                        "%(lesson_on)s: mend one of the dates, or write why"
                    ),
                    row=row.number,
                    due_on=row.due_on,
                    lesson_on=row.lesson_on,
                ),
                rows=(row.key,),
            )


@ACT.warns(P_3_1_2, _("Lessons stand on school days"), field="lesson_on")
def lessons_on_school_days(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows:
        if row.lesson_on in facts.days_without_lessons:
            yield Problem(
                say(
                    _(
                        "Row %(row)s: %(lesson_on)s is no school day: choose another date, or "
                        "write why"
                    ),
                    row=row.number,
                    lesson_on=row.lesson_on,
                ),
                rows=(row.key,),
            )


@ACT.warns(P_3_1_2, _("Lessons stand within the term of support"), field="lesson_on")
def lessons_within_term(facts: Facts) -> Iterator[Problem]:
    if facts.starts_on is None or facts.ends_on is None:
        return
    for row in facts.rows:
        if row.lesson_on and not facts.starts_on <= row.lesson_on <= facts.ends_on:
            yield Problem(
                say(
                    _(
                        "Row %(row)s: %(lesson_on)s is outside the support of %(starts_on)s–"
                        "%(ends_on)s: choose another date, or write why"
                    ),
                    row=row.number,
                    lesson_on=row.lesson_on,
                    starts_on=facts.starts_on,
                    ends_on=facts.ends_on,
                ),
                rows=(row.key,),
            )


@ACT.warns(P_3_1_2, _("Every subject of the scope has a row"), field="rows")
def subjects_have_rows(facts: Facts) -> Problem | None:
    filled = {row.subject for row in facts.rows}
    without = [one for one in facts.subjects if one.subject not in filled]
    if not without:
        return None
    return Problem(
        say(
            _("The sheet has no rows for %(subjects)s: add them, or write why"),
            subjects=[one.subject for one in without],
        ),
        rows=tuple(one.key for one in without),
    )
