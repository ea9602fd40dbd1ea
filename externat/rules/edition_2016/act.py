"""The regulation of 2016 as a whole: what it is and what is odd about its text."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from externat.rules.facts import Facts
from regulations.acts import Act

ACT = Act[Facts](
    slug="uk-individual-form-2016",
    title="Положення про індивідуальну форму навчання",
    short_title=_("Individual form of study (2016)"),
    jurisdiction="uk",
    language="uk",
    edition="2016",
    note=_(
        "Approved by the director of the lyceum; the order's number and date are left blank, so "
        "the school's own adoption gives the day. The text repeats the ministry's order No 8 of "
        "12.01.2016 with its changes No 624 and No 635; the order No 955 of 10.07.2019 replaced "
        "it, and this edition is kept for the cases opened under it. Notes in braces are remarks "
        "of the legal database: they stand in the text and in no clause. The annexes 1 and 2 are "
        "not part of it: the forms are the school's own. Sections are numbered there partly with "
        "Cyrillic letters."
    ),
)
