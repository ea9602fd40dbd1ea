"""Consultations of externs and family pupils (2021, cl. V.2): schedule, length, three hours."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.staff_rates import CAP_SCOPE, CONSULTATION, P_V_2, consultation_cap
from externat.rules.facts import Facts
from regulations.rules import Problem
from regulations.words import say


@ACT.blocks(P_V_2, _("Consultations have an approved schedule"), field="consultations")
def consultations_are_scheduled(facts: Facts) -> Problem | None:
    is_consulted = any(one.is_own for one in facts.consultations)
    if facts.consultations_scheduled or not is_consulted:
        return None
    return Problem(_("The head has not approved the schedule of consultations: approve it"))


@ACT.warns(P_V_2, _("A consultation takes its minutes"), field="consultations")
def consultations_have_their_length(facts: Facts) -> Iterator[Problem]:
    minutes = CONSULTATION.of(facts.settings)
    for one in facts.consultations:
        if one.is_own and one.minutes != minutes:
            yield Problem(
                say(
                    _("%(subject)s: a consultation of %(minutes)s min, the act gives %(given)s"),
                    subject=one.subject,
                    minutes=one.minutes,
                    given=minutes,
                ),
                rows=(one.key,),
            )


@ACT.blocks(P_V_2, _("Consultations are within three hours a subject"), field="consultations")
def consultations_are_within_cap(facts: Facts) -> Iterator[Problem]:
    cap = consultation_cap(facts.settings)
    all_count = CAP_SCOPE.of(facts.settings) == "class"
    sums: dict[str, int] = {}
    for one in facts.consultations:
        if one.is_own or all_count:
            sums[one.subject] = sums.get(one.subject, 0) + one.minutes
    own = {one.subject for one in facts.consultations if one.is_own}
    for subject, minutes in sums.items():
        if subject in own and minutes > cap:
            yield Problem(
                say(
                    _(
                        "%(subject)s has %(minutes)s min of consultations this year, at most "
                        "%(cap)s: take out %(over)s min"
                    ),
                    subject=subject,
                    minutes=minutes,
                    cap=cap,
                    over=minutes - cap,
                )
            )
