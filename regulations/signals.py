"""What the kernel tells the layers above it, inside the step's own transaction."""

from django.dispatch import Signal

#: Sent after a step's state, decision and deadlines are written, before the commit. Arguments:
#: ``regulation``, ``case``, ``details``, ``step``, ``decision``, ``settings`` (those of that day).
#: An exception rolls the step back.
step_taken = Signal()

#: Sent when an application has its number, before the commit: its paper is issued. Arguments:
#: ``application``, ``questionnaire``, ``by``. An exception takes the sending back.
application_sent = Signal()
