"""Forms of a family that is asked to sign."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.models import Answer, Response

_LONGEST = Response._meta.get_field("words").max_length


def _check_text(text: str) -> None:
    """Lines of text are fine; other signs that cannot be seen are not."""
    if any(not sign.isprintable() and sign not in "\r\n\t" for sign in text):
        raise forms.ValidationError(_("There are signs here that cannot be shown."), code="signs")


class AnswerForm(forms.Form):
    """Agree, agree with exceptions, or not; the words go to the school, never into a notice."""

    use_required_attribute = False

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three answers.")},
    )
    except_words = forms.CharField(
        label=_("What do you not agree to?"),
        help_text=_("Name the points and what you would have instead."),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        validators=[_check_text],
        error_messages={"required": _("Say to what you do not agree.")},
    )
    disagree_words = forms.CharField(
        label=_("Why, if you want to say it"),
        max_length=_LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[_check_text],
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound and self.data.get("answer") != Answer.EXCEPT:
            self.fields["except_words"].required = False  # only exceptions have to be named

    @property
    def words(self) -> str:
        """What was written beside the chosen answer."""
        return self.cleaned_data.get(f"{self.cleaned_data['answer']}_words", "")


class CodeForm(forms.Form):
    """The phrase that is confirmed, and the code that signs."""

    confirmed = forms.BooleanField(
        error_messages={"required": _("Without this mark the paper is not signed.")}
    )
    code = forms.CharField(
        label=_("Code from the message"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "class": "code"}
        ),
        error_messages={"required": _("Type the six digits from the message.")},
    )

    def __init__(self, *args, phrase: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["confirmed"].label = phrase

    def clean_code(self) -> str:
        """Six digits; spaces and dashes between them are forgiven."""
        typed = "".join(sign for sign in self.cleaned_data["code"] if sign not in " -\u00a0")
        if not (typed.isascii() and typed.isdecimal() and len(typed) == 6):
            raise forms.ValidationError(_("The code has six digits."), code="digits")
        return typed
