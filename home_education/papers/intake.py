"""The papers that open a case: application (Annex 1), contract (Annex 2), consent (Annex 3)."""

from __future__ import annotations

import re
from datetime import date

from documents.frozen import signer_name
from documents.kinds import Capacity, Frozen, OnPaperOnly, PaperKind, Signer
from documents.words.dates import date_short
from home_education import rules
from home_education.models import HomeCase
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords, family, iso
from home_education.papers.slugs import APPLICATION, CONSENT, PROLONGATION
from home_education.papers.titles import COMPARED
from home_education.procedure import CONTRACT, TRANSFER_ORDER
from home_education.rules import BroughtPaper, Facts, MedicalConclusion, Party
from regulations.adoption import settings_on

#: What Annex 3 asks to be allowed, word for word: each is ticked by itself.
ANNOUNCED = (
    "о сообщении сведений об основных характеристиках заболевания ребенка и побочных явлениях при "
    "лечении, которые необходимо учитывать педагогическим работникам в процессе обучения;",
    "о сообщении сведений об особенностях эмоционального и других состояний ребенка, которые "
    "необходимо учитывать в процессе обучения;",
    "о составе и характере сведений о состоянии здоровья ребенка, месте нахождения на лечении, "
    "форме передачи, случаях, при которых допустимо их сообщение третьим лицам (одноклассникам, "
    "родительскому комитету класса и другим) с целью социальной поддержки ребенка в период "
    "длительного лечения.",
)
PASSED_ON = (
    "о факте длительного лечения;",
    "о факте организации обучения на дому;",
    "о необходимости социальной поддержки со стороны одноклассников и педагогов;",
)

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
    """What Annex 1 says; the address of registration the school does not keep: a line."""
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


def consent_context(home: HomeCase, day: date) -> Frozen:
    """What Annex 3 says. Who signs goes by the age on that day (cl. 2.5)."""
    words = CaseWords(home, day)
    head, parties = words.head(), rules.consenting_parties(words.facts, day)
    parent, pupil = Party.PARENT in parties, Party.PUPIL in parties
    signing = [(parent, head["applicant"]), (pupil, head["pupil"])]
    return {
        **head,
        "applicant_birth_date": "",
        "parent_signs": parent,
        "pupil_signs": pupil,
        "pupil_signer": signer_name(head["pupil"]),
        "signing": [person for signs, person in signing if signs],
        "announced": [{"words": one, "ticked": False} for one in ANNOUNCED],
        "passed_on": [{"words": one, "ticked": False} for one in PASSED_ON],
        "recipients": "",
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
        compared=COMPARED,
    ),
    PaperKind(
        slug=CONSENT,
        act=rules.ACT.slug,
        title="Согласие на обработку медицинских данных",
        clause="2.5",
        annex="Приложение 3",
        language="ru",
        template="home_education/papers/consent.html",
        context=consent_context,
        series="home-consents",
        number_format="{number}-СМ",
        signers=(
            Signer(
                capacity=Capacity.PARENT,
                label="Родитель (законный представитель)",
                name_from="family_signer",
                only_if=lambda context: context["parent_signs"],
                ground=rules.P_2_5.cite,
            ),
            Signer(
                capacity=Capacity.PUPIL,
                label="Обучающийся",
                name_from="pupil_signer",
                only_if=lambda context: context["pupil_signs"],
                ground=rules.P_2_5.cite,
            ),
        ),
        retention=KEPT,
        on_paper_only=OnPaperOnly.HEALTH_CONSENT,
    ),
)
