"""One application for credit: what is asked, row by row, and what became of each row."""

from __future__ import annotations

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from credit_transfer.models.places import OutsideOrganisation, SchoolCourse
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.vocabulary import (
    Applicant,
    AttestationForm,
    Channel,
    CopyPlace,
    Delivery,
    Ground,
    Opinion,
    ProgrammeKind,
    RowKind,
    Scale,
    Span,
    Way,
)
from regulations.models import CaseDetails
from students.models import Subject

BEST_MARK, WORST_MARK = 5, 2


def _person(label, **options) -> models.ForeignKey:
    return models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=label,
        **options,
    )


def _mark(label) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        label,
        null=True,
        blank=True,
        validators=(MinValueValidator(WORST_MARK), MaxValueValidator(BEST_MARK)),
    )


@tracked()
class CreditCase(CaseDetails):
    """A case of credit: one application about one outside organisation (cl. 5.2)."""

    # The application (annex 1)
    applicant = _person(_("who applies"))
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
    agrees_to_marks = models.BooleanField(_("agrees to marks for the period"), default=False)
    asks_release = models.BooleanField(
        _("asks that the pupil need not attend the credited lessons"), default=False
    )
    ground = models.CharField(
        _("ground (cl. 3.4)"), max_length=15, choices=Ground.choices(), blank=True
    )
    ground_reason = models.TextField(_("the ground, in words"), blank=True)
    grade = models.PositiveSmallIntegerField(
        _("grade"), null=True, blank=True, help_text=_("Where it is not the grade of the class.")
    )
    organisation = models.ForeignKey(
        OutsideOrganisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("outside organisation"),
    )
    programme_kind = models.CharField(
        _("kind of the programme"), max_length=20, choices=ProgrammeKind.choices(), blank=True
    )
    programme_area = models.CharField(_("subject area"), max_length=200, blank=True)
    programme_name = models.CharField(_("name of the programme"), max_length=300, blank=True)
    span = models.CharField(
        _("marks are given for"), max_length=10, choices=Span.choices(), default=Span.YEAR.value
    )

    # More documents (cl. 4.8)
    asked_for = models.TextField(_("what more is asked for"), blank=True)
    asked_on = models.DateField(_("asked on"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)

    # The council (cl. 5.7)
    minutes_number = models.CharField(_("number of the minutes"), max_length=40, blank=True)
    minutes_on = models.DateField(_("date of the minutes"), null=True, blank=True)
    council_chair = _person(_("chair of the council"))
    council_secretary = _person(_("secretary of the council"))
    council_speaker = _person(_("who spoke"))
    council_heard = models.TextField(_("what the council heard"), blank=True)
    present = models.PositiveSmallIntegerField(_("present"), null=True, blank=True)
    votes_for = models.PositiveSmallIntegerField(_("votes for"), null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(_("votes against"), null=True, blank=True)
    abstained = models.PositiveSmallIntegerField(_("abstained"), null=True, blank=True)

    # The release (cl. 5.4–5.6)
    release_starts_on = models.DateField(_("need not attend from"), null=True, blank=True)
    release_ends_on = models.DateField(_("need not attend until"), null=True, blank=True)
    attends_from = models.DateField(_("attends again from"), null=True, blank=True)
    left_organisation_on = models.DateField(
        _("left the outside organisation on"), null=True, blank=True
    )
    study_asked_on = models.DateField(
        _("the outside study was last confirmed on"), null=True, blank=True
    )

    # The family is told
    refusal_reasons = models.TextField(_("reasons of the refusal"), blank=True)
    delivery = models.CharField(
        _("how the family was told"), max_length=10, choices=Delivery.choices(), blank=True
    )
    told_on = models.DateField(_("the family was told on"), null=True, blank=True)
    told_proof = models.CharField(_("proof that it was told"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("case of credit")
        verbose_name_plural = _("cases of credit")
        constraints = (
            models.CheckConstraint(
                condition=Q(release_ends_on=None)
                | Q(release_starts_on=None)
                | Q(release_ends_on__gte=F("release_starts_on")),
                name="credit_release_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.case.student}"

    def facts(self, today: date) -> Facts:
        """Everything the rules look at, in a constant number of queries."""
        from credit_transfer.fact_finding import facts_of

        return facts_of(self, today)

    def deadline_targets(self, key: str) -> list[tuple[Person | None, str]]:
        """The class teacher asks about the outside study; the rest is by role."""
        if key != "study_asked":
            return super().deadline_targets(key)
        school_class = self.case.student.school_class
        return [(school_class.teacher if school_class else None, "")]


@tracked(by="credit")
class CreditRow(TenantModel):
    """A row of the outside document against the school's own plan, with every word said of it.

    ``version`` grows with every save: an older one is refused.
    """

    credit = models.ForeignKey(CreditCase, on_delete=models.CASCADE, related_name="rows")
    place = models.PositiveSmallIntegerField(_("place"), validators=(MinValueValidator(1),))
    title = models.CharField(_("name in the outside document"), max_length=300, blank=True)
    kind = models.CharField(
        _("what it is credited as"),
        max_length=10,
        choices=RowKind.choices(),
        default=RowKind.SUBJECT.value,
    )
    subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("subject of the school"),
    )
    course = models.ForeignKey(
        SchoolCourse,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("course of the school"),
    )
    span = models.CharField(
        _("period"), max_length=10, choices=Span.choices(), default=Span.YEAR.value
    )
    span_number = models.PositiveSmallIntegerField(_("which"), null=True, blank=True)
    hours = models.DecimalField(
        _("hours outside"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=(MinValueValidator(0),),
    )
    own_hours = models.DecimalField(
        _("hours of the school's plan"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=(MinValueValidator(0),),
        help_text=_("Empty: counted from the curriculum."),
    )
    scale = models.CharField(_("scale"), max_length=10, choices=Scale.choices(), blank=True)
    mark = models.CharField(_("mark in the outside document"), max_length=40, blank=True)

    # The subject teacher (cl. 4.7)
    teacher = _person(_("subject teacher"))
    way = models.CharField(_("conclusion"), max_length=10, choices=Way.choices(), blank=True)
    concluded_mark = _mark(_("mark"))
    conclusion = models.TextField(_("grounds of the conclusion"), blank=True)
    concluded_by = _person(_("concluded by"))
    concluded_on = models.DateField(_("concluded on"), null=True, blank=True)
    attestation_form = models.CharField(
        _("form of the attestation"),
        max_length=10,
        choices=AttestationForm.choices(),
        blank=True,
    )
    attestation_on = models.DateField(_("attestation planned for"), null=True, blank=True)
    attested_on = models.DateField(_("attestation held on"), null=True, blank=True)
    attested_mark = _mark(_("result of the attestation"))

    # The council and the director (cl. 5.7)
    opinion = models.CharField(
        _("opinion of the council"), max_length=10, choices=Opinion.choices(), blank=True
    )
    decision = models.CharField(
        _("decision of the director"), max_length=10, choices=Opinion.choices(), blank=True
    )
    decision_reason = models.TextField(_("why the decision differs"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("row of a credit")
        verbose_name_plural = _("rows of a credit")
        ordering = ("place", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(subject=None) | Q(course=None), name="credit_row_is_one_thing"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def ours(self) -> Subject | SchoolCourse | None:
        """What of the school's own plan it is credited as."""
        return self.course if self.kind == RowKind.COURSE else self.subject

    @ours.setter
    def ours(self, chosen: Subject | SchoolCourse | None) -> None:
        is_course = isinstance(chosen, SchoolCourse)
        self.kind = (RowKind.COURSE if is_course else RowKind.SUBJECT).value
        self.course = chosen if is_course else None
        self.subject = None if is_course else chosen

    @property
    def period(self) -> str:
        """The part of the year in one word: ``year``, ``quarter-2``."""
        return f"{self.span}-{self.span_number}" if self.span_number else self.span

    @period.setter
    def period(self, chosen: str) -> None:
        span, _dash, number = chosen.partition("-")
        self.span, self.span_number = span, int(number) if number else None


@tracked(by="credit")
class CreditCopy(TenantModel):
    """The result was copied into one of the four places (cl. 1.1), or why it need not be."""

    credit = models.ForeignKey(CreditCase, on_delete=models.CASCADE, related_name="copies")
    where = models.CharField(_("where"), max_length=20, choices=CopyPlace.choices())
    by = _person(_("who"))
    on = models.DateField(_("date"), null=True, blank=True)
    not_needed = models.CharField(_("why it is not needed"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("copy of the result")
        verbose_name_plural = _("copies of the result")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("credit", "where"), name="credit_copied_once"),
        )

    def __str__(self) -> str:
        return self.get_where_display()
