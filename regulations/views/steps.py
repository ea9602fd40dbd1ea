"""Taking a step, and marking a remark as mended."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulations import drafts, proposals, step_drafts
from regulations.case_files import CaseFile, Gap, clause_url, open_file
from regulations.forms.steps import RemarkFormSet, StepForm, remarks_of
from regulations.models import Decision
from regulations.moments import on_the_wall
from regulations.procedure import NoSuchStep, Step
from regulations.services import remarks
from regulations.services.errors import (
    ClauseForbids,
    NoStepNow,
    NothingProposed,
    NotYourRole,
    ReasonMissing,
)
from regulations.services.steps import take_step
from regulations.views.cases import frame_of, heading_of, panel_html


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, pk: int, action: str) -> HttpResponse:
    """Ask before a step is taken, show everything that forbids it, and take it."""
    file = open_file(request.actor, pk)
    try:
        asked = file.regulation.procedure.step_for(
            file.case.state, action, file.settings, file.case.variant
        )
    except NoSuchStep:
        return _not_now(request, file, action, file.latest)
    if file.roles.isdisjoint(asked.by):
        raise _not_yours(file, asked)
    try:
        if request.method == "POST" and "more_remarks" not in request.POST:
            return _take(request, file, asked)
        return _ask(request, file, asked)
    except NothingProposed as refused:
        if str(refused):
            messages.error(request, str(refused))
        return redirect(proposals.place_of(file.case, asked))


@require_POST
def remark_mended(request: HttpRequest, pk: int, remark: int) -> HttpResponse:
    """The author says that a remark is mended."""
    file = open_file(request.actor, pk)
    file.check_may_change()
    comment = get_object_or_404(file.case.comments.all(), pk=remark)
    remarks.mend(comment, by=file.person)
    if request.headers.get("HX-Request"):
        return HttpResponse("")
    address = file.pages.field_url(file.case, comment.field) if comment.field else ""
    return redirect(address or reverse("case", kwargs={"pk": pk}))


def _take(request: HttpRequest, file: CaseFile, asked: Step) -> HttpResponse:
    form = StepForm(request.POST, step=asked, ask_reason=True)
    pinned = _remark_forms(request, file, asked)
    if not (form.is_valid() & (pinned is None or pinned.is_valid())):
        return _ask(request, file, asked, form=form, pinned=pinned, status=422)
    try:
        take_step(
            case=file.case,
            action=asked.action,
            by=file.person,
            roles=file.roles,
            today=file.today,
            remarks=remarks_of(pinned) if pinned is not None else (),
            **form.values(),
        )
    except NoStepNow as refused:
        return _not_now(request, file, asked.action, refused.latest, typed=form)
    except NotYourRole:
        raise _not_yours(file, asked) from None
    except ReasonMissing as refused:
        gaps = file.explain_for_step(refused.violations)
        form.add_error("override_reason", _("Give the reason why it is done all the same."))
        return _ask(request, file, asked, form=form, pinned=pinned, gaps=gaps, status=422)
    except ClauseForbids as refused:
        gaps = file.explain_for_step(refused.violations)
        return _ask(request, file, asked, form=form, pinned=pinned, gaps=gaps, status=422)
    drafts.discard(file.case.school, step_drafts.key_of(file.case, asked.action))
    messages.success(request, _("Done: %(step)s.") % {"step": asked.label})
    return redirect("case", pk=file.case.pk)


def _ask(
    request: HttpRequest,
    file: CaseFile,
    asked: Step,
    *,
    form: StepForm | None = None,
    pinned=None,
    gaps: tuple[Gap, ...] | None = None,
    status: int = 200,
) -> HttpResponse:
    gaps = file.gaps(asked) if gaps is None else gaps
    is_refused = not all(gap.violation.may_be_overridden_by(file.roles) for gap in gaps)
    needs_reason = not is_refused and any(gap.explained_by is None for gap in gaps)
    draft = drafts.open_draft(file.case.school, step_drafts.key_of(file.case, asked.action))
    if form is None:
        seen = {"after": file.latest.pk if file.latest else 0}
        form = StepForm(initial=seen, step=asked, ask_reason=needs_reason)
        draft.restore(form)
    elif not needs_reason:
        form.fields.pop("override_reason", None)
    if needs_reason:  # told as it is: without the reason the step is refused
        form.fields["override_reason"].required = True
    context = {
        "frame": frame_of(file),
        "file": file,
        "case": file.case,
        **heading_of(file),
        "step": asked,
        "clause_url": clause_url(asked.under),
        "form": form,
        "pinned": pinned if pinned is not None else _remark_forms(request, file, asked, draft),
        "draft": draft,
        "gaps": gaps,
        "is_refused": is_refused,
        "panels": [(panel, panel_html(request, file, panel)) for panel in file.panels_on(asked)],
    }
    return render(request, "regulations/step.html", context, status=status)


def _remark_forms(request: HttpRequest, file: CaseFile, asked: Step, draft=None):
    """Rows for remarks to single fields: for returns only."""
    if not asked.is_return:
        return None
    fields = [(field, str(words)) for field, words in file.pages.comment_fields(file.details)]
    sent = request.POST if request.method == "POST" else drafts.typed_in(draft)
    if sent and "more_remarks" in request.POST:
        sent = sent.copy()
        count = sent.get("remark-TOTAL_FORMS", "")
        rows = int(count) if count.isascii() and count.isdigit() and len(count) < 4 else 0
        sent["remark-TOTAL_FORMS"] = str(rows + 2)
    return RemarkFormSet(
        sent if sent and "remark-TOTAL_FORMS" in sent else None,
        prefix="remark",
        form_kwargs={"fields": fields},
    )


def _not_now(
    request: HttpRequest,
    file: CaseFile,
    action: str,
    latest: Decision | None,
    *,
    typed: StepForm | None = None,
) -> HttpResponse:
    """Somebody was faster, or the case is in another state: say who did what and when."""
    known = {step.action: step for step in file.regulation.procedure.steps}
    if action not in known:
        raise Http404
    file.case.refresh_from_db(fields=["state", "closed_on"])
    context = {
        "frame": frame_of(file),
        "file": file,
        "case": file.case,
        **heading_of(file),
        "step": known[action],
        "latest": latest,
        "latest_step": known.get(latest.action) if latest else None,
        "latest_at": date_format(on_the_wall(latest.at, file.case.school), "H:i") if latest else "",
        "state": file.regulation.procedure.states[file.case.state],
        "typed": typed.data.get("comment", "") if typed else "",
    }
    return render(request, "regulations/step_not_now.html", context, status=409)


def _not_yours(file: CaseFile, asked: Step) -> Exception:
    """A colleague is told whose step it is; for the family there is no such page."""
    if file.is_for_family:
        return Http404()
    roles = ", ".join(str(role.label) for role in asked.by)
    return PermissionDenied(_("This step is taken by: %(roles)s.") % {"roles": roles})
