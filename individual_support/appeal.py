"""The parents' appeal (cl. 1.5) as the kernel asks it: pages, who decides, what follows."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from individual_support import rules
from individual_support.forms import appeal as forms
from individual_support.papers_appeal import APPEAL, NUMBER
from individual_support.rules.vocabulary import Category
from individual_support.services.appealing import open_from_appeal
from regulations.forms.question_kinds import FilesForm
from regulations.questions import (
    Answers,
    FilesAsked,
    Noun,
    Questionnaire,
    QuestionPage,
    Section,
    register_questionnaire,
)

#: The separate consent without which the school takes no paper about health.
HEALTH_CONSENT = "health"


def _chose(*categories: Category):
    def shown(answers: Answers) -> bool:
        return not set(categories).isdisjoint(answers.several("reason", "categories"))

    return shown


def _some_subjects(answers: Answers) -> bool:
    return answers.one("scope", "scope") == forms.SOME


APPEAL_FORM = register_questionnaire(
    Questionnaire(
        act=rules.ACT.slug,
        slug="appeal",
        title=_("Appeal for individual support"),
        noun=Noun(_("Appeal"), pgettext_lazy("object of a verb", "appeal")),
        intro=_(
            "You ask the school to plan individual support for your child: own tasks, lessons and "
            "terms in the subjects that you choose. When the school agrees, it prepares an "
            "agreement, and nothing begins before you have signed it."
        ),
        needed=(
            _("about 5 minutes"),
            _("papers that speak for it, if there are any: a photo is enough"),
        ),
        ground=rules.P_1_5,
        decided_by=(Role.DEPUTY, Role.DIRECTOR),
        decide_within=rules.APPEAL_DAYS,
        full_age=rules.FULL_AGE,
        number_format=NUMBER,
        paper=APPEAL,
        opens=open_from_appeal,
        sections=(
            Section(
                title=pgettext_lazy("section", "The reason"),
                pages=(
                    QuestionPage(
                        slug="reason",
                        question=_("Why does your child need support?"),
                        form_class=forms.ReasonForm,
                        why=rules.P_1_3,
                        reason=_(
                            "Support is planned for six groups of pupils. Poor health and behaviour"
                            " are read only by those who need to know, and stand on no paper that "
                            "your child keeps."
                        ),
                        is_restricted=True,
                    ),
                    QuestionPage(
                        slug="olympiad",
                        question=_("For which olympiad does your child prepare?"),
                        form_class=forms.OlympiadForm,
                        why=rules.P_1_3,
                        reason=_("A winner is supported until the next stage, so its day matters."),
                        shown_if=_chose(Category.OLYMPIAD),
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "The subjects"),
                pages=(
                    QuestionPage(
                        slug="scope",
                        question=_("In what does your child need support?"),
                        form_class=forms.ScopeForm,
                        why=rules.P_1_4,
                        reason=_("Support is planned for some subjects or for all of them."),
                    ),
                    QuestionPage(
                        slug="subjects",
                        question=_("In which subjects?"),
                        form_class=forms.SubjectsForm,
                        why=rules.P_1_4,
                        reason=_("The teachers of these subjects plan the lessons."),
                        shown_if=_some_subjects,
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "The term"),
                pages=(
                    QuestionPage(
                        slug="term",
                        question=_("For how long?"),
                        form_class=forms.TermForm,
                        why=rules.P_1_6,
                        reason=_("The act knows a quarter and a school year. It can be prolonged."),
                    ),
                ),
            ),
            Section(
                title=pgettext_lazy("section", "Forms and wishes"),
                pages=(
                    QuestionPage(
                        slug="forms",
                        question=_("In what forms should your child learn?"),
                        form_class=forms.FormsForm,
                        why=rules.P_1_7,
                        reason=_(
                            "For lessons at a distance the school needs your request: this is it."
                        ),
                    ),
                    QuestionPage(
                        slug="wishes",
                        question=_("What else should the school take into account?"),
                        form_class=forms.WishesForm,
                        why=rules.P_1_2,
                        reason=_("Support takes the child’s needs and possibilities into account."),
                        is_restricted=True,
                    ),
                ),
            ),
            Section(
                title=_("Papers"),
                pages=(
                    QuestionPage(
                        slug="health_papers",
                        question=_("Is there a medical note?"),
                        hint=_(
                            "A note that lessons are missed for health is enough. The diagnosis "
                            "may be covered when you take the photo."
                        ),
                        form_class=FilesForm,
                        why=rules.P_1_3,
                        reason=_(
                            "It confirms the ground. You may also bring it to the school, or send "
                            "the appeal without it."
                        ),
                        files=FilesAsked(
                            kind="medical_note", title=_("A medical note"), is_restricted=True
                        ),
                        shown_if=_chose(Category.WEAK_HEALTH),
                        is_restricted=True,
                        consent=HEALTH_CONSENT,
                    ),
                    QuestionPage(
                        slug="papers",
                        question=_("Are there other papers that speak for it?"),
                        hint=_(
                            "A call to competitions, an invitation, a testimonial, a diploma. "
                            "No papers about health here."
                        ),
                        form_class=FilesForm,
                        why=rules.P_1_5,
                        reason=_("The act demands none: without papers the appeal is as good."),
                        files=FilesAsked(kind="other", title=_("Paper of the family")),
                    ),
                ),
            ),
        ),
    )
)
