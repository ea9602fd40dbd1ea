"""Signing in and out, the lockout, forgotten and one-time passwords, the demo's one click."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import Account
from tests.worker import run_waiting_jobs

PASSWORD = "Тихая-река-1987"
LOGIN = "/account/login/"


@pytest.fixture
def ivanova(small) -> Account:
    """The class teacher, with a password."""
    account = small.people["ivanova"].account
    account.set_password(PASSWORD)
    account.save()
    return account


def try_to_sign_in(client, login: str, password: str, **more):
    """Send the sign-in form."""
    return client.post(LOGIN, {"login": login, "password": password}, **more)


def test_a_login_and_its_password_lead_to_the_desk(client, ivanova):
    answer = try_to_sign_in(client, "Ivanova ", PASSWORD)
    assert (answer.status_code, answer["Location"]) == (302, reverse("desk"))
    assert client.get(reverse("profile")).status_code == 200


def test_after_signing_in_the_page_that_was_asked_for_opens(client, ivanova):
    asked = client.get("/notices/?page=1")
    assert asked.status_code == 302
    answer = client.post(asked["Location"], {"login": "ivanova", "password": PASSWORD})
    assert answer["Location"] == "/notices/?page=1"


def test_sign_in_never_leads_to_another_site(client, ivanova):
    answer = client.post(
        LOGIN, {"login": "ivanova", "password": PASSWORD, "next": "//evil.example/x"}
    )
    assert "evil" not in answer["Location"]


def test_the_answer_does_not_tell_whether_a_login_exists(client, ivanova):
    def errors(login):
        page = try_to_sign_in(client, login, "wrong password")
        assert page.status_code == 200
        return page.context["form"].errors.as_text()

    assert errors("ivanova") == errors("nobody-has-this")


def test_the_fifth_wrong_password_closes_the_login_for_a_quarter_of_an_hour(
    client, ivanova, settings
):
    for _attempt in range(4):
        assert try_to_sign_in(client, "ivanova", "wrong").status_code == 200
    closed = try_to_sign_in(client, "IVANOVA", "wrong")
    assert closed.status_code == 429
    assert settings.AXES_COOLOFF_TIME == 0.25
    refused = try_to_sign_in(client, "ivanova", PASSWORD)
    assert refused.status_code == 429
    assert "_auth_user_id" not in client.session


def test_the_closed_page_speaks_the_language_of_the_reader(client, ivanova):
    client.cookies["django_language"] = "uk"
    for _attempt in range(5):
        closed = try_to_sign_in(client, "ivanova", "wrong")
    assert closed.status_code == 429
    assert closed["Content-Language"] == "uk"


def test_colleagues_at_the_same_address_still_get_in(client, small, ivanova):
    for _attempt in range(6):
        try_to_sign_in(client, "ivanova", "wrong")
    colleague = small.people["petrov"].account
    colleague.set_password(PASSWORD)
    colleague.save()
    assert try_to_sign_in(client, "petrov", PASSWORD).status_code == 302


def test_the_same_login_from_another_address_still_gets_in(client, ivanova):
    for _attempt in range(6):
        try_to_sign_in(client, "ivanova", "wrong")
    assert try_to_sign_in(client, "ivanova", PASSWORD, REMOTE_ADDR="10.0.0.7").status_code == 302


def test_a_right_password_forgets_the_wrong_ones(client, ivanova):
    for _round in range(2):
        for _attempt in range(4):
            try_to_sign_in(client, "ivanova", "wrong")
        assert try_to_sign_in(client, "ivanova", PASSWORD).status_code == 302
        client.post(reverse("account_logout"))


def test_behind_a_proxy_the_address_is_the_one_the_proxy_tells(rf, settings):
    from accounts.lockout import address_of

    asked = rf.get("/", HTTP_X_FORWARDED_FOR="6.6.6.6, 10.1.2.3", REMOTE_ADDR="127.0.0.1")
    assert address_of(asked) == "127.0.0.1"
    settings.BEHIND_TLS = True
    assert address_of(asked) == "10.1.2.3"


def test_a_closed_account_is_told_nothing_but_that(client, ivanova):
    ivanova.is_active = False
    ivanova.save()
    answer = try_to_sign_in(client, "ivanova", PASSWORD)
    assert answer.status_code in (200, 302)
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("", ""),
        ("a\x00b", "x"),
        ("ivanova", "x\x00y"),
        ("я" * 5000, "x"),
        ("ivanova", "x" * 100_000),
        ("<script>alert(1)</script>", "x"),
        ("' OR 1=1 --", "x"),
        ("\u202eavonavi", "x"),
    ],
)
def test_odd_input_is_an_error_of_the_form(client, ivanova, login, password):
    answer = try_to_sign_in(client, login, password)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert b"<script>alert" not in answer.content


def test_signing_out_asks_first_and_then_ends_the_session(sign_in):
    client = sign_in("ivanova")
    assert client.get(reverse("account_logout")).status_code == 200
    assert client.post(reverse("account_logout"))["Location"] == LOGIN
    assert client.get(reverse("profile")).status_code == 302


def test_a_session_is_renewed_by_use_and_not_by_every_page(sign_in):
    client = sign_in("ivanova")
    session = client.session
    del session["used_at"]
    session.save()
    first = client.get(reverse("profile"))
    assert first.cookies["sessionid"]["max-age"] == 12 * 60 * 60
    assert "sessionid" not in client.get(reverse("profile")).cookies
    session = client.session
    session["used_at"] -= 601
    session.save()
    assert "sessionid" in client.get(reverse("profile")).cookies


# --- A forgotten password ---------------------------------------------------------------------


def link_from_the_letter() -> str:
    """The path of the link in the only letter."""
    (letter,) = mail.outbox
    return re.search(r"https?://[^/]+(/\S+)", letter.body)[1]


def test_a_forgotten_password_is_replaced_through_a_letter(client, ivanova):
    asked = client.post(reverse("account_reset_password"), {"email": ivanova.email})
    assert asked["Location"] == reverse("account_reset_password_done")
    assert mail.outbox == []
    run_waiting_jobs()
    form = client.get(link_from_the_letter(), follow=True)
    done = client.post(
        form.request["PATH_INFO"], {"password1": "Новая-Река-2026", "password2": "Новая-Река-2026"}
    )
    assert done["Location"] == reverse("account_reset_password_from_key_done")
    assert try_to_sign_in(client, "ivanova", "Новая-Река-2026").status_code == 302


def test_the_link_works_once(client, ivanova):
    client.post(reverse("account_reset_password"), {"email": ivanova.email})
    run_waiting_jobs()
    link = link_from_the_letter()
    form = client.get(link, follow=True)
    client.post(
        form.request["PATH_INFO"], {"password1": "Новая-Река-2026", "password2": "Новая-Река-2026"}
    )
    again = client.get(link, follow=True)
    assert again.context["token_fail"]


def test_an_unknown_address_gets_the_same_answer_and_no_letter(client, small):
    known, unknown = (
        client.post(reverse("account_reset_password"), {"email": address})
        for address in ("ivanova@example.org", "stranger@example.org")
    )
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    run_waiting_jobs()
    assert [letter.to for letter in mail.outbox] == [["ivanova@example.org"]]


@pytest.mark.parametrize("link", ["1-x", "zzzzzzzzzzzzz-set-password", "0-0", "1-set-password"])
def test_a_made_up_link_is_told_to_be_dead(client, db, link):
    answer = client.get(f"/account/password/reset/key/{link}/", follow=True)
    assert answer.status_code == 200
    assert answer.context["token_fail"]


@pytest.mark.parametrize("address", ["", "no address", "a\x00@b.cd", "x" * 300 + "@example.org"])
def test_a_broken_address_is_an_error_by_its_field(client, db, address):
    answer = client.post(reverse("account_reset_password"), {"email": address})
    assert answer.status_code == 200
    assert "email" in answer.context["form"].errors


# --- One's own password -----------------------------------------------------------------------


def test_a_one_time_password_opens_only_the_page_where_it_is_replaced(client, ivanova):
    ivanova.has_one_time_password = True
    ivanova.save()
    try_to_sign_in(client, "ivanova", PASSWORD)
    change = reverse("account_change_password")
    for page in ("profile", "notices", "desk"):
        assert client.get(reverse(page))["Location"] == change
    assert client.get(change).status_code == 200
    client.post(
        change,
        {
            "oldpassword": PASSWORD,
            "password1": "Новая-Река-2026",
            "password2": "Новая-Река-2026",
        },
    )
    assert client.get(reverse("profile")).status_code == 200


@pytest.mark.parametrize(
    ("old", "new", "again", "field"),
    [
        ("not it", "Новая-Река-2026", "Новая-Река-2026", "oldpassword"),
        (PASSWORD, "короткий", "короткий", "password1"),
        (PASSWORD, "1234567890123", "1234567890123", "password1"),
        (PASSWORD, "Новая-Река-2026", "Новая-Река-2027", "password2"),
        (PASSWORD, "x" * 501, "x" * 501, "password1"),
        (PASSWORD, "a\x00bcdefghijkl", "a\x00bcdefghijkl", "password1"),
    ],
)
def test_a_weak_or_mistyped_password_is_an_error_by_its_field(
    client, ivanova, old, new, again, field
):
    try_to_sign_in(client, "ivanova", PASSWORD)
    answer = client.post(
        reverse("account_change_password"),
        {"oldpassword": old, "password1": new, "password2": again},
    )
    assert answer.status_code == 200
    assert field in answer.context["form"].errors


# --- The demo ---------------------------------------------------------------------------------


@pytest.fixture
def demo(small, settings):
    """The small school as a demo school, in demo mode."""
    settings.DEMO_MODE = True
    small.school.is_demo = True
    small.school.save()
    return small


def test_in_demo_mode_the_sign_in_page_names_everybody_with_their_role(client, demo):
    page = client.get(LOGIN)
    (school,) = page.context["demo_schools"]
    assert school.name == demo.school.short_name
    assert [person.login for person in school.people][:3] == ["orlov", "zorina", "kuznetsova"]
    assert len(school.people) == len(demo.people)


def test_one_click_signs_in_as_a_demo_person(client, demo):
    answer = client.post(reverse("demo_sign_in", args=["zorina"]))
    assert answer["Location"] == reverse("desk")
    assert client.session["_auth_user_id"] == str(demo.people["zorina"].account_id)


def test_one_click_needs_a_press_of_the_button(client, demo):
    assert client.get(reverse("demo_sign_in", args=["zorina"])).status_code == 405


def test_outside_demo_mode_there_is_no_one_click_and_no_list(client, demo, settings):
    settings.DEMO_MODE = False
    assert client.post(reverse("demo_sign_in", args=["zorina"])).status_code == 404
    assert "demo_schools" not in client.get(LOGIN).context


def test_one_click_never_signs_in_as_somebody_of_a_real_school(client, small, settings):
    settings.DEMO_MODE = True
    Account.objects.create_superuser("operator", PASSWORD)
    for login in ("zorina", "operator", "nobody"):
        assert client.post(reverse("demo_sign_in", args=[login])).status_code == 404
