"""Papers to try the engine on: rendered from the shipped templates, no database needed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.template import Context, Engine

from documents.pdf.engine import STATIC

TEMPLATES = STATIC.parent / "templates"

SIGNATURES = [
    {"capacity": "Директор школы", "name": "Кузнецова Е.В.", "signed_on": None},
    {"capacity": "Родитель (законный представитель)", "name": "", "signed_on": None},
    {
        "capacity": "Обучающийся",
        "name": "Гоголь С.И.",
        "signed_on": date(2026, 9, 4),
        "mark": "подписано кодом",
    },
]

FACTS: dict[str, Any] = {
    "language": "ru",
    "title": "Заявление-соглашение",
    "school_short_name": "МБОУ «Средняя школа № 7»",
    "number": "14-ИС",
    "issued_on": date(2026, 9, 3),
    "version": 2,
    "draft": False,
}


def paper(blocks: str, **facts: Any) -> str:
    """HTML of a paper that extends the base sheet with ``blocks`` (template source)."""
    django = Engine(
        dirs=[TEMPLATES], builtins=["django.templatetags.i18n", "django.templatetags.static"]
    )
    template = django.from_string('{% extends "papers/base.html" %}' + blocks)
    return template.render(Context(FACTS | facts))


AGREEMENT = """
{% block addressee %}<div class="addressee"><p>Директору МБОУ «Средняя школа № 7»</p>
<p>Кузнецовой Елене Викторовне</p><p>родителя (законного представителя)</p>
<p>Гоголь Марины Олеговны</p></div>{% endblock %}
{% block body %}<p>Прошу организовать индивидуальное психолого-педагогическое сопровождение моего
ребёнка, <span class="blank long">{{ pupil }}</span>, обучающейся
<span class="blank short">5 «А»</span>
класса, на срок с 01.09.2026 по 31.10.2026 (I четверть) по предметам: математика, русский язык,
английский язык. С положением об индивидуальном психолого-педагогическом сопровождении
обучающихся № 21/1 ознакомлена; обязуюсь контролировать процесс выполнения (пункт 4.1.1).</p>
<h2>Стороны договорились</h2>
<ol><li>Школа составляет лист индивидуального сопровождения с расписанием занятий, темами,
заданиями и сроками выполнения.</li><li>Родители (законные представители) контролируют выполнение
заданий и обеспечивают посещение занятий.</li><li>Обучающийся выполняет задания в срок.</li></ol>
<div class="facts"><div><div>Основание</div><div>обращение родителя от 02.09.2026</div></div>
<div><div>Способы и приёмы</div><div>{{ ways }}</div></div></div>
<p class="plain"><span class="tick">×</span>Согласен на электронное обучение</p>
<p class="plain"><span class="tick"></span>Стоимость пособий 1 200 ₽, 40 ₴</p>
{% endblock %}"""


def agreement(**facts: Any) -> str:
    """One page: application and agreement with three signatures."""
    return paper(
        AGREEMENT,
        **{"pupil": "Гоголь Софии", "ways": "опорные схемы", "signatures": SIGNATURES} | facts,
    )


SHEET = """
{% block annex %}{% include "papers/_annex.html" %}{% endblock %}
{% block heading %}<h1>Лист индивидуального сопровождения</h1>{% endblock %}
{% block subtitle %}<p class="subtitle">На ученицу Гоголь Софию 5 «А» класса</p>{% endblock %}
{% block body %}<table>
<colgroup><col class="w15"><col class="w20"><col class="w14"><col class="w20">
<col class="w14"><col class="w17"></colgroup>
<thead><tr><th scope="col">Предмет</th><th scope="col">Тема</th><th scope="col">Дата проведения
занятия</th><th scope="col">Домашнее задание</th><th scope="col">Срок выполнения</th>
<th scope="col">Отметка о выполнении, рекомендации</th></tr></thead>
<tbody>{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</tbody></table>{% endblock %}"""

SHEET_ROW = (
    "Математика",
    "Сложение и вычитание дробей с разными знаменателями",
    "12.09.2026",
    "§ 14, № 231 (а, б), 235; карточка 3",
    "15.09.2026",
    "Выполнено; повторить приведение к общему знаменателю",
)


def sheet(row_count: int = 45, row: tuple[str, ...] = SHEET_ROW, **facts: Any) -> str:
    """Three pages with the default rows: the sheet of individual support, annex 1."""
    return paper(
        SHEET,
        **{
            "title": "Лист индивидуального сопровождения",
            "annex": "Приложение 1.",
            "annex_of": "к Положению № 21/1 об индивидуальном сопровождении",
            "rows": [row] * row_count,
        }
        | facts,
    )


REGISTER = """
{% block orientation %}landscape{% endblock %}
{% block body %}<table class="dense"><colgroup><col class="w4"><col class="w16"><col class="w5">
<col class="w15"><col class="w15"><col class="w25"><col class="w20"></colgroup>
<thead><tr><th scope="col">№</th><th scope="col">ФИ учащегося</th><th scope="col">Класс</th>
<th scope="col">Предмет</th><th scope="col">Учитель-предметник</th>
<th scope="col">Причина сопровождения</th><th scope="col">Результат</th></tr></thead><tbody>
{% for n in numbers %}<tr><td class="num">{{ n }}</td><th scope="row">Шевченко Александра</th>
<td class="mid">5-А</td><td>Русский язык</td><td>Петров Иван Иванович</td>
<td>низкий уровень учебной мотивации</td><td>Программа освоена, продлить на II четверть</td></tr>
{% endfor %}</tbody></table>{% endblock %}"""


def register(row_count: int = 300, **facts: Any) -> str:
    """A wide register over many pages: the report of individual support, annex 2."""
    return paper(
        REGISTER,
        **{
            "title": "Отчёт об индивидуальном сопровождении обучающихся",
            "numbers": range(1, row_count + 1),
        }
        | facts,
    )
