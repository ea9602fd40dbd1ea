"""The grid of the plan: read by the staff of the case, its rows saved one by one."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from home_education.access import PLANNERS, open_for_staff
from home_education.forms.plan import SUBJECTS_LIST
from home_education.plan_pages import PlanPage
from home_education.rules import Section
from home_education.services import filling
from home_education.views.plan_rows import new_row, rows_of, save_sent
from regulations.case_files import CaseFile
from regulations.grids import Outcome, prefixes_sent
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked
from regulations.views.case_frame import case_page, only_for

#: A plan is a page or two; more rows at once than this come from no person.
MOST_ROWS_SENT = 200


@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole plan; without script the rows of a part are sent at once."""
    return _page(request, pk, tuple(Section), "plan")


@require_http_methods(["GET", "POST"])
def extracurricular(request: HttpRequest, pk: int) -> HttpResponse:
    """The extracurricular part by itself, with its hours a year (cl. 5.1)."""
    return _page(request, pk, (Section.EXTRACURRICULAR,), "extracurricular")


@require_POST
def fill(request: HttpRequest, pk: int) -> HttpResponse:
    """Fill the plan from the curriculum of the class, or from the case before this one."""
    file = open_for_staff(request.actor, pk)
    only_for(file, PLANNERS)
    address = reverse("home:programmes", args=[pk])
    try:
        if "previous" in request.POST:
            added = filling.fill_from_previous(home=file.details, page=address)
        else:
            added = filling.fill_from_curriculum(
                home=file.details, settings=file.settings, page=address
            )
    except filling.NoCurriculum:
        messages.error(request, _("The class has no curriculum: enter it, then fill the plan."))
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
    else:
        words = ngettext("%(count)s row is added.", "%(count)s rows are added.", added)
        messages.success(request, words % {"count": added})
    return redirect("home:plan", pk=pk)


def _page(request: HttpRequest, pk: int, sections: tuple[Section, ...], name: str) -> HttpResponse:
    file = open_for_staff(request.actor, pk)
    if request.method == "GET":
        return _show(request, file, sections, name)
    only_for(file, PLANNERS)
    page = PlanPage(file)
    outcomes = [
        save_sent(page, request.POST, prefix)
        for prefix in prefixes_sent(request.POST)[:MOST_ROWS_SENT]
        if not prefix.startswith("new-") or request.POST.get(f"{prefix}-name")
    ]
    refused = {one.prefix: one for one in outcomes if not one.is_saved}
    if refused:
        return _show(request, open_for_staff(request.actor, pk), sections, name, refused=refused)
    messages.success(request, _("The plan is saved."))
    return redirect(f"home:{name}", pk=pk)


def _show(
    request: HttpRequest,
    file: CaseFile,
    sections: Iterable[Section],
    name: str,
    *,
    refused: dict[str, Outcome] | None = None,
) -> HttpResponse:
    """The page of the grid; rows that were not taken are kept as they were typed."""
    page, refused = PlanPage(file), refused or {}
    remarks = open_remarks(file.case)
    add = request.GET.get("add", "")
    parts = [
        {
            "section": section,
            "id": section.value,
            "label": section.label,
            "sums": page.sums[section.value],
            "rows": rows_of(page, section, refused, add=add == section.value),
            "unsaved": sum(one.startswith(f"new-{section.value}-") for one in refused)
            + (add == section.value),
            "new_row": new_row(page, section) if page.may_write else None,
        }
        for section in sections
    ]
    context = {
        "page": page,
        "parts": parts,
        "is_whole": name == "plan",
        "name": name,
        "refused": refused.values(),
        "remarks": remarks.get("", []) + remarks.get("plan", []),
        "subjects_list": SUBJECTS_LIST,
        "save_url": reverse("home:plan_save", args=[file.case.pk])
        + ("" if name == "plan" else f"?part={name}"),
        "previous": file.case.previous_id,
        "next_step": next((step for step in file.steps if step.action == "offer"), None),
    }
    titles = {"plan": _("Individual plan"), "extracurricular": _("Extracurricular plan")}
    return case_page(
        request,
        file,
        "home_education/plan.html",
        context,
        title=titles[name],
        status=422 if refused else 200,
    )
