"""The individual development programme (СИПР) of a pupil whose programme asks for one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.permissions import roles_for
from home_education import rules
from home_education.access import may_write_special, open_for_staff
from home_education.forms.special import SpecialForm
from home_education.rules import SpecialPart
from home_education.services import special as services
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.models import AccessLog
from regulations.services.rows import PlanLocked
from regulations.views.case_frame import case_page, only_for
from students.health_gate import HealthHidden


@require_http_methods(["GET", "POST"])
def special(request: HttpRequest, pk: int) -> HttpResponse:
    """Read or write the nine parts: health data, so each reading is recorded."""
    file = open_for_staff(request.actor, pk)
    _check_sees(file)
    home = file.details
    if not file.facts.is_special:
        return case_page(
            request, file, "home_education/special.html", {"is_due": False}, title=_title()
        )
    held = services.texts_of(home)
    draft = drafts.open_draft(file.case.school, f"home-special:{file.case.pk}")
    begun = {**services.known_texts(home), **{part: text for part, text in held.items() if text}}
    form = SpecialForm(request.POST or None, initial=begun)
    if request.method == "POST":
        if not may_write_special(file):
            messages.error(request, str(PlanLocked.words))
            return redirect("home:special", pk=pk)
        if form.is_valid():
            try:
                services.save_parts(home=home, texts=form.cleaned_data)
            except PlanLocked as refused:
                messages.error(request, str(refused.words))
            else:
                drafts.discard(file.case.school, draft.key)
                messages.success(request, _("The development programme is saved."))
            return redirect("home:special", pk=pk)
    else:
        draft.restore(form)
    _log(file, held)
    writes = may_write_special(file)
    context = {
        "is_due": True,
        "form": form if writes else None,
        "draft": draft,
        "parts": [(part.label, held.get(part.value, "")) for part in SpecialPart],
        "missing": sum(not held.get(part.value, "").strip() for part in SpecialPart),
    }
    status = 422 if request.method == "POST" else 200
    template = "home_education/special.html"
    return case_page(request, file, template, context, title=_title(), status=status)


def _title() -> str:
    return _("Individual development programme")


def _check_sees(file: CaseFile) -> None:
    seers = roles_for("see_health_data")
    only_for(file, seers)
    if file.health_hidden:
        raise HealthHidden(file.health_hidden)


def _log(file: CaseFile, held: dict[str, str]) -> None:
    if any(text.strip() for text in held.values()):
        AccessLog.objects.create(
            school_id=file.case.school_id,
            person=file.person,
            case=file.case,
            what=str(rules.P_2_12.cite),
        )
