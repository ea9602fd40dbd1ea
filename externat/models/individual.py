"""The case itself: who learns by which form, on which ground, for how long, and who agreed to it.

One table for both editions: the act of the case tells which rules judge it. Papers that came from
outside (documents of the ground, approvals of the authority) are attachments of the case.
"""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.history import tracked
from accounts.models import Person, TenantModel
from externat.procedure import COMBINATION as COMBINATION
from externat.rules.facts import Facts
from externat.rules.vocabulary import (
    Applicant,
    Channel,
    Circumstance,
    Decision,
    ExternGround,
    Form,
    Goal,
    Ground2016,
    PatronageGround,
)
from regulations.models import CaseDetails
from students.models import Subject

GROUNDS = [*Ground2016.choices(), *ExternGround.choices(), *PatronageGround.choices()]
LAST_GRADE = 12


def _circumstances(label) -> ArrayField:
    one = models.CharField(max_length=15, choices=Circumstance.choices())
    return ArrayField(one, verbose_name=label, default=list, blank=True)


@tracked()
class IndividualCase(CaseDetails):
    """A case of an individual form: of the edition of 2016, or externat, family, patronage."""

    # The application
    applicant = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who applies"),
    )
    applicant_kind = models.CharField(
        _("applies as"), max_length=10, choices=Applicant.choices(), blank=True
    )
    applied_on = models.DateField(_("date of the application"), null=True, blank=True)
    application_received_on = models.DateField(
        _("the application came in on"), null=True, blank=True
    )
    channel = models.CharField(
        _("how the application came"), max_length=10, choices=Channel.choices(), blank=True
    )
    wishes = models.TextField(_("wishes of the family, in their words"), blank=True)

    # The learner
    grade = models.PositiveSmallIntegerField(
        _("grade"), null=True, blank=True, help_text=_("Where it is not the grade of the class.")
    )
    has_special_needs = models.BooleanField(_("has special educational needs"), default=False)
    is_disabled = models.BooleanField(_("has a disability"), default=False)
    is_prolonged = models.BooleanField(
        _("the time of study was lawfully prolonged for special needs"), default=False
    )
    circumstances = _circumstances(_("where and how the learner lives now"))
    past_circumstances = _circumstances(_("where and how the learner lived before"))
    left_with_others = models.BooleanField(
        _("left the territory with people who are no legal guardians"), default=False
    )
    studied_before = models.TextField(_("where and how the learner studied before"), blank=True)

    # The form and its ground
    form = models.CharField(
        pgettext_lazy("of education", "form"), max_length=10, choices=Form.choices(), blank=True
    )
    ground = models.CharField(_("ground"), max_length=20, choices=GROUNDS, blank=True)
    ground_reason = models.TextField(_("the reason, in words"), blank=True)
    goal = models.CharField(
        _("goal of the externat"), max_length=12, choices=Goal.choices(), blank=True
    )
    is_transfer = models.BooleanField(_("a pupil of the school changes the form"), default=False)
    is_combination = models.BooleanField(
        _("externat in single subjects beside another form"), default=False
    )
    other_form = models.CharField(
        _("the form beside which the externat goes"), max_length=120, blank=True
    )
    is_of_catchment = models.BooleanField(
        _("the school serves the territory where the learner lives"), default=False
    )
    class_size = models.PositiveSmallIntegerField(_("pupils in the class"), null=True, blank=True)
    lacks_records = models.BooleanField(
        _("no documents on the level or the results before"), default=False
    )

    # The term
    starts_on = models.DateField(_("first day of the form"), null=True, blank=True)
    ends_on = models.DateField(_("last day of the form"), null=True, blank=True)
    assessed_on = models.DateField(_("annual assessment begins on"), null=True, blank=True)
    attested_on = models.DateField(_("attestation begins on"), null=True, blank=True)

    # What the office did
    acquainted_on = models.DateField(
        _("the family signed for the order of assessment on"), null=True, blank=True
    )
    service_told_on = models.DateField(_("service for children told on"), null=True, blank=True)
    service_proof = models.CharField(_("proof that it was told"), max_length=200, blank=True)
    keeps_separate_journal = models.BooleanField(_("a separate journal is kept"), default=False)
    remote_rules_kept = models.BooleanField(
        _("lessons at a distance keep the rules of distance learning"), default=False
    )

    # Assessment and the council
    questions_shown_on = models.DateField(
        _("the lists of questions were shown on"), null=True, blank=True
    )
    studies_by_primary_standard = models.BooleanField(
        _("studies by the state standard of primary education"), default=False
    )
    attests_both_levels = models.BooleanField(
        _("is attested for the basic and the profile level at once"), default=False
    )
    advice = models.TextField(_("recommendations to the parents"), blank=True)
    decision = models.CharField(
        _("the council decided"), max_length=10, choices=Decision.choices(), blank=True
    )
    minutes_number = models.CharField(_("number of the minutes"), max_length=40, blank=True)
    minutes_on = models.DateField(_("date of the minutes"), null=True, blank=True)
    decision_reasons = models.TextField(_("reasons of the decision"), blank=True)
    chosen_form = models.CharField(
        _("institutional form that the family chose"), max_length=120, blank=True
    )

    class Meta:
        verbose_name = _("case of an individual form")
        verbose_name_plural = _("cases of individual forms")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="individual_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(grade=None) | Q(grade__gte=1, grade__lte=LAST_GRADE),
                name="individual_grade_is_of_a_school",
            ),
            models.CheckConstraint(
                condition=Q(is_combination=False) | Q(is_transfer=False),
                name="individual_combination_is_no_transfer",
            ),
            models.CheckConstraint(
                condition=Q(goal="") | Q(form=Form.EXTERNAT.value),
                name="individual_goal_is_of_an_extern",
            ),
        )

    def __str__(self) -> str:
        return f"{self.case.student}"

    def facts(self, today: date) -> Facts:
        """Everything the rules look at, in a constant number of queries."""
        from externat.fact_finding import facts_of

        return facts_of(self, today)


@tracked(by="individual")
class IndividualTreatment(TenantModel):
    """A stay in a health institution (2016, cl. III.4); the pupil stays in their school's lists."""

    individual = models.OneToOneField(
        IndividualCase, on_delete=models.CASCADE, related_name="treatment"
    )
    institution = models.CharField(_("health institution"), max_length=300, blank=True)
    admitted_on = models.DateField(_("admitted on"), null=True, blank=True)
    expected_until = models.DateField(_("treatment expected until"), null=True, blank=True)
    group_size = models.PositiveSmallIntegerField(
        _("pupils under treatment in this school, this one included"), default=1
    )
    home_school = models.CharField(_("school where the pupil studies"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("treatment")
        verbose_name_plural = _("treatments")
        constraints = (
            models.CheckConstraint(
                condition=Q(expected_until=None)
                | Q(admitted_on=None)
                | Q(expected_until__gte=F("admitted_on")),
                name="individual_treatment_ends_after_admission",
            ),
        )

    def __str__(self) -> str:
        return self.institution


@tracked(by="individual")
class NamedSubject(TenantModel):
    """A subject that the application names (2021, cl. II.3, II.5), and for which grade."""

    individual = models.ForeignKey(
        IndividualCase, on_delete=models.CASCADE, related_name="named_subjects"
    )
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="+", verbose_name=_("subject")
    )
    grade = models.PositiveSmallIntegerField(_("grade"), null=True, blank=True)

    class Meta:
        verbose_name = _("subject of the application")
        verbose_name_plural = _("subjects of the application")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("individual", "subject", "grade"),
                nulls_distinct=False,
                name="individual_subject_named_once",
            ),
        )

    def __str__(self) -> str:
        return str(self.subject)
