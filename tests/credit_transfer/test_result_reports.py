"""Dynamics, levels, the summary without names, leavers, directories (1.2, 2.2, 3.1, 4.5, 6.3)."""

from __future__ import annotations

from datetime import date

import pytest

from credit_transfer.models import ActApproval, OutsideOrganisation, SchoolCourse
from credit_transfer.procedure import ORDER, State
from credit_transfer.records.dynamics import Change, Way
from credit_transfer.records.summary import told
from documents.models import Paper
from tests.credit_transfer.result_rows import entered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "adopted")]

PUPILS = ("Гоголь", "Мороз", "Заяц")


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [(3, 4, Way.UP), (4, 3, Way.DOWN), (4, 4, Way.SAME), (None, 4, Way.UNKNOWN)],
)
def test_a_change_is_told_in_a_word(before, after, way):
    assert Change(before, after).way is way


@pytest.mark.parametrize(("count", "words"), [(0, "0"), (1, "less than 3"), (2, "less than 3")])
def test_p_6_3_a_number_below_three_is_hidden(count, words):
    assert str(told(count)) == words
    assert told(3) == 3


def test_p_2_2_a_class_is_compared_with_the_year_before(sign_in, small, last_year):
    subject = small.subjects["Математика"]
    marked = {"sub_kind": "control", "kind": "study", "subject": subject, "confirmed": True}
    entered(small, mark="5", achieved_on=date(2026, 5, 20), **marked)
    entered(small, mark="4", achieved_on=date(2026, 10, 20), **marked)
    school_class = small.children["Гоголь"].school_class_id
    page = sign_in("ivanova").get(f"/credit/dynamics/?school_class={school_class}").text
    assert "5.00 → 4.00" in page
    assert "down by 1.00" in page
    assert "Falls behind in" in page
    assert '<span class="mark-sign" aria-hidden="true"></span>Математика' in page
    parts = sign_in("ivanova").get("/credit/dynamics/?by=periods")
    assert parts.status_code == 200
    assert sign_in("ivanova").get("/credit/dynamics/?by=x").status_code == 422


def test_p_2_2_without_a_year_before_there_is_nothing_to_compare(sign_in, small):
    assert "There is nothing to compare yet" in sign_in("ivanova").get("/credit/dynamics/").text


def test_p_3_1_results_are_counted_by_level(sign_in, small):
    entered(small, confirmed=True)
    entered(small, confirmed=True, kind="additional", level="additional")
    entered(small)
    page = sign_in("kuznetsova").get("/credit/levels/").text
    assert "Additional education" in page
    assert '<th scope="row">Together</th><td class="num">0</td><td class="num">1</td>' in page


def test_p_6_3_the_summary_names_nobody(sign_in, small):
    for name in PUPILS:
        entered(small, name, confirmed=True, standing="participant")
    entered(small, confirmed=True, standing="winner", event_level="regional")
    page = sign_in("petrov").get("/credit/summary/").text
    assert "less than 3" in page
    assert '<td class="num">3</td>' in page
    assert not any(name in page for name in PUPILS)
    assert sign_in("petrov").get("/credit/summary/file/").status_code == 403
    assert sign_in("kuznetsova").get("/credit/summary/file/").status_code == 200
    client = sign_in("kuznetsova")
    assert client.post("/credit/summary/paper/", {"year": small.year.pk}).status_code == 302
    context = str(Paper.objects.get().context)
    assert not any(name in context for name in PUPILS)
    assert "менее 3" in context


def test_p_4_5_leavers_have_credited_subjects_by_the_order_in_force(sign_in, small, open_credit):
    credit = open_credit("Лебедь", State.COMPLETED.value)
    Paper.objects.create(
        school=small.school,
        kind=ORDER,
        case=credit.case,
        version=1,
        series="credit-orders",
        number=7,
        year=2026,
        dated=date(2026, 10, 1),
        title="Приказ о зачёте",
        language="ru",
        context={
            "printed_number": "7-З",
            "organisation": {"name": "Детская школа искусств № 3"},
            "credited": [
                {"subject": "Музыка", "title": "Сольфеджио", "own_mark": "5 (отлично)"},
                {"subject": "Шахматы", "title": "Шахматы", "is_course": True, "own_mark": ""},
            ],
        },
        context_hash="0" * 64,
        issued_by=small.people["zorina"],
    )
    entered(
        small,
        "Лебедь",
        "sidorov",
        confirmed=True,
        kind="study",
        sub_kind="control",
        subject=small.subjects["Биология"],
        mark="4",
    )
    page = sign_in("sidorov").get("/credit/graduation/").text
    assert 'Музыка: <b class="num">5</b>' in page
    assert "Шахматы" not in page
    assert "Биология" in page
    client = sign_in("kuznetsova")
    assert client.post("/credit/graduation/paper/", {"grade": "9"}).status_code == 302
    assert Paper.objects.exclude(kind=ORDER).count() == 1
    assert client.get("/credit/graduation/?grade=8").status_code == 404


def test_organisations_are_kept_in_a_directory(sign_in, small):
    client = sign_in("ivanova")
    sent = {"name": "ДШИ № 3", "licence_number": "1"}
    assert client.post("/credit/organisations/new/", sent).status_code == 302
    again = client.post("/credit/organisations/new/", sent)
    assert "is in the directory already" in again.text
    row = OutsideOrganisation.objects.get()
    used = entered(small, is_from_elsewhere=True, organisation=row)
    client.post(f"/credit/organisations/{row.pk}/", {"remove": "1"})
    assert OutsideOrganisation.objects.filter(pk=row.pk).exists()
    used.delete()
    client.post(f"/credit/organisations/{row.pk}/", {"remove": "1"})
    assert not OutsideOrganisation.objects.exists()


def test_courses_of_the_year_are_kept_by_whoever_keeps_the_curriculum(sign_in, small):
    sent = {"name": "Шахматы", "grade": "5", "weekly_hours": "1"}
    assert sign_in("ivanova").post("/credit/courses/new/", sent).status_code == 403
    client = sign_in("kuznetsova")
    assert client.post("/credit/courses/new/", {**sent, "grade": "13"}).status_code == 422
    assert client.post("/credit/courses/new/", sent).status_code == 302
    assert "stands in the list already" in client.post("/credit/courses/new/", sent).text
    assert SchoolCourse.objects.get().year == small.year
    assert "Шахматы" in sign_in("petrov").get("/credit/courses/").text


def test_p_1_2_the_approvals_of_the_act_are_recorded(sign_in, small):
    client = sign_in("kuznetsova")
    assert "Not recorded yet" in client.get("/credit/approvals/").text
    sent = {
        "governing-number": "3",
        "governing-dated": "2026-08-28",
        "site-dated": "2026-09-01",
        "site-address": "https://school.example.org/acts",
    }
    assert (
        client.post("/credit/approvals/", {**sent, "site-dated": "2027-01-01"}).status_code == 422
    )
    assert client.post("/credit/approvals/", sent).status_code == 302
    assert {one.body for one in ActApproval.objects.all()} == {"governing", "site"}
    assert sign_in("petrov").post("/credit/approvals/", sent).status_code == 403
