"""Annex 3: the consent about health, on two papers, because by law each consent stands on its own.

What the law asks of a written consent (152-ФЗ, ст. 9 ч. 4) stands on the same paper below the form.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from documents.consents import Asked, rules_on
from documents.forms.consents import WORDS
from documents.frozen import iso, signer_name
from documents.kinds import Capacity, Frozen, OnPaperOnly, PaperKind, Signer
from documents.models import ConsentKind
from home_education import rules
from home_education.models import HomeCase
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords
from home_education.papers.slugs import CONSENT, TRANSFER_CONSENT
from home_education.rules import Party
from regulations.adoption import settings_on
from regulations.models import Case

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
#: Which paper of the act asks for which consent.
FORMS = {ConsentKind.HEALTH: CONSENT, ConsentKind.TRANSFER: TRANSFER_CONSENT}


@dataclass(frozen=True, kw_only=True)
class AskedOfCase(Asked):
    """A consent that is asked for in a case; ``ticked`` are the places of what is allowed in its
    list, empty where the family ticks by hand."""

    home: HomeCase
    ticked: frozenset[int] = field(default_factory=frozenset)

    @property
    def case(self) -> Case:
        """The paper belongs to the case."""
        return self.home.case


def unasked(home: HomeCase, day: date, kind: ConsentKind) -> AskedOfCase:
    """What would be asked for today, for the paper to be looked at before it is made."""
    words = WORDS["ru"]
    return AskedOfCase(
        home=home,
        school=home.school,
        student=home.case.student,
        kind=kind,
        parent=CaseWords(home, day).representative,
        pupil_consents=False,
        purpose=words["purpose"],
        data=words["data"],
        recipients="",
        actions=words["transfer" if kind == ConsentKind.TRANSFER else "actions"],
        until=home.ends_on,
        operator_address=rules_on(home.school, day).operator_address,
    )


def health_context(asked: AskedOfCase | HomeCase, day: date) -> Frozen:
    """The consent to processing: the first half of Annex 3."""
    return _context(asked, day, ConsentKind.HEALTH)


def transfer_context(asked: AskedOfCase | HomeCase, day: date) -> Frozen:
    """The consent to transfer: the second half of Annex 3."""
    return _context(asked, day, ConsentKind.TRANSFER)


def _context(given: AskedOfCase | HomeCase, day: date, kind: ConsentKind) -> Frozen:
    """Who signs goes by the age on that day (cl. 2.5)."""
    asked = given if isinstance(given, AskedOfCase) else unasked(given, day, kind)
    words = CaseWords(asked.home, day)
    head, parties = words.head(), rules.consenting_parties(words.facts, day)
    parent, pupil = Party.PARENT in parties, Party.PUPIL in parties
    signing = [(parent, head["applicant"]), (pupil, head["pupil"])]
    is_transfer = kind == ConsentKind.TRANSFER
    in_one = rules.CONSENT_IN_ONE_PAPER.of(settings_on(asked.school, rules.ACT, day))
    return {
        **head,
        "consent": kind.value,
        "operator_address": asked.operator_address or asked.school.address,
        "parent_signs": parent,
        "pupil_signs": pupil,
        "pupil_signer": signer_name(head["pupil"]),
        "signing": [person for signs, person in signing if signs],
        "announced": [] if is_transfer else _ticked(ANNOUNCED, asked.ticked),
        "passed_on": _ticked(PASSED_ON, asked.ticked if is_transfer else frozenset())
        if is_transfer or in_one
        else [],
        "recipients": asked.recipients,
        "authority_paper": asked.authority,
        "purpose": asked.purpose,
        "data": asked.data,
        "actions": asked.actions,
        "until": iso(asked.until),
    }


def _ticked(texts: tuple[str, ...], places: frozenset[int]) -> list[Frozen]:
    return [{"words": text, "ticked": place in places} for place, text in enumerate(texts)]


def _kind(slug: str, title: str, context) -> PaperKind:
    return PaperKind(
        slug=slug,
        act=rules.ACT.slug,
        title=title,
        clause="2.5",
        annex="Приложение 3",
        language="ru",
        template="home_education/papers/consent.html",
        context=context,
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
    )


KINDS = (
    _kind(CONSENT, "Согласие на обработку медицинских данных", health_context),
    _kind(
        TRANSFER_CONSENT,
        "Согласие на передачу медицинских данных третьим лицам",
        transfer_context,
    ),
)
