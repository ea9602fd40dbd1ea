"""Commissions, the educational declaration and the council's decision of one case (2021)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.permissions import may
from externat.access import COUNCIL_KEEPERS, keeps, may_write_decision, open_for_staff
from externat.assessment_pages import AssessedRow, AssessmentPage, said_by
from externat.forms.deciding import (
    MOST_ROWS,
    SPARE_ROWS,
    CommissionForm,
    CouncilForm,
    DeclaredForm,
    LevelsForm,
)
from externat.forms.people import who_teaches
from externat.procedure import COMMISSION_ORDER, LEVEL_ORDER, OFFICE
from externat.rules import edition_2021 as rules
from externat.rules.vocabulary import CommissionPurpose
from externat.services import deciding as services
from regulations import drafts
from regulations.case_files import CaseFile, Gap
from regulations.services.locking import AgainstTheAct, CaseMovedOn
from regulations.views.case_frame import case_page, not_yours, only_for

ORDERS = {CommissionPurpose.LEVEL: LEVEL_ORDER, CommissionPurpose.YEAR: COMMISSION_ORDER}
FAULTS = {
    CommissionPurpose.LEVEL: (rules.level_commission_is_whole,),
    CommissionPurpose.YEAR: (rules.commission_is_whole, rules.commission_is_appointed),
}


@require_http_methods(["GET", "POST"])
def commission(request: HttpRequest, pk: int) -> HttpResponse:
    """Who assesses: the commission of the level, where papers are missing, and of the year."""
    file = _open(request, pk)
    purposes = _purposes(file)
    sent = request.POST.get("purpose", "") if request.method == "POST" else None
    if sent is not None:
        only_for(file, OFFICE)
    if sent is not None and sent not in purposes:
        raise Http404
    forms = [_commission_form(request, file, purpose, sent) for purpose in purposes]
    for form in forms:
        if form.is_bound and form.is_valid():
            try:
                services.write_commission(
                    file.details, form.purpose.value, **_written(form.cleaned_data)
                )
            except CaseMovedOn as refused:
                return _moved_on(request, refused, "commission", pk)
            messages.success(request, _("The commission is kept."))
            return redirect("individual:commission", pk=pk)
    context = {
        "sections": [_commission_section(file, form) for form in forms],
        "clause": rules.P_II_4,
    }
    status = 422 if any(form.errors for form in forms) else 200
    title, template = _("Commission of assessment"), "externat/commission.html"
    return case_page(request, file, template, context, title=title, status=status)


@require_http_methods(["GET", "POST"])
def declaration(request: HttpRequest, pk: int) -> HttpResponse:
    """The educational declaration (cl. II.9): both levels at once, without six subjects."""
    file = _open(request, pk)
    states = services.SCHEDULE_STATES | services.LEVEL_SCHEDULE_STATES
    may_write = keeps(file) and file.case.state in states
    data = request.POST if request.method == "POST" else None
    if data is not None:
        only_for(file, OFFICE)
    levels = LevelsForm(data, initial={"attests_both_levels": file.details.attests_both_levels})
    rows = _declared_forms(file, data)
    refused: list[Gap] = []
    if data is not None and _are_valid(levels, rows):
        try:
            services.declare(
                file.details,
                both_levels=levels.cleaned_data["attests_both_levels"],
                rows=[form.cleaned_data for form in rows if form.cleaned_data.get("name")],
            )
        except CaseMovedOn as refused:
            return _moved_on(request, refused, "declaration", pk)
        except AgainstTheAct as stopped:
            refused = list(file.explain(stopped.violations))
        else:
            messages.success(request, _("The declaration is kept."))
            return redirect("individual:declaration", pk=pk)
    context = {
        "levels": levels if may_write else None,
        "may_issue": may(request.actor, file.case.school_id, "print_papers"),
        "rows": rows,
        "declared": list(file.details.declared.all()),
        "refused": refused,
        "gaps": [] if refused or data else said_by(file, _DECLARATION_RULES),
        "left_out": rules.NOT_DECLARED,
        "subjects": [one for one in file.facts.compulsory_subjects if rules.is_declarable(one)],
        "clause": rules.P_II_9,
    }
    failed = refused or any(form.errors for form in (levels, *rows))
    title, template = _("Educational declaration"), "externat/declaration.html"
    return case_page(request, file, template, context, title=title, status=422 if failed else 200)


_DECLARATION_RULES = (
    rules.both_levels_are_allowed,
    rules.declaration_is_allowed,
    rules.declaration_is_filled,
)


@require_http_methods(["GET", "POST"])
def council(request: HttpRequest, pk: int) -> HttpResponse:
    """What the results allow the council (cl. I.11), and what it decided."""
    file = _open(request, pk)
    decides, may_write = file.is_one_of(COUNCIL_KEEPERS), may_write_decision(file)
    individual = file.details
    form = CouncilForm(
        request.POST if request.method == "POST" else None,
        today=file.today,
        initial={name: getattr(individual, name) for name in services.DECIDED},
    )
    draft = drafts.open_draft(file.case.school, f"individual-council:{pk}")
    if request.method == "POST":
        if not decides:
            raise not_yours(*COUNCIL_KEEPERS)
        if form.is_valid():
            try:
                services.record_decision(individual, form.cleaned_data)
            except CaseMovedOn as refused:
                return _moved_on(request, refused, "council", pk)
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("What the council decided is kept."))
            return redirect("individual:council", pk=pk)
    else:
        draft.restore(form)
    way = rules.outcome_of(file.facts)
    context = {
        "form": form if may_write else None,
        "draft": draft,
        "way": way,
        "is_exempt": rules.is_exempt(file.facts),
        "failed": rules.failed_subjects(file.facts.results),
        "judged": _judged(file),
        "gaps": said_by(file, rules.COUNCIL_RULES) if may_write and individual.decision else (),
        "clause": rules.P_I_11,
    }
    title, template = _("Decision of the council"), "externat/council.html"
    return case_page(
        request, file, template, context, title=title, status=422 if form.errors else 200
    )


def _open(request: HttpRequest, pk: int) -> CaseFile:
    """A case of 2021: the edition of 2016 has no commission, declaration or council."""
    file = open_for_staff(request.actor, pk)
    if file.case.act != rules.ACT.slug:
        raise Http404
    return file


def _purposes(file: CaseFile) -> list[CommissionPurpose]:
    """The commissions of an extern: the first where papers on level or results are missing."""
    if not file.facts.is_extern:
        return []
    year = [CommissionPurpose.YEAR]
    return [CommissionPurpose.LEVEL, *year] if file.facts.lacks_records else year


def _commission_form(
    request: HttpRequest, file: CaseFile, purpose: CommissionPurpose, sent: str | None
) -> CommissionForm:
    found = file.details.commissions.filter(purpose=purpose).prefetch_related("members__person")
    return CommissionForm(
        request.POST if sent == purpose else None,
        purpose=purpose,
        people=who_teaches(file.case.school_id, file.today),
        commission=found.select_related("chair").first(),
    )


def _written(said: dict[str, Any]) -> dict[str, Any]:
    return {**said, "members": list(said["members"])}


def _commission_section(file: CaseFile, form: CommissionForm) -> dict[str, Any]:
    states = services.commission_states(form.purpose)
    found = file.details.commissions.filter(purpose=form.purpose).select_related("chair").first()
    ordered = file.facts.level_commission if form.purpose == "level" else file.facts.commission
    return {
        "form": form,
        "found": found,
        "members": [one.person for one in found.members.select_related("person")] if found else [],
        "order": ordered.order if ordered else None,
        "may_write": keeps(file) and file.case.state in states,
        "gaps": () if form.errors else said_by(file, FAULTS[form.purpose]),
    }


def _declared_forms(file: CaseFile, data: Any) -> list[DeclaredForm]:
    """The rows that were sent; else those there are, and some to fill."""
    if data is not None:
        sent = (f"row-{number}" for number in range(MOST_ROWS))
        return [DeclaredForm(data, prefix=one) for one in sent if f"{one}-name" in data]
    stored = list(file.details.declared.all())
    given = [{name: getattr(one, name) for name in services.DECLARED} for one in stored]
    given += [{}] * SPARE_ROWS
    return [
        DeclaredForm(prefix=f"row-{number}", initial=initial)
        for number, initial in enumerate(given)
    ]


def _are_valid(levels: LevelsForm, rows: list[DeclaredForm]) -> bool:
    """Whether every row is, and no subject stands in two."""
    valid = [form.is_valid() for form in (levels, *rows)]
    return all(valid) and not _declared_twice(rows)


def _declared_twice(rows: list[DeclaredForm]) -> bool:
    """Whether a subject stands in two rows; its second row says so."""
    seen: set[str] = set()
    twice = False
    for form in rows:
        name = (form.cleaned_data.get("name") or "").casefold()
        if name and name in seen:
            form.add_error("name", _("This subject stands above already: keep one of the two."))
            twice = True
        seen.add(name)
    return twice


def _judged(file: CaseFile) -> list[AssessedRow]:
    """The annual results and those of the attestation, on which the council decides."""
    rows = AssessmentPage(file).year_rows
    return [one for one in rows if one.row.kind in rules.JUDGED and one.row.is_entered]


def _moved_on(request: HttpRequest, refused: CaseMovedOn, page: str, pk: int) -> HttpResponse:
    messages.error(request, str(refused))
    return redirect(f"individual:{page}", pk=pk)
