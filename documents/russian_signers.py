"""Who signs Russian papers for a family, and for the head of the school."""

from __future__ import annotations

from documents.kinds import Capacity, Signer
from regulations.words import Text


def family(ground: Text = "") -> tuple[Signer, Signer]:
    """One of the parents signs, or the pupil of full age."""
    return (
        Signer(
            capacity=Capacity.PARENT,
            label="Родитель (законный представитель)",
            name_from="family_signer",
            only_if=lambda context: not context["applicant_is_pupil"],
            ground=ground,
        ),
        Signer(
            capacity=Capacity.PUPIL,
            label="Обучающийся",
            name_from="family_signer",
            only_if=lambda context: context["applicant_is_pupil"],
            ground=ground,
        ),
    )


def director_signs(ground: Text = "") -> Signer:
    """The head, in the office held on the day of the paper."""
    return Signer(
        capacity=Capacity.DIRECTOR, label="Директор", name_from="director_signer", ground=ground
    )
