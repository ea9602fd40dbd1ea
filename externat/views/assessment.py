"""Assessment of one case: its schedule, what came of it, the questions shown, the advice."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.permissions import may
from externat.access import LEADING, keeps, leads, may_advise, open_for_staff, open_individual
from externat.assessment_pages import AssessedRow, AssessmentPage
from externat.forms.assessing import AdviceForm, QuestionsForm, ResultForm, ScheduleForm
from externat.forms.people import who_teaches
from externat.procedure import OFFICE
from externat.rules.edition_2021 import ACT, P_I_10, P_II_4, P_II_6, P_III_5
from externat.services import assessing as services
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.services.locking import CaseMovedOn, ChangedMeanwhile
from regulations.views.case_frame import case_page, not_yours, only_for


@require_http_methods(["GET", "POST"])
def assessment(request: HttpRequest, pk: int) -> HttpResponse:
    """The schedule with its results; with POST the results of the table are saved."""
    file = open_individual(request.actor, pk)
    page = AssessmentPage(file)
    if request.method == "GET":
        return _page(request, page)
    file.for_staff()
    forms = _result_forms(page, request)
    if not forms:
        raise not_yours(*OFFICE, *LEADING)
    wrong = [form for form in forms if not form.is_valid()]
    if wrong:
        return _page(request, page, results=forms, status=422)
    saved, lost = _save(file, forms)
    if lost:
        told = _("Somebody else saved meanwhile: %(subjects)s. Look at it and enter it again.")
        messages.error(request, told % {"subjects": ", ".join(lost)})
    if saved:
        text = ngettext("%(count)s result is saved.", "%(count)s results are saved.", saved)
        messages.success(request, text % {"count": saved})
    elif not lost:
        messages.info(request, _("Nothing was changed."))
    return redirect("individual:assessment", pk=pk)


@require_POST
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep when the lists of questions were shown."""
    file = open_for_staff(request.actor, pk)
    _check_2021(file)
    if not (keeps(file) or leads(file)):
        raise not_yours(*OFFICE, *LEADING)
    form = QuestionsForm(request.POST, today=file.today)
    if not form.is_valid():
        return _page(request, AssessmentPage(file), questions=form, status=422)
    try:
        services.show_questions(
            file.details,
            form.cleaned_data["questions_shown_on"],
            by_primary_standard=form.cleaned_data["by_primary_standard"],
        )
    except CaseMovedOn as refused:
        return _moved_on(request, refused, pk)
    messages.success(request, _("The day is kept."))
    return redirect("individual:assessment", pk=pk)


@require_POST
def fill(request: HttpRequest, pk: int) -> HttpResponse:
    """Add what the act asks for and the schedule lacks."""
    file = open_for_staff(request.actor, pk)
    only_for(file, OFFICE)
    page = AssessmentPage(file)
    try:
        added = services.fill(file.details, file.facts, _purpose(request, page))
    except CaseMovedOn as refused:
        return _moved_on(request, refused, pk)
    if added:
        text = ngettext(
            "%(count)s assessment is added: enter its day and who assesses.",
            "%(count)s assessments are added: enter their days and who assesses.",
            added,
        )
        messages.success(request, text % {"count": added})
    else:
        messages.info(request, _("The schedule has every subject that is to be assessed."))
    return redirect("individual:assessment", pk=pk)


@require_http_methods(["GET", "POST"])
def assessment_row(request: HttpRequest, pk: int, row: int | None = None) -> HttpResponse:
    """Write one line of the schedule, or a new one; with the button `remove` it is taken out."""
    file = open_for_staff(request.actor, pk)
    page = AssessmentPage(file)
    found = page.row(row) if row is not None else None
    if row is not None and found is None:
        raise Http404
    only_for(file, OFFICE)
    purpose = found.row.purpose if found else _purpose(request, page)
    form = ScheduleForm(
        request.POST if request.method == "POST" else None,
        people=who_teaches(file.case.school_id, file.today),
        purpose=purpose,
        row=found.row if found else None,
        grade=file.facts.grade,
    )
    if request.method == "POST":
        answer = _write(request, file, found, form)
        if answer is not None:
            return answer
    context = {
        "form": form,
        "found": found,
        "purpose": purpose,
        "page": page,
        "may_plan": page.may_plan(purpose),
    }
    title = found.row.name if found else _("New line of the schedule")
    status = 422 if form.errors else 200
    template = "externat/assessment_row.html"
    return case_page(request, file, template, context, title=title, status=status)


@require_http_methods(["GET", "POST"])
def achievements(request: HttpRequest, pk: int) -> HttpResponse:
    """The data of the certificate of achievements: results by subject, recommendations."""
    file = open_for_staff(request.actor, pk)
    _check_2021(file)
    may_write = may_advise(file)
    data = request.POST if request.method == "POST" else None
    form = AdviceForm(data, initial={"advice": file.details.advice})
    draft = drafts.open_draft(file.case.school, f"individual-advice:{pk}")
    if request.method == "POST":
        if not (keeps(file) or leads(file)):
            raise not_yours(*OFFICE, *LEADING)
        if form.is_valid():
            try:
                services.advise(file.details, form.cleaned_data["advice"])
            except CaseMovedOn as refused:
                return _moved_on(request, refused, pk)
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The recommendations are kept."))
            return redirect("individual:achievements", pk=pk)
    else:
        draft.restore(form)
    page = AssessmentPage(file)
    context = {
        "page": page,
        "form": form if may_write else None,
        "draft": draft,
        "subjects": _by_subject(page),
        "may_issue": may(request.actor, file.case.school_id, "print_papers"),
        "clause": P_I_10,
    }
    title, status = _("Certificate of achievements"), 422 if form.errors else 200
    template = "externat/achievements.html"
    return case_page(request, file, template, context, title=title, status=status)


def _page(
    request: HttpRequest,
    page: AssessmentPage,
    *,
    results: list[ResultForm] | None = None,
    questions: QuestionsForm | None = None,
    status: int = 200,
) -> HttpResponse:
    file, individual = page.file, page.file.details
    forms = {form.row.pk: form for form in (results or _result_forms(page))}
    said = QuestionsForm(
        today=file.today,
        initial={
            "questions_shown_on": individual.questions_shown_on,
            "by_primary_standard": individual.studies_by_primary_standard,
        },
    )
    context = {
        "page": page,
        "sections": [_section(page, purpose, forms) for purpose in page.purposes],
        "forms": list(forms.values()),
        "questions": questions or said,
        "may_issue": may(request.actor, file.case.school_id, "print_papers"),
        "may_show": page.is_2021 and (keeps(file) or leads(file)) and _is_open(page),
        "clauses": {"results": P_I_10, "extern": P_II_6, "formative": P_III_5},
    }
    template, title = "externat/assessment.html", _("Assessment")
    return case_page(request, file, template, context, title=title, status=status)


def _is_open(page: AssessmentPage) -> bool:
    return page.file.case.state in services.SCHEDULE_STATES | services.LEVEL_SCHEDULE_STATES


def _section(page: AssessmentPage, purpose: str, forms: dict[int, ResultForm]) -> dict[str, Any]:
    is_level = purpose == services.CommissionPurpose.LEVEL
    rows = page.level_rows if is_level else page.year_rows
    return {
        "purpose": purpose,
        "is_level": is_level,
        "clause": P_II_4 if is_level else P_I_10,
        "rows": [(one, forms.get(one.row.pk)) for one in rows],
        "may_plan": page.may_plan(purpose),
    }


def _result_forms(page: AssessmentPage, request: HttpRequest | None = None) -> list[ResultForm]:
    data = request.POST if request is not None else None
    return [
        ResultForm(
            data,
            row=one.row,
            takes_level=page.takes_level,
            abroad=page.abroad,
            today=page.file.today,
        )
        for one in (*page.level_rows, *page.year_rows)
        if one.may_enter
    ]


def _save(file: CaseFile, forms: list[ResultForm]) -> tuple[int, list[str]]:
    """How many results were saved, and the subjects that somebody else saved meanwhile."""
    saved, lost = 0, []
    for form in forms:
        if not form.has_changed():
            continue
        try:
            services.enter(file.details, form.row, form.values())
        except (ChangedMeanwhile, CaseMovedOn):
            lost.append(form.row.name)
        else:
            saved += 1
    return saved, lost


def _write(
    request: HttpRequest, file: CaseFile, found: AssessedRow | None, form: ScheduleForm
) -> HttpResponse | None:
    """The answer where the line is written or taken out; None where the form says why not."""
    try:
        if found is not None and "remove" in request.POST:
            services.take_out(file.details, found.row)
            messages.success(request, _("The line is taken out of the schedule."))
            return redirect("individual:assessment", pk=file.case.pk)
        if not form.is_valid():
            return None
        services.schedule(file.details, form.values(), found.row if found else None)
    except CaseMovedOn as refused:
        return _moved_on(request, refused, file.case.pk)
    except services.HasResult:
        form.add_error(None, _("This assessment has a result: take the result out first."))
        return None
    except ChangedMeanwhile:
        form.add_error(
            None, _("Somebody else saved this line meanwhile: open it anew and look at it.")
        )
        return None
    messages.success(request, _("The line of the schedule is saved."))
    return redirect("individual:assessment", pk=file.case.pk)


def _purpose(request: HttpRequest, page: AssessmentPage) -> str:
    """Which schedule is meant: that of the level where the address says so and the case has it."""
    asked = request.POST.get("purpose", request.GET.get("purpose", ""))
    level = services.CommissionPurpose.LEVEL.value
    return level if asked == level and page.has_level else page.year_purpose


def _by_subject(page: AssessmentPage) -> list[tuple[str, list[AssessedRow]]]:
    found: dict[str, list[AssessedRow]] = {}
    for one in page.year_rows:
        if one.row.is_entered:
            found.setdefault(one.row.name, []).append(one)
    return list(found.items())


def _check_2021(file: CaseFile) -> None:
    """The edition of 2016 knows none of this; Http404."""
    if file.case.act != ACT.slug:
        raise Http404


def _moved_on(request: HttpRequest, refused: CaseMovedOn, pk: int) -> HttpResponse:
    messages.error(request, str(refused))
    return redirect("individual:assessment", pk=pk)
