"""Inviting a family, one person or a whole class, and recording that it was reached otherwise."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.contacts import contact_of
from accounts.models import Person
from students.forms.fields import DayField, LineField
from students.invitation_pages import Page, pages_for
from students.models import Invitation, InvitationState, InvitationWay, ReachedBy, Student
from students.services.invitations import ways_to

#: The choice of the family's desk among the pages to which a link may lead.
DESK = "desk"
#: What the list of invitations can be narrowed to.
SHOWN_STATES = (
    InvitationState.SILENT,
    InvitationState.FAILED,
    InvitationState.OPENED,
    InvitationState.USED,
)


class InviteForm(forms.Form):
    """Whom to invite, to which page, and by which way; the school says at once that the contact is
    theirs.

    ``page`` is asked only where there is a choice: without it the link leads to the family's desk.
    """

    person = forms.ModelChoiceField(
        label=gettext_lazy("Whom"), queryset=Person.objects.none(), widget=forms.RadioSelect
    )
    page = forms.ChoiceField(
        label=gettext_lazy("Where the link leads"),
        help_text=gettext_lazy("This page opens right after the code."),
        widget=forms.RadioSelect,
    )
    way = forms.ChoiceField(
        label=gettext_lazy("How"), choices=InvitationWay.choices, widget=forms.RadioSelect
    )
    sure = forms.BooleanField(
        label=gettext_lazy("I have made sure that the contact is this person’s own."),
        help_text=gettext_lazy(
            "With the person present, or by calling back. Codes that prove who signs go there. "
            "For a printed slip: the e-mail address, else the telephone."
        ),
        required=False,
    )

    def __init__(self, *args, student: Student, people: list[Person], today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = Person.objects.filter(pk__in=[one.pk for one in people])
        if len(people) == 1:
            self.fields["person"].initial = people[0].pk
        self._open_to = pages_for(student, people, today)
        titles = {path: one.title for some in self._open_to.values() for path, one in some.items()}
        if titles:
            desk = (DESK, gettext_lazy("the family’s desk"))
            self.fields["page"].choices = [desk, *titles.items()]
        else:
            del self.fields["page"]

    @property
    def leads_to(self) -> Page:
        """The chosen page; the desk has neither an address of its own nor a title."""
        pages = self._open_to.get(self.cleaned_data["person"].pk, {})
        return pages.get(self.cleaned_data.get("page", DESK), Page("", ""))

    def clean(self):
        """The page is open to the person; the way leads to a verified contact, or the school
        verifies it now."""
        given = super().clean()
        person, way, path = given.get("person"), given.get("way"), given.get("page")
        if person and path not in (None, DESK, *self._open_to.get(person.pk, ())):
            told = _("This page is not open to %(person)s now. Choose the family’s desk.")
            self.add_error("page", told % {"person": person.full_name})
        if person is None or not way or way in ways_to(person):
            return given
        if not given.get("sure"):
            raise ValidationError(
                _(
                    "The contact of %(person)s is not verified. Make sure that it is theirs and "
                    "tick the box, or choose another way."
                )
                % {"person": person.full_name}
            )
        if not self.channel_to_verify():
            self.add_error(
                "way", _("The card of this person holds no contact for this way. Enter it first.")
            )
        return given

    def channel_to_verify(self) -> str:
        """The contact that the tick in the box vouches for; empty when none is needed."""
        person, way = self.cleaned_data["person"], self.cleaned_data["way"]
        if way in ways_to(person):
            return ""
        wanted = (way,) if way != InvitationWay.SLIP else (InvitationWay.MAIL, InvitationWay.SMS)
        return next((channel for channel in wanted if contact_of(person, channel)), "")


class ClassInviteForm(forms.Form):
    """How a whole class is invited; whom is ticked in the table."""

    SEND, SLIPS = "send", "slips"
    how = forms.ChoiceField(
        label=gettext_lazy("How"),
        choices=(
            (SEND, gettext_lazy("by SMS or e-mail, as codes go")),
            (SLIPS, gettext_lazy("printed slips to hand out")),
        ),
        initial=SEND,
        widget=forms.RadioSelect,
    )


class ReachingForm(forms.Form):
    """A call, a paper handed over, a talk."""

    kind = forms.ChoiceField(label=gettext_lazy("How"), choices=ReachedBy.choices)
    on = DayField(label=gettext_lazy("Date"))
    note = LineField(
        label=gettext_lazy("Note"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("No diagnosis, mark or reason."),
    )

    def __init__(self, *args, invitation: Invitation, today: date, **kwargs):
        self.invitation, self.today = invitation, today
        kwargs.setdefault("initial", {"on": today})
        super().__init__(*args, **kwargs)

    def clean_on(self) -> date:
        """Not before the invitation, not in the future."""
        on = self.cleaned_data["on"]
        if on > self.today:
            raise ValidationError(_("This date is in the future."))
        return on


class AgainForm(forms.Form):
    """By which way the link is sent again."""

    way = forms.ChoiceField(choices=InvitationWay.choices)


class InvitationFilter(forms.Form):
    """Which invitations are listed."""

    state = forms.ChoiceField(
        choices=[(state.value, state.label) for state in SHOWN_STATES], required=False
    )
