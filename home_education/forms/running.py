"""Input of what is recorded while study at home goes on."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education.rules import ContactKind
from regulations.forms.days import DayMixin
from regulations.forms.fields import long_text, one_of
from students.forms.fields import DayField

WANTED, DECLINED = "wanted", "declined"
TEXT_MAX = 500
MOST_COPIES = 99


class MealsForm(DayMixin, forms.Form):
    """What the family answered on the compensation of meals (cl. 2.20)."""

    day_fields = ("answered_on",)
    answer = forms.ChoiceField(
        label=gettext_lazy("Answer of the family"),
        choices=(
            (WANTED, gettext_lazy("Applies for the compensation")),
            (DECLINED, gettext_lazy("Declines it")),
        ),
        widget=forms.RadioSelect,
        error_messages={
            "invalid_choice": gettext_lazy("There is no such choice here. Choose from the list.")
        },
    )
    answered_on = DayField(label=gettext_lazy("Answered on"))


class TextbookForm(PlainTextMixin, DayMixin, forms.Form):
    """A textbook or an aid that is handed out."""

    day_fields = ("handed_on",)
    title = forms.CharField(label=gettext_lazy("Textbook or aid"), max_length=250)
    copies = forms.IntegerField(
        label=gettext_lazy("Copies"), min_value=1, max_value=MOST_COPIES, initial=1
    )
    handed_on = DayField(label=gettext_lazy("Handed out on"))


class HandedForm(DayMixin, forms.Form):
    """Since when the pupil has everything."""

    day_fields = ("all_handed_on",)
    all_handed_on = DayField(label=gettext_lazy("Everything is handed out on"))


class ContactForm(PlainTextMixin, DayMixin, forms.Form):
    """An entry of the log of contacts."""

    day_fields = ("held_on",)
    kind = one_of(gettext_lazy("What it was"), ContactKind.choices(), required=True)
    held_on = DayField(label=gettext_lazy("Date"))
    about = long_text(
        gettext_lazy("About what"),
        TEXT_MAX,
        rows=2,
        help_text=gettext_lazy("Without a diagnosis: the case is read by others."),
    )
    outcome = long_text(gettext_lazy("What came of it"), TEXT_MAX, rows=2)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].required = True
