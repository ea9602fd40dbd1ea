"""Classes, their teachers, and the step into the next school year."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Membership, Person, School
from accounts.roles import Role
from students.forms.fields import LineField, OwnRowField
from students.models import SchoolClass, SchoolYear
from students.services.classes import LAST_GRADE, ClassDetails

#: What the database refuses about a class.
REFUSALS = {
    "class_once_a_year": (
        "letter",
        gettext_lazy("The school year has this class already. Choose another letter or grade."),
    )
}
#: Whom a school appoints as a class teacher.
MAY_LEAD_A_CLASS = (Role.CLASS_TEACHER, Role.SUBJECT_TEACHER, Role.SPECIALIST, Role.DEPUTY)


def teachers_of(school: School, today: date, now: Person | None = None):
    """People of the school who may lead a class today, and the one who leads it now."""
    holders = Membership.objects.filter(school=school, role__in=MAY_LEAD_A_CLASS).on(today)
    return Person.objects.filter(
        Q(school=school), Q(pk__in=holders.values("person")) | Q(pk=now.pk if now else None)
    )


class ClassForm(forms.Form):
    """One class of one school year."""

    grade = forms.IntegerField(label=gettext_lazy("Grade"), min_value=1)
    letter = LineField(
        label=gettext_lazy("Letter"),
        max_length=3,
        required=False,
        help_text=gettext_lazy("Empty if the grade has one class."),
    )
    teacher = OwnRowField(label=gettext_lazy("Class teacher"), queryset=None, required=False)
    week_days = forms.TypedChoiceField(
        label=gettext_lazy("School days in a week"),
        choices=(("", gettext_lazy("as the whole school")), (5, "5"), (6, "6")),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(
        self, *args, school: School, today: date, school_class: SchoolClass | None = None, **kwargs
    ):
        if school_class is not None:
            fields = ClassDetails.__dataclass_fields__
            kwargs.setdefault("initial", {name: getattr(school_class, name) for name in fields})
        super().__init__(*args, **kwargs)
        self.last_grade = LAST_GRADE[school.jurisdiction]
        self.fields["grade"].widget.attrs["max"] = self.last_grade
        leader = school_class.teacher if school_class else None
        self.fields["teacher"].queryset = teachers_of(school, today, leader)

    def clean_grade(self) -> int:
        """A grade that the school's country has."""
        grade = self.cleaned_data["grade"]
        if grade > self.last_grade:
            text = _("There is no grade %(grade)s here: grades go from 1 to %(last)s.")
            raise ValidationError(text % {"grade": grade, "last": self.last_grade})
        return grade

    def clean_letter(self) -> str:
        """Letters only, in capitals: «А»."""
        letter = self.cleaned_data["letter"].upper()
        if letter and not letter.isalpha():
            text = _("“%(value)s” is no letter. Write one like А, or leave it empty.")
            raise ValidationError(text % {"value": letter})
        return letter

    def details(self) -> ClassDetails:
        """What was entered."""
        names = ClassDetails.__dataclass_fields__
        return ClassDetails(**{name: self.cleaned_data[name] for name in names})


class NextYearForm(forms.Form):
    """From which year into which the classes step."""

    old = OwnRowField(label=gettext_lazy("Classes of the year"), queryset=None)
    new = OwnRowField(label=gettext_lazy("become classes of the year"), queryset=None)
    copy_curriculum = forms.BooleanField(
        label=gettext_lazy("Take over the hours of the curriculum"), required=False, initial=True
    )

    def __init__(self, *args, school: School, today: date, **kwargs):
        self.today = today
        years = SchoolYear.objects.filter(school=school)
        super().__init__(*args, **kwargs)
        self.fields["old"].queryset = self.fields["new"].queryset = years

    def clean(self):
        """The old year is over, the new one follows it."""
        old, new = self.cleaned_data.get("old"), self.cleaned_data.get("new")
        if old and self.today <= old.ends_on:
            text = _("This year runs until %(day)s. Move the classes up after that day.")
            self.add_error("old", text % {"day": old.ends_on.strftime("%d.%m.%Y")})
        if old and new and new.starts_on <= old.ends_on:
            self.add_error("new", _("Choose a year that comes after the first one."))
