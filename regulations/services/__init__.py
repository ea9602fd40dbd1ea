"""The verbs of the kernel. ``steps.take_step`` is the only code that changes a case's state."""
