"""A case of credit as its family reads it: where it stands, what was decided, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from credit_transfer.procedure import State
from credit_transfer.rows_pages import Line, RowsPage
from credit_transfer.rules.vocabulary import Opinion, Verdict
from regulations.case_files import CaseFile
from regulations.models import Deadline
from regulations.words import Text, say

_NOTHING = _("You need do nothing now. If something is missing, the school writes to you.")
_AGAIN = _(
    "The pupil attends lessons and is assessed as everybody is. You may apply again with other "
    "documents; if you do not agree, the school's commission for disputes hears you."
)
#: Where the case stands, and what the family does next.
STANDS: dict[str, tuple[Text, Text]] = {
    State.INTAKE: (_("The school is looking at your application and the documents."), _NOTHING),
    State.WAITING: (_("The school has asked you for more."), ""),
    State.CONCLUDING: (
        _("The subject teachers compare what was learnt with the plan of the school."),
        _NOTHING,
    ),
    State.COUNCIL: (
        _("Names or hours differ: the pedagogical council says its opinion before the decision."),
        _NOTHING,
    ),
    State.DECIDING: (_("The director decides, and you are told by a notice."), _NOTHING),
    State.RELEASED: (_("It is credited, and the pupil need not attend these lessons."), ""),
    State.COPYING: (
        _("It is credited. The school writes the results into the journal and the other papers."),
        _("You need do nothing more."),
    ),
    State.COMPLETED: (
        _("It is credited, and the results stand in their places."),
        _(
            "Tell the class teacher if the pupil chooses one of these subjects for the final exam: "
            "then the credit is decided anew."
        ),
    ),
    State.ARCHIVED: (
        _("It is credited, and the papers lie in the archive."),
        _("You need do nothing more."),
    ),
    State.TELLING: (_("The school has refused. The reasons stand below."), _AGAIN),
    State.REFUSED: (_("The school has refused. The reasons stand below."), _AGAIN),
    State.WITHDRAWN: (
        _("You have taken the application back: nothing is credited."),
        _("You may apply again at any time."),
    ),
}
#: What the clauses say of a row before it is decided, as one tells a family.
SO_FAR: dict[Verdict | None, tuple[str, Text]] = {
    Verdict.CREDIT: ("here", _("Fulfils the conditions")),
    Verdict.ATTEST: ("soon", _("Its mark is not of the five-point scale: a teacher looks at it")),
    Verdict.COUNCIL: ("soon", _("The pedagogical council says its opinion")),
    Verdict.REFUSE: ("blocked", _("Cannot be credited")),
    None: ("open", _("Something is not known yet")),
}
DECIDED: dict[Opinion, tuple[str, Text]] = {
    Opinion.CREDIT: ("done", _("Credited")),
    Opinion.REFUSE: ("blocked", _("Not credited")),
}


@dataclass(frozen=True)
class FamilyLine:
    """One row in plain words."""

    line: Line
    is_decided: bool
    is_refused: bool
    """The whole application is refused, whatever the row by itself."""

    @cached_property
    def _told(self) -> tuple[str, Text]:
        outcome = Opinion.REFUSE if self.is_refused else self.line.outcome
        if outcome is not None and (self.is_decided or self.is_refused):
            return DECIDED[outcome]
        return SO_FAR[self.line.verdict.verdict]

    @property
    def mark(self) -> str:
        """How it is marked."""
        return self._told[0]

    @property
    def words(self) -> Text:
        """What becomes of it; of a credited one with the mark that is set."""
        words, set_mark = self._told[1], self.line.verdict.mark
        if self._told == DECIDED[Opinion.CREDIT] and set_mark is not None:
            return say(_("%(words)s with the mark %(mark)s"), words=words, mark=set_mark)
        return words


@dataclass(frozen=True)
class FamilyPage:
    """The page of the family. Asks the database equally often however many rows there are."""

    file: CaseFile

    @property
    def _state(self) -> str:
        return self.file.case.state

    @property
    def stands(self) -> Text:
        """Where the case stands, in a sentence."""
        return STANDS[self._state][0]

    @property
    def next_steps(self) -> list[Text]:
        """What the family does next, in order."""
        general = STANDS[self._state][1]
        return [*self._asked(), *self._attestations(), *([general] if general else [])]

    @property
    def is_decided(self) -> bool:
        """An order is in force, and the case is not decided anew."""
        return self.file.facts.decided_on is not None and self._state != State.DECIDING

    @cached_property
    def lines(self) -> list[FamilyLine]:
        """Every row in its order."""
        refused = self._state in (State.TELLING, State.REFUSED)
        found = RowsPage(self.file).lines
        return [FamilyLine(line, self.is_decided, refused) for line in found]

    @property
    def answer(self) -> str:
        """Why the school has refused, in its own words."""
        is_refused = self._state in (State.TELLING, State.REFUSED)
        return self.file.details.refusal_reasons if is_refused else ""

    def _asked(self) -> Iterator[Text]:
        """What the school waits for, or wants to be told."""
        credit = self.file.details
        if self._state == State.WAITING:
            due = self._due_on("documents")
            if due is None:
                yield say(_("Bring to the school: %(what)s"), what=credit.asked_for)
            else:
                yield say(
                    _("Bring to the school until %(day)s: %(what)s"),
                    day=due,
                    what=credit.asked_for,
                )
        if self._state == State.RELEASED:
            if credit.release_ends_on is not None:
                yield say(
                    _("Lessons in these subjects are free until %(day)s."),
                    day=credit.release_ends_on,
                )
            yield _(
                "If the pupil leaves the other organisation, tell the class teacher at once: "
                "lessons begin again (cl. 5.5)."
            )

    def _attestations(self) -> Iterator[Text]:
        """Attestations that are planned and not held."""
        if self._state != State.CONCLUDING:
            return
        for one in self.lines:
            row = one.line.row
            if row.attestation_on is not None and row.attested_on is None:
                yield say(
                    _("Attestation in “%(subject)s” on %(day)s: %(form)s."),
                    subject=one.line.facts.subject or row.title,
                    day=row.attestation_on,
                    form=row.get_attestation_form_display(),
                )

    def _due_on(self, key: str) -> date | None:
        held = Deadline.objects.filter(
            case=self.file.case, key=key, kept_at=None, cancelled_at=None
        )
        return held.values_list("due_on", flat=True).first()


def family_panel(file: CaseFile) -> dict[str, FamilyPage]:
    """The tab of the family."""
    return {"page": FamilyPage(file)}
