"""A toy act of two clauses with a questionnaire of two pages: what the kernel knows of no act."""

from __future__ import annotations

from django import forms

from accounts.roles import Role
from regulations.acts import Act
from regulations.forms.questions import QuestionForm
from regulations.models import Case
from regulations.questions import Accepted, FilesAsked, Questionnaire, QuestionPage, Section

ACT: Act = Act(
    slug="toy",
    title="Toy act",
    short_title="Toys",
    jurisdiction="ru",
    language="ru",
    edition="1",
)
P_1 = ACT.clause("1", "Игрушка выдаётся по заявлению.")
P_2 = ACT.clause("2", "К заявлению прилагается рисунок.")
DAYS = ACT.setting(P_1, "days", 3, "Within how many working days?")


class ColourForm(QuestionForm):
    """Which toy."""

    colour = forms.CharField(max_length=20)


class DrawingForm(QuestionForm):
    """Only a file."""


def never_opened(accepted: Accepted) -> Case:
    """The toy act opens nothing."""
    raise AssertionError(str(accepted.application))


def questionnaire(**more) -> Questionnaire:
    """Two pages: the second is shown to those who want a red toy."""
    pages = (
        QuestionPage(
            slug="colour", question="Which?", form_class=ColourForm, why=P_1, reason="To choose."
        ),
        QuestionPage(
            slug="drawing",
            question="A drawing?",
            form_class=DrawingForm,
            why=P_2,
            reason="The act asks for it.",
            files=FilesAsked(kind="drawing", title="Drawing", at_most=2),
            shown_if=lambda answers: answers.one("colour", "colour") == "red",
        ),
    )
    given = {
        "act": "toy",
        "slug": "toy",
        "title": "A toy",
        "intro": "Ask for a toy.",
        "ground": P_1,
        "sections": (
            Section(title="What", pages=pages[:1]),
            Section(title="Papers", pages=pages[1:]),
        ),
        "decided_by": (Role.SECRETARY,),
        "decide_within": DAYS,
        "opens": never_opened,
        "number_format": "T-{number}",
    }
    return Questionnaire(**{**given, **more})
