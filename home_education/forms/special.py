"""The nine parts of an individual development programme (СИПР)."""

from __future__ import annotations

from django import forms
from django.utils.text import format_lazy

from accounts.plain_text import PlainTextMixin
from home_education.rules import SpecialPart
from regulations.forms.fields import long_text

PART_MAX = 8000


class SpecialForm(PlainTextMixin, forms.Form):
    """One text for each part; what is not written yet may wait."""

    def __init__(self, *args, **kwargs) -> None:
        # Before the mixin looks at the fields, so that it refuses markup in them.
        self.base_fields = {
            part.value: long_text(format_lazy("{}. {}", number, part.label), PART_MAX, rows=4)
            for number, part in enumerate(SpecialPart, start=1)
        }
        super().__init__(*args, **kwargs)
