"""Marking homework from a telephone: open, press, done."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.roles import Role
from individual_support.access import LEADING, leads, open_support, teaches
from individual_support.forms.sheet import MarkForm
from individual_support.models import SupportRow
from individual_support.rules.vocabulary import Mark
from individual_support.services import sheet as services
from individual_support.sheet_pages import Line, SheetPage
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.views.case_frame import case_page, not_yours


@dataclass(frozen=True)
class Pressed:
    """What came of a button: the row, why it was not saved, the recommendations as sent."""

    row: int
    told: str = ""
    typed: str = ""


@require_GET
def marks(request: HttpRequest, pk: int) -> HttpResponse:
    """The work that the reader marks: what is due and unmarked first."""
    return _page(request, _open(request, pk))


@require_POST
def mark(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Mark one row; the button pressed is the mark."""
    file = _open(request, pk)
    rows = SupportRow.objects.select_related("subject__subject", "changed_by")
    one = get_object_or_404(rows, support=file.case.pk, pk=row)
    if not leads(file) and not teaches(file, one.subject):
        raise not_yours(Role.SUBJECT_TEACHER, *LEADING)
    pressed = _press(request, file, one)
    if request.htmx:
        return _line(request, open_support(request.actor, pk), pressed)
    if pressed.told:
        messages.error(request, pressed.told)
        return _page(request, open_support(request.actor, pk), pressed, status=422)
    messages.success(request, _("The mark is saved."))
    return redirect("support:marks", pk=pk)


def _open(request: HttpRequest, pk: int) -> CaseFile:
    return open_support(request.actor, pk).for_staff()


def _press(request: HttpRequest, file: CaseFile, row: SupportRow) -> Pressed:
    form = MarkForm(request.POST)
    if not form.is_valid():
        told = " ".join(text for errors in form.errors.values() for text in errors)
        return Pressed(row.pk, told, request.POST.get("remark", ""))
    said = form.cleaned_data
    try:
        services.mark_row(
            support=file.details,
            row_id=row.pk,
            version=said["version"] or 0,
            mark=said["mark"],
            remark=said["remark"],
            by=file.person,
        )
    except services.RowChanged as refused:
        return Pressed(row.pk, _of_others(refused.row), said["remark"])
    except services.RowRefused:
        told = _("This row is not marked any more: the case has moved on.")
        return Pressed(row.pk, told, said["remark"])
    drafts.discard(file.case.school, _draft_key(row.pk))
    return Pressed(row.pk)


def _of_others(row: SupportRow) -> str:
    told = _("%(who)s marked this meanwhile: “%(mark)s”, %(remark)s. Press again to replace it.")
    return told % {
        "who": row.changed_by.short_name,
        "mark": Mark.named(row.mark) if row.mark else "–",
        "remark": row.remark or "–",
    }


def _draft_key(row: int) -> str:
    """The recommendations to one row are typed in a form of their own."""
    return f"support-mark:{row}"


def _shown(file: CaseFile, lines: list[Line], pressed: Pressed | None) -> list[dict]:
    """The lines with what their template asks for: the recommendations as they were typed last."""
    kept = drafts.open_drafts(file.case.school, [_draft_key(line.row.pk) for line in lines])
    return [_with_draft(line, kept[_draft_key(line.row.pk)], pressed) for line in lines]


def _with_draft(line: Line, draft: drafts.OpenDraft, pressed: Pressed | None) -> dict:
    remark, told = line.row.remark, ""
    if pressed is not None and pressed.row == line.row.pk and pressed.told:
        remark, told = pressed.typed, pressed.told
    elif draft.data is not None:
        remark = draft.data.get("remark", remark)
    return {"line": line, "draft": draft, "remark": remark, "told": told}


def _page(
    request: HttpRequest, file: CaseFile, pressed: Pressed | None = None, status: int = 200
) -> HttpResponse:
    page = SheetPage(file)
    mine = [line for line in page.lines if line.row.subject in page.marked_subjects]
    shown = _shown(file, mine, pressed)
    context = {
        "waiting": [one for one in shown if _waits(one["line"])],
        "others": [one for one in shown if not _waits(one["line"])],
        "choices": Mark.choices(),
        "pressed": pressed,
        "may_mark_later": any(leads(file) or teaches(file, one) for one in page.subjects),
    }
    template, title = "individual_support/marks.html", _("Mark homework")
    return case_page(request, file, template, context, title=title, status=status)


def _waits(line: Line) -> bool:
    return line.is_overdue and not line.row.mark


def _line(request: HttpRequest, file: CaseFile, pressed: Pressed) -> HttpResponse:
    """The line anew. X-Row tells marks.js that the answer is meant for it, and no sign-in page."""
    line = SheetPage(file).line_of(pressed.row)
    if line is None:
        response = HttpResponse("")
    else:
        context = {
            "case": file.case,
            **_shown(file, [line], pressed)[0],
            "choices": Mark.choices(),
            "is_saved": not pressed.told,
        }
        response = render(request, "individual_support/_mark.html", context)
    response["X-Row"] = "refused" if pressed.told else "saved"
    return response
