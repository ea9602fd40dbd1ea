"""The parts of a signed agreement that may be amended: the project's own fields, part by part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from documents.frozen import iso
from individual_support.forms.project import ProjectForm
from individual_support.models import SupportCase
from individual_support.services.project import last_day


class _PartForm(ProjectForm):
    """Some of the fields of the project, over what is proposed, else over what stands.

    A part says which fields it keeps, and how these take what is proposed.
    """

    keeps: tuple[str, ...]
    initial_of: Callable[[Any], dict[str, Any]]

    def __init__(self, details: SupportCase, data: Any, values: Any, day: date) -> None:
        super().__init__(data, support=details, base=details.facts(day))
        for name in [name for name in self.fields if not name.startswith(self.keeps)]:
            del self.fields[name]
        if values:
            self.initial.update(self.initial_of(values))


class TermForm(_PartForm):
    """The term (cl. 1.6). One must be chosen: an agreement without a term has no end."""

    keeps = ("period",)

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["period"].required = True

    def initial_of(self, values: Any) -> dict[str, Any]:
        """The period of the calendar."""
        return {"period": f"{values['term']}:{values['starts_on']}"}

    def values(self) -> dict[str, str]:
        """The term with its days; for an olympiad it ends with the stage (cl. 1.3)."""
        support = self.support_case
        term, starts_on, ends_on = self.span()
        until = last_day(support.categories, starts_on, ends_on, support.olympiad_on)
        return {
            "term": term,
            "starts_on": iso(starts_on),
            "ends_on": iso(until),
        }


class ScopeForm(_PartForm):
    """What is supported (cl. 1.4). Teachers and reasons of subjects that are in it already are no
    part of the agreement: they stay, and are changed on their own page."""

    keeps = ("whole_programme", "subjects", "teacher_", "reason_")

    def __init__(self, details: SupportCase, data: Any, values: Any, day: date) -> None:
        super().__init__(details, data, values, day)
        for subject in self.held:
            for name in ("teacher", "reason", "reason_other"):
                self.fields[f"{name}_{subject}"].disabled = True

    def initial_of(self, values: Any) -> dict[str, Any]:
        """The chosen subjects; teacher and reason of the new ones."""
        found = {
            "whole_programme": values["whole_programme"],
            "subjects": [one["subject"] for one in values["subjects"]],
        }
        for one in values["subjects"]:
            if one["subject"] not in self.held:
                number = one["subject"]
                found[f"teacher_{number}"] = str(one["teacher"] or "")
                found[f"reason_{number}"] = one["reason"]
                found[f"reason_other_{number}"] = one["reason_other"]
        return found

    def values(self) -> dict[str, Any]:
        """The subjects by their numbers."""
        return {
            "whole_programme": self.cleaned_data["whole_programme"],
            "subjects": [
                {
                    "subject": one.subject.pk,
                    "teacher": one.teacher.pk if one.teacher else None,
                    "reason": one.reason,
                    "reason_other": one.reason_other,
                }
                for one in self.planned()
            ],
        }


class StudyFormsForm(_PartForm):
    """The forms of education (cl. 1.7)."""

    keeps = ("study_forms",)

    def initial_of(self, values: Any) -> dict[str, Any]:
        """The chosen forms."""
        return {"study_forms": values["forms"]}

    def values(self) -> dict[str, list[str]]:
        """The forms, in the order of the list."""
        return {"forms": list(self.cleaned_data["study_forms"])}
