"""Forms around signing by code: the school's order, and an agreement that was signed on paper."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents.forms.paper import DatedForm, DayField
from documents.forms.texts import check_line
from documents.models import SigningRules
from regulations.forms.photos import PhotosField


class AgreementSignedForm(DatedForm):
    """The person and the school have signed the printed agreement."""

    day_field = "signed_on"

    signed_on = DayField(label=_("Signed on"))
    identity_checked = forms.BooleanField(
        label=_("I have checked the identity of the person by a document, and saw them sign"),
        error_messages={"required": _("Without this the agreement is worth nothing.")},
    )
    school_signed = forms.BooleanField(
        label=_("The director has signed too"),
        error_messages={"required": _("The agreement has two parties: both must sign.")},
    )
    scan = PhotosField(label=_("Scan of the signed agreement"), required=False)

    def __init__(self, *args, by: Person, today: date, **kwargs):
        kwargs.setdefault("initial", {"signed_on": today})
        super().__init__(*args, today=today, **kwargs)
        self.fields["scan"].belongs_to(by)

    def clean_signed_on(self) -> date:
        """Between the day of the paper and today."""
        return self._checked_day()


class OrderForm(forms.Form):
    """What the school's order on signing by code says, from a day on."""

    since = DayField(label=_("In force since"))
    order_number = forms.CharField(
        label=_("Number of the order"), max_length=40, validators=[check_line]
    )
    order_date = DayField(label=_("Date of the order"))
    contracts_online = forms.BooleanField(
        label=_("Contracts may be signed by code"),
        help_text=_("Without this mark contracts are signed on paper only."),
        required=False,
    )
    health_consents_online = forms.BooleanField(
        label=_("Consents about health may be signed by code"),
        help_text=_("Without this mark they are signed on paper only."),
        required=False,
    )

    def __init__(self, *args, in_force: SigningRules | None, today: date, **kwargs):
        initial = {"since": today, "order_date": today}
        if in_force is not None:
            same = ("order_number", "order_date", "contracts_online", "health_consents_online")
            initial |= {name: getattr(in_force, name) for name in same}
        super().__init__(*args, initial=initial, **kwargs)
        self.today = today

    def clean_since(self) -> date:
        """From today on: what was signed before was signed under the rules of then."""
        since = self.cleaned_data["since"]
        if since < self.today:
            raise forms.ValidationError(
                _("What is past stays as it was. Give today or a later day."), code="past"
            )
        if since.year > self.today.year + 1:
            raise forms.ValidationError(_("This day is too far away."), code="far")
        return since

    def clean_order_date(self) -> date:
        """An order is given before it is in force."""
        given = self.cleaned_data["order_date"]
        if given > self.today:
            raise forms.ValidationError(_("This day has not come yet."), code="future")
        if given.year < 2000:
            raise forms.ValidationError(_("This day is too long ago."), code="old")
        return given
