"""Forms of the individual forms, one for one action."""
