"""The choices that a credit and a result are made of. Values are stored, labels shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regulations.words import Worded


class Ground(Worded):
    """For whom results are credited (cl. 3.4), in the order of the text."""

    SANATORIUM = "sanatorium", _("Studied for a time in a sanatorium or rehabilitation school")
    TRANSFER = "transfer", _("Came from another organisation")
    PROGRAMME = "programme", _("Changed from one programme to another")
    STUDY_FORM = "study_form", _("Changed from one form of education to another")
    RETURNED = "returned", _("Expelled before and taken back, or attached for the final exam")
    OWN_CHOICE = "own_choice", _("Took courses of their own choice in another organisation")
    OTHER = "other", _("Another case, for a valid reason")


class Applicant(Worded):
    """Who applies (cl. 5.1, 5.2)."""

    PARENT = "parent", _("Parent or legal guardian")
    ADULT = "adult", _("The pupil, of full age")


class Channel(Worded):
    """How the application came."""

    IN_PERSON = "in_person", _("On paper")
    ONLINE = "online", _("On line")


class ProgrammeKind(Worded):
    """The kind of the outside programme, as annex 1 asks for it."""

    GENERAL = "general", pgettext_lazy("outside programme", "Basic general programme")
    PRE_PROFESSIONAL = "pre_professional", _("Pre-professional programme")
    DEVELOPING = "developing", _("General developing programme")
    OTHER = "other", pgettext_lazy("outside programme", "Another programme")


class RowKind(Worded):
    """What of the school's own plan is asked to be credited (cl. 4.6)."""

    SUBJECT = "subject", _("Subject of the curriculum")
    COURSE = "course", _("Extracurricular course")


class Scale(Worded):
    """How the outside organisation marks (cl. 4.7)."""

    FIVE = "five", _("Five-point")
    PASS = "pass", _("Passed or not passed")
    TEN = "ten", _("Ten-point")
    HUNDRED = "hundred", _("Hundred-point")
    OTHER = "other", pgettext_lazy("scale of marks", "Another")


class Span(Worded):
    """For which part of the year the result is credited (annex 1)."""

    YEAR = "year", _("School year")
    HALF_YEAR = "half_year", _("Half-year")
    TRIMESTER = "trimester", _("Trimester")
    QUARTER = "quarter", _("Quarter")


class Way(Worded):
    """How the subject teacher concludes (cl. 4.7)."""

    AS_IS = "as_is", _("Take over the mark of the five-point scale")
    MARK = "mark", _("Count the result as a 4 or a 5")
    ATTEST = "attest", _("Hold an attestation in the school's form")


class Verdict(Worded):
    """What the clauses say of a row."""

    CREDIT = "credit", _("To be credited")
    ATTEST = "attest", _("Attestation")
    COUNCIL = "council", _("Before the council")
    REFUSE = "refuse", _("To be refused")


class Opinion(Worded):
    """What the council says, and what is decided, of a row (cl. 5.7)."""

    CREDIT = "credit", _("Credit")
    REFUSE = "refuse", pgettext_lazy("to a credit", "Refuse")


class AttestationForm(Worded):
    """The school's forms of attestation (cl. 4.7)."""

    TEST = "test", _("Test paper")
    ORAL = "oral", _("Oral answer by tickets")
    PROJECT = "project", _("Defence of a project")
    STANDARDS = "standards", _("Physical standards")
    TALK = "talk", _("Talk")


class CopyPlace(Worded):
    """Where the credited result is copied (cl. 1.1, the definition of credit)."""

    JOURNAL = "journal", _("Electronic journal and diary")
    PERSONAL_FILE = "personal_file", _("Personal file")
    STUDY_CERTIFICATE = "study_certificate", _("Certificate of study")
    DOCUMENT = "document", _("Document on education")


class Delivery(Worded):
    """How the family is told."""

    HANDED = "handed", _("Handed over against signature")
    POST = "post", _("By registered post")
    EMAIL = "email", _("By e-mail")
    ACCOUNT = "account", _("In the account on line")


class DocumentKind(Worded):
    """The confirming documents (cl. 4.4), in the order of the text."""

    EDUCATION = "education", _("Document on education")
    PROGRESS = "progress", _("Certificate of progress with current marks")
    DIPLOMA = "diploma", _("Diploma of a winner or prize winner")
    LETTER = "letter", _("Certificate of honour")
    PARTICIPATION = "participation", _("Certificate of a participant")
    SKILL = "skill", _("Attestation or licence of skill")
    DIAGNOSTICS = "diagnostics", _("Protocol or certificate of independent diagnostics")
    GTO = "gto", _("Document on the physical standards GTO")


class Level(Worded):
    """The levels by which results are counted (cl. 3.1)."""

    PRIMARY = "primary", _("Primary general education")
    BASIC = "basic", _("Basic general education")
    SECONDARY = "secondary", _("Secondary general education")
    ADDITIONAL = "additional", _("Additional education")


class ResultKind(Worded):
    """The five kinds of individual results (cl. 3.2), in the order of the text."""

    STUDY = "study", _("Achievements in study")
    EXTRACURRICULAR = "extracurricular", _("Achievements in extracurricular programmes")
    ADDITIONAL = "additional", _("Achievements in additional education")
    PRE_PROFESSIONAL = "pre_professional", _("Achievements in pre-professional programmes")
    PERSONAL = "personal", _("Personal results of independent diagnostics")


class SubKind(Worded):
    """What a result is, within its kind (cl. 3.2.1, 3.2.2, 3.2.3)."""

    # 3.2.1
    PROGRAMME = "programme", _("Results of a programme, in a subject or across subjects")
    CONTROL = "control", _("Current control or periodic attestation")
    FINAL_EXAM = "final_exam", _("State final exam")
    RESEARCH = "research", _("High achievement in a project or in research")
    # 3.2.2
    CONTEST = "contest", _("Olympiad or contest")
    SPORT = "sport", _("Sports event")
    GTO = "gto", _("Physical standards GTO")
    CHAMPION = "champion", _("Champion or prize winner of Games, World or Europe")
    YOUTH_CHAMPION = "youth_champion", _("Winner of a youth championship of the World or Europe")
    OLYMPIAD_STAGE = "olympiad_stage", _("Regional or all-Russian stage of the olympiad")
    PROFESSIONAL = "professional", _("Regional stage of a professional olympiad")
    # 3.2.3
    EXPERIENCE = "experience", _("Experience from the programme")
    TOLERANCE = "tolerance", _("Tolerance towards other cultures")
    VALUES = "values", _("Humanist ideals and democratic values")
    INDEPENDENCE = "independence", _("Independence in social situations")
    ROLE = "role", _("Shaping one's own social role")
    MEANING = "meaning", _("Personal meaning of learning")
    SELF_EDUCATION = "self_education", _("Readiness for self-education")
    SELF_GOVERNMENT = "self_government", _("Pupils' self-government")
    VOLUNTEERING = "volunteering", _("Volunteering")


class Source(Worded):
    """By which assessment a result is counted (cl. 4.1)."""

    INNER = "inner", _("Inner assessment of the school")
    OUTER = "outer", _("Outer assessment")


class EventLevel(Worded):
    """How far the event reaches."""

    SCHOOL = "school", pgettext_lazy("level of an event", "School")
    MUNICIPAL = "municipal", pgettext_lazy("level of an event", "Municipal")
    REGIONAL = "regional", pgettext_lazy("level of an event", "Regional")
    NATIONAL = "national", pgettext_lazy("level of an event", "All-Russian")
    INTERNATIONAL = "international", pgettext_lazy("level of an event", "International")


class Standing(Worded):
    """What the pupil became there."""

    PARTICIPANT = "participant", _("Participant")
    PRIZE = "prize", _("Prize winner")
    WINNER = "winner", _("Winner")


class AwardKind(Worded):
    """How the school rewards (cl. 1.1, the definition of поощрение)."""

    THANKS = "thanks", _("Public praise")
    LETTER = "letter", _("Certificate of honour")
    DIPLOMA = "diploma", pgettext_lazy("award", "Diploma")
    PRIZE = "prize", _("Prize")
    GIFT = "gift", _("Gift to remember")


class ConditionFor(Worded):
    """At which attestation special conditions are given (cl. 3.3)."""

    PERIODIC = "periodic", _("Periodic attestation")
    FINAL = "final", _("Final attestation")


class Body(Worded):
    """Who has a say before the act is adopted (cl. 1.2)."""

    GOVERNING = "governing", _("Governing council: agrees")
    DIRECTOR = "director", _("Director: approves")
    PUPILS = "pupils", _("Council of pupils: considers")
    PARENTS = "parents", _("Council of parents: gives its opinion")


#: Which sub-kinds stand under which kind (cl. 3.2.1, 3.2.2, 3.2.3).
OF_STUDY = (SubKind.PROGRAMME, SubKind.CONTROL, SubKind.FINAL_EXAM, SubKind.RESEARCH)
OF_PROGRAMMES = (
    SubKind.PROGRAMME,
    SubKind.CONTEST,
    SubKind.SPORT,
    SubKind.GTO,
    SubKind.CHAMPION,
    SubKind.YOUTH_CHAMPION,
    SubKind.OLYMPIAD_STAGE,
    SubKind.PROFESSIONAL,
)
OF_PERSON = (
    SubKind.EXPERIENCE,
    SubKind.TOLERANCE,
    SubKind.VALUES,
    SubKind.INDEPENDENCE,
    SubKind.ROLE,
    SubKind.MEANING,
    SubKind.SELF_EDUCATION,
    SubKind.SELF_GOVERNMENT,
    SubKind.VOLUNTEERING,
)
SUB_KINDS = {
    ResultKind.STUDY: OF_STUDY,
    ResultKind.EXTRACURRICULAR: OF_PROGRAMMES,
    ResultKind.ADDITIONAL: OF_PROGRAMMES,
    ResultKind.PRE_PROFESSIONAL: OF_PROGRAMMES,
    ResultKind.PERSONAL: OF_PERSON,
}
