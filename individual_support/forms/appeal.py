"""The questions of the parents' appeal (cl. 1.5): asked in the parents' words, one a page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from individual_support.fact_finding import calendar_facts
from individual_support.forms.terms import Span, term_words, terms_of
from individual_support.rules.facts import Facts
from individual_support.rules.vocabulary import Category, OlympiadStage, StudyForm
from regulations.forms.question_kinds import NOT_HERE, own_words, radios, subject_ticks, ticks
from regulations.forms.questions import QuestionForm
from students.class_subjects import subjects_taught_to
from students.forms.fields import DayField
from students.models import SchoolYear, Subject

WHOLE, SOME = "whole", "some"

#: The six groups of cl. 1.3 as a parent would say them.
IN_PARENTS_WORDS = {
    Category.WEAK_HEALTH: gettext_lazy("My child is often ill and misses lessons"),
    Category.ABSENCE: gettext_lazy(
        "Competitions, contests or circumstances of life keep my child away from lessons"
    ),
    Category.GIFTED: gettext_lazy("My child learns faster or deeper than the class"),
    Category.OLYMPIAD: gettext_lazy(
        "My child has won a stage of the olympiad and prepares for the next one"
    ),
    Category.DEVIANT: gettext_lazy("My child’s behaviour makes learning difficult"),
    Category.LOW_MOTIVATION: gettext_lazy("My child has lost interest in learning"),
}


class ReasonForm(QuestionForm):
    """Whom support is asked for (cl. 1.3), and why in the parents' own words."""

    categories = ticks(gettext_lazy("What fits? One or several"), IN_PARENTS_WORDS.items())
    words = own_words(
        gettext_lazy("In your own words"),
        gettext_lazy("Without a diagnosis, please: the school does not need it for this."),
    )


class OlympiadForm(QuestionForm):
    """Which stage the pupil prepares for, in what, and when it is."""

    olympiad_stage = radios(gettext_lazy("Stage"), OlympiadStage.choices())
    olympiad_subject = forms.ModelChoiceField(
        label=gettext_lazy("Subject"),
        queryset=None,
        empty_label=gettext_lazy("Choose a subject"),
        error_messages=NOT_HERE,
    )
    olympiad_on = DayField(label=gettext_lazy("First day of the stage"))

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        subjects = Subject.objects.filter(school=self.about.school)
        self.fields["olympiad_subject"].queryset = subjects

    def clean_olympiad_on(self):
        """There must be something to prepare for."""
        day = self.cleaned_data["olympiad_on"]
        if day < self.about.today:
            raise ValidationError(_("This day is over: give the day of the stage to come."))
        return day


class ScopeForm(QuestionForm):
    """One or several subjects, or everything (cl. 1.4)."""

    scope = radios(
        gettext_lazy("Support is asked for"),
        (
            (SOME, gettext_lazy("One or several subjects")),
            (WHOLE, gettext_lazy("All subjects of the class")),
        ),
    )


class SubjectsForm(QuestionForm):
    """Which subjects."""

    subjects = subject_ticks(gettext_lazy("Subjects of the class"))

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        subjects = subjects_taught_to(self.about.student)
        if not subjects.exists():
            subjects = Subject.objects.filter(school=self.about.school)
        self.fields["subjects"].queryset = subjects


class TermForm(QuestionForm):
    """For how long (cl. 1.6): the terms of the school's calendar that are not over."""

    period = radios(gettext_lazy("Term"))

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.year = (
            SchoolYear.objects.filter(school=self.about.school, ends_on__gte=self.about.today)
            .select_related("school")
            .order_by("starts_on")
            .first()
        )
        base = self._base()
        self.spans: dict[str, Span] = {
            value: span
            for value, span in (terms_of(base) if base else ())
            if span[2] is not None and span[2] >= self.about.today
        }
        self.fields["period"].choices = [
            (value, term_words(base, span)) for value, span in self.spans.items()
        ]

    def _base(self) -> Facts | None:
        return calendar_facts(self.year, self.about.today) if self.year else None

    def clean(self) -> dict[str, Any]:
        """The term with its days, for whoever opens the case."""
        given = super().clean()
        given["span"] = self.spans.get(given.get("period", ""), ("", None, None))
        given["year"] = self.year
        return given


class FormsForm(QuestionForm):
    """In what forms (cl. 1.7); nothing chosen leaves it to the school."""

    study_forms = ticks(
        gettext_lazy("Forms of education"),
        StudyForm.choices(),
        required=False,
        help_text=gettext_lazy("Leave it empty if the school should propose them."),
    )


class WishesForm(QuestionForm):
    """What else the school should know."""

    wishes = own_words(
        gettext_lazy("Your wishes"),
        gettext_lazy("For example: on which days lessons suit, what helps your child to learn."),
    )
