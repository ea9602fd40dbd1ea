"""Misconfiguration of the seal, told at start: signed papers of a school would wait without it."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from accounts.models import School
from documents.sealing import keys

_HINT = (
    "manage.py seal_key {slug} --generate makes a key, --import FILE.p12 takes one; the passphrase "
    "is SEAL_PASSPHRASE or stands in SEAL_PASSPHRASE_FILE. See docs/operating.md."
)


@register(Tags.database)
def schools_can_seal(app_configs, databases: Iterable[str] | None, **kwargs) -> list[Warning]:
    """Every school has a key of its own that opens, names it and lasts for another month."""
    if "default" not in (databases or ()):
        return []
    try:
        schools = list(School.objects.all())
    except DatabaseError:
        return []  # before the first migration there is no school
    found = []
    for school in schools:
        trouble = keys.trouble_of(school)
        words = str(trouble) if trouble else keys.warning_of(school)
        if words:
            found.append(
                Warning(
                    f"{school.slug}: {words}. Its signed papers are not sealed meanwhile."
                    if trouble
                    else f"{school.slug}: {words}.",
                    hint=_HINT.format(slug=school.slug),
                    obj=str(keys.path_of(school)),
                    id="documents.W001" if trouble else "documents.W002",
                )
            )
    return found
