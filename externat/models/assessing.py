"""Assessment: who assesses, in what, when, with what result; what a learner declares."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from externat.models.individual import IndividualCase
from externat.rules.edition_2021 import NOT_DECLARED
from externat.rules.levels import HIGHEST, LOWEST
from externat.rules.vocabulary import Assessment, CommissionPurpose, Level
from students.models import Subject

_IN_SCALE = Q(mark=None) | Q(mark__gte=LOWEST, mark__lte=HIGHEST)


@tracked(by="individual")
class IndividualCommission(TenantModel):
    """A commission that the head appoints (2021, cl. II.4): to determine a level, or for a year."""

    individual = models.ForeignKey(
        IndividualCase, on_delete=models.CASCADE, related_name="commissions"
    )
    purpose = models.CharField(_("what for"), max_length=10, choices=CommissionPurpose.choices())
    chair = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("chair"),
    )
    schedule_approved = models.BooleanField(_("the schedule is approved"), default=False)
    tasks_approved = models.BooleanField(_("the list of tasks is approved"), default=False)
    conclusion = models.TextField(_("conclusion of the protocol"), blank=True)

    class Meta:
        verbose_name = _("commission")
        verbose_name_plural = _("commissions")
        constraints = (
            models.UniqueConstraint(
                fields=("individual", "purpose"), name="individual_commission_once"
            ),
        )

    def __str__(self) -> str:
        return self.get_purpose_display()


@tracked()
class CommissionMember(TenantModel):
    """A member of a commission besides its chair."""

    commission = models.ForeignKey(
        IndividualCommission, on_delete=models.CASCADE, related_name="members"
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("member")
    )

    class Meta:
        verbose_name = _("member of a commission")
        verbose_name_plural = _("members of a commission")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("commission", "person"), name="individual_member_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}"


@tracked(by="individual")
class IndividualAssessment(TenantModel):
    """One assessment in one subject: planned, then with what came of it.

    `purpose` is empty for what the teacher assesses alone; else its row stands in the schedule and
    the protocol of that commission.
    """

    individual = models.ForeignKey(
        IndividualCase, on_delete=models.CASCADE, related_name="assessments"
    )
    purpose = models.CharField(
        _("before which commission"),
        max_length=10,
        choices=CommissionPurpose.choices(),
        blank=True,
    )
    subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("subject"),
    )
    name = models.CharField(_("subject or course"), max_length=120)
    grade = models.PositiveSmallIntegerField(_("grade"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Assessment.choices())
    means = models.CharField(_("form and means"), max_length=200, blank=True)
    task = models.CharField(_("task"), max_length=300, blank=True)
    planned_on = models.DateField(_("date by the schedule"), null=True, blank=True)
    with_class = models.BooleanField(_("together with the class"), default=False)
    is_written = models.BooleanField(_("a written work is checked"), default=False)
    teacher = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("teacher"),
    )
    held_on = models.DateField(_("held on"), null=True, blank=True)
    mark = models.PositiveSmallIntegerField(_("mark"), null=True, blank=True)
    level = models.CharField(_("level"), max_length=12, choices=Level.choices(), blank=True)
    is_missed = models.BooleanField(_("missed"), default=False)
    reason_is_valid = models.BooleanField(_("for a valid reason"), default=False)
    is_recognised = models.BooleanField(_("earned abroad and recognised"), default=False)
    note = models.CharField(_("note"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ("planned_on", "pk")
        constraints = (
            models.CheckConstraint(condition=_IN_SCALE, name="individual_mark_is_of_the_scale"),
            models.CheckConstraint(
                condition=Q(reason_is_valid=False) | Q(is_missed=True),
                name="individual_reason_is_of_a_missed_one",
            ),
            models.CheckConstraint(
                condition=Q(is_missed=False) | Q(mark=None, level=""),
                name="individual_missed_has_no_result",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_entered(self) -> bool:
        """Whether something came of it: a mark, a level, or that it was missed."""
        return self.mark is not None or bool(self.level) or self.is_missed


@tracked(by="individual")
class DeclaredSubject(TenantModel):
    """A row of the educational declaration (2021, cl. II.9)."""

    individual = models.ForeignKey(
        IndividualCase, on_delete=models.CASCADE, related_name="declared"
    )
    name = models.CharField(_("subject"), max_length=120)
    mark = models.PositiveSmallIntegerField(_("result"), null=True, blank=True)
    grade = models.PositiveSmallIntegerField(_("grade"), null=True, blank=True)
    year = models.CharField(_("school year"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("subject of the declaration")
        verbose_name_plural = _("subjects of the declaration")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("individual", "name"), name="individual_declared_once"),
            models.CheckConstraint(condition=_IN_SCALE, name="individual_declared_is_of_the_scale"),
            models.CheckConstraint(
                condition=~Q(name__in=NOT_DECLARED), name="individual_six_are_not_declared"
            ),
        )

    def __str__(self) -> str:
        return self.name
