"""Staff sign in the product, and take in signatures that came in a file."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import Person
from accounts.permissions import demand
from accounts.throttling import forget, take
from documents import filed_signatures, parties, signing_here
from documents.evidence import Visit, phrase_of
from documents.forms.signature_files import SignatureFileForm
from documents.forms.staff_signing import PasswordAgainForm, SignatureCheckForm
from documents.models import Paper, SignatureMethod
from documents.signing import CannotSign
from documents.views.fetching import (
    bytes_response,
    file_name,
    kind_or_404,
    pages_of,
    paper_or_404,
    stored_pdf,
)
from documents.views.one_paper import paper_page_response, party_or_404, words_of

_MOST_PASSWORDS, _IN = 5, timedelta(minutes=15)


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def paper_sign_here(request: HttpRequest, pk: int, capacity: str) -> HttpResponse:
    """Whoever holds the office signs: the phrase, and the password given again for this only."""
    found = paper_or_404(request, pk)
    person = _holder(request, found, capacity)
    own = kind_or_404(found.kind).signer(capacity).people_from
    party = party_or_404(found, capacity, str(person.pk) if own else "")
    stored_pdf(found)
    if party.signature is not None or not found.is_current:
        messages.info(request, _("Nothing is awaited from you here any more."))
        return redirect("paper", pk=pk)
    phrase = phrase_of(found, person)
    if request.method == "POST":
        take("password-again", str(request.user.pk), _MOST_PASSWORDS, _IN)
    form = PasswordAgainForm(request.POST or None, account=request.user, phrase=phrase)
    if request.method == "POST" and form.is_valid():
        forget("password-again", str(request.user.pk))
        try:
            signing_here.sign_as_staff(found, person, capacity, visit=Visit.of(request))
        except CannotSign as refused:
            messages.error(request, words_of(refused))
        else:
            messages.success(request, _("You have signed the paper."))
        return redirect("paper", pk=pk)
    return render(
        request,
        "documents/sign_here.html",
        {
            "paper": found,
            "party": party,
            "form": form,
            "pages": range(1, pages_of(found) + 1),
        },
        status=422 if form.is_bound else 200,
    )


@require_http_methods(["GET", "POST"])
def paper_signature_file(request: HttpRequest, pk: int, capacity: str) -> HttpResponse:
    """A file with an electronic signature made outside is taken in for one party."""
    found = paper_or_404(request, pk)
    demand(request.actor, found.school_id, "record_signatures")
    kind_or_404(found.kind)
    named = request.POST.get("person", request.GET.get("person", ""))
    party = party_or_404(found, capacity, named)
    stored_pdf(found)
    if party.signature is not None or not found.is_current:
        messages.info(request, _("This signature is not awaited any more."))
        return redirect("paper", pk=pk)
    form = SignatureFileForm(
        request.POST or None,
        request.FILES or None,
        paper=found,
        expected=party.name_in(found.context),
    )
    if request.method == "POST" and form.is_valid():
        return _take_in(request, found, party, form)
    context = {"paper": found, "party": party, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "documents/signature_file.html", context, status=status)


def _take_in(
    request: HttpRequest, found: Paper, party: parties.Party, form: SignatureFileForm
) -> HttpResponse:
    today = found.school.today()
    name = form.cleaned_data["signer_name"]
    person = party.person
    if person is None and party.capacity == "parent":
        named = [
            one for one in parties.acting_for_child(found, today) if parties.is_named(one, name)
        ]
        if not named:
            form.add_error("signer_name", _("Nobody of this name acts for the child today."))
            context = {"paper": found, "party": party, "form": form}
            return render(request, "documents/signature_file.html", context, status=422)
        person = named[0]
    read = form.cleaned_data["file"]
    try:
        filed_signatures.record(
            found,
            capacity=party.capacity,
            signer_name=name,
            person=person,
            by=request.actor.person_in(found.school_id),
            data=form.data_of_file,
            file_name=form.name_of_file,
            read=read,
        )
    except CannotSign as refused:
        messages.error(request, words_of(refused))
    else:
        messages.success(
            request,
            _("The signature is kept, and was checked against the paper.")
            if read.is_checked
            else _("The signature is kept. Marshrut cannot check this kind: record where you did."),
        )
    return redirect("paper", pk=found.pk)


@require_GET
def paper_signature_original(request: HttpRequest, pk: int, signature_id: int) -> HttpResponse:
    """The file with the signature, byte for byte as it came."""
    found = paper_or_404(request, pk)
    signature = get_object_or_404(
        found.signatures.select_related("original"), pk=signature_id, original__isnull=False
    )
    ending = "pdf" if signature.original.content_type == "application/pdf" else "p7s"
    name = file_name(found).removesuffix(".pdf") + f", {signature.capacity}.{ending}"
    return bytes_response(
        bytes(signature.original.data), signature.original.content_type, name, attachment=True
    )


@require_POST
def paper_signature_check(request: HttpRequest, pk: int, signature_id: int) -> HttpResponse:
    """Record where somebody checked a signature that could not be checked here."""
    found = paper_or_404(request, pk)
    demand(request.actor, found.school_id, "record_signatures")
    signature = get_object_or_404(
        found.signatures, pk=signature_id, method=SignatureMethod.EXTERNAL, checked_with=""
    )
    form = SignatureCheckForm(request.POST, paper=found, today=found.school.today())
    if not form.is_valid():
        return paper_page_response(request, found, {f"check-{signature.pk}": form}, 422)
    filed_signatures.record_check(
        signature, by=request.actor.person_in(found.school_id), **form.cleaned_data
    )
    messages.success(request, _("It is recorded where the signature was checked."))
    return redirect("paper", pk=pk)


def _holder(request: HttpRequest, found: Paper, capacity: str) -> Person:
    """Who signs for the school in that capacity: the person who is there, if it is theirs.

    Raises Http404 for a family, ``PermissionDenied`` for a colleague of another office.
    """
    signer = kind_or_404(found.kind).signer(capacity)
    if signer is None or signer.is_family:
        raise Http404
    if found.school_id not in request.actor.staff_school_ids():
        raise Http404
    person = request.actor.person_in(found.school_id)
    if parties.authority(found, capacity, person, found.school.today()) is None:
        raise PermissionDenied(
            _("This line is signed by: %(who)s. Nothing was changed.")
            % {"who": signer.capacity.label}
        )
    return person
