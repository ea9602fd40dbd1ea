"""The sign-in identity: one account may be a person in several schools."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _


class AccountManager(BaseUserManager["Account"]):
    """Creates accounts; logins are compared without regard to letter case."""

    def create_user(self, login: str, password: str | None = None, **fields) -> Account:
        """An account that signs in with ``password``, or with none at all when it is ``None``."""
        account = self.model(login=login.strip().lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def create_superuser(self, login: str, password: str, **fields) -> Account:
        """An operator of the installation: may enter the operator's admin site."""
        return self.create_user(login, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, login: str) -> Account:
        """The account of this login, whatever its letter case."""
        return self.get(login=login.strip().lower())


class Account(AbstractBaseUser, PermissionsMixin):
    """A login and a password, and how its owner likes the screen. Names live in ``Person``."""

    class Theme(models.TextChoices):
        """Light, dark, or as the device says."""

        AUTO = "auto", _("As on the device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    login = models.CharField(_("login"), max_length=150, unique=True)
    email = models.EmailField(_("e-mail"), blank=True)
    is_active = models.BooleanField(_("may sign in"), default=True)
    is_staff = models.BooleanField(_("operator of the installation"), default=False)
    language = models.CharField(_("language"), max_length=2, blank=True)
    theme = models.CharField(_("theme"), max_length=5, choices=Theme, default=Theme.AUTO)
    wants_mail = models.BooleanField(
        _("send me notices by mail too"),
        default=True,
        help_text=_("A letter says only that something waits; never a diagnosis, mark or reason."),
    )
    has_one_time_password = models.BooleanField(
        _("must choose a password of their own"), default=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.login


class AccountContact(models.Model):
    """A contact by which an account was proved to be its owner's; kept as a keyed hash.

    Like the account it belongs to no school: by it a family that comes back is found.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="contacts")
    contact_hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("contact of an account")
        verbose_name_plural = _("contacts of accounts")
        constraints = (
            models.UniqueConstraint(
                fields=("contact_hash", "account"), name="contact_once_on_account"
            ),
        )

    def __str__(self) -> str:
        return f"{self.account}: {self.contact_hash[:8]}"
