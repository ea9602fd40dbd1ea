"""Input that no field of a support page takes, and the way to ask how a page answered it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest

from individual_support import rules
from regulations.services.acts import choose
from tests.answers import shown
from tests.conftest import TODAY

#: Text that every text field refuses, by what is wrong with it, and a word of the refusal.
REFUSED_TEXTS = {
    "markup": ("<script>alert(1)</script>", "looks like markup"),
    "open tag": ("Тема <b", "looks like markup"),
    "control sign": ("Тема\x07", "cannot be seen"),
    "turned text": ("Тема \u202eанимет", "cannot be seen"),
    "private sign": ("Тема \ue000", "cannot be seen"),
    "NUL": ("Тема\x00", "Null characters"),
}


@pytest.fixture
def let_both_parents_sign(small) -> Callable[[], object]:
    """The school chooses that both parents sign the agreement, from today (cl. 2.3)."""
    return partial(
        choose,
        school=small.school,
        act=rules.ACT.slug,
        setting=rules.BOTH_PARENTS_SIGN,
        answer=True,
        since=TODAY,
        ground="Приказ № 52-О",
        by=small.people["zorina"],
    )


@pytest.fixture(params=REFUSED_TEXTS.values(), ids=REFUSED_TEXTS.keys())
def refused_text(request) -> tuple[str, str]:
    """A text, and what the page says of it."""
    return request.param


def refused(answer, field: str, told: str) -> None:
    """The page came back with the words in the summary at the top, where they lead to the field."""
    page = shown(answer)
    assert answer.status_code == 422
    assert "Nothing was saved yet" in page
    said = re.findall(f'href="#id_{field}"[^>]*>(.*?)</a>', page)
    assert any(told in one for one in said), (field, said)
