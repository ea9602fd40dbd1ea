import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_one_time_password"),
        ("students", "0006_written_once"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="student",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="student",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="student",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="student",
            name="person",
            field=models.OneToOneField(
                blank=True,
                help_text="Of full age, or entitled to sign: then the pupil can have a sign-in.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="pupil",
                to="accounts.person",
                verbose_name="the pupil as one who signs",
            ),
        ),
        migrations.AddField(
            model_name="studentevent",
            name="person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Of full age, or entitled to sign: then the pupil can have a sign-in.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.person",
                verbose_name="the pupil as one who signs",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="student",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="student",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="student",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
    ]
