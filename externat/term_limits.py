"""The last day of a transfer, told step by step (2021, cl. I.5); the edition of 2016 has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from externat.rules import edition_2016, edition_2021
from externat.rules.facts import Facts
from regulations.clauses import Clause
from regulations.words import Text, say


@dataclass(frozen=True, slots=True)
class Limit:
    """The last day, if there is one, and how it follows; `clause` says where."""

    last: date | None
    steps: tuple[Text, ...]
    clause: Clause


def limit_of(act: str, facts: Facts) -> Limit:
    """When the form may begin, in words."""
    if act == edition_2016.ACT.slug:
        text = _("Enrolment is on any day of the school year: the edition of 2016 has no deadline.")
        return Limit(None, (text,), edition_2016.P_II_1)
    last = edition_2021.transfer_limit(facts)
    return Limit(last, tuple(_steps(facts, last)), edition_2021.P_I_5)


def _steps(facts: Facts, last: date | None) -> Iterator[Text]:
    if facts.is_combination:
        yield _("A combination is no transfer: nothing limits its first day.")
    elif facts.is_patronage:
        yield _("Patronage begins on any day: the limit of three months does not bind it.")
    elif edition_2021.enters_all_year(facts):
        yield _(
            "Externat all year round: the learner studies abroad, or lives or lived where the "
            "clause says."
        )
    elif not facts.is_transfer:
        yield _(
            "A person is enrolled, not transferred: usually before the school year; later "
            "with a reason."
        )
    else:
        yield from _counted(facts, last)


def _counted(facts: Facts, last: date | None) -> Iterator[Text]:
    attested = edition_2021.is_attested(facts.grade, facts.settings)
    if facts.assessed_on is None and not (attested and facts.attested_on):
        yield _("The limit is counted back from the annual assessment: enter its first day.")
        return
    if facts.assessed_on is not None:
        yield say(_("The annual assessment begins on %(day)s."), day=facts.assessed_on)
    if attested and facts.attested_on is not None:
        yield say(
            _("The attestation begins on %(day)s; the earlier day counts."), day=facts.attested_on
        )
    elif facts.attested_on is not None:
        yield _("The attestation is not held in this grade this year: it does not count.")
    months = edition_2021.TRANSFER_MONTHS.of(facts.settings)
    yield say(
        _("%(months)s months back: %(last)s is the last day of a transfer, the day itself too."),
        months=months,
        last=last or "—",
    )
