"""The regulation on counted results and on credit as a whole: what it is, what is odd about it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from credit_transfer.rules.facts import Facts
from regulations.acts import Act

ACT = Act[Facts](
    slug="ru-credit-transfer",
    title=(
        "Положение об индивидуальном учете результатов освоения обучающимися образовательных "
        "программ и поощрений обучающихся"
    ),
    short_title=_("Results and credit transfer"),
    jurisdiction="ru",
    language="ru",
    edition="1",
    note=_(
        "The text is incomplete: the title page, the approval, the heading of section 1 and the "
        "beginning of cl. 1.1 are missing; a school adds its whole text to the act's card. It "
        "names no number and no date, so this is counted as edition 1. The title is that of cl. "
        "1.2: cl. 1.3 says “Порядок” and annex 1 names the regulation otherwise. Bullets of a "
        "font of signs are lost, a list item stands on a line of its own; a page number that "
        "strayed into cl. 3.2.2 is left out. “учащийся” and “обучающийся”, “ОО” and “Школа” mean "
        "the same: papers say “обучающийся” and “Школа”."
    ),
)

ADMINISTRATION = (Role.DIRECTOR, Role.DEPUTY, Role.ADMIN)
"""Who may go past a block that the act leaves to the school's judgement, with a reason."""
