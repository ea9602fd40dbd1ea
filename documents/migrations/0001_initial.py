import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
from django.db import migrations, models
from accounts.new_tables import NewTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regulations", "0001_initial"),
        ("students", "0001_initial"),
    ]

    operations = [
        NewTables(
            tables=[
                migrations.CreateModel(
                    name="Paper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("kind", models.CharField(max_length=60, verbose_name="kind")),
                        (
                            "version",
                            models.PositiveSmallIntegerField(default=1, verbose_name="version"),
                        ),
                        ("series", models.CharField(max_length=40, verbose_name="series")),
                        ("number", models.PositiveIntegerField(verbose_name="number")),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("dated", models.DateField(verbose_name="date")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("language", models.CharField(max_length=2)),
                        ("context", models.JSONField(verbose_name="frozen context")),
                        ("context_hash", models.CharField(max_length=64)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("issued", "issued"),
                                    ("signed", "signed by all"),
                                    ("superseded", "replaced by a newer version"),
                                    ("annulled", "annulled"),
                                ],
                                default="issued",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "case",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="regulations.decision",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                        (
                            "issued_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
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
                        (
                            "annulled_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "annulled_for",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="why it was annulled"
                            ),
                        ),
                        (
                            "check_code",
                            models.CharField(
                                editable=False, max_length=32, verbose_name="check code"
                            ),
                        ),
                        (
                            "sealed",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                        (
                            "seal_failure",
                            models.CharField(blank=True, editable=False, max_length=300),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="regulations.application",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                blank=True,
                                help_text="Of a paper that is about a pupil and belongs to no case.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="students.student",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="approves",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "approved_file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "paper",
                        "verbose_name_plural": "papers",
                        "ordering": ("-issued_at", "-pk"),
                        "indexes": [
                            models.Index(
                                fields=["school", "-issued_at", "-id"], name="papers_by_time"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "series", "year", "number"),
                                name="number_given_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("case__isnull", False)),
                                fields=("case", "kind", "version"),
                                name="version_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("number__gte", 1)), name="numbers_from_one"
                            ),
                            models.UniqueConstraint(
                                fields=("school", "check_code"), name="check_code_once"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="never_deleted",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="0454ecf92e11633254283b343db767510e8345bd",
                                    operation="DELETE",
                                    pgid="pgtrigger_never_deleted_f3246",
                                    table="documents_paper",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="bytes_once",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."file_id" IS NOT NULL AND OLD."file_id" IS DISTINCT FROM (NEW."file_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="cd9f54e3dc2f4ae6ba0fb7fd149fbb65d4f0ffc3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_bytes_once_8e921",
                                    table="documents_paper",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="sealed_once",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."sealed_id" IS NOT NULL AND OLD."sealed_id" IS DISTINCT FROM (NEW."sealed_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="46f0c15177e619c046c0aa66f5ab9269d1096e12",
                                    operation="UPDATE",
                                    pgid="pgtrigger_sealed_once_14294",
                                    table="documents_paper",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="words_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."application_id" IS DISTINCT FROM (NEW."application_id") OR OLD."student_id" IS DISTINCT FROM (NEW."student_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."series" IS DISTINCT FROM (NEW."series") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."year" IS DISTINCT FROM (NEW."year") OR OLD."dated" IS DISTINCT FROM (NEW."dated") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."context" IS DISTINCT FROM (NEW."context") OR OLD."context_hash" IS DISTINCT FROM (NEW."context_hash") OR OLD."check_code" IS DISTINCT FROM (NEW."check_code"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="6b9e894dfbdac0a86c271172381868eb60c3dd02",
                                    operation="UPDATE",
                                    pgid="pgtrigger_words_stay_bb8f1",
                                    table="documents_paper",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PrintJob",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("pdf", "one PDF for the printer"),
                                    ("zip", "a ZIP, one file a paper"),
                                ],
                                default="pdf",
                                max_length=3,
                                verbose_name="form",
                            ),
                        ),
                        ("items", models.JSONField(verbose_name="what to print")),
                        ("done", models.PositiveIntegerField(default=0)),
                        (
                            "progress",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("running", "running"),
                                    ("done", "done"),
                                    ("failed", "failed"),
                                ],
                                default="waiting",
                                max_length=8,
                            ),
                        ),
                        ("error", models.CharField(blank=True, max_length=300)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
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
                        "verbose_name": "print",
                        "verbose_name_plural": "prints",
                        "ordering": ("-created_at",),
                    },
                ),
                migrations.CreateModel(
                    name="RegisterCounter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("series", models.CharField(max_length=40)),
                        ("year", models.PositiveSmallIntegerField()),
                        ("last", models.PositiveIntegerField(default=0)),
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
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "series", "year"), name="one_counter"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="never_deleted",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="30c4d9069e08442b415895aa71d33b7d6964e746",
                                    operation="DELETE",
                                    pgid="pgtrigger_never_deleted_d39cc",
                                    table="documents_registercounter",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="counts_by_one",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (NEW."last" IS DISTINCT FROM (OLD."last" + 1))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="347100f5e07dcedcba1bd10dc773df195d7d506b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_counts_by_one_cc429",
                                    table="documents_registercounter",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CachedDraft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("key", models.CharField(max_length=64)),
                        ("data", models.BinaryField()),
                        ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
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
                        "verbose_name": "kept draft",
                        "verbose_name_plural": "kept drafts",
                        "indexes": [
                            models.Index(fields=["school", "made_at"], name="drafts_by_age")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "key"), name="draft_kept_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SigningRules",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="in force since")),
                        (
                            "order_number",
                            models.CharField(max_length=40, verbose_name="number of the order"),
                        ),
                        ("order_date", models.DateField(verbose_name="date of the order")),
                        (
                            "contracts_online",
                            models.BooleanField(
                                default=False, verbose_name="contracts may be signed online"
                            ),
                        ),
                        (
                            "health_consents_online",
                            models.BooleanField(
                                default=False,
                                verbose_name="consents about health may be signed online",
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
                            "set_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rules of signing online",
                        "verbose_name_plural": "rules of signing online",
                        "ordering": ("-since", "-pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "since"), name="signing_rules_once_a_day"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_signingrulesevent" ("contracts_online", "health_consents_online", "id", "order_date", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "set_by_id", "since") VALUES (NEW."contracts_online", NEW."health_consents_online", NEW."id", NEW."order_date", NEW."order_number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."set_by_id", NEW."since"); RETURN NULL;',
                                    hash="ab4f37f1a2362aac4947e4da983a9837575c5af9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a0ca4",
                                    table="documents_signingrules",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "documents_signingrulesevent" ("contracts_online", "health_consents_online", "id", "order_date", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "set_by_id", "since") VALUES (NEW."contracts_online", NEW."health_consents_online", NEW."id", NEW."order_date", NEW."order_number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."set_by_id", NEW."since"); RETURN NULL;',
                                    hash="e72766afe119afdb87db28104bffb96ea366edde",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d83e5",
                                    table="documents_signingrules",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_signingrulesevent" ("contracts_online", "health_consents_online", "id", "order_date", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "set_by_id", "since") VALUES (OLD."contracts_online", OLD."health_consents_online", OLD."id", OLD."order_date", OLD."order_number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."set_by_id", OLD."since"); RETURN NULL;',
                                    hash="94e037d89a97b413df8258cf54116ab82c511b36",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_507d0",
                                    table="documents_signingrules",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HealthDataRules",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="in force since")),
                        (
                            "shown_without_consent",
                            models.BooleanField(
                                default=True,
                                verbose_name="health data are shown where no consent is on record yet",
                            ),
                        ),
                        (
                            "own_consent_from",
                            models.PositiveSmallIntegerField(
                                default=15,
                                validators=[
                                    django.core.validators.MinValueValidator(10),
                                    django.core.validators.MaxValueValidator(18),
                                ],
                                verbose_name="full years from which the pupil consents too",
                            ),
                        ),
                        (
                            "operator_address",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="address of the school, as consents print it",
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
                            "set_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rules of health data",
                        "verbose_name_plural": "rules of health data",
                        "ordering": ("-since", "-pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "since"), name="health_data_rules_once_a_day"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_healthdatarulesevent" ("id", "operator_address", "own_consent_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "set_by_id", "shown_without_consent", "since") VALUES (NEW."id", NEW."operator_address", NEW."own_consent_from", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."set_by_id", NEW."shown_without_consent", NEW."since"); RETURN NULL;',
                                    hash="506588a68ac5b624cd3fcbc774bcf81a80ed137f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_bc571",
                                    table="documents_healthdatarules",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "documents_healthdatarulesevent" ("id", "operator_address", "own_consent_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "set_by_id", "shown_without_consent", "since") VALUES (NEW."id", NEW."operator_address", NEW."own_consent_from", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."set_by_id", NEW."shown_without_consent", NEW."since"); RETURN NULL;',
                                    hash="1b5cfa7c870d3b9fa777f12beeeb3600d859dfc7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_10b60",
                                    table="documents_healthdatarules",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_healthdatarulesevent" ("id", "operator_address", "own_consent_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "set_by_id", "shown_without_consent", "since") VALUES (OLD."id", OLD."operator_address", OLD."own_consent_from", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."set_by_id", OLD."shown_without_consent", OLD."since"); RETURN NULL;',
                                    hash="6926123919b29f8bf61db377dbc20c74406aaa94",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_aba2b",
                                    table="documents_healthdatarules",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PaperEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("kind", models.CharField(max_length=60, verbose_name="kind")),
                        (
                            "version",
                            models.PositiveSmallIntegerField(default=1, verbose_name="version"),
                        ),
                        ("series", models.CharField(max_length=40, verbose_name="series")),
                        ("number", models.PositiveIntegerField(verbose_name="number")),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("dated", models.DateField(verbose_name="date")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("language", models.CharField(max_length=2)),
                        ("context_hash", models.CharField(max_length=64)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("issued", "issued"),
                                    ("signed", "signed by all"),
                                    ("superseded", "replaced by a newer version"),
                                    ("annulled", "annulled"),
                                ],
                                default="issued",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "case",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.decision",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                        (
                            "issued_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
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
                                db_index=False,
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
                                to="documents.paper",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.school",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "annulled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "annulled_for",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="why it was annulled"
                            ),
                        ),
                        (
                            "check_code",
                            models.CharField(
                                editable=False, max_length=32, verbose_name="check code"
                            ),
                        ),
                        (
                            "sealed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                        (
                            "seal_failure",
                            models.CharField(blank=True, editable=False, max_length=300),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.application",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                help_text="Of a paper that is about a pupil and belongs to no case.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "approved_file",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="75e15987ff5b46f29ade5a53ce8f4d5916da55ee",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ffbd4",
                                    table="documents_paperevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(max_length=40, verbose_name="in the capacity of"),
                        ),
                        (
                            "signer_name",
                            models.CharField(max_length=250, verbose_name="who signed"),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("paper", "by hand; the original was seen"),
                                    ("staff", "in the product, signed in"),
                                    ("code", "in the product, by a one-time code"),
                                    ("external", "by an electronic signature in a file"),
                                ],
                                max_length=10,
                                verbose_name="how",
                            ),
                        ),
                        ("signed_on", models.DateField(verbose_name="date of the signature")),
                        (
                            "sha256",
                            models.CharField(
                                blank=True, max_length=64, verbose_name="hash of the signed bytes"
                            ),
                        ),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "scan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
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
                            "seen_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who saw it",
                            ),
                        ),
                        (
                            "checked_with",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="checked with"
                            ),
                        ),
                        ("evidence", models.JSONField(blank=True, default=dict)),
                        (
                            "original",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "signature",
                        "verbose_name_plural": "signatures",
                        "ordering": ("at", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("person__isnull", False)),
                                fields=("paper", "capacity", "person"),
                                name="person_signs_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("person__isnull", True)),
                                fields=("paper", "capacity", "signer_name"),
                                name="name_signs_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("method__in", ("paper", "external")),
                                    ("person__isnull", False),
                                    _connector="OR",
                                ),
                                name="who_signs_here_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("method", "external"), _negated=True),
                                    ("original__isnull", False),
                                    _connector="OR",
                                ),
                                name="file_of_signature_is_kept",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="46b4d7f99e611afbe1e44cd9c4948e159a0718aa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7c233",
                                    table="documents_signature",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandedCopy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "holder",
                            models.CharField(
                                choices=[("school", "the school"), ("student", "the pupil")],
                                max_length=10,
                                verbose_name="copy of",
                            ),
                        ),
                        ("handed_on", models.DateField(verbose_name="date")),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="handed_copies",
                                to="documents.paper",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "copy handed out",
                        "verbose_name_plural": "copies handed out",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("paper", "holder"), name="copy_handed_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="bceaf5b13a586b7143d23ebea9b92d06ce4d97da",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9e035",
                                    table="documents_handedcopy",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Response",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(max_length=40, verbose_name="in the capacity of"),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("agree", "I agree"),
                                    ("except", "I agree, except…"),
                                    ("disagree", "I do not agree"),
                                ],
                                max_length=10,
                                verbose_name="answer",
                            ),
                        ),
                        (
                            "words",
                            models.CharField(
                                blank=True, max_length=2000, verbose_name="in their own words"
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(max_length=64, verbose_name="hash of the bytes shown"),
                        ),
                        ("evidence", models.JSONField(blank=True, default=dict)),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responses",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                        "verbose_name": "answer to a paper",
                        "verbose_name_plural": "answers to papers",
                        "ordering": ("at", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("answer__in", ("except", "disagree"))),
                                name="agreeing_is_signing",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="37a233246b35a55a1eb87c78a3f3d66958fb0a4c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_24179",
                                    table="documents_response",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Showing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(max_length=64, verbose_name="hash of the bytes shown"),
                        ),
                        ("page", models.PositiveSmallIntegerField(verbose_name="page")),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="showings",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                        "verbose_name": "page shown",
                        "verbose_name_plural": "pages shown",
                        "ordering": ("at", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("paper", "person", "sha256", "page"),
                                name="shown_first_time_once",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="09a8cdea2ff38a4a5b72cef37815d0ee79e9d28b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_06e3f",
                                    table="documents_showing",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SigningAgreement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(blank=True, null=True, verbose_name="signed on"),
                        ),
                        (
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="revoked at"),
                        ),
                        (
                            "revoked_on_paper",
                            models.BooleanField(default=False, verbose_name="revoked on paper"),
                        ),
                        (
                            "paper",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signing_agreement",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signing_agreements",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "revoked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "scan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
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
                            "seen_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who checked the identity",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "agreement on signing by code",
                        "verbose_name_plural": "agreements on signing by code",
                        "ordering": ("-pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("revoked_at__isnull", True)),
                                fields=("person",),
                                name="one_agreement_of_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("signed_on__isnull", True),
                                    ("seen_by__isnull", False),
                                    _connector="OR",
                                ),
                                name="identity_was_checked",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_signingagreementevent" ("id", "paper_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "revoked_on_paper", "scan_id", "school_id", "seen_by_id", "signed_on") VALUES (NEW."id", NEW."paper_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revoked_at", NEW."revoked_by_id", NEW."revoked_on_paper", NEW."scan_id", NEW."school_id", NEW."seen_by_id", NEW."signed_on"); RETURN NULL;',
                                    hash="7484b5506fc74f6427c74b92c43e2a0a5181e190",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7eb01",
                                    table="documents_signingagreement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "documents_signingagreementevent" ("id", "paper_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "revoked_on_paper", "scan_id", "school_id", "seen_by_id", "signed_on") VALUES (NEW."id", NEW."paper_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revoked_at", NEW."revoked_by_id", NEW."revoked_on_paper", NEW."scan_id", NEW."school_id", NEW."seen_by_id", NEW."signed_on"); RETURN NULL;',
                                    hash="ccd7f67d8a4a1cdff651091d01567e52f4075a5d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_15b7f",
                                    table="documents_signingagreement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_signingagreementevent" ("id", "paper_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "revoked_on_paper", "scan_id", "school_id", "seen_by_id", "signed_on") VALUES (OLD."id", OLD."paper_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revoked_at", OLD."revoked_by_id", OLD."revoked_on_paper", OLD."scan_id", OLD."school_id", OLD."seen_by_id", OLD."signed_on"); RETURN NULL;',
                                    hash="ebe7fee86ee2377de1e77ae9aa8657ad1e0acb90",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1d9c0",
                                    table="documents_signingagreement",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SigningRulesEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("since", models.DateField(verbose_name="in force since")),
                        (
                            "order_number",
                            models.CharField(max_length=40, verbose_name="number of the order"),
                        ),
                        ("order_date", models.DateField(verbose_name="date of the order")),
                        (
                            "contracts_online",
                            models.BooleanField(
                                default=False, verbose_name="contracts may be signed online"
                            ),
                        ),
                        (
                            "health_consents_online",
                            models.BooleanField(
                                default=False,
                                verbose_name="consents about health may be signed online",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                                to="documents.signingrules",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.school",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "set_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="cfbe83fe5eeba8cd26beb2007524abf6ceaa8b29",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_46642",
                                    table="documents_signingrulesevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Amendment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sections", models.JSONField(default=list, verbose_name="sections")),
                        ("values", models.JSONField(default=dict, verbose_name="what is proposed")),
                        ("held", models.JSONField(default=dict, verbose_name="what stood before")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "being written"),
                                    ("issued", "waits for its signatures"),
                                    ("in_force", "in force"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("begun_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "settled_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="in force or withdrawn since"
                            ),
                        ),
                        (
                            "withdrawn_for",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="why it was withdrawn"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "new_paper",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="made_by_amendment",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amendments",
                                to="documents.paper",
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
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "amendment",
                        "verbose_name_plural": "amendments",
                        "ordering": ("begun_at", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ("draft", "issued"))),
                                fields=("paper",),
                                name="one_open_amendment_of_paper",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state__in", ("issued", "in_force")), _negated=True),
                                    ("new_paper__isnull", False),
                                    _connector="OR",
                                ),
                                name="issued_amendment_has_its_paper",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_amendmentevent" ("begun_at", "by_id", "held", "id", "new_paper_id", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id", "sections", "settled_at", "state", "values", "withdrawn_by_id", "withdrawn_for") VALUES (NEW."begun_at", NEW."by_id", NEW."held", NEW."id", NEW."new_paper_id", NEW."paper_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."school_id", NEW."sections", NEW."settled_at", NEW."state", NEW."values", NEW."withdrawn_by_id", NEW."withdrawn_for"); RETURN NULL;',
                                    hash="7337a81669477441ae03f263a18eaa1841b117c0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5ae8f",
                                    table="documents_amendment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "documents_amendmentevent" ("begun_at", "by_id", "held", "id", "new_paper_id", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id", "sections", "settled_at", "state", "values", "withdrawn_by_id", "withdrawn_for") VALUES (NEW."begun_at", NEW."by_id", NEW."held", NEW."id", NEW."new_paper_id", NEW."paper_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."school_id", NEW."sections", NEW."settled_at", NEW."state", NEW."values", NEW."withdrawn_by_id", NEW."withdrawn_for"); RETURN NULL;',
                                    hash="93b21a190617e16049bb127a2dae8f9307545202",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_357b3",
                                    table="documents_amendment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "documents_amendmentevent" ("begun_at", "by_id", "held", "id", "new_paper_id", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id", "sections", "settled_at", "state", "values", "withdrawn_by_id", "withdrawn_for") VALUES (OLD."begun_at", OLD."by_id", OLD."held", OLD."id", OLD."new_paper_id", OLD."paper_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."school_id", OLD."sections", OLD."settled_at", OLD."state", OLD."values", OLD."withdrawn_by_id", OLD."withdrawn_for"); RETURN NULL;',
                                    hash="e798698ffaefb0e7c72faf900762775eedefb902",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c1117",
                                    table="documents_amendment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConsentRequest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("health", "processing of health data"),
                                    ("transfer", "transfer of health data to others"),
                                ],
                                max_length=10,
                                verbose_name="what is allowed",
                            ),
                        ),
                        ("purpose", models.TextField(verbose_name="purpose")),
                        (
                            "recipients",
                            models.TextField(blank=True, verbose_name="who receives the data"),
                        ),
                        (
                            "until",
                            models.DateField(blank=True, null=True, verbose_name="valid until"),
                        ),
                        ("asked_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "paper",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consent_request",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
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
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consent_requests",
                                to="students.student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "request for consent",
                        "verbose_name_plural": "requests for consent",
                        "ordering": ("-asked_at", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c42d89fe8d6eb86932c193744a40b28a7c0bcc84",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_83665",
                                    table="documents_consentrequest",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HealthDataRulesEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("since", models.DateField(verbose_name="in force since")),
                        (
                            "shown_without_consent",
                            models.BooleanField(
                                default=True,
                                verbose_name="health data are shown where no consent is on record yet",
                            ),
                        ),
                        (
                            "own_consent_from",
                            models.PositiveSmallIntegerField(
                                default=15,
                                validators=[
                                    django.core.validators.MinValueValidator(10),
                                    django.core.validators.MaxValueValidator(18),
                                ],
                                verbose_name="full years from which the pupil consents too",
                            ),
                        ),
                        (
                            "operator_address",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="address of the school, as consents print it",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                                to="documents.healthdatarules",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.school",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "set_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1d7a9d8ffa55130591a14e5e3eaa9b610a8fe727",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9fb79",
                                    table="documents_healthdatarulesevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignatureCheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "checked_with",
                            models.CharField(max_length=200, verbose_name="checked with"),
                        ),
                        ("checked_on", models.DateField(verbose_name="checked on")),
                        (
                            "is_valid",
                            models.BooleanField(verbose_name="the signature was found valid"),
                        ),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
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
                        (
                            "signature",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="checks",
                                to="documents.signature",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "check of a signature",
                        "verbose_name_plural": "checks of signatures",
                        "ordering": ("at", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0ec7686ff13b376695b091ef049c081b54411cdf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_59efd",
                                    table="documents_signaturecheck",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SigningAgreementEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "signed_on",
                            models.DateField(blank=True, null=True, verbose_name="signed on"),
                        ),
                        (
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="revoked at"),
                        ),
                        (
                            "revoked_on_paper",
                            models.BooleanField(default=False, verbose_name="revoked on paper"),
                        ),
                        (
                            "paper",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                                db_index=False,
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
                                to="documents.signingagreement",
                            ),
                        ),
                        (
                            "revoked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "scan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.school",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "seen_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="who checked the identity",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f1448b734ba04daba68b7ee8548b0f17a20f4ad1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ee978",
                                    table="documents_signingagreementevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AmendmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("sections", models.JSONField(default=list, verbose_name="sections")),
                        ("values", models.JSONField(default=dict, verbose_name="what is proposed")),
                        ("held", models.JSONField(default=dict, verbose_name="what stood before")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "being written"),
                                    ("issued", "waits for its signatures"),
                                    ("in_force", "in force"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("begun_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "settled_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="in force or withdrawn since"
                            ),
                        ),
                        (
                            "withdrawn_for",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="why it was withdrawn"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "new_paper",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "paper",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="documents.paper",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                                to="documents.amendment",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.school",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ba138eab0eb2689cd0613badbc037def3160d761",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b4a72",
                                    table="documents_amendmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Consent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("health", "processing of health data"),
                                    ("transfer", "transfer of health data to others"),
                                ],
                                max_length=10,
                                verbose_name="what is allowed",
                            ),
                        ),
                        (
                            "given_name",
                            models.CharField(max_length=250, verbose_name="who gave it"),
                        ),
                        (
                            "capacity",
                            models.CharField(max_length=40, verbose_name="in the capacity of"),
                        ),
                        (
                            "text_version",
                            models.CharField(max_length=64, verbose_name="hash of the words"),
                        ),
                        ("given_on", models.DateField(verbose_name="given on")),
                        (
                            "recorded_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="recorded at"),
                        ),
                        ("time_zone", models.CharField(max_length=60, verbose_name="time zone")),
                        ("method", models.CharField(max_length=10, verbose_name="how")),
                        (
                            "address",
                            models.CharField(
                                blank=True, max_length=45, verbose_name="network address"
                            ),
                        ),
                        (
                            "given_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
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
                        (
                            "signature",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.signature",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consents",
                                to="students.student",
                            ),
                        ),
                        (
                            "request",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consent",
                                to="documents.consentrequest",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "consent",
                        "verbose_name_plural": "consents",
                        "ordering": ("-recorded_at", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="85dc9896d56c8113349fc25a7976c1eda0003a35",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_06491",
                                    table="documents_consent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConsentWithdrawal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("withdrawn_on", models.DateField(verbose_name="withdrawn on")),
                        (
                            "withdrawn_by",
                            models.CharField(max_length=250, verbose_name="who withdrew it"),
                        ),
                        (
                            "is_on_paper",
                            models.BooleanField(
                                default=False, verbose_name="recorded by the school from a paper"
                            ),
                        ),
                        (
                            "recorded_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="recorded at"),
                        ),
                        ("time_zone", models.CharField(max_length=60, verbose_name="time zone")),
                        (
                            "address",
                            models.CharField(
                                blank=True, max_length=45, verbose_name="network address"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "consent",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="withdrawal",
                                to="documents.consent",
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
                        "verbose_name": "withdrawal of a consent",
                        "verbose_name_plural": "withdrawals of consents",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="cb732bb3e5487ce7edf2e26e8601e67b7307f5be",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fde1a",
                                    table="documents_consentwithdrawal",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormWording",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("kind", models.CharField(max_length=60, verbose_name="form")),
                        ("passage", models.CharField(max_length=40, verbose_name="passage")),
                        ("text", models.TextField(blank=True, verbose_name="wording")),
                        (
                            "set_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="written at"),
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
                            models.Index(
                                fields=["school", "kind", "passage"], name="wordings_of_form"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c93ef0780459c9c48e86e059d0093f2c303feea5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_816ec",
                                    table="documents_formwording",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
