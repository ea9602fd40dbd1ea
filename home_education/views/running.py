"""Meals, textbooks, contacts with the family: what is recorded while study at home goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.current import current_school
from accounts.numbers import row_number
from accounts.permissions import demand, may, requires
from documents import issuing, kinds
from home_education import rules, tables
from home_education.access import keeps, open_for_staff
from home_education.forms.running import (
    WANTED,
    ContactForm,
    HandedForm,
    MealsForm,
    TextbookForm,
)
from home_education.lesson_access import LEADING, leads, may_record
from home_education.meals import days_by_month, meal_days, total_of
from home_education.page_facts import event_facts_of, meal_facts_of
from home_education.papers.months import SchoolMonth
from home_education.papers.slugs import (
    CONTACT_LOG,
    CONTROL_LOG,
    MEAL_DAYS,
    MEALS_APPLICATION,
    TEXTBOOKS_ACT,
)
from home_education.procedure import OFFICE
from home_education.services import running as services
from regulations.case_files import CaseFile
from regulations.rules import Violation
from regulations.views.case_frame import case_page, not_yours, only_for
from students.forms.months import MonthForm
from students.views.tables import table_file

#: Papers that are issued from the pages of what they list.
ISSUED_HERE = (TEXTBOOKS_ACT, CONTACT_LOG, CONTROL_LOG)


@require_http_methods(["GET", "POST"])
def meals(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether meals are compensated (cl. 2.20), what the family answered, days by month."""
    file = open_for_staff(request.actor, pk)
    home = file.details
    may_answer = (leads(file) or keeps(file)) and file.case.closed_on is None
    if request.method == "POST":
        if not (leads(file) or keeps(file)):
            raise not_yours(*LEADING, *OFFICE)
        file.check_open()
        form = MealsForm(request.POST, today=file.today)
        refused = _answer(file, form) if form.is_valid() else []
        for violation in refused:
            form.add_error("answer", f"{violation.message} ({violation.clause.cite})")
        if form.is_valid():
            messages.success(request, _("The answer of the family is recorded."))
            return redirect("home:meals", pk=pk)
    else:
        form = MealsForm(today=file.today)
    facts = file.facts_for(meal_facts_of)
    context = {
        "form": form if may_answer else None,
        "is_due": rules.meals_are_due(facts),
        "months": days_by_month(home, file.today) if home.meals_wanted else [],
        "has_rate": bool(rules.MEALS_RATE.of(file.settings)),
        "until": rules.meals_until(facts),
    }
    return _page(request, file, "meals", _("Compensation of meals"), context, form)


def _answer(file: CaseFile, form: MealsForm) -> Sequence[Violation]:
    """Keep the answer; what forbids it where it is not theirs by right (cl. 2.20)."""
    try:
        services.answer_on_meals(
            home=file.details,
            wanted=form.cleaned_data["answer"] == WANTED,
            on=form.cleaned_data["answered_on"],
            facts=file.facts_for(meal_facts_of),
        )
    except services.NotEntitled as refused:
        return refused.violations
    return ()


@require_POST
def meals_application(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue the application for the compensation, for the family to sign (cl. 2.20)."""
    file = open_for_staff(request.actor, pk)
    demand(request.actor, file.case.school_id, "print_papers")
    file.check_open()
    if not rules.meals_are_due(file.facts_for(meal_facts_of)):
        messages.error(request, _("The pupil has no right to the compensation by this act."))
        return redirect("home:meals", pk=pk)
    paper = issuing.issue(kinds.get(MEALS_APPLICATION), file.details, by=file.person, on=file.today)
    messages.success(request, _("The application is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


@require_GET
@requires("see_cases")
def meals_month(request: HttpRequest) -> HttpResponse:
    """Days to be compensated in a month, of every pupil whose family asked (cl. 2.20)."""
    school = current_school(request)
    form = MonthForm(request.GET or None, today=school.today())
    month = form.chosen()
    lines = meal_days(request.actor, school, month, school.today())
    context = {
        "form": form,
        "month": month,
        "lines": lines,
        "days": sum(len(one.days) for one in lines),
        "total": total_of(lines),
        "has_rate": any(one.rates for one in lines),
        "may_set_rate": may(request.actor, school.pk, "manage_act_settings"),
        "may_issue": may(request.actor, school.pk, "print_papers"),
        "sees_groups": may(request.actor, school.pk, "see_health_data"),
        "act": rules.ACT,
    }
    status = 422 if form.errors else 200
    return render(request, "home_education/meals_month.html", context, status=status)


@require_GET
@requires("print_papers")
def meals_table(request: HttpRequest) -> HttpResponse:
    """The same as a workbook, for the accountants' own program."""
    school = current_school(request)
    month = MonthForm(request.GET, today=school.today()).chosen()
    lines = meal_days(request.actor, school, month, school.today())
    data = tables.meals_table(lines)
    return table_file(data, "xlsx", f"{school.slug}-home-meals-{month}")


@require_POST
@requires("see_cases")
def meals_sheet(request: HttpRequest) -> HttpResponse:
    """Issue the register of days of a month for the accountants."""
    school = current_school(request)
    demand(request.actor, school.pk, "print_papers")
    form = MonthForm(request.POST, today=school.today())
    month = form.chosen()
    if form.errors or not meal_days(request.actor, school, month, school.today()):
        messages.error(request, _("No meals are compensated in this month, so there is no list."))
        return redirect("home:meals_month")
    paper = issuing.issue(
        kinds.get(MEAL_DAYS),
        SchoolMonth(school, month),
        by=request.actor.person_in(school.pk),
        on=school.today(),
    )
    messages.success(request, _("The list is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


@require_http_methods(["GET", "POST"])
def textbooks(request: HttpRequest, pk: int) -> HttpResponse:
    """Textbooks and aids lent for the time of study (cl. 2.22)."""
    file = open_for_staff(request.actor, pk)
    lend, handed = TextbookForm(today=file.today), HandedForm(today=file.today)
    if request.method == "POST":
        only_for(file, LEADING)
        if "back" in request.POST:
            return _take_back(request, file)
        file.check_open()
        if "all_handed_on" in request.POST:
            handed = HandedForm(request.POST, today=file.today)
            if handed.is_valid():
                services.all_handed_out(home=file.details, on=handed.cleaned_data["all_handed_on"])
                messages.success(request, _("It is recorded that everything is handed out."))
                return redirect("home:textbooks", pk=pk)
        else:
            lend = TextbookForm(request.POST, today=file.today)
            if lend.is_valid():
                said = lend.cleaned_data
                services.lend_textbook(
                    home=file.details,
                    title=said["title"],
                    copies=said["copies"],
                    on=said["handed_on"],
                )
                messages.success(request, _("The textbook is on the list."))
                return redirect("home:textbooks", pk=pk)
    lent = list(file.details.textbooks.all())
    context = {
        "lend": lend if may_record(file) else None,
        "handed": handed if may_record(file) else None,
        "lent": lent,
        "may_take_back": leads(file),
        "out": sum(one.returned_on is None for one in lent),
    }
    return _page(request, file, "textbooks", _("Textbooks and aids"), context, lend, handed)


@require_http_methods(["GET", "POST"])
def contacts(request: HttpRequest, pk: int) -> HttpResponse:
    """Contacts with the parents, consultations, invitations (cl. 2.16, 4.1, 4.5)."""
    file = open_for_staff(request.actor, pk)
    form = ContactForm(today=file.today)
    if request.method == "POST":
        only_for(file, LEADING)
        file.check_open()
        form = ContactForm(request.POST, today=file.today)
        refused = _recorded(file, form) if form.is_valid() else []
        for violation in refused:
            form.add_error("kind", f"{violation.message} ({violation.clause.cite})")
        if form.is_valid():
            messages.success(request, _("The entry is in the log."))
            return redirect("home:contacts", pk=pk)
    found = file.details.contacts.select_related("by")
    consent = file.facts_for(event_facts_of).consent(rules.ConsentKind.EVENTS)
    context = {
        "form": form if may_record(file) else None,
        "contacts": [(one, rules.CONTACT_CLAUSES[rules.ContactKind(one.kind)]) for one in found],
        "consents_to_events": consent is not None,
    }
    return _page(request, file, "contacts", _("Contacts with the family"), context, form)


def _recorded(file: CaseFile, form: ContactForm) -> Sequence[Violation]:
    """Keep the entry; what forbids it (cl. 2.16)."""
    try:
        services.record_contact(
            home=file.details,
            by=file.person,
            facts=file.facts_for(event_facts_of),
            **form.cleaned_data,
        )
    except services.NoConsent as refused:
        return refused.violations
    return ()


@require_POST
def issue(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Issue a log of the case, or the act of textbooks, as it stands today."""
    file = open_for_staff(request.actor, pk)
    demand(request.actor, file.case.school_id, "print_papers")
    if kind not in ISSUED_HERE:
        raise Http404
    paper = issuing.issue(kinds.get(kind), file.details, by=file.person, on=file.today)
    messages.success(request, _("The paper is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


def _take_back(request: HttpRequest, file: CaseFile) -> HttpResponse:
    number = row_number(request.POST["back"])
    done = number is not None and services.take_back(
        home=file.details, textbook_id=number, on=file.today
    )
    if done:
        messages.success(request, _("It is recorded that the textbook came back."))
    else:
        messages.error(request, _("There is no such textbook to take back any more."))
    return redirect("home:textbooks", pk=file.case.pk)


def _page(
    request: HttpRequest, file: CaseFile, name: str, title: str, context: dict[str, Any], *forms
) -> HttpResponse:
    status = 422 if any(form.errors for form in forms) else 200
    template = f"home_education/{name}.html"
    context["may_issue"] = may(request.actor, file.case.school_id, "print_papers")
    return case_page(request, file, template, context, title=title, status=status)
