"""One application: its task list, its sending, its receipt, its end; the papers with it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from regulations.application_access import OpenApplication, open_application
from regulations.application_copies import copies_of
from regulations.application_notices import decider_words
from regulations.authority import NoAuthority, authority_words
from regulations.case_files import clause_url
from regulations.forms.applications import PaperForm
from regulations.models import ApplicationFile, Case, Route
from regulations.moments import on_the_wall, zone_of
from regulations.offers import case_in_its_place
from regulations.services import applications as service
from regulations.services.deadlines import counted
from regulations.views.application_pages import check_page, frame_of, not_possible, tasks_page


@never_cache
@require_GET
def application(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft's task list; of a sent one the receipt, or for the school all that it decides by."""
    opened = open_application(request.actor, pk)
    if opened.application.is_draft:
        if not opened.writes:
            raise Http404
        return tasks_page(request, opened)
    opened.record_reading()
    return sent_page(request, opened)


def sent_page(
    request: HttpRequest, opened: OpenApplication, *, told: str = "", status: int = 200
) -> HttpResponse:
    """A sent application for its reader; ``told`` says why something was not done."""
    one = opened.application
    clause = one.questionnaire.decide_within.clause
    case = one.case if one.case_id and _sees(request, one.case_id) else None
    context = {
        **frame_of(opened),
        "sections": opened.reading.sections,
        "sent_at": on_the_wall(one.sent_at, one.school),
        "zone": zone_of(one.sent_at, one.school),
        "decided_at": on_the_wall(one.decided_at, one.school) if one.decided_at else None,
        "decider": decider_words(one),
        "counted": counted(one.decide_by, one.count).explain(clause),
        "clause": clause,
        "clause_url": clause_url(clause),
        "reading_of_clause": one.questionnaire.decide_within.reading,
        "authority": authority_words(one.authority),
        "copies": copies_of(one) if opened.sees_restricted else [],
        "original": one.files.filter(page="").first(),
        "case": case,
        "running": case_in_its_place(one.questionnaire, one.student) if opened.decides else None,
        "told": told,
        "days_left": (one.decide_by - opened.today).days,
    }
    name = "receipt" if opened.is_applicant else "received"
    return render(request, f"regulations/application/{name}.html", context, status=status)


@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Send it: once, however often and from wherever it is pressed."""
    opened = open_application(request.actor, pk)
    one = opened.application
    if not one.is_draft:
        return redirect("application", pk=pk)
    if not opened.writes:
        raise Http404
    given: dict = {}
    if one.route == Route.PAPER:
        paper = PaperForm(request.POST, request.FILES, today=opened.today, person=opened.person)
        if not paper.is_valid():
            return check_page(request, opened, paper=paper, status=422)
        given = {
            "received_on": paper.cleaned_data["received_on"],
            "original": paper.cleaned_data["original"],
        }
    try:
        service.send(
            application=one,
            seen=request.POST.get("seen", ""),
            by=opened.person,
            today=opened.today,
            **given,
        )
    except service.Incomplete:
        told = _("Nothing was sent: some questions are still open.")
    except service.ChangedMeanwhile:
        told = _("Nothing was sent: the answers were changed meanwhile. Look at them once more.")
    except service.AnotherWaits as found:
        messages.info(request, _("You have sent it already: this is it."))
        return redirect("application", pk=found.application.pk)
    except NoAuthority as refused:
        return not_possible(request, one.student, str(refused))
    else:
        return redirect("application", pk=pk)
    return check_page(request, open_application(request.actor, pk), told=told, status=409)


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back before it is decided; throw a draft away."""
    opened = open_application(request.actor, pk)
    if not (opened.is_applicant or opened.writes):
        raise Http404
    was_draft = opened.application.is_draft
    if request.method == "POST":
        try:
            service.withdraw(opened.application)
        except service.NotWaiting:
            told = _("It was decided meanwhile, so it is not withdrawn. This is the answer.")
            return sent_page(request, open_application(request.actor, pk), told=told, status=409)
        if was_draft:
            messages.success(request, _("The draft is thrown away. Nothing was sent."))
            return redirect("desk")
        messages.success(request, _("Withdrawn. The school is told."))
        return redirect("application", pk=pk)
    if not (was_draft or opened.application.is_waiting):
        return redirect("application", pk=pk)
    return render(request, "regulations/application/withdraw.html", frame_of(opened))


@require_GET
@cache_control(private=True, no_store=True)
def file(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """A paper that came with it, as a download. A colleague's reading of a restricted one stays."""
    opened, paper = _paper(request, pk, file)
    if paper.is_restricted:
        if not opened.sees_restricted:
            raise Http404
        opened.record_reading()
    return HttpResponse(
        bytes(paper.scan.data),
        content_type=paper.scan.content_type,
        headers={
            "Content-Disposition": content_disposition_header(True, paper.file_name),
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


@require_POST
def file_remove(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """Take a paper out of a draft."""
    opened, paper = _paper(request, pk, file)
    if not opened.writes:
        raise Http404
    paper.application = opened.application
    try:
        service.remove_file(paper)
    except service.NotADraft:
        messages.info(request, _("It was sent already: its papers stay as they are."))
        return redirect("application", pk=pk)
    messages.success(request, _("The paper is taken out."))
    return redirect("application_page", pk=pk, page=paper.page)


def _paper(request: HttpRequest, pk: int, file: int) -> tuple[OpenApplication, ApplicationFile]:
    opened = open_application(request.actor, pk)
    papers = opened.application.files.select_related("scan")
    return opened, get_object_or_404(papers, pk=file)


def _sees(request: HttpRequest, case_id: int) -> bool:
    return Case.objects.visible_to(request.actor).filter(pk=case_id).exists()
