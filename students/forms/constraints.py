"""What the database refuses is said by the field, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django import forms
from django.db import IntegrityError, transaction
from django.utils.functional import Promise


@contextmanager
def refusals(form: forms.Form, words: Mapping[str, tuple[str | None, str | Promise]]) -> Iterator:
    """Run the block in its own transaction; a named constraint's refusal becomes the form's error.

    ``words``: constraint name → field (None: the whole form) and message. Checked by the database,
    this holds for two people pressing at once too. Other refusals pass on as ``IntegrityError``.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as refused:
        diagnosis = getattr(refused.__cause__, "diag", None)
        field_and_message = words.get(getattr(diagnosis, "constraint_name", None))
        if field_and_message is None:
            raise
        form.add_error(*field_and_message)
