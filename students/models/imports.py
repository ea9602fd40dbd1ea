"""Imported lists: the file, what was said of each of its rows, and what each row changed."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet
from accounts.models.files import StoredFile
from accounts.permissions import roles_for
from students.models.calendar import SchoolYear


class ListKind(models.TextChoices):
    """What the file is a list of; the keys are those of ``students.importing.columns``."""

    PUPILS = "pupils", _("pupils and their parents")
    STAFF = "staff", _("staff")
    CURRICULUM = "curriculum", _("curriculum hours")


class BatchState(models.TextChoices):
    """How far an import has come."""

    CHECKING = "checking", _("being checked")
    CHECKED = "checked", _("waits for your decision")
    WRITING = "writing", _("being written")
    DONE = "done", _("written")
    UNDOING = "undoing", _("being undone")
    UNDONE = "undone", _("undone")
    FAILED = "failed", _("failed")


class RowState(models.TextChoices):
    """What an import does with one row. ``absent``: the school has it, the file does not."""

    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    SAME = "same", _("same")
    ERROR = "error", _("error")
    ABSENT = "absent", _("not in the file")


class ImportBatchQuerySet(TenantQuerySet):
    """Who sees which imports."""

    def visible_to(self, actor: Actor):
        """The office of the school: those who may import see what was imported."""
        return self.filter(school_id__in=actor.schools_with(*roles_for("import_people")))


@tracked(exclude=("done", "total", "counts", "notes"))
class ImportBatch(TenantModel):
    """One file, from its choice to its last written row, and back when it is undone.

    ``counts`` maps a :class:`RowState` to its rows, and ``warnings`` to those with a warning.
    ``notes`` says of the whole file: ``new_classes``, ``unknown`` and ``never_kept`` columns, rows
    ``passed_over``, the ``sheet`` read and ``other_sheets`` with lists. ``person`` is empty for an
    import from the command line.
    """

    kind = models.CharField(_("list of"), max_length=12, choices=ListKind)
    year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="+", verbose_name=_("school year")
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", null=True, verbose_name=_("by")
    )
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(_("file"), max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    state = models.CharField(_("state"), max_length=10, choices=BatchState)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    notes = models.JSONField(default=dict)
    failure = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    written_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ("-created_at", "-pk")

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_working(self) -> bool:
        """Whether the worker has it in hand."""
        return self.state in {BatchState.CHECKING, BatchState.WRITING, BatchState.UNDOING}


class ImportRow(TenantModel):
    """One row of the preview. Written once by the check and never changed.

    ``number`` counts data rows from 0 and ``line`` is the spreadsheet's own; both are empty for a
    record that the file does not have. ``values`` is what was read, ``changes`` a list of
    ``{"field", "before", "after"}``, ``findings`` what was found in the cells.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(null=True)
    line = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=8, choices=RowState)
    shown = models.CharField(max_length=300)
    values = models.JSONField(default=dict)
    changes = models.JSONField(default=list)
    findings = models.JSONField(default=list)

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of an import")
        ordering = ("number", "pk")
        indexes = (
            models.Index(fields=("batch", "state", "number"), name="import_rows_by_state"),
            models.Index(
                fields=("batch", "number"), condition=~Q(findings=[]), name="import_rows_found"
            ),
        )
        constraints = (
            models.UniqueConstraint(fields=("batch", "number"), name="row_once_in_import"),
        )
        triggers = (pgtrigger.Protect(name="written_once", operation=pgtrigger.Update),)

    def __str__(self) -> str:
        return self.shown


class ImportEffect(TenantModel):
    """One record that an import made (``before`` is null) or changed (the values it had before).

    Written once and never changed. Undoing reads them backwards. ``table`` is the model's name in
    the app ``students`` or ``accounts``; it is no foreign key because the record may be gone by
    then.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="effects")
    number = models.PositiveIntegerField(null=True)
    table = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    before = models.JSONField(null=True)

    class Meta:
        verbose_name = _("effect of an import")
        verbose_name_plural = _("effects of an import")
        ordering = ("pk",)
        triggers = (pgtrigger.Protect(name="written_once", operation=pgtrigger.Update),)

    def __str__(self) -> str:
        return f"{self.table} {self.object_id}"
