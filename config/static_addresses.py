"""Addresses of static files, put together once.

A page names the same few files over and over, that of the icons up to a hundred times.
"""

from __future__ import annotations

from typing import Any

from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class _KnownAddresses:
    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._known: dict[str, str] = {}

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        """The address of the file; none changes while a process runs."""
        if name not in self._known:
            self._known[name] = super().url(name, *args, **kwargs)
        return self._known[name]


class PlainFiles(_KnownAddresses, StaticFilesStorage):
    """Files under their own names."""


class HashedFiles(_KnownAddresses, CompressedManifestStaticFilesStorage):
    """Files as `collectstatic` made them, under names that change with what is in them."""
