"""The message catalogues: compiled where they are newer than their compiled form, and completed.

The compiled files are not kept in the repository; no system tool is needed to make them. The
messages of the code are English, so the English catalogue repeats them: ``--english`` writes them
in, and so nothing of it can be missing.

    python config/catalogues.py [--english]
"""

from __future__ import annotations

import sys
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


def complete_english() -> None:
    """Each English message is its own translation."""
    source = LOCALE / "en" / "LC_MESSAGES" / "django.po"
    catalogue = polib.pofile(str(source), wrapwidth=100)
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural}
        else:
            entry.msgstr = entry.msgid
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    catalogue.save()


if __name__ == "__main__":
    if "--english" in sys.argv[1:]:
        complete_english()
    for path in compile_catalogues():
        print(f"• Compiled {path.relative_to(LOCALE.parent)}")
