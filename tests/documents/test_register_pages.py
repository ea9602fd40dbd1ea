"""The register of papers and the pages of prints over HTTP."""

from __future__ import annotations

import pytest
from django.urls import reverse

from documents import jobs
from documents.models import PrintJob
from regulations.models import AdoptedAct
from tests.documents.kinds_for_tests import ACT, SECRET

pytestmark = pytest.mark.django_db


@pytest.fixture
def notes(make_case, issue_note, small):
    """A note for each of three children, in a school that has adopted their act."""
    day = small.year.starts_on
    AdoptedAct.objects.create(school=small.school, act=ACT, edition="1", signed_on=day, since=day)
    return [issue_note(make_case(name)) for name in ("Гоголь", "Мороз", "Берия")]


def listed(response) -> list[str]:
    return sorted(paper.printed_number for paper in response.context["page"])


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ({}, ["1-З", "2-З", "3-З"]),
        ({"q": "гого"}, ["1-З"]),
        ({"q": "мороз артём"}, ["2-З"]),
        ({"q": "№ 3"}, []),
        ({"q": "№3"}, ["3-З"]),
        ({"q": "3-З"}, ["3-З"]),
        ({"q": "никто"}, []),
        ({"kind": "test_note", "series": "З", "state": "issued"}, ["1-З", "2-З", "3-З"]),
        ({"kind": "test_list"}, []),
        ({"since": "01.01.2090"}, []),
        ({"until": "2090-01-01"}, ["1-З", "2-З", "3-З"]),
    ],
)
def test_the_filters(sign_in, notes, query, numbers):
    response = sign_in("kuznetsova").get(reverse("papers"), query)
    assert response.status_code == 200
    if query.get("q") != "№ 3":  # the sign alone matches nobody
        assert listed(response) == numbers


def test_the_filter_by_class(sign_in, notes, small):
    response = sign_in("kuznetsova").get(
        reverse("papers"), {"school_class": small.classes["8-Б"].pk}
    )
    assert listed(response) == ["3-З"]


@pytest.mark.parametrize(
    "query",
    [
        {"q": "x" * 101},
        {"q": "a\x01b"},
        {"q": "%_\\'\"<script>"},
        {"kind": "nothing"},
        {"state": "nothing"},
        {"school_class": "10" * 20},
        {"school_class": "abc"},
        {"since": "31.02.2026"},
        {"since": "2026-05-02", "until": "2026-05-01"},
        {"page": "x"},
        {"page": "-4"},
        {"page": "9" * 50},
    ],
)
def test_bad_filters_are_told_and_never_fail(sign_in, notes, query):
    response = sign_in("kuznetsova").get(reverse("papers"), query)
    assert response.status_code == 200
    assert "<script>" not in response.content.decode().split("</head>")[1]


def test_a_class_teacher_sees_the_own_class(sign_in, notes):
    assert listed(sign_in("ivanova").get(reverse("papers"))) == ["1-З", "2-З"]
    assert listed(sign_in("sidorov").get(reverse("papers"))) == ["3-З"]


def test_registers_are_the_offices_and_their_makers(sign_in, issue_list):
    issue_list(by="ivanova")
    page = sign_in("kuznetsova").get(reverse("papers"))
    assert listed(page) == ["1"]
    assert "по многим ученикам" in page.text
    assert listed(sign_in("ivanova").get(reverse("papers"))) == ["1"]
    assert listed(sign_in("sidorov").get(reverse("papers"))) == []


def test_restricted_papers_are_not_listed(sign_in, issue_note):
    issue_note(kind=SECRET)
    assert listed(sign_in("zorina").get(reverse("papers"))) == []


# --- Prints -----------------------------------------------------------------------------------


@pytest.fixture
def order(sign_in):
    """Order a print over HTTP."""

    def post(login: str = "kuznetsova", **data):
        return sign_in(login).post(reverse("print_start"), data)

    return post


def test_ticked_papers_become_a_file(sign_in, order, notes, small):
    response = order(paper=[paper.pk for paper in notes], form="zip")
    job = PrintJob.objects.get()
    assert response["Location"] == reverse("print_job", args=(job.pk,))
    client = sign_in("kuznetsova")
    waiting = client.get(response["Location"], headers={"hx-request": "true"}).content.decode()
    assert "hx-get" in waiting and "<html" not in waiting
    assert client.get(reverse("print_file", args=(job.pk,))).status_code == 404
    jobs.print_papers.now(school_id=small.school.pk, print_id=job.pk)
    done = client.get(response["Location"], headers={"hx-request": "true"}).content.decode()
    assert "hx-get" not in done and reverse("print_file", args=(job.pk,)) in done
    file = client.get(reverse("print_file", args=(job.pk,)))
    assert file["Content-Type"] == "application/zip" and file.content.startswith(b"PK")


def test_a_class_is_printed_with_drafts(order, notes, make_case, small):
    make_case("Заяц")
    order(school_class=small.classes["5-А"].pk, form="pdf", with_drafts="on", kinds="test_note")
    assert len(PrintJob.objects.get().items) == 3


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"form": "pdf"},
        {"form": "docx", "paper": "1"},
        {"form": "pdf", "paper": "x"},
        {"form": "pdf", "paper": "9" * 60},
        {"form": "pdf", "paper": "\x00"},
        {"form": "pdf", "paper": "999999"},
        {"form": "pdf", "school_class": "0"},
        {"form": "pdf", "school_class": "9" * 40},
        {"form": "pdf", "kinds": "nothing"},
    ],
)
def test_a_wrong_choice_is_told(order, paper_kinds, data):
    response = order(**data)
    assert response.status_code == 422
    assert "form-errors" in response.content.decode()
    assert not PrintJob.objects.exists()


def test_papers_of_others_are_left_out(order, notes):
    response = order("sidorov", form="pdf", paper=[paper.pk for paper in notes])
    assert response.status_code == 302
    assert PrintJob.objects.get().items == [{"paper": notes[2].pk}]


@pytest.mark.parametrize(
    ("login", "status"), [("gogol", 404), ("petrov", 403), ("belova", 200), ("ivanova", 200)]
)
def test_who_may_print(sign_in, small, login, status):
    assert sign_in(login).get(reverse("print_start")).status_code == status


def test_a_print_is_its_orderers_own(sign_in, order, notes):
    order(paper=[notes[0].pk], form="pdf")
    address = reverse("print_job", args=(PrintJob.objects.get().pk,))
    assert sign_in("kuznetsova").get(address).status_code == 200
    assert sign_in("zorina").get(address).status_code == 404


@pytest.mark.parametrize("address", ["papers", "print_start"])
def test_only_kinds_of_paper_that_the_school_has_are_offered(sign_in, adopted, address):
    html = sign_in("kuznetsova").get(reverse(address)).content.decode()
    assert 'value="support_sheet"' in html
    assert 'value="consent_health_ru"' in html
    assert 'value="consent_health_uk"' not in html
    assert 'value="home_' not in html
