"""Words of a paper in its template: `{% load words %}`.

The tags read the language from `paper_language` in the context (`language="uk"` overrides it);
the filters, for a place where no tag fits, take it before a colon: `person|decline:"uk:dative"`.
A person is anything with last_name, first_name, patronymic, sex and name_forms, an object or a
dictionary of a frozen context. Whoever or whatever is missing prints as nothing, so that a blank
form stays blank. Everything is plain text: the template escapes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from documents.words import dates, numbers, offices, school_names, short_names
from documents.words.cases import Case
from documents.words.doubts import Doubt
from documents.words.names import FullName, decline_name, sex_from_patronymic

register = template.Library()

_DOUBTS = {
    Doubt.LETTERS: _("Foreign letters or signs: left as written."),
    Doubt.INITIALS: _("An initial instead of a name."),
    Doubt.PARTICLE: _("A particle in the name: customs differ."),
    Doubt.PATRONYMIC_SEX: _("The patronymic is of the other sex."),
    Doubt.PATRONYMIC_FORM: _("The patronymic has an unusual form."),
    Doubt.SURNAME_SEX: _("The surname looks like one of the other sex."),
    Doubt.FIRST_NAME: _("A rare first name, or one of the other sex."),
    Doubt.FLEETING_VOWEL: _("A vowel of the surname may drop out."),
    Doubt.RARE_ENDING: _("The surname has a rare ending."),
    Doubt.PLURAL: _("The surname looks like a plural."),
    Doubt.SHORT: _("A part of the name is missing."),
}


@register.simple_tag(takes_context=True)
def declined(context, person: Any, case: str = Case.NOMINATIVE, language: str = "") -> str:
    """`{% declined student "genitive" %}`: «Петрова Ильи Андреевича»."""
    return _full(person, case, _language(context, language))


@register.simple_tag(takes_context=True)
def surname_initials(context, person: Any, case: str = Case.NOMINATIVE, language: str = "") -> str:
    """`{% surname_initials director "dative" %}`: «Зориной О.В.»."""
    return _short(short_names.surname_initials, person, case, _language(context, language))


@register.simple_tag(takes_context=True)
def surname_first(context, person: Any, case: str = Case.NOMINATIVE, language: str = "") -> str:
    """`{% surname_first student "accusative" %}`: «Иванова Ивана»."""
    return _short(short_names.surname_first, person, case, _language(context, language))


@register.simple_tag(takes_context=True)
def initials_surname(context, person: Any, case: str = Case.NOMINATIVE, language: str = "") -> str:
    """`{% initials_surname director %}`: «О.В. Зорина»."""
    return _short(short_names.initials_surname, person, case, _language(context, language))


@register.simple_tag(takes_context=True)
def first_surname_caps(
    context, person: Any, case: str = Case.NOMINATIVE, language: str = ""
) -> str:
    """`{% first_surname_caps director %}`: «Юрій ЯНІЦЬКИЙ»."""
    return _short(short_names.first_surname_caps, person, case, _language(context, language))


@register.simple_tag(takes_context=True)
def office(context, title: str, case: str = Case.NOMINATIVE, language: str = "") -> str:
    """`{% office "заместитель директора" "dative" %}`: «заместителю директора»."""
    return offices.decline_office(title or "", _language(context, language), case)[0]


@register.simple_tag(takes_context=True)
def school_name(
    context,
    text: str,
    case: str = Case.NOMINATIVE,
    overrides: Mapping[str, str] | None = None,
    language: str = "",
) -> str:
    """`{% school_name school.full_name "genitive" overrides=school.name_forms.full_name %}`."""
    spoken = _language(context, language)
    corrections = overrides if isinstance(overrides, Mapping) else None
    return school_names.decline_school_name(text or "", spoken, case, corrections)[0]


@register.simple_tag(takes_context=True)
def date_long(context, day: date | str | None, language: str = "") -> str:
    """`{% date_long paper.issued_on %}`: «1 сентября 2026 г.»."""
    return _date_long(day, _language(context, language))


@register.simple_tag(takes_context=True)
def in_words(
    context,
    value: Decimal | int | str | None,
    gender: numbers.Gender = "m",
    case: str = Case.NOMINATIVE,
    language: str = "",
) -> str:
    """`{% in_words hours "f" %}`: «двадцать одна»; a decimal goes in the nominative only."""
    if value is None or value == "":
        return ""
    spoken = _language(context, language)
    number = Decimal(value)
    if number == number.to_integral_value():
        return numbers.cardinal(int(number), spoken, gender, case)
    return numbers.decimal_in_words(number, spoken, gender)


@register.simple_tag
def by_sex(person: Any, male: str, female: str) -> str:
    """`{% by_sex student "обучающийся" "обучающаяся" %}`; both with a slash when it is unknown."""
    sex = _sex(person, "ru") or _sex(person, "uk") or ""
    return {"m": male, "f": female}.get(sex, f"{male}/{female}")


@register.filter("decline")
def decline_filter(person: Any, spec: str) -> str:
    """`{{ student|decline:"genitive" }}`, `{{ student|decline:"uk:locative" }}`."""
    language, case = _spec(spec)
    return _full(person, case, language)


@register.filter("surname_initials")
def surname_initials_filter(person: Any, spec: str = Case.NOMINATIVE) -> str:
    """`{{ director|surname_initials:"dative" }}`."""
    language, case = _spec(spec)
    return _short(short_names.surname_initials, person, case, language)


@register.filter("initials_surname")
def initials_surname_filter(person: Any, spec: str = Case.NOMINATIVE) -> str:
    """`{{ director|initials_surname }}`."""
    language, case = _spec(spec)
    return _short(short_names.initials_surname, person, case, language)


@register.filter("office")
def office_filter(title: str, spec: str) -> str:
    """`{{ post|office:"dative" }}`."""
    language, case = _spec(spec)
    return offices.decline_office(title or "", language, case)[0]


@register.filter("school_name")
def school_name_filter(text: str, spec: str) -> str:
    """`{{ school.full_name|school_name:"genitive" }}`."""
    language, case = _spec(spec)
    return school_names.decline_school_name(text or "", language, case)[0]


@register.filter("date_long")
def date_long_filter(day: date | str | None, language: str = "ru") -> str:
    """`{{ day|date_long }}`, `{{ day|date_long:"uk" }}`."""
    return _date_long(day, language)


@register.filter
def date_short(day: date | str | None) -> str:
    """`{{ day|date_short }}`: «01.09.2026»."""
    return dates.date_short(_as_date(day)) if day else ""


@register.filter
def moment(iso: str) -> str:
    """A moment of ISO 8601 with its offset as people write it: «26.11.2026 09:05:49 (UTC+12:00)».
    An empty one stays empty.
    """
    if not iso:
        return ""
    at = datetime.fromisoformat(iso)
    return f"{at:%d.%m.%Y %H:%M:%S} (UTC{at.isoformat()[-6:]})"


@register.filter
def date_quoted(day: date | str | None, language: str = "ru") -> str:
    """`{{ day|date_quoted }}`: «01» сентября 2026 г., as orders and contracts print it."""
    return dates.date_quoted(_as_date(day), language) if day else ""


@register.filter
def hours(value: Decimal | int | str | None) -> str:
    """`{{ row.hours|hours }}`: «12,5» with a decimal comma."""
    return "" if value is None or value == "" else numbers.decimal_text(Decimal(value))


@register.filter
def doubt(key: str) -> str:
    """A reason why a declined name should be looked at, in the reader's language."""
    return str(_DOUBTS[Doubt(key)])


def _full(person: Any, case: str, language: str) -> str:
    name = _name(person, language)
    if name is None:
        return ""
    if not name.sex:
        return name.text
    return decline_name(name, language, _field(person, "name_forms"))[case].text


def _short(shorten, person: Any, case: str, language: str) -> str:
    name = _name(person, language)
    if name is None:
        return ""
    if not name.sex:  # nothing to decline by: the nominative is the same for either sex
        name, case = FullName(name.last, name.first, name.patronymic, "m"), Case.NOMINATIVE
    return shorten(name, case, language, _field(person, "name_forms"))


def _name(person: Any, language: str) -> FullName | None:
    """The person's name with the sex, told by the patronymic when the record has none."""
    last, first, patronymic = (
        str(_field(person, field) or "").strip()
        for field in ("last_name", "first_name", "patronymic")
    )
    if not (last or first):
        return None
    return FullName(last, first, patronymic, _sex(person, language) or "")


def _sex(person: Any, language: str) -> str | None:
    sex = _field(person, "sex")
    if sex in ("m", "f"):
        return sex
    return sex_from_patronymic(str(_field(person, "patronymic") or ""), language)


def _field(person: Any, name: str) -> Any:
    if isinstance(person, Mapping):
        return person.get(name)
    return getattr(person, name, None)


def _language(context, language: str) -> str:
    return language or context.get("paper_language") or "ru"


def _spec(spec: str) -> tuple[str, str]:
    """Language and case of a filter's argument, "dative" or "uk:dative"."""
    language, separator, case = str(spec).partition(":")
    return (language, case) if separator else ("ru", language)


def _date_long(day: date | str | None, language: str) -> str:
    return dates.date_long(_as_date(day), language) if day else ""


def _as_date(day: date | str) -> date:
    """A date, also from the ISO text a frozen context keeps."""
    return date.fromisoformat(day[:10]) if isinstance(day, str) else day
