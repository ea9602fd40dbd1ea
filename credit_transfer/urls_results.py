"""Addresses of the pages about individual results, of the school and of one pupil."""

from __future__ import annotations

from django.urls import path

from credit_transfer.views import (
    acquaintance,
    awards,
    directories,
    exam_choices,
    gifted,
    graduation,
    portfolio,
    reports,
    result,
    result_entry,
    results,
)

PATTERNS = [
    # Individual results
    path("results/", results.results, name="results"),
    path("results/confirm/", results.results_confirm, name="results_confirm"),
    path("results/file/<slug:file_type>/", results.results_file, name="results_file"),
    path("results/new/", result_entry.result_new, name="result_new"),
    path("results/class/<int:pk>/", result_entry.results_many, name="results_many"),
    path("results/<int:pk>/", result.result, name="result"),
    path("results/<int:pk>/edit/", result_entry.result_edit, name="result_edit"),
    path("results/<int:pk>/confirm/", result.result_confirm, name="result_confirm"),
    path("results/<int:pk>/return/", result.result_return, name="result_return"),
    path("results/<int:pk>/withdraw/", result.result_withdraw, name="result_withdraw"),
    path("results/<int:pk>/remove/", result.result_remove, name="result_remove"),
    path("results/<int:pk>/documents/new/", result.result_document, name="result_document_new"),
    path(
        "results/<int:pk>/documents/<int:document>/",
        result.result_document,
        name="result_document",
    ),
    path("results/<int:pk>/documents/<int:document>/scan/", result.result_scan, name="result_scan"),
    # One pupil
    path("pupils/<int:pk>/portfolio/", portfolio.portfolio, name="portfolio"),
    path("pupils/<int:pk>/portfolio/files/", portfolio.portfolio_files, name="portfolio_files"),
    path(
        "pupils/<int:pk>/portfolio/<slug:paper>/",
        portfolio.portfolio_paper,
        name="portfolio_paper",
    ),
    path("pupils/<int:pk>/progress/", portfolio.progress, name="progress"),
    # Final exam, gifted pupils, awards, families told
    path("exams/", exam_choices.exam_choices, name="exam_choices"),
    path("gifted/", gifted.gifted, name="gifted"),
    path("gifted/new/", gifted.gifted_new, name="gifted_new"),
    path("gifted/<int:pk>/", gifted.gifted_entry, name="gifted_entry"),
    path("conditions/", gifted.conditions, name="conditions"),
    path("conditions/new/", gifted.condition_new, name="condition_new"),
    path("conditions/<int:pk>/", gifted.condition, name="condition"),
    path("awards/", awards.awards, name="awards"),
    path("awards/new/", awards.award_new, name="award_new"),
    path("awards/<int:pk>/", awards.award_edit, name="award"),
    path("families/", acquaintance.acquaintance, name="acquaintance"),
    path("families/class/<int:pk>/", acquaintance.acquaintance_class, name="acquaintance_class"),
    # Reports
    path("dynamics/", reports.dynamics, name="dynamics"),
    path("levels/", reports.by_level, name="by_level"),
    path("summary/", reports.summary, name="summary"),
    path("summary/file/", reports.summary_file, name="summary_file"),
    path("summary/paper/", reports.summary_paper, name="summary_paper"),
    path("graduation/", graduation.graduation, name="graduation"),
    path("graduation/paper/", graduation.graduation_paper, name="graduation_paper"),
    # Directories
    path("courses/", directories.courses, name="courses"),
    path("courses/new/", directories.course_new, name="course_new"),
    path("courses/<int:pk>/", directories.course, name="course"),
    path("organisations/", directories.organisations, name="organisations"),
    path("organisations/new/", directories.organisation_new, name="organisation_new"),
    path("organisations/<int:pk>/", directories.organisation, name="organisation"),
    path("approvals/", directories.approvals, name="approvals"),
]
