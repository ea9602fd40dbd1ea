"""One bundle on its way: its files, and the legs from the deputy to the archive (cl. 6.7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.permissions import demand, may
from credit_transfer import rules
from credit_transfer.forms.archive import ItemForm, LayForm
from credit_transfer.models import ArchiveTransfer
from credit_transfer.records.bundles import BundleState, state_of
from credit_transfer.services import archive as services
from credit_transfer.services.archive import NotNow
from credit_transfer.terms import terms_on
from credit_transfer.views.archive_frame import archive_page


@require_http_methods(["GET", "POST"])
@login_required
def archive_transfer(request: HttpRequest, pk: int) -> HttpResponse:
    """The files of a bundle with index and sheets, who handed it over, took it, laid it in."""
    bundle = _bundle(request, pk, "see_archive")
    data = request.POST if request.method == "POST" else None
    if data is None:
        return _page(request, bundle, data)
    demand(request.actor, bundle.school_id, "hand_to_archive")
    forms = _forms(bundle, data)
    if not all(form.is_valid() for form in forms):
        return _page(request, bundle, data, forms, status=422)
    said = {form.item.pk: form.cleaned_data for form in forms}
    return _done(
        request, pk, lambda: services.write_items(bundle, said), _("Index and sheets are kept.")
    )


@require_POST
@login_required
def archive_apart(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the bundle up before it is handed over."""
    bundle = _bundle(request, pk, "hand_to_archive")
    try:
        services.take_apart(bundle)
    except NotNow as refused:
        messages.error(request, str(refused.words))
        return redirect("credit:archive_transfer", pk=pk)
    messages.success(request, _("The bundle is taken apart; its files wait in the list again."))
    return redirect("credit:archive")


@require_POST
@login_required
def archive_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """The deputy hands it over: the inventory is issued."""
    bundle = _bundle(request, pk, "hand_to_archive")
    return _done(
        request,
        pk,
        lambda: services.hand_over(bundle, **_who(request, bundle)),
        _("Handed over. The inventory is issued; the secretary takes the bundle by it."),
    )


@require_POST
@login_required
def archive_take(request: HttpRequest, pk: int) -> HttpResponse:
    """The secretary takes it."""
    bundle = _bundle(request, pk, "keep_archive")
    return _done(
        request, pk, lambda: services.receive(bundle, **_who(request, bundle)), _("Taken.")
    )


@require_POST
@login_required
def archive_lay(request: HttpRequest, pk: int) -> HttpResponse:
    """The secretary lays it into the archive; its files are read only from then on."""
    bundle = _bundle(request, pk, "keep_archive")
    form = LayForm(request.POST)
    if not form.is_valid():
        return _page(request, bundle, None, lay=form, status=422)
    place = form.cleaned_data["place"]
    return _done(
        request,
        pk,
        lambda: services.lay_into_archive(bundle, place=place, **_who(request, bundle)),
        _("The bundle lies in the archive. Its files can only be read."),
    )


@require_POST
@login_required
def archive_out(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Take one file out: the deputy before the bundle is handed over, the secretary after it."""
    bundle = _bundle(request, pk, "see_archive")
    row = get_object_or_404(bundle.items.select_related("transfer"), pk=item)
    demand(request.actor, bundle.school_id, _who_takes_out(bundle))
    return _done(
        request,
        pk,
        lambda: services.take_out(row, **_who(request, bundle)),
        _("The file is taken out."),
    )


def _bundle(request: HttpRequest, pk: int, action: str) -> ArchiveTransfer:
    """The bundle of a school where the reader works; a colleague of another role gets 403."""
    found = ArchiveTransfer.objects.filter(school__in=request.actor.staff_school_ids())
    related = "school_year", "handed_by", "received_by", "archived_by", "inventory"
    bundle = get_object_or_404(found.select_related("school", *related), pk=pk)
    demand(request.actor, bundle.school_id, action)
    return bundle


def _who(request: HttpRequest, bundle: ArchiveTransfer) -> dict[str, Any]:
    school = bundle.school
    return {"by": request.actor.person_in(school.pk), "on": school.today()}


def _who_takes_out(bundle: ArchiveTransfer) -> str:
    return "hand_to_archive" if bundle.handed_on is None else "keep_archive"


def _forms(bundle: ArchiveTransfer, data) -> list[ItemForm]:
    return [ItemForm(data, item=one) for one in bundle.items.order_by("place")]


def _done(request: HttpRequest, pk: int, do: Callable[[], Any], words: str) -> HttpResponse:
    """Do it and say so, or say why it can't be done now."""
    try:
        do()
    except NotNow as refused:
        messages.error(request, str(refused.words))
    else:
        messages.success(request, words)
    return redirect("credit:archive_transfer", pk=pk)


def _page(
    request: HttpRequest,
    bundle: ArchiveTransfer,
    data,
    forms: list[ItemForm] | None = None,
    lay: LayForm | None = None,
    status: int = 200,
) -> HttpResponse:
    school, actor = bundle.school, request.actor
    state, mark = state_of(bundle)
    terms = terms_on(school, school.today())
    hands, keeps = (may(actor, school.pk, action) for action in ("hand_to_archive", "keep_archive"))
    may_write = hands and state is BundleState.GATHERED
    context = {
        "bundle": bundle,
        "state": state,
        "mark": mark,
        "lines": [
            (form, form.item, terms.get(form.item.kind)) for form in forms or _forms(bundle, data)
        ],
        "may_write": may_write,
        "may_take": keeps and state is BundleState.HANDED,
        "may_lay": keeps and state is BundleState.RECEIVED,
        "may_take_out": state is not BundleState.ARCHIVED
        and may(actor, school.pk, _who_takes_out(bundle)),
        "lay": lay or LayForm(),
    }
    return archive_page(
        request,
        "archive_transfer",
        context,
        here="archive",
        title=bundle.title,
        clause=rules.P_6_7,
        status=status,
    )
