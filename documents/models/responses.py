"""What a family did with a paper short of signing it: saw it, answered that it does not agree.

Rows are only added: a later answer or signature does not undo an earlier one.
"""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, TenantModel
from documents.models.papers import Paper


class Answer(models.TextChoices):
    """How somebody who was asked to sign answers."""

    AGREE = "agree", _("I agree")
    EXCEPT = "except", _("I agree, except…")
    DISAGREE = "disagree", _("I do not agree")


class Response(TenantModel):
    """An answer that is no signature: with reservations, or a refusal. May be signed later."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="responses")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField(_("in the capacity of"), max_length=40)
    answer = models.CharField(_("answer"), max_length=10, choices=Answer)
    words = models.CharField(_("in their own words"), max_length=2000, blank=True)
    sha256 = models.CharField(_("hash of the bytes shown"), max_length=64)
    evidence = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("answer to a paper")
        verbose_name_plural = _("answers to papers")
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(answer__in=("except", "disagree")), name="agreeing_is_signing"
            ),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.paper}: {self.get_answer_display()}"


class Showing(TenantModel):
    """A page of exact bytes that was shown to somebody, the first time; page 0: the whole file."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="showings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(_("hash of the bytes shown"), max_length=64)
    page = models.PositiveSmallIntegerField(_("page"))
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("page shown")
        verbose_name_plural = _("pages shown")
        ordering = ("at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("paper", "person", "sha256", "page"), name="shown_first_time_once"
            ),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.paper}: {self.page}"
