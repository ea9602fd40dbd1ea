"""A pupil of full age acts in person: applies, consents, signs; and what a person told is kept."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse

from config.demo.home_applications import HomeApplicationDemo
from documents import consents as kernel
from documents.kinds import Capacity
from documents.models import HealthDataRules
from home_education import rules
from home_education.models import FamilyDetails, HomeCase
from home_education.papers.case_words import CaseWords
from home_education.papers.slugs import APPLICATION, CONSENT
from home_education.procedure import CONTRACT
from home_education.services.opening import open_home
from home_education.services.prolonging import open_next
from regulations.authority import NoAuthority, standing_of
from regulations.models import ActSetting, Case
from tests.conftest import TODAY
from tests.home_education.paper_cases import KINDS
from tests.printed import frozen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted", "english")]
ADULT = "Живаго"


@pytest.fixture
def demo(small):
    return HomeApplicationDemo(small, TODAY)


def signers(slug: str, home: HomeCase) -> list[Capacity]:
    return [one.capacity for one in KINDS[slug].signers_of(frozen(slug, home))]


def test_a_grown_pupil_applies_online_and_nobody_for_them(small, demo):
    student = small.children[ADULT]
    assert standing_of(student.person, student, TODAY, 18).kind == "self"
    with pytest.raises(NoAuthority):
        standing_of(small.people["gogol"], student, TODAY, 18)
    case = demo.accept(demo.send(demo.begin(ADULT, "zhivago")))
    home = HomeCase.objects.get(pk=case.pk)
    assert home.applicant == student.person
    application = home.facts(TODAY).application
    assert (application.applicant, application.dated) == (student.full_name, TODAY)
    for slug in (APPLICATION, CONTRACT, CONSENT):
        assert signers(slug, home) == [
            *([Capacity.DIRECTOR] if slug == CONTRACT else []),
            Capacity.PUPIL,
        ]


def test_the_form_is_offered_to_the_grown_pupil(sign_in, small):
    start = reverse(
        "application_start",
        kwargs={
            "act": rules.ACT.slug,
            "form": "application",
            "student": small.children[ADULT].pk,
        },
    )
    assert sign_in("zhivago").get(start).status_code == 200


def test_a_grown_pupil_without_a_sign_in_applies_on_paper(sign_in, small):
    student = small.children[ADULT]
    student.person = None
    student.save()
    page = sign_in("belova").get(f"{reverse('home:open')}?student={student.pk}")
    assert "of full age and applies in person" in page.content.decode()
    home = open_home(student=student, by=small.people["belova"], today=TODAY, applied_on=TODAY)
    assert home.applicant is None
    assert home.facts(TODAY).application.applicant == student.full_name
    assert CaseWords(home, TODAY).head()["applicant"]["last_name"] == ADULT


# --- One age for every consent --------------------------------------------------------------------


def test_t4_09_the_age_of_the_act_is_the_age_of_every_consent(small):
    student = small.children["Гоголь"]
    student.birth_date = TODAY.replace(year=TODAY.year - 15)
    HealthDataRules.objects.create(school=small.school, since=TODAY, own_consent_from=17)
    assert kernel.pupil_consents(student, TODAY)
    assert kernel.parent_consents(student, TODAY)
    student.birth_date += timedelta(days=1)  # 15 tomorrow
    assert not kernel.pupil_consents(student, TODAY)


@pytest.mark.parametrize(
    ("key", "value", "parties"),
    [
        ("consents_on_birthday", False, (True, False)),
        ("pupil_consents_from_age", 16, (True, False)),
        ("parent_consents_too", False, (False, True)),
    ],
)
def test_t4_09_the_reading_is_a_dated_setting(small, key, value, parties):
    student = small.children["Гоголь"]
    student.birth_date = TODAY.replace(year=TODAY.year - 15)
    ActSetting.objects.create(
        school=small.school, act=rules.ACT.slug, key=key, value=value, since=TODAY
    )
    held = (kernel.parent_consents(student, TODAY), kernel.pupil_consents(student, TODAY))
    assert held == parties


def test_a_school_without_the_act_has_its_own_age(small):
    HealthDataRules.objects.create(school=small.school, since=date(2019, 1, 1), own_consent_from=17)
    student = small.children["Гоголь"]
    before = date(2020, 8, 1)  # the act is adopted on 1 September 2020
    student.birth_date = before.replace(year=before.year - 16)
    assert not kernel.pupil_consents(student, before)


def test_the_page_of_the_rules_tells_where_the_age_is_set(sign_in):
    page = sign_in("zorina").get(reverse("health_rules")).content.decode()
    assert "From what age the pupil consents is said by" in page
    assert "own_consent_from" not in page


# --- Told once, kept ------------------------------------------------------------------------------


def test_what_a_family_told_is_not_asked_again_in_a_prolongation(sign_in, small, demo):
    case = demo.accept(demo.send(demo.begin("Гоголь", "gogol")))
    home = HomeCase.objects.get(pk=case.pk)
    client, address = sign_in("belova"), reverse("home:family", args=[home.pk])
    assert 'value="г. ' in client.get(address).content.decode()  # told in the application
    sent = {
        "registered_at": "г. Керчь, ул. Горького, д. 2",
        "identity_paper": "паспорт 39 12 345678",
        "bank_code": "043 510 607",
        "account": "4" * 19,
    }
    refused = client.post(address, sent)
    assert refused.status_code == 422
    assert "There are 20 digits in it" in refused.content.decode()
    assert client.post(address, {**sent, "account": "4" * 20}).status_code == 302
    kept = FamilyDetails.objects.get()
    assert (kept.bank_code, kept.account) == ("043510607", "4" * 20)
    Case.objects.filter(pk=case.pk).update(closed_on=TODAY)
    home.ends_on = date(2027, 3, 31)
    following = open_next(former=home, by=small.people["belova"], today=TODAY)
    head = CaseWords(following, TODAY).head()
    assert head["registered_at"] == sent["registered_at"]
    assert head["identity_paper"] == sent["identity_paper"]
    again = demo.begin("Гоголь", "gogol")
    (page,) = (one for one in demo.questionnaire.pages if one.slug == "address")
    form = page.form_class(
        about=SimpleNamespace(student=again.student, applicant=again.applicant, today=TODAY)
    )
    assert form.proposed() == {"registered_at": sent["registered_at"]}


@pytest.mark.parametrize(
    ("login", "status"), [("belova", 200), ("kuznetsova", 200), ("ivanova", 403), ("petrov", 404)]
)
def test_an_identity_paper_is_seen_by_whoever_keeps_the_papers(sign_in, small, login, status):
    home = open_home(student=small.children["Гоголь"], by=small.people["belova"], today=TODAY)
    assert sign_in(login).get(reverse("home:family", args=[home.pk])).status_code == status


def test_markup_is_refused_in_the_details(sign_in, small):
    home = open_home(student=small.children["Гоголь"], by=small.people["belova"], today=TODAY)
    page = sign_in("belova").post(
        reverse("home:family", args=[home.pk]), {"registered_at": "<b>Керчь</b>"}
    )
    assert page.status_code == 422
    assert "looks like markup" in page.content.decode()
