"""Input of the support pages: one form an action."""
