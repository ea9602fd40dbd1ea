"""A missed lesson is made up by a lesson of its own; a lesson keeps whoever teaches it."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

#: The day on which a lesson was made up becomes a lesson. The owner of the tables is no school.
MAKE_LESSONS = """
ALTER TABLE home_education_homelesson NO FORCE ROW LEVEL SECURITY;
ALTER TABLE home_education_homeplanrow NO FORCE ROW LEVEL SECURITY;
UPDATE home_education_homelesson lesson SET teacher_id = plan.teacher_id
FROM home_education_homeplanrow plan WHERE plan.id = lesson.row_id;
INSERT INTO home_education_homelesson (
    school_id, home_id, row_id, teacher_id, held_on, starts_minute, topic, state, reason, adult,
    makes_up_id, version
)
SELECT school_id, home_id, row_id, teacher_id, made_up_on, starts_minute, topic, 'held', '', adult,
    id, 1
FROM home_education_homelesson WHERE state = 'missed' AND made_up_on IS NOT NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE home_education_homeplanrow FORCE ROW LEVEL SECURITY;
ALTER TABLE home_education_homelesson FORCE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("home_education", "0007_group_reason"),
        ("regulations", "0005_scans_say_what_they_are"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="homelesson",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="homelesson",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="homelesson",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="homelesson",
            name="home_lesson_once",
        ),
        migrations.AddField(
            model_name="homelesson",
            name="makes_up",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="made_up_by",
                to="home_education.homelesson",
                verbose_name="makes up for the lesson",
            ),
        ),
        migrations.AddField(
            model_name="homelesson",
            name="stands_in_for",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.person",
                verbose_name="stands in for the teacher of the plan",
            ),
        ),
        migrations.AddField(
            model_name="homelesson",
            name="teacher",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.person",
                verbose_name="teacher",
            ),
        ),
        migrations.AddField(
            model_name="homelessonevent",
            name="makes_up",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="home_education.homelesson",
                verbose_name="makes up for the lesson",
            ),
        ),
        migrations.AddField(
            model_name="homelessonevent",
            name="stands_in_for",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.person",
                verbose_name="stands in for the teacher of the plan",
            ),
        ),
        migrations.AddField(
            model_name="homelessonevent",
            name="teacher",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.person",
                verbose_name="teacher",
            ),
        ),
        migrations.RunSQL(MAKE_LESSONS, migrations.RunSQL.noop),
        migrations.RemoveField(
            model_name="homelesson",
            name="made_up_on",
        ),
        migrations.RemoveField(
            model_name="homelessonevent",
            name="made_up_on",
        ),
        migrations.AlterField(
            model_name="homecontact",
            name="kind",
            field=models.CharField(
                choices=[
                    ("contact", "Contact with the parents"),
                    ("consultation", "Consultation of the parents"),
                    ("upbringing", "Educational work, socialisation"),
                    ("invitation", "Invitation to a school event"),
                    ("event", "Took part in a school event"),
                ],
                max_length=15,
                verbose_name="what it was",
            ),
        ),
        migrations.AlterField(
            model_name="homecontactevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("contact", "Contact with the parents"),
                    ("consultation", "Consultation of the parents"),
                    ("upbringing", "Educational work, socialisation"),
                    ("invitation", "Invitation to a school event"),
                    ("event", "Took part in a school event"),
                ],
                max_length=15,
                verbose_name="what it was",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homelesson",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homelesson",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homelesson",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homelesson",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        migrations.AddConstraint(
            model_name="homecase",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("meals_wanted", False), ("meals_answered_on__isnull", False), _connector="OR"
                ),
                name="home_meals_are_answered",
            ),
        ),
        migrations.AddConstraint(
            model_name="homelesson",
            constraint=models.UniqueConstraint(
                condition=models.Q(("makes_up", None)),
                fields=("row", "held_on", "starts_minute"),
                name="home_lesson_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="homelesson",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("makes_up", None),
                    models.Q(("state", "missed"), _negated=True),
                    _connector="OR",
                ),
                name="home_making_up_is_not_missed",
            ),
        ),
        migrations.AddConstraint(
            model_name="homelesson",
            constraint=models.CheckConstraint(
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
        ),
    ]
