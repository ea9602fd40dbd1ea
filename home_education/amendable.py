"""What of the contract, plan, calendar and timetable may be amended while lessons go on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from documents.amendment_pages import panel_of
from documents.kinds import Section, register_sections
from home_education import rules
from home_education.forms.amended_calendar import NumbersForm
from home_education.forms.amended_followers import FollowsForm
from home_education.forms.amended_plan import RowsForm
from home_education.forms.amended_timetable import LinesForm
from home_education.forms.contract import AmendedTermForm
from home_education.forms.family import AmendedPartiesForm
from home_education.procedure import CALENDAR, CONTRACT, EXTRACURRICULAR, PLAN, TIMETABLE
from home_education.services import (
    amended_calendar,
    amended_parties,
    amended_plan,
    amended_term,
    amended_timetable,
)
from regulations.case_pages import STAFF, Panel, register_panel

register_sections(
    CONTRACT,
    Section(
        slug="term",
        title=_("Term of study"),
        form=AmendedTermForm,
        held=amended_term.held_term,
        apply=amended_term.apply_term,
    ),
    Section(
        slug="parties",
        title=_("Address, telephone and papers of the family"),
        form=AmendedPartiesForm,
        held=amended_parties.held_parties,
        apply=amended_parties.apply_parties,
    ),
)
register_sections(
    PLAN,
    Section(
        slug="rows",
        title=_("Subjects and hours"),
        form=RowsForm,
        held=amended_plan.held_rows,
        apply=amended_plan.apply_rows,
        fields="home_education/_amended_rows.html",
    ),
)
register_sections(
    CALENDAR,
    Section(
        slug="numbers",
        title=_("Weeks, days and the assessment"),
        form=NumbersForm,
        held=amended_calendar.held_numbers,
        apply=amended_calendar.apply_numbers,
    ),
)
register_sections(
    TIMETABLE,
    Section(
        slug=amended_timetable.LINES,
        title=_("Lessons of the week"),
        form=LinesForm,
        held=amended_timetable.held_lines,
        apply=amended_timetable.apply_lines,
        fields="home_education/_amended_lines.html",
    ),
)
for _kind, _held in amended_plan.FOLLOWING.items():
    register_sections(
        _kind,
        Section(
            slug=amended_plan.FOLLOWS,
            title=_("Rows of the plan"),
            form=FollowsForm,
            held=_held,
            apply=amended_plan.apply_nothing,
            fields="home_education/_amended_follows.html",
            follows=True,
        ),
    )
for _kind, _order, _step in (
    (CONTRACT, 36, "amend_contract"),
    (PLAN, 37, "amend_programme"),
    (CALENDAR, 38, "amend_programme"),
    (TIMETABLE, 39, "amend_programme"),
    (EXTRACURRICULAR, 40, "amend_programme"),
):
    register_panel(
        Panel(
            slug=f"amended-{_kind.removeprefix('home_')}",
            title=_("What changes"),
            act=rules.ACT.slug,
            order=_order,
            roles=STAFF,
            template="documents/panels/amendment.html",
            context=panel_of(_kind),
            on_steps=(_step,),
            only_on_steps=True,
        )
    )
