"""Text of long forms, kept on the server while it is typed.

A form that is saved as it is typed has a key, ``prefix:object``: ``support-project:17``.
Its app registers, from ``AppConfig.ready``, who may edit it::

    register_draft_form("support-project", may_edit)   # (actor, "17") -> number of the school, None

A view that shows the form::

    draft = open_draft(case.school, f"support-project:{case.pk}")
    form = ProjectForm(initial=…)
    draft.restore(form)                      # puts what was typed into an unsent form
    …
    discard(case.school, draft.key)          # after the form was sent and saved

and its template: ``<form {% include "regulations/_draft_attributes.html" %}>`` with
``{% include "regulations/_draft_bar.html" %}`` inside.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from django.db import IntegrityError, transaction
from django.forms import BaseForm
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from accounts.actors import Actor
from accounts.models import Person, School
from regulations.models import Draft, Presence
from regulations.moments import on_the_wall

#: Given the actor and the object's part of the key: the number of the school that the form belongs
#: to, or None if there is no such form for this actor.
MayEdit: TypeAlias = Callable[[Actor, str], int | None]
DraftData: TypeAlias = dict[str, "str | list[str]"]

LONGEST_KEY = 120
LARGEST_BYTES = 256 * 1024
MOST_FIELDS = 2000
KEEP_DAYS = 60
PRESENT_FOR = timedelta(seconds=60)

_forms: dict[str, MayEdit] = {}


class NoSuchDraft(LookupError):
    """No such form, or not for this person."""


class BadDraft(ValueError):
    """What was sent is not the fields of a form, or too much of it."""


class DraftConflict(Exception):
    """Somebody else saved meanwhile; ``theirs`` is their draft."""

    def __init__(self, theirs: Draft) -> None:
        self.theirs = theirs
        super().__init__(theirs.key)


def register_draft_form(prefix: str, may_edit: MayEdit) -> None:
    """Let the forms whose keys start with ``prefix:`` be saved as they are typed."""
    if _forms.setdefault(prefix, may_edit) is not may_edit:
        raise ValueError(f"two forms are called {prefix}")


def school_of(actor: Actor, key: str) -> int:
    """The school that the form belongs to.

    Raises:
        NoSuchDraft: the key names no form, or the actor may not edit it.
    """
    prefix, separator, about = key.partition(":")
    if separator and prefix in _forms and len(key) <= LONGEST_KEY and key.isprintable():
        school_id = _forms[prefix](actor, about)
        if isinstance(school_id, bool):
            raise TypeError(f"{prefix}: may_edit answers with the school's number or None")
        if school_id is not None and actor.person_in(school_id) is not None:
            return school_id
    raise NoSuchDraft(key)


def read_body(body: bytes) -> tuple[DraftData, int]:
    """The fields and the version from what autosave.js sends. BadDraft says what is wrong."""
    if len(body) > LARGEST_BYTES:
        raise BadDraft("too large")
    try:
        sent = json.loads(body)
        data, version = sent["data"], sent.get("version") or 0
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadDraft("not understood") from None
    if not isinstance(data, dict) or len(data) > MOST_FIELDS or not isinstance(version, int):
        raise BadDraft("not understood")
    return {_plain(name): _value(value) for name, value in data.items()}, version


def _value(value: Any) -> str | list[str]:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return [_plain(one) for one in value]
    if isinstance(value, str):
        return _plain(value)
    raise BadDraft("not understood")


def _plain(text: str) -> str:
    """Without what the database knows no text for: NUL and halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


@transaction.atomic
def save(*, school_id: int, key: str, data: DraftData, version: int, by: Person) -> Draft:
    """Keep the text that was typed on top of ``version`` (0: on top of the form itself).

    The same text again is no conflict.

    Raises:
        DraftConflict: somebody saved another text since that version.
    """
    try:
        with transaction.atomic():
            draft, created = Draft.objects.select_for_update().get_or_create(
                school_id=school_id,
                key=key,
                defaults={"data": data, "by": by, "version": max(version, 0) + 1},
            )
    except IntegrityError:  # two first saves at once
        draft, created = Draft.objects.select_for_update().get(school_id=school_id, key=key), False
    if created or draft.data == data:
        return draft
    if draft.version != version:
        raise DraftConflict(draft)
    draft.data, draft.by, draft.version = data, by, version + 1
    draft.save(update_fields=["data", "by", "version", "saved_at"])
    return draft


def discard(school: School, key: str) -> None:
    """Forget the draft: the form was sent, or the text is not wanted."""
    Draft.objects.filter(school=school, key=key).delete()


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A form's draft as a page shows it; ``saved_at`` (by the school's clock) is None where nothing
    was typed yet."""

    key: str
    version: int = 0
    data: DraftData | None = None
    saved_at: datetime | None = None
    by: Person | None = None

    @property
    def url(self) -> str:
        """Where autosave.js reads and writes."""
        return reverse("draft", kwargs={"key": self.key})

    @property
    def presence_url(self) -> str:
        """Where the page asks who else has the form open."""
        return reverse("draft_presence", kwargs={"key": self.key})

    def restore(self, form: BaseForm) -> bool:
        """Put the kept text into an unsent form; whether there was any."""
        if self.data is None:
            return False
        typed = as_sent(self.data)
        for name, shown in form.fields.items():
            if shown.disabled or shown.widget.is_hidden:
                continue
            form.initial[name] = shown.widget.value_from_datadict(typed, {}, form.add_prefix(name))
        return True


def open_draft(school: School, key: str) -> OpenDraft:
    """The form's draft, or an empty one."""
    return open_drafts(school, [key])[key]


def open_drafts(school: School, keys: Iterable[str]) -> dict[str, OpenDraft]:
    """The drafts of the forms of one page by their key, in one query."""
    found = {key: OpenDraft(key) for key in keys}
    for one in Draft.objects.filter(school=school, key__in=list(found)).select_related("by"):
        saved_at = on_the_wall(one.saved_at, school)
        found[one.key] = OpenDraft(one.key, one.version, one.data, saved_at, one.by)
    return found


def typed_in(draft: OpenDraft | None) -> QueryDict | None:
    """The kept text as a form would have sent it; None where there is none."""
    return as_sent(draft.data) if draft is not None and draft.data is not None else None


def as_sent(data: DraftData) -> QueryDict:
    typed = QueryDict(mutable=True)
    for name, value in data.items():
        typed.setlist(name, value if isinstance(value, list) else [value])
    return typed


def others_present(school_id: int, key: str, person: Person) -> list[Person]:
    """Mark that the person has the form open; the others who have it open now."""
    Presence.objects.update_or_create(school_id=school_id, key=key, person=person)
    since = timezone.now() - PRESENT_FOR
    here = Presence.objects.filter(school_id=school_id, key=key, seen_at__gte=since)
    return [one.person for one in here.exclude(person=person).select_related("person")]


def forget_old(before: datetime) -> int:
    """Drop drafts that nobody has touched since, and old marks of presence; how many drafts."""
    Presence.objects.filter(seen_at__lt=timezone.now() - timedelta(days=1)).delete()
    return Draft.objects.filter(saved_at__lt=before).delete()[0]
