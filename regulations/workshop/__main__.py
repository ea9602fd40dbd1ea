"""One file in, one answer out, inside the limits of :mod:`regulations.workshop.limits`."""

from __future__ import annotations

import json
import resource
import sys

from regulations.workshop import limits
from regulations.workshop.refusals import Refused

_PDF = b"%PDF-"
#: Readers look for the mark this far. Blanks may stand before it; other signs make another file.
_MARK_WITHIN = 1024
_BLANKS = b"\xef\xbb\xbf\r\n\t \x00"


def opened(data: bytes) -> tuple[dict, bytes]:
    """What the file is and its clean bytes. Its first bytes decide, never its name."""
    before, mark, _after = data[:_MARK_WITHIN].partition(_PDF)
    if mark and not before.strip(_BLANKS):
        from regulations.workshop.pdfs import cleaned

        clean, pages = cleaned(data[len(before) :])
        return {"content_type": "application/pdf", "pages": pages}, clean
    from regulations.workshop.pictures import redrawn

    clean, content_type = redrawn(data)
    return {"content_type": content_type, "pages": 1}, clean


def answered(data: bytes) -> tuple[dict, bytes]:
    """As :func:`opened`, or why the file is refused, and no bytes."""
    try:
        return opened(data)
    except Refused as refused:
        return {"refused": refused.why, "values": refused.values}, b""
    except (MemoryError, RecursionError):
        return {"refused": "bomb", "values": {}}, b""


def main() -> None:
    """Bound this process, then open what comes in."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (limits.SECONDS,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    told, clean = answered(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + clean)


if __name__ == "__main__":
    main()
