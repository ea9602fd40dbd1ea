"""The parents' application (Annex 1) as the kernel asks it: pages, who decides, what follows."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from home_education import rules
from home_education.forms import questions as forms
from home_education.paper_finding import CONCLUSION, PMPK, REHABILITATION
from home_education.papers.sent import NUMBER, SENT_APPLICATION
from home_education.procedure import OFFICE
from home_education.services.applying import open_from_application
from regulations.forms.question_kinds import FilesForm
from regulations.questions import (
    Answers,
    FilesAsked,
    Questionnaire,
    QuestionPage,
    Section,
    register_questionnaire,
)


def _adapted(answers: Answers) -> bool:
    return answers.one("child", "programme") == rules.Programme.ADAPTED


def _needs_pmpk(answers: Answers) -> bool:
    """Cl. 2.1 asks it of these; cl. 3.4 of a disabled child in hospital as well."""
    return (
        _adapted(answers)
        or bool(answers.one("child", "has_special_needs"))
        or _needs_rehabilitation(answers)
    )


def _needs_rehabilitation(answers: Answers) -> bool:
    return bool(answers.one("child", "is_disabled")) and _in_hospital(answers)


def _at_school(answers: Answers) -> bool:
    return answers.one("place", "study_place") == rules.Place.SCHOOL


def _in_hospital(answers: Answers) -> bool:
    return answers.one("place", "study_place") in rules.HOSPITALS


APPLICATION_FORM = register_questionnaire(
    Questionnaire(
        act=rules.ACT.slug,
        slug="application",
        title=_("Application for study at home"),
        intro=_(
            "You ask the school to teach your child at home, or in a hospital. The school looks at "
            "the papers and issues an order; before that nothing changes. The plan, the calendar "
            "and the timetable are agreed with you."
        ),
        needed=(
            _("about 10 minutes"),
            _("the medical conclusion: its number, date and period, and a photo of it"),
            _("the conclusion of the ПМПК, if there is one"),
        ),
        ground=rules.P_2_1,
        decided_by=OFFICE,
        decide_within=rules.ORDER_DAYS,
        full_age=rules.FULL_AGE,
        number_format=NUMBER,
        paper=SENT_APPLICATION,
        opens=open_from_application,
        sections=(
            Section(
                title=pgettext_lazy("section", "Place and time"),
                pages=(
                    QuestionPage(
                        slug="place",
                        question=_("Where should lessons be held?"),
                        form_class=forms.PlaceForm,
                        why=rules.P_1_6,
                        reason=_("The place decides which papers are needed."),
                    ),
                    QuestionPage(
                        slug="school_place",
                        question=_("Why in the school building?"),
                        form_class=forms.SchoolPlaceForm,
                        why=rules.P_1_8,
                        reason=_(
                            "It is possible when the medical conclusion allows it, or when lessons "
                            "at home are impossible."
                        ),
                        shown_if=_at_school,
                    ),
                    QuestionPage(
                        slug="hospital",
                        question=_("In which hospital?"),
                        form_class=forms.HospitalForm,
                        why=rules.P_3_2,
                        reason=_("The school agrees on lessons with the hospital."),
                        shown_if=_in_hospital,
                    ),
                    QuestionPage(
                        slug="term",
                        question=_("For which time?"),
                        form_class=forms.TermForm,
                        why=rules.P_2_4,
                        reason=_(
                            "Not longer than the medical conclusion and the school year. It can be "
                            "prolonged."
                        ),
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "Programme"),
                pages=(
                    QuestionPage(
                        slug="child",
                        question=_("How does your child learn?"),
                        form_class=forms.ChildForm,
                        why=rules.P_2_9,
                        reason=_("The plan of study is made by the programme."),
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="variant",
                        question=_("Which adapted programme?"),
                        form_class=forms.VariantForm,
                        why=rules.P_2_9,
                        reason=_("If you do not know it, leave it: the school looks it up."),
                        shown_if=_adapted,
                        is_restricted=True,
                    ),
                ),
            ),
            Section(
                title=_("Papers"),
                pages=(
                    QuestionPage(
                        slug="conclusion",
                        question=_("What does the medical conclusion say?"),
                        hint=_(
                            "Number, date and period stand at its top and end. A photo of every "
                            "page is enough; you may also bring the paper to the school."
                        ),
                        form_class=forms.ConclusionForm,
                        why=rules.P_2_1,
                        reason=_(
                            "Study at home rests on it. Only those who see health data open the "
                            "photo, and each opening is recorded."
                        ),
                        files=FilesAsked(
                            kind=CONCLUSION, title=_("Medical conclusion"), is_restricted=True
                        ),
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="pmpk",
                        question=_("What does the conclusion of the ПМПК say?"),
                        form_class=forms.PmpkForm,
                        why=rules.P_2_1,
                        reason=_("An adapted programme is taught by its recommendation."),
                        files=FilesAsked(
                            kind=PMPK, title=_("Conclusion of the ПМПК"), is_restricted=True
                        ),
                        shown_if=_needs_pmpk,
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="rehabilitation",
                        question=_("What does the programme of rehabilitation say?"),
                        form_class=forms.RehabilitationForm,
                        why=rules.P_3_4,
                        reason=_("In a hospital the school needs it for a disabled child."),
                        files=FilesAsked(
                            kind=REHABILITATION,
                            title=_("Programme of rehabilitation"),
                            is_restricted=True,
                        ),
                        shown_if=_needs_rehabilitation,
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="papers",
                        question=_("Are there other papers?"),
                        hint=_("If there are none, go on."),
                        form_class=FilesForm,
                        why=rules.P_2_1,
                        reason=_("The act demands none but those above."),
                        files=FilesAsked(
                            kind="other", title=_("Paper of the family"), is_restricted=True
                        ),
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "About you"),
                pages=(
                    QuestionPage(
                        slug="address",
                        question=_("Where are you registered?"),
                        form_class=forms.AddressForm,
                        why=rules.P_2_1,
                        reason=_(
                            "The form of the application asks for it; other papers get it too."
                        ),
                    ),
                    QuestionPage(
                        slug="duties",
                        question=_("What you promise"),
                        form_class=forms.DutiesForm,
                        why=rules.P_4_2,
                        reason=_("Without these conditions lessons at home cannot be held."),
                    ),
                ),
            ),
        ),
    )
)
