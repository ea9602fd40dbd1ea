"""A regulation in one edition: its clauses in order, and everything that keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic

from accounts.roles import Role
from regulations.clauses import Clause, Figure, Keeping, KeptBy, Setting, SettingKind
from regulations.rules import F, Found, Rule, Severity
from regulations.words import Text


@dataclass
class Act(Generic[F]):
    """One regulation in one edition.

    `in_force_from` is None where the text names no date: then the school's own adoption of the act
    gives it. `note` tells the reader what is odd about the text as a whole.
    """

    slug: str
    title: str
    short_title: Text
    jurisdiction: str
    language: str
    edition: str
    in_force_from: date | None = None
    in_force_until: date | None = None
    note: Text = ""
    clauses: dict[str, Clause] = field(default_factory=dict)
    rules: list[Rule[F]] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    settings: list[Setting] = field(default_factory=list)
    kept: list[Keeping] = field(default_factory=list)

    def clause(self, number: str, text: str, *, reading: Text = "", section: str = "") -> Clause:
        """Declare the next clause of the text; ValueError if the number was declared before."""
        if number in self.clauses:
            raise ValueError(f"{self.slug}: clause {number} is declared twice")
        clause = Clause(self.slug, number, text, reading, section, self.figures)
        self.clauses[number] = clause
        return clause

    def blocks(
        self,
        clause: Clause,
        title: Text,
        *,
        field: str = "",
        overridable_by: Iterable[Role] = (),
    ) -> Callable[[Callable[[F], Found]], Rule[F]]:
        """Hang the decorated check on `clause`: what it finds refuses the action."""
        return self._hang(clause, title, Severity.BLOCK, field, frozenset(overridable_by))

    def warns(
        self, clause: Clause, title: Text, *, field: str = ""
    ) -> Callable[[Callable[[F], Found]], Rule[F]]:
        """Hang the decorated check on `clause`: what it finds needs a recorded reason."""
        return self._hang(clause, title, Severity.WARN, field, frozenset())

    def _hang(
        self,
        clause: Clause,
        title: Text,
        severity: Severity,
        field: str,
        overridable_by: frozenset[Role],
    ) -> Callable[[Callable[[F], Found]], Rule[F]]:
        def hang(check: Callable[[F], Found]) -> Rule[F]:
            rule = Rule(clause, check.__name__, title, severity, check, field, overridable_by)
            if any(rule.name == other.name for other in self.rules):
                raise ValueError(f"{self.slug}: rule {rule.name} is declared twice")
            self.rules.append(rule)
            return rule

        return hang

    def setting(
        self,
        clause: Clause,
        key: str,
        default: Any,
        question: Text,
        *,
        reading: Text = "",
        choices: Iterable[tuple[str, Text]] = (),
        at_least: int = 0,
        at_most: int = 1000,
    ) -> Setting:
        """Declare a point that a school may answer otherwise, dated, by its own local act.

        The kind follows the default: a bool, an int, one of `choices` (str) or several (tuple).
        """
        if any(key == other.key for other in self.adjustable):
            raise ValueError(f"{self.slug}: setting {key} is declared twice")
        kind = {
            bool: SettingKind.BOOL,
            int: SettingKind.INT,
            str: SettingKind.CHOICE,
            tuple: SettingKind.SET,
        }[type(default)]
        setting = Setting(
            key, kind, default, clause, question, reading, tuple(choices), at_least, at_most
        )
        setting.clean(default)
        self.settings.append(setting)
        return setting

    def money(self, clause: Clause, key: str, question: Text, *, reading: Text = "") -> Setting:
        """Declare a sum that the school sets, dated, by its own act; empty until it does."""
        if any(key == other.key for other in self.adjustable):
            raise ValueError(f"{self.slug}: setting {key} is declared twice")
        setting = Setting(key, SettingKind.MONEY, "", clause, question, reading)
        self.settings.append(setting)
        return setting

    @property
    def adjustable(self) -> tuple[Setting, ...]:
        """Everything a school may set for itself: the act's figures, then its open points."""
        return (*self.figures, *self.settings)

    def resolve(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Every setting with the school's answer or its default, as `Facts.settings` holds them.

        Answers to settings that this edition does not have are left out; a wrong answer raises
        ValueError.
        """
        return {setting.key: setting.clean(setting.of(answers)) for setting in self.adjustable}

    def kept_by_step(self, clause: Clause, action: str, what: Text = "") -> None:
        """A step keeps the clause besides the one it is taken under."""
        self.kept.append(Keeping(clause, KeptBy.STEP, action, what))

    def kept_by_deadline(self, clause: Clause, key: str, what: Text = "") -> None:
        """A deadline keeps the clause besides the one it is counted by."""
        self.kept.append(Keeping(clause, KeptBy.DEADLINE, key, what))

    def kept_by_paper(self, clause: Clause, kind: str, what: Text = "") -> None:
        """A paper keeps the clause besides the one it is issued under."""
        self.kept.append(Keeping(clause, KeptBy.PAPER, kind, what))

    def kept_by_screen(self, clause: Clause, place: str, what: Text) -> None:
        """The page at the URL name `place` keeps the clause."""
        self.kept.append(Keeping(clause, KeptBy.SCREEN, place, what))

    def kept_by_hand(self, clause: Clause, role: Role, what: Text, *, place: str) -> None:
        """A person keeps the clause and records it at the URL name `place`."""
        self.kept.append(Keeping(clause, KeptBy.HAND, place, what, role))

    def not_ours(self, clause: Clause, reason: Text) -> None:
        """The clause binds somebody else than the school; `reason` says whom and why."""
        self.kept.append(Keeping(clause, KeptBy.NOT_OURS, "", reason))
