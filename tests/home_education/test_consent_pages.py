"""Consents about health (cl. 2.5): who signs by age, each on its own paper, and what they allow."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.roles import Role
from documents import consents as kernel
from documents.models import ConsentKind, ConsentRequest
from home_education import rules
from home_education.models import HomeCase
from home_education.papers.slugs import CONSENT, TRANSFER_CONSENT
from home_education.services import consents
from home_education.services.opening import open_home
from regulations.models import AccessLog
from regulations.services.opening import ask_in
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted", "english")]


@pytest.fixture
def home(small) -> HomeCase:
    return open_home(student=small.children["Гоголь"], by=small.people["belova"], today=TODAY)


def at(home: HomeCase, page: str = "consents") -> str:
    return reverse(f"home:{page}", args=[home.pk])


def asking(kind: str = "health", **changes) -> dict:
    return {
        "which": kind,
        f"{kind}-kind": kind,
        f"{kind}-recipients": "учителям, которые ведут занятия",
        f"{kind}-until": "2027-05-26",
        **changes,
    }


@pytest.mark.parametrize(
    ("born", "parties"),
    [
        (TODAY.replace(year=2011) + timedelta(days=1), ("parent",)),  # 15 tomorrow
        (TODAY.replace(year=2011), ("parent", "pupil")),  # 15 today
        (TODAY.replace(year=2008) + timedelta(days=1), ("parent", "pupil")),
        (TODAY.replace(year=2008), ("pupil",)),  # of full age
    ],
)
def test_p_2_5_the_pupil_signs_from_the_fifteenth_birthday(small, home, born, parties):
    student = home.case.student
    student.birth_date = born
    student.save()
    found = consents.signers(home, home.facts(TODAY), TODAY)
    assert found == tuple(rules.Party(one) for one in parties)


def test_the_page_tells_from_which_day_the_pupil_signs_too(sign_in, home):
    student = home.case.student
    student.birth_date = date(2011, 11, 23)
    student.save()
    page = sign_in("belova").get(at(home)).content.decode()
    assert "From 23.11.2026 on the pupil signs too" in page


def test_each_consent_is_a_paper_of_its_own(sign_in, home, sign_all):
    client = sign_in("belova")
    for kind in ("health", "transfer"):
        answer = client.post(at(home), asking(kind))
        request = ConsentRequest.objects.get(kind=kind)
        assert answer["Location"] == reverse("paper", args=[request.paper_id])
    assert home.facts(TODAY).consents == ()
    sign_all(ConsentRequest.objects.get(kind="health").paper)
    facts = home.facts(TODAY)
    assert facts.consent("health") is not None
    assert facts.consent("transfer") is None
    assert "given on 22.11.2026" in client.get(at(home)).content.decode()


def test_notes_on_health_are_kept_by_consent_only(sign_in, small, home, sign_all):
    client = sign_in("kuznetsova")
    notes = {"health_notes": "Быстро устаёт: перерыв каждые 15 минут."}
    refused = client.post(at(home, "health_notes"), notes)
    assert refused.status_code == 422
    assert "no consent in force" in refused.content.decode()
    client.post(at(home), asking())
    sign_all(ConsentRequest.objects.get().paper)
    assert client.post(at(home, "health_notes"), notes).status_code == 302
    home.refresh_from_db()
    assert home.health_notes.startswith("Быстро")
    assert "Быстро" in client.get(at(home)).content.decode()
    assert AccessLog.objects.filter(case=home.case, person=small.people["kuznetsova"]).exists()
    assert "Быстро" not in sign_in("belova").get(at(home)).content.decode()
    consent = ConsentRequest.objects.get().consent
    kernel.withdraw(consent, by=small.people["belova"], name="Гоголь Н. С.", on=TODAY, today=TODAY)
    assert "Быстро" not in sign_in("kuznetsova").get(at(home)).content.decode()


def test_p_2_5_whom_the_consent_names_reads_the_notes_and_nobody_else(
    sign_in, small, home, planned, sign_all
):
    planned(home, "Математика", "petrov", classroom_hours="2")
    planned(home, "Русский язык", "solovey", classroom_hours="2")
    ask_in(home.case, small.people["petrov"], Role.SUBJECT_TEACHER)
    ask_in(home.case, small.people["solovey"], Role.SUBJECT_TEACHER)
    deputy, named = sign_in("kuznetsova"), [small.people[one] for one in ("kuznetsova", "petrov")]
    deputy.post(at(home), asking(**{"health-readers": [str(one.pk) for one in named]}))
    request = ConsentRequest.objects.get()
    assert request.recipients.startswith("Кузнецова")
    assert "Петров" in request.recipients and "Соловей" not in request.recipients
    sign_all(request.paper)
    deputy.post(at(home, "health_notes"), {"health_notes": "Перерыв каждые 15 минут"})
    assert "Перерыв" in sign_in("petrov").get(at(home, "notes")).content.decode()
    assert AccessLog.objects.filter(case=home.case, person=small.people["petrov"]).exists()
    for stranger in ("solovey", "ivanova", "zorina"):
        refused = sign_in(stranger).get(at(home, "notes"))
        assert refused.status_code == 403
        assert "does not name you" in refused.content.decode()
        assert "Перерыв" not in refused.content.decode()
    assert "Перерыв" not in sign_in("ivanova").get(at(home)).content.decode()
    kernel.withdraw(
        request.consent, by=small.people["belova"], name="Гоголь Н. С.", on=TODAY, today=TODAY
    )
    assert sign_in("petrov").get(at(home, "notes")).status_code == 403


def test_the_consent_is_the_paper_of_annex_3_and_stands_in_the_case(sign_in, home):
    client = sign_in("belova")
    client.post(at(home), asking(**{"health-ticked": ["0", "2"]}))
    client.post(at(home), asking("transfer", **{"transfer-ticked": ["1"]}))
    made = {one.kind: one.paper for one in ConsentRequest.objects.select_related("paper")}
    assert {kind: paper.kind for kind, paper in made.items()} == {
        "health": CONSENT,
        "transfer": TRANSFER_CONSENT,
    }
    assert {paper.case_id for paper in made.values()} == {home.case_id}
    ticked = [one["ticked"] for one in made["health"].context["announced"]]
    assert ticked == [True, False, True]
    assert [one["ticked"] for one in made["transfer"].context["passed_on"]] == [False, True, False]
    assert made["health"].context["passed_on"] == []


def test_a_withdrawal_takes_back_the_former_consent_too(home, small, sign_all):
    for _round in range(2):
        request = consents.ask_consent(
            home=home,
            kind=ConsentKind.HEALTH,
            recipients="учителям",
            until=None,
            by=small.people["belova"],
            today=TODAY,
        )
        sign_all(request.paper)
    kernel.withdraw(
        request.consent, by=small.people["belova"], name="Гоголь Н. С.", on=TODAY, today=TODAY
    )
    assert kernel.in_force(home.case.student, ConsentKind.HEALTH, TODAY) is None


def test_a_consent_withdrawn_blocks_the_notes_that_stand(home, small, sign_all):
    request = consents.ask_consent(
        home=home,
        kind=ConsentKind.HEALTH,
        recipients="учителям",
        until=None,
        by=small.people["belova"],
        today=TODAY,
    )
    sign_all(request.paper)
    consents.write_health_notes(home=home, notes="Нужен перерыв", today=TODAY)
    assert list(rules.health_notes_have_consent(home.facts(TODAY))) == []
    kernel.withdraw(
        ConsentRequest.objects.get().consent,
        by=small.people["belova"],
        name="Гоголь Н. С.",
        on=TODAY,
        today=TODAY,
    )
    (broken,) = rules.health_notes_have_consent(home.facts(TODAY))
    assert broken.field == "health_consent"


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "health-recipients": ("", "Name whoever may see the data"),
            "health-readers": ("0", "no such choice"),
            "health-until": ("2026-11-21", "This day is over"),
        },
        {
            "health-ticked": ("9", "no such choice"),
            "health-until": ("2026-13-21", "no date of the calendar"),
        },
        {"health-kind": ("blood", "blood")},
        {"which": ("\x00", "required")},
    ],
)
def test_bad_input_is_told(sign_in, home, wrong):
    sent = asking(**{name: value for name, (value, _told) in wrong.items()})
    page = sign_in("belova").post(at(home), sent)
    assert page.status_code == 422
    for name, (_value, told) in wrong.items():
        assert told in page.content.decode(), name
    assert not ConsentRequest.objects.exists()


def test_nobody_signs_while_it_is_unknown_who_applies(sign_in, home):
    home.applicant = None
    home.save()
    page = sign_in("belova").post(at(home), asking())
    assert page.status_code == 422
    assert "Choose who applies" in page.content.decode()


@pytest.mark.parametrize(
    ("login", "read", "write"),
    [
        ("belova", 200, 302),
        ("kuznetsova", 200, 302),
        ("zorina", 200, 403),
        ("ivanova", 200, 403),
        ("petrov", 404, 404),
        ("gogol", 302, 302),
        ("moroz", 404, 404),
    ],
)
def test_who_sees_and_who_asks(sign_in, home, login, read, write):
    client = sign_in(login)
    assert client.get(at(home)).status_code == read
    assert client.post(at(home), asking()).status_code == write
    assert ConsentRequest.objects.exists() is (login in ("belova", "kuznetsova"))
