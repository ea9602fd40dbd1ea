"""What the papers of individual forms say of a case: people in their offices, form, ground, term.

Plain JSON, from the case's own row on the day of the paper; the templates decline the names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from accounts.models import Person, School
from accounts.roles import Role
from documents.frozen import iso, name_parts, office_of, signer_name
from documents.frozen import once as once
from documents.kinds import Capacity, Frozen, Signer
from documents.words.numbers import counted
from externat.models import IndividualCase
from externat.paper_finding import CasePapers, papers_of
from externat.papers import phrases
from externat.rules import edition_2016
from externat.rules.facts import Facts
from externat.rules.parts import Act
from externat.rules.vocabulary import Applicant, DocumentKind
from students.models import Guardianship, SchoolClass

DIRECTOR, DEPUTY = "директор", "заступник директора з навчально-виховної роботи"
SECRETARY, CLASS_TEACHER = "секретар", "класний керівник"
#: Attachments that are no document of the application, and yet stand among the papers of a case.
SENT = "individual_application"


@dataclass(frozen=True)
class CaseWords:
    """One case on the day of the paper, and its words as a frozen context keeps them."""

    individual: IndividualCase
    day: date

    @cached_property
    def facts(self) -> Facts:
        """What the rules see of the case on that day."""
        return self.individual.facts_now(self.day)

    @cached_property
    def papers(self) -> CasePapers:
        """The papers of the case: brought in, issued, signed."""
        return papers_of(self.individual.case_id)

    @property
    def is_2016(self) -> bool:
        """Whether the case belongs to the edition of 2016."""
        return bool(self.individual.case.act == edition_2016.ACT.slug)

    @property
    def acts_alone(self) -> bool:
        """The learner applies and signs in person: of full age, or where the act lets a minor."""
        return self.individual.applicant_kind in (Applicant.ADULT, Applicant.MINOR)

    @cached_property
    def representative(self) -> Person | None:
        """Who applied; before that the only guardian, if there is only one."""
        if self.acts_alone:
            return None
        if self.individual.applicant:
            return self.individual.applicant
        held = list(self._guardianships.select_related("person")[:2])
        return held[0].person if len(held) == 1 else None

    @property
    def _guardianships(self):
        return Guardianship.objects.filter(student=self.individual.case.student_id).on(self.day)

    def head(self) -> Frozen:
        """The school, the learner and who acts for them: what every paper of a case may say."""
        case, school = self.individual.case, self.individual.school
        student, representative = case.student, self.representative
        actor = student if self.acts_alone else representative
        person, school_class = name_parts(actor), student.school_class
        teacher = name_parts(school_class.teacher) if school_class else None
        return {
            **school_words(school, self.day),
            "class_teacher": {"post": CLASS_TEACHER, "person": teacher},
            "year": year_words(case.school_year),
            "act": phrases.ACT_2016 if self.is_2016 else phrases.ACT_2021,
            "is_2016": self.is_2016,
            "pupil": name_parts(student),
            "birth_date": student.birth_date.isoformat(),
            "pupil_address": student.address,
            "school_class": class_words(school_class),
            "grade": self.facts.grade,
            "applicant": person,
            "applicant_is_pupil": self.acts_alone,
            "applicant_is_minor": self.individual.applicant_kind == Applicant.MINOR,
            "authority": self._authority(representative),
            "lives_at": (actor.address if actor else "") or student.address,
            "phone": actor.phone if actor else "",
            "email": actor.email if actor else "",
            "family_signer": signer_name(person),
        }

    def study(self) -> Frozen:
        """The form, its ground and term, and by which application."""
        individual = self.individual
        clause, ground = phrases.GROUNDS.get(individual.ground, ("", ""))
        return {
            "form": individual.form,
            "form_words": dict(self._form_words),
            "ground": ground,
            "ground_clause": clause,
            "ground_reason": individual.ground_reason,
            "goal": phrases.GOALS.get(individual.goal, ""),
            "is_transfer": individual.is_transfer,
            "is_combination": individual.is_combination,
            "other_form": individual.other_form,
            "has_special_needs": individual.has_special_needs or individual.is_disabled,
            "starts_on": iso(individual.starts_on),
            "ends_on": iso(individual.ends_on),
            "application": self.application(),
        }

    def application(self) -> Frozen | None:
        """Date, number and way of the application; None while none is recorded."""
        made, row = self.facts.application, self.papers.attached.get(SENT)
        if made is None:
            return None
        return {
            "dated": iso(made.dated),
            "received_on": iso(made.received_on),
            "channel": phrases.CHANNELS.get(made.channel, ""),
            "number": str(row.number) if row else "",
            "subjects": list(made.subjects),
        }

    def documents(self) -> list[str]:
        """What was brought with the application, each with its number and date."""
        rows = ((kind, self.papers.attached.get(kind.value)) for kind in DocumentKind)
        return [
            phrases.DOCUMENTS[kind] + numbered(Act(number=row.number, dated=row.issued_on))
            for kind, row in rows
            if row is not None
        ]

    def treatment(self) -> Frozen | None:
        """Where the pupil is treated, since when, and which school teaches there."""
        stay = self.facts.treatment
        if stay is None:
            return None
        return {
            "institution": stay.institution,
            "admitted_on": iso(stay.admitted_on),
            "expected_until": iso(stay.expected_until),
            "school_named": acted(stay.school_named),
            "group": counted(stay.group_size, "учень", "учні", "учнів") if stay.group_size else "",
            "is_group": stay.group_size >= edition_2016.GROUP_LEAST.of(self.facts.settings),
        }

    def issued(self, part: str) -> Frozen | None:
        """Number and date of the paper in force that plays the part."""
        return acted(self.papers.number_of(part))

    def decided(self, kind: str) -> Frozen | None:
        """Number and date of the authority's decision of that kind."""
        return acted(self.papers.decision(kind))

    @property
    def _form_words(self):
        return phrases.FORM_2016 if self.is_2016 else phrases.FORMS.get(self.individual.form, {})

    def _authority(self, representative: Person | None) -> str:
        if representative is None:
            return ""
        held = self._guardianships.filter(person=representative).first()
        return phrases.AUTHORITIES.get(held.kind, "") if held else ""


def school_words(school: School, day: date) -> Frozen:
    """The school and those in its offices on the day."""
    return {
        "school": {
            "short_name": unbroken(school.short_name),
            "full_name": unbroken(school.full_name),
            "locality": school.locality,
            "address": school.address,
            "phone": school.phone.replace(" ", "\N{NO-BREAK SPACE}"),
            "email": school.email,
        },
        "director": (director := office_of(school, Role.DIRECTOR, day, DIRECTOR)),
        "deputy": office_of(school, Role.DEPUTY, day, DEPUTY),
        "secretary": office_of(school, Role.SECRETARY, day, SECRETARY),
        "director_signer": signer_name(director["person"]),
    }


def unbroken(text: str) -> str:
    """The sign of a number never stands alone at the end of a line."""
    return text.replace("№ ", "№\N{NO-BREAK SPACE}")


def year_words(year: Any) -> str:
    """«2026/2027», as Ukrainian papers write a school year."""
    return f"{year.starts_on.year}/{year.starts_on.year + 1}"


def class_words(school_class: SchoolClass | None) -> str:
    """«6-А»; empty for a learner who is in no class."""
    if school_class is None:
        return ""
    return "-".join(filter(None, (str(school_class.grade), school_class.letter)))


def acted(act: Act | None) -> Frozen | None:
    """A decision or a paper by its number and date."""
    return None if act is None else {"number": act.number, "dated": iso(act.dated)}


def numbered(act: Act) -> str:
    """« від 01.09.2026 № 114», as far as it is known."""
    day = f" від {act.dated:%d.%m.%Y}" if act.dated else ""
    return day + (unbroken(f" № {act.number}") if act.number else "")


def plain(hours: Decimal) -> str:
    """Hours as a frozen context keeps them: «2.5», never «2.50»; nothing for none."""
    return f"{hours.normalize():f}" if hours else ""


def clock_words(minutes: int) -> str:
    """«09:00»."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def family(ground: Any = "") -> tuple[Signer, Signer]:
    """One of the parents signs, or the learner who acts in person."""
    return (
        Signer(
            capacity=Capacity.PARENT,
            label="Один з батьків (законний представник)",
            name_from="family_signer",
            only_if=lambda context: not context["applicant_is_pupil"],
            ground=ground,
        ),
        Signer(
            capacity=Capacity.PUPIL,
            label="Здобувач освіти",
            name_from="family_signer",
            only_if=lambda context: context["applicant_is_pupil"],
            ground=ground,
        ),
    )


def head_signs(ground: Any = "", label: str = "Директор") -> Signer:
    """The head of the school, in the office held on the day of the paper."""
    return Signer(
        capacity=Capacity.DIRECTOR, label=label, name_from="director_signer", ground=ground
    )


def head_approves(ground: Any = "") -> Signer:
    """The head, who approves in the corner of the paper."""
    return replace(head_signs(ground, "Затверджую: директор"), on_top=True)
