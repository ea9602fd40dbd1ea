"""What the kernel tells the layers above it, inside the step's own transaction."""

from django.dispatch import Signal

#: Sent after a step's state, decision and deadlines are written, before the commit. Arguments:
#: ``regulation``, ``case``, ``details``, ``step``, ``decision``. An exception rolls the step back.
step_taken = Signal()
