"""What the hours of a child are reckoned from: chosen on the page, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from externat.rules import edition_2016, edition_2021
from externat.rules.edition_2021 import SubjectYear, YearOf
from externat.rules.vocabulary import Form, PatronageGround
from regulations.forms.fields import one_of, several_of

GRADES = range(1, 13)
MOST_WORKS, MOST_MEETINGS = 99, 99
UKRAINIAN, LITERATURE = "Українська мова", "Українська література"


class ChildForm(forms.Form):
    """A child without a case: edition, form, grade, ground, status."""

    edition = forms.ChoiceField(
        label=_("Edition"),
        choices=[
            (edition_2021.ACT.slug, _("Edition of 2021")),
            (edition_2016.ACT.slug, _("Edition of 2016")),
        ],
    )
    grade = forms.TypedChoiceField(
        label=_("Grade"), coerce=int, choices=[(number, str(number)) for number in GRADES]
    )
    form = one_of(
        _("Form (2021)"),
        Form.choices(),
        help_text=_("The edition of 2016 has one form and asks for none."),
    )
    ground = one_of(
        _("Ground of the patronage"),
        PatronageGround.choices(),
        help_text=_("By the edition of 2021 the hours of patronage follow the ground."),
    )
    has_special_needs = forms.BooleanField(
        label=_("Special educational needs or a disability"),
        required=False,
        help_text=_("By the edition of 2016 the hours follow the status."),
    )

    def clean(self) -> dict[str, Any]:
        """The edition of 2021 asks for a form, patronage for a ground."""
        said = super().clean() or self.cleaned_data
        if said.get("edition") == edition_2021.ACT.slug:
            if not said.get("form") and "form" not in self.errors:
                self.add_error("form", _("Choose one of the three forms."))
            if said.get("form") == Form.PATRONAGE and not said.get("ground"):
                self.add_error("ground", _("Choose the ground: the hours follow it."))
        return said


class GroundForm(forms.Form):
    """The ground by which a child is compared under both editions."""

    ground = one_of(_("Ground of the patronage"), PatronageGround.choices())


class YearForm(forms.Form):
    """How much a year of an extern or a family pupil asks of teachers; the same in each subject."""

    works = forms.IntegerField(
        label=_("Written works to check in a subject, a year"),
        min_value=0,
        max_value=MOST_WORKS,
        required=False,
    )
    meetings = forms.IntegerField(
        label=_("Consultations in a subject, a year"),
        min_value=0,
        max_value=MOST_MEETINGS,
        required=False,
    )
    formative = forms.IntegerField(
        label=_("Formative assessments in a subject, a year"),
        min_value=0,
        max_value=4,
        required=False,
    )
    languages = several_of(_("Ukrainian, or the language of a national minority"), ())
    attested = several_of(_("Attested this year"), ())
    with_class = forms.BooleanField(label=_("Attested together with the class"), required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        subjects: tuple[str, ...],
        form: str,
        settings: Mapping[str, Any],
    ) -> None:
        self.subjects = subjects
        started = {
            "works": 2 if form == Form.FAMILY else 1,
            "meetings": edition_2021.consultation_cap(settings)
            // int(edition_2021.CONSULTATION.of(settings)),
            "formative": 0,
            "languages": [name for name in subjects if name.startswith(UKRAINIAN)],
        }
        super().__init__(data, initial=started)
        for name in ("languages", "attested"):
            self.fields[name].choices = [(one, one) for one in subjects]

    def answers(self) -> dict[str, Any]:
        """What was sent and understood, else what the page begins with."""
        said = dict(self.initial)
        if self.is_bound and self.is_valid():
            said |= {name: value for name, value in self.cleaned_data.items() if value is not None}
        return said

    def years(self) -> tuple[SubjectYear, ...]:
        """The year subject by subject."""
        said = self.answers()
        return tuple(
            SubjectYear(
                subject=name,
                is_language=name in said["languages"],
                is_ukrainian_literature=name.startswith(LITERATURE),
                works=said["works"],
                consultations=said["meetings"],
                consultation_weeks=said["meetings"],
                is_attested=name in said.get("attested", ()),
            )
            for name in self.subjects
        )

    def year_of(self, form: str, grade: int | None) -> YearOf:
        """Whose year it is."""
        said = self.answers()
        return YearOf(
            form=form,
            grade=grade,
            formative_events=said["formative"],
            attested_with_class=bool(said.get("with_class")),
        )
