"""Details of a family are kept once; a consent names who reads the notes; a pupil in hospital stays
in the lists (cl. 3.3) whoever writes the row."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.row_level_security import protect, protect_with_history

#: The act forbids to take out a pupil on long treatment, by whatever way the row is written.
STAYS = """
CREATE FUNCTION home_education_stays_in_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM home_education_homecase home
        JOIN regulations_case one ON one.id = home.case_id
        WHERE one.student_id = NEW.id
          AND one.closed_on IS NULL
          AND home.study_place IN ('hospital', 'hospital_unit')
    ) THEN
        RAISE EXCEPTION 'pupil % is taught in a hospital and stays in the lists (cl. 3.3)', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'home_stays_in_lists';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER home_stays_in_lists
    BEFORE UPDATE OF left_on ON students_student
    FOR EACH ROW WHEN (OLD.left_on IS NULL AND NEW.left_on IS NOT NULL)
    EXECUTE FUNCTION home_education_stays_in_lists();
"""
STAYS_NO_MORE = """
DROP TRIGGER home_stays_in_lists ON students_student;
DROP FUNCTION home_education_stays_in_lists();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("documents", "0003_isolation"),
        ("home_education", "0003_textbooks_and_contacts"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("students", "0002_isolation"),
    ]

    operations = [
        migrations.CreateModel(
            name="FamilyDetails",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "registered_at",
                    models.CharField(
                        blank=True, max_length=250, verbose_name="address of registration"
                    ),
                ),
                (
                    "identity_paper",
                    models.CharField(blank=True, max_length=250, verbose_name="identity paper"),
                ),
                ("bank", models.CharField(blank=True, max_length=200, verbose_name="bank")),
                ("bank_code", models.CharField(blank=True, max_length=9, verbose_name="БИК")),
                (
                    "bank_account",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="correspondent account"
                    ),
                ),
                (
                    "account",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="account of the recipient"
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="home_details",
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
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="home_details",
                        to="students.student",
                    ),
                ),
            ],
            options={
                "verbose_name": "details of the family",
                "verbose_name_plural": "details of families",
            },
        ),
        migrations.CreateModel(
            name="FamilyDetailsEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "registered_at",
                    models.CharField(
                        blank=True, max_length=250, verbose_name="address of registration"
                    ),
                ),
                (
                    "identity_paper",
                    models.CharField(blank=True, max_length=250, verbose_name="identity paper"),
                ),
                ("bank", models.CharField(blank=True, max_length=200, verbose_name="bank")),
                ("bank_code", models.CharField(blank=True, max_length=9, verbose_name="БИК")),
                (
                    "bank_account",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="correspondent account"
                    ),
                ),
                (
                    "account",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="account of the recipient"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
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
                        to="home_education.familydetails",
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
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="students.student",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NotesReader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes_readers",
                        to="documents.consentrequest",
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
                "verbose_name": "reader of notes on health",
                "verbose_name_plural": "readers of notes on health",
            },
        ),
        migrations.AddConstraint(
            model_name="familydetails",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("person", None), ("student__isnull", False)),
                    models.Q(("person__isnull", False), ("student", None)),
                    _connector="OR",
                ),
                name="home_details_of_one_person",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familydetails",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_familydetailsevent" ("account", "bank", "bank_account", "bank_code", "id", "identity_paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "school_id", "student_id") VALUES (NEW."account", NEW."bank", NEW."bank_account", NEW."bank_code", NEW."id", NEW."identity_paper", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."registered_at", NEW."school_id", NEW."student_id"); RETURN NULL;',
                    hash="d2190a5b991df1683b977a3f3e14c1338596efc8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_94138",
                    table="home_education_familydetails",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familydetails",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "home_education_familydetailsevent" ("account", "bank", "bank_account", "bank_code", "id", "identity_paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "school_id", "student_id") VALUES (NEW."account", NEW."bank", NEW."bank_account", NEW."bank_code", NEW."id", NEW."identity_paper", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."registered_at", NEW."school_id", NEW."student_id"); RETURN NULL;',
                    hash="f3549797fa16d1436a9a778767426a4787a8ad8d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6cc3a",
                    table="home_education_familydetails",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familydetails",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_familydetailsevent" ("account", "bank", "bank_account", "bank_code", "id", "identity_paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "school_id", "student_id") VALUES (OLD."account", OLD."bank", OLD."bank_account", OLD."bank_code", OLD."id", OLD."identity_paper", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."registered_at", OLD."school_id", OLD."student_id"); RETURN NULL;',
                    hash="98f92f83632eda4ff33c5b39fc3bf989592c1b8c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_44075",
                    table="home_education_familydetails",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familydetailsevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="86c95a7d8c147cacbc6a86ca1e3a83207f41d0a7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d7b07",
                    table="home_education_familydetailsevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="notesreader",
            constraint=models.UniqueConstraint(
                fields=("request", "person"), name="notes_reader_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notesreader",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cc63d9e60e6ca0b2dff0f3e387714428b86cf538",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6da3c",
                    table="home_education_notesreader",
                    when="BEFORE",
                ),
            ),
        ),
        *protect_with_history("home_education_familydetails"),
        protect("home_education_notesreader"),
        migrations.RunSQL(STAYS, STAYS_NO_MORE),
    ]
