"""Which fields of a result matter for what it is (cl. 3.2.1–3.2.3)."""

from __future__ import annotations

from credit_transfer.rules.vocabulary import Level, ResultKind, SubKind

EVENT = ("event_level", "standing")
MARKED = ("mark", "points", "points_of")

#: What is asked beside the title, the day, the source and the level.
FIELDS_OF: dict[SubKind, tuple[str, ...]] = {
    SubKind.PROGRAMME: ("subject", *MARKED),
    SubKind.CONTROL: ("subject", *MARKED),
    SubKind.FINAL_EXAM: ("subject", *MARKED),
    SubKind.RESEARCH: ("subject", *EVENT, "is_listed", "points", "points_of"),
    SubKind.CONTEST: ("subject", *EVENT, "is_listed", "points", "points_of"),
    SubKind.SPORT: (*EVENT, "is_listed"),
    SubKind.GTO: ("mark",),
    SubKind.CHAMPION: EVENT,
    SubKind.YOUTH_CHAMPION: EVENT,
    SubKind.OLYMPIAD_STAGE: ("subject", *EVENT, "is_listed", "points", "points_of"),
    SubKind.PROFESSIONAL: (*EVENT, "points", "points_of"),
    SubKind.EXPERIENCE: ("points", "points_of"),
    SubKind.TOLERANCE: ("points", "points_of"),
    SubKind.VALUES: ("points", "points_of"),
    SubKind.INDEPENDENCE: ("points", "points_of"),
    SubKind.ROLE: ("points", "points_of"),
    SubKind.MEANING: ("points", "points_of"),
    SubKind.SELF_EDUCATION: ("points", "points_of"),
    SubKind.SELF_GOVERNMENT: (),
    SubKind.VOLUNTEERING: ("hours",),
}
#: Every field that only some results have.
SOMETIMES = tuple(dict.fromkeys(name for names in FIELDS_OF.values() for name in names))

_LAST_PRIMARY, _LAST_BASIC = 4, 9


def level_of(kind: str, grade: int | None) -> Level:
    """The level by which a result is counted (cl. 3.1): by the grade, or additional education."""
    if kind in (ResultKind.ADDITIONAL, ResultKind.PRE_PROFESSIONAL):
        return Level.ADDITIONAL
    if grade is not None and grade <= _LAST_PRIMARY:
        return Level.PRIMARY
    return Level.BASIC if grade is None or grade <= _LAST_BASIC else Level.SECONDARY
