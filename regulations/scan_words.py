"""A scan in words: what it is; why it is not taken, how much is allowed, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext, gettext_lazy, ngettext

from regulations.workshop.limits import LARGEST_BYTES

MEGABYTE = 1024 * 1024
#: So many names of files are told; of more, all but one of them and how many others there are.
_MOST_NAMES = 3

#: By the keys of ``workshop.refusals.Refused`` and those of this side of it.
_WORDS = {
    "empty": gettext_lazy("The file is empty. Choose it again."),
    "too_large": gettext_lazy(
        "The file has %(size)s MB, at most %(most)s MB are taken. Scan it in grey at 200 dpi."
    ),
    "unknown": gettext_lazy(
        "This is neither a PDF nor a JPEG, PNG, WebP or HEIC picture. Save the scan as one of "
        "these."
    ),
    "damaged_picture": gettext_lazy("The picture is damaged. Scan the paper once more."),
    "too_many_dots": gettext_lazy(
        "The picture is too large: %(width)s × %(height)s dots. Scan it at 300 dpi."
    ),
    "locked": gettext_lazy(
        "This PDF is locked with a password. Save it without one and try again."
    ),
    "damaged_pdf": gettext_lazy("This PDF is damaged and does not open. Save it once more."),
    "cut_off": gettext_lazy(
        "This PDF is damaged: its end is missing. Copy or download it once more."
    ),
    "too_many_pages": gettext_lazy(
        "The file has %(pages)s pages, at most %(most)s are taken. Divide it."
    ),
    "bomb": gettext_lazy(
        "This file unpacks to far more than its pages need and is not opened. "
        "Print it to a new PDF or take a photo of the paper."
    ),
    "unreadable": gettext_lazy(
        "This file could not be opened in a safe way. Print it to a new PDF or take a photo of "
        "the paper."
    ),
    "infected": gettext_lazy(
        "The virus scanner found something harmful in this file; it is not kept. "
        "Check the device it comes from and take a photo of the paper."
    ),
    "unchecked": gettext_lazy(
        "The file could not be checked for viruses now, so it is not kept. Try again in a few "
        "minutes; if it happens again, tell the school."
    ),
    "too_many_waiting": gettext_lazy(
        "Too many photos of yours wait here unsent: at most %(most)s, together %(size)s MB. "
        "Send or remove those of other forms; unsent ones are forgotten after three days."
    ),
    "gone": gettext_lazy(
        "Some photos are not here any more: they are kept for three days. Choose them again."
    ),
    "too_large_together": gettext_lazy(
        "All together have %(size)s MB, at most %(most)s MB are taken. Take some out."
    ),
    "too_many_pages_together": gettext_lazy(
        "All together have %(pages)s pages, at most %(most)s are taken. Take some out."
    ),
}


def refusal(why: str, **values: int | str) -> ValidationError:
    """The error that a form shows."""
    return ValidationError(_WORDS[why], code=why, params=values)


def too_large(size: int) -> ValidationError:
    """One file is larger than any may be."""
    return refusal("too_large", size=megabytes(size), most=LARGEST_BYTES // MEGABYTE)


def megabytes(size: int) -> float:
    """A size as people read it; never rounded down to a size that would be allowed."""
    return -(-size * 10 // MEGABYTE) / 10


def about(name: str, refused: ValidationError) -> ValidationError:
    """The same error, beginning with the name of the file it is about."""
    told = gettext("“%(name)s”: %(problem)s") % {
        "name": name,
        "problem": " ".join(refused.messages),
    }
    return ValidationError(told, code=refused.code)


def contents(file_name: str, pages: int, made_of: Sequence[str]) -> str:
    """What a kept scan is: "pass.pdf, 3 pages", or "2 pages, from one.jpg and two.jpg"."""
    if len(made_of) > 1:
        told = ngettext("%(count)s page, from %(names)s", "%(count)s pages, from %(names)s", pages)
        return told % {"count": pages, "names": _names(made_of)}
    if pages > 1:
        told = ngettext("%(name)s, %(count)s page", "%(name)s, %(count)s pages", pages)
        return told % {"count": pages, "name": file_name}
    return file_name


def _names(files: Sequence[str]) -> str:
    """The files by name; a telephone that calls every photo alike is not repeated."""
    names = list(dict.fromkeys(files))
    if len(names) == 1:
        return names[0]
    if len(names) <= _MOST_NAMES:
        return gettext("%(names)s and %(last)s") % {
            "names": ", ".join(names[:-1]),
            "last": names[-1],
        }
    told = names[: _MOST_NAMES - 1]
    return gettext("%(names)s and %(count)s more") % {
        "names": ", ".join(told),
        "count": len(names) - len(told),
    }
