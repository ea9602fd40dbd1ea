"""Checks common to all texts that end up on a paper: their length, and years left over in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from individual_support.rules.facts import Facts
from regulations.rules import Problem
from regulations.words import Text, say

PROJECT_TEXT_MAX = 2000
TOPIC_MAX = 300
HOMEWORK_MAX = 1000
"""Characters that a field may hold so that its paper keeps its form; model fields use the same."""

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")

PURPOSE = _("Purpose of support")
TASKS = _("Tasks of support")
REGIME = _("Schedule of support")
CONTENT = _("Content of support")
SUPPORT = _("Special support")
TOPIC = _("Topic")
HOMEWORK = _("Homework")
REMARK = _("Recommendations")
METHODS = _("Ways and methods")
RESULT = _("Result")


class Written(NamedTuple):
    """A text, what its field is called, and where it stands."""

    label: Text
    text: str
    most: int
    field: str
    row: str = ""  # key of the table row
    number: int = 0  # of the sheet row


def case_texts(facts: Facts) -> tuple[Written, ...]:
    """The texts of the project (cl. 1.2)."""
    return (
        Written(PURPOSE, facts.purpose, PROJECT_TEXT_MAX, "purpose"),
        Written(TASKS, facts.tasks, PROJECT_TEXT_MAX, "tasks"),
        Written(REGIME, facts.regime, PROJECT_TEXT_MAX, "regime"),
        Written(CONTENT, facts.content, PROJECT_TEXT_MAX, "content"),
        Written(SUPPORT, facts.support, PROJECT_TEXT_MAX, "support"),
    )


def row_texts(facts: Facts) -> tuple[Written, ...]:
    """The texts of the sheet (cl. 3.1.2)."""
    return tuple(
        Written(label, text, most, field, row.key, row.number)
        for row in facts.rows
        for label, text, most, field in (
            (TOPIC, row.topic, TOPIC_MAX, "topic"),
            (HOMEWORK, row.homework, HOMEWORK_MAX, "homework"),
            (REMARK, row.remark, HOMEWORK_MAX, "remark"),
        )
    )


def subject_texts(facts: Facts) -> tuple[Written, ...]:
    """The texts of the report (cl. 4.1.4)."""
    return tuple(
        Written(label, text, HOMEWORK_MAX, field, one.key)
        for one in facts.subjects
        for label, text, field in (
            (METHODS, one.methods, "methods"),
            (RESULT, one.result, "result"),
        )
    )


def too_long(texts: Iterable[Written]) -> Iterator[Problem]:
    """A problem for each text that its field cannot hold."""
    for one in texts:
        length = len(one.text)
        if length > one.most:
            template = ngettext_lazy(
                "%(where)s is %(length)s character long, at most %(most)s fit: shorten it",
                "%(where)s is %(length)s characters long, at most %(most)s fit: shorten it",
                "length",
            )
            message = say(template, where=_where(one), length=length, most=one.most)
            yield _problem(message, one)


def stale_years(texts: Iterable[Written], facts: Facts) -> Iterator[Problem]:
    """A problem for each text naming a year of this century outside the case's school year."""
    if facts.year_starts_on is None or facts.year_ends_on is None:
        return
    current = {str(facts.year_starts_on.year), str(facts.year_ends_on.year)}
    for one in texts:
        if years := sorted(set(YEAR.findall(one.text)) - current):
            message = say(
                _("%(where)s names %(years)s, the school year is %(current)s: check the text"),
                where=_where(one),
                years=years,
                current="–".join(sorted(current)),
            )
            yield _problem(message, one)


def _problem(message: Text, one: Written) -> Problem:
    return Problem(message, one.field, (one.row,) if one.row else ())


def _where(one: Written) -> Text:
    if one.number:
        return say(_("Row %(row)s: “%(label)s”"), row=one.number, label=one.label)
    return say(_("“%(label)s”"), label=one.label)
