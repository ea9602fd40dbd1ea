"""Textbooks (cl. 2.22), the log of contacts (2.16, 4.1, 4.5), the folder (5.1) over HTTP."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image

from accounts.models import StoredFile
from config.demo.home_cases import TEACHING
from documents import printing
from documents.models import Paper, PrintJob
from documents.pdf.pictures import page_count
from home_education.models import HomeCase, HomeContact, HomeLesson, HomeTextbook
from home_education.papers.slugs import CONTACT_LOG, CONTROL_LOG, FOLDER, TEXTBOOKS_ACT
from home_education.rules import ContactKind, FolderPaper
from regulations.models import AccessLog, Attachment
from students.models import Student
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("english")
LED = {"Гоголь": TEACHING}
DAY = TODAY.isoformat()


@pytest.fixture
def home(led_before):
    """A case that goes on."""
    return led_before("Гоголь")


def at(home, name):
    return reverse(f"home:{name}", args=[home.pk])


@pytest.fixture
def closed(home, home_demo):
    """Closes the case by a step."""
    return lambda: home_demo.decide(home.case, "prolong")


# --- Textbooks ------------------------------------------------------------------------------------


def test_p_2_22_textbooks_are_lent_and_come_back(home, closed, sign_in):
    client, url = sign_in("ivanova"), at(home, "textbooks")
    client.post(url, {"title": "Математика, 5 класс", "copies": "2", "handed_on": DAY})
    book = HomeTextbook.objects.get()
    assert (book.title, book.copies, book.handed_on) == ("Математика, 5 класс", 2, TODAY)
    assert "1 title is with the pupil." in client.get(url).content.decode()
    closed()
    client.post(url, {"back": str(book.pk)})
    book.refresh_from_db()
    assert book.returned_on == TODAY
    html = client.post(url, {"back": str(book.pk)}, follow=True).content.decode()
    assert "no such textbook to take back" in html


def test_p_2_22_that_everything_is_handed_out_keeps_the_time_limit(home, sign_in):
    running = home.case.deadlines.filter(key="textbooks", kept_at=None, cancelled_at=None)
    assert running.exists()
    sign_in("ivanova").post(at(home, "textbooks"), {"all_handed_on": DAY})
    home.refresh_from_db()
    assert home.textbooks_handed_on == TODAY and not running.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "title": ("", "This field is required."),
            "copies": ("0", "greater than or equal to 1"),
            "handed_on": ("2026-11-23", "still to come"),
        },
        {
            "title": ("<i>x</i>", "looks like markup"),
            "copies": ("много", "Enter a whole number."),
        },
        {"title": ("я" * 251, "at most 250 characters")},
    ],
)
def test_a_wrong_textbook_is_told(home, sign_in, wrong):
    given = {"title": "Атлас", "copies": "1", "handed_on": DAY}
    given |= {field: value for field, (value, _told) in wrong.items()}
    answer = sign_in("ivanova").post(at(home, "textbooks"), given)
    assert answer.status_code == 422
    for field, (_value, told) in wrong.items():
        assert told in answer.content.decode(), field
    assert not HomeTextbook.objects.exists()


@pytest.mark.parametrize("back", ["x", "-1", "9" * 40, ""])
def test_a_textbook_that_is_none_does_not_come_back(home, sign_in, back):
    answer = sign_in("ivanova").post(at(home, "textbooks"), {"back": back}, follow=True)
    assert "no such textbook" in answer.content.decode()


# --- The log --------------------------------------------------------------------------------------


def events_consent(home, small, issued_on=TODAY) -> Attachment:
    return Attachment.objects.create(
        school=small.school,
        case=home.case,
        kind="events_consent",
        title="Согласие",
        issued_on=issued_on,
        added_by=small.people["belova"],
    )


@pytest.mark.parametrize("kind", [one.value for one in ContactKind])
def test_p_4_5_p_4_1_p_2_16_an_entry_names_its_clause(home, small, sign_in, kind):
    client = sign_in("ivanova")
    events_consent(home, small)
    given = {"kind": kind, "held_on": DAY, "about": "Режим занятий", "outcome": "Договорились"}
    client.post(at(home, "contacts"), given)
    entry = HomeContact.objects.get()
    assert (entry.kind, entry.by, entry.held_on) == (kind, small.people["ivanova"], TODAY)
    html = client.get(at(home, "contacts")).content.decode()
    numbers = {"contact": "4.5", "consultation": "4.1", "upbringing": "4.5", "change": "2.3"}
    numbers |= dict.fromkeys(("invitation", "event"), "2.16")
    row = html[html.index("<tbody>") :]
    assert f"cl. {numbers[kind]}" in row and "Режим занятий" in row


def test_p_2_16_the_page_says_whether_the_parents_consent_to_events(home, small, sign_in):
    client = sign_in("ivanova")
    assert "no consent to school events" in client.get(at(home, "contacts")).content.decode()
    events_consent(home, small)
    html = client.get(at(home, "contacts")).content.decode()
    assert "the parents consent to school events" in html


def test_p_2_16_who_takes_part_in_an_event_has_the_consent_of_that_day(home, small, sign_in):
    client, url = sign_in("ivanova"), at(home, "contacts")
    given = {"kind": "event", "held_on": DAY, "about": "Олимпиада по математике"}
    answer = client.post(url, given)
    told = answer.content.decode()
    assert answer.status_code == 422 and "No consent of the parents to school events" in told
    assert "cl. 2.16" in told and not HomeContact.objects.exists()
    events_consent(home, small)
    day_before = (TODAY - timedelta(days=1)).isoformat()
    assert client.post(url, {**given, "held_on": day_before}).status_code == 422
    assert client.post(url, given).status_code == 302
    assert HomeContact.objects.get().kind == ContactKind.EVENT


def test_p_2_16_p_4_1_pupils_are_invited_to_an_event_all_at_once(home, small, sign_in):
    client, url = sign_in("ivanova"), reverse("home:events")
    assert "no consent is on record" in client.get(url).content.decode()
    events_consent(home, small)
    assert "no consent is on record" not in client.get(url).content.decode()
    given = {"about": "Новогодний праздник, 25 декабря", "home": home.pk}
    html = client.post(url, given, follow=True).content.decode()
    assert "1 pupil is invited" in html
    entry = HomeContact.objects.get()
    assert (entry.kind, entry.held_on, entry.home_id) == ("invitation", TODAY, home.pk)
    for wrong in ({"home": ""}, {"home": "x"}, {"about": ""}, {"about": "<b>x</b>"}):
        assert client.post(url, {**given, **wrong}).status_code == 422
    assert sign_in("petrov").post(url, given).status_code == 403
    sign_in("sidorov").post(url, given)
    assert HomeContact.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "kind": ("chat", "There is no such choice here."),
            "about": ("", "This field is required."),
            "outcome": ("<script>", "looks like markup"),
            "held_on": ("2027-01-01", "still to come"),
        },
        {"about": ("я" * 501, "at most 500 characters")},
    ],
)
def test_a_wrong_entry_is_told(home, sign_in, wrong):
    given = {"kind": "contact", "held_on": DAY, "about": "Режим"}
    given |= {field: value for field, (value, _told) in wrong.items()}
    answer = sign_in("ivanova").post(at(home, "contacts"), given)
    assert answer.status_code == 422
    for field, (_value, told) in wrong.items():
        assert told in answer.content.decode(), field
    assert not HomeContact.objects.exists()


@pytest.mark.parametrize("name", ["textbooks", "contacts", "meals"])
def test_who_does_not_lead_writes_nothing_and_a_closed_case_stays(home, closed, sign_in, name):
    assert sign_in("petrov").post(at(home, name), {}).status_code == 403
    assert sign_in("gogol").get(at(home, name)).status_code == 404
    assert sign_in("moroz").post(at(home, name), {}).status_code == 404
    closed()
    answer = sign_in("ivanova").post(at(home, name), {"title": "x"})
    assert answer.status_code == 403 and "The case is closed" in answer.content.decode()
    assert sign_in("ivanova").get(at(home, name)).status_code == 200


def test_p_4_5_p_4_1_every_entry_stands_in_the_log_as_a_paper(home, small, sign_in):
    for kind in ContactKind:
        HomeContact.objects.create(
            school=small.school,
            home=home,
            kind=kind.value,
            held_on=TODAY,
            about=f"О чём: {kind.value}",
            by=small.people["ivanova"],
        )
    sign_in("ivanova").post(reverse("home:issue", args=[home.pk, CONTACT_LOG]))
    lines = Paper.objects.get(kind=CONTACT_LOG).context["lines"]
    assert len(lines) == len(ContactKind) and all(line["kind"] for line in lines)


def test_p_2_22_the_act_lists_what_was_handed_out(home, small, sign_in):
    HomeTextbook.objects.create(school=small.school, home=home, title="Атлас", handed_on=TODAY)
    sign_in("ivanova").post(reverse("home:issue", args=[home.pk, TEXTBOOKS_ACT]))
    (book,) = Paper.objects.get(kind=TEXTBOOKS_ACT).context["textbooks"]
    assert (book["title"], book["copies"], book["returned_on"]) == ("Атлас", 1, "")


def test_p_2_21_the_sheet_of_control_tells_the_missed_lessons(home, sign_in):
    missed = home.lessons.filter(held_on__lt=TODAY).first()
    HomeLesson.objects.filter(pk=missed.pk).update(state="missed", reason="болезнь")
    sign_in("ivanova").post(reverse("home:issue", args=[home.pk, CONTROL_LOG]))
    told = Paper.objects.get(kind=CONTROL_LOG).context
    assert [one["reason"] for one in told["missed"]] == ["болезнь"]
    assert told["total"]["missed"] == 1


@pytest.mark.parametrize("kind", ["home_plan", "home_contract", "x"])
def test_what_is_issued_elsewhere_is_not_issued_here(home, sign_in, kind):
    url = reverse("home:issue", args=[home.pk, kind])
    assert sign_in("ivanova").post(url).status_code == 404


# --- The folder -----------------------------------------------------------------------------------


def test_p_5_1_fifteen_lights_in_the_order_of_the_clause(home, sign_in):
    html = sign_in("kuznetsova").get(at(home, "folder")).content.decode()
    places = [html.index(f'id="folder-{one.value}"') for one in FolderPaper]
    assert len(places) == 15 and places == sorted(places)
    held = home.facts(TODAY).folder
    assert f"{len(held)} of 15 documents are in the folder" in html
    assert html.count('mark-late"') >= 15 - len(held)
    assert f"kind=folder_{FolderPaper.PERSONAL_FILE.value}" in html


def test_p_5_1_what_is_put_in_is_not_missing_any_more(home, small, sign_in):
    for paper in FolderPaper:
        Attachment.objects.create(
            school=small.school,
            case=home.case,
            kind=f"folder_{paper.value}",
            title=str(paper.label),
            added_by=small.people["belova"],
        )
    html = sign_in("kuznetsova").get(at(home, "folder")).content.decode()
    assert "The folder is complete" in html and "15 of 15" in html


def test_p_5_1_the_schools_own_acts_are_put_in_once_for_every_folder(
    home, classmate, small, sign_in
):
    other = classmate()
    plans = put_in(other, small, "folder_plans")
    client = sign_in("kuznetsova")
    html = client.get(at(home, "folder")).content.decode()
    assert "folder_plans" in html and "kind=folder_plans" not in html
    client.post(at(home, "folder_print"))
    items = PrintJob.objects.get().items
    assert {"attachment": plans.pk, "title": "folder_plans"} in items  # no other pupil's name


def picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (400, 300), "white").save(made, "png")
    return made.getvalue()


def put_in(home, small, kind, *, is_restricted=False) -> Attachment:
    return Attachment.objects.create(
        school=small.school,
        case=home.case,
        kind=kind,
        title=kind,
        scan=StoredFile.objects.keep(small.school, picture(), "image/png"),
        file_name="scan.png",
        is_restricted=is_restricted,
        added_by=small.people["belova"],
    )


def test_p_5_1_the_whole_folder_is_one_print_with_its_inventory(home, small, sign_in):
    put_in(home, small, "folder_personal_file")
    secret = put_in(home, small, "medical_conclusion", is_restricted=True)
    answer = sign_in("kuznetsova").post(at(home, "folder_print"))
    job = PrintJob.objects.get()
    assert answer.url == reverse("print_job", args=[job.pk])
    inventory = Paper.objects.get(kind=FOLDER, case=home.case)
    assert job.items[0] == {"paper": inventory.pk}
    assert {"attachment": secret.pk} in job.items
    assert AccessLog.objects.filter(case=home.pk, person=small.people["kuznetsova"]).count() == 1
    kinds = Paper.objects.filter(pk__in=[one["paper"] for one in job.items if "paper" in one])
    assert {"home_plan", "home_contract"} <= set(kinds.values_list("kind", flat=True))
    data, content_type = printing._made(job)
    assert content_type == "application/pdf" and page_count(data) >= len(job.items)


def test_p_5_1_scans_on_health_are_left_out_for_who_may_not_open_them(home, small, sign_in):
    secret = put_in(home, small, "medical_conclusion", is_restricted=True)
    Attachment.objects.filter(pk=secret.pk).update(added_by=small.people["kuznetsova"])
    client = sign_in("belova")
    assert "1 scan on health is left out" in client.get(at(home, "folder")).content.decode()
    client.post(at(home, "folder_print"), {"zip": "1"})
    job = PrintJob.objects.get()
    assert job.form == "zip" and {"attachment": secret.pk} not in job.items
    assert not AccessLog.objects.exists()


@pytest.mark.parametrize(("login", "status"), [("petrov", 403), ("gogol", 404), ("moroz", 404)])
def test_who_prints_no_papers_prints_no_folder(home, sign_in, login, status):
    assert sign_in(login).post(at(home, "folder_print")).status_code == status
    assert not PrintJob.objects.exists()


def test_p_5_1_a_journal_with_lessons_in_it_and_a_numbered_file_are_there(home, small):
    lacking = {FolderPaper.JOURNAL.value, FolderPaper.PERSONAL_FILE.value}
    assert lacking.isdisjoint(home.facts(TODAY).folder)
    lesson = home.lessons.first()
    HomeLesson.objects.filter(pk=lesson.pk).update(state="held", in_journal_on=TODAY)
    Student.objects.filter(pk=home.case.student_id).update(file_number="К-12")
    again = HomeCase.objects.select_related("case__student").get(pk=home.pk)
    assert lacking <= set(again.facts(TODAY).folder)
