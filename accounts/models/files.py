"""Bytes kept under their own hash: papers, scans, imported lists."""

from __future__ import annotations

import hashlib

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.tenant import TenantModel, TenantQuerySet


class StoredFileQuerySet(TenantQuerySet):
    """Keeps bytes once per school."""

    def keep(self, school, data: bytes, content_type: str) -> StoredFile:
        """The stored file with these bytes; the same bytes are kept once."""
        digest = hashlib.sha256(data).hexdigest()
        new = self.model(
            school=school, sha256=digest, data=data, size=len(data), content_type=content_type
        )
        # One statement whether or not they are there: of two at once nobody fails.
        self.bulk_create([new], ignore_conflicts=True)
        stored = self.defer("data").get(school=school, sha256=digest)
        stored.data = data
        return stored


class StoredFile(TenantModel):
    """Immutable bytes. Their address is their SHA-256, so nothing is ever overwritten."""

    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))
    content_type = models.CharField(max_length=100)
    data = models.BinaryField()
    kept_at = models.DateTimeField(auto_now_add=True)

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("stored file")
        verbose_name_plural = _("stored files")
        constraints = (
            models.UniqueConstraint(fields=("school", "sha256"), name="bytes_once_in_school"),
        )
        triggers = (pgtrigger.Protect(name="keep_bytes", operation=pgtrigger.Update),)

    def __str__(self) -> str:
        return self.sha256
