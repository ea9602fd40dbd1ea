import accounts.models.people
import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models
from accounts.new_tables import NewTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        NewTables(
            tables=[
                migrations.CreateModel(
                    name="DayOff",
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
                        ("date", models.DateField(verbose_name="date")),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("public", "public day off"),
                                    ("regional", "regional day off"),
                                    ("school", "day off of the school"),
                                    ("working", "working day by transfer, no lessons"),
                                    ("lessons", "school day by transfer"),
                                ],
                                default="public",
                                max_length=10,
                                verbose_name="kind",
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
                        "verbose_name": "day off",
                        "verbose_name_plural": "days off",
                        "ordering": ("date",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "date"), name="one_mark_on_a_date"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_dayoffevent" ("date", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "title") VALUES (NEW."date", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."title"); RETURN NULL;',
                                    hash="f937ba2ea8814ae6014eba4ee07b2b1fa705fa5b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8e6bd",
                                    table="students_dayoff",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_dayoffevent" ("date", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "title") VALUES (NEW."date", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."title"); RETURN NULL;',
                                    hash="13a18f71f47cb258f9ddc3c8f95c973db9827c25",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_99421",
                                    table="students_dayoff",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_dayoffevent" ("date", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "title") VALUES (OLD."date", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."title"); RETURN NULL;',
                                    hash="dc627a4cbfd21fd9afd4eb1b2df4543622b733e1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d7bea",
                                    table="students_dayoff",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolYear",
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
                        ("starts_on", models.DateField(verbose_name="first school day")),
                        ("ends_on", models.DateField(verbose_name="last school day")),
                        (
                            "week_days",
                            models.PositiveSmallIntegerField(
                                choices=[(5, "5"), (6, "6")],
                                default=5,
                                verbose_name="school days in a week",
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
                        "verbose_name": "school year",
                        "verbose_name_plural": "school years",
                        "ordering": ("-starts_on",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="year_starts_before_it_ends",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=(
                                    ("school", "="),
                                    (
                                        models.Func(
                                            models.F("starts_on"),
                                            models.F("ends_on"),
                                            models.Value("[]"),
                                            function="daterange",
                                        ),
                                        "&&",
                                    ),
                                ),
                                name="years_do_not_overlap",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_schoolyearevent" ("ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "week_days") VALUES (NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."starts_on", NEW."week_days"); RETURN NULL;',
                                    hash="e5128b04450de298f3aa6fcb0bae09f6e80ae429",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_47d46",
                                    table="students_schoolyear",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_schoolyearevent" ("ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "week_days") VALUES (NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."starts_on", NEW."week_days"); RETURN NULL;',
                                    hash="da9ef21fcb098d3e9a7ea45f69ba3db14809a5b0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_28099",
                                    table="students_schoolyear",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_schoolyearevent" ("ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "week_days") VALUES (OLD."ends_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."starts_on", OLD."week_days"); RETURN NULL;',
                                    hash="473b04df69f51cf9e594b9c4787fad32e92feb35",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8904b",
                                    table="students_schoolyear",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Subject",
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
                        ("name", models.CharField(max_length=120, verbose_name="subject")),
                        (
                            "area",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="subject area"
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
                        "verbose_name": "subject",
                        "verbose_name_plural": "subjects",
                        "ordering": ("name",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "name"), name="subject_once_in_school"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_subjectevent" ("area", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."area", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="7c9635c48a12739b1ec09b58c2a0722ee3a7f6e7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6bb66",
                                    table="students_subject",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_subjectevent" ("area", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."area", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="25c3e00c218c78cb06c179b31ca7be16be89ed72",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_035b8",
                                    table="students_subject",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_subjectevent" ("area", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."area", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                                    hash="9f8707a7598900cef289bb1b252adb74a333fbbf",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ee70b",
                                    table="students_subject",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DayOffEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("date", models.DateField(verbose_name="date")),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("public", "public day off"),
                                    ("regional", "regional day off"),
                                    ("school", "day off of the school"),
                                    ("working", "working day by transfer, no lessons"),
                                    ("lessons", "school day by transfer"),
                                ],
                                default="public",
                                max_length=10,
                                verbose_name="kind",
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
                                to="students.dayoff",
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
                                    hash="2077fe786c4f09db093208acd24d4cfbba9811c3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6fcbe",
                                    table="students_dayoffevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Period",
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
                                    ("quarter", "quarter"),
                                    ("trimester", "trimester"),
                                    ("semester", "half-year"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="to")),
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
                                related_name="periods",
                                to="students.schoolyear",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "period",
                        "verbose_name_plural": "periods",
                        "ordering": ("starts_on", "kind"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="period_starts_before_it_ends",
                            ),
                            models.UniqueConstraint(
                                fields=("year", "kind", "number"), name="period_once"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_periodevent" ("ends_on", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "year_id") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."starts_on", NEW."year_id"); RETURN NULL;',
                                    hash="805e84c4edf220c1727bff6731b7a327e9ac240a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2a49e",
                                    table="students_period",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_periodevent" ("ends_on", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "year_id") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."starts_on", NEW."year_id"); RETURN NULL;',
                                    hash="9f0616c73a1c2ceeccb2475838919850b1885d1b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e9624",
                                    table="students_period",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_periodevent" ("ends_on", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "year_id") VALUES (OLD."ends_on", OLD."id", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."starts_on", OLD."year_id"); RETURN NULL;',
                                    hash="d476c0af1e75b9419ce283996f4205942753f272",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9914d",
                                    table="students_period",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolClass",
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
                            "grade",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(12),
                                ],
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "letter",
                            models.CharField(blank=True, max_length=3, verbose_name="letter"),
                        ),
                        (
                            "week_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[(5, "5"), (6, "6")],
                                help_text="Empty: as the whole school.",
                                null=True,
                                verbose_name="school days in a week",
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
                            "teacher",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="classes",
                                to="accounts.person",
                                verbose_name="class teacher",
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="classes",
                                to="students.schoolyear",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "class",
                        "verbose_name_plural": "classes",
                        "ordering": ("grade", "letter"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("year", "grade", "letter"), name="class_once_a_year"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_schoolclassevent" ("grade", "id", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "teacher_id", "week_days", "year_id") VALUES (NEW."grade", NEW."id", NEW."letter", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."teacher_id", NEW."week_days", NEW."year_id"); RETURN NULL;',
                                    hash="5e4d056fc62240ebbda70805c01eb706682dc8cd",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_bd535",
                                    table="students_schoolclass",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_schoolclassevent" ("grade", "id", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "teacher_id", "week_days", "year_id") VALUES (NEW."grade", NEW."id", NEW."letter", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."teacher_id", NEW."week_days", NEW."year_id"); RETURN NULL;',
                                    hash="78e0482a98f011aca00205c30acfd3d8a3053e8f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_57a43",
                                    table="students_schoolclass",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_schoolclassevent" ("grade", "id", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "teacher_id", "week_days", "year_id") VALUES (OLD."grade", OLD."id", OLD."letter", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."teacher_id", OLD."week_days", OLD."year_id"); RETURN NULL;',
                                    hash="b470f68bed34ab94c82ae6deab1917eaae4b73c9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0371d",
                                    table="students_schoolclass",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CurriculumRow",
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
                            "grade",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(12),
                                ],
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "letter",
                            models.CharField(
                                blank=True,
                                help_text="Empty: every class of the grade.",
                                max_length=3,
                                verbose_name="letter",
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
                            "is_final_exam",
                            models.BooleanField(
                                default=False, verbose_name="compulsory at the final state exam"
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
                                related_name="curriculum",
                                to="students.schoolyear",
                            ),
                        ),
                        (
                            "subject",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="curriculum",
                                to="students.subject",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "curriculum row",
                        "verbose_name_plural": "curriculum",
                        "ordering": ("grade", "letter", "subject__area", "subject__name"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("year", "grade", "letter", "subject"),
                                name="subject_once_in_curriculum",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_curriculumrowevent" ("grade", "id", "is_final_exam", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "subject_id", "weekly_hours", "year_id") VALUES (NEW."grade", NEW."id", NEW."is_final_exam", NEW."letter", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."subject_id", NEW."weekly_hours", NEW."year_id"); RETURN NULL;',
                                    hash="467a4fcd40b6c891561dac54b55146741abee6bb",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f3130",
                                    table="students_curriculumrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_curriculumrowevent" ("grade", "id", "is_final_exam", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "subject_id", "weekly_hours", "year_id") VALUES (NEW."grade", NEW."id", NEW."is_final_exam", NEW."letter", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."subject_id", NEW."weekly_hours", NEW."year_id"); RETURN NULL;',
                                    hash="d1ff679c5bc1a586bae95ba7d46b0ee1712c35d8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4764e",
                                    table="students_curriculumrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_curriculumrowevent" ("grade", "id", "is_final_exam", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "subject_id", "weekly_hours", "year_id") VALUES (OLD."grade", OLD."id", OLD."is_final_exam", OLD."letter", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."subject_id", OLD."weekly_hours", OLD."year_id"); RETURN NULL;',
                                    hash="bf1b770d33746796eb9b6eadd8bfbbd8658386ff",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3e2df",
                                    table="students_curriculumrow",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolYearEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("starts_on", models.DateField(verbose_name="first school day")),
                        ("ends_on", models.DateField(verbose_name="last school day")),
                        (
                            "week_days",
                            models.PositiveSmallIntegerField(
                                choices=[(5, "5"), (6, "6")],
                                default=5,
                                verbose_name="school days in a week",
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
                                to="students.schoolyear",
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
                                    hash="b527a517f9e80c5fa899e6f6f9437f44e9b3b01c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0bcec",
                                    table="students_schoolyearevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SubjectEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120, verbose_name="subject")),
                        (
                            "area",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="subject area"
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
                                to="students.subject",
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
                                    hash="38bc16125819a0467ce57c68b1a5eb3c3db7e93c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e6431",
                                    table="students_subjectevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Vacation",
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
                        ("title", models.CharField(max_length=80, verbose_name="title")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="to")),
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
                                related_name="vacations",
                                to="students.schoolyear",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vacation",
                        "verbose_name_plural": "vacations",
                        "ordering": ("starts_on",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="vacation_starts_before_it_ends",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_vacationevent" ("ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "title", "year_id") VALUES (NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."starts_on", NEW."title", NEW."year_id"); RETURN NULL;',
                                    hash="efad424d6a5f7b94df81f163f7f573e7962469bb",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_66c3b",
                                    table="students_vacation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_vacationevent" ("ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "title", "year_id") VALUES (NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."starts_on", NEW."title", NEW."year_id"); RETURN NULL;',
                                    hash="8a09545a0adfdc9ecb913b86ecafa29ac6e705bc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e9a69",
                                    table="students_vacation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_vacationevent" ("ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "title", "year_id") VALUES (OLD."ends_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."starts_on", OLD."title", OLD."year_id"); RETURN NULL;',
                                    hash="96ef0e6548fc87e86f09a235627cb2bf587d9f7e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_86243",
                                    table="students_vacation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportBatch",
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
                                    ("pupils", "pupils and their parents"),
                                    ("staff", "staff"),
                                    ("curriculum", "curriculum hours"),
                                ],
                                max_length=12,
                                verbose_name="list of",
                            ),
                        ),
                        ("file_name", models.CharField(max_length=200, verbose_name="file")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("checking", "being checked"),
                                    ("checked", "waits for your decision"),
                                    ("writing", "being written"),
                                    ("done", "written"),
                                    ("undoing", "being undone"),
                                    ("undone", "undone"),
                                    ("failed", "failed"),
                                ],
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("counts", models.JSONField(default=dict)),
                        ("notes", models.JSONField(default=dict)),
                        ("failure", models.CharField(blank=True, max_length=500)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("written_at", models.DateTimeField(blank=True, null=True)),
                        ("undone_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.storedfile",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="by",
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
                            "undone_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="students.schoolyear",
                                verbose_name="school year",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "import",
                        "verbose_name_plural": "imports",
                        "ordering": ("-created_at", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_importbatchevent" ("created_at", "failure", "file_id", "file_name", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "sha256", "state", "undone_at", "undone_by_id", "written_at", "year_id") VALUES (NEW."created_at", NEW."failure", NEW."file_id", NEW."file_name", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."sha256", NEW."state", NEW."undone_at", NEW."undone_by_id", NEW."written_at", NEW."year_id"); RETURN NULL;',
                                    hash="20cfab1c4b7348cfb824399761f001bfb9df50c9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_86f75",
                                    table="students_importbatch",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."failure" IS DISTINCT FROM (NEW."failure") OR OLD."file_id" IS DISTINCT FROM (NEW."file_id") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."school_id" IS DISTINCT FROM (NEW."school_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."undone_at" IS DISTINCT FROM (NEW."undone_at") OR OLD."undone_by_id" IS DISTINCT FROM (NEW."undone_by_id") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at") OR OLD."year_id" IS DISTINCT FROM (NEW."year_id"))',
                                    func='INSERT INTO "students_importbatchevent" ("created_at", "failure", "file_id", "file_name", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "sha256", "state", "undone_at", "undone_by_id", "written_at", "year_id") VALUES (NEW."created_at", NEW."failure", NEW."file_id", NEW."file_name", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."sha256", NEW."state", NEW."undone_at", NEW."undone_by_id", NEW."written_at", NEW."year_id"); RETURN NULL;',
                                    hash="ec65b3f85a9ae164b90277b3f97c08296cd7eb88",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c8df7",
                                    table="students_importbatch",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_importbatchevent" ("created_at", "failure", "file_id", "file_name", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "sha256", "state", "undone_at", "undone_by_id", "written_at", "year_id") VALUES (OLD."created_at", OLD."failure", OLD."file_id", OLD."file_name", OLD."id", OLD."kind", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."sha256", OLD."state", OLD."undone_at", OLD."undone_by_id", OLD."written_at", OLD."year_id"); RETURN NULL;',
                                    hash="a6e1161b211076fce886d1de2360e817f6d379d7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_37981",
                                    table="students_importbatch",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaughtSubject",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="taught_subjects",
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
                            "subject",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="taught_by",
                                to="students.subject",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "taught subject",
                        "verbose_name_plural": "taught subjects",
                        "ordering": ("subject__name",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "subject"), name="subject_taught_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_taughtsubjectevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "subject_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."subject_id"); RETURN NULL;',
                                    hash="9ec57906a8208b768f5c5166836baa732d3afe66",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_07d05",
                                    table="students_taughtsubject",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_taughtsubjectevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "subject_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."subject_id"); RETURN NULL;',
                                    hash="a463cac765973240274e40f21b8254b7d53a1c52",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_654c3",
                                    table="students_taughtsubject",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_taughtsubjectevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "subject_id") VALUES (OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."subject_id"); RETURN NULL;',
                                    hash="dae6bb775f46cbe99e3a4b1af94779dbb7ab9310",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ab405",
                                    table="students_taughtsubject",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolClassEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "grade",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(12),
                                ],
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "letter",
                            models.CharField(blank=True, max_length=3, verbose_name="letter"),
                        ),
                        (
                            "week_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[(5, "5"), (6, "6")],
                                help_text="Empty: as the whole school.",
                                null=True,
                                verbose_name="school days in a week",
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
                                to="students.schoolclass",
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
                                verbose_name="class teacher",
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
                                    hash="14e0500a255f360e2c3fea7a338297dc8f295fb9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e0b3b",
                                    table="students_schoolclassevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeriodEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("quarter", "quarter"),
                                    ("trimester", "trimester"),
                                    ("semester", "half-year"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="to")),
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
                                to="students.period",
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
                                    hash="f6f27a3220b9c1b9b2c204f7f7a67d9ad59fa38a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a7965",
                                    table="students_periodevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Student",
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
                        ("last_name", models.CharField(max_length=80, verbose_name="last name")),
                        ("first_name", models.CharField(max_length=80, verbose_name="first name")),
                        (
                            "patronymic",
                            models.CharField(blank=True, max_length=80, verbose_name="patronymic"),
                        ),
                        (
                            "sex",
                            models.CharField(
                                choices=[("m", "male"), ("f", "female")],
                                max_length=1,
                                verbose_name="sex",
                            ),
                        ),
                        (
                            "name_forms",
                            models.JSONField(
                                blank=True, default=dict, verbose_name="corrected forms of the name"
                            ),
                        ),
                        (
                            "sort_key",
                            accounts.models.people.SortKey(
                                db_persist=True,
                                expression=models.Func(
                                    models.F("last_name"),
                                    models.F("first_name"),
                                    models.F("patronymic"),
                                    function="marshrut_sort_key",
                                    output_field=models.TextField(db_collation="C"),
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        ("birth_date", models.DateField(verbose_name="date of birth")),
                        (
                            "snils",
                            models.CharField(
                                blank=True, max_length=14, verbose_name="insurance number (СНИЛС)"
                            ),
                        ),
                        (
                            "file_number",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="number of the personal file",
                            ),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
                        ),
                        (
                            "education_form",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="form of education"
                            ),
                        ),
                        (
                            "left_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="left the school on"
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
                            "school_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="students",
                                to="students.schoolclass",
                                verbose_name="class",
                            ),
                        ),
                        (
                            "person",
                            models.OneToOneField(
                                blank=True,
                                help_text="Of full age, or entitled to sign: then the pupil can have a sign-in.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="pupil",
                                to="accounts.person",
                                verbose_name="the pupil as one who signs",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pupil",
                        "verbose_name_plural": "pupils",
                        "ordering": ("sort_key",),
                        "indexes": [
                            models.Index(fields=["school", "sort_key"], name="student_by_name"),
                            models.Index(fields=["school", "birth_date"], name="student_by_birth"),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["last_name"],
                                name="student_trigram",
                                opclasses=("gin_trgm_ops",),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("snils", ""), _negated=True),
                                fields=("school", "snils"),
                                name="snils_once_in_school",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_studentevent" ("address", "birth_date", "education_form", "email", "file_number", "first_name", "id", "last_name", "left_on", "name_forms", "patronymic", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "school_class_id", "school_id", "sex", "snils") VALUES (NEW."address", NEW."birth_date", NEW."education_form", NEW."email", NEW."file_number", NEW."first_name", NEW."id", NEW."last_name", NEW."left_on", NEW."name_forms", NEW."patronymic", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."school_class_id", NEW."school_id", NEW."sex", NEW."snils"); RETURN NULL;',
                                    hash="531651e6f5b208865be0001c4416dbfa2151fb7e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_95980",
                                    table="students_student",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."education_form" IS DISTINCT FROM (NEW."education_form") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."file_number" IS DISTINCT FROM (NEW."file_number") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."left_on" IS DISTINCT FROM (NEW."left_on") OR OLD."name_forms" IS DISTINCT FROM (NEW."name_forms") OR OLD."patronymic" IS DISTINCT FROM (NEW."patronymic") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."school_id" IS DISTINCT FROM (NEW."school_id") OR OLD."school_class_id" IS DISTINCT FROM (NEW."school_class_id") OR OLD."sex" IS DISTINCT FROM (NEW."sex") OR OLD."snils" IS DISTINCT FROM (NEW."snils"))',
                                    func='INSERT INTO "students_studentevent" ("address", "birth_date", "education_form", "email", "file_number", "first_name", "id", "last_name", "left_on", "name_forms", "patronymic", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "school_class_id", "school_id", "sex", "snils") VALUES (NEW."address", NEW."birth_date", NEW."education_form", NEW."email", NEW."file_number", NEW."first_name", NEW."id", NEW."last_name", NEW."left_on", NEW."name_forms", NEW."patronymic", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."school_class_id", NEW."school_id", NEW."sex", NEW."snils"); RETURN NULL;',
                                    hash="524dfc218fa699270379102f667e3818e2ac587b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cfde9",
                                    table="students_student",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_studentevent" ("address", "birth_date", "education_form", "email", "file_number", "first_name", "id", "last_name", "left_on", "name_forms", "patronymic", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "school_class_id", "school_id", "sex", "snils") VALUES (OLD."address", OLD."birth_date", OLD."education_form", OLD."email", OLD."file_number", OLD."first_name", OLD."id", OLD."last_name", OLD."left_on", OLD."name_forms", OLD."patronymic", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."school_class_id", OLD."school_id", OLD."sex", OLD."snils"); RETURN NULL;',
                                    hash="d1f91a78fab4779ce5aa01aade79bb098dd2331c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_30174",
                                    table="students_student",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CurriculumRowEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "grade",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(12),
                                ],
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "letter",
                            models.CharField(
                                blank=True,
                                help_text="Empty: every class of the grade.",
                                max_length=3,
                                verbose_name="letter",
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
                            "is_final_exam",
                            models.BooleanField(
                                default=False, verbose_name="compulsory at the final state exam"
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
                                to="students.curriculumrow",
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
                        (
                            "subject",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.subject",
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
                                    hash="bbd8585ec81c717f445e45496044d1e57fa22e08",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8022d",
                                    table="students_curriculumrowevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VacationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=80, verbose_name="title")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="to")),
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
                                to="students.vacation",
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
                                    hash="463c48b8293bfe039dc4e4253a3f27b0c80c596b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0de1f",
                                    table="students_vacationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportBatchEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pupils", "pupils and their parents"),
                                    ("staff", "staff"),
                                    ("curriculum", "curriculum hours"),
                                ],
                                max_length=12,
                                verbose_name="list of",
                            ),
                        ),
                        ("file_name", models.CharField(max_length=200, verbose_name="file")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("checking", "being checked"),
                                    ("checked", "waits for your decision"),
                                    ("writing", "being written"),
                                    ("done", "written"),
                                    ("undoing", "being undone"),
                                    ("undone", "undone"),
                                    ("failed", "failed"),
                                ],
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("failure", models.CharField(blank=True, max_length=500)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("written_at", models.DateTimeField(blank=True, null=True)),
                        ("undone_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "file",
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
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="by",
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
                                to="students.importbatch",
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
                            "undone_by",
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
                            "year",
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
                                    hash="86ff3194b2ba34753dadad6ce615df685d2fe928",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4e0e9",
                                    table="students_importbatchevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportEffect",
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
                        ("number", models.PositiveIntegerField(null=True)),
                        ("table", models.CharField(max_length=40)),
                        ("object_id", models.BigIntegerField()),
                        ("before", models.JSONField(null=True)),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="effects",
                                to="students.importbatch",
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
                        "verbose_name": "effect of an import",
                        "verbose_name_plural": "effects of an import",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="written_once",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="2ea2831e3a673fc58de10f2ef0cbe9b8abfc85ff",
                                    operation="UPDATE",
                                    pgid="pgtrigger_written_once_ab1df",
                                    table="students_importeffect",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportRow",
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
                        ("number", models.PositiveIntegerField(null=True)),
                        ("line", models.PositiveIntegerField(null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("new", "new"),
                                    ("changed", "changed"),
                                    ("same", "same"),
                                    ("error", "error"),
                                    ("absent", "not in the file"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("shown", models.CharField(max_length=300)),
                        ("values", models.JSONField(default=dict)),
                        ("changes", models.JSONField(default=list)),
                        ("findings", models.JSONField(default=list)),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="students.importbatch",
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
                        "verbose_name": "row of an import",
                        "verbose_name_plural": "rows of an import",
                        "ordering": ("number", "pk"),
                        "indexes": [
                            models.Index(
                                fields=["batch", "state", "number"], name="import_rows_by_state"
                            ),
                            models.Index(
                                condition=models.Q(("findings", []), _negated=True),
                                fields=["batch", "number"],
                                name="import_rows_found",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("batch", "number"), name="row_once_in_import"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="written_once",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="c87853af0725875684f6db01771f4bcd4e793c54",
                                    operation="UPDATE",
                                    pgid="pgtrigger_written_once_20f9e",
                                    table="students_importrow",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaughtSubjectEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                                to="students.taughtsubject",
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
                                    hash="e91642afa58874b6aae4425c1ca6ba6e712e55aa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_550e6",
                                    table="students_taughtsubjectevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Conclusion",
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
                                    (
                                        "pmpk",
                                        "conclusion of the psychological, medical and pedagogical commission",
                                    ),
                                    ("ipra", "individual rehabilitation programme"),
                                    ("medical", "medical conclusion"),
                                    ("irc", "conclusion of the inclusive resource centre"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("issued_on", models.DateField(verbose_name="date")),
                        ("issuer", models.CharField(max_length=200, verbose_name="issued by")),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="valid from"),
                        ),
                        (
                            "valid_until",
                            models.DateField(blank=True, null=True, verbose_name="valid until"),
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
                                related_name="conclusions",
                                to="students.student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "conclusion",
                        "verbose_name_plural": "conclusions",
                        "ordering": ("-issued_on",),
                        "indexes": [
                            models.Index(fields=["school", "valid_until"], name="conclusion_by_end")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_until", None),
                                    ("valid_from", None),
                                    ("valid_until__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="conclusion_ends_after_start",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_conclusionevent" ("id", "issued_on", "issuer", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "student_id", "valid_from", "valid_until") VALUES (NEW."id", NEW."issued_on", NEW."issuer", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."student_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                                    hash="b26e93004f9a3cb143fe4ec7c161b25d8a61982b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_47ac8",
                                    table="students_conclusion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_conclusionevent" ("id", "issued_on", "issuer", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "student_id", "valid_from", "valid_until") VALUES (NEW."id", NEW."issued_on", NEW."issuer", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."student_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                                    hash="a25a996a74e60f8c9420e61746f3585253c76628",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9deac",
                                    table="students_conclusion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_conclusionevent" ("id", "issued_on", "issuer", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "student_id", "valid_from", "valid_until") VALUES (OLD."id", OLD."issued_on", OLD."issuer", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."student_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;',
                                    hash="242feee64a8986cd66fce563a08dad48ffbef6b8",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9b74a",
                                    table="students_conclusion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Guardianship",
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
                                    ("mother", "mother"),
                                    ("father", "father"),
                                    ("adopter", "adoptive parent"),
                                    ("guardian", "guardian (child under 14)"),
                                    ("trustee", "trustee (child of 14 to 18)"),
                                    ("foster", "foster parent"),
                                    ("organisation", "organisation for orphans"),
                                    ("parent", "parent, not said which"),
                                ],
                                max_length=20,
                                verbose_name="authority",
                            ),
                        ),
                        (
                            "paper",
                            models.CharField(
                                blank=True,
                                help_text="Kind, number, date and issuer. Not a passport.",
                                max_length=200,
                                verbose_name="paper of authority",
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True, verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="guardianships",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="guardianships",
                                to="students.student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "legal guardian",
                        "verbose_name_plural": "legal guardians",
                        "ordering": ("student", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("student", "person"), name="guardian_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until", None),
                                    ("since", None),
                                    ("until__gte", models.F("since")),
                                    _connector="OR",
                                ),
                                name="authority_ends_after_start",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_guardianshipevent" ("id", "kind", "paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (NEW."id", NEW."kind", NEW."paper", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."since", NEW."student_id", NEW."until"); RETURN NULL;',
                                    hash="67b0a249415e751d2b17635f6df28797ff37c1de",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f2eac",
                                    table="students_guardianship",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_guardianshipevent" ("id", "kind", "paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (NEW."id", NEW."kind", NEW."paper", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."since", NEW."student_id", NEW."until"); RETURN NULL;',
                                    hash="a01afd70c68b45cd296bcac5e60ca03be05488c7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a9868",
                                    table="students_guardianship",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_guardianshipevent" ("id", "kind", "paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (OLD."id", OLD."kind", OLD."paper", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."since", OLD."student_id", OLD."until"); RETURN NULL;',
                                    hash="776e2fb2c10f0d021192febd66a8a1a24c4b87e3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6b12e",
                                    table="students_guardianship",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StudentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("last_name", models.CharField(max_length=80, verbose_name="last name")),
                        ("first_name", models.CharField(max_length=80, verbose_name="first name")),
                        (
                            "patronymic",
                            models.CharField(blank=True, max_length=80, verbose_name="patronymic"),
                        ),
                        (
                            "sex",
                            models.CharField(
                                choices=[("m", "male"), ("f", "female")],
                                max_length=1,
                                verbose_name="sex",
                            ),
                        ),
                        (
                            "name_forms",
                            models.JSONField(
                                blank=True, default=dict, verbose_name="corrected forms of the name"
                            ),
                        ),
                        ("birth_date", models.DateField(verbose_name="date of birth")),
                        (
                            "snils",
                            models.CharField(
                                blank=True, max_length=14, verbose_name="insurance number (СНИЛС)"
                            ),
                        ),
                        (
                            "file_number",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="number of the personal file",
                            ),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
                        ),
                        (
                            "education_form",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="form of education"
                            ),
                        ),
                        (
                            "left_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="left the school on"
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
                                to="students.student",
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
                            "school_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.schoolclass",
                                verbose_name="class",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                help_text="Of full age, or entitled to sign: then the pupil can have a sign-in.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="the pupil as one who signs",
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
                                    hash="aa2a9cccc2a933a4681710da1baca1549da79e55",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0b28f",
                                    table="students_studentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
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
                        ("path", models.CharField(blank=True, max_length=300, verbose_name="page")),
                        (
                            "about",
                            models.CharField(blank=True, max_length=200, verbose_name="what for"),
                        ),
                        ("code_hash", models.CharField(max_length=64, unique=True)),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("mail", "e-mail"),
                                    ("sms", "SMS"),
                                    ("slip", "printed slip"),
                                ],
                                max_length=4,
                                verbose_name="way",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("sent_at", models.DateTimeField(verbose_name="sent")),
                        ("expires_at", models.DateTimeField(verbose_name="good until")),
                        (
                            "opened_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="opened"),
                        ),
                        (
                            "used_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="used"),
                        ),
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
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("revoked_at", None), ("used_at", None)),
                                fields=("person", "student", "path"),
                                name="one_open_invitation",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GuardianshipEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("mother", "mother"),
                                    ("father", "father"),
                                    ("adopter", "adoptive parent"),
                                    ("guardian", "guardian (child under 14)"),
                                    ("trustee", "trustee (child of 14 to 18)"),
                                    ("foster", "foster parent"),
                                    ("organisation", "organisation for orphans"),
                                    ("parent", "parent, not said which"),
                                ],
                                max_length=20,
                                verbose_name="authority",
                            ),
                        ),
                        (
                            "paper",
                            models.CharField(
                                blank=True,
                                help_text="Kind, number, date and issuer. Not a passport.",
                                max_length=200,
                                verbose_name="paper of authority",
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True, verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
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
                                to="students.guardianship",
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
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
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
                                    hash="633440795ebd70d76370fa2270448662158c02f6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_93514",
                                    table="students_guardianshipevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConclusionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    (
                                        "pmpk",
                                        "conclusion of the psychological, medical and pedagogical commission",
                                    ),
                                    ("ipra", "individual rehabilitation programme"),
                                    ("medical", "medical conclusion"),
                                    ("irc", "conclusion of the inclusive resource centre"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("issued_on", models.DateField(verbose_name="date")),
                        ("issuer", models.CharField(max_length=200, verbose_name="issued by")),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="valid from"),
                        ),
                        (
                            "valid_until",
                            models.DateField(blank=True, null=True, verbose_name="valid until"),
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
                                to="students.conclusion",
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
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
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
                                    hash="a9ce05968b8ded74279f13528df37e35fe39d6bf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c9503",
                                    table="students_conclusionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StudentStatus",
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
                                    ("ovz", "limited health abilities (ОВЗ)"),
                                    ("oop", "special educational needs (ООП)"),
                                    ("disability", "disability"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "conclusion",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="students.conclusion",
                                verbose_name="by paper",
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
                                related_name="statuses",
                                to="students.student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "status",
                        "verbose_name_plural": "statuses",
                        "ordering": ("-since",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until", None),
                                    ("until__gte", models.F("since")),
                                    _connector="OR",
                                ),
                                name="status_ends_after_start",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_studentstatusevent" ("conclusion_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (NEW."conclusion_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."since", NEW."student_id", NEW."until"); RETURN NULL;',
                                    hash="0cf19ba72e5e36e1c10f4e5f9d0097f8bbbc05ca",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c40e3",
                                    table="students_studentstatus",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "students_studentstatusevent" ("conclusion_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (NEW."conclusion_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."since", NEW."student_id", NEW."until"); RETURN NULL;',
                                    hash="443d911de2b522a5ba934c427256d7a4075618a5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_72c17",
                                    table="students_studentstatus",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "students_studentstatusevent" ("conclusion_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "since", "student_id", "until") VALUES (OLD."conclusion_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."since", OLD."student_id", OLD."until"); RETURN NULL;',
                                    hash="949d6db9247282cc7e65a73d4e90f381cd422d23",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d2ce3",
                                    table="students_studentstatus",
                                    when="AFTER",
                                ),
                            ),
                        ],
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
                        (
                            "about",
                            models.CharField(blank=True, max_length=200, verbose_name="what for"),
                        ),
                        ("code_hash", models.CharField(max_length=64)),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("mail", "e-mail"),
                                    ("sms", "SMS"),
                                    ("slip", "printed slip"),
                                ],
                                max_length=4,
                                verbose_name="way",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("sent_at", models.DateTimeField(verbose_name="sent")),
                        ("expires_at", models.DateTimeField(verbose_name="good until")),
                        (
                            "opened_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="opened"),
                        ),
                        (
                            "used_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="used"),
                        ),
                        (
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="taken back"),
                        ),
                        (
                            "invited_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
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
                                db_index=False,
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
                                to="students.invitation",
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
                                    hash="3947a4db9586d258a7faa074bc05cf126c250357",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e6414",
                                    table="students_invitationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reaching",
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
                        "triggers": [
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StudentStatusEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ovz", "limited health abilities (ОВЗ)"),
                                    ("oop", "special educational needs (ООП)"),
                                    ("disability", "disability"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "conclusion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.conclusion",
                                verbose_name="by paper",
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
                                to="students.studentstatus",
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
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
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
                                    hash="793867d706e25ca5799dbed0ee6909dbbcf05e7a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cf24b",
                                    table="students_studentstatusevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
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
                                db_index=False,
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
                                db_index=False,
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
                                to="students.reaching",
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
                                    hash="663bd0e4ca93ecca043de09d3aa8e2117317ccbf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_aff4e",
                                    table="students_reachingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
