"""Papers of no regulation: their kinds, their template, a case to issue them in."""

from __future__ import annotations

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.test import override_settings

from documents import issuing, kinds
from regulations import registry
from regulations.models import Case
from tests.documents.kinds_for_tests import (
    ACT,
    EVERY,
    LIST,
    NOTE,
    TEMPLATES,
    NoteDetails,
    Over,
    open_case_of,
)


@contextmanager
def kinds_of_tests():
    """The kinds of the tests are registered, and only they; their template is found."""
    engine = settings.TEMPLATES[0]
    found = [{**engine, "DIRS": [*engine["DIRS"], TEMPLATES]}]
    with pytest.MonkeyPatch.context() as patched, override_settings(TEMPLATES=found):
        patched.setattr(kinds, "_registered", {kind.slug: kind for kind in EVERY})
        yield EVERY


@pytest.fixture
def paper_kinds():
    """The kinds of the tests: see ``kinds_of_tests``."""
    with kinds_of_tests() as every:
        yield every


@pytest.fixture
def case_rows(monkeypatch):
    """The regulation of the tests: its case rows are made of the case alone."""

    class Rows:
        @staticmethod
        def get(case: Case) -> NoteDetails:
            return NoteDetails(case)

    model = SimpleNamespace(_default_manager=Rows)
    no_steps = SimpleNamespace(steps=(), final=(), steps_from=lambda *_asked: ())
    no_settings = SimpleNamespace(slug=ACT, adjustable=(), resolve=dict)
    regulation = SimpleNamespace(
        slug=ACT, get_case_model=lambda: model, procedure=no_steps, act=no_settings
    )
    monkeypatch.setitem(registry._registered, ACT, regulation)


@pytest.fixture
def make_case(small, paper_kinds):
    """Open a case of a child: ``make_case("Гоголь")``."""

    def make(last_name: str = "Гоголь") -> Case:
        return open_case_of(small, last_name)

    return make


@pytest.fixture
def issue_note(small, make_case):
    """Issue a note today: ``issue_note()``, ``issue_note(case, text="…")``."""

    def issue(case: Case | None = None, *, text: str = "текст", kind=NOTE):
        details = NoteDetails(case or make_case(), text)
        return issuing.issue(kind, details, by=small.people["kuznetsova"], on=small.school.today())

    return issue


@pytest.fixture
def issue_list(small, paper_kinds):
    """Issue a register over the school, made by ``by``."""

    def issue(by: str = "kuznetsova"):
        return issuing.issue(LIST, Over(small.school), by=small.people[by], on=small.school.today())

    return issue
