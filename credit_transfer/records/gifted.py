"""Who stands in the state register on a day, and what the rules see of special conditions (3.3)."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.actors import Actor
from accounts.models import School
from credit_transfer.models import ExamChoice, GiftedEntry
from credit_transfer.rules.parts import Condition
from students.class_subjects import hours_of_class
from students.models import Student, Subject


def in_register(entries: QuerySet[GiftedEntry], day: date) -> QuerySet[GiftedEntry]:
    """The entries in force on that day."""
    return entries.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


def gifted_pupils(actor: Actor, school: School) -> QuerySet[Student]:
    """The pupils whom the actor sees and who stand in the register today."""
    held = in_register(GiftedEntry.objects.filter(student=OuterRef("pk")), school.today())
    seen = Student.objects.visible_to(actor).filter(school=school, left_on=None)
    return seen.filter(Exists(held)).select_related("school_class")


def condition_of(student: Student, subject: Subject, text: str, on: date) -> Condition:
    """Special conditions of the pupil in the subject, as the rules look at them."""
    held = in_register(GiftedEntry.objects.filter(student=student), on)
    rows = hours_of_class(student.school_class)
    chosen = ExamChoice.objects.filter(student=student, subject=subject, given_up_on=None)
    return Condition(
        subject=subject.name,
        text=text,
        is_in_register=held.exists(),
        is_exam_compulsory=any(row.is_final_exam for row in rows if row.subject_id == subject.pk),
        is_exam_chosen=chosen.exists(),
    )
