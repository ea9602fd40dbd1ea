"""Section 5 of the act, cl. 5.4–5.6: the right not to attend what is credited."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.applying import SECTION
from credit_transfer.rules.facts import Facts
from regulations.rules import Problem
from regulations.words import say

P_5_4 = ACT.clause(
    "5.4",
    "Решение о зачёте освобождает обучающегося от необходимости повторного изучения "
    "соответствующего курса, программы, дисциплины, а также посещения занятий по зачтенным "
    "предметам (в соответствии с заявлением родителей (законных представителей) обучающихся);",
    reading=_(
        "Two things: what is credited is not studied again, and the pupil need not attend where "
        "the application asks so. The form has no line for it: it is ticked and printed, “прошу "
        "освободить” or “не освобождать”."
    ),
    section=SECTION,
)
ACT.kept_by_screen(P_5_4, "credit:release", _("From when until when the pupil need not attend"))


@ACT.blocks(P_5_4, _("The family asks for the release"), field="asks_release")
def release_is_asked(facts: Facts) -> Problem | None:
    if facts.release.is_asked:
        return None
    return Problem(
        _("The application does not ask that the pupil need not attend: credit without a release")
    )


@ACT.blocks(P_5_4, _("The release has its days"))
def release_has_its_days(facts: Facts) -> Iterator[Problem]:
    release = facts.release
    if release.starts_on is None:
        yield Problem(
            _("The first day on which the pupil need not attend is empty: enter it"),
            "release_starts_on",
        )
    elif release.starts_on < facts.today:
        yield Problem(
            say(
                _(
                    "The release would begin on %(day)s, before the order that gives the right "
                    "(cl. 5.6): begin it on %(today)s or later"
                ),
                day=release.starts_on,
                today=facts.today,
            ),
            "release_starts_on",
        )
    if release.ends_on is None:
        yield Problem(
            _("The last day on which the pupil need not attend is empty: enter it"),
            "release_ends_on",
        )
    elif release.starts_on is not None and release.ends_on < release.starts_on:
        yield Problem(
            say(
                _("The release ends on %(ends)s, before it begins on %(starts)s: mend the days"),
                ends=release.ends_on,
                starts=release.starts_on,
            ),
            "release_ends_on",
        )


@ACT.blocks(P_5_4, _("The last day of the release has passed"), field="release_ends_on")
def release_is_over(facts: Facts) -> Problem | None:
    ends_on = facts.release.ends_on
    if ends_on is not None and facts.today > ends_on:
        return None
    if ends_on is None:
        return Problem(_("The release has no last day: enter it"))
    return Problem(say(_("The release runs until %(day)s"), day=ends_on))


P_5_5 = ACT.clause(
    "5.5",
    "В случае отчисления учащегося из образовательной организации, обучение в которой послужило "
    "основанием для освобождения учащегося от посещения обязательных предметов в Школе, учащийся "
    "начинает посещать учебные занятия в соответствии с учебным планом и расписанием уроков Школы "
    "и проходит промежуточную (итоговую) аттестацию на общих основаниях и в соответствии с "
    "принятыми в Школе локальными нормативными актами.",
    reading=_(
        "The school cannot see that the study elsewhere ended: it asks from time to time, and the "
        "release ends with the day it learns of it, by an order."
    ),
    section=SECTION,
)
STUDY_ASKED_DAYS = ACT.setting(
    P_5_5,
    "study_asked_days",
    30,
    _("After how many days is the family asked again whether the study elsewhere goes on?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=365,
)
ACT.kept_by_screen(P_5_5, "credit:release", _("When the family said that the study goes on"))


@ACT.blocks(P_5_5, _("The family was asked and the study goes on"))
def study_goes_on(facts: Facts) -> Iterator[Problem]:
    release = facts.release
    if release.last_asked_on is None:
        yield Problem(_("When the family was asked is empty: enter the day"), "study_asked_on")
    elif release.last_asked_on > facts.today:
        yield Problem(
            say(_("%(day)s has not come yet: mend the day"), day=release.last_asked_on),
            "study_asked_on",
        )
    left = release.left_organisation_on
    if left is not None and left <= facts.today:
        yield Problem(
            say(
                _(
                    "The pupil left the outside organisation on %(day)s: end the release, the "
                    "pupil attends lessons again"
                ),
                day=left,
            ),
            "left_organisation_on",
        )


@ACT.blocks(P_5_5, _("The end of the release has its day"), field="attends_from")
def release_end_has_its_day(facts: Facts) -> Problem | None:
    release = facts.release
    if release.ended_on is None:
        return Problem(_("From when the pupil attends again is empty: enter the day"))
    if release.starts_on is not None and release.ended_on < release.starts_on:
        return Problem(
            say(
                _("%(day)s is before the release began on %(starts)s: mend the day"),
                day=release.ended_on,
                starts=release.starts_on,
            )
        )
    if release.ends_on is not None and release.ended_on > release.ends_on:
        return Problem(
            say(
                _(
                    "%(day)s is after %(ends)s, the last day of the release: it ends of itself, "
                    "enter an earlier day"
                ),
                day=release.ended_on,
                ends=release.ends_on,
            )
        )
    return None


P_5_6 = ACT.clause(
    "5.6",
    "Решение о предоставлении учащемуся права не посещать обязательные учебные занятия "
    "оформляется приказом директора Школы.",
    reading=_(
        "An order of its own, besides that of credit; no release runs without it or before it."
    ),
    section=SECTION,
)
ACT.kept_by_paper(P_5_6, "credit_release_order", _("The order of release from lessons"))


@ACT.blocks(P_5_6, _("The release rests on an order"), field="release_order")
def release_has_its_order(facts: Facts) -> Problem | None:
    release = facts.release
    if not release.is_asked or (release.order is not None and release.order.is_whole):
        return None
    return Problem(
        _(
            "The order of release has no number or no date: without it the pupil attends. Sign "
            "and number the order first"
        )
    )
