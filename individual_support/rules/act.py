"""The regulation on individual support as a whole: what it is and what is odd about its text."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from individual_support.rules.facts import Facts
from regulations.acts import Act

ACT = Act[Facts](
    slug="ru-individual-support",
    title="Положение № 21/1 об индивидуальном психолого-педагогическом сопровождении обучающихся",
    short_title=_("Individual support"),
    jurisdiction="ru",
    language="ru",
    edition="21/1",
    note=_(
        "The title of the text says “психолого-психологическом”, the text itself “психолого-"
        "педагогическом”: the product uses the second. A page number that strayed between "
        "sections 4 and 5 is left out. The text names no date, order or signature: the school "
        "gives them when it adopts the act."
    ),
)
