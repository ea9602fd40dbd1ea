"""Specialists asked to help, and who has read the sheet."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from documents.models import Paper
from individual_support.models.support import SupportCase
from regulations.models import Attachment


@tracked(by="support")
class SpecialistRequest(TenantModel):
    """A question to a specialist (cl. 4.1.3). The programmes that answer it are kept apart."""

    support = models.ForeignKey(
        SupportCase, on_delete=models.CASCADE, related_name="specialist_requests"
    )
    specialist = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("specialist")
    )
    question = models.TextField(_("what is asked"))
    asked_on = models.DateField(_("asked on"))
    asked_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked by")
    )
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.TextField(_("answer without health data"), blank=True)
    programme = models.ForeignKey(
        Attachment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("programme"),
    )

    class Meta:
        verbose_name = _("request to a specialist")
        verbose_name_plural = _("requests to specialists")
        ordering = ("asked_on", "pk")

    def __str__(self) -> str:
        return f"{self.specialist}, {self.asked_on}"


class Acquaintance(TenantModel):
    """A guardian has read this version of the sheet (cl. 4.1.1). Never changed, never deleted."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="acquaintances")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("acquaintance")
        verbose_name_plural = _("acquaintances")
        constraints = (models.UniqueConstraint(fields=("paper", "person"), name="read_once"),)
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.paper}"
