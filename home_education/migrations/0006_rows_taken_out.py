"""A row of the plan that an amendment takes out stays for its lessons."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("home_education", "0005_family_birth_date"),
        ("students", "0002_isolation"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="homeplanrow",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="homeplanrow",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="homeplanrow",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="homeplanrow",
            name="home_subject_once_in_section",
        ),
        migrations.AddField(
            model_name="homeplanrow",
            name="taken_out_on",
            field=models.DateField(blank=True, null=True, verbose_name="taken out of the plan on"),
        ),
        migrations.AddField(
            model_name="homeplanrowevent",
            name="taken_out_on",
            field=models.DateField(blank=True, null=True, verbose_name="taken out of the plan on"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homeplanrow",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (NEW."area", NEW."classroom_hours", NEW."distance_hours", NEW."has_working_programme", NEW."home_id", NEW."id", NEW."independent_content", NEW."independent_hours", NEW."is_correctional", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."school_id", NEW."section", NEW."subject_id", NEW."taken_out_on", NEW."teacher_id", NEW."version", NEW."with_class_hours"); RETURN NULL;',
                    hash="146c38bfb33367e324964a5f40c4c6414209c1c4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bc9ec",
                    table="home_education_homeplanrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homeplanrow",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (NEW."area", NEW."classroom_hours", NEW."distance_hours", NEW."has_working_programme", NEW."home_id", NEW."id", NEW."independent_content", NEW."independent_hours", NEW."is_correctional", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."school_id", NEW."section", NEW."subject_id", NEW."taken_out_on", NEW."teacher_id", NEW."version", NEW."with_class_hours"); RETURN NULL;',
                    hash="24060582b0a4af2af88a2b4d49a58cc3df1a735d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2c6d9",
                    table="home_education_homeplanrow",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homeplanrow",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (OLD."area", OLD."classroom_hours", OLD."distance_hours", OLD."has_working_programme", OLD."home_id", OLD."id", OLD."independent_content", OLD."independent_hours", OLD."is_correctional", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."school_id", OLD."section", OLD."subject_id", OLD."taken_out_on", OLD."teacher_id", OLD."version", OLD."with_class_hours"); RETURN NULL;',
                    hash="7884d4e9102a20394155d68f6dc278645a88bf63",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e06a8",
                    table="home_education_homeplanrow",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="homeplanrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_out_on", None)),
                fields=("home", "section", "name"),
                name="home_subject_once_in_section",
            ),
        ),
    ]
