"""Section 2 of the act, cl. 2.1–2.2: the package of papers, and the order within three days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.papers import BroughtPaper, MedicalConclusion
from home_education.rules.vocabulary import VARIANTS, InList, Programme
from regulations.procedure import Unit
from regulations.rules import Problem
from regulations.words import Text, say

SECTION = "2. Организация обучения на дому"

P_2_1 = ACT.clause(
    "2.1",
    "Для организации обучения на дому родителями (законными представителями) обучающегося "
    "предоставляются в общеобразовательную организацию:"
    "\n- заявление (Приложение 1);"
    "\n- заключение врачебной комиссии медицинской организации, включая информацию о наличии "
    "заболеваний, со штампом медицинской организации или на бланке медицинской организации (при "
    "наличии), подписанное врачами-специалистами, участвующими в вынесении медицинского "
    "заключения, руководителем медицинской организации, заверенное личными печатями "
    "врачей-специалистов и печатью медицинской организации, в оттиске которой должно быть "
    "идентифицировано полное наименование медицинской организации;"
    "\n- заключение психолого-медико-педагогической комиссии (при необходимости).",
    reading=_(
        "The medical conclusion is the same paper that cl. 1.7 and 2.4 speak of. The letterhead is "
        "read as a stamp or a letterhead. “при необходимости” means: where an adapted programme is "
        "chosen, or the pupil has the status of limited health possibilities. Annex 1 speaks of "
        "the adapted programme only: a pupil without one applies by the general programme and “в "
        "соответствии с” the medical conclusion alone."
    ),
    section=SECTION,
)


@ACT.blocks(P_2_1, _("The parents' application is there"))
def application_is_brought(facts: Facts) -> Iterator[Problem]:
    application = facts.application
    if application is None:
        yield Problem(_("The parents' application is missing: take it in (Annex 1)"), "application")
        return
    if not application.applicant.strip():
        yield Problem(_("Who applies is empty: choose the legal guardian"), "applicant")
    yield from _dated(application.dated, "application_dated", _("The application"), facts.today)
    yield from _received(
        application.received_on, "application_received_on", _("The application"), facts.today
    )


CONCLUSION = _("The medical conclusion")
LOOKED_FOR: tuple[tuple[str, Text], ...] = (
    ("on_letterhead", _("the stamp or letterhead of the organisation")),
    ("signed_by_doctors", _("the signatures of the doctors")),
    ("signed_by_head", _("the signature of the head of the organisation")),
    ("sealed_by_doctors", _("the personal seals of the doctors")),
    ("sealed_with_full_name", _("the seal with the full name of the organisation, readable")),
)
"""What cl. 2.1 wants to see on the conclusion, each a tick of the form."""


@ACT.blocks(P_2_1, _("The medical conclusion is there"))
def conclusion_is_brought(facts: Facts) -> Iterator[Problem]:
    paper = facts.conclusion
    if paper is None:
        yield Problem(_("The medical conclusion is missing: take it in"), "conclusion")
        return
    if not paper.number.strip():
        yield Problem(
            _("The number of the medical conclusion is empty: enter it"), "conclusion_number"
        )
    if not paper.organisation.strip():
        yield Problem(
            _("Which organisation gave the medical conclusion is empty: enter its full name"),
            "conclusion_organisation",
        )
    yield from _dated(paper.dated, "conclusion_dated", CONCLUSION, facts.today)
    yield from _received(paper.received_on, "conclusion_received_on", CONCLUSION, facts.today)
    if paper.starts_on is None or paper.ends_on is None:
        yield Problem(
            _("The period of the medical conclusion is empty: enter both dates"),
            "conclusion_ends_on",
        )
    elif paper.ends_on < paper.starts_on:
        yield Problem(
            say(
                _("The medical conclusion ends on %(ends_on)s, before its first day: mend it"),
                ends_on=paper.ends_on,
            ),
            "conclusion_ends_on",
        )


@ACT.blocks(P_2_1, _("The medical conclusion is made out as it must be"))
def conclusion_is_made_out(facts: Facts) -> Iterator[Problem]:
    paper = facts.conclusion
    if paper is None:
        return
    for field, what in missing_marks(paper):
        yield Problem(
            say(
                _(
                    "On the medical conclusion there is not %(what)s: tick it if it is there, or "
                    "have the paper mended"
                ),
                what=what,
            ),
            field,
        )
    if paper.in_list not in tuple(InList):
        yield Problem(
            say(
                _(
                    "What the medical conclusion says of the list of diseases is not chosen: "
                    "choose one of %(answers)s"
                ),
                answers=[one.label for one in InList],
            ),
            "in_list",
        )


def missing_marks(paper: MedicalConclusion) -> list[tuple[str, Text]]:
    """What was looked for on the conclusion and is not there: field and name."""
    return [(field, what) for field, what in LOOKED_FOR if not getattr(paper, field)]


@ACT.blocks(P_2_1, _("The programme is chosen"))
def programme_is_chosen(facts: Facts) -> Iterator[Problem]:
    if facts.programme not in tuple(Programme):
        yield Problem(_("The programme is not chosen: general or adapted"), "programme")
    elif facts.is_adapted and facts.variant not in VARIANTS:
        yield Problem(
            say(
                _("The variant of the adapted programme is not chosen: choose one of %(variants)s"),
                variants=VARIANTS,
            ),
            "variant",
        )


@ACT.blocks(P_2_1, _("The conclusion of the ПМПК is there where it is needed"))
def pmpk_is_brought(facts: Facts) -> Iterator[Problem]:
    if facts.is_adapted or facts.has_special_needs:
        yield from known_paper(facts.pmpk, "pmpk", _("The conclusion of the ПМПК"), facts.today)


def known_paper(
    paper: BroughtPaper | None, field: str, name: Text, today: date
) -> Iterator[Problem]:
    """What is missing of a paper that must be there with its number and date."""
    if paper is None:
        yield Problem(say(_("%(paper)s is missing: take it in"), paper=name), field)
        return
    if not paper.number.strip():
        yield Problem(say(_("%(paper)s has no number: enter it"), paper=name), f"{field}_number")
    yield from _dated(paper.dated, f"{field}_dated", name, today)
    yield from _received(paper.received_on, f"{field}_received_on", name, today)
    if paper.ends_on is not None and paper.ends_on < today:
        yield Problem(
            say(
                _("%(paper)s was in force until %(ends_on)s: take in the next one"),
                paper=name,
                ends_on=paper.ends_on,
            ),
            f"{field}_ends_on",
        )


def _dated(day: date | None, field: str, name: Text, today: date) -> Iterator[Problem]:
    if day is None:
        yield Problem(say(_("%(paper)s has no date: enter it"), paper=name), field)
    elif day > today:
        yield Problem(
            say(
                _("%(paper)s is dated %(day)s, which is still to come: mend the date"),
                paper=name,
                day=day,
            ),
            field,
        )


def _received(day: date | None, field: str, name: Text, today: date) -> Iterator[Problem]:
    if day is None:
        yield Problem(
            say(
                _("%(paper)s: the day when it came in is empty, the order is counted from it"),
                paper=name,
            ),
            field,
        )
    elif day > today:
        yield Problem(
            say(
                _("%(paper)s came in on %(day)s, which is still to come: mend the date"),
                paper=name,
                day=day,
            ),
            field,
        )


P_2_2 = ACT.clause(
    "2.2",
    "Руководителем Учреждения в трехдневный срок издается приказ об организации обучения на дому.",
    reading=_(
        "The text names neither the kind of days nor their beginning: by default three working "
        "days from the day when the last paper of the package came in. The school may count "
        "calendar days."
    ),
    section=SECTION,
)
ORDER_DAYS = P_2_2.figure(
    "трехдневный срок",
    3,
    key="order_days",
    label=_("Within how many days after the whole package is the order issued?"),
    at_least=1,
    at_most=30,
)
ORDER_UNIT = ACT.setting(
    P_2_2,
    "order_days_are",
    Unit.WORKING_DAYS.value,
    _("In which days is the order's time counted?"),
    reading=_("The act says “трехдневный” and names no kind of days."),
    choices=[
        (Unit.WORKING_DAYS.value, _("Working days")),
        (Unit.CALENDAR_DAYS.value, _("Calendar days")),
    ],
)
