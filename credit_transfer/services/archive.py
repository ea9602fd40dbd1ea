"""A bundle goes from the deputy through the secretary into the archive (cl. 6.6, 6.7).

Each leg is a person's own act with its day. What lies in the archive is read only: a completed case
takes its last step, a result is kept by the database itself. Nothing is ever destroyed here: that
it was, is written down with the number of the act.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.history import because
from accounts.models import Person, School
from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.models import ArchiveItem, ArchiveTransfer, IndividualResult, RetentionTerm
from credit_transfer.procedure import INVENTORY, State
from credit_transfer.terms import Stored, kept_until, terms_on
from documents import issuing, kinds
from regulations.models import Case
from regulations.services.errors import StepRefused
from regulations.services.steps import take_step
from regulations.words import Text, say
from students.models import SchoolYear

#: What has come to its end, and as which files it is kept.
KEPT_AS = {
    State.COMPLETED.value: Stored.CREDIT,
    State.ARCHIVED.value: Stored.CREDIT,
    State.REFUSED.value: Stored.REFUSED,
    State.WITHDRAWN.value: Stored.REFUSED,
}


class NotNow(Exception):
    """The bundle does not stand where this may be done; the words say why."""

    def __init__(self, words: Text) -> None:
        self.words = words
        super().__init__(words)


def cases_to_hand_over(school: School, year: SchoolYear) -> QuerySet[Case]:
    """Completed, refused and withdrawn cases of the year that are in no bundle yet."""
    return Case.objects.filter(
        school=school,
        act=rules.ACT.slug,
        school_year=year,
        state__in=KEPT_AS,
        archived_in=None,
    ).order_by("student__sort_key", "pk")


def results_to_hand_over(school: School, year: SchoolYear) -> QuerySet[IndividualResult]:
    """Confirmed results of the year that are in no bundle yet."""
    found = IndividualResult.objects.counted().filter(school=school, school_year=year)
    return found.filter(archived_in=None).order_by("student__sort_key", "achieved_on", "pk")


@transaction.atomic
def put_together(
    *,
    school: School,
    year: SchoolYear,
    title: str,
    cases: Collection[Case],
    results: Collection[IndividualResult],
) -> ArchiveTransfer:
    """Make a bundle of cases and results, each a file with its index and a count of its sheets."""
    if not (cases or results):
        raise NotNow(_("Tick at least one file."))
    terms = terms_on(school, school.today())
    bundle = ArchiveTransfer.objects.create(school=school, school_year=year, title=title)
    found = [*map(_of_case, cases), *map(_of_result, results)]
    items = [
        ArchiveItem(
            school=school,
            transfer=bundle,
            place=place,
            file_index=terms[told["kind"]].file_index if told["kind"] in terms else "",
            **told,
        )
        for place, told in enumerate(found, start=1)
    ]
    try:
        ArchiveItem.objects.bulk_create(items)
    except IntegrityError as taken:
        raise NotNow(_("A file stands in another bundle meanwhile. Look at the list anew.")) from (
            taken
        )
    return bundle


def _of_case(case: Case) -> dict[str, Any]:
    papers = case.papers.in_force().count()
    return {
        "kind": KEPT_AS[case.state].value,
        "case": case,
        "title": f"Дело о зачёте результатов: {case.student.full_name}"[:300],
        "sheets": max(1, papers + case.attachments.filter(removed_at=None).count()),
    }


def _of_result(result: IndividualResult) -> dict[str, Any]:
    return {
        "kind": Stored.RESULT.value,
        "result": result,
        "title": f"{result.student.full_name}: {result.title}"[:300],
        "sheets": max(1, result.documents.count()),
    }


@transaction.atomic
def write_items(bundle: ArchiveTransfer, values: Mapping[int, Mapping[str, Any]]) -> None:
    """Write index and sheets of the files, until the bundle is handed over."""
    bundle = _locked(bundle)
    _demand(bundle.handed_on is None, _("The bundle is handed over: its files are as they stand."))
    for item in bundle.items.filter(pk__in=values):
        item.file_index, item.sheets = values[item.pk]["file_index"], values[item.pk]["sheets"]
        item.save(update_fields=["file_index", "sheets"])


@transaction.atomic
def take_apart(bundle: ArchiveTransfer) -> None:
    """Give a bundle up before it is handed over; its files may be handed over in another."""
    bundle = _locked(bundle)
    _demand(bundle.handed_on is None, _("The bundle is handed over: it can't be taken apart."))
    bundle.delete()


@transaction.atomic
def hand_over(bundle: ArchiveTransfer, *, by: Person, on: date) -> ArchiveTransfer:
    """The deputy hands the bundle over to the secretary, with its inventory."""
    bundle = _locked(bundle)
    _demand(bundle.handed_on is None, _("The bundle is handed over already."))
    empty = bundle.items.filter(sheets=None).first()
    if empty is not None:
        raise NotNow(say(_("Write how many sheets “%(title)s” has."), title=empty.title))
    bundle.handed_by, bundle.handed_on = by, on
    _issue_inventory(bundle, by, on)
    return bundle


@transaction.atomic
def receive(bundle: ArchiveTransfer, *, by: Person, on: date) -> ArchiveTransfer:
    """The secretary takes the bundle."""
    bundle = _locked(bundle)
    _demand(bundle.handed_on is not None, _("The bundle is not handed over yet."))
    _demand(bundle.received_on is None, _("The bundle is taken already."))
    bundle.received_by, bundle.received_on = by, on
    bundle.save(update_fields=["received_by", "received_on"])
    return bundle


@transaction.atomic
def lay_into_archive(
    bundle: ArchiveTransfer, *, by: Person, on: date, place: str
) -> ArchiveTransfer:
    """The secretary lays the bundle into the archive; from then on its files are read only."""
    bundle = _locked(bundle)
    _demand(bundle.received_on is not None, _("The bundle is not taken yet."))
    _demand(bundle.archived_on is None, _("The bundle lies in the archive already."))
    for item in bundle.items.exclude(case=None).select_related("case", "case__school"):
        _close(item, by, on)
    bundle.archived_by, bundle.archived_on, bundle.place = by, on, place
    bundle.save(update_fields=["archived_by", "archived_on", "place"])
    return bundle


def _close(item: ArchiveItem, by: Person, on: date) -> None:
    """The last step of a completed case; one that was refused or withdrawn is closed already."""
    if item.case.closed_on is not None:
        return
    try:
        take_step(
            case=item.case, action="archive", by=by, roles=frozenset({Role.SECRETARY}), today=on
        )
    except StepRefused as refused:
        words = _("“%(title)s” is being decided anew: take it out of the bundle first.")
        raise NotNow(say(words, title=item.title)) from refused


@transaction.atomic
def take_out(item: ArchiveItem, *, by: Person, on: date) -> None:
    """Take one file out of a bundle that does not lie in the archive yet.

    Once the bundle is handed over its inventory is issued anew, the former is annulled.
    """
    bundle = _locked(item.transfer)
    _demand(bundle.archived_on is None, _("What lies in the archive stays in its bundle."))
    _demand(bundle.items.count() > 1, _("It is the only file of the bundle."))
    item.delete()
    for place, other in enumerate(bundle.items.order_by("place"), start=1):
        if other.place != place:
            other.place = place
            other.save(update_fields=["place"])
    if bundle.inventory is not None:
        reason = f"Из описи исключено дело: {item.title}"
        issuing.annul(bundle.inventory, by=by, reason=reason)
        _issue_inventory(bundle, by, on)


def _issue_inventory(bundle: ArchiveTransfer, by: Person, on: date) -> None:
    bundle.inventory = issuing.issue(kinds.get(INVENTORY), bundle, by=by, on=on)
    bundle.save(update_fields=["handed_by", "handed_on", "inventory"])


def _locked(bundle: ArchiveTransfer) -> ArchiveTransfer:
    """The bundle as it stands now; whoever was faster has changed it."""
    return ArchiveTransfer.objects.select_for_update(of=("self",)).get(pk=bundle.pk)


def _demand(is_so: bool, words: Text) -> None:
    if not is_so:
        raise NotNow(words)


# --- How long it is kept --------------------------------------------------------------------------


def set_term(school: School, values: Mapping[str, Any]) -> RetentionTerm:
    """Enter a term that holds from its day on; of the same day the later word counts."""
    found = {key: values[key] for key in ("file_index", "years", "ground")}
    term, _made = RetentionTerm.objects.update_or_create(
        school=school, kind=values["kind"], since=values["since"], defaults=found
    )
    return term


@dataclass(frozen=True, slots=True)
class Due:
    """A file whose term is over."""

    item: ArchiveItem
    term: RetentionTerm
    until: date


def due_on(school: School, day: date) -> list[Due]:
    """What may be destroyed on that day by the terms in force: it only may."""
    terms = terms_on(school, day)
    items = (
        ArchiveItem.objects.filter(school=school, destroyed_on=None, kind__in=terms)
        .exclude(transfer__archived_on=None)
        .select_related("transfer__school_year")
        .order_by("transfer__school_year__starts_on", "transfer", "place")
    )
    found = []
    for item in items:
        until = kept_until(terms[item.kind], item.transfer.school_year.ends_on)
        if until is not None and until < day:
            found.append(Due(item, terms[item.kind], until))
    return found


@transaction.atomic
def record_destroyed(
    school: School, numbers: Collection[int], *, act: str, on: date, today: date
) -> int:
    """Write down that files were destroyed by an act; only of those whose term was over."""
    may_be = {one.item.pk: one for one in due_on(school, today) if one.until < on}
    chosen = [may_be[number].item for number in numbers if number in may_be]
    if not chosen or len(chosen) < len(set(numbers)):
        raise NotNow(_("Tick files whose term was over on that day."))
    with because(act):
        for item in chosen:
            item.destroyed_on, item.destroyed_by_act = on, act
            item.save(update_fields=["destroyed_on", "destroyed_by_act"])
    return len(chosen)
