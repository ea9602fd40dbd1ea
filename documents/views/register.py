"""The register of papers: a list with filters, from which a selection is printed."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.permissions import may, requires
from documents import kinds
from documents.access import readable
from documents.forms.prints import PaperFilter
from documents.models import Paper
from documents.models.papers import PaperQuerySet
from documents.sealing.waiting import of_school as seal_trouble_of
from regulations.adoption import acts_of
from regulations.paging import page_of
from students.models import SchoolClass

PER_PAGE = 50


@require_GET
@requires("see_papers")
def papers(request: HttpRequest) -> HttpResponse:
    """Papers that the person may read, the newest first."""
    school = current_school(request)
    offered = kinds_of(school)
    form = PaperFilter(request.GET, classes=classes_of(school), offered=offered)
    form.is_valid()
    chosen = {key: value for key, value in form.cleaned_data.items() if value}
    listed = _filtered(readable(request.actor, school.pk), chosen)
    classes = (f"{child}__school_class" for child in Paper.CHILD)
    shown = Paper.objects.select_related(*classes, "issued_by")
    query = request.GET.copy()
    query.pop("page", None)
    return render(
        request,
        "documents/papers.html",
        {
            "filter": form,
            "active": len(chosen),
            "page": page_of(listed, request.GET.get("page"), PER_PAGE, rows=shown.defer("context")),
            "query": query.urlencode(),
            "seal_trouble": seal_trouble_of(school),
            "may_print": may(request.actor, school.pk, "print_papers"),
            "may_see_wordings": may(request.actor, school.pk, "see_form_wordings")
            and any(kind.passages for kind in offered),
        },
    )


def classes_of(school):
    """The school's classes of its latest years, for a choice."""
    return (
        SchoolClass.objects.filter(school=school)
        .select_related("year")
        .order_by("-year__starts_on", "grade", "letter")
    )


def kinds_of(school):
    """The kinds of paper that the school has, for a choice."""
    return kinds.of_school(acts_of(school), school.language)


def _filtered(listed: PaperQuerySet, chosen: dict) -> PaperQuerySet:
    fields = {
        "kind": "kind",
        "series": "series",
        "state": "state",
        "since": "dated__gte",
        "until": "dated__lte",
    }
    listed = listed.filter(**{fields[key]: value for key, value in chosen.items() if key in fields})
    if "school_class" in chosen:
        listed = listed.filter(_of_child("school_class", chosen["school_class"]))
    for word in chosen.get("q", "").split():
        listed = listed.filter(_matches(word))
    return listed


def _matches(word: str) -> Q:
    """Papers of a pupil whose name begins so, or with that number."""
    by_name = _of_child("last_name__istartswith", word) | _of_child("first_name__istartswith", word)
    digits = word.lstrip("№").partition("-")[0]
    if digits.isascii() and digits.isdecimal() and len(digits) < 9:
        return by_name | Q(number=int(digits))
    return by_name


def _of_child(field: str, value: object) -> Q:
    """Papers about a child of whom this holds."""
    return reduce(or_, (Q(**{f"{child}__{field}": value}) for child in Paper.CHILD))
