"""Signing by code: the school's own rules for it, and who agreed to them on paper."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, StoredFile, TenantModel, TenantQuerySet
from documents.models.papers import Paper


class SigningRulesQuerySet(TenantQuerySet):
    """Rules by date."""

    def on(self, day: date) -> SigningRules | None:
        """The rules in force on that day: the latest that have begun; None before the first."""
        return self.filter(since__lte=day).order_by("-since", "-pk").first()


@tracked()
class SigningRules(TenantModel):
    """What the school's order on simple electronic signatures says, from a day on.

    The order is named by its number and date. What the law rather wants on paper is signed online
    only where the order says so.
    """

    since = models.DateField(_("in force since"))
    order_number = models.CharField(_("number of the order"), max_length=40)
    order_date = models.DateField(_("date of the order"))
    contracts_online = models.BooleanField(_("contracts may be signed online"), default=False)
    health_consents_online = models.BooleanField(
        _("consents about health may be signed online"), default=False
    )
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = SigningRulesQuerySet.as_manager()

    class Meta:
        verbose_name = _("rules of signing online")
        verbose_name_plural = _("rules of signing online")
        ordering = ("-since", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("school", "since"), name="signing_rules_once_a_day"),
        )

    def __str__(self) -> str:
        return f"№ {self.order_number}"


class SigningAgreementQuerySet(TenantQuerySet):
    """Agreements by where they stand."""

    def in_force(self):
        """Signed on paper and not revoked."""
        return self.filter(signed_on__isnull=False, revoked_at=None)

    def of(self, person: Person) -> SigningAgreement | None:
        """The person's agreement in force, or None."""
        return self.in_force().filter(person=person).select_related("paper").first()


@tracked()
class SigningAgreement(TenantModel):
    """One person's agreement that their code counts as their hand (63-ФЗ, ст. 6 ч. 2, ст. 9).

    Printed, signed on paper at the school after the identity was checked, revocable at any time;
    what was signed before stays signed.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="signing_agreements")
    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="signing_agreement")
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    seen_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who checked the identity"),
    )
    scan = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    revoked_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    revoked_on_paper = models.BooleanField(_("revoked on paper"), default=False)

    objects = SigningAgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("agreement on signing by code")
        verbose_name_plural = _("agreements on signing by code")
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                condition=Q(revoked_at__isnull=True),
                name="one_agreement_of_person",
            ),
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True) | Q(seen_by__isnull=False),
                name="identity_was_checked",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.paper}"

    @property
    def is_in_force(self) -> bool:
        """Signed on paper and not revoked."""
        return self.signed_on is not None and self.revoked_at is None
