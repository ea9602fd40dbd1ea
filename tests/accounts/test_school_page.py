"""What the school says about itself, over HTTP."""

from __future__ import annotations

import pytest
from django.urls import reverse


def errors_of(answer, form: str = "form") -> dict:
    """Errors by field of a form that was not accepted."""
    assert answer.status_code in (200, 422), answer.status_code
    return answer.context[form].errors


def school_data(client, **changed) -> dict:
    """The school's form as the page offers it, with changes."""
    return {**client.get(reverse("school")).context["form"].initial, **changed}


def test_the_school_keeps_what_papers_say_about_it(sign_in, small):
    client = sign_in("zorina")
    answer = client.post(reverse("school"), school_data(client, licence="№ 41-0008"))
    assert answer.status_code == 302
    small.school.refresh_from_db()
    assert small.school.licence == "№ 41-0008"


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "full_name": "",
            "short_name": "<b>Школа</b>",
            "legal_name": "\u202eШкола",
            "language": "de",
            "time_zone": "Asia/Atlantis",
            "email": "no address",
            "phone": "1" * 61,
            "website": "я" * 201,
            "licence": "<script>alert(1)</script>",
            "requisites": "я" * 2001,
            "address": "я" * 301,
            "locality": "г.\x07 Тверь",
        },
        {"full_name": "я" * 401, "short_name": "Шко\x00ла", "time_zone": ""},
    ],
    ids=["everything", "names and the time zone"],
)
def test_bad_data_of_the_school_are_an_error_by_the_field(sign_in, small, wrong):
    client = sign_in("zorina")
    sent = school_data(client, **wrong)
    answer = client.post(reverse("school"), sent)
    assert set(errors_of(answer)) == set(wrong)
    for untouched in set(sent) - set(wrong):
        assert answer.context["form"][untouched].value() == sent[untouched]


def test_the_page_names_who_holds_the_offices_today(sign_in, small):
    offices = dict(sign_in("zorina").get(reverse("school")).context["offices"])
    assert [str(holder.person.last_name) for holder in offices.values() if holder] == [
        "Зорина",
        "Кузнецова",
        "Белова",
        "Орлов",
    ]
