"""Rendered drafts, kept while somebody is likely to look at them again."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import TenantModel, TenantQuerySet

#: A school keeps no more drafts than this; the oldest give way.
KEPT_IN_SCHOOL = 500
KEPT_FOR = timedelta(days=2)


class CachedDraftQuerySet(TenantQuerySet):
    """Drafts by what they were made from."""

    def found(self, school, key: str) -> bytes | None:
        """The draft kept under the hash, or None."""
        data = self.filter(school=school, key=key).values_list("data", flat=True).first()
        return None if data is None else bytes(data)

    def keep(self, school, key: str, data: bytes) -> None:
        """Keep a draft; those too old or too many are dropped."""
        self.bulk_create([CachedDraft(school=school, key=key, data=data)], ignore_conflicts=True)
        mine = self.filter(school=school)
        mine.filter(made_at__lt=timezone.now() - KEPT_FOR).delete()
        surplus = mine.order_by("-made_at", "-pk").values("pk")[KEPT_IN_SCHOOL:]
        mine.filter(pk__in=list(surplus.values_list("pk", flat=True))).delete()


class CachedDraft(TenantModel):
    """Bytes of a draft under the hash of its context and template. Lost without loss."""

    key = models.CharField(max_length=64)
    data = models.BinaryField()
    made_at = models.DateTimeField(default=timezone.now)

    objects = CachedDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("kept draft")
        verbose_name_plural = _("kept drafts")
        indexes = (models.Index(fields=("school", "made_at"), name="drafts_by_age"),)
        constraints = (models.UniqueConstraint(fields=("school", "key"), name="draft_kept_once"),)

    def __str__(self) -> str:
        return self.key
