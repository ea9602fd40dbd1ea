"""Whether the health data of a pupil are shown at all: an upper app knows the family's consent.

Who may see them stands in ``students.sight``; this is asked besides, of every reader alike. The
upper app registers once, from ``AppConfig.ready``::

    gate_by(why_hidden, hidden_pupils, notice)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy

from students.models import Student

#: Given a pupil: in words why their health data are not shown; empty where they are.
WhyHidden = Callable[[Student], str]
#: The numbers of the pupils whose health data are not shown, for a condition ``pk__in``.
HiddenPupils = Callable[[], Any]
#: Given a pupil whose data are shown: what the reader is to see to; empty for nothing.
Notice = Callable[[Student], str]

_gates: list[tuple[WhyHidden, HiddenPupils, Notice]] = []


def gate_by(why: WhyHidden, pupils: HiddenPupils, notice: Notice) -> None:
    """Register who knows the consents."""
    if (why, pupils, notice) not in _gates:
        _gates.append((why, pupils, notice))


def why_hidden(student: Student) -> str:
    """Why the health data of the pupil are not shown to anybody; empty where they are."""
    return next((text for why, _pupils, _notice in _gates if (text := why(student))), "")


class HealthHidden(PermissionDenied):
    """The pupil's health data are shown to nobody now; the words say why. Shown as a page, 403.

    No role would help, so the page has a heading of its own.
    """

    heading = gettext_lazy("Health data are hidden: no consent is in force")


def check_shown(student: Student) -> None:
    """Pass if the health data of the pupil are shown; HealthHidden with the reason if not."""
    if why := why_hidden(student):
        raise HealthHidden(why)


def notice(student: Student) -> str:
    """What whoever reads the pupil's health data is to see to; empty for nothing."""
    return next((text for _why, _pupils, told in _gates if (text := told(student))), "")


def without_hidden(pupils):
    """Those pupils of a queryset whose health data are shown. Costs no query by itself."""
    for _why, hidden, _notice in _gates:
        pupils = pupils.exclude(pk__in=hidden())
    return pupils
