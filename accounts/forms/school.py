"""What a school says about itself."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import School
from accounts.plain_text import PlainTextMixin

#: Time zones of the countries whose regulations the product knows.
TIME_ZONES = (
    "Europe/Kaliningrad Europe/Moscow Europe/Simferopol Europe/Kirov Europe/Volgograd "
    "Europe/Astrakhan Europe/Saratov Europe/Ulyanovsk Europe/Samara Asia/Yekaterinburg Asia/Omsk "
    "Asia/Novosibirsk Asia/Barnaul Asia/Tomsk Asia/Novokuznetsk Asia/Krasnoyarsk Asia/Irkutsk "
    "Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok Asia/Ust-Nera Asia/Magadan "
    "Asia/Sakhalin Asia/Srednekolymsk Asia/Kamchatka Asia/Anadyr Europe/Kyiv UTC"
).split()


class SchoolForm(PlainTextMixin, forms.ModelForm):
    """Names, language, time and requisites."""

    language = forms.ChoiceField(label=_("language of the school"), choices=settings.LANGUAGES)
    time_zone = forms.ChoiceField(
        label=_("time zone"),
        choices=[(name, name.replace("_", " ")) for name in TIME_ZONES],
        help_text=_("Deadlines and dates of papers are counted in it."),
    )

    class Meta:
        model = School
        fields = (
            "full_name",
            "short_name",
            "legal_name",
            "language",
            "time_zone",
            "locality",
            "address",
            "phone",
            "email",
            "website",
            "licence",
            "requisites",
        )
        widgets = {
            "full_name": forms.Textarea(attrs={"rows": 2}),
            "legal_name": forms.Textarea(attrs={"rows": 2}),
            "requisites": forms.Textarea(attrs={"rows": 5}),
        }
        help_texts = {
            "full_name": _("As in the charter, in the nominative case."),
            "short_name": _("As the charter allows to shorten it; the pages show this one."),
            "legal_name": _("As contracts name the school. Empty: the full name."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        present = self.instance.time_zone
        if present not in TIME_ZONES:
            self.fields["time_zone"].choices = [
                (present, present),
                *self.fields["time_zone"].choices,
            ]
