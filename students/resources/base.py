"""What the resources of all lists share: compare a row with its record, write in bulk, remember.

Rows are compared one by one against records loaded once, so that every row gets its own answer
(dry run), and written in bulk. An empty cell never erases, an import never deletes. What was made
and what was changed is remembered as :class:`Effect` for undoing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import tablib
from django.db import models
from import_export import fields, resources, widgets
from import_export.instance_loaders import BaseInstanceLoader

from accounts.models import School
from students.importing.cells import cell_text
from students.importing.findings import Finding
from students.models import RowState, SchoolClass, SchoolYear

_UPDATES_AT_ONCE = 500


@dataclass(slots=True)
class RowPlan:
    """One data row on its way: what was read of it, and what the import does about it.

    ``findings`` are what the comparison with the records found; their ``column`` is our key of the
    column, the reader of the file knows its header.
    """

    number: int
    shown: str
    values: Mapping[str, Any]
    state: RowState = RowState.SAME
    changes: list[dict[str, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def change(self, name: str, before: object, after: object) -> None:
        """Note a difference, in the words that the preview shows."""
        old, new = shown(before), shown(after)
        if old == new and isinstance(before, SchoolClass) and isinstance(after, SchoolClass):
            old, new = f"{before} ({before.year})", f"{after} ({after.year})"
        self.changes.append({"field": name, "before": old, "after": new})

    def find(self, finding: Finding) -> None:
        """Add a finding of the comparison."""
        self.findings.append(finding)


@dataclass(slots=True)
class Effect:
    """A record that was made (``before`` is None) or changed (its former values by column)."""

    number: int | None
    instance: models.Model
    before: dict[str, Any] | None = None


def shown(value: object) -> str:
    """A value as the preview prints it."""
    return cell_text(value) if isinstance(value, date | bool | None) else str(value)


class KeptField(fields.Field):
    """A column that changes its record only by a value that is there and means something else.

    ``canonical`` brings a recorded value to the form in which imports read it, so that a telephone
    typed by hand with brackets is the same as the one in the file.
    """

    def __init__(
        self,
        attribute: str,
        *,
        widget: widgets.Widget | None = None,
        canonical: Callable[[Any], Any] = cell_text,
    ) -> None:
        super().__init__(attribute=attribute, column_name=attribute, widget=widget)
        self.canonical = canonical

    def save(self, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        """Set the attribute if the row says something new, and note it in the row's plan."""
        value = self.clean(row)
        if value is None or value == "":
            return
        if instance.pk is not None:
            current = getattr(instance, self.attribute)
            if current == value or (current not in (None, "") and self.canonical(current) == value):
                return
            row["plan"].change(self.attribute, current, value)
            remember(instance, self.attribute)
        setattr(instance, self.attribute, value)


class DayWidget(widgets.Widget):
    """A date: ISO in the stored row, a date in the exported table."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> date | None:
        return date.fromisoformat(value) if value else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value or ""


class SameWidget(widgets.Widget):
    """A value that is kept as it was read and exported as it is."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        return value

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "" if value is None else value


class ClassWidget(widgets.ForeignKeyWidget):
    """A class of the school year by its name, from a cache; the import makes an unknown one."""

    def __init__(self) -> None:
        super().__init__(SchoolClass)
        self.classes: Classes | None = None

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> SchoolClass | None:
        return self.classes.named(value) if value else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(value) if value else ""


class Classes:
    """The classes of one school year, those of the database and those the import will make."""

    def __init__(self, school: School, year: SchoolYear) -> None:
        self.school, self.year = school, year
        self._by_name = {
            (one.grade, one.letter.upper()): one
            for one in SchoolClass.objects.filter(year=year).select_related("teacher")
        }

    def named(self, name: str) -> SchoolClass:
        """The class «5-А»; a new one that is not in the database yet if the year has none."""
        grade, _hyphen, letter = name.partition("-")
        key = int(grade), letter
        if key not in self._by_name:
            self._by_name[key] = SchoolClass(
                school=self.school, year=self.year, grade=key[0], letter=letter
            )
        return self._by_name[key]

    def new(self) -> list[SchoolClass]:
        """Classes that the rows named so far and the database has not."""
        new = [one for one in self._by_name.values() if one.pk is None]
        return sorted(new, key=lambda one: (one.grade, one.letter))

    def save_new(self) -> list[SchoolClass]:
        """Make the new classes and return them."""
        new = self.new()
        SchoolClass.objects.bulk_create(new)
        return new


def remember(instance: Any, attribute: str) -> None:
    """Keep the value that a column of the record has before its first change, for undoing."""
    column = instance._meta.get_field(attribute).attname
    before = instance.__dict__.setdefault("_before_import", {})
    value = getattr(instance, column)
    before.setdefault(column, str(value) if isinstance(value, date | Decimal) else value)


def before_import(instance: Any) -> dict[str, Any]:
    """The values that :func:`remember` kept; empty for an unchanged record."""
    return instance.__dict__.get("_before_import", {})


def update_changed(instances: Iterable[Any]) -> None:
    """Write the changed columns of the records, those with the same columns together."""
    groups: dict[tuple[str, ...], list[Any]] = {}
    for instance in instances:
        groups.setdefault(tuple(sorted(before_import(instance))), []).append(instance)
    for columns, group in groups.items():
        model = type(group[0])
        names = [name.removesuffix("_id") for name in columns]
        model.objects.bulk_update(group, names, batch_size=_UPDATES_AT_ONCE)


class FoundOnce(BaseInstanceLoader):
    """Finds the record of a row in what its resource loaded beforehand: no query a row."""

    def get_instance(self, row: Any) -> Any:
        return self.resource.find(row["plan"])


class ListResource(resources.ModelResource):
    """Rows of one kind of list and the records of one school.

    ``plan`` compares rows and writes nothing; ``write`` compares them again and writes. Both need
    the school's scope; ``write`` may be called with one part of the rows after another. Each kind
    of list has its ``find``: the record that a row is about, noting in the plan what is doubtful
    about it.
    """

    find: Callable[[RowPlan], models.Model | None]

    class Meta:
        instance_loader_class = FoundOnce
        import_id_fields = ()
        use_bulk = True
        batch_size = None
        skip_diff = True
        report_skipped = True
        use_transactions = False

    def __init__(self, school: School, year: SchoolYear, today: date) -> None:
        super().__init__()
        self.school, self.year, self.today = school, year, today
        self.classes = Classes(school, year)
        self.effects: list[Effect] = []
        for one in self.fields.values():
            if isinstance(one.widget, ClassWidget):
                one.widget.classes = self.classes

    def plan(self, rows: Sequence[RowPlan]) -> None:
        """Decide the state, the changes and the findings of each row; nothing is written."""
        self._import(rows, dry_run=True)

    def write(self, rows: Sequence[RowPlan]) -> list[Effect]:
        """Write the rows and return what was made and changed, in the order it was done."""
        self.effects = []
        self._import(rows, dry_run=False)
        return self.effects

    def expect(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Tell what the whole file holds before its first part is planned or written."""

    def meet(self, plan: RowPlan) -> None:
        """Take note that a refused row is about a record: it is not absent from the file.

        The record stays free for a good row, and nothing is said of it: the row has its error.
        """

    def exported(self, instance: Any) -> dict[str, Any]:
        """The columns of a record as texts, for the list of those that the file does not have."""
        return {key: shown(one.export(instance)) for key, one in self.fields.items()}

    def plan_more(self, instance: Any, plan: RowPlan) -> None:
        """Compare what the row says beyond the record's own columns."""

    def write_more(self) -> None:
        """Write what :meth:`plan_more` collected, when the records have their keys."""

    def forget_more(self) -> None:
        """Drop what :meth:`plan_more` collected: it was a dry run."""

    def absent(self) -> list[models.Model]:
        """Records that the file could have named and did not. Nothing happens to them."""
        return []

    # --- hooks of django-import-export ------------------------------------------------------

    def _import(self, rows: Sequence[RowPlan], *, dry_run: bool) -> None:
        keys = [*self.fields, "plan"]
        data = tablib.Dataset(headers=keys)
        for plan in rows:
            plan.changes.clear()
            plan.findings.clear()
            data.append([*(plan.values.get(key) for key in self.fields), plan])
        result = self.import_data(data, dry_run=dry_run, use_transactions=False)
        for error in [
            *result.base_errors,
            *(e for _n, errors in result.row_errors() for e in errors),
        ]:
            raise error.error

    def init_instance(self, row: Any = None) -> Any:
        return self._meta.model(school=self.school)

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """A row that turned out to be an error keeps its record as it is."""
        plan: RowPlan = row["plan"]
        if any(finding.is_error for finding in plan.findings):
            plan.state = RowState.ERROR
            return
        super().import_instance(instance, row, **kwargs)
        self.plan_more(instance, plan)
        if instance.pk is None:
            plan.state = RowState.NEW
            plan.changes.clear()
        else:
            plan.state = RowState.CHANGED if plan.changes else RowState.SAME

    def skip_row(self, instance: Any, original: Any, row: Any, errors: Any = None) -> bool:
        return row["plan"].state in {RowState.SAME, RowState.ERROR}

    def save_instance(self, instance: Any, is_create: bool, row: Any, **kwargs: Any) -> None:
        if is_create:
            self.create_instances.append(instance)
        elif before_import(instance):
            self.update_instances.append(instance)
        if is_create or before_import(instance):
            instance._row_number = row["plan"].number

    def bulk_create(self, using_transactions: bool, dry_run: bool, *args: Any, **kw: Any) -> None:
        made = [] if dry_run else self.create_instances
        self.create_instances = []
        if not dry_run:
            self.effects += [Effect(None, one) for one in self.classes.save_new()]
        self._meta.model.objects.bulk_create(made)
        self.effects += [Effect(one._row_number, one) for one in made]

    def bulk_update(self, using_transactions: bool, dry_run: bool, *args: Any, **kw: Any) -> None:
        changed = [] if dry_run else self.update_instances
        self.update_instances = []
        update_changed(changed)
        self.effects += [Effect(one._row_number, one, before_import(one)) for one in changed]

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        if kwargs.get("dry_run"):
            self.forget_more()
        else:
            self.write_more()
