"""The database keeps what it can of the intake: the variant, the ground, the notes."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("home_education", "0008_lessons_made_up"),
        ("regulations", "0005_scans_say_what_they_are"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="homecase",
            trigger=pgtrigger.compiler.Trigger(
                name="notes_need_consent",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF TG_OP = 'UPDATE' THEN\n        IF NEW.health_notes = OLD.health_notes THEN\n            RETURN NEW;\n        END IF;\n    END IF;\n    IF NEW.health_notes <> '' AND NOT EXISTS (\n        SELECT 1\n        FROM documents_consent given\n        JOIN regulations_case one ON one.student_id = given.student_id\n        WHERE one.id = NEW.case_id\n          AND given.kind = 'health'\n          AND NOT EXISTS (\n              SELECT 1 FROM documents_consentwithdrawal back WHERE back.consent_id = given.id\n          )\n    ) THEN\n        RAISE EXCEPTION 'notes on health are kept by a consent in force only (cl. 2.5)'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'home_notes_need_consent';\n    END IF;\n    RETURN NEW;\n",
                    hash="e0c272bb3e40d99997e33487b136f8fecc2761f7",
                    operation='INSERT OR UPDATE OF "health_notes"',
                    pgid="pgtrigger_notes_need_consent_24f6d",
                    table="home_education_homecase",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="homecase",
            constraint=models.CheckConstraint(
                condition=models.Q(("variant", ""), ("programme", "adapted"), _connector="OR"),
                name="home_variant_is_of_an_adapted_programme",
            ),
        ),
        migrations.AddConstraint(
            model_name="homecase",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("school_ground", ""), ("study_place", "school"), _connector="OR"
                ),
                name="home_ground_is_of_the_school_building",
            ),
        ),
    ]
