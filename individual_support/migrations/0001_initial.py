import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models
from accounts.new_tables import NewTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("documents", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regulations", "0001_initial"),
        ("students", "0001_initial"),
    ]

    operations = [
        NewTables(
            tables=[
                migrations.CreateModel(
                    name="SupportCase",
                    fields=[
                        (
                            "case",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="%(class)s",
                                serialize=False,
                                to="regulations.case",
                            ),
                        ),
                        (
                            "categories",
                            models.JSONField(
                                blank=True, default=list, verbose_name="categories (cl. 1.3)"
                            ),
                        ),
                        (
                            "olympiad_stage",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "regional",
                                        "Won the municipal stage, prepares for the regional one",
                                    ),
                                    ("final", "Won the regional stage, prepares for the final one"),
                                ],
                                max_length=10,
                                verbose_name="stage of the olympiad",
                            ),
                        ),
                        (
                            "olympiad_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="first day of the stage"
                            ),
                        ),
                        (
                            "whole_programme",
                            models.BooleanField(
                                default=False, verbose_name="the whole programme (cl. 1.4)"
                            ),
                        ),
                        (
                            "term",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("quarter", "One quarter"),
                                    ("year", "One school year"),
                                    ("semester", "A half-year"),
                                    ("trimester", "A trimester"),
                                ],
                                max_length=10,
                                verbose_name="term (cl. 1.6)",
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose (cl. 2.1)")),
                        ("tasks", models.TextField(blank=True, verbose_name="tasks (cl. 2.2)")),
                        (
                            "regime",
                            models.TextField(
                                blank=True, verbose_name="regime: how and when (cl. 1.2)"
                            ),
                        ),
                        ("content", models.TextField(blank=True, verbose_name="content (cl. 1.2)")),
                        (
                            "forms",
                            models.JSONField(
                                blank=True,
                                default=list,
                                verbose_name="forms of education (cl. 1.7)",
                            ),
                        ),
                        (
                            "support",
                            models.TextField(
                                blank=True,
                                verbose_name="psychological, pedagogical and other support (cl. 1.2)",
                            ),
                        ),
                        (
                            "attestation_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the attestation"
                            ),
                        ),
                        (
                            "olympiad_subject",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.subject",
                                verbose_name="subject of the olympiad",
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
                            "applicant",
                            models.ForeignKey(
                                blank=True,
                                help_text="A legal guardian of the pupil; a pupil of full age applies himself.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who applies (cl. 3.1.1)",
                            ),
                        ),
                        (
                            "not_reviewed",
                            models.JSONField(
                                blank=True,
                                default=list,
                                verbose_name="texts taken over from the period before and not reviewed yet",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "support case",
                        "verbose_name_plural": "support cases",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", None),
                                    ("starts_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="support_ends_after_start",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportcaseevent" ("applicant_id", "attestation_on", "case_id", "categories", "content", "ends_on", "forms", "not_reviewed", "olympiad_on", "olympiad_stage", "olympiad_subject_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "regime", "school_id", "starts_on", "support", "tasks", "term", "whole_programme") VALUES (NEW."applicant_id", NEW."attestation_on", NEW."case_id", NEW."categories", NEW."content", NEW."ends_on", NEW."forms", NEW."not_reviewed", NEW."olympiad_on", NEW."olympiad_stage", NEW."olympiad_subject_id", _pgh_attach_context(), NOW(), \'insert\', NEW."case_id", NEW."purpose", NEW."regime", NEW."school_id", NEW."starts_on", NEW."support", NEW."tasks", NEW."term", NEW."whole_programme"); RETURN NULL;',
                                    hash="cab4e88bad4352640bf137da1beb0aa9d4a8223e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fed7d",
                                    table="individual_support_supportcase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "individual_support_supportcaseevent" ("applicant_id", "attestation_on", "case_id", "categories", "content", "ends_on", "forms", "not_reviewed", "olympiad_on", "olympiad_stage", "olympiad_subject_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "regime", "school_id", "starts_on", "support", "tasks", "term", "whole_programme") VALUES (NEW."applicant_id", NEW."attestation_on", NEW."case_id", NEW."categories", NEW."content", NEW."ends_on", NEW."forms", NEW."not_reviewed", NEW."olympiad_on", NEW."olympiad_stage", NEW."olympiad_subject_id", _pgh_attach_context(), NOW(), \'update\', NEW."case_id", NEW."purpose", NEW."regime", NEW."school_id", NEW."starts_on", NEW."support", NEW."tasks", NEW."term", NEW."whole_programme"); RETURN NULL;',
                                    hash="ce01656622ba1e45612f3b7c709d69737328000f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b9716",
                                    table="individual_support_supportcase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportcaseevent" ("applicant_id", "attestation_on", "case_id", "categories", "content", "ends_on", "forms", "not_reviewed", "olympiad_on", "olympiad_stage", "olympiad_subject_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "regime", "school_id", "starts_on", "support", "tasks", "term", "whole_programme") VALUES (OLD."applicant_id", OLD."attestation_on", OLD."case_id", OLD."categories", OLD."content", OLD."ends_on", OLD."forms", OLD."not_reviewed", OLD."olympiad_on", OLD."olympiad_stage", OLD."olympiad_subject_id", _pgh_attach_context(), NOW(), \'delete\', OLD."case_id", OLD."purpose", OLD."regime", OLD."school_id", OLD."starts_on", OLD."support", OLD."tasks", OLD."term", OLD."whole_programme"); RETURN NULL;',
                                    hash="33551bac43e9fb7715e62d0ad5fd09b01acdc971",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c5e10",
                                    table="individual_support_supportcase",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Acquaintance",
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
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="acquaintances",
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
                        "verbose_name": "acquaintance",
                        "verbose_name_plural": "acquaintances",
                        "constraints": [
                            models.UniqueConstraint(fields=("paper", "person"), name="read_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c733743f8099ff19749b8e5526836500010a6d6a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5a4b4",
                                    table="individual_support_acquaintance",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SpecialistRequest",
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
                        ("question", models.TextField(verbose_name="what is asked")),
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="answered on"),
                        ),
                        (
                            "answer",
                            models.TextField(blank=True, verbose_name="answer without health data"),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="asked by",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="regulations.attachment",
                                verbose_name="programme",
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
                            "specialist",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="specialist",
                            ),
                        ),
                        (
                            "support",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="specialist_requests",
                                to="individual_support.supportcase",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "request to a specialist",
                        "verbose_name_plural": "requests to specialists",
                        "ordering": ("asked_on", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_specialistrequestevent" ("answer", "answered_on", "asked_by_id", "asked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "question", "school_id", "specialist_id", "support_id") VALUES (NEW."answer", NEW."answered_on", NEW."asked_by_id", NEW."asked_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."question", NEW."school_id", NEW."specialist_id", NEW."support_id"); RETURN NULL;',
                                    hash="760fe4d64123adabd18cec1b9b35cea0cc34e359",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d8a87",
                                    table="individual_support_specialistrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "individual_support_specialistrequestevent" ("answer", "answered_on", "asked_by_id", "asked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "question", "school_id", "specialist_id", "support_id") VALUES (NEW."answer", NEW."answered_on", NEW."asked_by_id", NEW."asked_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."question", NEW."school_id", NEW."specialist_id", NEW."support_id"); RETURN NULL;',
                                    hash="86a0b0bc210aa38844fbc600b3a874540b4e4d90",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_36ea9",
                                    table="individual_support_specialistrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_specialistrequestevent" ("answer", "answered_on", "asked_by_id", "asked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "question", "school_id", "specialist_id", "support_id") VALUES (OLD."answer", OLD."answered_on", OLD."asked_by_id", OLD."asked_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."question", OLD."school_id", OLD."specialist_id", OLD."support_id"); RETURN NULL;',
                                    hash="d019a967ed3b191418a99c5431001a81213a7a61",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3e9dd",
                                    table="individual_support_specialistrequest",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportCaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "categories",
                            models.JSONField(
                                blank=True, default=list, verbose_name="categories (cl. 1.3)"
                            ),
                        ),
                        (
                            "olympiad_stage",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "regional",
                                        "Won the municipal stage, prepares for the regional one",
                                    ),
                                    ("final", "Won the regional stage, prepares for the final one"),
                                ],
                                max_length=10,
                                verbose_name="stage of the olympiad",
                            ),
                        ),
                        (
                            "olympiad_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="first day of the stage"
                            ),
                        ),
                        (
                            "whole_programme",
                            models.BooleanField(
                                default=False, verbose_name="the whole programme (cl. 1.4)"
                            ),
                        ),
                        (
                            "term",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("quarter", "One quarter"),
                                    ("year", "One school year"),
                                    ("semester", "A half-year"),
                                    ("trimester", "A trimester"),
                                ],
                                max_length=10,
                                verbose_name="term (cl. 1.6)",
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose (cl. 2.1)")),
                        ("tasks", models.TextField(blank=True, verbose_name="tasks (cl. 2.2)")),
                        (
                            "regime",
                            models.TextField(
                                blank=True, verbose_name="regime: how and when (cl. 1.2)"
                            ),
                        ),
                        ("content", models.TextField(blank=True, verbose_name="content (cl. 1.2)")),
                        (
                            "forms",
                            models.JSONField(
                                blank=True,
                                default=list,
                                verbose_name="forms of education (cl. 1.7)",
                            ),
                        ),
                        (
                            "support",
                            models.TextField(
                                blank=True,
                                verbose_name="psychological, pedagogical and other support (cl. 1.2)",
                            ),
                        ),
                        (
                            "attestation_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the attestation"
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                serialize=False,
                                to="regulations.case",
                            ),
                        ),
                        (
                            "olympiad_subject",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.subject",
                                verbose_name="subject of the olympiad",
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
                                to="individual_support.supportcase",
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
                            "applicant",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                help_text="A legal guardian of the pupil; a pupil of full age applies himself.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="who applies (cl. 3.1.1)",
                            ),
                        ),
                        (
                            "not_reviewed",
                            models.JSONField(
                                blank=True,
                                default=list,
                                verbose_name="texts taken over from the period before and not reviewed yet",
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
                                    hash="d8d15bd7d54e6a3ace74ed9194f48dfb6135202f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d98aa",
                                    table="individual_support_supportcaseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportGround",
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
                                    ("class_teacher", "Recommendation of the class teacher"),
                                    ("subject_teacher", "Recommendation of a subject teacher"),
                                    (
                                        "specialist",
                                        "Recommendation of a support service specialist",
                                    ),
                                    ("parent_appeal", "Appeal of the parents"),
                                    ("other", "Another ground"),
                                ],
                                max_length=20,
                                verbose_name="ground",
                            ),
                        ),
                        (
                            "author",
                            models.CharField(blank=True, max_length=200, verbose_name="whose"),
                        ),
                        ("dated", models.DateField(blank=True, null=True, verbose_name="date")),
                        ("text", models.TextField(blank=True, verbose_name="what it says")),
                        (
                            "attachment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="regulations.attachment",
                                verbose_name="the paper itself",
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
                            "support",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="grounds",
                                to="individual_support.supportcase",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ground",
                        "verbose_name_plural": "grounds",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportgroundevent" ("attachment_id", "author", "dated", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "support_id", "text") VALUES (NEW."attachment_id", NEW."author", NEW."dated", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."support_id", NEW."text"); RETURN NULL;',
                                    hash="78543b9bea28d99cee0c0f9ec1721c69e30e9b09",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b9b73",
                                    table="individual_support_supportground",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "individual_support_supportgroundevent" ("attachment_id", "author", "dated", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "support_id", "text") VALUES (NEW."attachment_id", NEW."author", NEW."dated", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."support_id", NEW."text"); RETURN NULL;',
                                    hash="31704d37534717f05c498a7b70985f0ec0ba754f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f9e49",
                                    table="individual_support_supportground",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportgroundevent" ("attachment_id", "author", "dated", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "support_id", "text") VALUES (OLD."attachment_id", OLD."author", OLD."dated", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."support_id", OLD."text"); RETURN NULL;',
                                    hash="741663100aad1ec21592b92db731636f7f1dc33c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a6524",
                                    table="individual_support_supportground",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportSubject",
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
                            "methods",
                            models.TextField(
                                blank=True, verbose_name="ways and methods (cl. 4.1.2)"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("quality", "Raising the quality of knowledge"),
                                    ("progress", "Raising achievement"),
                                    ("gaps", "Closing gaps"),
                                    ("other", "Another reason"),
                                ],
                                max_length=10,
                                verbose_name="reason (Annex 2)",
                            ),
                        ),
                        (
                            "reason_other",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="another reason, in words"
                            ),
                        ),
                        ("result", models.TextField(blank=True, verbose_name="result (Annex 2)")),
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
                            "subject",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.subject",
                                verbose_name="subject",
                            ),
                        ),
                        (
                            "support",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="subjects",
                                to="individual_support.supportcase",
                            ),
                        ),
                        (
                            "teacher",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="subject teacher",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "supported subject",
                        "verbose_name_plural": "supported subjects",
                        "ordering": ("subject__name",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("support", "subject"), name="subject_once_in_support"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportsubjectevent" ("id", "methods", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_other", "result", "school_id", "subject_id", "support_id", "teacher_id") VALUES (NEW."id", NEW."methods", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reason_other", NEW."result", NEW."school_id", NEW."subject_id", NEW."support_id", NEW."teacher_id"); RETURN NULL;',
                                    hash="0a1b745c58835b2e3687f1894081e7979a66cc68",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_56b3d",
                                    table="individual_support_supportsubject",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "individual_support_supportsubjectevent" ("id", "methods", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_other", "result", "school_id", "subject_id", "support_id", "teacher_id") VALUES (NEW."id", NEW."methods", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reason_other", NEW."result", NEW."school_id", NEW."subject_id", NEW."support_id", NEW."teacher_id"); RETURN NULL;',
                                    hash="97ebec314ce8b7eeae554d652bc923bfa40d97c4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_496fd",
                                    table="individual_support_supportsubject",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportsubjectevent" ("id", "methods", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_other", "result", "school_id", "subject_id", "support_id", "teacher_id") VALUES (OLD."id", OLD."methods", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reason_other", OLD."result", OLD."school_id", OLD."subject_id", OLD."support_id", OLD."teacher_id"); RETURN NULL;',
                                    hash="77c2328d111784acfb606f3f97668ce3f387c9b0",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d1a89",
                                    table="individual_support_supportsubject",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SpecialistRequestEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("question", models.TextField(verbose_name="what is asked")),
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="answered on"),
                        ),
                        (
                            "answer",
                            models.TextField(blank=True, verbose_name="answer without health data"),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="asked by",
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
                                to="individual_support.specialistrequest",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.attachment",
                                verbose_name="programme",
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
                            "specialist",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="specialist",
                            ),
                        ),
                        (
                            "support",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="individual_support.supportcase",
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
                                    hash="ff6e675378feb8862bcafbffab586321c9c4ff05",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bf8e5",
                                    table="individual_support_specialistrequestevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportGroundEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("class_teacher", "Recommendation of the class teacher"),
                                    ("subject_teacher", "Recommendation of a subject teacher"),
                                    (
                                        "specialist",
                                        "Recommendation of a support service specialist",
                                    ),
                                    ("parent_appeal", "Appeal of the parents"),
                                    ("other", "Another ground"),
                                ],
                                max_length=20,
                                verbose_name="ground",
                            ),
                        ),
                        (
                            "author",
                            models.CharField(blank=True, max_length=200, verbose_name="whose"),
                        ),
                        ("dated", models.DateField(blank=True, null=True, verbose_name="date")),
                        ("text", models.TextField(blank=True, verbose_name="what it says")),
                        (
                            "attachment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.attachment",
                                verbose_name="the paper itself",
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
                                to="individual_support.supportground",
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
                            "support",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="individual_support.supportcase",
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
                                    hash="2df21468b095d5f3218832875e75dcb4907b1c86",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d9b22",
                                    table="individual_support_supportgroundevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportRow",
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
                            "place",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="place",
                            ),
                        ),
                        ("topic", models.TextField(blank=True, verbose_name="topic")),
                        (
                            "lesson_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the lesson"
                            ),
                        ),
                        ("homework", models.TextField(blank=True, verbose_name="homework")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "mark",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("partly", "Done in part"),
                                    ("not_done", "Not done"),
                                ],
                                max_length=10,
                                verbose_name="mark",
                            ),
                        ),
                        ("remark", models.TextField(blank=True, verbose_name="recommendations")),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        (
                            "changed_by",
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
                            "support",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="individual_support.supportcase",
                            ),
                        ),
                        (
                            "subject",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rows",
                                to="individual_support.supportsubject",
                                verbose_name="subject",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "row of the sheet",
                        "verbose_name_plural": "rows of the sheet",
                        "ordering": ("lesson_on", "place", "pk"),
                        "indexes": [
                            models.Index(fields=["support", "lesson_on"], name="rows_by_date"),
                            models.Index(
                                condition=models.Q(("mark", "")),
                                fields=["school", "due_on"],
                                name="rows_to_be_marked",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportrowevent" ("changed_at", "changed_by_id", "due_on", "homework", "id", "lesson_on", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "remark", "school_id", "subject_id", "support_id", "topic", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."due_on", NEW."homework", NEW."id", NEW."lesson_on", NEW."mark", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."remark", NEW."school_id", NEW."subject_id", NEW."support_id", NEW."topic", NEW."version"); RETURN NULL;',
                                    hash="ec9022ee89b4a111008405d9e603242494b2360e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f7fcb",
                                    table="individual_support_supportrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "individual_support_supportrowevent" ("changed_at", "changed_by_id", "due_on", "homework", "id", "lesson_on", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "remark", "school_id", "subject_id", "support_id", "topic", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."due_on", NEW."homework", NEW."id", NEW."lesson_on", NEW."mark", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."remark", NEW."school_id", NEW."subject_id", NEW."support_id", NEW."topic", NEW."version"); RETURN NULL;',
                                    hash="67fc504fb8ff52690bffee040c208575c74ec96c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_562da",
                                    table="individual_support_supportrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "individual_support_supportrowevent" ("changed_at", "changed_by_id", "due_on", "homework", "id", "lesson_on", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "remark", "school_id", "subject_id", "support_id", "topic", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."due_on", OLD."homework", OLD."id", OLD."lesson_on", OLD."mark", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."remark", OLD."school_id", OLD."subject_id", OLD."support_id", OLD."topic", OLD."version"); RETURN NULL;',
                                    hash="01addaaf990c959d87eda6b8104bd3d31207c656",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6e6c8",
                                    table="individual_support_supportrow",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportSubjectEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "methods",
                            models.TextField(
                                blank=True, verbose_name="ways and methods (cl. 4.1.2)"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("quality", "Raising the quality of knowledge"),
                                    ("progress", "Raising achievement"),
                                    ("gaps", "Closing gaps"),
                                    ("other", "Another reason"),
                                ],
                                max_length=10,
                                verbose_name="reason (Annex 2)",
                            ),
                        ),
                        (
                            "reason_other",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="another reason, in words"
                            ),
                        ),
                        ("result", models.TextField(blank=True, verbose_name="result (Annex 2)")),
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
                                to="individual_support.supportsubject",
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
                            "subject",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.subject",
                                verbose_name="subject",
                            ),
                        ),
                        (
                            "support",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="individual_support.supportcase",
                            ),
                        ),
                        (
                            "teacher",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="subject teacher",
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
                                    hash="0967b305d48223c10ce933d129d8664245e4f35d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_30c9b",
                                    table="individual_support_supportsubjectevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportRowEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "place",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="place",
                            ),
                        ),
                        ("topic", models.TextField(blank=True, verbose_name="topic")),
                        (
                            "lesson_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the lesson"
                            ),
                        ),
                        ("homework", models.TextField(blank=True, verbose_name="homework")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "mark",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("partly", "Done in part"),
                                    ("not_done", "Not done"),
                                ],
                                max_length=10,
                                verbose_name="mark",
                            ),
                        ),
                        ("remark", models.TextField(blank=True, verbose_name="recommendations")),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        (
                            "changed_by",
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
                                to="individual_support.supportrow",
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
                            "support",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="individual_support.supportcase",
                            ),
                        ),
                        (
                            "subject",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="individual_support.supportsubject",
                                verbose_name="subject",
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
                                    hash="79af07feef91d308f51f7d8ce6a5e1ab183d915f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2c4fb",
                                    table="individual_support_supportrowevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
