"""Положение об индивидуальном учёте результатов и зачёте, point by point, in its order.

Pure: no ORM, no request, no clock. Facts come in, violations with their clause come out. The act
is cut into files by its sections; they are imported here in its order, and the rest of the product
uses only this package: a name imported as itself is one that it offers.
"""

# ruff: noqa: I001 (the order of imports is the order of the act)

from __future__ import annotations

from credit_transfer.rules.vocabulary import (
    Applicant as Applicant,
    AttestationForm as AttestationForm,
    AwardKind as AwardKind,
    Body as Body,
    Channel as Channel,
    ConditionFor as ConditionFor,
    CopyPlace as CopyPlace,
    Delivery as Delivery,
    DocumentKind as DocumentKind,
    EventLevel as EventLevel,
    Ground as Ground,
    Level as Level,
    Opinion as Opinion,
    ProgrammeKind as ProgrammeKind,
    ResultKind as ResultKind,
    RowKind as RowKind,
    SUB_KINDS as SUB_KINDS,
    Scale as Scale,
    Source as Source,
    Span as Span,
    Standing as Standing,
    SubKind as SubKind,
    Verdict as Verdict,
    Way as Way,
)
from credit_transfer.rules.parts import (
    Act as Act,
    Adoption as Adoption,
    Application as Application,
    Attestation as Attestation,
    Conclusion as Conclusion,
    Condition as Condition,
    Copy as Copy,
    Council as Council,
    Document as Document,
    Notice as Notice,
    Organisation as Organisation,
    Release as Release,
    ResultEntry as ResultEntry,
    Row as Row,
)
from credit_transfer.rules.facts import (
    Facts as Facts,
)
from credit_transfer.rules.act import (
    ACT as ACT,
    ADMINISTRATION as ADMINISTRATION,
)
from credit_transfer.rules.general import (
    COPY_DAYS as COPY_DAYS,
    P_1_1 as P_1_1,
    P_1_2 as P_1_2,
    P_1_3 as P_1_3,
    adoption_is_complete as adoption_is_complete,
    copies_are_made as copies_are_made,
)
from credit_transfer.rules.goals import (
    P_2_1 as P_2_1,
    P_2_2 as P_2_2,
)
from credit_transfer.rules.results import (
    EVENTS as EVENTS,
    P_3_1 as P_3_1,
    P_3_2 as P_3_2,
    P_3_2_1 as P_3_2_1,
    P_3_2_2 as P_3_2_2,
    P_3_2_3 as P_3_2_3,
    STATUSES as STATUSES,
    event_is_described as event_is_described,
    kind_is_named as kind_is_named,
    level_is_named as level_is_named,
    personal_result_fits as personal_result_fits,
    programme_result_fits as programme_result_fits,
    result_is_named as result_is_named,
    study_result_fits as study_result_fits,
    volunteering_has_hours as volunteering_has_hours,
)
from credit_transfer.rules.gifted import (
    P_3_3 as P_3_3,
    conditions_are_written as conditions_are_written,
    pupil_is_in_register as pupil_is_in_register,
    subject_is_not_of_exam as subject_is_not_of_exam,
)
from credit_transfer.rules.grounds import (
    P_3_4 as P_3_4,
    ground_is_chosen as ground_is_chosen,
    ground_is_explained as ground_is_explained,
    organisation_is_accredited as organisation_is_accredited,
    organisation_is_named as organisation_is_named,
)
from credit_transfer.rules.accounting import (
    P_4_1 as P_4_1,
    P_4_2 as P_4_2,
    P_4_3 as P_4_3,
    P_4_4 as P_4_4,
    P_4_5 as P_4_5,
    credit_has_document as credit_has_document,
    documents_are_certified as documents_are_certified,
    procedure_is_named as procedure_is_named,
    result_has_document as result_has_document,
    source_fits_result as source_fits_result,
    source_is_named as source_is_named,
)
from credit_transfer.rules.subjects import (
    COMPULSORY_SUBJECTS as COMPULSORY_SUBJECTS,
    DOCUMENT_DAYS as DOCUMENT_DAYS,
    EXAM_NAMES as EXAM_NAMES,
    P_4_6 as P_4_6,
    P_4_7 as P_4_7,
    P_4_8 as P_4_8,
    documents_came as documents_came,
    marks_are_known as marks_are_known,
    own_subject_is_chosen as own_subject_is_chosen,
    request_is_written as request_is_written,
    rows_are_entered as rows_are_entered,
    rows_are_whole as rows_are_whole,
)
from credit_transfer.rules.applying import (
    DECISION_DAYS as DECISION_DAYS,
    FULL_AGE as FULL_AGE,
    P_5_1 as P_5_1,
    P_5_2 as P_5_2,
    P_5_3 as P_5_3,
    applicant_may_apply as applicant_may_apply,
    application_is_made as application_is_made,
    confirmed_by_another as confirmed_by_another,
    result_is_wished as result_is_wished,
)
from credit_transfer.rules.attending import (
    P_5_4 as P_5_4,
    P_5_5 as P_5_5,
    P_5_6 as P_5_6,
    STUDY_ASKED_DAYS as STUDY_ASKED_DAYS,
    release_end_has_its_day as release_end_has_its_day,
    release_has_its_days as release_has_its_days,
    release_has_its_order as release_has_its_order,
    release_is_asked as release_is_asked,
    release_is_over as release_is_over,
    study_goes_on as study_goes_on,
)
from credit_transfer.rules.council import (
    ADD as ADD,
    APART as APART,
    CREDIT_NOTICE_DAYS as CREDIT_NOTICE_DAYS,
    NOTICE_DAYS as NOTICE_DAYS,
    P_5_7 as P_5_7,
    REFUSAL_DAYS as REFUSAL_DAYS,
    SAME_SUBJECT as SAME_SUBJECT,
    SHORTAGE_PERCENT as SHORTAGE_PERCENT,
)
from credit_transfer.rules.plan_hours import (
    FIRST_GRADE_WEEKS as FIRST_GRADE_WEEKS,
    WEEKS as WEEKS,
    hours_over as hours_over,
    weeks_over as weeks_over,
)
from credit_transfer.rules.marks import (
    COUNTED_MARKS as COUNTED_MARKS,
    LEAST_POSITIVE as LEAST_POSITIVE,
    five_point as five_point,
    is_failed as is_failed,
    mark_to_set as mark_to_set,
)
from credit_transfer.rules.matching import (
    Reason as Reason,
    RowVerdict as RowVerdict,
    are_of_one_subject as are_of_one_subject,
    is_exam_compulsory as is_exam_compulsory,
    is_same_name as is_same_name,
    refuses_something as refuses_something,
    verdict_of as verdict_of,
    verdicts as verdicts,
)
from credit_transfer.rules.concluding import (
    attestation_is_held as attestation_is_held,
    attestation_is_planned as attestation_is_planned,
    conclusion_fits_scale as conclusion_fits_scale,
    conclusions_are_given as conclusions_are_given,
    counted_mark_is_4_or_5 as counted_mark_is_4_or_5,
    hours_are_known as hours_are_known,
    marks_of_subject_agree as marks_of_subject_agree,
)
from credit_transfer.rules.deciding import (
    council_is_described as council_is_described,
    council_is_heard_of_refusal as council_is_heard_of_refusal,
    council_is_needed as council_is_needed,
    council_is_not_needed as council_is_not_needed,
    council_rows as council_rows,
    creditable_is_not_refused as creditable_is_not_refused,
    credited_rows_have_marks as credited_rows_have_marks,
    different_decision_is_reasoned as different_decision_is_reasoned,
    excluded_is_not_credited as excluded_is_not_credited,
    expected_of as expected_of,
    family_is_told as family_is_told,
    judged_rows as judged_rows,
    minutes_are_recorded as minutes_are_recorded,
    needs_council as needs_council,
    opinions_are_recorded as opinions_are_recorded,
    rows_are_decided as rows_are_decided,
    something_is_credited as something_is_credited,
    votes_add_up as votes_add_up,
)
from credit_transfer.rules.storing import (
    P_6_1 as P_6_1,
    P_6_2 as P_6_2,
    P_6_3 as P_6_3,
    P_6_4 as P_6_4,
    P_6_5 as P_6_5,
    P_6_6 as P_6_6,
    P_6_7 as P_6_7,
)
from credit_transfer.rules.moments import (
    ACCEPT_RULES as ACCEPT_RULES,
    APPLICATION_RULES as APPLICATION_RULES,
    CONCLUSION_RULES as CONCLUSION_RULES,
    CONDITION_RULES as CONDITION_RULES,
    CONFIRM_RULES as CONFIRM_RULES,
    COPY_RULES as COPY_RULES,
    COUNCIL_RULES as COUNCIL_RULES,
    DECISION_RULES as DECISION_RULES,
    NOTICE_RULES as NOTICE_RULES,
    REFUSAL_RULES as REFUSAL_RULES,
    RELEASE_RULES as RELEASE_RULES,
    RESULT_RULES as RESULT_RULES,
    ROW_RULES as ROW_RULES,
)
