"""The kinds of paper that the parents agree to before the director approves them by order."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from documents.kinds import Compared, PaperKind
from home_education import rules
from home_education.papers.archive import KEPT
from home_education.papers.case_words import ATTENDING_DOCTOR, family
from home_education.papers.plan import (
    extracurricular_context,
    has_extracurricular,
    is_special,
    plan_context,
    special_context,
)
from home_education.papers.schedule import calendar_context, timetable_context
from home_education.papers.titles import (
    EXTRACURRICULAR_ROWS,
    OF_PUPIL,
    PERIODS,
    PLAN_ROWS,
    SLOTS,
    YEAR,
)
from home_education.procedure import (
    CALENDAR,
    EXTRACURRICULAR,
    PLAN,
    SPECIAL_PROGRAMME,
    TIMETABLE,
)
from regulations.clauses import Clause

SHARE = Compared(name="share", label=_("Hours with a teacher, percent"))


def _kind(slug: str, title: str, clause: Clause, context, **more) -> PaperKind:
    return PaperKind(
        **{
            "slug": slug,
            "act": rules.ACT.slug,
            "title": title,
            "clause": clause.number,
            "language": "ru",
            "template": f"home_education/papers/{slug.removeprefix('home_')}.html",
            "context": context,
            "series": "home-programmes",
            "signers": family(clause.cite),
            "retention": KEPT,
            **more,
        }
    )


KINDS = (
    _kind(
        PLAN,
        "Индивидуальный учебный план",
        rules.P_2_12,
        plan_context,
        annex="Приложение 5",
        signers=(*family(rules.P_2_12.cite), ATTENDING_DOCTOR),
        series="home-plans",
        number_format="{number}-ИУП",
        compared=(*OF_PUPIL, PLAN_ROWS, SHARE),
    ),
    _kind(
        CALENDAR,
        "Индивидуальный календарный учебный график",
        rules.P_2_13,
        calendar_context,
        annex="Приложение 6",
        series="home-calendars",
        number_format="{number}-ИКУГ",
        compared=(*OF_PUPIL, *YEAR, PERIODS),
    ),
    _kind(
        TIMETABLE,
        "Индивидуальное расписание занятий",
        rules.P_2_14,
        timetable_context,
        annex="Приложение 7",
        signers=(*family(rules.P_2_14.cite), ATTENDING_DOCTOR),
        series="home-timetables",
        number_format="{number}-ИРЗ",
        compared=(*OF_PUPIL, SLOTS),
    ),
    _kind(
        EXTRACURRICULAR,
        "Индивидуальный план внеурочной деятельности",
        rules.P_5_1,
        extracurricular_context,
        series="home-extracurricular",
        number_format="{number}-ПВД",
        needed_if=has_extracurricular,
        compared=(*OF_PUPIL, EXTRACURRICULAR_ROWS),
        landscape=True,
    ),
    _kind(
        SPECIAL_PROGRAMME,
        "Специальная индивидуальная программа развития",
        rules.P_2_12,
        special_context,
        series="home-special-programmes",
        number_format="{number}-СИПР",
        needed_if=is_special,
        is_restricted=True,
    ),
)
