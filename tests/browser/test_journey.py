"""One pupil from an imported list to a printed report: everybody who has a part in it plays it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import time_machine
from playwright.sync_api import Page, expect

from tests.browser import journey as people
from tests.browser.journey import SAVED, Journey

LIST = (
    "Список 8-Б класса;;;;;\n"
    "ФИО;Дата рождения;Пол;Класс;Мать;Мать телефон\n"
    "Журавлёв Тимофей Олегович;14.03.2012;м;8-Б;Журавлёва Елена Игоревна;+7 900 000-00-01\n"
    "Ясенева Дарья Максимовна;02.09.2012;ж;8-Б;Ясенева Ольга Павловна;+7 900 000-00-02\n"
)
TEACHERS = {"Математика": "Петров И.И.", "Физика": "Черных П.А."}
ROWS = {
    "petrov": {
        "topic": "Линейные уравнения",
        "lesson_on": "2026-11-24",
        "homework": "Учебник, № 312–318",
        "due_on": "2026-11-26",
    },
    "chernykh": {
        "topic": "Плотность вещества",
        "lesson_on": "2026-11-25",
        "homework": "Карточка",
        "due_on": "2026-11-27",
    },
}
SUBJECTS = {"petrov": "Математика", "chernykh": "Физика"}
RESULTS = {
    "petrov": "Пробелы закрыты, контрольная работа на «4»",
    "chernykh": "Научился решать задачи на плотность",
}


def test_from_an_imported_list_to_a_printed_report(product, seats):
    journey = Journey(product, seats)
    people.import_list(journey, LIST)
    slip = people.invite_parent(journey, "Журавлёва Елена Игоревна")
    agreement(journey)
    sheet(journey)
    parent = people.parent_comes(journey, *slip, own_password="весенний-ледоход-7")
    the_parent_reads_the_sheet(journey, parent)
    journey.everybody_leaves()
    with time_machine.travel(datetime(2026, 11, 30, 2, tzinfo=UTC)):
        marks(journey)
        journey.everybody_leaves()
    with time_machine.travel(datetime(2026, 12, 30, 2, tzinfo=UTC)):
        report(journey)
        papers(journey)


def agreement(journey: Journey) -> None:
    people.open_case(journey, "sidorov", "Журавлёв Тимофей")
    page = journey.screen("sidorov")
    people.describe_project(page, "Журавлёва Елена", TEACHERS)
    journey.look(page, "project")
    page.get_by_role("button", name="Save the project").click()
    expect(page.get_by_text("The project is saved.")).to_be_visible()
    journey.take("sidorov", "Send the agreement for signing")
    people.record_signatures(journey, "sidorov")
    journey.take("zorina", "Conclude the agreement")


def sheet(journey: Journey) -> None:
    write_at_the_same_time(journey)
    ask_the_specialist(journey)
    journey.take("sidorov", "Send the sheet for checking")
    journey.take("kuznetsova", "Return the sheet for correction", remark_on_homework)
    mend(journey)
    journey.take("sidorov", "Send the sheet for checking")
    journey.take("kuznetsova", "Approve the sheet")
    people.hand_out_copies(journey, "sidorov")
    journey.take("sidorov", "Begin the lessons")


def write_at_the_same_time(journey: Journey) -> None:
    """Both have the sheet open, both write; neither loses a letter, each then sees the other's."""
    screens = {login: journey.at_case(login, "Sheet") for login in ROWS}
    for page in screens.values():
        page.get_by_role("link", name="Write the sheet").click()
    for login, page in screens.items():
        people.write_row(page, SUBJECTS[login], ROWS[login])
    for login, page in screens.items():
        expect(page.locator("#sheet-grid [data-saved-at]")).to_have_text(SAVED)
        form = page.locator("form[id$=-methods]")
        form.locator("textarea").fill("Карточки с образцом, работа в паре")
        form.get_by_role("button", name="Save the methods").click()
        expect(page.locator("#sheet-grid")).to_contain_text(TEACHERS_OTHER[login])
        journey.look(page, f"sheet-{login}")


TEACHERS_OTHER = {"petrov": "Плотность вещества", "chernykh": "Линейные уравнения"}


def ask_the_specialist(journey: Journey) -> None:
    page = journey.at_case("sidorov", "Specialists")
    page.get_by_role("link", name="Requests to specialists").click()
    people.choose(page.locator("#id_specialist"), "Коваль")
    page.locator("#id_question").fill("Как вернуть интерес к учёбе?")
    page.get_by_role("button", name="Ask the specialist").click()
    expect(page.get_by_text("not answered yet")).to_be_visible()
    page = journey.screen("koval")
    page.get_by_role("link", name="Notices").or_(page.locator("a[href='/notices/']")).first.click()
    page.locator("main a[href^='/notices/']").first.click()
    page.get_by_role("link", name="Answer the request").click()
    page.locator("#id_answer").fill("Давать посильные задания и хвалить за каждое выполненное")
    journey.look(page, "specialist")
    page.get_by_role("button", name="Send the answer").click()
    page = journey.at_case("sidorov", "Specialists")
    expect(page.get_by_text("answered on 22.11.2026")).to_be_visible()


def remark_on_homework(page: Page) -> None:
    page.locator("#id_comment").fill("Назовите задание точнее")
    people.choose(page.locator("#id_remark-0-field"), "Физика: Homework")
    page.locator("#id_remark-0-text").fill("Какая карточка?")


def mend(journey: Journey) -> None:
    """The author comes from the remark straight to the field, mends it, and says so."""
    page = journey.at_case("chernykh")
    page.get_by_role("link", name=re.compile("Физика: Homework")).click()
    homework = page.locator(":focus")
    expect(homework).to_have_value("Карточка")
    expect(page.locator("#sheet-grid .pinned")).to_contain_text("Какая карточка?")
    homework.fill("Карточка № 3, задачи 1–6")
    homework.blur()
    expect(page.locator("#sheet-grid [data-saved-at]")).to_have_text(SAVED)
    remark = page.locator("#sheet-grid .pinned")
    remark.get_by_role("button", name="Mark as mended").click()
    expect(remark).to_have_count(0)


def the_parent_reads_the_sheet(journey: Journey, page: Page) -> None:
    page.get_by_role("link", name=re.compile("^Тимофей:")).click()
    expect(page.get_by_text("Учебник, № 312–318").first).to_be_visible()
    journey.look(page, "parent")
    page.get_by_role("checkbox", name=re.compile("I have read the sheet")).check()
    page.get_by_role("button", name="Tell the school that it was read").click()
    expect(page.get_by_text("You have read version 1 of the sheet")).to_be_visible()


def marks(journey: Journey) -> None:
    for login, mark in {"petrov": "Done", "chernykh": "Done in part"}.items():
        page = journey.at_case(login, "Sheet")
        page.get_by_role("link", name="Mark homework").click()
        page.get_by_role("button", name=mark, exact=True).first.click()
        expect(page.locator(".homework-saved")).to_be_visible()
        journey.look(page, f"marks-{login}")


def report(journey: Journey) -> None:
    journey.take("sidorov", "Begin the assessment")
    for login, result in RESULTS.items():
        page = journey.at_case(login, "Report")
        page.get_by_role("link", name="Write the results").click()
        page.locator("textarea[name$=-result]").fill(result)
        journey.look(page, f"report-{login}")
        page.get_by_role("button", name="Save the results").click()
        expect(page.get_by_text("The results are saved.")).to_be_visible()
        journey.at_case(login)
    page = journey.take("sidorov", "Issue the report and close")
    expect(page.get_by_text("Read-only since")).to_be_visible()
    journey.look(page, "closed")


def papers(journey: Journey) -> None:
    """The three papers as PDF: each in the words of its form, with what people wrote."""
    for title, words in {
        "Заявление-соглашение": (
            "Журавлёвой Елены Игоревны",
            "Журавлёва Тимофея Олеговича",
            "Математика",
            "Физика",
        ),
        "Лист индивидуального сопровождения": (
            "На ученика Журавлёва Тимофея 8 «Б» класса",
            "Линейные уравнения",
            "24.11.2026",
            "Карточка № 3, задачи 1–6",
        ),
        "Отчет об индивидуальном сопровождении обучающихся": (
            "(2026-2027 учебный год)",
            "Журавлёв Тимофей",
            "Петров И.И.",
            *RESULTS.values(),
        ),
    }.items():
        text = journey.text_of("sidorov", title)
        for expected in (title, *words):
            assert expected in text, f"{title}: {expected!r} is not in {text!r}"
