"""Language, theme, school: switches that come back to the page where they were pressed."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.current import choose_school
from accounts.forms.preferences import LanguageForm, ProfileForm, ThemeForm
from accounts.numbers import row_number

THEME_COOKIE = "theme"


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Read the product in another language, here and at the next sign-in."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(_("There is no such language here."))
    return _keep(request, "language", form.cleaned_data["language"], settings.LANGUAGE_COOKIE_NAME)


@login_not_required
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """See the product light, dark, or as the device says."""
    form = ThemeForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(_("There is no such theme."))
    return _keep(request, "theme", form.cleaned_data["theme"], THEME_COOKIE)


def shown_in_language(
    request: HttpRequest, asked: str, show: Callable[[], HttpResponse]
) -> HttpResponse:
    """The same page in another language, with what was typed still in it, and the wish kept.

    For forms whose language buttons send the form itself: nothing of it is kept on the way.
    """
    with translation.override(asked):
        request.LANGUAGE_CODE = asked
        response = show()
    response.headers["Content-Language"] = asked
    _remember(response, settings.LANGUAGE_COOKIE_NAME, asked)
    return response


def language_asked(request: HttpRequest) -> str:
    """The language whose button sent the form; empty when it was another button."""
    asked = request.POST.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else ""


@require_POST
def school_choose(request: HttpRequest) -> HttpResponse:
    """Work in another of one's schools."""
    number = row_number(request.POST.get("school", ""))
    if number is None or not choose_school(request, number):
        raise Http404
    return redirect("desk")


@require_http_methods(["GET", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """The person's own account: address for letters, and the way to the password."""
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("profile")
    return render(request, "accounts/profile.html", {"form": form})


def _keep(request: HttpRequest, field: str, value: str, cookie: str) -> HttpResponse:
    """Keep the wish on the account if there is one, and in a cookie, and go back."""
    if request.user.is_authenticated:
        setattr(request.user, field, value)
        request.user.save(update_fields=[field])
    response = redirect(_back(request))
    _remember(response, cookie, value)
    return response


def _remember(response: HttpResponse, cookie: str, value: str) -> None:
    response.set_cookie(
        cookie,
        value,
        max_age=settings.LANGUAGE_COOKIE_AGE or 365 * 24 * 60 * 60,
        samesite="Lax",
        secure=settings.BEHIND_TLS,
    )


def _back(request: HttpRequest) -> str:
    """The page to return to: only one of our own."""
    return own_page(request.POST.get("next", ""), request) or "/"


def own_page(page: str, request: HttpRequest) -> str:
    """The address if it is one of this installation's pages, else nothing."""
    is_ours = url_has_allowed_host_and_scheme(
        page, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return page if is_ours and page.isprintable() else ""
