"""Issuing: numbers without gaps, words frozen, versions, and what the database refuses."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pypdfium2
import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import translation

from accounts.open_codes import read_code
from accounts.tenancy import scope
from config.demo.school import found_school
from documents import issuing, kinds, making, rendering
from documents.models import CachedDraft, Paper, PaperState, RegisterCounter
from documents.pdf.pictures import page_texts
from regulations.models import Decision, ProcedureEdge
from tests.conftest import TODAY
from tests.documents.kinds_for_tests import ACT, LIST, NOTE, NoteDetails, Over, open_case_of
from tests.kept_school import the_school

pytestmark = pytest.mark.django_db


def test_number_title_and_signers_stand_in_the_frozen_context(issue_note, small):
    paper = issue_note()
    assert paper.context == {
        "title": "Записка",
        "school_short_name": "МБОУ «Средняя школа № 7»",
        "signatures": [
            {"capacity": "Директор", "name": ""},
            {"capacity": "Родитель", "name": "Гоголь Н.С."},
        ],
        "pupil": "Гоголь София Ивановна",
        "text": "текст",
        "parent": "Гоголь Н.С.",
        "age": small.children["Гоголь"].age_on(small.school.today()),
        "language": "ru",
        "number": "1-З",
        "issued_on": small.school.today().isoformat(),
        "version": 1,
        "tells_version": True,
        "draft": False,
        "check_code": paper.check_code,
        "check_address": "http://127.0.0.1:8000/check/",
    }
    assert read_code(paper.check_code) == (small.school.pk, paper.check_code)
    assert paper.printed_number == "1-З"
    assert paper.state == PaperState.ISSUED


def test_a_new_version_replaces_the_former_and_takes_the_next_number(issue_note, make_case):
    case = make_case()
    first, second = issue_note(case), issue_note(case, text="исправлено")
    first.refresh_from_db()
    assert (first.state, first.version, first.number) == (PaperState.SUPERSEDED, 1, 1)
    assert (second.state, second.version, second.number) == (PaperState.ISSUED, 2, 2)
    assert first.context["text"] == "текст"


def test_every_series_and_year_counts_by_itself(issue_note, issue_list, small):
    note, report = issue_note(), issue_list()
    next_year = issuing.issue(LIST, Over(small.school), by=None, on=date(2031, 1, 9))
    assert (note.number, report.number, next_year.number) == (1, 1, 1)


def test_a_rollback_gives_the_number_back(issue_list):
    issue_list()
    with pytest.raises(RuntimeError), transaction.atomic():
        issue_list()
        raise RuntimeError
    assert issue_list().number == 2


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_a_step_issues_the_papers_that_it_names(paper_kinds):
    """Called with a real decision: the paper knows who issued it by which step."""
    with transaction.atomic():
        small = the_school(TODAY)
    ProcedureEdge.objects.using("owner").create(
        act=ACT, action="offer", source="draft", target="offered"
    )
    with transaction.atomic(), scope((small.school.pk,)):
        case = open_case_of(small, "Гоголь")
        decision = Decision.objects.create(
            school=small.school,
            case=case,
            action="offer",
            source="draft",
            target="offered",
            clause="3.1.1",
            facts={},
            by=small.people["zorina"],
            role="director",
            on_day=date(2026, 9, 3),
        )
        issuing.issue_papers_of_step(
            case=case,
            details=NoteDetails(case),
            step=SimpleNamespace(issues=("test_note", "test_note")),
            decision=decision,
        )
        issued = list(decision.papers.order_by("version"))
    assert [paper.version for paper in issued] == [1, 2]
    assert {paper.issued_by_id for paper in issued} == {small.people["zorina"].pk}
    assert {paper.dated for paper in issued} == {date(2026, 9, 3)}


def test_a_step_that_issues_nothing_makes_no_paper(make_case):
    case = make_case()
    issuing.issue_papers_of_step(
        case=case, details=NoteDetails(case), step=SimpleNamespace(issues=()), decision=None
    )
    assert not Paper.objects.exists()


def test_a_step_leaves_out_a_paper_that_has_nothing_to_say(make_case, monkeypatch):
    case = make_case()
    told = replace(NOTE, needed_if=lambda details: bool(details.text))
    monkeypatch.setitem(kinds._registered, NOTE.slug, told)
    issuing.issue_papers_of_step(
        case=case,
        details=NoteDetails(case, text=""),
        step=SimpleNamespace(issues=(NOTE.slug,)),
        decision=None,
    )
    assert not Paper.objects.exists()
    assert told.is_needed(NoteDetails(case))
    assert LIST.is_needed(None)


def test_the_paper_reads_as_its_context_says(issue_note):
    paper = issue_note(text="<b>жирно</b> & «так»")
    (text,) = page_texts(making.bytes_of(paper))
    assert "Гоголь София Ивановна, <b>жирно</b> & «так»" in text
    assert "№ 1-З от" in text
    assert "ПРОЕКТ" not in text


def test_bytes_are_made_once_and_found_again(issue_note, monkeypatch):
    paper = issue_note()
    made = making.bytes_of(paper)
    monkeypatch.setattr(rendering, "pdf_of", lambda *_: pytest.fail("rendered twice"))
    again = Paper.objects.get(pk=paper.pk)
    assert making.bytes_of(again) == made
    assert making.make_bytes(paper.pk).sha256 == paper.file.sha256


def test_the_same_context_gives_the_same_bytes(issue_note):
    paper = issue_note()
    assert making.bytes_of(paper) == rendering.pdf_of(NOTE, paper.context)


def test_the_screen_language_changes_nothing_on_paper(issue_note, make_case):
    case = make_case()
    with translation.override("en"):
        paper = issue_note(case)
        made = making.bytes_of(paper)
    with translation.override("uk"):
        assert rendering.pdf_of(NOTE, paper.context) == made


def test_the_hash_follows_the_words_and_the_template(issue_note, make_case):
    case = make_case()
    one, other = issue_note(case), issue_note(case, text="иначе")
    assert one.context_hash != other.context_hash
    assert one.context_hash == rendering.hash_of(NOTE, one.context)
    assert rendering.template_version(NOTE.template) != rendering.template_version(
        "papers/base.html"
    )


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Другое"},
        {"number": 7},
        {"dated": date(2020, 1, 1)},
        {"context": {}},
        {"context_hash": ""},
        {"check_code": "1-0000-0000-0000-0000"},
    ],
)
def test_the_words_of_an_issued_paper_stay(issue_note, change):
    paper = issue_note()
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        Paper.objects.filter(pk=paper.pk).update(**change)


def test_bytes_are_never_replaced(issue_note, make_case):
    case = make_case()
    paper, other = issue_note(case), issue_note(case)
    making.bytes_of(paper)
    making.bytes_of(other)
    for file in (other.file, None):
        with pytest.raises(DatabaseError, match="bytes_once"), transaction.atomic():
            Paper.objects.filter(pk=paper.pk).update(file=file)


def test_a_seal_is_never_replaced(issue_note, make_case):
    case = make_case()
    paper, other = issue_note(case), issue_note(case)
    papers = Paper.objects.filter(pk=paper.pk)
    papers.update(sealed=making.make_bytes(paper.pk))
    for file in (making.make_bytes(other.pk), None):
        with pytest.raises(DatabaseError, match="sealed_once"), transaction.atomic():
            papers.update(sealed=file)


def test_the_last_page_tells_code_and_address_and_a_draft_neither(issue_note, make_case, small):
    paper = issue_note()
    (text,) = page_texts(making.bytes_of(paper))
    assert f"Код проверки {paper.check_code}" in text
    assert "http://127.0.0.1:8000/check/" in text
    details = NoteDetails(make_case("Мороз"))
    pdf, _key = rendering.draft(NOTE, details, small.school.today(), school=small.school)
    (text,) = page_texts(pdf)
    assert "Код проверки" not in text and "/check/" not in text


@pytest.mark.parametrize(
    ("host", "printed_lines"),
    [
        ("marshrut.school-7.example", 1),
        ("marshrut-individualnoe-obrazovanie.school-7.example", 2),
        ("individualnoeobrazovanieshkolypetropavlovskakamchatskogo.example", 3),
        ("marshrut.srednyaya-obshcheobrazovatelnaya-shkola-7.petropavlovsk-kamchatskiy.example", 2),
    ],
)
def test_a_long_address_ends_before_the_number_of_the_page(
    issue_note, settings, host, printed_lines
):
    settings.PUBLIC_URL = f"https://{host}"
    paper = issue_note()
    with pypdfium2.PdfDocument(making.bytes_of(paper)) as document:
        sheet = document[0].get_textpage()
        text = sheet.get_text_range().replace("\ufffe", "-")  # a hyphen at the end of a line
        signs = [(*sheet.get_charbox(at), sign) for at, sign in enumerate(text)]
    begin, end = signs[text.index("https://")], signs[text.index("стр.")]
    lines: dict[float, str] = {}
    for left, bottom, right, top, sign in signs:
        if begin[0] - 1 < left and right < end[0] and top < begin[3] + 2 and sign.strip():
            line = next((one for one in lines if abs(one - bottom) < 5), bottom)
            lines[line] = lines.get(line, "") + sign
    printed = "".join(lines[line] for line in sorted(lines, reverse=True))
    assert printed == f"{settings.PUBLIC_URL}/check/"
    assert min(lines) > 5, "on the sheet"
    assert len(lines) == printed_lines


def test_without_a_public_address_the_code_alone_is_printed(issue_note, settings):
    settings.PUBLIC_URL = ""
    paper = issue_note()
    (text,) = page_texts(making.bytes_of(paper))
    assert f"Код проверки {paper.check_code}" in text and "/check/" not in text
    assert "<img" not in rendering.html_of(NOTE, paper.context)


def test_a_paper_issued_before_codes_were_printed_is_made_without_one(issue_note):
    context = dict(issue_note().context)
    del context["check_code"], context["check_address"]
    (text,) = page_texts(rendering.pdf_of(NOTE, context))
    assert "Код проверки" not in text


def test_a_paper_is_never_deleted(issue_note):
    paper = issue_note()
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        paper.delete()


def test_a_context_that_json_cannot_keep_is_refused_before_a_number_is_lost(small, paper_kinds):
    over = Over(small.school, text=object())
    with pytest.raises(TypeError), transaction.atomic():
        issuing.issue(LIST, over, by=None, on=small.school.today())
    assert not RegisterCounter.objects.exists()


def test_annulling_keeps_number_words_and_reason(issue_note, small):
    paper = issue_note()
    issuing.annul(paper, by=small.people["zorina"], reason="неверный срок")
    assert (paper.state, paper.annulled_for) == (PaperState.ANNULLED, "неверный срок")
    with pytest.raises(issuing.NotCurrent):
        issuing.annul(paper, by=small.people["zorina"], reason="ещё раз")


def test_a_replaced_paper_is_not_annulled(issue_note, make_case, small):
    case = make_case()
    former, _current = issue_note(case), issue_note(case)
    with pytest.raises(issuing.NotCurrent):
        issuing.annul(former, by=small.people["zorina"], reason="поздно")


def test_a_draft_has_a_watermark_no_number_and_is_no_paper(make_case, small):
    case = make_case()
    pdf, key = rendering.draft(NOTE, NoteDetails(case), small.school.today(), school=small.school)
    (text,) = page_texts(pdf)
    assert "ПРОЕКТ" in text and "№ 1" not in text
    assert not Paper.objects.exists() and not RegisterCounter.objects.exists()
    assert CachedDraft.objects.get().key == key


def test_a_draft_of_the_same_facts_is_rendered_once(make_case, small, monkeypatch):
    details, today = NoteDetails(make_case()), small.school.today()
    first = rendering.draft(NOTE, details, today, school=small.school)
    with monkeypatch.context() as patched:
        patched.setattr(rendering, "pdf_of", lambda *_: pytest.fail("rendered twice"))
        assert rendering.draft(NOTE, details, today, school=small.school) == first
    details.text = "уже иначе"
    assert rendering.draft(NOTE, details, today, school=small.school) != first


def test_kept_drafts_are_bounded(small, monkeypatch):
    monkeypatch.setattr("documents.models.drafts.KEPT_IN_SCHOOL", 3)
    for number in range(6):
        CachedDraft.objects.keep(small.school, str(number), b"%PDF")
    assert set(CachedDraft.objects.values_list("key", flat=True)) == {"3", "4", "5"}


def test_an_unknown_kind_is_an_error_of_its_own(paper_kinds):
    with pytest.raises(kinds.UnknownKind):
        kinds.get("no_such_paper")


@pytest.mark.django_db(transaction=True)
def test_fifty_papers_at_once_take_fifty_consecutive_numbers(paper_kinds):
    with transaction.atomic():
        school = found_school("school-9")
    together = threading.Barrier(50)

    def register(_number: int) -> int:
        try:
            together.wait(timeout=60)
            with transaction.atomic(), scope((school.pk,)):
                return issuing.issue(LIST, Over(school), by=None, on=date(2026, 11, 22)).number
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=50) as pool:
        numbers = sorted(pool.map(register, range(50)))
    assert numbers == list(range(1, 51))
