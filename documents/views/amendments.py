"""Amending a signed paper: its parts chosen, changed, looked at, withdrawn."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from documents import amendments
from documents.amendment_pages import (
    AmendmentPage,
    SectionForm,
    check_may_amend,
    draft_key,
    may_begin,
)
from documents.forms.amendments import SectionsForm, WithdrawForm
from documents.models import Amendment
from documents.views.fetching import kind_or_404, paper_or_404
from regulations import drafts
from regulations.case_files import open_file
from regulations.views.cases import heading_of


@require_http_methods(["GET", "POST"])
def paper_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose which parts of a signed paper are changed; who has begun is led on."""
    paper = paper_or_404(request, pk)
    if paper.case_id is None:
        raise Http404
    file, kind = open_file(request.actor, paper.case_id), kind_or_404(paper.kind)
    check_may_amend(file, kind)
    if (begun := amendments.open_amendment(file.case, kind.slug)) is not None:
        return redirect("amendment", pk=begun.pk)
    may = may_begin(file, paper)
    form = SectionsForm(request.POST if request.method == "POST" else None, kind=kind)
    if request.method == "POST" and may and form.is_valid():
        try:
            begun = amendments.begin(paper, sections=form.cleaned_data["sections"], by=file.person)
        except amendments.CannotAmend as refused:
            messages.error(request, str(refused))
            return redirect("paper", pk=pk)
        return redirect("amendment", pk=begun.pk)
    context = {"paper": paper, "form": form, "may_begin": may, **heading_of(file)}
    status = 422 if request.method == "POST" else 200
    return render(request, "documents/paper_amend.html", context, status=status)


@require_http_methods(["GET", "POST"])
def amendment(request: HttpRequest, pk: int) -> HttpResponse:
    """The chosen parts as a form; what the new version would change, and what stands against it."""
    page = _page_or_404(request, pk)
    draft = drafts.open_draft(page.file.case.school, draft_key(page.amendment))
    if request.method != "POST":
        typed = drafts.typed_in(draft) if page.amendment.is_draft else None
        return _show(request, page, page.forms(typed), draft)
    if not page.amendment.is_draft:
        messages.error(request, _("The new version is out meanwhile; nothing was saved."))
        return redirect("amendment", pk=pk)
    forms = page.forms(request.POST)
    valid = [one.form.is_valid() for one in forms]  # each is asked, so that each tells its errors
    if not all(valid):
        return _show(request, page, forms, draft, status=422)
    values = {one.section.slug: one.form.values() for one in forms}
    try:
        amendments.propose(page.amendment, values, by=page.file.person)
    except amendments.CannotAmend as refused:
        return _show(request, page, forms, draft, refused=str(refused), status=422)
    drafts.discard(page.file.case.school, draft.key)
    messages.success(request, _("Saved. Look below at what changes; nothing has gone out yet."))
    return redirect("amendment", pk=pk)


@require_POST
def amendment_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw it with a reason: the version that is signed stays in force."""
    page = _page_or_404(request, pk)
    form = WithdrawForm(request.POST)
    if not form.is_valid():
        draft = drafts.open_draft(page.file.case.school, draft_key(page.amendment))
        return _show(request, page, page.forms(), draft, withdrawing=form, status=422)
    try:
        amendments.withdraw(page.amendment, by=page.file.person, reason=form.cleaned_data["reason"])
    except amendments.CannotAmend as refused:
        messages.error(request, str(refused))
    else:
        drafts.discard(page.file.case.school, draft_key(page.amendment))
        messages.success(request, _("The amendment is withdrawn; the signed version stays."))
    return redirect("amendment", pk=pk)


def _page_or_404(request: HttpRequest, pk: int) -> AmendmentPage:
    found = Amendment.objects.visible_to(request.actor).select_related("paper", "new_paper", "by")
    amendment = get_object_or_404(found, pk=pk)
    file = open_file(request.actor, amendment.paper.case_id)
    check_may_amend(file, kind_or_404(amendment.paper.kind))
    return AmendmentPage(amendment, file)


def _show(
    request: HttpRequest,
    page: AmendmentPage,
    forms: list[SectionForm],
    draft,
    *,
    refused: str = "",
    withdrawing: WithdrawForm | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "page": page,
        "amendment": page.amendment,
        "case": page.file.case,
        "forms": forms,
        "draft": draft,
        "refused": refused or page.outlook.refused,
        "redline": page.redline,
        "withdrawing": withdrawing or WithdrawForm(),
        **heading_of(page.file),
    }
    return render(request, "documents/amendment.html", context, status=status)
