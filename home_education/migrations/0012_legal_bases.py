"""Whether an act of cl. 1.1 is in force, as the school found."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.row_level_security import protect_with_history


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("home_education", "0011_changes_told"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="BaseCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("base", models.CharField(max_length=20, verbose_name="act of the directory")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_force", "In force"),
                            ("amended", "In force, amended"),
                            ("repealed", "No longer in force"),
                        ],
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("checked_on", models.DateField(verbose_name="looked at on")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.person",
                        verbose_name="who",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.school",
                        verbose_name="school",
                    ),
                ),
            ],
            options={
                "verbose_name": "look at an act",
                "verbose_name_plural": "looks at acts",
            },
        ),
        migrations.CreateModel(
            name="BaseCheckEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("base", models.CharField(max_length=20, verbose_name="act of the directory")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_force", "In force"),
                            ("amended", "In force, amended"),
                            ("repealed", "No longer in force"),
                        ],
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("checked_on", models.DateField(verbose_name="looked at on")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.person",
                        verbose_name="who",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="home_education.basecheck",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.school",
                        verbose_name="school",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="basecheck",
            constraint=models.UniqueConstraint(
                fields=("school", "base"), name="home_base_checked_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basecheck",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_basecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (NEW."base", NEW."by_id", NEW."checked_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."status"); RETURN NULL;',
                    hash="46046afc8ab927fb45f7b7652d8528338864980b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_03872",
                    table="home_education_basecheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basecheck",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "home_education_basecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (NEW."base", NEW."by_id", NEW."checked_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."status"); RETURN NULL;',
                    hash="5a8b2f0b744d7b7866b689e78399ed25cf40e5bb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fa4a2",
                    table="home_education_basecheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basecheck",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_basecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (OLD."base", OLD."by_id", OLD."checked_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."status"); RETURN NULL;',
                    hash="d64c799fccea2d625eef5c13a20c3d0d6e93db50",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ce69a",
                    table="home_education_basecheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basecheckevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="db043ddd97bec4160dcfe757e23b539aa673cd40",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_10d94",
                    table="home_education_basecheckevent",
                    when="BEFORE",
                ),
            ),
        ),
        *protect_with_history("home_education_basecheck"),
    ]
