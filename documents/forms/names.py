"""The grammatical forms of a name: what the library says, and what a person says instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import School
from documents.forms.texts import check_line, check_name
from documents.words.cases import Case, cases_of
from documents.words.doubts import Doubt
from documents.words.names import FullName, decline_name
from documents.words.school_names import decline_school_name
from documents.words.short_names import surname_initials

CASE_NAMES = {
    Case.NOMINATIVE: _("nominative: who?"),
    Case.GENITIVE: _("genitive: of whom?"),
    Case.DATIVE: _("dative: to whom?"),
    Case.ACCUSATIVE: _("accusative: whom?"),
    Case.INSTRUMENTAL: _("instrumental: by whom?"),
    Case.PREPOSITIONAL: _("prepositional: about whom?"),
    Case.LOCATIVE: _("locative: on whom?"),
    Case.VOCATIVE: _("vocative: addressing"),
}
#: The names of a school that papers decline, by the field that holds them.
SCHOOL_NAMES = {
    "full_name": _("Full name"),
    "short_name": _("Short name"),
    "legal_name": _("Legal name in contracts"),
}
_LONGEST_PERSON = 250
_LONGEST_SCHOOL = 500


@dataclass(frozen=True)
class FormOfName:
    """One case of a name: what the library makes, what papers print now, the box to correct it."""

    case: Case
    label: Any
    by_library: str
    printed: str
    short: str
    sure: bool
    field: forms.BoundField | None

    @property
    def corrected(self) -> bool:
        """Whether a person has written this form."""
        return self.printed != self.by_library


class NameFormsForm(forms.Form):
    """A correction for every case but the nominative; an empty one goes back to the library.

    ``by_library`` is the name in every case without any correction.
    """

    longest = _LONGEST_PERSON
    check = staticmethod(check_name)

    def __init__(
        self,
        *args,
        language: str,
        by_library: Mapping[Case, str],
        overrides: dict[str, str],
        **kwargs,
    ):
        kwargs.setdefault("initial", overrides)
        super().__init__(*args, **kwargs)
        self.language, self.by_library = language, by_library
        self.overrides = {
            case: text for case, text in (overrides or {}).items() if isinstance(text, str)
        }
        for case in cases_of(language)[1:]:
            self.fields[case.value] = forms.CharField(
                label=CASE_NAMES[case],
                required=False,
                max_length=self.longest,
                validators=[self.check],
                widget=forms.TextInput(
                    attrs={"placeholder": self.by_library[case], "lang": language}
                ),
            )

    def corrections(self) -> dict[str, str]:
        """What was typed and differs from the library, by case; those of other languages stay."""
        spoken = {case.value for case in cases_of(self.language)}
        kept = {case: text for case, text in self.overrides.items() if case not in spoken}
        return kept | {
            case: " ".join(text.split())
            for case, text in self.cleaned_data.items()
            if text and " ".join(text.split()) != self.by_library[Case(case)]
        }


class PersonNameForms(NameFormsForm):
    """Forms of a person's or a pupil's full name."""

    def __init__(self, *args, named, language: str, **kwargs):
        self.name = FullName(named.last_name, named.first_name, named.patronymic, named.sex)
        plain = decline_name(self.name, language)
        super().__init__(
            *args,
            language=language,
            by_library={case: plain[case].text for case in cases_of(language)},
            overrides=named.name_forms,
            **kwargs,
        )
        self.declined = decline_name(self.name, language, self.overrides)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Why somebody should look at the name; nothing once every case is settled."""
        return self.declined.doubts

    def rows(self) -> list[FormOfName]:
        """Every case in order."""
        return [
            FormOfName(
                case=case,
                label=CASE_NAMES[case],
                by_library=self.by_library[case],
                printed=self.declined[case].text,
                short=surname_initials(self.name, case, self.language, self.overrides),
                sure=self.declined[case].sure,
                field=self[case.value] if case.value in self.fields else None,
            )
            for case in cases_of(self.language)
        ]


class SchoolNameForms(NameFormsForm):
    """Forms of one of the school's names."""

    longest = _LONGEST_SCHOOL
    check = staticmethod(check_line)
    doubts: tuple[Doubt, ...] = ()

    def __init__(self, *args, school: School, which: str, language: str, **kwargs):
        self.which, self.title = which, SCHOOL_NAMES[which]
        self.text = getattr(school, which)
        super().__init__(
            *args,
            language=language,
            by_library={
                case: decline_school_name(self.text, language, case)[0]
                for case in cases_of(language)
            },
            overrides=school.name_forms.get(which) or {},
            prefix=which,
            **kwargs,
        )

    def rows(self) -> list[FormOfName]:
        """Every case in order."""
        rows = []
        for case in cases_of(self.language):
            printed, sure = decline_school_name(self.text, self.language, case, self.overrides)
            field = self[case.value] if case.value in self.fields else None
            rows.append(
                FormOfName(
                    case=case,
                    label=CASE_NAMES[case],
                    by_library=self.by_library[case],
                    printed=printed,
                    short="",
                    sure=sure,
                    field=field,
                )
            )
        return rows
