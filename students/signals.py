"""What happens to pupils' cards that upper apps may want to know."""

from __future__ import annotations

from django.dispatch import Signal

#: Statuses and outside papers of a pupil were shown: ``student``, ``actor``. The access log of the
#: kernel listens; this app has none.
health_data_shown = Signal()

#: Pupils were listed by a status that they have: ``students``, ``actor``, ``what`` in words.
health_data_listed = Signal()
