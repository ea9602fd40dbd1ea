"""The project of support: whom it helps, on what ground, in which subjects, for how long."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from individual_support.rules.facts import Facts
from individual_support.rules.vocabulary import (
    SENSITIVE_CATEGORIES,
    Category,
    GroundKind,
    OlympiadStage,
    StudyForm,
    Term,
)
from regulations.models import Attachment, CaseDetails
from students.models import Subject


@tracked()
class SupportCase(CaseDetails):
    """A case of individual psychological and pedagogical support (ИППС)."""

    applicant = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who applies (cl. 3.1.1)"),
        help_text=_("A legal guardian of the pupil; a pupil of full age applies himself."),
    )
    categories = models.JSONField(_("categories (cl. 1.3)"), default=list, blank=True)
    olympiad_stage = models.CharField(
        _("stage of the olympiad"), max_length=10, choices=OlympiadStage.choices(), blank=True
    )
    olympiad_subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("subject of the olympiad"),
    )
    olympiad_on = models.DateField(_("first day of the stage"), null=True, blank=True)
    whole_programme = models.BooleanField(_("the whole programme (cl. 1.4)"), default=False)
    term = models.CharField(_("term (cl. 1.6)"), max_length=10, choices=Term.choices(), blank=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True)
    purpose = models.TextField(_("purpose (cl. 2.1)"), blank=True)
    tasks = models.TextField(_("tasks (cl. 2.2)"), blank=True)
    regime = models.TextField(_("regime: how and when (cl. 1.2)"), blank=True)
    content = models.TextField(_("content (cl. 1.2)"), blank=True)
    forms = models.JSONField(_("forms of education (cl. 1.7)"), default=list, blank=True)
    support = models.TextField(
        _("psychological, pedagogical and other support (cl. 1.2)"), blank=True
    )
    not_reviewed = models.JSONField(
        _("texts taken over from the period before and not reviewed yet"), default=list, blank=True
    )
    attestation_on = models.DateField(_("date of the attestation"), null=True, blank=True)

    #: What the lists are made of, for whoever tells them in words.
    list_choices = {"categories": Category, "forms": StudyForm}

    class Meta:
        verbose_name = _("support case")
        verbose_name_plural = _("support cases")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="support_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.case.student}"

    def facts(self, today: date) -> Facts:
        """Everything the rules look at, in a constant number of queries."""
        from individual_support.fact_finding import facts_of

        return facts_of(self, today)

    def has_held_restricted(self) -> bool:
        """Whether the pupil is, or once was, put into a sensitive group (cl. 1.3)."""
        named = Q()
        for category in SENSITIVE_CATEGORIES:
            named |= Q(categories__contains=[category.value])
        return self.events.filter(named).exists()

    def deadline_targets(self, key: str) -> list[tuple[Person | None, str]]:
        """Each teacher owes the report on their subject (cl. 4.1.4); the rest is by role."""
        if key != "report":
            return super().deadline_targets(key)
        subjects = self.subjects.select_related("subject", "teacher")
        return [(one.teacher, one.subject.name) for one in subjects if one.teacher]


@tracked(by="support")
class SupportGround(TenantModel):
    """What the support starts from (cl. 1.5)."""

    support = models.ForeignKey(SupportCase, on_delete=models.CASCADE, related_name="grounds")
    kind = models.CharField(_("ground"), max_length=20, choices=GroundKind.choices())
    author = models.CharField(_("whose"), max_length=200, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    text = models.TextField(_("what it says"), blank=True)
    attachment = models.ForeignKey(
        Attachment,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("the paper itself"),
    )

    class Meta:
        verbose_name = _("ground")
        verbose_name_plural = _("grounds")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_kind_display()
