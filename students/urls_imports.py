"""Addresses of imports and exports, included under ``imports/``."""

from __future__ import annotations

from django.urls import path, re_path

from students.views import imports

urlpatterns = [
    path("", imports.imports, name="imports"),
    path("<int:pk>/", imports.import_page, name="import"),
    path("<int:pk>/progress/", imports.progress, name="import_progress"),
    path("<int:pk>/confirm/", imports.import_confirm, name="import_confirm"),
    path("<int:pk>/discard/", imports.import_discard, name="import_discard"),
    path("<int:pk>/undo/", imports.import_undo, name="import_undo"),
    path("<int:pk>/errors.xlsx", imports.import_errors, name="import_errors"),
    re_path(
        r"^export/(?P<kind>pupils|staff|curriculum)\.(?P<file_type>xlsx|csv)$",
        imports.list_export,
        name="list_export",
    ),
]
