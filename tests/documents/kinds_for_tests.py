"""Two small kinds of paper and a case row of no regulation, so that the tests depend on none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from documents.kinds import Capacity, PaperKind, Signer
from regulations.models import Case

TEMPLATES = Path(__file__).parent / "templates"
ACT = "test-act"


@dataclass
class NoteDetails:
    """What a regulation's own case row would be; `text` goes onto the paper."""

    case: Case
    text: str = "текст"

    @property
    def school(self):
        """The case's school."""
        return self.case.school

    def note_paper(self):
        """It keeps none."""


@dataclass
class Over:
    """What a register is taken over."""

    school: Any
    text: str = "за год"


def note_context(details: Any, on: date) -> dict[str, Any]:
    """The frozen context of a note."""
    student = details.case.student
    return {
        "pupil": student.full_name,
        "text": details.text,
        "parent": "Гоголь Н.С.",
        "age": student.age_on(on),
    }


NOTE = PaperKind(
    slug="test_note",
    act=ACT,
    title="Записка",
    clause="2.3",
    language="ru",
    template="tests/note.html",
    context=note_context,
    series="З",
    number_format="{number}-З",
    signers=(
        Signer(capacity=Capacity.DIRECTOR, label="Директор"),
        Signer(capacity=Capacity.PARENT, label="Родитель", name_from="parent"),
        Signer(
            capacity=Capacity.PUPIL, label="Обучающийся", only_if=lambda made: made["age"] >= 14
        ),
    ),
    copies_to_hand=True,
)
LIST = PaperKind(
    slug="test_list",
    act=ACT,
    title="Отчёт",
    clause="4.1.4",
    annex="Приложение 2",
    language="ru",
    template="tests/note.html",
    context=lambda over, on: {"pupil": "все", "text": over.text},
    series="О",
    is_register=True,
)
SECRET = PaperKind(
    slug="test_secret",
    act=ACT,
    title="Программа изучения",
    clause="4.1.3",
    language="ru",
    template="tests/note.html",
    context=note_context,
    series="П",
    is_restricted=True,
)
EVERY = (NOTE, LIST, SECRET)


def open_case_of(small, last_name: str) -> Case:
    """A case of the child under the act of the tests. Needs the school's scope."""
    return Case.objects.create(
        school=small.school,
        act=ACT,
        edition="1",
        student=small.children[last_name],
        school_year=small.year,
        state="draft",
        responsible=small.people["ivanova"],
        opened_on=small.school.today(),
    )
