"""What the papers of home education say: cases of names, gender, who signs, traps of the act."""

from __future__ import annotations

import re
from datetime import date

import pytest

from accounts.models import Membership
from accounts.roles import Role
from documents.kinds import Capacity
from home_education.family import keep_details
from home_education.models import HomeCase
from home_education.papers.intake import licence_words
from home_education.papers.months import SchoolMonth, TeacherMonth
from home_education.papers.slugs import (
    APPLICATION,
    CONFIRMATION_SHEET,
    CONSENT,
    EXPIRY_NOTICE,
    FOLDER,
    MEAL_DAYS,
    MEALS_APPLICATION,
    TEACHER_HOURS,
    TRANSFER_CONSENT,
)
from home_education.procedure import (
    CALENDAR,
    CONTRACT,
    ORGANISATION_ORDER,
    PLAN,
    TIMETABLE,
    TRANSFER_ORDER,
)
from home_education.rules import FolderPaper, Place, Programme
from students.months import Month
from tests.conftest import TODAY
from tests.home_education.paper_cases import KINDS, PaperCases
from tests.printed import frozen, html, words


@pytest.fixture
def cases(small):
    return PaperCases(small)


def said(slug, over, day=TODAY):
    return words(html(slug, over, day))


def signers(slug, over):
    return [one.capacity for one in KINDS[slug].signers_of(frozen(slug, over))]


@pytest.mark.parametrize(
    ("child", "line"),
    [
        ("Гоголь", "моему ребенку Гоголь Софии Ивановне 20.08.2015 года рождения, обучающейся"),
        ("Мороз", "моему ребенку Морозу Артёму Ильичу 28.07.2015 года рождения, обучающемуся"),
        ("Римская-Корсакова", "Римской-Корсаковой Марии Никитичне"),
        ("Мкртчян", "Мкртчяну Армену Ашотовичу"),
    ],
)
def test_the_application_names_the_child_in_the_dative(cases, child, line):
    assert line in said(APPLICATION, cases.open(child))


def test_the_application_agrees_with_whoever_applies(cases):
    mother, father = said(APPLICATION, cases.open("Гоголь")), said(APPLICATION, cases.open("Мороз"))
    assert "от Гоголь Натальи Сергеевны, зарегистрированной по адресу" in mother
    assert "проживающей по адресу" in mother and "ознакомлена." in mother
    assert "от Мороза Ильи Павловича, зарегистрированного по адресу" in father
    assert "проживающего по адресу" in father and "ознакомлен." in father


def test_who_is_without_a_pmpk_learns_by_the_general_programme(cases):
    text = said(APPLICATION, cases.open("Гоголь"))
    assert "по основной общеобразовательной программе" in text
    assert "адаптированной" not in text
    plan = said(PLAN, cases.open("Мороз"))
    assert "(название АООП/ООП в соответствии с заключением ВК)" in plan
    adapted = cases.adapted("Заяц")
    assert "по адаптированной основной общеобразовательной программе" in said(APPLICATION, adapted)
    assert "в соответствии с заключением ПМПК)" in said(PLAN, adapted)
    assert "для обучающихся с задержкой психического развития (вариант 7.1)" in said(PLAN, adapted)


def test_a_pupil_of_full_age_applies_and_signs_alone(cases):
    home = cases.open("Живаго")
    text = said(APPLICATION, home)
    assert "от Живаго Юрия Андреевича" in text
    assert "организовать мне, Живаго Юрию Андреевичу," in text
    assert signers(APPLICATION, home) == [Capacity.PUPIL]
    assert signers(CONTRACT, home) == [Capacity.DIRECTOR, Capacity.PUPIL]
    assert "законный представитель (" not in said(CONTRACT, home)


def test_the_contract_is_mended_and_kept_as_it_was_by_choice(cases, monkeypatch):
    home = cases.adapted("Гоголь")
    mended = said(CONTRACT, home)
    assert "именуемое в дальнейшем «Образовательная организация»" in mended
    assert "с учетом рекомендаций психолого-медико-педагогической комиссии" in mended
    assert "в лице директора Зориной Оксаны Викторовны, действующей на основании Устава" in mended
    assert "<u>адаптированной основной общеобразовательной программы</u>" in html(CONTRACT, home)
    monkeypatch.setattr(
        "home_education.papers.intake.settings_on", lambda *_args: {"contract_as_in_text": True}
    )
    kept = said(CONTRACT, home)
    assert "именуемой в дальнейшем «Образовательная организация»" in kept
    assert "с учетом рекомендациями" in kept


def test_the_contract_holds_the_term_that_the_rules_compare(cases):
    made = frozen(CONTRACT, cases.open("Гоголь"))
    assert (made["starts_on"], made["ends_on"]) == ("2026-09-07", "2027-03-31")


@pytest.mark.parametrize(
    ("licence", "printed"),
    [
        (
            "№ Л035-01251-91/00272903 от 25.04.2016, Министерство образования Республики Крым",
            "от 25.04.2016г., регистрационный № Л035-01251-91/00272903, выданной Министерством "
            "образования Республики Крым",
        ),
        ("серия 82Л01 № 17, бессрочно", "серия 82Л01 № 17, бессрочно"),
        ("№ 5 от 01.02.2020, Некто", "№ 5 от 01.02.2020, Некто"),
        ("", ""),
    ],
)
def test_the_licence_is_worded_as_the_form_asks_or_left_as_it_is(licence, printed):
    assert licence_words(licence) == printed


@pytest.mark.parametrize(
    ("child", "parties"),
    [
        ("Гоголь", [Capacity.PARENT]),
        ("Сейдаметова", [Capacity.PARENT, Capacity.PUPIL]),
        ("Живаго", [Capacity.PUPIL]),
    ],
)
def test_who_consents_goes_by_age(cases, child, parties):
    assert signers(CONSENT, cases.open(child)) == parties


def test_each_consent_has_a_tick_of_its_own_and_the_pupil_speaks_of_the_own_data(cases):
    parent = html(CONSENT, cases.open("Гоголь"))
    assert parent.count('<span class="tick"></span>') == 3
    to_others = html(TRANSFER_CONSENT, cases.open("Мороз"))
    assert to_others.count('<span class="tick"></span>') == 3
    assert "в отношении Гоголь Софии Ивановны" in words(parent)
    assert "проживающей по адресу" in words(parent) and "нуждающейся" in words(parent)
    own = said(CONSENT, cases.open("Живаго"))
    assert "Я, Живаго Юрий Андреевич" in own
    assert "в отношении своих данных даю информационное добровольное согласие" in own


@pytest.mark.parametrize("slug", [CONSENT, TRANSFER_CONSENT])
@pytest.mark.parametrize("child", ["Гоголь", "Живаго"])
def test_a_consent_has_every_element_that_the_law_asks_for(cases, slug, child):
    made = html(slug, cases.open(child))
    by_parent = {"representative"} if child == "Гоголь" else {"subject"}
    asked = {"operator", "purpose", "data", "processor", "actions", "term", "recipients"}
    assert asked | by_parent <= set(re.findall(r'id="(\w+)"', made))


def test_the_whole_of_annex_3_stands_on_one_paper_where_the_school_wants_it(cases, monkeypatch):
    monkeypatch.setattr(
        "home_education.papers.consents.settings_on",
        lambda *_args: {"consent_in_one_paper": True},
    )
    assert html(CONSENT, cases.open("Гоголь")).count('<span class="tick"></span>') == 6


def test_what_the_family_told_once_stands_on_every_paper(cases):
    home = cases.open("Гоголь")
    HomeCase.objects.filter(pk=home.pk).update(applicant=cases.small.people["gogol"])
    home.refresh_from_db()
    told = {
        "birth_date": date(1985, 4, 1),
        "registered_at": "г. Керчь, ул. Горького, д. 2",
        "identity_paper": "паспорт 39 12 345678, выдан 01.02.2015",
        "bank": "Банк «Столица»",
        "bank_code": "043510607",
        "bank_account": "3" * 20,
        "account": "4" * 20,
    }
    keep_details(home, TODAY, told)
    for slug in (APPLICATION, CONTRACT, CONSENT, TRANSFER_CONSENT):
        assert told["registered_at"] in said(slug, home)
    for slug in (CONTRACT, CONSENT, TRANSFER_CONSENT):
        assert told["identity_paper"] in said(slug, home)
    assert "01.04.1985 года рождения" in said(CONSENT, home)
    meals = said(MEALS_APPLICATION, home)
    assert all(told[name] in meals for name in ("bank", "bank_code", "bank_account", "account"))


def test_remains_of_other_papers_are_never_printed(cases):
    home = cases.whole(cases.open("Гоголь"))
    every = " ".join(said(slug, home) for slug in (PLAN, CALENDAR, TIMETABLE, CONTRACT))
    for remains in ("3-Б", "2023", "2024 года", "20.05.2025", "school8_kerch", "Кер", "Л035"):
        assert remains not in every.replace("15.07.2024", "")


def test_the_calendar_counts_from_the_transfer_and_says_what_was_corrected(cases):
    home = cases.open("Гоголь")
    cases.calendar(home, days=150, note="учебные сборы")
    text = said(CALENDAR, home)
    assert "1.1. Дата начала учебного года: 07.09.2026 года." in text
    assert "2.1. Продолжительность учебного года: 33 недели (150 учебных дней)." in text
    assert "(по календарю школы: 33 недели (161 учебный день)): учебные сборы" in text
    assert [one["title"] for one in frozen(CALENDAR, home)["periods"]] == [
        "I четверть",
        "II четверть",
        "III четверть",
        "IV четверть",
    ]


def test_the_plan_has_the_distance_column_only_where_there_are_hours(cases):
    general = cases.open("Гоголь")
    cases.plan(general)
    assert "С ДОТ" not in said(PLAN, general)
    adapted = frozen(PLAN, cases.adapted("Мороз"))
    assert adapted["has_distance"] is True
    assert adapted["total"]["whole"] == "15.25"
    assert (adapted["taught"], adapted["share"]) == ("10.5", "68.85")


def test_in_a_hospital_the_doctor_agrees_and_the_orders_name_the_hospital(cases):
    home = cases.in_hospital("Гоголь")
    assert signers(PLAN, home) == [Capacity.PARENT, Capacity.DOCTOR]
    assert "Согласовано: лечащий врач" in said(PLAN, home)
    assert signers(TIMETABLE, home) == [Capacity.PARENT, Capacity.DOCTOR]
    assert signers(CALENDAR, home) == [Capacity.PARENT]
    cases.timetable(home)
    assert "заведующий отделением Ли В.А., лечащий врач Цой М.К." in said(TIMETABLE, home)
    order = said(TRANSFER_ORDER, home)
    assert "О переводе на обучение в медицинской организации" in order
    assert "место проведения занятий: ГБУЗ «Краевая детская больница»" in order


def test_in_the_school_the_place_is_the_school(cases):
    home = cases.open("Гоголь", study_place=Place.SCHOOL.value)
    assert frozen(APPLICATION, home)["place"] == "МБОУ «Средняя школа № 7»"
    assert frozen(APPLICATION, home)["programme"]["kind"] == Programme.GENERAL.value


@pytest.mark.parametrize(
    ("child", "line"),
    [
        ("Гоголь", "Перевести Гоголь Софию Ивановну, обучающуюся 5 «А» класса"),
        ("Мороз", "Перевести Мороза Артёма Ильича, обучающегося 5 «А» класса"),
    ],
)
def test_the_order_transfers_in_the_accusative_and_charges_by_office(cases, child, line):
    text = said(TRANSFER_ORDER, cases.open(child))
    assert line in text
    assert "Классному руководителю Ивановой А.П. внести" in text
    assert "возложить на заместителя директора по УВР Кузнецову Е.В." in text


def test_the_order_of_organisation_names_teachers_with_their_hours(cases):
    home = cases.whole(cases.adapted("Мороз"))
    made = frozen(ORGANISATION_ORDER, home)
    assert [(one["subject"], one["hours"]) for one in made["teachers"]][:3] == [
        ("Русский язык", "2"),
        ("Литература", "1"),
        ("Математика", "2.5"),
    ]
    assert made["teachers_total"] == "11.5"
    text = said(ORGANISATION_ORDER, home)
    assert "в объеме 1 ч в неделю" in text
    assert "в виде денежной компенсации" in text
    general = cases.whole(cases.open("Гоголь"))
    assert "компенсации" not in said(ORGANISATION_ORDER, general)


def test_the_director_is_whoever_holds_the_office_on_the_day_of_the_paper(cases):
    home = cases.open("Гоголь")
    small = cases.small
    held = Membership.objects.get(school=small.school, role=Role.DIRECTOR)
    Membership.objects.filter(pk=held.pk).update(until=date(2026, 12, 31))
    Membership.objects.create(
        school=small.school,
        person=small.people["kuznetsova"],
        role=Role.DIRECTOR,
        post="директор",
        since=date(2027, 1, 1),
    )
    assert "Зориной О.В." in said(APPLICATION, home)
    assert "Кузнецовой Е.В." in said(APPLICATION, home, date(2027, 1, 11))


def test_the_sheet_of_lessons_takes_the_month_and_what_is_confirmed(cases):
    home = cases.whole(cases.open("Гоголь"))
    lines = frozen(CONFIRMATION_SHEET, home)["lines"]
    assert [line["remark"] for line in lines] == [
        "подтверждено 09.11.2026",
        "не проведено, возмещено 13.11.2026",
        "",
        "",
    ]
    assert [line["makes_up"] for line in lines][2] == "возмещение занятия от 11.11.2026"
    assert frozen(CONFIRMATION_SHEET, home, date(2026, 12, 1))["lines"] == []


def test_a_lesson_made_up_is_counted_in_the_month_of_making_up(cases):
    home = cases.whole(cases.adapted("Мороз"))
    teacher = home.lessons.get(makes_up__isnull=False).row.teacher
    november = TeacherMonth(home.school, teacher, Month.of(TODAY))
    total = {"planned": 1, "held": 0, "made_up": 1, "paid": 1}
    assert frozen(TEACHER_HOURS, november)["total"] == total
    assert frozen(TEACHER_HOURS, november)["lines"][0]["pupil"] == "Мороз Артём"
    december = TeacherMonth(home.school, teacher, Month.of(date(2026, 12, 1)))
    assert frozen(TEACHER_HOURS, december)["lines"] == []


def test_meals_are_counted_by_days_of_lessons_where_they_are_asked_for(cases):
    cases.whole(cases.open("Гоголь"))
    boy = cases.whole(cases.adapted("Мороз"))
    made = frozen(MEAL_DAYS, SchoolMonth(boy.school, Month.of(TODAY)))
    assert made["lines"] == [
        {
            "pupil": "Мороз Артём",
            "school_class": "5-А",
            "days": "9, 13",
            "count": 2,
            "rate": "",
            "sum": "",
        }
    ]


def test_the_inventory_lists_the_fifteen_documents_in_the_words_of_the_act(cases):
    made = frozen(FOLDER, cases.open("Гоголь"))
    assert len(made["lines"]) == len(FolderPaper) == 15
    assert made["lines"][3] == {
        "title": "Заявление родителей с пакетом документов",
        "held": True,
        "details": "№ 114 от 01.09.2026",
    }


def test_the_notice_asks_for_the_conclusion_or_for_the_whole_package(cases):
    shorter = cases.open("Гоголь")
    assert "новое заключение с указанием периода (пункт 2.6)" in said(EXPIRY_NOTICE, shorter)
    assert "Вашего ребенка, Гоголь Софии Ивановны" in said(EXPIRY_NOTICE, shorter)
    year = cases.small.year
    whole = cases.open("Мороз", ends_on=year.ends_on)
    assert "пакет документов, указанных в пункте 2.1" in said(EXPIRY_NOTICE, whole)
