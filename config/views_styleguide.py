"""Every component of the interface in every state, on one page: for looking at, for pictures and
for the accessibility check. Wired in demo mode only."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render

from regulations.forms.photos import PhotosInput, ShownPiece
from regulations.models import Piece
from regulations.scans import PDF


class SampleForm(forms.Form):
    """One field of each kind, so that every control can be seen in every state."""

    topic = forms.CharField(label="Тема", help_text="Как в рабочей программе, до 200 знаков")
    subject = forms.ChoiceField(
        label="Предмет", choices=[("", "–"), ("math", "Математика"), ("rus", "Русский язык")]
    )
    lesson_on = forms.DateField(
        label="Дата занятия", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    homework = forms.CharField(
        label="Домашнее задание", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    place = forms.ChoiceField(
        label="Где будут проходить занятия?",
        widget=forms.RadioSelect,
        choices=[("home", "Дома"), ("school", "В школе"), ("both", "Частью дома, частью в школе")],
    )
    forms_of_study = forms.MultipleChoiceField(
        label="Формы",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("plan", "Индивидуальный план"), ("distant", "Дистанционные технологии")],
    )
    acquainted = forms.BooleanField(label="С положением ознакомлен")
    number = forms.CharField(label="Номер", disabled=True, required=False)


def _forms() -> dict[str, forms.Form]:
    """The sample form as it is when empty, filled, and sent with mistakes."""
    good = {"topic": "Дроби", "subject": "math", "lesson_on": "2026-11-14", "place": "home"}
    broken = SampleForm({"topic": "", "lesson_on": "31.02.2026", "homework": "№ 214, 215"})
    broken.is_valid()
    broken.fields["homework"].pinned_comments = [
        {"author": "Кузнецова Е. В.", "text": "Укажите срок: к какому занятию?", "at": None}
    ]
    return {
        "photos": _photos(),
        "empty_form": SampleForm(prefix="empty"),
        "filled_form": SampleForm(initial={**good, "number": "14"}, prefix="filled"),
        "broken_form": broken,
    }


def _photos() -> dict:
    """The control for photos, with one that was sent before."""
    shown = PhotosInput()
    piece = Piece(school_id=1, key=UUID(int=1), content_type=PDF, file_name="Справка.pdf")
    piece.size = 1_800_000
    shown.shown = (ShownPiece(piece, 0),)
    return shown.get_context("photos", None, {"id": "sg-photos"})["widget"]


def styleguide_context() -> dict:
    """What the page shows; nothing of it comes from the database."""
    route = [
        {"label": "Соглашение", "state": "done", "note": "2 ноября"},
        {"label": "Лист", "state": "done", "note": "5 ноября"},
        {"label": "Занятия", "state": "here", "note": "до 28 ноября"},
        {"label": "Оценка", "state": "todo", "note": ""},
        {"label": "Закрыто", "state": "todo", "note": ""},
    ]
    tabs = [
        {"url": "#", "label": "Лист", "active": True, "count": None},
        {"url": "#", "label": "Документы", "active": False, "count": 3},
        {"url": "#", "label": "Вложения", "active": False, "count": 2},
        {"url": "#", "label": "Сроки", "active": False, "count": None},
        {"url": "#", "label": "История", "active": False, "count": None},
    ]
    crumbs = [
        {"url": "/", "label": "Дела"},
        {"url": "#", "label": "5-А"},
        {"url": "", "label": "Гоголь София"},
    ]
    page = Paginator(range(128), 25).page(2)
    return {"route": route, "tabs": tabs, "crumbs": crumbs, "page": page, **_forms()}


@login_not_required
def styleguide(request):
    """Every component in every state."""
    return render(request, "components/styleguide.html", styleguide_context())
