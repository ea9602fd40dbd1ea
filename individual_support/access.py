"""What a person may do in one support case, beside the steps of the procedure."""

from __future__ import annotations

from accounts.actors import Actor
from accounts.permissions import roles_for
from accounts.roles import Role
from individual_support import rules
from individual_support.models import SupportSubject
from individual_support.procedure import MARK_STATES, SHEET_STATES, State
from regulations.case_files import CaseFile, open_file
from regulations.models import AccessLog
from students.health_gate import HealthHidden

#: Beginning a draft is what opens a case (cl. 1.5).
OPENS = "open_case"
#: Whoever answers for the whole of a case: the class teacher (cl. 5.1) and the deputy director.
LEADING = frozenset({Role.CLASS_TEACHER, Role.DEPUTY})


def open_support(actor: Actor, pk: int) -> CaseFile:
    """The support case for this reader; Http404 if there is no such case for them."""
    return open_file(actor, pk, [rules.ACT.slug])


def leads(file: CaseFile) -> bool:
    """The class teacher of the pupil or a deputy director."""
    return file.is_one_of(LEADING)


def may_edit_project(file: CaseFile) -> bool:
    """The project is written until its agreement goes out for signing."""
    return leads(file) and file.case.state == State.DRAFT


def may_edit_parts(file: CaseFile) -> bool:
    """What the agreement does not hold (teachers, three of the parts) may be mended later too."""
    return leads(file) and not file.is_over


def sees_sensitive(file: CaseFile) -> bool:
    """Whether the reader, by their part in this very case, sees poor health and behaviour."""
    may_see = file.is_one_of(roles_for("see_health_data"))
    return may_see and not (holds_sensitive(file) and file.health_hidden)


def holds_sensitive(file: CaseFile) -> bool:
    """Whether the pupil was put into a group that tells of health or behaviour."""
    return not rules.SENSITIVE_CATEGORIES.isdisjoint(file.details.categories)


def check_project_shown(file: CaseFile) -> None:
    """Pass unless the project holds a sensitive group that is shown to nobody; HealthHidden."""
    if holds_sensitive(file) and file.health_hidden:
        raise HealthHidden(file.health_hidden)


def log_sensitive(file: CaseFile) -> None:
    """Record that the reader was shown a sensitive category, if the case has one."""
    shown = rules.SENSITIVE_CATEGORIES.intersection(file.details.categories)
    if shown and sees_sensitive(file):
        AccessLog.objects.create(
            school_id=file.case.school_id,
            person=file.person,
            case=file.case,
            what=str(rules.P_1_3.cite),
        )


def teaches(file: CaseFile, subject: SupportSubject) -> bool:
    """The subject's own teacher in this case (cl. 4.1.2)."""
    return Role.SUBJECT_TEACHER in file.roles and subject.teacher_id == file.person.pk


def has_part_in(file: CaseFile, subject: SupportSubject) -> bool:
    """Whose word the subject's rows are, in whatever state the case is."""
    return leads(file) or teaches(file, subject)


def may_write_subject(file: CaseFile, subject: SupportSubject) -> bool:
    """Own subject, or the whole case; until the case is closed."""
    return not file.is_over and has_part_in(file, subject)


def may_write_rows(file: CaseFile, subject: SupportSubject) -> bool:
    """Rows of the sheet are written by their teacher and by those who lead the case."""
    return file.case.state in SHEET_STATES and may_write_subject(file, subject)


def may_mark(file: CaseFile, subject: SupportSubject) -> bool:
    """Work is marked while support runs, and until the report is issued."""
    return file.case.state in MARK_STATES and may_write_subject(file, subject)


def may_report(file: CaseFile, subject: SupportSubject) -> bool:
    """The result is written in the assessment (cl. 4.1.4)."""
    return file.case.state == State.ASSESSING and may_write_subject(file, subject)


def may_ask_specialists(file: CaseFile) -> bool:
    """Whoever leads the case asks a specialist in, while it goes on (cl. 4.1.3)."""
    return leads(file) and not file.is_over
