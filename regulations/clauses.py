"""The words of a regulation: its clauses, the figures in them, and how a school reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from regulations.words import Text, say

CITED = _("cl. %(number)s")
CITED_WITH_SECTION = _("cl. %(number)s (section %(section)s)")
#: No sum that a school sets is larger.
MOST_MONEY = Decimal(100_000)


class SettingKind(StrEnum):
    """What a setting is answered with: yes or no, a number, a sum, one or several of a list."""

    BOOL = "bool"
    INT = "int"
    CHOICE = "choice"
    SET = "set"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Setting:
    """A point that the act leaves open: a question, the product's answer, and why.

    A school answers otherwise by its own local act, with dates and without a release. Rules read
    the answer in force through `of(facts.settings)`.
    """

    key: str
    kind: SettingKind
    default: Any
    clause: Clause
    question: Text
    reading: Text = ""
    choices: tuple[tuple[str, Text], ...] = ()
    at_least: int = 0
    at_most: int = 1000

    def of(self, settings: Mapping[str, Any]) -> Any:
        """The answer in `settings`, or the default where the school has not answered."""
        return settings.get(self.key, self.default)

    def clean(self, answer: object) -> Any:
        """Check a school's answer; ValueError says what was expected."""
        if self.kind is SettingKind.BOOL:
            if isinstance(answer, bool):
                return answer
            raise ValueError(say(_("“%(answer)s” is neither yes nor no"), answer=answer))
        if self.kind is SettingKind.INT:
            return self._number(answer)
        if self.kind is SettingKind.MONEY:
            return _sum(answer)
        allowed = dict(self.choices)
        chosen = [answer] if self.kind is SettingKind.CHOICE else answer
        if not isinstance(chosen, list | tuple | set | frozenset):
            raise ValueError(say(_("“%(answer)s” is not a list of choices"), answer=answer))
        if strange := sorted(str(one) for one in chosen if one not in allowed):
            raise ValueError(
                say(
                    _("“%(strange)s” is not among the choices: %(allowed)s"),
                    strange=strange,
                    allowed=list(allowed.values()),
                )
            )
        return answer if self.kind is SettingKind.CHOICE else sorted(chosen)

    def _number(self, answer: object) -> int:
        if (
            isinstance(answer, int)
            and not isinstance(answer, bool)
            and self.at_least <= answer <= self.at_most
        ):
            return answer
        raise ValueError(
            say(
                _("“%(answer)s” is not a whole number from %(least)s to %(most)s"),
                answer=answer,
                least=self.at_least,
                most=self.at_most,
            )
        )


def _sum(answer: object) -> str:
    """A sum in figures, «137.50», as it is kept; empty where none is set."""
    if answer == "":
        return ""
    try:
        found = Decimal(str(answer))
    except InvalidOperation:
        found = Decimal(-1)
    if 0 < found <= MOST_MONEY and found == round(found, 2):
        return f"{found:.2f}"
    raise ValueError(
        say(_("“%(answer)s” is no sum of up to %(most)s"), answer=answer, most=MOST_MONEY)
    )


@dataclass(frozen=True, slots=True)
class Figure(Setting):
    """A number that the act itself names, tied to the quoted words it comes from."""

    quote: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered point of a regulation, quoted word for word, slips included.

    `text` is data and is never translated; a line break in it stands before a list item only.
    `reading` tells how an unclear point is read, and why. `section` is the heading it stands under.
    """

    act: str
    number: str
    text: str
    reading: Text = ""
    section: str = ""
    figures: list[Figure] = field(default_factory=list, repr=False, compare=False)

    def __str__(self) -> str:
        return str(self.cite)

    def __hash__(self) -> int:
        return hash((self.act, self.number))

    @property
    def cite(self) -> Text:
        """The reference as the reader's language writes it: «п. 3.1.1», «п. 6.4 (раздел 5)».

        The section is named only where the printed number points to another one.
        """
        section = self.section.split(".")[0]
        if section and section != self.number.split(".")[0]:
            return say(CITED_WITH_SECTION, number=self.number, section=section)
        return say(CITED, number=self.number)

    @property
    def anchor(self) -> str:
        """The clause's place on the page of the act's text: `p-3-1-1`."""
        return "p-" + self.number.replace(".", "-")

    def words(self, quote: str) -> str:
        """Return `quote` as it stands; ValueError if the clause does not contain it."""
        if quote not in " ".join(self.text.split()):
            raise ValueError(f"{self.act} {self.number}: «{quote}» is not in the text")
        return quote

    def figure(
        self,
        quote: str,
        value: int,
        *,
        key: str,
        label: Text,
        reading: Text = "",
        at_least: int = 0,
        at_most: int = 1000,
    ) -> Figure:
        """Tie a number to the words it was taken from and register it with the act.

        ValueError at import if the words leave the text or name another number. The number may be
        written as a word («одну четверть»), then only the words are checked.
        """
        digits = re.findall(r"\d+", self.words(quote))
        if digits and str(value) not in digits:
            raise ValueError(f"{self.act} {self.number}: «{quote}» is not {value}")
        if any(key == other.key for other in self.figures):
            raise ValueError(f"{self.act}: figure {key} is declared twice")
        figure = Figure(
            key=key,
            kind=SettingKind.INT,
            default=value,
            clause=self,
            question=label,
            reading=reading,
            at_least=at_least,
            at_most=at_most,
            quote=quote,
        )
        self.figures.append(figure)
        return figure


class KeptBy(StrEnum):
    """The ways in which a clause can be kept."""

    RULE = "rule"
    STEP = "step"
    DEADLINE = "deadline"
    PAPER = "paper"
    SCREEN = "screen"
    HAND = "hand"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class Keeping:
    """One way in which one clause is kept, other than by a rule.

    `name` is the step's action, the deadline's key, the paper kind's slug or, for a screen and a
    hand, the name of the URL where it shows (`place`). `what` tells it to the reader.
    """

    clause: Clause
    kind: KeptBy
    name: str
    what: Text = ""
    role: Role | None = None
