"""The application for credit (annex 1) as the school types it in from paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from credit_transfer import rules
from credit_transfer.models import OutsideOrganisation
from credit_transfer.rules.facts import Facts
from credit_transfer.services.opening import OF_APPLICATION
from credit_transfer.services.organisations import ABOUT, Named
from regulations.clauses import Clause
from regulations.forms.days import refuse_days_to_come
from regulations.forms.fields import long_text, one_of
from regulations.services.opening import guardians_on
from regulations.words import Text
from students.forms.fields import DayField, LineField, OwnRowField
from students.models import Student

FIRST_GRADE, LAST_GRADE = 1, 11
NAME_MAX, REASON_MAX = 300, 2000

#: What each ground of cl. 3.4 asks for besides, told where it is chosen.
GROUND_NEEDS: dict[str, Text] = {
    rules.Ground.SANATORIUM: gettext_lazy(
        "A certificate of progress with the marks of the stay is what usually confirms it."
    ),
    rules.Ground.TRANSFER: gettext_lazy(
        "Number and date of the licence and of the accreditation of the organisation are needed."
    ),
    rules.Ground.PROGRAMME: gettext_lazy(
        "Write in words from which programme to which one the pupil changed."
    ),
    rules.Ground.STUDY_FORM: gettext_lazy(
        "Write in words from which form of education to which one the pupil changed."
    ),
    rules.Ground.RETURNED: gettext_lazy(
        "Write in words when the pupil was expelled, and taken back or attached."
    ),
    rules.Ground.OWN_CHOICE: gettext_lazy(
        "Accreditation is not asked of additional education; the licence is noted if it is known."
    ),
    rules.Ground.OTHER: gettext_lazy("The valid reason is needed in words."),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page with its fields and its clause."""

    slug: str
    title: Text
    clause: Clause
    names: tuple[str, ...]


SECTIONS = (
    Section(
        "application",
        gettext_lazy("Application"),
        rules.P_5_2,
        (
            "applicant_kind",
            "applicant",
            "applied_on",
            "application_received_on",
            "channel",
            "agrees_to_marks",
            "asks_release",
        ),
    ),
    Section(
        "ground", gettext_lazy("Ground"), rules.P_3_4, ("ground", "ground_reason", "grade", "span")
    ),
    Section(
        "organisation",
        gettext_lazy("Where the pupil studied"),
        rules.P_3_4,
        (
            "organisation",
            "organisation_name",
            "organisation_address",
            "licence_number",
            "licence_on",
            "accreditation_number",
            "accreditation_on",
        ),
    ),
    Section(
        "programme",
        gettext_lazy("Programme"),
        rules.P_5_2,
        ("programme_kind", "programme_area", "programme_name"),
    ),
)


class ApplicationForm(PlainTextMixin, forms.Form):
    """What stands on the paper; what is not there yet may wait, the rules say what is missing."""

    applicant_kind = one_of(gettext_lazy("Who applies"), rules.Applicant.choices())
    applicant = OwnRowField(
        label=gettext_lazy("Parent or legal guardian"), queryset=None, required=False
    )
    applied_on = DayField(label=gettext_lazy("Date on the application"), required=False)
    application_received_on = DayField(label=gettext_lazy("Came in on"), required=False)
    channel = one_of(gettext_lazy("How it came"), rules.Channel.choices())
    agrees_to_marks = forms.BooleanField(
        label=gettext_lazy("Agrees that marks of the period are given by these results"),
        required=False,
    )
    asks_release = forms.BooleanField(
        label=gettext_lazy("Asks that the pupil need not attend the credited lessons"),
        help_text=gettext_lazy("Then the director's order of release is part of the decision."),
        required=False,
    )
    ground = one_of(gettext_lazy("Ground"), rules.Ground.choices())
    ground_reason = long_text(gettext_lazy("The ground, in words"), REASON_MAX, rows=2)
    grade = forms.IntegerField(
        label=gettext_lazy("Grade"),
        min_value=FIRST_GRADE,
        max_value=LAST_GRADE,
        required=False,
        help_text=gettext_lazy("Only where it is not the grade of the class."),
    )
    span = forms.ChoiceField(
        label=gettext_lazy("Marks are given for"), choices=rules.Span.choices()
    )
    organisation = OwnRowField(
        label=gettext_lazy("Organisation from the directory"), queryset=None, required=False
    )
    organisation_name = LineField(
        label=gettext_lazy("Or a new one: its name"),
        max_length=NAME_MAX,
        required=False,
        help_text=gettext_lazy("It is added to the directory of the school."),
    )
    organisation_address = LineField(
        label=gettext_lazy("Address"), max_length=NAME_MAX, required=False
    )
    licence_number = LineField(
        label=gettext_lazy("Number of the licence"), max_length=60, required=False
    )
    licence_on = DayField(label=gettext_lazy("Date of the licence"), required=False)
    accreditation_number = LineField(
        label=gettext_lazy("Number of the accreditation"), max_length=60, required=False
    )
    accreditation_on = DayField(label=gettext_lazy("Date of the accreditation"), required=False)
    programme_kind = one_of(gettext_lazy("Kind of the programme"), rules.ProgrammeKind.choices())
    programme_area = LineField(label=gettext_lazy("Subject area"), max_length=200, required=False)
    programme_name = LineField(
        label=gettext_lazy("Name of the programme"), max_length=NAME_MAX, required=False
    )

    def __init__(self, *args, student: Student, today: date, **kwargs) -> None:
        kwargs["initial"] = {"span": rules.Span.YEAR.value} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.student, self.today = student, today
        self.fields["applicant"].queryset = guardians_on(student, today)
        self.fields["organisation"].queryset = OutsideOrganisation.objects.filter(
            school=student.school_id
        )

    def sections(self) -> Iterator[Section]:
        """The parts of the page."""
        return iter(SECTIONS)

    @property
    def needs(self) -> Text:
        """What the chosen ground asks for besides; empty while none is chosen."""
        return GROUND_NEEDS.get(self["ground"].value() or "", "")

    def clean(self) -> dict[str, Any]:
        """Nobody applies on a day to come; a pupil who applies needs no parent's name."""
        given = super().clean()
        days = ("applied_on", "application_received_on", "licence_on", "accreditation_on")
        refuse_days_to_come(self, days, self.today)
        if given.get("applicant_kind") != rules.Applicant.PARENT:
            given["applicant"] = None
        return given

    def application(self) -> dict[str, Any]:
        """What is written into the case."""
        return {name: self.cleaned_data.get(name) for name in OF_APPLICATION}

    def named(self) -> Named:
        """The organisation that is meant."""
        said = self.cleaned_data
        return Named(
            chosen=said.get("organisation"),
            name=said.get("organisation_name") or "",
            address=said.get("organisation_address") or "",
            licence_number=said.get("licence_number") or "",
            licence_on=said.get("licence_on"),
            accreditation_number=said.get("accreditation_number") or "",
            accreditation_on=said.get("accreditation_on"),
        )

    def facts(self, base: Facts, former: OutsideOrganisation | None) -> Facts:
        """The facts of what stands in the form, over those of the case."""
        said = self.cleaned_data
        return replace(
            base,
            ground=said.get("ground") or "",
            ground_reason=said.get("ground_reason") or "",
            grade=said.get("grade") or base.grade,
            application=self._application(),
            organisation=self._organisation(former),
            release=replace(base.release, is_asked=bool(said.get("asks_release"))),
        )

    def _application(self) -> rules.Application:
        said = self.cleaned_data
        person, kind = said.get("applicant"), said.get("applicant_kind") or ""
        by_pupil = kind == rules.Applicant.ADULT
        return rules.Application(
            applicant=kind,
            name=person.full_name if person else self.student.full_name if by_pupil else "",
            is_representative=person is not None,
            dated=said.get("applied_on"),
            received_on=said.get("application_received_on"),
            channel=said.get("channel") or "",
            agrees_to_marks=bool(said.get("agrees_to_marks")),
        )

    def _organisation(self, former: OutsideOrganisation | None) -> rules.Organisation:
        named, chosen = self.named(), self.cleaned_data.get("organisation")
        told = {name: getattr(named, name) for name in ABOUT}
        if chosen is not None and chosen != former and not named.name:
            told = {name: getattr(chosen, name) or told[name] for name in ABOUT}
        return rules.Organisation(
            name=named.name or (chosen.name if chosen else ""),
            address=told["address"],
            licence=_act(told["licence_number"], told["licence_on"]),
            accreditation=_act(told["accreditation_number"], told["accreditation_on"]),
        )


def _act(number: str, dated: date | None) -> rules.Act | None:
    return rules.Act(number=number, dated=dated) if number or dated else None
