"""The words that a school puts in the place of a form's passages."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.forms.texts import check_line
from documents.kinds import PaperKind
from documents.passages import Fault, Passage, faults

LONGEST, FIRST_ROWS, MOST_ROWS = 6000, 3, 16
_IN_A_ROW = 90


class WordingForm(forms.Form):
    """A text for every passage of a form. `seen` is the last wording that the writer saw."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, kind: PaperKind, texts: Mapping[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = kind
        for passage in kind.passages:
            self.fields[passage.slug] = forms.CharField(
                label=passage.label,
                max_length=LONGEST,
                initial=texts[passage.slug],
                widget=forms.Textarea(attrs={"rows": _rows(texts[passage.slug])}),
                error_messages={
                    "required": gettext_lazy(
                        "The passage is empty: write its words, or take back the product’s own."
                    )
                },
            )

    def passages(self):
        """Each passage with its field."""
        return [(one, self[one.slug]) for one in self.kind.passages]

    def clean(self):
        """Every placeholder of a text is one that the form knows, and none is missed."""
        cleaned = super().clean()
        for passage in self.kind.passages:
            text = cleaned.get(passage.slug)
            if text is not None:
                cleaned[passage.slug] = plain = "\n".join(text.splitlines())
                self._check(passage, plain)
        return cleaned

    def _check(self, passage: Passage, text: str) -> None:
        try:
            for line in text.splitlines():
                check_line(line)
        except ValidationError as strange:
            self.add_error(passage.slug, strange)
        for fault in faults(passage, text, self.kind.placeholders):
            self.add_error(passage.slug, self._told(fault))

    def _told(self, fault: Fault) -> ValidationError:
        if fault.code == "missing":
            return ValidationError(
                _("The form does not say what it is for without {%(name)s}: put it back."),
                code="missing",
                params={"name": fault.name},
            )
        if fault.code == "brace":
            return ValidationError(
                _("A brace stands alone: a placeholder is written as {name}."), code="brace"
            )
        known = [one.name for one in self.kind.placeholders]
        like = get_close_matches(fault.name, known, n=1, cutoff=0.6)
        if like:
            return ValidationError(
                _("This form has no placeholder {%(name)s}. Is {%(like)s} meant?"),
                code="unknown",
                params={"name": fault.name, "like": like[0]},
            )
        return ValidationError(
            _("This form has no placeholder {%(name)s}: take one of the list below."),
            code="unknown",
            params={"name": fault.name},
        )


def _rows(text: str) -> int:
    lines = sum(1 + len(line) // _IN_A_ROW for line in text.splitlines())
    return max(FIRST_ROWS, min(lines + 1, MOST_ROWS))
