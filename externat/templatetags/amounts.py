"""Hours and minutes on a page."""

from __future__ import annotations

from decimal import Decimal

from django import template

from regulations.words import hours

register = template.Library()


@register.filter
def plain(value: Decimal | int) -> str:
    """`{{ amount.hours|plain }}`: «1,5» as the reader's language writes it, no needless zeros."""
    return str(hours(Decimal(value)))
