"""What a person may do in one case of an individual form, beside the steps of the procedure.

Who may do what, by role and state, is this table; the views only ask it.
"""

from __future__ import annotations

from accounts.actors import Actor
from accounts.roles import Role
from externat.editions import EDITIONS
from externat.procedure import COUNCIL, LEADERS, OFFICE
from externat.procedure_2016 import State as State2016
from externat.procedure_2021 import State as State2021
from regulations.case_files import CaseFile, open_file

#: Typing in an application on paper is what opens a case.
OPENS = "enter_applications"
#: Who takes in the application and its papers, and keeps the marks of the office.
KEEPERS = frozenset(OFFICE)
#: Who sees the application and its papers: they are no matter of whoever teaches a subject.
SEE_INTAKE = KEEPERS | {Role.DIRECTOR, Role.CLASS_TEACHER, Role.ADMIN, Role.INSPECTOR}
#: Who makes the plan, the timetable, the schedule of assessment.
PLANNERS = frozenset({Role.DEPUTY})
#: Who enters what the council decided.
COUNCIL_KEEPERS = frozenset(COUNCIL)
#: Who sees the hours and the pay of everybody.
PAYERS = frozenset(LEADERS)
#: Who controls lessons and assessments, and so may write down any of them.
LEADING = frozenset({Role.CLASS_TEACHER, Role.DEPUTY})
#: Who may teach or assess a pupil of an individual form.
TEACHING_ROLES = (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER, Role.SPECIALIST, Role.DEPUTY)

#: The application is taken in until it is accepted; a page behind that reads only.
INTAKE_STATES = frozenset({State2016.INTAKE.value, State2021.LEVEL.value})
#: The term may be mended until the order of enrolment.
TERM_STATES = INTAKE_STATES | {
    State2016.CHECKED.value,
    State2016.APPROVED.value,
    State2021.ACCEPTED.value,
}
#: The plan and the timetable are written until they go out for signature.
PLAN_STATES = TERM_STATES | {State2016.ENROLLED.value}
#: The days of teachers and council are entered until the form begins.
SIGNING_STATES = PLAN_STATES | {State2016.AGREEING.value}
#: Consultations, and lessons of patronage, are placed while the form goes on too; the timetable of
#: 2016 is agreed in writing, so it is written until it goes out.
SCHEDULE_STATES = PLAN_STATES | {State2021.STUDYING.value}
#: The form goes on: lessons, consultations and assessments are held.
RUNNING_STATES = frozenset({State2016.TEACHING.value, State2021.STUDYING.value})
#: The council decides on what has been assessed; until it has, recommendations are written.
COUNCIL_STATES = frozenset({State2021.ASSESSED.value})
ADVICE_STATES = COUNCIL_STATES | {State2021.STUDYING.value}


def open_individual(actor: Actor, pk: int) -> CaseFile:
    """The case of an individual form for this reader; Http404 if there is none for them."""
    return open_file(actor, pk, EDITIONS)


def open_for_staff(actor: Actor, pk: int) -> CaseFile:
    """The same for whoever works at the school, or looks at it: the family has no such page."""
    return open_individual(actor, pk).for_staff()


def sees_intake(file: CaseFile) -> bool:
    """Whether the reader sees the application and what came with it."""
    return file.is_one_of(SEE_INTAKE)


def keeps(file: CaseFile) -> bool:
    """The secretary or the deputy director: they keep the papers of the case."""
    return file.is_one_of(KEEPERS)


def plans(file: CaseFile) -> bool:
    """The deputy director, who makes the plan and the schedules."""
    return file.is_one_of(PLANNERS)


def leads(file: CaseFile) -> bool:
    """The class teacher of the pupil or a deputy director."""
    return file.is_one_of(LEADING)


def teaches(file: CaseFile, teacher_id: int | None) -> bool:
    """The work is the reader's own, as its teacher, or they control the work of all."""
    own = Role.SUBJECT_TEACHER in file.roles and teacher_id == file.person.pk
    return own or leads(file)


def may_edit_intake(file: CaseFile) -> bool:
    """The application and its papers are written until they are accepted."""
    return keeps(file) and file.case.state in INTAKE_STATES


def may_edit_term(file: CaseFile) -> bool:
    """The term is written until the order of enrolment."""
    return keeps(file) and file.case.state in TERM_STATES


def may_keep_marks(file: CaseFile) -> bool:
    """Approvals, acquaintance, the journal, the notice: marked as long as the case is open."""
    return keeps(file) and not file.is_over


def may_edit_plan(file: CaseFile) -> bool:
    """The plan and the timetable are written until they go out for signature."""
    return plans(file) and file.case.state in PLAN_STATES


def may_sign_plan(file: CaseFile) -> bool:
    """Whose hand stands under the plan outside the paper is entered until the form begins."""
    return plans(file) and file.case.state in SIGNING_STATES


def may_write_decision(file: CaseFile) -> bool:
    """The council decides on what has been assessed."""
    return file.is_one_of(COUNCIL_KEEPERS) and file.case.state in COUNCIL_STATES


def may_advise(file: CaseFile) -> bool:
    """Recommendations to the parents are written until the case is closed."""
    return (keeps(file) or leads(file)) and file.case.state in ADVICE_STATES


def may_edit_schedules(file: CaseFile) -> bool:
    """Lessons and consultations are placed until the form ends; not while they are out to sign."""
    return plans(file) and file.case.state in SCHEDULE_STATES
