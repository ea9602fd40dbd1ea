"""Where sessions are kept: in the database, as Django keeps them."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends import db
from django.db import connection
from django.utils import timezone

#: Every request asks for it first: to write this anew takes longer than to answer it.
_KEPT = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(db.SessionStore):
    """Django's, read by one plain statement."""

    def load(self) -> dict[str, Any]:
        """What the session holds; of one that is over, nothing, and it begins anew."""
        with connection.cursor() as cursor:
            cursor.execute(_KEPT, [self.session_key, timezone.now()])
            kept = cursor.fetchone()
        if kept is None:
            self._session_key = None
            return {}
        return self.decode(kept[0])
