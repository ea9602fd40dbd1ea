"""Consents of a case: who signs by age, what is asked, given, withdrawn; notes on health (2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.permissions import may
from documents.models import ConsentKind, ConsentRequest
from home_education import rules
from home_education.access import (
    KEEPERS,
    SEE_PACKAGE,
    keeps,
    open_for_staff,
    open_home,
    reads_notes,
    writes_notes,
)
from home_education.forms.consents import AskConsentForm, HealthNotesForm
from home_education.page_facts import consent_facts_of
from home_education.paper_finding import EVENTS_CONSENT, PROGRAMME_CONSENT
from home_education.services import consents as services
from home_education.words import PAPER_KINDS
from regulations.attached import attached_to
from regulations.case_files import CaseFile
from regulations.models import AccessLog
from regulations.views.case_frame import case_page, only_for


class NotNamed(PermissionDenied):
    """The consent names who reads the notes, and it does not name this reader. Shown as a page."""

    heading = gettext_lazy("The consent does not name you")

    def __init__(self) -> None:
        super().__init__(
            _(
                "The notes on health are read by those whom the consent in force names (cl. 2.5). "
                "If you teach the pupil, ask the deputy director for a consent that names you."
            )
        )


@dataclass(frozen=True)
class Asked:
    """One kind of consent with the last paper that was made for it, and the form for a new one."""

    kind: ConsentKind
    request: ConsentRequest | None
    holds: bool
    form: AskConsentForm | None


@require_http_methods(["GET", "POST"])
def consents(request: HttpRequest, pk: int) -> HttpResponse:
    """What the family has allowed; whoever keeps the papers asks for more. The family itself reads
    and withdraws on the page of the child's consents."""
    file = open_home(request.actor, pk)
    if file.is_for_family:
        return redirect("student_consents", pk=file.case.student_id)
    only_for(file, SEE_PACKAGE)
    if request.method == "GET":
        return _show(request, file)
    _check_may_write(file)
    which = request.POST.get("which", "")
    form = AskConsentForm(
        request.POST, home=file.details, today=file.today, kind=which, prefix=which or "x"
    )
    if not form.is_valid():
        return _show(request, file, bad=form, status=422)
    said = form.cleaned_data
    try:
        asked = services.ask_consent(home=file.details, by=file.person, today=file.today, **said)
    except services.NoParent:
        form.add_error(None, _("Choose who applies on the page of the package first."))
        return _show(request, file, bad=form, status=422)
    messages.success(request, _("The paper is made. Print it, and record who signed it."))
    return redirect("paper", pk=asked.paper_id)


@require_GET
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """What the teachers take into account: for those whom the consent names; each reading is
    recorded (cl. 2.5)."""
    file = open_for_staff(request.actor, pk)
    if not reads_notes(file):
        raise NotNamed
    _record_reading(file)
    context = {"clause": rules.P_2_5}
    return case_page(
        request, file, "home_education/notes.html", context, title=_("Notes on health")
    )


@require_POST
def health_notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what the teachers take into account: by consent only."""
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_PACKAGE)
    file.check_may_change()
    if not writes_notes(file):
        raise NotNamed
    form = HealthNotesForm(request.POST)
    if not form.is_valid():
        return _show(request, file, notes=form, status=422)
    try:
        services.write_health_notes(
            home=file.details, notes=form.cleaned_data["health_notes"], today=file.today
        )
    except services.NoConsent:
        text = _("There is no consent in force: have it signed first (cl. 2.5). Nothing was kept.")
        form.add_error("health_notes", text)
        return _show(request, file, notes=form, status=422)
    messages.success(request, _("The notes are kept."))
    return redirect("home:consents", pk=pk)


def _check_may_write(file: CaseFile) -> None:
    only_for(file, KEEPERS)
    file.check_open()


def _show(
    request: HttpRequest,
    file: CaseFile,
    *,
    bad: AskConsentForm | None = None,
    notes: HealthNotesForm | None = None,
    status: int = 200,
) -> HttpResponse:
    facts, may_ask = file.facts_for(consent_facts_of), keeps(file) and not file.is_over
    shows_notes = reads_notes(file)
    if shows_notes:
        _record_reading(file)
    if notes is None and shows_notes:
        notes = HealthNotesForm(initial={"health_notes": file.details.health_notes})
    attached = attached_to(file.case.pk)
    context = {
        "asked": [_asked(file, kind, facts, bad, may_ask) for kind in ConsentKind],
        "signers": [party.label for party in services.signers(file.details, facts, file.today)],
        "signs_from": _signs_from(facts.pupil_birth_date, facts),
        "others": [
            (kind, PAPER_KINDS[kind], attached.get(kind))
            for kind in (EVENTS_CONSENT, PROGRAMME_CONSENT)
        ],
        "may_ask": may_ask,
        "notes": notes,
        "may_write_notes": writes_notes(file) and not file.is_over,
        "health_hidden": file.health_hidden,
        "keeps_consents": may(request.actor, file.case.school_id, "keep_consents"),
        "clause": rules.P_2_5,
        "errors_of": bad,
    }
    title = _("Consents")
    return case_page(
        request, file, "home_education/consents.html", context, title=title, status=status
    )


def _asked(
    file: CaseFile, kind: ConsentKind, facts: rules.Facts, bad: AskConsentForm | None, may_ask: bool
) -> Asked:
    found = ConsentRequest.objects.filter(student=file.case.student_id, kind=kind)
    last = found.select_related("paper", "consent__withdrawal").order_by("-pk").first()
    form = None
    if may_ask:
        form = AskConsentForm(
            home=file.details, today=file.today, kind=kind.value, prefix=kind.value
        )
        if bad is not None and bad.prefix == kind.value:
            form = bad
    return Asked(kind, last, facts.consent(kind.value) is not None, form)


def _record_reading(file: CaseFile) -> None:
    if file.details.health_notes:
        AccessLog.objects.create(
            school_id=file.case.school_id,
            person=file.person,
            case=file.case,
            what=str(rules.P_2_5.cite),
        )


def _signs_from(born: date | None, facts) -> date | None:
    """The birthday from which on the pupil signs too; None where it is over."""
    if born is None:
        return None
    years = rules.CONSENT_AGE.of(facts.settings)
    try:
        day = born.replace(year=born.year + years)
    except ValueError:  # the 29th of February
        day = date(born.year + years, 3, 1)
    if not rules.CONSENT_ON_BIRTHDAY.of(facts.settings):
        day += date.resolution
    return day if day > facts.today else None
