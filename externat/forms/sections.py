"""In which parts the page of an application asks its questions; a way shows those it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from externat.ways import Way
from regulations.clauses import Clause
from regulations.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the page; `about` is the key of its clause in the edition."""

    slug: str
    title: Text
    names: tuple[str, ...]
    about: str = ""
    clause: Clause | None = None


SECTIONS = (
    Section(
        slug="application",
        title=_("Application"),
        about="application",
        names=(
            "applicant_kind",
            "applicant",
            "applied_on",
            "application_received_on",
            "channel",
        ),
    ),
    Section(
        slug="ground-of-form",
        title=_("Form and ground"),
        about="ground",
        names=(
            "is_transfer",
            "ground",
            "class_size",
            "ground_reason",
            "goal",
            "other_form",
            "is_of_catchment",
            "studies_by_primary_standard",
        ),
    ),
    Section(
        slug="treatment",
        title=_("Treatment"),
        about="treatment",
        names=("institution", "admitted_on", "expected_until", "group_size", "home_school"),
    ),
    Section(
        slug="learner",
        title=_("The learner"),
        names=(
            "grade",
            "has_special_needs",
            "is_prolonged",
            "is_disabled",
            "circumstances",
            "past_circumstances",
            "left_with_others",
        ),
    ),
    Section(
        slug="records",
        title=_("What was learnt before"),
        about="records",
        names=("lacks_records", "studied_before"),
    ),
    Section(slug="named-subjects", title=_("Subjects"), about="subjects", names=("subjects",)),
    Section(slug="wishes", title=_("Wishes"), names=("wishes",)),
)


def sections_of(way: Way, names: Iterable[str]) -> Iterator[Section]:
    """The parts that have a field of these, with those fields and the clause about them."""
    clauses = {"ground": way.clause, **way.edition.clauses}
    known = set(names)
    for one in SECTIONS:
        held = tuple(name for name in one.names if name in known)
        if held:
            yield Section(
                slug=one.slug,
                title=one.title,
                names=held,
                clause=clauses.get(one.about),
            )
