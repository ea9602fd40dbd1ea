"""The procedure of individual support (cl. 2.3, 3.1) as a table."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from individual_support import rules
from regulations.procedure import Procedure, Step
from regulations.words import Worded


class State(Worded):
    """Where a support case stands, in the order of a case that goes well."""

    DRAFT = "draft", pgettext_lazy("state of a case", "Draft")
    OFFERED = "offered", _("Agreement out for signing")
    AGREED = "agreed", _("Agreement signed")
    REVIEW = "review", _("Sheet being checked")
    READY = "ready", _("Sheet ready")
    RUNNING = "running", pgettext_lazy("state of a case", "Running")
    ASSESSING = "assessing", pgettext_lazy("state of a case", "Assessment")
    CLOSED = "closed", pgettext_lazy("state of a case", "Closed")
    REFUSED = "refused", _("Refused by the parent")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a case", "Withdrawn")


#: The rows of the sheet are written after the agreement, and corrected while support runs.
SHEET_STATES = frozenset({State.AGREED, State.RUNNING})
MARK_STATES = frozenset({State.RUNNING, State.ASSESSING})

AGREEMENT, SHEET, REPORT = "support_agreement", "support_sheet", "support_report"
"""Slugs of the paper kinds that the steps issue."""

PROJECT_RULES = (
    rules.purpose_is_written,
    rules.project_texts_fit,
    rules.project_years_are_current,
    rules.category_is_named,
    rules.olympiad_is_described,
    rules.olympiad_is_ahead,
    rules.ends_by_olympiad_stage,
    rules.scope_is_named,
    rules.whole_programme_is_complete,
    rules.ground_is_named,
    rules.grounds_are_complete,
    rules.ground_is_listed,
    rules.term_is_known,
    rules.term_is_customary,
    rules.dates_match_calendar,
    rules.term_within_school_year,
    rules.term_is_not_over,
    rules.remote_learning_is_applied_for,
    rules.taken_over_is_reviewed,
    rules.act_is_signed,
    rules.act_has_not_ended,
)
SHEET_RULES = (
    rules.sheet_follows_agreement,
    rules.sheet_has_rows,
    rules.rows_are_within_scope,
    rules.rows_are_complete,
    rules.row_texts_fit,
    rules.row_years_are_current,
    rules.homework_is_due_after_lesson,
    rules.lessons_on_school_days,
    rules.lessons_within_term,
    rules.subjects_have_rows,
    rules.subjects_have_teachers,
    rules.methods_are_described,
)
REPORT_RULES = (
    rules.results_are_written,
    rules.report_texts_fit,
    rules.report_years_are_current,
    rules.due_work_is_marked,
    rules.specialists_have_answered,
)

#: The steps that issue the report: how a case may end after its assessment (cl. 4.1.4).
OUTCOMES = ("close", "prolong", "adjust")

TEACHER_OR_DEPUTY = (Role.CLASS_TEACHER, Role.DEPUTY)
WHILE_RUNNING = ("olympiad_stage", "term_end")

STEPS = (
    # Stage 1: the agreement
    Step(
        action="offer",
        label=_("Send the agreement for signing"),
        source=(State.DRAFT,),
        target=State.OFFERED,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_3_1_1,
        requires=PROJECT_RULES,
        issues=(AGREEMENT,),
        starts=("agreement",),
    ),
    Step(
        action="withdraw",
        label=_("Withdraw the draft"),
        source=(State.DRAFT,),
        target=State.WITHDRAWN,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_5_4,
        needs_comment=True,
        comment_label=_("Why support is not needed"),
        is_exit=True,
        confirm=_("The draft will be closed. A new case can be opened later."),
    ),
    Step(
        action="agree",
        label=_("Conclude the agreement"),
        source=(State.OFFERED,),
        target=State.AGREED,
        by=(Role.DIRECTOR, Role.DEPUTY, Role.ADMIN),
        under=rules.P_2_3,
        requires=(rules.agreement_is_signed,),
        starts=("sheet",),
        stops=("agreement",),
    ),
    Step(
        action="return_agreement",
        label=_("Return the agreement for correction"),
        source=(State.OFFERED,),
        target=State.DRAFT,
        by=(Role.DEPUTY, Role.DIRECTOR),
        under=rules.P_3_1,
        stops=("agreement",),
        needs_comment=True,
        comment_label=_("What to correct"),
        is_return=True,
    ),
    Step(
        action="refuse",
        label=_("Record the parent's refusal"),
        source=(State.OFFERED,),
        target=State.REFUSED,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_2_3,
        stops=("agreement",),
        needs_comment=True,
        comment_label=_("The refusal, in the parent's words"),
        is_exit=True,
        confirm=_("The case will be closed. The pupil loses nothing by the refusal."),
    ),
    # Stage 2: the sheet
    Step(
        action="submit_sheet",
        label=_("Send the sheet for checking"),
        source=(State.AGREED,),
        target=State.REVIEW,
        by=(Role.CLASS_TEACHER,),
        under=rules.P_3_1_2,
        requires=SHEET_RULES,
        starts=("sheet_check",),
        stops=("sheet",),
        offered_if=(rules.SHEET_CHECKED, True),
    ),
    Step(
        action="approve_own_sheet",
        label=_("Approve the sheet without a check"),
        source=(State.AGREED,),
        target=State.READY,
        by=(Role.CLASS_TEACHER,),
        under=rules.P_3_1_2,
        requires=SHEET_RULES,
        issues=(SHEET,),
        starts=("hand_out",),
        stops=("sheet",),
        offered_if=(rules.SHEET_CHECKED, False),
    ),
    Step(
        action="approve_sheet",
        label=_("Approve the sheet"),
        source=(State.REVIEW,),
        target=State.READY,
        by=(Role.DEPUTY,),
        under=rules.P_3_1_2,
        requires=SHEET_RULES,
        issues=(SHEET,),
        starts=("hand_out",),
        stops=("sheet_check",),
    ),
    Step(
        action="return_sheet",
        label=_("Return the sheet for correction"),
        source=(State.REVIEW,),
        target=State.AGREED,
        by=(Role.DEPUTY,),
        under=rules.P_3_1_2,
        starts=("sheet",),
        stops=("sheet_check",),
        needs_comment=True,
        comment_label=_("What to correct"),
        is_return=True,
    ),
    # Stage 3: lessons
    Step(
        action="start",
        label=_("Begin the lessons"),
        source=(State.READY,),
        target=State.RUNNING,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_2_3,
        requires=(
            rules.signed_copy_is_kept,
            rules.term_is_not_over,
            rules.four_parts_are_described,
            rules.copy_is_handed_out,
        ),
        starts=WHILE_RUNNING,
    ),
    Step(
        action="correct",
        label=_("Correct the sheet"),
        source=(State.RUNNING,),
        target=State.RUNNING,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_1_6,
        requires=SHEET_RULES,
        issues=(SHEET,),
        starts=("hand_out",),
        stops=("hand_out",),
        needs_comment=True,
        comment_label=_("What is corrected and why"),
    ),
    Step(
        action="expire",
        label=_("End the term"),
        source=(State.RUNNING,),
        target=State.ASSESSING,
        by=(Role.SYSTEM,),
        under=rules.P_1_6,
        requires=(rules.term_is_over,),
        starts=("report",),
        stops=WHILE_RUNNING,
        automatic=True,
    ),
    Step(
        action="assess",
        label=_("Begin the assessment"),
        source=(State.RUNNING,),
        target=State.ASSESSING,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_4_1_4,
        requires=(rules.assessment_is_due,),
        starts=("report",),
        stops=WHILE_RUNNING,
        asks_date="attestation_on",
        date_label=_("Date of the attestation, if it was before the end of the term"),
    ),
    # Stage 4: the assessment
    Step(
        action="close",
        label=_("Issue the report and close"),
        source=(State.ASSESSING,),
        target=State.CLOSED,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_4_1_4,
        requires=REPORT_RULES,
        issues=(SHEET, REPORT),
        stops=("report", "hand_out"),
        confirm=_("The aim is reached: the report is issued and support ends."),
    ),
    Step(
        action="prolong",
        label=_("Issue the report and prolong"),
        source=(State.ASSESSING,),
        target=State.CLOSED,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_4_1_4,
        requires=REPORT_RULES,
        issues=(SHEET, REPORT),
        stops=("report", "hand_out"),
        confirm=_("The report is issued, a draft for the next period is made as it was."),
    ),
    Step(
        action="adjust",
        label=_("Issue the report and adjust"),
        source=(State.ASSESSING,),
        target=State.CLOSED,
        by=TEACHER_OR_DEPUTY,
        under=rules.P_4_1_4,
        requires=REPORT_RULES,
        issues=(SHEET, REPORT),
        stops=("report", "hand_out"),
        needs_comment=True,
        comment_label=_("What to change in the next period"),
        confirm=_("The report is issued, a draft for the next period is made to be changed."),
    ),
    # Any time
    *(
        Step(
            action="amend_agreement",
            label=_("Amend the agreement"),
            source=(state,),
            target=state,
            by=TEACHER_OR_DEPUTY,
            under=rules.P_1_6,
            requires=PROJECT_RULES,
            amends=(AGREEMENT,),
            needs_comment=True,
            comment_label=_("What is changed and why"),
            confirm=_(
                "A new version goes out for signing. Until all have signed it, the version that is "
                "signed stays in force and nothing changes in the case."
            ),
        )
        for state in (State.AGREED, State.READY, State.RUNNING)
    ),
    Step(
        action="terminate",
        label=_("End support early"),
        source=(State.AGREED, State.REVIEW, State.READY, State.RUNNING),
        target=State.CLOSED,
        by=(Role.DEPUTY, Role.DIRECTOR),
        under=rules.P_5_4,
        stops=("sheet", "sheet_check", "hand_out", *WHILE_RUNNING),
        needs_comment=True,
        comment_label=_("The administration's decision and its reason"),
        is_exit=True,
        confirm=_("Support ends before its term, without a report."),
    ),
)

PROCEDURE = Procedure(
    states={state: state.label for state in State},
    initial=State.DRAFT,
    final=(State.CLOSED, State.REFUSED, State.WITHDRAWN),
    steps=STEPS,
    waits_for={
        State.DRAFT: (Role.CLASS_TEACHER,),
        State.OFFERED: (Role.CLASS_TEACHER, Role.GUARDIAN, Role.STUDENT, Role.DIRECTOR),
        State.AGREED: (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER),
        State.READY: (Role.CLASS_TEACHER,),
        State.RUNNING: (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER),
        State.ASSESSING: (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER),
    },
)
