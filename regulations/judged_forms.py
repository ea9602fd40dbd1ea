"""A form of a case beside whose fields the rules speak while it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.forms import BaseForm

from regulations.case_files import CaseFile, Gap
from regulations.judging import WHOLE, Renamed, by_field, judged
from regulations.rules import Rule
from regulations.services.remarks import open_remarks


def typed_facts(file: CaseFile, form: Any) -> Any:
    """The facts of what stands in the form, as its ``facts`` makes them of those of the case; these
    where nothing was sent."""
    return typed_over(form, file.facts)


def typed_over(form: Any, facts: Any) -> Any:
    """The same over the part of the facts that a page looks at (`CaseFile.facts_for`)."""
    is_typed = form.is_bound and hasattr(form, "cleaned_data")
    return form.facts(facts) if is_typed else facts


def places_of(
    file: CaseFile,
    form: BaseForm,
    rules: Iterable[Rule],
    facts: Any,
    *,
    besides: Iterable[str] = (),
    renamed: Renamed | None = None,
) -> dict[str, list[Gap]]:
    """Every field of the form, and the places `besides`, with what the rules say there; of what was
    not understood nothing."""
    names = [*form.fields, *besides]
    found = by_field(judged(file, rules, facts), names, renamed or {})
    wrong = form.errors if form.is_bound else {}
    return {name: [] if name in wrong else found.get(name, []) for name in (WHOLE, *names)}


def as_answered(
    form: BaseForm, places: Mapping[str, list[Gap]]
) -> list[tuple[str, list[Gap], Iterable[str]]]:
    """The places as they are answered while one types: name, what the rules say, what is wrong."""
    return [(name, gaps, form.errors.get(name, ())) for name, gaps in places.items()]


def pin_remarks(file: CaseFile, form: BaseForm) -> dict[str, list[dict[str, Any]]]:
    """Put the open remarks of a return beside their fields; all of them, by place."""
    remarks = open_remarks(file.case)
    for name, field in form.fields.items():
        field.pinned_comments = remarks.get(name, [])
    return remarks
