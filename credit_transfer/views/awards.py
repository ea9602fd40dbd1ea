"""Awards of the school (поощрения, cl. 1.1): the list, and entering one for many pupils."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.numbers import row_number
from accounts.permissions import demand, may, requires
from credit_transfer import rules
from credit_transfer.forms.filters import AwardsForm
from credit_transfer.forms.telling import AwardForm
from credit_transfer.models import Award
from credit_transfer.records.classes import classes_seen, pupils_of
from credit_transfer.services.telling import award, change_award, remove_award
from credit_transfer.views.result_frame import results_page, without_page
from students.models import Student
from students.search import named
from students.views.reach import school_of

PER_PAGE = 50


@require_GET
@requires("see_results")
def awards(request: HttpRequest) -> HttpResponse:
    """Who was rewarded, the newest first, by pupil, class and year."""
    school, actor = current_school(request), request.actor
    rows = Award.objects.visible_to(actor).filter(school=school)
    form = AwardsForm(request.GET or None, school=school)
    if form.is_valid():
        said = form.cleaned_data
        if said["q"]:
            pupils = named(Student.objects.filter(school=school), said["q"])
            rows = rows.filter(student__in=pupils.values("pk"))
        if said["school_class"]:
            rows = rows.filter(student__school_class=said["school_class"])
        if year := said["year"]:
            rows = rows.filter(awarded_on__gte=year.starts_on, awarded_on__lte=year.ends_on)
    rows = rows.select_related("student__school_class", "result")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "active": form.is_valid() and any(form.cleaned_data.values()),
        "page": page,
        "query": without_page(request),
        "classes": list(classes_seen(actor, school)) if _enters(request) else [],
    }
    return results_page(
        request,
        "awards",
        context,
        here="awards",
        title=_("Awards of the school"),
        clause=rules.P_1_1,
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
@requires("tell_results")
def award_new(request: HttpRequest) -> HttpResponse:
    """Reward pupils of a class, or the one of ``?student=``."""
    school, actor = current_school(request), request.actor
    pupils = _chosen(request)
    sent = request.POST if request.method == "POST" else None
    form = AwardForm(sent, pupils=pupils, today=school.today())
    if sent is not None and form.is_valid():
        by = actor.person_in(school.pk)
        made = award(students=form.students(), values=form.values(), by=by)
        words = ngettext("%(count)s award is entered.", "%(count)s awards are entered.", len(made))
        messages.success(request, words % {"count": len(made)})
        return redirect("credit:awards")
    return _form(request, form, sent is not None)


@require_http_methods(["GET", "POST"])
def award_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Mend one award; with `remove` it is struck out."""
    school = school_of(request)
    rows = Award.objects.visible_to(request.actor).select_related("student")
    row = get_object_or_404(rows, school=school, pk=pk)
    demand(request.actor, school.pk, "tell_results")
    sent = request.POST if request.method == "POST" else None
    if sent is not None and "remove" in sent:
        remove_award(row=row)
        messages.success(request, _("The award is struck out; it stays in the history."))
        return redirect("credit:awards")
    form = AwardForm(sent, pupils=[row.student], today=school.today(), row=row)
    if sent is not None and form.is_valid():
        change_award(row=row, values=form.values())
        messages.success(request, _("The award is saved."))
        return redirect("credit:awards")
    return _form(request, form, sent is not None, row)


def _enters(request: HttpRequest) -> bool:
    return may(request.actor, current_school(request).pk, "tell_results")


def _chosen(request: HttpRequest) -> list[Student]:
    """The pupils of the class of the address, or its one pupil."""
    school, actor = current_school(request), request.actor
    if number := row_number(request.GET.get("student", "")):
        seen = Student.objects.visible_to(actor).filter(school=school, left_on=None)
        return [get_object_or_404(seen, pk=number)]
    number = row_number(request.GET.get("class", ""))
    school_class = classes_seen(actor, school).filter(pk=number or 0).first()
    if school_class is None:
        raise Http404
    return pupils_of(actor, school_class)


def _form(
    request: HttpRequest, form: AwardForm, is_sent: bool, row: Award | None = None
) -> HttpResponse:
    context = {"form": form, "row": row}
    title = f"{row.student.list_name}: {row.get_kind_display()}" if row else _("New award")
    return results_page(
        request,
        "award",
        context,
        here="awards",
        title=title,
        clause=rules.P_1_1,
        status=422 if is_sent else 200,
    )
