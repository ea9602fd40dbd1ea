"""Consents about health data: the page of a pupil, asking, withdrawing, the school's rules."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.current import current_school
from accounts.lockout import address_of
from accounts.permissions import demand, may, requires
from documents import consents
from documents.forms.consents import AskForm, RulesForm, WithdrawalForm
from documents.models import Consent, ConsentRequest, HealthDataRules
from documents.own_consent import clause_of_act
from students.models import Student
from students.sight import is_of_the_family, pupils_seen_by

KEEP = "keep_consents"


@dataclass(frozen=True)
class ConsentLine:
    """One request with what came of it, for one reader."""

    request: ConsentRequest
    consent: Consent | None
    is_in_force: bool
    withdrawal_form: WithdrawalForm | None


@require_GET
@login_required
def student_consents(request: HttpRequest, pk: int) -> HttpResponse:
    """Every consent of the pupil: asked, given, withdrawn."""
    student = _student_or_404(request, pk)
    return _show(request, student)


@require_http_methods(["GET", "POST"])
@login_required
def consent_ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the paper on which a consent is given."""
    student = _student_or_404(request, pk)
    demand(request.actor, student.school_id, KEEP)
    today = student.school.today()
    sent = request.POST if request.method == "POST" else None
    form = AskForm(sent, student=student, today=today)
    if sent is not None and form.is_valid():
        by = request.actor.person_in(student.school_id)
        asked = consents.ask(form.asked(), by=by, today=today)
        messages.success(request, _("The paper is made. Print it, and record who signed it."))
        return redirect("paper", pk=asked.paper_id)
    context = {
        "student": student,
        "form": form,
        "pupil_too": consents.pupil_consents(student, today),
    }
    status = 200 if sent is None else 422
    return render(request, "documents/consent_ask.html", context, status=status)


@require_POST
@login_required
def consent_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a consent back: the family by one press, the school from a paper with its day."""
    found = Consent.objects.visible_to(request.actor).select_related("student__school", "school")
    consent = get_object_or_404(found, pk=pk)
    student, actor = consent.student, request.actor
    today, person = student.school.today(), actor.person_in(consent.school_id)
    if is_of_the_family(request.actor, student):
        how = {"name": person.full_name, "on": today, "address": address_of(request) or ""}
    else:
        demand(actor, consent.school_id, KEEP)
        form = WithdrawalForm(request.POST, auto_id=f"id_{consent.pk}_%s")
        if not form.is_valid():
            return _show(request, student, bad=(consent.pk, form), status=422)
        said = form.cleaned_data
        how = {"name": said["withdrawn_by"], "on": said["withdrawn_on"], "is_on_paper": True}
    try:
        consents.withdraw(consent, by=person, today=today, **how)
    except consents.CannotWithdraw as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The consent is withdrawn from this day on."))
    return redirect("student_consents", pk=student.pk)


@require_http_methods(["GET", "POST"])
@requires("manage_act_settings")
def health_rules(request: HttpRequest) -> HttpResponse:
    """How the school reads the law on health data, from which day on."""
    school = current_school(request)
    rules = HealthDataRules.objects.filter(school=school)
    now = consents.rules_on(school, school.today())
    sent = request.POST if request.method == "POST" else None
    initial = {
        name: getattr(now, name)
        for name in ("shown_without_consent", "own_consent_from", "operator_address")
    }
    clause = clause_of_act(school, school.today())
    form = RulesForm(
        sent,
        school=school,
        age_is_of_act=bool(clause),
        initial={**initial, "since": school.today()},
    )
    if sent is not None and form.is_valid():
        made = form.save(commit=False)
        made.set_by = request.actor.person_in(school.pk)
        made.save()
        messages.success(request, _("The rules are kept."))
        return redirect("health_rules")
    context = {
        "form": form,
        "rules": rules.select_related("set_by"),
        "now": now,
        "age_clause": clause,
    }
    status = 200 if sent is None else 422
    return render(request, "documents/health_rules.html", context, status=status)


def _student_or_404(request: HttpRequest, pk: int) -> Student:
    """The pupil, for their family and for those who keep consents; a colleague is told who does."""
    found = pupils_seen_by(request.actor).select_related("school", "school_class")
    student = get_object_or_404(found, pk=pk)
    if not is_of_the_family(request.actor, student):
        demand(request.actor, student.school_id, KEEP)
    return student


def _show(request: HttpRequest, student: Student, *, bad=None, status: int = 200) -> HttpResponse:
    family, today = is_of_the_family(request.actor, student), student.school.today()
    keeps = not family and may(request.actor, student.school_id, KEEP)
    found = ConsentRequest.objects.filter(student=student).select_related(
        "paper__school", "parent", "consent__withdrawal", "consent__student"
    )
    holding = set(Consent.objects.filter(student=student).in_force(today).values_list("pk"))
    lines = [_line(one, holding, keeps, bad, today) for one in found.defer("paper__context")]
    context = {
        "student": student,
        "lines": lines,
        "is_for_family": family,
        "keeps": keeps,
        "hidden": consents.why_hidden(student),
        "notice": consents.notice(student),
        "frame": "base_parent.html" if family else "base.html",
        "bad_form": bad[1] if bad else None,
    }
    return render(request, "documents/consents.html", context, status=status)


def _line(asked: ConsentRequest, holding: set, keeps: bool, bad, today) -> ConsentLine:
    consent = getattr(asked, "consent", None)
    if consent is None:
        return ConsentLine(asked, None, False, None)
    taken_back = getattr(consent, "withdrawal", None)
    form = None
    if keeps and taken_back is None:
        initial = {"withdrawn_by": consent.given_name, "withdrawn_on": today}
        form = WithdrawalForm(initial=initial, auto_id=f"id_{consent.pk}_%s")
        if bad and bad[0] == consent.pk:
            form = bad[1]
    return ConsentLine(asked, consent, (consent.pk,) in holding, form)
