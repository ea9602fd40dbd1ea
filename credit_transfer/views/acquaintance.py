"""Which families were told of results, of what and how (cl. 2.2, 6.4); a class at once."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.permissions import demand, may, requires
from credit_transfer import rules
from credit_transfer.forms.filters import ClassForm
from credit_transfer.forms.telling import TellingForm
from credit_transfer.models import ResultsAcquaintance
from credit_transfer.records.classes import classes_seen, pupils_of
from credit_transfer.records.families import families_of
from credit_transfer.services.telling import tell_families
from credit_transfer.views.result_frame import results_page, without_page
from students.models import SchoolClass
from students.views.reach import school_of

PER_PAGE = 50


@require_GET
@requires("see_results")
def acquaintance(request: HttpRequest) -> HttpResponse:
    """The log, the newest first: nothing in it is ever changed."""
    school, actor = current_school(request), request.actor
    rows = ResultsAcquaintance.objects.visible_to(actor).filter(school=school)
    form = ClassForm(request.GET or None, school=school)
    if form.is_valid() and form.cleaned_data["school_class"]:
        rows = rows.filter(student__school_class=form.cleaned_data["school_class"])
    rows = rows.select_related("student__school_class", "person", "by")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    tells = may(actor, school.pk, "tell_results")
    context = {
        "form": form,
        "active": form.is_valid() and any(form.cleaned_data.values()),
        "page": page,
        "query": without_page(request),
        "classes": list(classes_seen(actor, school)) if tells else [],
    }
    return results_page(
        request,
        "acquaintance",
        context,
        here="acquaintance",
        title=_("Families told of results"),
        clause=rules.P_6_4,
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def acquaintance_class(request: HttpRequest, pk: int) -> HttpResponse:
    """After a meeting: one tick for each who was there."""
    school, actor = school_of(request), request.actor
    get_object_or_404(SchoolClass, school=school, pk=pk)
    demand(actor, school.pk, "tell_results")
    school_class = classes_seen(actor, school).filter(pk=pk).first()
    if school_class is None:
        raise Http404
    pupils, today = pupils_of(actor, school_class), school.today()
    families = families_of([one.pk for one in pupils], today)
    sent = request.POST if request.method == "POST" else None
    form = TellingForm(sent, pupils=pupils, families=families, today=today)
    if sent is not None and form.is_valid():
        said = form.cleaned_data
        count = tell_families(
            pairs=form.pairs(),
            what=said["what"],
            how=said["how"],
            on=said["on"],
            by=actor.person_in(school.pk),
        )
        words = ngettext("%(count)s line is written.", "%(count)s lines are written.", count)
        messages.success(request, words % {"count": count})
        return redirect("credit:acquaintance")
    context = {"form": form, "school_class": school_class}
    title = _("Tell the families of class %(name)s") % {"name": school_class}
    return results_page(
        request,
        "acquaintance_class",
        context,
        here="acquaintance",
        title=title,
        clause=rules.P_6_4,
        status=422 if sent is not None else 200,
    )
