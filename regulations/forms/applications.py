"""What is given with an application beside its questions: by the family, and by the school."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from regulations import registry
from regulations.forms.photos import PhotosField
from regulations.models import ApplicationState
from regulations.questions import FilesAsked, Questionnaire, questionnaires
from students.forms.fields import DayField, OwnRowField
from students.models import Student

LONGEST_REASON = 2000


class DeclineForm(PlainTextMixin, forms.Form):
    """Why there will be no case: read by the family in the product, never sent by mail."""

    reason = forms.CharField(
        label=gettext_lazy("The answer to the family"),
        help_text=gettext_lazy(
            "Say why, what can be done instead, and whom to ask. The family reads it after signing "
            "in; the letter only says that there is an answer."
        ),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class PaperForm(forms.Form):
    """An application that was brought on paper and typed in by the school."""

    received_on = DayField(label=gettext_lazy("The paper was received on"))
    original_seen = forms.BooleanField(
        label=gettext_lazy("I have seen the signed paper, and the answers here are those of it")
    )
    original = PhotosField(label=gettext_lazy("Scan of the paper"), required=False)

    def __init__(self, *args, today, person: Person, **kwargs) -> None:
        self.today = today
        kwargs.setdefault("initial", {"received_on": today})
        super().__init__(*args, **kwargs)
        self.fields["original"].belongs_to(person)

    def clean_received_on(self):
        """A paper is received before it is typed in."""
        day = self.cleaned_data["received_on"]
        if day > self.today:
            raise ValidationError(_("This day is still to come: give the day of the receipt."))
        return day


class FilesForm(forms.Form):
    """The papers of one question: several photos become one paper of several pages."""

    files = PhotosField(required=False)

    def __init__(self, *args, asked: FilesAsked, person: Person, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["files"].label = asked.title
        self.fields["files"].help_text = asked.hint
        self.fields["files"].belongs_to(person)


class EnterForm(forms.Form):
    """Who applies, and for what, before the school types a paper in."""

    applicant = OwnRowField(
        label=gettext_lazy("Who signed the paper"), queryset=None, empty_label=None
    )
    what = forms.ChoiceField(label=gettext_lazy("What is applied for"))

    def __init__(self, *args, student: Student, today, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        held = student.guardianships.on(today).values("person_id")
        entitled = Person.objects.filter(Q(pk__in=held) | Q(pupil=student))
        self.fields["applicant"].queryset = entitled
        self.offered = questionnaires_for(student.school.jurisdiction)
        self.fields["what"].choices = [(_key(one), one.title) for one in self.offered]

    @property
    def questionnaire(self) -> Questionnaire:
        """The chosen one."""
        chosen = self.cleaned_data["what"]
        return next(one for one in self.offered if _key(one) == chosen)


class ApplicationFilter(forms.Form):
    """Choosing applications out of the list; what cannot be understood chooses nothing out."""

    state = forms.ChoiceField(
        required=False,
        label=gettext_lazy("State"),
        choices=[
            ("", gettext_lazy("all")),
            *((one.value, one.label) for one in ApplicationState if one != "draft"),
        ],
    )

    @property
    def chosen(self) -> str:
        """The state that was asked for; empty for all."""
        return self.cleaned_data["state"] if self.is_valid() else ""


def questionnaires_for(jurisdiction: str) -> Sequence[Questionnaire]:
    """Those of the acts that a school of the jurisdiction may adopt."""
    acts = {one.slug for one in registry.in_jurisdiction(jurisdiction)}
    return [one for one in questionnaires() if one.act in acts]


def _key(questionnaire: Questionnaire) -> str:
    return f"{questionnaire.act}:{questionnaire.slug}"
