"""What the papers of home education say of a case: people in their offices, programme, conclusions.

Plain JSON, from the case's own row on the day of the paper; the templates decline the names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from accounts.models import Person
from accounts.roles import Role
from documents.frozen import iso, name_parts, office_of, school_parts, signer_name
from documents.kinds import Capacity, Frozen, Signer
from documents.models import Paper
from documents.russian_signers import family as family
from documents.words.dates import period_short
from documents.words.numbers import counted
from home_education import rules
from home_education.family import details_of
from home_education.models import HomeCase
from home_education.paper_finding import papers_of
from home_education.rules import BroughtPaper, Facts, MedicalConclusion, Place, Programme, StudyForm
from home_education.rules.vocabulary import LISTED_VARIANTS, UNLISTED_VARIANTS
from regulations.adoption import settings_on
from students.models import Guardianship
from students.models.guardians import Authority

ONE_DAY = timedelta(days=1)
DIRECTOR, DEPUTY, SECRETARY = "директор", "заместитель директора", "секретарь"
CLASS_TEACHER = "классный руководитель"

_FORMS = {StudyForm.FULL_TIME: "очная", StudyForm.PART_TIME: "очно-заочная"}
#: How the contract calls whoever represents the child (Annex 2).
_AUTHORITIES = {
    Authority.MOTHER: "родитель",
    Authority.FATHER: "родитель",
    Authority.PARENT: "родитель",
    Authority.ADOPTER: "усыновитель",
    Authority.GUARDIAN: "опекун",
    Authority.TRUSTEE: "попечитель",
    Authority.FOSTER: "приемный родитель",
    Authority.ORGANISATION: "организация для детей-сирот",
}
#: The last grade of each level of general education.
_LEVELS = ((4, "начального"), (9, "основного"), (11, "среднего"))
#: The programme of order 1026 is one for all levels.
_ANY_LEVEL = frozenset(number for numbers in UNLISTED_VARIANTS.values() for number in numbers)
_OF_ANY_LEVEL = (
    "основная общеобразовательная программа обучающихся с умственной отсталостью "
    "(интеллектуальными нарушениями)"
)


@dataclass(frozen=True)
class CaseWords:
    """One case on the day of the paper, and its words as a frozen context keeps them."""

    home: HomeCase
    day: date

    @cached_property
    def facts(self) -> Facts:
        """What the rules see of the case on that day."""
        return self.home.facts_now(self.day)

    @cached_property
    def papers(self) -> dict[str, Paper]:
        """The papers of the case in force, the last of each kind."""
        return {paper.kind: paper for paper in papers_of(self.home.case_id)}

    @cached_property
    def is_adult(self) -> bool:
        """The pupil is of full age and acts for themselves."""
        case = self.home.case
        full_age = rules.FULL_AGE.of(settings_on(case.school, rules.ACT, self.day))
        return bool(case.student.age_on(self.day) >= full_age)

    @cached_property
    def representative(self) -> Person | None:
        """Who applied; before that the only guardian, if there is only one."""
        if self.is_adult:
            return None
        if self.home.applicant:
            return self.home.applicant
        held = list(self._guardianships.select_related("person")[:2])
        return held[0].person if len(held) == 1 else None

    @property
    def _guardianships(self):
        return Guardianship.objects.filter(student=self.home.case.student_id).on(self.day)

    def head(self) -> Frozen:
        """The school, the pupil and who acts for them: what every paper of a case may say."""
        case, school = self.home.case, self.home.school
        student, applicant = case.student, self.representative
        actor = student if self.is_adult else applicant
        school_class, teacher = student.school_class, None
        if school_class is not None:
            teacher = name_parts(school_class.teacher)
        person = name_parts(actor)
        kept = details_of(student, applicant, self.day)
        return {
            "school": school_parts(school),
            "director": office_of(school, Role.DIRECTOR, self.day, DIRECTOR),
            "deputy": office_of(school, Role.DEPUTY, self.day, DEPUTY),
            "secretary": office_of(school, Role.SECRETARY, self.day, SECRETARY),
            "class_teacher": {"post": CLASS_TEACHER, "person": teacher},
            "year": case.school_year.long_name,
            "pupil": name_parts(student),
            "birth_date": student.birth_date.isoformat(),
            "pupil_address": student.address,
            "school_class": school_class.quoted if school_class else "",
            "grade": school_class.grade if school_class else None,
            "applicant": person,
            "applicant_is_pupil": self.is_adult,
            "authority": self._authority(applicant),
            "registered_at": kept.registered_at,
            "applicant_birth_date": iso(kept.birth_date),
            "identity_paper": kept.identity_paper,
            "lives_at": (actor.address if actor else "") or student.address,
            "phone": actor.phone if actor else "",
            "email": actor.email if actor else "",
            "family_signer": signer_name(person),
        }

    def study(self) -> Frozen:
        """How, where and for how long the pupil is taught, and by which conclusions."""
        facts, home = self.facts, self.home
        last = facts.last_day
        where = "в медицинской организации" if facts.in_hospital else "на дому"
        hospital = facts.hospital
        return {
            "programme": programme_words(facts),
            "study_form": _FORMS.get(StudyForm(facts.study_form), "") if facts.study_form else "",
            "study_acc": f"обучение {where}",
            "study_gen": f"обучения {where}",
            "in_hospital": facts.in_hospital,
            "is_special": facts.is_special,
            "place": self._place(),
            "doctor": hospital.doctor if hospital else "",
            "head_of_department": hospital.head_of_department if hospital else "",
            "conclusion": paper_words(facts.conclusion),
            "pmpk": paper_words(facts.pmpk),
            "advisory": paper_words(facts.advisory),
            "starts_on": iso(home.starts_on),
            "ends_on": iso(home.ends_on),
            "last_day": iso(last),
            "next_day": iso(last + ONE_DAY if last else None),
        }

    def group(self) -> Frozen | None:
        """The group of a pupil in a hospital, and why the grades in it are joined (cl. 3.7)."""
        stay = getattr(self.home, "stay", None)
        if stay is None or stay.group is None or not self.facts.group:
            return None
        grades = sorted({one.grade for one in self.facts.group})
        return {
            "name": stay.group.name,
            "grades": ", ".join(map(str, grades)),
            "size": counted(len(self.facts.group), "человек", "человека", "человек"),
            "reason": stay.group.reason,
        }

    def issued(self, kind: str) -> Frozen | None:
        """Number and date of the case's paper of that kind in force."""
        paper = self.papers.get(kind)
        if paper is None:
            return None
        return {"number": paper.printed_number, "dated": iso(paper.dated)}

    def _authority(self, applicant: Person | None) -> str:
        if applicant is None:
            return ""
        held = self._guardianships.filter(person=applicant).first()
        return _AUTHORITIES[Authority(held.kind)] if held else ""

    def _place(self) -> str:
        facts, home = self.facts, self.home
        if facts.place == Place.HOME:
            return home.case.student.address or "на дому"
        if facts.place == Place.SCHOOL:
            return str(home.school.short_name)
        return facts.hospital.name if facts.hospital else ""


def programme_words(facts: Facts) -> Frozen:
    """«Адаптированная … для обучающихся с задержкой психического развития (вариант 7.1)»."""
    level = next((name for last, name in _LEVELS if (facts.grade or 0) <= last), _LEVELS[-1][1])
    name = f"основная общеобразовательная программа {level} общего образования"
    if facts.programme == Programme.ADAPTED and facts.variant in _ANY_LEVEL:
        name = f"адаптированная {_OF_ANY_LEVEL} (вариант {facts.variant.removeprefix('УО ')})"
    elif facts.programme == Programme.ADAPTED:
        name = f"адаптированная {name}{_for_whom(facts.variant)}"
    return {"kind": facts.programme, "variant": facts.variant, "name": name}


def _for_whom(variant: str) -> str:
    whom = next((whom for whom, numbers in LISTED_VARIANTS.items() if variant in numbers), "")
    if not whom:
        return ""
    people = f"обучающихся {whom}" if whom.startswith("с ") else f"{whom} обучающихся"
    return f" для {people} (вариант {variant})"


def paper_words(paper: MedicalConclusion | BroughtPaper | None) -> Frozen | None:
    """What a paper that was brought is called by; no word of what it says of health."""
    if paper is None or not (paper.number or paper.dated):
        return None
    words: Frozen = {"number": paper.number, "dated": iso(paper.dated)}
    if isinstance(paper, MedicalConclusion):
        words |= {
            "organisation": paper.organisation,
            "starts_on": iso(paper.starts_on),
            "ends_on": iso(paper.ends_on),
        }
    else:
        words["issuer"] = paper.issuer
    return words


def clock_words(minutes: int) -> str:
    """«09:00»."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def span_words(first: date, last: date) -> str:
    """«с 01.09.2026 по 30.09.2026»."""
    return period_short(first, last, "ru")


#: In a hospital the attending doctor agrees to the plan and the timetable too (cl. 3.6).
ATTENDING_DOCTOR = Signer(
    capacity=Capacity.DOCTOR,
    label="Лечащий врач",
    name_from="doctor",
    only_if=lambda context: context["doctor_agrees"],
    ground=rules.P_3_6.cite,
)
