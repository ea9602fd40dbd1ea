"""A field for photos and files: several pages from a telephone become one scan.

The form says whose photos they are, so that they can be sent one by one while it is filled in::

    scan = PhotosField(label=…, required=False)

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["scan"].belongs_to(person)

``cleaned_data["scan"]`` is a :class:`regulations.scans.Scan`, or None; ``scans.keep`` stores it. A
form whose field belongs to nobody takes the files that were sent with it, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy

from accounts.models import Person
from regulations import pieces
from regulations.albums import LARGEST_TOGETHER, Leaf, joined
from regulations.models import Piece
from regulations.scan_words import MEGABYTE, about, megabytes, refusal
from regulations.scans import PDF, Scan, cleaned
from regulations.workshop.limits import LARGEST_BYTES

MOST_PAGES = 60
TAKES = "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,.heic,.heif,.pdf"
_QUARTERS = {"0": 0, "90": 90, "180": 180, "270": 270}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What came with the form: files, and pieces sent before with the degrees they were turned by.

    ``unknown`` says that something stood in the place of a piece that is none.
    """

    files: Sequence[UploadedFile] = ()
    pieces: Sequence[tuple[UUID, int]] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A piece as the page shows it."""

    piece: Piece
    turned: int

    @property
    def value(self) -> str:
        """What the form sends for it."""
        return f"{self.piece.key}:{self.turned}"

    @property
    def url(self) -> str:
        """Where it is looked at and removed."""
        return reverse("photo", args=[self.piece.school_id, self.piece.key])

    @property
    def is_picture(self) -> bool:
        """Whether the browser can draw it."""
        return self.piece.content_type != PDF

    @property
    def megabytes(self) -> float:
        """How large it is."""
        return megabytes(self.piece.size)


class PhotosInput(forms.Widget):
    """Many files, some of them sent before. Drawn by ``templates/components/photos.html``."""

    template_name = "regulations/photos_input.html"
    needs_multipart_form = True
    use_fieldset = True

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__(attrs)
        self.person: Person | None = None
        self.most_pages = MOST_PAGES
        #: Never changed in place: a form's copy of the widget is a shallow one.
        self.shown: tuple[ShownPiece, ...] = ()

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Chosen:
        """What was sent for the field. A piece is ``key:degrees``; one marked to go is left out."""
        removed = set(_all(data, f"{name}-remove"))
        chosen, unknown = [], False
        for typed in _all(data, f"{name}-piece"):
            key, _colon, turned = typed.partition(":")
            if key in removed:
                continue
            try:
                chosen.append((UUID(key), _QUARTERS[turned or "0"]))
            except (ValueError, KeyError):
                unknown = True
        return Chosen(_all(files, name), list(dict(chosen).items()), unknown)

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict[str, Any]:
        """The limits in words, where to send pieces, and those that are there."""
        context = super().get_context(name, None, attrs)
        given, person = context["widget"]["attrs"], self.person
        if "id" in given:
            given["aria-describedby"] = f"{given['id']}_limits"
        context["widget"] |= {
            "takes": TAKES,
            "each_mb": LARGEST_BYTES // MEGABYTE,
            "together_mb": LARGEST_TOGETHER // MEGABYTE,
            "most_pages": self.most_pages,
            "send_to": reverse("photo", args=[person.school_id, UUID(int=0)]) if person else "",
            "shown": self.shown,
        }
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        """The server says that nothing was chosen: pieces may be there already."""
        return False


class PhotosField(forms.Field):
    """Photos or files, joined to one scan. See the head of this module."""

    widget = PhotosInput
    default_error_messages = {
        "required": gettext_lazy("Take a photo of the paper or choose a file."),
    }

    def __init__(self, *, most_pages: int = MOST_PAGES, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most_pages = self.widget.most_pages = most_pages

    def belongs_to(self, person: Person) -> None:
        """Let this person send photos one by one, and only theirs be named."""
        self.widget.person = person

    def clean(self, value: Chosen) -> Scan | None:
        """One scan of all that was chosen; what is refused is named with its own remedy."""
        chosen = value or Chosen()
        if chosen.unknown:
            raise refusal("gone")
        leaves = self._leaves_of_pieces(chosen.pieces)
        refused = []
        for upload in chosen.files:
            try:
                leaves.append(Leaf(self._held(cleaned(upload))))
            except ValidationError as error:
                refused.append(about(upload.name, error))
        if refused:
            raise ValidationError(refused)
        if leaves:
            return joined(leaves, most_pages=self.most_pages)
        if self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return None

    def _leaves_of_pieces(self, chosen: Sequence[tuple[UUID, int]]) -> list[Leaf]:
        person = self.widget.person
        if not chosen or person is None:
            return []
        try:
            found = pieces.waiting(person, [key for key, _turned in chosen])
        except pieces.PieceGone:
            raise refusal("gone") from None
        turns = dict(chosen)
        self.widget.shown = tuple(ShownPiece(piece, turns[piece.key]) for piece in found)
        return [Leaf(pieces.scan_of(piece), turns[piece.key]) for piece in found]

    def _held(self, scan: Scan) -> Scan:
        """Files sent with a form wait like pieces: another field's error does not lose them."""
        if self.widget.person is None:
            return scan
        piece = pieces.hold(self.widget.person, uuid4(), scan)
        self.widget.shown = (*self.widget.shown, ShownPiece(piece, 0))
        return pieces.scan_of(piece)


def _all(sent: Any, name: str) -> list[Any]:
    if isinstance(sent, MultiValueDict):
        return sent.getlist(name)
    return [sent[name]] if sent and sent.get(name) else []
