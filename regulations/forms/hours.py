"""Hours of a week as plans write them: in whole quarters."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regulations.words import hours
from students.forms.fields import shorten

QUARTER, ZERO, MOST_HOURS = Decimal("0.25"), Decimal(0), Decimal(40)
_SPACES = dict.fromkeys(map(ord, " \u00a0\u202f\t"))


class HoursField(forms.Field):
    """Hours a week in whole quarters, with a comma or a point; empty is none."""

    widget = forms.TextInput

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        """A telephone shows digits."""
        return {"inputmode": "decimal", "maxlength": "8", "autocomplete": "off"}

    def prepare_value(self, value: Any) -> Any:
        """Stored hours as the reader's language writes them; none is an empty cell."""
        if isinstance(value, Decimal):
            return str(hours(value)) if value else ""
        return value

    def to_python(self, value: Any) -> Decimal:
        """The hours, or an error that repeats what was typed and says what fits."""
        typed = str(value or "").translate(_SPACES).replace(",", ".").removesuffix(".")
        if not typed:
            return ZERO
        try:
            found = Decimal(typed)
        except InvalidOperation:
            found = Decimal("NaN")
        plain = all(sign in "0123456789." for sign in typed)
        if not plain or not found.is_finite():
            words = _("“%(value)s” is no number of hours. Write it in quarters: 0.25, 1.5.")
            raise ValidationError(words % {"value": shorten(value)}, code="invalid")
        if found > MOST_HOURS:
            words = _("%(value)s h a week is too much: at most %(most)s.")
            told = {"value": shorten(value), "most": hours(MOST_HOURS)}
            raise ValidationError(words % told, code="max")
        if found % QUARTER:
            words = _("%(value)s h is no whole quarter. Nearest: %(below)s or %(above)s.")
            below = found - found % QUARTER
            told = {"value": typed, "below": hours(below), "above": hours(below + QUARTER)}
            raise ValidationError(words % told, code="quarter")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compared as hours."""
        return self.to_python(data) != (initial or ZERO)
