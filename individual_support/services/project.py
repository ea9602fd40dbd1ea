"""Saving the project of support: what is to be agreed on (cl. 1.2–1.7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from accounts.models import Person
from individual_support.models import SupportCase, SupportGround
from individual_support.procedure import State
from individual_support.rules.vocabulary import Category
from individual_support.services.scope import Planned, set_scope
from regulations.models import Attachment
from regulations.services.locking import locked_case
from students.models import Subject

TEXTS = ("purpose", "tasks", "regime", "content", "support")
#: Not on the agreement, so they may be mended while support goes on.
LATER_TEXTS = ("regime", "content", "support")


@dataclass(frozen=True, kw_only=True)
class GroundText:
    """One ground (cl. 1.5); ``pk`` is None for a new one."""

    pk: int | None
    kind: str
    author: str
    dated: date | None
    text: str
    attachment: Attachment | None


@dataclass(frozen=True, kw_only=True)
class Project:
    """Everything that the form of the project holds."""

    applicant: Person | None
    categories: tuple[str, ...]
    olympiad_stage: str
    olympiad_subject: Subject | None
    olympiad_on: date | None
    term: str
    starts_on: date | None
    ends_on: date | None
    forms: tuple[str, ...]
    texts: dict[str, str]
    whole_programme: bool
    planned: tuple[Planned, ...]
    grounds: tuple[GroundText, ...]
    reviewed: frozenset[str] = field(default_factory=frozenset)


def last_day(
    categories: Iterable[str], starts_on: date | None, ends_on: date | None, stage_on: date | None
) -> date | None:
    """The last day of support: an olympiad winner of no other group is supported to the stage."""
    only_olympiad = set(categories) == {Category.OLYMPIAD}
    if only_olympiad and starts_on and ends_on and stage_on and starts_on <= stage_on <= ends_on:
        return stage_on
    return ends_on


@transaction.atomic
def save_project(*, support: SupportCase, project: Project, page: str = "") -> None:
    """Write the project as it stands; the rules judge it when the agreement is sent.

    Raises:
        CaseMovedOn: it is no draft any more. SubjectInUse: rows stand in the way.
    """
    locked_case(support, [State.DRAFT])
    is_olympiad = Category.OLYMPIAD in project.categories
    changed = {name for name in TEXTS if getattr(support, name) != project.texts[name]}
    support.applicant = project.applicant
    support.categories = list(project.categories)
    support.olympiad_stage = project.olympiad_stage if is_olympiad else ""
    support.olympiad_subject = project.olympiad_subject if is_olympiad else None
    support.olympiad_on = project.olympiad_on if is_olympiad else None
    support.term = project.term
    support.starts_on = project.starts_on
    support.ends_on = last_day(
        project.categories, project.starts_on, project.ends_on, support.olympiad_on
    )
    support.forms = list(project.forms)
    support.whole_programme = project.whole_programme
    for name in TEXTS:
        setattr(support, name, project.texts[name])
    support.not_reviewed = [
        name for name in support.not_reviewed if name not in changed | project.reviewed
    ]
    support.save()
    _write_grounds(support, project.grounds)
    set_scope(
        support=support,
        planned=project.planned,
        whole_programme=project.whole_programme,
        page=page,
    )


@transaction.atomic
def save_parts(*, support: SupportCase, texts: dict[str, str]) -> None:
    """Mend the parts that the agreement does not hold (cl. 1.2)."""
    for name in LATER_TEXTS:
        setattr(support, name, texts[name])
    support.not_reviewed = [name for name in support.not_reviewed if name not in LATER_TEXTS]
    support.save(update_fields=[*LATER_TEXTS, "not_reviewed"])


def _write_grounds(support: SupportCase, grounds: tuple[GroundText, ...]) -> None:
    held = {ground.pk: ground for ground in support.grounds.all()}
    kept = {one.pk for one in grounds if one.pk in held}
    support.grounds.exclude(pk__in=kept).delete()
    for one in grounds:
        row = held.get(one.pk) or SupportGround(school_id=support.school_id, support=support)
        row.kind, row.author, row.dated = one.kind, one.author, one.dated
        row.text, row.attachment = one.text, one.attachment
        row.save()
