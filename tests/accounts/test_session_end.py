"""A session that has ended: a person is led to the sign-in page and back, a script is told."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_person_is_led_to_the_sign_in_page_and_back():
    answer = Client().get("/students/?q=Гоголь")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/login/?next=/students/%3Fq%3D")


@pytest.mark.parametrize("headers", [{"HX-Request": "true"}, {"Accept": "application/json"}])
def test_a_script_of_a_page_is_told_and_gets_no_page(headers):
    answer = Client().post("/drafts/support-project:1/", {}, headers=headers)
    assert (answer.status_code, answer.content) == (401, b"")


def test_one_click_of_the_demo_leads_back_to_the_page_that_was_asked_for(small, settings):
    settings.DEMO_MODE = True
    small.school.is_demo = True
    small.school.save()
    client = Client()
    answer = client.post("/demo/sign-in/ivanova/", {"next": "/cases/"})
    assert answer.headers["Location"] == "/cases/"
    answer = client.post("/demo/sign-in/ivanova/", {"next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"
