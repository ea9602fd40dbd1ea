"""Words of lessons that are stored, and what teachers are told: nothing about the child."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

#: Why a lesson was missed that the family called off (cl. 4.2), in the language of the act.
CALLED_OFF = "отменено родителями, сообщили о болезни"
LESSONS_CALLED_OFF = _("The family has called lessons at home off. Open them to see which.")
LESSONS_PLANNED = _("You teach at home: your lessons are planned, they wait to be marked.")
