"""Section I of the edition of 2021, I.5: when a person may be enrolled or transferred."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT, ADMINISTRATION
from externat.rules.edition_2021.general import ALL_YEAR, SECTION
from externat.rules.facts import Facts
from externat.rules.periods import months_before
from regulations.rules import Problem
from regulations.words import say

P_I_5 = ACT.clause(
    "I.5",
    "Заклад освіти може організовувати здобуття освіти за індивідуальною формою незалежно від "
    "місця проживання особи."
    "\nЗарахування до гімназії на індивідуальну форму здобуття освіти проводиться зазвичай до "
    "початку навчального року."
    "\nПереведення здобувачів освіти на індивідуальну форму здобуття освіти може відбуватися "
    "протягом навчального року, але не пізніше ніж за 3 місяці до проведення річного оцінювання "
    "результатів навчання здобувачів чи державної підсумкової атестації (далі - атестація). "
    "Таке обмеження не застосовується для переведення на педагогічний патронаж."
    "\nДля осіб, які здобували чи здобувають освіту за кордоном, а також для осіб, які проживали "
    "чи проживають на тимчасово окупованій території України або в населених пунктах, території "
    "здійснення заходів із забезпечення національної безпеки і оборони, відсічі і стримування "
    "збройної агресії Російської Федерації у Донецькій та Луганській областях на період "
    "здійснення зазначених заходів (далі - неконтрольована територія) або на території "
    "населених пунктів на лінії зіткнення, території, на якій встановлено режим надзвичайної "
    "ситуації або режим надзвичайного стану, зарахування (переведення) на екстернат "
    "здійснюється протягом усього календарного року."
    "\nЗарахування осіб до гімназії для здобуття освіти за індивідуальною формою може "
    "здійснюватися незалежно від наявності вільних місць у класі."
    "\nЗарахування (переведення) на індивідуальну форму здобуття освіти здійснюється зазвичай на "
    "навчальний рік.",
    reading=_(
        "The three months are calendar months back from the annual assessment or the attestation, "
        "whichever comes first; where the month has no such day, from its last one. The day "
        "itself is allowed. The limit binds a transfer to externat or the family form, never one "
        "to patronage. Those who study abroad or live where the clause says go to externat on any "
        "day; not to the family form. Enrolment of a newcomer “usually” precedes the year, so a "
        "later one only asks for a reason. No vacancy is asked for."
    ),
    section=SECTION,
)
TRANSFER_MONTHS = P_I_5.figure(
    "не пізніше ніж за 3 місяці",
    3,
    key="transfer_months",
    label=_("How many months before the assessment is the last day of a transfer?"),
    at_most=12,
)
P_I_5.words("Таке обмеження не застосовується для переведення на педагогічний патронаж.")
P_I_5.words("зарахування (переведення) на екстернат здійснюється протягом усього календарного року")
ATTESTED_GRADES = ACT.setting(
    P_I_5,
    "attested_grades",
    (),
    _("In which grades is the state final attestation held this school year?"),
    reading=_(
        "By law it was not held in 2024/25 and 2025/26; the answer is dated, one for each year. "
        "Where it is not held, only the annual assessment counts."
    ),
    choices=[(grade, grade) for grade in ("4", "9", "11", "12")],
)


def is_attested(grade: int | None, settings: Mapping[str, Any]) -> bool:
    """Whether the attestation is held in the grade this year."""
    return str(grade) in ATTESTED_GRADES.of(settings)


def latest_transfer(
    assessed_on: date | None, attested_on: date | None, settings: Mapping[str, Any]
) -> date | None:
    """The last day of a transfer: the months before the earlier event; None without an event."""
    events = [day for day in (assessed_on, attested_on) if day is not None]
    if not events:
        return None
    return months_before(min(events), TRANSFER_MONTHS.of(settings))


def transfer_limit(facts: Facts) -> date | None:
    """The last day for this case; None where nothing limits it or no event is known."""
    if not is_limited(facts):
        return None
    attested_on = facts.attested_on if is_attested(facts.grade, facts.settings) else None
    return latest_transfer(facts.assessed_on, attested_on, facts.settings)


def enters_all_year(facts: Facts) -> bool:
    """Whether the exception of the clause lets the person into externat on any day."""
    return facts.is_extern and bool(facts.ever & ALL_YEAR)


def is_limited(facts: Facts) -> bool:
    """Whether the three months bind: a transfer to externat or the family form, no exception."""
    moves = facts.is_transfer and not facts.is_combination
    return moves and (facts.is_extern or facts.is_family) and not enters_all_year(facts)


@ACT.blocks(
    P_I_5,
    _("The transfer is three months before the assessment"),
    field="starts_on",
    overridable_by=ADMINISTRATION,
)
def transfer_is_in_time(facts: Facts) -> Problem | None:
    if not is_limited(facts) or facts.starts_on is None:
        return None
    last = transfer_limit(facts)
    if last is None:
        return Problem(
            _("The day of the annual assessment is unknown, the limit counts from it: enter it"),
            "assessed_on",
        )
    if facts.starts_on <= last:
        return None
    return Problem(
        say(
            _(
                "The transfer is on %(day)s, its last day was %(last)s. Exempt are: patronage; to "
                "externat, those who study abroad, and those from uncontrolled territory, the line "
                "of contact or an emergency regime. Mend the day or mark what exempts"
            ),
            day=facts.starts_on,
            last=last,
        )
    )


@ACT.blocks(P_I_5, _("The first day is entered"), field="starts_on")
def first_day_is_entered(facts: Facts) -> Problem | None:
    if facts.starts_on is not None:
        return None
    return Problem(_("The first day of the individual form is empty: enter it"))


@ACT.warns(P_I_5, _("Enrolment precedes the school year"), field="starts_on")
def enrolment_precedes_year(facts: Facts) -> Problem | None:
    begins, day = facts.year_starts_on, facts.starts_on
    if facts.is_transfer or facts.is_combination or enters_all_year(facts):
        return None
    if begins is None or day is None or day <= begins:
        return None
    return Problem(
        say(
            _("Enrolment is on %(day)s, usually it is before the year, by %(begins)s: say why"),
            day=day,
            begins=begins,
        )
    )


@ACT.warns(P_I_5, _("The form is chosen for the school year"), field="ends_on")
def term_is_the_year(facts: Facts) -> Problem | None:
    last, end = facts.ends_on, facts.year_ends_on
    if last is None or end is None or last == end:
        return None
    return Problem(
        say(
            _("The form ends on %(last)s, usually it is until the year ends on %(end)s: say why"),
            last=last,
            end=end,
        )
    )
