"""Which acts a school lives by, and how it reads their unclear points."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet


class DatedQuerySet(TenantQuerySet):
    """Rows in force from a date, some until another."""

    def on(self, day: date):
        """In force on that day."""
        return self.filter(since__lte=day).filter(Q(until=None) | Q(until__gte=day))


@tracked()
class AdoptedAct(TenantModel):
    """The school's local act: a regulation adopted in one edition from a date."""

    act = models.CharField(_("act"), max_length=60)
    edition = models.CharField(_("edition"), max_length=20)
    number = models.CharField(_("number of the local act"), max_length=60, blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    order_number = models.CharField(_("order that approved it"), max_length=60, blank=True)
    since = models.DateField(_("in force from"))
    until = models.DateField(_("in force until"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("adopted act")
        verbose_name_plural = _("adopted acts")
        ordering = ("act", "-since")
        constraints = (
            models.UniqueConstraint(fields=("school", "act", "since"), name="act_adopted_once"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="act_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return f"{self.act} {self.edition}"


@tracked()
class ActSetting(TenantModel):
    """A figure that the school changed by its own act, or its reading of an unclear clause."""

    act = models.CharField(_("act"), max_length=60)
    key = models.CharField(_("setting"), max_length=60)
    value = models.JSONField(_("value"))
    since = models.DateField(_("in force from"))
    until = models.DateField(_("in force until"), null=True, blank=True)
    ground = models.CharField(_("ground: the school's own act"), max_length=300)
    chosen_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("setting of an act")
        verbose_name_plural = _("settings of acts")
        ordering = ("act", "key", "-since")
        constraints = (
            models.UniqueConstraint(fields=("school", "act", "key", "since"), name="setting_once"),
        )

    def __str__(self) -> str:
        return f"{self.key} = {self.value}"


class ProcedureEdge(models.Model):
    """A step of a procedure as the database knows it: written by ``migrate`` from the step tables.

    The trigger on ``Decision`` refuses an edge that is not here, whoever writes the row.
    """

    act = models.CharField(max_length=60)
    action = models.CharField(max_length=40)
    source = models.CharField(max_length=20)
    target = models.CharField(max_length=20)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("act", "action", "source"), name="edge_once"),
        )

    def __str__(self) -> str:
        return f"{self.act}: {self.source} → {self.target} ({self.action})"
