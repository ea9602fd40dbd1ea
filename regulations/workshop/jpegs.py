"""Pictures inside a PDF keep their dots; what the telephone wrote beside them goes."""

from __future__ import annotations

_START, _SCAN = b"\xff\xd8", 0xDA
#: JFIF and Adobe's note on colours are needed to draw; EXIF, XMP, profiles and comments are not.
_NEEDED = {0xE0, 0xEE}
_APPLICATION, _COMMENT = range(0xE0, 0xF0), 0xFE


def without_comments(data: bytes) -> bytes:
    """The JPEG without the segments in which programs write what they like.

    A picture that does not follow the form of a JPEG comes back as it is.
    """
    if not data.startswith(_START):
        return data
    kept, at = [_START], len(_START)
    while at + 4 <= len(data) and data[at] == 0xFF:
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if kind == _SCAN:
            return b"".join((*kept, data[at:]))
        if not (kind in _APPLICATION and kind not in _NEEDED) and kind != _COMMENT:
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    return data
