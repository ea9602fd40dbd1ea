"""Choosing a list to import."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import School
from students.batches.reading import ListFile, default_year
from students.importing.tables import FILE_LIMIT, TableError, TooBig
from students.models import ListKind, SchoolYear


class ImportForm(forms.Form):
    """A file, what it is a list of, and the school year of its classes."""

    kind = forms.ChoiceField(label=gettext_lazy("What the file lists"), choices=ListKind.choices)
    year = forms.ModelChoiceField(
        label=gettext_lazy("School year"),
        queryset=SchoolYear.objects.none(),
        empty_label=None,
        help_text=gettext_lazy("Classes that this year does not have yet are made by the import."),
    )
    file = forms.FileField(label=gettext_lazy("File"), allow_empty_file=True, max_length=1000)

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].queryset = SchoolYear.objects.filter(school=school)
        self.fields["year"].initial = default_year(school, school.today())
        if not self.fields["year"].queryset.exists():
            self.fields["year"].help_text = _("Fill the school calendar first.")

    def clean(self) -> dict:
        """Read the file far enough to say by its field what is wrong with it as a whole."""
        cleaned = super().clean()
        upload, kind = cleaned.get("file"), cleaned.get("kind")
        if upload is None or not kind:
            return cleaned
        try:
            if upload.size > FILE_LIMIT:
                raise TooBig(megabytes=(upload.size >> 20) + 1, limit=FILE_LIMIT >> 20)
            cleaned["data"] = upload.read()
            ListFile.of(ListKind(kind), cleaned["data"], upload.name)
        except TableError as error:
            self.add_error("file", str(error))
        return cleaned
