"""Choosing cases out of the list."""

from __future__ import annotations

from datetime import date

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.models import Person, School
from regulations import registry
from regulations.models import Case, CaseParticipant
from students.models import SchoolClass, SchoolYear

LONGEST_SEARCH = 100


class CaseFilter(forms.Form):
    """The filters of the list of cases. What cannot be understood chooses nothing out."""

    q = forms.CharField(required=False, max_length=LONGEST_SEARCH, label=_("Name of the pupil"))
    act = forms.ChoiceField(required=False, label=_("Act"))
    state = forms.ChoiceField(required=False, label=_("State"))
    school_class = forms.ModelChoiceField(
        SchoolClass.objects.none(), required=False, label=_("Class"), empty_label=_("all")
    )
    responsible = forms.ModelChoiceField(
        Person.objects.none(), required=False, label=_("Responsible"), empty_label=_("all")
    )
    mine = forms.BooleanField(required=False, label=_("mine"))
    overdue = forms.BooleanField(required=False, label=_("overdue"))
    closed = forms.BooleanField(required=False, label=_("closed"))

    def __init__(self, data, *, school: School, actor: Actor, today: date) -> None:
        super().__init__(data)
        self.school, self.actor, self.today = school, actor, today
        regulations = registry.in_jurisdiction(school.jurisdiction)
        everything = ("", _("all"))
        self.fields["act"].choices = [everything, *((one.slug, one.title) for one in regulations)]
        self.fields["state"].choices = [
            everything,
            *(
                (one.title, [(f"{one.slug}:{key}", name) for key, name in states.items()])
                for one in regulations
                if (states := one.procedure.states)
            ),
        ]
        year = SchoolYear.objects.filter(school=school).containing(today).first()
        self.fields["school_class"].queryset = SchoolClass.objects.filter(year=year)
        responsible = Case.objects.open().filter(school=school).values("responsible")
        self.fields["responsible"].queryset = Person.objects.filter(pk__in=responsible)

    @property
    def chosen(self) -> int:
        """How many filters are set."""
        return sum(bool(value) for value in self._given.values())

    @property
    def _given(self) -> dict:
        self.is_valid()
        return self.cleaned_data

    def choose(self, cases: QuerySet[Case]) -> QuerySet[Case]:
        """The cases that fit the filters."""
        given = self._given
        cases = cases.filter(school=self.school)
        cases = cases.exclude(closed_on=None) if given.get("closed") else cases.open()
        if act := given.get("act"):
            cases = cases.filter(act=act)
        if state := given.get("state"):
            act, _colon, key = state.partition(":")
            cases = cases.filter(act=act, state=key)
        if given.get("school_class"):
            cases = cases.filter(student__school_class=given["school_class"])
        if given.get("responsible"):
            cases = cases.filter(responsible=given["responsible"])
        if given.get("overdue"):
            cases = cases.filter(due_on__lt=self.today)
        if given.get("mine"):
            asked = CaseParticipant.objects.of(self.actor).values("case_id")
            cases = cases.filter(Q(responsible__in=self.actor.person_ids) | Q(pk__in=asked))
        for word in given.get("q", "").split():
            cases = cases.filter(
                Q(student__last_name__istartswith=word) | Q(student__first_name__istartswith=word)
            )
        return cases
