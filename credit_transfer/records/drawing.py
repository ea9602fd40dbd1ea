"""Pictures of progress, drawn here as SVG: no script, every value stands in the picture too."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from xml.etree import ElementTree as ET

from django.utils.formats import number_format
from django.utils.safestring import SafeString, mark_safe

WIDTH, HEIGHT = 360, 190
LEFT, RIGHT, TOP, BOTTOM = 34, 16, 24, 34
_RADIUS = "4"


def line_chart(
    uid: str,
    title: str,
    values: Sequence[tuple[str, Decimal]],
    *,
    lowest: int,
    highest: int,
    step: int,
) -> SafeString:
    """Values of one measure over time, joined by a line; `values` are label and value."""
    chart = _Chart(uid, title, values, lowest, highest)
    chart.scale(range(lowest, highest + 1, step))
    places = [(chart.x(place), chart.y(value)) for place, (_l, value) in enumerate(values)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    ET.SubElement(chart.root, "polyline", {"class": "trace", "points": points})
    for (x, y), (label, value) in zip(places, values, strict=True):
        circle = {"class": "point", "cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": _RADIUS}
        ET.SubElement(chart.root, "circle", circle)
        chart.words(x, y - 9, number_format(value.normalize() if value % 1 else int(value)))
        chart.words(x, HEIGHT - 12, label)
    return chart.svg()


def bar_chart(uid: str, title: str, values: Sequence[tuple[str, int]]) -> SafeString:
    """Counts side by side, each with its figure above and its label below."""
    chart = _Chart(uid, title, values, 0, max((value for _l, value in values), default=1) or 1)
    width = min(48.0, (WIDTH - LEFT - RIGHT) / max(len(values), 1) * 0.6)
    for place, (label, value) in enumerate(values):
        x, y = chart.x(place), chart.y(value)
        bar = {
            "class": "bar",
            "x": f"{x - width / 2:.1f}",
            "y": f"{y:.1f}",
            "width": f"{width:.1f}",
            "height": f"{chart.floor - y:.1f}",
        }
        ET.SubElement(chart.root, "rect", bar)
        chart.words(x, y - 6, str(value))
        chart.words(x, HEIGHT - 12, label)
    return chart.svg()


class _Chart:
    """A picture with its floor. Text goes in as XML text only, so a label is escaped."""

    def __init__(self, uid, title, values, lowest: int, highest: int) -> None:
        self.count, self.lowest, self.highest = len(values), lowest, highest
        self.floor = float(HEIGHT - BOTTOM)
        self.root = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "class": "progress-picture",
                "viewBox": f"0 0 {WIDTH} {HEIGHT}",
                "width": str(WIDTH),
                "height": str(HEIGHT),
                "role": "img",
                "aria-labelledby": f"{uid}-title {uid}-desc",
            },
        )
        ET.SubElement(self.root, "title", id=f"{uid}-title").text = title
        told = "; ".join(f"{label}: {number_format(value)}" for label, value in values)
        ET.SubElement(self.root, "desc", id=f"{uid}-desc").text = told
        self.line("axis", self.floor)

    def x(self, place: int) -> float:
        """The middle of the place of one value."""
        return LEFT + (WIDTH - LEFT - RIGHT) * (place + 0.5) / max(self.count, 1)

    def y(self, value: Decimal | int) -> float:
        """How high a value stands."""
        share = float(value - self.lowest) / float(self.highest - self.lowest)
        return self.floor - (self.floor - TOP) * min(max(share, 0.0), 1.0)

    def scale(self, steps) -> None:
        """Thin lines with their values at the left edge."""
        for one in steps:
            if one != self.lowest:
                self.line("grid-line", self.y(one))
            self.words(LEFT - 8, self.y(one) + 4, str(one), anchor="end")

    def line(self, css: str, y: float) -> None:
        ET.SubElement(
            self.root,
            "line",
            {
                "class": css,
                "x1": str(LEFT),
                "x2": str(WIDTH - RIGHT),
                "y1": f"{y:.1f}",
                "y2": f"{y:.1f}",
            },
        )

    def words(self, x: float, y: float, text: str, *, anchor: str = "middle") -> None:
        place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor}
        ET.SubElement(self.root, "text", place).text = text

    def svg(self) -> SafeString:
        # Everything in it was put in as XML text or as a figure.
        return mark_safe(ET.tostring(self.root, encoding="unicode"))
