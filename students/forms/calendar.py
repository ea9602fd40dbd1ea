"""The school year with its terms and vacations, and single days off."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import School
from students.calendar import Break, Term, Year
from students.calendar_checks import CalendarFinding, Part, check_year
from students.calendar_rows import from_rows
from students.customary import breaks_between, customary_terms
from students.forms.fields import DayField, LineField
from students.models import DayOff, PeriodKind, SchoolYear, Vacation
from students.models.calendar import ROMAN, DayKind, Period

#: What the database refuses about a year and about a marked day.
YEAR_REFUSALS = {
    "years_do_not_overlap": (
        "starts_on",
        gettext_lazy("Another school year of the school has some of these days. Mend one of them."),
    ),
}
DAY_REFUSALS = {
    "one_mark_on_a_date": (
        "date",
        gettext_lazy("This date is marked already. Delete that mark first."),
    ),
}


class YearForm(forms.Form):
    """First and last school day, and the length of the week."""

    starts_on = DayField(label=gettext_lazy("First school day"))
    ends_on = DayField(label=gettext_lazy("Last school day"))
    week_days = forms.TypedChoiceField(
        label=gettext_lazy("School days in a week"),
        choices=((5, "5"), (6, "6")),
        coerce=int,
        widget=forms.RadioSelect,
    )

    def clean(self):
        """A year of a sensible length."""
        said = self.cleaned_data
        if "starts_on" in said and "ends_on" in said:
            for finding in check_year(Year(said["starts_on"], said["ends_on"], 5)):
                self.add_error("ends_on", finding.message)


class RowForm(forms.Form):
    """A row of a grid. A new row whose dates are empty was left empty."""

    def has_changed(self) -> bool:
        """Lists always hold some choice, so only what is typed makes a new row."""
        typed = set(self.changed_data) - {"kind", "number"}
        return bool(typed if self.empty_permitted else self.changed_data)

    @property
    def is_kept(self) -> bool:
        """Whether the row holds something and is not struck out."""
        filled = self.has_changed() or not self.empty_permitted
        return filled and not self.cleaned_data.get("DELETE")


class TermForm(RowForm):
    """One row of the division of the year."""

    kind = forms.ChoiceField(label=gettext_lazy("kind"), choices=PeriodKind.choices)
    number = forms.TypedChoiceField(
        label=gettext_lazy("number"), choices=tuple(ROMAN.items()), coerce=int
    )
    starts_on = DayField(label=gettext_lazy("from"))
    ends_on = DayField(label=gettext_lazy("to"))

    def term(self) -> Term:
        """What was entered."""
        said = self.cleaned_data
        return Term(said["kind"], said["number"], said["starts_on"], said["ends_on"])


class BreakForm(RowForm):
    """One vacation."""

    title = LineField(label=gettext_lazy("title"), max_length=80)
    starts_on = DayField(label=gettext_lazy("from"))
    ends_on = DayField(label=gettext_lazy("to"))

    def as_break(self) -> Break:
        """What was entered."""
        said = self.cleaned_data
        return Break(said["title"], said["starts_on"], said["ends_on"])


TermRows = forms.formset_factory(TermForm, extra=1, can_delete=True, max_num=16, absolute_max=40)
BreakRows = forms.formset_factory(BreakForm, extra=1, can_delete=True, max_num=16, absolute_max=40)


def kept_rows(rows: forms.BaseFormSet) -> list[RowForm]:
    """Rows of a valid formset that hold something, in the order of the page."""
    return [row for row in rows.forms if row.is_kept]


class DivisionForm:
    """The year's dates, terms and vacations on one page, judged together.

    Behaves as a form: ``is_valid``, ``add_error`` and ``errors`` are those of the year's own part.
    """

    def __init__(self, data=None, *, year: SchoolYear):
        self.school_year = year
        # What was sent is judged by itself: the kept rows may have changed under the page.
        terms, breaks = self._initial(year) if data is None else (None, None)
        dates = {name: getattr(year, name) for name in ("starts_on", "ends_on", "week_days")}
        self.year = YearForm(data, initial=dates)
        self.terms = TermRows(data, prefix="terms", initial=terms)
        self.breaks = BreakRows(data, prefix="breaks", initial=breaks)
        self.warnings: list[CalendarFinding] = []

    def is_valid(self) -> bool:
        """Whether everything can be saved. Errors stand by their rows, warnings are kept apart."""
        valid = [part.is_valid() for part in (self.year, self.terms, self.breaks)]
        if not all(valid):
            return False
        findings = check_year(self.value())
        self.warnings = [finding for finding in findings if not finding.is_error]
        errors = [finding for finding in findings if finding.is_error]
        for finding in errors:
            self._show(finding)
        return not errors

    def _show(self, finding: CalendarFinding) -> None:
        """Put an error beside the row that it is about."""
        if finding.part is Part.YEAR:
            self.year.add_error("ends_on", finding.message)
        else:
            rows = self.terms if finding.part is Part.TERMS else self.breaks
            kept_rows(rows)[finding.place].add_error("starts_on", finding.message)

    def value(self) -> Year:
        """The year as it was entered."""
        said = self.year.cleaned_data
        return Year(
            said["starts_on"],
            said["ends_on"],
            said["week_days"],
            tuple(row.term() for row in kept_rows(self.terms)),
            tuple(row.as_break() for row in kept_rows(self.breaks)),
        )

    def add_error(self, field: str | None, message: str) -> None:
        """An error that the database found."""
        self.year.add_error(field, message)

    @property
    def parts(self) -> tuple[forms.BaseFormSet, forms.BaseFormSet]:
        """The two grids."""
        return self.terms, self.breaks

    @property
    def has_errors(self) -> bool:
        """Whether something on the page must be mended."""
        in_rows = any(any(part.errors) or part.non_form_errors() for part in self.parts)
        return bool(self.year.errors) or in_rows

    @staticmethod
    def _initial(year: SchoolYear) -> tuple[list[dict], list[dict]]:
        """The rows as they are kept; for a year that has none, the customary ones as an offer."""
        (kept,) = from_rows(
            [year], Period.objects.filter(year=year), Vacation.objects.filter(year=year)
        ).years
        terms, breaks = kept.terms, kept.breaks
        if not terms and not breaks:
            jurisdiction = year.school.jurisdiction
            terms = customary_terms(jurisdiction, year.starts_on, year.ends_on)
            breaks = breaks_between(jurisdiction, terms)
        names = ("kind", "number", "starts_on", "ends_on")
        return (
            [{name: getattr(term, name) for name in names} for term in terms],
            [
                {name: getattr(one, name) for name in ("title", "starts_on", "ends_on")}
                for one in breaks
            ],
        )


class DayOffForm(forms.Form):
    """One date that differs from its weekday."""

    date = DayField(label=gettext_lazy("Date"))
    title = LineField(label=gettext_lazy("What day it is"), max_length=120)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"), choices=DayKind.choices, initial=DayKind.REGIONAL
    )

    def __init__(self, *args, school: School, **kwargs):
        self.school = school
        super().__init__(*args, **kwargs)

    def clean(self):
        """Lessons by transfer stand inside a school year and outside its vacations."""
        day, kind = self.cleaned_data.get("date"), self.cleaned_data.get("kind")
        if not day or kind != DayKind.LESSONS:
            return
        inside = SchoolYear.objects.filter(school=self.school, starts_on__lte=day, ends_on__gte=day)
        on_vacation = Vacation.objects.filter(year__in=inside, starts_on__lte=day, ends_on__gte=day)
        if not inside.exists():
            self.add_error(
                "date", _("No school year has this date, so there are no lessons on it.")
            )
        elif vacation := on_vacation.first():
            text = _("On this date there is a vacation, “%(title)s”. Mend the vacation first.")
            self.add_error("date", text % {"title": vacation.title})


def marks_between(school: School, first, last):
    """Marked dates of the school, by date."""
    return DayOff.objects.filter(school=school, date__range=(first, last))
