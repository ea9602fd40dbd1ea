"""What a school puts in the place of a passage of a form, kept for good."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.row_level_security import protect


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("documents", "0004_approved_by_order"),
    ]

    operations = [
        migrations.CreateModel(
            name="FormWording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=60, verbose_name="form")),
                ("passage", models.CharField(max_length=40, verbose_name="passage")),
                ("text", models.TextField(blank=True, verbose_name="wording")),
                ("set_at", models.DateTimeField(auto_now_add=True, verbose_name="written at")),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.school",
                        verbose_name="school",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.person",
                        verbose_name="who wrote it",
                    ),
                ),
            ],
            options={
                "verbose_name": "wording of a form",
                "verbose_name_plural": "wordings of forms",
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(fields=["school", "kind", "passage"], name="wordings_of_form")
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="formwording",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c93ef0780459c9c48e86e059d0093f2c303feea5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_816ec",
                    table="documents_formwording",
                    when="BEFORE",
                ),
            ),
        ),
        protect("documents_formwording"),
    ]
