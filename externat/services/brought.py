"""The papers that a family or the authority brings into a case of an individual form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from externat.models import IndividualCase
from externat.paper_finding import APPROVALS, SCHOOL_NAMED
from externat.rules import edition_2016, edition_2021
from externat.rules.facts import Facts
from externat.rules.vocabulary import DocumentKind, ExternGround, Ground2016, PatronageGround
from regulations.models import Attachment
from regulations.scans import Scan
from regulations.services.brought import Brought, known_of_card, write_paper
from students.models.papers import ConclusionKind

#: How papers brought in are titled, in the language of the acts.
PAPER_TITLES = {
    "education": "Документ про рівень освіти",
    "medical": "Висновок лікарсько-консультативної комісії",
    "lawful_stay": "Документ про законність перебування в Україні",
    "needs": "Витяг про особливі освітні потреби",
    "ground": "Документ, що підтверджує підставу",
    "birth": "Копія свідоцтва про народження або документа, що посвідчує особу",
    "health_form": "Медична довідка за формою 086-1/о",
    "enrolment_approval": "Погодження зарахування органом управління освітою",
    "staff_approval": "Погодження педагогічного складу органом управління освітою",
    "working_plan_approval": "Погодження робочого навчального плану",
    "school_named": "Рішення про найближчий заклад освіти",
    "service_proof": "Підтвердження повідомлення служби у справах дітей",
    "individual_application": "Заява про індивідуальну форму",
}
#: Papers that tell of health or of other things that are nobody's business: only those with the
#: permission open them, each reading is recorded.
RESTRICTED = frozenset({"medical", "needs", "ground", "health_form"})
#: The same kinds in the reader's language, for lists and forms.
PAPER_KINDS = {
    **{kind.value: kind.label for kind in DocumentKind},
    "enrolment_approval": _("Approval of the enrolment by the education authority"),
    "staff_approval": _("Approval of hours and staff by the education authority"),
    "working_plan_approval": _("Agreement of the working plan by the education authority"),
    "school_named": _("Decision of the authority on the nearest school"),
    "service_proof": _("Proof that the service for children was told"),
    "individual_application": _("Application for an individual form"),
}
#: What stands on the pupil's card already, as the case calls it.
KINDS_OF_CARD = {
    ConclusionKind.MEDICAL: DocumentKind.MEDICAL.value,
    ConclusionKind.IRC: DocumentKind.NEEDS.value,
    ConclusionKind.PMPK: DocumentKind.NEEDS.value,
}
DOCUMENTS_2016 = (
    DocumentKind.EDUCATION,
    DocumentKind.MEDICAL,
    DocumentKind.NEEDS,
    DocumentKind.LAWFUL_STAY,
)
DOCUMENTS_2021 = (
    DocumentKind.GROUND,
    DocumentKind.MEDICAL,
    DocumentKind.NEEDS,
    DocumentKind.EDUCATION,
    DocumentKind.BIRTH,
    DocumentKind.HEALTH_FORM,
)


_CONFIRMED_EXTERN = frozenset(ExternGround) - edition_2021.WITHOUT_DOCUMENT


def write(
    individual: IndividualCase, paper: Brought, scan: Scan | None, by: Person
) -> Attachment | None:
    """Keep what was read from the paper under its title in the language of the act."""
    return write_paper(
        individual.case,
        paper,
        title=PAPER_TITLES[paper.kind],
        is_restricted=paper.kind in RESTRICTED,
        scan=scan,
        by=by,
    )


def take_from_card(individual: IndividualCase, by: Person, today: date) -> None:
    """What the pupil's card knows of papers in force is not asked for again."""
    for paper in known_of_card(individual.case.student_id, KINDS_OF_CARD, today):
        write(individual, paper, None, by)


def documents_of(act: str) -> tuple[DocumentKind, ...]:
    """The documents that the page of the application asks of, by the act of the case."""
    return DOCUMENTS_2016 if act == edition_2016.ACT.slug else DOCUMENTS_2021


def approvals_for(facts: Facts) -> tuple[str, ...]:
    """The decisions of the authority that a case of the edition of 2016 needs."""
    treated = facts.ground == Ground2016.TREATMENT
    return tuple(kind for kind in APPROVALS if kind != SCHOOL_NAMED or treated)


def needed(act: str, facts: Facts) -> frozenset[str]:
    """The documents without which the ground does not stand."""
    return frozenset(kind.value for kind in _needed(act, facts))


def wanted(act: str, facts: Facts) -> frozenset[str]:
    """The documents that are asked for, and may be left out with a reason."""
    return frozenset(kind.value for kind in _wanted(act, facts))


def _needed(act: str, facts: Facts) -> Iterator[DocumentKind]:
    if act == edition_2016.ACT.slug:
        yield from edition_2016.documents_for(facts.ground, facts.grade)
    elif facts.is_patronage:
        grounds = edition_2021.CONFIRMED.items()
        yield from (kind for ground, kind in grounds if ground == facts.ground)
    elif facts.is_extern and facts.ground in _CONFIRMED_EXTERN:
        yield DocumentKind.GROUND


def _wanted(act: str, facts: Facts) -> Iterator[DocumentKind]:
    if facts.has_special_needs:
        yield DocumentKind.NEEDS
    if act == edition_2016.ACT.slug:
        return
    if facts.is_patronage and facts.ground == PatronageGround.INPATIENT:
        yield DocumentKind.GROUND
    if not (facts.is_transfer or facts.is_combination):
        yield from (DocumentKind.BIRTH, DocumentKind.HEALTH_FORM)
        if not facts.lacks_records:
            yield DocumentKind.EDUCATION
