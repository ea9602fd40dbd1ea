"""The regulations that this installation knows; each registers itself when its app is ready."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps

from regulations.acts import Act
from regulations.procedure import DeadlineSpec, Procedure
from regulations.words import Text

if TYPE_CHECKING:
    from django.db.models import Model


@dataclass(frozen=True, slots=True)
class Regulation:
    """One regulation as the kernel runs it.

    `case_model` is the label of its case table (`"individual_support.SupportCase"`), resolved only
    when it is asked for. `url_namespace` holds its pages: `case`, `open` and the rest. `app` is
    the folder with its law, `text_file` the act's own text in it, `tests` the folder under `tests`
    where the tests of its clauses lie: that of the app, unless two acts share the app.
    """

    act: Act[Any]
    procedure: Procedure
    deadlines: tuple[DeadlineSpec, ...]
    case_model: str
    url_namespace: str
    app: str
    text_file: str = "act.txt"
    tests: str = ""

    def __post_init__(self) -> None:
        known = {deadline.key for deadline in self.deadlines}
        for step in self.procedure.steps:
            if strange := {*step.starts, *step.stops} - known:
                raise ValueError(f"{self.slug}: step {step.action}: no deadline {strange}")
            if step.under.act != self.slug:
                raise ValueError(f"{self.slug}: step {step.action} is under another act")
        started = {key for step in self.procedure.steps for key in step.starts}
        for one in self.deadlines:
            if bool(one.started_by) == (one.key in started):
                raise ValueError(f"{self.slug}: deadline {one.key}: a step starts it, or what does")

    @property
    def slug(self) -> str:
        """The act's slug, by which the regulation is found."""
        return self.act.slug

    @property
    def title(self) -> Text:
        """The regulation's short name for the reader."""
        return self.act.short_title

    def get_case_model(self) -> type[Model]:
        """The table of this regulation's cases; LookupError if the app is not installed."""
        return apps.get_model(self.case_model)

    def deadline(self, key: str) -> DeadlineSpec:
        """The deadline `key`; LookupError if there is none."""
        for deadline in self.deadlines:
            if deadline.key == key:
                return deadline
        raise LookupError(f"{self.slug} has no deadline {key!r}")


_registered: dict[str, Regulation] = {}


def register(regulation: Regulation) -> Regulation:
    """Make a regulation known; ValueError if another one has its slug."""
    if _registered.setdefault(regulation.slug, regulation) != regulation:
        raise ValueError(f"two regulations are called {regulation.slug}")
    return regulation


def get(slug: str) -> Regulation:
    """The regulation of an act; LookupError if this installation has none."""
    try:
        return _registered[slug]
    except KeyError:
        raise LookupError(f"no regulation {slug!r}") from None


def every() -> tuple[Regulation, ...]:
    """All regulations, in the order in which they were registered."""
    return tuple(_registered.values())


def in_jurisdiction(jurisdiction: str) -> tuple[Regulation, ...]:
    """The regulations that a school of `jurisdiction` (`"ru"`, `"uk"`) can adopt."""
    return tuple(one for one in every() if one.act.jurisdiction == jurisdiction)
