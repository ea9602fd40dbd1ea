"""Classes of a school year, subjects, and the hours of the curriculum."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from students.models.calendar import SchoolYear


@tracked()
class SchoolClass(TenantModel):
    """One class of one school year: 5-А of 2026/27."""

    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="classes")
    grade = models.PositiveSmallIntegerField(
        _("grade"), validators=(MinValueValidator(1), MaxValueValidator(12))
    )
    letter = models.CharField(_("letter"), max_length=3, blank=True)
    teacher = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="classes",
        verbose_name=_("class teacher"),
    )
    week_days = models.PositiveSmallIntegerField(
        _("school days in a week"),
        choices=((5, "5"), (6, "6")),
        null=True,
        blank=True,
        help_text=_("Empty: as the whole school."),
    )

    class Meta:
        verbose_name = _("class")
        verbose_name_plural = _("classes")
        ordering = ("grade", "letter")
        constraints = (
            models.UniqueConstraint(fields=("year", "grade", "letter"), name="class_once_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.grade}-{self.letter}" if self.letter else f"{self.grade}"

    @property
    def quoted(self) -> str:
        """As orders write it: «5 «А»»."""
        return f"{self.grade} «{self.letter}»" if self.letter else f"{self.grade}"


@tracked()
class Subject(TenantModel):
    """A subject taught in the school."""

    name = models.CharField(_("subject"), max_length=120)
    area = models.CharField(_("subject area"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("school", "name"), name="subject_once_in_school"),
        )

    def __str__(self) -> str:
        return self.name


@tracked()
class CurriculumRow(TenantModel):
    """Weekly hours of a subject for a grade, or for one class of it when a letter is given."""

    year = models.ForeignKey(SchoolYear, on_delete=models.CASCADE, related_name="curriculum")
    grade = models.PositiveSmallIntegerField(
        _("grade"), validators=(MinValueValidator(1), MaxValueValidator(12))
    )
    letter = models.CharField(
        _("letter"), max_length=3, blank=True, help_text=_("Empty: every class of the grade.")
    )
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="curriculum")
    weekly_hours = models.DecimalField(
        _("hours a week"), max_digits=4, decimal_places=2, validators=(MinValueValidator(0),)
    )
    is_final_exam = models.BooleanField(_("compulsory at the final state exam"), default=False)

    class Meta:
        verbose_name = _("curriculum row")
        verbose_name_plural = _("curriculum")
        ordering = ("grade", "letter", "subject__area", "subject__name")
        constraints = (
            models.UniqueConstraint(
                fields=("year", "grade", "letter", "subject"), name="subject_once_in_curriculum"
            ),
        )

    def __str__(self) -> str:
        return f"{self.grade}{self.letter}, {self.subject}: {self.weekly_hours}"
