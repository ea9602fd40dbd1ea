"""What stands on a desk beside the list: own cases, papers that end, what was opened last."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from accounts.actors import Actor
from accounts.models import School
from regulations.models import Case, CaseParticipant
from students.models import Conclusion
from students.sight import pupils_with_health_seen_by

MOST_RECENT = 8
EXPIRING_DAYS, EXPIRED_DAYS = timedelta(days=30), timedelta(days=14)
_RECENT_KEY = "recent_cases"


def own_cases(actor: Actor, school: School) -> QuerySet[Case]:
    """Open cases that the person answers for or takes part in."""
    return (
        Case.objects.open()
        .filter(school=school)
        .filter(
            Q(responsible__in=actor.person_ids)
            | Q(pk__in=CaseParticipant.objects.of(actor).values("case_id"))
        )
    )


def expiring_conclusions(actor: Actor, school: School, today: date) -> QuerySet[Conclusion]:
    """Papers from outside about the person's pupils that end within a month, or just ended.

    Of those pupils only whose health data the person reads: the kind alone tells of health.
    """
    pupils = pupils_with_health_seen_by(actor).filter(left_on=None)
    return (
        Conclusion.objects.filter(
            school=school,
            valid_until__range=(today - EXPIRED_DAYS, today + EXPIRING_DAYS),
            student__in=pupils,
        )
        .select_related("student__school_class")
        .order_by("valid_until", "pk")
    )


def remember_opened(session, case_id: int) -> None:
    """Keep the case among those that were opened last; the newest first."""
    recent = session.get(_RECENT_KEY, [])
    if recent[:1] != [case_id]:
        kept = [one for one in recent if one != case_id]
        session[_RECENT_KEY] = [case_id, *kept][:MOST_RECENT]


def recently_opened(session, actor: Actor, *, without: int = 0) -> list[Case]:
    """The cases that the person opened last in this session and still sees."""
    recent = [pk for pk in session.get(_RECENT_KEY, []) if pk != without]
    if not recent:
        return []
    seen = Case.objects.visible_to(actor).select_related("student__school_class")
    found = {case.pk: case for case in seen.filter(pk__in=recent)}
    return [found[pk] for pk in recent if pk in found]
