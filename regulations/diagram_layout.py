"""Where the states of a procedure stand on its drawing, and which arrows share a line.

The main path goes down in one column, so that the picture reads on a phone; the states of an early
end stand beside the state they are reached from.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from django.utils.translation import gettext as _

from regulations.procedure import Edge, Procedure, Step

WIDTH = 400
MARGIN = 8
BOX_LEFT, BOX_WIDTH = 44, 214
SIDE_LEFT, SIDE_WIDTH = 296, 102
PADDING = 10
LINE, NOTE_LINE = 18, 15
SHORTEST_ARROW = 24
NAME_CHARS, NOTE_CHARS, SIDE_CHARS = 21, 27, 11
"""Characters in a line of a box, of a note on an arrow, of a box at the side; counted for wide
Cyrillic letters in the font sizes of the drawing."""


@dataclass(frozen=True, slots=True)
class Box:
    """A state on the drawing: where it stands and the lines of its name."""

    state: str
    x: int
    y: int
    width: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """Room for all lines of the name."""
        return 2 * PADDING + LINE * len(self.lines)

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> int:
        """Half-way down."""
        return self.y + self.height // 2


class Layout:
    """The boxes, the notes under them and the arrows of a procedure as one school uses it."""

    def __init__(
        self,
        procedure: Procedure,
        current: str,
        passed: Collection[str],
        settings: Mapping[str, Any],
        variant: str | None = None,
    ) -> None:
        self.procedure = procedure
        self.current = current
        self.passed = set(passed) - {current}
        offered = (
            edge
            for edge in procedure.edges()
            if edge.step.is_offered(settings) and edge.step.is_for(variant)
        )
        self.edges = list({(edge.source, edge.step.action): edge for edge in offered}.values())
        self.path = [state for state in procedure.main_path if self._is_used(state)]
        self.neighbours = set(zip(self.path, self.path[1:], strict=False))
        self.boxes: dict[str, Box] = {}
        self.notes: dict[str, list[str]] = {}
        self._place_path()
        self._place_side()

    @property
    def height(self) -> int:
        """Of the whole drawing."""
        return max(box.bottom for box in self.boxes.values()) + MARGIN

    def leads_on(self, edge: Edge) -> bool:
        """True for an arrow down to the next state of the path: it carries a note."""
        return (edge.source, edge.target) in self.neighbours and not edge.step.is_exit

    def lines(self) -> list[list[Edge]]:
        """The arrows, those together that share a line: steps to the next state, steps that stay in
        one, or one step out of several states."""
        groups: dict[tuple[str, ...], list[Edge]] = {}
        for edge in self.edges:
            if edge.source in self.boxes and edge.target in self.boxes:
                by_state = self.leads_on(edge) or edge.step.stays
                shared = edge.source if by_state else edge.step.action
                groups.setdefault((shared, edge.target), []).append(edge)
        return list(groups.values())

    def _is_used(self, state: str) -> bool:
        """False for a state that the school's settings have cut off."""
        here = state in (self.procedure.initial, self.current) or state in self.passed
        return here or any(edge.target == state for edge in self.edges)

    def _place_path(self) -> None:
        y = MARGIN
        for state in self.path:
            box = self._box(state, BOX_LEFT, y, BOX_WIDTH, NAME_CHARS)
            note = [
                line
                for edge in self.edges
                if edge.source == state and self.leads_on(edge)
                for line in _note(edge.step)
            ]
            self.boxes[state], self.notes[state] = box, note
            y = box.bottom + max(SHORTEST_ARROW, NOTE_LINE * len(note) + 2 * MARGIN)

    def _place_side(self) -> None:
        beside: dict[str, Box] = {}
        for edge in self.edges:
            if edge.target in self.procedure.side_states and edge.source in self.boxes:
                beside.setdefault(edge.target, self.boxes[edge.source])
        free_from = MARGIN
        for state in sorted(beside, key=lambda state: beside[state].y):
            y = max(beside[state].y, free_from)
            self.boxes[state] = self._box(state, SIDE_LEFT, y, SIDE_WIDTH, SIDE_CHARS)
            free_from = self.boxes[state].bottom + MARGIN

    def _box(self, state: str, x: int, y: int, width: int, chars: int) -> Box:
        name = str(self.procedure.states[state])
        if state == self.current:
            name = _("● %(state)s (now)") % {"state": name}
        elif state in self.passed:
            name = f"✓ {name}"
        return Box(state, x, y, width, tuple(wrap(name, chars, break_long_words=False)))


def _note(step: Step) -> list[str]:
    clause = str(step.under).replace(" ", "\u00a0")
    return wrap(f"{step.label} ({clause})", NOTE_CHARS, break_long_words=False)
