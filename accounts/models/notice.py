"""What the product tells people on its own pages."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.people import Person
from accounts.models.tenant import TenantModel


class Notice(TenantModel):
    """A line behind the bell. Holds no diagnosis, mark or reason: only that something waits."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    text = models.CharField(_("text"), max_length=300)
    url = models.CharField(_("page"), max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ("-created_at", "-pk")
        indexes = (
            models.Index(
                fields=("person",), condition=models.Q(read_at=None), name="unread_notices"
            ),
        )

    def __str__(self) -> str:
        return self.text
