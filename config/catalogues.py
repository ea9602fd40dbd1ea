"""Compile the message catalogues that are newer than their compiled form.

The compiled files are not kept in the repository; no system tool is needed to make them.
"""

from __future__ import annotations

from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def compile_catalogues() -> list[Path]:
    """Write the ``.mo`` beside each newer ``.po``; the files written."""
    written = []
    for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(compiled))
            written.append(compiled)
    return written


if __name__ == "__main__":
    for path in compile_catalogues():
        print(f"• Compiled {path.relative_to(LOCALE.parent)}")
