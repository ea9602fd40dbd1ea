"""Contacts of which the school has made sure that they are this very person's."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models.messages import Channel
from accounts.models.people import Person
from accounts.models.tenant import TenantModel


@tracked()
class VerifiedContact(TenantModel):
    """An e-mail address or a telephone verified by the school: only such get one-time codes.

    It counts only while it is what stands on the person's card (``accounts.contacts``). One contact
    answers for one person of the school: a code sent to it tells who typed it.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="verified_contacts")
    channel = models.CharField(_("way"), max_length=4, choices=Channel)
    value = models.CharField(_("contact"), max_length=254)
    verified_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("verified by")
    )
    verified_at = models.DateTimeField(_("verified"), auto_now_add=True)
    ended_at = models.DateTimeField(_("no longer since"), null=True, blank=True)

    class Meta:
        verbose_name = _("verified contact")
        verbose_name_plural = _("verified contacts")
        ordering = ("-verified_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("school", "channel", "value"),
                condition=Q(ended_at=None),
                name="contact_of_one_person",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.value}"
