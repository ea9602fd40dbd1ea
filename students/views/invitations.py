"""The school's invitations: what became of each, sending it again, and who was called."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import MessageState
from accounts.permissions import demand, requires
from students.forms.invitations import SHOWN_STATES, AgainForm, InvitationFilter, ReachingForm
from students.models import Invitation, InvitationState, InvitationWay
from students.services.invitations import CannotInvite, invite, record_reaching, revoke, ways_to
from students.views.inviting import refusal_words, slips_page
from students.views.reach import school_of

PER_PAGE = 50


@require_GET
@requires("invite_families")
def invitations(request: HttpRequest) -> HttpResponse:
    """Who was invited, when, by which way, and what has become of it."""
    school = school_of(request)
    all_of_them = Invitation.objects.visible_to(request.actor).filter(school=school)
    form = InvitationFilter(request.GET)
    state = form.cleaned_data["state"] if form.is_valid() else ""
    rows = _in_state(all_of_them, state).select_related(
        "person", "student__school_class", "message"
    )
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    tabs = [{"url": reverse("invitations"), "label": _("All"), "active": not state}]
    tabs += [
        {
            "url": f"{reverse('invitations')}?state={one}",
            "label": one.label,
            "count": _in_state(all_of_them, one).count(),
            "active": state == one,
        }
        for one in SHOWN_STATES
    ]
    context = {"page": page, "tabs": tabs, "query": f"state={state}" if state else ""}
    return render(request, "students/invitations/list.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def invitation_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One invitation: what happened, and what can be done now; a call is recorded here."""
    found = _invitation(request, pk)
    sent = request.POST if request.method == "POST" else None
    today = found.school.today()
    form = ReachingForm(sent, invitation=found, today=today)
    if form.is_bound and form.is_valid():
        by = request.actor.person_in(found.school_id)
        record_reaching(invitation=found, by=by, **form.cleaned_data)
        messages.success(request, _("Recorded."))
        return redirect("invitation_page", found.pk)
    context = {
        "invitation": found,
        "form": form,
        "ways": ways_to(found.person),
        "reachings": found.reachings.select_related("by"),
        "crumbs": [
            {"url": reverse("invitations"), "label": _("Invitations")},
            {"url": "", "label": found.person.short_name},
        ],
    }
    status = 422 if form.is_bound else 200
    return render(request, "students/invitations/invitation.html", context, status=status)


@login_required
@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the link again, by the same way or another; the former link opens nothing then."""
    found = _invitation(request, pk)
    form = AgainForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(_("There is no such way."))
    try:
        invited = invite(
            person=found.person,
            student=found.student,
            by=request.actor.person_in(found.school_id),
            way=form.cleaned_data["way"],
            path=found.path,
            about=found.about,
        )
    except CannotInvite as refusal:
        messages.error(request, refusal_words(refusal, found.person))
        return redirect("invitation_page", found.pk)
    if invited.invitation.way == InvitationWay.SLIP:
        return slips_page(request, [invited])
    messages.success(request, _("The invitation is on its way; the former link opens nothing."))
    return redirect("invitation_page", invited.invitation.pk)


@login_required
@require_POST
def invitation_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the invitation back: its link opens nothing."""
    found = _invitation(request, pk)
    if found.is_waiting:
        revoke(found)
        messages.success(request, _("The invitation is taken back: its link opens nothing."))
    else:
        messages.error(request, _("This link opens nothing already."))
    return redirect("invitation_page", found.pk)


def _invitation(request: HttpRequest, pk: int) -> Invitation:
    """An invitation of one of the reader's schools; for families and strangers there is none."""
    ours = Invitation.objects.in_schools(request.actor.staff_school_ids())
    found = get_object_or_404(
        ours.select_related(
            "school",
            "person__school",
            "person__account",
            "student__school",
            "message",
            "invited_by",
        ),
        pk=pk,
    )
    demand(request.actor, found.school_id, "invite_families")
    return found


def _in_state(rows, state: str):
    match state:
        case InvitationState.SILENT:
            return rows.silent().exclude(message__state=MessageState.FAILED)
        case InvitationState.FAILED:
            return rows.undelivered()
        case InvitationState.OPENED:
            return rows.waiting().exclude(opened_at=None)
        case InvitationState.USED:
            return rows.exclude(used_at=None).filter(revoked_at=None)
        case _:
            return rows
