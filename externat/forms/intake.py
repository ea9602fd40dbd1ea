"""The page of the application: what it says, and what was read from its documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from accounts.models import Person
from externat.forms.application import TREATMENT, ApplicationForm, names_for
from externat.forms.brought import BroughtPapers
from externat.forms.subject_choice import box
from externat.models import IndividualCase
from externat.rules.facts import Facts
from externat.rules.parts import Application, Document, Treatment
from externat.rules.vocabulary import Applicant
from externat.services.brought import documents_of
from externat.ways import way_of
from students.models import Subject

#: Facts that are fields of the form under the same name.
_PLAIN = (
    "ground",
    "goal",
    "class_size",
    "has_special_needs",
    "is_disabled",
    "is_prolonged",
    "left_with_others",
    "is_transfer",
    "is_of_catchment",
    "lacks_records",
    "studies_by_primary_standard",
)
_SETS = ("circumstances", "past_circumstances")


class IntakeForm(BroughtPapers, ApplicationForm):
    """Everything that the school reads from the application and its documents."""

    def __init__(
        self, *args, individual: IndividualCase, person: Person, today: date, **kwargs
    ) -> None:
        self.individual = individual
        case = individual.case
        way = way_of(case.act, individual.form, is_combination=individual.is_combination)
        kwargs["initial"] = _held(individual, names_for(way)) | kwargs.get("initial", {})
        super().__init__(
            *args, way=way, student=case.student, year=case.school_year, today=today, **kwargs
        )
        self.add_papers(case.pk, [kind.value for kind in documents_of(case.act)], person)

    def clean(self) -> dict[str, Any]:
        """The application and its documents, each day not to come."""
        given = super().clean()
        self.check_papers(self.today)
        return given

    def facts(self, base: Facts) -> Facts:
        """The facts of what stands in the form, over those of the case."""
        said = self.cleaned_data
        plain = {name: said[name] for name in _PLAIN if name in said}
        sets = {name: frozenset(said[name]) for name in _SETS if name in said}
        return replace(
            base,
            application=self._application(),
            documents=tuple(self._documents()),
            treatment=self._treatment(base),
            grade=said.get("grade") or base.grade,
            **plain,
            **sets,
        )

    def _application(self) -> Application:
        said = self.cleaned_data
        person, kind = said.get("applicant"), said.get("applicant_kind") or ""
        by_learner = kind in (Applicant.ADULT, Applicant.MINOR)
        named = [subject for subject, _grade in self.named()]
        return Application(
            applicant=kind,
            name=person.full_name if person else self.student.full_name if by_learner else "",
            dated=said.get("applied_on"),
            received_on=said.get("application_received_on"),
            channel=said.get("channel") or "",
            subjects=tuple(Subject.objects.filter(pk__in=named).values_list("name", flat=True)),
        )

    def _documents(self) -> list[Document]:
        read = [self.read(kind) for kind in self.kinds if self.is_there(kind)]
        return [
            Document(
                kind=one.kind, number=one.number, dated=one.issued_on, received_on=one.received_on
            )
            for one in read
        ]

    def _treatment(self, base: Facts) -> Treatment | None:
        stay = self.treatment()
        if not any(stay.values()):
            return base.treatment
        return replace(
            base.treatment or Treatment(),
            institution=stay["institution"] or "",
            admitted_on=stay["admitted_on"],
            expected_until=stay["expected_until"],
            group_size=stay["group_size"] or 1,
        )


def _held(individual: IndividualCase, names: tuple[str, ...]) -> dict[str, Any]:
    """What stands in the case now."""
    held: dict[str, Any] = {name: getattr(individual, name) for name in names}
    held["subjects"] = [box(row.subject_id, row.grade) for row in individual.named_subjects.all()]
    stay = getattr(individual, "treatment", None)
    if stay is not None:
        held |= {name: getattr(stay, name) for name in TREATMENT}
    return held
