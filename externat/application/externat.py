"""The applications of the edition of 2021 for externat, and for single subjects by externat."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from externat.application import pages
from externat.forms import questions_2021 as forms
from externat.models.individual import COMBINATION
from externat.rules import edition_2021 as rules
from externat.rules.vocabulary import Circumstance, DocumentKind, ExternGround, Form
from externat.ways import way_called
from regulations.questions import (
    Answers,
    Questionnaire,
    QuestionPage,
    Section,
    register_questionnaire,
)

PROFILE_GRADES = ("10", "11", "12")


def _ground(answers: Answers) -> str:
    return answers.one("ground", "ground")


def _has_reasons(answers: Answers) -> bool:
    return _ground(answers) == ExternGround.VALID_REASONS


def _by_health(answers: Answers) -> bool:
    return _has_reasons(answers) and Circumstance.HEALTH in answers.several("reasons", "reasons")


def _needs_paper(answers: Answers) -> bool:
    return _ground(answers) not in tuple(rules.WITHOUT_DOCUMENT) and not _by_health(answers)


def _names_subjects(answers: Answers) -> bool:
    return _ground(answers) in tuple(rules.WITH_SUBJECTS)


def _has_records(answers: Answers) -> bool:
    return answers.one("records", "records") != "none"


def _may_take_both(answers: Answers) -> bool:
    lived = {
        *answers.several("living", "circumstances"),
        *answers.several("living", "past_circumstances"),
    }
    is_profile = answers.one("grade", "grade") in PROFILE_GRADES
    return is_profile and bool(lived & set(rules.LEFT_BEHIND))


_SUBJECTS = {
    "question": _("In which subjects?"),
    "form_class": forms.SubjectsForm,
    "reason": _("On this ground the application names them."),
}
_GRADE = {
    "question": _("For which grade?"),
    "form_class": forms.GradeForm,
    "reason": _("The learner is assessed for it; several grades in a year are possible too."),
}

EXTERNAT = register_questionnaire(
    Questionnaire(
        **pages.of_way(way_called(Form.EXTERNAT.value)),
        title=_("Application for externat"),
        intro=_(
            "An extern learns alone, at any age, and the school assesses and attests. The school "
            "looks at the papers, and the director issues an order; before that nothing changes."
        ),
        needed=(
            _("about 10 minutes"),
            _("a photo of the document that confirms the ground"),
            _("documents on what was learnt before, if there are any"),
        ),
        ground=rules.P_II_3,
        minors_alone=True,
        sections=(
            Section(
                title=pgettext_lazy("section", "The learner"),
                pages=(
                    pages.learner_page(rules.P_I_4),
                    QuestionPage(
                        slug="living",
                        question=_("Where does the learner live, and where before?"),
                        form_class=forms.LivingForm,
                        why=rules.P_II_3,
                        reason=_(
                            "Whoever studied abroad or lives on uncontrolled territory, on the line"
                            " of contact or under an emergency regime has other times and ways."
                        ),
                        is_restricted=True,
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "The reason"),
                pages=(
                    QuestionPage(
                        slug="ground",
                        question=_("On which ground?"),
                        form_class=forms.ExternGroundForm,
                        why=rules.P_II_1,
                        reason=_("The application has to name one of the seven."),
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="reasons",
                        question=_("Which reason keeps the learner away?"),
                        form_class=forms.ReasonsForm,
                        why=rules.P_II_1,
                        reason=_("The first ground rests on a valid reason."),
                        shown_if=_has_reasons,
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="goal",
                        question=_("What for?"),
                        form_class=forms.GoalForm,
                        why=rules.P_II_2,
                        reason=_("Who learns over the year has an individual plan."),
                    ),
                    QuestionPage(slug="grade", why=rules.P_II_7, **_GRADE),
                    QuestionPage(
                        slug="subjects", why=rules.P_II_3, shown_if=_names_subjects, **_SUBJECTS
                    ),
                    QuestionPage(
                        slug="both_levels",
                        question=_("One level or two?"),
                        form_class=forms.BothLevelsForm,
                        why=rules.P_II_9,
                        reason=_("It is possible for those who live or lived where you marked."),
                        shown_if=_may_take_both,
                    ),
                    pages.term_page(
                        rules.P_I_5,
                        _(
                            "A transfer is made three months before the assessment at the latest; "
                            "not so for those from abroad and from unsafe territories."
                        ),
                    ),
                ),
            ),
            Section(
                title=_("Papers"),
                pages=(
                    QuestionPage(
                        slug="records",
                        question=_("Are there papers of the learning so far?"),
                        form_class=forms.RecordsForm,
                        why=rules.P_II_4,
                        reason=_(
                            "Without them a commission first determines the level; this application"
                            " asks for that too."
                        ),
                    ),
                    pages.education_page(rules.P_II_4, shown_if=_has_records),
                    pages.paper_page(
                        "ground_paper",
                        DocumentKind.GROUND,
                        _("The document that confirms the ground"),
                        rules.P_II_3,
                        _("Grounds 5 and 6 need none, the others do."),
                        shown_if=_needs_paper,
                        is_restricted=True,
                    ),
                    pages.paper_page(
                        "health_paper",
                        DocumentKind.GROUND,
                        _("The paper that says why the learner cannot attend"),
                        rules.P_II_3,
                        _("Only those who see health data open it; each reading is recorded."),
                        shown_if=_by_health,
                        is_restricted=True,
                        consent=pages.HEALTH_CONSENT,
                    ),
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

SINGLE_SUBJECTS = register_questionnaire(
    Questionnaire(
        **pages.of_way(way_called(COMBINATION)),
        title=_("Application for externat in single subjects"),
        intro=_(
            "The learner stays in the present form, learns some subjects alone and is assessed in "
            "them by a commission. There is no transfer and no order."
        ),
        needed=(_("about 5 minutes"),),
        ground=rules.P_II_5,
        strand=COMBINATION,
        sections=(
            Section(
                title=pgettext_lazy("section", "The subjects"),
                pages=(
                    QuestionPage(
                        slug="other_form",
                        question=_("How does the learner learn now?"),
                        form_class=forms.OtherFormForm,
                        why=rules.P_II_5,
                        reason=_("Externat in single subjects goes beside this form."),
                    ),
                    QuestionPage(slug="grade", why=rules.P_II_5, **_GRADE),
                    QuestionPage(slug="subjects", why=rules.P_II_5, **_SUBJECTS),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "The term"),
                pages=(
                    pages.term_page(
                        rules.P_I_5, _("Assessment is by the end of the school year as a rule.")
                    ),
                    QuestionPage(
                        slug="assessed",
                        question=_("When would the learner like to be assessed?"),
                        form_class=forms.AssessedForm,
                        why=rules.P_II_5,
                        reason=_("The director appoints the commission and its days."),
                    ),
                ),
            ),
            pages.about_you(
                pages.address_page(rules.P_II_5),
                pages.acquainted_page(rules.P_I_7),
            ),
        ),
    )
)
