"""Where pupils study besides the school, what the school itself offers, who agreed to the act."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import TenantModel
from credit_transfer.rules.vocabulary import Body
from students.models import SchoolYear

PUBLISHED = "site"
"""The act stands on the school's site: the last of the steps of its adoption (cl. 1.2)."""


@tracked()
class OutsideOrganisation(TenantModel):
    """Another organisation whose results the school credits (annex 1, cl. 3.4)."""

    name = models.CharField(_("name"), max_length=300)
    address = models.CharField(_("address"), max_length=300, blank=True)
    licence_number = models.CharField(_("number of the licence"), max_length=60, blank=True)
    licence_on = models.DateField(_("date of the licence"), null=True, blank=True)
    accreditation_number = models.CharField(
        _("number of the accreditation"), max_length=60, blank=True
    )
    accreditation_on = models.DateField(_("date of the accreditation"), null=True, blank=True)

    class Meta:
        verbose_name = _("outside organisation")
        verbose_name_plural = _("outside organisations")
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("school", "name"), name="organisation_once_in_school"),
        )

    def __str__(self) -> str:
        return self.name


@tracked()
class SchoolCourse(TenantModel):
    """An extracurricular course of the school's own plan: what a course is credited against."""

    year = models.ForeignKey(SchoolYear, on_delete=models.CASCADE, related_name="courses")
    name = models.CharField(_("course"), max_length=200)
    grade = models.PositiveSmallIntegerField(
        _("grade"), null=True, blank=True, help_text=_("Empty: every grade.")
    )
    weekly_hours = models.DecimalField(
        _("hours a week"), max_digits=4, decimal_places=2, validators=(MinValueValidator(0),)
    )

    class Meta:
        verbose_name = _("extracurricular course")
        verbose_name_plural = _("extracurricular courses")
        ordering = ("grade", "name")
        constraints = (
            models.UniqueConstraint(
                fields=("year", "name", "grade"),
                nulls_distinct=False,
                name="course_once_a_year",
            ),
        )

    def __str__(self) -> str:
        return self.name


@tracked()
class ActApproval(TenantModel):
    """What one body said of the act before it was adopted, or its publication (cl. 1.2)."""

    body = models.CharField(
        _("who"),
        max_length=10,
        choices=[*Body.choices(), (PUBLISHED, _("The school's site: published"))],
    )
    number = models.CharField(_("number of the minutes or order"), max_length=60, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    address = models.URLField(_("address on the site"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("approval of the act")
        verbose_name_plural = _("approvals of the act")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("school", "body"), name="act_approved_once"),
        )

    def __str__(self) -> str:
        return self.get_body_display()
