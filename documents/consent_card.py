"""What the pupil's card tells of consents about health data."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.actors import Actor
from accounts.permissions import may
from documents import consents
from documents.models import Consent
from students import cards
from students.health_gate import gate_by
from students.models import Student
from students.sight import is_of_the_family


def consents_of(student: Student, actor: Actor) -> dict[str, Any] | None:
    """The consents in force, and what is to be seen to; for the family and those who keep them."""
    is_family = is_of_the_family(actor, student)
    if not is_family and not may(actor, student.school_id, "keep_consents"):
        return None
    held = Consent.objects.filter(student=student).in_force(student.school.today())
    return {
        "in_force": [
            _("%(kind)s: consent of %(day)s")
            % {
                "kind": one.get_kind_display(),
                "day": date_format(one.given_on, "SHORT_DATE_FORMAT"),
            }
            for one in held
        ],
        "hidden": consents.why_hidden(student),
        "notice": "" if is_family else consents.notice(student),
    }


def register() -> None:
    """Stand on the card, and settle whether health data are shown."""
    gate_by(consents.why_hidden, consents.hidden_pupils, consents.notice)
    cards.register(
        cards.Panel(
            slug="consents",
            title=gettext_lazy("Consents"),
            template="documents/panels/consents.html",
            context=consents_of,
            order=60,
        )
    )
