"""The styles and the scripts of every page, joined into one file of each.

They are written in small files with one subject. A page that named them all was loaded with 43
requests; a browser that knows none of them waits for each. They are joined when files are
collected, when the server starts, and with ``DEBUG`` whenever they are asked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

STATIC = settings.BASE_DIR / "static"
STYLES = (
    "tokens", "bootstrap_map", "base", "layout", "controls", "menu", "parts", "rules", "tables",
    "case", "saving", "photos", "grid", "records", "support", "plan", "home", "individual",
    "results", "credit", "redline", "invitations", "parent",
)  # fmt: skip
SCRIPTS = (
    "menus", "shortcuts", "search", "tables", "leave", "fresh_token", "grid", "autosave",
    "select-all", "focus-errors", "dialogs", "file-drop", "photos", "print",
)  # fmt: skip
#: Each stands in the folder of its parts: what they point at is found from there.
JOINED = {
    "css/page.css": [STATIC / "css" / f"{name}.css" for name in STYLES],
    "js/page.js": [STATIC / "js" / f"{name}.js" for name in SCRIPTS],
}


class JoinedFilesFinder(BaseFinder):
    """Finds a joined file, made anew when a part of it has changed."""

    def __init__(self, app_names=None, *args, **kwargs):
        self.storage = FileSystemStorage(settings.VAR_DIR / "joined")
        super().__init__(*args, **kwargs)

    def check(self, **kwargs) -> list:
        """Nothing can be set wrongly."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs) -> str | list[str]:
        """Where the joined file lies."""
        found = [self._made(path)] if path in JOINED else []
        return found if find_all or not found else found[0]

    def list(self, ignore_patterns) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every joined file, for whoever collects them."""
        for path in JOINED:
            self._made(path)
            yield path, self.storage

    def _made(self, path: str) -> str:
        place = Path(self.storage.path(path))
        joined = "".join(f"/* {one.name} */\n{one.read_text()}\n" for one in JOINED[path])
        if not place.exists() or place.read_text() != joined:
            place.parent.mkdir(parents=True, exist_ok=True)
            # Several processes start at once: each puts a whole file into its place.
            unfinished = place.with_name(f"{place.name}.{os.getpid()}")
            unfinished.write_text(joined)
            unfinished.replace(place)
        return str(place)
