"""The verbs of individual support: each takes what it needs by name, and all of it or nothing."""
