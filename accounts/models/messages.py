"""What goes out of the product to people: one table for letters and short messages."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models.people import Person
from accounts.models.tenant import TenantModel


class Channel(models.TextChoices):
    """By which way a message reaches a person."""

    MAIL = "mail", _("e-mail")
    SMS = "sms", _("SMS")


class MessageState(models.TextChoices):
    """How far a message has come, as far as the product itself knows."""

    QUEUED = "queued", pgettext_lazy("message", "in the queue")
    DELIVERED = "delivered", pgettext_lazy("message", "delivered")
    FAILED = "failed", pgettext_lazy("message", "not delivered")
    OPENED = "opened", pgettext_lazy("message", "opened")


class OutgoingMessage(TenantModel):
    """One message, kept until it is delivered and after: what was told to whom, when, and how.

    A code or a link that opens something is no part of ``body``: its place is marked there, and it
    waits in ``secret``, encrypted, only until the message is delivered or given up.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(max_length=4, choices=Channel, default=Channel.MAIL)
    to = models.CharField(max_length=254)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField()
    secret = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=MessageState, default=MessageState.QUEUED)
    created_at = models.DateTimeField(auto_now_add=True)
    good_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    given_up = models.BooleanField(default=False)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("outgoing message")
        verbose_name_plural = _("outgoing messages")
        ordering = ("-created_at", "-pk")

    def __str__(self) -> str:
        return self.subject or self.body[:80]
