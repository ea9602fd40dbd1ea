"""The school's archive (cl. 6.6, 6.7): who handed over what to whom, and how long it is kept."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from credit_transfer.models.results import IndividualResult
from documents.models import Paper
from regulations.models import Case
from students.models import SchoolYear


@tracked()
class ArchiveTransfer(TenantModel):
    """A bundle on its way: the deputy hands it over, the secretary takes it, the archive keeps it.

    From ``archived_on`` on it, and what lies in it, is read only.
    """

    school_year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="+", verbose_name=_("school year")
    )
    title = models.CharField(_("what it holds"), max_length=200)
    handed_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("handed over by"),
    )
    handed_on = models.DateField(_("handed over on"), null=True, blank=True)
    received_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taken by"),
    )
    received_on = models.DateField(_("taken on"), null=True, blank=True)
    archived_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("laid into the archive by"),
    )
    archived_on = models.DateField(_("laid into the archive on"), null=True, blank=True)
    place = models.CharField(_("place in the archive"), max_length=120, blank=True)
    inventory = models.ForeignKey(
        Paper,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("inventory"),
    )

    class Meta:
        verbose_name = _("transfer to the archive")
        verbose_name_plural = _("transfers to the archive")
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(received_on=None) | Q(handed_on__lte=F("received_on")),
                name="archive_taken_after_handed",
            ),
            models.CheckConstraint(
                condition=Q(archived_on=None) | Q(received_on__lte=F("archived_on")),
                name="archive_laid_after_taken",
            ),
        )

    def __str__(self) -> str:
        return self.title


@tracked()
class RetentionTerm(TenantModel):
    """How long documents of a kind are kept, by the school's approved list of files."""

    kind = models.CharField(_("kind of document"), max_length=60)
    file_index = models.CharField(_("index of the file"), max_length=40)
    years = models.PositiveSmallIntegerField(
        _("years"),
        null=True,
        blank=True,
        validators=(MinValueValidator(1),),
        help_text=_("Empty: for ever."),
    )
    ground = models.CharField(_("ground"), max_length=300, blank=True)
    since = models.DateField(_("in force from"))

    class Meta:
        verbose_name = _("term of keeping")
        verbose_name_plural = _("terms of keeping")
        ordering = ("kind", "-since")
        constraints = (
            models.UniqueConstraint(
                fields=("school", "kind", "since"), name="retention_once_from_a_day"
            ),
        )

    def __str__(self) -> str:
        return f"{self.file_index}: {self.kind}"


@tracked(by="case")
class ArchiveItem(TenantModel):
    """One file of a transfer: a case of credit, or a result with its documents."""

    transfer = models.ForeignKey(ArchiveTransfer, on_delete=models.CASCADE, related_name="items")
    place = models.PositiveSmallIntegerField(_("No."), validators=(MinValueValidator(1),))
    kind = models.CharField(_("kind of document"), max_length=60)
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, null=True, blank=True, related_name="archived_in"
    )
    result = models.ForeignKey(
        IndividualResult,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="archived_in",
    )
    title = models.CharField(_("title"), max_length=300)
    file_index = models.CharField(_("index of the file"), max_length=40, blank=True)
    sheets = models.PositiveSmallIntegerField(_("sheets"), null=True, blank=True)
    destroyed_on = models.DateField(_("destroyed on"), null=True, blank=True)
    destroyed_by_act = models.CharField(_("by the act"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("file of the archive")
        verbose_name_plural = _("files of the archive")
        ordering = ("transfer", "place")
        constraints = (
            models.UniqueConstraint(
                fields=("case",), condition=~Q(case=None), name="case_archived_once"
            ),
            models.UniqueConstraint(
                fields=("result",), condition=~Q(result=None), name="result_archived_once"
            ),
            models.CheckConstraint(
                condition=Q(case=None) ^ Q(result=None), name="archive_item_is_one_thing"
            ),
        )

    def __str__(self) -> str:
        return self.title
