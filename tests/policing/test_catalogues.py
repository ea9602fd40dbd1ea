"""The three languages are complete: every message of code and templates, in every plural form."""

from __future__ import annotations

import gettext
import io
import re
from pathlib import Path

import polib
import pytest

from tests.policing.messages import Message, collected
from tests.policing.test_source import APPS, ROOT

LANGUAGES = ("ru", "uk", "en")
#: How many of a thing → which of the forms tells it.
FORMS = {
    "ru": {1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 25: 2, 100: 2, 101: 0, 111: 2},
    "uk": {1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 25: 2, 100: 2, 101: 0, 111: 2},
    "en": {1: 0, 2: 1, 5: 1, 21: 1, 0: 1},
}
PLACES = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}")
TAGS = re.compile(r"</?\w+")
HOW = "Run `make messages`, then translate what is empty in locale/{language}."


@pytest.fixture(scope="module")
def messages() -> dict[Message, str]:
    """What the product says, and where."""
    return collected(ROOT, APPS)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    """Each language in turn."""
    return request.param


@pytest.fixture(scope="module")
def catalogue(language) -> polib.POFile:
    """The catalogue of the language, as it is kept."""
    return polib.pofile(str(ROOT / "locale" / language / "LC_MESSAGES" / "django.po"))


def key(entry: polib.POEntry) -> Message:
    """What the entry translates."""
    return Message(entry.msgctxt, entry.msgid, entry.msgid_plural or None)


def forms(entry: polib.POEntry) -> list[str]:
    """The translation in all its forms; none while a form is missing."""
    said = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    return said if all(text.strip() for text in said) else []


def test_the_collector_reads_code_and_templates(messages):
    assert Message(None, "%(count)s working day", "%(count)s working days") in messages
    assert Message("state of a case", "Draft", None) in messages
    assert sum(where.startswith("templates/") for where in messages.values()) > 100
    assert sum(where.endswith(".py") for where in messages.values()) > 100


def test_every_message_is_translated(language, catalogue, messages):
    kept = {key(entry): entry for entry in catalogue if not entry.obsolete}
    missing = [
        f"{where}: {message.text}"
        for message, where in messages.items()
        if message not in kept or not forms(kept[message])
    ]
    assert not missing, "\n".join([HOW.format(language=language), *missing])


def test_no_translation_is_a_guess(catalogue):
    assert [entry.msgid for entry in catalogue if entry.fuzzy] == []


def test_nothing_is_translated_that_nobody_says(language, catalogue, messages):
    unsaid = [entry.msgid for entry in catalogue if key(entry) not in messages]
    assert unsaid == [], HOW.format(language=language)
    assert list(catalogue.obsolete_entries()) == []


def test_every_counted_message_has_all_its_forms(language, catalogue):
    wanted = set(range(max(FORMS[language].values()) + 1))
    short = [
        entry.msgid
        for entry in catalogue
        if entry.msgid_plural and set(entry.msgstr_plural) != wanted
    ]
    assert short == []


def test_the_rule_of_plurals_picks_the_right_form(language, catalogue):
    rule = re.search(r"plural=([^;]+)", catalogue.metadata["Plural-Forms"])
    assert rule
    pick = gettext.c2py(rule[1])
    assert {count: int(pick(count)) for count in FORMS[language]} == FORMS[language]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", ["1 рабочий день", "2 рабочих дня", "5 рабочих дней", "21 рабочий день"]),
        ("uk", ["1 робочий день", "2 робочі дні", "5 робочих днів", "21 робочий день"]),
        ("en", ["1 working day", "2 working days", "5 working days", "21 working days"]),
    ],
)
def test_one_two_five_and_twenty_one(language, told):
    source = polib.pofile(str(Path(ROOT, "locale", language, "LC_MESSAGES", "django.po")))
    spoken = gettext.GNUTranslations(io.BytesIO(source.to_binary()))
    said = [
        spoken.ngettext("%(count)s working day", "%(count)s working days", count) % {"count": count}
        for count in (1, 2, 5, 21)
    ]
    assert said == told


def test_a_translation_fills_in_what_the_message_fills_in(catalogue):
    """A place that the message does not fill would be an error instead of a page."""
    wrong = {}
    for entry in catalogue:
        known = set(PLACES.findall(entry.msgid)) | set(PLACES.findall(entry.msgid_plural))
        for said in forms(entry):
            places = set(PLACES.findall(said))
            if places - known or (known - places and not entry.msgid_plural):
                wrong[entry.msgid] = said
    assert wrong == {}


def test_a_counted_message_names_its_number(language, catalogue):
    """One may be told in words; the form of many counts by the number itself."""
    wrong = {
        entry.msgid_plural: many
        for entry in catalogue
        if entry.msgid_plural
        for many in forms(entry)[-1:]
        if set(PLACES.findall(many)) != set(PLACES.findall(entry.msgid_plural))
    }
    assert wrong == {}


def test_a_translation_has_the_tags_of_its_message(catalogue):
    wrong = {
        entry.msgid: said
        for entry in catalogue
        for said in forms(entry)
        if not entry.msgid_plural
        and sorted(TAGS.findall(said)) != sorted(TAGS.findall(entry.msgid))
    }
    assert wrong == {}
