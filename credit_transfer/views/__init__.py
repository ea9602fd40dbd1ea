"""Pages of credit transfer, a module to a subject."""
