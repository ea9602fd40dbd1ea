"""A page with one form, the same everywhere: shown, judged, saved, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from students.forms.constraints import refusals

Crumb = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FormPage:
    """Words and ways of a page with one form.

    ``refused``: what the database may refuse, see :func:`students.forms.constraints.refusals`.
    """

    title: str
    button: str
    back: str
    over: str = ""
    lead: str = ""
    crumbs: Sequence[Crumb] = ()
    refused: Mapping[str, tuple] = field(default_factory=dict)
    template: str = "students/form.html"
    more: Mapping[str, Any] = field(default_factory=dict)


def form_page(
    request: HttpRequest,
    form: forms.Form,
    page: FormPage,
    save: Callable[[], str | None],
    *,
    done: str,
) -> HttpResponse:
    """Show the form, or save what it holds and go to ``save``'s address, else back.

    ``done`` is said on the next page. What was typed stays when something is refused.
    """
    if request.method == "POST" and form.is_valid():
        with refusals(form, page.refused):
            to = save() or page.back
            messages.success(request, done)
            return redirect(to)
    return render(request, page.template, {"form": form, "page": page, **page.more})
