"""The text of a paper's HTML, block by block: what is compared between two versions."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

#: Elements that begin a block of their own; what stands inside another one belongs to it.
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "li", "td", "th", "caption", "div", "body"})
#: What is no text of the paper.
_SKIPPED = frozenset({"head", "style", "script", "svg"})


@dataclass(frozen=True)
class Block:
    """One block: its element, and its words with single spaces."""

    tag: str
    text: str


class _Reader(HTMLParser):
    """Gathers words until a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.skipping = 0

    def handle_starttag(self, tag: str, attrs) -> None:
        """A block begins, or something that is no text."""
        if tag in _SKIPPED:
            self.skipping += 1
        elif tag in _BLOCKS:
            self.end_block()
            self.open.append(tag)
        elif tag == "br":
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """A block ends, with those that were left open in it."""
        if tag in _SKIPPED:
            self.skipping = max(self.skipping - 1, 0)
        elif tag in self.open:
            self.end_block()
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Words of the block that is open."""
        if not self.skipping:
            self.words.append(data)

    def end_block(self) -> None:
        """Keep what was gathered, if it has words."""
        text = " ".join("".join(self.words).split())
        self.words.clear()
        if text:
            self.found.append(Block(self.open[-1] if self.open else "body", text))


def blocks_of(html: str) -> list[Block]:
    """The blocks of an HTML page that have words, in the order of reading."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.found
