"""The archive of the school: its bundles, what may be put into a new one, the list as a file."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_POST

from accounts.models import School
from accounts.numbers import row_number
from accounts.permissions import may, requires
from credit_transfer import rules
from credit_transfer.forms.archive import BundleForm, YearForm
from credit_transfer.models import ArchiveItem, ArchiveTransfer
from credit_transfer.procedure import PROCEDURE
from credit_transfer.records.bundles import state_of
from credit_transfer.services.archive import (
    NotNow,
    cases_to_hand_over,
    put_together,
    results_to_hand_over,
)
from credit_transfer.tables import archive_table
from credit_transfer.views.archive_frame import archive_page, school_of
from regulations.models import Case
from regulations.words import Text
from students.models import SchoolYear
from students.views.tables import table_file

#: So many of the newest bundles stand on the page; the file has them all.
MOST_BUNDLES, MOST_FILES = 50, 500
FILE_TYPES = ("xlsx", "csv")


@require_GET
@requires("see_archive")
def archive(request: HttpRequest) -> HttpResponse:
    """The bundles, and the files of a school year that wait to be put together."""
    return _page(request, BundleForm())


@require_POST
@requires("hand_to_archive")
def archive_new(request: HttpRequest) -> HttpResponse:
    """Put the ticked files of a year together in a new bundle."""
    school = school_of(request)
    year = YearForm(request.POST, school=school).chosen()
    form = BundleForm(request.POST)
    if year is None or not form.is_valid():
        return _page(request, form, status=422)
    try:
        bundle = put_together(
            school=school,
            year=year,
            title=form.cleaned_data["title"],
            cases=list(cases_to_hand_over(school, year).filter(pk__in=_ticked(request, "case"))),
            results=list(
                results_to_hand_over(school, year).filter(pk__in=_ticked(request, "result"))
            ),
        )
    except NotNow as refused:
        form.add_error(None, str(refused.words))
        return _page(request, form, status=422)
    messages.success(request, _("The bundle is put together. Look at it, then hand it over."))
    return redirect("credit:archive_transfer", pk=bundle.pk)


@require_GET
@requires("see_archive")
def archive_file(request: HttpRequest, file_type: str) -> HttpResponse:
    """Every file of every bundle, with its term, as a table to keep."""
    if file_type not in FILE_TYPES:
        raise Http404
    school = school_of(request)
    items = (
        ArchiveItem.objects.filter(school=school)
        .select_related("transfer__school_year")
        .order_by("transfer__school_year__starts_on", "transfer", "place")
    )
    return table_file(archive_table(school, items, file_type), file_type, f"{school.slug}-archive")


def _page(request: HttpRequest, form: BundleForm, status: int = 200) -> HttpResponse:
    school = school_of(request)
    asked = request.POST if request.method == "POST" else request.GET
    years = YearForm(asked or None, school=school)
    year = years.chosen()
    bundles = ArchiveTransfer.objects.filter(school=school).select_related(
        "school_year", "handed_by", "received_by", "archived_by"
    )
    context = {
        "form": form,
        "years": years,
        "year": year,
        "bundles": [(one, state_of(one)) for one in bundles[:MOST_BUNDLES]],
        "cases": _cases(school, year),
        "results": results_to_hand_over(school, year).select_related("student__school_class")[
            :MOST_FILES
        ]
        if year
        else [],
        "may_put_together": may(request.actor, school.pk, "hand_to_archive"),
        "file_types": FILE_TYPES,
    }
    return archive_page(
        request,
        "archive",
        context,
        here="archive",
        title=pgettext("of the school", "Archive"),
        clause=rules.P_6_7,
        status=status,
    )


def _cases(school: School, year: SchoolYear | None) -> list[tuple[Case, Text]]:
    """The cases that may be handed over, each with where it stands."""
    if year is None:
        return []
    found = cases_to_hand_over(school, year).select_related("student__school_class")[:MOST_FILES]
    return [(one, PROCEDURE.states[one.state]) for one in found]


def _ticked(request: HttpRequest, name: str) -> list[int]:
    """The numbers of the ticked rows; anything else that was sent is no row."""
    numbers = (row_number(one) for one in request.POST.getlist(name)[:MOST_FILES])
    return [number for number in numbers if number is not None]
