"""What the school found when it looked whether an act around the regulation is in force."""

from __future__ import annotations

from django.db import models

from accounts.history import tracked
from regulations.models.bases import LookAtBase


@tracked()
class IndividualBaseCheck(LookAtBase):
    """The last look at one act of the list."""

    class Meta(LookAtBase.Meta):
        abstract = False
        constraints = (
            models.UniqueConstraint(fields=("school", "base"), name="individual_base_checked_once"),
        )
