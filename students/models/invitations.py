"""Invitations: a link by which a guardian or a pupil who signs comes in without a password."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import MessageState, OutgoingMessage, Person, TenantModel, TenantQuerySet
from accounts.permissions import roles_for
from students.models.student import Student

#: An invitation that nobody opened for so long deserves a telephone call.
NOT_OPENED_AFTER = timedelta(days=3)


class InvitationWay(models.TextChoices):
    """How the link reaches the person."""

    MAIL = "mail", _("e-mail")
    SMS = "sms", _("SMS")
    SLIP = "slip", _("printed slip")


class InvitationState(models.TextChoices):
    """What has become of an invitation, the latest thing first."""

    REVOKED = "revoked", pgettext_lazy("invitation", "taken back")
    USED = "used", pgettext_lazy("invitation", "used")
    EXPIRED = "expired", pgettext_lazy("invitation", "out of date")
    OPENED = "opened", pgettext_lazy("invitation", "opened")
    FAILED = "failed", pgettext_lazy("invitation", "not delivered")
    SILENT = "silent", pgettext_lazy("invitation", "not opened for 3 days")
    DELIVERED = "delivered", pgettext_lazy("invitation", "delivered")
    PRINTED = "printed", pgettext_lazy("invitation", "printed")
    QUEUED = "queued", pgettext_lazy("invitation", "being sent")


class InvitationQuerySet(TenantQuerySet):
    """Invitations by reader and by what has become of them."""

    def visible_to(self, actor: Actor):
        """Whoever invites families sees their school's invitations."""
        return self.filter(school_id__in=actor.schools_with(*roles_for("invite_families")))

    def waiting(self):
        """Neither used nor taken back nor out of date."""
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=timezone.now())

    def silent(self):
        """Sent more than three days ago and not opened."""
        return self.waiting().filter(opened_at=None, sent_at__lte=timezone.now() - NOT_OPENED_AFTER)

    def undelivered(self):
        """Refused by the mail server or the gateway."""
        return self.waiting().filter(opened_at=None, message__state=MessageState.FAILED)


@tracked()
class Invitation(TenantModel):
    """One person invited for one pupil, to the family's desk or to one page (``path``).

    The code of the link is kept as a keyed hash. Sending it again makes a new one.
    """

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="invitations", verbose_name=_("person")
    )
    student = models.ForeignKey(
        Student, on_delete=models.CASCADE, related_name="invitations", verbose_name=_("pupil")
    )
    path = models.CharField(_("page"), max_length=300, blank=True)
    about = models.CharField(_("what for"), max_length=200, blank=True)
    code_hash = models.CharField(max_length=64, unique=True)
    way = models.CharField(_("way"), max_length=4, choices=InvitationWay)
    message = models.ForeignKey(
        OutgoingMessage, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    invited_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("invited by")
    )
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"))
    expires_at = models.DateTimeField(_("good until"))
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)
    used_at = models.DateTimeField(_("used"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ("-sent_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("person", "student", "path"),
                condition=Q(used_at=None, revoked_at=None),
                name="one_open_invitation",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.student}"

    @property
    def is_waiting(self) -> bool:
        """Whether the link still opens something."""
        return self.used_at is None and self.revoked_at is None and self.expires_at > timezone.now()

    @property
    def state(self) -> InvitationState:
        """What has become of it; asks for ``message``."""
        if self.revoked_at:
            return InvitationState.REVOKED
        if self.used_at:
            return InvitationState.USED
        if not self.is_waiting:
            return InvitationState.EXPIRED
        if self.opened_at:
            return InvitationState.OPENED
        if self.message and self.message.state == MessageState.FAILED:
            return InvitationState.FAILED
        if timezone.now() - self.sent_at >= NOT_OPENED_AFTER:
            return InvitationState.SILENT
        if self.way == InvitationWay.SLIP:
            return InvitationState.PRINTED
        if self.message and self.message.sent_at:
            return InvitationState.DELIVERED
        return InvitationState.QUEUED


class ReachedBy(models.TextChoices):
    """How the school reached the family besides."""

    CALL = "call", _("telephone call")
    PAPER = "paper", _("paper handed over")
    MEETING = "meeting", _("talk at the school")


@tracked()
class Reaching(TenantModel):
    """That somebody of the school called, or handed the paper over: beside an invitation."""

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="reachings")
    kind = models.CharField(_("how"), max_length=8, choices=ReachedBy)
    on = models.DateField(_("date"))
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("No diagnosis, mark or reason.")
    )
    by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("by whom")
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("contact with the family")
        verbose_name_plural = _("contacts with families")
        ordering = ("-on", "-pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.on}"
