"""The questions of the application for credit (annex 1): in the family's words, one a page.

Of what is asked, only the ground, the organisation and what is to be credited must be told; what
stands in the certificates the school reads from them where the family leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from credit_transfer import rules
from credit_transfer.family import (
    OF_GENERAL_PROGRAMME,
    RELEASE_ASKED,
    RELEASE_NOT_ASKED,
    chosen,
)
from credit_transfer.models import OutsideOrganisation
from credit_transfer.rules.marks import five_point
from credit_transfer.services.creditable import courses_offered, subjects_offered
from regulations.forms.days import refuse_days_to_come
from regulations.forms.question_kinds import PaperForm, line, radios, ticks
from regulations.forms.questions import QuestionForm
from regulations.services.opening import NoSchoolYear, school_year_on
from regulations.words import Text, say
from students.forms.fields import DayField, LineField, OwnRowField
from students.models.calendar import ROMAN, PeriodKind

NAME_MAX, MARK_MAX, MOST_HOURS = 300, 40, 2000
YEAR = rules.Span.YEAR.value


def ground_of(form: QuestionForm) -> str:
    """The ground that was chosen on the first page."""
    return form.about.answers.one("ground", "ground")


class GroundForm(QuestionForm):
    """The seven grounds of cl. 3.4."""

    ground = radios(gettext_lazy("Ground"), rules.Ground.choices())


def _told(label: Text, help_text: Text) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ChangedForm(QuestionForm):
    """Grounds 3 and 4: from what to what."""

    ground_reason = _told(
        gettext_lazy("From what to what, and when"),
        gettext_lazy("For example: from family education to full-time, from 1 September."),
    )


class ReturnedForm(QuestionForm):
    """Ground 5: when."""

    ground_reason = _told(
        gettext_lazy("When and how"),
        gettext_lazy("When the pupil left the school, and when they were taken back or attached."),
    )


class ReasonForm(QuestionForm):
    """Ground 7: the valid reason."""

    ground_reason = _told(
        gettext_lazy("The reason, in your own words"), gettext_lazy("Without a diagnosis, please.")
    )


class OrganisationForm(QuestionForm):
    """Where the pupil studied; what the school's directory knows of it is not asked again."""

    organisation = OwnRowField(
        label=gettext_lazy("Organisation"),
        queryset=None,
        required=False,
        help_text=gettext_lazy("Those that the school knows. If it is not here, write its name."),
    )
    name = LineField(
        label=gettext_lazy("Or its full name, as on the certificate"),
        max_length=NAME_MAX,
        required=False,
    )
    address = LineField(label=gettext_lazy("Its address"), max_length=NAME_MAX, required=False)
    licence_number = LineField(
        label=gettext_lazy("Number of the licence"), max_length=60, required=False
    )
    licence_on = DayField(label=gettext_lazy("Date of the licence"), required=False)
    accreditation_number = LineField(
        label=gettext_lazy("Number of the accreditation"), max_length=60, required=False
    )
    accreditation_on = DayField(label=gettext_lazy("Date of the accreditation"), required=False)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        known = OutsideOrganisation.objects.filter(school=self.about.school)
        self.fields["organisation"].queryset = known
        if not known.exists():
            del self.fields["organisation"]
        if ground_of(self) != rules.Ground.TRANSFER:
            for name in ("licence", "accreditation"):
                del self.fields[f"{name}_number"], self.fields[f"{name}_on"]

    def clean(self) -> dict[str, Any]:
        """It is named, and once."""
        given = super().clean()
        known, name = given.get("organisation"), given.get("name")
        if known is None and not name and "organisation" not in self.errors:
            text = _("Choose the organisation, or write its name.")
            self.add_error("organisation" if "organisation" in self.fields else "name", text)
        elif known is not None and name:
            text = _("You chose one and wrote the name of another: leave one of them.")
            self.add_error("name", text)
        refuse_days_to_come(self, ["licence_on", "accreditation_on"], self.about.today)
        return given


class ProgrammeForm(QuestionForm):
    """What programme it was, as annex 1 asks."""

    programme_kind = radios(gettext_lazy("Kind of the programme"), rules.ProgrammeKind.choices())
    programme_area = line(
        gettext_lazy("Subject area"),
        help_text=gettext_lazy("For example: swimming, music, programming."),
    )
    programme_name = line(gettext_lazy("Name of the programme"), NAME_MAX, required=False)


class SpanForm(QuestionForm):
    """For which part of the school's own year marks are to be given (annex 1)."""

    span = radios(gettext_lazy("Marks are given for"), ())

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["span"].choices = list(self._parts())

    def proposed(self) -> dict[str, Any]:
        """Most results are of a whole year."""
        return {"span": YEAR}

    def _parts(self) -> Iterator[tuple[str, str]]:
        yield YEAR, str(rules.Span.YEAR.label)
        halves = rules.Span.HALF_YEAR
        for number in (1, 2):
            yield f"{halves.value}:{number}", f"{ROMAN[number]} {PeriodKind.SEMESTER.label}"
        try:
            year = school_year_on(self.about.student, self.about.today)
        except NoSchoolYear:
            return
        for period in year.periods.exclude(kind=PeriodKind.SEMESTER):
            yield f"{period.kind}:{period.number}", str(period)


class Boxes(forms.CheckboxSelectMultiple):
    """Check boxes some of which are shown with a reason and cannot be ticked."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        #: Never changed in place: a form's copy of the widget is a shallow one.
        self.closed: frozenset[str] = frozenset()

    def create_option(self, name, value, *args, **kwargs) -> dict[str, Any]:
        """A closed box says by its own words why it is closed."""
        option = super().create_option(name, value, *args, **kwargs)
        if str(value) in self.closed:
            option["attrs"]["disabled"] = True
        return option


class SubjectsForm(QuestionForm):
    """Which subjects and courses of the school; those that never can be stand there with why."""

    subjects = ticks(gettext_lazy("Subjects of the school"), (), required=False)
    courses = ticks(gettext_lazy("Extracurricular courses of the school"), (), required=False)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        student, today = self.about.student, self.about.today
        offered = subjects_offered(student, today)
        self.why_not = {str(one.subject.pk): one.why_not for one in offered if one.why_not}
        boxes = Boxes()
        boxes.closed = frozenset(self.why_not)
        self.fields["subjects"].widget = boxes
        self.fields["subjects"].choices = [
            (str(one.subject.pk), _called(one.subject.name, one.why_not)) for one in offered
        ]
        try:
            courses = courses_offered(student, today)
        except NoSchoolYear:
            courses = []
        self.fields["courses"].choices = [(str(one.pk), one.name) for one in courses]
        if not courses:
            del self.fields["courses"]

    def clean_subjects(self) -> list[str]:
        """None that can never be credited."""
        ticked = self.cleaned_data["subjects"]
        for one in ticked:
            if one in self.why_not:
                text = say(_("It cannot be credited: %(why)s."), why=self.why_not[one])
                raise forms.ValidationError(text)
        return ticked

    def clean(self) -> dict[str, Any]:
        """Something is asked for."""
        given = super().clean()
        if not self.errors and not (given.get("subjects") or given.get("courses")):
            text = _("Choose at least one subject or course.")
            self.add_error("subjects", text)
        return given


def _called(name: str, why_not: Text) -> str:
    return str(say("%(name)s (%(why)s)", name=name, why=why_not)) if why_not else name


class OutsideForm(QuestionForm):
    """What the certificate says of each subject; what the family leaves out the school reads."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for key, name in self.asked().items():
            self.fields |= {f"{field}_{key}": made for field, made in _of_row(name).items()}

    def asked(self) -> dict[str, str]:
        """The name of every subject and course that was chosen, by its key."""
        answers = self.about.answers
        subjects, courses = (answers.several("subjects", name) for name in ("subjects", "courses"))
        boxes = chosen(self.about.school.pk, subjects, courses)
        return {box.key: box.name for box in boxes}

    def clean(self) -> dict[str, Any]:
        """A mark of the five-point scale is one of its marks."""
        given = super().clean()
        for key in self.asked():
            mark = given.get(f"mark_{key}")
            if mark and given.get(f"scale_{key}") == rules.Scale.FIVE and five_point(mark) is None:
                text = _("On the five-point scale it is 5, 4, 3 or 2, in figures or in a word.")
                self.add_error(f"mark_{key}", text)
        return given


def _of_row(name: str) -> dict[str, forms.Field]:
    """The four fields of one subject."""
    return {
        "title": LineField(
            label=say(gettext_lazy("%(subject)s: how the certificate names it"), subject=name),
            max_length=NAME_MAX,
            required=False,
        ),
        "hours": forms.DecimalField(
            label=say(gettext_lazy("%(subject)s: hours"), subject=name),
            min_value=Decimal(0),
            max_value=Decimal(MOST_HOURS),
            decimal_places=2,
            required=False,
        ),
        "scale": forms.ChoiceField(
            label=say(gettext_lazy("%(subject)s: scale of the mark"), subject=name),
            choices=[("", gettext_lazy("I do not know")), *rules.Scale.choices()],
            required=False,
        ),
        "mark": LineField(
            label=say(gettext_lazy("%(subject)s: mark"), subject=name),
            max_length=MARK_MAX,
            required=False,
        ),
    }


class ConsentForm(QuestionForm):
    """The consent of annex 1."""

    agrees_to_marks = forms.BooleanField(
        label=gettext_lazy(
            "I agree that marks are given in these subjects for this part of the year"
        ),
        error_messages={
            "required": gettext_lazy("Without it nothing can be credited: read it and tick it.")
        },
    )


class ReleaseForm(QuestionForm):
    """Whether the pupil need not attend (cl. 5.4); neither answer is proposed."""

    release = radios(
        gettext_lazy("Lessons in the credited subjects"),
        (
            (RELEASE_NOT_ASKED, gettext_lazy("The pupil attends them as before")),
            (RELEASE_ASKED, gettext_lazy("I ask that the pupil need not attend them")),
        ),
    )


class DocumentsForm(QuestionForm):
    """Which of the documents of cl. 4.4 there are."""

    documents = ticks(gettext_lazy("Documents"), rules.DocumentKind.choices())

    def proposed(self) -> dict[str, Any]:
        """Who learnt a general programme has a certificate of progress."""
        general = ground_of(self) in OF_GENERAL_PROGRAMME
        return {"documents": [rules.DocumentKind.PROGRESS.value]} if general else {}


class DocumentForm(PaperForm):
    """Number, date and author of one of them; its photo may come alone."""
