"""Who may edit the forms about a case that are kept while they are typed.

A regulation names its forms beside its tabs, in the module that its app imports when it is ready::

    register_case_form("home-package", [ACT], may_edit_package)  # home-package:17, 17 is the case
    register_opening_form("home-open", "enter_applications")     # home-open:9, 9 is the pupil

A form about one row of a case registers itself (`drafts.register_draft_form`) and asks
:func:`working_file` for the case of its row.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from django.http import Http404

from accounts.actors import Actor
from accounts.numbers import row_number
from regulations.case_files import CaseFile, open_file
from regulations.drafts import register_draft_form
from regulations.opening_rights import may_open
from students.models import Student


def register_case_form(
    prefix: str, acts: Collection[str], may_edit: Callable[[CaseFile], bool]
) -> None:
    """Keep a form of the cases of these acts for those who may edit it, while a case is open."""

    def may_type(actor: Actor, about: str) -> int | None:
        file = working_file(actor, row_number(about), acts)
        return file.case.school_id if file is not None and may_edit(file) else None

    register_draft_form(prefix, may_type)


def register_opening_form(prefix: str, action: str) -> None:
    """Keep the form that opens a case, for those who may open one for the pupil by `action`."""

    def may_type(actor: Actor, about: str) -> int | None:
        number = row_number(about)
        if number is None:
            return None
        pupils = Student.objects.visible_to(actor).select_related("school_class")
        student = pupils.filter(pk=number).first()
        opens = student is not None and may_open(action, actor, student)
        return student.school_id if opens else None

    register_draft_form(prefix, may_type)


def working_file(actor: Actor, pk: int | None, acts: Collection[str]) -> CaseFile | None:
    """The open case of these acts for its staff; None for others, and where there is none."""
    if pk is None:
        return None
    try:
        file = open_file(actor, pk, acts)
    except Http404:
        return None
    return None if file.is_for_family or file.is_over else file
