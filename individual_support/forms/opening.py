"""Opening a case: for whom, and with what aim."""

from __future__ import annotations

from django import forms

from accounts.plain_text import PlainTextMixin
from individual_support import rules
from individual_support.rules.texts import PROJECT_TEXT_MAX
from individual_support.services.opening import default_tasks
from regulations.forms.fields import long_text


class OpenForm(PlainTextMixin, forms.Form):
    """The purpose and the tasks stand in the words of the act (cl. 2.1, 2.2) and may be changed."""

    purpose = long_text(rules.PURPOSE, PROJECT_TEXT_MAX, rows=4)
    tasks = long_text(rules.TASKS, PROJECT_TEXT_MAX)

    def __init__(self, *args, **kwargs) -> None:
        initial = {"purpose": rules.DEFAULT_PURPOSE, "tasks": default_tasks()}
        kwargs["initial"] = initial | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["purpose"].required = True
