"""Entering results, their documents, confirming and returning them (cl. 3.2, 4.4, 5.1, 5.3)."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from credit_transfer.models import (
    ArchiveItem,
    ArchiveTransfer,
    IndividualResult,
    OutsideOrganisation,
    ResultDocument,
)
from students.models import TaughtSubject
from tests.conftest import TODAY
from tests.credit_transfer.result_rows import SENT, entered
from tests.unprinted_demo import blank_picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "adopted")]

LIST, NEW = "/credit/results/", "/credit/results/new/"


def test_a_class_teacher_enters_a_result_with_its_document(sign_in, small):
    client = sign_in("ivanova")
    gogol = small.children["Гоголь"]
    assert gogol.list_name in client.get(f"{NEW}?q=гог").text
    scan = SimpleUploadedFile("diploma.png", blank_picture(), "image/png")
    document = {
        "document-kind": "diploma",
        "document-number": "17",
        "document-is_sealed": "on",
        "document-scan": scan,
    }
    answer = client.post(f"{NEW}?student={gogol.pk}", {**SENT, **document, "points": "12.5"})
    assert answer.status_code == 302
    result = IndividualResult.objects.get()
    assert (result.kind, result.sub_kind, result.level) == ("extracurricular", "contest", "basic")
    assert result.school_year == small.year
    assert result.entered_by == small.people["ivanova"]
    row = result.documents.get()
    assert row.is_sealed
    assert not row.is_signed
    page = client.get(f"{LIST}{result.pk}/").text
    assert "Waits to be confirmed" in page
    read = client.get(f"{LIST}{result.pk}/documents/{row.pk}/scan/")
    assert read["Content-Type"] == "image/png"


def test_what_does_not_matter_for_a_result_is_not_kept(sign_in, small):
    sent = {**SENT, "what": "personal:volunteering", "hours": "12", "points": "5", "mark": "5"}
    sign_in("ivanova").post(f"{NEW}?student={small.children['Гоголь'].pk}", sent)
    result = IndividualResult.objects.get()
    assert (result.hours, result.points, result.mark, result.standing) == (12, None, "", "")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"what": "personal:contest"}, "There is no such choice"),
        ({"what": ""}, "Choose what the result is"),
        ({"achieved_on": "2027-01-01"}, "This day is still to come"),
        ({"achieved_on": "1999-01-01"}, "No school year is entered for this day"),
        ({"achieved_on": "31.02.2026"}, "is no date of the calendar"),
        ({"title": "<b>"}, "looks like markup"),
        ({"points": "6", "points_of": "5"}, "more points than there are"),
        ({"points": "-1"}, "greater than or equal to 0"),
        ({"subject": "999999"}, "There is no such choice here"),
        ({"document-number": "5"}, "Choose which document it is"),
        ({"is_from_elsewhere": "on", "wished_by": "x"}, "There is no such choice here"),
    ],
)
def test_wrong_input_is_told_at_its_field(sign_in, small, wrong, words):
    address = f"{NEW}?student={small.children['Гоголь'].pk}"
    answer = sign_in("ivanova").post(address, {**SENT, **wrong})
    assert answer.status_code == 422
    assert words in answer.text
    assert not IndividualResult.objects.exists()


def test_a_subject_teacher_enters_for_classes_with_the_own_subject_only(sign_in, small):
    physics = small.subjects["Физика"]  # taught from grade 8 on
    TaughtSubject.objects.create(
        school=small.school, person=small.people["chernykh"], subject=physics
    )
    client = sign_in("chernykh")
    assert client.get(f"{NEW}?student={small.children['Гоголь'].pk}").status_code == 404
    page = client.get(f"{NEW}?student={small.children['Берия'].pk}").text
    assert "Физика</option>" in page
    assert "История</option>" not in page


def test_results_of_a_class_are_entered_on_one_form(sign_in, small):
    school_class = small.children["Гоголь"].school_class
    first, second = small.children["Гоголь"], small.children["Мороз"]
    address = f"/credit/results/class/{school_class.pk}/"
    client = sign_in("ivanova")
    assert client.post(address, SENT).status_code == 422
    rows = {
        f"pupil-{first.pk}-take": "on",
        f"pupil-{first.pk}-standing": "winner",
        f"pupil-{second.pk}-take": "on",
        f"pupil-{second.pk}-standing": "participant",
        "document-kind": "letter",
    }
    assert client.post(address, {**SENT, **rows}).status_code == 302
    made = {one.student: one for one in IndividualResult.objects.all()}
    assert {one.last_name: made[one].standing for one in made} == {
        "Гоголь": "winner",
        "Мороз": "participant",
    }
    assert ResultDocument.objects.count() == 2


def test_what_forbids_results_of_a_class_stands_at_the_field_or_at_the_pupil(sign_in, small):
    first, second = small.children["Гоголь"], small.children["Мороз"]
    rows = {
        f"pupil-{first.pk}-take": "on",
        f"pupil-{first.pk}-standing": "winner",
        f"pupil-{second.pk}-take": "on",
    }
    client = sign_in("ivanova")
    address = f"/credit/results/class/{first.school_class_id}/"
    page = client.post(address, {**SENT, **rows}).text
    assert f'<a href="#pupil-{second.pk}">' in page
    assert f'<a href="#pupil-{first.pk}">' not in page
    page = client.post(address, {**SENT, **rows, "event_level": ""}).text
    assert page.count('<a href="#judged-event_level">') == 1
    assert not IndividualResult.objects.exists()


def test_the_deputy_confirms_what_another_entered(sign_in, small):
    entered(small)
    client = sign_in("kuznetsova")
    assert "1 result waits for confirmation" in client.get("/").text
    page = client.get(f"{LIST}?state=waiting").text
    assert "Confirm the ticked results" in page
    result = IndividualResult.objects.get()
    ResultDocument.objects.create(
        school=small.school,
        result=result,
        kind="diploma",
        number="1",
        issued_on=date(2026, 10, 21),
        issuer="Управление образования",
        is_sealed=True,
        is_signed=True,
        added_by=small.people["ivanova"],
    )
    client.post(f"{LIST}confirm/", {"result": [str(result.pk), "x", "0"]})
    result.refresh_from_db()
    assert (result.confirmed_by, result.confirmed_on) == (small.people["kuznetsova"], TODAY)
    assert client.get(f"{LIST}{result.pk}/edit/").status_code == 403
    assert sign_in("ivanova").get(f"{LIST}{result.pk}/edit/").status_code == 302


def test_nobody_confirms_the_own_entry(sign_in, small):
    result = entered(small, by="kuznetsova")
    sign_in("kuznetsova").post(f"{LIST}{result.pk}/confirm/")
    result.refresh_from_db()
    assert result.confirmed_on is None


def test_a_returned_result_comes_back_to_whoever_entered_it(sign_in, small):
    result = entered(small, confirmed=True)
    client = sign_in("kuznetsova")
    assert client.post(f"{LIST}{result.pk}/return/", {"remark": " "}).status_code == 422
    client.post(f"{LIST}{result.pk}/return/", {"remark": "Нет диплома"})
    result.refresh_from_db()
    assert (result.confirmed_on, result.remark) == (None, "Нет диплома")
    client = sign_in("ivanova")
    assert "1 result is returned with a remark" in client.get("/").text
    assert "Нет диплома" in client.get(f"{LIST}{result.pk}/edit/").text
    client.post(f"{LIST}{result.pk}/edit/", {**SENT, "title": "Олимпиада"})
    result.refresh_from_db()
    assert (result.title, result.remark) == ("Олимпиада", "")


def test_a_result_from_elsewhere_is_by_will_and_may_be_taken_back(sign_in, small):
    place = OutsideOrganisation.objects.create(school=small.school, name="ДШИ № 3")
    mother = small.people["gogol"]
    sent = {
        **SENT,
        "is_from_elsewhere": "on",
        "organisation": place.pk,
        "wished_by": mother.pk,
        "wished_on": "2026-10-21",
    }
    sign_in("ivanova").post(f"{NEW}?student={small.children['Гоголь'].pk}", sent)
    result = IndividualResult.objects.get()
    assert (result.wished_by, result.organisation) == (mother, place)
    assert sign_in("moroz").post(f"{LIST}{result.pk}/withdraw/").status_code == 404
    sign_in("gogol").post(f"{LIST}{result.pk}/withdraw/")
    result.refresh_from_db()
    assert result.withdrawn_on == TODAY
    assert "Taken back by the family" in sign_in("ivanova").get(f"{LIST}{result.pk}/").text


def test_what_lies_in_the_archive_is_read_only(sign_in, small):
    result = entered(small)
    transfer = ArchiveTransfer.objects.create(
        school=small.school,
        school_year=small.year,
        title="2026",
        handed_on=TODAY,
        received_on=TODAY,
        archived_on=TODAY,
    )
    ArchiveItem.objects.create(
        school=small.school,
        transfer=transfer,
        place=1,
        kind="result",
        result=result,
        title=result.title,
    )
    client = sign_in("ivanova")
    assert "In the archive" in client.get(f"{LIST}{result.pk}/").text
    assert client.post(f"{LIST}{result.pk}/edit/", SENT).status_code == 302
    assert client.post(f"{LIST}{result.pk}/remove/").status_code == 302
    result.refresh_from_db()
    assert result.title == "Олимпиада по математике"


def test_a_mistake_is_struck_out_by_whoever_entered_it(sign_in, small):
    result = entered(small)
    assert sign_in("petrov").post(f"{LIST}{result.pk}/remove/").status_code == 404
    assert sign_in("zorina").post(f"{LIST}{result.pk}/remove/").status_code == 403
    sign_in("ivanova").post(f"{LIST}{result.pk}/remove/")
    assert not IndividualResult.objects.exists()


def test_only_deputy_and_administrator_take_lists_away(sign_in, small):
    entered(small)
    assert sign_in("ivanova").get(f"{LIST}file/csv/").status_code == 403
    answer = sign_in("kuznetsova").get(f"{LIST}file/csv/?kind=extracurricular")
    assert "Олимпиада по математике" in answer.content.decode("utf-8-sig")
    assert sign_in("orlov").get(f"{LIST}file/xlsx/").status_code == 200
    assert sign_in("orlov").get(f"{LIST}file/exe/").status_code == 404
