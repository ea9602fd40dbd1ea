"""The papers that open a case: the application (Annex 1) and the contract (Annex 2)."""

from __future__ import annotations

import re
from datetime import date

from documents.frozen import iso, signer_name
from documents.kinds import Capacity, Frozen, OnPaperOnly, PaperKind, Signer
from documents.words.dates import date_short
from home_education import rules
from home_education.models import HomeCase
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords, family
from home_education.papers.slugs import APPLICATION, PROLONGATION
from home_education.papers.titles import CONTRACT_COMPARED
from home_education.procedure import CONTRACT, TRANSFER_ORDER
from home_education.rules import BroughtPaper, Facts, MedicalConclusion
from regulations.adoption import settings_on

_LICENCE = re.compile(
    r"^\W*(?P<number>\S+)\s+от\s+(?P<dated>\d\d\.\d\d\.\d{4})\s*(?:г\.?)?,\s*(?P<issuer>.+)$"
)
#: First words of those who give licences, in the instrumental: «выданной Министерством …».
_BY_WHOM = {
    "Министерство": "Министерством",
    "Департамент": "Департаментом",
    "Комитет": "Комитетом",
    "Управление": "Управлением",
    "Инспекция": "Инспекцией",
}


def application_context(home: HomeCase, day: date) -> Frozen:
    """What Annex 1 says; an address of registration that nobody has told is a line."""
    words = CaseWords(home, day)
    return {
        **words.head(),
        **words.study(),
        "applied_on": iso(home.applied_on),
        "attachments": attachment_words(words.facts),
        "prolongs": None,
    }


def prolongation_context(home: HomeCase, day: date) -> Frozen:
    """Annex 1 again with the new conclusion, and the order that it goes on from (cl. 2.6)."""
    previous = HomeCase.objects.get(case=home.case.previous_id)
    order = CaseWords(previous, day).issued(TRANSFER_ORDER)
    return {**application_context(home, day), "prolongs": order or {"number": "", "dated": ""}}


def contract_context(home: HomeCase, day: date) -> Frozen:
    """What Annex 2 says. `starts_on` and `ends_on` are the term that the rules compare."""
    words = CaseWords(home, day)
    head = words.head()
    return {
        **head,
        **words.study(),
        "licence": licence_words(home.school.licence),
        "as_in_text": rules.CONTRACT_AS_IN_TEXT.of(settings_on(home.school, rules.ACT, day)),
        "school_signer": signer_name(head["director"]["person"]),
    }


def attachment_words(facts: Facts) -> list[str]:
    """The papers of the package by kind, number and date, in the order of cl. 2.1 and 3.4."""
    named: tuple[tuple[str, MedicalConclusion | BroughtPaper | None], ...] = (
        ("заключение врачебной комиссии медицинской организации", facts.conclusion),
        ("решение врачебно-консультативной комиссии", facts.advisory),
        ("заключение психолого-медико-педагогической комиссии", facts.pmpk),
        ("индивидуальная программа реабилитации", facts.rehabilitation),
    )
    return [
        f"{name} от {date_short(paper.dated)} № {paper.number}" if paper.dated else name
        for name, paper in named
        if paper is not None
    ]


def licence_words(licence: str) -> str:
    """The licence as Annex 2 words it, where the school wrote it in that order; else as it is."""
    found = _LICENCE.match(licence.strip().removeprefix("№"))
    if found is None:
        return licence
    first, _space, rest = found["issuer"].partition(" ")
    if first not in _BY_WHOM:
        return licence
    return (
        f"от {found['dated']}г., регистрационный № {found['number']}, выданной "
        f"{_BY_WHOM[first]} {rest}"
    )


KINDS = (
    PaperKind(
        slug=APPLICATION,
        act=rules.ACT.slug,
        title="Заявление об обучении на дому",
        clause="2.1",
        annex="Приложение 1",
        language="ru",
        template="home_education/papers/application.html",
        context=application_context,
        series="home-applications",
        number_format="{number}-З",
        signers=family(rules.P_2_1.cite),
        retention=KEPT,
    ),
    PaperKind(
        slug=PROLONGATION,
        act=rules.ACT.slug,
        title="Заявление о пролонгации обучения на дому",
        clause="2.6",
        annex="Приложение 1",
        language="ru",
        template="home_education/papers/application.html",
        context=prolongation_context,
        series="home-applications",
        number_format="{number}-З",
        signers=family(rules.P_2_6.cite),
        retention=KEPT,
        needed_if=lambda home: home.case.previous_id is not None,
    ),
    PaperKind(
        slug=CONTRACT,
        act=rules.ACT.slug,
        title="Договор о получении образования на дому",
        clause="2.3",
        annex="Приложение 2",
        language="ru",
        template="home_education/papers/contract.html",
        context=contract_context,
        series="home-contracts",
        number_format="{number}-Д",
        signers=(
            Signer(
                capacity=Capacity.DIRECTOR,
                label="Директор",
                name_from="school_signer",
                ground=rules.P_2_3.cite,
            ),
            *family(rules.P_2_3.cite),
        ),
        retention=KEPT,
        copies_to_hand=True,
        on_paper_only=OnPaperOnly.CONTRACT,
        compared=CONTRACT_COMPARED,
    ),
)
