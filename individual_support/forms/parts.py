"""What may be mended in a project after its agreement: three texts, and the teachers."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.text import format_lazy

from accounts.plain_text import PlainTextMixin
from accounts.roles import Role
from individual_support import rules
from individual_support.models import SupportCase
from individual_support.rules.texts import PROJECT_TEXT_MAX
from individual_support.services.project import LATER_TEXTS
from individual_support.services.scope import assign_teacher
from regulations.forms.fields import long_text, one_of, people_in


class PartsForm(PlainTextMixin, forms.Form):
    """Schedule, content and special support (cl. 1.2), and a teacher for each subject."""

    regime = long_text(rules.REGIME, PROJECT_TEXT_MAX)
    content = long_text(rules.CONTENT, PROJECT_TEXT_MAX)
    support = long_text(rules.SUPPORT, PROJECT_TEXT_MAX)

    def __init__(self, *args, support: SupportCase, today: date, **kwargs) -> None:
        kwargs["initial"] = {name: getattr(support, name) for name in LATER_TEXTS}
        super().__init__(*args, **kwargs)
        self.subjects = list(support.subjects.select_related("subject", "teacher", "support__case"))
        teachers = people_in(support.school_id, today, Role.SUBJECT_TEACHER, Role.CLASS_TEACHER)
        self.people = {str(one.pk): one for one in teachers}
        self.people |= {str(one.teacher_id): one.teacher for one in self.subjects if one.teacher}
        choices = [(value, person.short_name) for value, person in self.people.items()]
        for one in self.subjects:
            label = format_lazy("{}: {}", Role.SUBJECT_TEACHER.label, one.subject.name)
            self.fields[f"teacher_{one.pk}"] = one_of(label, choices)
            self.initial[f"teacher_{one.pk}"] = str(one.teacher_id or "")

    def texts(self) -> dict[str, str]:
        """The three texts."""
        return {name: self.cleaned_data[name] for name in LATER_TEXTS}

    def assign(self, *, page: str) -> None:
        """Give each subject to its chosen teacher; who is new is told of ``page``."""
        for one in self.subjects:
            teacher = self.people.get(self.cleaned_data[f"teacher_{one.pk}"])
            if teacher != one.teacher:
                assign_teacher(subject=one, teacher=teacher, page=page)
