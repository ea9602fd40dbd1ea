"""Why a declined name should be looked at by a person before it is printed."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """One reason to look at a name. The words for people are in the template filter `doubt`."""

    LETTERS = "letters"  # Latin or foreign letters, digits, signs: left as written
    INITIALS = "initials"  # one letter instead of a name
    PARTICLE = "particle"  # фон, де, оглы, кызы: customs differ
    PATRONYMIC_SEX = "patronymic_sex"  # patronymic of the other sex
    PATRONYMIC_FORM = "patronymic_form"  # not built like a patronymic
    SURNAME_SEX = "surname_sex"  # surname of the other sex: «Иванова», m
    FIRST_NAME = "first_name"  # unknown first name, or one of the other sex
    FLEETING_VOWEL = "fleeting_vowel"  # «Заяц»: Зайца or Заяца
    RARE_ENDING = "rare_ending"  # surname of a rare or two-faced pattern
    PLURAL = "plural"  # surname that looks like a plural
    SHORT = "short"  # one word only: a first name or surname is missing
