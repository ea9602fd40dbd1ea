"""The grid of the study plan: read by the staff of the case, its lines saved one by one; the
topics of a subject on a page of their own."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from externat.access import PLANNERS, open_for_staff, sees_intake
from externat.forms.plan import SUBJECTS_LIST, TopicsForm
from externat.plan_pages import PlanPage
from externat.services import plan as services
from externat.views.plan_rows import new_row, rows_of, save_sent
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.grids import Outcome, prefixes_sent
from regulations.row_history import changed_last_by
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked, RowChanged, RowGone
from regulations.views.case_frame import case_page, only_for

#: A plan is a page or two; more rows at once than this come from no person.
MOST_ROWS_SENT = 200


@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole plan; without script all its lines are sent at once."""
    file = open_for_staff(request.actor, pk)
    if request.method == "GET":
        return _show(request, file)
    only_for(file, PLANNERS)
    page = PlanPage(file)
    outcomes = [
        save_sent(page, request.POST, prefix)
        for prefix in prefixes_sent(request.POST)[:MOST_ROWS_SENT]
        if not prefix.startswith("new-") or request.POST.get(f"{prefix}-name")
    ]
    refused = {one.prefix: one for one in outcomes if not one.is_saved}
    if refused:
        return _show(request, open_for_staff(request.actor, pk), refused)
    messages.success(request, _("The plan is saved."))
    return redirect("individual:plan", pk=pk)


@require_POST
def plan_fill(request: HttpRequest, pk: int) -> HttpResponse:
    """Take over the subjects of the class or the grade from the curriculum."""
    file = open_for_staff(request.actor, pk)
    only_for(file, PLANNERS)
    page = PlanPage(file)
    try:
        added = services.fill_from_curriculum(
            individual=file.details,
            grade=page.facts.grade,
            with_hours=page.has_hours,
            page=reverse("individual:plan", args=[pk]),
        )
    except services.NoCurriculum:
        messages.error(request, _("The class has no curriculum: enter it, then fill the plan."))
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
    else:
        words = ngettext("%(count)s row is added.", "%(count)s rows are added.", added)
        messages.success(request, words % {"count": added})
    return redirect("individual:plan", pk=pk)


@require_http_methods(["GET", "POST"])
def plan_topics(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """In what sequence one subject is learnt: topics, their days, alone or with the teacher."""
    file = open_for_staff(request.actor, pk)
    page = PlanPage(file)
    line = page.line_of(row)
    if line is None:
        raise Http404
    is_sent = request.method == "POST"
    if is_sent:
        only_for(file, PLANNERS)
    form = TopicsForm(request.POST if is_sent else None, line=line.row)
    draft = drafts.open_draft(file.case.school, f"individual-topics:{line.row.pk}")
    if not is_sent:
        draft.restore(form)
    if is_sent and form.is_valid():
        said = form.cleaned_data
        try:
            services.save_topics(
                individual=file.details,
                line_id=line.row.pk,
                version=said["version"] or 0,
                values=form.values(),
                topics=form.topics(),
            )
        except RowChanged as refused:
            words = _("%(who)s has changed this row meanwhile. Compare, then save again.")
            form.add_error(None, words % {"who": changed_last_by(refused.row)})
            form.data = {**form.data.dict(), "version": str(refused.row.version)}
        except (RowGone, PlanLocked) as refused:
            messages.error(request, str(refused.words))
            return redirect("individual:plan", pk=pk)
        else:
            drafts.discard(file.case.school, draft.key)
            words = _("%(subject)s: the sequence is saved.")
            messages.success(request, words % {"subject": line.row})
            return redirect(reverse("individual:plan", args=[pk]) + f"#{line.key}")
    context = {
        "line": line,
        "form": form if page.may_write else None,
        "page": page,
        "draft": draft,
    }
    title = _("Sequence: %(subject)s") % {"subject": line.row}
    template = "externat/plan_topics.html"
    return case_page(request, file, template, context, title=title, status=422 if is_sent else 200)


def _show(
    request: HttpRequest, file: CaseFile, refused: dict[str, Outcome] | None = None
) -> HttpResponse:
    """The page of the grid; lines that were not taken are kept as they were typed."""
    page, refused = PlanPage(file), refused or {}
    remarks = open_remarks(file.case)
    add = "add" in request.GET
    context = {
        "page": page,
        "shows_ground": sees_intake(file),
        "rows": rows_of(page, refused, add=add),
        "unsaved": sum(one.startswith("new-") for one in refused) + add,
        "new_row": new_row(page) if page.may_write else None,
        "refused": refused.values(),
        "remarks": remarks.get("", []) + remarks.get("plan", []),
        "subjects_list": SUBJECTS_LIST,
        "save_url": reverse("individual:plan_row", args=[file.case.pk]),
        "next_step": next((step for step in file.steps if step.action == "offer_plan"), None),
    }
    return case_page(
        request,
        file,
        "externat/plan.html",
        context,
        title=_("Individual study plan"),
        status=422 if refused else 200,
    )
