"""A line of the study plan as the grid sends it, and the topics of a subject in their turn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from externat.models import IndividualPlanLine
from externat.services.plan import HOURS, OF_SUBJECT, WRITTEN, Topic
from regulations.forms.fields import long_text, one_of
from regulations.forms.hours import HoursField
from students.forms.fields import DayField

LARGEST = 2**31 - 1
SEQUENCE_MAX = 1000
SUBJECTS_LIST = "plan-subjects"
#: Columns of a form that has hours of a week, and of one that has none (externat, family).
WEEKLY = WRITTEN
YEARLY = tuple(name for name in WRITTEN if name not in HOURS)
#: Empty topics at the end, and the most that one subject takes.
BLANK_TOPICS, MOST_TOPICS = 3, 60
PART_TOO_LARGE = gettext_lazy("A part cannot be more than all hours of the subject.")


class LineForm(PlainTextMixin, forms.Form):
    """One subject. ``version`` is the one that was edited; ``id`` is empty when new."""

    id = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    name = forms.CharField(
        label=gettext_lazy("Subject or course"),
        max_length=120,
        widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
    )
    area = forms.CharField(label=gettext_lazy("Educational field"), max_length=120, required=False)
    typical_hours = HoursField(label=gettext_lazy("Standard plan"))
    hours = HoursField(label=gettext_lazy("By this plan"))
    group_hours = HoursField(label=gettext_lazy("In a group"))
    remote_hours = HoursField(label=gettext_lazy("At a distance"))
    teacher = one_of(gettext_lazy("Teacher"), ())
    sequence = long_text(gettext_lazy("Sequence"), SEQUENCE_MAX, rows=1)

    def __init__(
        self,
        *args,
        teachers: Iterable[Person],
        columns: tuple[str, ...] = WEEKLY,
        line: IndividualPlanLine | None = None,
        **kwargs,
    ) -> None:
        if line is not None:
            kwargs.setdefault("initial", initial_of(line))
        super().__init__(*args, **kwargs)
        self.columns = columns
        for name in set(WRITTEN) - set(columns):
            del self.fields[name]
        self.people = {str(one.pk): one for one in teachers}
        if line is not None and line.teacher is not None:
            self.people.setdefault(str(line.teacher_id), line.teacher)
        self.fields["teacher"].choices = [
            ("", "–"),
            *((value, person.short_name) for value, person in self.people.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """Hours in a group and at a distance are part of the subject's hours."""
        said = super().clean() or self.cleaned_data
        whole = said.get("hours")
        for part in ("group_hours", "remote_hours"):
            if whole is not None and said.get(part) is not None and said[part] > whole:
                self.add_error(part, PART_TOO_LARGE)
        return said

    def values(self) -> dict[str, Any]:
        """What the editor wrote, by the line's fields."""
        said = {name: self.cleaned_data[name] for name in self.columns}
        said["teacher"] = self.people.get(said["teacher"])
        return said


def initial_of(line: IndividualPlanLine) -> dict[str, Any]:
    """A stored line as its form shows it."""
    said = {name: getattr(line, name) for name in WRITTEN}
    return {**said, "id": line.pk, "version": line.version, "teacher": str(line.teacher_id or "")}


class TopicsForm(PlainTextMixin, forms.Form):
    """In what sequence a subject is learnt: in words, and part by part with its day."""

    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    sequence = long_text(
        gettext_lazy("Sequence in words"),
        SEQUENCE_MAX,
        help_text=gettext_lazy("For example: by the programme, sections 1–4 in the autumn."),
    )

    is_of_school = forms.BooleanField(
        label=gettext_lazy("The teacher works in this school"), required=False
    )
    lesson_place = forms.CharField(
        label=gettext_lazy("Place of the lessons"), max_length=120, required=False
    )

    def __init__(self, *args, line: IndividualPlanLine, **kwargs) -> None:
        said = {name: getattr(line, name) for name in ("version", *OF_SUBJECT)}
        kwargs.setdefault("initial", said)
        data = args[0] if args else kwargs.get("data")
        held = list(line.topics.all())
        wanted = len(held) + BLANK_TOPICS
        while data is not None and f"topic{wanted}_title" in data:
            wanted += 1
        self.places = range(min(wanted, MOST_TOPICS))
        self.base_fields = {
            name: field
            for name, field in type(self).base_fields.items()
            if not name.startswith("topic")
        }
        for place in self.places:
            self.base_fields |= _topic_fields(place, held[place] if place < len(held) else None)
        super().__init__(*args, **kwargs)

    def rows(self) -> list[tuple[int, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """The controls of every topic, with its number."""
        return [
            (place + 1, *(self[f"topic{place}_{name}"] for name in ("title", "due", "is_alone")))
            for place in self.places
        ]

    def clean(self) -> dict[str, Any]:
        """A day without a topic belongs to nothing."""
        said = super().clean() or self.cleaned_data
        for place in self.places:
            named = f"topic{place}_title"
            if said.get(f"topic{place}_due") and named in said and not said[named]:
                self.add_error(named, _("Write the topic that is to be mastered by this day."))
        return said

    def values(self) -> dict[str, Any]:
        """What was written of the subject besides its topics."""
        return {name: self.cleaned_data[name] for name in OF_SUBJECT}

    def topics(self) -> list[Topic]:
        """The topics that have a title, in their turn."""
        said = self.cleaned_data
        return [
            Topic(
                said[f"topic{place}_title"],
                said[f"topic{place}_due"],
                said[f"topic{place}_is_alone"],
            )
            for place in self.places
            if said[f"topic{place}_title"]
        ]


def _topic_fields(place: int, held) -> dict[str, forms.Field]:
    return {
        f"topic{place}_title": forms.CharField(
            label=gettext_lazy("Section or topic"),
            max_length=300,
            required=False,
            initial=held.title if held else "",
        ),
        f"topic{place}_due": DayField(
            label=gettext_lazy("To be mastered by"),
            required=False,
            initial=held.due if held else None,
        ),
        f"topic{place}_is_alone": forms.BooleanField(
            label=gettext_lazy("On one's own"),
            required=False,
            initial=held.is_alone if held else False,
        ),
    }
