"""What a file is, compared with the papers that were issued here.

By its bytes first: they are those the school keeps, or they are not. If not, by the seal it carries
and by its words, so that a change, an addition, a copy and another paper are told apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives import hashes
from django.utils.translation import gettext_lazy as _

from documents.checking import finding
from documents.checking.finding import Known, Original
from documents.checking.reading import LARGEST_BYTES, FileRead, Seal, Unreadable, plain_words, read
from documents.pdf.pictures import PictureError, page_texts
from documents.sealing import keys
from regulations.words import Worded

_PDF = b"%PDF-"
_MARK_WITHIN = 1024
#: Where the bytes of the signature stand: between the two ranges that it covers.
_SEAL_PLACE = re.compile(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+\d+\s*\]")


class FileState(Worded):
    """What a file turned out to be."""

    SEALED = "sealed", _("Intact: this is the sealed file of the school, byte for byte")
    ISSUED = "issued", _("Intact: this is the file that the school issued, byte for byte")
    BY_SEAL = "by_seal", _("Intact by its seal, although these bytes are not kept here")
    ALTERED = "altered", _("Altered: the file was changed after the school issued it")
    APPENDED = "appended", _("Altered: something was added to the file after it was made")
    RESAVED = "resaved", _("A copy: the words are the same, the file is not the school's")
    DIFFERENT = "different", _("Not this paper: the words differ from those issued with this code")
    FOREIGN = "foreign", _("Not known here: no paper with this code was issued here")
    NO_CODE = "no_code", _("Nothing to compare with: there is no check code in this file")
    NOT_PDF = "not_pdf", _("This file is no PDF")
    TOO_LARGE = "too_large", _("This file is too large to be one of our papers")
    UNREADABLE = "unreadable", _("This file cannot be read safely")


#: What the reader of the verdict should make of it.
ADVICE = {
    FileState.SEALED: _("Nothing was changed since the seal of the school was put on it."),
    FileState.ISSUED: _(
        "Nothing was changed since it was issued. Whether it is signed, the lines below tell."
    ),
    FileState.BY_SEAL: _(
        "The seal is made with the school's present key and holds. Ask the school why it does not "
        "keep this file."
    ),
    FileState.ALTERED: _("Do not rely on it. Ask for the original file."),
    FileState.APPENDED: _(
        "The original is inside, unchanged, and a program wrote something after it. Do not rely on "
        "it: ask for the original file."
    ),
    FileState.RESAVED: _(
        "It was printed or saved anew by some program. Pictures, signatures and the seal cannot be "
        "vouched for: ask for the original file."
    ),
    FileState.DIFFERENT: _(
        "The code belongs to another paper, or the words were changed. Do not rely on it."
    ),
    FileState.FOREIGN: _(
        "Check it at the address that is printed beside its code: the paper may come from another "
        "school's system. If the address is this one, the code was made up."
    ),
    FileState.NO_CODE: _(
        "The code is printed in the bottom margin of the last page. If there is none, the file is "
        "a draft, a picture, or does not come from here."
    ),
    FileState.NOT_PDF: _("Choose the PDF itself. A photo of a paper is checked by its code."),
    FileState.TOO_LARGE: _("Papers are far smaller. Check the paper by its code."),
    FileState.UNREADABLE: _(
        "It is locked by a password, damaged, or built to harm a reader. Check the paper by its "
        "code."
    ),
}
INTACT = {FileState.SEALED, FileState.ISSUED, FileState.BY_SEAL}
CHANGED = {FileState.ALTERED, FileState.APPENDED, FileState.RESAVED, FileState.DIFFERENT}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a file is, of which paper, and the seals that were found in it where they were read."""

    state: FileState
    known: Known | None = None
    seals: tuple[Seal, ...] = ()
    is_another: bool = False

    @property
    def is_intact(self) -> bool:
        """Byte for byte, or by its seal, as it left the school."""
        return self.state in INTACT

    @property
    def is_changed(self) -> bool:
        """It belongs to a paper of ours and is not as it left the school."""
        return self.state in CHANGED

    @property
    def advice(self) -> str:
        """What to make of it."""
        return str(ADVICE[self.state])

    def as_data(self) -> dict[str, Any]:
        """Plain data, for a program."""
        return {
            "state": str(self.state),
            "words": str(self.state.label),
            "paper": self.known.as_data() if self.known else None,
            "seals": [
                {
                    "valid": seal.valid,
                    "covers_whole_file": seal.whole,
                    "names": list(seal.names),
                    "at": seal.at,
                    "certificate_sha256": seal.sha256,
                }
                for seal in self.seals
            ],
        }


def judge(data: bytes, *, code: str = "") -> Verdict:
    """What the file is. `code` is that of the paper it is said to be, if one was given.

    Needs an open transaction. ``Verdict.is_another``: an intact paper, but not that of the `code`.
    """
    if len(data) > LARGEST_BYTES:
        return Verdict(FileState.TOO_LARGE)
    if (same := finding.by_bytes(data)) is not None:
        known, is_sealed = same
        return Verdict(
            FileState.SEALED if is_sealed else FileState.ISSUED,
            known,
            is_another=bool(code) and known.code != code,
        )
    if _PDF not in data[:_MARK_WITHIN]:
        return Verdict(FileState.NOT_PDF)
    try:
        file = read(data)
    except Unreadable:
        return Verdict(FileState.UNREADABLE)
    codes = file.codes or ((code,) if code else ())
    found = next((one for one in map(finding.original_by_code, codes) if one is not None), None)
    if found is None:
        return Verdict(_unknown(file, codes), seals=file.seals)
    return Verdict(
        _compared(data, file, found),
        found.known,
        file.seals,
        is_another=bool(code) and found.known.code != code,
    )


def _unknown(file: FileRead, codes: tuple[str, ...]) -> FileState:
    if codes:
        return FileState.FOREIGN
    return FileState.NO_CODE if file.texts else FileState.UNREADABLE


def _compared(data: bytes, file: FileRead, found: Original) -> FileState:
    """Bytes that are not kept here, compared with those that are."""
    kept = [one for one in (found.sealed, found.issued) if one]
    ours = [seal for seal in file.seals if _is_of_school(seal, found)]
    if any(data.startswith(one) for one in kept) or any(
        seal.valid and not seal.whole for seal in ours
    ):
        return FileState.APPENDED
    if _differs_in_the_seal_only(data, found.sealed):
        return FileState.ALTERED
    if any(seal.valid and seal.whole for seal in ours):
        return FileState.BY_SEAL
    if any(len(data) == len(one) or one.startswith(data) for one in kept):
        return FileState.ALTERED
    if file.words and file.words in {_words_of(one) for one in kept}:
        return FileState.RESAVED
    return FileState.DIFFERENT if file.words else FileState.ALTERED


def _differs_in_the_seal_only(data: bytes, sealed: bytes) -> bool:
    """A seal covers all but its own place in the file, so a change there leaves it valid."""
    place = _SEAL_PLACE.search(sealed)
    if place is None or len(data) != len(sealed):
        return False
    begins, ends = int(place[1]), int(place[2])
    return data[:begins] == sealed[:begins] and data[ends:] == sealed[ends:]


def _is_of_school(seal: Seal, found: Original) -> bool:
    """Whether it was made with the key that the school has today; names can be borrowed."""
    try:
        certificate = keys.key_of(found.school).certificate
    except keys.KeyTrouble:
        return False
    return seal.sha256 == certificate.fingerprint(hashes.SHA256()).hex()


def _words_of(pdf: bytes) -> str:
    try:
        return plain_words(page_texts(pdf))
    except PictureError:
        return ""
