"""One-time codes, contacts that the school verified, one table of messages by mail and SMS."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_one_time_password"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RenameModel("OutgoingMail", "OutgoingMessage"),
        migrations.AlterModelOptions(
            name="outgoingmessage",
            options={
                "ordering": ("-created_at", "-pk"),
                "verbose_name": "outgoing message",
                "verbose_name_plural": "outgoing messages",
            },
        ),
        migrations.AddField(
            model_name="outgoingmessage",
            name="channel",
            field=models.CharField(
                choices=[("mail", "e-mail"), ("sms", "SMS")], default="mail", max_length=4
            ),
        ),
        migrations.AddField(
            model_name="outgoingmessage",
            name="given_up",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="outgoingmessage",
            name="good_until",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="outgoingmessage",
            name="opened_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="outgoingmessage",
            name="secret",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="outgoingmessage",
            name="state",
            field=models.CharField(
                choices=[
                    ("queued", "in the queue"),
                    ("delivered", "delivered"),
                    ("failed", "not delivered"),
                    ("opened", "opened"),
                ],
                default="queued",
                max_length=9,
            ),
        ),
        migrations.AlterField(
            model_name="outgoingmessage",
            name="subject",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AlterField(
            model_name="outgoingmessage",
            name="to",
            field=models.CharField(max_length=254),
        ),
        migrations.CreateModel(
            name="CountedTry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("bucket", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "counted try",
                "verbose_name_plural": "counted tries",
                "indexes": [models.Index(fields=["bucket", "at"], name="tries_of_a_bucket")],
            },
        ),
        migrations.CreateModel(
            name="VerifiedContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[("mail", "e-mail"), ("sms", "SMS")],
                        max_length=4,
                        verbose_name="way",
                    ),
                ),
                ("value", models.CharField(max_length=254, verbose_name="contact")),
                ("verified_at", models.DateTimeField(auto_now_add=True, verbose_name="verified")),
                (
                    "ended_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="no longer since"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verified_contacts",
                        to="accounts.person",
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
                (
                    "verified_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.person",
                        verbose_name="verified by",
                    ),
                ),
            ],
            options={
                "verbose_name": "verified contact",
                "verbose_name_plural": "verified contacts",
                "ordering": ("-verified_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="VerifiedContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "channel",
                    models.CharField(
                        choices=[("mail", "e-mail"), ("sms", "SMS")],
                        max_length=4,
                        verbose_name="way",
                    ),
                ),
                ("value", models.CharField(max_length=254, verbose_name="contact")),
                ("verified_at", models.DateTimeField(auto_now_add=True, verbose_name="verified")),
                (
                    "ended_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="no longer since"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.person",
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
                        to="accounts.verifiedcontact",
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
                (
                    "verified_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.person",
                        verbose_name="verified by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OneTimeCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("purpose", models.CharField(max_length=120)),
                ("code_hash", models.CharField(max_length=64)),
                (
                    "channel",
                    models.CharField(choices=[("mail", "e-mail"), ("sms", "SMS")], max_length=4),
                ),
                ("masked_to", models.CharField(max_length=100)),
                ("sent_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("wrong_tries", models.PositiveSmallIntegerField(default=0)),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.person",
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
                "verbose_name": "one-time code",
                "verbose_name_plural": "one-time codes",
                "ordering": ("-sent_at", "-pk"),
                "indexes": [models.Index(fields=["person", "purpose"], name="codes_of_a_purpose")],
            },
        ),
        migrations.AddConstraint(
            model_name="verifiedcontact",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)),
                fields=("school", "channel", "value"),
                name="contact_of_one_person",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verifiedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_verifiedcontactevent" ("channel", "ended_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "value", "verified_at", "verified_by_id") VALUES (NEW."channel", NEW."ended_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."value", NEW."verified_at", NEW."verified_by_id"); RETURN NULL;',
                    hash="1f0c1fee7ad791425782f3146eed23b30d5ae434",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3de0b",
                    table="accounts_verifiedcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verifiedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_verifiedcontactevent" ("channel", "ended_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "value", "verified_at", "verified_by_id") VALUES (NEW."channel", NEW."ended_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."value", NEW."verified_at", NEW."verified_by_id"); RETURN NULL;',
                    hash="9e7e7a2d65fca56497a2a1c0355e8b7e45eff641",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d4c51",
                    table="accounts_verifiedcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verifiedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_verifiedcontactevent" ("channel", "ended_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "value", "verified_at", "verified_by_id") VALUES (OLD."channel", OLD."ended_at", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."value", OLD."verified_at", OLD."verified_by_id"); RETURN NULL;',
                    hash="a9605f51687848b4b6364168bfbb22e14ec1e93d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3a9d6",
                    table="accounts_verifiedcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verifiedcontactevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6aa66a8bfe01650339ac374ead51eb15600439d3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c1a16",
                    table="accounts_verifiedcontactevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            "UPDATE accounts_outgoingmessage SET state = 'delivered' WHERE sent_at IS NOT NULL",
            migrations.RunSQL.noop,
        ),
        protect("accounts_onetimecode"),
        *protect_with_history("accounts_verifiedcontact"),
    ]
