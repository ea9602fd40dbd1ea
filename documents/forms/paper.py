"""Forms on the page of one paper."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents.forms.texts import check_line, check_name
from documents.kinds import Capacity, Who
from documents.models import Paper
from documents.parties import Party, acting_for_child, is_named
from regulations.forms.photos import PhotosField


class DayField(forms.DateField):
    """A day, picked or typed."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **kwargs):
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d.%m.%Y"])
        super().__init__(**kwargs)


class DatedForm(forms.Form):
    """A form with a day between the paper's date and today."""

    day_field: str

    def __init__(self, *args, paper: Paper, today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.paper, self.today = paper, today
        widget = self.fields[self.day_field].widget
        widget.attrs.update(min=paper.dated.isoformat(), max=today.isoformat())

    def _checked_day(self) -> date:
        day = self.cleaned_data[self.day_field]
        if day > self.today:
            raise forms.ValidationError(
                _("This day has not come yet. Give the day on which it was done."), code="future"
            )
        if day < self.paper.dated:
            raise forms.ValidationError(
                _("The paper itself is of a later day. Give the day on which it was done."),
                code="before",
            )
        return day


class SignatureForm(DatedForm):
    """The signature of one party, made by hand on the printed paper; recorded by a colleague."""

    day_field = "signed_on"

    signer_name = forms.CharField(
        label=_("Who signed"),
        help_text=_("As it stands on the paper: last name and initials, or in full."),
        max_length=250,
        validators=[check_name],
    )
    signed_on = DayField(label=_("Date of the signature"))
    scan = PhotosField(label=_("Scan of the signed page"), required=False)
    original_seen = forms.BooleanField(
        label=_("I have seen the signed original"),
        error_messages={"required": _("Record a signature only with the original before you.")},
    )

    def __init__(self, *args, party: Party, by: Person, paper: Paper, today: date, **kwargs):
        kwargs.setdefault(
            "initial", {"signer_name": party.name_in(paper.context), "signed_on": today}
        )
        kwargs.setdefault("auto_id", f"{party.form_id}_%s")
        super().__init__(*args, paper=paper, today=today, **kwargs)
        self.fields["scan"].belongs_to(by)
        self.party = party
        self.person = party.person

    def clean_signer_name(self) -> str:
        """For a parent: somebody who acts for the child today, and who it is is remembered; on the
        line of somebody named, that very person."""
        name = self.cleaned_data["signer_name"]
        if self.party.who is Who.EACH and self.person and not is_named(self.person, name):
            raise forms.ValidationError(
                _("This line is that of %(name)s."),
                code="not_entitled",
                params={"name": self.person.short_name},
            )
        if self.party.capacity != Capacity.PARENT or self.paper.child is None:
            return name
        allowed = [self.person] if self.person else acting_for_child(self.paper, self.today)
        found = [one for one in allowed if is_named(one, name)]
        if not found:
            raise forms.ValidationError(
                _("Nobody of this name acts for the child today. Those who do: %(names)s.")
                if allowed
                else _("Nobody acts for the child today: enter the guardian on the pupil’s card."),
                code="not_entitled",
                params={"names": ", ".join(one.short_name for one in allowed)},
            )
        self.person = found[0]
        return name

    def clean_signed_on(self) -> date:
        """Between the day of the paper and today."""
        return self._checked_day()


class HandOutForm(DatedForm):
    """A printed copy that was given out."""

    day_field = "handed_on"

    handed_on = DayField(label=_("Copy given out on"))

    def __init__(self, *args, holder: str, today: date, **kwargs):
        kwargs.setdefault("initial", {"handed_on": today})
        kwargs.setdefault("auto_id", f"id_{holder}_%s")
        super().__init__(*args, today=today, **kwargs)

    def clean_handed_on(self) -> date:
        """Between the day of the paper and today."""
        return self._checked_day()


class AnnulForm(forms.Form):
    """Why a paper is annulled."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Stays beside the paper for good, for example: wrong dates of the quarter."),
        min_length=5,
        max_length=500,
        validators=[check_line],
    )
