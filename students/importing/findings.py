"""Everything an import may find wrong with a cell, as data with its words in one table.

A finding is kept as a code and its values, never as a finished sentence: the same preview is read
by people in three languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

VALUE_SHOWN = 60
"""How many characters of a wrong value a message repeats."""


class Severity(StrEnum):
    """An error refuses its row; a warning lets the row in and tells what was done."""

    ERROR = "error"
    WARNING = "warning"


class BadValue(ValueError):
    """A cell that cannot be read: the code of its message and the values that the message names."""

    def __init__(self, code: str, value: object = "", **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.value = shorten(value)
        self.details = details


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in one cell. ``column`` is the header as the file prints it."""

    code: str
    column: str = ""
    value: str = ""
    details: Mapping[str, str | int] = field(default_factory=dict)

    @classmethod
    def of(cls, problem: BadValue, column: str) -> Finding:
        """The finding of an unreadable cell in ``column``."""
        return cls(problem.code, column, problem.value, problem.details)

    @property
    def severity(self) -> Severity:
        return MESSAGES[self.code][0]

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def message(self) -> str:
        """What is wrong, with the value and what was expected, in the active language."""
        return str(MESSAGES[self.code][1]) % {"value": self.value, **self.details}

    def as_json(self) -> dict[str, Any]:
        """The form in which a finding is kept with its row; read back by :meth:`from_json`."""
        return {
            "code": self.code,
            "column": self.column,
            "value": self.value,
            "details": dict(self.details),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Finding:
        return cls(stored["code"], stored["column"], stored["value"], stored["details"])


def shorten(value: object) -> str:
    """The value as a message shows it: one line of at most :data:`VALUE_SHOWN` characters."""
    text = " ".join(str("" if value is None else value).split())
    return text if len(text) <= VALUE_SHOWN else text[: VALUE_SHOWN - 1] + "…"


_E, _W = Severity.ERROR, Severity.WARNING

MESSAGES: dict[str, tuple[Severity, Any]] = {
    "formula_uncounted": (
        _E,
        _(
            "The formula “%(value)s” has no result in the file. "
            "Open the workbook in Excel, save it and import it again."
        ),
    ),
    # names
    "name_missing": (
        _E,
        _("The name is empty. Expected surname, first name and patronymic (if there is one)."),
    ),
    "name_first_missing": (
        _E,
        _("“%(value)s” has no first name. Expected surname and first name in full."),
    ),
    "name_last_missing": (_E, _("The surname is empty. Expected a surname in full.")),
    "name_initials": (
        _E,
        _("“%(value)s” has initials. Expected the first name and patronymic in full."),
    ),
    "name_characters": (
        _E,
        _(
            "“%(value)s” has the sign “%(character)s”. "
            "A name may have only letters, a hyphen and an apostrophe."
        ),
    ),
    "name_mixed_letters": (
        _E,
        _("“%(value)s” mixes Latin and Cyrillic letters. Expected letters of one alphabet."),
    ),
    "name_too_long": (
        _E,
        _("“%(value)s” is too long for a name. Expected at most %(limit)s characters."),
    ),
    "name_unclear": (
        _E,
        _(
            "Cannot tell surname, first name and patronymic apart in “%(value)s”. "
            "Expected three words, or three columns."
        ),
    ),
    "name_lookalikes": (
        _W,
        _("Latin letters inside “%(value)s” were replaced by the Cyrillic ones they look like."),
    ),
    "name_order": (
        _W,
        _("“%(value)s” was read with the surname last: %(read)s."),
    ),
    "name_patronymic_as_first": (
        _W,
        _("The first name in “%(value)s” looks like a patronymic. Check it."),
    ),
    # dates
    "date_missing": (_E, _("The date is empty. Expected a date as DD.MM.YYYY.")),
    "date_unreadable": (_E, _("“%(value)s” is not a date. Expected a date as DD.MM.YYYY.")),
    "date_impossible": (
        _E,
        _("There is no such day: “%(value)s”. Expected a day of the calendar as DD.MM.YYYY."),
    ),
    "birth_future": (
        _E,
        _("The birth date %(value)s is in the future. Expected a day before %(today)s."),
    ),
    "birth_age": (
        _E,
        _(
            "Born %(value)s means %(age)s years old on %(on)s. "
            "Expected a pupil of %(youngest)s to %(oldest)s years."
        ),
    ),
    "birth_unusual": (
        _W,
        _("Born %(value)s means %(age)s years old, unusual for grade %(grade)s. Check the year."),
    ),
    # classes
    "class_missing": (_E, _("The class is empty. Expected a class such as 5-А.")),
    "class_unreadable": (_E, _("“%(value)s” is not a class. Expected a class such as 5-А.")),
    "class_grade": (
        _E,
        _("There is no grade %(value)s in this school. Expected a grade from 1 to %(last)s."),
    ),
    "class_letter": (
        _E,
        _("“%(value)s” is not a letter of a class. Expected one letter such as А."),
    ),
    "class_letters_differ": (
        _E,
        _("The class says “%(value)s” but the letter column says “%(letter)s”. Expected the same."),
    ),
    # sex
    "sex_missing": (
        _E,
        _("The sex is empty and there is no patronymic to tell it by. Expected м or ж."),
    ),
    "sex_unreadable": (_E, _("“%(value)s” is not a sex. Expected м or ж.")),
    "sex_contradicts": (
        _E,
        _("The sex “%(value)s” contradicts the patronymic “%(patronymic)s”. Mend one of the two."),
    ),
    # SNILS
    "snils_format": (
        _E,
        _("“%(value)s” is not a SNILS. Expected 11 digits as 112-233-445 95."),
    ),
    "snils_checksum": (
        _E,
        _(
            "The SNILS %(value)s has a slip: its control number does not fit "
            "(for these digits it would be %(control)s). Check it against the card."
        ),
    ),
    "snils_duplicate": (
        _E,
        _(
            "The SNILS %(value)s is already in row %(line)s of the file (%(name)s). "
            "Expected a SNILS of one pupil only."
        ),
    ),
    "snils_other_person": (
        _E,
        _(
            "The SNILS %(value)s belongs to another pupil of the school: %(name)s, born %(born)s. "
            "Check the SNILS."
        ),
    ),
    "snils_changes": (
        _W,
        _("The school has another SNILS for this pupil: %(old)s. It will be replaced."),
    ),
    "pupil_duplicate": (
        _E,
        _(
            "%(value)s with the same birth date is already in row %(line)s of the file. "
            "Expected one row for a pupil."
        ),
    ),
    "pupil_namesake": (
        _W,
        _("%(value)s with the same birth date but another SNILS is in row %(line)s of the file."),
    ),
    "name_changes": (_W, _("Found by SNILS under another name: %(old)s.")),
    # contacts and the rest
    "phone_unreadable": (
        _W,
        _("“%(value)s” is not a telephone number and was left out. Expected +7 900 123-45-67."),
    ),
    "phone_several": (_W, _("Several numbers in “%(value)s”: %(kept)s was taken.")),
    "email_unreadable": (
        _W,
        _("“%(value)s” is not an e-mail address and was left out. Expected name@example.org."),
    ),
    "guardian_unreadable": (
        _W,
        _(
            "“%(value)s” cannot be read as a guardian's name and was left out. "
            "Expected surname, first name and patronymic."
        ),
    ),
    "sex_guessed": (
        _W,
        _("“%(value)s” has no patronymic: the sex was guessed from the first name. Check it."),
    ),
    "guardian_second": (
        _W,
        _("The school has another person in this place: %(old)s. Both stay until you end one."),
    ),
    "flag_unreadable": (_E, _("“%(value)s” is neither yes nor no. Expected 1 or an empty cell.")),
    "status_kept": (
        _W,
        _(
            "The file has no mark here, the school has one since %(since)s. "
            "An import never takes it away."
        ),
    ),
    "text_too_long": (
        _E,
        _("“%(value)s” is too long. Expected at most %(limit)s characters."),
    ),
    # staff and curriculum
    "post_missing": (_W, _("The post is empty: the person becomes a subject teacher.")),
    "post_office": (
        _W,
        _(
            "The post “%(value)s” is an office. An import gives no office: "
            "give the role on the person's card."
        ),
    ),
    "staff_duplicate": (
        _E,
        _("%(value)s is already in row %(line)s of the file. Expected one row for a person."),
    ),
    "staff_ambiguous": (
        _E,
        _("The school has several people named %(value)s. Tell them apart on their cards first."),
    ),
    "subject_missing": (_E, _("The subject is empty. Expected the name of a subject.")),
    "hours_missing": (_E, _("The hours are empty. Expected a number such as 3 or 0,5.")),
    "hours_unreadable": (
        _E,
        _("“%(value)s” is not a number of hours. Expected a number such as 3 or 0,5."),
    ),
    "hours_range": (
        _E,
        _("%(value)s hours cannot be. Expected more than 0 and at most %(limit)s."),
    ),
    "curriculum_duplicate": (
        _E,
        _("%(value)s is already in row %(line)s of the file. Expected one row for it."),
    ),
}
