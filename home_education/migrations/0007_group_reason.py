"""Why pupils of grades that the act leaves open are taught together stands with their group."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home_education", "0006_rows_taken_out"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="hospitalgroup",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="hospitalgroup",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="hospitalgroup",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="hospitalgroup",
            name="reason",
            field=models.CharField(
                blank=True, max_length=300, verbose_name="why they are taught together"
            ),
        ),
        migrations.AddField(
            model_name="hospitalgroupevent",
            name="reason",
            field=models.CharField(
                blank=True, max_length=300, verbose_name="why they are taught together"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hospitalgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_hospitalgroupevent" ("hospital", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id") VALUES (NEW."hospital", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."school_id"); RETURN NULL;',
                    hash="ca1fa227c03b670bdcba0921bd5cb896e10c6708",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_37125",
                    table="home_education_hospitalgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hospitalgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "home_education_hospitalgroupevent" ("hospital", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id") VALUES (NEW."hospital", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."school_id"); RETURN NULL;',
                    hash="392037f1f11b06ebdda68ad8b857f345c36d0334",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3a1d4",
                    table="home_education_hospitalgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hospitalgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_hospitalgroupevent" ("hospital", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id") VALUES (OLD."hospital", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."school_id"); RETURN NULL;',
                    hash="f5ed92821b4dec7486ca4b481eba589f0b0d3bb2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a03c9",
                    table="home_education_hospitalgroup",
                    when="AFTER",
                ),
            ),
        ),
    ]
