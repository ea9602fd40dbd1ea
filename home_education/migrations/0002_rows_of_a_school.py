"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history

#: The act forbids to take out a pupil on long treatment, by whatever way the row is written.
STAYS = """
CREATE FUNCTION home_education_stays_in_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM home_education_homecase home
        JOIN regulations_case one ON one.id = home.case_id
        WHERE one.student_id = NEW.id
          AND one.closed_on IS NULL
          AND home.study_place IN ('hospital', 'hospital_unit')
    ) THEN
        RAISE EXCEPTION 'pupil % is taught in a hospital and stays in the lists (cl. 3.3)', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'home_stays_in_lists';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER home_stays_in_lists
    BEFORE UPDATE OF left_on ON students_student
    FOR EACH ROW WHEN (OLD.left_on IS NULL AND NEW.left_on IS NOT NULL)
    EXECUTE FUNCTION home_education_stays_in_lists();
"""
STAYS_NO_MORE = """
DROP TRIGGER home_stays_in_lists ON students_student;
DROP FUNCTION home_education_stays_in_lists();
"""


class Migration(migrations.Migration):
    dependencies = [("home_education", "0001_initial")]

    # Until 2026-11-26 they stood apart, as the product grew.
    replaces = [
        ("home_education", "0002_isolation"),
        ("home_education", "0003_textbooks_and_contacts"),
        ("home_education", "0004_family_details"),
        ("home_education", "0005_family_birth_date"),
        ("home_education", "0006_rows_taken_out"),
        ("home_education", "0007_group_reason"),
        ("home_education", "0008_lessons_made_up"),
        ("home_education", "0009_database_keeps_intake"),
        ("home_education", "0010_working_programme_files"),
        ("home_education", "0011_changes_told"),
        ("home_education", "0012_legal_bases"),
    ]

    operations = [
        *protect_with_history(
            "home_education_homecase",
            "home_education_homecondition",
            "home_education_homespecialpart",
            "home_education_homeplanrow",
            "home_education_homecalendar",
            "home_education_homeperiod",
            "home_education_homeslot",
            "home_education_homelesson",
            "home_education_hospitalgroup",
            "home_education_hospitalstay",
            "home_education_homecontact",
            "home_education_hometextbook",
            "home_education_familydetails",
            "home_education_basecheck",
        ),
        protect("home_education_notesreader"),
        migrations.RunSQL(STAYS, STAYS_NO_MORE),
    ]
