"""Results and awards of a pupil, their confirming documents, and who was told of them."""

from __future__ import annotations

import pgtrigger
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, StoredFile, TenantModel, TenantQuerySet
from accounts.roles import Role
from credit_transfer.models.credit import CreditCase
from credit_transfer.models.places import OutsideOrganisation
from credit_transfer.rules.vocabulary import (
    AwardKind,
    Delivery,
    DocumentKind,
    EventLevel,
    Level,
    ResultKind,
    Source,
    Standing,
    SubKind,
)
from regulations.models.scanned import Scanned
from students.models import SchoolYear, Student, Subject

ARCHIVED = """
IF EXISTS (
    SELECT 1 FROM credit_transfer_archiveitem i
    JOIN credit_transfer_archivetransfer t ON t.id = i.transfer_id
    WHERE i.result_id = {row} AND t.archived_on IS NOT NULL
) THEN
    RAISE EXCEPTION 'result % lies in the archive', {row} USING ERRCODE = 'check_violation';
END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
RETURN NEW;
"""


def _kept(row: str) -> pgtrigger.Trigger:
    """What lies in the archive is read only (cl. 6.6, 6.7), by whatever means it is written."""
    return pgtrigger.Trigger(
        name="archived_is_read_only",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=ARCHIVED.format(row=row),
    )


class OfPupilQuerySet(TenantQuerySet):
    """Rows about a pupil: who sees the pupil sees them."""

    def visible_to(self, actor: Actor):
        """The rows of the pupils whom the actor sees."""
        return self.filter(student__in=Student.objects.visible_to(actor))


class ResultQuerySet(OfPupilQuerySet):
    """Results by who sees them and how far they have come."""

    def visible_to(self, actor: Actor):
        """Of the pupils whom the actor sees; a teacher also what they entered themselves."""
        return self.filter(
            Q(student__in=Student.objects.visible_to(actor))
            | Q(
                school_id__in=actor.schools_with(Role.SUBJECT_TEACHER),
                entered_by__in=actor.person_ids,
            )
        )

    def counted(self):
        """Confirmed by the deputy (cl. 5.3) and not taken back by the family (cl. 5.1)."""
        return self.filter(withdrawn_on=None).exclude(confirmed_on=None)


@tracked(by="credit")
class IndividualResult(TenantModel):
    """One individual result of a pupil (cl. 3.2): entered by a teacher, confirmed by the deputy."""

    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="results", verbose_name=_("pupil")
    )
    school_year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="+", verbose_name=_("school year")
    )
    kind = models.CharField(_("kind of result"), max_length=20, choices=ResultKind.choices())
    sub_kind = models.CharField(_("what it is"), max_length=20, choices=SubKind.choices())
    level = models.CharField(_("level of education"), max_length=12, choices=Level.choices())
    source = models.CharField(_("counted by"), max_length=10, choices=Source.choices())
    title = models.CharField(_("result"), max_length=300)
    subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("subject"),
    )
    procedure = models.CharField(
        _("assessment, monitoring or event that it comes from"), max_length=300, blank=True
    )
    achieved_on = models.DateField(_("date"))
    event_level = models.CharField(
        _("level of the event"), max_length=15, choices=EventLevel.choices(), blank=True
    )
    standing = models.CharField(
        _("came out as"), max_length=12, choices=Standing.choices(), blank=True
    )
    is_listed = models.BooleanField(
        _("in the list by the government's resolution 1239"), default=False
    )
    mark = models.CharField(_("mark"), max_length=40, blank=True)
    points = models.DecimalField(
        _("points"),
        max_digits=7,
        decimal_places=2,
        null=True,
        blank=True,
        validators=(MinValueValidator(0),),
    )
    points_of = models.DecimalField(
        _("points at most"),
        max_digits=7,
        decimal_places=2,
        null=True,
        blank=True,
        validators=(MinValueValidator(0),),
    )
    hours = models.DecimalField(
        _("hours of volunteering"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=(MinValueValidator(0),),
    )
    note = models.TextField(_("in words"), blank=True)
    organisation = models.ForeignKey(
        OutsideOrganisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("outside organisation"),
    )
    is_from_elsewhere = models.BooleanField(_("got in another organisation"), default=False)
    wished_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who wished that it is counted"),
    )
    wished_on = models.DateField(_("date of the wish"), null=True, blank=True)
    withdrawn_on = models.DateField(_("taken back by the family on"), null=True, blank=True)
    credit = models.ForeignKey(
        CreditCase,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="results",
        verbose_name=_("credited in"),
    )
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    confirmed_on = models.DateField(_("confirmed on"), null=True, blank=True)
    remark = models.TextField(_("what the deputy returned it for"), blank=True)

    objects = ResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("individual result")
        verbose_name_plural = _("individual results")
        ordering = ("-achieved_on", "-pk")
        indexes = (
            models.Index(fields=("school", "school_year", "kind"), name="results_by_kind"),
            models.Index(
                fields=("school", "entered_at"),
                condition=Q(confirmed_on=None),
                name="results_to_be_confirmed",
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=models.F("entered_by")),
                name="result_confirmed_by_another",
            ),
        )
        triggers = (_kept("OLD.id"),)

    def __str__(self) -> str:
        return self.title


@tracked()
class ResultDocument(Scanned, TenantModel):
    """A document that confirms a result (cl. 4.4), its scan, and what was checked on it."""

    result = models.ForeignKey(IndividualResult, on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(_("kind"), max_length=20, choices=DocumentKind.choices())
    number = models.CharField(_("number"), max_length=60, blank=True)
    issued_on = models.DateField(_("date"), null=True, blank=True)
    issuer = models.CharField(_("issued by"), max_length=200, blank=True)
    is_sealed = models.BooleanField(_("bears the seal of the organisation"), default=False)
    is_signed = models.BooleanField(_("is signed by the head or who was empowered"), default=False)
    scan = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    file_name = models.CharField(_("file"), max_length=200, blank=True)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("confirming document")
        verbose_name_plural = _("confirming documents")
        ordering = ("pk",)
        triggers = (_kept("OLD.result_id"),)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}".strip()


@tracked()
class Award(TenantModel):
    """A reward of the school (поощрение, cl. 1.1): what, for what, when, by whom."""

    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="awards", verbose_name=_("pupil")
    )
    kind = models.CharField(_("award"), max_length=10, choices=AwardKind.choices())
    reason = models.CharField(_("for what"), max_length=300)
    result = models.ForeignKey(
        IndividualResult,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="awards",
        verbose_name=_("for the result"),
    )
    awarded_on = models.DateField(_("date"))
    awarded_by = models.CharField(_("who awarded"), max_length=200)
    document = models.CharField(_("document"), max_length=200, blank=True)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfPupilQuerySet.as_manager()

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ("-awarded_on", "-pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.reason}"


class ResultsAcquaintance(TenantModel):
    """A family was told how the pupil learns (cl. 2.2, 6.4). Never changed, never deleted."""

    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="+", verbose_name=_("pupil")
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("who was told")
    )
    what = models.CharField(_("what was shown"), max_length=300)
    how = models.CharField(_("how"), max_length=10, choices=Delivery.choices())
    on = models.DateField(_("date"))
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfPupilQuerySet.as_manager()

    class Meta:
        verbose_name = _("acquaintance with results")
        verbose_name_plural = _("acquaintances with results")
        ordering = ("-on", "-pk")
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.student}"
