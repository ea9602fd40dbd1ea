"""An application as one reader has it open: who they are to it, and what they may do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import Http404

from accounts.actors import Actor
from accounts.models import Person, School
from accounts.numbers import row_number
from accounts.permissions import may
from regulations.adoption import settings_on
from regulations.application_reading import Reading
from regulations.authority import NoAuthority, Standing, standing_of
from regulations.models import AccessLog, Application, Route
from regulations.questions import Questionnaire, questionnaire_of
from regulations.registry import get as regulation_of
from students.models import Student
from students.sight import pupils_with_health_seen_by

PREFIX = "application"


@dataclass(frozen=True)
class OpenApplication:
    """One application and how the reader stands to it today."""

    application: Application
    actor: Actor
    today: date

    @property
    def person(self) -> Person:
        """The reader as the school knows them."""
        person = self.actor.person_in(self.application.school_id)
        if person is None:
            raise Http404
        return person

    @property
    def is_applicant(self) -> bool:
        """Whoever applies reads it as a family; the others as the school."""
        return self.application.applicant_id in self.actor.person_ids

    @property
    def writes(self) -> bool:
        """The draft is the reader's to fill in: their own, or one that the school types in."""
        if not self.application.is_draft:
            return False
        if self.application.route == Route.PAPER:
            return may(self.actor, self.application.school_id, "enter_applications")
        return self.is_applicant

    @property
    def decides(self) -> bool:
        """The reader may accept it or answer otherwise."""
        roles = self.application.questionnaire.decided_by
        return self.application.is_waiting and self.actor.has_role(
            self.application.school_id, *roles
        )

    @cached_property
    def reading(self) -> Reading:
        """Its pages and answers: of a sent one as of the day when it was received."""
        return Reading(self.application, self.application.received_on or self.today)

    @cached_property
    def sees_restricted(self) -> bool:
        """What may tell of health or behaviour is shown to the reader."""
        if self.is_applicant or self.writes:
            return True
        seen = pupils_with_health_seen_by(self.actor)
        return seen.filter(pk=self.application.student_id).exists()

    def record_reading(self) -> None:
        """Keep that a colleague was shown restricted answers or papers."""
        if self.is_applicant or not self.sees_restricted:
            return
        application = self.application
        AccessLog.objects.create(
            school_id=application.school_id,
            person=self.person,
            student_id=application.student_id,
            case_id=application.case_id,
            what=f"{application.questionnaire.title} № {application.printed_number}"[:200],
        )

    def right(self) -> Standing:
        """The applicant's authority today; NoAuthority tells calmly that there is none."""
        application = self.application
        return right_of(
            application.questionnaire, application.applicant, application.student, self.today
        )


def open_application(actor: Actor, pk: int) -> OpenApplication:
    """The application for this reader; Http404 if there is none for them."""
    rows = Application.objects.visible_to(actor).select_related(
        "school", "student__school_class__teacher", "applicant__account", "entered_by", "case"
    )
    application = rows.filter(pk=pk).first()
    if application is None or actor.person_in(application.school_id) is None:
        raise Http404
    try:
        questionnaire_of(application.act, application.form)
    except LookupError:
        raise Http404 from None
    return OpenApplication(application, actor, application.school.today())


def right_of(
    questionnaire: Questionnaire, person: Person, student: Student, today: date
) -> Standing:
    """The person's right to apply for the pupil today.

    Raises:
        NoAuthority: there is none, or it has ended.
    """
    age = full_age(questionnaire, student.school, today)
    is_alone = questionnaire.minors_alone and not student.guardianships.on(today).exists()
    return standing_of(person, student, today, age, is_alone=is_alone)


def full_age(questionnaire: Questionnaire, school: School, today: date) -> int | None:
    """From which age a pupil of the school applies alone; None where the act knows no such age."""
    if questionnaire.full_age is None:
        return None
    act = regulation_of(questionnaire.act).act
    return questionnaire.full_age.of(settings_on(school, act, today))


def may_edit_draft(actor: Actor, about: str) -> int | None:
    """For ``regulations.drafts``: the school of a page (``17.reason``) that the actor fills in."""
    number, _dot, page = about.partition(".")
    pk = row_number(number)
    if pk is None:
        return None
    try:
        opened = open_application(actor, pk)
        if not opened.writes or opened.reading.page(page) is None:
            return None
        opened.right()
    except (Http404, NoAuthority):
        return None
    return opened.application.school_id
