"""Amending a signed paper: drafted, issued as its next version, in force once all have signed.

Until then nothing in the case changes: the former version stays in force with its signatures. What
the new version says, and what the rules say of it, is found out honestly: the proposed values are
written to the rows, looked at, and taken back (:func:`as_proposed`).

A step that amends several papers amends them together: what is drafted of them is judged as one
(:func:`together`), goes out by one decision, and takes force when the last of them is signed; what
an order approves takes force by the order, which comes after the signatures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from accounts.history import because
from accounts.models import Person
from documents import issuing, kinds
from documents.kinds import CannotApply
from documents.models import Amendment, AmendmentState, Paper, PaperState
from documents.printing import details_of
from documents.signals import amendment_proposed
from documents.signing import CannotSign
from regulations import registry
from regulations.models import Case
from regulations.procedure import Step
from regulations.services.errors import NothingProposed

NOTHING_CHOSEN = gettext_lazy("Choose at least one part to change.")
NOTHING_DRAFTED = gettext_lazy("Say first what is to be changed.")
WAITS_ALREADY = gettext_lazy(
    "A new version waits for its signatures already. Withdraw it before you make another one."
)
NOT_SIGNED = gettext_lazy("Only a paper that is signed by all and in force is amended.")
NOTHING_DIFFERS = gettext_lazy("What is proposed is the same as what is in force.")
MOVED_ON = gettext_lazy(
    "The case has moved on, and this paper is amended no more. Withdraw the new version."
)
CHANGED_MEANWHILE = gettext_lazy(
    "What the new version changes was changed in the case meanwhile. Withdraw the new version and "
    "draft it again."
)
CASE_ENDED = gettext_lazy("The case has ended before all had signed.")
FORMER_ANNULLED = gettext_lazy("The version that it amends was annulled.")


class CannotAmend(Exception):
    """An amendment is not begun, changed or withdrawn; the words say why."""


class CannotTakeForce(CannotSign):
    """The last signature is not recorded: the case is not what the new version speaks of."""


# --- Drafting -------------------------------------------------------------------------------------


def step_amending(case: Case, kind: str) -> Step | None:
    """The step that issues amendments of this kind of paper out of the case's present state."""
    steps = registry.get(case.act).procedure.steps_from(case.state)
    return next((step for step in steps if kind in step.amends), None)


def signed_paper(case: Case, kind: str) -> Paper | None:
    """The paper of the kind that is signed by all and in force."""
    found = Paper.objects.filter(case=case, kind=kind, state=PaperState.SIGNED).in_force()
    return found.order_by("-version").first()


def open_amendment(case: Case, kind: str) -> Amendment | None:
    """The amendment of the case's paper that is drafted or waits for its signatures."""
    return next(iter(open_amendments(case, (kind,))), None)


def open_amendments(case: Case, amended: Sequence[str]) -> list[Amendment]:
    """The same of each of these kinds that has one, in their order."""
    found = Amendment.objects.open().filter(paper__case=case, paper__kind__in=amended)
    begun: dict[str, Amendment] = {}
    for one in found.select_related("paper", "new_paper", "by"):
        begun.setdefault(one.paper.kind, one)
    return [begun[kind] for kind in amended if kind in begun]


def together(amendment: Amendment) -> list[Amendment]:
    """What stands and falls with this one, itself among it, in the order of the step: drafts that
    the same step would issue, or what was issued by the same decision."""
    case, kind = amendment.paper.case, amendment.paper.kind
    steps = registry.get(case.act).procedure.named_steps
    amended = next((step.amends for step in steps if kind in step.amends), (kind,))
    if not amendment.is_open:
        return [amendment]
    if amendment.is_waiting:
        found = list(
            Amendment.objects.filter(
                state=AmendmentState.ISSUED, new_paper__decision=amendment.new_paper.decision_id
            ).select_related("paper", "new_paper", "by")
        )
    else:
        found = [one for one in open_amendments(case, amended) if one.is_draft and one.values]
    others = [one for one in found if one.pk != amendment.pk]
    return sorted([amendment, *others], key=lambda one: amended.index(one.paper.kind))


def before(amendment: Amendment) -> list[Amendment]:
    """Those drafted together with this one that are written before it."""
    drafted = together(amendment)
    return drafted[: [one.pk for one in drafted].index(amendment.pk)]


@transaction.atomic
def begin(paper: Paper, *, sections: Iterable[str], by: Person) -> Amendment:
    """Begin to amend the chosen sections of a signed paper.

    Raises ``CannotAmend``: nothing that may be amended was chosen, the paper is not in force, or
    another amendment is open.
    """
    _locked_case(paper.case_id)
    paper = Paper.objects.select_related("case").get(pk=paper.pk)
    kind = kinds.get(paper.kind)
    wanted = set(sections)
    if wanted.isdisjoint(section.slug for section in kind.amendable):
        raise CannotAmend(str(NOTHING_CHOSEN))
    chosen = [one.slug for one in kind.amendable if one.slug in wanted or one.goes_along]
    if paper.state != PaperState.SIGNED or step_amending(paper.case, kind.slug) is None:
        raise CannotAmend(str(NOT_SIGNED))
    if open_amendment(paper.case, kind.slug) is not None:
        raise CannotAmend(str(WAITS_ALREADY))
    return Amendment.objects.create(school_id=paper.school_id, paper=paper, sections=chosen, by=by)


@transaction.atomic
def propose(amendment: Amendment, values: Mapping[str, Any], *, by: Person) -> None:
    """Keep what is proposed for each section.

    Raises ``CannotAmend``: the new version is out, or the values do not fit the case.
    """
    held = Amendment.objects.select_for_update().get(pk=amendment.pk)
    if not held.is_draft:
        raise CannotAmend(str(WAITS_ALREADY))
    amendment.values = {slug: values[slug] for slug in held.sections if slug in values}
    amendment.by = by
    try:
        with as_proposed(*before(amendment), amendment):
            pass
    except CannotApply as refused:
        raise CannotAmend(str(refused)) from refused
    amendment.save(update_fields=["values", "by"])
    amendment_proposed.send(Amendment, amendment=amendment, by=by)


@contextmanager
def as_proposed(*amendments: Amendment) -> Iterator[Any]:
    """The case's own row as it would be with the amendments of its papers, written in this order;
    afterwards everything is taken back.

    Raises ``CannotApply``: what is proposed does not fit the case as it stands.
    """
    with transaction.atomic():
        point = transaction.savepoint()
        try:
            cases = Case.objects.select_related("school", "school_year", "student__school_class")
            case = cases.get(pk=amendments[0].paper.case_id)
            for one in amendments:
                _apply(one, case)
            yield details_of(case)
        finally:
            transaction.savepoint_rollback(point)


def _apply(amendment: Amendment, case: Case) -> None:
    kind, details = kinds.get(amendment.paper.kind), details_of(case)
    for slug in amendment.sections:
        if (section := kind.section(slug)) and slug in amendment.values:
            section.apply(details, amendment.values[slug], amendment.by)


# --- The step that issues the new version ---------------------------------------------------------


def facts_as_amended(case: Case, step: Step, today: date) -> Any:
    """The facts of the case as the drafted amendments would make them.

    Raises ``NothingProposed``: nothing is drafted, or it cannot be applied.
    """
    drafted = _drafted(case, step)
    held = [_changed(one, details_of(case)) for one in drafted]
    try:
        with as_proposed(*drafted) as details:
            proposed, facts = [_changed(one, details) for one in drafted], details.facts(today)
    except CannotApply as refused:
        raise NothingProposed(str(refused)) from refused
    if proposed == held:
        raise NothingProposed(str(NOTHING_DIFFERS))
    return facts


def place_of_draft(case: Case, step: Step) -> str:
    """Where the amendment is drafted; where it is begun, if there is none."""
    begun = open_amendments(case, step.amends)
    for amendment in sorted(begun, key=lambda one: one.is_waiting):
        return reverse("amendment", args=[amendment.pk])
    for kind in step.amends:
        if (paper := signed_paper(case, kind)) is not None:
            return reverse("paper_amend", args=[paper.pk])
    return reverse("case_panel", args=[case.pk, "papers"])


def _held(amendment: Amendment, details: Any) -> dict[str, Any]:
    """What stands in the rows, by the sections of the amendment."""
    kind = kinds.get(amendment.paper.kind)
    sections = filter(None, map(kind.section, amendment.sections))
    return {section.slug: section.held(details) for section in sections}


def _changed(amendment: Amendment, details: Any) -> dict[str, Any]:
    """As :func:`_held`, without what only goes along with a change."""
    kind = kinds.get(amendment.paper.kind)
    along = {section.slug for section in kind.amendable if section.goes_along}
    return {slug: said for slug, said in _held(amendment, details).items() if slug not in along}


def _drafted(case: Case, step: Step) -> list[Amendment]:
    """What is drafted of the papers that the step amends: one, or several at once."""
    begun = open_amendments(case, step.amends)
    drafted = [one for one in begun if not one.is_waiting and one.values]
    if drafted:
        return drafted
    waits = any(one.is_waiting for one in begun)
    raise NothingProposed(str(WAITS_ALREADY if waits else NOTHING_DRAFTED))


def issue_amended_papers(*, case, details, step, decision, **_signal) -> None:
    """Receiver of ``step_taken``: issue the drafted amendments; the former version stays in force.

    Raises ``NothingProposed``, which takes the step back.
    """
    drafted = _drafted(case, step) if step.amends else []
    for amendment in drafted:
        kind = kinds.get(amendment.paper.kind)
        amendment.held = _held(amendment, details)
        try:
            amendment.new_paper = issuing.issue(
                kind,
                details,
                by=decision.by,
                on=decision.on_day,
                decision=decision,
                amends=True,
                worded_by=as_proposed(*drafted),
            )
        except CannotApply as refused:
            raise NothingProposed(str(refused)) from refused
        amendment.reason = decision.comment
        amendment.state = AmendmentState.ISSUED
        amendment.save(update_fields=["held", "new_paper", "reason", "state"])


# --- In force, or withdrawn -----------------------------------------------------------------------


def take_force(*, paper: Paper, **_signal) -> None:
    """Receiver of ``paper_signed``: all that was issued together is signed, so it is in force,
    unless an order has still to approve it.

    Raises ``CannotTakeForce`` when the case is not what it was: the signature is taken back.
    """
    if paper.case_id is None:
        return
    waiting = Amendment.objects.filter(new_paper=paper, state=AmendmentState.ISSUED)
    amendment = waiting.select_related("paper__case", "new_paper").first()
    if amendment is None:
        return
    case = _locked_case(paper.case_id)
    if step_amending(case, paper.kind) is None:
        raise CannotTakeForce(str(MOVED_ON))
    ready = together(amendment)
    if are_signed(ready) and not need_order(ready):
        _take_force(ready, case)


def take_force_by_order(*, case, details, step, **_signal) -> None:
    """Receiver of ``step_taken``, before its papers are issued: the order of the step approves new
    versions that all have signed, so they are in force and the order speaks of them.

    Raises ``NothingProposed``, which takes the step back.
    """
    approved = {slug for kind in step.issues for slug in kinds.get(kind).approves}
    waiting = Amendment.objects.filter(
        paper__case=case, paper__kind__in=approved, state=AmendmentState.ISSUED
    ).select_related("paper__case", "new_paper")
    groups = {tuple(one.pk for one in together(each)): together(each) for each in waiting}
    for ready in groups.values():
        if are_signed(ready):
            try:
                _take_force(ready, _locked_case(case.pk))
            except CannotTakeForce as refused:
                raise NothingProposed(str(refused)) from refused
    if groups:
        details.refresh_from_db()
        details.case = case


def are_signed(ready: Iterable[Amendment]) -> bool:
    """Whether everybody has signed all these new versions."""
    return all(one.new_paper.state == PaperState.SIGNED for one in ready)


def need_order(ready: Iterable[Amendment]) -> bool:
    """Whether an order approves these papers after they were signed."""
    return not kinds.approved_later().isdisjoint(one.paper.kind for one in ready)


def _take_force(ready: list[Amendment], case: Case) -> None:
    details = details_of(case)
    if any(_held(one, details) != one.held for one in ready):
        raise CannotTakeForce(str(CHANGED_MEANWHILE))
    for one in ready:
        with because(one.reason, step="amendment"):
            try:
                _apply(one, case)
            except CannotApply as refused:
                raise CannotTakeForce(str(refused)) from refused
            Paper.objects.filter(pk=one.paper_id).update(state=PaperState.SUPERSEDED)
            one.state, one.settled_at = AmendmentState.IN_FORCE, timezone.now()
            one.save(update_fields=["state", "settled_at"])


@transaction.atomic
def withdraw(amendment: Amendment, *, by: Person | None, reason: str) -> None:
    """Withdraw it: its new version is annulled, the former stays in force, the case stays as it is.

    What was issued together with it goes with it. Raises ``CannotAmend``: it is in force or
    withdrawn already.
    """
    _locked_case(amendment.paper.case_id)
    held = Amendment.objects.select_for_update(of=("self",)).get(pk=amendment.pk)
    if not held.is_open:
        raise CannotAmend(gettext("This amendment is settled already."))
    going = together(held) if held.is_waiting else [held]
    _settle_withdrawn(going, by, reason)
    for one in going:
        if one.new_paper is not None:
            issuing.annul(one.new_paper, by=by, reason=reason)
    amendment.refresh_from_db()


def _settle_withdrawn(going: Iterable[Amendment], by: Person | None, reason: str) -> None:
    for one in going:
        one.state, one.settled_at = AmendmentState.WITHDRAWN, timezone.now()
        one.withdrawn_by, one.withdrawn_for = by, reason
        one.save(update_fields=["state", "settled_at", "withdrawn_by", "withdrawn_for"])


def withdraw_with_paper(*, paper: Paper, by: Person | None, reason: str, **_signal) -> None:
    """Receiver of ``paper_annulled``: an amendment goes with either of its two versions."""
    mine = Amendment.objects.open().select_related("paper__case", "new_paper")
    for amendment in mine.filter(new_paper=paper):
        going = together(amendment)
        _settle_withdrawn(going, by, reason)
        for one in going:
            if one.new_paper_id != paper.pk:
                issuing.annul(one.new_paper, by=by, reason=reason)
    for amendment in mine.filter(paper=paper):
        withdraw(amendment, by=by, reason=str(FORMER_ANNULLED))


def withdraw_when_case_ends(*, case, decision, **_signal) -> None:
    """Receiver of ``step_taken``: nothing waits for signatures in a closed case."""
    if case.closed_on is None:
        return
    for amendment in Amendment.objects.open().filter(paper__case=case).select_related("paper"):
        amendment.refresh_from_db(fields=["state"])  # one may have gone with another
        if amendment.is_open:
            withdraw(amendment, by=decision.by, reason=str(CASE_ENDED))


def _locked_case(case_id: int) -> Case:
    cases = Case.objects.select_for_update(of=("self",))
    return cases.select_related("school", "school_year", "student__school_class").get(pk=case_id)
