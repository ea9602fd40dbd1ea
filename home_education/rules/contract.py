"""Section 2 of the act, cl. 2.3–2.5: the contract, its term, the consent about health."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.vocabulary import ConsentKind, Party
from regulations.rules import Problem
from regulations.words import Text, say

P_2_3 = ACT.clause(
    "2.3",
    "Между образовательной организацией и родителями (законными представителями) обучающегося "
    "заключается договор об оказании образовательных услуг, в котором указывается срок его "
    "действия (Приложение 2).",
    reading=_(
        "The contract has three names in the act: here, in Annex 2 (“о получении образования на "
        "дому”) and in cl. 5.1: it is one paper with the title of the annex. It is concluded for "
        "lessons at home and in the school; of a hospital section 3 asks another contract, with "
        "the hospital itself."
    ),
    section=SECTION,
)
CONTRACT_IN_HOSPITAL = ACT.setting(
    P_2_3,
    "contract_in_hospital",
    False,
    _("Is the contract with the parents concluded for teaching in a hospital too?"),
    reading=_("Section 3 asks a contract with the hospital and none with the parents."),
)
CONTRACT_DAYS = ACT.setting(
    P_2_3,
    "contract_working_days",
    2,
    _("Within how many working days after the transfer is the contract signed?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)
CONTRACT_AS_IN_TEXT = ACT.setting(
    P_2_3,
    "contract_as_in_text",
    False,
    _("Is the contract printed with the slips of grammar that Annex 2 has?"),
    reading=_("“именуемой”, “с учетом рекомендациями”: by default they are mended."),
)


def needs_contract(facts: Facts) -> bool:
    """Whether the parents sign the contract of Annex 2."""
    return not facts.in_hospital or bool(CONTRACT_IN_HOSPITAL.of(facts.settings))


@ACT.blocks(P_2_3, _("The contract with the parents is asked for here"), field="place")
def contract_is_of_this_place(facts: Facts) -> Problem | None:
    if needs_contract(facts):
        return None
    return Problem(
        _(
            "In a hospital the contract is with the hospital (cl. 3.2), the parents sign none: "
            "go on with the plan, or let the school ask for it by its own local act"
        )
    )


@ACT.blocks(P_2_3, _("The contract is signed by both sides"))
def contract_is_signed(facts: Facts) -> Iterator[Problem]:
    if not needs_contract(facts):
        return
    contract = facts.contract
    if contract is None or not contract.number or contract.dated is None:
        yield Problem(
            _("There is no contract with a number and a date: send it for signing"), "contract"
        )
        return
    signed: tuple[tuple[date | None, str, Text], ...] = (
        (contract.signed_by_parent_on, "signed_by_parent_on", Party.PARENT.label),
        (contract.signed_by_school_on, "signed_by_school_on", Party.SCHOOL.label),
    )
    for day, field, party in signed:
        if day is None:
            yield Problem(
                say(
                    _("Contract No %(number)s is not signed by: %(party)s. Have it signed"),
                    number=contract.number,
                    party=party,
                ),
                field,
            )
        elif day > facts.today:
            yield Problem(
                say(
                    _("The signature (%(party)s) is dated %(day)s, still to come: mend the date"),
                    party=party,
                    day=day,
                ),
                field,
            )


P_2_4 = ACT.clause(
    "2.4",
    "Действие договора ограничивается сроками заключения медицинской организации и не может "
    "превышать один учебный год.",
    reading=_(
        "“сроками заключения” is the period of the medical conclusion; a decision on a disease "
        "outside the list (cl. 1.7) sets a term too. The contract ends with whichever ends first: "
        "the conclusion, the decision, the school year. It begins not before the conclusion does."
    ),
    section=SECTION,
)


def latest_end(facts: Facts) -> date | None:
    """The last day that a contract may have; None while the conclusion or the year is unknown."""
    conclusion = facts.conclusion
    if conclusion is None or conclusion.ends_on is None or facts.year_ends_on is None:
        return None
    ends = [conclusion.ends_on, facts.year_ends_on]
    if facts.advisory is not None and facts.advisory.ends_on is not None:
        ends.append(facts.advisory.ends_on)
    return min(ends)


def earliest_start(facts: Facts) -> date | None:
    """The first day that a contract may have; None while the conclusion or the year is unknown."""
    conclusion = facts.conclusion
    if conclusion is None or conclusion.starts_on is None or facts.year_starts_on is None:
        return None
    return max(conclusion.starts_on, facts.year_starts_on)


@ACT.blocks(P_2_4, _("The term is within the conclusion and the school year"))
def term_is_within_conclusion(facts: Facts) -> Iterator[Problem]:
    if facts.starts_on is None or facts.ends_on is None:
        yield Problem(_("The term is empty: enter its first and last day"), "starts_on")
        return
    first, last = earliest_start(facts), latest_end(facts)
    if first is None or last is None:
        yield Problem(
            _("The period of the conclusion or of the school year is unknown: enter both"),
            "ends_on",
        )
        return
    if facts.starts_on < first:
        yield Problem(
            say(
                _(
                    "Study at home begins on %(starts_on)s, the conclusion and the school year "
                    "allow it from %(first)s on: choose that day or a later one"
                ),
                starts_on=facts.starts_on,
                first=first,
            ),
            "starts_on",
        )
    if facts.ends_on > last:
        yield Problem(
            say(
                _(
                    "Study at home ends on %(ends_on)s, the conclusion and the school year allow "
                    "it until %(last)s: end it by then"
                ),
                ends_on=facts.ends_on,
                last=last,
            ),
            "ends_on",
        )
    if facts.ends_on < facts.starts_on:
        yield Problem(
            say(
                _("Study at home ends on %(ends_on)s, before its first day: mend the dates"),
                ends_on=facts.ends_on,
            ),
            "ends_on",
        )


@ACT.blocks(P_2_4, _("The term ended with the school year"), field="ends_on")
def year_is_over(facts: Facts) -> Problem | None:
    last, year_ends_on = facts.last_day, facts.year_ends_on
    if last is not None and year_ends_on is not None and last >= year_ends_on:
        return None
    return Problem(
        say(
            _(
                "Study at home ended on %(last)s, the school year goes on until %(year_ends_on)s: "
                "issue the order of return to class"
            ),
            last=last or "—",
            year_ends_on=year_ends_on or "—",
        )
    )


@ACT.blocks(P_2_4, _("The contract has the term of the case"), field="contract")
def contract_has_the_term(facts: Facts) -> Problem | None:
    contract = facts.contract
    if contract is None or not needs_contract(facts):
        return None
    if (contract.starts_on, contract.ends_on) == (facts.starts_on, facts.ends_on):
        return None
    return Problem(
        say(
            _(
                "Contract No %(number)s is for %(starts_on)s–%(ends_on)s, the term is now "
                "%(case_starts_on)s–%(case_ends_on)s: send it for signing anew"
            ),
            number=contract.number or "—",
            starts_on=contract.starts_on or "—",
            ends_on=contract.ends_on or "—",
            case_starts_on=facts.starts_on or "—",
            case_ends_on=facts.ends_on or "—",
        )
    )


P_2_5 = ACT.clause(
    "2.5",
    "Дополнительно с родителей берется письменное информированное согласие на обработку "
    "медицинских данных обучающегося, которое подписывают родители или сам ученик, если он "
    "старше 15 лет (Приложение 3)."
    "\nВ форме согласия должно быть предусмотрено указание следующих сведений:"
    "\n- об основных характеристиках заболевания ребенка и побочных явлениях при лечении, "
    "которые необходимо учитывать педагогам при обучении;"
    "\n- об особенностях эмоционального и других состояний ребенка;"
    "\n- состав и характер сведений о состоянии здоровья ребенка, местонахождении на лечении, "
    "каким образом и кого с данными сведениями можно ознакомить, чтобы оказать социальную "
    "поддержку ребенку в период длительного лечения.",
    reading=_(
        "“старше 15 лет” is read as 15 full years, from the birthday on; the strict reading begins "
        "the day after it. Under 18 a parent signs as well. Annex 3 mixes two consents: by law "
        "processing and transfer to others stand on papers of their own, with what the annex "
        "leaves out: the school, the purpose, the term, the way to withdraw. Nobody can be made to "
        "consent: without it no word on health is kept or printed, and the rest goes on."
    ),
    section=SECTION,
)
CONSENT_AGE = P_2_5.figure(
    "старше 15 лет",
    15,
    key="pupil_consents_from_age",
    label=_("From what age, in years, does the pupil sign the consent?"),
    at_least=10,
    at_most=18,
)
CONSENT_ON_BIRTHDAY = ACT.setting(
    P_2_5,
    "consents_on_birthday",
    True,
    _("Does the pupil sign from the birthday on (otherwise from the day after)?"),
    reading=_("“старше” may mean either."),
)
PARENT_CONSENTS_TOO = ACT.setting(
    P_2_5,
    "parent_consents_too",
    True,
    _("Does a parent sign the consent beside a pupil under 18?"),
    reading=_("“родители или сам ученик” does not say whether one is enough."),
)
CONSENT_IN_ONE_PAPER = ACT.setting(
    P_2_5,
    "consent_in_one_paper",
    False,
    _("Does the consent to processing also print the transfer to others, as Annex 3 does?"),
    reading=_(
        "By law each consent is a paper of its own: by default the second half of Annex 3 stands "
        "on the consent to transfer."
    ),
)
FULL_AGE = ACT.setting(
    P_2_3,
    "full_age",
    18,
    _("From what age, in years, does the pupil sign without a parent?"),
    reading=_("The act is silent; the age comes from civil law."),
    at_least=14,
    at_most=21,
)
ONE_DAY = date.resolution


def consenting_parties(facts: Facts, day: date) -> tuple[Party, ...]:
    """Who signs a consent on that day. A pupil of unknown age is taken for a child."""
    strict = not CONSENT_ON_BIRTHDAY.of(facts.settings)
    age, judged = facts.age_on(day), facts.age_on(day - ONE_DAY if strict else day)
    pupil = judged is not None and judged >= CONSENT_AGE.of(facts.settings)
    grown_up = age is not None and age >= FULL_AGE.of(facts.settings)
    parent = not pupil or (PARENT_CONSENTS_TOO.of(facts.settings) and not grown_up)
    return (*((Party.PARENT,) if parent else ()), *((Party.PUPIL,) if pupil else ()))


@ACT.blocks(P_2_5, _("Notes on health are kept by consent only"), field="health_consent")
def health_notes_have_consent(facts: Facts) -> Problem | None:
    if not facts.holds_health_notes or facts.consent(ConsentKind.HEALTH) is not None:
        return None
    return Problem(
        _(
            "The case holds notes on the pupil's health and there is no consent in force: have it "
            "signed (Annex 3), or delete the notes"
        )
    )


@ACT.warns(P_2_5, _("The consent about health is given"), field="health_consent")
def health_consent_is_given(facts: Facts) -> Problem | None:
    if facts.holds_health_notes or facts.consent(ConsentKind.HEALTH) is not None:
        return None
    return Problem(
        _("The consent to processing of health data is not signed: have it signed, or write why")
    )


@ACT.blocks(P_2_5, _("Consents are signed by whoever is entitled"), field="consents")
def consents_are_by_entitled(facts: Facts) -> Iterator[Problem]:
    for consent in facts.consents:
        if consent.kind not in (ConsentKind.HEALTH, ConsentKind.TRANSFER):
            continue
        signed = {Party.PARENT: consent.by_parent, Party.PUPIL: consent.by_pupil}
        wanted = consenting_parties(facts, consent.signed_on)
        if missing := [party.label for party in wanted if not signed[party]]:
            yield Problem(
                say(
                    _(
                        "“%(consent)s” of %(signed_on)s is not signed by: %(missing)s. Have it "
                        "signed by them"
                    ),
                    consent=ConsentKind.named(consent.kind),
                    signed_on=consent.signed_on,
                    missing=missing,
                )
            )


@ACT.blocks(P_2_5, _("The consent says to whom the data may be shown"), field="recipients")
def consent_names_recipients(facts: Facts) -> Iterator[Problem]:
    for kind in (ConsentKind.HEALTH, ConsentKind.TRANSFER):
        consent = facts.consent(kind)
        if consent is not None and not consent.recipients.strip():
            yield Problem(
                say(
                    _("“%(consent)s” does not say to whom data may be shown: name the people"),
                    consent=kind.label,
                )
            )
