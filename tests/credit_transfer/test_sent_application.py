"""A sent application for credit: its paper, its signature, and the case that it becomes."""

from __future__ import annotations

import os
import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from config.demo.credit_applications import CreditApplicationDemo
from credit_transfer import rules
from credit_transfer.application import APPLICATION_FORM
from credit_transfer.models import CreditCase, OutsideOrganisation, SchoolCourse
from credit_transfer.papers.sent import SENT_APPLICATION
from credit_transfer.procedure import PLAIN, RELEASE
from documents import kinds, parties, rendering
from documents.kinds import Capacity
from documents.models import Paper
from regulations.models import Application
from regulations.rules import judge
from regulations.scans import cleaned
from regulations.services import applications
from regulations.services.applications import add_file
from tests.conftest import TODAY
from tests.unprinted_demo import blank_picture, unprinted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted")]

APPROVED = Path(__file__).parent / "approved" / "credit_sent_application.html"


@pytest.fixture
def demo(small):
    return CreditApplicationDemo(small, TODAY)


def sent(demo, child="Гоголь", login="gogol", **instead) -> Application:
    return demo.send(demo.answer(demo.begin(child, login), **instead))


def accepted(demo, *who, **instead) -> CreditCase:
    case = demo.accept(unprinted(sent(demo, *who, **instead)))
    return CreditCase.objects.get(pk=case.pk)


def test_an_accepted_application_is_a_case_with_everything_filled_in(demo, small):
    application = demo.answer(demo.begin("Гоголь", "gogol"))
    page = APPLICATION_FORM.page("document_participation")
    scan = cleaned(SimpleUploadedFile("page.png", blank_picture()))
    add_file(
        application=application, page=page, asked=page.files, scan=scan, by=small.people["gogol"]
    )
    case = demo.accept(unprinted(demo.send(application)))
    credit = CreditCase.objects.get(pk=case.pk)
    assert (case.state, case.variant) == ("intake", PLAIN)
    assert (credit.applicant, credit.applicant_kind) == (small.people["gogol"], "parent")
    assert (credit.applied_on, credit.channel) == (TODAY, rules.Channel.ONLINE)
    assert (credit.ground, credit.agrees_to_marks) == (rules.Ground.OWN_CHOICE, True)
    assert credit.organisation.name == "Центр «Горизонт»"
    assert credit.programme_kind == rules.ProgrammeKind.DEVELOPING
    row = credit.rows.get()
    assert (row.title, row.subject) == ("История", small.subjects["История"])
    assert (row.hours, row.scale, row.mark) == (Decimal(70), "five", "5")
    paper = case.attachments.get(kind="participation")
    assert (paper.number, paper.issued_on) == ("С-204", TODAY)
    assert paper.scan_id is not None
    assert not paper.is_restricted
    assert case.attachments.filter(kind="credit_application", scan__isnull=False).exists()


def test_nothing_is_left_but_to_look_at_the_papers(demo):
    """Once sent, no rule of the application asks for anything again."""
    credit = accepted(demo)
    assert list(judge(rules.APPLICATION_RULES, credit.facts(TODAY))) == []
    certified = accepted(
        demo,
        "Мороз",
        "moroz",
        ground={"ground": "sanatorium"},
        documents={"documents": "progress"},
        document_progress={"number": "7"},
    )
    missing = {one.field for one in judge(rules.APPLICATION_RULES, certified.facts(TODAY))}
    assert missing == {"is_sealed", "is_signed"}


def test_of_a_transfer_licence_and_accreditation_go_into_the_directory(demo):
    credit = accepted(
        demo,
        ground={"ground": "transfer"},
        organisation={
            "name": "Школа № 2",
            "licence_number": "11",
            "licence_on": "2018-04-11",
            "accreditation_number": "12",
            "accreditation_on": "2018-05-16",
        },
    )
    held = OutsideOrganisation.objects.get(name="Школа № 2")
    assert credit.organisation == held
    assert (held.licence_number, held.accreditation_number) == ("11", "12")
    assert credit.programme_kind == rules.ProgrammeKind.GENERAL


def test_what_the_directory_knows_is_not_overwritten(demo, organisation):
    accepted(
        demo,
        ground={"ground": "transfer"},
        organisation={"organisation": str(organisation.pk), "licence_number": "другой"},
    )
    organisation.refresh_from_db()
    assert organisation.licence_number == "1234"


@pytest.mark.parametrize(("answer", "variant"), [("no", PLAIN), ("yes", RELEASE)])
def test_p_5_4_the_wish_not_to_attend_is_the_way_of_the_case(demo, answer, variant):
    credit = accepted(demo, release={"release": answer})
    assert credit.case.variant == variant
    assert credit.asks_release is (answer == "yes")


def test_a_part_of_the_year_and_a_course_go_into_the_rows(demo, small):
    chess = SchoolCourse.objects.create(
        school=small.school, year=small.year, name="Шахматы", grade=5, weekly_hours=1
    )
    credit = accepted(
        demo,
        span={"span": "quarter:2"},
        subjects={"subjects": str(small.subjects["История"].pk), "courses": str(chess.pk)},
    )
    subject, course = credit.rows.all()
    assert (subject.span, subject.span_number) == ("quarter", 2)
    assert (course.kind, course.course) == ("course", chess)
    assert course.teacher is None


def test_two_applications_are_two_cases_beside_each_other(demo):
    first = accepted(demo)
    second = accepted(demo, organisation={"name": "Школа искусств"})
    assert first.case.strand != second.case.strand


def test_p_5_2_the_pupil_of_full_age_applies_in_person(demo, small):
    credit = accepted(demo, "Живаго", "zhivago")
    assert (credit.applicant, credit.applicant_kind) == (None, "adult")
    assert list(judge(rules.APPLICATION_RULES, credit.facts(TODAY))) == []
    paper = Paper.objects.get(application__student=small.children["Живаго"])
    assert [one.signer.capacity for one in parties.parties(paper)] == [Capacity.PUPIL]


def test_who_applies_signs_the_paper(demo, small):
    paper = Paper.objects.get(application=unprinted(sent(demo)))
    awaited = [one for one in parties.parties(paper) if one.signature is None]
    assert [one.signer.capacity for one in awaited] == [Capacity.PARENT]
    assert parties.authority(paper, Capacity.PARENT, small.people["gogol"], TODAY)
    assert not parties.authority(paper, Capacity.PARENT, small.people["moroz"], TODAY)


def test_it_waits_for_the_signature_on_the_page_of_who_applied(demo, sign_in, small):
    application = unprinted(sent(demo))
    paper = Paper.objects.get(application=application)
    answer = reverse("paper_answer", args=[paper.pk])
    mother = sign_in("gogol")
    assert answer in mother.get(reverse("application", args=[application.pk])).content.decode()
    assert answer in mother.get(reverse("desk")).content.decode()
    assert mother.get(answer).status_code == 200
    assert sign_in("moroz").get(answer).status_code == 404


def test_an_application_that_was_taken_back_waits_for_no_signature(demo, sign_in):
    application = sent(demo)
    paper = Paper.objects.get(application=application)
    applications.withdraw(application)
    answer = reverse("paper_answer", args=[paper.pk])
    mother = sign_in("gogol")
    assert answer not in mother.get(reverse("application", args=[application.pk])).content.decode()
    assert answer not in mother.get(reverse("desk")).content.decode()


def test_what_came_on_paper_bears_the_hand_already(demo):
    draft = demo.answer(demo.begin("Гоголь", "gogol", on_paper=True))
    paper = Paper.objects.get(application=demo.send(draft, received_on=TODAY))
    assert not parties.parties(paper)
    assert "подлинник с подписью" in rendering.html_of(kinds.get(SENT_APPLICATION), paper.context)


def test_the_application_is_printed_in_the_words_of_annex_1(demo):
    paper = Paper.objects.get(application=sent(demo, release={"release": "yes"}))
    html = rendering.html_of(kinds.get(SENT_APPLICATION), paper.context)
    made = re.sub(r'src="data:[^"]*"|\d+(?:-[0-9A-Z]{4})+', "…", html)
    made = re.sub(r"\d\d:\d\d", "чч:мм", made)
    if os.environ.get("APPROVE"):
        APPROVED.write_text(made)
    assert made == APPROVED.read_text()


def test_a_mother_applies_over_http_and_sees_what_cannot_be_credited(demo, sign_in, small):
    mother = sign_in("gogol")
    start = f"/apply/ru-credit-transfer/application/{small.children['Гоголь'].pk}/"
    assert mother.get(start).status_code == 200
    assert mother.get(mother.post(start)["Location"]).status_code == 200
    draft = demo.answer(demo.begin("Гоголь", "gogol"), "ground", "organisation", "programme")
    page = mother.get(reverse("application_page", args=[draft.pk, "subjects"])).content.decode()
    assert "disabled" in page
    assert "Русский язык (" in page


def test_the_secretary_accepts_it_and_looks_at_the_papers(demo, sign_in):
    application = unprinted(sent(demo))
    client = sign_in("belova")
    assert client.get(reverse("application", args=[application.pk])).status_code == 200
    answer = client.post(reverse("application_accept", args=[application.pk]))
    credit = CreditCase.objects.get()
    assert str(credit.pk) in answer["Location"]
    assert client.get(reverse("credit:intake", args=[credit.pk])).status_code == 200


def test_its_paper_stands_in_the_register_with_its_pupil(demo, sign_in, small):
    paper = Paper.objects.get(application=sent(demo))
    client, register = sign_in("kuznetsova"), reverse("papers")
    of_class = {"school_class": small.children["Гоголь"].school_class_id}
    for query in ({}, {"q": "Гог"}, of_class):
        page = client.get(register, query)
        assert paper in page.context["page"].object_list, query
        assert "Гоголь" in page.text.partition("<tbody>")[2]
    assert paper not in client.get(register, {"q": "Мороз"}).context["page"].object_list
