"""Adopting an edition of an act, and answering one of its open points."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regulations.clauses import MOST_MONEY, Setting, SettingKind
from regulations.models import AdoptedAct
from regulations.words import Text, say


def _day_input() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)


def check_day(day: date | None) -> None:
    """ValidationError for a year that can only be a slip of the hand."""
    if day and not EARLIEST <= day <= LATEST:
        raise ValidationError(
            _("The year %(year)s cannot be right: give the date with four digits of the year.")
            % {"year": day.year}
        )


def before_beginning(first: date) -> Text:
    """What is said of an end that lies before its beginning."""
    return say(gettext_lazy("The end is before the beginning, %(first)s."), first=first)


class AdoptionForm(forms.ModelForm):
    """The school's local act: number, date, from when it is in force."""

    class Meta:
        model = AdoptedAct
        fields = ("number", "signed_on", "order_number", "since", "until")
        widgets = {"signed_on": _day_input(), "since": _day_input(), "until": _day_input()}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for name in ("signed_on", "since", "until"):
            self.fields[name].validators.append(check_day)

    def clean(self) -> dict[str, Any]:
        """The dates must follow each other."""
        given = super().clean()
        since, until = given.get("since"), given.get("until")
        if since and until and until < since:
            self.add_error("until", before_beginning(since))
        taken = AdoptedAct.objects.filter(
            school=self.instance.school, act=self.instance.act, since=since
        ).exclude(pk=self.instance.pk)
        if since and taken.exists():
            self.add_error(
                "since", _("From this day the school has adopted the act already: take another.")
            )
        return given


class SettingForm(forms.Form):
    """The school's answer to one open point, from a date, on the ground of its own act."""

    since = forms.DateField(
        label=gettext_lazy("In force from"), widget=_day_input(), validators=(check_day,)
    )
    ground = forms.CharField(
        label=gettext_lazy("Ground: the school’s own act"),
        help_text=gettext_lazy("Kind, number and date, for example: order № 41 of 28.08.2026"),
        max_length=300,
    )

    field_order = ("answer", "since", "ground")

    def __init__(self, *args, setting: Setting, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.setting = setting
        self.fields["answer"] = _answer_field(setting)
        self.order_fields(self.field_order)

    def clean_answer(self) -> Any:
        """The answer as the act keeps it; its own words where it is none."""
        answer = self.cleaned_data["answer"]
        if self.setting.kind is SettingKind.BOOL:
            answer = answer == "yes"
        try:
            return self.setting.clean(answer)
        except ValueError as wrong:
            raise ValidationError(str(wrong)) from None


def shown_answer(setting: Setting, answer: Any) -> str:
    """An answer in words of the reader's language."""
    if setting.kind is SettingKind.BOOL:
        return _("yes") if answer else _("no")
    names = dict(setting.choices)
    if setting.kind is SettingKind.CHOICE:
        return str(names.get(answer, answer))
    if setting.kind is SettingKind.MONEY:
        return number_format(answer, decimal_pos=2) if answer else "–"
    if setting.kind is SettingKind.SET:
        return ", ".join(str(names.get(one, one)) for one in answer) or "–"
    return str(answer)


def as_initial(setting: Setting, answer: Any) -> Any:
    """An answer as the form's field takes it."""
    if setting.kind is SettingKind.BOOL:
        return "yes" if answer else "no"
    if setting.kind is SettingKind.MONEY:
        return Decimal(answer) if answer else None
    return list(answer) if setting.kind is SettingKind.SET else answer


def _answer_field(setting: Setting) -> forms.Field:
    label = setting.question
    if setting.kind is SettingKind.INT:
        return forms.IntegerField(
            label=label, min_value=setting.at_least, max_value=setting.at_most
        )
    if setting.kind is SettingKind.MONEY:
        return forms.DecimalField(
            label=label,
            min_value=Decimal("0.01"),
            max_value=MOST_MONEY,
            decimal_places=2,
            localize=True,
        )
    if setting.kind is SettingKind.BOOL:
        choices = [("yes", gettext_lazy("yes")), ("no", gettext_lazy("no"))]
        return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)
    if setting.kind is SettingKind.CHOICE:
        return forms.ChoiceField(label=label, choices=setting.choices, widget=forms.RadioSelect)
    return forms.MultipleChoiceField(
        label=label,
        choices=setting.choices,
        widget=forms.CheckboxSelectMultiple,
        required=setting.at_least > 0,
    )
