"""What the school found when it looked whether an act of cl. 1.1 is in force."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from home_education.rules.legal_bases import BaseStatus


@tracked()
class BaseCheck(TenantModel):
    """The last look at one act of the directory; former ones stand in its history."""

    base = models.CharField(_("act of the directory"), max_length=20)
    status = models.CharField(_("status"), max_length=10, choices=BaseStatus.choices())
    checked_on = models.DateField(_("looked at on"))
    by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("who")
    )

    class Meta:
        verbose_name = _("look at an act")
        verbose_name_plural = _("looks at acts")
        constraints = (
            models.UniqueConstraint(fields=("school", "base"), name="home_base_checked_once"),
        )

    def __str__(self) -> str:
        return f"{self.base}, {self.checked_on}"
