"""Teaching in a hospital (section 3): where, with whose agreement, alone or in a group."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import TenantModel
from home_education.models.home import HomeCase
from home_education.rules import Teaching


@tracked()
class HospitalGroup(TenantModel):
    """A group of pupils of one hospital (cl. 3.7); `reason` is the deputy director's, where the act
    leaves their grades open."""

    hospital = models.CharField(_("hospital"), max_length=250)
    name = models.CharField(_("group"), max_length=80)
    reason = models.CharField(_("why they are taught together"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("hospital group")
        verbose_name_plural = _("hospital groups")
        ordering = ("hospital", "name")
        constraints = (
            models.UniqueConstraint(
                fields=("school", "hospital", "name"), name="hospital_group_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.hospital}, {self.name}"


@tracked(by="home")
class HospitalStay(TenantModel):
    """The hospital of one case."""

    home = models.OneToOneField(HomeCase, on_delete=models.CASCADE, related_name="stay")
    hospital = models.CharField(_("hospital"), max_length=250, blank=True)
    licence = models.CharField(_("licence of its unit (cl. 3.1)"), max_length=120, blank=True)
    assigned_by = models.CharField(
        _("act that assigns the school (cl. 3.2)"), max_length=250, blank=True
    )
    contract = models.CharField(
        _("contract of the school with the hospital (cl. 3.2)"), max_length=120, blank=True
    )
    head_of_department = models.CharField(_("head of the department"), max_length=250, blank=True)
    doctor = models.CharField(_("attending doctor"), max_length=250, blank=True)
    lessons_from_minute = models.PositiveSmallIntegerField(
        _("lessons from (cl. 3.5)"), null=True, blank=True
    )
    teaching = models.CharField(
        _("how the pupil is taught (cl. 3.7)"),
        max_length=10,
        choices=Teaching.choices(),
        blank=True,
    )
    group = models.ForeignKey(
        HospitalGroup,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stays",
        verbose_name=_("group"),
    )
    stays_in_bed = models.BooleanField(_("stays in bed, or cannot walk"), default=False)

    class Meta:
        verbose_name = _("stay in hospital")
        verbose_name_plural = _("stays in hospital")

    def __str__(self) -> str:
        return self.hospital
