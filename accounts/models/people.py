"""People as one school knows them, and the dated roles they hold there."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from accounts.asked_once import once
from accounts.history import tracked
from accounts.models.tenant import TenantModel, TenantQuerySet
from accounts.roles import Role


class Sex(models.TextChoices):
    """Grammatical gender on papers."""

    MALE = "m", _("male")
    FEMALE = "f", _("female")


class SortKey(models.GeneratedField):
    """Order right for Russian and Ukrainian together on any server: see ``marshrut_sort_key``."""

    def __init__(self, **kwargs):
        kwargs.setdefault(
            "expression",
            Func(
                F("last_name"),
                F("first_name"),
                F("patronymic"),
                function="marshrut_sort_key",
                output_field=models.TextField(db_collation="C"),
            ),
        )
        kwargs.setdefault("output_field", models.TextField(db_collation="C"))
        kwargs.setdefault("db_persist", True)
        super().__init__(**kwargs)


class Named(models.Model):
    """A person's name in three parts, with the forms that somebody corrected by hand.

    ``name_forms`` maps a case key (``genitive``…) to the full name in that case; papers take it
    instead of the declension library's answer.
    """

    last_name = models.CharField(_("last name"), max_length=80)
    first_name = models.CharField(_("first name"), max_length=80)
    patronymic = models.CharField(_("patronymic"), max_length=80, blank=True)
    sex = models.CharField(_("sex"), max_length=1, choices=Sex)
    name_forms = models.JSONField(_("corrected forms of the name"), default=dict, blank=True)
    sort_key = SortKey()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Last name, first name, patronymic."""
        return " ".join(filter(None, (self.last_name, self.first_name, self.patronymic)))

    @property
    def short_name(self) -> str:
        """Last name and initials: «Зорина О.В.»."""
        initials = "".join(f"{part[0]}." for part in (self.first_name, self.patronymic) if part)
        return f"{self.last_name} {initials}".strip()

    @property
    def list_name(self) -> str:
        """Last and first name, as in class lists: «Гоголь София»."""
        return f"{self.last_name} {self.first_name}".strip()


@tracked(exclude=("sort_key",))
class Person(Named, TenantModel):
    """A grown-up of the school: staff, guardian, specialist. Pupils are ``students.Student``."""

    account = models.ForeignKey(
        "accounts.Account",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="persons",
        verbose_name=_("account"),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ("sort_key",)
        indexes = (models.Index(fields=("school", "sort_key"), name="person_by_name"),)
        constraints = (
            models.UniqueConstraint(
                fields=("school", "account"), name="one_person_of_account_in_school"
            ),
        )


class MembershipQuerySet(TenantQuerySet):
    """Roles by date."""

    def on(self, day: date):
        """Roles held on that day."""
        return self.filter(since__lte=day).filter(Q(until=None) | Q(until__gte=day))


@tracked()
class Membership(TenantModel):
    """A role held from a date. Papers take the director of their own date."""

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("person")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices())
    post = models.CharField(
        _("post as papers print it"),
        max_length=120,
        blank=True,
        help_text=_("For example: заместитель директора по УВР"),
    )
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ("role", "since")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="role_ends_after_start"
            ),
            ExclusionConstraint(
                name="one_director_at_a_time",
                expressions=(
                    ("school", RangeOperators.EQUAL),
                    (
                        Func(F("since"), F("until"), models.Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ),
                condition=Q(role=Role.DIRECTOR.value),
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.post or self.get_role_display()}"


def office_holder(school, role: Role, day: date) -> Membership | None:
    """Who holds the office on that day; the latest appointed when there are several, else None."""
    return once(
        ("office", getattr(school, "pk", school), role, day),
        lambda: _office_holder(school, role, day),
    )


def _office_holder(school, role: Role, day: date) -> Membership | None:
    held = Membership.objects.filter(school=school, role=role).on(day).select_related("person")
    return held.order_by("-since", "pk").first()
