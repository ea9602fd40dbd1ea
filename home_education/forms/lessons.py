"""Input of the pages of lessons: marking one, choosing several, telling of an illness."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.numbers import row_number
from accounts.plain_text import PlainTextMixin
from home_education.rules import LessonState
from regulations.forms.fields import one_of
from students.forms.fields import DayField

LARGEST = 2**31 - 1
TEXT_MAX = 300
OLDEST = 120
#: So many lessons are chosen at once.
MOST_CHOSEN = 500


class LessonForm(PlainTextMixin, forms.Form):
    """What became of one lesson; the button pressed is the state."""

    version = forms.IntegerField(min_value=0, max_value=LARGEST, required=False)
    state = one_of(gettext_lazy("State"), LessonState.choices(), required=True)
    topic = forms.CharField(label=gettext_lazy("Topic"), max_length=TEXT_MAX, required=False)
    adult = forms.CharField(
        label=gettext_lazy("Adult of the family present"), max_length=250, required=False
    )
    adult_years = forms.IntegerField(
        label=gettext_lazy("Age of the adult, if in doubt"),
        min_value=0,
        max_value=OLDEST,
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why it was missed"), max_length=TEXT_MAX, required=False
    )
    told_on = DayField(label=gettext_lazy("The family told of it on"), required=False)
    made_up_on = DayField(label=gettext_lazy("Made up on"), required=False)
    made_up_at = forms.TimeField(
        label=gettext_lazy("at, if at another time"), required=False, input_formats=["%H:%M"]
    )

    def __init__(self, *args, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_told_on(self) -> date | None:
        """Nobody has told on a day to come."""
        return self._not_to_come("told_on")

    def values(self) -> dict[str, Any]:
        """What was written, by the lesson's fields; the time of the making up in minutes."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        at = said.pop("made_up_at")
        return {**said, "made_up_minute": at.hour * 60 + at.minute if at else None}

    def _not_to_come(self, name: str) -> date | None:
        day = self.cleaned_data[name]
        if day is not None and day > self.today:
            raise ValidationError(_("This day is still to come: enter it when it has been."))
        return day


class NumbersField(forms.Field):
    """Numbers of lessons as ticked boxes or one button send them."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> list[int]:
        """The numbers; ValidationError for what no row could have."""
        numbers = [row_number(str(one)) for one in value or ()]
        if None in numbers or len(numbers) > MOST_CHOSEN:
            raise ValidationError(_("This choice cannot be read. Open the page anew and choose."))
        return [one for one in numbers if one is not None]


class ChosenForm(forms.Form):
    """Lessons chosen in a list."""

    lesson = NumbersField(
        error_messages={"required": gettext_lazy("Nothing was chosen: tick at least one lesson.")}
    )


class SheetForm(ChosenForm):
    """Lessons that the parent signed for on the printed sheet, and when."""

    signed_on = DayField(label=gettext_lazy("Signed on"))

    def __init__(self, *args, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_signed_on(self) -> date:
        """Nobody has signed on a day to come."""
        day = self.cleaned_data["signed_on"]
        if day > self.today:
            raise ValidationError(_("This day is still to come: enter the day of the signature."))
        return day


class WellForm(forms.Form):
    """From which day on lessons that were called off are held after all (cl. 4.2)."""

    first = DayField(label=gettext_lazy("Lessons go on from"))

    def __init__(self, *args, today: date, **kwargs) -> None:
        kwargs["initial"] = {"first": today}
        super().__init__(*args, **kwargs)


class IllnessForm(PlainTextMixin, forms.Form):
    """From when to when the pupil is ill (cl. 4.2). The school asks no diagnosis."""

    first = DayField(label=gettext_lazy("No lessons from"))
    last = DayField(label=gettext_lazy("until, the last day included"))

    def __init__(self, *args, today: date, ends_on: date | None, **kwargs) -> None:
        kwargs["initial"] = {"first": today, "last": today} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.today, self.ends_on = today, ends_on

    def clean_first(self) -> date:
        """What was missed before today is told to the teacher."""
        day = self.cleaned_data["first"]
        if day < self.today:
            raise ValidationError(_("This day is over: tell the teacher of it, or begin today."))
        return day

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first and not after the term."""
        said = super().clean()
        first, last = said.get("first"), said.get("last")
        if first and last and last < first:
            self.add_error("last", _("This day is before the first one. Change one of the two."))
        elif last and self.ends_on and last > self.ends_on:
            self.add_error("last", _("Study at home ends before this day. Choose an earlier one."))
        return said
