"""What is missing in the cases (cl. 5.1), over HTTP: whose, what is counted, what is chosen."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from config.demo.support_cases import AGREE, APPROVE, RUN
from individual_support.models import SupportCase, SupportRow
from individual_support.rules.vocabulary import Category
from tests.answers import shown
from tests.conftest import at

pytestmark = pytest.mark.usefixtures("english")
URL = "/support/"
#: The columns of the list that count, in their order.
COLUMNS = ("gaps", "overdue", "unmarked", "results", "signatures", "copies")


def counts(client, case, **chosen) -> dict[str, int]:
    """What the list counts in one case; only what is not zero."""
    page = shown(client.get(URL, chosen))
    start = page.index(f'href="{reverse("case", args=[case.pk])}"')
    cells = page[start : page.index("</tr>", start)].split("<td>")[3:]
    found = {}
    for name, cell in zip(COLUMNS, cells, strict=True):
        if told := re.search(r">(\d+)</a>", cell):
            found[name] = int(told[1])
    return found


@pytest.mark.parametrize(
    ("login", "status"),
    [("ivanova", 200), ("kuznetsova", 200), ("petrov", 200), ("koval", 200), ("gogol", 404)],
)
def test_who_opens_the_list(sign_in, adopted, login, status):
    assert sign_in(login).get(URL).status_code == status


def test_without_cases_the_list_says_how_one_begins(sign_in, adopted):
    page = shown(sign_in("ivanova").get(URL))
    assert "No support case is open" in page and reverse("support:open") in page
    assert reverse("support:open") not in shown(sign_in("petrov").get(URL))


@at("Гоголь", "offer")
def test_everybody_sees_the_own_cases_only(sign_in, other_school):
    assert "Гоголь София" in shown(sign_in("ivanova").get(URL))
    assert "Гоголь София" in shown(sign_in("kuznetsova").get(URL))
    assert "Гоголь София" in shown(sign_in("petrov").get(URL))
    assert "Гоголь София" not in shown(sign_in("sidorov").get(URL))


@at("Гоголь")
def test_a_draft_misses_nothing_and_is_not_in_order_either(sign_in, case):
    assert counts(sign_in("ivanova"), case) == {}
    assert "nothing is missing" not in shown(sign_in("ivanova").get(URL))


@at("Гоголь", "offer")
def test_an_agreement_misses_three_signatures(sign_in, case, small):
    count = counts(sign_in("ivanova"), case)
    assert set(count) == {"signatures"} and count["signatures"] >= 2


@at("Гоголь", *AGREE)
def test_subjects_without_rows_and_rows_with_empty_cells_are_gaps(sign_in, case, led):
    assert counts(sign_in("ivanova"), case) == {"gaps": 2}
    other = led("Заяц", *AGREE, "fill_some")
    assert counts(sign_in("ivanova"), other) == {"gaps": 1}


@at("Гоголь", *APPROVE)
def test_p_5_2_both_copies_are_to_be_handed_out(sign_in, case):
    assert counts(sign_in("ivanova"), case) == {"copies": 2}


@at("Гоголь", *RUN)
def test_late_work_is_counted_by_what_is_missing_in_it(sign_in, case):
    SupportRow.objects.filter(support=case.pk).update(due_on="2026-12-20")
    first, second, third = SupportRow.objects.filter(support=case.pk)[:3]
    rows = SupportRow.objects.filter(pk__in=[first.pk, second.pk, third.pk])
    rows.update(lesson_on="2026-11-10", due_on="2026-11-12")
    SupportRow.objects.filter(pk=first.pk).update(mark="done")
    SupportRow.objects.filter(pk=second.pk).update(mark="not_done")
    assert counts(sign_in("ivanova"), case) == {"overdue": 2, "unmarked": 1}


@at("Гоголь", *RUN)
def test_a_running_case_without_gaps_is_in_order(sign_in, case):
    SupportRow.objects.filter(support=case.pk).update(due_on="2026-12-20")
    assert counts(sign_in("ivanova"), case) == {}
    assert "nothing is missing" in shown(sign_in("ivanova").get(URL))


@at("Гоголь", *RUN, "mark_all", "assess", "result_one")
def test_results_are_missing_while_they_are_written(sign_in, case):
    assert counts(sign_in("ivanova"), case) == {"results": 1}


def test_a_closed_case_has_left_the_list(sign_in, led):
    led("Гоголь", "withdraw")
    assert "Гоголь София" not in shown(sign_in("ivanova").get(URL))


@at("Гоголь", "offer")
def test_the_list_is_narrowed_by_class_state_and_what_is_missing(sign_in, led, small):
    led("Черных")
    client = sign_in("kuznetsova")

    def found(**chosen) -> set[str]:
        page = shown(client.get(URL, chosen))
        return {name for name in ("Гоголь София", "Черных Анна") if name in page}

    assert found() == {"Гоголь София", "Черных Анна"}
    assert found(school_class=small.classes["8-Б"].pk) == {"Черных Анна"}
    assert found(state="offered") == {"Гоголь София"}
    assert found(missing="on") == {"Гоголь София"}
    page = shown(client.get(URL, {"state": "running"}))
    assert "No case fits these filters" in page and "Show all" in page


@pytest.mark.parametrize(
    "stage",
    [
        ("Гоголь", "offer"),
        ("Гоголь", *AGREE),
        ("Гоголь", *AGREE, "fill_some"),
        ("Гоголь", *APPROVE),
        ("Гоголь", *RUN, "mark_all", "assess"),
    ],
    ids=["signatures", "no rows", "empty cells", "copies", "results"],
    indirect=True,
)
def test_what_is_counted_is_what_the_filter_keeps(sign_in, case):
    assert counts(sign_in("ivanova"), case, missing="on") == counts(sign_in("ivanova"), case)


@pytest.mark.parametrize(
    "chosen",
    [
        {"school_class": "x"},
        {"school_class": "9" * 30},
        {"state": "<script>"},
        {"state": "closed"},
        {"page": "many"},
        {"page": "-5"},
        {"page": "9" * 30},
    ],
)
@at("Гоголь", "offer")
def test_a_wrong_choice_is_told_and_breaks_nothing(sign_in, chosen):
    answer = sign_in("ivanova").get(URL, chosen)
    assert answer.status_code == 200 and "Гоголь София" in shown(answer)
    if "page" not in chosen:
        assert "There is no such choice" in shown(answer)
    assert "<script>" not in answer.content.decode().split("<main")[1]


@at("Гоголь", "offer")
def test_a_class_of_another_school_is_no_choice(sign_in, other_school):
    foreign = {"school_class": other_school.classes["5-А"].pk}
    assert "There is no such choice" in shown(sign_in("kuznetsova").get(URL, foreign))


@at("Гоголь", "offer")
def test_the_list_names_no_sensitive_group(sign_in, case):
    SupportCase.objects.filter(pk=case.pk).update(categories=[Category.DEVIANT.value])
    assert str(Category.DEVIANT.label) not in shown(sign_in("ivanova").get(URL))


def test_the_list_asks_equally_often_however_long_it_is(sign_in, led):
    client = sign_in("ivanova")
    led("Гоголь", *APPROVE)
    client.get(URL)
    with CaptureQueriesContext(connection) as short:
        client.get(URL)
    led("Мороз", *APPROVE)
    led("Заяц", "offer")
    with CaptureQueriesContext(connection) as long:
        client.get(URL)
    assert len(long) == len(short)


def test_where_both_parents_sign_it_asks_equally_often_too(sign_in, led, let_both_parents_sign):
    let_both_parents_sign()
    client = sign_in("ivanova")
    led("Гоголь", "offer")
    client.get(URL)
    with CaptureQueriesContext(connection) as short:
        client.get(URL)
    led("Мороз", "offer")
    led("Заяц", "offer")
    with CaptureQueriesContext(connection) as long:
        client.get(URL)
    assert len(long) == len(short)
