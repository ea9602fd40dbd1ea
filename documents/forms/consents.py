"""Forms of consents: what is asked of a family, a withdrawal on paper, the school's rules."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from documents.consents import Asked, parent_consents, pupil_consents, rules_on
from documents.forms.paper import DayField
from documents.models import ConsentKind, HealthDataRules
from students.forms.fields import OwnRowField
from students.models import Guardianship, Student

#: What the paper says unless the school words it otherwise, in the language of the school.
WORDS = {
    "ru": {
        "purpose": "создание условий обучения и сопровождения с учетом состояния здоровья ребенка",
        "data": "реквизиты и срок заключений (врачебной комиссии, ПМПК, справок), рекомендации для "
        "педагогов; диагноз не хранится",
        "actions": "сбор, запись, хранение, уточнение, использование, уничтожение; в системе школы "
        "и на бумаге",
        "transfer": "предоставление названным лицам на бумаге или по защищенному каналу связи",
    },
    "uk": {
        "purpose": "створення умов навчання та супроводу з урахуванням стану здоров’я дитини",
        "data": "реквізити та строк висновків (ЛКК, ІРЦ, довідок), рекомендації для педагогів; "
        "діагноз не зберігається",
        "transfer": "надання названим особам на папері або захищеним каналом зв’язку",
        "actions": "збирання, реєстрація, зберігання, уточнення, використання, знищення; в "
        "інформаційній системі школи та на папері",
    },
}


def _words(label, rows: int = 2, **more) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=1500, widget=forms.Textarea(attrs={"rows": rows}), **more
    )


class AskForm(PlainTextMixin, forms.Form):
    """What a paper of consent says. What stays empty is a line to be filled in by hand."""

    kind = forms.ChoiceField(
        label=_("What is allowed"),
        choices=ConsentKind.choices,
        widget=forms.RadioSelect,
        initial=ConsentKind.HEALTH,
        help_text=_("Each consent is a paper of its own: the law asks for it."),
    )
    parent = OwnRowField(label=_("Who gives it"), queryset=None)
    purpose = _words(_("Purpose"))
    data = _words(_("List of the data"), rows=3)
    recipients = _words(
        _("Who gets to know the data"),
        required=False,
        help_text=_("By name or office. A transfer to others cannot do without them."),
    )
    actions = _words(_("What is done with the data, and how"))
    until = DayField(
        label=_("Valid until"),
        required=False,
        help_text=_("Empty: until the purpose is reached or the consent is withdrawn."),
    )
    parent_document = forms.CharField(
        label=_("Identity paper of the parent"),
        max_length=200,
        required=False,
        help_text=_("Kind, number, by whom and when issued. Empty: written by hand on the paper."),
    )
    pupil_document = forms.CharField(
        label=_("Identity paper of the pupil"), max_length=200, required=False
    )

    def __init__(self, *args, student: Student, today: date, **kwargs) -> None:
        self.student, self.today = student, today
        language = student.school.language
        own = WORDS.get(language, WORDS["ru"])
        kwargs.setdefault("initial", {name: own[name] for name in ("purpose", "data", "actions")})
        super().__init__(*args, **kwargs)
        self.held = {
            one.person_id: one
            for one in Guardianship.objects.filter(student=student)
            .on(today)
            .select_related("person")
        }
        if parent_consents(student, today):
            self.fields["parent"].queryset = Person.objects.filter(pk__in=self.held)
            self.fields["parent"].empty_label = None
        else:
            del self.fields["parent"], self.fields["parent_document"]

    def clean_until(self) -> date | None:
        """A day to come: a consent that has run out allows nothing."""
        until = self.cleaned_data["until"]
        if until is not None and until < self.today:
            raise forms.ValidationError(_("This day is over. Give a day to come, or none."))
        return until

    def clean(self) -> dict:
        """A transfer names those who receive the data."""
        said = super().clean()
        if said.get("kind") == ConsentKind.TRANSFER and not said.get("recipients"):
            self.add_error("recipients", _("Name whoever receives the data."))
        return said

    def _actions(self) -> str:
        """As typed; where nobody changed the words of processing, a transfer has its own."""
        typed, own = self.cleaned_data["actions"], WORDS.get(self.student.school.language)
        is_transfer = self.cleaned_data["kind"] == ConsentKind.TRANSFER
        if own and is_transfer and typed == own["actions"]:
            return own["transfer"]
        return typed

    def asked(self) -> Asked:
        """What the paper is made from."""
        said = self.cleaned_data
        parent = said.get("parent")
        return Asked(
            school=self.student.school,
            student=self.student,
            kind=said["kind"],
            parent=parent,
            pupil_consents=parent is None or pupil_consents(self.student, self.today),
            purpose=said["purpose"],
            data=said["data"],
            recipients=said["recipients"],
            actions=self._actions(),
            until=said["until"],
            operator_address=rules_on(self.student.school, self.today).operator_address,
            parent_document=said.get("parent_document", ""),
            pupil_document=said["pupil_document"],
            authority=self.held[parent.pk].paper if parent else "",
        )


class WithdrawalForm(PlainTextMixin, forms.Form):
    """A withdrawal that came on paper, recorded by the school."""

    withdrawn_by = forms.CharField(label=_("Who withdrew it"), max_length=250)
    withdrawn_on = DayField(label=_("Date of the withdrawal"))


class RulesForm(PlainTextMixin, forms.ModelForm):
    """How the school reads the law, from a day on."""

    since = DayField(label=_("In force since"))

    class Meta:
        model = HealthDataRules
        fields = ("since", "shown_without_consent", "own_consent_from", "operator_address")

    def __init__(self, *args, school, age_is_of_act: bool = False, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.instance.school = school
        if age_is_of_act:
            del self.fields["own_consent_from"]

    def clean_since(self) -> date:
        """One set of rules a day; what was written stays."""
        since = self.cleaned_data["since"]
        taken = HealthDataRules.objects.filter(school=self.instance.school, since=since)
        if taken.exists():
            raise forms.ValidationError(_("There are rules from this day on. Give a later one."))
        return since
