"""What the school found when it looked whether an act of cl. 1.1 is in force."""

from __future__ import annotations

from django.db import models

from accounts.history import tracked
from regulations.models.bases import LookAtBase


@tracked()
class BaseCheck(LookAtBase):
    """The last look at one act of the directory."""

    class Meta(LookAtBase.Meta):
        abstract = False
        constraints = (
            models.UniqueConstraint(fields=("school", "base"), name="home_base_checked_once"),
        )
