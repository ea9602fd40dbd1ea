"""The procedure as a picture: an SVG drawn from the same table that runs the cases.

Returns run up along the left edge, shortcuts and early ends down along the right. Colours come from
the page: everything is drawn in currentColor and carries classes (`procedure-now`,
`procedure-passed`, `procedure-ahead` on states; `procedure-forward`, `-return`, `-exit`, `-stay` on
arrows). What a colour may say there, a mark and a word say already.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from regulations.diagram_layout import (
    BOX_LEFT,
    BOX_WIDTH,
    LINE,
    MARGIN,
    NOTE_LINE,
    PADDING,
    SIDE_LEFT,
    WIDTH,
    Box,
    Layout,
)
from regulations.procedure import Edge, Procedure

ARROW_X = BOX_LEFT + 20
RAIL_STEP = 9
NAME_SIZE, NOTE_SIZE = "15", "12"


def draw(
    procedure: Procedure,
    *,
    current: str = "",
    passed: Collection[str] = (),
    settings: Mapping[str, Any] | None = None,
    variant: str | None = None,
    uid: str = "procedure",
) -> SafeString:
    """The procedure with a case's place in it, in the reader's language.

    `current` is the case's state (none for the act's own page), `passed` the states behind it.
    `settings` take out the steps that the school does not use, `variant` those that the case does
    not come to. `uid` keeps the ids of two drawings
    on a page apart.
    """
    return _Drawing(Layout(procedure, current, passed, settings or {}, variant), uid).svg()


class _Drawing:
    """Paints a layout. Text goes in as XML text only, so whatever a label holds is escaped."""

    def __init__(self, layout: Layout, uid: str) -> None:
        self.layout = layout
        self.uid = uid
        self.left_rails = self.right_rails = 0

    def svg(self) -> SafeString:
        root = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "class": "procedure",
                "viewBox": f"0 0 {WIDTH} {self.layout.height}",
                "width": str(WIDTH),
                "height": str(self.layout.height),
                "role": "img",
                "aria-labelledby": f"{self.uid}-title {self.uid}-desc",
                "fill": "none",
                "stroke": "currentColor",
            },
        )
        ET.SubElement(root, "title", id=f"{self.uid}-title").text = _("The procedure")
        ET.SubElement(root, "desc", id=f"{self.uid}-desc").text = self._told()
        self._arrowhead(root)
        for edges in self.layout.lines():
            self._connect(root, edges)
        for box in self.layout.boxes.values():
            self._state(root, box)
        return mark_safe(ET.tostring(root, encoding="unicode"))

    def _told(self) -> str:
        names = self.layout.procedure.states
        way = " → ".join(str(names[state]) for state in self.layout.path)
        if not self.layout.current:
            return way
        here = names[self.layout.current]
        return _("%(way)s. The case is here: %(state)s.") % {"way": way, "state": here}

    def _arrowhead(self, root: ET.Element) -> None:
        marker = ET.SubElement(
            ET.SubElement(root, "defs"),
            "marker",
            id=f"{self.uid}-arrow",
            viewBox="0 0 8 8",
            refX="7",
            refY="4",
            markerWidth="8",
            markerHeight="8",
            orient="auto",
        )
        ET.SubElement(marker, "path", d="M0 0 L8 4 L0 8 z", fill="currentColor", stroke="none")

    def _connect(self, root: ET.Element, edges: list[Edge]) -> None:
        """Draw the arrows that share a line."""
        step = edges[0].step
        source, target = (self.layout.boxes[state] for state in (edges[0].source, edges[0].target))
        if self.layout.leads_on(edges[0]):
            self._line(root, f"M{ARROW_X} {source.bottom} V{target.y}", edges, "forward")
            self._note(root, source)
        elif step.stays:
            turn = f"M{source.x} {source.middle - 8} h-14 a8 8 0 0 0 0 16 h14"
            self._line(root, turn, edges, "stay")
        elif target.x == SIDE_LEFT:
            for edge in edges:
                start = self.layout.boxes[edge.source]
                y = min(max(start.middle, target.y + PADDING), target.bottom - PADDING)
                turn = f"M{start.right} {start.middle} h{PADDING} V{y} H{target.x}"
                self._line(root, turn, [edge], "exit")
        elif target.y < source.y:
            self.left_rails += 1
            rail = BOX_LEFT - 6 - RAIL_STEP * self.left_rails
            turn = f"M{source.x} {source.middle - 6} H{rail} V{target.middle + 6} H{target.x}"
            self._line(root, turn, edges, "return")
        else:
            self.right_rails += 1
            rail = BOX_LEFT + BOX_WIDTH + 6 + RAIL_STEP * self.right_rails
            for edge in edges:
                start = self.layout.boxes[edge.source]
                turn = f"M{start.right} {start.middle} H{rail} V{target.middle} H{target.right}"
                self._line(root, turn, [edge], "exit" if step.is_exit else "forward")

    def _line(self, root: ET.Element, path: str, edges: list[Edge], kind: str) -> None:
        line = ET.SubElement(
            root,
            "path",
            {"class": f"procedure-{kind}", "d": path, "marker-end": f"url(#{self.uid}-arrow)"},
        )
        if kind in ("return", "exit"):
            line.set("stroke-dasharray", "4 3")
        labels = (f"{edge.step.label} ({edge.step.under})" for edge in edges)
        ET.SubElement(line, "title").text = "; ".join(labels)

    def _note(self, root: ET.Element, box: Box) -> None:
        note = self.layout.notes[box.state]
        attributes = {"class": "procedure-note", "font-size": NOTE_SIZE}
        top = box.bottom + MARGIN + NOTE_LINE - 3
        self._text(root, note, ARROW_X + 12, top, NOTE_LINE, attributes)

    def _state(self, root: ET.Element, box: Box) -> None:
        place = "passed" if box.state in self.layout.passed else "ahead"
        if box.state == self.layout.current:
            place = "now"
        group = ET.SubElement(root, "g", {"class": f"procedure-state procedure-{place}"})
        is_final = box.state in self.layout.procedure.final
        frame = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
        frame |= {
            "rx": box.height // 2 if is_final else 6,
            "stroke-width": 1 + 2 * (place == "now"),
        }
        ET.SubElement(group, "rect", {name: str(value) for name, value in frame.items()})
        attributes = {
            "font-size": NOTE_SIZE if box.x == SIDE_LEFT else NAME_SIZE,
            "font-weight": "700" if place == "now" else "400",
        }
        self._text(group, box.lines, box.x + 12, box.y + PADDING + LINE - 5, LINE, attributes)

    def _text(
        self,
        parent: ET.Element,
        lines: Sequence[str],
        x: int,
        y: int,
        line: int,
        attributes: dict[str, str],
    ) -> None:
        plain = {"fill": "currentColor", "stroke": "none"}
        text = ET.SubElement(parent, "text", plain | attributes)
        for number, words in enumerate(lines):
            ET.SubElement(text, "tspan", x=str(x), y=str(y + number * line)).text = words
