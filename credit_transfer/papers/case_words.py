"""What the papers of credit say of a case: pupil, family, organisation, rows with their verdicts.

Plain JSON, from the case's own row on the day of the paper; the templates decline the names. The
reasons of a row are those of the matcher, word for word as the screen shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accounts.models import Person
from accounts.roles import Role
from credit_transfer.models import CreditCase, CreditRow, OutsideOrganisation
from credit_transfer.paper_finding import CONFIRMING, CasePapers, papers_of
from credit_transfer.papers import phrases
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.matching import RowVerdict, is_same_name, verdicts
from credit_transfer.rules.parts import Row
from credit_transfer.rules.vocabulary import Applicant, Opinion, RowKind, Verdict
from documents.frozen import iso, name_parts, office_of, once, school_parts, signer_name
from documents.kinds import Frozen
from documents.words.dates import date_short
from documents.words.numbers import percent
from regulations.models import Attachment
from students.models import Guardianship

DIRECTOR, SECRETARY = "директор", "делопроизводитель"
DEPUTY = "заместитель директора по учебно-воспитательной работе"
CLASS_TEACHER = "классный руководитель"
#: The application as the family sent it, among the papers of the case: it bears the number.
SENT = "credit_application"


@dataclass(frozen=True)
class CaseWords:
    """One case on the day of the paper, and its words as a frozen context keeps them."""

    credit: CreditCase
    day: date

    @cached_property
    def facts(self) -> Facts:
        """What the rules see of the case on that day."""
        return self.credit.facts_now(self.day)

    @cached_property
    def papers(self) -> CasePapers:
        """The papers of the case: brought in and issued."""
        return papers_of(self.credit.case_id)

    @property
    def acts_alone(self) -> bool:
        """The pupil of full age applies and is written to in person (T1-10)."""
        return bool(self.credit.applicant_kind == Applicant.ADULT)

    @cached_property
    def representative(self) -> Person | None:
        """Who applied; before that the only guardian, if there is only one."""
        if self.acts_alone:
            return None
        if self.credit.applicant:
            return self.credit.applicant
        student = self.credit.case.student_id
        held = Guardianship.objects.filter(student=student).on(self.day).select_related("person")
        found = list(held[:2])
        return found[0].person if len(found) == 1 else None

    def head(self) -> Frozen:
        """The school, the pupil and who acts for them: what every paper of a case may say."""
        case, school = self.credit.case, self.credit.school
        student, actor = case.student, self.representative
        person = name_parts(student if self.acts_alone else actor)
        school_class = student.school_class
        director = office_of(school, Role.DIRECTOR, self.day, DIRECTOR)
        return {
            "school": school_parts(school),
            "director": director,
            "director_signer": signer_name(director["person"]),
            "deputy": office_of(school, Role.DEPUTY, self.day, DEPUTY),
            "secretary": office_of(school, Role.SECRETARY, self.day, SECRETARY),
            "class_teacher": {
                "post": CLASS_TEACHER,
                "person": name_parts(school_class.teacher) if school_class else None,
            },
            "year": case.school_year.long_name,
            "pupil": name_parts(student),
            "birth_date": student.birth_date.isoformat(),
            "school_class": self._class_words(),
            "applicant": person,
            "applicant_is_pupil": self.acts_alone,
            "lives_at": (actor.address if actor else "") or student.address,
            "phone": actor.phone if actor else "",
            "email": actor.email if actor else "",
            "family_signer": signer_name(person),
        }

    def _class_words(self) -> str:
        """The class of the pupil; the grade alone where the credit is about another one."""
        school_class, grade = self.credit.case.student.school_class, self.credit.grade
        if school_class is None or (grade is not None and grade != school_class.grade):
            return str(grade or "")
        return str(school_class.quoted)

    def asked(self) -> Frozen:
        """What is asked to be credited, on which ground, from where, for which period."""
        credit, (male, female, case) = self.credit, ("", "", "prepositional")
        if credit.ground:
            male, female, case = phrases.GROUND_LEADS[credit.ground]
        return {
            "ground": credit.ground,
            "ground_lead": {"male": male, "female": female, "case": case},
            "ground_words": phrases.GROUNDS.get(credit.ground, ""),
            "ground_reason": credit.ground_reason,
            "organisation": organisation_words(credit.organisation),
            "programme": phrases.PROGRAMMES.get(credit.programme_kind, ""),
            "programme_area": credit.programme_area,
            "programme_name": credit.programme_name,
            "span": credit.span,
            "span_genitive": phrases.SPANS_GENITIVE.get(credit.span, ""),
            "asks_release": credit.asks_release,
            "application": self.application(),
            "attachments": self.documents(),
        }

    def application(self) -> Frozen:
        """Its date, and the number under which it came in where it came on line."""
        sent = next((one for one in self.papers.attached if one.kind == SENT), None)
        return {
            "dated": iso(self.credit.applied_on),
            "received_on": iso(self.credit.application_received_on),
            "number": sent.number if sent else "",
        }

    def documents(self) -> list[str]:
        """The confirming documents (cl. 4.4), each by its kind, number, date and issuer."""
        return [document_words(one) for one in self.papers.attached if one.kind in CONFIRMING]

    def issued(self, *kinds: str) -> Frozen | None:
        """Number and date of the last paper in force of one of the kinds."""
        act = self.papers.act(*kinds)
        return None if act is None else {"number": act.number, "dated": iso(act.dated)}

    def minutes(self) -> Frozen | None:
        """Number and date of the council's minutes, once it was heard."""
        if not (self.credit.minutes_number or self.credit.minutes_on):
            return None
        return {"number": self.credit.minutes_number, "dated": iso(self.credit.minutes_on)}

    @cached_property
    def lines(self) -> list[Frozen]:
        """Every row of the outside document with its verdict, in the order of the rows."""
        found = verdicts(self.facts)
        rows = self.credit.rows.select_related("teacher", "concluded_by", "subject", "course")
        by_key = {row.key: row for row in self.facts.rows}
        return [_line(row, by_key[key], found[key]) for row in rows for key in (f"row-{row.pk}",)]

    def credited(self) -> list[Frozen]:
        """The rows that are credited in the end."""
        return [line for line in self.lines if line["is_credited"]]

    def refused(self) -> list[Frozen]:
        """The rows that are refused in the end."""
        return [line for line in self.lines if line["is_refused"]]

    def all_refused(self) -> list[Frozen]:
        """Every row, as an order that refuses the whole application has it."""
        refused = {"is_credited": False, "is_refused": True}
        told = phrases.DECISIONS[Opinion.REFUSE]
        return [{**line, **refused, "decided_words": told} for line in self.lines]

    def open_ones(self) -> list[Frozen]:
        """The rows that wait for an attestation still."""
        return [line for line in self.lines if line["verdict"] == Verdict.ATTEST]

    def teachers(self) -> list[Frozen]:
        """The subject teachers of the rows, each once."""
        return once(line["teacher"] for line in self.lines)


def organisation_words(row: OutsideOrganisation | None) -> Frozen | None:
    """What annex 1 asks of the outside organisation; None while it is not named."""
    if row is None:
        return None
    return {
        "name": row.name.replace("№ ", f"№{phrases.NO_BREAK}"),
        "address": row.address,
        "licence": _act(row.licence_number, row.licence_on),
        "accreditation": _act(row.accreditation_number, row.accreditation_on),
    }


def document_words(one: Attachment) -> str:
    """«справка об успеваемости … от 01.11.2026 № 14 (МБОУ ДО «Детская школа искусств»)»."""
    parts = [phrases.DOCUMENTS[one.kind]]
    if one.issued_on:
        parts.append(f"от {date_short(one.issued_on)}")
    if one.number:
        parts.append(f"№{phrases.NO_BREAK}{one.number}")
    if one.issuer:
        parts.append(f"({one.issuer})")
    return " ".join(parts)


def _act(number: str, dated: date | None) -> Frozen | None:
    return {"number": number, "dated": iso(dated)} if number or dated else None


def _line(row: CreditRow, fact: Row, found: RowVerdict) -> Frozen:
    return {
        "title": row.title,
        "subject": fact.subject,
        "is_course": row.kind == RowKind.COURSE,
        "span": phrases.span_words(row.span, row.span_number),
        "hours": phrases.amount(row.hours),
        "plan_hours": phrases.amount(found.plan_hours),
        "counted_hours": phrases.amount(found.outside_hours),
        "shortage": "" if found.shortage is None else percent(found.shortage),
        "scale": phrases.SCALES.get(row.scale, ""),
        "mark": row.mark,
        "own_mark": phrases.mark_words(found.mark),
        "names_differ": bool(fact.subject) and not is_same_name(row.title, fact.subject),
        "verdict": found.verdict.value if found.verdict else "",
        "verdict_words": phrases.VERDICTS[found.verdict] if found.verdict else "",
        "decided_words": _decided(found),
        "is_credited": found.is_credited,
        "is_refused": found.decided is Opinion.REFUSE,
        "speaks_against": found.verdict is not Verdict.CREDIT or bool(row.decision_reason),
        "reasons": [
            {"clause": clause.number, "words": str(words)} for clause, words in found.reasons
        ],
        "opinion": phrases.DECISIONS.get(row.opinion, ""),
        "decision_reason": row.decision_reason,
        "teacher": name_parts(row.teacher or row.concluded_by),
        "concluded_by": name_parts(row.concluded_by or row.teacher),
        "conclusion": _conclusion(row),
    }


def _decided(found: RowVerdict) -> str:
    """What becomes of the row; while it is open, what the clauses say."""
    if found.decided is not None:
        return phrases.DECISIONS[found.decided]
    return phrases.VERDICTS[found.verdict] if found.verdict else ""


def _conclusion(row: CreditRow) -> Frozen | None:
    """The conclusion of the subject teacher (cl. 4.7); None before there is one."""
    if not row.way:
        return None
    attestation: Frozen | None = None
    if row.attestation_form or row.attestation_on or row.attested_on:
        attestation = {
            "form": phrases.ATTESTATIONS.get(row.attestation_form, ""),
            "planned_on": iso(row.attestation_on),
            "held_on": iso(row.attested_on),
            "mark": phrases.mark_words(row.attested_mark),
        }
    return {
        "way": phrases.WAYS[row.way],
        "mark": phrases.mark_words(row.concluded_mark),
        "grounds": row.conclusion,
        "dated": iso(row.concluded_on),
        "attestation": attestation,
    }


def people(head: Frozen, *offices: str) -> list[Frozen]:
    """Those in the offices, each once."""
    return once(head[office]["person"] for office in offices)
