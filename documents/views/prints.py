"""Printing many papers: choosing them, waiting for the file, fetching it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.permissions import may, requires
from documents import print_orders
from documents.file_names import safe_name
from documents.forms.prints import PrintForm
from documents.models import PrintJob
from documents.views.fetching import bytes_response
from documents.views.register import classes_of, kinds_of


@require_http_methods(["GET", "POST"])
@requires("print_papers")
def print_start(request: HttpRequest) -> HttpResponse:
    """Choose a class, or come with papers ticked in the register; the print then starts."""
    school = current_school(request)
    if request.method == "GET":
        initial = {"school_class": request.GET.get("class", ""), "form": PrintJob.Form.PDF}
        form = PrintForm(initial=initial, classes=classes_of(school), offered=kinds_of(school))
        return render(request, "documents/print_start.html", {"form": form})
    form = PrintForm(request.POST, classes=classes_of(school), offered=kinds_of(school))
    if form.is_valid():
        try:
            return redirect("print_job", pk=_order(request, school, form.cleaned_data).pk)
        except ValidationError as refused:
            form.add_error(None, refused)
    return render(request, "documents/print_start.html", {"form": form}, status=422)


@require_GET
def print_job(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the print is; asked again by htmx until it is done. May be left."""
    template = "documents/_print_progress.html" if request.htmx else "documents/print_job.html"
    job = _own(request, pk)
    # A family fetches a folder of its own, and has no register of papers to go back to.
    may_go_back = may(request.actor, job.school_id, "see_papers")
    return render(request, template, {"job": job, "may_go_back": may_go_back})


@require_GET
def print_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The finished print."""
    job = _own(request, pk)
    if job.result is None:
        raise Http404
    is_pdf = job.form == PrintJob.Form.PDF
    return bytes_response(
        bytes(job.result.data),
        job.result.content_type,
        f"{safe_name(job.title)}.{job.form}",
        attachment=not is_pdf or "download" in request.GET,
    )


def _own(request: HttpRequest, pk: int) -> PrintJob:
    jobs = PrintJob.objects.filter(by__in=request.actor.person_ids)
    return get_object_or_404(jobs.select_related("result").defer("result__data"), pk=pk)


def _order(request: HttpRequest, school, chosen: dict) -> PrintJob:
    """Start the print; ValidationError when there is nothing or too much in it."""
    if chosen["paper"]:
        items = print_orders.of_papers(request.actor, school.pk, chosen["paper"])
        title = ngettext("%(count)s paper, %(day)s", "%(count)s papers, %(day)s", len(items)) % {
            "count": len(items),
            "day": school.today().strftime("%d.%m.%Y"),
        }
    elif chosen["case"]:
        items = print_orders.of_cases(
            request.actor,
            school.pk,
            chosen["case"],
            wanted=print_orders.kinds_to_print(chosen["kinds"]),
            with_drafts=chosen["with_drafts"],
        )
        title = ngettext("%(count)s paper, %(day)s", "%(count)s papers, %(day)s", len(items)) % {
            "count": len(items),
            "day": school.today().strftime("%d.%m.%Y"),
        }
    else:
        school_class = chosen["school_class"]
        items = print_orders.of_class(
            request.actor,
            school_class,
            wanted=print_orders.kinds_to_print(chosen["kinds"]),
            with_drafts=chosen["with_drafts"],
        )
        title = _("Papers of class %(name)s, %(day)s") % {
            "name": school_class,
            "day": school.today().strftime("%d.%m.%Y"),
        }
    try:
        return print_orders.order(
            by=request.actor.person_in(school.pk), title=title, form=chosen["form"], items=items
        )
    except print_orders.NothingToPrint:
        raise ValidationError(
            _("There is nothing to print in this choice. Add drafts or choose another class.")
        ) from None
    except print_orders.TooMuch as much:
        raise ValidationError(
            _("These are %(count)s papers; at most %(most)s are printed at once. Choose fewer.")
            % {"count": much.count, "most": print_orders.MOST_ITEMS}
        ) from None
