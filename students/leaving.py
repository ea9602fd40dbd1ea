"""What keeps a pupil in the school's lists; upper apps say it.

A regulation that forbids to take a pupil out registers, from ``AppConfig.ready``, who says why::

    keeps_in_school(lambda student: "" or "…, cl. 3.3")
"""

from __future__ import annotations

from collections.abc import Callable

from students.models import Student

Keeper = Callable[[Student], str]

_keepers: list[Keeper] = []


def keeps_in_school(keeper: Keeper) -> Keeper:
    """Let an upper app say why a pupil cannot be taken out; empty where nothing forbids it."""
    if keeper not in _keepers:
        _keepers.append(keeper)
    return keeper


def why_kept(student: Student) -> list[str]:
    """Everything that forbids to take the pupil out of the school's lists."""
    return [told for keeper in _keepers if (told := keeper(student))]
