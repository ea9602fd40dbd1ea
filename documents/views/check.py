"""Checking a paper, open to anybody who holds it: by its code, its QR or its file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.lockout import address_of
from accounts.open_codes import read_code
from accounts.throttling import take
from documents.checking import finding, judging
from documents.checking.finding import Known
from documents.checking.judging import FileState, Verdict
from documents.checking.reading import LARGEST_BYTES
from documents.forms.check import CodeForm, FileForm

#: From one address: a whole school may stand behind it, a guesser of 80 bits gets nowhere.
_CODES_AN_HOUR = 120
_FILES_AN_HOUR = 30
_HOUR = timedelta(hours=1)

View = Callable[..., HttpResponse]


def _open_to_all(view: View) -> View:
    """No sign-in; what is answered is kept by no cache and found by no search engine."""

    @login_not_required
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    return guarded


@_open_to_all
def check(request: HttpRequest) -> HttpResponse:
    """The two ways: type the code, or give the file."""
    if "file" in request.FILES:
        return _judged(request, request.FILES["file"])
    if "code" in request.POST:
        form = CodeForm(request.POST)
        if form.is_valid():
            return redirect("check_code", code=form.cleaned_data["code"])
        return _page(request, code_form=form, status=422)
    if request.method == "POST":
        return _page(request, file_form=_asked(FileForm(request.POST, request.FILES)), status=422)
    return _page(request)


@_open_to_all
def check_code(request: HttpRequest, code: str) -> HttpResponse:
    """What is known of the paper with the code; a file is compared with it."""
    read = read_code(code)
    if read is not None and read[1] != code:
        return redirect("check_code", code=read[1])
    _count(request, "check-code", _CODES_AN_HOUR)
    known = finding.by_code(code)
    if known is None:
        return _page(request, unknown=code[:60], status=404)
    if "file" in request.FILES:
        return _judged(request, request.FILES["file"], known)
    if request.method == "POST":
        form = _asked(FileForm(request.POST, request.FILES))
        return _page(request, known=known, file_form=form, status=422)
    return _page(request, known=known)


def _judged(request: HttpRequest, file: UploadedFile, known: Known | None = None) -> HttpResponse:
    _count(request, "check-file", _FILES_AN_HOUR)
    if (file.size or 0) > LARGEST_BYTES:
        verdict = Verdict(FileState.TOO_LARGE)
    else:
        verdict = judging.judge(file.read(), code=known.code if known else "")
    return _page(request, known=verdict.known or known, verdict=verdict)


def _count(request: HttpRequest, what: str, most: int) -> None:
    take(what, address_of(request) or "", most, _HOUR)


def _asked(form: FileForm) -> FileForm:
    form.is_valid()
    return form


def _page(request: HttpRequest, *, status: int = 200, **told) -> HttpResponse:
    context = {
        "code_form": CodeForm(),
        "file_form": FileForm(),
        "largest_mb": LARGEST_BYTES // 1024 // 1024,
        **told,
    }
    return render(request, "documents/check.html", context, status=status)
