"""Photos that wait on the server until their form is sent: taken once, few, and not for long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from accounts.models import Person
from accounts.throttling import take as take_try
from regulations.models import Piece
from regulations.scan_words import MEGABYTE, refusal
from regulations.scans import Scan, cleaned_bytes

#: What one person may have waiting at a time.
MOST_WAITING = 80
LARGEST_WAITING = 160 * MEGABYTE
#: Photos that one person may send in an hour, refused ones included.
MOST_AN_HOUR = 240
#: How long a piece waits for its form, and how long a sent form may be sent again.
WAITS = timedelta(days=3)
STAYS_AFTER_USE = timedelta(hours=1)


class PieceGone(LookupError):
    """The form names a photo that does not wait on the server any more."""


def take(person: Person, key: UUID, data: bytes, name: str) -> Piece:
    """Check, clean and keep what the browser sent; the same key again is the same piece.

    Raises:
        ValidationError: the file is refused, or too much waits already.
        TooMany: too many were sent in the last hour.
    """
    found = Piece.objects.filter(person=person, key=key).first()
    if found is not None:
        return found
    take_try("photos", str(person.pk), MOST_AN_HOUR, timedelta(hours=1))
    _check_room(person, len(data))
    return hold(person, key, cleaned_bytes(data, name))


def hold(person: Person, key: UUID, scan: Scan) -> Piece:
    """Keep a cleaned scan as a piece.

    Raises:
        ValidationError: too much waits already.
    """
    _check_room(person, len(scan.data))
    try:
        with transaction.atomic():
            return Piece.objects.create(
                school=person.school,
                person=person,
                key=key,
                data=scan.data,
                size=len(scan.data),
                content_type=scan.content_type,
                file_name=scan.file_name,
                pages=scan.pages,
            )
    except IntegrityError:  # the first attempt came through after all
        return Piece.objects.get(person=person, key=key)


def waiting(person: Person, keys: Sequence[UUID]) -> list[Piece]:
    """The person's pieces in the order of the keys.

    Raises:
        PieceGone: one of them is not there.
    """
    found = {piece.key: piece for piece in Piece.objects.filter(person=person, key__in=keys)}
    if missing := set(keys) - set(found):
        raise PieceGone(missing)
    return [found[key] for key in keys]


def scan_of(piece: Piece) -> Scan:
    """The piece as a scan."""
    data = bytes(piece.data)
    return Scan(data, piece.content_type, piece.file_name, piece.pages, (piece.pk,))


def forget_old(now: datetime) -> int:
    """Drop pieces that were used or whose form was never sent; how many."""
    used = Q(used_at__lt=now - STAYS_AFTER_USE)
    return Piece.objects.filter(used | Q(added_at__lt=now - WAITS)).delete()[0]


def _check_room(person: Person, more: int) -> None:
    held = Piece.objects.filter(person=person, used_at=None)
    held = held.aggregate(number=Count("pk"), size=Coalesce(Sum("size"), 0))
    if held["number"] >= MOST_WAITING or held["size"] + more > LARGEST_WAITING:
        raise refusal("too_many_waiting", most=MOST_WAITING, size=LARGEST_WAITING // MEGABYTE)
