"""The wording of a passage as a school has it: rows are only added, and the last one holds."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Person, School, TenantModel, TenantQuerySet


class FormWordingQuerySet(TenantQuerySet):
    """Wordings by form."""

    def of(self, school: School, kind: str):
        """All that the school ever wrote into the form, the last first."""
        return self.filter(school=school, kind=kind).order_by("-pk")

    def in_force(self, school: School, kind: str) -> dict[str, str]:
        """What the school's own words are now, by passage; one taken back is not among them."""
        rows = self.of(school, kind).order_by("passage", "-pk").distinct("passage")
        return {row.passage: row.text for row in rows if row.text}


class FormWording(TenantModel):
    """What a school put in the place of a passage of a form; an empty text takes its words back."""

    kind = models.CharField(pgettext_lazy("paper", "form"), max_length=60)
    passage = models.CharField(_("passage"), max_length=40)
    text = models.TextField(_("wording"), blank=True)
    set_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("who wrote it")
    )
    set_at = models.DateTimeField(_("written at"), auto_now_add=True)

    objects = FormWordingQuerySet.as_manager()

    class Meta:
        verbose_name = _("wording of a form")
        verbose_name_plural = _("wordings of forms")
        ordering = ("-pk",)
        indexes = (models.Index(fields=("school", "kind", "passage"), name="wordings_of_form"),)
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.passage}"
