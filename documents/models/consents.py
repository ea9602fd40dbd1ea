"""Consents about health data: asked for on a paper of their own, given, withdrawn; never changed.

What is asked, that it was given, and that it was withdrawn are three rows: none of them is ever
overwritten, so it can be shown on any day what was allowed, by whom, in what words.
"""

from __future__ import annotations

from datetime import date

import pgtrigger
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet
from documents.models.papers import Paper
from documents.models.signatures import Signature
from students.models import Student

_APPEND_ONLY = (
    pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
)
#: The pupil consents too from this age on, unless the school reads its act otherwise.
OWN_CONSENT_FROM = 15


class ConsentKind(models.TextChoices):
    """What is allowed. Each on a paper of its own (156-ФЗ)."""

    HEALTH = "health", _("processing of health data")
    TRANSFER = "transfer", _("transfer of health data to others")


class HealthDataRulesQuerySet(TenantQuerySet):
    """Rules by date."""

    def on(self, day: date) -> HealthDataRules | None:
        """The rules in force on that day; None before the first."""
        return self.filter(since__lte=day).order_by("-since", "-pk").first()


@tracked()
class HealthDataRules(TenantModel):
    """How the school reads the law on health data, from a day on."""

    since = models.DateField(_("in force since"))
    shown_without_consent = models.BooleanField(
        _("health data are shown where no consent is on record yet"), default=True
    )
    own_consent_from = models.PositiveSmallIntegerField(
        _("full years from which the pupil consents too"),
        default=OWN_CONSENT_FROM,
        validators=(MinValueValidator(10), MaxValueValidator(18)),
    )
    operator_address = models.CharField(
        _("address of the school, as consents print it"), max_length=300, blank=True
    )
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = HealthDataRulesQuerySet.as_manager()

    class Meta:
        verbose_name = _("rules of health data")
        verbose_name_plural = _("rules of health data")
        ordering = ("-since", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("school", "since"), name="health_data_rules_once_a_day"
            ),
        )

    def __str__(self) -> str:
        return f"{self.since}"


class OfPupilQuerySet(TenantQuerySet):
    """Rows about pupils, by who sees the pupil."""

    def visible_to(self, actor: Actor):
        """Those of the pupils whose cards the actor opens by their own right."""
        return self.filter(student__in=Student.objects.visible_to(actor))


class ConsentRequest(TenantModel):
    """What is asked of a family: the paper with its exact words, whom and what it concerns."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="consent_requests")
    kind = models.CharField(_("what is allowed"), max_length=10, choices=ConsentKind)
    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="consent_request")
    parent = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    purpose = models.TextField(_("purpose"))
    recipients = models.TextField(_("who receives the data"), blank=True)
    until = models.DateField(_("valid until"), null=True, blank=True)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)

    objects = OfPupilQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for consent")
        verbose_name_plural = _("requests for consent")
        ordering = ("-asked_at", "-pk")
        triggers = _APPEND_ONLY

    def __str__(self) -> str:
        return f"{self.student}: {self.get_kind_display()}"


class ConsentQuerySet(OfPupilQuerySet):
    """Consents by what they allow on a day."""

    def in_force(self, on: date):
        """Given by that day, not run out, not withdrawn."""
        return (
            self.filter(given_on__lte=on)
            .filter(Q(request__until=None) | Q(request__until__gte=on))
            .exclude(withdrawal__withdrawn_on__lte=on)
        )


class Consent(TenantModel):
    """A consent that was given: by whom in what capacity, to what words, when and how.

    ``text_version`` is the hash of the very bytes; where it was given by code, the signature keeps
    the evidence.
    """

    request = models.OneToOneField(ConsentRequest, on_delete=models.PROTECT, related_name="consent")
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="consents")
    kind = models.CharField(_("what is allowed"), max_length=10, choices=ConsentKind)
    signature = models.OneToOneField(Signature, on_delete=models.PROTECT, related_name="+")
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    given_name = models.CharField(_("who gave it"), max_length=250)
    capacity = models.CharField(_("in the capacity of"), max_length=40)
    text_version = models.CharField(_("hash of the words"), max_length=64)
    given_on = models.DateField(_("given on"))
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    time_zone = models.CharField(_("time zone"), max_length=60)
    method = models.CharField(_("how"), max_length=10)
    address = models.CharField(_("network address"), max_length=45, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ("-recorded_at", "-pk")
        triggers = _APPEND_ONLY

    def __str__(self) -> str:
        return f"{self.student}: {self.get_kind_display()}"


class ConsentWithdrawal(TenantModel):
    """A consent that was taken back: from that day on it allows nothing more."""

    consent = models.OneToOneField(Consent, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_on = models.DateField(_("withdrawn on"))
    withdrawn_by = models.CharField(_("who withdrew it"), max_length=250)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    is_on_paper = models.BooleanField(_("recorded by the school from a paper"), default=False)
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    time_zone = models.CharField(_("time zone"), max_length=60)
    address = models.CharField(_("network address"), max_length=45, blank=True)

    class Meta:
        verbose_name = _("withdrawal of a consent")
        verbose_name_plural = _("withdrawals of consents")
        triggers = _APPEND_ONLY

    def __str__(self) -> str:
        return f"{self.consent}, {self.withdrawn_on}"
