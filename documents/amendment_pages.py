"""An amendment as its pages show it: who works on it, what it changes, what stands against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from accounts.actors import Actor
from accounts.numbers import row_number
from accounts.roles import Role
from documents import amendments, kinds, redline, rendering, signing
from documents.change_sheets import former_of
from documents.kinds import CannotApply, Frozen, PaperKind, Section
from documents.models import Amendment, Paper
from documents.printing import details_of
from documents.redline import Redline
from regulations import registry
from regulations.case_files import CaseFile, Gap, open_file
from regulations.models import Case
from regulations.procedure import Step
from regulations.rules import judge


def who_amends(case: Case, kind: str) -> tuple[Role, ...]:
    """The roles that amend this kind of paper, in whatever state the case is."""
    steps = registry.get(case.act).procedure.named_steps
    return tuple(dict.fromkeys(role for step in steps if kind in step.amends for role in step.by))


def check_may_amend(file: CaseFile, kind: PaperKind) -> None:
    """Pass if the reader amends such papers; Http404 for the family and where nobody does.

    Raises PermissionDenied for a colleague, naming who does it.
    """
    roles = who_amends(file.case, kind.slug)
    if file.is_for_family or not (roles and kind.amendable):
        raise Http404
    if file.roles.isdisjoint(roles):
        named = ", ".join(str(role.label) for role in roles)
        raise PermissionDenied(_("This step is taken by: %(roles)s.") % {"roles": named})


def may_begin(file: CaseFile, paper: Paper) -> bool:
    """Whether the reader may begin to amend this paper now."""
    step = amendments.step_amending(file.case, paper.kind)
    return (
        step is not None
        and bool(kinds.get(paper.kind).begun_by_hand)
        and not file.roles.isdisjoint(step.by)
        and paper.state == "signed"
        and amendments.open_amendment(file.case, paper.kind) is None
    )


@dataclass(frozen=True)
class SectionForm:
    """A chosen section with its form."""

    section: Section
    form: forms.Form


@dataclass(frozen=True)
class Outlook:
    """What would come of an amendment and of those that go with it: why they cannot be applied, or
    the context of each by its number and the gaps."""

    refused: str = ""
    contexts: Mapping[int, Frozen] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class AmendmentPage:
    """One amendment for one reader of its case; ``beside`` the page of another that it goes with,
    which has looked at what would come of both."""

    amendment: Amendment
    file: CaseFile
    beside: AmendmentPage | None = None

    @cached_property
    def kind(self) -> PaperKind:
        """The kind of the paper that is amended."""
        return kinds.get(self.amendment.paper.kind)

    @property
    def version(self) -> int:
        """The version that is, or would be, issued."""
        new = self.amendment.new_paper
        return new.version if new else self.amendment.paper.version + 1

    @cached_property
    def step(self) -> Step | None:
        """The step that issues it, if the case stands where there is one."""
        return amendments.step_amending(self.file.case, self.kind.slug)

    def forms(self, data: Any = None) -> list[SectionForm]:
        """The forms of the chosen sections, over what was sent or what is proposed; for a draft.

        They see the case as those amendments make it that are written before this one.
        """
        if not self.amendment.is_draft:
            return []
        try:
            if former := amendments.before(self.amendment):
                with amendments.as_proposed(*former) as details:
                    return self._forms(details, data)
        except CannotApply:  # the page of that amendment tells why
            pass
        return self._forms(details_of(self.file.case), data)

    def _forms(self, details: Any, data: Any) -> list[SectionForm]:
        found = (self.kind.section(slug) for slug in self.amendment.sections)
        return [
            SectionForm(
                section,
                section.form(
                    details, data, self.amendment.values.get(section.slug), self.file.today
                ),
            )
            for section in found
            if section is not None
        ]

    @cached_property
    def together(self) -> list[Amendment]:
        """What goes out with it and takes force with it, itself among it."""
        return amendments.together(self.amendment)

    @property
    def companions(self) -> list[AmendmentPage]:
        """The others of them, each as its own page shows it."""
        others = (one for one in self.together if one.pk != self.amendment.pk)
        return [AmendmentPage(one, self.file, beside=self) for one in others]

    @cached_property
    def outlook(self) -> Outlook:
        """What would come of what is proposed; looked at once, and taken back."""
        if not (self.amendment.is_draft and self.amendment.values):
            return Outlook()
        case, day = self.file.case, self.file.today
        try:
            with amendments.as_proposed(*self.together) as details:
                facts = details.facts(day) if self.step else None
                details.keep_facts(facts)  # the papers are worded over what is judged
                contexts = {
                    one.pk: rendering.freeze(
                        kinds.get(one.paper.kind), details, day, school=case.school
                    )
                    for one in self.together
                }
        except CannotApply as refused:
            return Outlook(refused=str(refused))
        found = self.file.explain(judge(self.step.requires, facts)) if self.step else ()
        return Outlook(contexts=contexts, gaps=tuple(replace(gap, field_url="") for gap in found))

    @cached_property
    def redline(self) -> Redline | None:
        """What changes; None while nothing is proposed, or what is proposed cannot be applied."""
        new = self.amendment.new_paper
        looked_at = self.beside if self.beside and self.beside.amendment.values else self
        after = new.context if new else looked_at.outlook.contexts.get(self.amendment.pk)
        if after is None:
            return None
        return redline.between(self.kind, self.amendment.paper.context, after)

    @property
    def waits_for(self) -> list[str]:
        """Whose signatures the new version waits for, and those that go with it."""
        return waits_for(self.amendment)


def waits_for(amendment: Amendment | None) -> list[str]:
    """Who has still to sign before the amendment takes force; those of another paper by its name.

    Nobody: nothing is issued.
    """
    if amendment is None or not amendment.is_waiting:
        return []
    found, ready = [], amendments.together(amendment)
    for one in ready:
        for party in signing.missing(one.new_paper):
            is_own = one.pk == amendment.pk
            who = str(party.capacity.label)
            found.append(who if is_own else f"{who} ({one.new_paper.title})")
    if amendments.need_order(ready):
        found.append(_("the order that approves it"))
    return found


def panel_of(kind: str):
    """The context of a panel that shows, on the page of the step, what the drafted one changes."""

    def context(file: CaseFile) -> dict[str, Any]:
        amendment = amendments.open_amendment(file.case, kind)
        page = AmendmentPage(amendment, file) if amendment is not None else None
        return {"amending": page, "redline": page.redline if page else None}

    return context


@dataclass(frozen=True)
class PaperAmending:
    """What the page of a paper tells of its amendments, for one reader."""

    former: Paper | None = None
    waiting: Amendment | None = None
    page_of: Amendment | None = None
    may_begin: bool = False

    @property
    def shown(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.former or self.waiting or self.page_of or self.may_begin)

    @property
    def waits_for(self) -> list[str]:
        """Whose signatures the new version waits for."""
        return waits_for(self.waiting)


def amending_of(actor: Actor, paper: Paper) -> PaperAmending:
    """What the page of the paper tells this reader."""
    former = former_of(paper)
    try:
        kind = kinds.get(paper.kind)
    except kinds.UnknownKind:
        return PaperAmending(former)
    if paper.case_id is None or not kind.amendable:
        return PaperAmending(former)
    file = open_file(actor, paper.case_id)
    begun = amendments.open_amendment(file.case, paper.kind)
    works_on_it = not file.roles.isdisjoint(who_amends(file.case, paper.kind))
    concerns = begun is not None and paper.pk in (begun.paper_id, begun.new_paper_id)
    return PaperAmending(
        former=former,
        waiting=begun if concerns and begun.is_waiting else None,
        page_of=begun if concerns and works_on_it and not file.is_for_family else None,
        may_begin=begun is None and may_begin(file, paper),
    )


def draft_key(amendment: Amendment) -> str:
    """The key under which the form is kept while it is typed."""
    return f"amendment:{amendment.pk}"


def school_of_draft(actor: Actor, about: str) -> int | None:
    """Who may keep the text of the form: those who amend the paper, while it is a draft."""
    number = row_number(about)
    if number is None:
        return None
    found = Amendment.objects.visible_to(actor).filter(pk=number, state="draft")
    amendment = found.select_related("paper").first()
    if amendment is None:
        return None
    file = open_file(actor, amendment.paper.case_id)
    step = amendments.step_amending(file.case, amendment.paper.kind)
    if step is None or not file.is_one_of(step.by):
        return None
    return amendment.school_id
