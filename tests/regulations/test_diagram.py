"""The drawing of a procedure is sound SVG, and shows the case's place in words and marks."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from django.utils import translation

from individual_support.procedure import PROCEDURE, State
from regulations.diagram import draw
from regulations.diagram_layout import WIDTH

SVG = "{http://www.w3.org/2000/svg}"


def words(element: ET.Element) -> str:
    """All text drawn in the element."""
    return " ".join(span.text or "" for span in element.iter(f"{SVG}tspan"))


def state_groups(root: ET.Element) -> dict[str, str]:
    """Drawn name of each state and the class of its place."""
    groups = [one for one in root.iter(f"{SVG}g") if "procedure-state" in one.get("class", "")]
    return {words(group): group.get("class", "").split()[-1] for group in groups}


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize("current", ["", *State])
def test_every_state_is_drawn_well_formed_and_inside_the_picture(current):
    root = ET.fromstring(draw(PROCEDURE, current=current))
    width, height = (int(part) for part in root.get("viewBox", "").split()[2:])
    assert width == WIDTH
    boxes = list(root.iter(f"{SVG}rect"))
    assert len(boxes) == len(State)
    for box in boxes:
        x, y, w, h = (int(box.get(name, "")) for name in ("x", "y", "width", "height"))
        assert 0 <= x < x + w <= width
        assert 0 <= y < y + h <= height


def test_boxes_do_not_overlap():
    root = ET.fromstring(draw(PROCEDURE, current=State.OFFERED))
    frames = [
        tuple(int(box.get(name, "")) for name in ("x", "y", "width", "height"))
        for box in root.iter(f"{SVG}rect")
    ]
    for number, (x, y, w, h) in enumerate(frames):
        for other_x, other_y, other_w, other_h in frames[number + 1 :]:
            apart = x + w <= other_x or other_x + other_w <= x
            assert apart or y + h <= other_y or other_y + other_h <= y


def test_the_place_of_the_case_is_a_mark_and_a_word():
    passed = [State.DRAFT, State.OFFERED]
    root = ET.fromstring(draw(PROCEDURE, current=State.AGREED, passed=passed))
    places = state_groups(root)
    assert places["● Agreement signed (now)"] == "procedure-now"
    assert places["✓ Draft"] == "procedure-passed"
    assert places["Running"] == "procedure-ahead"


def test_a_returned_case_is_marked_once_where_it_is_now():
    root = ET.fromstring(draw(PROCEDURE, current=State.DRAFT, passed=[State.DRAFT, State.OFFERED]))
    assert "● Draft (now)" in state_groups(root)


def test_the_picture_reads_aloud():
    root = ET.fromstring(draw(PROCEDURE, current=State.RUNNING, uid="here"))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "here-title here-desc"
    (told,) = (one.text or "" for one in root.iter(f"{SVG}desc"))
    assert "Draft → Agreement out for signing" in told
    assert told.endswith("The case is here: Running.")


def test_arrows_carry_their_step_and_clause():
    root = ET.fromstring(draw(PROCEDURE))
    arrows = {
        title.text: path.get("class")
        for path in root.iter(f"{SVG}path")
        for title in path.iter(f"{SVG}title")
    }
    assert arrows["Return the sheet for correction (cl. 3.1.2)"] == "procedure-return"
    assert arrows["Record the parent's refusal (cl. 2.3)"] == "procedure-exit"
    stays = [title for title, kind in arrows.items() if kind == "procedure-stay"]
    assert any("Correct the sheet (cl. 1.6)" in title for title in stays)


def test_a_state_that_the_school_does_not_use_is_not_drawn():
    root = ET.fromstring(draw(PROCEDURE, settings={"sheet_checked_by_deputy": False}))
    assert "Sheet being checked" not in state_groups(root)
    assert "Approve the sheet without a" in words(root)


def test_no_inline_style_and_nothing_unescaped():
    hostile = replace(PROCEDURE, states={**PROCEDURE.states, State.DRAFT: '<script>"&'})
    drawn = draw(hostile, current=State.DRAFT)
    assert "style=" not in drawn
    assert "<script" not in drawn
    assert '● <script>"& (now)' in state_groups(ET.fromstring(drawn))
