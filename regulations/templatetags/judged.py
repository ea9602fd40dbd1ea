"""Filters of long forms: looking up what the rules say of a field, and naming its control."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms, template

register = template.Library()


@register.filter
def at(places: Mapping[str, Any], name: str) -> Any:
    """The value under a name; nothing where there is none."""
    return places.get(name, ())


@register.filter
def words(text: str) -> list[str]:
    """The words of a list written with spaces."""
    return text.split()


@register.filter
def dashed(start: str, end: str) -> str:
    """Two parts of a name with a dash between."""
    return f"{start}-{end}"


@register.filter
def named_for(field: forms.BoundField, whose: str) -> str:
    """The control alone, with its label and whose it is for a screen reader."""
    return field.as_widget(attrs={"aria-label": f"{field.label}: {whose}"})


@register.filter
def of_part(part: str, name: str) -> str:
    """The name of a field of one part of a form: the part first."""
    return f"{part}_{name}"


@register.filter
def field_at(form: forms.BaseForm, name: str) -> forms.BoundField:
    """The field with this name."""
    return form[name]
