"""What is compensated for meals (cl. 2.20): which days, for how long, at which rate."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.actors import actor_of
from config.demo.home_cases import TEACHING
from home_education import rules
from home_education.meals import days_by_month, meal_days, total_of
from home_education.models import HomeCase
from home_education.paper_finding import CONCLUSION, PMPK
from regulations.models import ActSetting, Attachment
from students.months import Month
from tests.conftest import TODAY
from tests.home_education.home_facts import GOOD, case

pytestmark = pytest.mark.usefixtures("english")
LED = {"Гоголь": TEACHING}
ONE_DAY = timedelta(days=1)
NOVEMBER = Month.of(TODAY)


@pytest.fixture
def home(led_before):
    """The family of a pupil with special needs asked for the money; all lessons were held."""
    found = led_before("Гоголь")
    HomeCase.objects.filter(pk=found.pk).update(
        has_special_needs=True, meals_wanted=True, meals_answered_on=TODAY
    )
    found.lessons.filter(held_on__lt=TODAY).update(state="held")
    return HomeCase.objects.select_related("case", "school").get(pk=found.pk)


def rate(small, value, since=date(2026, 9, 1)):
    ActSetting.objects.create(
        school=small.school,
        act=rules.ACT.slug,
        key=rules.MEALS_RATE.key,
        value=value,
        since=since,
        ground="Постановление № 5",
    )


def lines(small, month=NOVEMBER):
    account = small.people["kuznetsova"].account
    return meal_days(actor_of(account, TODAY), small.school, month, TODAY)


def days_of(home):
    held = home.lessons.filter(state="held").values_list("held_on", flat=True)
    return sorted(set(held))


def test_p_2_20_without_a_rate_days_are_counted_and_no_sum_is_told(home, small):
    (line,) = lines(small)
    assert list(line.days) == days_of(home) and (line.rates, line.sum) == ((), None)
    assert total_of([line]) is None


def test_p_2_20_days_by_the_rate_of_each_day(home, small):
    days = days_of(home)
    rate(small, "137.50")
    rate(small, "150.00", since=days[-1])
    (line,) = lines(small)
    assert line.rates == (Decimal("137.50"), Decimal("150.00"))
    assert line.sum == Decimal("137.50") * (len(days) - 1) + Decimal("150.00") == total_of([line])
    ((month, counted),) = days_by_month(home, TODAY)
    assert (month, counted.sum) == (NOVEMBER, line.sum)


@pytest.mark.parametrize("kind", [CONCLUSION, PMPK])
def test_p_2_20_no_day_is_paid_after_the_papers_end(home, small, kind):
    days = days_of(home)
    last = days[2]
    paper = Attachment.objects.filter(case=home.pk, kind=kind).first()
    if paper is None:
        paper = Attachment.objects.create(
            school=small.school,
            case=home.case,
            kind=kind,
            title="ПМПК",
            added_by=small.people["belova"],
        )
    Attachment.objects.filter(pk=paper.pk).update(valid_until=last)
    (line,) = lines(small)
    assert line.days == tuple(days[:3])


def test_p_2_20_a_missed_day_is_not_paid_and_a_made_up_one_is(home, small):
    day = days_of(home)[0]
    home.lessons.filter(held_on=day).update(state="missed")
    assert day not in lines(small)[0].days


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({"has_special_needs": True}, True),
        ({"is_disabled": True}, False),
        ({"is_disabled": True, "settings": {"meals_for_disabled": True}}, True),
        ({"has_special_needs": True, "place": rules.Place.HOSPITAL.value}, False),
        ({}, False),
    ],
)
def test_p_2_20_who_has_no_right_is_refused(changes, due):
    plain = {"has_special_needs": False, "is_disabled": False, "meals_wanted": True}
    facts = case(**{**plain, **changes})
    assert (not rules.meals_are_for_the_entitled(facts)) is due


def test_p_2_20_the_end_is_the_earliest_of_the_papers_and_the_term():
    assert rules.meals_until(GOOD) == min(GOOD.ends_on, GOOD.conclusion.ends_on)
    early = GOOD.ends_on - ONE_DAY * 30
    assert rules.meals_until(case(terminated_on=early)) == early


def test_p_2_20_the_form_and_the_database_refuse(home, sign_in):
    HomeCase.objects.filter(pk=home.pk).update(
        has_special_needs=False, meals_wanted=False, meals_answered_on=None
    )
    url = reverse("home:meals", args=[home.pk])
    given = {"answer": "wanted", "answered_on": TODAY.isoformat()}
    answer = sign_in("ivanova").post(url, given)
    told = answer.content.decode()
    assert answer.status_code == 422 and "(ОВЗ) who are taught" in told and "cl. 2.20" in told
    with pytest.raises(IntegrityError), transaction.atomic():
        HomeCase.objects.filter(pk=home.pk).update(meals_wanted=True)


def test_p_2_20_the_month_is_a_workbook_for_the_accountants(home, small, sign_in):
    rate(small, "137.50")
    url = reverse("home:meals_table")
    answer = sign_in("kuznetsova").get(url, {"month": str(NOVEMBER)})
    rows = list(openpyxl.load_workbook(BytesIO(answer.content)).active.values)
    days = len(days_of(home))
    assert rows[0][3:] == ("Количество дней", "Ставка, руб.", "Сумма, руб.")
    assert rows[1][0] == "Гоголь София" and rows[1][3:] == (days, 137.5, 137.5 * days)
    assert rows[2][0] == "Итого" and rows[2][5] == 137.5 * days
    assert sign_in("petrov").get(url).status_code == 403


def test_p_2_20_the_page_tells_sums_and_where_the_rate_is_set(home, small, sign_in):
    client, url = sign_in("kuznetsova"), reverse("home:meals_month")
    html = client.get(url, {"month": str(NOVEMBER)}).content.decode()
    assert "has not set the sum for a day" in html and "meals_day_rate" in html
    rate(small, "137.50")
    html = client.get(url, {"month": str(NOVEMBER)}).content.decode()
    assert "137.50" in html and "has not set the sum" not in html


def test_the_rate_is_set_by_the_school_with_its_ground(small, adopted, sign_in):
    url = reverse("act_setting", args=[rules.ACT.slug, rules.MEALS_RATE.key])
    given = {"since": "2026-09-01", "ground": "Постановление № 5"}
    client = sign_in("kuznetsova")
    for wrong in ("", "0", "-5", "137.505", "много", "1000000"):
        assert client.post(url, {**given, "answer": wrong}).status_code in (200, 422)
    assert not ActSetting.objects.exists()
    client.post(url, {**given, "answer": "137.5"})
    assert ActSetting.objects.get().value == "137.50"


def test_the_list_asks_as_much_of_many_pupils_as_of_one(
    home, small, classmate, django_assert_max_num_queries
):
    lines(small)
    with django_assert_max_num_queries(14) as few:
        lines(small)
    other = classmate()
    HomeCase.objects.filter(pk=other.pk).update(
        has_special_needs=True, meals_wanted=True, meals_answered_on=TODAY
    )
    with django_assert_max_num_queries(len(few)):
        assert len(lines(small)) == 2
