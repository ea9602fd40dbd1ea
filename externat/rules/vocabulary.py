"""The choices that a case of individual education is made of. Values are stored, labels shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regulations.words import Worded


class Form(Worded):
    """The forms of the edition of 2021 (cl. I.2)."""

    EXTERNAT = "externat", _("Externat")
    FAMILY = "family", _("Family (home) form")
    PATRONAGE = "patronage", _("Pedagogical patronage")


class Goal(Worded):
    """What an extern is enrolled for (2021, cl. II.2)."""

    SELF_STUDY = "self_study", _("To learn the programme on one's own over the year")
    ASSESSMENT = "assessment", _("Only to be assessed")


class Ground2016(Worded):
    """For whom the individual form is (2016, cl. I.6)."""

    HEALTH = "health_2016", _("State of health")
    TREATMENT = "treatment_2016", _("Treatment of more than a month in a health institution")
    SPECIAL_NEEDS = "special_needs_2016", _("Special educational needs")
    DISABILITY = "disability_2016", _("Disability")
    SMALL_CLASS = "small_class_2016", _("A class of fewer than five in a village or settlement")
    CONFLICT = "conflict_2016", _("Zone of armed conflict, occupied territory or emergency")
    FOREIGNER = "foreigner_2016", _("Foreigner or person without citizenship")


#: The grounds that the clause counts under the state of health.
HEALTH_GROUNDS_2016 = frozenset(
    {Ground2016.HEALTH, Ground2016.TREATMENT, Ground2016.SPECIAL_NEEDS, Ground2016.DISABILITY}
)


class ExternGround(Worded):
    """The grounds of externat, numbered as in the text (2021, cl. II.1)."""

    VALID_REASONS = "extern_1", _("1) Cannot attend or be assessed for valid reasons")
    UNFINISHED = "extern_2", _("2) A level not finished, or no annual marks or attestation")
    ABROAD = "extern_3", _("3) A citizen who studied or studies abroad")
    FOREIGNER = "extern_4", _("4) A foreigner, a refugee, a person without citizenship")
    ACCELERATED = "extern_5", _("5) Faster through one class or several")
    SUBJECTS = "extern_6", _("6) Single subjects learnt on one's own")
    LIFE_SENTENCE = "extern_7", _("7) Sentenced for life")


class PatronageGround(Worded):
    """The grounds of patronage (2021, cl. IV.1), and two that other acts name."""

    INPATIENT = "patronage_1", _("1) Inpatient treatment or rehabilitation")
    HEALTH = "patronage_2", _("2) Health does not allow the full-time form")
    CUSTODY = "patronage_3", _("3) In custody or deprived of liberty for a term")
    REFUGEE = "patronage_4", _("4) Refugee children, children of foreigners in a stay centre")
    SMALL_CLASS = "patronage_small", _("Too few pupils for a class (not in this text)")
    UNCONTROLLED = "patronage_tot", _("Lives on uncontrolled territory (not in this text)")


class Circumstance(Worded):
    """Where and how a person lives, as far as the clauses ask for it."""

    HEALTH = "health", _("State of health")
    CONFLICT = "conflict", _("Armed conflict")
    ABROAD = "abroad", _("Abroad")
    UNCONTROLLED = "uncontrolled", _("Uncontrolled territory")
    CONTACT_LINE = "contact_line", _("A settlement on the line of contact")
    EMERGENCY = "emergency", _("Territory of an emergency regime")
    QUARANTINE = "quarantine", _("Quarantine")
    OBSTACLE = "obstacle", _("Another obstacle to attending school")


class Applicant(Worded):
    """Who signs the application."""

    PARENT = "parent", _("Parent or legal guardian")
    ADULT = "adult", _("The learner, of full age")
    MINOR = "minor", _("The learner, under age and without parents at hand")


class Channel(Worded):
    """How a signed paper came to the school."""

    IN_PERSON = "in_person", pgettext_lazy("how a paper came", "In person")
    ONLINE = "online", pgettext_lazy("how a paper came", "Signed online")
    POST = "post", pgettext_lazy("how a paper came", "By post")
    SCAN = "scan", pgettext_lazy("how a paper came", "As a scan")


class DocumentKind(Worded):
    """What is brought with an application."""

    EDUCATION = "education", _("Document on the level of education, or marks of the last year")
    MEDICAL = "medical", _("Conclusion of the medical commission (ЛКК)")
    LAWFUL_STAY = "lawful_stay", _("Document on lawful stay in the country")
    NEEDS = "needs", _("Extract on special educational needs (ПМПК, ІРЦ)")
    GROUND = "ground", _("Document that confirms the ground")
    BIRTH = "birth", _("Copy of the birth certificate or identity document")
    HEALTH_FORM = "health_form", _("Medical form 086-1/о")


class Place(Worded):
    """Where a pupil on patronage is taught (2021, cl. IV.6)."""

    HOME = "home", _("Where the pupil lives")
    SCHOOL = "school", _("In the school")


class Teaching(Worded):
    """How lessons are given (2016, cl. III.4; 2021, cl. IV.6)."""

    INDIVIDUAL = "individual", pgettext_lazy("teaching", "Individually")
    GROUP = "group", _("In a group")


class Assessment(Worded):
    """Kinds of assessment (2021, cl. II.6, III.5, IV.7)."""

    FORMATIVE = "formative", pgettext_lazy("assessment", "Formative")
    CURRENT = "current", pgettext_lazy("assessment", "Current")
    THEMATIC = "thematic", pgettext_lazy("assessment", "Thematic")
    SEMESTER = "semester", pgettext_lazy("assessment", "Semester")
    ANNUAL = "annual", pgettext_lazy("assessment", "Annual")
    ATTESTATION = "attestation", _("State final attestation")


class CommissionPurpose(Worded):
    """What a commission of assessment is appointed for (2021, cl. II.4, II.5, II.6)."""

    LEVEL = "level", _("To determine the level of an extern without papers")
    YEAR = "year", _("For the annual assessment")


class SlotPurpose(Worded):
    """What a line of the timetable is for."""

    LESSON = "lesson", pgettext_lazy("line of a timetable", "Lesson")
    CONSULTATION = "consultation", pgettext_lazy("line of a timetable", "Consultation")


class WorkKind(Worded):
    """Pieces of work that teachers are paid for (2021, cl. V.2, V.3; 2016, cl. IV.2, IV.3)."""

    LESSON = "lesson", pgettext_lazy("piece of work", "Lesson")
    CONSULTATION = "consultation", pgettext_lazy("piece of work", "Consultation")
    ASSESSMENT = "assessment", pgettext_lazy("piece of work", "Assessment")
    ATTESTATION = "attestation", pgettext_lazy("piece of work", "Attestation")
    CHECKING = "checking", pgettext_lazy("piece of work", "Checking of written works")


class Level(Worded):
    """Levels of results; the mark of the scale of twelve tells them."""

    INITIAL = "initial", pgettext_lazy("level of results", "Initial")
    MEDIUM = "medium", pgettext_lazy("level of results", "Medium")
    SUFFICIENT = "sufficient", pgettext_lazy("level of results", "Sufficient")
    HIGH = "high", pgettext_lazy("level of results", "High")


class Decision(Worded):
    """What the pedagogical council may decide after the year (2021, cl. I.11)."""

    CONTINUE = "continue", _("Continue the individual form")
    TRANSFER = "transfer", _("Transfer to an institutional form")


class Band(Worded):
    """The class bands by which both editions give hours."""

    PRIMARY = "1-4", _("grades 1–4")
    BASIC = "5-9", _("grades 5–9")
    PROFILE = "10-11", _("grades 10–11")
    TWELFTH = "12", _("grade 12")


def band_of(grade: int | None) -> Band | None:
    """The band of a grade; None for a grade that no school has."""
    if grade is None or not 1 <= grade <= 12:
        return None
    if grade <= 4:
        return Band.PRIMARY
    if grade <= 9:
        return Band.BASIC
    return Band.PROFILE if grade <= 11 else Band.TWELFTH
