"""The choices that a support case is made of. Their values are stored, their labels are shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regulations.words import Worded


class Category(Worded):
    """Whom support may be designed for: the six groups of cl. 1.3, in its order."""

    WEAK_HEALTH = "weak_health", _("Poor health, often misses lessons through illness")
    ABSENCE = "absence", _("Long competitions, contests or special circumstances of life")
    GIFTED = "gifted", _("Higher educational needs and special abilities")
    OLYMPIAD = "olympiad", _("Winner of an olympiad stage preparing for the next one")
    DEVIANT = "deviant", _("Deviant behaviour")
    LOW_MOTIVATION = "low_motivation", _("Low motivation to learn")


SENSITIVE_CATEGORIES = frozenset({Category.WEAK_HEALTH, Category.DEVIANT})
"""Shown only with permission for health data, and never printed on a paper the pupil keeps."""
NEUTRAL = _("special educational needs")
"""What a reader without that permission is shown instead."""


def open_categories(categories: tuple[str, ...]) -> tuple[Category, ...]:
    """The categories that may be shown to anyone who sees the case, in the order of the act."""
    return tuple(one for one in Category if one in categories and one not in SENSITIVE_CATEGORIES)


SUPPORTING_PAPERS = {
    Category.WEAK_HEALTH: _("A medical note"),
    Category.ABSENCE: _("A call, an invitation or an order"),
    Category.GIFTED: _("A testimonial or the minutes of a meeting"),
    Category.OLYMPIAD: _("A call, an invitation or an order"),
    Category.DEVIANT: _("A testimonial or the minutes of a meeting"),
    Category.LOW_MOTIVATION: _("A testimonial or the minutes of a meeting"),
}
"""The paper that usually confirms a category; the act demands none, the form suggests it."""


class OlympiadStage(Worded):
    """Which stage a winner prepares for (cl. 1.3)."""

    REGIONAL = "regional", _("Won the municipal stage, prepares for the regional one")
    FINAL = "final", _("Won the regional stage, prepares for the final one")


class GroundKind(Worded):
    """Whose word support starts from: the four of cl. 1.5, and any other with a reason."""

    CLASS_TEACHER = "class_teacher", _("Recommendation of the class teacher")
    SUBJECT_TEACHER = "subject_teacher", _("Recommendation of a subject teacher")
    SPECIALIST = "specialist", _("Recommendation of a support service specialist")
    PARENT_APPEAL = "parent_appeal", _("Appeal of the parents")
    OTHER = "other", _("Another ground")


class Term(Worded):
    """For how long support is designed: the two of cl. 1.6, and two that a school may allow."""

    QUARTER = "quarter", _("One quarter")
    YEAR = "year", _("One school year")
    SEMESTER = "semester", _("A half-year")
    TRIMESTER = "trimester", _("A trimester")


EXTRA_TERMS = (Term.SEMESTER, Term.TRIMESTER)


class StudyForm(Worded):
    """The forms of education that support uses (cl. 1.7)."""

    INDIVIDUAL_PLAN = "individual_plan", _("Individual study plan")
    REMOTE = "remote", _("Remote technologies")
    ELECTRONIC = "electronic", _("Electronic forms of education")


REMOTE_FORMS = frozenset({StudyForm.REMOTE, StudyForm.ELECTRONIC})


class Party(Worded):
    """The three parties of the agreement (cl. 2.3)."""

    PARENT = "parent", _("Parent or legal guardian")
    PUPIL = "pupil", _("Pupil")
    SCHOOL = "school", _("School")


class Mark(Worded):
    """How a homework row was done (Annex 1, column 6)."""

    DONE = "done", pgettext_lazy("homework", "Done")
    PARTLY = "partly", pgettext_lazy("homework", "Done in part")
    NOT_DONE = "not_done", pgettext_lazy("homework", "Not done")


class Reason(Worded):
    """Why a subject was supported (Annex 2): not the category of cl. 1.3."""

    QUALITY = "quality", _("Raising the quality of knowledge")
    PROGRESS = "progress", _("Raising achievement")
    GAPS = "gaps", _("Closing gaps")
    OTHER = "other", _("Another reason")
