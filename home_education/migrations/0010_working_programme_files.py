"""The file of a working programme belongs to its row of the plan."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home_education", "0009_database_keeps_intake"),
        ("regulations", "0005_scans_say_what_they_are"),
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
        migrations.AddField(
            model_name="homeplanrow",
            name="programme",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regulations.attachment",
                verbose_name="file of the working programme",
            ),
        ),
        migrations.AddField(
            model_name="homeplanrowevent",
            name="programme",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="regulations.attachment",
                verbose_name="file of the working programme",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homeplanrow",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (NEW."area", NEW."classroom_hours", NEW."distance_hours", NEW."has_working_programme", NEW."home_id", NEW."id", NEW."independent_content", NEW."independent_hours", NEW."is_correctional", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."programme_id", NEW."school_id", NEW."section", NEW."subject_id", NEW."taken_out_on", NEW."teacher_id", NEW."version", NEW."with_class_hours"); RETURN NULL;',
                    hash="79779ceee3c1d05cc8d0b2d321f08fac16e2376a",
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
                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (NEW."area", NEW."classroom_hours", NEW."distance_hours", NEW."has_working_programme", NEW."home_id", NEW."id", NEW."independent_content", NEW."independent_hours", NEW."is_correctional", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."programme_id", NEW."school_id", NEW."section", NEW."subject_id", NEW."taken_out_on", NEW."teacher_id", NEW."version", NEW."with_class_hours"); RETURN NULL;',
                    hash="7c73a70c14c922b0cafab78dc0270385e00d2315",
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
                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (OLD."area", OLD."classroom_hours", OLD."distance_hours", OLD."has_working_programme", OLD."home_id", OLD."id", OLD."independent_content", OLD."independent_hours", OLD."is_correctional", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."programme_id", OLD."school_id", OLD."section", OLD."subject_id", OLD."taken_out_on", OLD."teacher_id", OLD."version", OLD."with_class_hours"); RETURN NULL;',
                    hash="bee62b1ec27ee5086eda6a9694ce0ea94d725a26",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e06a8",
                    table="home_education_homeplanrow",
                    when="AFTER",
                ),
            ),
        ),
    ]
