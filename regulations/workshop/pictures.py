"""Pictures, drawn anew: upright, on white, no larger than a page needs, without hidden data."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from regulations.workshop import limits
from regulations.workshop.refusals import Refused

_FORMATS = ("JPEG", "PNG", "WEBP")
_QUALITY = 85

# The limit of dots is ours, and said in words; Pillow's own would speak first for HEIC.
Image.MAX_IMAGE_PIXELS = None


def redrawn(data: bytes) -> tuple[bytes, str]:
    """The picture as JPEG, or as PNG where it was one; and its type.

    Raises:
        Refused: it is no picture, too large, or damaged.
    """
    try:
        with Image.open(BytesIO(data), formats=_formats_of(data)) as picture:
            _check_dots(picture)
            is_png = picture.format == "PNG"
            # A JPEG is unpacked at an eighth to the whole, whichever is still large enough.
            picture.draft(None, (limits.LONGEST_SIDE, limits.LONGEST_SIDE))
            plain = _on_white(ImageOps.exif_transpose(picture))
    except UnidentifiedImageError:
        raise Refused("unknown") from None
    except (OSError, SyntaxError, ValueError, RuntimeError, EOFError):
        raise Refused("damaged_picture") from None
    plain.thumbnail((limits.LONGEST_SIDE, limits.LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info = {}  # comments and colour tables would be written again
    return (_as_png(plain), "image/png") if is_png else (as_jpeg(plain), "image/jpeg")


def _formats_of(data: bytes) -> tuple[str, ...]:
    """What the picture may be. The reader of HEIC takes as long to load as everything else here,
    so it is loaded for what says that it is one."""
    if data[4:8] != b"ftyp":
        return _FORMATS
    import pi_heif

    pi_heif.register_heif_opener(thumbnails=False)
    return (*_FORMATS, "HEIF")


def as_jpeg(picture: Image.Image, *, quality: int = _QUALITY) -> bytes:
    """The picture as a JPEG without any data beside it."""
    target = BytesIO()
    picture.save(target, "JPEG", quality=quality, optimize=True)
    return target.getvalue()


def _as_png(picture: Image.Image) -> bytes:
    target = BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()


def _check_dots(picture: Image.Image) -> None:
    if picture.width * picture.height > limits.LARGEST_DOTS:
        raise Refused("too_many_dots", width=picture.width, height=picture.height)


def _on_white(picture: Image.Image) -> Image.Image:
    """Without transparency: what was seen through it is white paper."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    drawn = picture.convert("RGBA")
    paper = Image.new("RGB", drawn.size, "white")
    paper.paste(drawn, mask=drawn.getchannel("A"))
    return paper
