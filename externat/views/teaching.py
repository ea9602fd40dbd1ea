"""Teaching of one case: the work of a month, one piece of work, the journal."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.permissions import may
from accounts.roles import Role
from externat.access import LEADING, leads, open_for_staff, open_individual, teaches
from externat.assessment_pages import AssessmentPage
from externat.forms.people import who_teaches
from externat.forms.teaching import SessionForm
from externat.models import IndividualSession
from externat.rules import edition_2016, edition_2021
from externat.services import teaching as services
from externat.session_pages import SessionsPage, journal_of, sessions_of
from regulations.case_files import CaseFile
from regulations.services.locking import AgainstTheAct, CaseMovedOn, ChangedMeanwhile
from regulations.views.case_frame import case_page, not_yours, only_for
from students.forms.months import MonthForm

TEACHING = (Role.SUBJECT_TEACHER, *LEADING)


@require_GET
def sessions(request: HttpRequest, pk: int) -> HttpResponse:
    """The work with the pupil in a month, and what of the hours is used."""
    file = open_for_staff(request.actor, pk)
    form = MonthForm(request.GET or None, today=file.today)
    page = SessionsPage(file, form.chosen())
    context = {
        "form": form,
        "page": page,
        "may_record": page.is_running and file.is_one_of(TEACHING),
        "hour": edition_2021.minutes_in_hour(file.settings) if _is_2021(file) else 60,
        "clause": edition_2021.P_V_4 if _is_2021(file) else edition_2016.P_IV_2,
        "sees_pay": leads(file),
    }
    title, status = _("Lessons and consultations"), 422 if form.errors else 200
    template = "externat/sessions.html"
    return case_page(request, file, template, context, title=title, status=status)


@require_http_methods(["GET", "POST"])
def session(request: HttpRequest, pk: int, session: int | None = None) -> HttpResponse:
    """Write one piece of work down, or mend it; with `remove` it is struck out."""
    file = open_for_staff(request.actor, pk)
    found = sessions_of(file).filter(pk=session).first() if session is not None else None
    if session is not None and found is None:
        raise Http404
    only_for(file, TEACHING)
    if found is not None and not teaches(file, found.teacher_id):
        raise not_yours(*LEADING)
    page = SessionsPage(file, MonthForm(today=file.today).chosen())
    form = _form(request, file, found, page)
    if request.method == "POST" and (done := _done(request, file, found, form)) is not None:
        return done
    context = {
        "form": form,
        "found": found,
        "page": page,
        "subjects": AssessmentPage(file).subjects,
        "clause": edition_2021.P_V_4 if _is_2021(file) else edition_2016.P_III_4,
    }
    title = found.subject if found else _("New entry")
    status = 422 if form.errors else 200
    template = "externat/session.html"
    return case_page(request, file, template, context, title=title, status=status)


@require_GET
def journal(request: HttpRequest, pk: int) -> HttpResponse:
    """The separate journal: lessons, homework, marks and results by subject."""
    file = open_individual(request.actor, pk)
    context = {
        "subjects": journal_of(file),
        "may_issue": may(request.actor, file.case.school_id, "print_papers"),
        "page": AssessmentPage(file),
        "clause": edition_2021.P_I_10 if _is_2021(file) else edition_2016.P_III_5,
    }
    title, template = _("Journal of the individual form"), "externat/journal.html"
    return case_page(request, file, template, context, title=title)


def _form(
    request: HttpRequest, file: CaseFile, found: IndividualSession | None, page: SessionsPage
) -> SessionForm:
    individual = file.details
    others = services.may_share(individual, request.actor)
    if found is not None:
        known = {one.pk for one in others}
        others += [
            one.individual
            for one in found.attendance.all()
            if one.individual_id not in known and one.individual_id != individual.pk
        ]
    initial: dict[str, Any] = {}
    if found is None and not leads(file):
        initial["teacher"] = file.person.pk
        own = list(individual.lines.filter(teacher=file.person).values_list("name", flat=True))
        initial["subject"] = own[0] if len(own) == 1 else ""
    if page.by_rates:
        initial["minutes"] = edition_2021.CONSULTATION.of(file.settings)
    return SessionForm(
        request.POST if request.method == "POST" else None,
        kinds=page.kinds,
        people=who_teaches(file.case.school_id, file.today),
        others=others,
        individual=individual,
        session=found,
        today=file.today,
        initial=initial if found is None else {},
    )


def _done(
    request: HttpRequest, file: CaseFile, found: IndividualSession | None, form: SessionForm
) -> HttpResponse | None:
    """The answer where the work is written or struck out; None where the form says why not."""
    pk = file.case.pk
    try:
        if found is not None and "remove" in request.POST:
            services.strike_out(file.details, found)
            messages.success(request, _("The entry is struck out."))
            return redirect("individual:sessions", pk=pk)
        if not form.is_valid():
            return None
        if not teaches(file, form.cleaned_data["teacher"].pk):
            form.add_error("teacher", _("Write down your own work: choose yourself."))
            return None
        written = services.record(
            file.details,
            form.values(),
            form.time(),
            others=form.group(),
            mark=form.cleaned_data["mark"],
            session=found,
            version=form.cleaned_data["version"] or 0,
            facts=file.facts,
        )
    except CaseMovedOn as refused:
        messages.error(request, str(refused))
        return redirect("individual:sessions", pk=pk)
    except ChangedMeanwhile:
        form.add_error(
            None, _("Somebody else saved this entry meanwhile: open it anew and look at it.")
        )
    except services.NoGroup as refused:
        told = _("Not taught in a group (%(clause)s): %(names)s. Take the ticks away.")
        values = {"clause": refused.clause.cite, "names": ", ".join(refused.names)}
        form.add_error("with_others", told % values)
    except services.AmountUnknown:
        form.add_error(
            "hours" if "hours" in form.fields else None,
            _("No clause says how many hours this takes: enter them."),
        )
    except AgainstTheAct as stopped:
        for one in stopped.violations:
            form.add_error(None, f"{one.message} ({one.clause.cite})")
    else:
        messages.success(request, _("The entry is saved."))
        return redirect(f"{_month_address(pk, written)}#session-{written.pk}")
    return None


def _month_address(pk: int, session: IndividualSession) -> str:
    return f"{reverse('individual:sessions', args=[pk])}?month={session.held_on:%Y-%m}"


def _is_2021(file: CaseFile) -> bool:
    return file.case.act == edition_2021.ACT.slug
