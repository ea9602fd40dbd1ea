"""Working programmes by subject, with what independent work consists of (cl. 2.11, 2.12)."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from home_education.access import PLANNERS, may_write_programme, open_for_staff, teaches_row
from home_education.forms.plan import ProgrammeForm
from home_education.plan_pages import PlanPage
from home_education.services import plan as services
from regulations import drafts
from regulations.row_history import changed_last_by
from regulations.services.rows import PlanLocked, RowChanged, RowGone
from regulations.views.case_frame import case_page

#: A row brings its teacher and the file of its working programme.
WITH_FILES = ("teacher", "programme")


@require_GET
def programmes(request: HttpRequest, pk: int) -> HttpResponse:
    """Every row of the plan: what is written of its working programme, and by whom."""
    file = open_for_staff(request.actor, pk)
    page = PlanPage(file, WITH_FILES)
    context = {
        "page": page,
        "lines": [(line, may_write_programme(file, line.row)) for line in page.lines],
    }
    template = "home_education/programmes.html"
    return case_page(request, file, template, context, title=_("Working programmes"))


@require_http_methods(["GET", "POST"])
def programme(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """The working programme of one row, written by its teacher or by who makes the plan."""
    file = open_for_staff(request.actor, pk)
    page = PlanPage(file, WITH_FILES)
    line = page.line_of(row)
    if line is None:
        raise Http404
    if not may_write_programme(file, line.row):
        its_own = teaches_row(file, line.row) or file.is_one_of(PLANNERS)
        if request.method == "GET" or its_own:
            messages.info(request, str(PlanLocked.words))
            return redirect("home:programmes", pk=pk)
        raise PermissionDenied(
            _("This is done by the teacher of the subject. Nothing was changed.")
        )
    draft = drafts.open_draft(file.case.school, f"home-programme:{line.row.pk}")
    stored = {
        "version": line.row.version,
        "independent_content": line.row.independent_content,
        "has_working_programme": line.row.has_working_programme,
    }
    is_sent = request.method == "POST"
    form = ProgrammeForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        initial=stored,
        person=file.person,
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            services.save_programme(
                row=line.row,
                content=said["independent_content"],
                has_working_programme=said["has_working_programme"],
                version=said["version"] or 0,
                scan=said["file"],
                by=file.person,
            )
        except RowChanged as refused:
            words = _("%(who)s has changed this row meanwhile. Compare, then save again.")
            form.add_error(None, words % {"who": changed_last_by(refused.row)})
            form.data = {**form.data.dict(), "version": str(refused.row.version)}
        except (RowGone, PlanLocked) as refused:
            messages.error(request, str(refused.words))
            return redirect("home:programmes", pk=pk)
        else:
            drafts.discard(file.case.school, draft.key)
            messages.success(
                request, _("%(subject)s: the working programme is saved.") % {"subject": line.row}
            )
            return redirect("home:programmes", pk=pk)
    if request.method == "GET":
        draft.restore(form)
    context = {"line": line, "form": form, "draft": draft}
    return case_page(
        request,
        file,
        "home_education/programme.html",
        context,
        title=_("Working programme: %(subject)s") % {"subject": line.row},
        status=422 if request.method == "POST" else 200,
    )
