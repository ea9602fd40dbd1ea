"""Amending over HTTP: parts chosen, changed, looked at, issued, signed anew, withdrawn."""

from __future__ import annotations

import re

import pytest

from documents import amendments
from documents.models import Amendment, Paper
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT
from tests.answers import shown
from tests.documents.pdf_checks import assert_archive_and_accessible
from tests.individual_support.conftest import refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

SIGNED = ("offer", "sign", "agree")


LED = {"Гоголь": SIGNED}


@pytest.fixture
def agreed(small, led_before):
    """Гоголь's case with its agreement signed by all."""
    return led_before("Гоголь")


@pytest.fixture
def teacher(sign_in):
    """The class teacher's browser."""
    return sign_in("ivanova")


@pytest.fixture
def year(agreed) -> dict[str, str]:
    """The form with the whole school year."""
    return {"period": f"year:{agreed.school_year.starts_on.isoformat()}"}


@pytest.fixture
def begun(teacher, agreed):
    """An amendment of these parts: ``begun("term")``."""

    def begin(*sections: str) -> Amendment:
        paper = amendments.signed_paper(agreed, AGREEMENT)
        teacher.post(f"/papers/{paper.pk}/amend/", {"sections": sections})
        return Amendment.objects.latest("pk")

    return begin


def issue(client, case):
    return client.post(
        f"/cases/{case.pk}/steps/amend_agreement/",
        {"comment": "Просьба родителей", "override_reason": "По просьбе", "after": ""},
        follow=True,
    )


def test_p_1_6_from_the_button_to_the_version_that_waits(teacher, agreed, begun, year):
    paper = amendments.signed_paper(agreed, AGREEMENT)
    assert f"/papers/{paper.pk}/amend/" in shown(teacher.get(f"/papers/{paper.pk}/"))
    amendment = begun("term")
    page = shown(teacher.post(f"/amendments/{amendment.pk}/", year, follow=True))
    assert "Changes since version 1" in page
    assert re.search(r"\[−\u2060<span[^>]*>II", page) and "[+\u2060" in page
    assert "Код проверки" not in page
    assert "Go on to issue version 2" in page
    page = shown(issue(teacher, agreed))
    assert "Done: Amend the agreement" in page
    new = Paper.objects.get(case=agreed, version=2)
    page = shown(teacher.get(f"/papers/{new.pk}/"))
    assert "Version 1, signed by all, stays in force" in page
    assert "Not in force yet: version 2 waits since" in page
    page = shown(teacher.get(f"/papers/{paper.pk}/"))
    assert "It stays in force until version 2 is signed by all." in page
    assert "for version 1" in page
    assert SupportCase.objects.get(pk=agreed.pk).term == "quarter"


def test_the_step_leads_to_where_the_amendment_is_written(teacher, agreed, begun, year):
    step = f"/cases/{agreed.pk}/steps/amend_agreement/"
    paper = amendments.signed_paper(agreed, AGREEMENT)
    assert teacher.get(step)["Location"] == f"/papers/{paper.pk}/amend/"
    amendment = begun("term")
    assert teacher.get(step)["Location"] == f"/amendments/{amendment.pk}/"
    teacher.post(f"/amendments/{amendment.pk}/", year)
    page = shown(teacher.get(step))
    assert "Changes since version 1" in page
    assert "What is changed and why" in page


def test_without_its_reason_nothing_is_issued(teacher, agreed, begun, year):
    amendment = begun("term")
    teacher.post(f"/amendments/{amendment.pk}/", year)
    answer = teacher.post(f"/cases/{agreed.pk}/steps/amend_agreement/", {"comment": "  "})
    assert answer.status_code == 422
    assert Paper.objects.filter(case=agreed).count() == 1


def test_a_part_must_be_chosen(teacher, agreed):
    paper = amendments.signed_paper(agreed, AGREEMENT)
    answer = teacher.post(f"/papers/{paper.pk}/amend/", {})
    assert answer.status_code == 422
    assert "Choose at least one part" in shown(answer)
    answer = teacher.post(f"/papers/{paper.pk}/amend/", {"sections": ["grounds"]})
    assert "There is no such choice here" in shown(answer)


@pytest.mark.parametrize("typed", ["", "year:1999-01-01", "<b>"])
def test_a_term_that_is_none_is_refused_at_its_field(teacher, begun, typed):
    amendment = begun("term")
    answer = teacher.post(f"/amendments/{amendment.pk}/", {"period": typed})
    assert answer.status_code == 422
    assert 'href="#id_period"' in shown(answer)


def test_p_1_4_the_scope_with_a_new_subject_and_its_teacher(teacher, agreed, begun, small):
    amendment = begun("scope")
    support = SupportCase.objects.get(pk=agreed.pk)
    held = [one.subject_id for one in support.subjects.all()]
    new = small.subjects["История"]
    sent = {
        "subjects": [*held, new.pk],
        f"teacher_{new.pk}": small.people["petrov"].pk,
        f"reason_{new.pk}": "gaps",
    }
    page = shown(teacher.post(f"/amendments/{amendment.pk}/", sent, follow=True))
    assert "История" in page.split("Changes since version 1")[1]
    amendment.refresh_from_db()
    subjects = {one["subject"]: one for one in amendment.values["scope"]["subjects"]}
    assert subjects[new.pk]["teacher"] == small.people["petrov"].pk
    assert support.subjects.count() == 2


def test_what_the_act_forbids_is_told_before_it_is_issued(teacher, begun):
    amendment = begun("scope")
    page = shown(teacher.post(f"/amendments/{amendment.pk}/", {"subjects": []}, follow=True))
    assert "What the act says of it" in page
    assert "1.4" in page


def test_withdrawing_needs_a_reason_and_keeps_the_signed_version(teacher, agreed, begun, year):
    amendment = begun("term")
    teacher.post(f"/amendments/{amendment.pk}/", year)
    issue(teacher, agreed)
    address = f"/amendments/{amendment.pk}/withdraw/"
    refused(teacher.post(address, {"reason": ""}), "withdraw_reason", "required")
    page = shown(teacher.post(address, {"reason": "Родитель не согласен"}, follow=True))
    assert "The amendment is withdrawn" in page
    assert "Родитель не согласен" in page
    states = Paper.objects.filter(case=agreed).order_by("version").values_list("state", flat=True)
    assert list(states) == ["signed", "annulled"]


def test_the_family_reads_what_waits_and_what_it_changes(
    teacher, agreed, begun, year, client, small
):
    amendment = begun("term")
    assert teacher.get(f"/amendments/{amendment.pk}/").status_code == 200
    teacher.post(f"/amendments/{amendment.pk}/", year)
    issue(teacher, agreed)
    amendment.refresh_from_db()
    client.force_login(
        small.people["gogol"].account, backend="django.contrib.auth.backends.ModelBackend"
    )
    new = amendment.new_paper
    page = shown(client.get(f"/papers/{new.pk}/changes/"))
    assert "Taken out:" in page and "Put in:" in page
    assert client.get(f"/amendments/{amendment.pk}/").status_code == 404
    assert client.get(f"/papers/{amendment.paper_id}/amend/").status_code == 404
    assert client.get(f"/papers/{amendment.paper_id}/changes/").status_code == 404


def test_the_sheet_of_changes_is_the_same_every_time(teacher, agreed, begun, year):
    amendment = begun("term")
    teacher.post(f"/amendments/{amendment.pk}/", year)
    issue(teacher, agreed)
    address = f"/papers/{Paper.objects.get(case=agreed, version=2).pk}/changes.pdf"
    first, second = teacher.get(address), teacher.get(address)
    assert first["Content-Type"] == "application/pdf"
    assert first.content == second.content
    assert_archive_and_accessible(first.content)
