"""Contacts of a person: what the school has made sure of, by whom and when."""

from __future__ import annotations

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.contacts import (
    ContactTaken,
    end_verification,
    verify_contact,
)
from accounts.forms.contacts import VerificationForm
from accounts.models import Person
from accounts.permissions import demand


@require_POST
def person_contacts(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that a contact is this very person's, or that it no longer is."""
    people = Person.objects.in_schools(request.actor.school_ids).select_related("account")
    person = get_object_or_404(people, pk=pk)
    demand(request.actor, person.school_id, "invite_families")
    form = VerificationForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(_("There is no such contact here."))
    channel = form.cleaned_data["channel"]
    if form.cleaned_data["what"] == "end":
        end_verification(person=person, channel=channel)
        messages.success(request, _("No more codes go to this contact."))
    else:
        _verify(request, person, channel)
    return redirect("person", pk)


def _verify(request: HttpRequest, person: Person, channel: str) -> None:
    by = request.actor.person_in(person.school_id)
    try:
        with transaction.atomic():
            verify_contact(person=person, channel=channel, by=by)
    except ContactTaken as taken:
        messages.error(request, taken_words(taken))
    except IntegrityError:
        messages.error(request, _("A colleague verified this contact just now. Look again."))
    except ValueError:
        messages.error(
            request,
            _("This is no address or number to which a code can be sent. Correct it first."),
        )
    else:
        messages.success(request, _("Verified: codes for this person go there."))


def taken_words(taken: ContactTaken) -> str:
    """That the contact is somebody else's, and what to do."""
    return _(
        "This contact is verified for %(person)s already. A code would not tell which of the two "
        "typed it, so each needs a contact of their own."
    ) % {"person": taken.other.full_name}
