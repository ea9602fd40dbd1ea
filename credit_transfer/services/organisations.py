"""The directory of outside organisations, as far as an application writes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from credit_transfer.models import OutsideOrganisation

#: What the directory knows of an organisation besides its name.
ABOUT = (
    "address",
    "licence_number",
    "licence_on",
    "accreditation_number",
    "accreditation_on",
)


@dataclass(frozen=True, kw_only=True)
class Named:
    """An organisation as an application names it: chosen from the directory, or by a new name."""

    chosen: OutsideOrganisation | None = None
    name: str = ""
    address: str = ""
    licence_number: str = ""
    licence_on: date | None = None
    accreditation_number: str = ""
    accreditation_on: date | None = None


def written(
    school_id: int, named: Named, former: OutsideOrganisation | None
) -> OutsideOrganisation | None:
    """The row of the directory that is meant; a new name makes one, a name that is known finds it.

    What was typed about the organisation corrects the one that the case has had; of another one
    chosen from the directory it fills only what the directory does not know.
    """
    row = named.chosen
    if named.name:
        row = _by_name(school_id, named.name)
    if row is None:
        return None
    corrects = former is not None and row.pk == former.pk
    changed = []
    for name in ABOUT:
        held, told = getattr(row, name), getattr(named, name)
        if told != held and (corrects or (told and not held)):
            setattr(row, name, told)
            changed.append(name)
    if changed:
        row.save(update_fields=changed)
    return row


def _by_name(school_id: int, name: str) -> OutsideOrganisation:
    try:
        with transaction.atomic():
            found = OutsideOrganisation.objects.filter(school=school_id, name__iexact=name).first()
            return found or OutsideOrganisation.objects.create(school_id=school_id, name=name)
    except IntegrityError:  # typed by two people at once
        return OutsideOrganisation.objects.get(school=school_id, name=name)
