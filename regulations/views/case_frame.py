"""What every page of a regulation about one case shares: its head, its way back, its frame."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.roles import Role
from regulations.case_files import CaseFile


def case_page(
    request: HttpRequest,
    file: CaseFile,
    template: str,
    context: dict[str, Any],
    *,
    title: str,
    status: int = 200,
) -> HttpResponse:
    """A page of the case under the name of its pupil, with what its act gives all its pages."""
    student = file.case.student
    name = ", ".join(filter(None, (student.list_name, str(student.school_class or ""))))
    head = {
        "file": file,
        "case": file.case,
        "details": file.details,
        "title": title,
        "over": f"{name} · {file.regulation.title} · {file.case.school_year}",
        "crumbs": [
            {"url": _way_back(file), "label": str(file.regulation.title)},
            {"url": reverse("case", args=[file.case.pk]), "label": name},
            {"url": "", "label": title},
        ],
        "state_name": file.regulation.procedure.states[file.case.state],
    }
    return render(request, template, {**head, **file.pages.frame(file), **context}, status=status)


def _way_back(file: CaseFile) -> str:
    """The list of the act's cases."""
    own = file.pages.way_back
    return reverse(own) if own else f"{reverse('cases')}?act={file.case.act}"


def only_for(file: CaseFile, roles: Collection[Role]) -> None:
    """Pass if the reader holds one of the roles in this case; a colleague is told who does this."""
    if not file.is_one_of(roles):
        raise not_yours(*roles)


def not_yours(*roles: Role) -> PermissionDenied:
    """A colleague is told who does this."""
    named = ", ".join(str(role.label) for role in Role if role in roles)
    return PermissionDenied(
        _("This is done by: %(roles)s. Nothing was changed.") % {"roles": named}
    )
