"""What the school found when it looked at the acts around both editions."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.row_level_security import protect_with_history


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("externat", "0002_isolation"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="IndividualBaseCheck",
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndividualBaseCheckEvent",
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
                        to="externat.individualbasecheck",
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
            model_name="individualbasecheck",
            constraint=models.UniqueConstraint(
                fields=("school", "base"), name="individual_base_checked_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="individualbasecheck",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "externat_individualbasecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (NEW."base", NEW."by_id", NEW."checked_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."status"); RETURN NULL;',
                    hash="a5aa7ee35c78d864300719800406b10c94df585e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12419",
                    table="externat_individualbasecheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="individualbasecheck",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "externat_individualbasecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (NEW."base", NEW."by_id", NEW."checked_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."status"); RETURN NULL;',
                    hash="9d387d0714db460106918b84281e13af3d440d98",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bda24",
                    table="externat_individualbasecheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="individualbasecheck",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "externat_individualbasecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (OLD."base", OLD."by_id", OLD."checked_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."status"); RETURN NULL;',
                    hash="dc516c0402d8b4ae568236d38f6ea4b3e1cf8ec1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4cef5",
                    table="externat_individualbasecheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="individualbasecheckevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="50979a98726131f568a510b645d723cf4e4efbfe",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2248b",
                    table="externat_individualbasecheckevent",
                    when="BEFORE",
                ),
            ),
        ),
        *protect_with_history("externat_individualbasecheck"),
    ]
