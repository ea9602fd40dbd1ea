"""Which rules are asked together: of the application, its rows, the council, the decision, the end.

A page shows the rules of its moment early, the step of the procedure asks the same ones.
"""

from __future__ import annotations

from credit_transfer.rules.accounting import (
    credit_has_document,
    documents_are_certified,
    procedure_is_named,
    result_has_document,
    source_fits_result,
    source_is_named,
)
from credit_transfer.rules.applying import (
    applicant_may_apply,
    application_is_made,
    confirmed_by_another,
    result_is_wished,
)
from credit_transfer.rules.attending import release_has_its_days, release_is_asked
from credit_transfer.rules.concluding import (
    attestation_is_held,
    attestation_is_planned,
    conclusion_fits_scale,
    conclusions_are_given,
    counted_mark_is_4_or_5,
    hours_are_known,
    marks_of_subject_agree,
)
from credit_transfer.rules.deciding import (
    council_is_described,
    council_is_heard_of_refusal,
    creditable_is_not_refused,
    credited_rows_have_marks,
    different_decision_is_reasoned,
    excluded_is_not_credited,
    family_is_told,
    minutes_are_recorded,
    opinions_are_recorded,
    rows_are_decided,
    something_is_credited,
    votes_add_up,
)
from credit_transfer.rules.general import adoption_is_complete, copies_are_made
from credit_transfer.rules.gifted import (
    conditions_are_written,
    pupil_is_in_register,
    subject_is_not_of_exam,
)
from credit_transfer.rules.grounds import (
    ground_is_chosen,
    ground_is_explained,
    organisation_is_accredited,
    organisation_is_named,
)
from credit_transfer.rules.results import (
    event_is_described,
    kind_is_named,
    level_is_named,
    personal_result_fits,
    programme_result_fits,
    result_is_named,
    study_result_fits,
    volunteering_has_hours,
)
from credit_transfer.rules.subjects import (
    marks_are_known,
    own_subject_is_chosen,
    rows_are_entered,
    rows_are_whole,
)

APPLICATION_RULES = (
    application_is_made,
    applicant_may_apply,
    ground_is_chosen,
    ground_is_explained,
    organisation_is_named,
    organisation_is_accredited,
    credit_has_document,
    documents_are_certified,
    rows_are_entered,
)
#: Asked once, when the case begins: a card of the act that stays incomplete warns no more.
ACCEPT_RULES = (*APPLICATION_RULES, adoption_is_complete)
ROW_RULES = (
    rows_are_entered,
    rows_are_whole,
    own_subject_is_chosen,
    hours_are_known,
    marks_are_known,
)
CONCLUSION_RULES = (
    conclusions_are_given,
    conclusion_fits_scale,
    counted_mark_is_4_or_5,
    attestation_is_planned,
    attestation_is_held,
    marks_of_subject_agree,
)
COUNCIL_RULES = (
    minutes_are_recorded,
    opinions_are_recorded,
    council_is_described,
    votes_add_up,
)
DECISION_RULES = (
    credit_has_document,
    documents_are_certified,
    minutes_are_recorded,
    opinions_are_recorded,
    excluded_is_not_credited,
    rows_are_decided,
    something_is_credited,
    different_decision_is_reasoned,
    credited_rows_have_marks,
)
REFUSAL_RULES = (
    council_is_heard_of_refusal,
    creditable_is_not_refused,
)
RELEASE_RULES = (
    release_is_asked,
    release_has_its_days,
)
NOTICE_RULES = (family_is_told,)
COPY_RULES = (copies_are_made,)
RESULT_RULES = (
    level_is_named,
    kind_is_named,
    result_is_named,
    study_result_fits,
    programme_result_fits,
    event_is_described,
    personal_result_fits,
    volunteering_has_hours,
    source_is_named,
    source_fits_result,
    procedure_is_named,
    result_has_document,
    documents_are_certified,
    result_is_wished,
)
CONFIRM_RULES = (*RESULT_RULES, confirmed_by_another)
CONDITION_RULES = (
    pupil_is_in_register,
    subject_is_not_of_exam,
    conditions_are_written,
)
