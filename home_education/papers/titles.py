"""How "before and after" calls what a signed paper of home education says."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from documents.kinds import Compared, ComparedRows

OF_PUPIL = (
    Compared(name="pupil", label=_("Pupil")),
    Compared(name="school_class", label=_("Class")),
)
YEAR = (
    Compared(name="starts_on", label=_("First day")),
    Compared(name="ends_on", label=_("Last day")),
)
COMPARED = (
    *OF_PUPIL,
    Compared(name="applicant", label=_("Who applies")),
    *YEAR,
    Compared(name="director", label=_("Director")),
)
CONTRACT_COMPARED = (
    *COMPARED,
    Compared(name="lives_at", label=_("Address")),
    Compared(name="registered_at", label=_("Address of registration")),
    Compared(name="phone", label=_("Telephone")),
    Compared(name="email", label=_("E-mail")),
    Compared(name="identity_paper", label=_("Identity paper")),
)
PLAN_ROWS = ComparedRows(
    name="rows",
    called=lambda row: str(row["subject"]),
    columns=(
        Compared(name="classroom", label=_("With a teacher")),
        Compared(name="independent", label=_("Independent work")),
        Compared(name="with_class", label=_("With the class")),
        Compared(name="distance", label=_("Distance hours")),
    ),
)
EXTRACURRICULAR_ROWS = ComparedRows(
    name="rows",
    called=lambda row: str(row["subject"]),
    columns=(
        Compared(name="hours", label=_("Hours a week")),
        Compared(name="year_hours", label=_("Hours a year")),
    ),
)
SLOTS = ComparedRows(
    name="slots",
    called=lambda slot: f"{slot['day']}, {slot['number']}: {slot['subject']}",
    columns=(
        Compared(name="subject", label=_("Subject")),
        Compared(name="time", label=_("Time")),
        Compared(name="room", label=_("Room")),
        Compared(name="weeks", label=_("Weeks of four")),
    ),
)
PERIODS = ComparedRows(
    name="periods",
    called=lambda period: str(period["title"]),
    columns=(
        Compared(name="starts_on", label=_("First day")),
        Compared(name="ends_on", label=_("Last day")),
        Compared(name="weeks", label=_("Weeks")),
        Compared(name="days", label=_("School days")),
    ),
)
