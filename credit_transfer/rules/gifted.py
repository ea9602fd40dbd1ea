"""Section 3 of the act, cl. 3.3: special conditions of attestation for gifted pupils."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.results import SECTION
from regulations.rules import Problem
from regulations.words import say

P_3_3 = ACT.clause(
    "3.3",
    "Обучающимся, сведения об индивидуальных достижениях, которых размещены в государственном "
    "информационном ресурсе о детях, проявивших выдающиеся способности, в ходе промежуточной "
    "аттестации и итоговой аттестации по предметам, не выносимым на ГИА, могут быть предоставлены "
    "особые условия прохождения аттестации.",
    reading=_(
        "“могут быть предоставлены”: the school decides case by case. The pupil stands in the "
        "state register on the day of the decision. “не выносимым на ГИА” is read of this pupil: "
        "neither compulsory at the final exam nor chosen for it."
    ),
    section=SECTION,
)
ACT.kept_by_screen(P_3_3, "credit:gifted", _("Who stands in the state register, and in what"))


@ACT.blocks(P_3_3, _("The pupil stands in the state register on gifted children"), field="student")
def pupil_is_in_register(facts: Facts) -> Problem | None:
    condition = facts.condition
    if condition is None or condition.is_in_register:
        return None
    return Problem(
        say(
            _(
                "%(name)s does not stand in the state register on gifted children: enter the "
                "entry first, special conditions are for its pupils"
            ),
            name=facts.name,
        )
    )


@ACT.blocks(P_3_3, _("The subject is not taken to the final exam"), field="subject")
def subject_is_not_of_exam(facts: Facts) -> Problem | None:
    condition = facts.condition
    if condition is None:
        return None
    if condition.is_exam_compulsory:
        return Problem(
            say(
                _("“%(subject)s” is compulsory at the state final exam: choose another subject"),
                subject=condition.subject,
            )
        )
    if condition.is_exam_chosen:
        return Problem(
            say(
                _(
                    "“%(subject)s” is chosen by the pupil for the state final exam: choose another "
                    "subject"
                ),
                subject=condition.subject,
            )
        )
    return None


@ACT.blocks(P_3_3, _("The conditions are written down"))
def conditions_are_written(facts: Facts) -> Iterator[Problem]:
    condition = facts.condition
    if condition is None:
        return
    if not condition.subject.strip():
        yield Problem(_("The subject is not chosen: choose it"), "subject")
    if not condition.text.strip():
        yield Problem(_("The special conditions are empty: write them"), "text")
