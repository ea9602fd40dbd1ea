"""The form of the project: input to domain types, and to the facts that the rules judge early."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin, validate_plain
from accounts.roles import Role
from individual_support import rules
from individual_support.fact_finding import subjects_of_class
from individual_support.forms.grounds import GroundFormSet
from individual_support.forms.terms import Span, term_value, term_words, terms_of
from individual_support.models import SupportCase, SupportSubject
from individual_support.rules.facts import Facts, Olympiad, SubjectSupport
from individual_support.rules.texts import PROJECT_TEXT_MAX
from individual_support.rules.vocabulary import (
    SENSITIVE_CATEGORIES,
    SUPPORTING_PAPERS,
    Category,
    OlympiadStage,
    Reason,
    StudyForm,
)
from individual_support.services.project import TEXTS, Project, last_day
from individual_support.services.scope import Planned
from regulations.forms.fields import long_text, one_of, people_in, several_of
from regulations.services.opening import guardians_on
from students.forms.fields import DayField, OwnRowField
from students.models import Subject, TaughtSubject


@dataclass(frozen=True)
class SubjectLine:
    """One line of the table of subjects: its box, its teacher, its reason."""

    subject: Subject
    box: Any
    teacher: forms.BoundField
    reason: forms.BoundField
    reason_other: forms.BoundField


class ProjectForm(PlainTextMixin, forms.Form):
    """Whom support helps, on what ground, in which subjects, for how long (cl. 1.2–1.7)."""

    applicant = OwnRowField(
        label=gettext_lazy("Who applies"),
        queryset=None,
        required=False,
        help_text=gettext_lazy("The parent or guardian who fills in the agreement."),
    )
    categories = several_of(gettext_lazy("Groups that the pupil belongs to"), ())
    olympiad_stage = one_of(gettext_lazy("Stage of the olympiad"), OlympiadStage.choices())
    olympiad_subject = OwnRowField(
        label=gettext_lazy("Subject of the olympiad"), queryset=None, required=False
    )
    olympiad_on = DayField(label=gettext_lazy("First day of that stage"), required=False)
    whole_programme = forms.BooleanField(
        label=gettext_lazy("The whole programme: every subject of the class"), required=False
    )
    subjects = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Subjects"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": gettext_lazy("There is no such subject here. Choose from the list."),
            "invalid_pk_value": gettext_lazy(
                "There is no such subject here. Choose from the list."
            ),
        },
    )
    period = one_of(gettext_lazy("Term"), ())
    study_forms = several_of(gettext_lazy("Forms of education"), StudyForm.choices())
    purpose = long_text(rules.PURPOSE, PROJECT_TEXT_MAX)
    tasks = long_text(rules.TASKS, PROJECT_TEXT_MAX)
    regime = long_text(
        rules.REGIME,
        PROJECT_TEXT_MAX,
        help_text=gettext_lazy("How often, when, for how long, where."),
    )
    content = long_text(
        rules.CONTENT, PROJECT_TEXT_MAX, help_text=gettext_lazy("Topics and tasks in general.")
    )
    support = long_text(
        rules.SUPPORT,
        PROJECT_TEXT_MAX,
        help_text=gettext_lazy("Psychological, pedagogical and other. No diagnosis."),
    )
    reviewed = several_of(gettext_lazy("Looked through"), ())

    def __init__(self, *args, support: SupportCase, base: Facts, **kwargs) -> None:
        self.support_case, self.base = support, base
        self.spans = dict(terms_of(base))
        self.school_subjects = _subjects_offered(support)
        self.held = {one.subject_id: one for one in support.subjects.select_related("teacher")}
        if "initial" not in kwargs:
            kwargs["initial"] = _initial(support)
        super().__init__(*args, **kwargs)
        case = support.case
        mine = Subject.objects.filter(pk__in=[one.pk for one in self.school_subjects])
        self.fields["subjects"].queryset = mine
        self.fields["olympiad_subject"].queryset = Subject.objects.filter(school=case.school_id)
        self.fields["applicant"].queryset = guardians_on(case.student, base.today)
        self.fields["categories"].choices = [(one.value, one.label) for one in Category]
        self.fields["period"].choices = [
            ("", "–"),
            *((value, term_words(base, span)) for value, span in self.spans.items()),
        ]
        self.fields["reviewed"].choices = [(name, name) for name in (*TEXTS, "grounds", "subjects")]
        self._add_subject_fields(base.today)

    def _add_subject_fields(self, day: date) -> None:
        """Teacher and reason of every subject that may be chosen."""
        case = self.support_case.case
        teachers = people_in(case.school_id, day, Role.SUBJECT_TEACHER, Role.CLASS_TEACHER)
        self.people = {str(one.pk): one for one in teachers}
        for one in self.held.values():
            if one.teacher is not None:
                self.people.setdefault(str(one.teacher_id), one.teacher)
        choices = [(value, person.short_name) for value, person in self.people.items()]
        proposed = _proposed_teachers(case.school_id, self.people)
        for subject in self.school_subjects:
            held = self.held.get(subject.pk)
            teacher = held.teacher_id if held else proposed.get(subject.pk)
            for name, field, value in (
                ("teacher", one_of(gettext_lazy("Teacher"), choices), str(teacher or "")),
                (
                    "reason",
                    one_of(gettext_lazy("Reason"), Reason.choices()),
                    held.reason if held else "",
                ),
                (
                    "reason_other",
                    forms.CharField(
                        label=gettext_lazy("Another reason"),
                        max_length=200,
                        required=False,
                        validators=(validate_plain,),
                    ),
                    held.reason_other if held else "",
                ),
            ):
                self.fields[f"{name}_{subject.pk}"] = field
                self.initial.setdefault(f"{name}_{subject.pk}", value)

    def subject_lines(self) -> list[SubjectLine]:
        """The table of subjects, line by line."""
        boxes = {str(box.data["value"]): box for box in self["subjects"]}
        return [
            SubjectLine(
                subject,
                boxes.get(str(subject.pk)),
                self[f"teacher_{subject.pk}"],
                self[f"reason_{subject.pk}"],
                self[f"reason_other_{subject.pk}"],
            )
            for subject in self.school_subjects
        ]

    @property
    def supporting_papers(self) -> list[tuple[str, str]]:
        """The paper that usually confirms a chosen group; a sensitive group is not named."""
        chosen = self["categories"].value() or ()
        papers = [
            (str(one.label) if one not in SENSITIVE_CATEGORIES else "", str(paper))
            for one, paper in SUPPORTING_PAPERS.items()
            if one.value in chosen
        ]
        return list(dict.fromkeys(papers))

    def clean(self) -> dict:
        """Nothing is obligatory here: the rules say what is still missing."""
        return super().clean()

    def span(self) -> Span:
        """The chosen term with its first and last day."""
        return self.spans.get(self.cleaned_data.get("period", ""), ("", None, None))

    def planned(self) -> tuple[Planned, ...]:
        """The chosen subjects with teacher and reason; all of the class for a whole programme."""
        said = self.cleaned_data
        chosen = set(said.get("subjects") or ())
        if said.get("whole_programme"):
            chosen |= set(subjects_of_class(self.support_case.case))
        return tuple(
            Planned(
                subject=subject,
                teacher=self._teacher(subject),
                reason=said.get(f"reason_{subject.pk}", ""),
                reason_other=said.get(f"reason_other_{subject.pk}", ""),
            )
            for subject in self.school_subjects
            if subject in chosen
        )

    def _teacher(self, subject: Subject) -> Person | None:
        return self.people.get(self.cleaned_data.get(f"teacher_{subject.pk}", ""))

    def project(self, grounds: GroundFormSet) -> Project:
        """What the form holds, for the service."""
        said = self.cleaned_data
        term, starts_on, ends_on = self.span()
        return Project(
            applicant=said["applicant"],
            categories=tuple(said["categories"]),
            olympiad_stage=said["olympiad_stage"],
            olympiad_subject=said["olympiad_subject"],
            olympiad_on=said["olympiad_on"],
            term=term,
            starts_on=starts_on,
            ends_on=ends_on,
            forms=tuple(said["study_forms"]),
            texts={name: said[name] for name in TEXTS},
            whole_programme=said["whole_programme"],
            planned=self.planned(),
            grounds=grounds.texts(),
            reviewed=frozenset(said["reviewed"]),
        )

    def facts(self, grounds: GroundFormSet) -> Facts:
        """The facts as if what is typed were saved; a field in error counts as empty."""
        said: dict[str, Any] = {"categories": (), "study_forms": (), **self.cleaned_data}
        term, starts_on, ends_on = self.span()
        subject = said.get("olympiad_subject")
        stage_on = said.get("olympiad_on")
        categories = tuple(said["categories"])
        changed = {name for name in TEXTS if said.get(name, "") != getattr(self.base, name)}
        reviewed = changed.union(said.get("reviewed", ()))
        return replace(
            self.base,
            left_out=(),  # saving the form takes in every subject of a whole programme
            not_reviewed=tuple(one for one in self.base.not_reviewed if one not in reviewed),
            categories=categories,
            olympiad=Olympiad(
                stage=said.get("olympiad_stage", ""),
                subject=subject.name if subject else "",
                stage_on=stage_on,
            ),
            grounds=grounds.facts(),
            whole_programme=bool(said.get("whole_programme")),
            subjects=tuple(
                SubjectSupport(
                    key=f"subject-{one.subject.pk}",
                    subject=one.subject.name,
                    teacher=one.teacher.full_name if one.teacher else "",
                    reason=one.reason,
                )
                for one in self.planned()
            ),
            term=term,
            starts_on=starts_on,
            ends_on=last_day(categories, starts_on, ends_on, stage_on),
            forms=tuple(said["study_forms"]),
            **{name: said.get(name, "") for name in TEXTS},
        )


def _initial(support: SupportCase) -> dict[str, Any]:
    held = {
        name: getattr(support, name)
        for name in (*TEXTS, "categories", "olympiad_stage", "olympiad_on")
    }
    return {
        **held,
        "study_forms": support.forms,
        "applicant": support.applicant_id,
        "olympiad_subject": support.olympiad_subject_id,
        "whole_programme": support.whole_programme,
        "subjects": [one.subject_id for one in support.subjects.all()],
        "period": term_value(support.term, support.starts_on),
    }


def _subjects_offered(support: SupportCase) -> list[Subject]:
    """The subjects of the class, else of the school; those of the case stay."""
    offered = list(subjects_of_class(support.case))
    if not offered:
        offered = list(Subject.objects.filter(school=support.school_id))
    held: list[SupportSubject] = list(support.subjects.select_related("subject"))
    extra = [one.subject for one in held if one.subject not in offered]
    return [*offered, *extra]


def _proposed_teachers(school_id: int, people: dict[str, Person]) -> dict[int, int]:
    """A teacher for each subject that somebody of the school is known to teach."""
    taught = TaughtSubject.objects.filter(school=school_id).order_by("-pk")
    return {
        subject: person
        for subject, person in taught.values_list("subject_id", "person_id")
        if str(person) in people
    }
