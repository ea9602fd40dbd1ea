import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.db import migrations, models
from accounts.new_tables import NewTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("students", "0001_initial"),
    ]

    operations = [
        NewTables(
            tables=[
                migrations.CreateModel(
                    name="Draft",
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
                        ("key", models.CharField(max_length=120)),
                        ("data", models.JSONField(default=dict)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("saved_at", models.DateTimeField(auto_now=True)),
                        (
                            "by",
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
                        "verbose_name": "draft",
                        "verbose_name_plural": "drafts",
                        "constraints": [
                            models.UniqueConstraint(fields=("school", "key"), name="draft_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Presence",
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
                        ("key", models.CharField(max_length=120)),
                        ("seen_at", models.DateTimeField(auto_now=True)),
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
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "key", "person"), name="presence_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProcedureEdge",
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
                        ("act", models.CharField(max_length=60)),
                        ("action", models.CharField(max_length=40)),
                        ("source", models.CharField(max_length=20)),
                        ("target", models.CharField(max_length=20)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("act", "action", "source"), name="edge_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActSetting",
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
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        ("key", models.CharField(max_length=60, verbose_name="setting")),
                        ("value", models.JSONField(verbose_name="value")),
                        ("since", models.DateField(verbose_name="in force from")),
                        (
                            "until",
                            models.DateField(blank=True, null=True, verbose_name="in force until"),
                        ),
                        (
                            "ground",
                            models.CharField(
                                max_length=300, verbose_name="ground: the school's own act"
                            ),
                        ),
                        (
                            "chosen_by",
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
                    ],
                    options={
                        "verbose_name": "setting of an act",
                        "verbose_name_plural": "settings of acts",
                        "ordering": ("act", "key", "-since"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "act", "key", "since"), name="setting_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_actsettingevent" ("act", "chosen_by_id", "ground", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "until", "value") VALUES (NEW."act", NEW."chosen_by_id", NEW."ground", NEW."id", NEW."key", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."since", NEW."until", NEW."value"); RETURN NULL;',
                                    hash="74ab0289d4450e0f1546100195843542c546f47c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6a489",
                                    table="regulations_actsetting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_actsettingevent" ("act", "chosen_by_id", "ground", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "until", "value") VALUES (NEW."act", NEW."chosen_by_id", NEW."ground", NEW."id", NEW."key", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."since", NEW."until", NEW."value"); RETURN NULL;',
                                    hash="5b0e77b6f056281fe7778ff459853ef63c390285",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9b8e8",
                                    table="regulations_actsetting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_actsettingevent" ("act", "chosen_by_id", "ground", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "until", "value") VALUES (OLD."act", OLD."chosen_by_id", OLD."ground", OLD."id", OLD."key", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."since", OLD."until", OLD."value"); RETURN NULL;',
                                    hash="d616d2098d7356722aa46f0b0251ec180f1e7f7f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a63bf",
                                    table="regulations_actsetting",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdoptedAct",
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
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        ("edition", models.CharField(max_length=20, verbose_name="edition")),
                        (
                            "number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the local act"
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(blank=True, null=True, verbose_name="signed on"),
                        ),
                        (
                            "order_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="order that approved it"
                            ),
                        ),
                        ("since", models.DateField(verbose_name="in force from")),
                        (
                            "until",
                            models.DateField(blank=True, null=True, verbose_name="in force until"),
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
                        "verbose_name": "adopted act",
                        "verbose_name_plural": "adopted acts",
                        "ordering": ("act", "-since"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "act", "since"), name="act_adopted_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until", None),
                                    ("until__gte", models.F("since")),
                                    _connector="OR",
                                ),
                                name="act_ends_after_start",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_adoptedactevent" ("act", "edition", "id", "number", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "signed_on", "since", "until") VALUES (NEW."act", NEW."edition", NEW."id", NEW."number", NEW."order_number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."signed_on", NEW."since", NEW."until"); RETURN NULL;',
                                    hash="8a53deaea6d09b886f46b9adeb783a629a31be33",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_21376",
                                    table="regulations_adoptedact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_adoptedactevent" ("act", "edition", "id", "number", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "signed_on", "since", "until") VALUES (NEW."act", NEW."edition", NEW."id", NEW."number", NEW."order_number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."signed_on", NEW."since", NEW."until"); RETURN NULL;',
                                    hash="500753f5138957dea97a14af52bc96a5ead617c9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8e5bf",
                                    table="regulations_adoptedact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_adoptedactevent" ("act", "edition", "id", "number", "order_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "signed_on", "since", "until") VALUES (OLD."act", OLD."edition", OLD."id", OLD."number", OLD."order_number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."signed_on", OLD."since", OLD."until"); RETURN NULL;',
                                    hash="65717a7f16e2142d678b1efeea6d0cb696764495",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_315ab",
                                    table="regulations_adoptedact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Case",
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
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        ("edition", models.CharField(max_length=20, verbose_name="edition")),
                        ("state", models.CharField(max_length=20, verbose_name="state")),
                        ("state_since", models.DateTimeField(auto_now_add=True)),
                        ("opened_on", models.DateField(verbose_name="opened on")),
                        (
                            "closed_on",
                            models.DateField(blank=True, null=True, verbose_name="closed on"),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True,
                                help_text="Of the open deadlines.",
                                null=True,
                                verbose_name="nearest deadline",
                            ),
                        ),
                        (
                            "previous",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="continued_by",
                                to="regulations.case",
                                verbose_name="the case before it",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="responsible",
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
                                related_name="cases",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cases",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                        (
                            "strand",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=20,
                                verbose_name="what runs beside another case of the act",
                            ),
                        ),
                        (
                            "variant",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=20,
                                verbose_name="which of the ways of the act",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "case",
                        "verbose_name_plural": "cases",
                        "ordering": ("due_on", "pk"),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("closed_on", None)),
                                fields=["school", "due_on"],
                                name="open_cases_by_due",
                            ),
                            models.Index(fields=["school", "act", "state"], name="cases_by_state"),
                            models.Index(
                                condition=models.Q(("closed_on__isnull", False)),
                                fields=["school", "-closed_on", "-id"],
                                name="closed_cases_by_day",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("closed_on", None)),
                                fields=("student", "act", "strand"),
                                name="one_open_case_of_pupil_and_act",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="state_needs_decision",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF NEW.state IS DISTINCT FROM OLD.state AND NOT EXISTS (\n    SELECT 1 FROM regulations_decision d\n    WHERE d.case_id = NEW.id AND d.source = OLD.state AND d.target = NEW.state AND d.at >= now()\n) THEN\n    RAISE EXCEPTION 'case % cannot go from % to % without a decision', NEW.id, OLD.state, NEW.state\n        USING ERRCODE = 'check_violation';\nEND IF;\nRETURN NEW;\n",
                                    hash="3aa3547127e72bf4180a3368465e570bbbcc0729",
                                    operation='UPDATE OF "state"',
                                    pgid="pgtrigger_state_needs_decision_424ac",
                                    table="regulations_case",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_caseevent" ("act", "closed_on", "due_on", "edition", "id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "responsible_id", "school_id", "school_year_id", "state", "state_since", "strand", "student_id", "variant") VALUES (NEW."act", NEW."closed_on", NEW."due_on", NEW."edition", NEW."id", NEW."opened_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."previous_id", NEW."responsible_id", NEW."school_id", NEW."school_year_id", NEW."state", NEW."state_since", NEW."strand", NEW."student_id", NEW."variant"); RETURN NULL;',
                                    hash="3910dbdab27374955c7c75778d881c197a4dbce5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5c012",
                                    table="regulations_case",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_caseevent" ("act", "closed_on", "due_on", "edition", "id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "responsible_id", "school_id", "school_year_id", "state", "state_since", "strand", "student_id", "variant") VALUES (NEW."act", NEW."closed_on", NEW."due_on", NEW."edition", NEW."id", NEW."opened_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."previous_id", NEW."responsible_id", NEW."school_id", NEW."school_year_id", NEW."state", NEW."state_since", NEW."strand", NEW."student_id", NEW."variant"); RETURN NULL;',
                                    hash="4d23bd0a5dac71c6cc637cbdcc6bf0a94e042658",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_60c71",
                                    table="regulations_case",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_caseevent" ("act", "closed_on", "due_on", "edition", "id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "responsible_id", "school_id", "school_year_id", "state", "state_since", "strand", "student_id", "variant") VALUES (OLD."act", OLD."closed_on", OLD."due_on", OLD."edition", OLD."id", OLD."opened_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."previous_id", OLD."responsible_id", OLD."school_id", OLD."school_year_id", OLD."state", OLD."state_since", OLD."strand", OLD."student_id", OLD."variant"); RETURN NULL;',
                                    hash="c3c792b52a8c94a3f1b1533144e347b4e0980f91",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d2d15",
                                    table="regulations_case",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Piece",
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
                        ("key", models.UUIDField()),
                        ("data", models.BinaryField()),
                        ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                        ("content_type", models.CharField(max_length=100)),
                        ("file_name", models.CharField(max_length=200, verbose_name="file")),
                        ("pages", models.PositiveIntegerField(default=1)),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
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
                        "verbose_name": "photo on its way",
                        "verbose_name_plural": "photos on their way",
                        "constraints": [
                            models.UniqueConstraint(fields=("person", "key"), name="piece_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        ("edition", models.CharField(max_length=20, verbose_name="edition")),
                        ("state", models.CharField(max_length=20, verbose_name="state")),
                        ("state_since", models.DateTimeField(auto_now_add=True)),
                        ("opened_on", models.DateField(verbose_name="opened on")),
                        (
                            "closed_on",
                            models.DateField(blank=True, null=True, verbose_name="closed on"),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True,
                                help_text="Of the open deadlines.",
                                null=True,
                                verbose_name="nearest deadline",
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
                                to="regulations.case",
                            ),
                        ),
                        (
                            "previous",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.case",
                                verbose_name="the case before it",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="responsible",
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
                            "strand",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=20,
                                verbose_name="what runs beside another case of the act",
                            ),
                        ),
                        (
                            "variant",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=20,
                                verbose_name="which of the ways of the act",
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
                                    hash="f0c07ac089f7826dbe26ecda64f55a653c6c3db6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_01d01",
                                    table="regulations_caseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseParticipant",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("admin", "School administrator"),
                                    ("director", "Director"),
                                    ("deputy", "Deputy director"),
                                    ("secretary", "Secretary"),
                                    ("class_teacher", "Class teacher"),
                                    ("subject_teacher", "Subject teacher"),
                                    ("specialist", "Support specialist"),
                                    ("guardian", "Legal guardian"),
                                    ("student", "Pupil"),
                                    ("inspector", "Education authority inspector"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participants",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
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
                    ],
                    options={
                        "verbose_name": "participant",
                        "verbose_name_plural": "participants",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("case", "person", "role"), name="participant_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_caseparticipantevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "school_id", "until") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."school_id", NEW."until"); RETURN NULL;',
                                    hash="765215ec416b746fcea6e918ec43ce57895b40d0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2d465",
                                    table="regulations_caseparticipant",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_caseparticipantevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "school_id", "until") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."school_id", NEW."until"); RETURN NULL;',
                                    hash="07ee1844840b54d1271856bac068911fee2b2829",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f1c8c",
                                    table="regulations_caseparticipant",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_caseparticipantevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "school_id", "until") VALUES (OLD."case_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."school_id", OLD."until"); RETURN NULL;',
                                    hash="13a2252875796f9851b56f88615aaa6d8fa14851",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d238e",
                                    table="regulations_caseparticipant",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Deadline",
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
                        ("key", models.CharField(max_length=40, verbose_name="what")),
                        (
                            "about",
                            models.CharField(blank=True, max_length=200, verbose_name="about"),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "count",
                            models.JSONField(
                                blank=True, default=dict, verbose_name="how it was counted"
                            ),
                        ),
                        ("clause", models.CharField(max_length=20, verbose_name="clause")),
                        (
                            "owner_role",
                            models.CharField(
                                choices=[
                                    ("admin", "School administrator"),
                                    ("director", "Director"),
                                    ("deputy", "Deputy director"),
                                    ("secretary", "Secretary"),
                                    ("class_teacher", "Class teacher"),
                                    ("subject_teacher", "Subject teacher"),
                                    ("specialist", "Support specialist"),
                                    ("guardian", "Legal guardian"),
                                    ("student", "Pupil"),
                                    ("inspector", "Education authority inspector"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "kept_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="kept on"),
                        ),
                        (
                            "cancelled_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="no longer due"
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deadlines",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "owner",
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
                    ],
                    options={
                        "verbose_name": "deadline",
                        "verbose_name_plural": "deadlines",
                        "ordering": ("due_on", "pk"),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("cancelled_at", None), ("kept_at", None)),
                                fields=["school", "owner", "due_on"],
                                name="open_deadlines",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("cancelled_at", None), ("kept_at", None)),
                                fields=("case", "key", "about", "owner"),
                                name="deadline_once",
                                nulls_distinct=False,
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_deadlineevent" ("about", "cancelled_at", "case_id", "clause", "count", "due_on", "id", "kept_at", "key", "owner_id", "owner_role", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."about", NEW."cancelled_at", NEW."case_id", NEW."clause", NEW."count", NEW."due_on", NEW."id", NEW."kept_at", NEW."key", NEW."owner_id", NEW."owner_role", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="17e5b99c1b64c8dc3253c630f1e2235b7d0fbb4c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c0418",
                                    table="regulations_deadline",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_deadlineevent" ("about", "cancelled_at", "case_id", "clause", "count", "due_on", "id", "kept_at", "key", "owner_id", "owner_role", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."about", NEW."cancelled_at", NEW."case_id", NEW."clause", NEW."count", NEW."due_on", NEW."id", NEW."kept_at", NEW."key", NEW."owner_id", NEW."owner_role", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="ca69355c438ea4c5fa38255db63fb749510618b2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_551ee",
                                    table="regulations_deadline",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_deadlineevent" ("about", "cancelled_at", "case_id", "clause", "count", "due_on", "id", "kept_at", "key", "owner_id", "owner_role", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."about", OLD."cancelled_at", OLD."case_id", OLD."clause", OLD."count", OLD."due_on", OLD."id", OLD."kept_at", OLD."key", OLD."owner_id", OLD."owner_role", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                                    hash="f7baa842ad00d1cfd8611f41de95f67e869a1737",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e4702",
                                    table="regulations_deadline",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
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
                        ("action", models.CharField(max_length=40, verbose_name="step")),
                        ("source", models.CharField(max_length=20, verbose_name="from state")),
                        ("target", models.CharField(max_length=20, verbose_name="to state")),
                        ("clause", models.CharField(max_length=20, verbose_name="clause")),
                        ("facts", models.JSONField(verbose_name="facts as judged")),
                        ("role", models.CharField(max_length=20, verbose_name="in the role of")),
                        (
                            "on_behalf",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="on behalf of"
                            ),
                        ),
                        ("comment", models.TextField(blank=True, verbose_name="comment")),
                        (
                            "overridden",
                            models.JSONField(
                                blank=True,
                                default=list,
                                verbose_name="clauses that warned or were overridden",
                            ),
                        ),
                        (
                            "override_reason",
                            models.TextField(blank=True, verbose_name="reason of the override"),
                        ),
                        ("on_day", models.DateField(verbose_name="date")),
                        (
                            "at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                verbose_name="time",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
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
                    ],
                    options={
                        "verbose_name": "decision",
                        "verbose_name_plural": "decisions",
                        "ordering": ("at", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="193f03e7cea20d69aad5a47e0f6cbc1580ac571c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_04903",
                                    table="regulations_decision",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="edge_of_procedure",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF NOT EXISTS (\n    SELECT 1 FROM regulations_procedureedge e JOIN regulations_case c ON c.act = e.act\n    WHERE c.id = NEW.case_id AND e.action = NEW.action\n      AND e.source = NEW.source AND e.target = NEW.target\n) THEN\n    RAISE EXCEPTION 'no step % leads from % to %', NEW.action, NEW.source, NEW.target\n        USING ERRCODE = 'check_violation';\nEND IF;\nRETURN NEW;\n",
                                    hash="f47e3a3b0706d6de833d6c6e34d86174c8c70382",
                                    operation="INSERT",
                                    pgid="pgtrigger_edge_of_procedure_dfe37",
                                    table="regulations_decision",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AccessLog",
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
                        ("what", models.CharField(max_length=200, verbose_name="what was read")),
                        ("at", models.DateTimeField(auto_now_add=True)),
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
                        (
                            "case",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="access_log",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "access to restricted data",
                        "verbose_name_plural": "accesses to restricted data",
                        "ordering": ("-at",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("case__isnull", False),
                                    ("student__isnull", False),
                                    _connector="OR",
                                ),
                                name="access_to_somebodys_data",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d3dbe358ea1e315697d1bbad74d8f895e60b3d06",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4b1e5",
                                    table="regulations_accesslog",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActSettingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        ("key", models.CharField(max_length=60, verbose_name="setting")),
                        ("value", models.JSONField(verbose_name="value")),
                        ("since", models.DateField(verbose_name="in force from")),
                        (
                            "until",
                            models.DateField(blank=True, null=True, verbose_name="in force until"),
                        ),
                        (
                            "ground",
                            models.CharField(
                                max_length=300, verbose_name="ground: the school's own act"
                            ),
                        ),
                        (
                            "chosen_by",
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
                                to="regulations.actsetting",
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
                                    hash="03cf55d6e20b9a914ce56256faa277bf168c801e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6fcdb",
                                    table="regulations_actsettingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdoptedActEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        ("edition", models.CharField(max_length=20, verbose_name="edition")),
                        (
                            "number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the local act"
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(blank=True, null=True, verbose_name="signed on"),
                        ),
                        (
                            "order_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="order that approved it"
                            ),
                        ),
                        ("since", models.DateField(verbose_name="in force from")),
                        (
                            "until",
                            models.DateField(blank=True, null=True, verbose_name="in force until"),
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
                                to="regulations.adoptedact",
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
                                    hash="2ad240de1124951de93002e806f961014cfd65ff",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e26d4",
                                    table="regulations_adoptedactevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attachment",
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
                        ("kind", models.CharField(max_length=40, verbose_name="kind")),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
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
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="valid from"),
                        ),
                        (
                            "valid_until",
                            models.DateField(blank=True, null=True, verbose_name="valid until"),
                        ),
                        (
                            "file_name",
                            models.CharField(blank=True, max_length=200, verbose_name="file"),
                        ),
                        (
                            "checked",
                            models.JSONField(
                                blank=True, default=dict, verbose_name="what was checked"
                            ),
                        ),
                        (
                            "is_restricted",
                            models.BooleanField(
                                default=False,
                                verbose_name="health or psychological data: its own permission, every view logged",
                            ),
                        ),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "removed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="removed on"),
                        ),
                        (
                            "added_by",
                            models.ForeignKey(
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
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attachments",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="came in on"),
                        ),
                        (
                            "made_of",
                            models.JSONField(
                                blank=True, default=list, verbose_name="made of the files"
                            ),
                        ),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "attachment",
                        "verbose_name_plural": "attachments",
                        "ordering": ("added_at", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_attachmentevent" ("added_at", "added_by_id", "case_id", "checked", "file_name", "id", "is_restricted", "issued_on", "issuer", "kind", "made_of", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "removed_at", "scan_id", "school_id", "title", "valid_from", "valid_until") VALUES (NEW."added_at", NEW."added_by_id", NEW."case_id", NEW."checked", NEW."file_name", NEW."id", NEW."is_restricted", NEW."issued_on", NEW."issuer", NEW."kind", NEW."made_of", NEW."number", NEW."pages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_on", NEW."removed_at", NEW."scan_id", NEW."school_id", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                                    hash="c7fe95cd4db00da96ba10e1e47b2e2ee78b4a6f2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_41727",
                                    table="regulations_attachment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_attachmentevent" ("added_at", "added_by_id", "case_id", "checked", "file_name", "id", "is_restricted", "issued_on", "issuer", "kind", "made_of", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "removed_at", "scan_id", "school_id", "title", "valid_from", "valid_until") VALUES (NEW."added_at", NEW."added_by_id", NEW."case_id", NEW."checked", NEW."file_name", NEW."id", NEW."is_restricted", NEW."issued_on", NEW."issuer", NEW."kind", NEW."made_of", NEW."number", NEW."pages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_on", NEW."removed_at", NEW."scan_id", NEW."school_id", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                                    hash="bc1de4a3dd1b3ede21b001ad123a81b07ae7a820",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_09b44",
                                    table="regulations_attachment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_attachmentevent" ("added_at", "added_by_id", "case_id", "checked", "file_name", "id", "is_restricted", "issued_on", "issuer", "kind", "made_of", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "removed_at", "scan_id", "school_id", "title", "valid_from", "valid_until") VALUES (OLD."added_at", OLD."added_by_id", OLD."case_id", OLD."checked", OLD."file_name", OLD."id", OLD."is_restricted", OLD."issued_on", OLD."issuer", OLD."kind", OLD."made_of", OLD."number", OLD."pages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_on", OLD."removed_at", OLD."scan_id", OLD."school_id", OLD."title", OLD."valid_from", OLD."valid_until"); RETURN NULL;',
                                    hash="2b1387996569a68ab6a51a4ff52a74bdda4c1331",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e18c9",
                                    table="regulations_attachment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Application",
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
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        (
                            "form",
                            models.CharField(max_length=40, verbose_name="what is applied for"),
                        ),
                        (
                            "authority",
                            models.CharField(max_length=20, verbose_name="by what authority"),
                        ),
                        (
                            "authority_paper",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="paper of authority"
                            ),
                        ),
                        (
                            "route",
                            models.CharField(
                                choices=[
                                    ("online", "online"),
                                    ("paper", "on paper; typed in by the school"),
                                ],
                                default="online",
                                max_length=10,
                                verbose_name="how it came",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "not sent yet"),
                                    ("sent", "sent, waits for the decision"),
                                    ("accepted", "accepted, the case is open"),
                                    ("declined", "answered: declined"),
                                    ("withdrawn", "withdrawn by the family"),
                                ],
                                default="draft",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "answers",
                            models.JSONField(blank=True, default=dict, verbose_name="answers"),
                        ),
                        ("started_at", models.DateTimeField(auto_now_add=True)),
                        ("saved_at", models.DateTimeField(auto_now=True)),
                        (
                            "number",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "sent_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="sent at"),
                        ),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="received on"),
                        ),
                        (
                            "decide_by",
                            models.DateField(
                                blank=True, null=True, verbose_name="to be decided by"
                            ),
                        ),
                        ("count", models.JSONField(blank=True, default=dict)),
                        (
                            "decider_role",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("admin", "School administrator"),
                                    ("director", "Director"),
                                    ("deputy", "Deputy director"),
                                    ("secretary", "Secretary"),
                                    ("class_teacher", "Class teacher"),
                                    ("subject_teacher", "Subject teacher"),
                                    ("specialist", "Support specialist"),
                                    ("guardian", "Legal guardian"),
                                    ("student", "Pupil"),
                                    ("inspector", "Education authority inspector"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True)),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "applicant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who applies",
                            ),
                        ),
                        (
                            "case",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="application",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="typed in by",
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
                                related_name="applications",
                                to="students.student",
                                verbose_name="pupil",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "application",
                        "verbose_name_plural": "applications",
                        "ordering": ("-sent_at", "-pk"),
                        "indexes": [
                            models.Index(
                                fields=["school", "state", "decide_by"], name="applications_by_due"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "draft")),
                                fields=("student", "applicant", "act", "form", "route"),
                                name="one_draft_of_application",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "sent")),
                                fields=("student", "applicant", "act", "form"),
                                name="one_waiting_application",
                            ),
                            models.UniqueConstraint(
                                fields=("school", "act", "form", "year", "number"),
                                name="application_number_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "draft"),
                                    models.Q(
                                        ("decide_by__isnull", False),
                                        ("number__isnull", False),
                                        ("sent_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="sent_application_is_numbered",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="sent_is_never_deleted",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.\"state\" IS DISTINCT FROM 'draft')",
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="c03b33edc19774c23a0b011bcfd29904270a8177",
                                    operation="DELETE",
                                    pgid="pgtrigger_sent_is_never_deleted_0f4d3",
                                    table="regulations_application",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="sent_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF OLD.state <> 'draft' AND (\n    NEW.state = 'draft'\n    OR (NEW.act, NEW.form, NEW.student_id, NEW.applicant_id, NEW.authority, NEW.route,\n        NEW.answers, NEW.number, NEW.year, NEW.sent_at, NEW.received_on)\n    IS DISTINCT FROM\n       (OLD.act, OLD.form, OLD.student_id, OLD.applicant_id, OLD.authority, OLD.route,\n        OLD.answers, OLD.number, OLD.year, OLD.sent_at, OLD.received_on)\n    OR (OLD.state <> 'sent' AND NEW.state <> OLD.state)\n) THEN\n    RAISE EXCEPTION 'application % was sent: its words stay, and it is decided once', OLD.id\n        USING ERRCODE = 'check_violation';\nEND IF;\nRETURN NEW;\n",
                                    hash="a1874b03c3ca08399c0ff03c8d446472f947f53f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_sent_stays_e2a1b",
                                    table="regulations_application",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_applicationevent" ("act", "answers", "applicant_id", "authority", "authority_paper", "case_id", "count", "decide_by", "decided_at", "decided_by_id", "decider_role", "entered_by_id", "form", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_on", "route", "saved_at", "school_id", "sent_at", "started_at", "state", "student_id", "year") VALUES (NEW."act", NEW."answers", NEW."applicant_id", NEW."authority", NEW."authority_paper", NEW."case_id", NEW."count", NEW."decide_by", NEW."decided_at", NEW."decided_by_id", NEW."decider_role", NEW."entered_by_id", NEW."form", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."received_on", NEW."route", NEW."saved_at", NEW."school_id", NEW."sent_at", NEW."started_at", NEW."state", NEW."student_id", NEW."year"); RETURN NULL;',
                                    hash="fb0f8dfecbfc5c78d8875a41b6a68805ae4e518c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fd981",
                                    table="regulations_application",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_applicationevent" ("act", "answers", "applicant_id", "authority", "authority_paper", "case_id", "count", "decide_by", "decided_at", "decided_by_id", "decider_role", "entered_by_id", "form", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_on", "route", "saved_at", "school_id", "sent_at", "started_at", "state", "student_id", "year") VALUES (NEW."act", NEW."answers", NEW."applicant_id", NEW."authority", NEW."authority_paper", NEW."case_id", NEW."count", NEW."decide_by", NEW."decided_at", NEW."decided_by_id", NEW."decider_role", NEW."entered_by_id", NEW."form", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."received_on", NEW."route", NEW."saved_at", NEW."school_id", NEW."sent_at", NEW."started_at", NEW."state", NEW."student_id", NEW."year"); RETURN NULL;',
                                    hash="15ea23c863c76812f4c2cdce572b56e8ab3fe868",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_358d8",
                                    table="regulations_application",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_applicationevent" ("act", "answers", "applicant_id", "authority", "authority_paper", "case_id", "count", "decide_by", "decided_at", "decided_by_id", "decider_role", "entered_by_id", "form", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_on", "route", "saved_at", "school_id", "sent_at", "started_at", "state", "student_id", "year") VALUES (OLD."act", OLD."answers", OLD."applicant_id", OLD."authority", OLD."authority_paper", OLD."case_id", OLD."count", OLD."decide_by", OLD."decided_at", OLD."decided_by_id", OLD."decider_role", OLD."entered_by_id", OLD."form", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."received_on", OLD."route", OLD."saved_at", OLD."school_id", OLD."sent_at", OLD."started_at", OLD."state", OLD."student_id", OLD."year"); RETURN NULL;',
                                    hash="7061f6157870722a88e9833a86e027ec2e15467c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7de18",
                                    table="regulations_application",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseParticipantEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("admin", "School administrator"),
                                    ("director", "Director"),
                                    ("deputy", "Deputy director"),
                                    ("secretary", "Secretary"),
                                    ("class_teacher", "Class teacher"),
                                    ("subject_teacher", "Subject teacher"),
                                    ("specialist", "Support specialist"),
                                    ("guardian", "Legal guardian"),
                                    ("student", "Pupil"),
                                    ("inspector", "Education authority inspector"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "case",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.case",
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
                                verbose_name="person",
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
                                to="regulations.caseparticipant",
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
                                    hash="27e339af3540712b5ae8455d19e7ccf6abd4b091",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7584a",
                                    table="regulations_caseparticipantevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeadlineEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("key", models.CharField(max_length=40, verbose_name="what")),
                        (
                            "about",
                            models.CharField(blank=True, max_length=200, verbose_name="about"),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "count",
                            models.JSONField(
                                blank=True, default=dict, verbose_name="how it was counted"
                            ),
                        ),
                        ("clause", models.CharField(max_length=20, verbose_name="clause")),
                        (
                            "owner_role",
                            models.CharField(
                                choices=[
                                    ("admin", "School administrator"),
                                    ("director", "Director"),
                                    ("deputy", "Deputy director"),
                                    ("secretary", "Secretary"),
                                    ("class_teacher", "Class teacher"),
                                    ("subject_teacher", "Subject teacher"),
                                    ("specialist", "Support specialist"),
                                    ("guardian", "Legal guardian"),
                                    ("student", "Pupil"),
                                    ("inspector", "Education authority inspector"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "kept_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="kept on"),
                        ),
                        (
                            "cancelled_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="no longer due"
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
                                to="regulations.case",
                            ),
                        ),
                        (
                            "owner",
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
                                to="regulations.deadline",
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
                                    hash="a997c0e722819d2b4b4e80114ff778b9bb862809",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2e559",
                                    table="regulations_deadlineevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FieldComment",
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
                            "field",
                            models.CharField(blank=True, max_length=80, verbose_name="field"),
                        ),
                        ("text", models.TextField(max_length=2000, verbose_name="remark")),
                        (
                            "resolved_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="mended"),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="comments",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="comments",
                                to="regulations.decision",
                            ),
                        ),
                        (
                            "resolved_by",
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
                    ],
                    options={
                        "verbose_name": "remark",
                        "verbose_name_plural": "remarks",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_fieldcommentevent" ("case_id", "decision_id", "field", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "school_id", "text") VALUES (NEW."case_id", NEW."decision_id", NEW."field", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."school_id", NEW."text"); RETURN NULL;',
                                    hash="e98325a9b85e9a4a438a2b48b05b5ab7caf5ad93",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_41432",
                                    table="regulations_fieldcomment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_fieldcommentevent" ("case_id", "decision_id", "field", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "school_id", "text") VALUES (NEW."case_id", NEW."decision_id", NEW."field", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."school_id", NEW."text"); RETURN NULL;',
                                    hash="cc5d68eea61f1ffe5e086d7aa71f522a12bcb1ed",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_37d0f",
                                    table="regulations_fieldcomment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_fieldcommentevent" ("case_id", "decision_id", "field", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "school_id", "text") VALUES (OLD."case_id", OLD."decision_id", OLD."field", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resolved_at", OLD."resolved_by_id", OLD."school_id", OLD."text"); RETURN NULL;',
                                    hash="62ca15539f2acd1373719f9f2caba7bb1b0869f6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_981a0",
                                    table="regulations_fieldcomment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttachmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("kind", models.CharField(max_length=40, verbose_name="kind")),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
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
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="valid from"),
                        ),
                        (
                            "valid_until",
                            models.DateField(blank=True, null=True, verbose_name="valid until"),
                        ),
                        (
                            "file_name",
                            models.CharField(blank=True, max_length=200, verbose_name="file"),
                        ),
                        (
                            "checked",
                            models.JSONField(
                                blank=True, default=dict, verbose_name="what was checked"
                            ),
                        ),
                        (
                            "is_restricted",
                            models.BooleanField(
                                default=False,
                                verbose_name="health or psychological data: its own permission, every view logged",
                            ),
                        ),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "removed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="removed on"),
                        ),
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
                                to="regulations.attachment",
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
                            "case",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="came in on"),
                        ),
                        (
                            "made_of",
                            models.JSONField(
                                blank=True, default=list, verbose_name="made of the files"
                            ),
                        ),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
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
                                    hash="4d07fb4e44a63a785c8805e5405fe5264b7d2200",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_013f8",
                                    table="regulations_attachmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ApplicationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("act", models.CharField(max_length=60, verbose_name="act")),
                        (
                            "form",
                            models.CharField(max_length=40, verbose_name="what is applied for"),
                        ),
                        (
                            "authority",
                            models.CharField(max_length=20, verbose_name="by what authority"),
                        ),
                        (
                            "authority_paper",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="paper of authority"
                            ),
                        ),
                        (
                            "route",
                            models.CharField(
                                choices=[
                                    ("online", "online"),
                                    ("paper", "on paper; typed in by the school"),
                                ],
                                default="online",
                                max_length=10,
                                verbose_name="how it came",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "not sent yet"),
                                    ("sent", "sent, waits for the decision"),
                                    ("accepted", "accepted, the case is open"),
                                    ("declined", "answered: declined"),
                                    ("withdrawn", "withdrawn by the family"),
                                ],
                                default="draft",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "answers",
                            models.JSONField(blank=True, default=dict, verbose_name="answers"),
                        ),
                        ("started_at", models.DateTimeField(auto_now_add=True)),
                        ("saved_at", models.DateTimeField(auto_now=True)),
                        (
                            "number",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "sent_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="sent at"),
                        ),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="received on"),
                        ),
                        (
                            "decide_by",
                            models.DateField(
                                blank=True, null=True, verbose_name="to be decided by"
                            ),
                        ),
                        ("count", models.JSONField(blank=True, default=dict)),
                        (
                            "decider_role",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("admin", "School administrator"),
                                    ("director", "Director"),
                                    ("deputy", "Deputy director"),
                                    ("secretary", "Secretary"),
                                    ("class_teacher", "Class teacher"),
                                    ("subject_teacher", "Subject teacher"),
                                    ("specialist", "Support specialist"),
                                    ("guardian", "Legal guardian"),
                                    ("student", "Pupil"),
                                    ("inspector", "Education authority inspector"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True)),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "applicant",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                            "decided_by",
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
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="typed in by",
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
                                to="regulations.application",
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
                                    hash="3ed44479d2a398a720c3e893a2c2bcd9bc85ea12",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e76a9",
                                    table="regulations_applicationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ApplicationFile",
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
                        ("page", models.CharField(blank=True, max_length=40)),
                        ("kind", models.CharField(max_length=40, verbose_name="kind")),
                        ("file_name", models.CharField(max_length=200, verbose_name="file")),
                        ("is_restricted", models.BooleanField(default=False)),
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
                            "application",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="regulations.application",
                            ),
                        ),
                        (
                            "scan",
                            models.ForeignKey(
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
                            "made_of",
                            models.JSONField(
                                blank=True, default=list, verbose_name="made of the files"
                            ),
                        ),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "paper of an application",
                        "verbose_name_plural": "papers of applications",
                        "ordering": ("pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("application", "page", "scan"), name="application_file_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_applicationfileevent" ("added_at", "added_by_id", "application_id", "file_name", "id", "is_restricted", "kind", "made_of", "page", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "school_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."application_id", NEW."file_name", NEW."id", NEW."is_restricted", NEW."kind", NEW."made_of", NEW."page", NEW."pages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scan_id", NEW."school_id"); RETURN NULL;',
                                    hash="c4cf672190013fe6ca2891196fdce7424654e85d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6089e",
                                    table="regulations_applicationfile",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "regulations_applicationfileevent" ("added_at", "added_by_id", "application_id", "file_name", "id", "is_restricted", "kind", "made_of", "page", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "school_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."application_id", NEW."file_name", NEW."id", NEW."is_restricted", NEW."kind", NEW."made_of", NEW."page", NEW."pages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scan_id", NEW."school_id"); RETURN NULL;',
                                    hash="894c22ebde155530b91d0db196adc2a069ae4ccc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2de89",
                                    table="regulations_applicationfile",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "regulations_applicationfileevent" ("added_at", "added_by_id", "application_id", "file_name", "id", "is_restricted", "kind", "made_of", "page", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "school_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."application_id", OLD."file_name", OLD."id", OLD."is_restricted", OLD."kind", OLD."made_of", OLD."page", OLD."pages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scan_id", OLD."school_id"); RETURN NULL;',
                                    hash="904dcda31575deb670a9190a550f198bf3f10a02",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_86ff8",
                                    table="regulations_applicationfile",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FieldCommentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "field",
                            models.CharField(blank=True, max_length=80, verbose_name="field"),
                        ),
                        ("text", models.TextField(max_length=2000, verbose_name="remark")),
                        (
                            "resolved_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="mended"),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.case",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.decision",
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
                                to="regulations.fieldcomment",
                            ),
                        ),
                        (
                            "resolved_by",
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
                                    hash="0c7eccf9fb168327d638a710f4713895e9d4e03b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_94c08",
                                    table="regulations_fieldcommentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ApplicationFileEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("page", models.CharField(blank=True, max_length=40)),
                        ("kind", models.CharField(max_length=40, verbose_name="kind")),
                        ("file_name", models.CharField(max_length=200, verbose_name="file")),
                        ("is_restricted", models.BooleanField(default=False)),
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
                            "application",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regulations.application",
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
                                to="regulations.applicationfile",
                            ),
                        ),
                        (
                            "scan",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                            "made_of",
                            models.JSONField(
                                blank=True, default=list, verbose_name="made of the files"
                            ),
                        ),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
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
                                    hash="67908c95b38faad6b426a692393a27aa63af747e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9fc67",
                                    table="regulations_applicationfileevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
