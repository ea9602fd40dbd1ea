"""The rows of the individual plan (Annex 5), written by several people at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.roles import Role
from home_education.models import HomeCase, HomePlanRow
from home_education.procedure import PLAN_STATES, PROGRAMME_STATES
from home_education.rules import FolderPaper, Hours, Section
from home_education.words import ASKED_TO_TEACH
from regulations.models import Attachment, Case
from regulations.scans import Scan
from regulations.services import locking, opening
from regulations.services.attachments import Requisites, add_attachment, remove_attachment
from regulations.services.rows import (
    PlanLocked,
    RowChanged,
    RowInUse,
    SubjectTwice,
    locked_row,
    next_place,
)
from students.models import Subject

HOURS = tuple(f"{kind.value}_hours" for kind in Hours)
#: The kind of the file of a working programme among the papers of the case (cl. 5.1).
WORKING_PROGRAMME = f"folder_{FolderPaper.WORKING_PROGRAMMES.value}"
REPLACED = gettext_lazy("Replaced by a new file")
#: What the grid writes of a row; its working programme is written by its teacher.
WRITTEN = ("name", "area", *HOURS, "teacher", "is_correctional")


class TwiceInPart(SubjectTwice):
    """The part of the plan has a row of this name already."""

    words = gettext_lazy("This part of the plan has it already: write the hours there.")


def locked_case(home: HomeCase, states: Collection[str] = PLAN_STATES) -> Case:
    """Hold the case while its plan, calendar or timetable is written, so that no step passes.

    Raises:
        PlanLocked: they are not written in its state.
    """
    return locking.locked_case(home, states, PlanLocked)


@transaction.atomic
def save_row(
    *,
    home: HomeCase,
    row: HomePlanRow | None,
    version: int,
    section: str,
    values: Mapping[str, Any],
    page: str = "",
) -> HomePlanRow:
    """Write ``values`` (some of WRITTEN) on top of ``version`` of a stored row; without a row a
    new one of the section. A new teacher is asked in and told of ``page``.

    Raises:
        PlanLocked, RowGone, RowChanged, SubjectTwice: nothing was written; RowChanged brings the
            other text.
    """
    case = locked_case(home)
    stored = row or _new_row(home, section)
    differs = {name: new for name, new in values.items() if getattr(stored, name) != new}
    if row is not None and not differs:
        return row
    if row is not None and row.version != version:
        raise RowChanged(row)
    former = stored.teacher
    if "name" in differs:
        subject = Subject.objects.filter(school=home.school_id, name=differs["name"]).first()
        differs["subject"] = subject
        if subject and not differs.get("area", stored.area):
            differs["area"] = subject.area
    for name, new in differs.items():
        setattr(stored, name, new)
    try:
        if row is None:
            stored.save()
        else:
            _write_over(stored, differs)
    except IntegrityError as refused:
        if "home_subject_once_in_section" in str(refused):
            raise TwiceInPart(stored.name) from None
        raise
    if former != stored.teacher:
        hand_over(home, case, former, stored.teacher, page)
    return stored


@transaction.atomic
def remove_row(*, home: HomeCase, row_id: int, version: int) -> None:
    """Take a row out with its lines of the timetable; its history stays.

    Raises:
        PlanLocked, RowGone, RowChanged, RowInUse.
    """
    case = locked_case(home)
    row = _locked(home, row_id)
    if row.version != version:
        raise RowChanged(row)
    if row.lessons.exists():
        raise RowInUse(str(row.pk))
    former = row.teacher
    row.delete()
    hand_over(home, case, former, None, "")


@transaction.atomic
def save_programme(
    *,
    row: HomePlanRow,
    content: str,
    has_working_programme: bool,
    version: int,
    scan: Scan | None = None,
    by: Person | None = None,
) -> None:
    """The content of independent work, and the working programme: that it is there, and its file,
    which goes into the folder of the case (cl. 2.12, 5.1). A former file stays in the history.

    Raises:
        PlanLocked, RowGone, RowChanged.
    """
    case = locked_case(row.home, PROGRAMME_STATES)
    held = _locked(row.home, row.pk)
    said: dict[str, Any] = {
        "independent_content": content,
        "has_working_programme": has_working_programme or scan is not None,
    }
    if scan is None and all(getattr(held, name) == value for name, value in said.items()):
        return
    if held.version != version:
        raise RowChanged(held)
    if scan is not None and by is not None:
        former, said["programme"] = held.programme, _kept(case, held, scan, by)
        if former is not None:
            remove_attachment(former, reason=str(REPLACED))
    for name, value in said.items():
        setattr(held, name, value)
    held.version += 1
    held.save(update_fields=[*said, "version"])


def _kept(case: Case, row: HomePlanRow, scan: Scan, by: Person) -> Attachment:
    requisites = Requisites(kind=WORKING_PROGRAMME, title=f"Рабочая программа: {row.name}")
    return add_attachment(case=case, requisites=requisites, scan=scan, by=by)


def hand_over(
    home: HomeCase, case: Case, former: Person | None, new: Person | None, page: str
) -> None:
    """Let the former teacher go unless another row keeps them; ask the new one in."""
    opening.hand_over(
        case,
        Role.SUBJECT_TEACHER,
        former,
        new,
        keeps_former=former is not None and home.plan.filter(teacher=former).exists(),
        words=ASKED_TO_TEACH,
        page=page,
    )


def _write_over(row: HomePlanRow, said: Mapping[str, Any]) -> None:
    """Store what is said of the row, unless somebody wrote it since it was read."""
    as_read = HomePlanRow.objects.filter(pk=row.pk, version=row.version)
    row.version += 1
    if not as_read.update(**said, version=row.version):
        raise RowChanged(_locked(row.home, row.pk))


def _locked(home: HomeCase, row_id: int) -> HomePlanRow:
    return locked_row(home.plan.select_related("teacher"), row_id)


def _new_row(home: HomeCase, section: str) -> HomePlanRow:
    return HomePlanRow(
        school_id=home.school_id,
        home=home,
        section=Section(section).value,
        place=next_place(home.plan),
    )
