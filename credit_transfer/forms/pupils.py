"""A choice of a pupil by name and class."""

from __future__ import annotations

from students.forms.fields import OwnRowField
from students.models import Student


class PupilField(OwnRowField):
    """One of the pupils; typing the beginning of the last name finds it in the list."""

    def label_from_instance(self, obj: Student) -> str:
        """«Гоголь София Ивановна, 5-А»."""
        return f"{obj.list_name}, {obj.school_class}" if obj.school_class else obj.list_name
