"""An act refuses to be declared wrongly, and answers what a school may set."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from regulations.acts import Act
from regulations.rules import Problem, Severity, judge, to_json
from regulations.words import Worded, say


def make_act() -> Act[int]:
    """A regulation on counting: its facts are one number."""
    return Act(
        slug="ru-counting",
        title="О счёте",
        short_title="Counting",
        jurisdiction="ru",
        language="ru",
        edition="1",
    )


def test_a_clause_is_declared_once():
    act = make_act()
    act.clause("1.1", "Считать.")
    with pytest.raises(ValueError, match="declared twice"):
        act.clause("1.1", "Считать дважды.")


@pytest.mark.parametrize(
    ("number", "section", "cited"),
    [
        ("2.12", "2. Порядок", "cl. 2.12"),
        ("6.4", "5. Заключительные положения", "cl. 6.4 (section 5)"),
        ("II.4", "II. Порядок", "cl. II.4"),
        ("1.1", "", "cl. 1.1"),
    ],
)
def test_a_clause_is_cited_as_printed(number, section, cited):
    clause = make_act().clause(number, "Считать.", section=section)
    with translation.override("en"):
        assert str(clause) == cited


def test_a_clause_has_an_anchor_that_fits_a_url():
    assert make_act().clause("II.4", "Считать.").anchor == "p-II-4"


def test_a_figure_stands_on_words_of_its_clause():
    act = make_act()
    clause = act.clause("2.1", "Не позднее 90 дней, в трехдневный срок.")
    figure = clause.figure("90 дней", 90, key="notice", label="How long?")
    assert clause.figure("трехдневный", 3, key="term", label="How long?").of({}) == 3
    assert figure.of({}) == 90
    assert figure.of({"notice": 60}) == 60
    assert [one.key for one in act.adjustable] == ["notice", "term"]


@pytest.mark.parametrize(
    ("quote", "value", "complaint"),
    [("80 дней", 80, "not in the text"), ("90 дней", 80, "is not 80")],
)
def test_a_figure_that_left_its_words_fails_at_import(quote, value, complaint):
    clause = make_act().clause("2.1", "Не позднее 90 дней.")
    with pytest.raises(ValueError, match=complaint):
        clause.figure(quote, value, key="notice", label="How long?")


def test_a_quote_may_run_over_a_line_break_of_the_list():
    clause = make_act().clause("1", "Задачи:\n• считать;")
    assert clause.words("Задачи: • считать")


def test_a_key_is_set_once():
    act = make_act()
    clause = act.clause("2.1", "Не позднее 90 дней.")
    clause.figure("90 дней", 90, key="notice", label="How long?")
    with pytest.raises(ValueError, match="declared twice"):
        act.setting(clause, "notice", 5, "How long?")
    with pytest.raises(ValueError, match="declared twice"):
        clause.figure("90 дней", 90, key="notice", label="How long?")


@pytest.mark.parametrize(
    ("default", "choices", "good", "bad"),
    [
        (True, (), [False], [1, "yes", None]),
        (5, (), [1, 9], [0, 10, True, "5", 5.0, None]),
        ("a", (("a", "A"), ("b", "B")), ["b"], ["c", 1]),
        (("a",), (("a", "A"), ("b", "B")), [["b", "a"], []], ["a", ["c"], [1]]),
    ],
)
def test_a_setting_takes_only_answers_of_its_kind(default, choices, good, bad):
    act = make_act()
    clause = act.clause("1", "Считать.")
    setting = act.setting(clause, "key", default, "?", choices=choices, at_least=1, at_most=9)
    for answer in good:
        setting.clean(answer)
    for answer in bad:
        with pytest.raises(ValueError):
            setting.clean(answer)


def test_resolving_takes_answers_over_defaults_and_drops_strange_keys():
    act = make_act()
    clause = act.clause("1", "Не позднее 90 дней.")
    clause.figure("90 дней", 90, key="notice", label="How long?")
    act.setting(clause, "checked", True, "Checked?")
    assert act.resolve({"checked": False, "gone": 1}) == {"notice": 90, "checked": False}
    with pytest.raises(ValueError):
        act.resolve({"notice": "soon"})


def test_rules_are_judged_all_together_in_order():
    act = make_act()
    clause = act.clause("1", "Считать до десяти.")

    @act.blocks(clause, "Not too big", field="number", overridable_by={Role.DIRECTOR})
    def not_too_big(number: int) -> Problem | None:
        return Problem("too big", rows=("row-1",)) if number > 10 else None

    @act.warns(clause, "Even")
    def even(number: int) -> list[Problem]:
        return [Problem("odd"), Problem("very odd", "other")] if number % 2 else []

    assert judge(act.rules, 4) == ()
    big, odd, very_odd = judge(act.rules, 11)
    assert (big.rule, big.field, big.rows, big.blocks) == (
        "not_too_big",
        "number",
        ("row-1",),
        True,
    )
    assert (odd.field, very_odd.field, odd.severity) == ("", "other", Severity.WARN)
    assert big.may_be_overridden_by([Role.DIRECTOR])
    assert not big.may_be_overridden_by([Role.DEPUTY])
    assert odd.may_be_overridden_by([])
    assert even(11) == (odd, very_odd)


def test_two_rules_of_one_name_are_refused():
    act = make_act()
    clause = act.clause("1", "Считать.")

    def even(number: int) -> None:
        return None

    act.warns(clause, "Even")(even)
    with pytest.raises(ValueError, match="declared twice"):
        act.warns(clause, "Even")(even)


def test_a_message_keeps_its_values_until_it_is_read():
    message = say("%(day)s: %(names)s", day=date(2026, 10, 31), names=[_("Director"), "<b>"])
    with translation.override("ru"):
        told = str(message)
    assert told.startswith("31.10.2026: ")
    assert told.endswith(", <b>")


class Colour(Worded):
    """A choice to try the base on."""

    RED = "red", _("Red")


def test_a_worded_choice_is_its_value_and_knows_its_name():
    assert Colour.RED == "red"
    assert Colour("red") is Colour.RED
    assert Colour.choices() == [("red", Colour.RED.label)]
    assert Colour.named("blue") == "blue"


def test_only_plain_values_go_into_a_decision():
    act = make_act()
    clause = act.clause("1.2", "Считать.")
    assert to_json(
        {
            "day": date(2026, 10, 31),
            "hours": Decimal("2.50"),
            "set": frozenset({"b", "a"}),
            "colour": Colour.RED,
            "clause": clause,
            "said": say("%(n)s", n=1),
            "none": None,
        }
    ) == {
        "day": "2026-10-31",
        "hours": "2.50",
        "set": ["a", "b"],
        "colour": "red",
        "clause": "1.2",
        "said": "1",
        "none": None,
    }
    with pytest.raises(TypeError, match="float"):
        to_json({"hours": 2.5})


def test_a_person_cannot_be_given_the_systems_role():
    assert Role.SYSTEM not in dict(Role.choices())
    assert len(Role.choices()) == len(Role) - 1
