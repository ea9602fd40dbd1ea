"""The frame of the pages about one case of an individual form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from externat.editions import edition_of
from regulations.case_files import CaseFile
from regulations.views import case_frame


def case_page(
    request: HttpRequest,
    file: CaseFile,
    template: str,
    context: dict[str, Any],
    *,
    title: str,
    status: int = 200,
) -> HttpResponse:
    """A page of the case under the name of its pupil; `individual`, `edition`, `act` are there."""
    edition = edition_of(file.case.act)
    own = {"individual": file.details, "edition": edition, "act": edition.act, **context}
    way_back = f"{reverse('cases')}?act={file.case.act}"
    return case_frame.case_page(
        request, file, template, own, title=title, way_back=way_back, status=status
    )
