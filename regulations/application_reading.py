"""An application as its pages show it: which pages there are, what is answered, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from regulations.application_consents import ConsentState, consent_of
from regulations.drafts import as_sent
from regulations.forms.questions import About, QuestionForm, Spoken
from regulations.models import Application, ApplicationFile
from regulations.questions import Answers, Questionnaire, QuestionPage, Said, Section, Typed


@dataclass(frozen=True, eq=False)
class ShownPage:
    """One page that the answers ask for, with what was said on it."""

    reading: Reading
    page: QuestionPage
    before: Answers

    @property
    def slug(self) -> str:
        """The page's name in its address."""
        return self.page.slug

    @property
    def is_answered(self) -> bool:
        """The person has been here and gone on."""
        return self.slug in self.reading.typed

    @property
    def version(self) -> int:
        """How often the answer was saved; 0 before the first time."""
        return self.reading.application.answers.get(self.slug, {}).get("version", 0)

    @cached_property
    def consent(self) -> ConsentState:
        """The separate consent that the page needs."""
        return consent_of(self.reading.application, self.page.consent)

    @cached_property
    def files(self) -> list[ApplicationFile]:
        """The papers that came with the page."""
        return [one for one in self.reading.files if one.page == self.slug]

    def form(self, data: Any = None) -> QuestionForm:
        """The page's form: over what is sent now, else with the kept answer as its start."""
        reading = self.reading
        about = About(
            reading.application.school,
            reading.application.student,
            reading.application.applicant,
            reading.today,
            self.before,
        )
        if data is not None or not self.is_answered:
            return self.page.form_class(data, about=about)
        form = self.page.form_class(about=about)
        kept = as_sent(reading.typed[self.slug])
        for name, shown in form.fields.items():
            form.initial[name] = shown.widget.value_from_datadict(kept, {}, form.add_prefix(name))
        return form

    @cached_property
    def checked(self) -> QuestionForm | None:
        """The kept answer judged as of today; None where the page was not answered."""
        if not self.is_answered:
            return None
        form = self.form(as_sent(self.reading.typed[self.slug]))
        form.full_clean()
        return form

    @property
    def is_complete(self) -> bool:
        """Answered, and the answer still holds.

        Whoever gives no consent goes on without: then nothing of the page is kept.
        """
        if not self.consent.is_given:
            return self.is_answered and not self.reading.typed[self.slug] and not self.files
        return self.checked is not None and not self.checked.errors

    @property
    def spoken(self) -> list[Spoken]:
        """The answer in words; nothing while it does not hold."""
        return self.checked.spoken() if self.checked is not None and self.is_complete else []


@dataclass(frozen=True, eq=False)
class ShownSection:
    """A line of the task list."""

    section: Section
    number: int
    pages: list[ShownPage]

    @property
    def answered(self) -> int:
        """How many of its pages are answered."""
        return sum(page.is_answered for page in self.pages)

    @property
    def is_done(self) -> bool:
        """Every page of it is answered."""
        return self.answered == len(self.pages)

    @property
    def first_open(self) -> ShownPage:
        """Where to go on in it: the first page without an answer, else its first page."""
        return next((page for page in self.pages if not page.is_answered), self.pages[0])


@dataclass(frozen=True, eq=False)
class Reading:
    """One application on one day."""

    application: Application
    today: date

    @cached_property
    def questionnaire(self) -> Questionnaire:
        """What it is asked by."""
        return self.application.questionnaire

    @cached_property
    def typed(self) -> dict[str, Typed]:
        """The kept answers by page."""
        return {page: kept["data"] for page, kept in self.application.answers.items()}

    @cached_property
    def files(self) -> list[ApplicationFile]:
        """All its papers, without their bytes."""
        return list(self.application.files.select_related("scan").defer("scan__data"))

    @cached_property
    def pages(self) -> list[ShownPage]:
        """The pages that the answers ask for, in order."""
        return [
            ShownPage(self, page, before) for page, before in self.questionnaire.shown(self.typed)
        ]

    def page(self, slug: str) -> ShownPage | None:
        """The page of this name, if the answers ask for it."""
        return next((page for page in self.pages if page.slug == slug), None)

    @cached_property
    def sections(self) -> list[ShownSection]:
        """The task list; a section without a shown page has no line."""
        shown = {page.slug: page for page in self.pages}
        held = [
            (section, [shown[page.slug] for page in section.pages if page.slug in shown])
            for section in self.questionnaire.sections
        ]
        filled = [(section, pages) for section, pages in held if pages]
        return [
            ShownSection(section, number, pages)
            for number, (section, pages) in enumerate(filled, start=1)
        ]

    def section_of(self, page: ShownPage) -> ShownSection:
        """The section that the page stands in."""
        return next(one for one in self.sections if page in one.pages)

    @property
    def done(self) -> int:
        """How many sections are done."""
        return sum(section.is_done for section in self.sections)

    @property
    def next_open(self) -> ShownPage | None:
        """The first page without an answer; None when all are answered."""
        return next((page for page in self.pages if not page.is_answered), None)

    def after(self, page: ShownPage) -> ShownPage | None:
        """The page that follows."""
        place = self.pages.index(page) + 1
        return self.pages[place] if place < len(self.pages) else None

    def before(self, page: ShownPage) -> ShownPage | None:
        """The page before it."""
        place = self.pages.index(page)
        return self.pages[place - 1] if place else None

    @cached_property
    def missing(self) -> list[ShownPage]:
        """Pages without an answer, or with one that does not hold today."""
        return [page for page in self.pages if not page.is_complete]

    @property
    def said(self) -> Said:
        """What the forms made of the answers; only where nothing is missing."""
        return {page.slug: page.checked.cleaned_data for page in self.pages if page.checked}

    @property
    def seen(self) -> str:
        """Tells one state of the answers from another: sending is refused for one not looked at."""
        versions = [f"{page.slug}.{page.version}" for page in self.pages]
        return "-".join([*versions, *(str(one.pk) for one in self.files)])
