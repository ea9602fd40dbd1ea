"""Checking a paper without a sign-in: by its code (``finding``) or by its file (``judging``)."""
