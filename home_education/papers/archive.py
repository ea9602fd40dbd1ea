"""How long the papers of home education are kept: a setting of the school's archive."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

#: The act says what the folder holds (cl. 5.1) and names no term.
KEPT = _("As the school's list of files says; the act names no term.")
