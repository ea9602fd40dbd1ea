"""Forms turn what was typed into domain values, and say by the field what cannot be taken."""
