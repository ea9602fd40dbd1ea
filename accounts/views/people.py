"""People of the school, their roles by date, and their sign-in."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.contacts import contacts_on_card
from accounts.current import current_school
from accounts.forms.people import InviteForm, PersonForm, RoleForm
from accounts.models import Membership, Person
from accounts.people import PeopleFilter, is_of_the_staff, people_list
from accounts.permissions import STAFF, demand, may, requires
from accounts.services.people import RefusedError, appoint, renew_password
from accounts.services.people import invite as give_sign_in
from accounts.services.people import shut_out as take_sign_in

PER_PAGE = 50


@require_GET
@requires("see_people")
def people(request: HttpRequest) -> HttpResponse:
    """The people of the school by name: staff first, families and former colleagues on request."""
    ours = current_school(request)
    wanted = PeopleFilter(request.GET)
    pages = Paginator(people_list(ours, wanted, ours.today()), PER_PAGE)
    return render(
        request,
        "accounts/people.html",
        {
            "page": pages.get_page(request.GET.get("page")),
            "wanted": wanted,
            "may_manage": may(request.actor, ours.pk, "manage_people"),
        },
    )


@require_GET
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: how to reach them, their roles through the years, their sign-in."""
    found = _person(request, pk, "see_people")
    today = found.school.today()
    return render(
        request,
        "accounts/person.html",
        {
            "person": found,
            "memberships": found.memberships.order_by("-since", "role"),
            "today": today,
            "staff_roles": STAFF,
            "may_manage": may(request.actor, found.school_id, "manage_people"),
            "may_invite": may(request.actor, found.school_id, _inviting(found)),
            "contacts": contacts_on_card(found),
            "may_verify": may(request.actor, found.school_id, "invite_families"),
            "invite_form": InviteForm(initial={"login": found.email.partition("@")[0].lower()}),
        },
    )


@require_http_methods(["GET", "POST"])
@requires("manage_people")
def person_add(request: HttpRequest) -> HttpResponse:
    """A new person with their first role."""
    ours = current_school(request)
    sent = request.POST or None
    form = PersonForm(sent, instance=Person(school=ours))
    role_form = RoleForm(sent, instance=Membership(school=ours), prefix="role")
    if request.method == "POST" and form.is_valid() & role_form.is_valid():
        try:
            with transaction.atomic():
                role_form.instance.person = form.save()
                appoint(membership=role_form.instance, today=ours.today())
        except RefusedError as refusal:
            _show(refusal, role_form)
        else:
            messages.success(request, _("%(person)s is added.") % {"person": form.instance})
            return redirect("person", form.instance.pk)
    return render(request, "accounts/person_add.html", {"form": form, "role_form": role_form})


@require_http_methods(["GET", "POST"])
def person_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the person's data; papers made before stay as they are."""
    found = _person(request, pk, "manage_people")
    form = PersonForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("person", pk)
    return render(request, "accounts/person_edit.html", {"form": form, "person": found})


@require_http_methods(["GET", "POST"])
def role_add(request: HttpRequest, pk: int) -> HttpResponse:
    """A further role of the person."""
    found = _person(request, pk, "manage_people")
    return _edit_role(request, Membership(school=found.school, person=found))


@require_http_methods(["GET", "POST"])
def role_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a role or end it by its last day."""
    membership = get_object_or_404(
        Membership.objects.in_schools(request.actor.school_ids).select_related("person__school"),
        pk=pk,
    )
    demand(request.actor, membership.school_id, "manage_people")
    if membership.role not in STAFF:
        raise Http404
    return _edit_role(request, membership)


@never_cache
@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the person a sign-in, or a new one-time password; the password is shown this once."""
    found = _person(request, pk)
    demand(request.actor, found.school_id, _inviting(found))
    form = InviteForm(request.POST)
    try:
        if found.account_id:
            password = renew_password(person=found)
        elif form.is_valid():
            password = give_sign_in(person=found, login=form.cleaned_data["login"])
        else:
            return _invite_again(request, found, form)
    except RefusedError as refusal:
        if found.account_id:
            messages.error(request, str(refusal))
            return redirect("person", pk)
        _show(refusal, form)
        return _invite_again(request, found, form)
    return render(
        request, "accounts/one_time_password.html", {"person": found, "password": password}
    )


@require_POST
def shut_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the person's sign-in away."""
    found = _person(request, pk)
    demand(request.actor, found.school_id, _inviting(found))
    try:
        take_sign_in(person=found, by=request.user)
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("%(person)s can no longer sign in here.") % {"person": found})
    return redirect("person", pk)


def _person(request: HttpRequest, pk: int, action: str | None = None) -> Person:
    """A person of one of the reader's schools, if the reader may do ``action`` there; else 404."""
    found = get_object_or_404(
        Person.objects.in_schools(request.actor.school_ids).select_related("school", "account"),
        pk=pk,
    )
    if action:
        demand(request.actor, found.school_id, action)
    return found


def _inviting(person: Person) -> str:
    """Whoever looks after people invites colleagues; the office invites families."""
    return "manage_people" if is_of_the_staff(person) else "invite_families"


def _edit_role(request: HttpRequest, membership: Membership) -> HttpResponse:
    person = membership.person
    form = RoleForm(request.POST or None, instance=membership)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                appoint(membership=form.instance, today=person.school.today())
        except RefusedError as refusal:
            _show(refusal, form)
        else:
            messages.success(request, _("The role is saved."))
            return redirect("person", person.pk)
    return render(request, "accounts/role.html", {"form": form, "person": person})


def _invite_again(request: HttpRequest, person: Person, form: InviteForm) -> HttpResponse:
    return render(
        request, "accounts/invite.html", {"person": person, "invite_form": form}, status=422
    )


def _show(refusal: RefusedError, form: Form) -> None:
    """Put the refusal beside the field that it concerns."""
    form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
