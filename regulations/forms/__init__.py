"""Input of the kernel's pages: one form an action."""
