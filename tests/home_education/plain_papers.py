"""The papers that steps issue, where the product does not have them yet: a blank of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from documents import kinds
from documents.kinds import Capacity, Frozen, PaperKind, Signer
from home_education import procedure, rules
from home_education.models import HomeCase

PARENT = Signer(capacity=Capacity.PARENT, label="Родитель", name_from="parent")
DIRECTOR = Signer(capacity=Capacity.DIRECTOR, label="Директор", name_from="director")
DOCTOR = Signer(
    capacity=Capacity.DOCTOR,
    label="Лечащий врач",
    name_from="doctor",
    only_if=lambda context: bool(context["doctor"]),
)
ORDERS = (
    procedure.TRANSFER_ORDER,
    procedure.ORGANISATION_ORDER,
    procedure.RETURN_ORDER,
    procedure.TERMINATION_ORDER,
)


def _context(home: HomeCase, day: date) -> Frozen:
    stay = getattr(home, "stay", None)
    return {
        "starts_on": home.starts_on.isoformat() if home.starts_on else "",
        "ends_on": home.ends_on.isoformat() if home.ends_on else "",
        "parent": home.applicant.short_name if home.applicant else "",
        "director": "Зорина О.В.",
        "doctor": stay.doctor if stay else "",
    }


def _signers(slug: str) -> tuple[Signer, ...]:
    if slug in ORDERS:
        return (DIRECTOR,)
    return (DIRECTOR, PARENT) if slug == procedure.CONTRACT else (PARENT, DOCTOR)


_NEEDED_IF = {
    procedure.EXTRACURRICULAR: lambda home: False,
    procedure.SPECIAL_PROGRAMME: lambda home: False,
}


@contextmanager
def registered() -> Iterator[None]:
    """Blank kinds stand in for the missing ones while this lasts."""
    added = []
    for slug in (*ORDERS, procedure.CONTRACT, *procedure.PROGRAMME_PAPERS):
        try:
            kinds.get(slug)
        except kinds.UnknownKind:
            kinds.register(
                PaperKind(
                    slug=slug,
                    act=rules.ACT.slug,
                    title=slug,
                    clause="2.2",
                    language="ru",
                    template="papers/base.html",
                    context=_context,
                    series=slug,
                    signers=_signers(slug),
                    needed_if=_NEEDED_IF.get(slug),
                )
            )
            added.append(slug)
    yield
    for slug in added:
        kinds._registered.pop(slug, None)
