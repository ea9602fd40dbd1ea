"""The frame of the pages about one case of home education."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from home_education import rules
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
    """A page of the case under the name of its pupil."""
    own = {"home": file.details, **context}
    way_back = f"{reverse('cases')}?act={rules.ACT.slug}"
    return case_frame.case_page(
        request, file, template, own, title=title, way_back=way_back, status=status
    )
