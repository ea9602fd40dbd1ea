"""A table as a file to keep: the answer of every page that gives one."""

from __future__ import annotations

from django.http import HttpResponse

from students.batches.checking import CONTENT_TYPES


def table_file(data: bytes, file_type: str, name: str) -> HttpResponse:
    """The bytes of a table, ``xlsx`` or ``csv``, under a name without its ending."""
    response = HttpResponse(data, content_type=CONTENT_TYPES[file_type])
    response["Content-Disposition"] = f'attachment; filename="{name}.{file_type}"'
    return response
