"""Applications on the desk: those that wait for the school's word, and those of a family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.actors import Actor
from accounts.models import School
from accounts.permissions import may
from regulations.application_notices import decider_words
from regulations.application_reading import Reading
from regulations.clauses import Clause
from regulations.models import Application, ApplicationState
from regulations.questions import questionnaires
from regulations.words import Text
from students.models import Student


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
        asked = self.application.questionnaire.noun.object
        return self.url, _("Decide on the %(what)s") % {"what": asked}


def waiting_for(actor: Actor, school: School) -> QuerySet[Application]:
    """Applications of the school that wait for a role which the actor holds there."""
    held = actor.roles_in(school.pk)
    forms: dict[str, list[str]] = defaultdict(list)
    for one in questionnaires():
        if not held.isdisjoint(one.decided_by):
            forms[one.act].append(one.slug)
    mine = Q(pk__in=())
    for act, slugs in forms.items():
        mine |= Q(act=act, form__in=slugs)
    found = Application.objects.filter(mine, school=school)
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
            _("№ %(number)s waits for the decision") % {"number": one.printed_number},
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

    @property
    def is_over(self) -> bool:
        """Nothing is to be done about it: the case that it opened stands for it, or it was taken
        back."""
        return self.application.state in (ApplicationState.ACCEPTED, ApplicationState.WITHDRAWN)


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
    what = {"what": application.questionnaire.noun.object}
    if application.is_draft:
        reading = Reading(application, today)
        words = _("Not sent yet: %(done)s of %(all)s sections are done.") % {
            "done": reading.done,
            "all": len(reading.sections),
        }
        return FamilyLine(application, words, _("Go on with the %(what)s") % what)
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
    return FamilyLine(application, words, _("Open the %(what)s") % what)


def applications_of(student: Student, actor: Actor) -> dict | None:
    """For the pupil's card: the applications that the reader sees, for staff only."""
    if not may(actor, student.school_id, "see_applications"):
        return None
    known = {(one.act, one.slug) for one in questionnaires()}
    seen = Application.objects.visible_to(actor).filter(student=student)
    found = [one for one in seen.order_by("-pk")[:50] if (one.act, one.form) in known]
    may_enter = may(actor, student.school_id, "enter_applications") and student.left_on is None
    return {"applications": found, "may_enter": may_enter and bool(known)}
