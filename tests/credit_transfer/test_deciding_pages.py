"""Conclusions, the request, the council, the decision, the release, the notice, the copies."""

from __future__ import annotations

import html
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from credit_transfer.models import CreditRow
from credit_transfer.procedure import State
from regulations.models import CaseParticipant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def shown(answer) -> str:
    return html.unescape(answer.content.decode())


def url(credit, name) -> str:
    return reverse(f"credit:{name}", args=[credit.pk])


def of_row(row: CreditRow, **values) -> dict:
    return {f"row-{row.pk}-{name}": value for name, value in values.items()}


@pytest.fixture
def teaches(small):
    """A teacher is asked into the case: ``teaches(credit, row, "petrov")``."""

    def asked(credit, row: CreditRow, login: str = "petrov") -> None:
        row.teacher = small.people[login]
        row.save(update_fields=["teacher"])
        CaseParticipant.objects.get_or_create(
            school=small.school,
            case=credit.case,
            person=small.people[login],
            role="subject_teacher",
        )

    return asked


# --- The subject teacher --------------------------------------------------------------------------


def test_a_teacher_sees_the_own_rows_and_counts_another_scale_as_a_five(
    sign_in, open_credit, in_plan, add_row, teaches, small
):
    music = in_plan("Гоголь", "Музыка", 1)
    credit = open_credit("Гоголь", State.CONCLUDING)
    row = add_row(credit, "Музыка", subject=music, scale="pass", mark="зачтено")
    add_row(credit, "Шахматы")
    teaches(credit, row)
    client = sign_in("petrov")
    page = shown(client.get(url(credit, "conclusions")))
    assert "1. Музыка" in page
    assert "Шахматы" not in page
    sent = {
        "row": row.pk,
        **of_row(row, version=1, way="mark", concluded_mark="5", conclusion="Программа та же"),
    }
    answer = client.post(url(credit, "conclusions"), sent)
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.way, row.concluded_mark, row.version) == ("mark", 5, 2)
    assert (row.concluded_by, row.concluded_on) == (small.people["petrov"], date(2026, 11, 22))
    assert client.get(url(credit, "intake")).status_code == 403


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({"way": "mark", "concluded_mark": "3", "conclusion": "так"}, "concluded_mark"),
        ({"way": "mark", "concluded_mark": "5"}, "conclusion"),
        ({"way": "as_is"}, "way"),
        ({"way": "attest", "attested_on": "2030-01-01"}, "attested_on"),
        ({"way": "attest", "attested_mark": "7"}, "attested_mark"),
    ],
)
def test_what_the_clause_does_not_know_is_no_conclusion(sign_in, open_credit, add_row, sent, wrong):
    credit = open_credit("Гоголь", State.CONCLUDING)
    row = add_row(credit, "Музыка", scale="ten", mark="9")
    answer = sign_in("kuznetsova").post(
        url(credit, "conclusions"), {"row": row.pk, **of_row(row, version=1, **sent)}
    )
    assert answer.status_code == 422
    form = next(one["form"] for one in answer.context["rows"])
    assert set(form.errors) == {wrong}


def test_another_way_takes_the_former_words_away(sign_in, open_credit, add_row):
    credit = open_credit("Гоголь", State.CONCLUDING)
    row = add_row(
        credit,
        "Музыка",
        scale="ten",
        mark="9",
        way="attest",
        attestation_form="oral",
        attestation_on=date(2026, 12, 1),
    )
    sent = of_row(row, version=1, way="mark", concluded_mark="4", conclusion="По программе")
    sign_in("kuznetsova").post(url(credit, "conclusions"), {"row": row.pk, **sent})
    row.refresh_from_db()
    assert (row.attestation_form, row.attestation_on) == ("", None)


def test_the_row_of_a_colleague_and_a_later_state_stay_shut(sign_in, open_credit, add_row, teaches):
    credit = open_credit("Гоголь", State.CONCLUDING)
    own, others = add_row(credit, "Музыка"), add_row(credit, "Хор")
    teaches(credit, own)
    client = sign_in("petrov")
    sent = {"row": others.pk, **of_row(others, version=1, way="as_is")}
    assert client.post(url(credit, "conclusions"), sent).status_code == 403
    later = open_credit("Мороз", State.DECIDING)
    row = add_row(later, "Музыка")
    answer = sign_in("kuznetsova").post(
        url(later, "conclusions"), {"row": row.pk, **of_row(row, version=1, way="as_is")}
    )
    assert answer.status_code == 302
    row.refresh_from_db()
    assert row.way == ""


def test_a_row_that_changed_meanwhile_is_not_written_over(sign_in, open_credit, add_row):
    credit = open_credit("Гоголь", State.CONCLUDING)
    row = add_row(credit, "Музыка", version=3)
    sent = {"row": row.pk, **of_row(row, version=1, way="as_is")}
    answer = sign_in("kuznetsova").post(url(credit, "conclusions"), sent)
    assert answer.status_code == 422
    assert "changed this row meanwhile" in shown(answer)


def test_a_case_leaves_the_desk_of_a_teacher_who_has_concluded(
    client, small, open_credit, add_row, teaches
):
    credit = open_credit("Гоголь", State.CONCLUDING)
    taken = add_row(credit, "Музыка", scale="ten", mark="9")
    held = add_row(credit, "Хор", scale="ten", mark="9")
    teaches(credit, taken)
    teaches(credit, held)

    def asked_of(login: str) -> str:
        client.force_login(
            small.people[login].account, backend="django.contrib.auth.backends.ModelBackend"
        )
        return shown(client.get(reverse("desk")))

    def conclude(row: CreditRow, **values) -> None:
        row.refresh_from_db()
        answer = client.post(
            url(credit, "conclusions"),
            {"row": row.pk, **of_row(row, version=row.version, **values)},
        )
        assert answer.status_code == 302

    of_credit = f'href="{reverse("case", args=[credit.case_id])}"'
    assert of_credit in asked_of("petrov")
    conclude(taken, way="mark", concluded_mark="5", conclusion="По программе")
    planned = {"way": "attest", "attestation_form": "oral", "attestation_on": "2026-11-20"}
    conclude(held, **planned)
    assert of_credit in asked_of("petrov")  # the attestation is still to be held
    conclude(held, **planned, attested_on="2026-11-20", attested_mark="4")
    desk, page = asked_of("petrov"), shown(client.get(reverse("case", args=[credit.case_id])))
    assert "Nothing waits for you" in desk
    assert "Your part is done, the case waits for: deputy director" in page
    assert of_credit in asked_of("kuznetsova")
    conclude(held, way="")
    assert of_credit in asked_of("petrov")


def test_the_desk_leaves_the_choice_of_ways_to_the_page_of_the_case(sign_in, open_credit, add_row):
    credit = open_credit("Гоголь", State.CONCLUDING)
    add_row(credit, "Музыка")
    desk = shown(sign_in("kuznetsova").get(reverse("desk")))
    assert "Send to the director" not in desk
    assert ">Open the case<" in desk


# --- The request ----------------------------------------------------------------------------------


def test_what_is_asked_for_is_written_and_what_came_is_noted(sign_in, open_credit):
    credit, client = open_credit(), sign_in("belova")
    client.post(url(credit, "request"), {"asked_for": "Справка с печатью"})
    credit.refresh_from_db()
    assert (credit.asked_for, credit.asked_on) == ("Справка с печатью", date(2026, 11, 22))
    waiting = open_credit("Мороз", State.WAITING, asked_for="Справка", asked_on=date(2026, 11, 20))
    sent = {
        "kind": "progress",
        "number": "7",
        "is_sealed": "on",
        "is_signed": "on",
    }
    answer = client.post(reverse("credit:document_new", args=[waiting.pk]), sent)
    assert answer.status_code == 302
    waiting.refresh_from_db()
    assert waiting.answered_on == date(2026, 11, 22)
    page = client.get(url(waiting, "request"))
    assert [one.number for one in page.context["came"]] == ["7"]
    client.post(url(waiting, "request"), {"answered_on": "2026-11-21"})
    waiting.refresh_from_db()
    assert waiting.answered_on == date(2026, 11, 21)


# --- The council and the director -----------------------------------------------------------------


def test_the_council_hears_the_computed_facts_and_says_its_opinion_row_by_row(
    sign_in, open_credit, in_plan, add_row, small
):
    music = in_plan("Гоголь", "Музыка", 1)
    credit = open_credit("Гоголь", State.COUNCIL)
    row = add_row(credit, "Сольфеджио", subject=music, hours=Decimal(17))
    add_row(credit, "Музыка", subject=music, span="quarter", span_number=1)
    client = sign_in("belova")
    page = shown(client.get(url(credit, "council")))
    assert "(34 − 17) : 34 × 100 = 50 %" in page
    assert "Item 1: Сольфеджио" in page
    assert "Item 2" not in page
    sent = {
        **of_row(row, opinion="credit"),
        "minutes_number": "5",
        "minutes_on": "2026-11-20",
        "council_chair": small.people["zorina"].pk,
        "council_secretary": small.people["belova"].pk,
        "present": "20",
        "votes_for": "18",
        "votes_against": "1",
        "abstained": "1",
    }
    assert client.post(url(credit, "council"), sent).status_code == 302
    row.refresh_from_db()
    credit.refresh_from_db()
    assert row.opinion == "credit"
    assert (credit.minutes_number, credit.votes_for) == ("5", 18)
    assert sign_in("zorina").post(url(credit, "council"), sent).status_code == 403


def test_minutes_of_a_day_to_come_are_refused(sign_in, open_credit):
    credit = open_credit("Гоголь", State.COUNCIL)
    sent = {"minutes_number": "5", "minutes_on": "2027-01-20", "present": "-4"}
    answer = sign_in("belova").post(url(credit, "council"), sent)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"minutes_on", "present"}


def test_the_director_decides_row_by_row(sign_in, open_credit, in_plan, add_row):
    music = in_plan("Гоголь", "Музыка", 1)
    credit = open_credit("Гоголь", State.DECIDING)
    row = add_row(credit, "Музыка", subject=music)
    client = sign_in("zorina")
    assert "To be credited" in shown(client.get(url(credit, "decision")))
    sent = of_row(row, decision="refuse", decision_reason="Программа другая")
    assert client.post(url(credit, "decision"), sent).status_code == 302
    row.refresh_from_db()
    assert (row.decision, row.decision_reason) == ("refuse", "Программа другая")
    assert "In the end: <b>Refuse</b>" in shown(client.get(url(credit, "decision")))
    assert sign_in("kuznetsova").post(url(credit, "decision"), sent).status_code == 403


# --- After the decision ---------------------------------------------------------------------------


def test_the_days_of_a_release_are_written_before_its_order(sign_in, open_credit):
    credit = open_credit("Гоголь", State.DECIDING, asks_release=True)
    client = sign_in("kuznetsova")
    wrong = {"release_starts_on": "2026-12-10", "release_ends_on": "2026-12-01"}
    assert client.post(url(credit, "release"), wrong).status_code == 422
    right = {"release_starts_on": "2026-12-01", "release_ends_on": "2027-05-25"}
    assert client.post(url(credit, "release"), right).status_code == 302
    credit.refresh_from_db()
    assert credit.release_ends_on == date(2027, 5, 25)
    plain = open_credit("Мороз", State.DECIDING)
    assert client.get(url(plain, "release")).status_code == 404


def test_the_class_teacher_notes_that_the_pupil_left(sign_in, open_credit):
    credit = open_credit("Гоголь", State.RELEASED, asks_release=True)
    answer = sign_in("ivanova").post(url(credit, "release"), {"left_organisation_on": "2026-11-20"})
    assert answer.status_code == 302
    credit.refresh_from_db()
    assert credit.left_organisation_on == date(2026, 11, 20)


def test_the_family_is_told_and_the_limits_are_kept(sign_in, open_credit, small):
    credit = open_credit("Гоголь", State.TELLING)
    running = credit.case.deadlines.create(
        school=small.school,
        key="refusal_notice",
        due_on=date(2026, 11, 25),
        clause="5.7",
        owner_role="secretary",
        count={"amount": 3},
    )
    client = sign_in("belova")
    assert "3 days" in shown(client.get(url(credit, "notice")))
    sent = {"delivery": "handed", "told_on": "2026-11-20", "told_proof": "подпись"}
    assert client.post(url(credit, "notice"), sent).status_code == 302
    running.refresh_from_db()
    assert running.kept_at is not None
    assert client.post(url(credit, "notice"), {"told_on": "2030-01-01"}).status_code == 422


def test_each_of_the_four_places_is_ticked_or_said_to_be_needless(sign_in, open_credit, small):
    credit = open_credit("Гоголь", State.COPYING)
    client = sign_in("ivanova")
    who = small.people["ivanova"].pk
    sent = {
        "journal-by": who,
        "journal-on": "2026-11-20",
        "personal_file-by": who,
        "personal_file-on": "2026-11-20",
        "study_certificate-not_needed": "Справку не просили",
        "document-not_needed": "Не выпускной класс",
    }
    assert client.post(url(credit, "copies"), sent).status_code == 302
    assert credit.copies.count() == 4
    assert client.post(url(credit, "copies"), {"journal-by": who}).status_code == 422
    both = {**sent, "journal-not_needed": "Не нужно"}
    assert client.post(url(credit, "copies"), both).status_code == 422
    without = {name: value for name, value in sent.items() if not name.startswith("journal")}
    client.post(url(credit, "copies"), without)
    assert credit.copies.count() == 3


PAGES = ("intake", "rows", "conclusions", "request", "council", "decision", "notice", "copies")


@pytest.mark.parametrize("state", [State.INTAKE, State.DECIDING, State.COMPLETED, State.REFUSED])
def test_every_page_is_read_in_every_state_and_shut_to_the_family(
    sign_in, open_credit, add_row, state
):
    closed = date(2026, 11, 20) if state == State.REFUSED else None
    credit = open_credit("Гоголь", state, asks_release=True, closed_on=closed)
    add_row(credit, "Музыка", scale="", mark="", hours=None)
    for login, status in (("kuznetsova", 200), ("zorina", 200), ("gogol", 404), ("lebed", 404)):
        client = sign_in(login)
        for name in (*PAGES, "release"):
            assert client.get(url(credit, name)).status_code == status, (login, name)


# --- The way on -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "way"),
    [("30.6", "Send to the director"), ("30.5", "Send to the pedagogical council")],
)
def test_the_case_page_offers_first_the_way_that_suits_the_rows(
    hours, way, sign_in, open_credit, in_plan, add_row
):
    """Cl. 5.7: a tenth of 34 h is 3.4 h; more than that goes before the council."""
    music = in_plan("Гоголь", "Музыка", 1)
    credit = open_credit("Гоголь", State.CONCLUDING)
    add_row(credit, "Музыка", subject=music, hours=Decimal(hours))
    address = reverse("case", args=[credit.pk])
    page = shown(sign_in("kuznetsova").get(address))
    primary = page.split("btn-primary", 1)[1].split("<", 1)[0]
    assert way in primary
