"""What the wording of a form may name: values of the frozen context, declined as the words ask.

A value that is not known yet is a line to be filled in by hand (`LINE`), and nothing where the
form does without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from credit_transfer.papers.phrases import NO_BREAK
from documents.passages import Placeholder
from documents.templatetags.words import (
    by_sex,
    date_short,
    decline_filter,
    office_filter,
    school_name_filter,
    surname_initials_filter,
)
from regulations.words import Text

LINE = "____________"
Context = Mapping[str, Any]


def act_words(act: Mapping[str, str] | None) -> str:
    """«от 01.09.2026 № 7», with lines while it is not known."""
    if not act:
        return f"от {LINE} №{NO_BREAK}______"
    return f"от {date_short(act['dated']) or LINE} №{NO_BREAK}{act['number'] or '______'}"


def _pupil(case: str, male: str, female: str) -> Callable[[Context], str]:
    """«Иванову Ивану Ивановичу, обучающемуся 5 «А» класса»."""

    def told(context: Context) -> str:
        name, who = decline_filter(context["pupil"], case), by_sex(context["pupil"], male, female)
        if not context["school_class"]:
            return name
        return f"{name}, {who} {context['school_class']}{NO_BREAK}класса"

    return told


def _application(context: Context) -> str:
    made, who = context["application"], decline_filter(context["applicant"], "genitive") or LINE
    number = f" (вх. №{NO_BREAK}{made['number']})" if made["number"] else ""
    return f"заявления {who} от {date_short(made['dated']) or LINE}{number}"


def _teachers(context: Context) -> str:
    """«, заключений учителей-предметников Петрова П.П., Соловей А.А.»."""
    names = [surname_initials_filter(one, "genitive") for one in context.get("teachers") or ()]
    if not names:
        return ""
    what = (
        "заключения учителя-предметника" if len(names) == 1 else "заключений учителей-предметников"
    )
    return f", {what} {', '.join(names)}"


def _minutes(context: Context) -> str:
    if not context.get("minutes"):
        return ""
    return f", с учётом мнения педагогического совета (протокол {act_words(context['minutes'])})"


def _organisation(case: str) -> Callable[[Context], str]:
    def told(context: Context) -> str:
        held = context["organisation"]
        return school_name_filter(held["name"], case) if held else LINE

    return told


def _official(
    key: str, case: str, name: Callable[[Any, str], str] = surname_initials_filter
) -> Callable[[Context], str]:
    """«заместителю директора Бондаренко О.Н.»: the post, and who holds it."""

    def told(context: Context) -> str:
        held = context[key]
        post = office_filter(held["post"], case)
        if not held["person"]:
            return post
        return f"{post} {name(held['person'], case)}"

    return told


def _one(name: str, label: Text, sample: str, value: Callable[[Context], str]) -> Placeholder:
    return Placeholder(name=name, label=label, sample=sample, value=value)


PLACEHOLDERS = (
    _one(
        "обучающемуся",
        _("The pupil, dative"),
        f"Морозу Артёму Ильичу, обучающемуся 5 «А»{NO_BREAK}класса",
        _pupil("dative", "обучающемуся", "обучающейся"),
    ),
    _one(
        "обучающегося",
        _("The pupil, genitive"),
        f"Мороза Артёма Ильича, обучающегося 5 «А»{NO_BREAK}класса",
        _pupil("genitive", "обучающегося", "обучающейся"),
    ),
    _one(
        "заявления",
        _("The application with its date, genitive"),
        "заявления Мороз Елены Петровны от 02.11.2026",
        _application,
    ),
    _one(
        "заключений_учителей",
        _("The conclusions of the subject teachers, genitive, after a comma; none of none"),
        ", заключения учителя-предметника Петрова П.П.",
        _teachers,
    ),
    _one(
        "протокол",
        _("The council's opinion with its minutes, after a comma; none where it was not heard"),
        ", с учётом мнения педагогического совета (протокол от 10.11.2026 № 4)",
        _minutes,
    ),
    _one(
        "основание",
        _("The ground of cl. 3.4"),
        "перевод из иной организации, осуществляющей образовательную деятельность",
        lambda context: context["ground_words"] or LINE,
    ),
    _one(
        "организации",
        _("The outside organisation, genitive"),
        "МБОУ ДО «Детская школа искусств»",
        _organisation("genitive"),
    ),
    _one(
        "классному_руководителю",
        _("The class teacher, dative"),
        "классному руководителю Ивановой А.П.",
        _official("class_teacher", "dative"),
    ),
    _one(
        "делопроизводителю",
        _("The secretary, dative"),
        "делопроизводителю Лысенко В.И.",
        _official("secretary", "dative"),
    ),
    _one(
        "заместителю",
        _("The deputy, dative"),
        "заместителю директора Кузнецовой И.П.",
        _official("deputy", "dative"),
    ),
    _one(
        "на_заместителя",
        _("The deputy with the whole name, accusative"),
        "заместителя директора Кузнецову Ирину Павловну",
        _official("deputy", "accusative", decline_filter),
    ),
)
"""What every order and the notice may name."""
