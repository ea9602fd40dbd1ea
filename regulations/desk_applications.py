"""Applications on the desk: those that wait for the school's word, and those of a family."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.actors import Actor
from accounts.models import School
from accounts.permissions import may
from regulations.application_access import right_of
from regulations.application_notices import decider_words
from regulations.application_reading import Reading
from regulations.authority import NoAuthority
from regulations.clauses import Clause
from regulations.models import AdoptedAct, Application, ApplicationState, Case
from regulations.questions import Questionnaire, questionnaires
from regulations.words import Text
from students.models import Guardianship, Student


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """One line of the desk of whoever decides: the same columns as a case has there."""

    application: Application
    days_left: int
    what: str
    clause: Clause
    is_escalated: bool = False

    @property
    def student(self) -> Student:
        """Whom it is about."""
        return self.application.student

    @property
    def act(self) -> str:
        """The slug of the act."""
        return self.application.act

    @property
    def title(self) -> Text:
        """What is applied for."""
        return self.application.questionnaire.title

    @property
    def url(self) -> str:
        """The page of the application."""
        return reverse("application", kwargs={"pk": self.application.pk})

    @property
    def button(self) -> tuple[str, Text]:
        """Where the next action is, and what it is called."""
        return self.url, _("Decide on the application")


def waiting_for(actor: Actor, school: School) -> QuerySet[Application]:
    """Applications of the school that wait for a role which the actor holds there."""
    held = actor.roles_in(school.pk)
    mine = [one for one in questionnaires() if not held.isdisjoint(one.decided_by)]
    found = Application.objects.none()
    for one in mine:
        found |= Application.objects.filter(school=school, act=one.act, form=one.slug)
    return found.waiting().exclude(applicant__in=actor.person_ids)


def lines_of(numbers: Iterable[int], today: date) -> dict[int, ApplicationLine]:
    """These applications in words, by number, in one query."""
    numbers = list(numbers)
    if not numbers:
        return {}
    found = Application.objects.filter(pk__in=numbers).select_related("student__school_class")
    return {
        one.pk: ApplicationLine(
            one,
            (one.decide_by - today).days,
            _("application № %(number)s") % {"number": one.printed_number},
            one.questionnaire.decide_within.clause,
        )
        for one in found
    }


# --- The desk of a family -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """An application of the family: where it stands, in a sentence, and what can be done."""

    application: Application
    words: str
    action: Text


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be applied for, for which child."""

    questionnaire: Questionnaire
    student: Student

    @property
    def url(self) -> str:
        """The first page of the application."""
        one = self.questionnaire
        return reverse(
            "application_start",
            kwargs={"act": one.act, "form": one.slug, "student": self.student.pk},
        )


def family_lines(actor: Actor, school: School, today: date) -> list[FamilyLine]:
    """The person's own applications, those that want something done first."""
    own = Application.objects.visible_to(actor).filter(
        school=school, applicant__in=actor.person_ids
    )
    known = {(one.act, one.slug) for one in questionnaires()}
    found = [
        one
        for one in own.select_related("student", "school", "applicant").order_by("-pk")[:20]
        if (one.act, one.form) in known
    ]
    order = list(ApplicationState)
    found.sort(key=lambda one: order.index(ApplicationState(one.state)))
    return [_family_line(one, today) for one in found]


def _family_line(application: Application, today: date) -> FamilyLine:
    said = {"number": application.printed_number, "due": application.decide_by}
    if application.is_draft:
        reading = Reading(application, today)
        words = _("Not sent yet: %(done)s of %(all)s sections are done.") % {
            "done": reading.done,
            "all": len(reading.sections),
        }
        return FamilyLine(application, words, _("Go on with the application"))
    if application.is_waiting:
        said["due"] = date_format(application.decide_by, "DATE_FORMAT")
        said["who"] = decider_words(application)
        words = _("№ %(number)s is with the school. Decided by %(due)s: %(who)s.") % said
    elif application.state == ApplicationState.ACCEPTED:
        words = _("№ %(number)s is accepted: the case is open.") % said
    elif application.state == ApplicationState.DECLINED:
        words = _("№ %(number)s is answered. Open it to read the answer.") % said
    else:
        words = _("№ %(number)s is withdrawn.") % said
    return FamilyLine(application, words, _("Open the application"))


def offers_for(actor: Actor, school: School, today: date) -> list[Offer]:
    """What the person may apply for now: no draft, none waiting, no open case under the act."""
    acts = set(AdoptedAct.objects.filter(school=school).on(today).values_list("act", flat=True))
    offered = [one for one in questionnaires() if one.act in acts]
    person = actor.person_in(school.pk)
    if not offered or person is None:
        return []
    wards = Guardianship.objects.of(actor).filter(school=school).values("student_id")
    pupils = Student.objects.filter(pk__in=wards) | Student.objects.filter(person=person)
    pupils = list(pupils.filter(left_on=None).select_related("school").distinct())
    open_cases = set(
        Case.objects.open().filter(student__in=pupils).values_list("student_id", "act")
    )
    running = set(
        Application.objects.filter(
            student__in=pupils,
            applicant=person,
            state__in=(ApplicationState.DRAFT, ApplicationState.SENT),
        ).values_list("student_id", "act", "form")
    )
    return [
        Offer(one, pupil)
        for pupil in pupils
        for one in offered
        if (pupil.pk, one.act) not in open_cases
        and (pupil.pk, one.act, one.slug) not in running
        and _entitled(one, person, pupil, today)
    ]


def _entitled(one: Questionnaire, person, pupil: Student, today: date) -> bool:
    try:
        right_of(one, person, pupil, today)
    except NoAuthority:
        return False
    return True


def applications_of(student: Student, actor: Actor) -> dict | None:
    """For the pupil's card: the applications that the reader sees, for staff only."""
    if not may(actor, student.school_id, "see_applications"):
        return None
    known = {(one.act, one.slug) for one in questionnaires()}
    seen = Application.objects.visible_to(actor).filter(student=student)
    found = [one for one in seen.order_by("-pk")[:50] if (one.act, one.form) in known]
    may_enter = may(actor, student.school_id, "enter_applications") and student.left_on is None
    return {"applications": found, "may_enter": may_enter and bool(known)}
