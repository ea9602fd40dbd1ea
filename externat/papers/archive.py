"""How long the papers of individual forms are kept: a matter of the school's archive."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

#: Neither edition names a term.
KEPT = _("As the school's list of files says; the act names no term.")
