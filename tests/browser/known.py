"""What nothing was wrong with, known to all processes of a run: none of them looks at it again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

#: The bytes of a digest. Keys are long texts.
SIZE = 16


class Known:
    """Keys; those of other processes too, while they are shared in a file.

    Every process only appends to it, whole digests at once: so there is nothing to lock.
    """

    def __init__(self) -> None:
        self._digests: set[bytes] = set()
        self._file: int | None = None
        self._read = 0

    @contextmanager
    def shared(self, path: Path) -> Iterator[None]:
        """With everybody who shares the same file."""
        self._file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        self._read = 0
        try:
            yield
        finally:
            os.close(self._file)
            self._file = None

    def add(self, keys: Iterable[str]) -> None:
        """Nothing is wrong with these."""
        new = {_digest(key) for key in keys} - self._digests
        self._digests |= new
        if new and self._file is not None:
            os.write(self._file, b"".join(new))

    def look_up(self) -> None:
        """Learn what others know by now."""
        if self._file is None:
            return
        told = os.pread(self._file, os.fstat(self._file).st_size - self._read, self._read)
        whole = len(told) // SIZE * SIZE
        self._digests.update(told[at : at + SIZE] for at in range(0, whole, SIZE))
        self._read += whole

    def __contains__(self, key: str) -> bool:
        return _digest(key) in self._digests


def _digest(key: str) -> bytes:
    return blake2b(key.encode(), digest_size=SIZE).digest()
