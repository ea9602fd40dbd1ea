"""A row of the plan as it is sent: by itself from the grid, or all rows of a part at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from home_education.models import HomePlanRow
from home_education.rules import Hours, Section
from home_education.services.plan import WRITTEN
from regulations.forms.fields import NO_SUCH_CHOICE, NOTHING, long_text
from regulations.forms.hours import HoursField
from regulations.forms.photos import PhotosField
from regulations.words import Text

LARGEST = 2**31 - 1
CONTENT_MAX = 3000
SUBJECTS_LIST = "plan-subjects"


class TeacherField(forms.ChoiceField):
    """Who teaches a row. Nobody is looked up for whoever teaches it now and stays."""

    now = ""
    default_error_messages = {"invalid_choice": NO_SUCH_CHOICE}

    def valid_value(self, value: str) -> bool:
        """Chosen from the list, or left as it is."""
        return value == self.now or super().valid_value(value)


class RowForm(PlainTextMixin, forms.Form):
    """The columns of Annex 5. ``version`` is the one that was edited; ``id`` is empty when new."""

    id = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    section = forms.ChoiceField(choices=Section.choices(), widget=forms.HiddenInput)
    name = forms.CharField(
        label=gettext_lazy("Subject or course"),
        max_length=120,
        widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
    )
    area = forms.CharField(label=gettext_lazy("Subject area"), max_length=120, required=False)
    classroom_hours = HoursField(label=Hours.CLASSROOM.label)
    independent_hours = HoursField(label=Hours.INDEPENDENT.label)
    with_class_hours = HoursField(label=Hours.WITH_CLASS.label)
    distance_hours = HoursField(label=Hours.DISTANCE.label)
    teacher = TeacherField(label=gettext_lazy("Teacher"), required=False)
    is_correctional = forms.BooleanField(label=gettext_lazy("Correctional"), required=False)

    def __init__(
        self,
        *args,
        teachers: Callable[[], Iterable[Person]],
        row: HomePlanRow | None = None,
        **kwargs,
    ) -> None:
        if row is not None:
            kwargs.setdefault("initial", initial_of(row))
        super().__init__(*args, **kwargs)
        self.row, self._teachers = row, teachers
        self.now = row.teacher if row is not None else None
        self.fields["teacher"].choices = self._choices
        self.fields["teacher"].now = _number(self.now)

    @cached_property
    def people(self) -> dict[str, Person]:
        """Who may be chosen, by number; whoever teaches the row now is among them."""
        people = {_number(one): one for one in self._teachers()}
        if self.now is not None:
            people.setdefault(_number(self.now), self.now)
        return people

    def _choices(self) -> list[tuple[str, Text]]:
        named = ((number, person.short_name) for number, person in self.people.items())
        return [NOTHING, *named]

    def clean(self) -> dict[str, Any]:
        """Correctional courses are never left to independent work (cl. 2.12)."""
        said = super().clean() or self.cleaned_data
        if said.get("is_correctional") and said.get("independent_hours"):
            self.add_error(
                "independent_hours",
                _("A correctional course is not left to independent work (cl. 2.12)."),
            )
        return said

    def values(self) -> dict[str, Any]:
        """What the editor wrote, by the row's fields."""
        said = {name: self.cleaned_data[name] for name in WRITTEN}
        teacher = said["teacher"]
        said["teacher"] = self.now if teacher == _number(self.now) else self.people.get(teacher)
        return said


def _number(person: Person | None) -> str:
    """A person as one of the choices."""
    return str(person.pk) if person is not None else ""


def initial_of(row: HomePlanRow) -> dict[str, Any]:
    """A stored row as its form shows it."""
    said = {name: getattr(row, name) for name in ("section", *WRITTEN)}
    return {**said, "id": row.pk, "version": row.version, "teacher": str(row.teacher_id or "")}


class ProgrammeForm(PlainTextMixin, forms.Form):
    """The working programme of one row: what independent work consists of (cl. 2.12)."""

    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    independent_content = long_text(
        gettext_lazy("What independent work consists of"),
        CONTENT_MAX,
        help_text=gettext_lazy("Practical work only: theory is taught by a teacher."),
    )
    has_working_programme = forms.BooleanField(
        label=gettext_lazy("The working programme is written and kept by the school"),
        required=False,
    )
    file = PhotosField(
        label=gettext_lazy("File or scan of the working programme"),
        required=False,
        help_text=gettext_lazy("It goes into the folder of the case (cl. 5.1)."),
    )

    def __init__(self, *args, person: Person, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].belongs_to(person)
