"""The procedure of credit (cl. 4.6–5.7) as a table.

Results that are only counted (sections 2 and 3) have no case: they are entered and confirmed on
their own pages. A case ends when its papers go to the archive, not when the result is copied: a
subject that is chosen for the state exam afterwards opens it again (cl. 4.6).
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from credit_transfer import rules
from regulations.procedure import Procedure, Step
from regulations.words import Worded

PLAIN, RELEASE = "plain", "release"
"""The variants of a case: whether the family asks that the pupil need not attend (cl. 5.4)."""


class State(Worded):
    """Where a case of credit stands, in the order of a case that goes well."""

    INTAKE = "intake", _("Papers being taken in")
    WAITING = "waiting", _("More documents awaited")
    CONCLUDING = "concluding", _("With the subject teachers")
    COUNCIL = "council", _("Before the pedagogical council")
    DECIDING = "deciding", _("Before the director")
    RELEASED = "released", _("Credited, released from lessons")
    COPYING = "copying", _("Credited, being copied")
    COMPLETED = "completed", pgettext_lazy("state of a credit", "Recorded")
    ARCHIVED = "archived", pgettext_lazy("state of a credit", "In the archive")
    TELLING = "telling", _("Refused, the family being told")
    REFUSED = "refused", _("Refused by the school")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a credit", "Withdrawn")


#: What the family brought may be written down and mended until the teachers have it.
INTAKE_STATES = frozenset({State.INTAKE, State.WAITING})
#: Rows and their marks change until the director has the case.
ROW_STATES = INTAKE_STATES | {State.CONCLUDING}
#: The director's own decision of a row, and the dates of a release.
DECISION_STATES = frozenset({State.DECIDING})
#: The family is told, and the result copied, while the release runs too.
CREDITED_STATES = frozenset({State.RELEASED, State.COPYING})
TOLD_STATES = CREDITED_STATES | {State.TELLING}
#: An order is in force, of credit or of refusal.
ORDERED_STATES = TOLD_STATES | {State.COMPLETED, State.ARCHIVED, State.REFUSED}

CARD, REQUEST, EXCERPT = "credit_card", "credit_request", "credit_excerpt"
ORDER, REFUSAL_ORDER = "credit_order", "credit_refusal_order"
RELEASE_ORDER, END_ORDER = "credit_release_order", "credit_end_order"
NOTICE, APPLICATION = "credit_notice", "credit_application"
"""Slugs of the paper kinds of a case; all but the application are issued by steps."""

RESULTS_CARD, PORTFOLIO = "results_card", "results_portfolio"
DYNAMICS, SUMMARY, GRADUATION = "results_dynamics", "results_summary", "results_graduation"
INVENTORY = "archive_inventory"
"""Slugs of the paper kinds that belong to no case."""

OFFICE = (Role.SECRETARY, Role.DEPUTY)
LEADERS = (Role.DEPUTY, Role.DIRECTOR)
OF_DECISION = ("credit_notice", "part_refusal_notice", "copies")
"""The deadlines that a decision starts."""

TO_DECIDE = (*rules.APPLICATION_RULES, *rules.ROW_RULES, *rules.CONCLUSION_RULES)
"""What the deputy sees to before the director or the council has the case."""

STEPS = (
    # The application (cl. 5.2)
    Step(
        action="accept",
        label=_("Hand the application to the subject teachers"),
        source=(State.INTAKE,),
        target=State.CONCLUDING,
        by=OFFICE,
        under=rules.P_5_2,
        requires=rules.ACCEPT_RULES,
        starts=("decision",),
    ),
    # The teachers, more documents, the council (cl. 4.7, 4.8, 5.3, 5.7)
    Step(
        action="send_to_director",
        label=_("Send to the director"),
        source=(State.CONCLUDING,),
        target=State.DECIDING,
        by=(Role.DEPUTY,),
        under=rules.P_5_3,
        requires=(*TO_DECIDE, rules.council_is_not_needed),
        suits=rules.council_is_not_needed,
        issues=(CARD,),
    ),
    Step(
        action="send_to_council",
        label=_("Send to the pedagogical council"),
        source=(State.CONCLUDING,),
        target=State.COUNCIL,
        by=(Role.DEPUTY,),
        under=rules.P_5_7,
        requires=(*TO_DECIDE, rules.council_is_needed),
        suits=rules.council_is_needed,
        issues=(CARD,),
    ),
    Step(
        action="ask_documents",
        label=_("Ask for more documents"),
        source=(State.INTAKE, State.CONCLUDING),
        target=State.WAITING,
        by=OFFICE,
        under=rules.P_4_8,
        requires=(rules.request_is_written,),
        issues=(REQUEST,),
        starts=("documents",),
        stops=("decision",),
    ),
    Step(
        action="take_documents",
        label=_("Take up the case again"),
        source=(State.WAITING,),
        target=State.INTAKE,
        by=OFFICE,
        under=rules.P_4_8,
        requires=(rules.documents_came,),
        stops=("documents",),
    ),
    Step(
        action="return_to_teachers",
        label=_("Return to the subject teachers"),
        source=(State.COUNCIL, State.DECIDING),
        target=State.CONCLUDING,
        by=LEADERS,
        under=rules.P_5_3,
        needs_comment=True,
        comment_label=_("What to correct"),
        is_return=True,
    ),
    Step(
        action="record_council",
        label=_("Record the council's opinion"),
        source=(State.COUNCIL,),
        target=State.DECIDING,
        by=OFFICE,
        under=rules.P_5_7,
        requires=rules.COUNCIL_RULES,
        issues=(EXCERPT,),
        starts=("council_notice",),
    ),
    # The decision (cl. 4.6, 5.4, 5.6)
    Step(
        action="credit",
        label=_("Issue the order of credit"),
        source=(State.DECIDING,),
        target=State.COPYING,
        by=(Role.DIRECTOR,),
        under=rules.P_4_6,
        requires=rules.DECISION_RULES,
        issues=(ORDER, NOTICE),
        starts=OF_DECISION,
        stops=("decision",),
        only_for=(PLAIN,),
    ),
    Step(
        action="credit_and_release",
        label=_("Issue the orders of credit and of release from lessons"),
        source=(State.DECIDING,),
        target=State.RELEASED,
        by=(Role.DIRECTOR,),
        under=rules.P_5_6,
        requires=(*rules.DECISION_RULES, *rules.RELEASE_RULES),
        issues=(ORDER, RELEASE_ORDER, NOTICE),
        starts=(*OF_DECISION, "study_asked"),
        stops=("decision",),
        only_for=(RELEASE,),
    ),
    Step(
        action="refuse",
        label=_("Refuse the credit"),
        source=(State.INTAKE, State.CONCLUDING, State.DECIDING),
        target=State.TELLING,
        by=(Role.DIRECTOR,),
        under=rules.P_5_7,
        requires=rules.REFUSAL_RULES,
        issues=(REFUSAL_ORDER, NOTICE),
        starts=("refusal_notice",),
        stops=("decision",),
        needs_comment=True,
        comment_label=_("Why it is refused, in words for the family"),
        is_exit=True,
        confirm=_("Nothing of what is asked will be credited; the family is told why."),
    ),
    Step(
        action="close_refusal",
        label=_("Close: the family has been told"),
        source=(State.TELLING,),
        target=State.REFUSED,
        by=OFFICE,
        under=rules.P_5_7,
        requires=rules.NOTICE_RULES,
        stops=("refusal_notice", "council_notice"),
    ),
    # The release from lessons (cl. 5.4–5.6)
    Step(
        action="confirm_study",
        label=_("Record that the study elsewhere goes on"),
        source=(State.RELEASED,),
        target=State.RELEASED,
        by=(Role.CLASS_TEACHER, Role.DEPUTY),
        under=rules.P_5_5,
        requires=(rules.study_goes_on, rules.release_has_its_order),
        starts=("study_asked",),
        stops=("study_asked",),
        asks_date="study_asked_on",
        date_label=_("When the family was asked"),
    ),
    Step(
        action="end_release",
        label=_("End the release from lessons"),
        source=(State.RELEASED,),
        target=State.COPYING,
        by=(Role.DIRECTOR,),
        under=rules.P_5_5,
        requires=(rules.release_end_has_its_day,),
        issues=(END_ORDER,),
        stops=("study_asked",),
        needs_comment=True,
        comment_label=_("What happened, and what the school knows it from"),
        asks_date="attends_from",
        date_label=_("Attends lessons again from"),
        confirm=_("The pupil attends by the timetable again and is assessed as everybody is."),
    ),
    Step(
        action="expire_release",
        label=_("The release from lessons is over"),
        source=(State.RELEASED,),
        target=State.COPYING,
        by=(Role.SYSTEM,),
        under=rules.P_5_4,
        requires=(rules.release_is_over,),
        stops=("study_asked",),
        automatic=True,
    ),
    # The end (cl. 1.1, 4.6, 6.7)
    Step(
        action="complete",
        label=_("Close: the result stands in its places"),
        source=(State.COPYING,),
        target=State.COMPLETED,
        by=(Role.DEPUTY,),
        under=rules.P_1_1,
        requires=(*rules.COPY_RULES, *rules.NOTICE_RULES),
        stops=(*OF_DECISION, "council_notice"),
    ),
    Step(
        action="reopen",
        label=_("Decide anew"),
        source=(State.RELEASED, State.COPYING, State.COMPLETED),
        target=State.DECIDING,
        by=LEADERS,
        under=rules.P_4_6,
        starts=("decision",),
        stops=("copies", "study_asked"),
        needs_comment=True,
        comment_label=_("Why the credit is decided anew"),
        is_return=True,
    ),
    Step(
        action="archive",
        label=_("Hand the case over to the archive"),
        source=(State.COMPLETED,),
        target=State.ARCHIVED,
        by=(Role.SECRETARY,),
        under=rules.P_6_7,
        confirm=_("From then on the case can only be read."),
    ),
    Step(
        action="withdraw",
        label=_("Record that the family withdraws"),
        source=(State.INTAKE, State.WAITING, State.CONCLUDING, State.COUNCIL, State.DECIDING),
        target=State.WITHDRAWN,
        by=OFFICE,
        under=rules.P_5_1,
        stops=("decision", "documents", "council_notice"),
        needs_comment=True,
        comment_label=_("What the family said, and when"),
        is_exit=True,
        confirm=_("The case will be closed. Nothing is credited."),
    ),
)

PROCEDURE = Procedure(
    states={state: state.label for state in State},
    initial=State.INTAKE,
    final=(State.ARCHIVED, State.REFUSED, State.WITHDRAWN),
    steps=STEPS,
    waits_for={
        State.WAITING: (Role.GUARDIAN, Role.SECRETARY),
        State.CONCLUDING: (Role.SUBJECT_TEACHER, Role.DEPUTY),
        State.RELEASED: (Role.CLASS_TEACHER, Role.DEPUTY),
        State.COPYING: (Role.CLASS_TEACHER, Role.DEPUTY),
        State.COMPLETED: (),
    },
)
