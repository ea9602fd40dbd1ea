"""Misconfiguration that would let strangers in or date papers wrongly: refused before the start."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import connections

from accounts.forms.school import TIME_ZONES

_LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]", "testserver"}
_SHORTEST_KEY = 50
_FEWEST_DIFFERENT_CHARACTERS = 5


def is_local(host: str) -> bool:
    """Whether a host name is reached from this machine only."""
    return host in _LOCAL_HOSTS or host.endswith(".localhost")


@register(Tags.security)
def demo_stays_at_home(app_configs, **kwargs) -> list[Error]:
    """Demo mode lets anybody in as anybody, so it must not be reachable from outside."""
    if not settings.DEMO_MODE:
        return []
    public = [host for host in settings.ALLOWED_HOSTS if not is_local(host)]
    if settings.BEHIND_TLS:
        public.append("BEHIND_TLS")
    if not public:
        return []
    return [
        Error(
            f"Demo mode together with a public address: {', '.join(public)}.",
            hint="Anybody could sign in as the director. Unset DEMO_MODE, or leave only local "
            "names (localhost, 127.0.0.1) in ALLOWED_HOSTS and unset BEHIND_TLS.",
            id="accounts.E001",
        )
    ]


@register(Tags.database)
def application_role_is_weak(app_configs, databases: Iterable[str] | None, **kwargs) -> list[Error]:
    """The role of the application must not be able to pass by row-level security."""
    if "default" not in (databases or ()):
        return []
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls,"
            " EXISTS (SELECT FROM pg_tables WHERE tableowner = current_user"
            "         AND schemaname = 'public')"
            " FROM pg_roles WHERE rolname = current_user"
        )
        powers = dict(
            zip(("SUPERUSER", "BYPASSRLS", "owner of tables"), cursor.fetchone(), strict=True)
        )
    found = [power for power, is_held in powers.items() if is_held]
    if not found:
        return []
    role = connections["default"].settings_dict["USER"]
    return [
        Error(
            f"The application connects as {role}, which is {', '.join(found)}: the isolation of "
            "schools does not bind it.",
            hint="Give DATABASE_URL a role that owns nothing, and DATABASE_OWNER_URL the owner of "
            "the tables; docs/operating.md shows how to create both.",
            id="accounts.E002",
        )
    ]


@register(Tags.database)
def letters_have_two_cases(app_configs, databases: Iterable[str] | None, **kwargs) -> list[Error]:
    """With the character type ``C`` the database finds «иванов» nowhere in «Иванов»."""
    if "default" not in (databases or ()):
        return []
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT lower('Ж') = 'ж', current_database()")
        knows_letters, database = cursor.fetchone()
    if knows_letters:
        return []
    return [
        Error(
            f"The database {database} does not know Cyrillic letters: the search would not find "
            "names.",
            hint="Make it anew with a UTF-8 character type, LC_CTYPE 'C.UTF-8'; "
            "docs/operating.md shows how.",
            id="accounts.E006",
        )
    ]


@register(Tags.security)
def secret_key_is_secret(app_configs, **kwargs) -> list[Error]:
    """Sessions and password links are signed with the key."""
    key = settings.SECRET_KEY
    if len(key) >= _SHORTEST_KEY and len(set(key)) >= _FEWEST_DIFFERENT_CHARACTERS:
        return []
    return [
        Error(
            f"SECRET_KEY has {len(key)} characters, {len(set(key))} of them different: it can be "
            "guessed.",
            hint="Unset SECRET_KEY and one is made and kept under var/, or set 50 random "
            "characters.",
            id="accounts.E003",
        )
    ]


@register()
def time_is_counted_rightly(app_configs, **kwargs) -> list[Error]:
    """Deadlines need UTC inside and the time zones of schools outside."""
    errors = []
    if not settings.USE_TZ or settings.TIME_ZONE != "UTC":
        errors.append(
            Error(
                f"TIME_ZONE is {settings.TIME_ZONE} and USE_TZ is {settings.USE_TZ}.",
                hint="The product keeps UTC; each school has its own time zone on its page.",
                id="accounts.E004",
            )
        )
    if unknown := [name for name in TIME_ZONES if not _is_known(name)]:
        errors.append(
            Error(
                f"This machine does not know the time zones {', '.join(unknown)}.",
                hint="Install the time zone data: the system package tzdata.",
                id="accounts.E005",
            )
        )
    return errors


@register()
def letters_lead_somewhere(app_configs, **kwargs) -> list[Warning]:
    """A letter links to PUBLIC_URL, which must be the address that people use."""
    public = [host for host in settings.ALLOWED_HOSTS if not is_local(host) and host != "*"]
    if not public or any(host.lstrip(".") in settings.PUBLIC_URL for host in public):
        return []
    return [
        Warning(
            f"Letters would link to {settings.PUBLIC_URL}, which is none of {', '.join(public)}.",
            hint=f"Set PUBLIC_URL, for example https://{public[0].lstrip('.')}.",
            id="accounts.W001",
        )
    ]


def _is_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
