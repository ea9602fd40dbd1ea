"""What every row that belongs to a school has in common."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class TenantQuerySet(models.QuerySet):
    """Base of the querysets of tenant tables; each model says who sees its rows."""

    def in_schools(self, school_ids):
        """Rows of these schools."""
        return self.filter(school_id__in=school_ids)


class TenantModel(models.Model):
    """A row of one school: isolated by querysets and by row-level security."""

    school = models.ForeignKey(
        "accounts.School", on_delete=models.PROTECT, related_name="+", verbose_name=_("school")
    )

    objects = TenantQuerySet.as_manager()

    class Meta:
        abstract = True
