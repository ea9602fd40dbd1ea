"""The application for credit (annex 1) as the kernel asks it: pages, who decides, what follows.

Who applies the kernel knows: a parent who stands on the pupil's card, from full age on the pupil
(cl. 5.2, T1-10). Names, class and addresses stand on the card and are asked of nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from credit_transfer import rules
from credit_transfer.family import OF_GENERAL_PROGRAMME, document_page
from credit_transfer.forms import questions as forms
from credit_transfer.papers.sent import NUMBER, SENT_APPLICATION
from credit_transfer.procedure import OFFICE
from credit_transfer.rules import DocumentKind, Ground
from credit_transfer.services.applying import open_from_application
from regulations.questions import (
    Answers,
    FilesAsked,
    Questionnaire,
    QuestionPage,
    Section,
    register_questionnaire,
)


def _ground(answers: Answers) -> str:
    return answers.one("ground", "ground")


def _has_changed(answers: Answers) -> bool:
    return _ground(answers) in (Ground.PROGRAMME, Ground.STUDY_FORM)


def _has_returned(answers: Answers) -> bool:
    return _ground(answers) == Ground.RETURNED


def _by_reason(answers: Answers) -> bool:
    return _ground(answers) == Ground.OTHER


def _names_programme(answers: Answers) -> bool:
    return _ground(answers) not in OF_GENERAL_PROGRAMME


def _brings(kind: DocumentKind) -> Callable[[Answers], bool]:
    return lambda answers: kind.value in answers.several("documents", "documents")


_PHOTO = _("A photo of every page is enough; you may also bring the paper to the school.")
_CERTIFIED = _(
    "It must bear the seal of the organisation and the signature of its head. A photo of every "
    "page is enough; you may also bring the paper to the school."
)


def _document(kind: DocumentKind) -> QuestionPage:
    """The page of one kind of document: what it says, and its photos."""
    return QuestionPage(
        slug=document_page(kind),
        question=kind.label,
        hint=_CERTIFIED if kind is DocumentKind.PROGRESS else _PHOTO,
        form_class=forms.DocumentForm,
        why=rules.P_4_4,
        reason=_("By it the school checks what is to be credited."),
        files=FilesAsked(kind=kind.value, title=kind.label),
        shown_if=_brings(kind),
    )


APPLICATION_FORM = register_questionnaire(
    Questionnaire(
        act=rules.ACT.slug,
        slug="application",
        title=_("Application for credit of what was learnt elsewhere"),
        intro=_(
            "You ask the school to credit what the pupil has learnt in another organisation. The "
            "subject teachers look at it, where names or hours differ the pedagogical council too, "
            "and the director decides by an order. You are told why each subject is credited or "
            "not. Nothing is counted without your application."
        ),
        needed=(
            _("about 10 minutes"),
            _("the certificate with subjects, hours and marks, and a photo of it"),
        ),
        ground=rules.P_5_2,
        decided_by=OFFICE,
        decide_within=rules.DECISION_DAYS,
        full_age=rules.FULL_AGE,
        number_format=NUMBER,
        paper=SENT_APPLICATION,
        opens=open_from_application,
        sections=(
            Section(
                title=_("Where it was learnt"),
                pages=(
                    QuestionPage(
                        slug="ground",
                        question=_("On which ground should it be credited?"),
                        form_class=forms.GroundForm,
                        why=rules.P_3_4,
                        reason=_("The act names seven grounds; further questions follow from it."),
                    ),
                    QuestionPage(
                        slug="changed",
                        question=_("What has changed?"),
                        form_class=forms.ChangedForm,
                        why=rules.P_3_4,
                        reason=_("The school needs to know what was learnt where."),
                        shown_if=_has_changed,
                    ),
                    QuestionPage(
                        slug="returned",
                        question=_("When did the pupil leave, and when come back?"),
                        form_class=forms.ReturnedForm,
                        why=rules.P_3_4,
                        reason=_("What was learnt in between is credited on this ground."),
                        shown_if=_has_returned,
                    ),
                    QuestionPage(
                        slug="reason",
                        question=_("What is the valid reason?"),
                        form_class=forms.ReasonForm,
                        why=rules.P_3_4,
                        reason=_("On this ground the reason stands in the order."),
                        shown_if=_by_reason,
                    ),
                    QuestionPage(
                        slug="organisation",
                        question=_("In which organisation?"),
                        form_class=forms.OrganisationForm,
                        why=rules.P_3_4,
                        reason=_(
                            "The application names it. Licence and accreditation are needed only "
                            "for whoever came from another school."
                        ),
                    ),
                    QuestionPage(
                        slug="programme",
                        question=_("By which programme?"),
                        form_class=forms.ProgrammeForm,
                        why=rules.P_5_2,
                        reason=_("The form of the application asks for it."),
                        shown_if=_names_programme,
                    ),
                ),
            ),
            Section(
                title=_("What is to be credited"),
                pages=(
                    QuestionPage(
                        slug="subjects",
                        question=_("What should be credited?"),
                        form_class=forms.SubjectsForm,
                        why=rules.P_4_6,
                        reason=_(
                            "Only what stands in the school's plan is credited, and nothing that "
                            "is taken to the state final exam."
                        ),
                    ),
                    QuestionPage(
                        slug="span",
                        question=_("For which part of the year?"),
                        form_class=forms.SpanForm,
                        why=rules.P_5_2,
                        reason=_("The mark is set for it."),
                    ),
                    QuestionPage(
                        slug="outside",
                        question=_("What does the certificate say?"),
                        hint=_("What you do not know leave empty: the school reads it itself."),
                        form_class=forms.OutsideForm,
                        why=rules.P_5_7,
                        reason=_(
                            "Where the name differs, or more than a tenth of the hours is missing, "
                            "the pedagogical council says its opinion first."
                        ),
                    ),
                ),
            ),
            Section(
                title=_("Papers"),
                pages=(
                    QuestionPage(
                        slug="documents",
                        question=_("Which documents confirm it?"),
                        form_class=forms.DocumentsForm,
                        why=rules.P_4_4,
                        reason=_("One at least is needed, of the kinds that the act names."),
                    ),
                    *(_document(kind) for kind in DocumentKind),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "Your wishes"),
                pages=(
                    QuestionPage(
                        slug="release",
                        question=_("Should the pupil attend the credited lessons?"),
                        hint=_(
                            "Without lessons the pupil does not come to them from the day of the "
                            "director's order. If the pupil leaves the other organisation, lessons "
                            "and attestation begin again by the timetable: you tell the school, "
                            "and the school asks from time to time."
                        ),
                        form_class=forms.ReleaseForm,
                        why=rules.P_5_4,
                        reason=_("It is as you ask; it is not needed for the credit itself."),
                    ),
                    QuestionPage(
                        slug="consent",
                        question=_("What you agree to"),
                        form_class=forms.ConsentForm,
                        why=rules.P_5_2,
                        reason=_("The form of the application contains it."),
                    ),
                ),
            ),
        ),
    )
)
