"""What the edition of 2021 asks besides: of externs, families, pupils on patronage."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from externat.forms.questions import LAST_GRADE
from externat.rules import edition_2021
from externat.rules.vocabulary import (
    Circumstance,
    ExternGround,
    Goal,
    PatronageGround,
    Place,
    Teaching,
)
from regulations.adoption import settings_on
from regulations.forms.question_kinds import (
    own_words,
    radios,
    subject_ticks,
    ticks,
)
from regulations.forms.questions import QuestionForm
from students.forms.fields import DayField
from students.models import Subject

OURS, NEW = "ours", "new"
#: Territories and countries that open other ways (cl. I.5, II.3, II.7, II.9).
PLACES = (
    Circumstance.UNCONTROLLED,
    Circumstance.CONTACT_LINE,
    Circumstance.EMERGENCY,
    Circumstance.ABROAD,
)
#: Reasons that keep a learner away (cl. II.1, 1), besides where they live.
REASONS = (
    Circumstance.HEALTH,
    Circumstance.CONFLICT,
    Circumstance.OBSTACLE,
)


class LearnerForm(QuestionForm):
    """Whether the learner is this school's pupil already."""

    learner = radios(
        gettext_lazy("The learner"),
        (
            (OURS, gettext_lazy("learns in this school now")),
            (NEW, gettext_lazy("does not learn in this school")),
        ),
    )

    def proposed(self) -> dict[str, Any]:
        """As the school's lists have it."""
        return {"learner": NEW if self.about.student.school_class is None else OURS}


class LivingForm(QuestionForm):
    """Where the learner lives and lived: the act gives other times and ways to some."""

    circumstances = ticks(
        gettext_lazy("Now the learner lives"),
        [(one.value, one.label) for one in PLACES],
        required=False,
        help_text=gettext_lazy("Leave it empty if none of these fits."),
    )
    past_circumstances = ticks(
        gettext_lazy("Before, the learner lived"),
        [(one.value, one.label) for one in PLACES],
        required=False,
    )
    left_with_others = forms.BooleanField(
        label=gettext_lazy(
            "The learner left uncontrolled territory, or a settlement on the line of contact, with "
            "relatives or other grown-ups who are no legal guardians"
        ),
        required=False,
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if not self._is_minor_alone():
            del self.fields["left_with_others"]

    def clean(self) -> dict[str, Any]:
        """A learner under age applies alone only in the case of cl. II.3."""
        given = super().clean()
        if "left_with_others" not in self.fields:
            return given
        lived = {*given.get("circumstances", ()), *given.get("past_circumstances", ())}
        if not given.get("left_with_others"):
            text = _(
                "Under full age you apply in person only if you left with people who are no legal "
                "guardians. Otherwise a parent or guardian applies: tell the school."
            )
            self.add_error("left_with_others", text)
        elif not lived & edition_2021.LEFT_BEHIND:
            text = _("Mark from where you left: uncontrolled territory, or the line of contact.")
            self.add_error("past_circumstances", text)
        return given

    def _is_minor_alone(self) -> bool:
        student, today = self.about.student, self.about.today
        if student.person_id != self.about.applicant.pk:
            return False
        settings = settings_on(self.about.school, edition_2021.ACT, today)
        return student.age_on(today) < edition_2021.FULL_AGE.of(settings)


class ExternGroundForm(QuestionForm):
    """The ground of externat (cl. II.1), which the application has to name."""

    ground = radios(gettext_lazy("Ground"), ExternGround.choices())


class ReasonsForm(QuestionForm):
    """What keeps the learner away, for the first ground."""

    reasons = ticks(
        gettext_lazy("What keeps the learner away from lessons?"),
        [(one.value, one.label) for one in REASONS],
        required=False,
        help_text=gettext_lazy("Leave it empty if where the learner lives is the reason."),
    )
    ground_reason = own_words(
        gettext_lazy("In your own words"), gettext_lazy("Without a diagnosis, please.")
    )

    def clean(self) -> dict[str, Any]:
        """One reason at least; where the learner lives is one."""
        given = super().clean()
        if not given.get("reasons") and not self.about.answers.several("living", "circumstances"):
            text = _("Choose at least one, or go back and mark where the learner lives.")
            self.add_error("reasons", text)
        return given


class GoalForm(QuestionForm):
    """What the learner is enrolled for (cl. II.2)."""

    goal = radios(gettext_lazy("Goal"), Goal.choices())


class GradeForm(QuestionForm):
    """For which grade the learner is to be assessed."""

    grade = forms.IntegerField(label=gettext_lazy("Grade"), min_value=1, max_value=LAST_GRADE)

    def proposed(self) -> dict[str, Any]:
        """That of the class."""
        school_class = self.about.student.school_class
        return {} if school_class is None else {"grade": school_class.grade}


class SubjectsForm(QuestionForm):
    """Which subjects; the school's own names of them."""

    subjects = subject_ticks(gettext_lazy("Subjects"))

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        subjects = Subject.objects.filter(school=self.about.school)
        grade = self.about.answers.one("grade", "grade")
        if grade.isascii() and grade.isdigit() and len(grade) < 3:
            of_grade = subjects.filter(curriculum__grade=int(grade)).distinct()
            subjects = of_grade if of_grade.exists() else subjects
        self.fields["subjects"].queryset = subjects


class RecordsForm(QuestionForm):
    """Whether there are papers of the learning so far (cl. II.4)."""

    records = radios(
        gettext_lazy("Papers on the level or the results so far"),
        (
            ("some", gettext_lazy("There are papers, or copies of them")),
            ("none", gettext_lazy("There are none: please determine the level")),
        ),
    )
    studied_before = own_words(gettext_lazy("Where, when and in what language the learner learnt"))


class BothLevelsForm(QuestionForm):
    """Attestation of the basic and the profile level at once (cl. II.9)."""

    attests_both_levels = forms.BooleanField(
        label=gettext_lazy(
            "The learner wants to be attested for the basic and the profile level at once"
        ),
        required=False,
        help_text=gettext_lazy(
            "For the basic level an educational declaration is filled in; the school gives it."
        ),
    )


class AssessedForm(QuestionForm):
    """When the learner would like to be assessed."""

    assessed_on = DayField(label=gettext_lazy("Assessment, from which day"), required=False)


class OtherFormForm(QuestionForm):
    """The form beside which single subjects are learnt alone (cl. II.5)."""

    other_form = radios(
        gettext_lazy("The learner learns by"),
        (
            ("денна форма", gettext_lazy("the full-time form")),
            ("вечірня форма", gettext_lazy("the evening form")),
            ("заочна форма", gettext_lazy("the correspondence form")),
            ("дистанційна форма", gettext_lazy("the distance form")),
            ("мережева форма", gettext_lazy("the network form")),
            ("сімейна (домашня) форма", gettext_lazy("the family form")),
            ("педагогічний патронаж", gettext_lazy("pedagogical patronage")),
        ),
    )


class FamilyForm(QuestionForm):
    """What matters for the family form (cl. III.2, III.5)."""

    is_of_catchment = forms.BooleanField(
        label=gettext_lazy("We live on the territory that this school serves"), required=False
    )
    wants_formative = forms.BooleanField(
        label=gettext_lazy("We wish formative assessment too, up to four days a year"),
        required=False,
        help_text=gettext_lazy("Only in grades 1–4; its days are set in the plan."),
    )


class PatronageGroundForm(QuestionForm):
    """The ground of patronage (cl. IV.1), as the school reads it."""

    ground = radios(gettext_lazy("Ground"), PatronageGround.choices())

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        settings = settings_on(self.about.school, edition_2021.ACT, self.about.today)
        counted = edition_2021.patronage_grounds(settings)
        self.fields["ground"].choices = [(one.value, one.label) for one in counted]


class WishedPlaceForm(QuestionForm):
    """Where and how lessons are to be given (cl. IV.6)."""

    wish_place = radios(gettext_lazy("Place of lessons"), Place.choices())
    wish_teaching = radios(gettext_lazy("Lessons"), Teaching.choices())
