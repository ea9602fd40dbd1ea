"""How long the papers of credit are kept: a term of the school's archive (cl. 6.6)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

KEPT = _("As the school's terms of keeping say, by its approved list of files (cl. 6.6).")
