"""The package of papers (cl. 2.1, 3.4): the application, and what was read from each paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from home_education import rules
from home_education.forms.application import FIELDS, ApplicationForm
from home_education.models import HomeCase
from home_education.paper_finding import (
    ADVISORY,
    CONCLUSION,
    PMPK,
    REHABILITATION,
    SCHOOL_APPLICATION,
    TICKS,
    brought_paper,
    conclusion_from,
)
from home_education.rules import Facts
from regulations.attached import attached_to
from regulations.forms.days import refuse_days_to_come, refuse_end_before_start
from regulations.forms.fields import long_text, one_of
from regulations.forms.photos import PhotosField
from regulations.models import Attachment
from regulations.scans import Scan
from regulations.services.brought import Brought
from students.forms.fields import DayField

#: The part of a field's name that tells the paper, and the kind of the attachment.
PAPERS = {
    "conclusion": CONCLUSION,
    "advisory": ADVISORY,
    "pmpk": PMPK,
    "rehabilitation": REHABILITATION,
}
#: Fields of a paper: their names on the page, and on the attachment.
READ = {
    "number": "number",
    "dated": "issued_on",
    "issuer": "issuer",
    "received_on": "received_on",
    "starts_on": "valid_from",
    "ends_on": "valid_until",
}
STAY = {
    "hospital_name": "hospital",
    "licence": "licence",
    "assigned_by": "assigned_by",
    "hospital_contract": "contract",
    "head_of_department": "head_of_department",
    "doctor": "doctor",
    "teaching": "teaching",
    "stays_in_bed": "stays_in_bed",
}
MOST_CONDITIONS = 40


def _line(label, most: int = 200, **more) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, **more)


def _day(label) -> DayField:
    return DayField(label=label, required=False)


def _tick(label) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False)


def _scan() -> PhotosField:
    return PhotosField(label=gettext_lazy("Photos or a scan of the paper"), required=False)


class PackageForm(ApplicationForm):
    """Everything that the school reads from the package; what is not there yet may wait."""

    conclusion_number = _line(gettext_lazy("Number"), 60)
    conclusion_dated = _day(gettext_lazy("Date"))
    conclusion_issuer = _line(
        gettext_lazy("Medical organisation, its full name"),
        help_text=gettext_lazy("As the seal has it."),
    )
    conclusion_received_on = _day(gettext_lazy("Came in on"))
    conclusion_starts_on = _day(gettext_lazy("Study at home recommended from"))
    conclusion_ends_on = _day(gettext_lazy("The last recommended day"))
    on_letterhead = _tick(gettext_lazy("A stamp or the letterhead of the organisation"))
    signed_by_doctors = _tick(gettext_lazy("The signatures of the doctors of the commission"))
    signed_by_head = _tick(gettext_lazy("The signature of the head of the organisation"))
    sealed_by_doctors = _tick(gettext_lazy("The personal seals of the doctors"))
    sealed_with_full_name = _tick(
        gettext_lazy("The seal of the organisation, its full name readable")
    )
    allows_school = _tick(gettext_lazy("It recommends lessons in the school building"))
    in_list = one_of(
        gettext_lazy("What the paper says of the list of diseases (order 436н)"),
        rules.InList.choices(),
        help_text=gettext_lazy("Only what the paper says: the school does not judge the disease."),
    )
    conclusion_scan = _scan()

    advisory_number = _line(gettext_lazy("Number of the decision"), 60)
    advisory_dated = _day(gettext_lazy("Date"))
    advisory_issuer = _line(gettext_lazy("Issued by"))
    advisory_received_on = _day(gettext_lazy("Came in on"))
    advisory_ends_on = _day(gettext_lazy("Last day that it sets"))
    advisory_scan = _scan()

    pmpk_number = _line(gettext_lazy("Number"), 60)
    pmpk_dated = _day(gettext_lazy("Date"))
    pmpk_issuer = _line(gettext_lazy("Issued by"))
    pmpk_received_on = _day(gettext_lazy("Came in on"))
    pmpk_ends_on = _day(gettext_lazy("Valid until"))
    pmpk_scan = _scan()
    conditions = long_text(
        gettext_lazy("Special conditions that it recommends, one a line"),
        6000,
        help_text=gettext_lazy("For example: assistant, tutor, technical means, speech therapist."),
    )

    rehabilitation_number = _line(gettext_lazy("Number"), 60)
    rehabilitation_dated = _day(gettext_lazy("Date"))
    rehabilitation_issuer = _line(gettext_lazy("Issued by"))
    rehabilitation_received_on = _day(gettext_lazy("Came in on"))
    rehabilitation_ends_on = _day(gettext_lazy("Valid until"))
    rehabilitation_scan = _scan()

    school_applied_on = _day(
        gettext_lazy("Date of the application for lessons in the school building")
    )

    hospital_name = _line(gettext_lazy("Hospital, its full name"), 250)
    licence = _line(gettext_lazy("Licence of its school unit"), 120)
    assigned_by = _line(gettext_lazy("Act that assigns the school to the hospital"), 250)
    hospital_contract = _line(gettext_lazy("Contract of the school with the hospital"), 120)
    head_of_department = _line(gettext_lazy("Head of the department"), 250)
    doctor = _line(gettext_lazy("Attending doctor"), 250)
    lessons_from = forms.TimeField(
        label=gettext_lazy("The two of them allow lessons from"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": gettext_lazy("This is no time of the day: write it as 09:30.")},
    )
    teaching = one_of(gettext_lazy("How the pupil is taught"), rules.Teaching.choices())
    stays_in_bed = _tick(gettext_lazy("Stays in bed, or cannot walk"))

    def __init__(self, *args, home: HomeCase, person: Person, today: date, **kwargs) -> None:
        self.home, self.attached = home, attached_to(home.case_id)
        kwargs["initial"] = self._held() | kwargs.get("initial", {})
        super().__init__(*args, student=home.case.student, today=today, **kwargs)
        for part in PAPERS:
            self.fields[f"{part}_scan"].belongs_to(person)

    def clean(self) -> dict[str, Any]:
        """No paper is of a day to come, and none ends before it begins."""
        given = super().clean()
        days = [f"{part}_{day}" for part in PAPERS for day in ("dated", "received_on")]
        refuse_days_to_come(self, days, self.today)
        refuse_end_before_start(self, "conclusion_starts_on", "conclusion_ends_on")
        if len(self.condition_texts()) > MOST_CONDITIONS:
            self.add_error("conditions", _("At most 40 conditions: join some of them."))
        elif any(len(one) > 300 for one in self.condition_texts()):
            self.add_error("conditions", _("A condition has at most 300 characters: shorten it."))
        return given

    def papers(self) -> list[tuple[Brought, Scan | None]]:
        """What was read from each paper, and its scan if one came now."""
        found = [(self._read(part), self.cleaned_data.get(f"{part}_scan")) for part in PAPERS]
        applied = Brought(
            kind=SCHOOL_APPLICATION, issued_on=self.cleaned_data.get("school_applied_on")
        )
        return [*found, (applied, None)]

    def condition_texts(self) -> list[str]:
        """The special conditions, each once."""
        lines = (self.cleaned_data.get("conditions") or "").splitlines()
        return list(dict.fromkeys(line.strip() for line in lines if line.strip()))

    def stay(self) -> dict[str, Any]:
        """The hospital, as its row holds it."""
        given = {own: self.cleaned_data.get(name) or "" for name, own in STAY.items()}
        given["stays_in_bed"] = bool(given["stays_in_bed"])
        lessons_from: time | None = self.cleaned_data.get("lessons_from")
        minute = lessons_from.hour * 60 + lessons_from.minute if lessons_from else None
        return {**given, "lessons_from_minute": minute}

    def facts(self, base: Facts) -> Facts:
        """The facts of what stands in the form, over those of the case."""
        said = self.cleaned_data
        applied = (said.get("applicant"), said.get("applied_on"))
        came = said.get("application_received_on")
        applicant = said["applicant"].full_name if said.get("applicant") else ""
        stay = self.stay()
        return replace(
            base,
            application=rules.Application(
                applicant=applicant, dated=said.get("applied_on"), received_on=came
            )
            if any((*applied, came))
            else None,
            conclusion=conclusion_from(self._as_row("conclusion")),
            **{part: brought_paper(self._as_row(part)) for part in PAPERS if part != "conclusion"},
            has_special_needs=bool(said.get("has_special_needs")),
            is_disabled=bool(said.get("is_disabled")),
            study_form=said.get("study_form") or "",
            programme=said.get("programme") or "",
            variant=said.get("variant") or "",
            place=said.get("study_place") or "",
            school_ground=said.get("school_ground") or "",
            school_reason=said.get("school_reason") or "",
            school_applied=said.get("school_applied_on") is not None,
            starts_on=said.get("starts_on") or base.starts_on,
            ends_on=said.get("ends_on") or base.ends_on,
            hospital=rules.Hospital(
                name=stay["hospital"],
                licence=stay["licence"],
                assigned_by=stay["assigned_by"],
                contract=stay["contract"],
                head_of_department=stay["head_of_department"],
                doctor=stay["doctor"],
                lessons_from_minute=stay["lessons_from_minute"],
            ),
        )

    def _read(self, part: str) -> Brought:
        said = self.cleaned_data
        given = {
            own: said.get(f"{part}_{name}") or ("" if own in ("number", "issuer") else None)
            for name, own in READ.items()
        }
        checked: dict[str, Any] = {}
        if part == "conclusion":
            checked = {tick: bool(said.get(tick)) for tick in TICKS}
            checked["in_list"] = said.get("in_list") or ""
        return Brought(kind=PAPERS[part], checked=checked, **given)

    def _as_row(self, part: str) -> Attachment | None:
        """The paper as the facts would find it; none where nothing of it is known."""
        read = self._read(part)
        if read.is_empty and PAPERS[part] not in self.attached:
            return None
        fields = ("number", "issued_on", "issuer", "received_on", "valid_from", "valid_until")
        return Attachment(
            checked=dict(read.checked), **{name: getattr(read, name) for name in fields}
        )

    def _held(self) -> dict[str, Any]:
        """What stands in the case now."""
        home = self.home
        held: dict[str, Any] = {name: getattr(home, name) for name in FIELDS}
        for part, kind in PAPERS.items():
            row = self.attached.get(kind)
            if row is not None:
                held |= {f"{part}_{name}": getattr(row, own) for name, own in READ.items()}
        conclusion = self.attached.get(CONCLUSION)
        if conclusion is not None:
            held |= {tick: bool(conclusion.checked.get(tick)) for tick in TICKS}
            held["in_list"] = conclusion.checked.get("in_list", "")
        applied = self.attached.get(SCHOOL_APPLICATION)
        held["school_applied_on"] = applied.issued_on if applied else None
        held["conditions"] = "\n".join(one.text for one in home.conditions.all())
        stay = getattr(home, "stay", None)
        if stay is not None:
            held |= {name: getattr(stay, own) for name, own in STAY.items()}
            minute = stay.lessons_from_minute
            held["lessons_from"] = None if minute is None else time(*divmod(minute, 60))
        return held
