"""How a case ends and goes on (cl. 1.3, 4.1.4): what its report page and its tab say of it."""

from __future__ import annotations

from individual_support.access import OPENS, leads
from individual_support.procedure import State
from regulations.case_files import CaseFile
from regulations.models import Case
from regulations.opening_rights import may_open


def stage_is_over(file: CaseFile) -> bool:
    """The olympiad stage was: support for it ends (cl. 1.3)."""
    stage_on = file.facts.olympiad_stage_on
    return stage_on is not None and stage_on < file.today


def next_case(file: CaseFile) -> Case | None:
    """The case of the next period, where the reader sees it."""
    following = Case.objects.visible_to(file.actor).filter(previous=file.case)
    return following.select_related("school_year").order_by("pk").first()


def may_continue(file: CaseFile, following: Case | None) -> bool:
    """Whether the reader may draft the next period from this case: closed, and not drafted yet."""
    is_closed = file.case.state == State.CLOSED and following is None
    return is_closed and leads(file) and may_open(OPENS, file.actor, file.case.student)
