"""What a person may do in one case of home education, beside the steps of the procedure."""

from __future__ import annotations

from accounts.actors import Actor
from accounts.roles import Role
from documents import consents
from documents.models import ConsentKind
from home_education import rules
from home_education.models import HomePlanRow, NotesReader
from home_education.procedure import OFFICE, PLAN_STATES, PROGRAMME_STATES, State
from regulations.case_files import CaseFile, open_file

#: Typing in an application on paper is what opens a case (cl. 2.1).
OPENS = "enter_applications"
#: Who takes in the package, asks for consents, has the contract signed (cl. 2.1–2.5).
KEEPERS = frozenset(OFFICE)
#: Who sees the package: papers on health are no matter of whoever teaches a subject.
SEE_PACKAGE = KEEPERS | {Role.DIRECTOR, Role.CLASS_TEACHER, Role.ADMIN, Role.INSPECTOR}
#: Who makes the plan, the calendar and the timetable (cl. 2.12–2.14, 4.4).
PLANNERS = frozenset({Role.DEPUTY})
#: Who may teach a row of the plan (cl. 2.10).
TEACHING_ROLES = (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER, Role.SPECIALIST, Role.DEPUTY)
#: The package is taken in until it is accepted; a page behind that reads only.
PACKAGE_STATES = frozenset({State.INTAKE})
#: The term of the case may be mended until the order of organisation is issued.
TERM_STATES = frozenset({State.INTAKE, State.CHECKED, State.PREPARING, State.OFFERED, State.AGREED})


def open_home(actor: Actor, pk: int) -> CaseFile:
    """The case of home education for this reader; Http404 if there is none for them."""
    return open_file(actor, pk, [rules.ACT.slug])


def open_for_staff(actor: Actor, pk: int) -> CaseFile:
    """The same for whoever works at the school, or looks at it: the family has no such page."""
    return open_home(actor, pk).for_staff()


def sees_package(file: CaseFile) -> bool:
    """Whether the reader sees the application and what came with it."""
    return file.is_one_of(SEE_PACKAGE)


def keeps(file: CaseFile) -> bool:
    """The secretary or the deputy director: they keep the papers of the case."""
    return file.is_one_of(KEEPERS)


def may_edit_package(file: CaseFile) -> bool:
    """The package is written until it is accepted."""
    return keeps(file) and file.case.state in PACKAGE_STATES


def may_edit_term(file: CaseFile) -> bool:
    """The term is written until the order of organisation."""
    return keeps(file) and file.case.state in TERM_STATES


def may_edit_plan(file: CaseFile) -> bool:
    """The plan, the calendar and the timetable are written until they are offered."""
    return file.is_one_of(PLANNERS) and file.case.state in PLAN_STATES


def reads_notes(file: CaseFile) -> bool:
    """Whether the reader reads the notes on health: whom the consent names, nobody else (cl. 2.5).

    A consent that names nobody by person leaves it to those who see health data.
    """
    if file.health_hidden:
        return False
    consent = consents.in_force(file.case.student, ConsentKind.HEALTH, file.today)
    named = NotesReader.objects.filter(request=consent.request_id) if consent else ()
    people = {one.person_id for one in named}
    return file.person.pk in people if people else file.sees_health


def writes_notes(file: CaseFile) -> bool:
    """Whoever sees health data in this case and is named by the consent in force."""
    return file.sees_health and reads_notes(file)


def teaches_row(file: CaseFile, row: HomePlanRow) -> bool:
    """The teacher of a row of the plan."""
    return row.teacher_id is not None and row.teacher_id == file.person.pk


def may_write_programme(file: CaseFile, row: HomePlanRow) -> bool:
    """A working programme is written by the teacher of its row, or by who makes the plan."""
    writes = teaches_row(file, row) or file.is_one_of(PLANNERS)
    return writes and file.case.state in PROGRAMME_STATES


def may_write_special(file: CaseFile) -> bool:
    """The development programme is written until it is offered."""
    return file.sees_health and file.case.state in PLAN_STATES
