"""Work without a mark is due from its teacher, and stands on the desk (cl. 5.1)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.actors import actor_of
from config.demo.support_cases import RUN
from individual_support.deadlines import MARKS
from individual_support.services.scope import assign_teacher
from individual_support.services.sheet import mark_row
from regulations.desk import Desk
from tests.conftest import TODAY, at

pytestmark = pytest.mark.usefixtures("english")


def owed(case) -> dict[str, tuple[str, object]]:
    """By subject: who owes its next mark, and by when."""
    running = case.deadlines.filter(key=MARKS.key, kept_at=None, cancelled_at=None)
    return {one.about: (one.owner.last_name, one.due_on) for one in running}


def first_due(case, subject):
    rows = case.supportcase.rows.filter(subject__subject__name=subject, mark="")
    return rows.order_by("due_on").first()


def marked(case, row, by):
    mark_row(
        support=case.supportcase,
        row_id=row.pk,
        version=row.version,
        mark="done",
        remark="",
        by=by,
    )


@at("Гоголь", *RUN)
def test_p_5_1_each_subject_owes_its_first_work_without_a_mark(case, small):
    first = first_due(case, "Математика")
    teacher = first.subject.teacher
    assert owed(case)["Математика"] == (teacher.last_name, first.due_on)
    marked(case, first, teacher)
    following = first_due(case, "Математика")
    assert following.due_on > first.due_on
    assert owed(case)["Математика"] == (teacher.last_name, following.due_on)


@at("Гоголь", *RUN)
def test_p_5_1_when_all_is_marked_nothing_is_owed(case, small):
    for row in case.supportcase.rows.filter(mark=""):
        marked(case, row, row.subject.teacher)
    assert owed(case) == {}
    assert case.deadlines.filter(key=MARKS.key, kept_at=None, cancelled_at=None).count() == 0


@at("Гоголь", *RUN)
def test_a_new_teacher_owes_the_marks_and_the_former_no_more(case, small):
    subject = case.supportcase.subjects.get(subject__name="Математика")
    assign_teacher(subject=subject, teacher=small.people["chernykh"])
    assert owed(case)["Математика"][0] == small.people["chernykh"].last_name
    assert (
        case.deadlines.filter(key=MARKS.key, about="Математика").exclude(cancelled_at=None).exists()
    )


def test_before_support_runs_no_mark_is_owed(led):
    assert owed(led("Гоголь", "offer", "sign", "agree", "fill")) == {}


@at("Гоголь", *RUN)
def test_the_desk_of_the_teacher_leads_to_the_marks(sign_in, case, small):
    row = first_due(case, "Математика")
    assert row.due_on < TODAY
    actor = actor_of(row.subject.teacher.account, TODAY)
    (line,) = Desk(actor, small.school, TODAY).page(1).object_list
    assert (line.days_left, line.step) == ((row.due_on - TODAY).days, None)
    assert line.deadline == MARKS
    html = sign_in("petrov").get(reverse("desk")).content.decode()
    assert reverse("support:marks", args=[case.pk]) in html
    assert "Mark homework" in html


@at("Гоголь", *RUN)
def test_p_5_1_the_class_teacher_sees_what_others_are_late_with(case, small):
    assert min(due for _owner, due in owed(case).values()) < TODAY
    actor = actor_of(small.people["ivanova"].account, TODAY)
    (line,) = Desk(actor, small.school, TODAY).page(1).object_list
    assert line.days_left < 0
    assert (line.deadline, line.is_escalated) == (MARKS, True)
    other = actor_of(small.people["sidorov"].account, TODAY)
    assert list(Desk(other, small.school, TODAY).page(1).object_list) == []
