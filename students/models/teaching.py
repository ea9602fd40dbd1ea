"""Who teaches which subject in the school."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from students.models.classes import Subject


@tracked()
class TaughtSubject(TenantModel):
    """A person teaches a subject; in which class is said by the timetable or the case."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="taught_subjects")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="taught_by")

    class Meta:
        verbose_name = _("taught subject")
        verbose_name_plural = _("taught subjects")
        ordering = ("subject__name",)
        constraints = (
            models.UniqueConstraint(fields=("person", "subject"), name="subject_taught_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.subject}"
