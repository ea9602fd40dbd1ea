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
from students.services.family import AuthorityTerms, GuardianDetails, people_named

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

    field_order = ("last_name", "first_name", "patronymic", "sex", "phone", "email")

    def __init__(self, *args, student: Student, **kwargs):
        self.student = student
        self.found: list[Person] = []
        super().__init__(*args, **kwargs)
        if self.is_bound and "same_person" in self.data:
            self._ask_which([])

    def clean(self):
        """Look for people of this name; the question stands until it is answered."""
        super().clean()
        if self.errors.keys() & {"last_name", "first_name", "patronymic", "sex"}:
            return
        self.found = list(people_named(self.student.school, self._entered()))
        if not self.found:
            self.fields.pop("same_person", None)
            return
        self._ask_which(self.found)
        answer = self.data.get("same_person", "")
        if answer not in dict(self.fields["same_person"].choices):
            text = _("The school knows somebody of this name. Say whether it is the same person.")
            self.add_error("same_person", text)
        self.cleaned_data["same_person"] = answer

    def person(self) -> Person | GuardianDetails:
        """Somebody the school knows, or a new person's details."""
        answer = self.cleaned_data.get("same_person", NEW_PERSON)
        known = {str(person.pk): person for person in self.found}
        return known.get(answer) or self._entered()

    def _entered(self) -> GuardianDetails:
        names = GuardianDetails.__dataclass_fields__
        return GuardianDetails(**{name: self.cleaned_data.get(name, "") for name in names})

    def _ask_which(self, people: list[Person]) -> None:
        choices = [(str(person.pk), _known(person)) for person in people]
        self.fields["same_person"] = forms.ChoiceField(
            label=_("Is it the same person?"),
            choices=[*choices, (NEW_PERSON, _("No, another person of the same name"))],
            widget=forms.RadioSelect,
            required=False,
            validators=(),
        )
        # Any answer is read here; clean() compares it with the people found.
        self.fields["same_person"].valid_value = lambda _value: True


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
