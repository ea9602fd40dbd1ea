"""The matcher: the verdict of a row with every reason, and what never changes it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from credit_transfer import rules
from credit_transfer.rules import Facts, Opinion, Row, RowKind, RowVerdict, Scale, Span, Verdict
from tests.credit_transfer.credit_facts import (
    COUNTED,
    GOOD,
    attested,
    row,
    short,
    with_rows,
    with_settings,
)

CREDIT, ATTEST = Verdict.CREDIT, Verdict.ATTEST
COUNCIL, REFUSE = Verdict.COUNCIL, Verdict.REFUSE


def judged(one: Row, *others: Row, **settings: object) -> RowVerdict:
    """The verdict of the first row among the others."""
    facts = with_rows(one, *others)
    if settings:
        facts = replace(facts, settings=with_settings(**settings))
    return rules.verdict_of(one, facts)


def told(verdict: RowVerdict) -> list[tuple[str, str]]:
    """The reasons with their clauses, in English."""
    with translation.override("en"):
        return [(clause.number, str(words)) for clause, words in verdict.reasons]


def test_p_4_6_a_row_that_meets_everything_is_credited_and_told_so_in_figures():
    verdict = judged(row())
    assert (verdict.verdict, verdict.decided, verdict.mark) == (CREDIT, Opinion.CREDIT, 5)
    assert (verdict.shortage, verdict.plan_hours, verdict.outside_hours) == (0, 68, 68)
    assert told(verdict) == [
        (
            "4.6",
            "“Физическая культура” is in the school's plan and not for the state final exam, the "
            "names agree, 68 h of 68 h were studied",
        )
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": "Пение", "subject": ""}, "nothing of the school's plan answers to"),
        ({"is_in_plan": False}, "is not in the school's plan"),
        ({"plan_hours": Decimal(0)}, "has no hours in the plan"),
        ({"is_exam_compulsory": True}, "is compulsory at the state final exam"),
        ({"is_exam_chosen": True}, "is chosen by the pupil"),
    ],
)
def test_p_4_6_each_condition_that_fails_refuses(changes, words):
    verdict = judged(row(**changes))
    assert (verdict.verdict, verdict.decided) == (REFUSE, Opinion.REFUSE)
    assert [number for number, one in told(verdict) if words in one] == ["4.6"]


@pytest.mark.parametrize(
    "subject",
    [
        "Русский язык",
        "русский  язык",
        "Математика",
        "Алгебра",
        "Геометрия",
        "Вероятность и статистика",
        "Алгебра и начала математического анализа",
    ],
)
def test_p_4_6_russian_and_mathematics_are_compulsory_whatever_the_curriculum_says(subject):
    assert judged(row(subject=subject)).verdict is REFUSE
    freed = judged(row(subject=subject), compulsory_subjects=[])
    assert freed.verdict is CREDIT


def test_p_4_6_a_school_may_leave_one_of_them_out():
    only_russian = {"compulsory_subjects": ["russian"]}
    assert judged(row(subject="Алгебра"), **only_russian).verdict is CREDIT
    assert judged(row(subject="Русский язык"), **only_russian).verdict is REFUSE
    marked = row(subject="Алгебра", is_exam_compulsory=True)
    assert judged(marked, **only_russian).verdict is REFUSE, "the curriculum says so itself"


@pytest.mark.parametrize("subject", ["Литература", "Родной (русский) язык", "Математика и музыка"])
def test_p_4_6_a_name_that_only_resembles_is_not_compulsory(subject):
    assert judged(row(subject=subject)).verdict is CREDIT


def test_p_4_6_a_course_knows_no_final_exam_but_is_the_schools_own():
    course = row(
        subject="Математика", kind=RowKind.COURSE, is_exam_compulsory=True, is_exam_chosen=True
    )
    assert judged(course).verdict is CREDIT
    assert judged(replace(course, is_in_plan=False)).verdict is REFUSE


def test_p_4_6_a_subject_chosen_for_the_exam_later_refuses_what_was_credited():
    before = row()
    assert judged(before).is_credited
    after = judged(replace(before, is_exam_chosen=True, decision=Opinion.CREDIT))
    assert (after.verdict, after.is_credited) == (REFUSE, False)


@pytest.mark.parametrize(
    ("plan", "outside", "verdict", "shortage"),
    [
        ("68", "68", CREDIT, "0"),
        ("68", "70", CREDIT, "0"),
        ("100", "90", CREDIT, "10"),
        ("34", "30.6", CREDIT, "10"),
        ("1000", "899.9", COUNCIL, "10.01"),
        ("100", "89.99", COUNCIL, "10.01"),
        ("68", "61.2", CREDIT, "10"),
        ("68", "61.19", COUNCIL, "10.02"),
        ("68", "61", COUNCIL, "10.30"),
        ("99999", "89999", COUNCIL, "10.01"),  # 10.0001 %: rounded up, never to the limit
        ("68", "0", COUNCIL, "100"),
    ],
)
def test_p_5_7_ten_percent_sharp_passes_and_a_hair_more_does_not(plan, outside, verdict, shortage):
    one = judged(row(plan_hours=Decimal(plan), hours=Decimal(outside)))
    assert (one.verdict, one.shortage) == (verdict, Decimal(shortage))


def test_p_5_7_the_reason_shows_the_formula_with_the_plan_as_its_base():
    assert told(judged(short())) == [
        ("5.7", "hours are missing: (68 − 60) : 68 × 100 = 11.77 %, more than 10 %")
    ]


def test_p_5_7_a_school_may_set_another_limit():
    assert judged(short(), shortage_percent=12).verdict is CREDIT
    assert judged(row(hours=Decimal(67)), shortage_percent=0).verdict is COUNCIL


@pytest.mark.parametrize(
    "title",
    [
        "физическая КУЛЬТУРА",
        " «Физическая  культура». ",
        '"Физическая-культура"',
        "Физическая культура",
    ],
)
def test_p_5_7_names_agree_without_case_quotes_spaces_and_punctuation(title):
    assert judged(row(title=title)).verdict is CREDIT


@pytest.mark.parametrize("title", ["Физкультура", "Физическая культура и спорт", "Спорт"])
def test_p_5_7_another_name_goes_before_the_council(title):
    verdict = judged(row(title=title))
    assert verdict.verdict is COUNCIL
    assert told(verdict)[0][1].startswith("the names differ")


def test_p_5_7_yo_is_ye():
    assert judged(row(subject="Ёлочка и ёж", title="Елочка и еж")).verdict is CREDIT


def test_p_5_7_every_reason_is_told_the_strongest_first():
    one = row(
        title="Физкультура",
        hours=Decimal(30),
        scale=Scale.PASS,
        mark="зачтено",
        conclusion=None,
        is_exam_chosen=True,
    )
    verdict = judged(one)
    assert verdict.verdict is REFUSE
    assert [number for number, _words in told(verdict)] == ["4.6", "5.7", "5.7", "4.7"]
    free = judged(replace(one, is_exam_chosen=False))
    assert free.verdict is COUNCIL
    assert [number for number, _words in told(free)] == ["5.7", "5.7", "4.7"]


@pytest.mark.parametrize(
    ("changes", "number"),
    [
        ({"hours": None}, "5.7"),
        ({"plan_hours": None}, "5.7"),
        ({"title": " "}, "5.7"),
        ({"scale": ""}, "4.7"),
        ({"mark": ""}, "4.7"),
        ({"mark": "пять с плюсом из десяти"}, "4.7"),
    ],
)
def test_p_5_7_nothing_is_guessed_where_something_is_not_known(changes, number):
    verdict = judged(row(**changes))
    assert (verdict.verdict, verdict.decided) == (None, None)
    assert number in [one for one, _words in told(verdict)]
    certain = judged(row(**changes, is_exam_chosen=True))
    assert certain.verdict is REFUSE, "whatever it is, it is refused"


@pytest.mark.parametrize(
    ("scale", "mark", "conclusion", "verdict", "to_set"),
    [
        (Scale.FIVE, "5", None, CREDIT, 5),
        (Scale.FIVE, "3", None, CREDIT, 3),
        (Scale.FIVE, "удовлетворительно", None, CREDIT, 3),
        (Scale.FIVE, "2", None, REFUSE, None),
        (Scale.FIVE, "неуд.", None, REFUSE, None),
        (Scale.PASS, "зачтено", None, ATTEST, None),
        (Scale.PASS, "зачтено", COUNTED, CREDIT, 5),
        (Scale.PASS, "не зачтено", COUNTED, REFUSE, None),
        (Scale.TEN, "3", None, ATTEST, None),
        (Scale.TEN, "3", replace(COUNTED, mark=3), ATTEST, None),
        (Scale.HUNDRED, "87", replace(COUNTED, mark=4), CREDIT, 4),
        (Scale.HUNDRED, "87", attested(), ATTEST, None),
        (Scale.HUNDRED, "87", attested(3), CREDIT, 3),
        (Scale.HUNDRED, "87", attested(2), REFUSE, None),
        (Scale.OTHER, "с отличием", None, ATTEST, None),
    ],
)
def test_p_4_7_what_becomes_of_a_mark(scale, mark, conclusion, verdict, to_set):
    one = judged(row(scale=scale, mark=mark, conclusion=conclusion))
    assert (one.verdict, one.mark) == (verdict, to_set)


def test_p_5_7_rows_of_one_subject_add_up_their_hours():
    first, second = row(1, hours=Decimal(34)), row(2, hours=Decimal(34))
    assert judged(first).verdict is COUNCIL
    together = judged(first, second)
    assert (together.verdict, together.outside_hours) == (CREDIT, 68)
    apart = judged(first, second, same_subject="apart")
    assert (apart.verdict, apart.outside_hours) == (COUNCIL, 34)


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "Технология", "title": "Технология"},
        {"span": Span.QUARTER, "span_number": 1},
        {"kind": RowKind.COURSE},
        {"mark": "2"},
    ],
)
def test_p_5_7_other_rows_lend_their_hours_only_to_the_same_subject_and_span(changes):
    first, other = row(1, hours=Decimal(34)), row(2, **{"hours": Decimal(34), **changes})
    assert judged(first, other).outside_hours == 34


def test_p_5_7_one_unknown_row_of_the_subject_leaves_all_of_them_open():
    assert judged(row(1), row(2, hours=None)).verdict is None


@pytest.mark.parametrize(
    ("opinion", "decision", "decided"),
    [
        ("", "", None),
        (Opinion.CREDIT, "", Opinion.CREDIT),
        (Opinion.REFUSE, "", Opinion.REFUSE),
        (Opinion.CREDIT, Opinion.REFUSE, Opinion.REFUSE),
        (Opinion.REFUSE, Opinion.CREDIT, Opinion.CREDIT),
    ],
)
def test_p_5_7_the_council_is_heard_and_the_director_decides(opinion, decision, decided):
    verdict = judged(short(opinion=opinion, decision=decision))
    assert (verdict.verdict, verdict.decided) == (COUNCIL, decided)


def test_p_5_7_without_the_council_the_verdict_stands_unless_the_director_refuses():
    assert judged(row()).decided is Opinion.CREDIT
    assert judged(row(decision=Opinion.REFUSE)).decided is Opinion.REFUSE
    waiting = row(scale=Scale.PASS, mark="зачтено", conclusion=None)
    assert judged(replace(waiting, decision=Opinion.CREDIT)).decided is None
    assert judged(replace(waiting, decision=Opinion.REFUSE)).decided is Opinion.REFUSE


def test_p_5_7_something_is_refused_as_soon_as_one_row_is():
    assert not rules.refuses_something(GOOD)
    assert rules.refuses_something(with_rows(row(1), row(2, subject="Русский язык")))


SUBJECTS = st.sampled_from(("Музыка", "музыка", "Технология", "Русский язык", ""))
HOURS = st.none() | st.decimals(min_value=0, max_value=200, places=2)


@st.composite
def cases(draw: st.DrawFn) -> Facts:
    """A case of up to six rows of any kind."""
    rows = [
        row(
            number,
            draw(SUBJECTS),
            title=draw(st.sampled_from(("Музыка", "«МУЗЫКА»", "Пение", ""))),
            kind=draw(st.sampled_from(list(RowKind))),
            is_in_plan=draw(st.booleans()),
            plan_hours=draw(HOURS),
            hours=draw(HOURS),
            span=draw(st.sampled_from((Span.YEAR, Span.QUARTER))),
            scale=draw(st.sampled_from((*Scale, ""))),
            mark=draw(st.sampled_from(("5", "3", "2", "зачтено", "не зачтено", "отлично", ""))),
            is_exam_chosen=draw(st.booleans()),
            conclusion=draw(st.sampled_from((None, COUNTED, attested(), attested(3), attested(2)))),
            opinion=draw(st.sampled_from((*Opinion, ""))),
            decision=draw(st.sampled_from((*Opinion, ""))),
        )
        for number in range(draw(st.integers(min_value=0, max_value=6)))
    ]
    return with_rows(*rows)


def summed(facts: Facts) -> dict[str, tuple[object, ...]]:
    """Verdicts with their reasons as text, by row."""
    with translation.override("en"):
        return {
            key: (
                one.verdict,
                one.decided,
                one.shortage,
                one.outside_hours,
                one.mark,
                [(clause.number, str(words)) for clause, words in one.reasons],
            )
            for key, one in rules.verdicts(facts).items()
        }


@given(facts=cases(), data=st.data())
def test_any_order_of_the_rows_gives_the_same_verdicts(facts, data):
    shuffled = data.draw(st.permutations(facts.rows))
    assert summed(facts) == summed(replace(facts, rows=tuple(shuffled)))


@given(facts=cases())
def test_every_row_has_a_reason_and_what_is_credited_meets_the_three_conditions(facts):
    for one in facts.rows:
        verdict = rules.verdict_of(one, facts)
        assert verdict.reasons
        if verdict.is_credited:
            assert one.is_in_plan
            assert not (one.kind == RowKind.SUBJECT and one.is_exam_chosen)
            assert not rules.is_exam_compulsory(one, facts)
            assert not rules.is_failed(one)
        if verdict.verdict is CREDIT:
            assert verdict.mark in (3, 4, 5)


@given(
    plan=st.decimals(min_value="0.01", max_value=5000, places=2),
    outside=st.decimals(min_value=0, max_value=5000, places=2),
)
def test_p_5_7_the_council_is_heard_exactly_where_more_than_a_tenth_is_missing(plan, outside):
    verdict = judged(row(plan_hours=plan, hours=outside))
    missing = Fraction(plan) - Fraction(outside) > Fraction(plan) / 10
    assert verdict.verdict is (COUNCIL if missing else CREDIT)
    assert verdict.shortage is not None
    assert (verdict.shortage > 10) is missing, "the figure for the reader agrees"


@given(facts=cases(), more=st.decimals(min_value=0, max_value=100, places=2))
def test_more_hours_outside_never_make_a_verdict_harder(facts, more):
    order = [CREDIT, ATTEST, COUNCIL, None, REFUSE]
    for one in facts.rows:
        if one.hours is None:
            continue
        richer = replace(one, hours=one.hours + more)
        changed = replace(facts, rows=tuple(richer if each is one else each for each in facts.rows))
        before = rules.verdict_of(one, facts).verdict
        after = rules.verdict_of(richer, changed).verdict
        assert order.index(after) <= order.index(before)


@given(title=st.text(max_size=30))
def test_a_name_agrees_with_itself_however_it_is_quoted_and_spaced(title):
    assert rules.is_same_name(title, f" «{title}» .")
    assert rules.is_same_name(title, title.replace("ё", "е").replace("Ё", "Е"))
