"""A print of many papers, made in the background."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Person, StoredFile, TenantModel


class PrintJob(TenantModel):
    """A selection of papers becoming one PDF or a ZIP. Can be left and come back to."""

    class Form(models.TextChoices):
        """What comes out."""

        PDF = "pdf", _("one PDF for the printer")
        ZIP = "zip", _("a ZIP, one file a paper")

    class Progress(models.TextChoices):
        """Where it is."""

        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", pgettext_lazy("state of a print", "done")
        FAILED = "failed", _("failed")

    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("title"), max_length=200)
    form = models.CharField(_("form"), max_length=3, choices=Form, default=Form.PDF)
    items = models.JSONField(_("what to print"))
    done = models.PositiveIntegerField(default=0)
    progress = models.CharField(max_length=8, choices=Progress, default=Progress.WAITING)
    result = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("print")
        verbose_name_plural = _("prints")
        ordering = ("-created_at",)

    def __str__(self) -> str:
        return self.title
