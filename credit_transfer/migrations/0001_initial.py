import accounts.new_tables
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0002_isolation"),
        ("documents", "0002_rows_of_a_school"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regulations", "0002_rows_of_a_school"),
        ("students", "0002_isolation"),
    ]

    operations = [
        accounts.new_tables.NewTables(
            tables=[
                migrations.CreateModel(
                    name="ActApproval",
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
                            "body",
                            models.CharField(
                                choices=[
                                    ("governing", "Governing council: agrees"),
                                    ("director", "Director: approves"),
                                    ("pupils", "Council of pupils: considers"),
                                    ("parents", "Council of parents: gives its opinion"),
                                    ("site", "The school's site: published"),
                                ],
                                max_length=10,
                                verbose_name="who",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                verbose_name="number of the minutes or order",
                            ),
                        ),
                        ("dated", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "address",
                            models.URLField(
                                blank=True, max_length=300, verbose_name="address on the site"
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
                        "verbose_name": "approval of the act",
                        "verbose_name_plural": "approvals of the act",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_actapprovalevent" ("address", "body", "dated", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."address", NEW."body", NEW."dated", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="6e3315d638a74bd02a75eee1eb23bbe25f8980d7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3e29a",
                                    table="credit_transfer_actapproval",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_actapprovalevent" ("address", "body", "dated", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."address", NEW."body", NEW."dated", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="d7af32133268a43fc5a0144d5c9e45e9753aa6c2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2ed42",
                                    table="credit_transfer_actapproval",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_actapprovalevent" ("address", "body", "dated", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."address", OLD."body", OLD."dated", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                                    hash="c430abaa84df4358f6e9c765b8376221e7ba154d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8828a",
                                    table="credit_transfer_actapproval",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "body"), name="act_approved_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActApprovalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "body",
                            models.CharField(
                                choices=[
                                    ("governing", "Governing council: agrees"),
                                    ("director", "Director: approves"),
                                    ("pupils", "Council of pupils: considers"),
                                    ("parents", "Council of parents: gives its opinion"),
                                    ("site", "The school's site: published"),
                                ],
                                max_length=10,
                                verbose_name="who",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                verbose_name="number of the minutes or order",
                            ),
                        ),
                        ("dated", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "address",
                            models.URLField(
                                blank=True, max_length=300, verbose_name="address on the site"
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
                                to="credit_transfer.actapproval",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="909fed22fb305aab4c184f97bb1cbecea2820240",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_93d61",
                                    table="credit_transfer_actapprovalevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ArchiveTransfer",
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
                        ("title", models.CharField(max_length=200, verbose_name="what it holds")),
                        (
                            "handed_on",
                            models.DateField(blank=True, null=True, verbose_name="handed over on"),
                        ),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="taken on"),
                        ),
                        (
                            "archived_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="laid into the archive on"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="place in the archive"
                            ),
                        ),
                        (
                            "archived_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="laid into the archive by",
                            ),
                        ),
                        (
                            "handed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="handed over by",
                            ),
                        ),
                        (
                            "inventory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.paper",
                                verbose_name="inventory",
                            ),
                        ),
                        (
                            "received_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="taken by",
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
                            "school_year",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "transfer to the archive",
                        "verbose_name_plural": "transfers to the archive",
                        "ordering": ("-pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_archivetransferevent" ("archived_by_id", "archived_on", "handed_by_id", "handed_on", "id", "inventory_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "received_by_id", "received_on", "school_id", "school_year_id", "title") VALUES (NEW."archived_by_id", NEW."archived_on", NEW."handed_by_id", NEW."handed_on", NEW."id", NEW."inventory_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."received_by_id", NEW."received_on", NEW."school_id", NEW."school_year_id", NEW."title"); RETURN NULL;',
                                    hash="96558eddcfa4d12b921eaccf31a3ad2545add75e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fccd5",
                                    table="credit_transfer_archivetransfer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_archivetransferevent" ("archived_by_id", "archived_on", "handed_by_id", "handed_on", "id", "inventory_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "received_by_id", "received_on", "school_id", "school_year_id", "title") VALUES (NEW."archived_by_id", NEW."archived_on", NEW."handed_by_id", NEW."handed_on", NEW."id", NEW."inventory_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."received_by_id", NEW."received_on", NEW."school_id", NEW."school_year_id", NEW."title"); RETURN NULL;',
                                    hash="cbf52a1842235b98f777cb5adeec1c15db0a4acf",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3e973",
                                    table="credit_transfer_archivetransfer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_archivetransferevent" ("archived_by_id", "archived_on", "handed_by_id", "handed_on", "id", "inventory_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "received_by_id", "received_on", "school_id", "school_year_id", "title") VALUES (OLD."archived_by_id", OLD."archived_on", OLD."handed_by_id", OLD."handed_on", OLD."id", OLD."inventory_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."received_by_id", OLD."received_on", OLD."school_id", OLD."school_year_id", OLD."title"); RETURN NULL;',
                                    hash="c33de183fe8f17777d623aa007cfdebc770e94a9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_703ae",
                                    table="credit_transfer_archivetransfer",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("received_on", None),
                                    ("handed_on__lte", models.F("received_on")),
                                    _connector="OR",
                                ),
                                name="archive_taken_after_handed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("archived_on", None),
                                    ("received_on__lte", models.F("archived_on")),
                                    _connector="OR",
                                ),
                                name="archive_laid_after_taken",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ArchiveItem",
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
                                verbose_name="No.",
                            ),
                        ),
                        ("kind", models.CharField(max_length=60, verbose_name="kind of document")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "file_index",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="index of the file"
                            ),
                        ),
                        (
                            "sheets",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="sheets"
                            ),
                        ),
                        (
                            "destroyed_on",
                            models.DateField(blank=True, null=True, verbose_name="destroyed on"),
                        ),
                        (
                            "destroyed_by_act",
                            models.CharField(blank=True, max_length=120, verbose_name="by the act"),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="archived_in",
                                to="regulations.case",
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
                            "transfer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="credit_transfer.archivetransfer",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="archived_in",
                                to="credit_transfer.individualresult",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "file of the archive",
                        "verbose_name_plural": "files of the archive",
                        "ordering": ("transfer", "place"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_archiveitemevent" ("case_id", "destroyed_by_act", "destroyed_on", "file_index", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "result_id", "school_id", "sheets", "title", "transfer_id") VALUES (NEW."case_id", NEW."destroyed_by_act", NEW."destroyed_on", NEW."file_index", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."result_id", NEW."school_id", NEW."sheets", NEW."title", NEW."transfer_id"); RETURN NULL;',
                                    hash="c3e9935478f7dc64e2c5846fe8b49d6904fb372e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f70b3",
                                    table="credit_transfer_archiveitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_archiveitemevent" ("case_id", "destroyed_by_act", "destroyed_on", "file_index", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "result_id", "school_id", "sheets", "title", "transfer_id") VALUES (NEW."case_id", NEW."destroyed_by_act", NEW."destroyed_on", NEW."file_index", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."result_id", NEW."school_id", NEW."sheets", NEW."title", NEW."transfer_id"); RETURN NULL;',
                                    hash="25d23f6b1aff7f5bdba0b0a0e2a55a6333b282f8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_45cdd",
                                    table="credit_transfer_archiveitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_archiveitemevent" ("case_id", "destroyed_by_act", "destroyed_on", "file_index", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "result_id", "school_id", "sheets", "title", "transfer_id") VALUES (OLD."case_id", OLD."destroyed_by_act", OLD."destroyed_on", OLD."file_index", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."result_id", OLD."school_id", OLD."sheets", OLD."title", OLD."transfer_id"); RETURN NULL;',
                                    hash="0917cb722216e8185a490ad837591ef0348622d4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0db99",
                                    table="credit_transfer_archiveitem",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("case", None), _negated=True),
                                fields=("case",),
                                name="case_archived_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("result", None), _negated=True),
                                fields=("result",),
                                name="result_archived_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("case", None), ("result", None), _connector="XOR"
                                ),
                                name="archive_item_is_one_thing",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ArchiveTransferEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=200, verbose_name="what it holds")),
                        (
                            "handed_on",
                            models.DateField(blank=True, null=True, verbose_name="handed over on"),
                        ),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="taken on"),
                        ),
                        (
                            "archived_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="laid into the archive on"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="place in the archive"
                            ),
                        ),
                        (
                            "archived_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="laid into the archive by",
                            ),
                        ),
                        (
                            "handed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="handed over by",
                            ),
                        ),
                        (
                            "inventory",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="documents.paper",
                                verbose_name="inventory",
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
                                to="credit_transfer.archivetransfer",
                            ),
                        ),
                        (
                            "received_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="taken by",
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
                            "school_year",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
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
                                    hash="fc536275a56c71368e2fc5cfc54793968e3def92",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b1293",
                                    table="credit_transfer_archivetransferevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Award",
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
                                    ("thanks", "Public praise"),
                                    ("letter", "Certificate of honour"),
                                    ("diploma", "Diploma"),
                                    ("prize", "Prize"),
                                    ("gift", "Gift to remember"),
                                ],
                                max_length=10,
                                verbose_name="award",
                            ),
                        ),
                        ("reason", models.CharField(max_length=300, verbose_name="for what")),
                        ("awarded_on", models.DateField(verbose_name="date")),
                        (
                            "awarded_by",
                            models.CharField(max_length=200, verbose_name="who awarded"),
                        ),
                        (
                            "document",
                            models.CharField(blank=True, max_length=200, verbose_name="document"),
                        ),
                        (
                            "entered_by",
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
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="awards",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="awards",
                                to="credit_transfer.individualresult",
                                verbose_name="for the result",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "award",
                        "verbose_name_plural": "awards",
                        "ordering": ("-awarded_on", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_awardevent" ("awarded_by", "awarded_on", "document", "entered_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_id", "school_id", "student_id") VALUES (NEW."awarded_by", NEW."awarded_on", NEW."document", NEW."entered_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."result_id", NEW."school_id", NEW."student_id"); RETURN NULL;',
                                    hash="386616d26f324facd34b8df62656e070cd80dcfc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e07ab",
                                    table="credit_transfer_award",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_awardevent" ("awarded_by", "awarded_on", "document", "entered_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_id", "school_id", "student_id") VALUES (NEW."awarded_by", NEW."awarded_on", NEW."document", NEW."entered_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."result_id", NEW."school_id", NEW."student_id"); RETURN NULL;',
                                    hash="68e1d8230f1d595e75f53beadc87cee2f5dd535d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c5447",
                                    table="credit_transfer_award",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_awardevent" ("awarded_by", "awarded_on", "document", "entered_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_id", "school_id", "student_id") VALUES (OLD."awarded_by", OLD."awarded_on", OLD."document", OLD."entered_by_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."result_id", OLD."school_id", OLD."student_id"); RETURN NULL;',
                                    hash="fd895576034b1cbe38dfca126831b9abe86bb9e1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3ba49",
                                    table="credit_transfer_award",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CreditCase",
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
                            "applicant_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("parent", "Parent or legal guardian"),
                                    ("adult", "The pupil, of full age"),
                                ],
                                max_length=10,
                                verbose_name="applies as",
                            ),
                        ),
                        (
                            "applied_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the application"
                            ),
                        ),
                        (
                            "application_received_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="the application came in on"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                choices=[("in_person", "On paper"), ("online", "On line")],
                                max_length=10,
                                verbose_name="how the application came",
                            ),
                        ),
                        (
                            "agrees_to_marks",
                            models.BooleanField(
                                default=False, verbose_name="agrees to marks for the period"
                            ),
                        ),
                        (
                            "asks_release",
                            models.BooleanField(
                                default=False,
                                verbose_name="asks that the pupil need not attend the credited lessons",
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "sanatorium",
                                        "Studied for a time in a sanatorium or rehabilitation school",
                                    ),
                                    ("transfer", "Came from another organisation"),
                                    ("programme", "Changed from one programme to another"),
                                    ("study_form", "Changed from one form of education to another"),
                                    (
                                        "returned",
                                        "Expelled before and taken back, or attached for the final exam",
                                    ),
                                    (
                                        "own_choice",
                                        "Took courses of their own choice in another organisation",
                                    ),
                                    ("other", "Another case, for a valid reason"),
                                ],
                                max_length=15,
                                verbose_name="ground (cl. 3.4)",
                            ),
                        ),
                        (
                            "ground_reason",
                            models.TextField(blank=True, verbose_name="the ground, in words"),
                        ),
                        (
                            "grade",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Where it is not the grade of the class.",
                                null=True,
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "programme_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("general", "Basic general programme"),
                                    ("pre_professional", "Pre-professional programme"),
                                    ("developing", "General developing programme"),
                                    ("other", "Another programme"),
                                ],
                                max_length=20,
                                verbose_name="kind of the programme",
                            ),
                        ),
                        (
                            "programme_area",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="subject area"
                            ),
                        ),
                        (
                            "programme_name",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="name of the programme"
                            ),
                        ),
                        (
                            "span",
                            models.CharField(
                                choices=[
                                    ("year", "School year"),
                                    ("half_year", "Half-year"),
                                    ("trimester", "Trimester"),
                                    ("quarter", "Quarter"),
                                ],
                                default="year",
                                max_length=10,
                                verbose_name="marks are given for",
                            ),
                        ),
                        (
                            "asked_for",
                            models.TextField(blank=True, verbose_name="what more is asked for"),
                        ),
                        (
                            "asked_on",
                            models.DateField(blank=True, null=True, verbose_name="asked on"),
                        ),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="answered on"),
                        ),
                        (
                            "minutes_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="number of the minutes"
                            ),
                        ),
                        (
                            "minutes_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the minutes"
                            ),
                        ),
                        (
                            "council_heard",
                            models.TextField(blank=True, verbose_name="what the council heard"),
                        ),
                        (
                            "present",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="present"
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes for"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes against"
                            ),
                        ),
                        (
                            "abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="abstained"
                            ),
                        ),
                        (
                            "release_starts_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="need not attend from"
                            ),
                        ),
                        (
                            "release_ends_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="need not attend until"
                            ),
                        ),
                        (
                            "attends_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="attends again from"
                            ),
                        ),
                        (
                            "left_organisation_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="left the outside organisation on",
                            ),
                        ),
                        (
                            "study_asked_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="the outside study was last confirmed on",
                            ),
                        ),
                        (
                            "refusal_reasons",
                            models.TextField(blank=True, verbose_name="reasons of the refusal"),
                        ),
                        (
                            "delivery",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("handed", "Handed over against signature"),
                                    ("post", "By registered post"),
                                    ("email", "By e-mail"),
                                    ("account", "In the account on line"),
                                ],
                                max_length=10,
                                verbose_name="how the family was told",
                            ),
                        ),
                        (
                            "told_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="the family was told on"
                            ),
                        ),
                        (
                            "told_proof",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="proof that it was told"
                            ),
                        ),
                        (
                            "applicant",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who applies",
                            ),
                        ),
                        (
                            "council_chair",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="chair of the council",
                            ),
                        ),
                        (
                            "council_secretary",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="secretary of the council",
                            ),
                        ),
                        (
                            "council_speaker",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who spoke",
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
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="credit_transfer.outsideorganisation",
                                verbose_name="outside organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "case of credit",
                        "verbose_name_plural": "cases of credit",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_creditcaseevent" ("abstained", "agrees_to_marks", "answered_on", "applicant_id", "applicant_kind", "application_received_on", "applied_on", "asked_for", "asked_on", "asks_release", "attends_from", "case_id", "channel", "council_chair_id", "council_heard", "council_secretary_id", "council_speaker_id", "delivery", "grade", "ground", "ground_reason", "left_organisation_on", "minutes_number", "minutes_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "programme_area", "programme_kind", "programme_name", "refusal_reasons", "release_ends_on", "release_starts_on", "school_id", "span", "study_asked_on", "told_on", "told_proof", "votes_against", "votes_for") VALUES (NEW."abstained", NEW."agrees_to_marks", NEW."answered_on", NEW."applicant_id", NEW."applicant_kind", NEW."application_received_on", NEW."applied_on", NEW."asked_for", NEW."asked_on", NEW."asks_release", NEW."attends_from", NEW."case_id", NEW."channel", NEW."council_chair_id", NEW."council_heard", NEW."council_secretary_id", NEW."council_speaker_id", NEW."delivery", NEW."grade", NEW."ground", NEW."ground_reason", NEW."left_organisation_on", NEW."minutes_number", NEW."minutes_on", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."case_id", NEW."present", NEW."programme_area", NEW."programme_kind", NEW."programme_name", NEW."refusal_reasons", NEW."release_ends_on", NEW."release_starts_on", NEW."school_id", NEW."span", NEW."study_asked_on", NEW."told_on", NEW."told_proof", NEW."votes_against", NEW."votes_for"); RETURN NULL;',
                                    hash="a3e0543d2eb334d8918cfe08658ad367a85e8658",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_62707",
                                    table="credit_transfer_creditcase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_creditcaseevent" ("abstained", "agrees_to_marks", "answered_on", "applicant_id", "applicant_kind", "application_received_on", "applied_on", "asked_for", "asked_on", "asks_release", "attends_from", "case_id", "channel", "council_chair_id", "council_heard", "council_secretary_id", "council_speaker_id", "delivery", "grade", "ground", "ground_reason", "left_organisation_on", "minutes_number", "minutes_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "programme_area", "programme_kind", "programme_name", "refusal_reasons", "release_ends_on", "release_starts_on", "school_id", "span", "study_asked_on", "told_on", "told_proof", "votes_against", "votes_for") VALUES (NEW."abstained", NEW."agrees_to_marks", NEW."answered_on", NEW."applicant_id", NEW."applicant_kind", NEW."application_received_on", NEW."applied_on", NEW."asked_for", NEW."asked_on", NEW."asks_release", NEW."attends_from", NEW."case_id", NEW."channel", NEW."council_chair_id", NEW."council_heard", NEW."council_secretary_id", NEW."council_speaker_id", NEW."delivery", NEW."grade", NEW."ground", NEW."ground_reason", NEW."left_organisation_on", NEW."minutes_number", NEW."minutes_on", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."case_id", NEW."present", NEW."programme_area", NEW."programme_kind", NEW."programme_name", NEW."refusal_reasons", NEW."release_ends_on", NEW."release_starts_on", NEW."school_id", NEW."span", NEW."study_asked_on", NEW."told_on", NEW."told_proof", NEW."votes_against", NEW."votes_for"); RETURN NULL;',
                                    hash="d6a32f2c6dc06a969ab45ae6d37e02f145bbdcbc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_12165",
                                    table="credit_transfer_creditcase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_creditcaseevent" ("abstained", "agrees_to_marks", "answered_on", "applicant_id", "applicant_kind", "application_received_on", "applied_on", "asked_for", "asked_on", "asks_release", "attends_from", "case_id", "channel", "council_chair_id", "council_heard", "council_secretary_id", "council_speaker_id", "delivery", "grade", "ground", "ground_reason", "left_organisation_on", "minutes_number", "minutes_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "programme_area", "programme_kind", "programme_name", "refusal_reasons", "release_ends_on", "release_starts_on", "school_id", "span", "study_asked_on", "told_on", "told_proof", "votes_against", "votes_for") VALUES (OLD."abstained", OLD."agrees_to_marks", OLD."answered_on", OLD."applicant_id", OLD."applicant_kind", OLD."application_received_on", OLD."applied_on", OLD."asked_for", OLD."asked_on", OLD."asks_release", OLD."attends_from", OLD."case_id", OLD."channel", OLD."council_chair_id", OLD."council_heard", OLD."council_secretary_id", OLD."council_speaker_id", OLD."delivery", OLD."grade", OLD."ground", OLD."ground_reason", OLD."left_organisation_on", OLD."minutes_number", OLD."minutes_on", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."case_id", OLD."present", OLD."programme_area", OLD."programme_kind", OLD."programme_name", OLD."refusal_reasons", OLD."release_ends_on", OLD."release_starts_on", OLD."school_id", OLD."span", OLD."study_asked_on", OLD."told_on", OLD."told_proof", OLD."votes_against", OLD."votes_for"); RETURN NULL;',
                                    hash="c09b55a9f400a96fee32c6d5278a35cad35b9560",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_35e96",
                                    table="credit_transfer_creditcase",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("release_ends_on", None),
                                    ("release_starts_on", None),
                                    ("release_ends_on__gte", models.F("release_starts_on")),
                                    _connector="OR",
                                ),
                                name="credit_release_ends_after_start",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CreditCopy",
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
                            "where",
                            models.CharField(
                                choices=[
                                    ("journal", "Electronic journal and diary"),
                                    ("personal_file", "Personal file"),
                                    ("study_certificate", "Certificate of study"),
                                    ("document", "Document on education"),
                                ],
                                max_length=20,
                                verbose_name="where",
                            ),
                        ),
                        ("on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "not_needed",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="why it is not needed"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who",
                            ),
                        ),
                        (
                            "credit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="copies",
                                to="credit_transfer.creditcase",
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
                        "verbose_name": "copy of the result",
                        "verbose_name_plural": "copies of the result",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_creditcopyevent" ("by_id", "credit_id", "id", "not_needed", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "where") VALUES (NEW."by_id", NEW."credit_id", NEW."id", NEW."not_needed", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."where"); RETURN NULL;',
                                    hash="ea3000cfc6102216fd9e971629bef307c14b4689",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4be17",
                                    table="credit_transfer_creditcopy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_creditcopyevent" ("by_id", "credit_id", "id", "not_needed", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "where") VALUES (NEW."by_id", NEW."credit_id", NEW."id", NEW."not_needed", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."where"); RETURN NULL;',
                                    hash="ad1a207728d04b3397fad0d9207f1cabdc82ab77",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_82d12",
                                    table="credit_transfer_creditcopy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_creditcopyevent" ("by_id", "credit_id", "id", "not_needed", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "where") VALUES (OLD."by_id", OLD."credit_id", OLD."id", OLD."not_needed", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."where"); RETURN NULL;',
                                    hash="224b9bb9ef12e9b2c6dd25c50d546e18a5d6dd19",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d8c05",
                                    table="credit_transfer_creditcopy",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("credit", "where"), name="credit_copied_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CreditCopyEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "where",
                            models.CharField(
                                choices=[
                                    ("journal", "Electronic journal and diary"),
                                    ("personal_file", "Personal file"),
                                    ("study_certificate", "Certificate of study"),
                                    ("document", "Document on education"),
                                ],
                                max_length=20,
                                verbose_name="where",
                            ),
                        ),
                        ("on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "not_needed",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="why it is not needed"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="who",
                            ),
                        ),
                        (
                            "credit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.creditcase",
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
                                to="credit_transfer.creditcopy",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="afc59d403f5e9f24fd35e5abcb9b77b37f8f74b6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_76b57",
                                    table="credit_transfer_creditcopyevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CreditRow",
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
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="name in the outside document",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("subject", "Subject of the curriculum"),
                                    ("course", "Extracurricular course"),
                                ],
                                default="subject",
                                max_length=10,
                                verbose_name="what it is credited as",
                            ),
                        ),
                        (
                            "span",
                            models.CharField(
                                choices=[
                                    ("year", "School year"),
                                    ("half_year", "Half-year"),
                                    ("trimester", "Trimester"),
                                    ("quarter", "Quarter"),
                                ],
                                default="year",
                                max_length=10,
                                verbose_name="period",
                            ),
                        ),
                        (
                            "span_number",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="which"
                            ),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours outside",
                            ),
                        ),
                        (
                            "own_hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Empty: counted from the curriculum.",
                                max_digits=6,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours of the school's plan",
                            ),
                        ),
                        (
                            "scale",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("five", "Five-point"),
                                    ("pass", "Passed or not passed"),
                                    ("ten", "Ten-point"),
                                    ("hundred", "Hundred-point"),
                                    ("other", "Another"),
                                ],
                                max_length=10,
                                verbose_name="scale",
                            ),
                        ),
                        (
                            "mark",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="mark in the outside document",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("as_is", "Take over the mark of the five-point scale"),
                                    ("mark", "Count the result as a 4 or a 5"),
                                    ("attest", "Hold an attestation in the school's form"),
                                ],
                                max_length=10,
                                verbose_name="conclusion",
                            ),
                        ),
                        (
                            "concluded_mark",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(2),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="mark",
                            ),
                        ),
                        (
                            "conclusion",
                            models.TextField(blank=True, verbose_name="grounds of the conclusion"),
                        ),
                        (
                            "concluded_on",
                            models.DateField(blank=True, null=True, verbose_name="concluded on"),
                        ),
                        (
                            "attestation_form",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("test", "Test paper"),
                                    ("oral", "Oral answer by tickets"),
                                    ("project", "Defence of a project"),
                                    ("standards", "Physical standards"),
                                    ("talk", "Talk"),
                                ],
                                max_length=10,
                                verbose_name="form of the attestation",
                            ),
                        ),
                        (
                            "attestation_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="attestation planned for"
                            ),
                        ),
                        (
                            "attested_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="attestation held on"
                            ),
                        ),
                        (
                            "attested_mark",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(2),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="result of the attestation",
                            ),
                        ),
                        (
                            "opinion",
                            models.CharField(
                                blank=True,
                                choices=[("credit", "Credit"), ("refuse", "Refuse")],
                                max_length=10,
                                verbose_name="opinion of the council",
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                blank=True,
                                choices=[("credit", "Credit"), ("refuse", "Refuse")],
                                max_length=10,
                                verbose_name="decision of the director",
                            ),
                        ),
                        (
                            "decision_reason",
                            models.TextField(blank=True, verbose_name="why the decision differs"),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "concluded_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="concluded by",
                            ),
                        ),
                        (
                            "credit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="credit_transfer.creditcase",
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
                            "subject",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.subject",
                                verbose_name="subject of the school",
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
                        (
                            "course",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="credit_transfer.schoolcourse",
                                verbose_name="course of the school",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "row of a credit",
                        "verbose_name_plural": "rows of a credit",
                        "ordering": ("place", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_creditrowevent" ("attestation_form", "attestation_on", "attested_mark", "attested_on", "concluded_by_id", "concluded_mark", "concluded_on", "conclusion", "course_id", "credit_id", "decision", "decision_reason", "hours", "id", "kind", "mark", "opinion", "own_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scale", "school_id", "span", "span_number", "subject_id", "teacher_id", "title", "version", "way") VALUES (NEW."attestation_form", NEW."attestation_on", NEW."attested_mark", NEW."attested_on", NEW."concluded_by_id", NEW."concluded_mark", NEW."concluded_on", NEW."conclusion", NEW."course_id", NEW."credit_id", NEW."decision", NEW."decision_reason", NEW."hours", NEW."id", NEW."kind", NEW."mark", NEW."opinion", NEW."own_hours", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."scale", NEW."school_id", NEW."span", NEW."span_number", NEW."subject_id", NEW."teacher_id", NEW."title", NEW."version", NEW."way"); RETURN NULL;',
                                    hash="25f008befae20708c66f41930e46d0506d5e63e6",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a4801",
                                    table="credit_transfer_creditrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_creditrowevent" ("attestation_form", "attestation_on", "attested_mark", "attested_on", "concluded_by_id", "concluded_mark", "concluded_on", "conclusion", "course_id", "credit_id", "decision", "decision_reason", "hours", "id", "kind", "mark", "opinion", "own_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scale", "school_id", "span", "span_number", "subject_id", "teacher_id", "title", "version", "way") VALUES (NEW."attestation_form", NEW."attestation_on", NEW."attested_mark", NEW."attested_on", NEW."concluded_by_id", NEW."concluded_mark", NEW."concluded_on", NEW."conclusion", NEW."course_id", NEW."credit_id", NEW."decision", NEW."decision_reason", NEW."hours", NEW."id", NEW."kind", NEW."mark", NEW."opinion", NEW."own_hours", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."scale", NEW."school_id", NEW."span", NEW."span_number", NEW."subject_id", NEW."teacher_id", NEW."title", NEW."version", NEW."way"); RETURN NULL;',
                                    hash="db2a317e67973a1988951b40347ca5a96ee71bf8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_27b4f",
                                    table="credit_transfer_creditrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_creditrowevent" ("attestation_form", "attestation_on", "attested_mark", "attested_on", "concluded_by_id", "concluded_mark", "concluded_on", "conclusion", "course_id", "credit_id", "decision", "decision_reason", "hours", "id", "kind", "mark", "opinion", "own_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scale", "school_id", "span", "span_number", "subject_id", "teacher_id", "title", "version", "way") VALUES (OLD."attestation_form", OLD."attestation_on", OLD."attested_mark", OLD."attested_on", OLD."concluded_by_id", OLD."concluded_mark", OLD."concluded_on", OLD."conclusion", OLD."course_id", OLD."credit_id", OLD."decision", OLD."decision_reason", OLD."hours", OLD."id", OLD."kind", OLD."mark", OLD."opinion", OLD."own_hours", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."scale", OLD."school_id", OLD."span", OLD."span_number", OLD."subject_id", OLD."teacher_id", OLD."title", OLD."version", OLD."way"); RETURN NULL;',
                                    hash="9b4e5787b20e16e2d320a4ed1b06530d6b7a3aa2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cf0bd",
                                    table="credit_transfer_creditrow",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("subject", None), ("course", None), _connector="OR"
                                ),
                                name="credit_row_is_one_thing",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExamChoice",
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
                        ("chosen_on", models.DateField(verbose_name="chosen on")),
                        (
                            "given_up_on",
                            models.DateField(blank=True, null=True, verbose_name="given up on"),
                        ),
                        (
                            "entered_by",
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
                            "school_year",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exam_choices",
                                to="students.student",
                                verbose_name="pupil",
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
                    ],
                    options={
                        "verbose_name": "choice for the final exam",
                        "verbose_name_plural": "choices for the final exam",
                        "ordering": ("subject__name",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_examchoiceevent" ("chosen_on", "entered_by_id", "given_up_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "school_year_id", "student_id", "subject_id") VALUES (NEW."chosen_on", NEW."entered_by_id", NEW."given_up_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."school_year_id", NEW."student_id", NEW."subject_id"); RETURN NULL;',
                                    hash="1f9672cc97cd225630dadb2ea4a52b54c165b3cb",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_455c8",
                                    table="credit_transfer_examchoice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_examchoiceevent" ("chosen_on", "entered_by_id", "given_up_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "school_year_id", "student_id", "subject_id") VALUES (NEW."chosen_on", NEW."entered_by_id", NEW."given_up_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."school_year_id", NEW."student_id", NEW."subject_id"); RETURN NULL;',
                                    hash="b25c54010a97b9103931e8c924fa44f509741b05",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_bfeb5",
                                    table="credit_transfer_examchoice",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_examchoiceevent" ("chosen_on", "entered_by_id", "given_up_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "school_year_id", "student_id", "subject_id") VALUES (OLD."chosen_on", OLD."entered_by_id", OLD."given_up_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."school_year_id", OLD."student_id", OLD."subject_id"); RETURN NULL;',
                                    hash="412bb43fb6c964b1c3df4e0d6a247cafe929ad2c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_52f74",
                                    table="credit_transfer_examchoice",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("given_up_on", None)),
                                fields=("student", "school_year", "subject"),
                                name="exam_chosen_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExamChoiceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("chosen_on", models.DateField(verbose_name="chosen on")),
                        (
                            "given_up_on",
                            models.DateField(blank=True, null=True, verbose_name="given up on"),
                        ),
                        (
                            "entered_by",
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
                                to="credit_transfer.examchoice",
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
                            "school_year",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
                                verbose_name="pupil",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f23ee77e6b8e7d72ea465e9af3a7a9a1f206a82e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ad9cf",
                                    table="credit_transfer_examchoiceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GiftedEntry",
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
                        ("area", models.CharField(max_length=200, verbose_name="area of talent")),
                        (
                            "number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the entry"
                            ),
                        ),
                        ("since", models.DateField(verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "entered_by",
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
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="gifted_entries",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "entry on a gifted child",
                        "verbose_name_plural": "entries on gifted children",
                        "ordering": ("-since", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_giftedentryevent" ("area", "entered_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (NEW."area", NEW."entered_by_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."since", NEW."student_id", NEW."until"); RETURN NULL;',
                                    hash="9547e713fdbb3423eb5bc2c9bafb7d4152d69b34",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_cc447",
                                    table="credit_transfer_giftedentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_giftedentryevent" ("area", "entered_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (NEW."area", NEW."entered_by_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."since", NEW."student_id", NEW."until"); RETURN NULL;',
                                    hash="f3ef7e5a8a57ce46cdb8af1462e7ff00275ac034",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_67c3f",
                                    table="credit_transfer_giftedentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_giftedentryevent" ("area", "entered_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (OLD."area", OLD."entered_by_id", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."since", OLD."student_id", OLD."until"); RETURN NULL;',
                                    hash="299ff40df83638279569cfe9613ce26b77925c5a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c4e0d",
                                    table="credit_transfer_giftedentry",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GiftedEntryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("area", models.CharField(max_length=200, verbose_name="area of talent")),
                        (
                            "number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the entry"
                            ),
                        ),
                        ("since", models.DateField(verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "entered_by",
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
                                to="credit_transfer.giftedentry",
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
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="11a55cc67e7508e2d0afe39eb424b5536cb3e8ec",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7a523",
                                    table="credit_transfer_giftedentryevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndividualResult",
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
                                    ("study", "Achievements in study"),
                                    (
                                        "extracurricular",
                                        "Achievements in extracurricular programmes",
                                    ),
                                    ("additional", "Achievements in additional education"),
                                    (
                                        "pre_professional",
                                        "Achievements in pre-professional programmes",
                                    ),
                                    ("personal", "Personal results of independent diagnostics"),
                                ],
                                max_length=20,
                                verbose_name="kind of result",
                            ),
                        ),
                        (
                            "sub_kind",
                            models.CharField(
                                choices=[
                                    (
                                        "programme",
                                        "Results of a programme, in a subject or across subjects",
                                    ),
                                    ("control", "Current control or periodic attestation"),
                                    ("final_exam", "State final exam"),
                                    ("research", "High achievement in a project or in research"),
                                    ("contest", "Olympiad or contest"),
                                    ("sport", "Sports event"),
                                    ("gto", "Physical standards GTO"),
                                    (
                                        "champion",
                                        "Champion or prize winner of Games, World or Europe",
                                    ),
                                    (
                                        "youth_champion",
                                        "Winner of a youth championship of the World or Europe",
                                    ),
                                    (
                                        "olympiad_stage",
                                        "Regional or all-Russian stage of the olympiad",
                                    ),
                                    ("professional", "Regional stage of a professional olympiad"),
                                    ("experience", "Experience from the programme"),
                                    ("tolerance", "Tolerance towards other cultures"),
                                    ("values", "Humanist ideals and democratic values"),
                                    ("independence", "Independence in social situations"),
                                    ("role", "Shaping one's own social role"),
                                    ("meaning", "Personal meaning of learning"),
                                    ("self_education", "Readiness for self-education"),
                                    ("self_government", "Pupils' self-government"),
                                    ("volunteering", "Volunteering"),
                                ],
                                max_length=20,
                                verbose_name="what it is",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("primary", "Primary general education"),
                                    ("basic", "Basic general education"),
                                    ("secondary", "Secondary general education"),
                                    ("additional", "Additional education"),
                                ],
                                max_length=12,
                                verbose_name="level of education",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("inner", "Inner assessment of the school"),
                                    ("outer", "Outer assessment"),
                                ],
                                max_length=10,
                                verbose_name="counted by",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="result")),
                        (
                            "procedure",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="assessment, monitoring or event that it comes from",
                            ),
                        ),
                        ("achieved_on", models.DateField(verbose_name="date")),
                        (
                            "event_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("school", "School"),
                                    ("municipal", "Municipal"),
                                    ("regional", "Regional"),
                                    ("national", "All-Russian"),
                                    ("international", "International"),
                                ],
                                max_length=15,
                                verbose_name="level of the event",
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("participant", "Participant"),
                                    ("prize", "Prize winner"),
                                    ("winner", "Winner"),
                                ],
                                max_length=12,
                                verbose_name="came out as",
                            ),
                        ),
                        (
                            "is_listed",
                            models.BooleanField(
                                default=False,
                                verbose_name="in the list by the government's resolution 1239",
                            ),
                        ),
                        ("mark", models.CharField(blank=True, max_length=40, verbose_name="mark")),
                        (
                            "points",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="points",
                            ),
                        ),
                        (
                            "points_of",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="points at most",
                            ),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours of volunteering",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="in words")),
                        (
                            "is_from_elsewhere",
                            models.BooleanField(
                                default=False, verbose_name="got in another organisation"
                            ),
                        ),
                        (
                            "wished_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the wish"
                            ),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="taken back by the family on"
                            ),
                        ),
                        ("entered_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "confirmed_on",
                            models.DateField(blank=True, null=True, verbose_name="confirmed on"),
                        ),
                        (
                            "remark",
                            models.TextField(
                                blank=True, verbose_name="what the deputy returned it for"
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="confirmed by",
                            ),
                        ),
                        (
                            "credit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="results",
                                to="credit_transfer.creditcase",
                                verbose_name="credited in",
                            ),
                        ),
                        (
                            "entered_by",
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
                            "school_year",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="results",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                        (
                            "subject",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.subject",
                                verbose_name="subject",
                            ),
                        ),
                        (
                            "wished_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who wished that it is counted",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="credit_transfer.outsideorganisation",
                                verbose_name="outside organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "individual result",
                        "verbose_name_plural": "individual results",
                        "ordering": ("-achieved_on", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="archived_is_read_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM credit_transfer_archiveitem i\n    JOIN credit_transfer_archivetransfer t ON t.id = i.transfer_id\n    WHERE i.result_id = OLD.id AND t.archived_on IS NOT NULL\n) THEN\n    RAISE EXCEPTION 'result % lies in the archive', OLD.id USING ERRCODE = 'check_violation';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                                    hash="e7243c0d052cd693a5796927960fb2b4c6f65761",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_archived_is_read_only_3dd49",
                                    table="credit_transfer_individualresult",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_individualresultevent" ("achieved_on", "confirmed_by_id", "confirmed_on", "credit_id", "entered_at", "entered_by_id", "event_level", "hours", "id", "is_from_elsewhere", "is_listed", "kind", "level", "mark", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "points_of", "procedure", "remark", "school_id", "school_year_id", "source", "standing", "student_id", "sub_kind", "subject_id", "title", "wished_by_id", "wished_on", "withdrawn_on") VALUES (NEW."achieved_on", NEW."confirmed_by_id", NEW."confirmed_on", NEW."credit_id", NEW."entered_at", NEW."entered_by_id", NEW."event_level", NEW."hours", NEW."id", NEW."is_from_elsewhere", NEW."is_listed", NEW."kind", NEW."level", NEW."mark", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."points", NEW."points_of", NEW."procedure", NEW."remark", NEW."school_id", NEW."school_year_id", NEW."source", NEW."standing", NEW."student_id", NEW."sub_kind", NEW."subject_id", NEW."title", NEW."wished_by_id", NEW."wished_on", NEW."withdrawn_on"); RETURN NULL;',
                                    hash="b8b3f8751859ef2a0c6003536174cbebe1062b3a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_71737",
                                    table="credit_transfer_individualresult",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_individualresultevent" ("achieved_on", "confirmed_by_id", "confirmed_on", "credit_id", "entered_at", "entered_by_id", "event_level", "hours", "id", "is_from_elsewhere", "is_listed", "kind", "level", "mark", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "points_of", "procedure", "remark", "school_id", "school_year_id", "source", "standing", "student_id", "sub_kind", "subject_id", "title", "wished_by_id", "wished_on", "withdrawn_on") VALUES (NEW."achieved_on", NEW."confirmed_by_id", NEW."confirmed_on", NEW."credit_id", NEW."entered_at", NEW."entered_by_id", NEW."event_level", NEW."hours", NEW."id", NEW."is_from_elsewhere", NEW."is_listed", NEW."kind", NEW."level", NEW."mark", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."points", NEW."points_of", NEW."procedure", NEW."remark", NEW."school_id", NEW."school_year_id", NEW."source", NEW."standing", NEW."student_id", NEW."sub_kind", NEW."subject_id", NEW."title", NEW."wished_by_id", NEW."wished_on", NEW."withdrawn_on"); RETURN NULL;',
                                    hash="9f522f9171dd13cf1add6c6d5b69e8fe3d4b3331",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3ecc2",
                                    table="credit_transfer_individualresult",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_individualresultevent" ("achieved_on", "confirmed_by_id", "confirmed_on", "credit_id", "entered_at", "entered_by_id", "event_level", "hours", "id", "is_from_elsewhere", "is_listed", "kind", "level", "mark", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "points_of", "procedure", "remark", "school_id", "school_year_id", "source", "standing", "student_id", "sub_kind", "subject_id", "title", "wished_by_id", "wished_on", "withdrawn_on") VALUES (OLD."achieved_on", OLD."confirmed_by_id", OLD."confirmed_on", OLD."credit_id", OLD."entered_at", OLD."entered_by_id", OLD."event_level", OLD."hours", OLD."id", OLD."is_from_elsewhere", OLD."is_listed", OLD."kind", OLD."level", OLD."mark", OLD."note", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."points", OLD."points_of", OLD."procedure", OLD."remark", OLD."school_id", OLD."school_year_id", OLD."source", OLD."standing", OLD."student_id", OLD."sub_kind", OLD."subject_id", OLD."title", OLD."wished_by_id", OLD."wished_on", OLD."withdrawn_on"); RETURN NULL;',
                                    hash="9c572a732beda03f8e0553f73ff089694bccc8f2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6c7c2",
                                    table="credit_transfer_individualresult",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "indexes": [
                            models.Index(
                                fields=["school", "school_year", "kind"], name="results_by_kind"
                            ),
                            models.Index(
                                condition=models.Q(("confirmed_on", None)),
                                fields=["school", "entered_at"],
                                name="results_to_be_confirmed",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("confirmed_by", None),
                                    models.Q(
                                        ("confirmed_by", models.F("entered_by")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="result_confirmed_by_another",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AwardEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("thanks", "Public praise"),
                                    ("letter", "Certificate of honour"),
                                    ("diploma", "Diploma"),
                                    ("prize", "Prize"),
                                    ("gift", "Gift to remember"),
                                ],
                                max_length=10,
                                verbose_name="award",
                            ),
                        ),
                        ("reason", models.CharField(max_length=300, verbose_name="for what")),
                        ("awarded_on", models.DateField(verbose_name="date")),
                        (
                            "awarded_by",
                            models.CharField(max_length=200, verbose_name="who awarded"),
                        ),
                        (
                            "document",
                            models.CharField(blank=True, max_length=200, verbose_name="document"),
                        ),
                        (
                            "entered_by",
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
                                to="credit_transfer.award",
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
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.individualresult",
                                verbose_name="for the result",
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
                                    hash="6eb8fc101321cc72152a17d1364e7c251402171f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bbcbc",
                                    table="credit_transfer_awardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ArchiveItemEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "place",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="No.",
                            ),
                        ),
                        ("kind", models.CharField(max_length=60, verbose_name="kind of document")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "file_index",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="index of the file"
                            ),
                        ),
                        (
                            "sheets",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="sheets"
                            ),
                        ),
                        (
                            "destroyed_on",
                            models.DateField(blank=True, null=True, verbose_name="destroyed on"),
                        ),
                        (
                            "destroyed_by_act",
                            models.CharField(blank=True, max_length=120, verbose_name="by the act"),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.case",
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
                                to="credit_transfer.archiveitem",
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
                            "transfer",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.archivetransfer",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.individualresult",
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
                                    hash="dc3a5364d29e951fa05cdc476eebbe4cc1992a37",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6b749",
                                    table="credit_transfer_archiveitemevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutsideOrganisation",
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
                        ("name", models.CharField(max_length=300, verbose_name="name")),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
                        ),
                        (
                            "licence_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the licence"
                            ),
                        ),
                        (
                            "licence_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the licence"
                            ),
                        ),
                        (
                            "accreditation_number",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                verbose_name="number of the accreditation",
                            ),
                        ),
                        (
                            "accreditation_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the accreditation"
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
                        "verbose_name": "outside organisation",
                        "verbose_name_plural": "outside organisations",
                        "ordering": ("name",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_outsideorganisationevent" ("accreditation_number", "accreditation_on", "address", "id", "licence_number", "licence_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."accreditation_number", NEW."accreditation_on", NEW."address", NEW."id", NEW."licence_number", NEW."licence_on", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="f29d59674f12dddba43fcbd72bb6e06a5d991f65",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5798e",
                                    table="credit_transfer_outsideorganisation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_outsideorganisationevent" ("accreditation_number", "accreditation_on", "address", "id", "licence_number", "licence_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."accreditation_number", NEW."accreditation_on", NEW."address", NEW."id", NEW."licence_number", NEW."licence_on", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="e7f0b42d4f11c1040b3b07b034264291dfcbaca5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2716f",
                                    table="credit_transfer_outsideorganisation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_outsideorganisationevent" ("accreditation_number", "accreditation_on", "address", "id", "licence_number", "licence_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."accreditation_number", OLD."accreditation_on", OLD."address", OLD."id", OLD."licence_number", OLD."licence_on", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                                    hash="b6749aedaf5be38926f5637097adf6f829609dac",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0858f",
                                    table="credit_transfer_outsideorganisation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "name"), name="organisation_once_in_school"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndividualResultEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("study", "Achievements in study"),
                                    (
                                        "extracurricular",
                                        "Achievements in extracurricular programmes",
                                    ),
                                    ("additional", "Achievements in additional education"),
                                    (
                                        "pre_professional",
                                        "Achievements in pre-professional programmes",
                                    ),
                                    ("personal", "Personal results of independent diagnostics"),
                                ],
                                max_length=20,
                                verbose_name="kind of result",
                            ),
                        ),
                        (
                            "sub_kind",
                            models.CharField(
                                choices=[
                                    (
                                        "programme",
                                        "Results of a programme, in a subject or across subjects",
                                    ),
                                    ("control", "Current control or periodic attestation"),
                                    ("final_exam", "State final exam"),
                                    ("research", "High achievement in a project or in research"),
                                    ("contest", "Olympiad or contest"),
                                    ("sport", "Sports event"),
                                    ("gto", "Physical standards GTO"),
                                    (
                                        "champion",
                                        "Champion or prize winner of Games, World or Europe",
                                    ),
                                    (
                                        "youth_champion",
                                        "Winner of a youth championship of the World or Europe",
                                    ),
                                    (
                                        "olympiad_stage",
                                        "Regional or all-Russian stage of the olympiad",
                                    ),
                                    ("professional", "Regional stage of a professional olympiad"),
                                    ("experience", "Experience from the programme"),
                                    ("tolerance", "Tolerance towards other cultures"),
                                    ("values", "Humanist ideals and democratic values"),
                                    ("independence", "Independence in social situations"),
                                    ("role", "Shaping one's own social role"),
                                    ("meaning", "Personal meaning of learning"),
                                    ("self_education", "Readiness for self-education"),
                                    ("self_government", "Pupils' self-government"),
                                    ("volunteering", "Volunteering"),
                                ],
                                max_length=20,
                                verbose_name="what it is",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("primary", "Primary general education"),
                                    ("basic", "Basic general education"),
                                    ("secondary", "Secondary general education"),
                                    ("additional", "Additional education"),
                                ],
                                max_length=12,
                                verbose_name="level of education",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("inner", "Inner assessment of the school"),
                                    ("outer", "Outer assessment"),
                                ],
                                max_length=10,
                                verbose_name="counted by",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="result")),
                        (
                            "procedure",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="assessment, monitoring or event that it comes from",
                            ),
                        ),
                        ("achieved_on", models.DateField(verbose_name="date")),
                        (
                            "event_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("school", "School"),
                                    ("municipal", "Municipal"),
                                    ("regional", "Regional"),
                                    ("national", "All-Russian"),
                                    ("international", "International"),
                                ],
                                max_length=15,
                                verbose_name="level of the event",
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("participant", "Participant"),
                                    ("prize", "Prize winner"),
                                    ("winner", "Winner"),
                                ],
                                max_length=12,
                                verbose_name="came out as",
                            ),
                        ),
                        (
                            "is_listed",
                            models.BooleanField(
                                default=False,
                                verbose_name="in the list by the government's resolution 1239",
                            ),
                        ),
                        ("mark", models.CharField(blank=True, max_length=40, verbose_name="mark")),
                        (
                            "points",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="points",
                            ),
                        ),
                        (
                            "points_of",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="points at most",
                            ),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours of volunteering",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="in words")),
                        (
                            "is_from_elsewhere",
                            models.BooleanField(
                                default=False, verbose_name="got in another organisation"
                            ),
                        ),
                        (
                            "wished_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the wish"
                            ),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="taken back by the family on"
                            ),
                        ),
                        ("entered_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "confirmed_on",
                            models.DateField(blank=True, null=True, verbose_name="confirmed on"),
                        ),
                        (
                            "remark",
                            models.TextField(
                                blank=True, verbose_name="what the deputy returned it for"
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="confirmed by",
                            ),
                        ),
                        (
                            "credit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.creditcase",
                                verbose_name="credited in",
                            ),
                        ),
                        (
                            "entered_by",
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
                                to="credit_transfer.individualresult",
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
                            "school_year",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                        (
                            "subject",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.subject",
                                verbose_name="subject",
                            ),
                        ),
                        (
                            "wished_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="who wished that it is counted",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.outsideorganisation",
                                verbose_name="outside organisation",
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
                                    hash="1ad0c5ac71a01cd9cde9546d74f1fdc29b152f97",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_926f2",
                                    table="credit_transfer_individualresultevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CreditCaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "applicant_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("parent", "Parent or legal guardian"),
                                    ("adult", "The pupil, of full age"),
                                ],
                                max_length=10,
                                verbose_name="applies as",
                            ),
                        ),
                        (
                            "applied_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the application"
                            ),
                        ),
                        (
                            "application_received_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="the application came in on"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                choices=[("in_person", "On paper"), ("online", "On line")],
                                max_length=10,
                                verbose_name="how the application came",
                            ),
                        ),
                        (
                            "agrees_to_marks",
                            models.BooleanField(
                                default=False, verbose_name="agrees to marks for the period"
                            ),
                        ),
                        (
                            "asks_release",
                            models.BooleanField(
                                default=False,
                                verbose_name="asks that the pupil need not attend the credited lessons",
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "sanatorium",
                                        "Studied for a time in a sanatorium or rehabilitation school",
                                    ),
                                    ("transfer", "Came from another organisation"),
                                    ("programme", "Changed from one programme to another"),
                                    ("study_form", "Changed from one form of education to another"),
                                    (
                                        "returned",
                                        "Expelled before and taken back, or attached for the final exam",
                                    ),
                                    (
                                        "own_choice",
                                        "Took courses of their own choice in another organisation",
                                    ),
                                    ("other", "Another case, for a valid reason"),
                                ],
                                max_length=15,
                                verbose_name="ground (cl. 3.4)",
                            ),
                        ),
                        (
                            "ground_reason",
                            models.TextField(blank=True, verbose_name="the ground, in words"),
                        ),
                        (
                            "grade",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Where it is not the grade of the class.",
                                null=True,
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "programme_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("general", "Basic general programme"),
                                    ("pre_professional", "Pre-professional programme"),
                                    ("developing", "General developing programme"),
                                    ("other", "Another programme"),
                                ],
                                max_length=20,
                                verbose_name="kind of the programme",
                            ),
                        ),
                        (
                            "programme_area",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="subject area"
                            ),
                        ),
                        (
                            "programme_name",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="name of the programme"
                            ),
                        ),
                        (
                            "span",
                            models.CharField(
                                choices=[
                                    ("year", "School year"),
                                    ("half_year", "Half-year"),
                                    ("trimester", "Trimester"),
                                    ("quarter", "Quarter"),
                                ],
                                default="year",
                                max_length=10,
                                verbose_name="marks are given for",
                            ),
                        ),
                        (
                            "asked_for",
                            models.TextField(blank=True, verbose_name="what more is asked for"),
                        ),
                        (
                            "asked_on",
                            models.DateField(blank=True, null=True, verbose_name="asked on"),
                        ),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="answered on"),
                        ),
                        (
                            "minutes_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="number of the minutes"
                            ),
                        ),
                        (
                            "minutes_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the minutes"
                            ),
                        ),
                        (
                            "council_heard",
                            models.TextField(blank=True, verbose_name="what the council heard"),
                        ),
                        (
                            "present",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="present"
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes for"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="votes against"
                            ),
                        ),
                        (
                            "abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="abstained"
                            ),
                        ),
                        (
                            "release_starts_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="need not attend from"
                            ),
                        ),
                        (
                            "release_ends_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="need not attend until"
                            ),
                        ),
                        (
                            "attends_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="attends again from"
                            ),
                        ),
                        (
                            "left_organisation_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="left the outside organisation on",
                            ),
                        ),
                        (
                            "study_asked_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="the outside study was last confirmed on",
                            ),
                        ),
                        (
                            "refusal_reasons",
                            models.TextField(blank=True, verbose_name="reasons of the refusal"),
                        ),
                        (
                            "delivery",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("handed", "Handed over against signature"),
                                    ("post", "By registered post"),
                                    ("email", "By e-mail"),
                                    ("account", "In the account on line"),
                                ],
                                max_length=10,
                                verbose_name="how the family was told",
                            ),
                        ),
                        (
                            "told_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="the family was told on"
                            ),
                        ),
                        (
                            "told_proof",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="proof that it was told"
                            ),
                        ),
                        (
                            "applicant",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="who applies",
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
                            "council_chair",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="chair of the council",
                            ),
                        ),
                        (
                            "council_secretary",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="secretary of the council",
                            ),
                        ),
                        (
                            "council_speaker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="who spoke",
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
                                to="credit_transfer.creditcase",
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
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.outsideorganisation",
                                verbose_name="outside organisation",
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
                                    hash="6f58a40476226a8934fc7480c5de5971ca375e01",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d391a",
                                    table="credit_transfer_creditcaseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutsideOrganisationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=300, verbose_name="name")),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
                        ),
                        (
                            "licence_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the licence"
                            ),
                        ),
                        (
                            "licence_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the licence"
                            ),
                        ),
                        (
                            "accreditation_number",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                verbose_name="number of the accreditation",
                            ),
                        ),
                        (
                            "accreditation_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the accreditation"
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
                                to="credit_transfer.outsideorganisation",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="8e27a3cf0194a52317889ee67b4f05e36d8fd991",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_49d67",
                                    table="credit_transfer_outsideorganisationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResultDocument",
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
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
                            ),
                        ),
                        (
                            "made_of",
                            models.JSONField(
                                blank=True, default=list, verbose_name="made of the files"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("education", "Document on education"),
                                    ("progress", "Certificate of progress with current marks"),
                                    ("diploma", "Diploma of a winner or prize winner"),
                                    ("letter", "Certificate of honour"),
                                    ("participation", "Certificate of a participant"),
                                    ("skill", "Attestation or licence of skill"),
                                    (
                                        "diagnostics",
                                        "Protocol or certificate of independent diagnostics",
                                    ),
                                    ("gto", "Document on the physical standards GTO"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(blank=True, max_length=60, verbose_name="number"),
                        ),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "issuer",
                            models.CharField(blank=True, max_length=200, verbose_name="issued by"),
                        ),
                        (
                            "is_sealed",
                            models.BooleanField(
                                default=False, verbose_name="bears the seal of the organisation"
                            ),
                        ),
                        (
                            "is_signed",
                            models.BooleanField(
                                default=False,
                                verbose_name="is signed by the head or who was empowered",
                            ),
                        ),
                        (
                            "file_name",
                            models.CharField(blank=True, max_length=200, verbose_name="file"),
                        ),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "added_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="credit_transfer.individualresult",
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
                    ],
                    options={
                        "verbose_name": "confirming document",
                        "verbose_name_plural": "confirming documents",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="archived_is_read_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM credit_transfer_archiveitem i\n    JOIN credit_transfer_archivetransfer t ON t.id = i.transfer_id\n    WHERE i.result_id = OLD.result_id AND t.archived_on IS NOT NULL\n) THEN\n    RAISE EXCEPTION 'result % lies in the archive', OLD.result_id USING ERRCODE = 'check_violation';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                                    hash="d56499e3c9d4578bd23e233c1e709938a3a5c3d1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_archived_is_read_only_351b0",
                                    table="credit_transfer_resultdocument",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_resultdocumentevent" ("added_at", "added_by_id", "file_name", "id", "is_sealed", "is_signed", "issued_on", "issuer", "kind", "made_of", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_id", "scan_id", "school_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."file_name", NEW."id", NEW."is_sealed", NEW."is_signed", NEW."issued_on", NEW."issuer", NEW."kind", NEW."made_of", NEW."number", NEW."pages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result_id", NEW."scan_id", NEW."school_id"); RETURN NULL;',
                                    hash="88087d52eece0cc649b50da1c2299e164d032e93",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7808e",
                                    table="credit_transfer_resultdocument",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_resultdocumentevent" ("added_at", "added_by_id", "file_name", "id", "is_sealed", "is_signed", "issued_on", "issuer", "kind", "made_of", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_id", "scan_id", "school_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."file_name", NEW."id", NEW."is_sealed", NEW."is_signed", NEW."issued_on", NEW."issuer", NEW."kind", NEW."made_of", NEW."number", NEW."pages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result_id", NEW."scan_id", NEW."school_id"); RETURN NULL;',
                                    hash="b2fbf2eecfee3db7e9b48169a68c99d96c93c9ad",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7a5be",
                                    table="credit_transfer_resultdocument",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_resultdocumentevent" ("added_at", "added_by_id", "file_name", "id", "is_sealed", "is_signed", "issued_on", "issuer", "kind", "made_of", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_id", "scan_id", "school_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."file_name", OLD."id", OLD."is_sealed", OLD."is_signed", OLD."issued_on", OLD."issuer", OLD."kind", OLD."made_of", OLD."number", OLD."pages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result_id", OLD."scan_id", OLD."school_id"); RETURN NULL;',
                                    hash="20e2351b69d64869a13ae68cefb69e5d58808942",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_79cc5",
                                    table="credit_transfer_resultdocument",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResultDocumentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
                            ),
                        ),
                        (
                            "made_of",
                            models.JSONField(
                                blank=True, default=list, verbose_name="made of the files"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("education", "Document on education"),
                                    ("progress", "Certificate of progress with current marks"),
                                    ("diploma", "Diploma of a winner or prize winner"),
                                    ("letter", "Certificate of honour"),
                                    ("participation", "Certificate of a participant"),
                                    ("skill", "Attestation or licence of skill"),
                                    (
                                        "diagnostics",
                                        "Protocol or certificate of independent diagnostics",
                                    ),
                                    ("gto", "Document on the physical standards GTO"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(blank=True, max_length=60, verbose_name="number"),
                        ),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="date")),
                        (
                            "issuer",
                            models.CharField(blank=True, max_length=200, verbose_name="issued by"),
                        ),
                        (
                            "is_sealed",
                            models.BooleanField(
                                default=False, verbose_name="bears the seal of the organisation"
                            ),
                        ),
                        (
                            "is_signed",
                            models.BooleanField(
                                default=False,
                                verbose_name="is signed by the head or who was empowered",
                            ),
                        ),
                        (
                            "file_name",
                            models.CharField(blank=True, max_length=200, verbose_name="file"),
                        ),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "added_by",
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
                                to="credit_transfer.resultdocument",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.individualresult",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e8069d47be3f7dfb0f431b34748c618f410ffba0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a0d52",
                                    table="credit_transfer_resultdocumentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResultsAcquaintance",
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
                        ("what", models.CharField(max_length=300, verbose_name="what was shown")),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("handed", "Handed over against signature"),
                                    ("post", "By registered post"),
                                    ("email", "By e-mail"),
                                    ("account", "In the account on line"),
                                ],
                                max_length=10,
                                verbose_name="how",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who was told",
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
                                related_name="+",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "acquaintance with results",
                        "verbose_name_plural": "acquaintances with results",
                        "ordering": ("-on", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="37f4462d8cd07e5f720271b855518cb8752af176",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bbd9e",
                                    table="credit_transfer_resultsacquaintance",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RetentionTerm",
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
                        ("kind", models.CharField(max_length=60, verbose_name="kind of document")),
                        (
                            "file_index",
                            models.CharField(max_length=40, verbose_name="index of the file"),
                        ),
                        (
                            "years",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: for ever.",
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="years",
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(blank=True, max_length=300, verbose_name="ground"),
                        ),
                        ("since", models.DateField(verbose_name="in force from")),
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
                        "verbose_name": "term of keeping",
                        "verbose_name_plural": "terms of keeping",
                        "ordering": ("kind", "-since"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_retentiontermevent" ("file_index", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "years") VALUES (NEW."file_index", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."since", NEW."years"); RETURN NULL;',
                                    hash="26205368f376b6f3bc4df8be726b896961360167",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5036f",
                                    table="credit_transfer_retentionterm",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_retentiontermevent" ("file_index", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "years") VALUES (NEW."file_index", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."since", NEW."years"); RETURN NULL;',
                                    hash="fe231c9fd6ac5c103e887ba6462355b6af2af19c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5dc0c",
                                    table="credit_transfer_retentionterm",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_retentiontermevent" ("file_index", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "years") VALUES (OLD."file_index", OLD."ground", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."since", OLD."years"); RETURN NULL;',
                                    hash="0155dfda0bb7a0fa34f868fbff9fde3eac3e99fd",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c9525",
                                    table="credit_transfer_retentionterm",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "kind", "since"), name="retention_once_from_a_day"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RetentionTermEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("kind", models.CharField(max_length=60, verbose_name="kind of document")),
                        (
                            "file_index",
                            models.CharField(max_length=40, verbose_name="index of the file"),
                        ),
                        (
                            "years",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: for ever.",
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="years",
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(blank=True, max_length=300, verbose_name="ground"),
                        ),
                        ("since", models.DateField(verbose_name="in force from")),
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
                                to="credit_transfer.retentionterm",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4f78831eb5e4a9c13f3b341b94289e6128ce7721",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bc8f3",
                                    table="credit_transfer_retentiontermevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolCourse",
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
                        ("name", models.CharField(max_length=200, verbose_name="course")),
                        (
                            "grade",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: every grade.",
                                null=True,
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=4,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours a week",
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
                            "year",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="courses",
                                to="students.schoolyear",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "extracurricular course",
                        "verbose_name_plural": "extracurricular courses",
                        "ordering": ("grade", "name"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_schoolcourseevent" ("grade", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "weekly_hours", "year_id") VALUES (NEW."grade", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."weekly_hours", NEW."year_id"); RETURN NULL;',
                                    hash="f159491720f21ad98e277a160814f6f3845b1e6a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_992fe",
                                    table="credit_transfer_schoolcourse",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_schoolcourseevent" ("grade", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "weekly_hours", "year_id") VALUES (NEW."grade", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."weekly_hours", NEW."year_id"); RETURN NULL;',
                                    hash="93d85c990b1d294cc39cc4b0ebf44fcc589150b2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_41262",
                                    table="credit_transfer_schoolcourse",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_schoolcourseevent" ("grade", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "weekly_hours", "year_id") VALUES (OLD."grade", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."weekly_hours", OLD."year_id"); RETURN NULL;',
                                    hash="e39cafc0dd091069a77f4e0f46e2162abbc3a678",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0f6e0",
                                    table="credit_transfer_schoolcourse",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("year", "name", "grade"),
                                name="course_once_a_year",
                                nulls_distinct=False,
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CreditRowEvent",
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
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="name in the outside document",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("subject", "Subject of the curriculum"),
                                    ("course", "Extracurricular course"),
                                ],
                                default="subject",
                                max_length=10,
                                verbose_name="what it is credited as",
                            ),
                        ),
                        (
                            "span",
                            models.CharField(
                                choices=[
                                    ("year", "School year"),
                                    ("half_year", "Half-year"),
                                    ("trimester", "Trimester"),
                                    ("quarter", "Quarter"),
                                ],
                                default="year",
                                max_length=10,
                                verbose_name="period",
                            ),
                        ),
                        (
                            "span_number",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="which"
                            ),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours outside",
                            ),
                        ),
                        (
                            "own_hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Empty: counted from the curriculum.",
                                max_digits=6,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours of the school's plan",
                            ),
                        ),
                        (
                            "scale",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("five", "Five-point"),
                                    ("pass", "Passed or not passed"),
                                    ("ten", "Ten-point"),
                                    ("hundred", "Hundred-point"),
                                    ("other", "Another"),
                                ],
                                max_length=10,
                                verbose_name="scale",
                            ),
                        ),
                        (
                            "mark",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="mark in the outside document",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("as_is", "Take over the mark of the five-point scale"),
                                    ("mark", "Count the result as a 4 or a 5"),
                                    ("attest", "Hold an attestation in the school's form"),
                                ],
                                max_length=10,
                                verbose_name="conclusion",
                            ),
                        ),
                        (
                            "concluded_mark",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(2),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="mark",
                            ),
                        ),
                        (
                            "conclusion",
                            models.TextField(blank=True, verbose_name="grounds of the conclusion"),
                        ),
                        (
                            "concluded_on",
                            models.DateField(blank=True, null=True, verbose_name="concluded on"),
                        ),
                        (
                            "attestation_form",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("test", "Test paper"),
                                    ("oral", "Oral answer by tickets"),
                                    ("project", "Defence of a project"),
                                    ("standards", "Physical standards"),
                                    ("talk", "Talk"),
                                ],
                                max_length=10,
                                verbose_name="form of the attestation",
                            ),
                        ),
                        (
                            "attestation_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="attestation planned for"
                            ),
                        ),
                        (
                            "attested_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="attestation held on"
                            ),
                        ),
                        (
                            "attested_mark",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(2),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="result of the attestation",
                            ),
                        ),
                        (
                            "opinion",
                            models.CharField(
                                blank=True,
                                choices=[("credit", "Credit"), ("refuse", "Refuse")],
                                max_length=10,
                                verbose_name="opinion of the council",
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                blank=True,
                                choices=[("credit", "Credit"), ("refuse", "Refuse")],
                                max_length=10,
                                verbose_name="decision of the director",
                            ),
                        ),
                        (
                            "decision_reason",
                            models.TextField(blank=True, verbose_name="why the decision differs"),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "concluded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="concluded by",
                            ),
                        ),
                        (
                            "credit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.creditcase",
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
                                to="credit_transfer.creditrow",
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
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.subject",
                                verbose_name="subject of the school",
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
                        (
                            "course",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="credit_transfer.schoolcourse",
                                verbose_name="course of the school",
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
                                    hash="7d4a52cc4f40b4399beaddef0753b1a969621c52",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1f798",
                                    table="credit_transfer_creditrowevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolCourseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=200, verbose_name="course")),
                        (
                            "grade",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty: every grade.",
                                null=True,
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=4,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="hours a week",
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
                                to="credit_transfer.schoolcourse",
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
                            "year",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.schoolyear",
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
                                    hash="d4a1c2cedadfcb255184ac2c39a9be68e4220406",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_74cde",
                                    table="credit_transfer_schoolcourseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SpecialCondition",
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
                            "at",
                            models.CharField(
                                choices=[
                                    ("periodic", "Periodic attestation"),
                                    ("final", "Final attestation"),
                                ],
                                max_length=10,
                                verbose_name="at which attestation",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="conditions")),
                        (
                            "order_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the order"
                            ),
                        ),
                        ("decided_on", models.DateField(verbose_name="date of the decision")),
                        (
                            "ended_on",
                            models.DateField(blank=True, null=True, verbose_name="ended on"),
                        ),
                        (
                            "entered_by",
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
                            "school_year",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="special_conditions",
                                to="students.student",
                                verbose_name="pupil",
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
                    ],
                    options={
                        "verbose_name": "special conditions",
                        "verbose_name_plural": "special conditions",
                        "ordering": ("-decided_on", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_specialconditionevent" ("at", "decided_on", "ended_on", "entered_by_id", "id", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "school_year_id", "student_id", "subject_id", "text") VALUES (NEW."at", NEW."decided_on", NEW."ended_on", NEW."entered_by_id", NEW."id", NEW."order_number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."school_year_id", NEW."student_id", NEW."subject_id", NEW."text"); RETURN NULL;',
                                    hash="9372cd90e8575766af30a966d338ff2e596c06db",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0f133",
                                    table="credit_transfer_specialcondition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "credit_transfer_specialconditionevent" ("at", "decided_on", "ended_on", "entered_by_id", "id", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "school_year_id", "student_id", "subject_id", "text") VALUES (NEW."at", NEW."decided_on", NEW."ended_on", NEW."entered_by_id", NEW."id", NEW."order_number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."school_year_id", NEW."student_id", NEW."subject_id", NEW."text"); RETURN NULL;',
                                    hash="51447f9ffe0de5fe32c0ec4680d720cf9c2bf649",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_de8d7",
                                    table="credit_transfer_specialcondition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "credit_transfer_specialconditionevent" ("at", "decided_on", "ended_on", "entered_by_id", "id", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "school_year_id", "student_id", "subject_id", "text") VALUES (OLD."at", OLD."decided_on", OLD."ended_on", OLD."entered_by_id", OLD."id", OLD."order_number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."school_year_id", OLD."student_id", OLD."subject_id", OLD."text"); RETURN NULL;',
                                    hash="5df2a8bbf2c33f5902c7669af2a6d987cc5ea39a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_679e5",
                                    table="credit_transfer_specialcondition",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SpecialConditionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "at",
                            models.CharField(
                                choices=[
                                    ("periodic", "Periodic attestation"),
                                    ("final", "Final attestation"),
                                ],
                                max_length=10,
                                verbose_name="at which attestation",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="conditions")),
                        (
                            "order_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the order"
                            ),
                        ),
                        ("decided_on", models.DateField(verbose_name="date of the decision")),
                        (
                            "ended_on",
                            models.DateField(blank=True, null=True, verbose_name="ended on"),
                        ),
                        (
                            "entered_by",
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
                                to="credit_transfer.specialcondition",
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
                            "school_year",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
                                verbose_name="pupil",
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
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="bc437b28c4492ff1b9f575512419a4ef834f5098",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_498a5",
                                    table="credit_transfer_specialconditionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
