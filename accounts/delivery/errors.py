"""How a way of delivery says that trying again is of no use."""

from __future__ import annotations


class RefusedForGood(ValueError):
    """The message will never be accepted: a number that does not exist, a word that is missing."""
