"""People, schools, days and hours as a frozen context keeps them: plain parts that tags decline."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from accounts.models import School
from accounts.models.people import office_holder
from accounts.roles import Role
from documents.words.names import FullName
from documents.words.short_names import initials


def iso(day: date | None) -> str:
    """«2026-11-26»; nothing for no day."""
    return day.isoformat() if day else ""


def plain_hours(hours: Decimal) -> str:
    """«2.5», never «2.50»."""
    return f"{hours.normalize():f}" if hours else "0"


def name_parts(person: Any) -> dict[str, Any] | None:
    """The parts of a person's name with the corrected forms; None stays None: a blank line."""
    if person is None:
        return None
    return {
        "last_name": person.last_name,
        "first_name": person.first_name,
        "patronymic": person.patronymic,
        "sex": person.sex,
        "name_forms": dict(person.name_forms),
    }


def office_of(school: School, role: Role, day: date, post: str) -> dict[str, Any]:
    """Who holds the office on the day of the paper: `{"post", "person"}`, person None if nobody."""
    held = office_holder(school, role, day)
    if held is None:
        return {"post": post, "person": None}
    return {"post": held.post or post, "person": name_parts(held.person)}


def signer_name(person: dict[str, Any] | None) -> str:
    """«Гоголь Н.С.», as the line under a signature asks: surname, initials; nobody is a blank."""
    if person is None:
        return ""
    name = FullName(person["last_name"], person["first_name"], person["patronymic"], person["sex"])
    return f"{name.last} {initials(name)}"


def school_parts(school: School) -> dict[str, str]:
    """What a paper may say of the school."""
    return {
        "short_name": school.short_name,
        "full_name": school.full_name,
        "legal_name": school.legal_name or school.full_name,
        "locality": school.locality,
        "address": school.address,
        "phone": school.phone,
        "email": school.email,
        "requisites": school.requisites,
    }


def once(people: Iterable[dict[str, Any] | None]) -> list[dict[str, Any]]:
    """Those who are known, each once, in their order."""
    known = [person for person in people if person is not None]
    return [person for place, person in enumerate(known) if person not in known[:place]]


def person_of(person: Any) -> dict[str, Any]:
    """One of the people whom a paper names to sign: who it is, and the name under the line."""
    return {"person": person.pk, "name": signer_name(name_parts(person))}
