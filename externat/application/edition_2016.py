"""The application of the edition of 2016: who cannot attend, for how long, with which papers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from externat.application import pages
from externat.forms import questions as forms
from externat.rules import edition_2016 as rules
from externat.rules.vocabulary import HEALTH_GROUNDS_2016, DocumentKind, Ground2016
from externat.ways import WAYS
from regulations.questions import (
    Answers,
    Questionnaire,
    QuestionPage,
    Section,
    register_questionnaire,
)

WAY = next(one for one in WAYS if one.edition.is_2016)


def _ground(answers: Answers) -> str:
    return answers.one("ground", "ground")


def _is_treated(answers: Answers) -> bool:
    return _ground(answers) == Ground2016.TREATMENT


def _is_of_small_class(answers: Answers) -> bool:
    return _ground(answers) == Ground2016.SMALL_CLASS


def _is_foreigner(answers: Answers) -> bool:
    return _ground(answers) == Ground2016.FOREIGNER


def _needs_conclusion(answers: Answers) -> bool:
    return _ground(answers) in tuple(HEALTH_GROUNDS_2016)


def _has_needs(answers: Answers) -> bool:
    by_ground = _ground(answers) == Ground2016.SPECIAL_NEEDS
    return by_ground or bool(answers.one("needs", "has_special_needs"))


INDIVIDUAL = register_questionnaire(
    Questionnaire(
        **pages.of_way(WAY),
        title=_("Application for the individual form"),
        intro=_(
            "You ask the school to teach the learner individually. The school looks at the papers "
            "and asks the education authority; then the director issues an order. Before that "
            "nothing changes. The plan and the timetable are agreed with you."
        ),
        needed=(
            _("about 10 minutes"),
            _("a photo of the report card, or of the marks of the last year"),
            _("for reasons of health, the conclusion of the medical commission"),
        ),
        ground=rules.P_I_5,
        sections=(
            Section(
                title=pgettext_lazy("section", "The reason"),
                pages=(
                    QuestionPage(
                        slug="ground",
                        question=_("Why does the learner need the individual form?"),
                        form_class=forms.GroundForm2016,
                        why=rules.P_I_6,
                        reason=_("The ground decides which papers are needed."),
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="small_class",
                        question=_("How many pupils does the class have?"),
                        form_class=forms.SmallClassForm,
                        why=rules.P_I_6,
                        reason=_("In a village a class of fewer than five is such a ground."),
                        shown_if=_is_of_small_class,
                    ),
                    QuestionPage(
                        slug="treatment",
                        question=_("Where is the learner treated, and how long?"),
                        form_class=forms.TreatmentForm,
                        why=rules.P_III_4,
                        reason=_(
                            "A treatment of more than a month is such a ground; lessons begin on "
                            "the third day after the admission at the earliest."
                        ),
                        shown_if=_is_treated,
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="needs",
                        question=_("What should the school know of the learner?"),
                        form_class=forms.NeedsForm,
                        why=rules.P_IV_3,
                        reason=_("The hours of a week depend on it."),
                        is_restricted=True,
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "The term"),
                pages=(
                    pages.term_page(
                        rules.P_II_1, _("A pupil is taken in at any time of the school year.")
                    ),
                ),
            ),
            Section(
                title=_("Papers"),
                pages=(
                    pages.education_page(rules.P_II_2),
                    pages.paper_page(
                        "medical",
                        DocumentKind.MEDICAL,
                        _("The conclusion of the medical commission (ЛКК)"),
                        rules.P_II_2,
                        _("It says that the learner is transferred for reasons of health."),
                        shown_if=_needs_conclusion,
                        form_class=forms.MedicalForm,
                        is_restricted=True,
                        consent=pages.HEALTH_CONSENT,
                    ),
                    pages.paper_page(
                        "needs_paper",
                        DocumentKind.NEEDS,
                        _("The extract on special educational needs, if there is one"),
                        rules.P_II_2,
                        _("Individual programmes are written by it."),
                        shown_if=_has_needs,
                        form_class=forms.NeedsPaperForm,
                        is_restricted=True,
                        consent=pages.HEALTH_CONSENT,
                    ),
                    pages.paper_page(
                        "lawful_stay",
                        DocumentKind.LAWFUL_STAY,
                        _("The document on lawful stay in Ukraine"),
                        rules.P_II_2,
                        _("The act asks for a copy of it."),
                        shown_if=_is_foreigner,
                    ),
                ),
            ),
            pages.about_you(
                pages.address_page(rules.P_I_5),
                pages.wishes_page(
                    rules.P_II_3, _("Lessons at a distance are possible if you wish them.")
                ),
                pages.acquainted_page(rules.P_II_4),
            ),
        ),
    )
)
