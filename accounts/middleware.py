"""Per request: the actor, the schools the transaction may touch, language, clock and history.

Also what guards the session: it ends when nobody works in it, and a one-time password opens only
the page where it is replaced.
"""

from __future__ import annotations

import math
import time
import uuid
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import SuspiciousOperation
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation

from accounts.actors import NOBODY, actor_in_scope
from accounts.asked_once import asked_once
from accounts.current import current_school
from accounts.history import Context
from accounts.tenancy import scope
from accounts.throttling import TooMany


class SignInRequiredMiddleware(LoginRequiredMiddleware):
    """Sends a person to the sign-in page and back; a script of a page is told 401 instead.

    A script that followed the way would put the sign-in page into the middle of its own, or take
    its answer for the one that it asked for, and the text typed meanwhile would be lost.
    """

    def handle_no_permission(self, request, view_func):
        if request.headers.get("HX-Request") or request.headers.get("Accept") == "application/json":
            return HttpResponse(status=401)
        return super().handle_no_permission(request, view_func)


class TenantMiddleware:
    """Opens a transaction with the row-level security of the signed-in person's schools.

    ``ATOMIC_REQUESTS`` stays on: its savepoint rolls a failed view back inside this transaction.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        account_id = request.user.pk if request.user.is_authenticated else None
        with transaction.atomic(), scope((), account_id=account_id) as open_instead:
            request.actor = actor_in_scope(request.user, open_instead) if account_id else NOBODY
            return self.get_response(request)


class LanguageMiddleware:
    """The account's language, else the cookie's, else the school's, else the browser's."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = self._language(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    @staticmethod
    def _language(request) -> str:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        if request.user.is_authenticated and request.user.language:
            chosen = request.user.language
        if chosen in dict(settings.LANGUAGES):
            return chosen
        if request.actor.persons:
            return next(iter(request.actor.persons.values())).school.language
        return translation.get_language_from_request(request)


class SchoolTimeMiddleware:
    """Moments are shown by the clock of the school in which the reader is working."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        school = current_school(request)
        with timezone.override(ZoneInfo(school.time_zone) if school else None):
            return self.get_response(request)


class HistoryMiddleware:
    """Rows changed by a request carry who, in which request and on which page.

    A request that only looks changes nothing: what does not change in a step is asked once in it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method in ("GET", "HEAD", "OPTIONS"):
            with asked_once():
                return self.get_response(request)
        with Context(account=request.user.pk, request=str(uuid.uuid4()), url=request.path[:200]):
            return self.get_response(request)


class CleanAddressMiddleware:
    """The character NUL in an address is answered with 400: the database knows no such text."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise SuspiciousOperation("NUL in the address")
        return self.get_response(request)


class IdleSessionMiddleware:
    """A session ends ``SESSION_COOKIE_AGE`` after it was last used, not after the sign-in.

    The mark is renewed every ten minutes: reading a page does not write the session each time.
    """

    RENEW_AFTER_SECONDS = 600

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        now = int(time.time())
        unused = now - request.session.get("used_at", 0)
        if request.user.is_authenticated and unused > self.RENEW_AFTER_SECONDS:
            request.session["used_at"] = now
        return self.get_response(request)


class TooManyMiddleware:
    """A limit that is reached is told as a page with status 429 and the time to try again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """The view was rolled back by now; what was counted before the limit stays uncounted."""
        if not isinstance(exception, TooMany):
            return None
        wait = math.ceil((exception.again_at - timezone.now()).total_seconds())
        context = {"again_at": exception.again_at, "minutes": max(math.ceil(wait / 60), 1)}
        response = render(request, "accounts/too_many.html", context, status=429)
        response.headers["Retry-After"] = str(max(wait, 1))
        return response


class OneTimePasswordMiddleware:
    """Who signed in with a password that the school gave chooses their own before anything else."""

    OPEN = ("account_change_password", "account_logout", "language", "theme")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        must_choose = request.user.is_authenticated and request.user.has_one_time_password
        if must_choose and request.path not in {reverse(name) for name in self.OPEN}:
            return redirect("account_change_password")
        return self.get_response(request)
