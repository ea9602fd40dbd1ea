"""Inviting: from a pupil's card, and a whole class at once; the slips that are printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.contacts import ContactOnCard, ContactTaken, contacts_on_card, verify_contact
from accounts.models import Person
from accounts.permissions import demand
from accounts.qr import qr_data_uri
from accounts.views.contacts import taken_words
from students.families import Invitable, invitable_of_class
from students.forms.invitations import DESK, ClassInviteForm, InviteForm
from students.models import Invitation, InvitationWay, SchoolClass, Student
from students.services.invitations import (
    CannotInvite,
    Invited,
    NoStanding,
    invitable,
    invite,
)
from students.views.pupils import crumbs_of
from students.views.reach import keeps, pupil_seen


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody who can be invited for the pupil, with what is known of their contacts."""

    person: Person
    contacts: list[ContactOnCard]
    waiting: Invitation | None


@login_required
@require_http_methods(["GET", "POST"])
def student_invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite a guardian of the pupil, or the pupil who signs."""
    student = pupil_seen(request, pk)
    demand(request.actor, student.school_id, "invite_families")
    today = student.school.today()
    people = invitable(student, today)
    sent = request.POST if request.method == "POST" else None
    given = {"way": InvitationWay.MAIL, "page": DESK}
    form = InviteForm(sent, student=student, people=people, today=today, initial=given)
    if form.is_bound and form.is_valid() and (invited := _invite(request, student, form)):
        if invited.invitation.way == InvitationWay.SLIP:
            return slips_page(request, [invited])
        messages.success(request, _("The invitation is on its way."))
        return redirect("invitation_page", invited.invitation.pk)
    waiting = Invitation.objects.waiting().filter(student=student).order_by("sent_at", "pk")
    by_person = {one.person_id: one for one in waiting.select_related("message")}
    context = {
        "student": student,
        "form": form,
        "candidates": [
            _Candidate(one, contacts_on_card(one), by_person.get(one.pk)) for one in people
        ],
        "crumbs": [*crumbs_of(student, link=True), {"url": "", "label": _("Invite")}],
    }
    status = 422 if form.is_bound else 200
    return render(request, "students/invitations/invite.html", context, status=status)


@keeps(SchoolClass, "invite_families")
def class_invite(request: HttpRequest, school_class: SchoolClass) -> HttpResponse:
    """Invite the families of a class: those ticked, by message or by slips to hand out."""
    rows = invitable_of_class(school_class, school_class.school.today())
    sent = request.POST if request.method == "POST" else None
    form = ClassInviteForm(sent)
    if form.is_bound and form.is_valid():
        ticked = [row for row in rows if row.can_be and row.key in request.POST.getlist("who")]
        if not ticked:
            form.add_error(None, _("Nobody is ticked."))
        elif form.cleaned_data["how"] == ClassInviteForm.SLIPS:
            return slips_page(request, _invite_all(request, ticked, InvitationWay.SLIP))
        else:
            _tell_how_many(request, _invite_all(request, ticked, ""))
            return redirect("invitations")
    context = {
        "school_class": school_class,
        "rows": rows,
        "form": form,
        "crumbs": [
            {"url": reverse("classes"), "label": _("Classes")},
            {"url": "", "label": str(school_class)},
        ],
    }
    status = 422 if form.is_bound else 200
    return render(request, "students/invitations/class.html", context, status=status)


def slips_page(request: HttpRequest, invited: Iterable[Invited]) -> HttpResponse:
    """The slips, shown once: the links are kept nowhere. Printing anew makes new links."""
    slips = [
        {
            "invitation": one.invitation,
            "link": one.link,
            "square": qr_data_uri(one.link),
        }
        for one in invited
    ]
    response = render(request, "students/invitations/slips.html", {"slips": slips})
    response.headers["Cache-Control"] = "no-store"
    return response


def refusal_words(refusal: CannotInvite, person: Person) -> str:
    """Why there is no invitation, and what to do."""
    if isinstance(refusal, NoStanding):
        text = _("%(person)s does not act for the pupil today: look at the authority on the card.")
    else:
        text = _(
            "%(person)s has no verified contact for this way. Make sure of it on the page of the "
            "person first."
        )
    return text % {"person": person.full_name}


def _invite(request: HttpRequest, student: Student, form: InviteForm) -> Invited | None:
    """The invitation, with the contact verified on the way; None with the reason in the form."""
    person, way, page = form.cleaned_data["person"], form.cleaned_data["way"], form.leads_to
    by = request.actor.person_in(student.school_id)
    try:
        with transaction.atomic():
            if channel := form.channel_to_verify():
                verify_contact(person=person, channel=channel, by=by)
            return invite(
                person=person,
                student=student,
                by=by,
                way=way,
                path=page.path,
                about=str(page.title),
            )
    except ContactTaken as taken:
        form.add_error("sure", taken_words(taken))
    except CannotInvite as refusal:
        form.add_error("person", refusal_words(refusal, person))
    except IntegrityError:
        form.add_error(None, _("A colleague did the same just now. Look again."))
    return None


def _invite_all(request: HttpRequest, rows: list[Invitable], way: str) -> list[Invited]:
    done = []
    for row in rows:
        by = request.actor.person_in(row.student.school_id)
        try:
            with transaction.atomic():
                done.append(invite(person=row.person, student=row.student, by=by, way=way))
        except CannotInvite as refusal:
            messages.error(request, refusal_words(refusal, row.person))
    return done


def _tell_how_many(request: HttpRequest, invited: list[Invited]) -> None:
    count = len(invited)
    text = ngettext(
        "%(count)s invitation is on its way.", "%(count)s invitations are on their way.", count
    )
    messages.success(request, text % {"count": count})
