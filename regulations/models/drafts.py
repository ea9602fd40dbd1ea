"""What people are typing: kept as they type, shared by those who edit the same thing."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, TenantModel


class Draft(TenantModel):
    """The unsent text of one form. ``version`` grows with every save; an older one is refused.

    ``key`` names the form and its object: ``support-details:17``. A form that several people may
    edit has one draft for all of them.
    """

    key = models.CharField(max_length=120)
    data = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        constraints = (models.UniqueConstraint(fields=("school", "key"), name="draft_once"),)

    def __str__(self) -> str:
        return self.key


class Presence(TenantModel):
    """Who has a form open: shown to the second person who opens it."""

    key = models.CharField(max_length=120)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("school", "key", "person"), name="presence_once"),
        )

    def __str__(self) -> str:
        return self.key
