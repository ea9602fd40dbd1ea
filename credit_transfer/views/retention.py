"""How long files are kept, and which of them may be destroyed (cl. 6.6)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.numbers import row_number
from accounts.permissions import demand, may, requires
from credit_transfer.forms.archive import DestroyForm, TermForm
from credit_transfer.models import ArchiveItem, RetentionTerm
from credit_transfer.services.archive import NotNow, due_on, record_destroyed, set_term
from credit_transfer.terms import OFFERED, Stored, terms_on
from credit_transfer.views.archive_frame import archive_page, school_of

MOST_ROWS = 500


@require_http_methods(["GET", "POST"])
@requires("see_archive")
def retention(request: HttpRequest) -> HttpResponse:
    """The school's terms by kind of files, those before them, and what the product offers."""
    school = school_of(request)
    data = request.POST if request.method == "POST" else None
    form = TermForm(data, initial={"since": school.today()})
    if data is not None:
        demand(request.actor, school.pk, "keep_retention")
        if form.is_valid():
            set_term(school, form.cleaned_data)
            messages.success(request, _("The term is entered."))
            return redirect("credit:retention")
    today = school.today()
    held = terms_on(school, today)
    every = list(RetentionTerm.objects.filter(school=school))
    context = {
        "form": form,
        "may_keep": may(request.actor, school.pk, "keep_retention"),
        "kinds": [
            {
                "kind": kind,
                "term": held.get(kind.value),
                "others": [
                    one for one in every if one.kind == kind and one != held.get(kind.value)
                ],
                "offered": next(one for one in OFFERED if one.kind is kind),
            }
            for kind in Stored
        ],
        "today": today,
    }
    return archive_page(
        request,
        "retention",
        context,
        here="retention",
        title=_("Terms of keeping"),
        status=422 if form.errors else 200,
    )


@require_POST
@requires("keep_retention")
def retention_offered(request: HttpRequest, kind: str) -> HttpResponse:
    """Take over the term that the product offers, from today on."""
    school = school_of(request)
    offered = next((one for one in OFFERED if one.kind == kind), None)
    if offered is None:
        raise Http404
    values = {
        "kind": offered.kind.value,
        "file_index": offered.file_index,
        "years": offered.years,
        "ground": offered.ground,
        "since": school.today(),
    }
    set_term(school, values)
    messages.success(request, _("The term is entered."))
    return redirect("credit:retention")


@require_http_methods(["GET", "POST"])
@requires("see_archive")
def archive_due(request: HttpRequest) -> HttpResponse:
    """Files whose term is over: whoever destroyed them ticks them, with the number of the act."""
    school = school_of(request)
    today = school.today()
    data = request.POST if request.method == "POST" else None
    form = DestroyForm(data, today=today)
    if data is not None:
        demand(request.actor, school.pk, "keep_retention")
        numbers = [row_number(one) for one in data.getlist("item")[:MOST_ROWS]]
        if form.is_valid():
            try:
                done = record_destroyed(
                    school,
                    [one for one in numbers if one is not None],
                    act=form.cleaned_data["act"],
                    on=form.cleaned_data["on"],
                    today=today,
                )
            except NotNow as refused:
                form.add_error(None, str(refused.words))
            else:
                words = ngettext(
                    "It is written down that %(count)s file was destroyed.",
                    "It is written down that %(count)s files were destroyed.",
                    done,
                )
                messages.success(request, words % {"count": done})
                return redirect("credit:archive_due")
    gone = ArchiveItem.objects.filter(school=school).exclude(destroyed_on=None)
    context = {
        "form": form,
        "due": due_on(school, today)[:MOST_ROWS],
        "gone": gone.select_related("transfer").order_by("-destroyed_on", "-pk")[:MOST_ROWS],
        "may_keep": may(request.actor, school.pk, "keep_retention"),
    }
    return archive_page(
        request,
        "archive_due",
        context,
        here="archive_due",
        title=_("What may be destroyed"),
        status=422 if form.errors else 200,
    )
