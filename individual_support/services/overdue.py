"""Parents control how support is carried out (cl. 4.1.1): they are told of work that is overdue."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.urls import reverse

from accounts.models import Notice, Person, School
from accounts.notices import notify
from documents.models import Paper
from individual_support.models import SupportRow
from individual_support.procedure import SHEET, State
from individual_support.rules.vocabulary import Mark
from individual_support.words import OVERDUE
from regulations.words import say
from students.models import Guardianship


def is_overdue(due_on: date | None, mark: str, today: date) -> bool:
    """The work should be done by now, and nobody has marked it as done."""
    return due_on is not None and due_on < today and mark != Mark.DONE


def tell_families(school: School) -> int:
    """Once in a calendar week: each guardian with an account learns how many tasks of a running
    sheet are overdue, and nothing else of it. Tells how many notices went out.

    Counted as on the page that the notice leads to: rows of the sheet in force, marks of today.
    """
    today = school.today()
    overdue = _overdue_tasks(school, today)
    urls = {case: reverse("support:acquaint", args=[case]) for case, _student in overdue}
    told = _told_since(school, today - timedelta(days=today.weekday()), urls.values())
    guardians = _guardians({student for _case, student in overdue}, today)
    count = 0
    for (case, student), tasks in overdue.items():
        for person in guardians[student]:
            if (person.pk, urls[case]) not in told:
                notify(person, say(OVERDUE, count=tasks), urls[case])
                count += 1
    return count


def _overdue_tasks(school: School, today: date) -> dict[tuple[int, int], int]:
    """By running case and its pupil: how many tasks are overdue; those that have any."""
    rows = SupportRow.objects.filter(school=school, support__case__state=State.RUNNING)
    marks = {f"row-{pk}": mark for pk, mark in rows.values_list("pk", "mark")}
    sheets = Paper.objects.current().filter(school=school, kind=SHEET, case__state=State.RUNNING)
    found = {}
    for case, student, context in sheets.order_by("case", "version").values_list(
        "case", "case__student", "context"
    ):
        found[case, student] = sum(
            is_overdue(_day(row["due_on"]), marks.get(row["key"], ""), today)
            for row in context["rows"]
        )
    return {key: tasks for key, tasks in found.items() if tasks}


def _guardians(students: set[int], today: date) -> dict[int, list[Person]]:
    """By pupil: the guardians of today who can sign in."""
    kin = Guardianship.objects.filter(student__in=students, person__account__is_active=True)
    found = defaultdict(list)
    for one in kin.on(today).select_related("person__account", "person__school"):
        found[one.student_id].append(one.person)
    return found


def _told_since(school: School, day: date, urls) -> set[tuple[int, str]]:
    """Who was told of which page since that morning."""
    since = datetime.combine(day, time.min, ZoneInfo(school.time_zone))
    notices = Notice.objects.filter(school=school, url__in=list(urls), created_at__gte=since)
    return set(notices.values_list("person", "url"))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
