"""Database engine ``config.postgres``: Django's PostgreSQL that can start the embedded server."""

from __future__ import annotations

from django.db.backends.postgresql import base, operations
from django.db.models import Field
from django.db.models.expressions import Col
from django.utils.asyncio import async_unsafe

from config.postgres import embedded, prepared

#: Of two columns that were joined before, whether they are of one type.
_of_one_type: dict[tuple[Field, Field], bool] = {}


class DatabaseOperations(operations.DatabaseOperations):
    """As usual, and queries are written by the product's own compiler."""

    compiler_module = "config.postgres.compiler"

    def prepare_join_on_clause(
        self, lhs_table: str, lhs_field: Field, rhs_table: str, rhs_field: Field
    ):
        """As usual. Whether two columns are of one type is found out once."""
        pair = lhs_field, rhs_field
        if pair not in _of_one_type:
            one, other = (field.db_type(self.connection) for field in pair)
            _of_one_type[pair] = one == other
        if not _of_one_type[pair]:
            return super().prepare_join_on_clause(lhs_table, lhs_field, rhs_table, rhs_field)
        return Col(lhs_table, lhs_field), Col(rhs_table, rhs_field)


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects as usual; when the embedded server is meant and silent, starts it first."""

    ops_class = DatabaseOperations

    #: Who and why of the changes (``accounts.history``), as the transaction was told it last. What
    #: is told ends with the transaction, and with any savepoint that is taken back.
    told: list[str] | None = None

    def _set_autocommit(self, autocommit):
        """As usual: so begins and ends every transaction, and every connection."""
        self.told = None
        super()._set_autocommit(autocommit)

    def _commit(self):
        self.told = None
        return super()._commit()

    def _rollback(self):
        self.told = None
        return super()._rollback()

    def _savepoint_rollback(self, sid):
        self.told = None
        super()._savepoint_rollback(sid)

    def get_connection_params(self):
        """As usual, and with nothing said of triggers to pass over.

        Every trigger asks for that setting. Where it was never made, the answer is an exception
        caught in the trigger, and PostgreSQL looks through all checks that wait for the end of the
        transaction each time: writing many rows would cost the square of their number.
        """
        params = super().get_connection_params()
        params["options"] = f"{params.get('options', '')} -c pgtrigger.ignore={{}}".strip()
        if self.features.uses_server_side_binding:
            params["cursor_factory"] = prepared.Cursor
        return params

    def _configure_connection(self, connection):
        """As usual; called for every connection that is new, in a pool too."""
        if self.features.uses_server_side_binding:
            prepared.keep_prepared(connection)
        return super()._configure_connection(connection)

    @async_unsafe
    def get_new_connection(self, params):
        if not self._is_embedded():
            return super().get_new_connection(params)
        try:
            return super().get_new_connection(params)
        except base.Database.OperationalError:
            embedded.ensure_running()
        return super().get_new_connection(params)

    def _is_embedded(self) -> bool:
        return self.settings_dict["HOST"] == str(embedded.data_directory())
