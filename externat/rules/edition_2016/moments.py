"""Which rules of the edition of 2016 are asked together, by step of the procedure."""

from __future__ import annotations

from externat.rules.edition_2016.enrolment import (
    distance_keeps_its_rules,
    documents_are_brought,
    enrolment_is_within_year,
    extract_on_needs_is_brought,
    family_is_acquainted,
)
from externat.rules.edition_2016.general import (
    applicant_may_apply,
    application_is_made,
    class_is_small,
    conflict_is_taught_at_a_distance,
    ground_is_of_the_act,
    treatment_is_long,
)
from externat.rules.edition_2016.hospital import (
    group_is_large_enough,
    journal_is_separate,
    school_is_named,
    term_has_an_end,
    treatment_has_begun,
)
from externat.rules.edition_2016.hours import (
    difference_is_explained,
    parts_are_within_hours,
    plan_has_the_quota,
    quota_is_known,
    staff_is_approved,
    subjects_have_teachers,
)
from externat.rules.edition_2016.teaching import (
    own_programmes_are_written,
    plan_is_made_with_parents,
    plan_is_written,
    plan_lines_are_whole,
    timetable_is_agreed,
    timetable_is_in_time,
    working_plan_is_agreed,
)

APPLICATION_RULES = (
    application_is_made,
    applicant_may_apply,
    ground_is_of_the_act,
    class_is_small,
    treatment_is_long,
    documents_are_brought,
    extract_on_needs_is_brought,
)
"""What is asked of the application and its papers."""

TERM_RULES = (
    enrolment_is_within_year,
    term_has_an_end,
    treatment_has_begun,
    school_is_named,
    family_is_acquainted,
)
"""What is asked of the term, the place and the family."""

PLAN_RULES = (
    plan_is_written,
    own_programmes_are_written,
    plan_lines_are_whole,
    parts_are_within_hours,
    quota_is_known,
    plan_has_the_quota,
    difference_is_explained,
    subjects_have_teachers,
    group_is_large_enough,
    conflict_is_taught_at_a_distance,
    distance_keeps_its_rules,
)
"""What is asked of the individual plan."""

SIGNED_PLAN_RULES = (plan_is_made_with_parents,)
"""What is asked of the signatures under it."""

START_RULES = (
    working_plan_is_agreed,
    staff_is_approved,
    timetable_is_agreed,
    timetable_is_in_time,
    journal_is_separate,
)
"""What is asked before the first lesson."""
