"""A case held while something is written beside its steps."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from individual_support.models import SupportCase
from individual_support.procedure import State
from regulations.models import Case
from regulations.rules import Problem, Rule, Severity
from regulations.services.locking import (
    AgainstTheAct,
    CaseClosed,
    CaseMovedOn,
    locked_case,
    locked_open_case,
    refuse_what_blocks,
)
from tests.regulations.toy import P_1


class Late(Exception):
    """A reason of a caller's own."""


@pytest.fixture
def support(opened):
    return SupportCase.objects.get(case=opened("Гоголь"))


def test_the_case_is_held_in_a_state_that_allows_it(support):
    with transaction.atomic():
        assert locked_case(support, [State.DRAFT]) == support.case


def test_in_another_state_nothing_is_written(support):
    with pytest.raises(CaseMovedOn), transaction.atomic():
        locked_case(support, [State.OFFERED])
    with pytest.raises(Late), transaction.atomic():
        locked_case(support, [State.OFFERED], Late)


def test_a_closed_case_stays_as_it_is(support):
    with transaction.atomic():
        assert locked_open_case(support) == support.case
    Case.objects.filter(pk=support.pk).update(closed_on=date(2026, 11, 26))
    with pytest.raises(CaseClosed), transaction.atomic():
        locked_open_case(support)


@pytest.mark.parametrize("severity", list(Severity))
def test_only_what_blocks_refuses(severity):
    rule = Rule(P_1, "no_toys", "No toys", severity, lambda facts: Problem("There are none"))
    if severity is Severity.WARN:
        assert refuse_what_blocks((rule,), None) is None
        return
    with pytest.raises(AgainstTheAct) as refused:
        refuse_what_blocks((rule,), None)
    assert [one.message for one in refused.value.violations] == ["There are none"]
