"""Forms of home education, one for one action."""
