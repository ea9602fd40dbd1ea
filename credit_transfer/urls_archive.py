"""Addresses of the school's archive."""

from __future__ import annotations

from django.urls import path

from credit_transfer.views import archive, bundles, retention

PATTERNS = [
    path("archive/", archive.archive, name="archive"),
    path("archive/new/", archive.archive_new, name="archive_new"),
    path("archive/file/<slug:file_type>/", archive.archive_file, name="archive_file"),
    path("archive/terms/", retention.retention, name="retention"),
    path("archive/terms/<slug:kind>/offered/", retention.retention_offered, name="term_offered"),
    path("archive/due/", retention.archive_due, name="archive_due"),
    path("archive/<int:pk>/", bundles.archive_transfer, name="archive_transfer"),
    path("archive/<int:pk>/apart/", bundles.archive_apart, name="archive_apart"),
    path("archive/<int:pk>/hand/", bundles.archive_hand, name="archive_hand"),
    path("archive/<int:pk>/take/", bundles.archive_take, name="archive_take"),
    path("archive/<int:pk>/lay/", bundles.archive_lay, name="archive_lay"),
    path("archive/<int:pk>/out/<int:item>/", bundles.archive_out, name="archive_out"),
]
