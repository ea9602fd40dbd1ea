"""What may be applied for, by whom and for which child: on a family's desk, and in invitations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from accounts.actors import Actor
from accounts.models import Person, School
from regulations.application_access import full_age
from regulations.authority import NoAuthority, standing_by
from regulations.models import AdoptedAct, Application, ApplicationState, Case
from regulations.questions import Questionnaire, Running, questionnaires
from students.invitation_pages import Page
from students.models import Guardianship, Student


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


def offers_for(actor: Actor, school: School, today: date, pupils: Sequence[Student]) -> list[Offer]:
    """What the person may apply for now, for these children, and for themselves as a pupil."""
    person = actor.person_in(school.pk)
    return [] if person is None else offers_to([person], pupils, school, today)[person.pk]


def to_begin(student: Student, people: Sequence[Person], today: date) -> dict[int, list[Page]]:
    """For an invitation: the applications that each of these people may begin for the pupil."""
    pupils = [student] if student.left_on is None else []
    return {
        person: [Page(one.url, one.questionnaire.title) for one in offers]
        for person, offers in offers_to(people, pupils, student.school, today).items()
    }


def offers_to(
    people: Sequence[Person], pupils: Sequence[Student], school: School, today: date
) -> dict[int, list[Offer]]:
    """What each may begin now, by the number of the person: where there is neither a draft of
    theirs, nor one that waits, nor an open case under the act in the strand that it would have.

    The number of queries depends on neither the people nor the pupils.
    """
    found: dict[int, list[Offer]] = {one.pk: [] for one in people}
    acts = set(AdoptedAct.objects.filter(school=school).on(today).values_list("act", flat=True))
    asked = [(one, full_age(one, school, today)) for one in questionnaires() if one.act in acts]
    if not asked or not pupils:
        return found
    open_cases: dict[int, list[Running]] = {one.pk: [] for one in pupils}
    of_pupils = Case.objects.open().filter(student__in=pupils)
    for pupil_id, *case in of_pupils.values_list("student_id", "act", "strand", "variant"):
        open_cases[pupil_id].append(Running(*case))
    running = set(
        Application.objects.filter(
            student__in=pupils,
            applicant__in=people,
            state__in=(ApplicationState.DRAFT, ApplicationState.SENT),
        ).values_list("applicant_id", "student_id", "act", "form")
    )
    noted = Guardianship.objects.filter(student__in=pupils, person__in=people)
    held = {(one.person_id, one.student_id): one for one in noted}
    alone: set[int] = set()
    if any(one.minors_alone for one, _age in asked):
        alone = _without_guardians(pupils, today)
    for pupil in pupils:
        for one, age in asked:
            if _is_shut(one, pupil, open_cases[pupil.pk]):
                continue
            is_alone = one.minors_alone and pupil.pk in alone
            for person in people:
                authority = held.get((person.pk, pupil.pk))
                is_running = (person.pk, pupil.pk, one.act, one.slug) in running
                if is_running:
                    continue
                if _entitled(authority, person, pupil, today, age, is_alone=is_alone):
                    found[person.pk].append(Offer(one, pupil))
    return found


def _is_shut(asked: Questionnaire, pupil: Student, open_cases: Sequence[Running]) -> bool:
    """Whether what runs already leaves no place for the case that it would open."""
    if any((one.act, one.strand) == (asked.act, asked.strand) for one in open_cases):
        return True
    return asked.shut_for is not None and asked.shut_for(pupil, open_cases)


def case_in_its_place(asked: Questionnaire, pupil: Student) -> Case | None:
    """The open case that stands where an application would open one; a case of another strand is
    beside it."""
    held = Case.objects.open().filter(student=pupil, act=asked.act, strand=asked.strand)
    return held.first()


def _without_guardians(pupils: Sequence[Student], today: date) -> set[int]:
    """The pupils whom nobody may represent today."""
    held = Guardianship.objects.filter(student__in=pupils).on(today)
    return {one.pk for one in pupils} - set(held.values_list("student_id", flat=True))


def _entitled(
    authority: Guardianship | None,
    person: Person,
    pupil: Student,
    today: date,
    age: int | None,
    *,
    is_alone: bool,
) -> bool:
    try:
        standing_by(authority, person, pupil, today, age, is_alone=is_alone)
    except NoAuthority:
        return False
    return True
