"""Statuses of a pupil with their dates, and the papers that give them. No diagnosis is kept."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import TenantModel
from students.models.student import Student


class ConclusionKind(models.TextChoices):
    """Papers about a pupil that come from outside the school."""

    PMPK = "pmpk", _("conclusion of the psychological, medical and pedagogical commission")
    IPRA = "ipra", _("individual rehabilitation programme")
    MEDICAL = "medical", _("medical conclusion")
    IRC = "irc", _("conclusion of the inclusive resource centre")


@tracked(by="student")
class Conclusion(TenantModel):
    """Number, date, issuer and validity of a paper; never what it says of an illness."""

    student = models.ForeignKey(Student, on_delete=models.CASCADE, related_name="conclusions")
    kind = models.CharField(_("kind"), max_length=10, choices=ConclusionKind)
    number = models.CharField(_("number"), max_length=60)
    issued_on = models.DateField(_("date"))
    issuer = models.CharField(_("issued by"), max_length=200)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("conclusion")
        verbose_name_plural = _("conclusions")
        ordering = ("-issued_on",)
        indexes = (models.Index(fields=("school", "valid_until"), name="conclusion_by_end"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_until=None)
                | Q(valid_from=None)
                | Q(valid_until__gte=F("valid_from")),
                name="conclusion_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} № {self.number}"


class StatusKind(models.TextChoices):
    """Statuses that change what the school owes the pupil."""

    OVZ = "ovz", _("limited health abilities (ОВЗ)")
    OOP = "oop", _("special educational needs (ООП)")
    DISABILITY = "disability", _("disability")


@tracked(by="student")
class StudentStatus(TenantModel):
    """A status with its dates and the paper behind it."""

    student = models.ForeignKey(Student, on_delete=models.CASCADE, related_name="statuses")
    kind = models.CharField(_("status"), max_length=12, choices=StatusKind)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    conclusion = models.ForeignKey(
        Conclusion, on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("by paper")
    )

    class Meta:
        verbose_name = _("status")
        verbose_name_plural = _("statuses")
        ordering = ("-since",)
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="status_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()
