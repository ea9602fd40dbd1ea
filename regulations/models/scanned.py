"""What is kept of a scan beside its bytes: how many pages, and of which photos it was joined."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from regulations.scan_words import contents


class Scanned(models.Model):
    """A row that holds a scan. Its model has the field ``file_name``.

    ``pages`` is empty, and ``made_of`` too, of what was kept before they were noted.
    """

    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    made_of = models.JSONField(_("made of the files"), default=list, blank=True)

    class Meta:
        abstract = True

    @property
    def contents(self) -> str:
        """What the scan is: its file by name, or its pages and the photos that they were."""
        return contents(self.file_name, self.pages or 1, self.made_of)
