"""What a school found when it looked whether an act is in force; each regulation has its table."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, TenantModel
from regulations.bases import BaseStatus


class LookAtBase(TenantModel):
    """The last look at one act of a regulation's directory; former ones stand in its history."""

    base = models.CharField(_("act of the directory"), max_length=20)
    status = models.CharField(_("status"), max_length=10, choices=BaseStatus.choices())
    checked_on = models.DateField(_("looked at on"))
    by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("who")
    )

    class Meta:
        abstract = True
        verbose_name = _("look at an act")
        verbose_name_plural = _("looks at acts")

    def __str__(self) -> str:
        return f"{self.base}, {self.checked_on}"
