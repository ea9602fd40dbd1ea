"""Questions that several applications ask, each under a clause of its own act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from externat.forms import questions as forms
from externat.forms.questions_2021 import NEW, LearnerForm
from externat.papers.sent_applications import NUMBERS, SENT
from externat.procedure import OFFICE
from externat.rules.vocabulary import DocumentKind
from externat.services.applying import open_from_application
from externat.ways import Way
from regulations.clauses import Clause
from regulations.forms.question_kinds import AddressForm, PaperForm, PeriodForm
from regulations.questions import Answers, FilesAsked, QuestionPage, Section
from regulations.words import Text

#: The separate consent without which the school takes no paper about health.
HEALTH_CONSENT = "health"
Shown = Callable[[Answers], bool]


def is_new(answers: Answers) -> bool:
    """The learner is no pupil of the school yet: the general papers are asked for."""
    return answers.one("learner", "learner") == NEW


def of_way(way: Way) -> dict[str, Any]:
    """What the questionnaires of all ways have alike."""
    edition = way.edition
    return {
        "act": edition.act.slug,
        "slug": way.slug,
        "decided_by": OFFICE,
        "decide_within": edition.decide_days,
        "full_age": edition.full_age,
        "number_format": NUMBERS[way.slug],
        "paper": SENT[way.slug],
        "opens": open_from_application,
        "shut_for": way.is_shut_for,
    }


def about_you(*pages: QuestionPage) -> Section:
    """The last section: whoever applies."""
    return Section(title=pgettext_lazy("section", "About you"), pages=pages)


def learner_page(why: Clause) -> QuestionPage:
    """Enrolment or transfer."""
    return QuestionPage(
        slug="learner",
        question=_("Does the learner belong to our school?"),
        form_class=LearnerForm,
        why=why,
        reason=_("A pupil of the school is transferred, anybody else is enrolled."),
    )


def term_page(why: Clause, reason: Text) -> QuestionPage:
    """For which time."""
    return QuestionPage(
        slug="term",
        question=_("For which time?"),
        form_class=PeriodForm,
        why=why,
        reason=reason,
    )


def paper_page(
    slug: str,
    kind: DocumentKind,
    question: Text,
    why: Clause,
    reason: Text,
    *,
    shown_if: Shown | None = None,
    form_class: type[PaperForm] = PaperForm,
    is_restricted: bool = False,
    consent: str = "",
) -> QuestionPage:
    """A document of the ground: its number and date where it has them, and a photo."""
    return QuestionPage(
        slug=slug,
        question=question,
        hint=_("A photo of every page is enough; you may also bring the paper to the school."),
        form_class=form_class,
        why=why,
        reason=reason,
        files=FilesAsked(kind=kind.value, title=kind.label, is_restricted=is_restricted),
        shown_if=shown_if,
        is_restricted=is_restricted,
        consent=consent,
    )


def general_papers(why: Clause) -> tuple[QuestionPage, ...]:
    """What everybody who comes to the school brings (order No 367)."""
    return (
        paper_page(
            "birth",
            DocumentKind.BIRTH,
            _("The certificate of birth, or an identity document"),
            why,
            _("The school notes name and date of birth from it."),
            shown_if=is_new,
        ),
        paper_page(
            "health_form",
            DocumentKind.HEALTH_FORM,
            _("The medical form 086-1/о"),
            why,
            _("Everybody who comes to a school brings it; you may bring it later."),
            shown_if=is_new,
            is_restricted=True,
            consent=HEALTH_CONSENT,
        ),
    )


def education_page(why: Clause, shown_if: Shown | None = None) -> QuestionPage:
    """What was learnt so far."""
    return paper_page(
        "education",
        DocumentKind.EDUCATION,
        _("A document on education, or the marks of the last year"),
        why,
        _("It tells for which grade the learner is taken in."),
        shown_if=shown_if,
    )


def address_page(why: Clause) -> QuestionPage:
    """For the head of the application."""
    return QuestionPage(
        slug="address",
        question=_("Where do you live?"),
        form_class=AddressForm,
        why=why,
        reason=_("It stands in the head of the application."),
    )


def wishes_page(why: Clause, reason: Text) -> QuestionPage:
    """In the family's own words."""
    return QuestionPage(
        slug="wishes",
        question=_("What else should the school take into account?"),
        form_class=forms.WishesForm,
        why=why,
        reason=reason,
        is_restricted=True,
    )


def acquainted_page(why: Clause) -> QuestionPage:
    """The family has read the rules."""
    return QuestionPage(
        slug="acquainted",
        question=_("What you have read"),
        form_class=forms.AcquaintedForm,
        why=why,
        reason=_("The school has to show you by what rules the form goes."),
    )
