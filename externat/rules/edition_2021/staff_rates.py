"""Section V of the edition of 2021, V.1 and V.2: the rates for externs and family pupils."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.facts import Facts
from externat.rules.plan_sums import impossible_lines
from externat.rules.vocabulary import Band
from regulations.rules import Found

SECTION = (
    "V. Оплата праці педагогічних працівників, які здійснюють навчання здобувачів освіти за "
    "індивідуальною формою"
)

P_V_1 = ACT.clause(
    "V.1",
    "Оплата праці педагогічних працівників закладів освіти за проведення навчальних занять за "
    "індивідуальною формою здобуття освіти, у тому числі з використанням технологій дистанційного "
    "навчання, здійснюється відповідно до законодавства у сфері освіти.",
    reading=_("Hours at a distance are paid like others and stay inside the quota."),
    section=SECTION,
)


@ACT.blocks(P_V_1, _("Hours at a distance and in a group are part of the subject's hours"))
def parts_are_within_hours(facts: Facts) -> Found:
    return None if facts.plan is None else impossible_lines(facts.plan.lines)


P_V_2 = ACT.clause(
    "V.2",
    "Для екстернів і здобувачів освіти за сімейною (домашньою) формою відводиться:"
    "\n1) на проведення формуального, підсумкового (семестрового, річного) оцінювання - 1 "
    "навчальна година з кожного навчального предмета;"
    "\n2) на проведення атестації в закладі освіти (якщо вона проводиться не разом з іншими "
    "здобувачами освіти відповідного класу):"
    "\nз української мови або мови навчання національних меншин (диктант) - 1 навчальна година;"
    "\nз інших навчальних предметів - 1 навчальна година з кожного навчального предмета у 1-4 "
    "класах, 2-3 навчальні години з кожного навчального предмета у 5-9 класах, 3 навчальні "
    "години з кожного навчального предмета у 11 класах."
    "\n3) на перевірку навчальних (письмових) робіт - 20 хвилин на кожну роботу з української "
    "мови або мови національних меншин, 30 хвилин на кожну роботу з інших навчальних предметів;"
    "\n4) на проведення консультацій - 15 хвилин на одного здобувача освіти з кожного навчального "
    "предмета згідно з графіком, затвердженим керівником закладу освіти (але не більше ніж 3 "
    "години на навчальний предмет протягом навчального року).",
    reading=_(
        "Assessment: an hour for each event, two semesters of a family pupil and one year of an "
        "extern; the family's annual mark follows from the semesters and takes none. Ukrainian "
        "literature is checked like other subjects. A consultation of 15 minutes is one meeting; "
        "the three hours are clock hours and bind the subject in a class, as the wording of 2019 "
        "said. Grade 10 is not named: it is read with 11. Attestation together with the class "
        "takes no hours."
    ),
    section=SECTION,
)
ASSESSMENT = P_V_2.figure(
    "1 навчальна година з кожного навчального предмета",
    1,
    key="assessment_hours",
    label=_("How many hours does an assessment take in a subject?"),
)
DICTATION = P_V_2.figure(
    "(диктант) - 1 навчальна година",
    1,
    key="dictation_hours",
    label=_("How many hours does the attestation in the language take, as a dictation?"),
)
ATTESTATION = {
    Band.PRIMARY: P_V_2.figure(
        "1 навчальна година з кожного навчального предмета у 1-4 класах",
        1,
        key="attestation_hours_1_4",
        label=_("How many hours does the attestation take in a subject of grades 1–4?"),
    ),
    Band.BASIC: P_V_2.figure(
        "2-3 навчальні години з кожного навчального предмета у 5-9 класах",
        2,
        key="attestation_hours_5_9",
        label=_(
            "How many hours does the attestation take in a subject of grades 5–9, two or three?"
        ),
        reading=_("The text leaves the choice: the head makes it."),
        at_least=2,
        at_most=3,
    ),
    Band.PROFILE: P_V_2.figure(
        "3 навчальні години з кожного навчального предмета у 11 класах",
        3,
        key="attestation_hours_11",
        label=_("How many hours does the attestation take in a subject of grade 11?"),
    ),
}
CHECK_LANGUAGE = P_V_2.figure(
    "20 хвилин на кожну роботу",
    20,
    key="check_language_minutes",
    label=_("How many minutes does checking a written work in the language take?"),
)
CHECK_OTHER = P_V_2.figure(
    "30 хвилин на кожну роботу",
    30,
    key="check_other_minutes",
    label=_("How many minutes does checking a written work in another subject take?"),
)
CONSULTATION = P_V_2.figure(
    "15 хвилин на одного здобувача освіти",
    15,
    key="consultation_minutes",
    label=_("How many minutes does a consultation take?"),
    at_least=1,
)
CONSULTATION_CAP = P_V_2.figure(
    "не більше ніж 3 години на навчальний предмет",
    3,
    key="consultation_cap_hours",
    label=_("How many hours of consultations a subject at most in a school year?"),
)
ASSESSED_PER = ACT.setting(
    P_V_2,
    "assessment_hour_per",
    "event",
    _("Is the hour of assessment one for each event, or one for the year?"),
    reading=_("The text says neither."),
    choices=[("event", _("Each event")), ("year", _("The whole year"))],
)
LITERATURE_AS_LANGUAGE = ACT.setting(
    P_V_2,
    "literature_as_language",
    False,
    _("Is a work in Ukrainian literature checked like one in the language?"),
    reading=_("“з української мови” is read as the subject of that name."),
)
ATTESTATION_CHECKED = ACT.setting(
    P_V_2,
    "attestation_works_checked",
    False,
    _("Does checking the works of the attestation count besides its hours?"),
    reading=_("The text is silent."),
)
CONSULTED_PER = ACT.setting(
    P_V_2,
    "consultation_per",
    "meeting",
    _("Are the 15 minutes for each meeting, or for each week?"),
    reading=_("The text says neither."),
    choices=[("meeting", _("Each meeting")), ("week", _("Each week"))],
)
CAP_SCOPE = ACT.setting(
    P_V_2,
    "consultation_cap_scope",
    "class",
    _("Do the three hours bind the subject in the class, or each pupil?"),
    reading=_("The wording of 2019 had “відповідного класу”, this one has not."),
    choices=[("class", _("The subject in the class")), ("pupil", _("Each pupil"))],
)
HOUR_MINUTES = ACT.setting(
    P_V_2,
    "hour_minutes",
    "60",
    _("How many minutes has the hour into which minutes are counted?"),
    reading=_("Clock hours, or lessons of 45 minutes."),
    choices=[("60", "60"), ("45", "45")],
)
GRADE_10_LIKE_11 = ACT.setting(
    P_V_2,
    "grade_10_like_11",
    True,
    _("Is grade 10 read with 11, where the text names 11 alone?"),
    reading=_("“11(12)” looks like a slip for “10-11(12)”: the product warns each time."),
)


GRADE_10_SLIP = _("Grade 10 is named nowhere: read with 11, as in “10-11(12)”")


def minutes_in_hour(settings: Mapping[str, Any]) -> int:
    """The length of the hour into which minutes are counted."""
    return int(HOUR_MINUTES.of(settings))


def consultation_cap(settings: Mapping[str, Any]) -> int:
    """The most minutes of consultations of the year: three hours are 180, or 135."""
    return int(CONSULTATION_CAP.of(settings)) * minutes_in_hour(settings)
