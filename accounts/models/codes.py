"""One-time codes and counted tries: neither the code nor whose try it was can be read from here."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.messages import Channel
from accounts.models.people import Person
from accounts.models.tenant import TenantModel


class CountedTry(models.Model):
    """One try of something limited; belongs to no school, for it is counted before a sign-in."""

    bucket = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("counted try")
        verbose_name_plural = _("counted tries")
        indexes = (models.Index(fields=("bucket", "at"), name="tries_of_a_bucket"),)

    def __str__(self) -> str:
        return f"{self.bucket[:8]} {self.at}"


class OneTimeCode(TenantModel):
    """Six digits sent to a verified contact, good for one purpose, once; kept as a keyed hash."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    purpose = models.CharField(max_length=120)
    code_hash = models.CharField(max_length=64)
    channel = models.CharField(max_length=4, choices=Channel)
    masked_to = models.CharField(max_length=100)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("one-time code")
        verbose_name_plural = _("one-time codes")
        ordering = ("-sent_at", "-pk")
        indexes = (models.Index(fields=("person", "purpose"), name="codes_of_a_purpose"),)

    def __str__(self) -> str:
        return f"{self.purpose}: {self.masked_to}"
