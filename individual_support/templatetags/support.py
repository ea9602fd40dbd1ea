"""Filters of the support pages: looking up what the rules say, and words of the project."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms, template

from individual_support import rules
from individual_support.models import SupportCase
from individual_support.rules.vocabulary import (
    NEUTRAL,
    SENSITIVE_CATEGORIES,
    Category,
    StudyForm,
)
from individual_support.services.project import LATER_TEXTS, TEXTS
from regulations.words import Text

register = template.Library()

#: The form that the cells of the grid belong to when there is no script.
SHEET_FORM = "sheet-form"
_LABELS = (rules.PURPOSE, rules.TASKS, rules.REGIME, rules.CONTENT, rules.SUPPORT)


@register.filter
def texts(form: forms.Form) -> Iterable[forms.BoundField]:
    """The five texts of the project's form."""
    return [form[name] for name in TEXTS]


@register.filter
def groups(support: SupportCase, shows_sensitive: bool) -> list[Text]:
    """The groups of the pupil; a sensitive one only for those who see it."""
    held = [one for one in Category if one in support.categories]
    shown: list[Text] = [
        one.label for one in held if shows_sensitive or one not in SENSITIVE_CATEGORIES
    ]
    return shown if len(shown) == len(held) else [*shown, NEUTRAL]


@register.filter
def study_forms(support: SupportCase) -> list[Text]:
    """The chosen forms of education in words."""
    return [StudyForm.named(one) for one in support.forms]


@register.filter
def described(support: SupportCase) -> list[tuple[Text, str]]:
    """The texts of the project with their names."""
    return list(zip(_LABELS, (getattr(support, name) for name in TEXTS), strict=True))


@register.filter
def agreed(support: SupportCase) -> list[tuple[Text, str]]:
    """The texts that the agreement holds: they stay when it has gone out."""
    return [
        (label, getattr(support, name))
        for label, name in zip(_LABELS, TEXTS, strict=True)
        if name not in LATER_TEXTS
    ]


@register.filter
def in_row(field: forms.BoundField, number: object) -> str:
    """The control of a cell, named by its column and row."""
    attrs = {
        "aria-label": f"{field.label}, {number}",
        "id": f"id_{field.html_name}",
        "form": SHEET_FORM,
    }
    if field.errors:
        attrs["aria-invalid"] = "true"
    return field.as_widget(attrs=attrs)


@register.filter
def with_due(form: forms.Form, day: date) -> str:
    """The control of the due date that was filled in, to be put in its place."""
    field = form["due_on"]
    attrs = {
        "id": f"id_{field.html_name}",
        "form": SHEET_FORM,
        "hx-swap-oob": "true",
        "aria-label": str(field.label),
    }
    return field.field.widget.render(field.html_name, day, attrs=attrs)
