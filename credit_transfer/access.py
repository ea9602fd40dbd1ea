"""What a person may do in one case of credit, beside the steps of the procedure.

Who may do what, by role and state, is this table; the views only ask it.
"""

from __future__ import annotations

from accounts.actors import Actor
from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.procedure import (
    DECISION_STATES,
    INTAKE_STATES,
    LEADERS,
    OFFICE,
    ROW_STATES,
    TOLD_STATES,
    State,
)
from regulations.case_files import CaseFile, open_file

ACTS = (rules.ACT.slug,)
#: Typing in an application on paper is what opens a case.
OPENS = "enter_applications"
#: Who takes in the application and its papers, and keeps the marks of the office.
KEEPERS = frozenset(OFFICE)
#: Who sees the application and its papers: they are no matter of whoever teaches a subject.
SEE_INTAKE = KEEPERS | {Role.DIRECTOR, Role.CLASS_TEACHER, Role.ADMIN, Role.INSPECTOR}
#: Who enters the rows of the outside document and chooses the subject teachers.
ROW_KEEPERS = KEEPERS
#: Who decides row by row: the order is the director's (cl. 5.6).
DECIDERS = frozenset({Role.DIRECTOR})
#: Who leads the credit: sees what waits to be looked at again, and reopens it.
LEADING = frozenset(LEADERS)
#: Who copies the results and asks the family about the outside study.
COPIERS = frozenset({Role.CLASS_TEACHER, Role.DEPUTY})
#: Who may teach a subject, and so conclude of a row.
TEACHING_ROLES = (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER, Role.DEPUTY)


def open_credit(actor: Actor, pk: int) -> CaseFile:
    """The case of credit for this reader; Http404 if there is none for them."""
    return open_file(actor, pk, ACTS)


def open_for_staff(actor: Actor, pk: int) -> CaseFile:
    """The same for whoever works at the school, or looks at it: the family has no such page."""
    return open_credit(actor, pk).for_staff()


def sees_all(file: CaseFile) -> bool:
    """Whether the reader sees the application and every row of it."""
    return file.is_one_of(SEE_INTAKE)


def keeps(file: CaseFile) -> bool:
    """The secretary or the deputy director: they keep the papers of the case."""
    return file.is_one_of(KEEPERS)


def may_edit_intake(file: CaseFile) -> bool:
    """The application and its papers are written until the teachers have them."""
    return keeps(file) and file.case.state in INTAKE_STATES


def may_edit_rows(file: CaseFile) -> bool:
    """The rows are written until the council or the director has the case."""
    return file.is_one_of(ROW_KEEPERS) and file.case.state in ROW_STATES


def may_conclude(file: CaseFile, teacher_id: int | None) -> bool:
    """The row is the reader's own, or they control the work of all; while the teachers have it."""
    if file.case.state != State.CONCLUDING:
        return False
    own = teacher_id is not None and teacher_id == file.person.pk
    return own or file.is_one_of({Role.DEPUTY})


def may_write_request(file: CaseFile) -> bool:
    """What is asked for is written before the request goes out, what came is noted after it."""
    return keeps(file) and file.case.state in ROW_STATES


def may_write_council(file: CaseFile) -> bool:
    """The council's words are written while it has the case."""
    return keeps(file) and file.case.state == State.COUNCIL


def may_decide(file: CaseFile) -> bool:
    """The decision of each row is the director's, while the case lies before them."""
    return file.is_one_of(DECIDERS) and file.case.state in DECISION_STATES


def may_write_release(file: CaseFile) -> bool:
    """The days of a release are written before its order."""
    return file.is_one_of(LEADING) and file.case.state in DECISION_STATES


def may_copy(file: CaseFile) -> bool:
    """The places are ticked once the credit is ordered, until the case is closed."""
    return file.is_one_of(COPIERS) and file.case.state in {State.RELEASED, State.COPYING}


def may_tell(file: CaseFile) -> bool:
    """That the family was told is written once there is a decision."""
    return keeps(file) and file.case.state in TOLD_STATES


def may_note_leaving(file: CaseFile) -> bool:
    """That the pupil left the outside organisation is noted while the release runs."""
    return file.is_one_of(COPIERS) and file.case.state == State.RELEASED
