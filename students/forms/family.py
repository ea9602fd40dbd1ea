"""A guardian: who it is, by what authority, until when."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.models.people import Sex
from students.forms.fields import DayField, LineField, NameField
from students.models import Authority, Guardianship, Student
from students.services.family import AuthorityTerms, GuardianDetails, may_sign, people_named

#: What the database refuses about a guardian.
REFUSALS = {
    "guardian_once": (
        None,
        gettext_lazy("This person is a guardian of the pupil already. Change that entry instead."),
    ),
}
NEW_PERSON = "new"


class AuthorityForm(forms.Form):
    """The authority, its paper and its dates."""

    kind = forms.ChoiceField(label=gettext_lazy("Authority"), choices=Authority.choices)
    paper = LineField(
        label=gettext_lazy("Paper of authority"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Kind, number, date and issuer. Not a passport."),
    )
    since = DayField(label=gettext_lazy("Since"), required=False)
    until = DayField(label=gettext_lazy("Until"), required=False)

    def __init__(self, *args, guardianship: Guardianship | None = None, **kwargs):
        if guardianship is not None:
            fields = AuthorityTerms.__dataclass_fields__
            kwargs.setdefault("initial", {name: getattr(guardianship, name) for name in fields})
        super().__init__(*args, **kwargs)

    def clean(self):
        """The end does not come before the start."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until < since:
            self.add_error("until", _("It ends before it starts. Mend one of the two dates."))

    def terms(self) -> AuthorityTerms:
        """What was entered."""
        names = AuthorityTerms.__dataclass_fields__
        return AuthorityTerms(**{name: self.cleaned_data[name] for name in names})


class GuardianForm(AuthorityForm):
    """A guardian by name. If the school knows people of this name, it asks whether it is one."""

    last_name = NameField(label=gettext_lazy("Last name"))
    first_name = NameField(label=gettext_lazy("First name"))
    patronymic = NameField(label=gettext_lazy("Patronymic"), required=False)
    sex = forms.ChoiceField(
        label=gettext_lazy("Sex"), choices=Sex.choices, widget=forms.RadioSelect
    )
    phone = LineField(label=gettext_lazy("Telephone"), max_length=60, required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail"), max_length=254, required=False)

    same_person = forms.CharField(
        label=gettext_lazy("Is it the same person?"), required=False, widget=forms.RadioSelect
    )

    field_order = ("same_person", "last_name", "first_name", "patronymic", "sex", "phone", "email")

    def __init__(self, *args, student: Student, **kwargs):
        self.student = student
        self.found: list[Person] = []
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            del self.fields["same_person"]

    def clean(self):
        """Look for people of this name; the question stands until it is answered."""
        super().clean()
        if not self.errors.keys() & {"last_name", "first_name", "patronymic", "sex"}:
            self.found = list(people_named(self.student.school, self._entered()))
        if not self.found:
            del self.fields["same_person"]
            return
        choices = [(str(person.pk), _known(person)) for person in self.found]
        choices.append((NEW_PERSON, _("No, another person of the same name")))
        self.fields["same_person"].widget.choices = choices
        if self.cleaned_data.get("same_person") not in dict(choices):
            text = _("The school knows somebody of this name. Say whether it is the same person.")
            self.add_error("same_person", text)

    def person(self) -> Person | GuardianDetails:
        """Somebody the school knows, or a new person's details."""
        answer = self.cleaned_data.get("same_person", NEW_PERSON)
        known = {str(person.pk): person for person in self.found}
        return known.get(answer) or self._entered()

    def _entered(self) -> GuardianDetails:
        names = GuardianDetails.__dataclass_fields__
        return GuardianDetails(**{name: self.cleaned_data.get(name, "") for name in names})


def _known(person: Person) -> str:
    contacts = ", ".join(filter(None, (person.phone, person.email)))
    return f"{person.full_name} ({contacts})" if contacts else person.full_name


class EndAuthorityForm(forms.Form):
    """The last day of an authority."""

    until = DayField(label=gettext_lazy("Last day of the authority"))

    def __init__(self, *args, guardianship: Guardianship, today: date, **kwargs):
        self.guardianship = guardianship
        kwargs.setdefault("initial", {"until": today})
        super().__init__(*args, **kwargs)

    def clean_until(self) -> date:
        """Not before it began."""
        until, since = self.cleaned_data["until"], self.guardianship.since
        if since and until < since:
            text = _("The authority began on %(since)s only. Choose a later date.")
            raise ValidationError(text % {"since": since.strftime("%d.%m.%Y")})
        return until


class SignsForm(forms.Form):
    """That the school knows the pupil as one who may sign."""

    confirmed = forms.BooleanField(
        label=gettext_lazy("The school has checked that the pupil is entitled to sign.")
    )

    def __init__(self, *args, student: Student, today: date, **kwargs):
        self.student, self.today = student, today
        super().__init__(*args, **kwargs)

    def clean(self):
        """A child signs nothing."""
        if not may_sign(self.student, self.today):
            raise ValidationError(
                _("A pupil signs from 14 years on, while at this school. Here a guardian signs.")
            )
