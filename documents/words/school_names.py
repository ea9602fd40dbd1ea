"""School names in every case: only the head before the quotes declines.

«Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 7»», genitive
«Муниципального бюджетного общеобразовательного учреждения «Средняя школа № 7»».
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from documents.words.cases import Case, case_in, cases_of
from documents.words.letters import keep_letter_case

# Heads with their gender; forms in the order of the language's cases after the nominative.
_RUSSIAN_HEADS = """
n учреждение: учреждения учреждению учреждение учреждением учреждении
n училище: училища училищу училище училищем училище
n объединение: объединения объединению объединение объединением объединении
f школа: школы школе школу школой школе
f гимназия: гимназии гимназии гимназию гимназией гимназии
f организация: организации организации организацию организацией организации
f академия: академии академии академию академией академии
m лицей: лицея лицею лицей лицеем лицее
m колледж: колледжа колледжу колледж колледжем колледже
m техникум: техникума техникуму техникум техникумом техникуме
m центр: центра центру центр центром центре
m комплекс: комплекса комплексу комплекс комплексом комплексе
m интернат: интерната интернату интернат интернатом интернате
m сад: сада саду сад садом саде
m корпус: корпуса корпусу корпус корпусом корпусе
m институт: института институту институт институтом институте
m университет: университета университету университет университетом университете
"""
_UKRAINIAN_HEADS = """
m заклад: закладу закладу заклад закладом закладі закладе
m ліцей: ліцею ліцею ліцей ліцеєм ліцеї ліцею
m колегіум: колегіуму колегіуму колегіум колегіумом колегіумі колегіуме
m коледж: коледжу коледжу коледж коледжем коледжі коледже
m центр: центру центру центр центром центрі центре
m комплекс: комплексу комплексу комплекс комплексом комплексі комплексе
m інтернат: інтернату інтернату інтернат інтернатом інтернаті інтернате
m садок: садка садку садок садком садку садку
f школа: школи школі школу школою школі школо
f зош: зош зош зош зош зош зош
f сзош: сзош сзош сзош сзош сзош сзош
m нвк: нвк нвк нвк нвк нвк нвк
f гімназія: гімназії гімназії гімназію гімназією гімназії гімназіє
f установа: установи установі установу установою установі установо
f філія: філії філії філію філією філії філіє
f організація: організації організації організацію організацією організації організаціє
n училище: училища училищу училище училищем училищі училище
n об'єднання: об'єднання об'єднанню об'єднання об'єднанням об'єднанні об'єднання
"""
# Adjective endings by gender, the first that fits wins: «-ее» of «общее» before «-ое».
_RUSSIAN_ADJECTIVES = """
n ее: его ему ее им ем
n [гкх](ое): ого ому ое им ом
n ое: ого ому ое ым ом
f [жчшщ](ая): ей ей ую ей ей
f ая: ой ой ую ой ой
f яя: ей ей юю ей ей
m [гкх](ий): ого ому ий им ом
m ий: его ему ий им ем
m ый: ого ому ый ым ом
m [гкх](ой): ого ому ой им ом
m ой: ого ому ой ым ом
"""
_UKRAINIAN_ADJECTIVES = """
n є: ього ьому є ім ьому є
n е: ого ому е им ому е
f я: ьої ій ю ьою ій я
f а: ої ій у ою ій а
m ій: ього ьому ій ім ьому ій
m ий: ого ому ий им ому ий
"""
_QUOTE = re.compile("[«\"„“”']")
_ABBREVIATION = re.compile(r"[(]?[А-ЯЁІЇЄҐ]{2,}[А-ЯЁІЇЄҐа-я-]*[)]?")
_BRACKETED = re.compile(r"(\(?)([^()]+)(\)?)")


def decline_school_name(
    text: str, language: str, case: str, overrides: Mapping[str, str] | None = None
) -> tuple[str, bool]:
    """The school's name in `case`, and whether the form is sure.

    `overrides` maps a case key to the name as a person corrected it, and wins. A name that begins
    with an abbreviation (МБОУ, КЗ) never changes; one whose head is unknown comes back unchanged
    with False. ValueError for an unknown language or case.
    """
    wanted = case_in(language, case)
    correction = (overrides or {}).get(wanted)
    if isinstance(correction, str) and correction.strip():
        return correction.strip(), True
    return _decline(text, language, wanted)


@lru_cache(maxsize=512)
def _decline(text: str, language: str, case: Case) -> tuple[str, bool]:
    if case == Case.NOMINATIVE:
        return text, True
    quote = _QUOTE.search(text)
    # An apostrophe inside a word («об'єднання») is no quotation mark.
    while quote and quote.group() == "'" and text[quote.start() - 1 : quote.start()].isalpha():
        quote = _QUOTE.search(text, quote.end())
    border = quote.start() if quote else len(text)
    words = re.split(r"(\s+)", text[:border])
    first_word = words[0]
    head = _head_index(words, language)
    if head is None:
        return text, _ABBREVIATION.fullmatch(first_word) is not None
    gender = _head_gender(words[head], language) or ""
    for index in range(0, head + 1, 2):
        form = (
            _decline_head(words[index], language, case)
            if index == head
            else _decline_adjective(words[index], gender, language, case)
        )
        if form is None:
            return text, _ABBREVIATION.fullmatch(first_word) is not None
        words[index] = form
    return "".join(words) + text[border:], True


def _head_index(words: list[str], language: str) -> int | None:
    for index in range(0, len(words), 2):
        if _head_gender(words[index], language) is not None:
            return index
    return None


def _head_gender(word: str, language: str) -> str | None:
    """Gender of a head noun; of «школа-интернат» the gender of its first piece."""
    genders = [_heads(language).get(piece, (None,))[0] for piece in _plain(word).split("-")]
    return genders[0] if all(genders) else None


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("ʼ", "'").rstrip(",")


def _decline_head(word: str, language: str, case: Case) -> str:
    table = _heads(language)
    comma = "," if word.endswith(",") else ""
    pieces = word.rstrip(",").split("-")
    return "-".join(_respell(piece, table[_plain(piece)][1][case]) for piece in pieces) + comma


def _decline_adjective(word: str, gender: str, language: str, case: Case) -> str | None:
    """An adjective agreeing with the head, also in brackets: «(коррекционная)»."""
    if (match := _BRACKETED.fullmatch(word)) is None:
        return None
    opening, adjective, closing = match.groups()
    lower = adjective.lower()
    for kind, pattern, forms in _adjectives(language):
        if kind == gender and (ending := pattern.search(lower)) and len(lower) > 3:
            stem = adjective[: ending.start(1)]
            suffix = forms[case]
            new = stem + (suffix.upper() if adjective.isupper() else suffix)
            return opening + new + closing
    return None


def _respell(word: str, form: str) -> str:
    """`form` with the capitals and the apostrophe of the word it replaces."""
    for apostrophe in "’ʼ":
        if apostrophe in word:
            form = form.replace("'", apostrophe)
    return keep_letter_case(
        word, lambda spelt: form[0].upper() + form[1:] if spelt[0].isupper() else form
    )


@cache
def _heads(language: str) -> dict[str, tuple[str, dict[Case, str]]]:
    source = {"ru": _RUSSIAN_HEADS, "uk": _UKRAINIAN_HEADS}[language]
    return {
        nominative: (gender, forms) for gender, nominative, forms in _table_rows(source, language)
    }


@cache
def _adjectives(language: str) -> list[tuple[str, re.Pattern[str], dict[Case, str]]]:
    source = {"ru": _RUSSIAN_ADJECTIVES, "uk": _UKRAINIAN_ADJECTIVES}[language]
    return [
        (gender, re.compile((ending if "(" in ending else f"({ending})") + "$"), forms)
        for gender, ending, forms in _table_rows(source, language)
    ]


def _table_rows(source: str, language: str):
    """(gender, first form, forms by case) of every line of a table above."""
    for line in source.strip().splitlines():
        head, forms = line.split(": ")
        gender, first = head.split(" ")
        yield gender, first, dict(zip(cases_of(language)[1:], forms.split(), strict=True))
