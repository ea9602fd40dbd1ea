"""What a regulation's own case table owes the kernel."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from accounts.models import Person, TenantModel
from regulations.models.cases import Case


class CaseDetails(TenantModel):
    """A regulation's own fields of a case, one row to one case."""

    case = models.OneToOneField(
        Case, on_delete=models.PROTECT, primary_key=True, related_name="%(class)s"
    )

    #: What a step found out of the case before it was taken (`keep_facts`); never stored.
    _kept_facts: Any = None
    #: The case has got a paper since.
    _has_new_paper = False

    class Meta:
        abstract = True

    def facts(self, today: date) -> Any:
        """The frozen facts that the rules of the act judge; subclasses build them."""
        raise TypeError(f"{type(self).__name__} does not say what its facts are")

    def keep_facts(self, facts: Any) -> None:
        """Facts found a moment ago: this very row answers with them until they are forgotten."""
        self._kept_facts, self._has_new_paper = facts, False

    def forget_facts(self) -> None:
        """Something that facts are made of has changed: they are found anew when they are asked."""
        self._kept_facts = None

    def note_paper(self) -> None:
        """The case has one more paper, and nothing else has changed."""
        self._has_new_paper = True

    def facts_now(self, today: date) -> Any:
        """The facts of that day, those kept where they are still true."""
        if self._kept_facts is None or self._kept_facts.today != today:
            return self.facts(today)
        if self._has_new_paper:
            self.keep_facts(self.with_papers(self._kept_facts))
        return self._kept_facts

    def with_papers(self, facts: Any) -> Any:
        """The facts with what they tell of papers found anew; where an act does not say which that
        is, all are."""
        return self.facts(facts.today)

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        """Whoever reads the row anew knows that the case has changed."""
        self.forget_facts()
        super().refresh_from_db(*args, **kwargs)

    def has_held_restricted(self) -> bool:
        """Whether health or psychological data stand, or once stood, in the act's own fields."""
        return False

    def accept_date(self, field: str, given: date) -> None:
        """Keep the date that a step asks for, before its rules judge the facts."""
        setattr(self, field, given)
        self.save(update_fields=[field])

    def deadline_targets(self, key: str) -> list[tuple[Person | None, str]]:
        """Who owes this deadline, and about what; by default whoever holds its role."""
        return [(None, "")]
