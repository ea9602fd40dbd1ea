"""Input of the page on which pupils taught at home are invited to a school event (cl. 2.16)."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education.forms.lessons import NumbersField
from home_education.forms.running import TEXT_MAX


class EventForm(PlainTextMixin, forms.Form):
    """To what, and who."""

    about = forms.CharField(
        label=gettext_lazy("To which event, and when it is"), max_length=TEXT_MAX
    )
    home = NumbersField(
        error_messages={"required": gettext_lazy("Nobody was chosen: tick at least one pupil.")}
    )
