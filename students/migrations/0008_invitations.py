"""Invitations of families, and what was told them besides."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.row_level_security import protect_with_history


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_contacts_of_accounts"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("students", "0007_pupil_who_signs"),
    ]

    operations = [
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(blank=True, max_length=300, verbose_name="page")),
                ("about", models.CharField(blank=True, max_length=200, verbose_name="what for")),
                ("code_hash", models.CharField(max_length=64, unique=True)),
                (
                    "way",
                    models.CharField(
                        choices=[("mail", "e-mail"), ("sms", "SMS"), ("slip", "printed slip")],
                        max_length=4,
                        verbose_name="way",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("sent_at", models.DateTimeField(verbose_name="sent")),
                ("expires_at", models.DateTimeField(verbose_name="good until")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="opened")),
                ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="used")),
                (
                    "revoked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken back"),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.person",
                        verbose_name="invited by",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="accounts.outgoingmessage",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="accounts.person",
                        verbose_name="person",
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
                    "student",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="students.student",
                        verbose_name="pupil",
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation",
                "verbose_name_plural": "invitations",
                "ordering": ("-sent_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="InvitationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("path", models.CharField(blank=True, max_length=300, verbose_name="page")),
                ("about", models.CharField(blank=True, max_length=200, verbose_name="what for")),
                ("code_hash", models.CharField(max_length=64)),
                (
                    "way",
                    models.CharField(
                        choices=[("mail", "e-mail"), ("sms", "SMS"), ("slip", "printed slip")],
                        max_length=4,
                        verbose_name="way",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("sent_at", models.DateTimeField(verbose_name="sent")),
                ("expires_at", models.DateTimeField(verbose_name="good until")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="opened")),
                ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="used")),
                (
                    "revoked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken back"),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.person",
                        verbose_name="invited by",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.outgoingmessage",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.person",
                        verbose_name="person",
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
                        to="students.invitation",
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
                    "student",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="students.student",
                        verbose_name="pupil",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Reaching",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("call", "telephone call"),
                            ("paper", "paper handed over"),
                            ("meeting", "talk at the school"),
                        ],
                        max_length=8,
                        verbose_name="how",
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="No diagnosis, mark or reason.",
                        max_length=200,
                        verbose_name="note",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.person",
                        verbose_name="by whom",
                    ),
                ),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reachings",
                        to="students.invitation",
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
                "verbose_name": "contact with the family",
                "verbose_name_plural": "contacts with families",
                "ordering": ("-on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="ReachingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("call", "telephone call"),
                            ("paper", "paper handed over"),
                            ("meeting", "talk at the school"),
                        ],
                        max_length=8,
                        verbose_name="how",
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="No diagnosis, mark or reason.",
                        max_length=200,
                        verbose_name="note",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.person",
                        verbose_name="by whom",
                    ),
                ),
                (
                    "invitation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="students.invitation",
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
                        to="students.reaching",
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
            model_name="invitation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("revoked_at", None), ("used_at", None)),
                fields=("person", "student", "path"),
                name="one_open_invitation",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "students_invitationevent" ("about", "code_hash", "created_at", "expires_at", "id", "invited_by_id", "message_id", "opened_at", "path", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "school_id", "sent_at", "student_id", "used_at", "way") VALUES (NEW."about", NEW."code_hash", NEW."created_at", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."message_id", NEW."opened_at", NEW."path", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revoked_at", NEW."school_id", NEW."sent_at", NEW."student_id", NEW."used_at", NEW."way"); RETURN NULL;',
                    hash="3394594e886c7844691a22380b0f1967e49e7225",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c2541",
                    table="students_invitation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "students_invitationevent" ("about", "code_hash", "created_at", "expires_at", "id", "invited_by_id", "message_id", "opened_at", "path", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "school_id", "sent_at", "student_id", "used_at", "way") VALUES (NEW."about", NEW."code_hash", NEW."created_at", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."message_id", NEW."opened_at", NEW."path", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revoked_at", NEW."school_id", NEW."sent_at", NEW."student_id", NEW."used_at", NEW."way"); RETURN NULL;',
                    hash="67c370a972084bb2e64ef6d9246c50414f6816ad",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b9aad",
                    table="students_invitation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "students_invitationevent" ("about", "code_hash", "created_at", "expires_at", "id", "invited_by_id", "message_id", "opened_at", "path", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "school_id", "sent_at", "student_id", "used_at", "way") VALUES (OLD."about", OLD."code_hash", OLD."created_at", OLD."expires_at", OLD."id", OLD."invited_by_id", OLD."message_id", OLD."opened_at", OLD."path", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revoked_at", OLD."school_id", OLD."sent_at", OLD."student_id", OLD."used_at", OLD."way"); RETURN NULL;',
                    hash="83edd386c0bd5e721256b04f36b4a9b1ff92a954",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9c429",
                    table="students_invitation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3947a4db9586d258a7faa074bc05cf126c250357",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e6414",
                    table="students_invitationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reaching",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "students_reachingevent" ("by_id", "created_at", "id", "invitation_id", "kind", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."by_id", NEW."created_at", NEW."id", NEW."invitation_id", NEW."kind", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                    hash="2fd6c8b8e49105b7e2de59fa8cfb5a8ba5be2199",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a08fb",
                    table="students_reaching",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reaching",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "students_reachingevent" ("by_id", "created_at", "id", "invitation_id", "kind", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."by_id", NEW."created_at", NEW."id", NEW."invitation_id", NEW."kind", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                    hash="256360574d4773ceaaaa0e13c08897f6443464a6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c10c3",
                    table="students_reaching",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reaching",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "students_reachingevent" ("by_id", "created_at", "id", "invitation_id", "kind", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."by_id", OLD."created_at", OLD."id", OLD."invitation_id", OLD."kind", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                    hash="4b6199f7f0864a4564e67eee6b1adae5f5bd0466",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7e0b8",
                    table="students_reaching",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reachingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="663bd0e4ca93ecca043de09d3aa8e2117317ccbf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aff4e",
                    table="students_reachingevent",
                    when="BEFORE",
                ),
            ),
        ),
        *protect_with_history("students_invitation", "students_reaching"),
    ]
