"""The plan as a whole: wishes, adaptations, who took part; and whose hand stands under it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from externat.access import PLANNERS, may_edit_plan, may_sign_plan, open_for_staff
from externat.fact_finding import plan_of
from externat.forms.wishes import SignaturesForm, WordsForm
from externat.models import IndividualPlan
from externat.plan_law import law_of
from externat.rules.vocabulary import Channel
from externat.services import wishes as services
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.judging import by_field, judged
from regulations.row_history import changed_last_by
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked, RowChanged
from regulations.views.case_frame import case_page, only_for

WORDS, SIGNATURES = "words", "signatures"
#: Names of the facts that the page asks for under another name.
FIELDS = {
    "wishes": "wish_place",
    "specialists": "specialists_joined",
    "programmes": "has_own_programmes",
    "plan_council": "council_number",
    "plan_channel": "family_channel",
}


@require_http_methods(["GET", "POST"])
def wishes(request: HttpRequest, pk: int) -> HttpResponse:
    """Read or write either half; each is sent by itself."""
    file = open_for_staff(request.actor, pk)
    plan = plan_of(file.details)
    part = request.POST.get("part", "")
    is_sent = request.method == "POST"
    if is_sent:
        only_for(file, PLANNERS)
    given: dict[str, Any] = {
        "plan": plan,
        "without": law_of(file.case.act).not_in_plan(file.details.form),
    }
    words = WordsForm(request.POST if is_sent and part == WORDS else None, **given)
    hands = SignaturesForm(
        request.POST if is_sent and part == SIGNATURES else None, today=file.today, **given
    )
    form = {WORDS: words, SIGNATURES: hands}.get(part)
    if not hands.is_bound and not plan.family_channel and file.facts.plan is not None:
        hands.initial["family_channel"] = file.facts.plan.family_channel  # as the paper was signed
    draft = drafts.open_draft(file.case.school, f"individual-wishes:{pk}")
    if not words.is_bound:
        draft.restore(words)
    if is_sent and form is not None and form.is_valid():
        save = services.save_words if part == WORDS else services.save_signatures
        try:
            save(
                individual=file.details,
                version=form.cleaned_data["version"] or 0,
                values=form.values(),
            )
        except RowChanged as refused:
            told = _("%(who)s has changed this page meanwhile. Compare, then save again.")
            form.add_error(None, told % {"who": changed_last_by(refused.row)})
            form.data = {**form.data.dict(), "version": str(refused.row.version)}
            plan = refused.row
        except PlanLocked as refused:
            messages.error(request, str(refused.words))
            return redirect("individual:wishes", pk=pk)
        else:
            if part == WORDS:
                drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The plan is saved."))
            return redirect("individual:wishes", pk=pk)
    return _show(request, file, plan, words, hands, draft, status=422 if is_sent else 200)


def _show(
    request: HttpRequest,
    file: CaseFile,
    plan: IndividualPlan,
    words: WordsForm,
    hands: SignaturesForm,
    draft: drafts.OpenDraft,
    *,
    status: int,
) -> HttpResponse:
    law, remarks = law_of(file.case.act), open_remarks(file.case)
    gaps: dict[str, list] = {}
    if file.facts.plan is not None:
        fields = (*words.fields, *hands.fields)
        found = judged(file, (*law.rules, *law.signed_rules), file.facts)
        gaps = by_field(found, fields, FIELDS)
    context = {
        "law": law,
        "plan": plan,
        "words": words,
        "hands": hands,
        "draft": draft,
        "shown_words": _shown(plan, words),
        "shown_hands": _shown(plan, hands, family_channel=_came_back(file)),
        "may_write": may_edit_plan(file),
        "may_sign": may_sign_plan(file),
        "gaps": [gap for name, some in gaps.items() if name != "whole" for gap in some],
        "remarks": remarks.get("", []) + remarks.get("wishes", []),
    }
    title = _("Wishes, adaptations, signatures of the plan")
    return case_page(request, file, "externat/wishes.html", context, title=title, status=status)


def _came_back(file: CaseFile) -> str:
    """How the family's signature came: as it was entered, else as the paper was signed."""
    said = file.facts.plan.family_channel if file.facts.plan is not None else ""
    return str(Channel.named(said)) if said else ""


def _shown(
    plan: IndividualPlan, form: WordsForm | SignaturesForm, **known: Any
) -> list[tuple[str, Any]]:
    """The stored words as they are read; of some it is known better than they are stored."""
    rows = []
    for name, field in form.fields.items():
        if name == "version":
            continue
        value = known.get(name) or getattr(plan, name)
        if isinstance(value, bool):
            value = _("yes") if value else _("no")
        elif name not in known and hasattr(plan, f"get_{name}_display"):
            value = getattr(plan, f"get_{name}_display")()
        rows.append((field.label, value))
    return rows
