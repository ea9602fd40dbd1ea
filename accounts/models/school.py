"""The school: its names as papers need them, its requisites, its time."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.tenancy import scope


class Jurisdiction(models.TextChoices):
    """Whose law the school's regulations follow."""

    RUSSIA = "ru", _("Russian regulations")
    UKRAINE = "uk", _("Ukrainian regulations")


class SchoolManager(models.Manager["School"]):
    """Founds schools: the row is written inside its own scope, which needs its number first."""

    def found(self, **fields) -> School:
        """A new school. Needs an open transaction; the caller sets the scope for what follows."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT nextval(pg_get_serial_sequence('accounts_school', 'id'))")
            (number,) = cursor.fetchone()
        with scope((number,)):
            return self.create(pk=number, **fields)


@tracked()
class School(models.Model):
    """One school. Its dated offices (director and others) are ``Membership`` rows.

    ``name_forms`` holds what a person corrected in the declension of the names:
    ``{"full_name": {"genitive": "…"}, "short_name": {…}, "legal_name": {…}}``.
    """

    slug = models.SlugField(_("short address"), unique=True)
    jurisdiction = models.CharField(_("jurisdiction"), max_length=2, choices=Jurisdiction)
    language = models.CharField(_("language of the school"), max_length=2, default="ru")
    time_zone = models.CharField(_("time zone"), max_length=40, default="Europe/Moscow")
    full_name = models.CharField(_("full name"), max_length=400)
    short_name = models.CharField(_("short name"), max_length=200)
    legal_name = models.CharField(_("legal name in contracts"), max_length=400, blank=True)
    name_forms = models.JSONField(_("corrected forms of the names"), default=dict, blank=True)
    locality = models.CharField(_("town or village"), max_length=120, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.CharField(_("website"), max_length=200, blank=True)
    licence = models.CharField(_("licence: number, date, issuer"), max_length=300, blank=True)
    requisites = models.TextField(_("bank and tax requisites"), max_length=2000, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = SchoolManager()

    class Meta:
        verbose_name = _("school")
        verbose_name_plural = _("schools")
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.short_name

    def now(self) -> datetime:
        """The time on the school's wall."""
        return timezone.now().astimezone(ZoneInfo(self.time_zone))

    def today(self) -> date:
        """The date in the school's time zone: deadlines and papers are dated by it."""
        return self.now().date()
