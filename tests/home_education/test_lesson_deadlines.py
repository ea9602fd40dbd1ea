"""The three time limits that follow a lesson: the journal, the parent's word, the making up."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from config.demo.home_cases import TEACHING
from home_education.services import lessons as services
from regulations.models import Case, Deadline
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("english")
LED = {"Гоголь": TEACHING}


@pytest.fixture
def home(led_before):
    """Lessons have begun, nothing is marked."""
    return led_before("Гоголь")


def mark(home, lesson, state, **values):
    said = dict.fromkeys(services.WRITTEN, "") | {
        "told_on": None,
        "adult_years": None,
        "state": state,
        **values,
    }
    lesson.refresh_from_db()
    return services.mark_lesson(
        home=home,
        lesson_id=lesson.pk,
        version=lesson.version,
        values=said,
        facts=home.facts(TODAY),
    )


def running(home, key) -> list[Deadline]:
    found = Deadline.objects.filter(case=home.pk, key=key, kept_at=None, cancelled_at=None)
    return list(found.order_by("due_on", "about"))


def first(home, name="Математика", place=0):
    return home.lessons.filter(row__name=name)[place]


def test_p_4_3_a_teacher_owes_the_journal_from_the_first_lesson_not_written(home, small):
    one, two = first(home), first(home, place=1)
    mark(home, two, "held", adult="Мама")
    (due,) = running(home, "journal")
    assert (due.owner, due.due_on) == (small.people["petrov"], two.held_on)
    mark(home, one, "held", adult="Мама")
    (due,) = running(home, "journal")
    assert due.due_on == one.held_on
    by = small.people["petrov"]
    services.tick_journal(home=home, lessons=[one.pk], written=True, by=by, today=TODAY)
    (due,) = running(home, "journal")
    assert due.due_on == two.held_on
    services.tick_journal(home=home, lessons=[two.pk], written=True, by=by, today=TODAY)
    assert running(home, "journal") == []
    assert Deadline.objects.filter(case=home.pk, key="journal").exclude(kept_at=None).exists()


def test_p_4_3_every_teacher_owes_their_own(home, small):
    mark(home, first(home), "held", adult="Мама")
    mark(home, first(home, "Русский язык"), "held", adult="Мама")
    owners = {one.owner for one in running(home, "journal")}
    assert owners == {small.people["petrov"], small.people["solovey"]}


def test_p_2_17_the_parent_owes_a_word_from_the_day_after_the_first_lesson(home, small):
    one = first(home)
    mark(home, one, "held", adult="Мама")
    (due,) = running(home, "confirmation")
    assert (due.owner, due.owner_role) == (None, "guardian")
    assert (due.due_on - one.held_on).days == 1
    gogol = small.people["gogol"]
    services.confirm(home=home, lessons=[one.pk], by=gogol, today=TODAY)
    assert running(home, "confirmation") == []


def test_p_2_21_each_missed_lesson_is_owed_until_it_is_made_up(home, small):
    one, two = first(home), first(home, place=1)
    mark(home, one, "missed", reason="болезнь")
    mark(home, two, "missed", reason="болезнь")
    owed = running(home, "make_up")
    assert [one.owner for one in owed] == [small.people["petrov"]] * 2
    assert owed[0].about.startswith(f"Математика, {one.held_on:%d.%m.%Y}")
    assert owed[0].count["amount"] == 10
    mark(home, one, "missed", reason="болезнь", made_up_on=two.held_on)
    (left,) = running(home, "make_up")
    assert left.about.startswith(f"Математика, {two.held_on:%d.%m.%Y}")
    mark(home, two, "planned")
    assert running(home, "make_up") == []


def test_what_runs_from_the_same_day_is_not_written_anew(home, django_assert_max_num_queries):
    one = first(home)
    mark(home, one, "missed", reason="болезнь")
    (before,) = running(home, "make_up")
    mark(home, one, "missed", reason="был у врача")
    (after,) = running(home, "make_up")
    assert before.pk == after.pk


def test_the_nearest_of_them_stands_on_the_case(home):
    one = first(home)
    mark(home, one, "held", adult="Мама")
    case = Case.objects.get(pk=home.pk)
    assert case.due_on is not None and case.due_on <= one.held_on
    assert case.due_on >= date(2026, 11, 1)


def test_p_2_17_the_desk_of_the_parent_leads_to_the_lessons_at_once(home, sign_in):
    client, url = sign_in("gogol"), reverse("home:lessons", args=[home.pk])
    assert url not in client.get("/").content.decode()
    mark(home, first(home), "held", adult="Мама")
    html = client.get("/").content.decode()
    assert f'href="{url}"' in html and "Confirm lessons" in html


def test_p_4_3_the_desk_of_a_teacher_tells_own_limits_and_no_familys(home, small, sign_in):
    mark(home, first(home, "Русский язык"), "held", adult="Мама")
    (due,) = running(home, "confirmation")
    assert due.due_on < TODAY
    teacher, family = sign_in("petrov"), "The parent confirms the lesson"
    html = teacher.get("/").content.decode()
    assert "Гоголь София" in html and family not in html
    mark(home, first(home), "held", adult="Мама")
    html = teacher.get("/").content.decode()
    assert "The lesson is in the journal" in html and family not in html
