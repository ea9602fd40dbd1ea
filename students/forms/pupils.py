"""A pupil's details, class, leaving and coming back."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import School
from accounts.models.people import Sex
from students.forms.fields import DayField, LineField, NameField, OwnRowField
from students.importing.findings import BadValue, Finding
from students.importing.values.identity import parse_snils
from students.leaving import why_kept
from students.models import SchoolClass, Student
from students.services.pupils import PupilDetails

YOUNGEST, OLDEST = 3, 30
"""Full years of age outside which a birth date is surely a slip."""

#: What the database refuses about a pupil.
REFUSALS = {
    "snils_once_in_school": (
        "snils",
        gettext_lazy("Another pupil of the school has this number. Check both cards."),
    )
}


def classes_of(school: School, today: date):
    """Classes to choose from: this school year's and the coming one's, the newest year first."""
    return (
        SchoolClass.objects.filter(school=school, year__ends_on__gte=date(today.year - 1, 9, 1))
        .select_related("year")
        .order_by("-year__starts_on", "grade", "letter")
    )


class ClassField(OwnRowField):
    """A class of the school, shown with its year."""

    def label_from_instance(self, obj: SchoolClass) -> str:
        """«5-А, 2026/27»."""
        return f"{obj}, {obj.year}"


class PupilForm(forms.Form):
    """What the school knows of a pupil."""

    last_name = NameField(label=gettext_lazy("Last name"))
    first_name = NameField(label=gettext_lazy("First name"))
    patronymic = NameField(label=gettext_lazy("Patronymic"), required=False)
    sex = forms.ChoiceField(
        label=gettext_lazy("Sex"), choices=Sex.choices, widget=forms.RadioSelect
    )
    birth_date = DayField(label=gettext_lazy("Date of birth"))
    snils = LineField(
        label=gettext_lazy("Insurance number (СНИЛС)"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("For example: 112-233-445 95"),
    )
    file_number = LineField(
        label=gettext_lazy("Number of the personal file"), max_length=40, required=False
    )
    phone = LineField(label=gettext_lazy("Telephone"), max_length=60, required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail"), max_length=254, required=False)
    address = LineField(label=gettext_lazy("Address"), max_length=300, required=False)
    education_form = LineField(
        label=gettext_lazy("Form of education"), max_length=80, required=False
    )

    def __init__(self, *args, today: date, student: Student | None = None, **kwargs):
        self.today = today
        if student is not None:
            fields = PupilDetails.__dataclass_fields__
            kwargs.setdefault("initial", {name: getattr(student, name) for name in fields})
        super().__init__(*args, **kwargs)

    def clean_birth_date(self) -> date:
        """A child's birth date: not in the future, of a child's age."""
        born = self.cleaned_data["birth_date"]
        if born > self.today:
            raise ValidationError(_("This date is in the future. Check the year."))
        age = self.today.year - born.year
        if not YOUNGEST <= age <= OLDEST:
            text = _("By this date the pupil is about %(age)s years old. Check the year.")
            raise ValidationError(text % {"age": age})
        return born

    def clean_snils(self) -> str:
        """The number with its check digits tried, in the usual writing."""
        try:
            return parse_snils(self.cleaned_data["snils"])
        except BadValue as problem:
            raise ValidationError(Finding.of(problem, "").message) from None

    def details(self) -> PupilDetails:
        """What was entered."""
        names = PupilDetails.__dataclass_fields__
        return PupilDetails(**{name: self.cleaned_data[name] for name in names})


class EnrolForm(PupilForm):
    """A new pupil, with the class."""

    school_class = ClassField(label=gettext_lazy("Class"), queryset=None, required=False)

    field_order = ("last_name", "first_name", "patronymic", "sex", "birth_date", "school_class")

    def __init__(self, *args, school: School, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["school_class"].queryset = classes_of(school, self.today)


class MoveForm(forms.Form):
    """Another class for a pupil."""

    school_class = ClassField(label=gettext_lazy("New class"), queryset=None)
    reason = LineField(
        label=gettext_lazy("Why"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("For the history of the card, for example the order’s number."),
    )

    def __init__(self, *args, student: Student, today: date, **kwargs):
        self.student = student
        super().__init__(*args, **kwargs)
        self.fields["school_class"].queryset = classes_of(student.school, today)

    def clean_school_class(self) -> SchoolClass:
        """Another class than now."""
        chosen = self.cleaned_data["school_class"]
        if chosen.pk == self.student.school_class_id:
            text = _("The pupil is in %(class)s already. Choose another class.")
            raise ValidationError(text % {"class": chosen})
        return chosen


class LeaveForm(forms.Form):
    """The last day of a pupil in the school."""

    left_on = DayField(label=gettext_lazy("Last day in the school"))
    reason = LineField(
        label=gettext_lazy("Why"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("For the history of the card, for example the order’s number."),
    )

    def __init__(self, *args, student: Student, **kwargs):
        self.student = student
        super().__init__(*args, **kwargs)

    def clean_left_on(self) -> date:
        """Later than the birth date; a coming date is allowed, orders are written in advance."""
        day = self.cleaned_data["left_on"]
        if day <= self.student.birth_date:
            raise ValidationError(_("The pupil was not yet born then. Check the year."))
        return day

    def clean(self) -> dict:
        """An act may forbid to take the pupil out while its case goes on."""
        if kept := why_kept(self.student):
            raise ValidationError(kept)
        return super().clean()


class ReturnForm(forms.Form):
    """The class of a pupil who comes back."""

    school_class = ClassField(label=gettext_lazy("Class"), queryset=None, required=False)

    def __init__(self, *args, student: Student, today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["school_class"].queryset = classes_of(student.school, today)
