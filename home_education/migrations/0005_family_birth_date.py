"""Annex 3 asks for the date of birth of whoever consents."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home_education", "0004_family_details"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="familydetails",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="familydetails",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="familydetails",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="familydetails",
            name="birth_date",
            field=models.DateField(blank=True, null=True, verbose_name="date of birth"),
        ),
        migrations.AddField(
            model_name="familydetailsevent",
            name="birth_date",
            field=models.DateField(blank=True, null=True, verbose_name="date of birth"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="familydetails",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "home_education_familydetailsevent" ("account", "bank", "bank_account", "bank_code", "birth_date", "id", "identity_paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "school_id", "student_id") VALUES (NEW."account", NEW."bank", NEW."bank_account", NEW."bank_code", NEW."birth_date", NEW."id", NEW."identity_paper", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."registered_at", NEW."school_id", NEW."student_id"); RETURN NULL;',
                    hash="af15abffa58e7b153100701e702b09b1bc5083db",
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
                    func='INSERT INTO "home_education_familydetailsevent" ("account", "bank", "bank_account", "bank_code", "birth_date", "id", "identity_paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "school_id", "student_id") VALUES (NEW."account", NEW."bank", NEW."bank_account", NEW."bank_code", NEW."birth_date", NEW."id", NEW."identity_paper", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."registered_at", NEW."school_id", NEW."student_id"); RETURN NULL;',
                    hash="88273e1ca8e28ac9fc30b8ac42ea284507e05522",
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
                    func='INSERT INTO "home_education_familydetailsevent" ("account", "bank", "bank_account", "bank_code", "birth_date", "id", "identity_paper", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "school_id", "student_id") VALUES (OLD."account", OLD."bank", OLD."bank_account", OLD."bank_code", OLD."birth_date", OLD."id", OLD."identity_paper", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."registered_at", OLD."school_id", OLD."student_id"); RETURN NULL;',
                    hash="7a3f3ed8ed23511781b7d3d8af303f8077ab7bbb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_44075",
                    table="home_education_familydetails",
                    when="AFTER",
                ),
            ),
        ),
    ]
