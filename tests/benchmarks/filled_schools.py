"""Schools full of pupils and cases, copied in the database from the demo school's twelve cases.

The demo school is filled by the product's own steps: its cases are true ones in every state. A
copy takes all their rows, with every number moved by a distance that tells the copies apart, so a
school of two thousand pupils takes seconds and no rule is written twice. Copies have no history
rows and no sign-in; the people of the first school sign in as in the demo.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.apps import apps
from django.db import connections, transaction
from django.db.models import GeneratedField, Model

from accounts.models import School
from accounts.tenancy import scope
from config.demo.school import CHILDREN, fill_school, found_school
from config.demo.support_cases import SupportDemo

#: Tables by what one copy of their rows belongs to, each after those that it refers to.
SCHOOL = (
    "SchoolYear Period Vacation DayOff Subject CurriculumRow AdoptedAct ActSetting RegisterCounter"
)
GROUP = "Person Membership SchoolClass TaughtSubject"  # three classes and all who work with them
PUPIL = "Student Guardianship Conclusion StudentStatus"
CASE = (
    "Case CaseParticipant Attachment Decision Deadline FieldComment SupportCase SupportGround"
    " SupportSubject SupportRow SpecialistRequest Paper Signature HandedCopy Acquaintance"
)
LEVELS = {name: level for level in (SCHOOL, GROUP, PUPIL, CASE) for name in level.split()}

DISTANCE = 10_000  # more than the numbers of the school that is copied
PAST = 10**12  # between the cases of one year and of the year before
COPIES_IN_GROUP = 4  # twelve pupils each, in the three classes of a group
OFFICE = ("director", "deputy", "secretary", "admin")
SYLLABLES = "ба ве го ди ка ле мо ни по ра се ти ха че шу ял".split()


@dataclass(frozen=True)
class Size:
    """How many pupils a school has, and how many closed cases each has beside the present one."""

    pupils: int
    past_cases: int = 0

    @property
    def copies(self) -> int:
        """How often the twelve pupils stand in the school."""
        return -(-self.pupils // len(CHILDREN))


def found_first(today: date):
    """The school that is copied, with people who can sign in. On the application's connection."""
    with transaction.atomic():
        school = found_school()
        with scope((school.pk,)):
            small = fill_school(school, today)
            SupportDemo(small, small.working_day(today)).fill()
    return small


def fill(schools: int, size: Size) -> None:
    """Copy until ``schools`` are of that size, the first one among them. By the tables' owner."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT id FROM accounts_school")
        ((first,),) = cursor.fetchall()
        _drop_foreign_keys(cursor)
        _set_triggers(cursor, "DISABLE")
        for number in range(schools):
            with transaction.atomic(using="owner"):
                _copy_school(cursor, first, number, size)
        _set_triggers(cursor, "ENABLE")
        for model in _models():
            _move_sequence(cursor, model)
        cursor.execute("VACUUM ANALYZE")


def _drop_foreign_keys(cursor) -> None:
    """Copies refer to copies by the way they are numbered; checking each would take most of the
    time, and nothing that is measured reads the constraints."""
    cursor.execute(
        "SELECT conrelid::regclass::text, conname FROM pg_constraint"
        " WHERE contype = 'f' AND connamespace = 'public'::regnamespace"
    )
    for table, name in cursor.fetchall():
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')


def _set_triggers(cursor, how: str) -> None:
    """History and guards rest while rows are copied that they have passed once."""
    for model in _models():
        cursor.execute(f"ALTER TABLE {model._meta.db_table} {how} TRIGGER USER")


def _copy_school(cursor, first: int, number: int, size: Size) -> None:
    if number:
        fields = [one.column for one in School._meta.concrete_fields if one.column != "id"]
        values = ["slug || '-' || %s" if name == "slug" else name for name in fields]
        cursor.execute(
            f"INSERT INTO accounts_school (id, {', '.join(fields)})"
            f" SELECT id + %s, {', '.join(values)} FROM accounts_school WHERE id = %s",
            [number, number, first],
        )
    copy = _Copy(first, number, size.copies)
    for model in _models():
        cursor.execute(copy.statement(model))
    for year in range(1, size.past_cases + 1):
        for model in _models(CASE):
            cursor.execute(copy.past_statement(model, year))


def _models(words: str = " ".join((SCHOOL, GROUP, PUPIL, CASE))) -> list[type[Model]]:
    found = {model.__name__: model for model in apps.get_models()}
    return [found[name] for name in words.split()]


def _move_sequence(cursor, model: type[Model]) -> None:
    key = model._meta.pk.column
    if key == "id":
        table = model._meta.db_table
        cursor.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
        )


class _Copy:
    """The statements that copy the rows of one table for one school."""

    def __init__(self, first: int, number: int, copies: int):
        self.first, self.number, self.copies = first, number, copies
        groups = -(-copies // COPIES_IN_GROUP)
        self.moved = {
            SCHOOL: str(number * DISTANCE),
            GROUP: f"({number * groups} + n / {COPIES_IN_GROUP}) * {DISTANCE}::bigint",
            PUPIL: f"({number * copies} + n) * {DISTANCE}::bigint",
        }
        self.moved[CASE] = self.moved[PUPIL]

    def statement(self, model: type[Model]) -> str:
        """All rows of the first school, once for each copy but itself."""
        level = LEVELS[model.__name__]
        step, last = {SCHOOL: (1, 1), GROUP: (COPIES_IN_GROUP, self.copies)}.get(
            level, (1, self.copies)
        )
        where = [f"t.school_id = {self.first}", f"t.{model._meta.pk.column} < {DISTANCE}"]
        if self.number == 0:
            where.append("n > 0")
        if model.__name__ == "Membership":
            where.append(f"(n = 0 OR t.role <> ALL (ARRAY{list(OFFICE)}))")
        return self._insert(model, f"generate_series(0, {last - 1}, {step}) AS n", where, {})

    def past_statement(self, model: type[Model], year: int) -> str:
        """The rows of the first closed case, once for each pupil, without what it was judged on."""
        closed = (
            "(SELECT min(id) FROM regulations_case WHERE state = 'closed'"
            f" AND school_id = {self.first} AND id < {DISTANCE})"
        )
        of_case = {
            "Case": f"t.id = {closed}",
            "Signature": f"t.paper_id IN (SELECT id FROM documents_paper WHERE case_id = {closed})",
        }
        of_case["HandedCopy"] = of_case["Acquaintance"] = of_case["Signature"]
        pupils = "SELECT id AS child FROM students_student"
        of_first = f"WHERE school_id = {self.first} AND id < {DISTANCE}"
        column = "case_id" if _has(model, "case_id") else "support_id"
        where = [of_case.get(model.__name__, f"t.{column} = {closed}")]
        rows = f"generate_series(0, {self.copies - 1}) AS n, ({pupils} {of_first}) AS pupil"
        moved = f"{year * PAST} + child * {10**9} + {self.moved[CASE]}"
        past = {CASE: moved}
        return self._insert(model, rows, where, past)

    def _insert(self, model: type[Model], rows: str, where: list[str], past: dict) -> str:
        moved = {**self.moved, **past}
        columns = {
            field.column: self._value(model, field, moved, bool(past))
            for field in model._meta.concrete_fields
            if not isinstance(field, GeneratedField)
        }
        return (
            f"INSERT INTO {model._meta.db_table} ({', '.join(columns)})"
            f" SELECT {', '.join(columns.values())} FROM {model._meta.db_table} AS t, {rows}"
            f" WHERE {' AND '.join(where)}"
        )

    def _value(self, model: type[Model], field, moved: dict[str, str], is_past: bool) -> str:
        own = f"t.{field.column}"
        if field.name == "school":
            return str(self.first + self.number)
        if field.name == "account" or (field.one_to_one and field.null):
            return "NULL"
        if is_past and field.column == "student_id":
            return f"child + {self.moved[PUPIL]}"
        if is_past and field.name in ("facts", "context"):
            return "'{}'"
        if field.name == "check_code":
            return f"md5(t.id || ' ' || ({moved[CASE]}))"
        if field.name == "last_name" and model.__name__ == "Student":
            return _surname("(t.id * 31 + n)")
        if field.name == "letter":
            return f"t.letter || n / {COPIES_IN_GROUP}"
        if field.name == "number" and model.__name__ == "Paper":
            year = f"({moved[CASE]}) / {PAST}" if is_past else "0"
            child = "child" if is_past else "0"
            return (
                f"t.number + {10**3} * (n + {self.copies} * (mod({child}, 100) + 100 * ({year})))"
            )
        if field.is_relation or field.primary_key:
            target = field.related_model if field.is_relation else model
            level = LEVELS.get(target.__name__)
            return f"{own} + {moved[level]}" if level else own
        return own


def _has(model: type[Model], column: str) -> bool:
    return any(field.column == column for field in model._meta.concrete_fields)


def _surname(n: str) -> str:
    syllables = f"(ARRAY{SYLLABLES})"
    return (
        f"initcap({syllables}[1 + mod({n}, 16)] || {syllables}[1 + mod({n} / 16, 16)]"
        f" || {syllables}[1 + mod({n} / 256, 16)]) || 'ов'"
    )
