"""An application for an individual form on paper, on the desks, and in the secretary's hands."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from documents import kinds, rendering
from documents.models import Paper
from documents.words.dates import date_long
from externat.models import IndividualCase
from externat.models.individual import COMBINATION
from externat.papers.sent_applications import SENT
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import ExternGround, Ground2016
from tests.conftest import TODAY
from tests.externat.ukrainian_school import answered

pytestmark = pytest.mark.django_db

_2021 = edition_2021.ACT.slug


def test_the_application_is_printed_in_ukrainian(lyceum, consented):
    demo, draft = answered(
        lyceum, COMBINATION, "Клименко", "klymenko", other_form={"other_form": "денна форма"}
    )
    sent = demo.send(draft)
    paper = Paper.objects.get(application=sent)
    assert paper.kind == SENT[COMBINATION]
    assert paper.printed_number == "1-ПЕ"
    text = _text_of(paper)
    assert "Савченку Віктору Андрійовичу" in text
    assert "батька Клименка Андрія Павловича" in text
    assert "моїй дитині, Клименку Глібу Андрійовичу" in text
    assert "учневі 9-А класу" in text
    assert "без переведення на екстернат" in text
    assert "Навчальні предмети: Математика." in text
    assert f"зареєстровано {date_long(TODAY, 'uk')}" in text
    assert "додатк" not in text.replace("Додатки", "").lower()


def test_an_application_by_the_learner_speaks_in_person(lyceum, consented):
    demo, draft = answered(
        lyceum,
        "externat",
        "Яніцький",
        "yanitskyi",
        ground={"ground": ExternGround.ACCELERATED.value},
        records={"records": "none"},
    )
    text = _text_of(Paper.objects.get(application=demo.send(draft)))
    assert "здобувача освіти Яніцького Ігоря Львовича" in text
    assert "зарахувати мене, Яніцького Ігоря Львовича" in text
    assert "Прошу провести оцінювання результатів навчання за 9 клас" in text


def _text_of(paper: Paper) -> str:
    html = rendering.html_of(kinds.get(paper.kind), paper.context)
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_the_printed_application_keeps_to_the_standards(old, consented):
    from documents.making import bytes_of
    from tests.documents.pdf_checks import assert_archive_and_accessible

    demo, draft = answered(
        old, "individual", "Вовчок", "vovchok", ground={"ground": Ground2016.TREATMENT.value}
    )
    paper = Paper.objects.get(application=demo.send(draft))
    assert_archive_and_accessible(bytes_of(paper))


def test_a_minor_applies_over_http(lyceum, client):
    client.force_login(
        lyceum.people["kravchuk"].account, backend="django.contrib.auth.backends.ModelBackend"
    )
    student = lyceum.children["Кравчук"].pk
    start = reverse(
        "application_start", kwargs={"act": _2021, "form": "externat", "student": student}
    )
    assert start in client.get("/").text
    assert client.get(start).status_code == 200
    address = client.post(start)["Location"]
    assert client.get(address).status_code == 200


def test_a_family_is_offered_what_the_school_has(lyceum, client):
    client.force_login(
        lyceum.people["klymenko"].account, backend="django.contrib.auth.backends.ModelBackend"
    )
    desk = client.get("/").text
    for way in ("externat", "family", "patronage", COMBINATION):
        assert f"/apply/{_2021}/{way}/" in desk
    assert edition_2016.ACT.slug not in desk


def test_the_secretary_accepts_it(lyceum, client, consented):
    demo, draft = answered(lyceum, "family", "Клименко", "klymenko")
    sent = demo.send(draft)
    client.force_login(
        lyceum.people["tymoshuk"].account, backend="django.contrib.auth.backends.ModelBackend"
    )
    assert client.get(reverse("application", args=[sent.pk])).status_code == 200
    answer = client.post(reverse("application_accept", args=[sent.pk]))
    individual = IndividualCase.objects.get(case__student=lyceum.children["Клименко"])
    assert str(individual.pk) in answer["Location"]
