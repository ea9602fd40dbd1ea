"""What individual support says in notices: that something waits, and nothing about the child."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

ASKED_TO_TEACH = _("You teach in a case of individual support: its sheet waits for your rows.")
ASKED_TO_HELP = _("You are asked for help in a case of individual support.")
ANSWERED = _("A specialist has answered your request.")
OVERDUE = ngettext_lazy(
    "%(count)s task of the support sheet is overdue",
    "%(count)s tasks of the support sheet are overdue",
    "count",
)
NOT_CONTINUED_LEFT = _("The report is issued; no draft is made: the pupil has left the school.")
NOT_CONTINUED_UNADOPTED = _(
    "The report is issued; no draft is made: the school’s local act is not in force today."
)
