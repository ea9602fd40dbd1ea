"""Verbs of the layer: invite, appoint, notify. Keyword-only, atomic, no request."""
