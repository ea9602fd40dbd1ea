"""The regulation of 2021 as a whole: what it is and what is odd about its text."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from externat.rules.facts import Facts
from regulations.acts import Act

ACT = Act[Facts](
    slug="uk-individual-form-2021",
    title="Положення про індивідуальну форму здобуття повної загальної середньої освіти",
    short_title=_("Individual form of education (2021)"),
    jurisdiction="uk",
    language="uk",
    edition="2021",
    in_force_from=date(2022, 9, 1),
    note=_(
        "Endorsed by the pedagogical council of the gymnasium on 01.09.2022 (minutes No 1); the "
        "director's approval bears no date. The text follows the ministry's order No 8 of "
        "12.01.2016 in the wording of No 160 of 10.02.2021; the change No 165 of 15.02.2023 is not "
        "in it and its content is not known. It names the annexes 1–4 and holds none: the forms "
        "are the school's own. Cl. IV.4 refers to a fifth ground that cl. IV.1 does not have, and "
        "grade 10 stands nowhere in section V: the product warns there and decides nothing by "
        "itself. Links of the web page are printed as plain words."
    ),
)

ADMINISTRATION = (Role.DIRECTOR, Role.DEPUTY)
"""Who may go past a block that the act leaves to the school's judgement, with a reason."""
