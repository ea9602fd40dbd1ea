"""Textbooks lent for the time of study, and the log of contacts with the family."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from accounts.row_level_security import protect_with_history


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
        ("home_education", "0002_isolation"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="HomeContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        ],
                        max_length=15,
                        verbose_name="what it was",
                    ),
                ),
                ("held_on", models.DateField(verbose_name="date")),
                ("about", models.CharField(max_length=500, verbose_name="about what")),
                (
                    "outcome",
                    models.CharField(blank=True, max_length=500, verbose_name="what came of it"),
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
                        ],
                        max_length=15,
                        verbose_name="what it was",
                    ),
                ),
                ("held_on", models.DateField(verbose_name="date")),
                ("about", models.CharField(max_length=500, verbose_name="about what")),
                (
                    "outcome",
                    models.CharField(blank=True, max_length=500, verbose_name="what came of it"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
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
            },
        ),
        migrations.CreateModel(
            name="HomeTextbook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=250, verbose_name="textbook or aid")),
                ("copies", models.PositiveSmallIntegerField(default=1, verbose_name="copies")),
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
                ("copies", models.PositiveSmallIntegerField(default=1, verbose_name="copies")),
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
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homecontact",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homecontact",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homecontact",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="homecontactevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b28429dca20b1180eaf7343670c8cc25ae526765",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_85147",
                    table="home_education_homecontactevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="hometextbook",
            constraint=models.CheckConstraint(
                condition=models.Q(("copies__gte", 1)), name="home_textbook_is_lent"
            ),
        ),
        migrations.AddConstraint(
            model_name="hometextbook",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("returned_on", None),
                    ("returned_on__gte", models.F("handed_on")),
                    _connector="OR",
                ),
                name="home_textbook_comes_back_later",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hometextbook",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hometextbook",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hometextbook",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hometextbookevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a74a994f91f99d470ffdb533f699dc2bb8fbd0fa",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ca98f",
                    table="home_education_hometextbookevent",
                    when="BEFORE",
                ),
            ),
        ),
        *protect_with_history("home_education_homecontact", "home_education_hometextbook"),
    ]
