"""Signing by code: one's own agreement, the staff's work on agreements, the school's order."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.contacts import contact_for_codes
from accounts.current import current_school
from accounts.models import Person, School
from accounts.permissions import demand, may, requires
from documents import agreements
from documents.forms.agreements import AgreementSignedForm, OrderForm
from documents.models import SigningAgreement, SigningRules
from documents.signing import CannotSign
from documents.views.one_paper import words_of
from regulations import scans
from regulations.paging import page_of
from students.models import Guardianship
from students.sight import pupils_seen_by

PER_PAGE = 50
RECORD = "record_signatures"
_NOT_DONE = {
    agreements.NoOrder: gettext_lazy(
        "The school has no order on signing by code yet. Enter its number and date first."
    ),
    agreements.HasOne: gettext_lazy("This person has an agreement already."),
    agreements.NotOpen: gettext_lazy("The agreement was signed or revoked meanwhile."),
}


@require_GET
def my_signing(request: HttpRequest) -> HttpResponse:
    """What signing by code is, and how the reader's own agreement stands."""
    school = current_school(request)
    person = request.actor.person_in(school.pk) if school else None
    if person is None:
        raise Http404
    held = SigningAgreement.objects.filter(person=person).select_related("paper")
    return render(
        request,
        "documents/my_signing.html",
        {
            "agreement": held.order_by("-pk").first(),
            "rules": SigningRules.objects.filter(school=school).on(school.today()),
            "contact": contact_for_codes(person),
        },
    )


@require_POST
def my_signing_revoke(request: HttpRequest) -> HttpResponse:
    """The person revokes the own agreement: at once, without a reason."""
    school = current_school(request)
    person = request.actor.person_in(school.pk) if school else None
    if person is None:
        raise Http404
    agreement = SigningAgreement.objects.filter(person=person, revoked_at=None).first()
    if agreement is not None:
        agreements.revoke(agreement, by=person)
    messages.success(
        request,
        _("Your agreement is revoked. Codes sign nothing for you any more; paper stays open."),
    )
    return redirect("my_signing")


@require_GET
@requires(RECORD)
def signing_agreements(request: HttpRequest) -> HttpResponse:
    """Everybody who acts for a pupil that the reader sees, with their agreement."""
    school = current_school(request)
    people = _people(request, school)
    held = SigningAgreement.objects.select_related("paper").order_by("-pk")
    shown = people.prefetch_related(Prefetch("signing_agreements", held))
    return render(
        request,
        "documents/signing_agreements.html",
        {
            "page": page_of(people, request.GET.get("page"), PER_PAGE, rows=shown),
            "rules": SigningRules.objects.filter(school=school).on(school.today()),
            "may_set": may(request.actor, school.pk, "manage_act_settings"),
        },
    )


@require_http_methods(["GET", "POST"])
def person_signing(request: HttpRequest, pk: int) -> HttpResponse:
    """One person's agreement: prepared, recorded as signed, revoked on paper."""
    person = _person_or_404(request, pk)
    school = person.school
    by = request.actor.person_in(school.pk)
    agreement = SigningAgreement.objects.filter(person=person).select_related(
        "paper__file", "seen_by"
    ).defer("paper__file__data").order_by("-pk").first()  # fmt: skip
    form = None
    if agreement and agreement.signed_on is None and agreement.revoked_at is None:
        sent = request.POST.get("do") == "signed"
        data = (request.POST, request.FILES) if sent else ()
        form = AgreementSignedForm(*data, by=by, paper=agreement.paper, today=school.today())
    if request.method == "POST" and (form is None or not form.is_bound or form.is_valid()):
        _do(request, person, agreement, form, by)
        return redirect("person_signing", pk=pk)
    return render(
        request,
        "documents/person_signing.html",
        {
            "person": person,
            "agreement": agreement,
            "form": form,
            "contact": contact_for_codes(person),
            "rules": SigningRules.objects.filter(school=school).on(school.today()),
        },
        status=422 if request.method == "POST" else 200,
    )


def _do(
    request: HttpRequest,
    person: Person,
    agreement: SigningAgreement | None,
    form: AgreementSignedForm | None,
    by: Person,
) -> None:
    """What the pressed button says; what came between is told."""
    pressed = request.POST.get("do")
    try:
        if pressed == "prepare":
            agreements.prepare(person.school, person, by=by)
            messages.success(request, _("The agreement is issued. Print it, two copies."))
        elif pressed == "signed" and agreement and form and form.is_bound:
            scan = form.cleaned_data["scan"]
            agreements.record_signed(
                agreement,
                signed_on=form.cleaned_data["signed_on"],
                seen_by=by,
                scan=scans.keep(person.school, scan) if scan else None,
            )
            messages.success(request, _("The agreement is in force."))
        elif pressed == "revoke" and agreement:
            agreements.revoke(agreement, by=by, on_paper=True)
            messages.success(request, _("The agreement is revoked."))
        else:
            messages.error(request, _NOT_DONE[agreements.NotOpen])
    except agreements.AgreementRefused as refused:
        messages.error(request, _NOT_DONE[type(refused)])
    except CannotSign as refused:
        messages.error(request, words_of(refused))


@require_http_methods(["GET", "POST"])
@requires("manage_act_settings")
def signing_order(request: HttpRequest) -> HttpResponse:
    """The school's order on signing by code, and what it lets be signed so, from a day on."""
    school = current_school(request)
    today = school.today()
    rules = SigningRules.objects.filter(school=school)
    form = OrderForm(request.POST or None, in_force=rules.on(today), today=today)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        since = given.pop("since")
        given["set_by"] = request.actor.person_in(school.pk)
        SigningRules.objects.update_or_create(school=school, since=since, defaults=given)
        messages.success(request, _("The order is entered."))
        return redirect("signing_order")
    return render(
        request,
        "documents/signing_order.html",
        {"form": form, "every": rules.select_related("set_by"), "today": today},
        status=422 if form.is_bound else 200,
    )


def _people(request: HttpRequest, school: School):
    """Who acts today for a pupil whom the reader sees, and the pupils who sign themselves."""
    pupils = pupils_seen_by(request.actor).filter(school=school, left_on=None)
    kin = Guardianship.objects.on(school.today()).filter(student__in=pupils.values("pk"))
    return Person.objects.filter(school=school, pk__in=kin.values("person_id")) | (
        Person.objects.filter(school=school, pupil__in=pupils.values("pk"))
    )


def _person_or_404(request: HttpRequest, pk: int) -> Person:
    """A person of the family of a pupil whom the reader sees.

    Raises Http404 for a stranger, ``NotYourRole`` for a colleague who does not record signatures.
    """
    ours = Person.objects.filter(school__in=request.actor.school_ids).select_related("school")
    person = get_object_or_404(ours, pk=pk)
    demand(request.actor, person.school_id, RECORD)
    return get_object_or_404(_people(request, person.school).select_related("school"), pk=pk)
