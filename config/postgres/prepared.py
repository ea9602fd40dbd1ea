"""Questions that PostgreSQL has understood before are not explained to it again.

A page asks the same few dozen wide questions as the page before it, with other values. To read
and to plan them takes PostgreSQL longer than to answer them; prepared, they are read once for a
connection, and planned until the plan turns out to be the same whatever the values are.
"""

from __future__ import annotations

from django.db.backends.postgresql.base import ServerBindingCursor
from psycopg import ClientCursor, errors
from psycopg._preparing import PrepareManager

#: So many values may travel beside one statement.
MOST_VALUES = 2**16 - 1
#: So many statements are kept for a connection.
KEPT = 200

#: What PostgreSQL answers when a prepared statement is another by now: the table was changed under
#: a running server, or what stands between has given the statements away.
_OUTDATED = (errors.FeatureNotSupported, errors.InvalidSqlStatementName)


class KeptStatements(PrepareManager):
    """Remembers what is prepared, over the end of transactions that were taken back too.

    psycopg forgets everything with each of them, to the last savepoint: tables that were made
    meanwhile may be gone. The application's role makes none, and every page that refuses
    something takes a savepoint back.
    """

    prepared_max = KEPT

    def _should_discard(self, *_statement) -> bool:
        return False

    def clear(self) -> bool:
        """Not for the end of a transaction: see :meth:`forget`."""
        return False

    def forget(self) -> None:
        """Everything is prepared anew."""
        super().clear()


class Cursor(ServerBindingCursor):
    """Sends the values beside the statement, so that it is the same statement for all of them."""

    def execute(self, query, params=None, **how):
        """As usual. More values than may travel so are written into the statement."""
        if params is not None and len(params) > MOST_VALUES:
            query, params = ClientCursor(self.connection).mogrify(query, params), None
        try:
            return super().execute(query, params, **how)
        except _OUTDATED:
            self.connection._prepared.forget()
            raise


def keep_prepared(connection) -> None:
    """The connection remembers what it has prepared as :class:`KeptStatements` does."""
    kept = KeptStatements()
    kept.prepare_threshold = connection.prepare_threshold
    connection._prepared = kept
