"""The choices that a case of home education is made of. Values are stored, labels are shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regulations.words import Worded


class StudyForm(Worded):
    """The form of education of the pupil (cl. 1.4); study at home is not one of them."""

    FULL_TIME = "full_time", _("Full-time")
    PART_TIME = "part_time", _("Part-time")


class Place(Worded):
    """Where the pupil is taught (cl. 1.6, 1.8, 2.15)."""

    HOME = "home", _("At home")
    SCHOOL = "school", _("In the school building")
    HOSPITAL_UNIT = "hospital_unit", _("In a hospital, by the teachers of its own school unit")
    HOSPITAL = "hospital", _("In a hospital, by the teachers of the school")


HOSPITALS = frozenset({Place.HOSPITAL_UNIT, Place.HOSPITAL})


class SchoolGround(Worded):
    """Why a pupil taught at home is taught in the school building."""

    MEDICAL = "medical", _("The medical conclusion allows it (cl. 1.7, 1.8)")
    HOME_IMPOSSIBLE = "home_impossible", _("Lessons at home are impossible (cl. 2.15)")


class InList(Worded):
    """What the conclusion says of the list of diseases (order 436н); the school never judges it."""

    YES = "yes", _("It is in the list")
    NO = "no", _("It is not in the list")
    UNSAID = "unsaid", _("The paper does not say")


class Programme(Worded):
    """By which programme the pupil learns (cl. 2.9)."""

    GENERAL = "general", _("General education programme (ООП)")
    ADAPTED = "adapted", _("Adapted programme (АООП)")


class Section(Worded):
    """The three parts of the individual plan (Annex 5)."""

    OBLIGATORY = "obligatory", _("Obligatory part")
    FORMED = "formed", _("Part formed by the participants")
    EXTRACURRICULAR = "extracurricular", _("Extracurricular activity")


class Hours(Worded):
    """The kinds of hours of the individual plan (cl. 2.12, Annex 5)."""

    CLASSROOM = "classroom", _("With a teacher")
    INDEPENDENT = "independent", _("Independent work")
    WITH_CLASS = "with_class", _("With the class")
    DISTANCE = "distance", pgettext_lazy("hours of a plan", "Distance")


class Party(Worded):
    """Who signs for whom."""

    PARENT = "parent", _("Parent or legal guardian")
    PUPIL = "pupil", _("Pupil")
    SCHOOL = "school", _("School")
    DOCTOR = "doctor", _("Attending doctor")


class ConsentKind(Worded):
    """The consents of a case; each stands on a paper of its own."""

    HEALTH = "health", _("Processing of health data (cl. 2.5)")
    TRANSFER = "transfer", _("Transfer of health data to others (cl. 2.5)")
    PROGRAMME = "programme", _("Study by an adapted programme")
    EVENTS = "events", _("Taking part in school events (cl. 2.16)")


class Agreed(Worded):
    """The papers that the parents agree before the director approves them."""

    PLAN = "plan", _("Individual plan")
    CALENDAR = "calendar", _("Individual study calendar")
    TIMETABLE = "timetable", _("Individual timetable")
    SPECIAL = "special", _("Individual development programme")
    EXTRACURRICULAR = "extracurricular", _("Extracurricular plan")


class LessonState(Worded):
    """What became of a planned lesson."""

    PLANNED = "planned", pgettext_lazy("lesson", "Planned")
    HELD = "held", pgettext_lazy("lesson", "Held")
    MISSED = "missed", pgettext_lazy("lesson", "Missed")


class Teaching(Worded):
    """How a pupil is taught in a hospital (cl. 3.7)."""

    INDIVIDUAL = "individual", pgettext_lazy("teaching", "Individually")
    GROUP = "group", _("In a group")


class JournalName(Worded):
    """The act calls the journal by two names, and once just a journal: one is printed."""

    HOME_JOURNAL = "home_journal", "«Журнал обучения на дому»"
    HOME = "home", "«Обучение на дому»"


class Confirmation(Worded):
    """How the parent confirms a lesson (cl. 2.17)."""

    ONE_TAP = "one_tap", _("By one tap in the product")
    SHEET = "sheet", _("By signature on a printed sheet")


class SpecialPart(Worded):
    """The nine parts of an individual development programme (СИПР)."""

    ABOUT = "about", _("General information about the child")
    CHARACTERISTIC = "characteristic", _("Characteristic of the child and priorities")
    PLAN = "plan", _("Individual plan")
    CONTENT = "content", _("Content of education at school and in the family")
    CARE = "care", _("Care and supervision")
    SPECIALISTS = "specialists", _("Specialists who take part")
    FAMILY = "family", _("Work with the family")
    MEANS = "means", _("Technical means and materials")
    MONITORING = "monitoring", _("Monitoring and assessment of progress")


#: The variants of Annex 4: for whom, and which numbers of the variant it lists.
LISTED_VARIANTS = {
    "глухих": ("1.1", "1.2", "1.3", "1.4"),
    "слабослышащих и позднооглохших": ("2.1", "2.2", "2.3"),
    "слепых": ("3.1", "3.2", "3.3", "3.4"),
    "слабовидящих": ("4.1", "4.2", "4.3"),
    "с тяжелыми нарушениями речи": ("5.1", "5.2"),
    "с нарушениями опорно-двигательного аппарата": ("6.1", "6.2", "6.3", "6.4"),
    "с задержкой психического развития": ("7.1", "7.2"),
    "с расстройствами аутистического спектра": ("8.1", "8.2", "8.3", "8.4"),
}
#: Intellectual disability: cl. 1.1 names its programme (order 1026), Annex 4 does not list it.
UNLISTED_VARIANTS = {"с умственной отсталостью": ("УО 1", "УО 2")}
VARIANTS = tuple(
    number for numbers in (LISTED_VARIANTS | UNLISTED_VARIANTS).values() for number in numbers
)
#: The variants by which the plan is an individual development programme (СИПР).
SPECIAL_VARIANTS = frozenset({"1.4", "3.4", "6.4", "8.4", "УО 2"})
