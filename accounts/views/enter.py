"""“Sign in with a code”: the contact, the code, and the family's pages."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.entering import Attempt, begin, finish
from accounts.forms.codes import CodeForm, ContactForm
from accounts.lockout import address_of
from accounts.models import Account
from accounts.one_time_codes import CodeRefused
from accounts.passwordless import enter as sign_in
from accounts.passwordless import persons_of
from accounts.views.preferences import language_asked, own_page, shown_in_language

_ATTEMPT, _PROVED, _NEXT = "entry", "entry_proved", "entry_next"
_CHOICE_GOOD_FOR = timedelta(minutes=10)


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Type the contact. The answer is the same whether anybody has it."""
    if request.method == "GET":
        request.session[_NEXT] = own_page(request.GET.get("next", ""), request)
        return _contact_page(request, ContactForm())
    if asked := language_asked(request):
        form = ContactForm(initial=request.POST.dict())
        return shown_in_language(request, asked, lambda: _contact_page(request, form))
    form = ContactForm(request.POST)
    if not form.is_valid():
        return _contact_page(request, form, status=422)
    channel, contact = form.cleaned_data["contact"]
    attempt = begin(channel, contact, came_from=address_of(request))
    request.session[_ATTEMPT] = asdict(attempt)
    return redirect("enter_code")


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """Type the code that came to the contact."""
    if _ATTEMPT not in request.session:
        return redirect("enter")
    attempt = Attempt(**request.session[_ATTEMPT])
    if request.method == "GET":
        return _code_page(request, attempt, CodeForm())
    if asked := language_asked(request):
        form = CodeForm(initial=request.POST.dict())
        return shown_in_language(request, asked, lambda: _code_page(request, attempt, form))
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            accounts = finish(attempt, form.cleaned_data["code"])
        except CodeRefused as refusal:
            form.refuse(refusal)
        else:
            del request.session[_ATTEMPT]
            return _go_in(request, accounts)
    return _code_page(request, attempt, form, status=422)


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def enter_as(request: HttpRequest) -> HttpResponse:
    """Two people share the contact: choose who of them is here."""
    proved = request.session.get(_PROVED, {})
    if proved.get("until", "") <= timezone.now().isoformat():
        return redirect("enter")
    accounts = Account.objects.filter(pk__in=proved["accounts"], is_active=True).order_by("pk")
    if request.method == "POST":
        chosen = [one for one in accounts if str(one.pk) == request.POST.get("account")]
        if not chosen:
            raise Http404
        del request.session[_PROVED]
        return _go_in(request, chosen)
    people = [persons_of(account)[0] for account in accounts]
    schools = len({one.school_id for one in people})
    return render(request, "accounts/enter_as.html", {"people": people, "schools": schools})


def _go_in(request: HttpRequest, accounts: list[Account]) -> HttpResponse:
    if len(accounts) > 1:
        until = timezone.now() + _CHOICE_GOOD_FOR
        request.session[_PROVED] = {
            "accounts": [account.pk for account in accounts],
            "until": until.isoformat(),
        }
        return redirect("enter_as")
    after = own_page(request.session.pop(_NEXT, ""), request)
    sign_in(request, accounts[0])
    return redirect(after or "desk")


def _contact_page(request: HttpRequest, form: ContactForm, status: int = 200) -> HttpResponse:
    return render(request, "accounts/enter.html", {"form": form}, status=status)


def _code_page(
    request: HttpRequest, attempt: Attempt, form: CodeForm, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "masked_to": attempt.masked_to,
    }
    return render(request, "accounts/enter_code.html", context, status=status)
