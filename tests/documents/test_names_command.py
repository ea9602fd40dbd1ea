"""`manage.py decline`: JSON lines out of names in, without a database."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture
def decline(monkeypatch):
    def run(data: bytes, language: str = "ru"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        out, err = io.StringIO(), io.StringIO()
        call_command("decline", lang=language, stdout=out, stderr=err)
        return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()

    return run


def test_each_name_gives_every_case(decline):
    (answer,), summary = decline("Иванов Пётр Ильич\tm\n".encode())
    assert answer == {
        "name": "Иванов Пётр Ильич",
        "nominative": "Иванов Пётр Ильич",
        "genitive": "Иванова Петра Ильича",
        "dative": "Иванову Петру Ильичу",
        "accusative": "Иванова Петра Ильича",
        "instrumental": "Ивановым Петром Ильичом",
        "prepositional": "Иванове Петре Ильиче",
        "sure": True,
    }
    assert "1 names: 1 sure, 0 unsure, 0 bad" in summary


def test_ukrainian_has_locative_and_vocative(decline):
    (answer,), _ = decline("Коваль Василь Петрович\tm\n".encode(), "uk")
    assert answer["locative"] == "Ковалеві Василеві Петровичу"
    assert answer["vocative"] == "Ковалю Василю Петровичу"
    assert "prepositional" not in answer


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_the_sample_file_goes_in_as_it_is(decline, language):
    data = (SAMPLES / f"names-{language}.tsv").read_bytes()
    answers, _ = decline(data, language)
    assert len(answers) == len(data.splitlines())
    assert not any("error" in answer for answer in answers)


def test_windows_lines_blank_lines_and_a_missing_sex(decline):
    data = "\ufeffПетрова Анна Ивановна\t\r\n\r\n  \nПетров Иван\tM".encode()
    answers, _ = decline(data)
    assert [answer["genitive"] for answer in answers] == [
        "Петровой Анны Ивановны",
        "Петрова Ивана",
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Иванов Пётр".encode(), "no TAB"),
        (b"\tm", "empty"),
        ("Иванов Пётр\tq".encode(), "not known"),
        ("Иванов Пётр\t".encode(), "sex is missing"),
        ("И".encode() * 301 + b"\tm", "shorten"),
        (b"\xff\xfe\tm", "UTF-8"),
        ("Ива\x00нов\tm".encode(), "cannot be printed"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(decline, line, problem):
    good = "Иванов Пётр Ильич\tm\n".encode()
    answers, summary = decline(good + line + b"\n" + good)
    assert [("error" in answer) for answer in answers] == [False, True, False]
    assert answers[1]["error"].startswith("line 2: ")
    assert problem in answers[1]["error"]
    assert "1 bad" in summary
