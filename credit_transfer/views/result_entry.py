"""Entering results: one of one pupil, or those of one event for a whole class."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.numbers import row_number
from accounts.permissions import NotYourRole, demand, requires
from credit_transfer import rules
from credit_transfer.forms.result_documents import DocumentForm
from credit_transfer.forms.results import EventForm, PupilRowForm, ResultForm
from credit_transfer.models import IndividualResult, ResultDocument
from credit_transfer.records.facts import entry_of, said_of_result, settings_of
from credit_transfer.records.families import families_of, family_of
from credit_transfer.records.sight import (
    classes_to_enter,
    pupils_to_enter,
    results_read_by,
    subjects_to_enter,
    writes,
)
from credit_transfer.records.states import OPEN, state_of
from credit_transfer.services import results as services
from credit_transfer.views.result_frame import results_page
from regulations.case_files import Gap
from regulations.judging import WHOLE, by_field
from students.models import SchoolClass, Student
from students.search import named
from students.views.reach import school_of

#: What the rules call otherwise than the form does.
RENAMED = {"kind": "what", "sub_kind": "what"}
MOST_FOUND = 30


@require_GET
@requires("enter_results")
def result_pupil(request: HttpRequest) -> HttpResponse:
    """Whose result it is: a pupil by name, or a whole class."""
    school = current_school(request)
    query = request.GET.get("q", "")
    found = list(
        named(pupils_to_enter(request.actor, school.pk), query).select_related("school_class")[
            : MOST_FOUND + 1
        ]
        if query
        else ()
    )
    context = {
        "asked": query,
        "pupils": found[:MOST_FOUND],
        "more": len(found) > MOST_FOUND,
        "classes": list(
            classes_to_enter(request.actor, school.pk).filter(year__ends_on__gte=school.today())
        ),
    }
    title = _("Enter a result")
    return results_page(
        request, "result_pupil", context, here="results", title=title, clause=rules.P_5_3
    )


@require_http_methods(["GET", "POST"])
@requires("enter_results")
def result_new(request: HttpRequest) -> HttpResponse:
    """One result of the pupil of ``?student=``, with its first confirming document."""
    school = current_school(request)
    number = row_number(request.GET.get("student", ""))
    if number is None:
        return result_pupil(request) if request.method == "GET" else redirect("credit:result_new")
    student = _pupil(request, number)
    person, today = request.actor.person_in(school.pk), school.today()
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = _form(request, student, None)
    document = DocumentForm(
        *sent, prefix="document", person=person, today=today, may_be_left_out=True
    )
    places: dict[str, list[Gap]] = {}
    if sent and form.is_valid() & document.is_valid():
        values = form.values(_grade(student))
        result, places = _judged(request, form, student, values, document)
        if result is not None:
            services.enter(
                student=student,
                values=values,
                by=person,
                document=document.values() if document.is_given else None,
                scan=document.cleaned_data["scan"],
            )
            messages.success(
                request, _("The result is entered; it counts when the deputy has confirmed it.")
            )
            if "more" in request.POST:
                return redirect(f"{reverse('credit:result_new')}?student={student.pk}")
            return redirect(f"{reverse('credit:results')}?q={student.last_name}")
    context = {"form": form, "document": document, "places": places, "pupil": student}
    title, status = _("New result: %(pupil)s") % {"pupil": student.list_name}, 422 if sent else 200
    return results_page(
        request,
        "result_new",
        context,
        here="results",
        title=title,
        clause=rules.P_3_2,
        status=status,
    )


@require_http_methods(["GET", "POST"])
def results_many(request: HttpRequest, pk: int) -> HttpResponse:
    """The results of one event for the pupils of a class: one form, a row for each."""
    school, actor = school_of(request), request.actor
    get_object_or_404(SchoolClass, school=school, pk=pk)
    demand(actor, school.pk, "enter_results")
    chosen = classes_to_enter(actor, school.pk).filter(pk=pk).first()
    if chosen is None:
        raise Http404
    pupils = list(pupils_to_enter(actor, school.pk).filter(school_class=chosen))
    families = families_of([one.pk for one in pupils], school.today())
    person, today = actor.person_in(school.pk), school.today()
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = EventForm(
        *sent[:1],
        school_id=school.pk,
        subjects=subjects_to_enter(actor, school.pk),
        today=today,
    )
    document = DocumentForm(
        *sent, prefix="document", person=person, today=today, may_be_left_out=True
    )
    rows = [
        (one, PupilRowForm(*sent[:1], prefix=f"pupil-{one.pk}", family=families.get(one.pk, ())))
        for one in pupils
    ]
    problems: list[str] = []
    places: dict[str, list[Gap]] = {}
    of_pupil: dict[int, list[Gap]] = {}
    if sent and all([form.is_valid(), document.is_valid(), *(row.is_valid() for _p, row in rows)]):
        entries = [
            (one, {**form.shared_values(chosen.grade), **row.values()})
            for one, row in rows
            if row.cleaned_data["take"]
        ]
        if not entries:
            problems.append(_("Tick the pupils who took part."))
        else:
            places, of_pupil = _judged_many(request, form, entries, document)
        if not (problems or places or of_pupil or form.errors):
            made = services.enter_many(
                rows=entries,
                by=person,
                document=document.values() if document.is_given else None,
                scan=document.cleaned_data["scan"],
            )
            words = ngettext(
                "%(count)s result is entered; it counts when the deputy has confirmed it.",
                "%(count)s results are entered; they count when the deputy has confirmed them.",
                len(made),
            )
            messages.success(request, words % {"count": len(made)})
            return redirect(f"{reverse('credit:results')}?school_class={chosen.pk}")
    context = {
        "form": form,
        "document": document,
        "rows": [(one, row, of_pupil.get(one.pk, ())) for one, row in rows],
        "problems": problems,
        "places": places,
    }
    title = _("Results of class %(name)s") % {"name": chosen}
    return results_page(
        request,
        "results_many",
        context,
        here="results",
        title=title,
        clause=rules.P_3_2_2,
        status=422 if sent else 200,
    )


@require_http_methods(["GET", "POST"])
def result_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a result that is not confirmed yet."""
    result = results_read_by(request.actor).filter(pk=pk).first()
    if result is None:
        raise Http404
    if not writes(request.actor, result):
        raise NotYourRole("enter_results")
    if state_of(result) not in OPEN:
        messages.error(request, _("The result is confirmed or closed; nothing was changed."))
        return redirect("credit:result", pk=pk)
    is_sent = request.method == "POST"
    form = _form(request, result.student, result)
    places: dict[str, list[Gap]] = {}
    if is_sent and form.is_valid():
        values = form.values(_grade(result.student))
        judged, places = _judged(request, form, result.student, values, None, result)
        if judged is not None:
            try:
                services.change(result=result, values=values)
            except services.ResultClosed:
                messages.error(
                    request, _("The result is confirmed or closed; nothing was changed.")
                )
            else:
                messages.success(request, _("The result is saved."))
            return redirect("credit:result", pk=pk)
    context = {"form": form, "places": places, "pupil": result.student, "result": result}
    return results_page(
        request,
        "result_new",
        context,
        here="results",
        title=result.title,
        clause=rules.P_3_2,
        status=422 if is_sent else 200,
    )


def _pupil(request: HttpRequest, number: int) -> Student:
    school = current_school(request)
    pupils = pupils_to_enter(request.actor, school.pk).select_related("school", "school_class")
    found = pupils.filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def _grade(student: Student) -> int | None:
    return student.school_class.grade if student.school_class else None


def _form(request: HttpRequest, student: Student, result: IndividualResult | None) -> ResultForm:
    initial = {"source": "inner"}
    return ResultForm(
        request.POST if request.method == "POST" else None,
        school_id=student.school_id,
        subjects=subjects_to_enter(request.actor, student.school_id),
        today=student.school.today(),
        family=family_of(student),
        result=result,
        **({} if result is not None else {"initial": initial}),
    )


def _judged(
    request: HttpRequest,
    form: ResultForm,
    student: Student,
    values: dict[str, Any],
    document: DocumentForm | None,
    held: IndividualResult | None = None,
) -> tuple[IndividualResult | None, dict[str, list[Gap]]]:
    """The result that may be saved, or None with what forbids it by field."""
    today, by = student.school.today(), request.actor.person_in(student.school_id)
    try:
        year = services.year_of(student.school_id, values["achieved_on"])
    except services.NoSchoolYear:
        form.add_error("achieved_on", no_year_words())
        return None, {}
    result = services.draft(student, values, held.entered_by if held else by, year)
    documents = list(held.documents.all()) if held is not None else _documents(document)
    entry = entry_of(result, documents)
    gaps = said_of_result(rules.RESULT_RULES, entry, settings_of(student.school, today), today)
    places = by_field(gaps, _places_of(form), RENAMED)
    return (None if any(gap.blocks for gap in gaps) else result), places


def _judged_many(
    request: HttpRequest,
    form: EventForm,
    entries: list[tuple[Student, dict[str, Any]]],
    document: DocumentForm,
) -> tuple[dict[str, list[Gap]], dict[int, list[Gap]]]:
    """What forbids the results: what all have in common by field, the rest by pupil."""
    school, by = current_school(request), request.actor.person_in(current_school(request).pk)
    today = school.today()
    try:
        year = services.year_of(school.pk, form.cleaned_data["achieved_on"])
    except services.NoSchoolYear:
        form.add_error("achieved_on", no_year_words())
        return {}, {}
    settings, documents = settings_of(school, today), _documents(document)
    shared: dict[str, list[Gap]] = {}
    of_pupil: dict[int, list[Gap]] = {}
    for student, values in entries:
        entry = entry_of(services.draft(student, values, by, year), documents)
        gaps = said_of_result(rules.RESULT_RULES, entry, settings, today)
        places = by_field([gap for gap in gaps if gap.blocks], _places_of(form), RENAMED)
        if own := places.pop(WHOLE, None):
            of_pupil[student.pk] = own
        shared = {**places, **shared}
    return shared, of_pupil


def _places_of(form: EventForm) -> list[str]:
    """Where the page shows what the rules say: fields of the form, of the document, the rest."""
    return [*form.fields, *(f"document-{name}" for name in DocumentForm.base_fields), "documents"]


def _documents(form: DocumentForm | None) -> list[ResultDocument]:
    return [ResultDocument(**form.values())] if form is not None and form.is_given else []


def no_year_words() -> str:
    """Why a result of that day cannot be kept."""
    return _("No school year is entered for this day: enter it in the calendar first.")
