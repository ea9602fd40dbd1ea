"""Section 5 of the act: responsibility, the two copies, the life of the act itself."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from individual_support.rules.act import ACT
from individual_support.rules.facts import Facts
from regulations.rules import Problem
from regulations.words import say

FINAL = "5. Заключительные положения"

P_5_1 = ACT.clause(
    "5.1",
    "Ответственность за своевременное заполнение, хранение и общее оформление, а также "
    "контроль за реализацией ИППС возлагается на классного руководителя.",
    section=FINAL,
)
ESCALATION_DAYS = ACT.setting(
    P_5_1,
    "escalation_working_days",
    3,
    _("After how many working days overdue is the deputy director told?"),
    reading=_("The act makes the class teacher responsible and names nobody above."),
    at_least=1,
    at_most=60,
)
ACT.kept_by_screen(
    P_5_1,
    "support:watch",
    _("The class teacher sees empty rows, overdue work, missing marks and signatures"),
)


@ACT.warns(P_5_1, _("Work that was due is marked"), field="mark")
def due_work_is_marked(facts: Facts) -> Iterator[Problem]:
    for row in facts.unmarked_rows:
        yield Problem(
            say(
                _("Row %(row)s: the work was due on %(due_on)s and has no mark: enter it"),
                row=row.number,
                due_on=row.due_on,
            ),
            rows=(row.key,),
        )


P_5_2 = ACT.clause(
    "5.2",
    "Листы индивидуального сопровождения учащегося хранятся в образовательной организации и "
    "у обучающегося.",
    reading=_(
        "Two places mean two copies of every version: each print carries its version and date, and "
        "the day when the pupil's copy was handed out is recorded."
    ),
    section=FINAL,
)
HAND_OUT_DAYS = ACT.setting(
    P_5_2,
    "hand_out_working_days",
    3,
    _("Within how many working days is the pupil's copy handed out?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)
ACT.kept_by_hand(
    P_5_2,
    Role.CLASS_TEACHER,
    _("Hands the pupil's copy out and records the day"),
    place="support:hand_out",
)


@ACT.warns(P_5_2, _("The pupil has a copy of the latest sheet"), field="handed_on")
def copy_is_handed_out(facts: Facts) -> Problem | None:
    if facts.sheet_version == 0 or facts.handed_version >= facts.sheet_version:
        return None
    return Problem(
        say(
            _(
                "Version %(version)s of the sheet was not handed out to the pupil: hand it out and "
                "record the day, or write why"
            ),
            version=facts.sheet_version,
        )
    )


P_5_3 = ACT.clause(
    "5.3",
    "Настоящее положение вступает в силу со дня его подписания.",
    reading=_(
        "The text has no date, order or signature: the school enters them when it adopts the act."
    ),
    section=FINAL,
)
ACT.kept_by_screen(
    P_5_3, "act", _("The date of signing, the order and the number of the local act")
)


@ACT.warns(P_5_3, _("The local act is signed"), field="act_signed_on")
def act_is_signed(facts: Facts) -> Problem | None:
    if facts.act_signed_on is None:
        return Problem(
            _("The date when the local act was signed is unknown: enter it in the act's settings")
        )
    if facts.act_signed_on > facts.today:
        return Problem(
            say(
                _(
                    "The local act comes into force on %(signed_on)s, when it is signed: "
                    "wait, or write why"
                ),
                signed_on=facts.act_signed_on,
            )
        )
    return None


P_5_4 = ACT.clause(
    "5.4",
    "Вопросы, не урегулированные настоящим Положением, решаются администрацией МБОУ "
    "«Средняя школа №7» самостоятельно в части, не противоречащей законодательству.",
    reading=_(
        "The ground for what the act does not settle: going past a block, ending support early, "
        "withdrawing a draft. The decision is recorded with its reason."
    ),
    section=FINAL,
)

P_6_4 = ACT.clause(
    "6.4",
    "Срок действия настоящего Положения не ограничен.",
    reading=_("Stands in section 5, where 5.5 would be: cited as printed, with the section."),
    section=FINAL,
)
ACT.kept_by_screen(
    P_6_4, "act", _("The last day of the local act may stay empty: then it has no end")
)


@ACT.warns(P_6_4, _("The local act has not ended"), field="act_ends_on")
def act_has_not_ended(facts: Facts) -> Problem | None:
    if facts.act_ends_on is None or facts.act_ends_on >= facts.today:
        return None
    return Problem(
        say(
            _("The school's local act ended on %(ended_on)s: adopt the next one, or write why"),
            ended_on=facts.act_ends_on,
        )
    )
