"""Subjects, and the grid of weekly hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from students.forms.fields import LineField, shorten
from students.models import CurriculumRow, Subject
from students.services.curriculum import Column

MOST_WEEKLY_HOURS = Decimal(40)

#: What the database refuses about a subject.
REFUSALS = {
    "subject_once_in_school": (
        "name",
        gettext_lazy("The school has a subject of this name already."),
    )
}


class SubjectForm(forms.Form):
    """A subject and its area."""

    name = LineField(label=gettext_lazy("Subject"), max_length=120)
    area = LineField(label=gettext_lazy("Subject area"), max_length=120, required=False)


class HoursField(forms.DecimalField):
    """Hours a week, with a comma or a point: «2,5»."""

    def __init__(self, **kwargs):
        super().__init__(
            max_digits=4,
            decimal_places=2,
            required=False,
            show_hidden_initial=True,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
            validators=[
                MinValueValidator(Decimal(0), _("Hours cannot be fewer than 0.")),
                MaxValueValidator(MOST_WEEKLY_HOURS, _("A week has at most 40 lessons.")),
            ],
            **kwargs,
        )

    def to_python(self, value):
        """The hours as a decimal; an empty cell is None."""
        if isinstance(value, str):
            value = value.strip().replace(",", ".")
        try:
            return super().to_python(value)
        except ValidationError:
            text = _("“%(value)s” is no number of hours. Write it as 2 or 2,5.")
            raise ValidationError(text % {"value": shorten(value)}) from None

    def prepare_value(self, value):
        """Without trailing zeros: 2.50 is shown as 2.5."""
        return f"{value.normalize():f}" if isinstance(value, Decimal) else value


@dataclass(frozen=True, slots=True)
class GridRow:
    """One subject's cells, one for each column."""

    subject: Subject
    cells: tuple[forms.BoundField, ...]


class HoursForm(forms.Form):
    """The grid: subjects by columns. Only cells that were changed on this page are written."""

    def __init__(
        self,
        *args,
        subjects: Iterable[Subject],
        columns: Sequence[Column],
        rows: Iterable[CurriculumRow],
        **kwargs,
    ):
        self.subjects, self.columns = list(subjects), list(columns)
        kept = {(row.subject_id, (row.grade, row.letter)): row.weekly_hours for row in rows}
        super().__init__(*args, **kwargs)
        for subject in self.subjects:
            for place, (grade, letter) in enumerate(self.columns):
                self.fields[_name(subject, place)] = HoursField(
                    label=f"{subject}, {grade}{'-' if letter else ''}{letter}",
                    initial=kept.get((subject.pk, (grade, letter))),
                )

    def grid(self) -> list[GridRow]:
        """The fields as rows of the grid."""
        return [
            GridRow(
                subject,
                tuple(self[_name(subject, place)] for place in range(len(self.columns))),
            )
            for subject in self.subjects
        ]

    def hours(self) -> dict[tuple[Subject, Column], Decimal | None]:
        """The cells that were changed, with their new hours."""
        changed = set(self.changed_data)
        return {
            (subject, column): self.cleaned_data[_name(subject, place)]
            for subject in self.subjects
            for place, column in enumerate(self.columns)
            if _name(subject, place) in changed
        }


def _name(subject: Subject, place: int) -> str:
    return f"hours-{subject.pk}-{place}"
