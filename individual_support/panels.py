"""What individual support adds to the kernel's pages: tabs, places of fields, kinds of papers, and
its section of the pupil's card. Imported by the app when it is ready."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.numbers import row_number
from accounts.roles import Role
from individual_support import rules
from individual_support.access import (
    OPENS,
    leads,
    log_sensitive,
    may_edit_parts,
    may_mark,
    sees_sensitive,
)
from individual_support.fact_finding import REMOTE_APPLICATION, SIGNED_AGREEMENT
from individual_support.family_pages import FamilyPage
from individual_support.models import SpecialistRequest, SupportCase, SupportRow, SupportSubject
from individual_support.outcome import may_continue, next_case, stage_is_over
from individual_support.places import field_url
from individual_support.procedure import OUTCOMES, State
from individual_support.rules.vocabulary import SUPPORTING_PAPERS, Category
from individual_support.services.specialists import CORRECTION, STUDY
from individual_support.sheet_pages import SheetPage, gap_words
from regulations.case_drafts import register_case_form, register_opening_form, working_file
from regulations.case_files import CaseFile
from regulations.case_pages import (
    STAFF,
    AttachmentKind,
    CasePages,
    Panel,
    register_case_pages,
    register_panel,
)
from regulations.drafts import register_draft_form
from regulations.models import Case
from regulations.opening_rights import may_begin
from regulations.pupil_card import own_cases
from regulations.words import Text, say
from students import cards
from students.models import Student

ACT = rules.ACT.slug
SHEET_STEPS = ("submit_sheet", "approve_own_sheet", "approve_sheet", "return_sheet", "correct")


# --- Tabs -----------------------------------------------------------------------------------------


def sheet_panel(file: CaseFile) -> dict:
    """The sheet: for the family what is in force, for the staff what stands in the rows."""
    if file.is_for_family:
        return {"family": FamilyPage(file)}
    page = SheetPage(file)
    return {"page": page, "gap_words": gap_words(page.without_rows), "leads": leads(file)}


def project_panel(file: CaseFile) -> dict:
    """The project and the participants of the case (cl. 4.1)."""
    log_sensitive(file)
    taught = file.details.subjects.select_related("subject", "teacher")
    return {
        "support": file.details,
        "subjects": list(taught),
        "specialists": list(
            file.case.participants.filter(role=Role.SPECIALIST, until=None).select_related("person")
        ),
        "guardians": list(file.case.student.guardianships.on(file.today).select_related("person")),
        "shows_sensitive": sees_sensitive(file),
        "may_edit": may_edit_parts(file),
    }


def specialists_panel(file: CaseFile) -> dict:
    """The requests in short."""
    found = file.details.specialist_requests.select_related("specialist")
    return {"requests": list(found)}


def report_panel(file: CaseFile) -> dict:
    """Who has written the result, and what it is."""
    following = next_case(file)
    return {
        "subjects": list(file.details.subjects.select_related("subject", "teacher")),
        "is_written": file.case.state == State.ASSESSING,
        "following": following,
        "may_continue": may_continue(file, following),
        "stage_over": stage_is_over(file),
    }


def missing_results(file: CaseFile) -> int | None:
    """The figure on the tab: results that are not written."""
    if file.case.state != State.ASSESSING:
        return None
    return file.details.subjects.filter(result="").count()


register_panel(
    Panel(
        slug="sheet",
        title=_("Sheet"),
        act=ACT,
        order=10,
        template="individual_support/panels/sheet.html",
        context=sheet_panel,
        on_steps=SHEET_STEPS,
    )
)
register_panel(
    Panel(
        slug="project",
        title=_("Project"),
        act=ACT,
        order=20,
        roles=STAFF,
        template="individual_support/panels/project.html",
        context=project_panel,
        on_steps=("offer",),
    )
)
register_panel(
    Panel(
        slug="specialists",
        title=_("Specialists"),
        act=ACT,
        order=30,
        roles=STAFF,
        template="individual_support/panels/specialists.html",
        context=specialists_panel,
    )
)
register_panel(
    Panel(
        slug="report",
        title=_("Report"),
        act=ACT,
        order=35,
        roles=STAFF,
        template="individual_support/panels/report.html",
        context=report_panel,
        count=missing_results,
        on_steps=OUTCOMES,
    )
)


# --- Fields, remarks, attachments -----------------------------------------------------------------


def comment_fields(details: SupportCase) -> Sequence[tuple[str, Text]]:
    """What a return can pin a remark to: the project's fields, else the cells of the sheet."""
    if details.case.state == State.OFFERED:
        return [
            ("categories", _("Groups")),
            ("grounds", _("Grounds")),
            ("subjects", _("Subjects and teachers")),
            ("period", _("Term")),
            ("study_forms", _("Forms of education")),
            ("purpose", rules.PURPOSE),
            ("tasks", rules.TASKS),
            ("regime", rules.REGIME),
            ("content", rules.CONTENT),
            ("support", rules.SUPPORT),
        ]
    fields: list[tuple[str, Text]] = [
        (
            f"subject-{one.pk}-methods",
            say(_("%(subject)s: ways and methods"), subject=one.subject.name),
        )
        for one in details.subjects.select_related("subject")
    ]
    columns = (
        ("topic", rules.TOPIC),
        ("lesson_on", rules.LESSON_ON),
        ("homework", rules.HOMEWORK),
        ("due_on", rules.DUE_ON),
    )
    for number, row in enumerate(details.rows.select_related("subject__subject"), start=1):
        fields += [
            (
                f"row-{row.pk}-{name}",
                say(
                    _("Row %(row)s, %(subject)s: %(column)s"),
                    row=number,
                    subject=row.subject.subject.name,
                    column=label,
                ),
            )
            for name, label in columns
        ]
    return fields


def attachment_kinds(case: Case) -> Sequence[AttachmentKind]:
    """The papers that a case takes: the signed agreement, those that confirm a group, and the
    specialists' programmes.

    All groups' papers are offered: the list must not tell which group the pupil belongs to.
    """
    confirming = {
        "medical_note": Category.WEAK_HEALTH,
        "call": Category.ABSENCE,
        "testimonial": Category.GIFTED,
    }
    return [
        AttachmentKind(slug=SIGNED_AGREEMENT, title=rules.SIGNED_COPY),
        AttachmentKind(
            slug=REMOTE_APPLICATION, title=_("Application for remote or electronic learning")
        ),
        *(
            AttachmentKind(
                slug=slug,
                title=SUPPORTING_PAPERS[category],
                is_restricted=category is Category.WEAK_HEALTH,
            )
            for slug, category in confirming.items()
        ),
        AttachmentKind(slug="appeal", title=_("Appeal of the parents")),
        AttachmentKind(slug="recommendation", title=_("Recommendation in writing")),
        AttachmentKind(slug="programme", title=_("Individual educational programme")),
        AttachmentKind(slug=STUDY, title=_("Programme of complex study"), is_restricted=True),
        AttachmentKind(slug=CORRECTION, title=_("Correctional programme"), is_restricted=True),
        AttachmentKind(slug="other", title=_("Another paper")),
    ]


register_case_pages(
    CasePages(
        act=ACT,
        field_url=field_url,
        attachment_kinds=attachment_kinds,
        comment_fields=comment_fields,
        frame=lambda file: {"support": file.details},
        way_back="support:watch",
    )
)


# --- Forms that are kept while they are typed -----------------------------------------------------


def _teacher(actor: Actor, about: str) -> int | None:
    """The form of one subject: its number stands in the key."""
    number = row_number(about)
    subject = SupportSubject.objects.filter(pk=number).first() if number else None
    file = working_file(actor, subject.support_id, [ACT]) if subject else None
    if file is None:
        return None
    writes = leads(file) or subject.teacher_id == file.person.pk
    return file.case.school_id if writes else None


def _marker(actor: Actor, about: str) -> int | None:
    """The recommendations to one row of the sheet: its number stands in the key."""
    number = row_number(about)
    rows = SupportRow.objects.select_related("subject")
    row = rows.filter(pk=number).first() if number else None
    file = working_file(actor, row.support_id, [ACT]) if row else None
    return file.case.school_id if file is not None and may_mark(file, row.subject) else None


def _own(actor: Actor, about: str) -> int | None:
    """A form that each person types for themselves: ``case.person``."""
    number, _dot, person = about.partition(".")
    file = working_file(actor, row_number(number), [ACT])
    return file.case.school_id if file is not None and person == str(file.person.pk) else None


def _asked(actor: Actor, about: str) -> int | None:
    """The answer to a request: for the specialist who was asked."""
    number = row_number(about)
    asked = SpecialistRequest.objects.filter(specialist__in=actor.person_ids, answered_on=None)
    request = asked.filter(pk=number).first() if number else None
    return request.school_id if request else None


register_opening_form("support-open", OPENS)
register_case_form("support-project", [ACT], leads)
register_case_form("support-parts", [ACT], leads)
register_case_form("support-ask", [ACT], leads)
register_draft_form("support-methods", _teacher)
register_draft_form("support-report", _own)
register_draft_form("support-mark", _marker)
register_draft_form("support-answer", _asked)


# --- The pupil's card -----------------------------------------------------------------------------


def card_panel(student: Student, actor: Actor) -> dict | None:
    """The pupil's support cases that the reader sees, and the way to a new one."""
    found = own_cases(student, actor, [ACT])
    may_open = may_begin(OPENS, actor, student, [ACT])
    if not found and not may_open:
        return None
    may_open = may_open and all(one.case.closed_on is not None for one in found)
    former = (one.case for one in found if one.case.state == State.CLOSED)
    return {
        "cases": found,
        "may_open": may_open,
        "former": next(former, None) if may_open else None,
    }


cards.register(
    cards.Panel(
        slug="support",
        title=_("Individual support"),
        template="individual_support/panels/card.html",
        context=card_panel,
        order=30,
    )
)
