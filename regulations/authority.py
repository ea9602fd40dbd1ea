"""By what right somebody applies for a pupil, on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from regulations.words import Text
from students.models import Guardianship, Student
from students.models.guardians import Authority

#: A pupil of full age applies for themselves; one under age does where an act says so.
SELF = "self"


class NoAuthority(Exception):
    """The person may not apply for the pupil today; the words tell it calmly."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The right to apply: its kind (a value of ``Authority``, or ``self``) and its paper."""

    kind: str
    paper: str = ""


def standing_of(
    person: Person,
    student: Student,
    day: date,
    full_age: int | None,
    *,
    is_alone: bool = False,
) -> Standing:
    """The person's right to apply for the pupil on that day; `is_alone`: the pupil has no guardian,
    and the act lets one under age apply then.

    Raises:
        NoAuthority: there is none, or it has ended; parents of a grown pupil have none.
    """
    held = Guardianship.objects.filter(student=student, person=person).first()
    return standing_by(held, person, student, day, full_age, is_alone=is_alone)


def standing_by(
    held: Guardianship | None,
    person: Person,
    student: Student,
    day: date,
    full_age: int | None,
    *,
    is_alone: bool = False,
) -> Standing:
    """As :func:`standing_of`, by the authority that the school noted; asks the database nothing."""
    is_grown = full_age is not None and student.age_on(day) >= full_age
    if (is_grown or is_alone) and student.person_id == person.pk:
        return Standing(SELF)
    if held is None:
        raise NoAuthority(_("You represent no such pupil of this school."))
    if is_grown:
        raise NoAuthority(
            _("%(pupil)s is of full age and applies in person. What was sent before stays valid.")
            % {"pupil": student.first_name}
        )
    if held.until is not None and held.until < day:
        raise NoAuthority(
            _(
                "By the school’s records your authority for %(pupil)s ended on %(day)s, so nothing "
                "can be sent from here. What you sent before stays with the school. If this is not "
                "right, bring the paper to the school: it is corrected there."
            )
            % {"pupil": student.first_name, "day": date_format(held.until, "DATE_FORMAT")}
        )
    if held.since is not None and held.since > day:
        raise NoAuthority(
            _("Your authority for %(pupil)s begins on %(day)s.")
            % {"pupil": student.first_name, "day": date_format(held.since, "DATE_FORMAT")}
        )
    return Standing(held.kind, held.paper)


def authority_words(kind: str) -> Text:
    """The authority as the reader calls it."""
    if kind == SELF:
        return gettext_lazy("the pupil in person")
    return dict(Authority.choices).get(kind, kind)
