"""Language, theme and school: switched where one is, kept for the next time."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.current import SESSION_KEY
from accounts.models import Membership, Notice, Person
from accounts.roles import Role
from accounts.tenancy import scope


def test_the_language_is_kept_on_the_account_and_in_a_cookie(sign_in, small):
    client = sign_in("ivanova")
    answer = client.post("/language/", {"language": "uk", "next": "/notices/"})
    assert answer["Location"] == "/notices/"
    assert answer.cookies["django_language"].value == "uk"
    assert client.get("/notices/")["Content-Language"] == "uk"
    del client.cookies["django_language"]
    assert client.get("/notices/")["Content-Language"] == "uk"


def test_before_signing_in_the_cookie_is_enough(client, db):
    client.post("/language/", {"language": "uk"})
    assert client.get("/account/login/")["Content-Language"] == "uk"


def test_without_a_choice_the_page_speaks_the_language_of_the_school(sign_in):
    assert sign_in("ivanova").get("/notices/")["Content-Language"] == "ru"


@pytest.mark.parametrize("language", ["", "de", "uk\x00", "ru" * 5000, "<b>"])
def test_an_unknown_language_changes_nothing(client, db, language):
    answer = client.post("/language/", {"language": language})
    assert answer.status_code == 400
    assert "django_language" not in answer.cookies


@pytest.mark.parametrize(
    "page",
    ["//evil.example/", "https://evil.example/", "javascript:alert(1)", "/a\r\nX: 1", "\x00", ""],
)
def test_one_returns_only_to_pages_of_the_product(client, db, page):
    answer = client.post("/language/", {"language": "ru", "next": page})
    assert answer["Location"] == "/"


def test_the_theme_is_painted_by_the_server(sign_in, client, db):
    client.post("/theme/", {"theme": "dark"})
    assert 'data-theme="dark"' in client.get("/account/login/").content.decode()
    signed_in = sign_in("ivanova")
    signed_in.post("/theme/", {"theme": "light"})
    assert 'data-theme="light"' in signed_in.get("/notices/").content.decode()
    assert signed_in.post("/theme/", {"theme": "pink"}).status_code == 400


@pytest.fixture
def in_two_schools(small, other_school):
    """Петров teaches in both schools."""
    with scope((other_school.school.pk,)):
        twin = Person.objects.create(
            school=other_school.school,
            account=small.people["petrov"].account,
            last_name="Петров",
            first_name="Игорь",
            sex="m",
        )
        Membership.objects.create(
            school=other_school.school, person=twin, role=Role.SECRETARY, since="2020-09-01"
        )
    return other_school.school


def test_a_person_of_two_schools_chooses_where_to_work(sign_in, small, in_two_schools):
    client = sign_in("petrov")
    assert client.get("/notices/").context["school"] == small.school
    assert client.get("/people/").status_code == 403
    answer = client.post(reverse("school_choose"), {"school": in_two_schools.pk})
    assert answer.status_code == 302
    assert client.get("/notices/").context["school"] == in_two_schools
    assert client.get("/people/").status_code == 200


@pytest.mark.parametrize("wanted", ["stranger's", "", "x", "-1", "9" * 30, "1\x00", "²"])
def test_a_school_one_does_not_belong_to_cannot_be_chosen(sign_in, small, other_school, wanted):
    client = sign_in("petrov")
    school = other_school.school.pk if wanted == "stranger's" else wanted
    assert client.post(reverse("school_choose"), {"school": school}).status_code == 404
    assert SESSION_KEY not in client.session


def test_a_role_that_has_ended_opens_nothing(sign_in, small, in_two_schools):
    client = sign_in("petrov")
    client.post(reverse("school_choose"), {"school": in_two_schools.pk})
    with scope((in_two_schools.pk,)):
        Membership.objects.filter(school=in_two_schools, since="2020-09-01").update(
            until="2021-01-01"
        )
    page = client.get("/notices/")
    assert page.context["school"] == small.school


def test_the_person_changes_their_address_and_whether_letters_come(sign_in, small):
    client = sign_in("ivanova")
    client.post(reverse("profile"), {"email": "anna@example.org"})
    account = small.people["ivanova"].account
    account.refresh_from_db()
    assert (account.email, account.wants_mail) == ("anna@example.org", False)


@pytest.mark.parametrize("email", ["no address", "a\x00@b.cd", "x" * 250 + "@example.org", "<b>@x"])
def test_a_broken_address_is_an_error_by_its_field(sign_in, email):
    answer = sign_in("ivanova").post(reverse("profile"), {"email": email, "wants_mail": "on"})
    assert "email" in answer.context["form"].errors
    assert answer.context["form"]["wants_mail"].value()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/notices/?page=%00", 400),
        ("/account/login/?next=%00", 400),
        ("/no-such-page-%00/", 400),
        ("/no-such-page/", 404),
        ("/notices/?page=" + "9" * 5000, 200),
        ("/notices/?page=-1&page=x", 200),
        ("/notices/" + "9" * 40 + "/", 404),
        ("/people/99999999999999999999/", 404),
    ],
)
def test_an_odd_address_is_answered_and_never_breaks(sign_in, address, status):
    assert sign_in("zorina").get(address).status_code == status


def test_moments_are_shown_by_the_clock_of_the_school(sign_in, small):
    small.school.time_zone = "Asia/Kamchatka"
    small.school.save()
    Notice.objects.create(
        school=small.school, person=small.people["gogol"], text="Ждёт вас", url="/notices/"
    )
    page = sign_in("gogol").get(reverse("notices")).content.decode()
    assert "22.11.2026 14:0" in page  # 02:0x in Greenwich
