"""What a family is asked when it applies; each regulation declares its own questions.

A questionnaire is data: sections of pages, one question a page. The kernel shows the pages, keeps
the answers, sends them once, and hands them to the regulation when the school accepts::

    register_questionnaire(Questionnaire(
        act="ru-individual-support", slug="appeal", title=_("Appeal for individual support"),
        sections=(Section(title=_("What you ask for"), pages=(
            QuestionPage(slug="term", question=_("For how long?"), form_class=TermForm,
                         why=P_1_6, reason=_("The act knows two terms.")),
        )),),
        ground=P_1_5, decided_by=(Role.DEPUTY,), decide_within=APPEAL_DAYS,
        opens=open_from_appeal,
    ))

This module knows neither the database nor a request.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from regulations.clauses import Clause, Setting
from regulations.procedure import Unit
from regulations.words import Text, say

if TYPE_CHECKING:
    from accounts.models import Person
    from regulations.forms.questions import QuestionForm
    from regulations.models import Application, Case
    from students.models import Student

#: The fields of one page as its form sends them.
Typed: TypeAlias = "dict[str, str | list[str]]"
#: What the forms made of the answers, by page and field.
Said: TypeAlias = "dict[str, dict[str, Any]]"


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers given so far, as they were typed, by page."""

    pages: Mapping[str, Typed] = field(default_factory=dict)

    def several(self, page: str, name: str) -> list[str]:
        """Every value of a field; none where the page was not answered."""
        value = self.pages.get(page, {}).get(name, [])
        return list(value) if isinstance(value, list) else [value]

    def one(self, page: str, name: str) -> str:
        """The value of a field, empty where there is none."""
        return next(iter(self.several(page, name)), "")

    def __contains__(self, page: object) -> bool:
        return page in self.pages


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesAsked:
    """Papers that a page asks for. `kind` is that of the case's attachments which they become."""

    kind: str
    title: Text
    hint: Text = ""
    is_restricted: bool = False
    at_most: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One question.

    `why` is the clause behind the question, `reason` tells in plain words why it is asked.
    `shown_if` looks at the answers of the pages before. `is_restricted`: the answer may tell of
    health or behaviour, so only those who see the pupil's health data read it. `consent` names the
    separate consent without which the page takes nothing.
    """

    slug: str
    question: Text
    form_class: type[QuestionForm]
    why: Clause
    reason: Text
    hint: Text = ""
    files: FilesAsked | None = None
    shown_if: Callable[[Answers], bool] | None = None
    is_restricted: bool = False
    consent: str = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """What one application is called: by its `name` in a heading ("Appeal № 14"), as the `object`
    of a verb in lists and on buttons ("send the appeal")."""

    name: Text
    object: Text


#: What it is called where the regulation has no other word for it.
APPLICATION = Noun(_("Application"), pgettext_lazy("object of a verb", "application"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Pages that belong together: one line of the task list."""

    title: Text
    pages: tuple[QuestionPage, ...]


class NotNow(Exception):
    """The regulation cannot open a case now; the words say why and what to do first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """An application that the school has accepted, for the regulation to open a case from."""

    application: Application
    said: Said
    by: Person
    today: date


class Running(NamedTuple):
    """An open case of a pupil, as far as it may stand against another one."""

    act: str
    strand: str
    variant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """What one kind of application asks, who decides it by when, and what comes of it.

    `title` is its full name, `noun` the short word of receipts, letters and buttons. `needed` are
    things to have at hand, for the first page. `decided_by`: the first role is named to the family,
    any of them decides. `decide_within` is counted from the day of sending in `decide_unit`.
    `full_age` is the setting from which a pupil applies alone. `opens` opens the case; it may raise
    `NotNow`, and what opening a case raises. `paper` is the kind of paper that is issued when it is
    sent, under the application's own number, printed by `number_format`. `strand` is that of the
    case which it opens: one of another strand may be open beside it. `minors_alone`: a pupil under
    age who has no guardian on the card applies in person. `shut_for`, given the pupil and what runs
    of their cases, tells where no case could be opened, so that nobody is offered to apply.
    """

    act: str
    slug: str
    title: Text
    intro: Text
    ground: Clause
    sections: tuple[Section, ...]
    decided_by: tuple[Role, ...]
    decide_within: Setting
    opens: Callable[[Accepted], Case]
    noun: Noun = APPLICATION
    needed: tuple[Text, ...] = ()
    decide_unit: Unit = Unit.WORKING_DAYS
    full_age: Setting | None = None
    number_format: str = "{number}"
    paper: str = ""
    strand: str = ""
    minors_alone: bool = False
    shut_for: Callable[[Student, Sequence[Running]], bool] | None = None

    def __post_init__(self) -> None:
        slugs = [page.slug for page in self.pages]
        if len(set(slugs)) < len(slugs):
            raise ValueError(f"{self.act} {self.slug}: a page is declared twice")
        if {self.ground.act, *(page.why.act for page in self.pages)} != {self.act}:
            raise ValueError(f"{self.act} {self.slug}: a page cites another act")
        if not self.pages or not self.decided_by:
            raise ValueError(f"{self.act} {self.slug}: no pages, or nobody decides")

    @property
    def pages(self) -> tuple[QuestionPage, ...]:
        """Every page, in order, shown or not."""
        return tuple(page for section in self.sections for page in section.pages)

    def page(self, slug: str) -> QuestionPage:
        """The page with this slug; LookupError if there is none."""
        for page in self.pages:
            if page.slug == slug:
                return page
        raise LookupError(f"{self.act} {self.slug} has no page {slug!r}")

    def shown(self, typed: Mapping[str, Typed]) -> Iterator[tuple[QuestionPage, Answers]]:
        """The pages that these answers ask for, each with the answers of the shown ones before.

        What was typed on a page that is no longer shown decides nothing.
        """
        counted: dict[str, Typed] = {}
        for page in self.pages:
            before = Answers(dict(counted))
            if page.shown_if is None or page.shown_if(before):
                yield page, before
                if page.slug in typed:
                    counted[page.slug] = typed[page.slug]

    def printed_number(self, number: int) -> str:
        """The number as the register and the paper print it: «14-О»."""
        return self.number_format.format(number=number)

    def called(self, number: int | None) -> Text:
        """One of them in words: «Обращение № 14-О»; without a number the word alone."""
        if number is None:
            return self.noun.name
        return say("%(noun)s № %(number)s", noun=self.noun.name, number=self.printed_number(number))


_registered: dict[tuple[str, str], Questionnaire] = {}


def register_questionnaire(questionnaire: Questionnaire) -> Questionnaire:
    """Make a questionnaire known; ValueError if the act has another one of this name."""
    key = (questionnaire.act, questionnaire.slug)
    if _registered.setdefault(key, questionnaire) is not questionnaire:
        raise ValueError(f"two questionnaires of {questionnaire.act} are called {key[1]}")
    return questionnaire


def questionnaire_of(act: str, slug: str) -> Questionnaire:
    """The questionnaire of an act; LookupError if this installation has none."""
    try:
        return _registered[act, slug]
    except KeyError:
        raise LookupError(f"{act} has no questionnaire {slug!r}") from None


def questionnaires() -> tuple[Questionnaire, ...]:
    """All of them, in the order in which they were registered."""
    return tuple(_registered.values())
