"""The applications of the edition of 2021 for the family form and for patronage."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from externat.application import pages
from externat.forms import questions as shared
from externat.forms import questions_2021 as forms
from externat.rules import edition_2021 as rules
from externat.rules.vocabulary import DocumentKind, Form, PatronageGround
from externat.ways import way_called
from regulations.questions import (
    Answers,
    Questionnaire,
    QuestionPage,
    Section,
    register_questionnaire,
)

#: Grounds of patronage that are no matter of health.
CONFIRMED_BY_OTHERS = (
    PatronageGround.CUSTODY,
    PatronageGround.REFUGEE,
    PatronageGround.SMALL_CLASS,
    PatronageGround.UNCONTROLLED,
)


def _ground(answers: Answers) -> str:
    return answers.one("ground", "ground")


def _by_health(answers: Answers) -> bool:
    return _ground(answers) == PatronageGround.HEALTH


def _is_treated(answers: Answers) -> bool:
    return _ground(answers) == PatronageGround.INPATIENT


def _by_other_reasons(answers: Answers) -> bool:
    return _ground(answers) in CONFIRMED_BY_OTHERS


def _has_needs(answers: Answers) -> bool:
    return bool(answers.one("needs", "has_special_needs"))


FAMILY = register_questionnaire(
    Questionnaire(
        **pages.of_way(way_called(Form.FAMILY.value)),
        title=_("Application for the family form"),
        intro=_(
            "You teach your child yourselves, and the school assesses every semester and advises. "
            "The director issues an order; the school tells the service for children of it, as the "
            "act demands."
        ),
        needed=(_("about 5 minutes"),),
        ground=rules.P_III_1,
        sections=(
            Section(
                title=pgettext_lazy("section", "The learner"),
                pages=(
                    pages.learner_page(rules.P_I_4),
                    QuestionPage(
                        slug="family",
                        question=_("What should the school know?"),
                        form_class=forms.FamilyForm,
                        why=rules.P_III_2,
                        reason=_("The school of your territory cannot refuse this form."),
                    ),
                    pages.term_page(
                        rules.P_I_5,
                        _("A transfer is made three months before the assessment at the latest."),
                    ),
                ),
            ),
            Section(
                title=_("Papers"),
                pages=(
                    pages.education_page(rules.P_I_4, shown_if=pages.is_new),
                    *pages.general_papers(rules.P_I_4),
                ),
            ),
            pages.about_you(
                pages.address_page(rules.P_I_4),
                pages.wishes_page(
                    rules.P_III_1, _("The child’s pace, interests and possibilities count.")
                ),
                pages.acquainted_page(rules.P_I_7),
            ),
        ),
    )
)

PATRONAGE = register_questionnaire(
    Questionnaire(
        **pages.of_way(way_called(Form.PATRONAGE.value)),
        title=_("Application for pedagogical patronage"),
        intro=_(
            "Teachers of the school teach a child who cannot come to lessons: at home, in a "
            "hospital or at school, alone or in a group. The director issues an order; the plan is "
            "agreed with you."
        ),
        needed=(
            _("about 10 minutes"),
            _("a photo of the document that confirms the ground"),
        ),
        ground=rules.P_IV_4,
        sections=(
            Section(
                title=pgettext_lazy("section", "The reason"),
                pages=(
                    pages.learner_page(rules.P_I_4),
                    QuestionPage(
                        slug="ground",
                        question=_("On which ground?"),
                        form_class=forms.PatronageGroundForm,
                        why=rules.P_IV_1,
                        reason=_("Patronage is for these learners only."),
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="needs",
                        question=_("What should the school know of the learner?"),
                        form_class=shared.NeedsForm,
                        why=rules.P_I_9,
                        reason=_("Specialists take part in the plan where there are such needs."),
                        is_restricted=True,
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "Lessons"),
                pages=(
                    QuestionPage(
                        slug="lessons",
                        question=_("Where and how should lessons be given?"),
                        form_class=forms.WishedPlaceForm,
                        why=rules.P_IV_6,
                        reason=_("It is your wish, and it stands in the plan."),
                    ),
                    pages.term_page(rules.P_I_5, _("To patronage one transfers on any day.")),
                ),
            ),
            Section(
                title=_("Papers"),
                pages=(
                    pages.paper_page(
                        "medical",
                        DocumentKind.MEDICAL,
                        _("The conclusion of the medical commission (ЛКК)"),
                        rules.P_IV_4,
                        _("On this ground the act asks for it."),
                        shown_if=_by_health,
                        form_class=shared.MedicalForm,
                        is_restricted=True,
                        consent=pages.HEALTH_CONSENT,
                    ),
                    pages.paper_page(
                        "treatment_paper",
                        DocumentKind.GROUND,
                        _("A paper on the treatment, if there is one"),
                        rules.P_IV_4,
                        _("On this ground the act asks for none; it helps the school to plan."),
                        shown_if=_is_treated,
                        is_restricted=True,
                        consent=pages.HEALTH_CONSENT,
                    ),
                    pages.paper_page(
                        "ground_paper",
                        DocumentKind.GROUND,
                        _("The document that confirms the ground"),
                        rules.P_IV_4,
                        _("On this ground the act asks for it."),
                        shown_if=_by_other_reasons,
                        is_restricted=True,
                    ),
                    pages.paper_page(
                        "needs_paper",
                        DocumentKind.NEEDS,
                        _("The conclusion on special educational needs, if there is one"),
                        rules.P_I_9,
                        _("The plan is adapted by it."),
                        shown_if=_has_needs,
                        form_class=shared.NeedsPaperForm,
                        is_restricted=True,
                        consent=pages.HEALTH_CONSENT,
                    ),
                    pages.education_page(rules.P_I_4, shown_if=pages.is_new),
                    *pages.general_papers(rules.P_I_4),
                ),
            ),
            pages.about_you(
                pages.address_page(rules.P_I_4),
                pages.wishes_page(
                    rules.P_I_2, _("Lessons at a distance are possible in every form.")
                ),
                pages.acquainted_page(rules.P_I_7),
            ),
        ),
    )
)
