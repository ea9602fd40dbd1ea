import accounts.models.people
import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations, models
from accounts.new_tables import NewTables


ALPHABET = "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя"
APOSTROPHES = "'’ʼ"
#: Letters become characters that follow each other in code point order; ё sorts as е, apostrophes
#: drop out. One order that is right for Russian and Ukrainian, on any server, with or without ICU.
PLACES = "".join(chr(0x2460 + ALPHABET.index("е" if c == "ё" else c)) for c in ALPHABET)

SORT_KEY = f"""
CREATE FUNCTION marshrut_sort_key(last text, first text, patronymic text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(lower(last || ' ' || first || ' ' || patronymic),
                     '{(ALPHABET + APOSTROPHES).replace("'", "''")}', '{PLACES}') COLLATE "C"
$$;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        migrations.RunSQL(SORT_KEY, "DROP FUNCTION marshrut_sort_key(text, text, text)"),
        NewTables(
            tables=[
                migrations.CreateModel(
                    name="School",
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
                        ("slug", models.SlugField(unique=True, verbose_name="short address")),
                        (
                            "jurisdiction",
                            models.CharField(
                                choices=[
                                    ("ru", "Russian regulations"),
                                    ("uk", "Ukrainian regulations"),
                                ],
                                max_length=2,
                                verbose_name="jurisdiction",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                default="ru", max_length=2, verbose_name="language of the school"
                            ),
                        ),
                        (
                            "time_zone",
                            models.CharField(
                                default="Europe/Moscow", max_length=40, verbose_name="time zone"
                            ),
                        ),
                        ("full_name", models.CharField(max_length=400, verbose_name="full name")),
                        ("short_name", models.CharField(max_length=200, verbose_name="short name")),
                        (
                            "legal_name",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="legal name in contracts"
                            ),
                        ),
                        (
                            "name_forms",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                verbose_name="corrected forms of the names",
                            ),
                        ),
                        (
                            "locality",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="town or village"
                            ),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
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
                            "website",
                            models.CharField(blank=True, max_length=200, verbose_name="website"),
                        ),
                        (
                            "licence",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="licence: number, date, issuer",
                            ),
                        ),
                        (
                            "requisites",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="bank and tax requisites"
                            ),
                        ),
                        ("is_demo", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "school",
                        "verbose_name_plural": "schools",
                        "ordering": ("slug",),
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_schoolevent" ("address", "email", "full_name", "id", "is_demo", "jurisdiction", "language", "legal_name", "licence", "locality", "name_forms", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "requisites", "short_name", "slug", "time_zone", "website") VALUES (NEW."address", NEW."email", NEW."full_name", NEW."id", NEW."is_demo", NEW."jurisdiction", NEW."language", NEW."legal_name", NEW."licence", NEW."locality", NEW."name_forms", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."requisites", NEW."short_name", NEW."slug", NEW."time_zone", NEW."website"); RETURN NULL;',
                                    hash="eabfc7d76798b9a8dcf25b5b422d0a1f76ddeb96",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1712b",
                                    table="accounts_school",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "accounts_schoolevent" ("address", "email", "full_name", "id", "is_demo", "jurisdiction", "language", "legal_name", "licence", "locality", "name_forms", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "requisites", "short_name", "slug", "time_zone", "website") VALUES (NEW."address", NEW."email", NEW."full_name", NEW."id", NEW."is_demo", NEW."jurisdiction", NEW."language", NEW."legal_name", NEW."licence", NEW."locality", NEW."name_forms", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."requisites", NEW."short_name", NEW."slug", NEW."time_zone", NEW."website"); RETURN NULL;',
                                    hash="0e03ed1658a812441907e7dc7a87f9bc520464b1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_711b4",
                                    table="accounts_school",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_schoolevent" ("address", "email", "full_name", "id", "is_demo", "jurisdiction", "language", "legal_name", "licence", "locality", "name_forms", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "requisites", "short_name", "slug", "time_zone", "website") VALUES (OLD."address", OLD."email", OLD."full_name", OLD."id", OLD."is_demo", OLD."jurisdiction", OLD."language", OLD."legal_name", OLD."licence", OLD."locality", OLD."name_forms", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."requisites", OLD."short_name", OLD."slug", OLD."time_zone", OLD."website"); RETURN NULL;',
                                    hash="03d85d9d31634dab4c35fabecdbab58f32b87280",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_10dbf",
                                    table="accounts_school",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Account",
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
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "login",
                            models.CharField(max_length=150, unique=True, verbose_name="login"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "is_active",
                            models.BooleanField(default=True, verbose_name="may sign in"),
                        ),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False, verbose_name="operator of the installation"
                            ),
                        ),
                        (
                            "language",
                            models.CharField(blank=True, max_length=2, verbose_name="language"),
                        ),
                        (
                            "theme",
                            models.CharField(
                                choices=[
                                    ("auto", "As on the device"),
                                    ("light", "Light"),
                                    ("dark", "Dark"),
                                ],
                                default="auto",
                                max_length=5,
                                verbose_name="theme",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                        (
                            "has_one_time_password",
                            models.BooleanField(
                                default=False, verbose_name="must choose a password of their own"
                            ),
                        ),
                        (
                            "wants_mail",
                            models.BooleanField(
                                default=True,
                                help_text="A letter says only that something waits; never a diagnosis, mark or reason.",
                                verbose_name="send me notices by mail too",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "account",
                        "verbose_name_plural": "accounts",
                    },
                ),
                migrations.CreateModel(
                    name="CountedTry",
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
                        ("bucket", models.CharField(max_length=64)),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "verbose_name": "counted try",
                        "verbose_name_plural": "counted tries",
                        "indexes": [
                            models.Index(fields=["bucket", "at"], name="tries_of_a_bucket")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("slug", models.SlugField(db_index=False, verbose_name="short address")),
                        (
                            "jurisdiction",
                            models.CharField(
                                choices=[
                                    ("ru", "Russian regulations"),
                                    ("uk", "Ukrainian regulations"),
                                ],
                                max_length=2,
                                verbose_name="jurisdiction",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                default="ru", max_length=2, verbose_name="language of the school"
                            ),
                        ),
                        (
                            "time_zone",
                            models.CharField(
                                default="Europe/Moscow", max_length=40, verbose_name="time zone"
                            ),
                        ),
                        ("full_name", models.CharField(max_length=400, verbose_name="full name")),
                        ("short_name", models.CharField(max_length=200, verbose_name="short name")),
                        (
                            "legal_name",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="legal name in contracts"
                            ),
                        ),
                        (
                            "name_forms",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                verbose_name="corrected forms of the names",
                            ),
                        ),
                        (
                            "locality",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="town or village"
                            ),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
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
                            "website",
                            models.CharField(blank=True, max_length=200, verbose_name="website"),
                        ),
                        (
                            "licence",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="licence: number, date, issuer",
                            ),
                        ),
                        (
                            "requisites",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="bank and tax requisites"
                            ),
                        ),
                        ("is_demo", models.BooleanField(default=False)),
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
                                to="accounts.school",
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
                                    hash="c24f5508c1d3812b17aa8ac6a464632fddec4b07",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_28117",
                                    table="accounts_schoolevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StoredFile",
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
                        ("sha256", models.CharField(max_length=64)),
                        ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                        ("content_type", models.CharField(max_length=100)),
                        ("data", models.BinaryField()),
                        ("kept_at", models.DateTimeField(auto_now_add=True)),
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
                        "verbose_name": "stored file",
                        "verbose_name_plural": "stored files",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "sha256"), name="bytes_once_in_school"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="keep_bytes",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="a276b7ce9ec3c9a51e70eed65c27eafb974b3e24",
                                    operation="UPDATE",
                                    pgid="pgtrigger_keep_bytes_63fcb",
                                    table="accounts_storedfile",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Person",
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
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="persons",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="account",
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
                        "verbose_name": "person",
                        "verbose_name_plural": "people",
                        "ordering": ("sort_key",),
                        "indexes": [
                            models.Index(fields=["school", "sort_key"], name="person_by_name")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("school", "account"), name="one_person_of_account_in_school"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_personevent" ("account_id", "address", "email", "first_name", "id", "last_name", "name_forms", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "school_id", "sex") VALUES (NEW."account_id", NEW."address", NEW."email", NEW."first_name", NEW."id", NEW."last_name", NEW."name_forms", NEW."patronymic", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."school_id", NEW."sex"); RETURN NULL;',
                                    hash="9c05d45760fa2a496af1aa81abc0933c05bb2b80",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6b541",
                                    table="accounts_person",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."account_id" IS DISTINCT FROM (NEW."account_id") OR OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."name_forms" IS DISTINCT FROM (NEW."name_forms") OR OLD."patronymic" IS DISTINCT FROM (NEW."patronymic") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."school_id" IS DISTINCT FROM (NEW."school_id") OR OLD."sex" IS DISTINCT FROM (NEW."sex"))',
                                    func='INSERT INTO "accounts_personevent" ("account_id", "address", "email", "first_name", "id", "last_name", "name_forms", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "school_id", "sex") VALUES (NEW."account_id", NEW."address", NEW."email", NEW."first_name", NEW."id", NEW."last_name", NEW."name_forms", NEW."patronymic", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."school_id", NEW."sex"); RETURN NULL;',
                                    hash="15772c2c079fbbfe77c10cf483eaee075090ddeb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_70819",
                                    table="accounts_person",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_personevent" ("account_id", "address", "email", "first_name", "id", "last_name", "name_forms", "patronymic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "school_id", "sex") VALUES (OLD."account_id", OLD."address", OLD."email", OLD."first_name", OLD."id", OLD."last_name", OLD."name_forms", OLD."patronymic", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."school_id", OLD."sex"); RETURN NULL;',
                                    hash="142f622d6eab4a3ff5f1529c1c3af8c9a399f0ab",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_18acd",
                                    table="accounts_person",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AccountContact",
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
                        ("contact_hash", models.CharField(max_length=64)),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contact of an account",
                        "verbose_name_plural": "contacts of accounts",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("contact_hash", "account"), name="contact_once_on_account"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
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
                        (
                            "post",
                            models.CharField(
                                blank=True,
                                help_text="For example: заместитель директора по УВР",
                                max_length=120,
                                verbose_name="post as papers print it",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
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
                        "verbose_name": "role",
                        "verbose_name_plural": "roles",
                        "ordering": ("role", "since"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until", None),
                                    ("until__gte", models.F("since")),
                                    _connector="OR",
                                ),
                                name="role_ends_after_start",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("role", "director")),
                                expressions=(
                                    ("school", "="),
                                    (
                                        models.Func(
                                            models.F("since"),
                                            models.F("until"),
                                            models.Value("[]"),
                                            function="daterange",
                                        ),
                                        "&&",
                                    ),
                                ),
                                name="one_director_at_a_time",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_membershipevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "role", "school_id", "since", "until") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post", NEW."role", NEW."school_id", NEW."since", NEW."until"); RETURN NULL;',
                                    hash="531cefdb4894cff54ebbc5b3f1c92502ecb7471d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fc05a",
                                    table="accounts_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "accounts_membershipevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "role", "school_id", "since", "until") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post", NEW."role", NEW."school_id", NEW."since", NEW."until"); RETURN NULL;',
                                    hash="69a835bf582c41f14b4c96effe8bcdd6877f0670",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_20ab5",
                                    table="accounts_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_membershipevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "role", "school_id", "since", "until") VALUES (OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post", OLD."role", OLD."school_id", OLD."since", OLD."until"); RETURN NULL;',
                                    hash="19ff8be490cc8b421116c40ccfa864b1989132e5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_19a8f",
                                    table="accounts_membership",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PersonEvent",
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
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=300, verbose_name="address"),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="account",
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
                                    hash="ab12179ca78ae034abb9ebf88853b5337e7aa9ef",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ba890",
                                    table="accounts_personevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
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
                        ("text", models.CharField(max_length=300, verbose_name="text")),
                        ("url", models.CharField(blank=True, max_length=300, verbose_name="page")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("read_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
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
                        "verbose_name": "notice",
                        "verbose_name_plural": "notices",
                        "ordering": ("-created_at", "-pk"),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("read_at", None)),
                                fields=["person"],
                                name="unread_notices",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutgoingMessage",
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
                        ("to", models.CharField(max_length=254)),
                        ("subject", models.CharField(blank=True, max_length=200)),
                        ("body", models.TextField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                        ("error", models.CharField(blank=True, max_length=300)),
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
                        (
                            "channel",
                            models.CharField(
                                choices=[("mail", "e-mail"), ("sms", "SMS")],
                                default="mail",
                                max_length=4,
                            ),
                        ),
                        ("given_up", models.BooleanField(default=False)),
                        ("good_until", models.DateTimeField(blank=True, null=True)),
                        ("opened_at", models.DateTimeField(blank=True, null=True)),
                        ("secret", models.TextField(blank=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("queued", "in the queue"),
                                    ("delivered", "delivered"),
                                    ("failed", "not delivered"),
                                    ("opened", "opened"),
                                ],
                                default="queued",
                                max_length=9,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "outgoing message",
                        "verbose_name_plural": "outgoing messages",
                        "ordering": ("-created_at", "-pk"),
                    },
                ),
                migrations.CreateModel(
                    name="VerifiedContact",
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
                            "channel",
                            models.CharField(
                                choices=[("mail", "e-mail"), ("sms", "SMS")],
                                max_length=4,
                                verbose_name="way",
                            ),
                        ),
                        ("value", models.CharField(max_length=254, verbose_name="contact")),
                        (
                            "verified_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="verified"),
                        ),
                        (
                            "ended_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="no longer since"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="verified_contacts",
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
                            "verified_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.person",
                                verbose_name="verified by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "verified contact",
                        "verbose_name_plural": "verified contacts",
                        "ordering": ("-verified_at", "-pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_at", None)),
                                fields=("school", "channel", "value"),
                                name="contact_of_one_person",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_verifiedcontactevent" ("channel", "ended_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "value", "verified_at", "verified_by_id") VALUES (NEW."channel", NEW."ended_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school_id", NEW."value", NEW."verified_at", NEW."verified_by_id"); RETURN NULL;',
                                    hash="1f0c1fee7ad791425782f3146eed23b30d5ae434",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3de0b",
                                    table="accounts_verifiedcontact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "accounts_verifiedcontactevent" ("channel", "ended_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "value", "verified_at", "verified_by_id") VALUES (NEW."channel", NEW."ended_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school_id", NEW."value", NEW."verified_at", NEW."verified_by_id"); RETURN NULL;',
                                    hash="9e7e7a2d65fca56497a2a1c0355e8b7e45eff641",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d4c51",
                                    table="accounts_verifiedcontact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_verifiedcontactevent" ("channel", "ended_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "value", "verified_at", "verified_by_id") VALUES (OLD."channel", OLD."ended_at", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school_id", OLD."value", OLD."verified_at", OLD."verified_by_id"); RETURN NULL;',
                                    hash="a9605f51687848b4b6364168bfbb22e14ec1e93d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3a9d6",
                                    table="accounts_verifiedcontact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OneTimeCode",
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
                        ("purpose", models.CharField(max_length=120)),
                        ("code_hash", models.CharField(max_length=64)),
                        (
                            "channel",
                            models.CharField(
                                choices=[("mail", "e-mail"), ("sms", "SMS")], max_length=4
                            ),
                        ),
                        ("masked_to", models.CharField(max_length=100)),
                        ("sent_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField()),
                        ("wrong_tries", models.PositiveSmallIntegerField(default=0)),
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
                        "verbose_name": "one-time code",
                        "verbose_name_plural": "one-time codes",
                        "ordering": ("-sent_at", "-pk"),
                        "indexes": [
                            models.Index(fields=["person", "purpose"], name="codes_of_a_purpose")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MembershipEvent",
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
                        (
                            "post",
                            models.CharField(
                                blank=True,
                                help_text="For example: заместитель директора по УВР",
                                max_length=120,
                                verbose_name="post as papers print it",
                            ),
                        ),
                        ("since", models.DateField(verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
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
                                to="accounts.membership",
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
                                    hash="e1f05704110766345bef638c18be4307af995a77",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9ee6c",
                                    table="accounts_membershipevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VerifiedContactEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "channel",
                            models.CharField(
                                choices=[("mail", "e-mail"), ("sms", "SMS")],
                                max_length=4,
                                verbose_name="way",
                            ),
                        ),
                        ("value", models.CharField(max_length=254, verbose_name="contact")),
                        (
                            "verified_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="verified"),
                        ),
                        (
                            "ended_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="no longer since"
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
                                to="accounts.verifiedcontact",
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
                            "verified_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.person",
                                verbose_name="verified by",
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
                                    hash="6aa66a8bfe01650339ac374ead51eb15600439d3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c1a16",
                                    table="accounts_verifiedcontactevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
