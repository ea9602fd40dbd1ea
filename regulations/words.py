"""How the kernel speaks: messages that keep their values until somebody reads them.

A rule is judged in one language and may be read in another (a notice, a printed decision), so a
message stays lazy: its values are formatted for the reader when it is turned into text.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, cast

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise, lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Text: TypeAlias = "str | _StrPromise"


def say(template: Text, **values: object) -> _StrPromise:
    """A lazy message: `template` with its %(name)s filled in, in the language of the reader.

    `template` is a gettext_lazy or ngettext_lazy msgid. Dates come out in the short form of the
    reader's language, a sequence as a list with commas.
    """
    return cast("_StrPromise", _tell_later(template, values))


def _tell(template: Text, values: dict[str, object]) -> str:
    return template % {name: _spoken(value) for name, value in values.items()}


_tell_later = lazy(_tell, str)  # made once: every call of lazy() makes a class


def _number(value: Decimal) -> str:
    plain = value.normalize()
    whole = plain == plain.to_integral_value()
    return str(number_format(plain.to_integral_value() if whole else plain))


#: Hours or percents as the reader's language writes them, without needless zeros: «2,25».
hours = lazy(_number, str)


def within_a_sentence(label: Text) -> str:
    """A label that stands in the middle of a sentence: «заместитель директора»."""
    told = str(label)
    return told[:1].lower() + told[1:]


def full_stop(sentence: str) -> str:
    """The sentence with a full stop, unless it ends with one: «22 мая 2026 г.»."""
    return sentence if sentence.endswith(".") else f"{sentence}."


def is_given(text: Text) -> bool:
    """Whether there is a text; a lazy one is not translated for it, which import would forbid."""
    return not isinstance(text, str) or text != ""


def _spoken(value: object) -> object:
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, int):
        return value  # ngettext picks the plural form by the number itself
    if isinstance(value, Iterable) and not isinstance(value, str | Promise):
        return ", ".join(str(_spoken(part)) for part in value)
    return str(value)


class Worded(StrEnum):
    """Base of the enumerations that a reader sees: a stored value and its translated name.

    A member is written `QUARTER = "quarter", _("One quarter")`. Unlike Django's `TextChoices` it
    does not load the database, so rules may use it.
    """

    label: Text

    def __new__(cls, value: str, label: Text) -> Worded:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, Text]]:
        """Value and label of every member, for a model field or a form."""
        return [(member.value, member.label) for member in cls]

    @classmethod
    def named(cls, value: str) -> Text:
        """The label of a stored value; the value itself where no member has it."""
        return next((member.label for member in cls if member == value), value)
