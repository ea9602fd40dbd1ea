"""What the wording of a form may name: values of the frozen context, declined as the words ask.

A value that is not known yet is a line to be filled in by hand where the form needs it
(`_line`), and nothing where the form does without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from documents.passages import Placeholder
from documents.templatetags.words import (
    by_sex,
    date_short,
    decline_filter,
    office_filter,
    school_name_filter,
)
from regulations.words import Text

NO_BREAK = "\N{NO-BREAK SPACE}"
LINE = "____________"

Context = Mapping[str, Any]


def _line(text: str) -> str:
    return text or LINE


def _person(key: str, case: str) -> Callable[[Context], str]:
    return lambda context: _line(decline_filter(context.get(key), f"uk:{case}"))


def _day(key: str) -> Callable[[Context], str]:
    return lambda context: _line(date_short(context.get(key)))


def _plain(key: str) -> Callable[[Context], str]:
    return lambda context: str(context.get(key) or "")


def _learner(case: str, male: str, female: str) -> Callable[[Context], str]:
    """«учня 6-А класу Мороза Артема Ілліча»; without a class the name alone."""

    def told(context: Context) -> str:
        name = decline_filter(context["pupil"], f"uk:{case}")
        if not context.get("school_class"):
            return name
        who = by_sex(context["pupil"], male, female)
        return f"{who} {context['school_class']}{NO_BREAK}класу {name}"

    return told


def _me_or_child(pronoun: str, child: str, case: str) -> Callable[[Context], str]:
    """«мою дитину, Мороза Артема Ілліча», «мене, Мороза Артема Ілліча»."""

    def told(context: Context) -> str:
        whose = pronoun if context["applicant_is_pupil"] else child
        return f"{whose}, {decline_filter(context['pupil'], f'uk:{case}')}"

    return told


def by_number(act: Mapping[str, str] | None) -> str:
    """«від 01.09.2026 № 7», with lines while it is not known."""
    if not act:
        return f"від {LINE} №{NO_BREAK}______"
    return f"від {date_short(act['dated']) or LINE} №{NO_BREAK}{act['number'] or '______'}"


def _application(context: Context) -> str:
    made = context.get("application")
    who = decline_filter(context.get("applicant"), "uk:genitive") or LINE
    return f"заяви {who} від {date_short(made['dated']) if made and made['dated'] else LINE}"


def _official(key: str, case: str) -> Callable[[Context], str]:
    """«заступнику директора Бондаренко О.М.»: the post, and who holds it."""

    def told(context: Context) -> str:
        held = context[key]
        post = office_filter(held["post"], f"uk:{case}")
        if not held["person"]:
            return post
        return f"{post} {decline_filter(held['person'], f'uk:{case}')}"

    return told


def _form(key: str) -> Callable[[Context], str]:
    return lambda context: (context.get("form_words") or {}).get(key, "") or LINE


def _ground(context: Context) -> str:
    """«стан здоров’я (пункт 6 розділу І Положення)»."""
    clause = context.get("ground_clause")
    told = context.get("ground") or LINE
    return f"{told} ({clause} Положення)" if clause else told


def _enrol(enrol: str, transfer: str) -> Callable[[Context], str]:
    return lambda context: transfer if context.get("is_transfer") else enrol


def _acquainted(context: Context) -> str:
    if not context.get("applicant"):
        return "ознайомлений (ознайомлена)"
    return by_sex(context["applicant"], "ознайомлений", "ознайомлена")


def _by_sex(male: str, female: str) -> Callable[[Context], str]:
    return lambda context: by_sex(context["pupil"], male, female)


def _one(name: str, label: Text, sample: str, value: Callable[[Context], str]) -> Placeholder:
    return Placeholder(name=name, label=label, sample=sample, value=value)


_CLASS = f"учня 6-А{NO_BREAK}класу"
ORDINARY = (
    _one("здобувач", _("The learner"), "Мороз Артем Ілліч", _person("pupil", "nominative")),
    _one(
        "здобувача",
        _("The learner, genitive"),
        f"{_CLASS} Мороза Артема Ілліча",
        _learner("genitive", "учня", "учениці"),
    ),
    _one(
        "здобувачу",
        _("The learner, dative"),
        f"учню 6-А{NO_BREAK}класу Морозу Артему Іллічу",
        _learner("dative", "учню", "учениці"),
    ),
    _one(
        "кого_здобувача",
        _("The learner, accusative"),
        f"{_CLASS} Мороза Артема Ілліча",
        _learner("accusative", "учня", "ученицю"),
    ),
    _one(
        "мене_чи_дитину",
        _("“me” or “my child”, accusative, with the name"),
        "мою дитину, Мороза Артема Ілліча",
        _me_or_child("мене", "мою дитину", "accusative"),
    ),
    _one(
        "мені_чи_дитині",
        _("“me” or “my child”, dative, with the name"),
        "моїй дитині, Морозу Артему Іллічу",
        _me_or_child("мені", "моїй дитині", "dative"),
    ),
    _one("дата_народження", _("Date of birth"), "28.07.2015", _day("birth_date")),
    _one("клас", _("The class"), "6-А", lambda context: context.get("school_class") or LINE),
    _one(
        "за_клас",
        _("The grade that is learnt"),
        f"6{NO_BREAK}клас",
        lambda context: f"{context.get('grade') or LINE}{NO_BREAK}клас",
    ),
    _one(
        "адреса", _("Address of the learner"), "м. Ізмаїл, вул. Шкільна, 3", _plain("pupil_address")
    ),
    _one(
        "заявник_родовий",
        _("Who applies, genitive"),
        "Мороз Олени Петрівни",
        _person("applicant", "genitive"),
    ),
    _one("ознайомлено", _("“acquainted”, by the sex of who applies"), "ознайомлена", _acquainted),
    _one(
        "заяви",
        _("The application with its date, genitive"),
        "заяви Мороз Олени Петрівни від 01.09.2026",
        _application,
    ),
    _one("який", _("“who”, by the sex of the learner"), "який", _by_sex("який", "яка")),
    _one("учень", _("“pupil”, by the sex of the learner"), "учень", _by_sex("учень", "учениця")),
    _one(
        "навчався",
        _("“learnt”, by the sex of the learner"),
        "навчався",
        _by_sex("навчався", "навчалася"),
    ),
    _one(
        "опановував",
        _("“mastered”, by the sex of the learner"),
        "опановував",
        _by_sex("опановував", "опановувала"),
    ),
    _one("положення", _("Name of the act"), "Положення про індивідуальну форму", _plain("act")),
    _one(
        "на_форму",
        _("The form, after “to”"),
        "сімейну (домашню) форму здобуття освіти",
        _form("onto"),
    ),
    _one("за_формою", _("The form, after “by”"), "сімейною (домашньою) формою", _form("by")),
    _one("форми", _("The form, genitive"), "сімейної (домашньої) форми", _form("genitive")),
    _one("зарахувати", _("“enrol” or “transfer”"), "перевести", _enrol("зарахувати", "перевести")),
    _one(
        "про_зарахування",
        _("“enrolment” or “transfer”"),
        "переведення",
        _enrol("зарахування", "переведення"),
    ),
    _one("підстава", _("The ground with its clause"), "стан здоров’я", _ground),
    _one(
        "обставини",
        _("The reason in the family’s words"),
        "",
        lambda context: str(context.get("ground_reason") or ""),
    ),
    _one("мета_екстернату", _("Goal of the externat"), "", _plain("goal")),
    _one("початок", _("First day of the form"), "07.09.2026", _day("starts_on")),
    _one("кінець", _("Last day of the form"), "31.05.2027", _day("ends_on")),
    _one(
        "навчальний_рік",
        _("School year"),
        f"2026/2027{NO_BREAK}навчальний рік",
        lambda context: f"{context['year']}{NO_BREAK}навчальний рік",
    ),
    _one(
        "школа_родовий",
        _("The school, genitive"),
        "ліцею № 7",
        lambda context: school_name_filter(context["school"]["short_name"], "uk:genitive"),
    ),
    _one(
        "школа",
        _("The school"),
        "ліцей № 7",
        lambda context: context["school"]["short_name"],
    ),
    _one(
        "заступнику",
        _("The deputy, dative"),
        "заступнику директора Бондаренко Олені Миколаївні",
        _official("deputy", "dative"),
    ),
    _one(
        "на_заступника",
        _("The deputy, accusative"),
        "заступника директора Бондаренко Олену Миколаївну",
        _official("deputy", "accusative"),
    ),
    _one(
        "класному_керівнику",
        _("The class teacher, dative"),
        "класному керівнику Шевчук Ірині Петрівні",
        _official("class_teacher", "dative"),
    ),
    _one(
        "секретарю",
        _("The secretary, dative"),
        "секретарю Лисенко Вірі Іванівні",
        _official("secretary", "dative"),
    ),
)
"""What every form of a case may name."""


def more(*placeholders: Placeholder) -> tuple[Placeholder, ...]:
    """Those that every form has, and the form's own."""
    return (*ORDINARY, *placeholders)


def day_of(context: Context, key: str) -> str:
    """A day of the context, with a line while it is not known."""
    return _line(date_short(context.get(key)))


def listed(words: Any) -> str:
    """Words in a row, with commas."""
    return ", ".join(words)


__all__ = ["LINE", "NO_BREAK", "ORDINARY", "Placeholder", "by_number", "day_of", "listed", "more"]
