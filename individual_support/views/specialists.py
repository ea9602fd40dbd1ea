"""Requests to specialists (cl. 4.1.3): asking, answering, taking back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.roles import Role
from individual_support.access import LEADING, may_ask_specialists, open_support
from individual_support.deadlines import SPECIALIST
from individual_support.forms.specialists import TITLES, AnswerForm, AskForm
from individual_support.models import SpecialistRequest
from individual_support.services import specialists as services
from regulations import drafts
from regulations.attachment_access import may_open
from regulations.case_files import CaseFile
from regulations.views.case_frame import case_page, not_yours


@dataclass(frozen=True)
class Due:
    """Until when an answer is waited for."""

    on: date
    days_left: int


@dataclass(frozen=True)
class Shown:
    """A request as its reader sees it, and what they may do with it."""

    request: SpecialistRequest
    due: Due | None
    opens_programme: bool
    may_answer: bool
    may_withdraw: bool


@require_http_methods(["GET", "POST"])
def specialists(request: HttpRequest, pk: int) -> HttpResponse:
    """All requests of the case; whoever leads it asks one more."""
    file = _staff(request, pk)
    sent = request.POST if request.method == "POST" else None
    form = AskForm(sent, school_id=file.case.school_id, today=file.today)
    draft = drafts.open_draft(file.case.school, f"support-ask:{pk}")
    if request.method == "GET":
        draft.restore(form)
        return _show(request, file, ask=form, draft=draft)
    if not may_ask_specialists(file):
        raise not_yours(*LEADING)
    if not form.is_valid():
        return _show(request, file, ask=form, draft=draft, status=422)
    try:
        services.ask(
            support=file.details,
            specialist=form.chosen(),
            question=form.cleaned_data["question"],
            by=file.person,
            today=file.today,
            page=reverse("support:specialists", args=[pk]),
        )
    except services.AlreadyAsked as refused:
        text = _("%(who)s was asked before and has not answered yet.") % {"who": refused}
        form.add_error("specialist", text)
        return _show(request, file, ask=form, draft=draft, status=422)
    except services.NotOpen:
        messages.error(request, _("The case is closed: nobody is asked any more."))
        return redirect("support:specialists", pk=pk)
    drafts.discard(file.case.school, draft.key)
    messages.success(request, _("The specialist is asked and told of it."))
    return redirect("support:specialists", pk=pk)


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: int, request_id: int) -> HttpResponse:
    """The specialist's own answer, with a programme if there is one."""
    file = _staff(request, pk)
    asked = _request(file, request_id)
    if Role.SPECIALIST not in file.roles or asked.specialist_id != file.person.pk:
        raise not_yours(Role.SPECIALIST)
    if asked.answered_on is not None or file.is_over:
        messages.info(request, _("This request is not open any more; nothing was saved."))
        return redirect("support:specialists", pk=pk)
    is_sent = request.method == "POST"
    form = AnswerForm(*((request.POST, request.FILES) if is_sent else ()), by=file.person)
    draft = drafts.open_draft(file.case.school, f"support-answer:{asked.pk}")
    if request.method == "GET":
        draft.restore(form)
    elif form.is_valid():
        said = form.cleaned_data
        try:
            services.answer(
                request=asked,
                text=said["answer"],
                programme=said["programme"],
                programme_kind=said["programme_kind"],
                programme_title=TITLES.get(said["programme_kind"], ""),
                by=file.person,
                today=file.today,
                page=reverse("support:specialists", args=[pk]),
            )
        except services.NotOpen:
            messages.error(request, _("This request is not open any more; nothing was saved."))
        else:
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The answer is saved; who asked is told."))
        return redirect("support:specialists", pk=pk)
    return case_page(
        request,
        file,
        "individual_support/answer.html",
        {
            "form": form,
            "asked": asked,
            "draft": draft,
            "due": _due(file).get(asked.specialist_id),
        },
        title=_("Answer a request"),
        status=422 if form.errors else 200,
    )


@require_POST
def withdraw(request: HttpRequest, pk: int, request_id: int) -> HttpResponse:
    """Take back a request that nobody has answered."""
    file = _staff(request, pk)
    asked = _request(file, request_id)
    if not may_ask_specialists(file):
        raise not_yours(*LEADING)
    try:
        services.withdraw(request=asked)
    except services.NotOpen:
        messages.error(request, _("This request is answered already."))
    else:
        messages.success(request, _("The request is taken back."))
    return redirect("support:specialists", pk=pk)


def _staff(request: HttpRequest, pk: int) -> CaseFile:
    return open_support(request.actor, pk).for_staff()


def _request(file: CaseFile, request_id: int) -> SpecialistRequest:
    found = SpecialistRequest.objects.select_related(
        "specialist", "asked_by", "support__case__school"
    )
    return get_object_or_404(found, support=file.case.pk, pk=request_id)


def _show(request: HttpRequest, file: CaseFile, *, ask, draft, status: int = 200) -> HttpResponse:
    context = {
        "requests": _shown(file),
        "form": ask if may_ask_specialists(file) else None,
        "draft": draft,
        "no_specialists": not ask.people,
    }
    title = _("Requests to specialists")
    template = "individual_support/specialists.html"
    return case_page(request, file, template, context, title=title, status=status)


def _shown(file: CaseFile) -> list[Shown]:
    found = file.details.specialist_requests.select_related("specialist", "asked_by", "programme")
    due, is_open, asks = _due(file), not file.is_over, may_ask_specialists(file)
    return [
        Shown(
            request=one,
            due=due.get(one.specialist_id) if one.answered_on is None else None,
            opens_programme=one.programme is not None
            and one.programme.removed_at is None
            and may_open(one.programme, file),
            may_answer=is_open
            and one.answered_on is None
            and one.specialist_id == file.person.pk
            and Role.SPECIALIST in file.roles,
            may_withdraw=asks and one.answered_on is None,
        )
        for one in found
    ]


def _due(file: CaseFile) -> dict[int, Due]:
    """How long each specialist still has, by the person."""
    running = file.case.deadlines.filter(key=SPECIALIST.key, kept_at=None, cancelled_at=None)
    return {
        owner: Due(due_on, (due_on - file.today).days)
        for owner, due_on in running.values_list("owner", "due_on")
    }
