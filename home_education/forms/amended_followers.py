"""A paper that prints rows of the plan is amended with it: nothing is written here."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from home_education.models import HomeCase


class FollowsForm(forms.Form):
    """No field: the rows are those of the plan."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        super().__init__(data)

    def values(self) -> dict[str, Any]:
        """Nothing of its own."""
        return {}
