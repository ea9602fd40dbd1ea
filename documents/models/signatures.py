"""Who signed which bytes, how, and who took a copy."""

from __future__ import annotations

from datetime import datetime

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, StoredFile, TenantModel
from documents.models.papers import Paper


class SignatureMethod(models.TextChoices):
    """How the will was shown."""

    PAPER = "paper", _("by hand; the original was seen")
    STAFF = "staff", _("in the product, signed in")
    CODE = "code", _("in the product, by a one-time code")
    EXTERNAL = "external", _("by an electronic signature in a file")


class Signature(TenantModel):
    """One party's signature under exact bytes. Never changed, never deleted.

    ``evidence`` keeps how a signature in the product was made (see ``documents.evidence``);
    ``original`` the bytes of a signature that came in a file, and ``checked_with`` what checked it,
    empty when nothing here could.
    """

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="signatures")
    capacity = models.CharField(_("in the capacity of"), max_length=40)
    signer_name = models.CharField(_("who signed"), max_length=250)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    method = models.CharField(_("how"), max_length=10, choices=SignatureMethod)
    signed_on = models.DateField(_("date of the signature"))
    sha256 = models.CharField(_("hash of the signed bytes"), max_length=64, blank=True)
    seen_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("who saw it")
    )
    scan = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    original = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    checked_with = models.CharField(_("checked with"), max_length=200, blank=True)
    evidence = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        ordering = ("at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("paper", "capacity", "person"),
                condition=Q(person__isnull=False),
                name="person_signs_once",
            ),
            models.UniqueConstraint(
                fields=("paper", "capacity", "signer_name"),
                condition=Q(person__isnull=True),
                name="name_signs_once",
            ),
            models.CheckConstraint(
                condition=Q(method__in=("paper", "external")) | Q(person__isnull=False),
                name="who_signs_here_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(method="external") | Q(original__isnull=False),
                name="file_of_signature_is_kept",
            ),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.signer_name}, {self.paper}"

    @property
    def claimed_at(self) -> datetime | None:
        """The time that a file with a signature tells of itself; nothing where it tells none."""
        return parse_datetime(self.evidence.get("file", {}).get("claimed_at", ""))


class SignatureCheck(TenantModel):
    """Where somebody checked a signature that Marshrut could not. Never changed, never deleted."""

    signature = models.ForeignKey(Signature, on_delete=models.PROTECT, related_name="checks")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    checked_with = models.CharField(_("checked with"), max_length=200)
    checked_on = models.DateField(_("checked on"))
    is_valid = models.BooleanField(_("the signature was found valid"))
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("check of a signature")
        verbose_name_plural = _("checks of signatures")
        ordering = ("at", "pk")
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.signature}: {self.checked_with}"


class HandedCopy(TenantModel):
    """A printed copy given to somebody: «экземпляр выдан». Never changed, never deleted."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="handed_copies")
    holder = models.CharField(
        _("copy of"),
        max_length=10,
        choices=(("school", _("the school")), ("student", _("the pupil"))),
    )
    handed_on = models.DateField(_("date"))
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("copy handed out")
        verbose_name_plural = _("copies handed out")
        constraints = (
            models.UniqueConstraint(fields=("paper", "holder"), name="copy_handed_once"),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.paper}: {self.get_holder_display()}"
