"""How often something may be tried: counted in the database, so it holds for every process.

The key (an address, a person, a contact) is kept only as a keyed hash. A try counts when its
transaction is committed: a view answers a refused try with a page, it does not let an error
roll the count back.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts.jobs import in_no_school
from accounts.models import CountedTry

#: Longer than any limit looks back.
_KEPT_FOR = timedelta(days=2)


class TooMany(Exception):
    """The limit is reached; shown as a page with status 429 that tells when to try again."""

    def __init__(self, again_at: datetime):
        super().__init__(f"too many tries until {again_at.isoformat()}")
        self.again_at = again_at


def take(name: str, key: str, most: int, per: timedelta) -> int:
    """Count one try of ``name`` for ``key``; tells how many are left.

    Raises:
        TooMany: ``most`` tries were counted in the last ``per``. A refused try is not counted, so
            knocking on makes the waiting no longer.
    """
    bucket = _bucket(name, key)
    now = timezone.now()
    with transaction.atomic():
        _one_at_a_time(bucket)
        recent = CountedTry.objects.filter(bucket=bucket, at__gt=now - per).order_by("-at")
        times = list(recent.values_list("at", flat=True)[:most])
        if len(times) >= most:
            raise TooMany(times[-1] + per)
        CountedTry.objects.create(bucket=bucket, at=now)
    return most - len(times) - 1


def forget(name: str, key: str) -> None:
    """Start counting anew, after a try that was right."""
    CountedTry.objects.filter(bucket=_bucket(name, key)).delete()


def _bucket(name: str, key: str) -> str:
    return salted_hmac(f"accounts.throttling.{name}", key, algorithm="sha256").hexdigest()


def _one_at_a_time(bucket: str) -> None:
    """Two tries at once are counted one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [bucket])


@in_no_school("17 2 * * *")
def forget_old_tries() -> None:
    """Tries that no limit counts any more leave the table."""
    CountedTry.objects.filter(at__lt=timezone.now() - _KEPT_FOR).delete()
