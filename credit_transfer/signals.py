"""What the records of results tell the rest of the regulation."""

from django.dispatch import Signal

#: A pupil chose a subject for the state final exam (cl. 4.6): sent inside the transaction that
#: writes it, with the new `ExamChoice` as ``choice``.
exam_was_chosen = Signal()
