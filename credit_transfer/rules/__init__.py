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
)
from credit_transfer.rules.goals import (
    P_2_1 as P_2_1,
    P_2_2 as P_2_2,
)
from credit_transfer.rules.results import (
    P_3_1 as P_3_1,
    P_3_2 as P_3_2,
    P_3_2_1 as P_3_2_1,
    P_3_2_2 as P_3_2_2,
    P_3_2_3 as P_3_2_3,
    P_3_3 as P_3_3,
)
from credit_transfer.rules.grounds import (
    P_3_4 as P_3_4,
)
from credit_transfer.rules.accounting import (
    P_4_1 as P_4_1,
    P_4_2 as P_4_2,
    P_4_3 as P_4_3,
    P_4_4 as P_4_4,
    P_4_5 as P_4_5,
)
from credit_transfer.rules.subjects import (
    COMPULSORY_SUBJECTS as COMPULSORY_SUBJECTS,
    DOCUMENT_DAYS as DOCUMENT_DAYS,
    P_4_6 as P_4_6,
    P_4_7 as P_4_7,
    P_4_8 as P_4_8,
)
from credit_transfer.rules.applying import (
    DECISION_DAYS as DECISION_DAYS,
    FULL_AGE as FULL_AGE,
    P_5_1 as P_5_1,
    P_5_2 as P_5_2,
    P_5_3 as P_5_3,
)
from credit_transfer.rules.attending import (
    P_5_4 as P_5_4,
    P_5_5 as P_5_5,
    P_5_6 as P_5_6,
    STUDY_ASKED_DAYS as STUDY_ASKED_DAYS,
)
from credit_transfer.rules.council import (
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
    APPLICATION_RULES as APPLICATION_RULES,
    CONCLUSION_RULES as CONCLUSION_RULES,
    CONDITION_RULES as CONDITION_RULES,
    CONFIRM_RULES as CONFIRM_RULES,
    COPY_RULES as COPY_RULES,
    COUNCIL_RULES as COUNCIL_RULES,
    DECISION_RULES as DECISION_RULES,
    REFUSAL_RULES as REFUSAL_RULES,
    RELEASE_RULES as RELEASE_RULES,
    RESULT_RULES as RESULT_RULES,
    ROW_RULES as ROW_RULES,
)
