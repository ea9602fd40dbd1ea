"""Papers that the family or a specialist brings into a case, and who looked at restricted ones."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, StoredFile, TenantModel
from regulations.models.cases import Case
from regulations.models.scanned import Scanned
from students.models import Student


@tracked(by="case")
class Attachment(Scanned, TenantModel):
    """A supporting paper: its requisites, its scan, and what was checked on it."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="attachments")
    kind = models.CharField(_("kind"), max_length=40)
    title = models.CharField(_("title"), max_length=200)
    number = models.CharField(_("number"), max_length=60, blank=True)
    issued_on = models.DateField(_("date"), null=True, blank=True)
    issuer = models.CharField(_("issued by"), max_length=200, blank=True)
    received_on = models.DateField(_("came in on"), null=True, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    scan = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, blank=True)
    file_name = models.CharField(_("file"), max_length=200, blank=True)
    checked = models.JSONField(_("what was checked"), default=dict, blank=True)
    is_restricted = models.BooleanField(
        _("health or psychological data: its own permission, every view logged"), default=False
    )
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(_("removed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ("added_at", "pk")

    def __str__(self) -> str:
        return self.title


class AccessLog(TenantModel):
    """Who read restricted data of a pupil, and when. Never changed, never deleted.

    ``case`` is empty for what stands on the pupil's own card.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, null=True, blank=True, related_name="access_log"
    )
    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    what = models.CharField(_("what was read"), max_length=200)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("access to restricted data")
        verbose_name_plural = _("accesses to restricted data")
        ordering = ("-at",)
        constraints = (
            models.CheckConstraint(
                condition=Q(case__isnull=False) | Q(student__isnull=False),
                name="access_to_somebodys_data",
            ),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.what}"
