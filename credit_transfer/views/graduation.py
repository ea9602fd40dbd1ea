"""The list for the book of certificates: leavers of grades 9 and 11 (cl. 4.5)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.current import current_school
from accounts.numbers import row_number
from accounts.permissions import may, requires
from credit_transfer import rules
from credit_transfer.papers.results import Credited, Graduates
from credit_transfer.procedure import GRADUATION
from credit_transfer.records.exams import EXAM_GRADES, exam_classes
from credit_transfer.records.graduation import Leaver, leavers
from credit_transfer.views.result_frame import results_page
from documents import issuing, kinds
from students.models import Student


@require_GET
@requires("see_results")
def graduation(request: HttpRequest) -> HttpResponse:
    """Every leaver whom the reader sees, with credited subjects and confirmed results."""
    school, actor = current_school(request), request.actor
    grade = _grade(request.GET.get("grade", ""))
    context = {
        "grade": grade,
        "grades": [
            {
                "url": f"?grade={one}",
                "label": _("Grade %(grade)s") % {"grade": one},
                "active": one == grade,
            }
            for one in EXAM_GRADES
        ],
        "leavers": _leavers(request, grade),
        "may_issue": may(actor, school.pk, "print_papers"),
    }
    return results_page(
        request,
        "graduation",
        context,
        here="graduation",
        title=_("For the book of certificates"),
        clause=rules.P_4_5,
    )


@require_POST
@requires("print_papers")
def graduation_paper(request: HttpRequest) -> HttpResponse:
    """Issue the list of the credited subjects of a grade."""
    school = current_school(request)
    grade = _grade(request.POST.get("grade", ""))
    classes = list(exam_classes(request.actor, school).filter(grade=grade))
    found = _leavers(request, grade)
    rows = tuple(
        Credited(one.student, None, line.subject, line.mark, line.order, line.organisation)
        for one in found
        for line in one.credited
    )
    if not classes or not rows:
        messages.error(request, _("Nothing is credited to the leavers of this grade."))
        return redirect("credit:graduation")
    paper = issuing.issue(
        kinds.get(GRADUATION),
        Graduates(school, classes[0].year, grade, rows),
        by=request.actor.person_in(school.pk),
        on=school.today(),
    )
    messages.success(request, _("The list is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


def _grade(typed: str) -> int:
    grade = row_number(typed) if typed else EXAM_GRADES[0]
    if grade not in EXAM_GRADES:
        raise Http404
    return grade


def _leavers(request: HttpRequest, grade: int) -> list[Leaver]:
    classes = exam_classes(request.actor, current_school(request)).filter(grade=grade)
    seen = Student.objects.visible_to(request.actor).filter(school_class__in=classes, left_on=None)
    return leavers(seen.select_related("school_class").order_by("school_class", "sort_key"))
