"""A paper that was agreed first bears the order that approves it, beside the bytes that were signed."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("documents", "0003_isolation"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="paper",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="paper",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="paper",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="paper",
            name="approved_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="approves",
                to="documents.paper",
            ),
        ),
        migrations.AddField(
            model_name="paper",
            name="approved_file",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="paperevent",
            name="approved_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="documents.paper",
            ),
        ),
        migrations.AddField(
            model_name="paperevent",
            name="approved_file",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.storedfile",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="approved_once",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN ((OLD."approved_by_id" IS NOT NULL AND OLD."approved_by_id" IS DISTINCT FROM (NEW."approved_by_id")) OR (OLD."approved_file_id" IS NOT NULL AND OLD."approved_file_id" IS DISTINCT FROM (NEW."approved_file_id")))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="ca912b6f53886be552b173d1a50fc71402c91f91",
                    operation="UPDATE",
                    pgid="pgtrigger_approved_once_2e08c",
                    table="documents_paper",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "documents_paperevent" ("annulled_by_id", "annulled_for", "application_id", "approved_by_id", "approved_file_id", "case_id", "check_code", "context_hash", "dated", "decision_id", "file_id", "id", "issued_at", "issued_by_id", "kind", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "seal_failure", "sealed_id", "series", "state", "student_id", "title", "version", "year") VALUES (NEW."annulled_by_id", NEW."annulled_for", NEW."application_id", NEW."approved_by_id", NEW."approved_file_id", NEW."case_id", NEW."check_code", NEW."context_hash", NEW."dated", NEW."decision_id", NEW."file_id", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."kind", NEW."language", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."seal_failure", NEW."sealed_id", NEW."series", NEW."state", NEW."student_id", NEW."title", NEW."version", NEW."year"); RETURN NULL;',
                    hash="5a71e713665063dfe74ded9ee719ffe6866deaf9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_56845",
                    table="documents_paper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."annulled_by_id" IS DISTINCT FROM (NEW."annulled_by_id") OR OLD."annulled_for" IS DISTINCT FROM (NEW."annulled_for") OR OLD."application_id" IS DISTINCT FROM (NEW."application_id") OR OLD."approved_by_id" IS DISTINCT FROM (NEW."approved_by_id") OR OLD."approved_file_id" IS DISTINCT FROM (NEW."approved_file_id") OR OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."check_code" IS DISTINCT FROM (NEW."check_code") OR OLD."context_hash" IS DISTINCT FROM (NEW."context_hash") OR OLD."dated" IS DISTINCT FROM (NEW."dated") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."file_id" IS DISTINCT FROM (NEW."file_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issued_at" IS DISTINCT FROM (NEW."issued_at") OR OLD."issued_by_id" IS DISTINCT FROM (NEW."issued_by_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."school_id" IS DISTINCT FROM (NEW."school_id") OR OLD."seal_failure" IS DISTINCT FROM (NEW."seal_failure") OR OLD."sealed_id" IS DISTINCT FROM (NEW."sealed_id") OR OLD."series" IS DISTINCT FROM (NEW."series") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."student_id" IS DISTINCT FROM (NEW."student_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                    func='INSERT INTO "documents_paperevent" ("annulled_by_id", "annulled_for", "application_id", "approved_by_id", "approved_file_id", "case_id", "check_code", "context_hash", "dated", "decision_id", "file_id", "id", "issued_at", "issued_by_id", "kind", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "seal_failure", "sealed_id", "series", "state", "student_id", "title", "version", "year") VALUES (NEW."annulled_by_id", NEW."annulled_for", NEW."application_id", NEW."approved_by_id", NEW."approved_file_id", NEW."case_id", NEW."check_code", NEW."context_hash", NEW."dated", NEW."decision_id", NEW."file_id", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."kind", NEW."language", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."seal_failure", NEW."sealed_id", NEW."series", NEW."state", NEW."student_id", NEW."title", NEW."version", NEW."year"); RETURN NULL;',
                    hash="eba32a076e15c26c7599334fcc7568afef03e071",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3090c",
                    table="documents_paper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "documents_paperevent" ("annulled_by_id", "annulled_for", "application_id", "approved_by_id", "approved_file_id", "case_id", "check_code", "context_hash", "dated", "decision_id", "file_id", "id", "issued_at", "issued_by_id", "kind", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "seal_failure", "sealed_id", "series", "state", "student_id", "title", "version", "year") VALUES (OLD."annulled_by_id", OLD."annulled_for", OLD."application_id", OLD."approved_by_id", OLD."approved_file_id", OLD."case_id", OLD."check_code", OLD."context_hash", OLD."dated", OLD."decision_id", OLD."file_id", OLD."id", OLD."issued_at", OLD."issued_by_id", OLD."kind", OLD."language", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."seal_failure", OLD."sealed_id", OLD."series", OLD."state", OLD."student_id", OLD."title", OLD."version", OLD."year"); RETURN NULL;',
                    hash="c68d0267d2398af2a7a3299e4e79ea4534b098e0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bd046",
                    table="documents_paper",
                    when="AFTER",
                ),
            ),
        ),
    ]
