"""Telling a person that something waits for them: behind the bell, and by mail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone, translation

from accounts.actors import Actor
from accounts.mailing import language_of, letter, put_into_queue
from accounts.models import Notice, Person

#: Every page asks for it: to write this anew takes longer than to answer it.
_UNREAD = "SELECT count(*) FROM accounts_notice WHERE person_id = ANY(%s) AND read_at IS NULL"
_LONGEST = Notice._meta.get_field("text").max_length


def notify(person: Person, text, url: str = "") -> Notice:
    """Put a line behind the person's bell and, if they want mail, a letter into the queue.

    ``text`` is a lazy message, told in the language of the reader; it names no diagnosis, mark or
    reason. ``url`` is the path of the page that waits. Needs the scope of the person's school.
    """
    (notice,) = notify_each([(person, text)], url)
    return notice


def notify_each(told: Iterable[tuple[Person, Any]], url: str = "") -> list[Notice]:
    """As :func:`notify` for several people of one school, in three statements however many."""
    notices, letters = [], []
    for person, text in told:
        with translation.override(language_of(person)):
            words = str(text)
            if len(words) > _LONGEST:
                words = words[: _LONGEST - 1] + "…"
            notices.append(Notice(school_id=person.school_id, person=person, text=words, url=url))
            letters.append(letter(person=person, text=words, url=url))
    made = Notice.objects.bulk_create(notices)
    if by_mail := [one for one in letters if one is not None]:
        put_into_queue(by_mail[0].school_id, by_mail)
    return made


def notices_of(actor: Actor) -> QuerySet[Notice]:
    """The actor's own notices in all their schools, the newest first."""
    return Notice.objects.filter(person__in=actor.person_ids)


def unread_count(actor: Actor) -> int:
    """How many notices the actor has not read."""
    if not actor.person_ids:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(_UNREAD, [list(actor.person_ids)])
        return cursor.fetchone()[0]


def mark_read(notices: QuerySet[Notice]) -> int:
    """Mark those that are unread as read now; tells how many there were."""
    return notices.filter(read_at=None).update(read_at=timezone.now())
