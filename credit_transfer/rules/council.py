"""Section 5 of the act, cl. 5.7: when the council is heard, and when the family is told."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.applying import SECTION

P_5_7 = ACT.clause(
    "5.7",
    "В случае несовпадения наименования заявленного учебного курса (дисциплины, модуля) для "
    "зачета результатов с курсами (дисциплинами, модулями) и (или) при недостаточном объёме часов "
    "(более 10%), решение о зачёте результатов учебного курса принимается с учетом мнения "
    "педагогического совета школы, могут быть следующие решения:"
    "\nоб отказе в зачёте результатов освоения обучающимися учебных курсов в других "
    "образовательных организаций, осуществляющих образовательную деятельность;"
    "\nо зачёте результатов освоения обучающимися учебных курсов в других образовательных "
    "организаций, осуществляющих образовательную деятельность. Решение педагогического совета "
    "школы доводится до сведения обучающихся и их родителей (законных представителей) в течение "
    "пяти рабочих дней с даты принятия решения.",
    reading=_(
        "The base of the shortage is not named: it is the hours of the school's own plan over the "
        "span, (plan − outside) : plan × 100, compared exactly; ten percent sharp need no council. "
        "The text speaks of the council's opinion and then of its decision: the teacher concludes, "
        "the council says its opinion, the director's order decides, with a reason where it "
        "differs. The five days are counted from the council's minutes. Names are compared "
        "without regard to capitals, “ё”, quotes, spaces and punctuation, nothing else."
    ),
    section=SECTION,
)
SHORTAGE_PERCENT = P_5_7.figure(
    "более 10%",
    10,
    key="shortage_percent",
    label=_("From how many percent of missing hours on is the council heard?"),
    reading=_("A shortage of just so many percent passes."),
    at_most=100,
)
NOTICE_DAYS = P_5_7.figure(
    "в течение пяти рабочих дней",
    5,
    key="council_notice_days",
    label=_("Within how many working days of the minutes is the family told of the council?"),
    at_least=1,
    at_most=60,
)
CREDIT_NOTICE_DAYS = ACT.setting(
    P_5_7,
    "credit_notice_days",
    5,
    _("Within how many working days of the order is the family told of it?"),
    reading=_("The text counts from the council only: a decision without it is told as soon."),
    at_least=1,
    at_most=60,
)
REFUSAL_DAYS = ACT.setting(
    P_5_7,
    "refusal_notice_days",
    3,
    _("Within how many working days is a refusal sent, with its reasons?"),
    reading=_(
        "The federal order on credit (No 845/369 of 30.07.2020) is remembered to give three "
        "working days; check it against the order in force. Of this and the five days of the text "
        "the shorter governs."
    ),
    at_least=1,
    at_most=60,
)
ADD, APART = "add", "apart"
SAME_SUBJECT = ACT.setting(
    P_5_7,
    "same_subject",
    ADD,
    _("How are the hours of several rows of one subject in the same span judged?"),
    reading=_(
        "A pupil may have studied one subject in several programmes; a row whose mark is not "
        "credited brings no hours."
    ),
    choices=((ADD, _("Their hours are added up")), (APART, _("Each row by itself"))),
)
ACT.kept_by_screen(P_5_7, "credit:council", _("The minutes, the votes, the opinion of each row"))
ACT.kept_by_screen(P_5_7, "credit:decision", _("The director's decision of each row"))
ACT.kept_by_paper(P_5_7, "credit_excerpt", _("The excerpt from the council's minutes"))
ACT.kept_by_paper(P_5_7, "credit_notice", _("The notice to the family, with reasons"))
