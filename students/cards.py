"""Panels that upper apps add to the pupil's card: cases of the pupil, their papers.

An upper app registers a panel in its ``AppConfig.ready``::

    cards.register(Panel("cases", _("Cases"), "regulations/panels/cases.html", cases_of_pupil))

The context function gets the pupil and the actor, asks the database as often as it must but not
once a row, and returns None where the panel has no place on this card.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from accounts.actors import Actor
from students.models import Student

ContextOfPanel = Callable[[Student, Actor], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Panel:
    """One section of the card; a smaller ``order`` stands higher. Its template sees its context."""

    slug: str
    title: str | Promise
    template: str
    context: ContextOfPanel
    order: int = 100


@dataclass(frozen=True, slots=True)
class ShownPanel:
    """A panel with its context for one card."""

    panel: Panel
    context: Mapping[str, Any]


_panels: dict[str, Panel] = {}


def register(panel: Panel) -> None:
    """Add a panel, or replace the one of the same slug."""
    _panels[panel.slug] = panel


def panels_for(student: Student, actor: Actor) -> list[ShownPanel]:
    """The panels of this pupil's card for this reader, in order."""
    shown = []
    for panel in sorted(_panels.values(), key=lambda one: (one.order, one.slug)):
        context = panel.context(student, actor)
        if context is not None:
            shown.append(ShownPanel(panel, {**context, "student": student}))
    return shown
