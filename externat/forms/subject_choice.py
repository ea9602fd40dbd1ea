"""The subjects that an application names, each for its grade, as check boxes by grade."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from students.models import CurriculumRow, SchoolYear, Student, Subject

#: Subject and grade in the value of a box: «17:9»; no grade where the school has no curriculum.
Named = tuple[int, int | None]


def boxes_of(student: Student, year: SchoolYear | None) -> list[tuple[str, list[tuple[str, str]]]]:
    """The subjects of the curriculum by grade, the pupil's own grade first; else all subjects."""
    rows = CurriculumRow.objects.filter(school=student.school_id, year=year)
    pairs = rows.order_by("grade", "subject__name").values_list(
        "grade", "subject_id", "subject__name"
    )
    by_grade: dict[int, dict[str, str]] = {}
    for grade, subject, name in pairs:
        by_grade.setdefault(grade, {})[f"{subject}:{grade}"] = name
    if not by_grade:
        subjects = Subject.objects.filter(school=student.school_id).order_by("name")
        return [(_("Subjects"), [(f"{one.pk}:", one.name) for one in subjects])]
    own = student.school_class.grade if student.school_class else None
    return [
        (_("Grade %(grade)s") % {"grade": grade}, list(boxes.items()))
        for grade, boxes in sorted(by_grade.items(), key=lambda one: (one[0] != own, one[0]))
    ]


class SubjectsField(forms.MultipleChoiceField):
    """Boxes grouped by grade; a box is written «subject:grade»."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("label", gettext_lazy("Subjects that the application names"))
        super().__init__(
            required=False,
            error_messages={
                "invalid_choice": gettext_lazy(
                    "There is no such choice here. Choose from the list."
                )
            },
            **kwargs,
        )


def box(subject: int, grade: int | None) -> str:
    """The value of the box of a subject for a grade."""
    return f"{subject}:{'' if grade is None else grade}"


def named(boxes: Iterable[str]) -> list[Named]:
    """Subject and grade of each box that was ticked."""
    found = []
    for one in boxes:
        subject, _colon, grade = one.partition(":")
        found.append((int(subject), int(grade) if grade else None))
    return found
