"""What a page answered, as it is read."""

from __future__ import annotations

import html


def shown(answer) -> str:
    """The page without entities."""
    return html.unescape(answer.content.decode())


def why(answer, row: str, field: str) -> str:
    """What the answer of a grid says in one cell."""
    text = shown(answer)
    start = text.index(f'id="why-{row}-{field}"')
    return text[text.index(">", start) + 1 : text.index("</span>", start)]
