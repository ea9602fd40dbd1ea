import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.math
import django.db.models.lookups
import pgtrigger.compiler
from decimal import Decimal
from django.db import migrations, models
from accounts.new_tables import NewTables


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
        NewTables(
            tables=[
                migrations.CreateModel(
                    name="HomeCalendar",
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
                        ("starts_on", models.DateField(verbose_name="first day of the year")),
                        ("ends_on", models.DateField(verbose_name="last day of the year")),
                        ("weeks", models.PositiveSmallIntegerField(verbose_name="weeks")),
                        ("days", models.PositiveSmallIntegerField(verbose_name="school days")),
                        ("counted", models.JSONField(default=list)),
                        (
                            "note",
                            models.TextField(
                                blank=True, verbose_name="why the numbers are corrected"
                            ),
                        ),
                        (
                            "assessed_from",
                            models.DateField(blank=True, null=True, verbose_name="assessment from"),
                        ),
                        (
                            "assessed_until",
                            models.DateField(blank=True, null=True, verbose_name="assessment to"),
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
                            "home",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="calendar",
                                to="home_education.homecase",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "individual study calendar",
                        "verbose_name_plural": "individual study calendars",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homecalendarevent" ("assessed_from", "assessed_until", "counted", "days", "ends_on", "home_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "weeks") VALUES (NEW."assessed_from", NEW."assessed_until", NEW."counted", NEW."days", NEW."ends_on", NEW."home_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."starts_on", NEW."weeks"); RETURN NULL;',
                                    hash="9bb66186a36e9a641c08a3564c959b621cd3993d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a68c3",
                                    table="home_education_homecalendar",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homecalendarevent" ("assessed_from", "assessed_until", "counted", "days", "ends_on", "home_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "weeks") VALUES (NEW."assessed_from", NEW."assessed_until", NEW."counted", NEW."days", NEW."ends_on", NEW."home_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."starts_on", NEW."weeks"); RETURN NULL;',
                                    hash="66ce9eb4e8f9af74c17729ec7d9ef0becd6e764d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a8afd",
                                    table="home_education_homecalendar",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homecalendarevent" ("assessed_from", "assessed_until", "counted", "days", "ends_on", "home_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "weeks") VALUES (OLD."assessed_from", OLD."assessed_until", OLD."counted", OLD."days", OLD."ends_on", OLD."home_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."starts_on", OLD."weeks"); RETURN NULL;',
                                    hash="cbffbae166298ab758aeb3abf03a13eb5e0bfd58",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6d8e5",
                                    table="home_education_homecalendar",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="home_year_ends_after_start",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeCase",
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
                            "has_special_needs",
                            models.BooleanField(
                                default=False,
                                verbose_name="has the status of limited health possibilities (ОВЗ)",
                            ),
                        ),
                        (
                            "is_disabled",
                            models.BooleanField(default=False, verbose_name="is a disabled child"),
                        ),
                        (
                            "study_form",
                            models.CharField(
                                choices=[("full_time", "Full-time"), ("part_time", "Part-time")],
                                default="full_time",
                                max_length=10,
                                verbose_name="form of education (cl. 1.4)",
                            ),
                        ),
                        (
                            "programme",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("general", "General education programme (ООП)"),
                                    ("adapted", "Adapted programme (АООП)"),
                                ],
                                max_length=10,
                                verbose_name="programme (cl. 2.9)",
                            ),
                        ),
                        (
                            "variant",
                            models.CharField(
                                blank=True,
                                max_length=5,
                                verbose_name="variant of the programme (Annex 4)",
                            ),
                        ),
                        (
                            "study_place",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("home", "At home"),
                                    ("school", "In the school building"),
                                    (
                                        "hospital_unit",
                                        "In a hospital, by the teachers of its own school unit",
                                    ),
                                    ("hospital", "In a hospital, by the teachers of the school"),
                                ],
                                max_length=15,
                                verbose_name="place of study (cl. 1.6)",
                            ),
                        ),
                        (
                            "school_ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("medical", "The medical conclusion allows it (cl. 1.7, 1.8)"),
                                    (
                                        "home_impossible",
                                        "Lessons at home are impossible (cl. 2.15)",
                                    ),
                                ],
                                max_length=20,
                                verbose_name="why lessons are in the school building",
                            ),
                        ),
                        (
                            "school_reason",
                            models.TextField(
                                blank=True, verbose_name="the reason, in words (cl. 2.15)"
                            ),
                        ),
                        (
                            "starts_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="transfer to study at home on"
                            ),
                        ),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="last day by the contract"
                            ),
                        ),
                        (
                            "health_notes",
                            models.TextField(
                                blank=True,
                                verbose_name="notes on health for the teachers (cl. 2.5)",
                            ),
                        ),
                        (
                            "meals_answered_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="the family answered on meals on (cl. 2.20)",
                            ),
                        ),
                        (
                            "meals_wanted",
                            models.BooleanField(
                                default=False,
                                verbose_name="the family applied for the compensation",
                            ),
                        ),
                        (
                            "textbooks_handed_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="textbooks handed out on (cl. 2.22)",
                            ),
                        ),
                        (
                            "termination_dated",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="date of the application to end early (cl. 2.8)",
                            ),
                        ),
                        (
                            "terminated_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="ended early, last day"
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
                                verbose_name="who applies (cl. 2.1)",
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
                        "verbose_name": "case of home education",
                        "verbose_name_plural": "cases of home education",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homecaseevent" ("applicant_id", "application_received_on", "applied_on", "case_id", "ends_on", "has_special_needs", "health_notes", "is_disabled", "meals_answered_on", "meals_wanted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "school_ground", "school_id", "school_reason", "starts_on", "study_form", "study_place", "terminated_on", "termination_dated", "textbooks_handed_on", "variant") VALUES (NEW."applicant_id", NEW."application_received_on", NEW."applied_on", NEW."case_id", NEW."ends_on", NEW."has_special_needs", NEW."health_notes", NEW."is_disabled", NEW."meals_answered_on", NEW."meals_wanted", _pgh_attach_context(), NOW(), \'insert\', NEW."case_id", NEW."programme", NEW."school_ground", NEW."school_id", NEW."school_reason", NEW."starts_on", NEW."study_form", NEW."study_place", NEW."terminated_on", NEW."termination_dated", NEW."textbooks_handed_on", NEW."variant"); RETURN NULL;',
                                    hash="c93c5152d2e3e670185bd95233dfed9338ff5e97",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_01d88",
                                    table="home_education_homecase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homecaseevent" ("applicant_id", "application_received_on", "applied_on", "case_id", "ends_on", "has_special_needs", "health_notes", "is_disabled", "meals_answered_on", "meals_wanted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "school_ground", "school_id", "school_reason", "starts_on", "study_form", "study_place", "terminated_on", "termination_dated", "textbooks_handed_on", "variant") VALUES (NEW."applicant_id", NEW."application_received_on", NEW."applied_on", NEW."case_id", NEW."ends_on", NEW."has_special_needs", NEW."health_notes", NEW."is_disabled", NEW."meals_answered_on", NEW."meals_wanted", _pgh_attach_context(), NOW(), \'update\', NEW."case_id", NEW."programme", NEW."school_ground", NEW."school_id", NEW."school_reason", NEW."starts_on", NEW."study_form", NEW."study_place", NEW."terminated_on", NEW."termination_dated", NEW."textbooks_handed_on", NEW."variant"); RETURN NULL;',
                                    hash="b899503e0ccb77f366339315704e2bf51001d631",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3fa5d",
                                    table="home_education_homecase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homecaseevent" ("applicant_id", "application_received_on", "applied_on", "case_id", "ends_on", "has_special_needs", "health_notes", "is_disabled", "meals_answered_on", "meals_wanted", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "school_ground", "school_id", "school_reason", "starts_on", "study_form", "study_place", "terminated_on", "termination_dated", "textbooks_handed_on", "variant") VALUES (OLD."applicant_id", OLD."application_received_on", OLD."applied_on", OLD."case_id", OLD."ends_on", OLD."has_special_needs", OLD."health_notes", OLD."is_disabled", OLD."meals_answered_on", OLD."meals_wanted", _pgh_attach_context(), NOW(), \'delete\', OLD."case_id", OLD."programme", OLD."school_ground", OLD."school_id", OLD."school_reason", OLD."starts_on", OLD."study_form", OLD."study_place", OLD."terminated_on", OLD."termination_dated", OLD."textbooks_handed_on", OLD."variant"); RETURN NULL;',
                                    hash="2f98d72b4f5be947c4650587534f18655bab0bc1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_431d1",
                                    table="home_education_homecase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="notes_need_consent",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n    IF TG_OP = 'UPDATE' THEN\n        IF NEW.health_notes = OLD.health_notes THEN\n            RETURN NEW;\n        END IF;\n    END IF;\n    IF NEW.health_notes <> '' AND NOT EXISTS (\n        SELECT 1\n        FROM documents_consent given\n        JOIN regulations_case one ON one.student_id = given.student_id\n        WHERE one.id = NEW.case_id\n          AND given.kind = 'health'\n          AND NOT EXISTS (\n              SELECT 1 FROM documents_consentwithdrawal back WHERE back.consent_id = given.id\n          )\n    ) THEN\n        RAISE EXCEPTION 'notes on health are kept by a consent in force only (cl. 2.5)'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'home_notes_need_consent';\n    END IF;\n    RETURN NEW;\n",
                                    hash="e0c272bb3e40d99997e33487b136f8fecc2761f7",
                                    operation='INSERT OR UPDATE OF "health_notes"',
                                    pgid="pgtrigger_notes_need_consent_24f6d",
                                    table="home_education_homecase",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", None),
                                    ("starts_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="home_ends_after_start",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("meals_wanted", False),
                                    ("meals_answered_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="home_meals_are_answered",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("variant", ""), ("programme", "adapted"), _connector="OR"
                                ),
                                name="home_variant_is_of_an_adapted_programme",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("school_ground", ""),
                                    ("study_place", "school"),
                                    _connector="OR",
                                ),
                                name="home_ground_is_of_the_school_building",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeCalendarEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("starts_on", models.DateField(verbose_name="first day of the year")),
                        ("ends_on", models.DateField(verbose_name="last day of the year")),
                        ("weeks", models.PositiveSmallIntegerField(verbose_name="weeks")),
                        ("days", models.PositiveSmallIntegerField(verbose_name="school days")),
                        ("counted", models.JSONField(default=list)),
                        (
                            "note",
                            models.TextField(
                                blank=True, verbose_name="why the numbers are corrected"
                            ),
                        ),
                        (
                            "assessed_from",
                            models.DateField(blank=True, null=True, verbose_name="assessment from"),
                        ),
                        (
                            "assessed_until",
                            models.DateField(blank=True, null=True, verbose_name="assessment to"),
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
                                to="home_education.homecalendar",
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
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                    hash="8263c6baae4b6dfecbe8c19980dcd4bf7135f6b3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_803e2",
                                    table="home_education_homecalendarevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeCaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
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
                            "has_special_needs",
                            models.BooleanField(
                                default=False,
                                verbose_name="has the status of limited health possibilities (ОВЗ)",
                            ),
                        ),
                        (
                            "is_disabled",
                            models.BooleanField(default=False, verbose_name="is a disabled child"),
                        ),
                        (
                            "study_form",
                            models.CharField(
                                choices=[("full_time", "Full-time"), ("part_time", "Part-time")],
                                default="full_time",
                                max_length=10,
                                verbose_name="form of education (cl. 1.4)",
                            ),
                        ),
                        (
                            "programme",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("general", "General education programme (ООП)"),
                                    ("adapted", "Adapted programme (АООП)"),
                                ],
                                max_length=10,
                                verbose_name="programme (cl. 2.9)",
                            ),
                        ),
                        (
                            "variant",
                            models.CharField(
                                blank=True,
                                max_length=5,
                                verbose_name="variant of the programme (Annex 4)",
                            ),
                        ),
                        (
                            "study_place",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("home", "At home"),
                                    ("school", "In the school building"),
                                    (
                                        "hospital_unit",
                                        "In a hospital, by the teachers of its own school unit",
                                    ),
                                    ("hospital", "In a hospital, by the teachers of the school"),
                                ],
                                max_length=15,
                                verbose_name="place of study (cl. 1.6)",
                            ),
                        ),
                        (
                            "school_ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("medical", "The medical conclusion allows it (cl. 1.7, 1.8)"),
                                    (
                                        "home_impossible",
                                        "Lessons at home are impossible (cl. 2.15)",
                                    ),
                                ],
                                max_length=20,
                                verbose_name="why lessons are in the school building",
                            ),
                        ),
                        (
                            "school_reason",
                            models.TextField(
                                blank=True, verbose_name="the reason, in words (cl. 2.15)"
                            ),
                        ),
                        (
                            "starts_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="transfer to study at home on"
                            ),
                        ),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="last day by the contract"
                            ),
                        ),
                        (
                            "health_notes",
                            models.TextField(
                                blank=True,
                                verbose_name="notes on health for the teachers (cl. 2.5)",
                            ),
                        ),
                        (
                            "meals_answered_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="the family answered on meals on (cl. 2.20)",
                            ),
                        ),
                        (
                            "meals_wanted",
                            models.BooleanField(
                                default=False,
                                verbose_name="the family applied for the compensation",
                            ),
                        ),
                        (
                            "textbooks_handed_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="textbooks handed out on (cl. 2.22)",
                            ),
                        ),
                        (
                            "termination_dated",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="date of the application to end early (cl. 2.8)",
                            ),
                        ),
                        (
                            "terminated_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="ended early, last day"
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
                                verbose_name="who applies (cl. 2.1)",
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
                                to="home_education.homecase",
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
                                    hash="18919eaeff59fbb4a31b1c7fa9462572bedbd43f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b217a",
                                    table="home_education_homecaseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeCondition",
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
                        ("text", models.CharField(max_length=300, verbose_name="condition")),
                        (
                            "created_on",
                            models.DateField(blank=True, null=True, verbose_name="created on"),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="conditions",
                                to="home_education.homecase",
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
                        "verbose_name": "special condition",
                        "verbose_name_plural": "special conditions",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeconditionevent" ("created_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "text") VALUES (NEW."created_on", NEW."home_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."text"); RETURN NULL;',
                                    hash="f459ee11b37649b89e58ee5a1b85bd30f58db3a3",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_367ef",
                                    table="home_education_homecondition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homeconditionevent" ("created_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "text") VALUES (NEW."created_on", NEW."home_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."text"); RETURN NULL;',
                                    hash="0d3f1e8045acabb1c8793124d9f70620a5c847c9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f88af",
                                    table="home_education_homecondition",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeconditionevent" ("created_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "text") VALUES (OLD."created_on", OLD."home_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."text"); RETURN NULL;',
                                    hash="b0e8fa87ca7cd1aa7963777029f5c77fdb426b25",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ae949",
                                    table="home_education_homecondition",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeConditionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("text", models.CharField(max_length=300, verbose_name="condition")),
                        (
                            "created_on",
                            models.DateField(blank=True, null=True, verbose_name="created on"),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                to="home_education.homecondition",
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
                                    hash="41321bf55a8ce1a34c4c38af31b19abf82336a7a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0d95b",
                                    table="home_education_homeconditionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeLesson",
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
                        ("held_on", models.DateField(verbose_name="date of the lesson")),
                        ("starts_minute", models.PositiveSmallIntegerField(verbose_name="begins")),
                        (
                            "topic",
                            models.CharField(blank=True, max_length=300, verbose_name="topic"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held"),
                                    ("missed", "Missed"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it was missed"
                            ),
                        ),
                        (
                            "told_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="the family told of it on"
                            ),
                        ),
                        (
                            "adult",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="adult of the family present",
                            ),
                        ),
                        (
                            "adult_years",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="age of the adult"
                            ),
                        ),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="confirmed by the parent on"
                            ),
                        ),
                        (
                            "in_journal_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="written into the journal on"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lessons",
                                to="home_education.homecase",
                            ),
                        ),
                        (
                            "in_journal_by",
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
                            "row",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lessons",
                                to="home_education.homeplanrow",
                                verbose_name="subject",
                            ),
                        ),
                        (
                            "makes_up",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="made_up_by",
                                to="home_education.homelesson",
                                verbose_name="makes up for the lesson",
                            ),
                        ),
                        (
                            "stands_in_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="stands in for the teacher of the plan",
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
                                verbose_name="teacher",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lesson at home",
                        "verbose_name_plural": "lessons at home",
                        "ordering": ("held_on", "starts_minute", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="within_term",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'UPDATE' AND NEW.held_on = OLD.held_on AND NEW.home_id = OLD.home_id THEN\n    RETURN NEW;\nEND IF;\nIF EXISTS (\n    SELECT 1 FROM home_education_homecase home\n    WHERE home.case_id = NEW.home_id AND (\n        NEW.held_on < home.starts_on OR NEW.held_on > LEAST(home.ends_on, home.terminated_on)\n    )\n) THEN\n    RAISE EXCEPTION 'a lesson on % is outside the term of study at home (cl. 2.7)', NEW.held_on\n        USING ERRCODE = 'check_violation';\nEND IF;\nRETURN NEW;\n",
                                    hash="85fa3a7fbf337ca477242e5d3fb9f7e7d1bbea80",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_within_term_d8385",
                                    table="home_education_homelesson",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homelessonevent" ("adult", "adult_years", "confirmed_by_id", "confirmed_on", "held_on", "home_id", "id", "in_journal_by_id", "in_journal_on", "makes_up_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "row_id", "school_id", "stands_in_for_id", "starts_minute", "state", "teacher_id", "told_on", "topic", "version") VALUES (NEW."adult", NEW."adult_years", NEW."confirmed_by_id", NEW."confirmed_on", NEW."held_on", NEW."home_id", NEW."id", NEW."in_journal_by_id", NEW."in_journal_on", NEW."makes_up_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."row_id", NEW."school_id", NEW."stands_in_for_id", NEW."starts_minute", NEW."state", NEW."teacher_id", NEW."told_on", NEW."topic", NEW."version"); RETURN NULL;',
                                    hash="65071d98169599906cfa58ee25fc99b6cbb2e6ef",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_31477",
                                    table="home_education_homelesson",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homelessonevent" ("adult", "adult_years", "confirmed_by_id", "confirmed_on", "held_on", "home_id", "id", "in_journal_by_id", "in_journal_on", "makes_up_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "row_id", "school_id", "stands_in_for_id", "starts_minute", "state", "teacher_id", "told_on", "topic", "version") VALUES (NEW."adult", NEW."adult_years", NEW."confirmed_by_id", NEW."confirmed_on", NEW."held_on", NEW."home_id", NEW."id", NEW."in_journal_by_id", NEW."in_journal_on", NEW."makes_up_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."row_id", NEW."school_id", NEW."stands_in_for_id", NEW."starts_minute", NEW."state", NEW."teacher_id", NEW."told_on", NEW."topic", NEW."version"); RETURN NULL;',
                                    hash="12f1253d340328413dee46b599445cf353111ac1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_18a64",
                                    table="home_education_homelesson",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homelessonevent" ("adult", "adult_years", "confirmed_by_id", "confirmed_on", "held_on", "home_id", "id", "in_journal_by_id", "in_journal_on", "makes_up_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "row_id", "school_id", "stands_in_for_id", "starts_minute", "state", "teacher_id", "told_on", "topic", "version") VALUES (OLD."adult", OLD."adult_years", OLD."confirmed_by_id", OLD."confirmed_on", OLD."held_on", OLD."home_id", OLD."id", OLD."in_journal_by_id", OLD."in_journal_on", OLD."makes_up_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."row_id", OLD."school_id", OLD."stands_in_for_id", OLD."starts_minute", OLD."state", OLD."teacher_id", OLD."told_on", OLD."topic", OLD."version"); RETURN NULL;',
                                    hash="e23eabc4daebb2c93bea4a4aa6f71004b62c6c9c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3e47b",
                                    table="home_education_homelesson",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "indexes": [
                            models.Index(fields=["home", "held_on"], name="home_lessons_by_day")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "held"),
                                    models.Q(("confirmed_on", None), ("in_journal_on", None)),
                                    _connector="OR",
                                ),
                                name="home_only_held_is_confirmed",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("makes_up", None)),
                                fields=("row", "held_on", "starts_minute"),
                                name="home_lesson_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("makes_up", None),
                                    models.Q(("state", "missed"), _negated=True),
                                    _connector="OR",
                                ),
                                name="home_making_up_is_not_missed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("confirmed_on", None),
                                        ("confirmed_on__gte", models.F("held_on")),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("in_journal_on", None),
                                        ("in_journal_on__gte", models.F("held_on")),
                                        _connector="OR",
                                    ),
                                ),
                                name="home_confirmed_after_it_was_held",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomePeriod",
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
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="to")),
                        ("weeks", models.PositiveSmallIntegerField(verbose_name="weeks")),
                        ("days", models.PositiveSmallIntegerField(verbose_name="school days")),
                        (
                            "calendar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="periods",
                                to="home_education.homecalendar",
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
                        "verbose_name": "period of the study calendar",
                        "verbose_name_plural": "periods of the study calendar",
                        "ordering": ("number",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeperiodevent" ("calendar_id", "days", "ends_on", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "weeks") VALUES (NEW."calendar_id", NEW."days", NEW."ends_on", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."starts_on", NEW."weeks"); RETURN NULL;',
                                    hash="4c2843bbb42af88ae162fe36af559eb55379a3c0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2995c",
                                    table="home_education_homeperiod",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homeperiodevent" ("calendar_id", "days", "ends_on", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "weeks") VALUES (NEW."calendar_id", NEW."days", NEW."ends_on", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."starts_on", NEW."weeks"); RETURN NULL;',
                                    hash="e1ad15982951b9c44589a57ba6e670db592de4be",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_bc643",
                                    table="home_education_homeperiod",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeperiodevent" ("calendar_id", "days", "ends_on", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "starts_on", "weeks") VALUES (OLD."calendar_id", OLD."days", OLD."ends_on", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."starts_on", OLD."weeks"); RETURN NULL;',
                                    hash="842c23bb50a2194df51881fa8561b62b2b837d49",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d3ed7",
                                    table="home_education_homeperiod",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("calendar", "number"), name="home_period_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="home_period_ends_after_start",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomePeriodEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="to")),
                        ("weeks", models.PositiveSmallIntegerField(verbose_name="weeks")),
                        ("days", models.PositiveSmallIntegerField(verbose_name="school days")),
                        (
                            "calendar",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecalendar",
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
                                to="home_education.homeperiod",
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
                                    hash="16e29f20cebf7c3bc2f6e79043f49cc15049be2c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ca5ba",
                                    table="home_education_homeperiodevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomePlanRow",
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
                            "section",
                            models.CharField(
                                choices=[
                                    ("obligatory", "Obligatory part"),
                                    ("formed", "Part formed by the participants"),
                                    ("extracurricular", "Extracurricular activity"),
                                ],
                                max_length=20,
                                verbose_name="part",
                            ),
                        ),
                        ("place", models.PositiveSmallIntegerField(verbose_name="place")),
                        (
                            "name",
                            models.CharField(max_length=120, verbose_name="subject or course"),
                        ),
                        (
                            "area",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="subject area"
                            ),
                        ),
                        (
                            "is_correctional",
                            models.BooleanField(default=False, verbose_name="correctional"),
                        ),
                        (
                            "classroom_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="With a teacher",
                            ),
                        ),
                        (
                            "independent_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="Independent work",
                            ),
                        ),
                        (
                            "with_class_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="With the class",
                            ),
                        ),
                        (
                            "distance_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="Distance",
                            ),
                        ),
                        (
                            "independent_content",
                            models.TextField(
                                blank=True, verbose_name="content of independent work"
                            ),
                        ),
                        (
                            "has_working_programme",
                            models.BooleanField(
                                default=False, verbose_name="working programme attached"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="plan",
                                to="home_education.homecase",
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
                                verbose_name="subject",
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
                                verbose_name="teacher",
                            ),
                        ),
                        (
                            "taken_out_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="taken out of the plan on"
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
                                verbose_name="file of the working programme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "row of the individual plan",
                        "verbose_name_plural": "rows of the individual plan",
                        "ordering": ("section", "place", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (NEW."area", NEW."classroom_hours", NEW."distance_hours", NEW."has_working_programme", NEW."home_id", NEW."id", NEW."independent_content", NEW."independent_hours", NEW."is_correctional", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."programme_id", NEW."school_id", NEW."section", NEW."subject_id", NEW."taken_out_on", NEW."teacher_id", NEW."version", NEW."with_class_hours"); RETURN NULL;',
                                    hash="79779ceee3c1d05cc8d0b2d321f08fac16e2376a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_bc9ec",
                                    table="home_education_homeplanrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (NEW."area", NEW."classroom_hours", NEW."distance_hours", NEW."has_working_programme", NEW."home_id", NEW."id", NEW."independent_content", NEW."independent_hours", NEW."is_correctional", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."programme_id", NEW."school_id", NEW."section", NEW."subject_id", NEW."taken_out_on", NEW."teacher_id", NEW."version", NEW."with_class_hours"); RETURN NULL;',
                                    hash="7c73a70c14c922b0cafab78dc0270385e00d2315",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2c6d9",
                                    table="home_education_homeplanrow",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeplanrowevent" ("area", "classroom_hours", "distance_hours", "has_working_programme", "home_id", "id", "independent_content", "independent_hours", "is_correctional", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "school_id", "section", "subject_id", "taken_out_on", "teacher_id", "version", "with_class_hours") VALUES (OLD."area", OLD."classroom_hours", OLD."distance_hours", OLD."has_working_programme", OLD."home_id", OLD."id", OLD."independent_content", OLD."independent_hours", OLD."is_correctional", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."programme_id", OLD."school_id", OLD."section", OLD."subject_id", OLD."taken_out_on", OLD."teacher_id", OLD."version", OLD."with_class_hours"); RETURN NULL;',
                                    hash="bee62b1ec27ee5086eda6a9694ce0ea94d725a26",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e06a8",
                                    table="home_education_homeplanrow",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    django.db.models.lookups.Exact(
                                        django.db.models.functions.math.Mod(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("classroom_hours"),
                                                "*",
                                                models.Value(Decimal("4")),
                                            ),
                                            models.Value(Decimal("1")),
                                        ),
                                        models.Value(Decimal("0")),
                                    ),
                                    ("classroom_hours__gte", 0),
                                ),
                                name="home_classroom_hours_are_quarters",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    django.db.models.lookups.Exact(
                                        django.db.models.functions.math.Mod(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("independent_hours"),
                                                "*",
                                                models.Value(Decimal("4")),
                                            ),
                                            models.Value(Decimal("1")),
                                        ),
                                        models.Value(Decimal("0")),
                                    ),
                                    ("independent_hours__gte", 0),
                                ),
                                name="home_independent_hours_are_quarters",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    django.db.models.lookups.Exact(
                                        django.db.models.functions.math.Mod(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("with_class_hours"),
                                                "*",
                                                models.Value(Decimal("4")),
                                            ),
                                            models.Value(Decimal("1")),
                                        ),
                                        models.Value(Decimal("0")),
                                    ),
                                    ("with_class_hours__gte", 0),
                                ),
                                name="home_with_class_hours_are_quarters",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    django.db.models.lookups.Exact(
                                        django.db.models.functions.math.Mod(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("distance_hours"),
                                                "*",
                                                models.Value(Decimal("4")),
                                            ),
                                            models.Value(Decimal("1")),
                                        ),
                                        models.Value(Decimal("0")),
                                    ),
                                    ("distance_hours__gte", 0),
                                ),
                                name="home_distance_hours_are_quarters",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_correctional", False),
                                    ("independent_hours", 0),
                                    _connector="OR",
                                ),
                                name="home_correction_is_taught",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("taken_out_on", None)),
                                fields=("home", "section", "name"),
                                name="home_subject_once_in_section",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeLessonEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("held_on", models.DateField(verbose_name="date of the lesson")),
                        ("starts_minute", models.PositiveSmallIntegerField(verbose_name="begins")),
                        (
                            "topic",
                            models.CharField(blank=True, max_length=300, verbose_name="topic"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held"),
                                    ("missed", "Missed"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it was missed"
                            ),
                        ),
                        (
                            "told_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="the family told of it on"
                            ),
                        ),
                        (
                            "adult",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="adult of the family present",
                            ),
                        ),
                        (
                            "adult_years",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="age of the adult"
                            ),
                        ),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="confirmed by the parent on"
                            ),
                        ),
                        (
                            "in_journal_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="written into the journal on"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
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
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
                            ),
                        ),
                        (
                            "in_journal_by",
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
                                to="home_education.homelesson",
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
                            "row",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homeplanrow",
                                verbose_name="subject",
                            ),
                        ),
                        (
                            "makes_up",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homelesson",
                                verbose_name="makes up for the lesson",
                            ),
                        ),
                        (
                            "stands_in_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="stands in for the teacher of the plan",
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
                                verbose_name="teacher",
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
                                    hash="90a1ac7710b00c29b40f3a73ffd5e757d1440b02",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2a034",
                                    table="home_education_homelessonevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomePlanRowEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("obligatory", "Obligatory part"),
                                    ("formed", "Part formed by the participants"),
                                    ("extracurricular", "Extracurricular activity"),
                                ],
                                max_length=20,
                                verbose_name="part",
                            ),
                        ),
                        ("place", models.PositiveSmallIntegerField(verbose_name="place")),
                        (
                            "name",
                            models.CharField(max_length=120, verbose_name="subject or course"),
                        ),
                        (
                            "area",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="subject area"
                            ),
                        ),
                        (
                            "is_correctional",
                            models.BooleanField(default=False, verbose_name="correctional"),
                        ),
                        (
                            "classroom_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="With a teacher",
                            ),
                        ),
                        (
                            "independent_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="Independent work",
                            ),
                        ),
                        (
                            "with_class_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="With the class",
                            ),
                        ),
                        (
                            "distance_hours",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                max_digits=4,
                                verbose_name="Distance",
                            ),
                        ),
                        (
                            "independent_content",
                            models.TextField(
                                blank=True, verbose_name="content of independent work"
                            ),
                        ),
                        (
                            "has_working_programme",
                            models.BooleanField(
                                default=False, verbose_name="working programme attached"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                to="home_education.homeplanrow",
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
                                verbose_name="subject",
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
                                verbose_name="teacher",
                            ),
                        ),
                        (
                            "taken_out_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="taken out of the plan on"
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
                                verbose_name="file of the working programme",
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
                                    hash="98f629a3a9d03d08a9613a0ba57d804f4bf04a06",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cf46e",
                                    table="home_education_homeplanrowevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeSlot",
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
                            "weekday",
                            models.PositiveSmallIntegerField(verbose_name="day of the week"),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="number of the lesson"),
                        ),
                        ("starts_minute", models.PositiveSmallIntegerField(verbose_name="begins")),
                        ("ends_minute", models.PositiveSmallIntegerField(verbose_name="ends")),
                        ("room", models.CharField(blank=True, max_length=40, verbose_name="room")),
                        (
                            "weeks",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="weeks of four",
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="timetable",
                                to="home_education.homecase",
                            ),
                        ),
                        (
                            "row",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="slots",
                                to="home_education.homeplanrow",
                                verbose_name="subject",
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
                        "verbose_name": "line of the timetable",
                        "verbose_name_plural": "lines of the timetable",
                        "ordering": ("weekday", "starts_minute", "pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeslotevent" ("ends_minute", "home_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "row_id", "school_id", "starts_minute", "weekday", "weeks") VALUES (NEW."ends_minute", NEW."home_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room", NEW."row_id", NEW."school_id", NEW."starts_minute", NEW."weekday", NEW."weeks"); RETURN NULL;',
                                    hash="63c577dc8e072ac5d62fb58dcf904cca2c0750fa",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1bc3f",
                                    table="home_education_homeslot",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homeslotevent" ("ends_minute", "home_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "row_id", "school_id", "starts_minute", "weekday", "weeks") VALUES (NEW."ends_minute", NEW."home_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room", NEW."row_id", NEW."school_id", NEW."starts_minute", NEW."weekday", NEW."weeks"); RETURN NULL;',
                                    hash="20e50f6cbabc35f9d567101e4da6c8c9160d9c2c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_14ea1",
                                    table="home_education_homeslot",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homeslotevent" ("ends_minute", "home_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "row_id", "school_id", "starts_minute", "weekday", "weeks") VALUES (OLD."ends_minute", OLD."home_id", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."room", OLD."row_id", OLD."school_id", OLD."starts_minute", OLD."weekday", OLD."weeks"); RETURN NULL;',
                                    hash="1e1b9bcd1bfb88947fd0a0e2c25d0ab9feffac6b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c1866",
                                    table="home_education_homeslot",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("weekday__lte", 6)),
                                name="home_slot_on_a_weekday",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_minute__gt", models.F("starts_minute")),
                                    ("ends_minute__lte", 1440),
                                ),
                                name="home_slot_within_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("weeks__contained_by", [1, 2, 3, 4]), ("weeks__len__gte", 1)
                                ),
                                name="home_slot_in_weeks_of_four",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeSlotEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(verbose_name="day of the week"),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="number of the lesson"),
                        ),
                        ("starts_minute", models.PositiveSmallIntegerField(verbose_name="begins")),
                        ("ends_minute", models.PositiveSmallIntegerField(verbose_name="ends")),
                        ("room", models.CharField(blank=True, max_length=40, verbose_name="room")),
                        (
                            "weeks",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="weeks of four",
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                to="home_education.homeslot",
                            ),
                        ),
                        (
                            "row",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homeplanrow",
                                verbose_name="subject",
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
                                    hash="c2120fb82935077fbbbf592f116c773d91e11fc9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2cab7",
                                    table="home_education_homeslotevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeSpecialPart",
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
                            "part",
                            models.CharField(
                                choices=[
                                    ("about", "General information about the child"),
                                    (
                                        "characteristic",
                                        "Characteristic of the child and priorities",
                                    ),
                                    ("plan", "Individual plan"),
                                    ("content", "Content of education at school and in the family"),
                                    ("care", "Care and supervision"),
                                    ("specialists", "Specialists who take part"),
                                    ("family", "Work with the family"),
                                    ("means", "Technical means and materials"),
                                    ("monitoring", "Monitoring and assessment of progress"),
                                ],
                                max_length=20,
                                verbose_name="part",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="special_parts",
                                to="home_education.homecase",
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
                        "verbose_name": "part of the individual development programme",
                        "verbose_name_plural": "parts of the individual development programme",
                        "ordering": ("pk",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homespecialpartevent" ("home_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "text") VALUES (NEW."home_id", NEW."id", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."text"); RETURN NULL;',
                                    hash="742414e49717bb4ce1b0da029e488a5974eb2e98",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f0f67",
                                    table="home_education_homespecialpart",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homespecialpartevent" ("home_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "text") VALUES (NEW."home_id", NEW."id", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."text"); RETURN NULL;',
                                    hash="986e771ad0a9ca9827884181a08d0581ccc8c606",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_59c44",
                                    table="home_education_homespecialpart",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homespecialpartevent" ("home_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "text") VALUES (OLD."home_id", OLD."id", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."text"); RETURN NULL;',
                                    hash="d9a92c0854e80699b74196589c0dae990d08b839",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7abda",
                                    table="home_education_homespecialpart",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("home", "part"), name="home_special_part_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeSpecialPartEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("about", "General information about the child"),
                                    (
                                        "characteristic",
                                        "Characteristic of the child and priorities",
                                    ),
                                    ("plan", "Individual plan"),
                                    ("content", "Content of education at school and in the family"),
                                    ("care", "Care and supervision"),
                                    ("specialists", "Specialists who take part"),
                                    ("family", "Work with the family"),
                                    ("means", "Technical means and materials"),
                                    ("monitoring", "Monitoring and assessment of progress"),
                                ],
                                max_length=20,
                                verbose_name="part",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                to="home_education.homespecialpart",
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
                                    hash="0ec4498fed3994ff9073a6114f73031c36768ef8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b6da8",
                                    table="home_education_homespecialpartevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HospitalGroup",
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
                        ("hospital", models.CharField(max_length=250, verbose_name="hospital")),
                        ("name", models.CharField(max_length=80, verbose_name="group")),
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
                            "reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why they are taught together",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hospital group",
                        "verbose_name_plural": "hospital groups",
                        "ordering": ("hospital", "name"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_hospitalgroupevent" ("hospital", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id") VALUES (NEW."hospital", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."school_id"); RETURN NULL;',
                                    hash="ca1fa227c03b670bdcba0921bd5cb896e10c6708",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_37125",
                                    table="home_education_hospitalgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_hospitalgroupevent" ("hospital", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id") VALUES (NEW."hospital", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."school_id"); RETURN NULL;',
                                    hash="392037f1f11b06ebdda68ad8b857f345c36d0334",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3a1d4",
                                    table="home_education_hospitalgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_hospitalgroupevent" ("hospital", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "school_id") VALUES (OLD."hospital", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."school_id"); RETURN NULL;',
                                    hash="f5ed92821b4dec7486ca4b481eba589f0b0d3bb2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a03c9",
                                    table="home_education_hospitalgroup",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "hospital", "name"), name="hospital_group_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HospitalGroupEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("hospital", models.CharField(max_length=250, verbose_name="hospital")),
                        ("name", models.CharField(max_length=80, verbose_name="group")),
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
                                to="home_education.hospitalgroup",
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
                            "reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why they are taught together",
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
                                    hash="ddc590c2bdd7cf61cdd3ff751817050bbb1fe5d5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7f5ec",
                                    table="home_education_hospitalgroupevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HospitalStay",
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
                            "hospital",
                            models.CharField(blank=True, max_length=250, verbose_name="hospital"),
                        ),
                        (
                            "licence",
                            models.CharField(
                                blank=True,
                                max_length=120,
                                verbose_name="licence of its unit (cl. 3.1)",
                            ),
                        ),
                        (
                            "assigned_by",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="act that assigns the school (cl. 3.2)",
                            ),
                        ),
                        (
                            "contract",
                            models.CharField(
                                blank=True,
                                max_length=120,
                                verbose_name="contract of the school with the hospital (cl. 3.2)",
                            ),
                        ),
                        (
                            "head_of_department",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="head of the department"
                            ),
                        ),
                        (
                            "doctor",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="attending doctor"
                            ),
                        ),
                        (
                            "lessons_from_minute",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="lessons from (cl. 3.5)"
                            ),
                        ),
                        (
                            "teaching",
                            models.CharField(
                                blank=True,
                                choices=[("individual", "Individually"), ("group", "In a group")],
                                max_length=10,
                                verbose_name="how the pupil is taught (cl. 3.7)",
                            ),
                        ),
                        (
                            "stays_in_bed",
                            models.BooleanField(
                                default=False, verbose_name="stays in bed, or cannot walk"
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stays",
                                to="home_education.hospitalgroup",
                                verbose_name="group",
                            ),
                        ),
                        (
                            "home",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stay",
                                to="home_education.homecase",
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
                        "verbose_name": "stay in hospital",
                        "verbose_name_plural": "stays in hospital",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_hospitalstayevent" ("assigned_by", "contract", "doctor", "group_id", "head_of_department", "home_id", "hospital", "id", "lessons_from_minute", "licence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "stays_in_bed", "teaching") VALUES (NEW."assigned_by", NEW."contract", NEW."doctor", NEW."group_id", NEW."head_of_department", NEW."home_id", NEW."hospital", NEW."id", NEW."lessons_from_minute", NEW."licence", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."stays_in_bed", NEW."teaching"); RETURN NULL;',
                                    hash="0c87e4c7357423c083c085c91ea4ff6327f31430",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1e916",
                                    table="home_education_hospitalstay",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_hospitalstayevent" ("assigned_by", "contract", "doctor", "group_id", "head_of_department", "home_id", "hospital", "id", "lessons_from_minute", "licence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "stays_in_bed", "teaching") VALUES (NEW."assigned_by", NEW."contract", NEW."doctor", NEW."group_id", NEW."head_of_department", NEW."home_id", NEW."hospital", NEW."id", NEW."lessons_from_minute", NEW."licence", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."stays_in_bed", NEW."teaching"); RETURN NULL;',
                                    hash="eef25c3ad1d68333df3f30568ca3e3c33d913acd",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cdeb8",
                                    table="home_education_hospitalstay",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_hospitalstayevent" ("assigned_by", "contract", "doctor", "group_id", "head_of_department", "home_id", "hospital", "id", "lessons_from_minute", "licence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "stays_in_bed", "teaching") VALUES (OLD."assigned_by", OLD."contract", OLD."doctor", OLD."group_id", OLD."head_of_department", OLD."home_id", OLD."hospital", OLD."id", OLD."lessons_from_minute", OLD."licence", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."stays_in_bed", OLD."teaching"); RETURN NULL;',
                                    hash="f9dcd7144a73f469dba4c29b6f6092f7e56c7b52",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d9e31",
                                    table="home_education_hospitalstay",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HospitalStayEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "hospital",
                            models.CharField(blank=True, max_length=250, verbose_name="hospital"),
                        ),
                        (
                            "licence",
                            models.CharField(
                                blank=True,
                                max_length=120,
                                verbose_name="licence of its unit (cl. 3.1)",
                            ),
                        ),
                        (
                            "assigned_by",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="act that assigns the school (cl. 3.2)",
                            ),
                        ),
                        (
                            "contract",
                            models.CharField(
                                blank=True,
                                max_length=120,
                                verbose_name="contract of the school with the hospital (cl. 3.2)",
                            ),
                        ),
                        (
                            "head_of_department",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="head of the department"
                            ),
                        ),
                        (
                            "doctor",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="attending doctor"
                            ),
                        ),
                        (
                            "lessons_from_minute",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="lessons from (cl. 3.5)"
                            ),
                        ),
                        (
                            "teaching",
                            models.CharField(
                                blank=True,
                                choices=[("individual", "Individually"), ("group", "In a group")],
                                max_length=10,
                                verbose_name="how the pupil is taught (cl. 3.7)",
                            ),
                        ),
                        (
                            "stays_in_bed",
                            models.BooleanField(
                                default=False, verbose_name="stays in bed, or cannot walk"
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.hospitalgroup",
                                verbose_name="group",
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                to="home_education.hospitalstay",
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
                                    hash="8a0c406a9be4a413c089295107e7f6ef99ebf77e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_24dfa",
                                    table="home_education_hospitalstayevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeContact",
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
                                    ("contact", "Contact with the parents"),
                                    ("consultation", "Consultation of the parents"),
                                    ("upbringing", "Educational work, socialisation"),
                                    ("invitation", "Invitation to a school event"),
                                    ("change", "Change told by the family (contract, 3.1)"),
                                    ("event", "Took part in a school event"),
                                ],
                                max_length=15,
                                verbose_name="what it was",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="date")),
                        ("about", models.CharField(max_length=500, verbose_name="about what")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="what came of it"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who",
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to="home_education.homecase",
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
                        "verbose_name_plural": "contacts with the family",
                        "ordering": ("-held_on", "-pk"),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homecontactevent" ("about", "by_id", "held_on", "home_id", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."about", NEW."by_id", NEW."held_on", NEW."home_id", NEW."id", NEW."kind", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="9dcce6b209640917bcb52ba195ec40fd778194b2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d3ebb",
                                    table="home_education_homecontact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_homecontactevent" ("about", "by_id", "held_on", "home_id", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."about", NEW."by_id", NEW."held_on", NEW."home_id", NEW."id", NEW."kind", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                                    hash="43f04803d6b6b4ff311a3e6100798b9fe2851f51",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c8a25",
                                    table="home_education_homecontact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_homecontactevent" ("about", "by_id", "held_on", "home_id", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."about", OLD."by_id", OLD."held_on", OLD."home_id", OLD."id", OLD."kind", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                                    hash="e59a001571adc5f731525f9a62a0db47de596b4a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9b3f8",
                                    table="home_education_homecontact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeContactEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("contact", "Contact with the parents"),
                                    ("consultation", "Consultation of the parents"),
                                    ("upbringing", "Educational work, socialisation"),
                                    ("invitation", "Invitation to a school event"),
                                    ("change", "Change told by the family (contract, 3.1)"),
                                    ("event", "Took part in a school event"),
                                ],
                                max_length=15,
                                verbose_name="what it was",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="date")),
                        ("about", models.CharField(max_length=500, verbose_name="about what")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="what came of it"
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
                                verbose_name="who",
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                to="home_education.homecontact",
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
                                    hash="b28429dca20b1180eaf7343670c8cc25ae526765",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_85147",
                                    table="home_education_homecontactevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeTextbook",
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
                        ("title", models.CharField(max_length=250, verbose_name="textbook or aid")),
                        (
                            "copies",
                            models.PositiveSmallIntegerField(default=1, verbose_name="copies"),
                        ),
                        ("handed_on", models.DateField(verbose_name="handed out on")),
                        (
                            "returned_on",
                            models.DateField(blank=True, null=True, verbose_name="given back on"),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="textbooks",
                                to="home_education.homecase",
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
                        "verbose_name": "textbook lent",
                        "verbose_name_plural": "textbooks lent",
                        "ordering": ("handed_on", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("copies__gte", 1)), name="home_textbook_is_lent"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("returned_on", None),
                                    ("returned_on__gte", models.F("handed_on")),
                                    _connector="OR",
                                ),
                                name="home_textbook_comes_back_later",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_hometextbookevent" ("copies", "handed_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_on", "school_id", "title") VALUES (NEW."copies", NEW."handed_on", NEW."home_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."returned_on", NEW."school_id", NEW."title"); RETURN NULL;',
                                    hash="ec674b26b2bd37fdc725b89f9e1524ffbaaf51a3",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ff47b",
                                    table="home_education_hometextbook",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_hometextbookevent" ("copies", "handed_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_on", "school_id", "title") VALUES (NEW."copies", NEW."handed_on", NEW."home_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."returned_on", NEW."school_id", NEW."title"); RETURN NULL;',
                                    hash="af3a00f149ed167436b98169f1dac8b090946785",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0e754",
                                    table="home_education_hometextbook",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_hometextbookevent" ("copies", "handed_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_on", "school_id", "title") VALUES (OLD."copies", OLD."handed_on", OLD."home_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."returned_on", OLD."school_id", OLD."title"); RETURN NULL;',
                                    hash="845332ba27b237941240cedab1216b65e9846aac",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cf370",
                                    table="home_education_hometextbook",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HomeTextbookEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=250, verbose_name="textbook or aid")),
                        (
                            "copies",
                            models.PositiveSmallIntegerField(default=1, verbose_name="copies"),
                        ),
                        ("handed_on", models.DateField(verbose_name="handed out on")),
                        (
                            "returned_on",
                            models.DateField(blank=True, null=True, verbose_name="given back on"),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="home_education.homecase",
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
                                to="home_education.hometextbook",
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
                                    hash="a74a994f91f99d470ffdb533f699dc2bb8fbd0fa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ca98f",
                                    table="home_education_hometextbookevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FamilyDetails",
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
                            "registered_at",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="address of registration"
                            ),
                        ),
                        (
                            "identity_paper",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="identity paper"
                            ),
                        ),
                        ("bank", models.CharField(blank=True, max_length=200, verbose_name="bank")),
                        (
                            "bank_code",
                            models.CharField(blank=True, max_length=9, verbose_name="БИК"),
                        ),
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
                        (
                            "birth_date",
                            models.DateField(blank=True, null=True, verbose_name="date of birth"),
                        ),
                    ],
                    options={
                        "verbose_name": "details of the family",
                        "verbose_name_plural": "details of families",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("person", None), ("student__isnull", False)),
                                    models.Q(("person__isnull", False), ("student", None)),
                                    _connector="OR",
                                ),
                                name="home_details_of_one_person",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                            pgtrigger.compiler.Trigger(
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
                        ],
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
                            models.CharField(
                                blank=True, max_length=250, verbose_name="identity paper"
                            ),
                        ),
                        ("bank", models.CharField(blank=True, max_length=200, verbose_name="bank")),
                        (
                            "bank_code",
                            models.CharField(blank=True, max_length=9, verbose_name="БИК"),
                        ),
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
                                to="home_education.familydetails",
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
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="students.student",
                            ),
                        ),
                        (
                            "birth_date",
                            models.DateField(blank=True, null=True, verbose_name="date of birth"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="86c95a7d8c147cacbc6a86ca1e3a83207f41d0a7",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d7b07",
                                    table="home_education_familydetailsevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NotesReader",
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
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("request", "person"), name="notes_reader_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="cc63d9e60e6ca0b2dff0f3e387714428b86cf538",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6da3c",
                                    table="home_education_notesreader",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BaseCheck",
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
                            "base",
                            models.CharField(max_length=20, verbose_name="act of the directory"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("in_force", "In force"),
                                    ("amended", "In force, amended"),
                                    ("repealed", "No longer in force"),
                                ],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("checked_on", models.DateField(verbose_name="looked at on")),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="who",
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
                        "verbose_name": "look at an act",
                        "verbose_name_plural": "looks at acts",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "base"), name="home_base_checked_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_basecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (NEW."base", NEW."by_id", NEW."checked_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."status"); RETURN NULL;',
                                    hash="46046afc8ab927fb45f7b7652d8528338864980b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_03872",
                                    table="home_education_basecheck",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "home_education_basecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (NEW."base", NEW."by_id", NEW."checked_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."status"); RETURN NULL;',
                                    hash="5a8b2f0b744d7b7866b689e78399ed25cf40e5bb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fa4a2",
                                    table="home_education_basecheck",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "home_education_basecheckevent" ("base", "by_id", "checked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "status") VALUES (OLD."base", OLD."by_id", OLD."checked_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."status"); RETURN NULL;',
                                    hash="d64c799fccea2d625eef5c13a20c3d0d6e93db50",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ce69a",
                                    table="home_education_basecheck",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BaseCheckEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "base",
                            models.CharField(max_length=20, verbose_name="act of the directory"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("in_force", "In force"),
                                    ("amended", "In force, amended"),
                                    ("repealed", "No longer in force"),
                                ],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("checked_on", models.DateField(verbose_name="looked at on")),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="who",
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
                                to="home_education.basecheck",
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
                                    hash="db043ddd97bec4160dcfe757e23b539aa673cd40",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_10d94",
                                    table="home_education_basecheckevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
