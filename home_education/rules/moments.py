"""Which rules are asked together: of the package, the plan, the timetable, the lessons, the end.

A page shows the rules of its moment early, the step of the procedure asks the same ones.
"""

from __future__ import annotations

from home_education.rules.bases import (
    extracurricular_is_within_norm,
    load_is_within_norm,
    week_length_is_allowed,
)
from home_education.rules.calendar import (
    assessment_is_on_weekdays,
    assessment_is_within_case,
    calendar_begins_with_transfer,
    calendar_is_agreed,
    corrections_are_explained,
)
from home_education.rules.content import (
    adapted_subjects_are_complete,
    programme_is_whole,
    subjects_are_complete,
    subjects_have_teachers,
    teachers_teach_their_subjects,
    working_programmes_are_attached,
)
from home_education.rules.contract import (
    consent_names_recipients,
    consents_are_by_entitled,
    health_notes_have_consent,
)
from home_education.rules.ending import conclusion_follows_the_last, lessons_are_within_term
from home_education.rules.folder import folder_is_complete
from home_education.rules.general import (
    advisory_has_decided,
    grade_is_taught,
    place_is_chosen,
    pupil_is_in_a_class,
    school_place_has_ground,
    study_form_is_chosen,
    treatment_is_long,
)
from home_education.rules.groups import (
    group_has_its_grades,
    group_has_its_size,
    nobody_in_bed_is_in_the_group,
    teaching_is_chosen,
)
from home_education.rules.hospital import (
    doctor_has_agreed,
    hospital_is_assigned,
    hospital_package_is_whole,
    lessons_keep_to_start_time,
    start_time_is_set,
    unit_has_licence,
)
from home_education.rules.package import (
    application_is_brought,
    conclusion_is_brought,
    conclusion_is_made_out,
    pmpk_is_brought,
    programme_is_chosen,
)
from home_education.rules.participants import (
    adult_is_present,
    family_told_in_time,
    lessons_are_in_journal,
)
from home_education.rules.plan import (
    classroom_is_half,
    correction_is_taught,
    extracurricular_is_agreed,
    hours_are_quarters,
    independent_work_is_described,
    plan_is_agreed,
    plan_rows_are_complete,
    special_programme_is_agreed,
    special_programme_is_whole,
    theory_is_taught,
)
from home_education.rules.providing import (
    distance_is_allowed,
    meals_are_offered,
    missed_lessons_are_made_up,
    past_lessons_are_marked,
    textbooks_are_handed_out,
)
from home_education.rules.running import (
    correction_is_planned,
    home_is_impossible,
    lessons_are_confirmed,
)
from home_education.rules.timetable import (
    days_are_not_too_full,
    lessons_are_on_school_days,
    lessons_are_within_hours,
    lessons_have_their_length,
    pauses_have_their_length,
    pupil_has_one_lesson_at_a_time,
    rooms_are_free,
    teachers_are_free,
    timetable_has_the_hours,
    timetable_is_agreed,
)

PACKAGE_RULES = (
    grade_is_taught,
    pupil_is_in_a_class,
    study_form_is_chosen,
    place_is_chosen,
    programme_is_chosen,
    application_is_brought,
    conclusion_is_brought,
    conclusion_is_made_out,
    advisory_has_decided,
    pmpk_is_brought,
    school_place_has_ground,
    home_is_impossible,
    treatment_is_long,
    unit_has_licence,
    hospital_is_assigned,
    hospital_package_is_whole,
    conclusion_follows_the_last,
)
CONSENT_RULES = (
    health_notes_have_consent,
    consents_are_by_entitled,
    consent_names_recipients,
)
PLAN_RULES = (
    programme_is_whole,
    plan_rows_are_complete,
    hours_are_quarters,
    subjects_are_complete,
    adapted_subjects_are_complete,
    classroom_is_half,
    correction_is_taught,
    independent_work_is_described,
    theory_is_taught,
    correction_is_planned,
    week_length_is_allowed,
    load_is_within_norm,
    extracurricular_is_within_norm,
    distance_is_allowed,
    subjects_have_teachers,
    teachers_teach_their_subjects,
    working_programmes_are_attached,
    special_programme_is_whole,
)
CALENDAR_RULES = (
    calendar_begins_with_transfer,
    corrections_are_explained,
    assessment_is_within_case,
    assessment_is_on_weekdays,
)
TIMETABLE_RULES = (
    timetable_has_the_hours,
    pupil_has_one_lesson_at_a_time,
    teachers_are_free,
    rooms_are_free,
    lessons_are_within_hours,
    lessons_are_on_school_days,
    lessons_have_their_length,
    pauses_have_their_length,
    days_are_not_too_full,
    lessons_keep_to_start_time,
)
HOSPITAL_RULES = (
    start_time_is_set,
    teaching_is_chosen,
    group_has_its_size,
    group_has_its_grades,
    nobody_in_bed_is_in_the_group,
)
PROGRAMME_RULES = (*PLAN_RULES, *CALENDAR_RULES, *TIMETABLE_RULES, *HOSPITAL_RULES)
AGREEMENT_RULES = (
    plan_is_agreed,
    calendar_is_agreed,
    timetable_is_agreed,
    special_programme_is_agreed,
    extracurricular_is_agreed,
    doctor_has_agreed,
)
LESSON_RULES = (
    lessons_are_within_term,
    past_lessons_are_marked,
    missed_lessons_are_made_up,
    lessons_are_confirmed,
    lessons_are_in_journal,
    adult_is_present,
    family_told_in_time,
)
END_RULES = (
    *LESSON_RULES,
    meals_are_offered,
    textbooks_are_handed_out,
    folder_is_complete,
)
