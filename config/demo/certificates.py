"""Pictures of certificates for the demo, drawn on the spot: what a family would photograph."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

PNG = "image/png"
_SIZE, _EDGE = (420, 594), 24
_FONT = settings.BASE_DIR / "static/fonts/pt-sans/PTSans-Regular.ttf"


def certificate(title: str, lines: Sequence[str]) -> bytes:
    """A sheet with a frame, the title and the lines under it, as a small picture."""
    sheet = Image.new("L", _SIZE, 255)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((_EDGE, _EDGE, _SIZE[0] - _EDGE, _SIZE[1] - _EDGE), outline=90, width=3)
    middle = _SIZE[0] // 2
    draw.text((middle, 90), title, font=ImageFont.truetype(_FONT, 26), fill=20, anchor="mm")
    small = ImageFont.truetype(_FONT, 15)
    for place, line in enumerate(lines):
        draw.text((middle, 170 + place * 34), line, font=small, fill=40, anchor="mm")
    made = BytesIO()
    sheet.save(made, "png", optimize=True)
    return made.getvalue()
