"""Choices for the state final exam, a class of grade 9 or 11 on one page (cl. 4.6)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.numbers import row_number
from accounts.permissions import demand, may, requires
from credit_transfer import rules
from credit_transfer.forms.exam_choices import ExamChoicesForm
from credit_transfer.records.exams import class_of_exam, exam_classes
from credit_transfer.services.exam_choices import save_choices
from credit_transfer.views.result_frame import results_page


@require_http_methods(["GET", "POST"])
@requires("see_results")
def exam_choices(request: HttpRequest) -> HttpResponse:
    """What each pupil of the class chose; a choice entered later has credits looked at again."""
    school, actor = current_school(request), request.actor
    classes = list(exam_classes(actor, school))
    asked = row_number(request.GET.get("class", ""))
    shown = next((one for one in classes if one.pk == asked), None)
    if "class" in request.GET and shown is None:
        raise Http404
    shown = shown or (classes[0] if classes else None)
    is_sent, form, exam = request.method == "POST", None, None
    if is_sent:
        demand(actor, school.pk, "keep_exam_choices")
    if shown is not None:
        exam = class_of_exam(actor, shown)
        today = school.today()
        form = ExamChoicesForm(request.POST if is_sent else None, exam=exam, today=today)
        if is_sent and form.is_valid():
            saved = save_choices(
                year=shown.year,
                wanted=form.wanted(),
                by=actor.person_in(school.pk),
                on=form.cleaned_data["on"],
            )
            words = _("Saved. New choices: %(new)s, given up: %(gone)s.")
            messages.success(request, words % {"new": saved.chosen, "gone": saved.given_up})
            return redirect(f"{reverse('credit:exam_choices')}?class={shown.pk}")
    elif is_sent:
        raise Http404
    context = {
        "classes": [
            {"url": f"?class={one.pk}", "label": str(one), "active": one == shown}
            for one in classes
        ],
        "exam": exam,
        "form": form,
        "may_keep": may(actor, school.pk, "keep_exam_choices"),
    }
    return results_page(
        request,
        "exam_choices",
        context,
        here="exam_choices",
        title=_("Choices for the final exam"),
        clause=rules.P_4_6,
        status=422 if is_sent else 200,
    )
