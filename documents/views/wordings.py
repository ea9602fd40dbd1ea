"""The wording of forms: what a school may replace, its own words, former ones, a try."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.current import current_school
from accounts.models import School
from accounts.permissions import demand, may, requires
from documents import kinds, wordings
from documents.file_names import safe_name
from documents.forms.wordings import WordingForm
from documents.kinds import PaperKind
from documents.models import FormWording
from documents.passages import faults
from documents.views.fetching import bytes_response
from documents.wording_pages import page_with
from regulations import registry
from regulations.adoption import acts_of

SEE, EDIT = "see_form_wordings", "edit_form_wordings"
FORMER_SHOWN = 30


@require_GET
@requires(SEE)
def form_wordings(request: HttpRequest) -> HttpResponse:
    """Every form whose words the school may replace, and whether it has."""
    school = current_school(request)
    own = set(
        FormWording.objects.filter(school=school).exclude(text="").values_list("kind", flat=True)
    )
    acts: dict[str, list[tuple[PaperKind, bool]]] = {}
    for kind in _worded(school):
        acts.setdefault(kind.act, []).append((kind, kind.slug in own))
    shown = [(registry.get(act).act, forms) for act, forms in acts.items()]
    return render(request, "documents/wordings.html", {"acts": shown})


@require_http_methods(["GET", "POST"])
@requires(SEE)
def form_wording(request: HttpRequest, kind: str) -> HttpResponse:
    """The words of one form: written, tried, put in force."""
    school, form_kind = _kind_or_404(request, kind)
    texts = wordings.texts_of(form_kind, school)
    if request.method != "POST":
        form = WordingForm(kind=form_kind, texts=texts, initial={"seen": _last(school, form_kind)})
        return _page(request, school, form_kind, form)
    demand(request.actor, school.pk, EDIT)
    form = WordingForm(request.POST, kind=form_kind, texts=texts)
    if request.POST.get("do") == "try":
        form.is_valid()
        return _page(request, school, form_kind, form)
    if not form.is_valid():
        return _page(request, school, form_kind, form, status=422)
    if request.POST.get("do") == "page":
        return _as_page(request, school, form_kind, form)
    if _keep(request, school, form_kind, form):
        return redirect("form_wording", kind=kind)
    form.data = {**form.data.dict(), "seen": _last(school, form_kind)}
    return _page(request, school, form_kind, form, status=409)


def _as_page(
    request: HttpRequest, school: School, kind: PaperKind, form: WordingForm
) -> HttpResponse:
    """The whole form as a page with what was typed; nothing is kept."""
    texts = {one.slug: form.cleaned_data[one.slug] for one in kind.passages}
    made = page_with(kind, texts, actor=request.actor, school=school)
    if made is None:
        told = _("No paper of this form was issued yet, and no case needs one: nothing to show.")
        messages.info(request, told)
        return _page(request, school, kind, form)
    return bytes_response(made, "application/pdf", f"{safe_name(kind.title)}.pdf")


@require_POST
@requires(EDIT)
def form_wording_try(request: HttpRequest, kind: str) -> HttpResponse:
    """What the words would print, as they are typed; nothing is kept."""
    school, form_kind = _kind_or_404(request, kind)
    texts = wordings.texts_of(form_kind, school)
    form = WordingForm(request.POST, kind=form_kind, texts=texts)
    form.is_valid()
    return render(request, "documents/_wording_tries.html", {"tries": _tries(form), "oob": True})


@require_POST
@requires(EDIT)
def form_wording_restore(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """A former wording takes its place again; `pk` nought is that of the product."""
    school, form_kind = _kind_or_404(request, kind)
    if pk:
        row = get_object_or_404(FormWording, pk=pk, school=school, kind=kind)
        passage, text = form_kind.passage(row.passage), row.text
    else:
        passage, text = form_kind.passage(request.POST.get("passage", "")), ""
    if passage is None:
        raise Http404
    text = text or passage.text
    if list(faults(passage, text, form_kind.placeholders)):
        messages.error(
            request,
            _("This wording names what the form no longer has: write it anew from its words."),
        )
        return redirect("form_wording", kind=kind)
    by = request.actor.person_in(school.pk)
    wordings.reword(school, form_kind, passage, text, by=by)
    messages.success(request, _("The wording holds again, for papers issued from now on."))
    return redirect("form_wording", kind=kind)


@transaction.atomic
def _keep(request: HttpRequest, school: School, kind: PaperKind, form: WordingForm) -> bool:
    """Keep what was written; False where somebody else wrote meanwhile, and nothing is kept."""
    School.objects.select_for_update().get(pk=school.pk)
    if form.cleaned_data["seen"] != _last(school, kind):
        form.add_error(
            None,
            _(
                "Somebody changed the wording of this form while you were writing. Their words "
                "stand below, marked as in force; press again to put yours in their place."
            ),
        )
        return False
    by = request.actor.person_in(school.pk)
    kept = [
        wordings.reword(school, kind, passage, form.cleaned_data[passage.slug], by=by)
        for passage in kind.passages
    ]
    if any(kept):
        messages.success(request, _("The wording is in force, for papers issued from now on."))
    else:
        messages.info(request, _("Nothing was changed: the form says this already."))
    return True


def _page(
    request: HttpRequest, school: School, kind: PaperKind, form: WordingForm, status: int = 200
) -> HttpResponse:
    rows = FormWording.objects.of(school, kind.slug).select_related("set_by")[:FORMER_SHOWN]
    in_force = FormWording.objects.in_force(school, kind.slug)
    return render(
        request,
        "documents/wording.html",
        {
            "kind": kind,
            "act": registry.get(kind.act).act if kind.act else None,
            "form": form,
            "tries": _tries(form),
            "own": in_force,
            "former": [
                (kind.passage(row.passage), row, in_force.get(row.passage) == row.text)
                for row in rows
            ],
            "may_edit": may(request.actor, school.pk, EDIT),
        },
        status=status,
    )


def _tries(form: WordingForm) -> list[tuple[str, list[str], list[str]]]:
    """Of every passage: what it prints with samples, and what is wrong with it."""
    return [
        (
            passage.slug,
            wordings.tried(form.kind, passage, str(field.value() or "")),
            [str(error) for error in field.errors],
        )
        for passage, field in form.passages()
    ]


def _worded(school: School) -> tuple[PaperKind, ...]:
    return wordings.worded_kinds(tuple(acts_of(school)), school.language)


def _kind_or_404(request: HttpRequest, slug: str) -> tuple[School, PaperKind]:
    school = current_school(request)
    try:
        kind = kinds.get(slug)
    except kinds.UnknownKind:
        raise Http404 from None
    if kind not in _worded(school):
        raise Http404
    return school, kind


def _last(school: School, kind: PaperKind) -> int:
    """The number of the last wording of the form; nought before the first."""
    row = FormWording.objects.of(school, kind.slug).first()
    return row.pk if row else 0
