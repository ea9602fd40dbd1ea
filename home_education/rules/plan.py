"""Section 2 of the act, cl. 2.12: the individual plan, its hours, and who agrees to it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.agreeing import not_agreed
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.teaching import QUARTER
from home_education.rules.totals import totals
from home_education.rules.vocabulary import Agreed, Hours, Section, SpecialPart
from regulations.clauses import Setting
from regulations.rules import Problem
from regulations.words import hours, say

P_2_12 = ACT.clause(
    "2.12",
    "Индивидуальный учебный план/СИПР обучающегося на дому (Приложение 5) содержит часы, "
    "отведенные на аудиторную работу педагогических работников с обучающимися, на обучение с "
    "использованием дистанционных и/или электронных образовательных технологий (при организации "
    "такого формата) и самоподготовку обучающегося. При этом количество часов, отведенных на "
    "аудиторную работу педагогических работников (с учетом внеурочной деятельности), должно "
    "составлять не менее 50% общего объема недельной нагрузки."
    "\nСодержание самоподготовки должно быть отражено в рабочей программе по предмету и "
    "направлено на расширение и углубление практических знаний и умений. Не допускается "
    "самостоятельное изучение обучающимися на дому теоретического материала программ учебных "
    "предметов, материала программ коррекционных курсов."
    "\nИндивидуальный учебный план/СИПР обучающегося на дому согласовывается с его родителями "
    "(законными представителями) и утверждается директором школы.",
    reading=_(
        "The whole is every hour of the plan, extracurricular and independent work among it. "
        "Annex 5 has a column “Совместно с классом” that the text does not name: such an hour is "
        "given by a teacher and counts as one, unless the school reads otherwise. It has no column "
        "for distance technologies, which the text does name: it is added where they are used, and "
        "they are no classroom hours. A subject learnt by independent work alone would be its "
        "theory alone. The director approves by an order, as Annex 5 prints it. The hours of the "
        "letter of 1988 (8, 10, 11, 12) are told and bind nobody."
    ),
    section=SECTION,
)
CLASSROOM_PERCENT = P_2_12.figure(
    "не менее 50%",
    50,
    key="classroom_percent",
    label=_("What percent of the weekly load is given by a teacher at least?"),
    at_least=1,
    at_most=100,
)
WITH_CLASS_COUNTS = ACT.setting(
    P_2_12,
    "with_class_counts",
    True,
    _("Do hours with the class count as hours with a teacher?"),
    reading=_("Annex 5 has them, the text does not."),
)
SELF_STUDY_ALONE = ACT.setting(
    P_2_12,
    "subject_by_independent_work",
    False,
    _("May a subject be learnt by independent work alone?"),
    reading=_("The text forbids to learn theory alone; a subject without lessons would be that."),
)


#: First and last grade, then the hours of the letter of 1988.
_LETTER = ((1, 4, 8), (5, 8, 10), (9, 9, 11), (10, 11, 12))
LETTER_HOURS: dict[int, Setting] = {
    grade: setting
    for setting, grades in [
        (
            ACT.setting(
                P_2_12,
                f"letter_hours_{first}",
                told,
                say(
                    _("Which hours of the letter of 1988 are told for grade %(grades)s (0: none)?"),
                    grades=f"{first}" if first == last else f"{first}–{last}",
                ),
                reading=_(
                    "The letter 17-253-6 of 14.11.1988 is told for comparison; it binds nobody."
                ),
                at_most=40,
            ),
            range(first, last + 1),
        )
        for first, last, told in _LETTER
    ]
    for grade in grades
}


def letter_hours(facts: Facts) -> int | None:
    """The hours with a teacher that the letter of 1988 gave the grade; None where none are told."""
    setting = LETTER_HOURS.get(facts.grade or 0)
    return (int(setting.of(facts.settings)) or None) if setting else None


AGREEMENT_DAYS = ACT.setting(
    P_2_12,
    "agreement_working_days",
    2,
    _("Within how many working days is the agreement of the parents expected?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)


@ACT.blocks(P_2_12, _("At least half of the load is given by a teacher"), field="plan")
def classroom_is_half(facts: Facts) -> Problem | None:
    least, counts = CLASSROOM_PERCENT.of(facts.settings), WITH_CLASS_COUNTS.of(facts.settings)
    sums = totals(facts.plan)
    if sums.reaches(least, with_class_counts=counts):
        return None
    return Problem(
        say(
            _(
                "A teacher gives %(taught)s of %(whole)s h a week, that is %(share)s %%, at least "
                "%(least)s %% must be: add hours with a teacher, or take out independent ones"
            ),
            taught=hours(sums.taught(with_class_counts=counts)),
            whole=hours(sums.whole),
            share=hours(sums.share(with_class_counts=counts)),
            least=least,
        )
    )


@ACT.blocks(P_2_12, _("Every row of the plan is complete"))
def plan_rows_are_complete(facts: Facts) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for row in facts.plan:
        rows = (row.key,)
        if not row.subject.strip():
            yield Problem(
                say(_("Row %(row)s: the subject is empty: choose it"), row=row.number),
                "subject",
                rows,
            )
        elif (row.section, row.subject) in seen:
            yield Problem(
                say(
                    _("Row %(row)s: “%(subject)s” is in this part twice: join the rows"),
                    row=row.number,
                    subject=row.subject,
                ),
                "subject",
                rows,
            )
        seen.add((row.section, row.subject))
        if row.section not in tuple(Section):
            yield Problem(
                say(_("Row %(row)s: the part of the plan is not chosen"), row=row.number),
                "section",
                rows,
            )
        if not row.all_hours:
            yield Problem(
                say(
                    _("Row %(row)s, %(subject)s: there are no hours: enter them"),
                    row=row.number,
                    subject=row.subject,
                ),
                "classroom_hours",
                rows,
            )


@ACT.blocks(P_2_12, _("Hours are whole quarters"))
def hours_are_quarters(facts: Facts) -> Iterator[Problem]:
    for row in facts.plan:
        for kind in Hours:
            field = f"{kind.value}_hours"
            value = getattr(row, field)
            if value < 0 or value % QUARTER:
                yield Problem(
                    say(
                        _(
                            "Row %(row)s, %(subject)s: %(hours)s h (%(kind)s) cannot be: enter "
                            "quarters, such as 0.25 or 1.5"
                        ),
                        row=row.number,
                        subject=row.subject,
                        hours=hours(value),
                        kind=kind.label,
                    ),
                    field,
                    (row.key,),
                )


@ACT.blocks(P_2_12, _("Correctional courses are not left to independent work"))
def correction_is_taught(facts: Facts) -> Iterator[Problem]:
    for row in facts.plan:
        if row.is_correctional and row.independent_hours:
            yield Problem(
                say(
                    _(
                        "Row %(row)s, %(subject)s: %(hours)s h of a correctional course are "
                        "independent work, the act forbids it: give them to a teacher"
                    ),
                    row=row.number,
                    subject=row.subject,
                    hours=hours(row.independent_hours),
                ),
                "independent_hours",
                (row.key,),
            )


@ACT.blocks(P_2_12, _("The content of independent work is written"), field="independent_content")
def independent_work_is_described(facts: Facts) -> Iterator[Problem]:
    for row in facts.plan:
        if row.independent_hours and not row.independent_content.strip():
            yield Problem(
                say(
                    _(
                        "Row %(row)s, %(subject)s: what %(hours)s h of independent work consist "
                        "of is not written: write it, practical work only"
                    ),
                    row=row.number,
                    subject=row.subject,
                    hours=hours(row.independent_hours),
                ),
                rows=(row.key,),
            )


@ACT.blocks(P_2_12, _("No subject is learnt by independent work alone"))
def theory_is_taught(facts: Facts) -> Iterator[Problem]:
    if SELF_STUDY_ALONE.of(facts.settings):
        return
    for row in facts.plan:
        if row.independent_hours and row.independent_hours == row.all_hours:
            yield Problem(
                say(
                    _(
                        "Row %(row)s, %(subject)s: all %(hours)s h are independent work, so its "
                        "theory would be too: add hours with a teacher, the class or at a distance"
                    ),
                    row=row.number,
                    subject=row.subject,
                    hours=hours(row.independent_hours),
                ),
                "independent_hours",
                (row.key,),
            )


@ACT.blocks(P_2_12, _("The individual development programme has all its parts"))
def special_programme_is_whole(facts: Facts) -> Problem | None:
    if not facts.is_special:
        return None
    missing = [part.label for part in SpecialPart if part not in facts.special_parts]
    if not missing:
        return None
    return Problem(
        say(
            _("The individual development programme (СИПР) lacks: %(parts)s. Write them"),
            parts=missing,
        ),
        "special_parts",
    )


@ACT.blocks(P_2_12, _("The parents have agreed to the plan"), field="agreed_plan")
def plan_is_agreed(facts: Facts) -> Iterator[Problem]:
    yield from not_agreed(facts, Agreed.PLAN)


@ACT.blocks(P_2_12, _("The parents have agreed to the development programme"), field="agreed_plan")
def special_programme_is_agreed(facts: Facts) -> Iterator[Problem]:
    if facts.is_special:
        yield from not_agreed(facts, Agreed.SPECIAL)


@ACT.blocks(P_2_12, _("The parents have agreed to the extracurricular plan"), field="agreed_plan")
def extracurricular_is_agreed(facts: Facts) -> Iterator[Problem]:
    if any(row.section == Section.EXTRACURRICULAR for row in facts.plan):
        yield from not_agreed(facts, Agreed.EXTRACURRICULAR)


@ACT.blocks(P_2_12, _("What is changed is agreed before the order"), field="agreed_plan")
def changes_are_agreed(facts: Facts) -> Iterator[Problem]:
    if facts.amended_waiting:
        yield Problem(
            say(
                _("Not agreed yet: %(papers)s. Have the new versions signed before the order"),
                papers=[one.label for one in Agreed if one in facts.amended_waiting],
            )
        )
    elif not facts.amended_agreed:
        yield Problem(_("No new version of the plan, the calendar or the timetable is agreed"))
