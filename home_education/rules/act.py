"""The regulation on home education as a whole: what it is and what is odd about its text."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from home_education.rules.facts import Facts
from regulations.acts import Act

ACT = Act[Facts](
    slug="ru-home-education",
    title="Положение 2-2 об организации обучения на дому",
    short_title=_("Home education"),
    jurisdiction="ru",
    language="ru",
    edition="2-2",
    in_force_from=date(2024, 8, 30),
    note=_(
        "Adopted by the pedagogical council on 29.08.2024 (minutes No 14) and by the director's "
        "order No 331 of 30.08.2024. What the site printed under the text is left out. Bullets of "
        "a font of signs are written as a dash and a bullet. Broken first lines of sections are "
        "joined. The example dates in Annex 6 and “совместно с 3-Б классом” in Annex 5 are "
        "remains of another paper and are never printed. The director's name, the e-mail and "
        "the licence in the forms are the school's own data, and the director is whoever holds "
        "the office on the day of the paper."
    ),
)

ADMINISTRATION = (Role.DIRECTOR, Role.DEPUTY, Role.ADMIN)
"""Who may go past a block that the act leaves to the school's judgement, with a reason."""
