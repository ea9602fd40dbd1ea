"""The three papers of individual support, compared with the act's forms word by word."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.demo.support_cases import AGREE, OFFER, RUN, Story, adopt
from documents import kinds, rendering
from documents.making import bytes_of
from documents.models import Paper
from documents.pdf.pictures import page_texts
from individual_support.models import SupportCase
from individual_support.papers import REPORT_REGISTER
from individual_support.procedure import AGREEMENT, REPORT, SHEET
from individual_support.report import ReportScope
from individual_support.rules.vocabulary import Category
from students.models import Guardianship
from students.models.guardians import Authority
from tests.conftest import TODAY
from tests.printed import html, is_approved
from tests.unprinted_demo import UnprintedDemo

APPROVED = Path(__file__).parent / "approved"

PARENT = "Родитель (законный представитель)"

#: Columns of the annexes as the act prints them.
SHEET_COLUMNS = (
    "Предмет",
    "Тема",
    "Дата проведения занятия",
    "Домашнее задание",
    "Срок выполнения",
    "Отметка о выполнении, рекомендации",
)
REPORT_COLUMNS = (
    "ФИ учащегося",
    "Класс",
    "Предмет",
    "Учитель - предметник",
    "Причина сопровождения (повышение качества, повышение успеваемости, ликвидация пробелов, "
    "и др.)",
    "Результат",
)


@pytest.fixture
def demo(small):
    made = UnprintedDemo(small, TODAY)
    adopt(small)
    return made


def told(demo, child: str, steps=(), category=Category.ABSENCE, subjects=("Математика",)):
    story = Story(child, subjects, category, steps)
    support = demo.open(story)
    for step in steps:
        demo.take(support, step)
    support.refresh_from_db()
    support.case.refresh_from_db()
    return support


def words(text: str) -> str:
    """The paper with its marks, one space between words."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("kind", "child", "steps"),
    [
        (AGREEMENT, "Гоголь", ()),
        (SHEET, "Мороз", (*AGREE, "fill")),
        (REPORT, "Лебедь", (*RUN, "mark_all", "assess", "results")),
    ],
)
def test_a_paper_says_what_was_approved(demo, kind, child, steps):
    support = told(demo, child, steps, subjects=("Математика", "Русский язык"))
    made = html(kind, support, number=1).replace(f"row-{support.pk}", "row")
    assert is_approved(made, APPROVED / f"{kind}.html")


def test_the_sheet_has_the_columns_of_annex_1_in_order(demo):
    text = words(html(SHEET, told(demo, "Гоголь")))
    places = [text.index(f">{column}<") for column in SHEET_COLUMNS]
    assert places == sorted(places)
    assert "Приложение 1." in text


def test_the_report_has_the_columns_of_annex_2_in_order(demo):
    text = words(html(REPORT, told(demo, "Гоголь")))
    places = [text.index(f">{column}<") for column in REPORT_COLUMNS]
    assert places == sorted(places)
    assert "(2026-2027 учебный год)" in text


@pytest.mark.parametrize(
    ("child", "line"),
    [
        ("Гоголь", "На ученицу Гоголь Софию 5 «А» класса"),
        ("Мороз", "На ученика Мороза Артёма 5 «А» класса"),
        ("Римская-Корсакова", "На ученицу Римскую-Корсакову Марию 5 «А» класса"),
        ("Мкртчян", "На ученика Мкртчяна Армена 8 «Б» класса"),
    ],
)
def test_the_sheet_names_the_pupil_in_the_accusative(demo, child, line):
    support = told(demo, child)
    paper = rendering.pdf_of(
        kinds.get(SHEET), rendering.freeze(kinds.get(SHEET), support, TODAY, school=support.school)
    )
    assert line in words(page_texts(paper)[0])


def test_the_agreement_declines_everyone_it_names(demo):
    text = words(html(AGREEMENT, told(demo, "Мороз")))
    assert "Зориной О.В." in text
    assert "от Мороза Ильи Павловича" in text
    assert "моего ребенка, Мороза Артёма Ильича" in text
    assert "обучающегося" in text


@pytest.mark.parametrize("category", [Category.DEVIANT, Category.WEAK_HEALTH])
@pytest.mark.parametrize("kind", [AGREEMENT, SHEET])
def test_a_sensitive_category_is_on_no_paper_of_the_pupil(demo, category, kind):
    text = html(kind, told(demo, "Берия", category=category)).lower()
    assert "девиант" not in text
    assert "здоров" not in text
    assert "болезн" not in text


def test_a_pupil_below_the_age_does_not_sign_and_one_of_it_does(demo):
    young = html(AGREEMENT, told(demo, "Гоголь"))
    older = html(AGREEMENT, told(demo, "Сейдаметова", subjects=("Биология",)))
    assert "Обучающийся</div>" not in young
    assert "Обучающийся</div>" in older


def test_p_2_3_each_of_both_parents_has_a_line_and_both_are_named(
    demo, small, let_both_parents_sign
):
    child, father = small.children["Гоголь"], small.people["moroz"]
    Guardianship.objects.create(
        school=small.school, student=child, person=father, kind=Authority.FATHER
    )
    assert html(AGREEMENT, told(demo, "Гоголь")).count(f"{PARENT}</div>") == 1
    let_both_parents_sign()
    page = html(AGREEMENT, SupportCase.objects.get(case__student=child))
    assert page.count(f"{PARENT}</div>") == 2
    assert small.people["gogol"].short_name in page
    assert father.short_name in page


def test_an_old_print_stays_as_it_was_after_a_correction(demo):
    support = told(demo, "Гоголь", RUN)
    first = Paper.objects.get(case=support.case, kind=SHEET)
    before = bytes_of(first)
    support.rows.update(topic="Исправленная тема")
    demo.decide(support.case, "correct")
    second = Paper.objects.get(case=support.case, kind=SHEET, version=2)
    first.refresh_from_db()
    assert (first.state, bytes_of(first)) == ("superseded", before)
    assert "Исправленная тема" in words(page_texts(bytes_of(second))[0])
    assert "версия 2" in words(page_texts(bytes_of(second))[0])


def test_the_register_takes_its_lines_from_the_cases(demo, small):
    told(demo, "Гоголь", RUN, subjects=("Математика", "Русский язык"))
    told(demo, "Берия", RUN)
    told(demo, "Мороз", OFFER)  # never begun, so there is no effect to report
    kind = kinds.get(REPORT_REGISTER)
    whole = kind.context(ReportScope(small.school, small.year), TODAY)["lines"]
    assert [(line["pupil"], line["subject"]) for line in whole] == [
        ("Гоголь София", "Математика"),
        ("Гоголь София", "Русский язык"),
        ("Берия Тимур", "Математика"),
    ]
    by_class = ReportScope(small.school, small.year, school_class=small.classes["8-Б"])
    assert len(kind.context(by_class, TODAY)["lines"]) == 1
    by_teacher = ReportScope(small.school, small.year, teacher=small.people["petrov"])
    assert len(kind.context(by_teacher, TODAY)["lines"]) == 2


def test_html_in_a_text_is_printed_as_text(demo):
    support = told(demo, "Гоголь", (*AGREE, "fill"))
    support.rows.update(topic="<b>жирно</b> & <script>alert(1)</script>")
    assert "<script>" not in html(SHEET, support)
    assert "&lt;b&gt;жирно&lt;/b&gt; &amp;" in html(SHEET, support)


def test_attached_papers_are_named_by_kind_and_what_is_restricted_is_not_named(demo, small):
    support = told(demo, "Гоголь")
    for kind, title, restricted in (
        ("call", "Вызов после операции", False),
        ("medical_note", "Справка о бронхите", True),
        ("medical_note", "Справка 095/у", False),
        ("appeal", "Обращение о болезни", True),
        ("other", "Письмо о диагнозе", False),
    ):
        support.case.attachments.create(
            school=small.school,
            kind=kind,
            title=title,
            is_restricted=restricted,
            added_by=small.people["ivanova"],
        )
    text = words(html(AGREEMENT, support))
    assert "Прилагаются: вызов, приглашение или приказ; иные документы." in text
    for kept_back in ("операции", "бронхит", "095", "болезни", "диагноз"):
        assert kept_back not in text
