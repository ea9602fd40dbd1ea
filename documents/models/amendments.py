"""Changing a signed paper: what is proposed, and the version that proposes it to the signers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet
from documents.models.papers import Paper
from regulations.models import Case


class AmendmentState(models.TextChoices):
    """How far an amendment has come."""

    DRAFT = "draft", _("being written")
    ISSUED = "issued", _("waits for its signatures")
    IN_FORCE = "in_force", _("in force")
    WITHDRAWN = "withdrawn", _("withdrawn")


class AmendmentQuerySet(TenantQuerySet):
    """Amendments by who sees them and how far they are."""

    def visible_to(self, actor: Actor):
        """Those of the cases that the actor sees."""
        return self.filter(paper__case__in=Case.objects.visible_to(actor))

    def open(self):
        """Neither in force nor withdrawn."""
        return self.filter(state__in=(AmendmentState.DRAFT, AmendmentState.ISSUED))


@tracked()
class Amendment(TenantModel):
    """A proposed change of a signed paper; the case's data change when all have signed it.

    ``values`` hold what is proposed, by section; ``held`` what stood in the rows when the new
    version was issued, so that a change in between is noticed. Until the new version is signed by
    all the former one stays in force.
    """

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="amendments")
    sections = models.JSONField(_("sections"), default=list)
    values = models.JSONField(_("what is proposed"), default=dict)
    held = models.JSONField(_("what stood before"), default=dict)
    reason = models.TextField(_("reason"), blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=AmendmentState, default=AmendmentState.DRAFT
    )
    new_paper = models.OneToOneField(
        Paper, on_delete=models.PROTECT, null=True, blank=True, related_name="made_by_amendment"
    )
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(_("in force or withdrawn since"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_for = models.CharField(_("why it was withdrawn"), max_length=500, blank=True)

    objects = AmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")
        ordering = ("begun_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("paper",),
                condition=Q(state__in=("draft", "issued")),
                name="one_open_amendment_of_paper",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("issued", "in_force")) | Q(new_paper__isnull=False),
                name="issued_amendment_has_its_paper",
            ),
        )

    def __str__(self) -> str:
        return f"{self.paper}: {self.get_state_display()}"

    @property
    def is_draft(self) -> bool:
        """Nothing is issued yet."""
        return self.state == AmendmentState.DRAFT

    @property
    def is_waiting(self) -> bool:
        """Its version is issued and not signed by all."""
        return self.state == AmendmentState.ISSUED

    @property
    def is_open(self) -> bool:
        """Neither in force nor withdrawn."""
        return self.is_draft or self.is_waiting
