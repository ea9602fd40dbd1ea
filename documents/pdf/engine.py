"""HTML of a paper in, bytes of its PDF out.

One warm engine per process holds everything that is the same for all papers: the fonts, the parsed
style sheet, the rule about what may be fetched. That halves the time of a paper and keeps memory
flat. The engine is made at the first paper, or before it by ``warm_up`` when a worker starts.

The same HTML, title, language and date give the same bytes, in every process.
"""

from __future__ import annotations

import atexit
import gc
import hashlib
import logging
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from documents.pdf.letters import printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from weasyprint import Attachment
    from weasyprint.urls import URLFetcher

STATIC = Path(__file__).resolve().parent.parent.parent / "static"
STYLESHEET = STATIC / "papers" / "paper.css"

# The renderer reports every step and every unknown property: noise in a log of a school.
logging.getLogger("weasyprint").setLevel(logging.ERROR)
logging.getLogger("weasyprint.progress").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)


class PaperError(Exception):
    """A paper that cannot be rendered; the message says why."""


class ForbiddenSource(PaperError):
    """The HTML of a paper asks for something outside itself (only ``data:`` is let in)."""


class Attached(NamedTuple):
    """A file inside a PDF: its name, bytes, what it is, and its relation to the pages.

    ``relation`` is a word of the standard: "Source", "Data", "Supplement", "Alternative".
    """

    name: str
    data: bytes
    title: str
    relation: str


class Engine:
    """Renders papers one after another; safe to share between threads, which then take turns."""

    def __init__(self) -> None:
        # Imported here: it takes a second that web processes and commands should not pay for
        # before their first paper.
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        self._turn = threading.Lock()
        self._fonts = FontConfiguration()
        self._stylesheet = CSS(
            filename=STYLESHEET,
            font_config=self._fonts,
            url_fetcher=_shipped_files_only(),
        )
        self._fetcher = _nothing_but_data()

    def render(
        self,
        html: str,
        *,
        title: str,
        language: str,
        created: date | datetime,
        attached: Sequence[Attached] = (),
    ) -> bytes:
        """The PDF of ``html``: PDF/A-3a and PDF/UA-1, with its title, language and date inside.

        ``language`` is "ru" or "uk". ``created`` is the date of the paper, or a moment with its
        time zone. Raises ``ForbiddenSource`` for HTML that points outside itself.
        """
        files = [_attachment(one, created) for one in attached]
        with self._turn, _garbage_left_behind():
            return self._render(html, printable(title), language, _w3c(created), files)

    def _render(
        self, html: str, title: str, language: str, moment: str, attached: list[Attachment]
    ) -> bytes:
        from weasyprint import HTML
        from weasyprint.urls import FatalURLFetchingError

        from documents.pdf.archive import finish

        source = HTML(string=html, base_url=_NOWHERE, url_fetcher=self._fetcher)
        source.etree_element.set("lang", language)
        _keep_printable(source.etree_element)
        try:
            document = source.render(
                font_config=self._fonts,
                stylesheets=[self._stylesheet],
                pdf_variant="pdf/a-3a",
            )
            metadata = document.metadata
            metadata.title, metadata.lang = title, language
            metadata.created = metadata.modified = moment
            metadata.attachments = [*metadata.attachments, *attached]
            return document.write_pdf(finisher=finish, pdf_variant="pdf/a-3a")
        except FatalURLFetchingError as error:
            raise ForbiddenSource(str(error.__cause__ or error)) from error

    def forget_inherited(self) -> None:
        """Leave the parent's font files alone when a forked child drops its copy of the engine."""
        self._fonts._folder = None


def render(
    html: str,
    *,
    title: str,
    language: str,
    created: date | datetime,
    attached: Sequence[Attached] = (),
) -> bytes:
    """Render with the engine of this process; see ``Engine.render``."""
    return engine().render(html, title=title, language=language, created=created, attached=attached)


def engine() -> Engine:
    """The engine of this process, made when first asked for."""
    global _engine
    with _making:
        if _engine is None:
            _engine = Engine()
        return _engine


def warm_up() -> None:
    """Make the engine and render one dummy paper, so that the first real one is not slow.

    For the start of a worker, before any job. What is in memory then stays for the life of the
    process, so the garbage collector is told to look past it.
    """
    render(_DUMMY, title="Проба", language="ru", created=date(2000, 1, 1))
    gc.collect()
    gc.freeze()


@cache
def fingerprint() -> str:
    """Changes whenever the same HTML would give other bytes: part of the key of a cached draft.

    Made of the renderer's version, the style sheet and the fonts.
    """
    import pydyf
    import weasyprint

    digest = hashlib.sha256(f"{weasyprint.__version__} {pydyf.__version__}".encode())
    digest.update(STYLESHEET.read_bytes())
    digest.update((Path(__file__).parent / "archive.py").read_bytes())
    for font in sorted((STATIC / "fonts" / "tinos").glob("*.ttf")):
        digest.update(font.read_bytes())
    return digest.hexdigest()


_DUMMY = """<!doctype html><title>Проба</title>
<body data-school="Школа" data-title="Проба" data-watermark="ПРОЕКТ" data-page-word="стр.">
<h1>Заголовок</h1><p>Текст <b>жирный</b> <i>курсив</i> <b><i>оба</i></b> № 1.</p>
<table><thead><tr><th scope="col">Предмет</th></tr></thead><tbody><tr><td>Химия</td></tr></tbody>
</table>"""

#: Relative addresses lead here, and so are refused by name instead of passed over in silence.
_NOWHERE = "http://paper.invalid/"

_engine: Engine | None = None
_making = threading.Lock()


def _after_fork() -> None:
    """A child starts its own engine: the parent's may be in the middle of a paper."""
    global _engine, _making
    if _engine is not None:
        _engine.forget_inherited()
    _engine, _making = None, threading.Lock()


def _at_exit() -> None:
    """Let the font library go while Python still stands: later it would crash the process."""
    global _engine
    _engine = None


os.register_at_fork(after_in_child=_after_fork)
atexit.register(_at_exit)


@contextmanager
def _garbage_left_behind() -> Iterator[None]:
    """Free what a paper leaves before the next one may start.

    Layout objects hold each other in circles and own memory of the font library, which is not safe
    between threads: the collector must not free them from another thread during the next paper.
    Not collecting during a paper also makes it faster.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        if was_on:
            gc.enable()


def _keep_printable(root: Element) -> None:
    """Replace what the letters cannot print, in every text and attribute under ``root``."""
    for element in root.iter():
        if element.text:
            element.text = printable(element.text)
        if element.tail:
            element.tail = printable(element.tail)
        for name, value in element.items():
            element.set(name, printable(value))


def _w3c(created: date | datetime) -> str:
    if not isinstance(created, datetime):
        return created.isoformat()
    if created.tzinfo is None:
        raise ValueError(f"a paper needs a date, or a moment with its time zone, not {created!r}")
    return created.isoformat(timespec="seconds")


def _attachment(one: Attached, created: date | datetime) -> Attachment:
    from weasyprint import Attachment

    moment = created if isinstance(created, datetime) else datetime.combine(created, time.min, UTC)
    stamp = moment.astimezone(UTC)
    return Attachment(
        string=one.data,
        name=one.name,
        description=printable(one.title),
        relationship=one.relation,
        created=stamp,
        modified=stamp,
        url_fetcher=_nothing_but_data(),
    )


def _nothing_but_data() -> URLFetcher:
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols={"data"}, fail_on_errors=True)


def _shipped_files_only() -> URLFetcher:
    """For the style sheet alone, read once: may open the shipped fonts and nothing else."""
    from weasyprint.urls import URLFetcher

    class ShippedFonts(URLFetcher):
        def fetch(self, url, headers=None):
            if not url.startswith((STATIC / "fonts").as_uri() + "/"):
                raise ValueError(f"not a shipped font: {url}")
            return super().fetch(url, headers)

    return ShippedFonts(allowed_protocols={"file"}, fail_on_errors=True)
