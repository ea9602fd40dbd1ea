"""What happened in a case, what is due, and what was asked to be mended."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from accounts.roles import Role
from regulations.models.cases import Case

_EDGE_OF_PROCEDURE = """
IF NOT EXISTS (
    SELECT 1 FROM regulations_procedureedge e JOIN regulations_case c ON c.act = e.act
    WHERE c.id = NEW.case_id AND e.action = NEW.action
      AND e.source = NEW.source AND e.target = NEW.target
) THEN
    RAISE EXCEPTION 'no step % leads from % to %', NEW.action, NEW.source, NEW.target
        USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


class Decision(TenantModel):
    """A step taken: who, when, by which clause, on what facts. Never changed, never deleted."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    action = models.CharField(_("step"), max_length=40)
    source = models.CharField(_("from state"), max_length=20)
    target = models.CharField(_("to state"), max_length=20)
    clause = models.CharField(_("clause"), max_length=20)
    facts = models.JSONField(_("facts as judged"))
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField(_("in the role of"), max_length=20)
    on_behalf = models.CharField(_("on behalf of"), max_length=200, blank=True)
    comment = models.TextField(_("comment"), blank=True)
    overridden = models.JSONField(
        _("clauses that warned or were overridden"), default=list, blank=True
    )
    override_reason = models.TextField(_("reason of the override"), blank=True)
    on_day = models.DateField(_("date"))
    at = models.DateTimeField(_("time"), db_default=Now())

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ("at", "pk")
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="edge_of_procedure",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=_EDGE_OF_PROCEDURE,
            ),
        )

    def __str__(self) -> str:
        return f"{self.action}: {self.source} → {self.target}"


@tracked()
class Deadline(TenantModel):
    """Something due in a case, with its count: ``{"start", "amount", "unit", "skipped"}``."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="deadlines")
    key = models.CharField(_("what"), max_length=40)
    about = models.CharField(_("about"), max_length=200, blank=True)
    due_on = models.DateField(_("due on"))
    count = models.JSONField(_("how it was counted"), default=dict, blank=True)
    clause = models.CharField(_("clause"), max_length=20)
    owner_role = models.CharField(_("role"), max_length=20, choices=Role.choices())
    owner = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    kept_at = models.DateTimeField(_("kept on"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("no longer due"), null=True, blank=True)

    class Meta:
        verbose_name = _("deadline")
        verbose_name_plural = _("deadlines")
        ordering = ("due_on", "pk")
        indexes = (
            models.Index(
                fields=("school", "owner", "due_on"),
                condition=Q(kept_at=None, cancelled_at=None),
                name="open_deadlines",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("case", "key", "about", "owner"),
                condition=Q(kept_at=None, cancelled_at=None),
                name="deadline_once",
                nulls_distinct=False,
            ),
        )

    def __str__(self) -> str:
        return f"{self.key} {self.due_on}"


@tracked(by="case")
class FieldComment(TenantModel):
    """A remark of a return, pinned to the field it concerns until the author marks it mended."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="comments")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="comments")
    field = models.CharField(_("field"), max_length=80, blank=True)
    text = models.TextField(_("remark"), max_length=2000)
    resolved_at = models.DateTimeField(_("mended"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.text[:60]
