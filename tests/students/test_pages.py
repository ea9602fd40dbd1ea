"""Pages of the school's records: who sees what, and that every page answers."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.actors import actor_of
from accounts.tenancy import scope
from students.models import Conclusion, DayOff, StudentStatus
from students.sight import also_seen, pupils_seen_by
from tests.conftest import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def card(small):
    """Гоголь's card with a paper and a status."""
    student = small.children["Гоголь"]
    small.paper = Conclusion.objects.create(
        school=small.school,
        student=student,
        kind="pmpk",
        number="17-А",
        issued_on="2026-09-02",
        issuer="ЦПМПК",
        valid_until="2026-12-05",
    )
    small.status = StudentStatus.objects.create(
        school=small.school, student=student, kind="ovz", since="2026-09-02", conclusion=small.paper
    )
    return student


def names_on(response) -> list[str]:
    return [pupil.last_name for pupil in response.context["pupils"]]


@pytest.mark.parametrize(
    ("login", "sees"),
    [
        ("zorina", 12),
        ("belova", 12),
        ("ivanova", 6),
        ("petrov", 0),
        ("gogol", 1),
        ("lebed", 2),
    ],
)
def test_the_list_holds_whom_the_reader_sees(sign_in, login, sees):
    assert len(names_on(sign_in(login).get(reverse("students")))) == sees


def test_the_list_is_in_the_order_of_the_alphabet(sign_in):
    names = names_on(sign_in("zorina").get(reverse("students")))
    assert names[:4] == ["Берия", "Гоголь", "Живаго", "Заяц"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=гог", ["Гоголь"]),
        ("q=ГОГОЛЬ соф", ["Гоголь"]),
        ("q=софия", ["Гоголь"]),
        ("q=артем", ["Мороз"]),
        ("q=никого", []),
        ("q=%25", []),
        ("q=" + "я" * 101, None),
        ("school_class=0", None),
        ("school_class=абв", None),
        ("school_class=99999999999999999999999", None),
        ("who=nobody", None),
        ("status=ovz", []),
        ("who=no-class", []),
        ("who=left", []),
        ("page=99999", 12),
        ("page=абв", 12),
    ],
)
def test_filters_of_the_list(sign_in, query, found):
    response = sign_in("zorina").get(f"{reverse('students')}?{query}")
    assert response.status_code == 200
    names = names_on(response)
    if found is None:
        assert response.context["filter"].form.errors and not names
    else:
        assert (names if isinstance(found, list) else len(names)) == found


def test_a_class_of_another_school_is_no_choice_of_the_filter(sign_in, other_school):
    with scope((other_school.school.pk,)):
        foreign = other_school.classes["5-А"].pk
    response = sign_in("zorina").get(f"{reverse('students')}?school_class={foreign}")
    assert "school_class" in response.context["filter"].form.errors


@pytest.mark.parametrize(
    ("login", "status"),
    [
        ("zorina", 200),
        ("belova", 200),
        ("ivanova", 200),
        ("gogol", 200),
        ("sidorov", 404),
        ("petrov", 404),
        ("koval", 404),
        ("moroz", 404),
    ],
)
def test_the_card_opens_for_the_office_the_class_teacher_and_the_family(
    sign_in, card, login, status
):
    assert sign_in(login).get(reverse("student", args=[card.pk])).status_code == status


def test_a_guardian_whose_authority_ended_sees_the_child_no_more(sign_in, small, card):
    card.guardianships.update(until="2020-01-01")
    assert sign_in("gogol").get(reverse("student", args=[card.pk])).status_code == 404


def test_a_pupil_of_another_school_does_not_exist(sign_in, other_school):
    with scope((other_school.school.pk,)):
        foreign = other_school.children["Гоголь"].pk
    client = sign_in("zorina")
    for name in ("student", "student_edit", "student_history", "guardian_add", "status_add"):
        assert client.get(reverse(name, args=[foreign])).status_code == 404


def test_the_card_shows_papers_without_a_diagnosis_and_marks_the_one_that_ends(sign_in, card):
    page = sign_in("kuznetsova").get(reverse("student", args=[card.pk])).content.decode()
    assert "17-А" in page and "ЦПМПК" in page and "mark-soon" in page
    assert {field.name for field in Conclusion._meta.get_fields()}.isdisjoint(
        {"diagnosis", "text", "details"}
    )


def test_the_inspector_sees_the_card_without_papers_about_health(sign_in, small, card):
    from accounts.models import Membership
    from accounts.roles import Role

    person = small.people["petrov"]
    Membership.objects.filter(person=person).delete()
    Membership.objects.create(
        school=small.school, person=person, role=Role.INSPECTOR, since="2020-09-01"
    )
    page = sign_in("petrov").get(reverse("student", args=[card.pk])).content.decode()
    assert "Гоголь" in page and "17-А" not in page


@pytest.mark.parametrize(("login", "read"), [("ivanova", 1), ("petrov", 0)])
def test_reading_health_in_the_changes_of_a_card_is_recorded(
    sign_in, small, card, opened, login, read
):
    from regulations.models import AccessLog
    from regulations.services.opening import ask_in

    ask_in(opened("Гоголь"), small.people["petrov"], "subject_teacher")
    assert sign_in(login).get(reverse("student_history", args=[card.pk])).status_code == 200
    logged = AccessLog.objects.filter(student=card, person=small.people[login])
    assert logged.count() == read


@pytest.mark.parametrize(
    ("own_role", "asked_as", "is_shown"),
    [
        ("class_teacher", "subject_teacher", False),
        ("specialist", "subject_teacher", False),
        ("class_teacher", "specialist", True),
    ],
)
def test_health_is_read_by_the_part_in_the_case_not_by_a_role_elsewhere(
    sign_in, small, card, opened, own_role, asked_as, is_shown
):
    from accounts.models import Membership
    from regulations.services.opening import ask_in

    person = small.people["sidorov"]
    Membership.objects.get_or_create(
        school=small.school, person=person, role=own_role, defaults={"since": "2020-09-01"}
    )
    ask_in(opened("Гоголь"), person, asked_as)
    for page in ("student", "student_history"):
        answer = sign_in("sidorov").get(reverse(page, args=[card.pk]))
        assert answer.status_code == 200
        assert ("ЦПМПК" in answer.content.decode()) is is_shown


def test_pupils_are_found_by_status_only_where_the_reader_sees_it(sign_in, small, card, opened):
    from regulations.models import AccessLog
    from regulations.services.opening import ask_in

    ask_in(opened("Гоголь"), small.people["sidorov"], "subject_teacher")
    own = small.children["Лебедь"]
    StudentStatus.objects.create(school=small.school, student=own, kind="ovz", since="2026-09-01")
    listed = reverse("students") + "?status=ovz"
    client = sign_in("sidorov")
    assert "Гоголь" in names_on(client.get(reverse("students")))
    assert not AccessLog.objects.exists()
    assert names_on(client.get(listed)) == ["Лебедь"]
    read = AccessLog.objects.get()
    assert (read.student, read.person) == (own, small.people["sidorov"])
    assert names_on(sign_in("kuznetsova").get(listed)) == ["Гоголь", "Лебедь"]


def test_a_class_teacher_without_a_class_is_offered_no_status(sign_in, small, card):
    from students.models import SchoolClass

    SchoolClass.objects.filter(teacher=small.people["ivanova"]).update(teacher=None)
    assert "status" not in sign_in("ivanova").get(reverse("students")).context["filter"].filters


def test_showing_papers_about_health_is_told_to_the_access_log(sign_in, card):
    from students.signals import health_data_shown

    shown = []

    def listen(student, actor, **_kwargs):
        shown.append((student.pk, actor.account.login))

    health_data_shown.connect(listen)
    try:
        sign_in("ivanova").get(reverse("student", args=[card.pk]))
    finally:
        health_data_shown.disconnect(listen)
    assert shown == [(card.pk, "ivanova")]


def test_an_upper_app_widens_who_sees_a_pupil(small):
    from students import sight

    actor = actor_of(small.people["petrov"].account, TODAY)
    assert not pupils_seen_by(actor).exists()

    @also_seen
    def of_petrov(actor):
        return [small.children["Берия"].pk]

    try:
        assert [one.last_name for one in pupils_seen_by(actor)] == ["Берия"]
    finally:
        sight._further.remove(of_petrov)


def test_an_upper_app_adds_a_panel_to_the_card(sign_in, card):
    from students import cards

    cards.register(
        cards.Panel("test", "Дела", "students/dated.html", lambda student, actor: {"one": None})
    )
    try:
        page = sign_in("zorina").get(reverse("student", args=[card.pk])).content.decode()
    finally:
        del cards._panels["test"]
    assert 'id="panel-test"' in page and "Дела" in page


PAGES = [
    "students",
    "student_add",
    "classes",
    "class_add",
    "classes_next_year",
    "curriculum",
    "subjects",
    "subject_add",
    "calendar",
    "year_add",
    "day_off_add",
    "search",
]


@pytest.mark.parametrize("language", ["ru", "uk", "en"])
def test_every_page_answers_in_every_language(sign_in, language):
    client = sign_in("kuznetsova")
    client.cookies["django_language"] = language
    for name in PAGES:
        assert client.get(reverse(name)).status_code == 200, name


def test_pages_of_objects_answer(sign_in, small, card):
    DayOff.objects.create(
        school=small.school, date="2026-09-30", title="День учителя", kind="regional"
    )
    guardian = card.guardianships.get()
    client = sign_in("kuznetsova")
    for address in (
        reverse("student_edit", args=[card.pk]),
        reverse("student_move", args=[card.pk]),
        reverse("student_leave", args=[card.pk]),
        reverse("student_history", args=[card.pk]),
        reverse("guardian_add", args=[card.pk]),
        reverse("guardian_edit", args=[card.pk, guardian.pk]),
        reverse("guardian_end", args=[card.pk, guardian.pk]),
        reverse("conclusion_add", args=[card.pk]),
        reverse("conclusion_edit", args=[card.pk, small.paper.pk]),
        reverse("status_add", args=[card.pk]),
        reverse("status_edit", args=[card.pk, small.status.pk]),
        reverse("class_edit", args=[small.classes["5-А"].pk]),
        reverse("subject_edit", args=[small.subjects["Физика"].pk]),
        reverse("year_edit", args=[small.year.pk]),
        f"{reverse('curriculum')}?grade=5",
    ):
        assert client.get(address).status_code == 200, address


def test_a_row_of_another_pupil_is_not_reached_through_this_card(sign_in, small, card):
    other = small.children["Мороз"].guardianships.get()
    client = sign_in("belova")
    assert client.get(reverse("guardian_edit", args=[card.pk, other.pk])).status_code == 404


@pytest.mark.parametrize(
    ("text", "where"),
    [("Гоголь", "student"), ("м", "page"), ("Гогаль", "page"), ("", "page")],
)
def test_one_hit_of_the_search_is_opened_at_once(sign_in, text, where):
    response = sign_in("zorina").get(reverse("search"), {"q": text})
    assert response.status_code == (302 if where == "student" else 200)


def test_the_search_offers_who_may_have_been_meant(sign_in):
    response = sign_in("zorina").get(reverse("search"), {"q": "Гогаль"})
    assert [pupil.last_name for pupil in response.context["alike"]] == ["Гоголь"]


def test_the_search_finds_nobody_whom_the_reader_does_not_see(sign_in):
    response = sign_in("ivanova").get(
        reverse("search"), {"q": "Берия"}, headers={"HX-Request": "true"}
    )
    assert response.context["found"] == [] and "Берия Тимур" not in response.content.decode()


def test_while_typing_only_the_hits_come(sign_in):
    response = sign_in("ivanova").get(
        reverse("search"), {"q": "го"}, headers={"HX-Request": "true"}
    )
    page = response.content.decode()
    assert "Гоголь София" in page and "<html" not in page
