"""Papers that no step issues: from the pages of what they tell."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.current import current_school
from accounts.models import Person
from accounts.permissions import demand, requires
from documents import issuing, kinds, print_orders
from documents.models import Paper, PrintJob
from externat.access import PAYERS, open_for_staff
from externat.editions import EDITIONS, edition_of
from externat.papers.registers import PublicNotice, TeacherPay
from externat.papers.slugs import PUBLIC_NOTICE, TEACHER_PAY
from externat.pay import Worked, worked
from externat.procedure import of_2021
from externat.rules import edition_2021
from externat.views.paper_lines import ISSUED_BY_HAND
from regulations.adoption import settings_on
from regulations.views.case_frame import not_yours
from students.forms.months import MonthForm
from students.months import Month


@require_POST
def issue(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Issue one of the papers of a case as it stands today."""
    file = open_for_staff(request.actor, pk)
    demand(request.actor, file.case.school_id, "print_papers")
    try:
        kind = kinds.get(edition_of(file.case.act).paper(part))
    except kinds.UnknownKind:
        raise Http404 from None
    if part not in ISSUED_BY_HAND or not kind.is_needed(file.details):
        raise Http404
    paper = issuing.issue(kind, file.details, by=file.person, on=file.today)
    messages.success(request, _("The paper is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


@require_POST
@requires("print_papers")
def pay_sheets(request: HttpRequest) -> HttpResponse:
    """Issue the sheets of all teachers of a month and print them together."""
    school = current_school(request)
    by = request.actor.person_in(school.pk)
    if not request.actor.has_role(school.pk, *PAYERS):
        raise not_yours(*PAYERS)
    form = MonthForm(request.POST, today=school.today())
    month = form.chosen()
    found = worked(school, month.first, month.last)
    if form.errors or not found.works:
        messages.error(request, _("No work in this month, so there is no sheet."))
        return redirect("individual:pay")
    with transaction.atomic():
        papers = [
            paper
            for teacher in found.teachers.values()
            for paper in _sheets_of(found, teacher, month, by)
        ]
        job = print_orders.order(
            by=by,
            title=_("Hours of the individual forms: %(month)s") % {"month": month},
            form=PrintJob.Form.PDF,
            items=[{"paper": one.pk} for one in papers],
        )
    messages.success(request, _("The sheets are issued, they are being printed."))
    return redirect("print_job", pk=job.pk)


@require_POST
@requires("print_papers")
def notice_paper(request: HttpRequest) -> HttpResponse:
    """Issue the public notice of the forms (2021, cl. I.3)."""
    school = current_school(request)
    settings = settings_on(school, edition_2021.ACT, school.today())
    paper = issuing.issue(
        kinds.get(of_2021(PUBLIC_NOTICE)),
        PublicNotice(school, tuple(edition_2021.FORMS.of(settings))),
        by=request.actor.person_in(school.pk),
        on=school.today(),
    )
    messages.success(request, _("The paper is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


def _sheets_of(found: Worked, teacher: Person, month: Month, by: Person | None) -> list[Paper]:
    """A sheet for each edition by which the teacher worked: a paper belongs to one act."""
    works = found.named(teacher)
    return [
        issuing.issue(
            kinds.get(edition.paper(TEACHER_PAY)),
            TeacherPay(teacher.school, teacher, month.first, month.last, own),
            by=by,
            on=teacher.school.today(),
        )
        for act, edition in EDITIONS.items()
        if (own := tuple(one for one in works if one.clause.act == act))
    ]
