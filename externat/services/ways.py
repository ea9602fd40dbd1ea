"""Which ways into an individual form a pupil has today, and what stands against each."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from externat.rules import edition_2021
from externat.services.opening import running_beside
from externat.ways import WAYS, Way
from regulations.adoption import settings_on
from regulations.models import AdoptedAct, Case
from regulations.words import Text
from students.models import Student


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A way with why it is shut, if it is, and the case because of which."""

    way: Way
    why_not: Text = ""
    running: Case | None = None


def offers_for(student: Student) -> list[Offer]:
    """The ways of the editions that the school lives by today."""
    today = student.school.today()
    slugs = {way.edition.act.slug for way in WAYS}
    in_force = AdoptedAct.objects.filter(school=student.school_id, act__in=slugs).on(today)
    acts = set(in_force.values_list("act", flat=True))
    settings = settings_on(student.school, edition_2021.ACT, today)
    offered = edition_2021.FORMS.of(settings)
    found = []
    for way in WAYS:
        if way.edition.act.slug not in acts:
            continue
        running = running_beside(student, way)
        if way.form and way.form not in offered:
            found.append(Offer(way=way, why_not=_("The school does not have this form.")))
        elif running is not None:
            text = _("Another individual form goes on: it ends first.")
            found.append(Offer(way=way, why_not=text, running=running))
        elif way.is_combination and student.school_class is None:
            text = _("Only a pupil of the school combines it with the present form.")
            found.append(Offer(way=way, why_not=text))
        else:
            found.append(Offer(way=way))
    return found
