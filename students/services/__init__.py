"""Verbs of the school's records. Each is one transaction and is called with keywords only."""
