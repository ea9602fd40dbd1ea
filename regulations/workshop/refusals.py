"""Why a file is not taken."""

from __future__ import annotations


class Refused(Exception):
    """The file is not taken. ``why`` is a key of the words in ``regulations/scan_words.py``."""

    def __init__(self, why: str, **values: int | str) -> None:
        self.why, self.values = why, values
        super().__init__(why, values)
