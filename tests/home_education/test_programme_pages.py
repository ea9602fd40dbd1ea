"""Working programmes, the development programme (СИПР) and the graduates over HTTP."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.roles import Role
from documents.models import HealthDataRules
from home_education.folder_pages import Folder
from home_education.models import HomeSpecialPart
from home_education.procedure import State
from home_education.rules import FolderPaper, Programme, SpecialPart
from regulations.case_files import open_file
from regulations.models import AccessLog, Attachment
from regulations.services.opening import ask_in
from tests.answers import shown
from tests.conftest import TODAY
from tests.unprinted_demo import blank_picture

pytestmark = pytest.mark.usefixtures("english")


def url(home, name, *more) -> str:
    return reverse(f"home:{name}", args=[home.pk, *more])


# --- Working programmes ---------------------------------------------------------------------------


@pytest.fixture
def row(open_home, planned, small):
    """A row of a plan, its teacher asked in."""
    home = open_home("Гоголь", State.PREPARING)
    ask_in(home.case, small.people["petrov"], Role.SUBJECT_TEACHER)
    return planned(home, "Математика", "petrov", classroom_hours="2", independent_hours="1.5")


@pytest.mark.parametrize("login", ["petrov", "kuznetsova"])
def test_p_2_12_the_content_of_independent_work_is_written(sign_in, row, login):
    client = sign_in(login)
    assert "not written" in shown(client.get(url(row.home, "programmes")))
    address = url(row.home, "programme", row.pk)
    assert "Independent work: 1.5 h a week" in shown(client.get(address))
    sent = {"version": 1, "independent_content": "Карточки", "has_working_programme": "on"}
    assert client.post(address, sent).status_code == 302
    row.refresh_from_db()
    assert (row.independent_content, row.has_working_programme, row.version) == (
        "Карточки",
        True,
        2,
    )
    assert "is there" in shown(client.get(url(row.home, "programmes")))
    stale = client.post(address, {**sent, "independent_content": "Другое"})
    assert stale.status_code == 422 and "has changed this row meanwhile" in shown(stale)
    assert 'value="2"' in shown(stale)


def test_whose_programme_it_is_not_reads_only(sign_in, row, planned, open_home):
    other = planned(row.home, "История", "ivanova", classroom_hours="1")
    address = url(row.home, "programme", other.pk)
    assert sign_in("petrov").post(address, {"version": 1}).status_code == 403
    assert sign_in("petrov").get(address).status_code == 302
    assert sign_in("gogol").get(address).status_code == 404
    assert sign_in("kuznetsova").get(url(row.home, "programme", 10**15)).status_code == 404


def test_a_programme_that_is_out_is_not_written(sign_in, open_home, planned, small):
    home = open_home("Мороз", State.OFFERED)
    ask_in(home.case, small.people["petrov"], Role.SUBJECT_TEACHER)
    row = planned(home, "Математика", "petrov", classroom_hours="2")
    late = sign_in("petrov").post(url(home, "programme", row.pk), {"version": 1}, follow=True)
    assert "The case has moved on" in shown(late)


def test_p_5_1_each_file_is_kept_with_its_subject_and_printed_in_the_folder(
    sign_in, row, planned, actor, small
):
    client, home = sign_in("petrov"), row.home
    other = planned(home, "Алгебра", "petrov", classroom_hours="1")
    for one in (row, other):
        picture = SimpleUploadedFile(f"{one.pk}.png", blank_picture(), "image/png")
        sent = {"version": 1, "independent_content": "Карточки", "file": picture}
        assert client.post(url(home, "programme", one.pk), sent).status_code == 302
    row.refresh_from_db()
    assert row.has_working_programme and row.programme.title == "Рабочая программа: Математика"
    page = shown(client.get(url(home, "programmes")))
    assert page.count(f"/attachments/{row.programme_id}/") == 1
    folder = Folder(open_file(actor("kuznetsova"), home.pk))
    light = next(one for one in folder.lights if one.paper is FolderPaper.WORKING_PROGRAMMES)
    assert light.is_held and {one.title for one in light.scans} == {
        "Рабочая программа: Математика",
        "Рабочая программа: Алгебра",
    }
    former = row.programme_id
    again = SimpleUploadedFile("anew.png", blank_picture(), "image/png")
    client.post(url(home, "programme", row.pk), {"version": 2, "file": again})
    row.refresh_from_db()
    assert row.programme_id != former
    assert Attachment.objects.get(pk=former).removed_at is not None


def test_a_new_subject_has_its_programme_while_lessons_go_on(sign_in, open_home, planned, small):
    home = open_home("Мороз", State.TEACHING)
    ask_in(home.case, small.people["petrov"], Role.SUBJECT_TEACHER)
    row = planned(home, "Математика", "petrov", classroom_hours="2")
    sent = {"version": 1, "has_working_programme": "on"}
    assert sign_in("petrov").post(url(home, "programme", row.pk), sent).status_code == 302
    row.refresh_from_db()
    assert row.has_working_programme


@pytest.mark.parametrize("text", ["<b>x</b>", "x\x07", "x" * 3001])
def test_a_programme_is_plain_words(sign_in, row, text):
    sent = {"version": 1, "independent_content": text}
    answer = sign_in("petrov").post(url(row.home, "programme", row.pk), sent)
    assert answer.status_code == 422
    assert 'href="#id_independent_content"' in shown(answer)


# --- The development programme --------------------------------------------------------------------


@pytest.fixture
def special(open_home):
    """A pupil whose programme asks for a development programme."""
    adapted = {"programme": Programme.ADAPTED.value, "variant": "8.4", "has_special_needs": True}
    return open_home("Гоголь", State.PREPARING, **adapted)


def test_nine_parts_begin_with_what_is_known(sign_in, special, planned):
    planned(special, "Математика", "petrov", classroom_hours="1")
    page = shown(sign_in("kuznetsova").get(url(special, "special")))
    assert "9 parts are not written yet" in page
    assert "Гоголь София Ивановна" in page and "Математика: Петров Игорь Ильич" in page


def test_the_parts_are_written_and_each_reading_is_recorded(sign_in, special, small):
    client = sign_in("kuznetsova")
    sent = {part.value: f"Часть {part.value}" for part in SpecialPart}
    assert client.post(url(special, "special"), sent).status_code == 302
    assert HomeSpecialPart.objects.filter(home=special).count() == 9
    assert special.facts(TODAY).special_parts == tuple(SpecialPart)
    before = AccessLog.objects.count()
    assert "Часть care" in shown(client.get(url(special, "special")))
    assert AccessLog.objects.count() == before + 1
    refused = client.post(url(special, "special"), {**sent, "care": "<i>"})
    assert refused.status_code == 422 and 'href="#id_care"' in shown(refused)


@pytest.mark.parametrize(
    ("login", "status"),
    [("zorina", 200), ("ivanova", 200), ("belova", 403), ("sidorov", 404), ("gogol", 404)],
)
def test_who_reads_the_development_programme(sign_in, special, login, status):
    assert sign_in(login).get(url(special, "special")).status_code == status


def test_p_2_5_without_consent_it_is_shown_to_nobody(sign_in, special):
    HealthDataRules.objects.create(
        school=special.school,
        shown_without_consent=False,
        since=TODAY,
        set_by=special.case.responsible,
    )
    HomeSpecialPart.objects.create(
        school=special.school, home=special, part=SpecialPart.CARE.value, text="Уход"
    )
    answer = sign_in("kuznetsova").get(url(special, "special"))
    assert answer.status_code == 403 and "Уход" not in shown(answer)


def test_other_programmes_need_none(sign_in, open_home):
    home = open_home("Гоголь", State.PREPARING)
    assert "No development programme is needed" in shown(
        sign_in("kuznetsova").get(url(home, "special"))
    )


# --- Graduates ------------------------------------------------------------------------------------


def test_p_1_10_graduates_at_home_are_listed_once(sign_in, open_home, small):
    address = reverse("home:graduates")
    client = sign_in("kuznetsova")
    assert "No graduates are taught at home" in shown(client.get(address))
    open_home("Лебедь", State.TEACHING)
    open_home("Живаго", State.REFUSED, closed_on=small.year.starts_on)
    open_home("Гоголь", State.TEACHING)
    page = shown(client.get(address))
    assert page.count("Лебедь Вера Петровна") == 1
    assert "of basic general education" in page
    assert "Живаго" not in page and "Гоголь" not in page


def test_p_1_11_grade_eleven_may_get_a_medal(sign_in, open_home, small):
    school_class = small.classes["9-А"]
    school_class.grade = 11
    school_class.save()
    open_home("Лебедь", State.TEACHING)
    page = shown(sign_in("kuznetsova").get(reverse("home:graduates")))
    assert "of secondary general education" in page and "may be a candidate" in page


def test_graduates_are_for_the_staff(sign_in, open_home):
    open_home("Лебедь", State.TEACHING)
    assert sign_in("lebed").get(reverse("home:graduates")).status_code == 404
    assert (
        "Лебедь" not in shown(sign_in("ivanova").get(reverse("home:graduates"))).split("<main")[1]
    )
