"""Consents about health data: asked for, given, withdrawn; and what may be shown by them.

Whoever needs to know asks :func:`in_force`. A withdrawal hides what stands of health from
everybody at once (``students.health_gate``); who read it before stays recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import Person, School
from documents import issuing, kinds
from documents.models import (
    Consent,
    ConsentKind,
    ConsentRequest,
    ConsentWithdrawal,
    HealthDataRules,
    Paper,
    Signature,
)
from documents.own_consent import parties_by_act
from students.models import Student

FULL_AGE = 18


class CannotWithdraw(Exception):
    """The consent was withdrawn before, or the day is wrong; the words say which."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a paper of consent is made from; ``school`` and ``student`` make it the pupil's."""

    school: School
    student: Student
    kind: str
    parent: Person | None
    pupil_consents: bool
    purpose: str
    data: str
    recipients: str
    actions: str
    until: date | None
    operator_address: str = ""
    parent_document: str = ""
    pupil_document: str = ""
    authority: str = ""


def rules_on(school: School, day: date) -> HealthDataRules:
    """How the school reads the law on that day; its plain reading before it said otherwise."""
    found = HealthDataRules.objects.filter(school=school).on(day)
    return found or HealthDataRules(school=school, since=day)


def pupil_consents(student: Student, day: date) -> bool:
    """Whether the pupil's own signature is asked for on that day, as the school reads its act."""
    if (said := parties_by_act(student, day)) is not None:
        return said[1]
    return student.age_on(day) >= rules_on(student.school, day).own_consent_from


def parent_consents(student: Student, day: date) -> bool:
    """Whether a parent's is: until the pupil is of full age, unless an act says otherwise."""
    if (said := parties_by_act(student, day)) is not None:
        return said[0]
    return student.age_on(day) < FULL_AGE


def in_force(student: Student, kind: str, on: date) -> Consent | None:
    """The consent of that kind that holds on the day; None where there is none."""
    return Consent.objects.filter(student=student, kind=kind).in_force(on).first()


@transaction.atomic
def ask(asked: Asked, *, by: Person, today: date, form: str = "") -> ConsentRequest:
    """Issue the paper of consent, to be printed and signed: its words are frozen by that.

    ``form`` is the kind of paper by which an act gives the consent a form of its own.
    """
    kind = kinds.get(form or f"consent_{asked.kind}_{asked.school.language}")
    paper = issuing.issue(kind, asked, by=by, on=today)
    return ConsentRequest.objects.create(
        school=asked.school,
        student=asked.student,
        kind=asked.kind,
        paper=paper,
        parent=asked.parent,
        purpose=asked.purpose,
        recipients=asked.recipients,
        until=asked.until,
        asked_by=by,
    )


def give(*, paper: Paper, **_signal) -> None:
    """Receiver of ``paper_signed``: whoever had to has signed, so the consent is given."""
    request = ConsentRequest.objects.filter(paper=paper).select_related("student", "school").first()
    if request is None:
        return
    signatures = Signature.objects.filter(paper=paper)
    signature = signatures.filter(capacity="parent").first() or signatures.order_by("pk").first()
    Consent.objects.create(
        school=request.school,
        request=request,
        student=request.student,
        kind=request.kind,
        signature=signature,
        given_by=signature.person or (request.parent if signature.capacity == "parent" else None),
        given_name=signature.signer_name,
        capacity=signature.capacity,
        text_version=signature.sha256,
        given_on=max(signatures.values_list("signed_on", flat=True)),
        time_zone=request.school.time_zone,
        method=signature.method,
        address=signature.evidence.get("visit", {}).get("address", "")[:45],
    )


@transaction.atomic
def withdraw(
    consent: Consent,
    *,
    by: Person,
    name: str,
    on: date,
    today: date,
    is_on_paper: bool = False,
    address: str = "",
) -> ConsentWithdrawal:
    """Take a consent back from that day on, and those before it that still allow the same; the rows
    that were written stay.

    Raises ``CannotWithdraw``: it was withdrawn before, or the day has not come or is before it.
    """
    Student.objects.select_for_update(of=("self",)).get(pk=consent.student_id)
    if ConsentWithdrawal.objects.filter(consent=consent).exists():
        raise CannotWithdraw(_("This consent was withdrawn before."))
    if on > today:
        raise CannotWithdraw(_("This day has not come yet. Give the day on which it was done."))
    if on < consent.given_on:
        raise CannotWithdraw(_("The consent itself is of a later day."))
    alike = Consent.objects.filter(student=consent.student_id, kind=consent.kind).in_force(on)
    withdrawn = [
        ConsentWithdrawal(
            school_id=consent.school_id,
            consent=one,
            withdrawn_on=on,
            withdrawn_by=name,
            by=by,
            is_on_paper=is_on_paper,
            time_zone=consent.school.time_zone,
            address=address[:45],
        )
        for one in (consent, *alike.exclude(pk=consent.pk).filter(withdrawal=None))
    ]
    for one in withdrawn:
        one.save()
    return withdrawn[0]


# --- What may be shown ----------------------------------------------------------------------------


def why_hidden(student: Student) -> str:
    """Why nobody is shown the pupil's health data; empty where they are shown."""
    if not Student.objects.filter(pk=student.pk, pk__in=hidden_pupils()).exists():
        return ""
    taken_back = ConsentWithdrawal.objects.filter(
        consent__student=student, consent__kind=ConsentKind.HEALTH
    )
    last = taken_back.order_by("-withdrawn_on", "-pk").first()
    if last is not None:
        return _(
            "The consent to processing health data was withdrawn on %(day)s, so they are shown to "
            "nobody. Who read them before stays recorded."
        ) % {"day": date_format(last.withdrawn_on, "SHORT_DATE_FORMAT")}
    return _(
        "No consent to processing health data is on record, and this school shows them only with "
        "one."
    )


def notice(student: Student) -> str:
    """That a consent is still to be seen to, where health data are shown without one."""
    if in_force(student, ConsentKind.HEALTH, student.school.today()) is not None:
        return ""
    return _("No consent to processing health data is on record yet: see to it.")


#: The pupils whose health data are shown to nobody on their school's day: a consent was withdrawn,
#: or the school's rules show them only with one; and none is in force. Half of the pages ask for
#: them within a longer question: to write this anew each time takes longer than to answer it.
_HIDDEN = """
    SELECT pupil.id
    FROM students_student pupil
    JOIN accounts_school school ON school.id = pupil.school_id
    CROSS JOIN LATERAL (SELECT (%s::timestamptz AT TIME ZONE school.time_zone)::date AS day) today
    WHERE (
        EXISTS (
            SELECT FROM documents_consent consent
            JOIN documents_consentwithdrawal withdrawal ON withdrawal.consent_id = consent.id
            WHERE consent.student_id = pupil.id AND consent.kind = %s
        )
        OR NOT (
            SELECT shown_without_consent FROM documents_healthdatarules rules
            WHERE rules.school_id = pupil.school_id AND rules.since <= today.day
            ORDER BY rules.since DESC, rules.id DESC LIMIT 1
        )
    )
    AND NOT EXISTS (
        SELECT FROM documents_consent consent
        JOIN documents_consentrequest request ON request.id = consent.request_id
        WHERE consent.student_id = pupil.id AND consent.kind = %s
          AND consent.given_on <= today.day
          AND (request.until IS NULL OR request.until >= today.day)
          AND NOT EXISTS (
              SELECT FROM documents_consentwithdrawal withdrawal
              WHERE withdrawal.consent_id = consent.id
          )
    )
"""


def hidden_pupils() -> RawSQL:
    """The numbers of the pupils whose health data are shown to nobody, for a condition ``pk__in``.
    Costs no query by itself."""
    return RawSQL(_HIDDEN, (timezone.now(), ConsentKind.HEALTH, ConsentKind.HEALTH))
