"""After the decision: the release from lessons, telling the family, copying the result."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from credit_transfer import rules
from credit_transfer.access import (
    COPIERS,
    KEEPERS,
    LEADING,
    may_copy,
    may_note_leaving,
    may_tell,
    may_write_release,
)
from credit_transfer.forms.deciding import (
    CopyForm,
    LeavingForm,
    NoticeForm,
    ReleaseForm,
    who_works,
)
from credit_transfer.procedure import (
    DECISION_STATES,
    NOTICE,
    ORDER,
    REFUSAL_ORDER,
    RELEASE_ORDER,
    State,
)
from credit_transfer.services.keeping import (
    NOTICES,
    write_case,
    write_copies,
    write_telling,
)
from credit_transfer.views.deciding import opened, running, saved
from documents.models import Paper
from regulations.case_files import CaseFile
from regulations.judging import judged
from regulations.views.case_frame import case_page, only_for

#: The steps that tell of the release, on its page.
RELEASE_STEPS = ("confirm_study", "end_release", "credit_and_release")


@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """From when until when the pupil need not attend; whether the study elsewhere goes on."""
    file = opened(request, pk, LEADING | COPIERS)
    if not file.details.asks_release:
        raise Http404
    before = file.case.state in DECISION_STATES
    data = request.POST if request.method == "POST" else None
    if data is not None:
        only_for(file, LEADING if before else COPIERS)
    kind, states = (ReleaseForm, DECISION_STATES) if before else (LeavingForm, {State.RELEASED})
    form = kind(data, credit=file.details, today=file.today)
    if data is not None and form.is_valid():
        values = form.values()
        return saved(request, "release", pk, lambda: write_case(file.details, states, values))
    may_write = may_write_release(file) if before else may_note_leaving(file)
    asked = file.case.decisions.filter(action="confirm_study").select_related("by")
    context = {
        "form": form if may_write else None,
        "order": paper_of(file, RELEASE_ORDER),
        "asked": asked.order_by("-pk"),
        "deadlines": running(file, "study_asked"),
        "gaps": judged(file, rules.RELEASE_RULES, file.facts) if before and may_write else (),
        "steps": [one for one in file.steps if one.action in RELEASE_STEPS],
        "clauses": (rules.P_5_4, rules.P_5_5, rules.P_5_6),
    }
    title, status = _("Release from lessons"), 422 if form.errors else 200
    return case_page(
        request, file, "credit_transfer/release.html", context, title=title, status=status
    )


@require_http_methods(["GET", "POST"])
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Within which limit the family is told, how it was told, and what proves it (cl. 5.7)."""
    file = opened(request, pk, KEEPERS)
    data = request.POST if request.method == "POST" else None
    form = NoticeForm(data, credit=file.details, today=file.today)
    if data is not None and form.is_valid():
        return saved(request, "notice", pk, lambda: write_telling(file.details, form.values()))
    may_write = may_tell(file)
    context = {
        "form": form if may_write else None,
        "deadlines": running(file, *NOTICES),
        "notice": paper_of(file, NOTICE),
        "order": paper_of(file, ORDER, REFUSAL_ORDER),
        "gaps": judged(file, rules.NOTICE_RULES, file.facts) if may_write else (),
        "clause": rules.P_5_7,
    }
    title, status = _("Notice to the family"), 422 if form.errors else 200
    return case_page(
        request, file, "credit_transfer/notice.html", context, title=title, status=status
    )


@require_http_methods(["GET", "POST"])
def copies(request: HttpRequest, pk: int) -> HttpResponse:
    """The four places of the result (cl. 1.1): who put it there and when, or why it need not be."""
    file = opened(request, pk, COPIERS)
    data = request.POST if request.method == "POST" else None
    held = {one.where: one for one in file.details.copies.select_related("by")}
    people = who_works(file.case.school_id, file.today, [one.by_id for one in held.values()])
    places = [
        CopyForm(data, place=one, copy=held.get(one.value), people=people, today=file.today)
        for one in rules.CopyPlace
    ]
    if data is not None and all(one.is_valid() for one in places):
        said = {one.place.value: one.values() for one in places}
        return saved(request, "copies", pk, lambda: write_copies(file.details, said))
    may_write = may_copy(file)
    context = {
        "places": places,
        "may_write": may_write,
        "deadlines": running(file, "copies"),
        "gaps": judged(file, rules.COPY_RULES, file.facts) if may_write else (),
        "clause": rules.P_1_1,
    }
    title = _("Where the result stands")
    status = 422 if any(one.errors for one in places) else 200
    return case_page(
        request, file, "credit_transfer/copies.html", context, title=title, status=status
    )


def paper_of(file: CaseFile, *kinds: str) -> Paper | None:
    """The paper in force of one of the kinds; the last one issued."""
    found = Paper.objects.filter(case=file.case, kind__in=kinds).in_force()
    return found.order_by("-pk").first()
