"""Sign-in over allauth's flow, and the one-click sign-in of the demo."""

from __future__ import annotations

from allauth.account import views as allauth
from allauth.account.utils import get_login_redirect_url
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.demo import demo_account, demo_schools


class SignInView(allauth.LoginView):
    """Login and password; in demo mode also a button for every demo person."""

    def get_context_data(self, **kwargs) -> dict:
        """The demo people, when this is the demo."""
        context = super().get_context_data(**kwargs)
        if settings.DEMO_MODE:
            context["demo_schools"] = demo_schools()
        return context


@never_cache
@login_not_required
@require_POST
def demo_sign_in(request: HttpRequest, name: str) -> HttpResponse:
    """Sign in as a demo person with one click, back to the page asked for. In demo mode only."""
    account = demo_account(name) if settings.DEMO_MODE else None
    if account is None:
        raise Http404
    login(request, account, backend="django.contrib.auth.backends.ModelBackend")
    return redirect(get_login_redirect_url(request))


@login_not_required
def closed(request: HttpRequest, **kwargs) -> HttpResponse:
    """Pages that allauth names and this product does not have."""
    raise Http404
