"""Pages of the individual forms."""
