"""The inventory of a bundle on its way from the deputy to the archive (cl. 6.6, 6.7)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.models import ArchiveItem, ArchiveTransfer, RetentionTerm
from credit_transfer.papers.case_words import DEPUTY, DIRECTOR, SECRETARY
from credit_transfer.papers.kinds_of import kind
from credit_transfer.procedure import INVENTORY
from credit_transfer.terms import term_words, terms_on
from documents.frozen import iso, name_parts, office_of, person_of, school_parts, signer_name
from documents.kinds import Capacity, Frozen, Signer
from documents.words.numbers import cardinal, counted


def inventory_context(over: ArchiveTransfer, day: date) -> Frozen:
    """Every file with its index, sheets and term of keeping; who hands over and who takes."""
    school, items = over.school, list(over.items.order_by("place"))
    terms = terms_on(school, day)
    secretary = office_of(school, Role.SECRETARY, day, SECRETARY)
    sheets = sum(item.sheets or 0 for item in items)
    return {
        "school": school_parts(school),
        "director": office_of(school, Role.DIRECTOR, day, DIRECTOR),
        "deputy": office_of(school, Role.DEPUTY, day, DEPUTY),
        "secretary": secretary,
        "secretary_signer": signer_name(secretary["person"]),
        "year": over.school_year.long_name,
        "name": over.title,
        "handed_by": name_parts(over.handed_by),
        "handed_on": iso(over.handed_on),
        "received_by": name_parts(over.received_by),
        "received_on": iso(over.received_on),
        "handing": [person_of(over.handed_by)] if over.handed_by else [],
        "lines": [_line(item, terms) for item in items],
        "count": counted(len(items), "дело", "дела", "дел"),
        "count_words": cardinal(len(items), "ru", "n"),
        "sheets": sheets,
        "sheets_words": cardinal(sheets, "ru", "m"),
    }


def _line(item: ArchiveItem, terms: Mapping[str, RetentionTerm]) -> Frozen:
    term = terms.get(item.kind)
    return {
        "index": item.file_index or (term.file_index if term else ""),
        "title": item.title,
        "sheets": item.sheets,
        "term": term_words(term) if term else "",
        "ground": term.ground if term else "",
    }


KINDS = (
    kind(
        INVENTORY,
        "Опись дел, передаваемых в архив",
        rules.P_6_7,
        inventory_context,
        "archive-inventories",
        "{number}-ОА",
        is_register=True,
        signers=(
            Signer(
                capacity=Capacity.DEPUTY,
                label="Передал: заместитель директора по УВР",
                people_from="handing",
                ground=rules.P_6_7.cite,
            ),
            Signer(
                capacity=Capacity.SECRETARY,
                label="Принял: делопроизводитель",
                name_from="secretary_signer",
                ground=rules.P_6_7.cite,
            ),
        ),
    ),
)
