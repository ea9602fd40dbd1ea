"""Which rules of the edition of 2021 are asked together, by step of the procedure."""

from __future__ import annotations

from externat.rules.edition_2021.assessing import (
    advice_is_written,
    journal_is_kept,
    questions_were_shown,
    results_are_whole,
)
from externat.rules.edition_2021.consultations import (
    consultations_are_scheduled,
    consultations_are_within_cap,
    consultations_have_their_length,
)
from externat.rules.edition_2021.council import (
    decision_fits_results,
    decision_is_recorded,
    discretion_is_reasoned,
    results_are_there,
)
from externat.rules.edition_2021.entering import (
    enrolment_precedes_year,
    first_day_is_entered,
    term_is_the_year,
    transfer_is_in_time,
)
from externat.rules.edition_2021.examining import (
    abroad_is_assessed,
    assessed_within_year,
    attestation_is_taken,
    both_levels_are_allowed,
    commission_is_appointed,
    commission_is_whole,
    declaration_is_allowed,
    declaration_is_filled,
    extern_is_assessed,
    results_are_in_protocol,
)
from externat.rules.edition_2021.externs import (
    application_may_be_scanned,
    extern_ground_is_chosen,
    extern_ground_is_confirmed,
    extern_has_a_plan,
    goal_is_chosen,
    scan_for_another_form_is_explained,
    subjects_are_named,
    valid_reason_is_named,
)
from externat.rules.edition_2021.family import (
    family_is_assessed,
    family_is_under_age,
    family_stays_under_age,
    formative_days_are_few,
    service_is_told,
)
from externat.rules.edition_2021.general import (
    applicant_may_apply,
    application_is_made,
    form_is_offered,
    general_papers_are_brought,
)
from externat.rules.edition_2021.leading import (
    family_is_acquainted,
    plan_is_approved,
    plan_is_endorsed,
    plan_lines_are_whole,
    plan_may_be_scanned,
    specialists_take_part,
)
from externat.rules.edition_2021.patronage import (
    ground_stands_in_the_text,
    patronage_ground_is_chosen,
    patronage_ground_is_confirmed,
    patronage_has_a_plan,
    patronage_is_assessed,
    patronage_is_under_age,
    patronage_stays_under_age,
    teachers_are_of_the_school,
    treatment_is_confirmed,
    wishes_are_recorded,
)
from externat.rules.edition_2021.patronage_hours import (
    difference_is_explained,
    grade_10_is_read_with_11,
    plan_has_the_quota,
    quota_is_known,
    sessions_are_within_quota,
)
from externat.rules.edition_2021.records import combination_has_its_ground, level_is_determined
from externat.rules.edition_2021.staff_rates import parts_are_within_hours

APPLICATION_RULES = (
    form_is_offered,
    application_is_made,
    applicant_may_apply,
    application_may_be_scanned,
    scan_for_another_form_is_explained,
    general_papers_are_brought,
    extern_ground_is_chosen,
    valid_reason_is_named,
    goal_is_chosen,
    extern_ground_is_confirmed,
    subjects_are_named,
    combination_has_its_ground,
    patronage_ground_is_chosen,
    ground_stands_in_the_text,
    patronage_ground_is_confirmed,
    treatment_is_confirmed,
    level_is_determined,
)
"""What is asked of the application and its papers."""

TERM_RULES = (
    first_day_is_entered,
    transfer_is_in_time,
    enrolment_precedes_year,
    term_is_the_year,
    family_is_under_age,
    family_stays_under_age,
    patronage_is_under_age,
    patronage_stays_under_age,
)
"""What is asked of the day and of the learner's age."""

PLAN_RULES = (
    extern_has_a_plan,
    patronage_has_a_plan,
    plan_lines_are_whole,
    specialists_take_part,
    parts_are_within_hours,
    quota_is_known,
    grade_10_is_read_with_11,
    plan_has_the_quota,
    difference_is_explained,
    teachers_are_of_the_school,
    wishes_are_recorded,
    formative_days_are_few,
)
"""What is asked of the individual plan."""

SIGNED_PLAN_RULES = (plan_is_approved, plan_is_endorsed, plan_may_be_scanned)
"""What is asked of the signatures under it."""

RUNNING_RULES = (
    journal_is_kept,
    consultations_are_scheduled,
    consultations_have_their_length,
    consultations_are_within_cap,
    sessions_are_within_quota,
)
"""What is asked while it goes on."""

START_RULES = (family_is_acquainted, service_is_told, journal_is_kept, consultations_are_scheduled)
"""What is asked before the first lesson or assessment."""

PROTOCOL_RULES = (
    results_are_whole,
    extern_is_assessed,
    commission_is_whole,
    commission_is_appointed,
)
"""What is asked before the protocol is written."""

ASSESSMENT_RULES = (
    questions_were_shown,
    results_are_whole,
    extern_is_assessed,
    commission_is_whole,
    commission_is_appointed,
    results_are_in_protocol,
    attestation_is_taken,
    assessed_within_year,
    abroad_is_assessed,
    both_levels_are_allowed,
    declaration_is_allowed,
    declaration_is_filled,
    family_is_assessed,
    patronage_is_assessed,
    formative_days_are_few,
)
"""What is asked when the year has been assessed."""

COUNCIL_RULES = (
    results_are_there,
    decision_is_recorded,
    decision_fits_results,
    discretion_is_reasoned,
    advice_is_written,
)
"""What is asked of the council's decision."""
