"""The pupil. No passport data, no diagnosis: the school's papers need neither."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, TenantModel, TenantQuerySet
from accounts.models.people import Named
from accounts.roles import Role
from students.models.classes import SchoolClass

#: Roles that see every pupil of their school.
WHOLE_SCHOOL = (Role.ADMIN, Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.INSPECTOR)


def sees_schools_whole(actor: Actor) -> bool:
    """Whether the actor sees all of every school of theirs: nothing of theirs lies beyond, and
    nothing else need be asked."""
    return actor.schools_with(*WHOLE_SCHOOL) == actor.school_ids


class StudentQuerySet(TenantQuerySet):
    """Who sees which pupils; a regulation widens it with the pupils of its own cases."""

    def visible_to(self, actor: Actor):
        """School office: the school. Class teacher: own classes. Guardian: own children, now.

        A pupil who signs for themselves: the own card.
        """
        if sees_schools_whole(actor):
            return self.filter(school_id__in=actor.school_ids)
        seen = Q(school_id__in=actor.schools_with(*WHOLE_SCHOOL))
        seen |= Q(pk__in=self._children_of(actor))
        if leads := actor.schools_with(Role.CLASS_TEACHER):
            seen |= Q(school_id__in=leads, school_class__teacher__in=actor.person_ids)
        return self.filter(seen | Q(person__in=actor.person_ids_as(Role.STUDENT)))

    @staticmethod
    def _children_of(actor: Actor):
        from students.models.guardians import Guardianship

        return Guardianship.objects.of(actor).values("student_id")


@tracked(exclude=("sort_key",))
class Student(Named, TenantModel):
    """A pupil of the school."""

    birth_date = models.DateField(_("date of birth"))
    person = models.OneToOneField(
        Person,
        on_delete=models.SET_NULL,
        related_name="pupil",
        null=True,
        blank=True,
        verbose_name=_("the pupil as one who signs"),
        help_text=_("Of full age, or entitled to sign: then the pupil can have a sign-in."),
    )
    school_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.PROTECT,
        related_name="students",
        null=True,
        blank=True,
        verbose_name=_("class"),
    )
    snils = models.CharField(_("insurance number (СНИЛС)"), max_length=14, blank=True)
    file_number = models.CharField(_("number of the personal file"), max_length=40, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    education_form = models.CharField(_("form of education"), max_length=80, blank=True)
    left_on = models.DateField(_("left the school on"), null=True, blank=True)

    objects = StudentQuerySet.as_manager()

    class Meta:
        verbose_name = _("pupil")
        verbose_name_plural = _("pupils")
        ordering = ("sort_key",)
        indexes = (
            models.Index(fields=("school", "sort_key"), name="student_by_name"),
            models.Index(fields=("school", "birth_date"), name="student_by_birth"),
            GinIndex(fields=("last_name",), opclasses=("gin_trgm_ops",), name="student_trigram"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("school", "snils"), condition=~Q(snils=""), name="snils_once_in_school"
            ),
        )

    def age_on(self, day: date) -> int:
        """Full years on that day."""
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (0 if had_birthday else 1)

    def statuses_on(self, day: date) -> set[str]:
        """The kinds of the statuses that the pupil has on that day."""
        held = self.statuses.filter(Q(until=None) | Q(until__gte=day), since__lte=day)
        return set(held.values_list("kind", flat=True))
