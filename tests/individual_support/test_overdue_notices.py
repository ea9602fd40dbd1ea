"""A family learns once a week that work is overdue, and nothing else about the child."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from accounts.models import OutgoingMessage
from config.demo.support_cases import APPROVE, RUN
from individual_support import jobs
from individual_support.models import SupportRow
from students.models import Guardianship
from tests.conftest import at

pytestmark = pytest.mark.usefixtures("english")
#: The school is twelve hours ahead: five in the morning of Sunday, and its evening.
DAWN = datetime(2026, 11, 21, 17, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 22, 8, tzinfo=UTC)
MONDAY, FRIDAY = SUNDAY.replace(day=23), SUNDAY.replace(day=27)


@pytest.fixture
def told(small):
    """The job runs at that time; what the mother has then behind her bell about the sheet."""

    def texts(case, at: datetime) -> list[str]:
        with time_machine.travel(at):
            jobs.tell_families.now(school_id=small.school.pk)
        page = reverse("support:acquaint", args=[case.pk])
        notices = small.people["gogol"].notices.filter(url=page)
        return list(notices.order_by("pk").values_list("text", flat=True))

    return texts


def late_on(case, at: datetime):
    return SupportRow.objects.filter(support=case.pk, due_on__lt=at.date()).exclude(mark="done")


def words(number: int) -> str:
    return f"{number} tasks of the support sheet are overdue"


@at("Гоголь", *RUN)
def test_p_4_1_1_overdue_work_is_told_once_a_week_and_counted_as_on_the_page(case, told, sign_in):
    first, after = late_on(case, SUNDAY).count(), late_on(case, MONDAY).count()
    assert first > 1 and told(case, DAWN) == []
    assert told(case, SUNDAY) == told(case, SUNDAY) == [words(first)]
    assert told(case, MONDAY) == told(case, FRIDAY) == [words(first), words(after)]
    with time_machine.travel(SUNDAY):
        page = sign_in("gogol").get(reverse("support:acquaint", args=[case.pk]))
    assert len(page.context["page"].overdue) == first


@at("Гоголь", *RUN)
def test_the_letter_tells_the_number_and_nothing_else_of_the_sheet(case, told):
    OutgoingMessage.objects.all().delete()
    (text,) = told(case, SUNDAY)
    letter = OutgoingMessage.objects.get()
    assert text in letter.body and reverse("support:acquaint", args=[case.pk]) in letter.body
    for row in SupportRow.objects.filter(support=case.pk).select_related("subject__subject"):
        for secret in (row.topic, row.homework, row.subject.subject.name):
            assert secret not in letter.body


@at("Гоголь", *RUN)
def test_done_work_and_one_task_are_counted_rightly(case, told):
    late = list(late_on(case, SUNDAY))
    SupportRow.objects.filter(pk__in=[row.pk for row in late[1:]]).update(mark="done")
    assert told(case, SUNDAY) == ["1 task of the support sheet is overdue"]
    SupportRow.objects.filter(support=case.pk).update(mark="done")
    assert len(told(case, MONDAY)) == 1


def test_nothing_is_told_before_lessons_or_to_a_former_guardian(led, told, small):
    assert told(led("Мороз", *APPROVE), SUNDAY) == []
    case = led("Гоголь", *RUN)
    Guardianship.objects.filter(person=small.people["gogol"]).update(until=small.year.starts_on)
    assert told(case, SUNDAY) == []
