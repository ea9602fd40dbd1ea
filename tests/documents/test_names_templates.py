"""Names, posts, dates and numbers in paper templates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.template import Context, Template

PUPIL = SimpleNamespace(
    last_name="Петров", first_name="Илья", patronymic="Андреевич", sex="m", name_forms={}
)
HARE = {
    "last_name": "Заяц",
    "first_name": "Анна",
    "patronymic": "Ивановна",
    "sex": "f",
    "name_forms": {"genitive": "Зайц Анны Ивановны"},
}
UKRAINIAN = {"last_name": "Яніцький", "first_name": "Юрій", "patronymic": "Львович", "sex": "m"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{{ pupil|decline:"genitive" }}', "Петрова Ильи Андреевича"),
        ('{% declined pupil "accusative" %}', "Петрова Илью Андреевича"),
        ('{% declined hare "genitive" %}', "Зайц Анны Ивановны"),
        ('{% declined nobody "genitive" %}', ""),
        ('{% surname_initials pupil "dative" %}', "Петрову И.А."),
        ('{{ pupil|surname_initials:"dative" }}', "Петрову И.А."),
        ("{% initials_surname pupil %}", "И.А. Петров"),
        ("{{ pupil|initials_surname }}", "И.А. Петров"),
        ('{% office "Директор школы" "dative" %}', "Директору школы"),
        ('{{ "учитель"|office:"genitive" }}', "учителя"),
        ('{% school_name "Гимназия № 1" "genitive" %}', "Гимназии № 1"),
        ('{% school_name "Гимназия № 1" "dative" overrides=nobody %}', "Гимназии № 1"),
        ('{{ "Лицей"|school_name:"genitive" }}', "Лицея"),
        ("{% date_long day %}", "1 сентября 2026 г."),
        ('{% date_long "2026-09-01" %}', "1 сентября 2026 г."),
        ('{{ day|date_long:"uk" }}', "1 вересня 2026 р."),
        ("{{ day|date_short }}{{ nobody|date_short }}", "01.09.2026"),
        ("{{ hours|hours }}", "12,5"),
        ('{% in_words 21 "f" "genitive" %}', "двадцати одной"),
        ("{% in_words hours %}", "двенадцать целых пять десятых"),
        ('{% by_sex pupil "обучающийся" "обучающаяся" %}', "обучающийся"),
        ('{% by_sex hare "обучающийся" "обучающаяся" %}', "обучающаяся"),
        ('{% by_sex nobody "обучающийся" "обучающаяся" %}', "обучающийся/обучающаяся"),
    ],
)
def test_russian_paper(source, expected):
    values = {
        "pupil": PUPIL,
        "hare": HARE,
        "nobody": None,
        "day": date(2026, 9, 1),
        "hours": Decimal("12.50"),
    }
    assert Template("{% load words %}" + source).render(Context(values)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% declined person "locative" %}', "Яніцькому Юрієві Львовичу"),
        ("{% first_surname_caps person %}", "Юрій ЯНІЦЬКИЙ"),
        ('{% office "директор" "genitive" %}', "директора"),
        ("{% date_long day %}", "1 вересня 2026 р."),
        ('{% in_words 21 "f" %}', "двадцять одна"),
        ('{{ person|decline:"uk:dative" }}', "Яніцькому Юрію Львовичу"),
    ],
)
def test_ukrainian_paper_takes_its_language_from_the_context(source, expected):
    values = {"person": UKRAINIAN, "paper_language": "uk", "day": date(2026, 9, 1)}
    assert Template("{% load words %}" + source).render(Context(values)) == expected


def test_a_name_without_sex_is_told_by_the_patronymic_or_stays():
    person = {"last_name": "Петрова", "first_name": "Анна", "patronymic": "Ивановна"}
    template = Template('{% load words %}{% declined person "dative" %}')
    assert template.render(Context({"person": person})) == "Петровой Анне Ивановне"
    person["patronymic"] = ""
    assert template.render(Context({"person": person})) == "Петрова Анна"


def test_html_in_a_name_is_escaped():
    person = {"last_name": "<b>Ив", "first_name": "Иван", "sex": "m"}
    for source in (
        '{% declined person "genitive" %}',
        '{{ person|decline:"genitive" }}',
        "{% surname_initials person %}",
        "{% office person.last_name %}",
        "{% school_name person.last_name %}",
        "{% by_sex person person.last_name person.last_name %}",
    ):
        html = Template("{% load words %}" + source).render(Context({"person": person}))
        assert "&lt;b&gt;" in html
        assert "<b>" not in html


def test_every_doubt_has_words():
    from documents.words.doubts import Doubt

    template = Template("{% load words %}{{ key|doubt }}")
    assert all(template.render(Context({"key": key.value})) for key in Doubt)
