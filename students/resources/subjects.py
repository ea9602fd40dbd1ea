"""Subjects of the school by name, those of the database and those an import will make."""

from __future__ import annotations

from accounts.models import School
from students.importing.cells import folded
from students.models import Subject


class Subjects:
    """A cache of subjects; names are compared without regard to case, ё and apostrophes."""

    def __init__(self, school: School) -> None:
        self.school = school
        self._by_name = {folded(one.name): one for one in Subject.objects.all()}

    def named(self, name: str) -> Subject:
        """The subject of this name; a new one, not in the database yet, if the school has none."""
        key = folded(name)
        if key not in self._by_name:
            self._by_name[key] = Subject(school=self.school, name=name)
        return self._by_name[key]

    def known(self, name: str) -> Subject | None:
        """The subject of this name, if there is one."""
        return self._by_name.get(folded(name))

    def new(self) -> list[Subject]:
        """Subjects that the rows named and the database has not."""
        return [one for one in self._by_name.values() if one.pk is None]

    def save_new(self) -> list[Subject]:
        """Make the new subjects and return them."""
        new = self.new()
        Subject.objects.bulk_create(new)
        return new
