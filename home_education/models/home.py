"""The case itself: who is taught at home, by which programme, where, for how long.

The papers that the family brings are attachments of the case, the ticks of the medical conclusion
among them; the contract, the plan and its sisters are papers of the case with their signatures.
"""

from __future__ import annotations

from datetime import date

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from home_education import rules
from home_education.rules import (
    Facts,
    Place,
    Programme,
    SchoolGround,
    SpecialPart,
    StudyForm,
)
from regulations.models import CaseDetails

#: No word on health is written without a consent that holds (cl. 2.5); the rest of the row is.
_NOTES_NEED_CONSENT = """
    IF TG_OP = 'UPDATE' THEN
        IF NEW.health_notes = OLD.health_notes THEN
            RETURN NEW;
        END IF;
    END IF;
    IF NEW.health_notes <> '' AND NOT EXISTS (
        SELECT 1
        FROM documents_consent given
        JOIN regulations_case one ON one.student_id = given.student_id
        WHERE one.id = NEW.case_id
          AND given.kind = 'health'
          AND NOT EXISTS (
              SELECT 1 FROM documents_consentwithdrawal back WHERE back.consent_id = given.id
          )
    ) THEN
        RAISE EXCEPTION 'notes on health are kept by a consent in force only (cl. 2.5)'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'home_notes_need_consent';
    END IF;
    RETURN NEW;
"""


@tracked()
class HomeCase(CaseDetails):
    """A case of home education, or of teaching in a hospital (section 3 of the act)."""

    applicant = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who applies (cl. 2.1)"),
    )
    applied_on = models.DateField(_("date of the application"), null=True, blank=True)
    application_received_on = models.DateField(
        _("the application came in on"), null=True, blank=True
    )
    has_special_needs = models.BooleanField(
        _("has the status of limited health possibilities (ОВЗ)"), default=False
    )
    is_disabled = models.BooleanField(_("is a disabled child"), default=False)
    study_form = models.CharField(
        _("form of education (cl. 1.4)"),
        max_length=10,
        choices=StudyForm.choices(),
        default=StudyForm.FULL_TIME.value,
    )
    programme = models.CharField(
        _("programme (cl. 2.9)"), max_length=10, choices=Programme.choices(), blank=True
    )
    variant = models.CharField(_("variant of the programme (Annex 4)"), max_length=5, blank=True)
    study_place = models.CharField(
        _("place of study (cl. 1.6)"), max_length=15, choices=Place.choices(), blank=True
    )
    school_ground = models.CharField(
        _("why lessons are in the school building"),
        max_length=20,
        choices=SchoolGround.choices(),
        blank=True,
    )
    school_reason = models.TextField(_("the reason, in words (cl. 2.15)"), blank=True)
    starts_on = models.DateField(_("transfer to study at home on"), null=True, blank=True)
    ends_on = models.DateField(_("last day by the contract"), null=True, blank=True)
    health_notes = models.TextField(_("notes on health for the teachers (cl. 2.5)"), blank=True)
    meals_answered_on = models.DateField(
        _("the family answered on meals on (cl. 2.20)"), null=True, blank=True
    )
    meals_wanted = models.BooleanField(_("the family applied for the compensation"), default=False)
    textbooks_handed_on = models.DateField(
        _("textbooks handed out on (cl. 2.22)"), null=True, blank=True
    )
    termination_dated = models.DateField(
        _("date of the application to end early (cl. 2.8)"), null=True, blank=True
    )
    terminated_on = models.DateField(_("ended early, last day"), null=True, blank=True)

    class Meta:
        verbose_name = _("case of home education")
        verbose_name_plural = _("cases of home education")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="home_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(meals_wanted=False) | Q(meals_answered_on__isnull=False),
                name="home_meals_are_answered",
            ),
            models.CheckConstraint(
                condition=Q(variant="") | Q(programme=Programme.ADAPTED.value),
                name="home_variant_is_of_an_adapted_programme",
            ),
            models.CheckConstraint(
                condition=Q(school_ground="") | Q(study_place=Place.SCHOOL.value),
                name="home_ground_is_of_the_school_building",
            ),
        )
        triggers = (
            pgtrigger.Trigger(
                name="notes_need_consent",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("health_notes"),
                func=_NOTES_NEED_CONSENT,
            ),
        )

    def __str__(self) -> str:
        return f"{self.case.student}"

    def facts(self, today: date) -> Facts:
        """Everything the rules look at, in a constant number of queries."""
        from home_education.fact_finding import facts_of

        return facts_of(self, today)

    def with_papers(self, facts: Facts) -> Facts:
        """Found anew: what is signed and agreed, and what of it lies in the folder."""
        from home_education.fact_finding import with_papers

        return with_papers(self, facts)

    def has_held_restricted(self) -> bool:
        """Notes on health, or a development programme, stand or once stood in the case."""
        return (
            self.events.exclude(health_notes="").exists()
            or HomeSpecialPart.pgh_event_model.objects.filter(home=self.pk).exists()
        )

    def deadline_targets(self, key: str) -> list[tuple[Person | None, str]]:
        """No contract is owed in a hospital (cl. 2.3), no answer on meals that are not due (2.20).

        The rest is owed by whoever holds the role.
        """
        owed = {"contract": rules.needs_contract, "meals": rules.meals_are_due}.get(key)
        if owed is not None and not owed(self.facts_now(self.case.school.today())):
            return []
        return super().deadline_targets(key)


@tracked(by="home")
class HomeCondition(TenantModel):
    """A special condition that the ПМПК recommends (cl. 2.18)."""

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="conditions")
    text = models.CharField(_("condition"), max_length=300)
    created_on = models.DateField(_("created on"), null=True, blank=True)

    class Meta:
        verbose_name = _("special condition")
        verbose_name_plural = _("special conditions")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.text


@tracked(by="home")
class HomeSpecialPart(TenantModel):
    """One of the nine parts of an individual development programme (СИПР)."""

    home = models.ForeignKey(HomeCase, on_delete=models.CASCADE, related_name="special_parts")
    part = models.CharField(_("part"), max_length=20, choices=SpecialPart.choices())
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("part of the individual development programme")
        verbose_name_plural = _("parts of the individual development programme")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("home", "part"), name="home_special_part_once"),
        )

    def __str__(self) -> str:
        return self.get_part_display()
