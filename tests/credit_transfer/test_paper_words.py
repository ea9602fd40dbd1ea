"""What the papers of credit say: grounds, traps of annex 1, decisions with their reasons."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from credit_transfer import rules
from credit_transfer.models import CreditRow
from credit_transfer.procedure import (
    APPLICATION,
    CARD,
    DYNAMICS,
    EXCERPT,
    NOTICE,
    ORDER,
    PORTFOLIO,
    REFUSAL_ORDER,
    RELEASE_ORDER,
    REQUEST,
    RESULTS_CARD,
    SUMMARY,
    State,
)
from credit_transfer.rules.matching import verdicts
from credit_transfer.rules.vocabulary import Ground, Span
from documents import issuing
from tests.conftest import TODAY
from tests.credit_transfer.paper_cases import (
    COMPULSORY,
    KINDS,
    PASSED,
    RENAMED,
    SHORT,
    SWIMMING,
    PaperCases,
    frozen,
    html,
    words,
)

SPORT_SCHOOL = "учреждении дополнительного образования «Детско-юношеская спортивная школа № 2»"


@pytest.fixture
def cases(small):
    made = PaperCases(small)
    made.geography()
    return made


def said(slug, over, day=TODAY):
    return words(html(slug, over, day))


def signers(slug, over):
    return [one.capacity for one in KINDS[slug].signers_of(frozen(slug, over))]


@pytest.mark.parametrize(
    ("ground", "for_her"),
    [
        (Ground.SANATORIUM, "временно получавшей образование в"),
        (Ground.TRANSFER, "переведенной из муниципального бюджетного учреждения"),
        (Ground.PROGRAMME, "переведенной с одной образовательной программы на другую"),
        (Ground.STUDY_FORM, "переведенной с одной формы обучения на другую"),
        (Ground.RETURNED, "ранее отчисленной и восстановившейся"),
        (Ground.OWN_CHOICE, "обучающейся в муниципальном бюджетном " + SPORT_SCHOOL),
        (Ground.OTHER, "по уважительной причине: отъезд семьи"),
    ],
)
def test_the_wording_of_the_application_follows_the_ground(cases, ground, for_her):
    credit = cases.open(ground=ground.value, ground_reason="отъезд семьи")
    assert for_her in said(APPLICATION, credit)


def test_whom_it_is_credited_to_is_declined_by_sex(cases):
    girl, boy = cases.open(), cases.open("Мороз", "moroz")
    assert "Прошу зачесть Гоголь Софии Ивановне, 20.08.2015 г.р., (Ф.И.О." in said(
        APPLICATION, girl
    )
    told = said(APPLICATION, boy)
    assert "Морозу Артёму Ильичу" in told
    assert "обучающемуся в муниципальном" in told


def test_accreditation_is_printed_only_where_there_is_one(cases):
    credit = cases.open()
    assert "аккредитации от" not in said(APPLICATION, credit)
    credit.organisation.accreditation_number = "77-А"
    credit.organisation.accreditation_on = date(2018, 4, 1)
    told = said(APPLICATION, credit)
    assert "свидетельство о государственной аккредитации от 01.04.2018 № 77-А, лицензия" in told


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("pre_professional", "результаты освоения дополнительной предпрофессиональной программы"),
        ("developing", "результаты освоения дополнительной общеразвивающей программы"),
        ("", "дополнительной предпрофессиональной или общеразвивающей программы"),
    ],
)
def test_the_kind_of_the_programme_is_worded_rightly(cases, kind, told):
    assert told in said(APPLICATION, cases.open(programme_kind=kind))


@pytest.mark.parametrize(
    ("span", "told"),
    [(Span.QUARTER, "по итогам четверти."), (Span.YEAR, "по итогам учебного года.")],
)
def test_marks_are_agreed_to_for_the_period(cases, span, told):
    assert told in said(APPLICATION, cases.open(span=span.value))


@pytest.mark.parametrize("asks", [True, False])
def test_the_wish_not_to_attend_is_ticked(cases, asks):
    told = said(APPLICATION, cases.open(asks_release=asks))
    assert ("× прошу освободить" in told) is asks
    assert ("× прошу не освобождать" in told) is not asks


def test_passport_data_is_a_blank_line(cases):
    credit = cases.open()
    context = frozen(APPLICATION, credit)
    assert not [key for key in context if "passport" in key or "identity" in key]
    assert "представителя Паспортные данные" in said(APPLICATION, credit)


def test_the_office_prints_the_application_while_it_is_taken_in(cases, sign_in):
    credit = cases.open()
    url = reverse("credit:application_paper", args=[credit.pk])
    assert sign_in("zorina").post(url).status_code == 403
    assert sign_in("belova").post(url).status_code == 302
    assert not credit.case.papers.exists()  # it lies before the director by now
    intake = cases.open("Мороз", "moroz", state=State.INTAKE)
    sign_in("belova").post(reverse("credit:application_paper", args=[intake.pk]))
    assert intake.case.papers.get().kind == APPLICATION


def test_a_pupil_of_full_age_applies_and_signs(cases):
    credit = cases.open("Живаго", applicant=None, applicant_kind=rules.Applicant.ADULT.value)
    assert signers(APPLICATION, credit) == ["pupil"]
    assert "Прошу зачесть мне, Живаго Юрию Андреевичу" in said(APPLICATION, credit)
    assert signers(APPLICATION, cases.open()) == ["parent"]


def test_the_order_tells_every_reason_in_the_words_of_the_matcher(cases):
    credit = cases.whole(cases.open())
    context = frozen(ORDER, credit)
    found = verdicts(credit.facts(TODAY)).values()
    reasons = [[one["clause"] for one in line["reasons"]] for line in context["lines"]]
    assert reasons == [[clause.number for clause, _words in one.reasons] for one in found]
    assert [line["decided_words"] for line in context["lines"]] == [
        "зачесть",
        "зачесть",
        "отказать",
        "зачесть",
        "отказать",
    ]


def test_the_order_credits_refuses_and_charges(cases):
    told = said(ORDER, cases.whole(cases.open(asks_release=True)))
    assert "Зачесть Гоголь Софии Ивановне, обучающейся 5 «А» класса" in told
    assert "по предмету «Литература», 102 ч (по учебному плану Школы 102 ч)" in told
    assert "по предмету «История» (в документе организации: «История родного края»)" in told
    assert "Учителю Соловей М.Л. выставить отметки" in told
    assert "оформить отдельным приказом (пункт 5.6)" in told
    assert "55,89 %" in told


def test_the_same_rows_in_another_order_get_the_same_words(cases):
    credit = cases.whole(cases.open())
    before = {line["title"]: line for line in frozen(ORDER, credit)["lines"]}
    for row in credit.rows.all():
        CreditRow.objects.filter(pk=row.pk).update(place=99 - row.place)
    assert {line["title"]: line for line in frozen(ORDER, credit)["lines"]} == before


def test_without_the_wish_the_pupil_goes_on_attending(cases):
    credit = cases.open("Мороз", "moroz")
    cases.row(credit, SWIMMING, **cases.concluded())
    told = said(ORDER, credit)
    assert "Обучающийся посещает занятия по зачтённым предметам" in told
    assert "Отказать" not in told
    assert "педагогического совета" not in told


def test_a_row_to_be_attested_is_offered_the_attestation(cases):
    credit = cases.open()
    more = cases.concluded(way="attest", attestation_form="oral", attestation_on=date(2026, 12, 7))
    cases.row(credit, PASSED, **more)
    told = said(ORDER, credit)
    assert "пройти аттестацию по предмету «Литература», форма: устный ответ по билетам" in told


def test_the_card_shows_the_formula_and_who_concluded(cases):
    credit = cases.whole(cases.open())
    told = said(CARD, credit)
    assert "Недостача = (часы плана Школы − часы в документе)" in told
    assert "зачесть результат на положительную отметку: 4 (хорошо)" in told
    assert "И.И. Петров, 16.11.2026" in told
    assert "Карточку проверил(а): заместитель директора по УВР Кузнецова Е.В." in told
    assert signers(CARD, credit) == []  # each conclusion was given by whoever was signed in


def test_the_excerpt_has_only_what_the_council_heard(cases):
    credit = cases.whole(cases.open())
    context = frozen(EXCERPT, credit)
    assert [line["title"] for line in context["lines"]] == [SHORT[0], RENAMED[0]]
    told = said(EXCERPT, credit)
    assert "из протокола № 4 заседания педагогического совета от 18 ноября 2026 г." in told
    assert "Заместителя директора по УВР Кузнецову Е.В." in told
    assert "«за» – 20, «против» – 0, «воздержались» – 1" in told
    assert signers(EXCERPT, credit) == ["secretary"]


def test_a_refusal_refuses_every_row_and_tells_the_reasons(cases):
    credit = cases.open(refusal_reasons="Семья отозвала документы.")
    cases.row(credit, SWIMMING)
    cases.row(credit, COMPULSORY)
    context = frozen(REFUSAL_ORDER, credit)
    assert [line["decided_words"] for line in context["lines"]] == ["отказать", "отказать"]
    assert "Причины отказа: Семья отозвала документы." in said(REFUSAL_ORDER, credit)


def test_the_release_tells_its_days_and_what_ends_it(cases):
    told = said(RELEASE_ORDER, cases.whole(cases.open(asks_release=True)))
    assert "с 01.12.2026 по 31.05.2027" in told
    assert "В случае отчисления обучающейся из муниципального бюджетного учреждения" in told


def test_the_notice_tells_what_follows_and_how_to_appeal(cases):
    told = said(NOTICE, cases.whole(cases.open(asks_release=True)))
    assert "Гоголь Наталье Сергеевне" in told
    assert "Об окончании обучения в другой организации просим сообщить" in told
    assert "комиссию по урегулированию споров" in told


def test_the_notice_tells_the_last_order(cases):
    credit = cases.open()
    cases.row(credit, SWIMMING)
    orders = []
    for slug in (ORDER, REFUSAL_ORDER, ORDER):
        orders.append(issuing.issue(KINDS[slug], credit, by=None, on=TODAY))
        context = frozen(NOTICE, credit)
        assert context["order"]["number"] == orders[-1].printed_number
        assert context["is_refusal"] is (slug == REFUSAL_ORDER)


def test_the_request_names_what_is_asked_and_the_days(cases):
    credit = cases.open(asked_for="Учебный план\nКопия лицензии")
    told = said(REQUEST, credit)
    assert "Учебный план Копия лицензии" in told
    assert "в течение 5 рабочих дней" in told


def test_results_that_nobody_confirmed_are_not_printed(cases):
    over = cases.over(RESULTS_CARD)
    told = said(RESULTS_CARD, over)
    assert "Олимпиада по географии" in told
    assert "(перечень по ПП РФ № 1239)" in told
    assert "Ещё не подтверждено" not in told
    assert "38 из 40 баллов" in said(DYNAMICS, over)
    assert len(frozen(PORTFOLIO, over)["lines"]) == 3


def test_the_summary_names_nobody(cases):
    told = said(SUMMARY, cases.over(SUMMARY))
    assert "Учтено результатов: 3, обучающихся с результатами: менее 3" in told
    assert "Гоголь" not in told
