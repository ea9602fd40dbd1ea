"""Papers of no regulation: their kinds, their template, a case to issue them in."""

from __future__ import annotations

from contextlib import contextmanager
from shutil import copytree
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.test import override_settings

from documents import issuing, kinds, making
from documents.checking import reading, workshop
from documents.models import Paper
from documents.sealing import final, keys
from regulations import registry
from regulations.models import Case
from tests.conftest import for_all_tests
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
from tests.signed_papers import SEALING, sign_by_all


@pytest.fixture(scope="session", autouse=True)
def template_of_tests():
    """The template of the tests' papers is found from now on. It stays: with every other list of
    folders Django forgets what it has read of all templates, and each test would read it anew."""
    engine = settings.TEMPLATES[0]
    with override_settings(TEMPLATES=[{**engine, "DIRS": [*engine["DIRS"], TEMPLATES]}]):
        yield


def register_kinds(patch: pytest.MonkeyPatch) -> None:
    """The kinds of the tests are registered, and only they."""
    patch.setattr(kinds, "_registered", {kind.slug: kind for kind in EVERY})


@contextmanager
def kinds_of_tests():
    """The same for what is made before a test; `paper_kinds` has the patch of its test, which may
    register others after it."""
    with pytest.MonkeyPatch.context() as patch:
        register_kinds(patch)
        yield


@pytest.fixture
def paper_kinds(monkeypatch):
    """The kinds of the tests."""
    register_kinds(monkeypatch)
    return EVERY


@pytest.fixture
def read_here(monkeypatch):
    """Strangers' files are read in this process: to start another takes longer than the test.
    That the product does, test_checking sees."""
    monkeypatch.setattr(reading, "_told_of", workshop.told_of)


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


@pytest.fixture(scope="module")
def sealed_once(django_db_setup, django_db_blocker, tmp_path_factory):
    """The number of a note that is signed by all and sealed, and the folder of the key."""
    folder = tmp_path_factory.mktemp("seals")

    def make(small) -> int:
        with kinds_of_tests(), override_settings(**SEALING, SEAL_KEYS=folder):
            keys.generate(small.school)
            details = NoteDetails(open_case_of(small, "Римская-Корсакова"), "текст")
            by, today = small.people["kuznetsova"], small.school.today()
            paper = issuing.issue(NOTE, details, by=by, on=today)
            making.bytes_of(paper)
            final.seal(sign_by_all(small, paper).pk)
        return paper.pk

    with django_db_blocker.unblock(), for_all_tests(make) as made:
        yield made, folder


@pytest.fixture
def sealed(sealed_once, small, paper_kinds, key_folder) -> Paper:
    """The note that is signed by all and sealed, and the key of the school."""
    number, folder = sealed_once
    copytree(folder, key_folder)
    return Paper.objects.get(pk=number)
