"""Database engine ``config.postgres``: Django's PostgreSQL that can start the embedded server."""

from __future__ import annotations

from django.db.backends.postgresql import base
from django.utils.asyncio import async_unsafe

from config.postgres import embedded


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects as usual; when the embedded server is meant and silent, starts it first."""

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
