"""Fields that the school's forms share: dates, names, texts, rows of the own school."""

from __future__ import annotations

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import validate_plain

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
SHOWN = 60
"""How many characters of a wrong value a message repeats."""

_NAME = re.compile(r"[^\W\d_]+(?:[ '’ʼ.\-–()]+[^\W\d_]+)*[.)]?")


def shorten(value: object) -> str:
    """The value as an error repeats it: one line, not too long."""
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


class DayField(forms.DateField):
    """A date, typed or picked; outside 1900–2100 it is surely a slip."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **kwargs):
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"])
        super().__init__(**kwargs)
        self.validators += [
            MinValueValidator(EARLIEST, gettext_lazy("This date is before 1900. Check the year.")),
            MaxValueValidator(LATEST, gettext_lazy("This date is after 2100. Check the year.")),
        ]

    def to_python(self, value):
        """The date, or an error that repeats what was typed."""
        try:
            return super().to_python(value)
        except ValidationError:
            text = _("“%(value)s” is no date of the calendar. Write it as 31.12.2026.")
            raise ValidationError(text % {"value": shorten(value)}, code="invalid") from None


class LineField(forms.CharField):
    """A line of plain words with its outer and doubled spaces dropped."""

    default_validators = (validate_plain,)

    def to_python(self, value):
        """The line; control characters stay for the validators to refuse."""
        text = super().to_python(value)
        return text if "\x00" in text else " ".join(text.split())


class NameField(LineField):
    """Part of a person's name: letters of any alphabet, hyphens, apostrophes, spaces."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 80)
        super().__init__(**kwargs)

    def validate(self, value):
        """Refuse digits and signs, naming what was typed."""
        super().validate(value)
        if value and not _NAME.fullmatch(value):
            text = _("“%(value)s” is no name: use letters, a hyphen, an apostrophe, a space.")
            raise ValidationError(text % {"value": shorten(value)}, code="letters")


class OwnRowField(forms.ModelChoiceField):
    """A choice among rows of the own school; another school's number is no choice at all."""

    default_error_messages = {
        "invalid_choice": gettext_lazy("There is no such choice here. Choose one from the list.")
    }

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("empty_label", "–")
        super().__init__(*args, **kwargs)


def optional(field: forms.Field) -> forms.Field:
    """The same field, which may stay empty."""
    field.required = False
    return field
