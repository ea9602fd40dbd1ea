"""Consents of the demo school's families: given on paper, asked for, withdrawn."""

from __future__ import annotations

from datetime import date

from accounts.history import because
from accounts.roles import Role
from config.demo.school import SmallSchool
from documents import consents
from documents.forms.consents import WORDS
from documents.making import bytes_of
from documents.models import Consent, ConsentKind, ConsentRequest
from documents.signing import missing, record_signature
from students.models import Guardianship, Student


def fill(small: SmallSchool, today: date) -> None:
    """One family gave both consents, one was asked, one took its consent back."""
    with because(""):
        give(small, ask(small, "Живаго", ConsentKind.HEALTH, today), today)
        give(small, ask(small, "Гоголь", ConsentKind.HEALTH, today), today)
        give(small, ask(small, "Гоголь", ConsentKind.TRANSFER, today), today)
        ask(small, "Заяц", ConsentKind.HEALTH, today)
        taken_back = give(small, ask(small, "Берия", ConsentKind.HEALTH, today), today)
        consents.withdraw(
            taken_back,
            by=small.in_office(Role.SECRETARY),
            name=taken_back.given_name,
            on=today,
            today=today,
            is_on_paper=True,
        )


def ask(small: SmallSchool, last_name: str, kind: ConsentKind, today: date) -> ConsentRequest:
    """The secretary has the paper of consent printed for the family."""
    student = small.children[last_name]
    held = _guardianship(student, today)
    words = WORDS[small.school.language]
    asked = consents.Asked(
        school=small.school,
        student=student,
        kind=kind,
        parent=held.person if held else None,
        pupil_consents=held is None or consents.pupil_consents(student, today),
        purpose=words["purpose"],
        data=words["data"],
        actions=words["transfer" if kind == ConsentKind.TRANSFER else "actions"],
        recipients="Детская поликлиника № 3"
        if kind == ConsentKind.TRANSFER
        else "классный руководитель, педагог-психолог",
        until=small.year.ends_on,
        authority=held.paper if held else "",
    )
    return consents.ask(asked, by=small.in_office(Role.SECRETARY), today=today)


def _guardianship(student: Student, today: date) -> Guardianship | None:
    """Who consents beside the pupil; nobody for one of full age."""
    if not consents.parent_consents(student, today):
        return None
    return Guardianship.objects.filter(student=student).select_related("person").first()


def give(small: SmallSchool, request: ConsentRequest, today: date) -> Consent:
    """The family has signed the paper by hand, and the secretary saw it."""
    bytes_of(request.paper)
    for party in missing(request.paper):
        record_signature(
            request.paper,
            capacity=party.capacity,
            signer_name=party.name_in(request.paper.context),
            signed_on=today,
            seen_by=small.in_office(Role.SECRETARY),
            today=today,
        )
    return Consent.objects.get(request=request)
