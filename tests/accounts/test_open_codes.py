"""Codes that open one thing: what is forgiven in typing, and what is no code."""

from __future__ import annotations

import pytest

from accounts.open_codes import new_code, read_code
from accounts.qr import qr_data_uri

KEPT = "12-7F3K-9QXD-22MA-VT8R"


def test_a_new_code_names_its_school_and_is_read_back():
    code = new_code(12)
    assert code.startswith("12-")
    assert read_code(code) == (12, code)
    assert new_code(12) != code


@pytest.mark.parametrize(
    "typed",
    [
        KEPT,
        " 12-7f3k-9qxd-22ma-vt8r ",
        "12 7F3K 9QXD 22MA VT8R",
        "12-7F3K9QXD22MAVT8R",
        "12–7F3K–9QXD–22MA–VT8R",
        "12-7F3К-9QXD-22МА-VТ8R",  # К, М, А and Т of the Russian keyboard
    ],
)
def test_a_code_typed_by_a_person_is_understood(typed):
    assert read_code(typed) == (12, KEPT)


@pytest.mark.parametrize(
    "typed",
    ["", "12", "-", "7F3K-9QXD-22MA-VT8R", KEPT[:-1], KEPT + "R", "0-7F3K-9QXD-22MA-VT8R",
     "99999999999-7F3K-9QXD-22MA-VT8R", "12-7F3K-9QXD-22MA-VT8U", "12-<b>-9QXD-22MA-VT8R",
     "٣-7F3K-9QXD-22MA-VT8R", "9999999999-7F3K-9QXD-22MA-VT8R"],
)  # fmt: skip
def test_what_is_no_code_is_not_read(typed):
    assert read_code(typed) is None


def test_the_square_code_is_the_same_every_time_and_asks_for_nothing_outside():
    made = qr_data_uri("https://school.example/check/" + KEPT)
    assert made == qr_data_uri("https://school.example/check/" + KEPT)
    assert made.startswith("data:image/svg+xml")
