"""All grammatical forms of a name, and their correction."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import Person, School
from accounts.permissions import demand
from documents.forms.names import SCHOOL_NAMES, PersonNameForms, SchoolNameForms
from students.models import Student
from students.sight import pupils_seen_by


@require_http_methods(["GET", "POST"])
def name_forms(request: HttpRequest, whose: str, pk: int) -> HttpResponse:
    """Every form of the name of a person, a pupil or a school; a correction is remembered."""
    named = _named_or_404(request, whose, pk)
    school = named if isinstance(named, School) else named.school
    demand(request.actor, school.pk, "edit_names")
    forms = _forms(named, school, request.POST if request.method == "POST" else None)
    if request.method == "POST" and not any(list(form.errors) for form in forms):
        _save(named, forms)
        messages.success(request, _("The forms of the name are saved. New papers print them."))
        return redirect("name_forms", whose=whose, pk=pk)
    status = 422 if request.method == "POST" else 200
    return render(
        request,
        "documents/name_forms.html",
        {"named": named, "whose": whose, "forms": forms, "language": school.jurisdiction},
        status=status,
    )


def _named_or_404(request: HttpRequest, whose: str, pk: int) -> Person | Student | School:
    ours = request.actor.school_ids
    if whose == "school":
        return get_object_or_404(School, pk=pk, pk__in=ours)
    if whose == "student":
        students = pupils_seen_by(request.actor).filter(school__in=ours)
        return get_object_or_404(students.select_related("school"), pk=pk)
    if whose == "person":
        people = Person.objects.filter(school__in=ours).select_related("school")
        return get_object_or_404(people, pk=pk)
    raise Http404


def _forms(named, school: School, data) -> list[PersonNameForms] | list[SchoolNameForms]:
    """One form a name; papers speak the language of the school's regulations."""
    language = school.jurisdiction
    if isinstance(named, School):
        return [
            SchoolNameForms(data, school=named, which=which, language=language)
            for which in SCHOOL_NAMES
            if getattr(named, which)
        ]
    return [PersonNameForms(data, named=named, language=language)]


def _save(named, forms) -> None:
    if isinstance(named, School):
        corrected = {form.which: form.corrections() for form in forms}
        kept = {which: text for which, text in named.name_forms.items() if which not in corrected}
        named.name_forms = kept | {which: text for which, text in corrected.items() if text}
    else:
        named.name_forms = forms[0].corrections()
    named.save(update_fields=["name_forms"])
