"""What papers ask of whoever acts for the pupil and no list of the school holds; and who may read
the notes on health by a consent (cl. 2.5)."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.models import Person, TenantModel
from documents.models import ConsentRequest
from students.models import Student


@tracked()
class FamilyDetails(TenantModel):
    """Asked once, kept with the grown-up and printed in every case (Annexes 1–3, cl. 2.20).

    They belong to the person, not to the case: a prolongation asks for none of them. A pupil of
    full age who has no sign-in is known by the own card.
    """

    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="home_details"
    )
    student = models.OneToOneField(
        Student, on_delete=models.CASCADE, null=True, blank=True, related_name="home_details"
    )
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    registered_at = models.CharField(_("address of registration"), max_length=250, blank=True)
    identity_paper = models.CharField(_("identity paper"), max_length=250, blank=True)
    bank = models.CharField(_("bank"), max_length=200, blank=True)
    bank_code = models.CharField(_("БИК"), max_length=9, blank=True)
    bank_account = models.CharField(_("correspondent account"), max_length=20, blank=True)
    account = models.CharField(_("account of the recipient"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("details of the family")
        verbose_name_plural = _("details of families")
        constraints = (
            models.CheckConstraint(
                condition=Q(person=None, student__isnull=False)
                | Q(person__isnull=False, student=None),
                name="home_details_of_one_person",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person or self.student}"


class NotesReader(TenantModel):
    """Somebody whom a consent names: while it is in force, they read the notes on health."""

    request = models.ForeignKey(
        ConsentRequest, on_delete=models.PROTECT, related_name="notes_readers"
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("reader of notes on health")
        verbose_name_plural = _("readers of notes on health")
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        )
        constraints = (
            models.UniqueConstraint(fields=("request", "person"), name="notes_reader_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}"
