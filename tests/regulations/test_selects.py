"""A list to choose from is written as Django writes it, option by option."""

from __future__ import annotations

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, get_default_renderer

CHOICES = [("", "—"), ("Старшие & <b>", [(1, "один"), (2, "<два>")]), (3, "три"), (None, "нет")]


class WithMore(forms.Select):
    """Its options have attributes of their own."""

    def create_option(self, *args, **kwargs):
        option = super().create_option(*args, **kwargs)
        option["attrs"] |= {"data-of": 'a"<b', "disabled": True, "hidden": False}
        return option


@pytest.mark.parametrize("chosen", [None, "", 1, "3"])
@pytest.mark.parametrize("kind", [forms.Select, WithMore, forms.SelectMultiple])
def test_a_list_says_what_djangos_own_would_say(kind, chosen):
    chosen = [chosen] if kind is forms.SelectMultiple else chosen
    ours, usual = (
        kind({"class": "wide"}, CHOICES).render("grade", chosen, {"id": "id_grade"}, renderer)
        for renderer in (get_default_renderer(), DjangoTemplates())
    )
    assert ours.split() == usual.split()
    assert ours.count("<option ") == 5
