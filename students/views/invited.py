"""The link of an invitation, opened on any device without an account: a code, and the page.

Until the code is proved nothing is said about any person. A link that opens nothing is answered
alike, whether it was never made, was used, taken back or is out of date.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import one_time_codes
from accounts.contacts import contact_for_codes, masked
from accounts.forms.codes import CodeForm
from accounts.lockout import address_of
from accounts.open_codes import read_code
from accounts.passwordless import NoEntry, PasswordNeeded, account_of_proven, enter
from accounts.secret_text import hide, reveal
from accounts.tenancy import scope
from accounts.throttling import take
from accounts.views.preferences import language_asked, shown_in_language
from students.models import Invitation
from students.services.invitations import (
    invitation_of,
    is_own_path,
    mark_opened,
    stands_for,
    use,
)

_KEY = "invitation"
#: Links that open nothing, from one network address in an hour.
_MOST_MISSES = 60


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A code was sent for this invitation to this very browser."""

    nonce: str
    hidden_contact: str
    masked_to: str
    expires_at: str


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, code: str) -> HttpResponse:
    """One address for all of it: the greeting, the code, and on to the page that waits."""
    read = read_code(code)
    schools = {*request.actor.school_ids, *((read[0],) if read else ())}
    with scope(schools, account_id=request.user.pk):
        found = invitation_of(code)
        if found is not None and _is_own(request, found):
            return _go_on(found)
        if found is None or not found.is_waiting:
            take("dead-links", address_of(request) or "", _MOST_MISSES, timedelta(hours=1))
            return render(request, "students/invitations/dead.html", status=404)
        return _opened(request, found)


def _is_own(request: HttpRequest, found: Invitation) -> bool:
    """Whether the invited person is signed in already: then the link is a link."""
    account = found.person.account_id
    return account is not None and account == request.user.pk and found.revoked_at is None


def _opened(request: HttpRequest, found: Invitation) -> HttpResponse:
    mark_opened(found)
    if (
        not stands_for(found.person, found.student, found.student.school.today())
        or contact_for_codes(found.person) is None
    ):
        return _page(request, found, "students/invitations/renew.html")
    if request.method == "GET":
        return _ask(request, found, CodeForm())
    if asked := language_asked(request):
        form = CodeForm(initial=request.POST.dict())
        return shown_in_language(request, asked, lambda: _ask(request, found, form))
    if request.POST.get("do") == "send":
        return _send_code(request, found)
    return _check_code(request, found)


def _send_code(request: HttpRequest, found: Invitation) -> HttpResponse:
    contact, nonce = contact_for_codes(found.person), secrets.token_hex(8)
    sent = one_time_codes.send(found.person, _purpose(found, nonce), came_from=address_of(request))
    request.session[_KEY] = {
        "of": found.pk,
        "nonce": nonce,
        "hidden_contact": hide(contact.value),
        "masked_to": sent.masked_to,
        "expires_at": sent.expires_at.isoformat(),
    }
    return redirect(request.path)


def _check_code(request: HttpRequest, found: Invitation) -> HttpResponse:
    waiting = _waiting(request, found)
    form = CodeForm(request.POST)
    if waiting is None or not form.is_valid():
        return _ask(request, found, form, status=422)
    try:
        one_time_codes.check(
            found.person, _purpose(found, waiting.nonce), form.cleaned_data["code"]
        )
    except one_time_codes.CodeRefused as refusal:
        form.refuse(refusal)
        return _ask(request, found, form, status=422)
    del request.session[_KEY]
    return _enter(request, found, reveal(waiting.hidden_contact))


def _enter(request: HttpRequest, found: Invitation, contact: str) -> HttpResponse:
    """Who typed the right code is the invited person: in, once, and on to the page."""
    signed_in = request.user if request.user.is_authenticated else None
    try:
        account = account_of_proven(found.person, contact, signed_in=signed_in)
    except PasswordNeeded:
        return _page(request, found, "students/invitations/password.html")
    except NoEntry:
        return _page(request, found, "students/invitations/renew.html")
    if not use(found):
        return render(request, "students/invitations/dead.html", status=404)
    enter(request, account)
    return _go_on(found)


def _go_on(found: Invitation) -> HttpResponse:
    use(found)
    return redirect(found.path if is_own_path(found.path) else reverse("desk"))


def _ask(
    request: HttpRequest, found: Invitation, form: CodeForm, status: int = 200
) -> HttpResponse:
    """Offer to send a code; once it was sent from this browser, ask for it."""
    waiting = _waiting(request, found)
    if waiting is None:
        contact = contact_for_codes(found.person)
        to = masked(contact.channel, contact.value)
        template = "students/invitations/greeting.html"
        return _page(request, found, template, status=status, masked_to=to)
    return _page(
        request,
        found,
        "students/invitations/code.html",
        status=status,
        form=form,
        masked_to=waiting.masked_to,
        expires_at=parse_datetime(waiting.expires_at),
        is_over=parse_datetime(waiting.expires_at) <= timezone.now(),
    )


def _waiting(request: HttpRequest, found: Invitation) -> _Waiting | None:
    kept = dict(request.session.get(_KEY, {}))
    return _Waiting(**kept) if kept.pop("of", None) == found.pk else None


def _purpose(found: Invitation, nonce: str) -> str:
    """A code is bound to the browser that asked for it: a forwarded link needs its own."""
    return f"invitation:{found.pk}:{nonce}"


def _page(
    request: HttpRequest, found: Invitation, template: str, status: int = 200, **more
) -> HttpResponse:
    context = {"inviting_school": found.student.school, **more}
    return render(request, template, context, status=status)
