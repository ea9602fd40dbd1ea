"""The regulation of 2016, point by point, in the order of the document."""

# ruff: noqa: I001 (the order of imports is the order of the act)

from __future__ import annotations

from externat.rules.edition_2016.act import (
    ACT as ACT,
)
from externat.rules.edition_2016.general import (
    DECIDE_DAYS as DECIDE_DAYS,
    FULL_AGE as FULL_AGE,
    P_I_1 as P_I_1,
    P_I_2 as P_I_2,
    P_I_3 as P_I_3,
    P_I_4 as P_I_4,
    P_I_5 as P_I_5,
    P_I_6 as P_I_6,
    P_I_7 as P_I_7,
    SMALL_CLASS as SMALL_CLASS,
    applicant_may_apply as applicant_may_apply,
    application_is_made as application_is_made,
    authority_has_approved as authority_has_approved,
    class_is_small as class_is_small,
    conflict_is_taught_at_a_distance as conflict_is_taught_at_a_distance,
    ground_is_of_the_act as ground_is_of_the_act,
    treatment_is_long as treatment_is_long,
)
from externat.rules.edition_2016.enrolment import (
    FIRST_GRADE as FIRST_GRADE,
    P_II_1 as P_II_1,
    P_II_2 as P_II_2,
    P_II_3 as P_II_3,
    P_II_4 as P_II_4,
    distance_keeps_its_rules as distance_keeps_its_rules,
    documents_are_brought as documents_are_brought,
    documents_for as documents_for,
    enrolment_is_within_year as enrolment_is_within_year,
    extract_on_needs_is_brought as extract_on_needs_is_brought,
    family_is_acquainted as family_is_acquainted,
)
from externat.rules.edition_2016.teaching import (
    P_III_1 as P_III_1,
    P_III_2 as P_III_2,
    P_III_3 as P_III_3,
    TIMETABLE_DAYS as TIMETABLE_DAYS,
    needs_own_plan as needs_own_plan,
    own_programmes_are_written as own_programmes_are_written,
    plan_is_made_with_parents as plan_is_made_with_parents,
    plan_is_written as plan_is_written,
    plan_lines_are_whole as plan_lines_are_whole,
    timetable_due as timetable_due,
    timetable_is_agreed as timetable_is_agreed,
    timetable_is_in_time as timetable_is_in_time,
    working_plan_is_agreed as working_plan_is_agreed,
)
from externat.rules.edition_2016.hospital import (
    GROUP_LEAST as GROUP_LEAST,
    P_III_4 as P_III_4,
    P_III_5 as P_III_5,
    P_III_6 as P_III_6,
    P_III_7 as P_III_7,
    START_DAYS as START_DAYS,
    earliest_lesson as earliest_lesson,
    group_is_large_enough as group_is_large_enough,
    journal_is_separate as journal_is_separate,
    report_is_due as report_is_due,
    report_is_signed as report_is_signed,
    school_is_named as school_is_named,
    term_has_an_end as term_has_an_end,
    term_is_over as term_is_over,
    treatment_has_begun as treatment_has_begun,
)
from externat.rules.edition_2016.hours import (
    ORDINARY as ORDINARY,
    P_IV_1 as P_IV_1,
    P_IV_2 as P_IV_2,
    P_IV_3 as P_IV_3,
    SPECIAL as SPECIAL,
    TOLERANCE as TOLERANCE,
    difference_is_explained as difference_is_explained,
    parts_are_within_hours as parts_are_within_hours,
    plan_has_the_quota as plan_has_the_quota,
    quota as quota,
    quota_is_known as quota_is_known,
    staff_is_approved as staff_is_approved,
    subjects_have_teachers as subjects_have_teachers,
    weekly_hours as weekly_hours,
)
from externat.rules.edition_2016.moments import (
    APPLICATION_RULES as APPLICATION_RULES,
    PLAN_RULES as PLAN_RULES,
    SIGNED_PLAN_RULES as SIGNED_PLAN_RULES,
    START_RULES as START_RULES,
    TERM_RULES as TERM_RULES,
)
