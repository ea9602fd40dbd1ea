"""Words of lessons that are stored, and what teachers are told: nothing about the child."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

#: Why a lesson was missed that the family called off (cl. 4.2), in the language of the act.
CALLED_OFF = "отменено родителями, сообщили о болезни"
LESSONS_CALLED_OFF = _("The family has called lessons at home off. Open them to see which.")
LESSONS_RESUMED = _("A pupil taught at home is well again: lessons that were called off are held.")
LESSONS_HANDED_OVER = _("You stand in for a teacher at home: your lessons are planned.")
LESSONS_PLANNED = _("You teach at home: your lessons are planned, they wait to be marked.")
