"""A row of the outside document as the grid sends it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from credit_transfer.models import CreditRow, SchoolCourse
from credit_transfer.rules import Scale, Span
from credit_transfer.services.rows import WRITTEN
from regulations.forms.fields import NOTHING, one_of
from regulations.words import Text, hours, say
from students.models import Subject

LARGEST = 2**31 - 1
TITLE_MAX, MARK_MAX = 300, 40
MOST_HOURS = Decimal("9999.99")
#: The parts of a year, in their order: how many there are of each.
PARTS = {Span.HALF_YEAR: 2, Span.TRIMESTER: 3, Span.QUARTER: 4}
Ours = Subject | SchoolCourse


class WholeHoursField(forms.DecimalField):
    """Hours over a period, with a comma or a point; empty where they are not known."""

    def __init__(self, **kwargs) -> None:
        super().__init__(
            required=False,
            min_value=0,
            max_value=MOST_HOURS,
            decimal_places=2,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """Stored hours as the reader's language writes them."""
        return str(hours(value)) if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:
        """The hours; a comma is a point."""
        return super().to_python("".join(str(value or "").replace(",", ".").split()))


def periods() -> list[tuple[str, Text]]:
    """The parts of a year to choose from."""
    found: list[tuple[str, Text]] = [(Span.YEAR.value, Span.YEAR.label)]
    for span, many in PARTS.items():
        found += [
            (
                f"{span.value}-{number}",
                say(
                    pgettext_lazy("part of a school year", "%(number)s. %(span)s"),
                    number=number,
                    span=span.label,
                ),
            )
            for number in range(1, many + 1)
        ]
    return found


class RowForm(PlainTextMixin, forms.Form):
    """One row. ``version`` is the one that was edited; ``id`` is empty when new."""

    id = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    title = forms.CharField(
        label=gettext_lazy("Name in the outside document"),
        max_length=TITLE_MAX,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    ours = one_of(gettext_lazy("Subject or course of the school"), ())
    hours = WholeHoursField(label=gettext_lazy("Hours outside"))
    own_hours = WholeHoursField(label=gettext_lazy("Hours of the plan, if not counted"))
    period = forms.ChoiceField(label=gettext_lazy("Period"))
    scale = one_of(gettext_lazy("Scale"), Scale.choices())
    mark = forms.CharField(
        label=gettext_lazy("Mark"),
        max_length=MARK_MAX,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    teacher = one_of(gettext_lazy("Subject teacher"), ())

    def __init__(
        self,
        *args,
        ours: Iterable[tuple[str, Ours]],
        teachers: Iterable[Person],
        span: str,
        row: CreditRow | None = None,
        **kwargs,
    ) -> None:
        if row is not None:
            kwargs.setdefault("initial", initial_of(row))
        kwargs.setdefault("initial", {"period": "" if span in PARTS else span})
        super().__init__(*args, **kwargs)
        self.things = dict(ours)
        self.people = {str(one.pk): one for one in teachers}
        if row is not None and row.ours is not None:
            self.things.setdefault(key_of(row.ours), row.ours)
        if row is not None and row.teacher is not None:
            self.people.setdefault(str(row.teacher_id), row.teacher)
        chosen = [(key, str(one)) for key, one in self.things.items()]
        self.fields["ours"].choices = [NOTHING, *chosen]
        self.fields["period"].choices = [NOTHING, *periods()]
        self.fields["teacher"].choices = [
            NOTHING,
            *((value, person.short_name) for value, person in self.people.items()),
        ]

    def values(self) -> dict[str, Any]:
        """What the editor wrote, by the row's fields."""
        said = {name: self.cleaned_data[name] for name in WRITTEN}
        said["ours"] = self.things.get(said["ours"])
        said["teacher"] = self.people.get(said["teacher"])
        return said


def key_of(one: Ours | None) -> str:
    """A subject or a course as one of the choices."""
    if one is None:
        return ""
    return f"course-{one.pk}" if isinstance(one, SchoolCourse) else f"subject-{one.pk}"


def initial_of(row: CreditRow) -> dict[str, Any]:
    """A stored row as its form shows it."""
    said = {name: getattr(row, name) for name in WRITTEN}
    return {
        **said,
        "id": row.pk,
        "version": row.version,
        "ours": key_of(row.ours),
        "teacher": str(row.teacher_id or ""),
    }
