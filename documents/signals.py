"""What papers tell the layers above them, inside the transaction in which it happened."""

from django.dispatch import Signal

#: Sent when the last signature under a paper is recorded. Arguments: ``paper``. An exception takes
#: the signature back.
paper_signed = Signal()

#: Sent when a paper is annulled. Arguments: ``paper``, ``by`` (None for the product), ``reason``.
paper_annulled = Signal()

#: Sent when somebody has written what an amendment proposes. Arguments: ``amendment``, ``by``.
amendment_proposed = Signal()
