"""The acts that a regulation rests on: what a school found when it looked at one of them."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from regulations.words import Worded


class BaseStatus(Worded):
    """What is known of an act that a regulation names."""

    IN_FORCE = "in_force", pgettext_lazy("act", "In force")
    AMENDED = "amended", pgettext_lazy("act", "In force, amended")
    REPEALED = "repealed", pgettext_lazy("act", "No longer in force")
