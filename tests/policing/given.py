"""What a page is made of: two readers who are given the same see the same.

A page is not written anew for a reader who is given by its view, word for word, what a reader of
the same kind was given there: the same template, the same figures and flags, as many rows and
fields of the same sort. Whatever a view tells one role alone, a button or a field more, makes it
another page. The frame around it is written for everybody, on the desk (``readers_of``).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any

from django.db.models import Model
from django.forms import BaseForm
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from tests.policing.audiences import FAMILIES, OFFICE, STAFF

#: So far is looked into what stands in something that is given: a row, and what is in its cells.
DEPTH = 3
PLAIN = (bool, int, float, Decimal, str, date, NoneType)
#: Of a thing with a life of its own; who reads it and in which roles is not looked at.
TOLD = (*PLAIN, Promise, list, tuple)


def kind_of(audience: str) -> str:
    """Who is shown things in the same way: the office, other staff, families, everybody else."""
    if audience in OFFICE or audience == "inspector":
        return "office"
    if audience in STAFF:
        return "staff"
    return "family" if audience in FAMILIES else "outside"


def shape_of(given: Any, depth: int = DEPTH) -> Hashable:
    """All that can be told of it without asking the database; a page in a page is a page."""
    if isinstance(given, SafeString):
        return "html"
    if isinstance(given, Promise):
        return str(given)
    if isinstance(given, Model):
        return (type(given), given.pk)
    if isinstance(given, BaseForm):
        return (type(given), tuple(given.fields), given.is_bound, given.prefix)
    if isinstance(given, PLAIN):
        return given
    if depth and isinstance(given, Mapping):
        return tuple((key, shape_of(one, depth - 1)) for key, one in given.items())
    if depth and isinstance(given, list | tuple):
        return (type(given), tuple(shape_of(one, depth - 1) for one in given))
    if depth and hasattr(given, "__dict__") and not callable(given):
        told = {key: one for key, one in vars(given).items() if isinstance(one, TOLD)}
        return (type(given), shape_of(told, depth))
    return type(given)
