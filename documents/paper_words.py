"""What a paper is told as: its state, who holds it, since when, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.apps import apps
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from documents import kinds, signing
from documents.models import HandedCopy, Paper, PaperState
from documents.sealing.waiting import why_not_sealed
from regulations.case_summary import quoted
from regulations.models import Case
from regulations.moments import on_the_wall
from regulations.standing import next_step


class PaperWords:
    """The papers of one case in words: one query for all papers, and one where any is annulled.

    ``papers`` are all that the case has of each kind told of, and bring their signatures and the
    copies given out along.
    """

    def __init__(self, papers: Iterable[Paper], case: Case | None, settings: dict):
        self.papers = list(papers)
        step = next_step(case, settings) if case and case.closed_on is None else None
        self.next = quoted(step.label) if step else ""
        self._annulled = _days_of_annulling(self.papers)

    def of(self, paper: Paper) -> str:
        """The sentences under the paper's title."""
        if paper.state == PaperState.ANNULLED:
            return self._annulled_words(paper)
        if paper.state == PaperState.SUPERSEDED:
            return self._replaced_words(paper)
        try:
            parties, waiting = signing.required_capacities(paper), signing.missing(paper)
        except kinds.UnknownKind:
            return ""
        if waiting and (former := self._amended(paper)) is not None:
            return _(
                "Not in force yet: version %(version)s waits since %(day)s for: %(who)s. Until "
                "then version %(former)s, signed by all, stays in force."
            ) % {
                "version": paper.version,
                "day": _day(_issued_on(paper)),
                "who": ", ".join(str(one.capacity.label) for one in waiting),
                "former": former,
            }
        if waiting:
            return _("Issued. Still to sign since %(day)s: %(who)s. Next: %(what)s.") % {
                "day": _day(_issued_on(paper)),
                "who": ", ".join(str(one.capacity.label) for one in waiting),
                "what": self._after_signing(paper),
            }
        state = _signed_words(paper) if parties else _("Issued. Nobody has to sign it.")
        if (former := self._amended(paper)) is not None:
            waits = _(
                "It takes the place of version %(former)s when all that was issued with it is "
                "signed, and approved where an order does so."
            )
            return f"{state} {waits % {'former': former}}"
        if (following := self._waiting_version(paper)) is not None:
            stays = _("It stays in force until version %(version)s is signed by all.")
            state = f"{state} {stays % {'version': following}}"
        return f"{state} {self._held_words(paper)}"

    def _amended(self, paper: Paper) -> int | None:
        """The version that stays in force until this one is signed by all."""
        amendment = getattr(paper, "made_by_amendment", None)
        if amendment is None or not amendment.is_waiting:
            return None
        former = (one.version for one in self.papers if one.pk == amendment.paper_id)
        return next(former, paper.version - 1)

    def _waiting_version(self, paper: Paper) -> int | None:
        """The new version that is to take this one's place and still waits for signatures."""
        newer = (one for one in self.papers if one.kind == paper.kind and one.pk != paper.pk)
        waiting = (one for one in newer if self._amended(one) == paper.version)
        return next((one.version for one in waiting), None)

    def _annulled_words(self, paper: Paper) -> str:
        told = _("Annulled: %(reason)s") % {"reason": paper.annulled_for.rstrip(".")}
        since = self._annulled.get(paper.pk) or _issued_on(paper)
        kept = _("The school keeps it since %(day)s as it was; nothing more is done with it.")
        return f"{told}. {kept % {'day': _day(since)}}"

    def _replaced_words(self, paper: Paper) -> str:
        newer = [
            one for one in self.papers if one.kind == paper.kind and one.version > paper.version
        ]
        by = min(newer, key=lambda one: one.version, default=None)
        if by is None:
            return _("Replaced by a newer version. Kept as it was issued.")
        return _(
            "Replaced by version %(version)s. The school keeps it since %(day)s as it was issued; "
            "nothing more is done with it."
        ) % {"version": by.version, "day": _day(_issued_on(by))}

    def _after_signing(self, paper: Paper) -> str:
        if _to_hand(paper):
            return _("the copies are given out")
        return self.next or _("the school keeps it")

    def _held_words(self, paper: Paper) -> str:
        since = max((one.signed_on for one in paper.signatures.all()), default=_issued_on(paper))
        waiting = _to_hand(paper)
        if waiting:
            return _("The school holds it since %(day)s. Next: copies are given out (%(who)s).") % {
                "day": _day(since),
                "who": ", ".join(waiting),
            }
        handed = [one.handed_on for one in paper.handed_copies.all()]
        day = _day(max([since, *handed]))
        if self.next:
            return _("The school keeps it since %(day)s. Next in the case: %(what)s.") % {
                "day": day,
                "what": self.next,
            }
        return _("The school keeps it since %(day)s; nothing more is done with it.") % {"day": day}


def _signed_words(paper: Paper) -> str:
    if paper.sealed_id is not None:
        return _("Signed by all. Sealed by the school.")
    if reason := why_not_sealed(paper):
        return _("Signed by all. Not sealed yet: %(reason)s.") % {"reason": reason}
    return _("Signed by all.")


def _to_hand(paper: Paper) -> list[str]:
    """Whose copies of the paper are not given out yet, in words."""
    try:
        if not kinds.get(paper.kind).copies_to_hand:
            return []
    except kinds.UnknownKind:
        return []
    given = {one.holder for one in paper.handed_copies.all()}
    holders = HandedCopy._meta.get_field("holder").choices
    return [str(label) for holder, label in holders if holder not in given]


def _days_of_annulling(papers: Iterable[Paper]) -> dict[int, date]:
    """When the annulled ones were annulled, as the history of their rows has it."""
    annulled = {one.pk: one for one in papers if one.state == PaperState.ANNULLED}
    if not annulled:
        return {}
    event = apps.get_model("documents", "PaperEvent")
    rows = event.objects.filter(pgh_obj__in=annulled, state=PaperState.ANNULLED).order_by("-pgh_id")
    return {
        pk: on_the_wall(at, annulled[pk].school).date()
        for pk, at in rows.values_list("pgh_obj", "pgh_created_at")
    }


def _issued_on(paper: Paper) -> date:
    return on_the_wall(paper.issued_at, paper.school).date()


def _day(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
