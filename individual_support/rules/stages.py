"""Section 2 of the act: the aims of support and its four stages in order."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from individual_support.rules.act import ACT
from individual_support.rules.facts import Facts
from individual_support.rules.vocabulary import Party
from regulations.rules import Problem
from regulations.words import say

AIMS = "2. Цели, задачи, этапы реализации ИППС"

P_2_1 = ACT.clause(
    "2.1",
    "Основной целью ИППС является создание ситуации успеха в учебной деятельности, "
    "преодоление несоответствия между процессом обучения, воспитания и социализации ребенка "
    "и реальными возможностями ребенка, исходя из его познавательных потребностей.",
    section=AIMS,
)
DEFAULT_PURPOSE = P_2_1.words(
    "создание ситуации успеха в учебной деятельности, "
    "преодоление несоответствия между процессом обучения, воспитания и социализации ребенка "
    "и реальными возможностями ребенка, исходя из его познавательных потребностей"
)
ACT.kept_by_screen(
    P_2_1, "support:open", _("The purpose of a new case stands in the words of the act")
)

P_2_2 = ACT.clause(
    "2.2",
    "Задачи:"
    "\n• индивидуализация процессов обучения, воспитания и социализации;"
    "\n• удовлетворение особых образовательных потребностей обучающихся.",
    section=AIMS,
)
DEFAULT_TASKS = (
    P_2_2.words("индивидуализация процессов обучения, воспитания и социализации"),
    P_2_2.words("удовлетворение особых образовательных потребностей обучающихся"),
)
ACT.kept_by_screen(
    P_2_2, "support:open", _("The tasks of a new case stand in the words of the act")
)

P_2_3 = ACT.clause(
    "2.3",
    "Этапы реализации ИППС:"
    "\n• Составление заявления-соглашения о сотрудничестве между школой, родителями "
    "(законными представителями), учащимся;"
    "\n• Составление листа индивидуального сопровождения для учащегося;"
    "\n• Организация и проведение занятий с учащимся;"
    "\n• Оценка эффективности реализации ИППС.",
    reading=_(
        "The stages follow each other in the order of the list. The agreement has three parties: "
        "the school, a parent, and the pupil from the age that the school sets; a pupil of full "
        "age signs alone with the school. What nobody agreed to does not begin: a parent may "
        "refuse, and the refusal closes the case."
    ),
    section=AIMS,
)
PUPIL_SIGNS_FROM = ACT.setting(
    P_2_3,
    "pupil_signs_from_age",
    14,
    _("From what age, in years, does the pupil sign the agreement?"),
    reading=_("The act names the pupil as a party and no age."),
    at_least=6,
    at_most=18,
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

BOTH_PARENTS_SIGN = ACT.setting(
    P_2_3,
    "both_parents_sign",
    False,
    _("Must both parents sign the agreement?"),
    reading=_(
        "The act says “родителями (законными представителями)” and not how many; by family law "
        "each parent acts for the child (СК РФ, ст. 61, 64), so one signature is enough."
    ),
)


def required_parties(facts: Facts) -> tuple[Party, ...]:
    """Who must sign the agreement. A pupil of unknown age is taken for one who signs too."""
    age = facts.pupil_age
    parties = []
    if age is None or age < FULL_AGE.of(facts.settings):
        parties.append(Party.PARENT)
    if age is None or age >= PUPIL_SIGNS_FROM.of(facts.settings):
        parties.append(Party.PUPIL)
    return (*parties, Party.SCHOOL)


@ACT.blocks(
    P_2_3,
    _("All parties have signed the agreement"),
    field="signatures",
    overridable_by=(Role.ADMIN, Role.DEPUTY),
)
def agreement_is_signed(facts: Facts) -> Iterator[Problem]:
    signed = {signature.party for signature in facts.signatures}
    if missing := [party.label for party in required_parties(facts) if party not in signed]:
        yield Problem(
            say(
                _("The agreement is not signed by: %(missing)s. Record the missing signatures"),
                missing=missing,
            )
        )
    elif facts.parents_awaited:
        yield Problem(
            say(
                _("Both parents sign the agreement at this school. Awaited still: %(names)s"),
                names=facts.parents_awaited,
            )
        )
    for signature in facts.signatures:
        if signature.signed_on > facts.today:
            yield Problem(
                say(
                    _(
                        "The signature of %(name)s is dated %(signed_on)s, which is still to come: "
                        "mend the date"
                    ),
                    name=signature.name,
                    signed_on=signature.signed_on,
                )
            )


@ACT.blocks(
    P_2_3,
    _("The sheet follows the agreement"),
    field="rows",
    overridable_by=(Role.ADMIN, Role.DEPUTY),
)
def sheet_follows_agreement(facts: Facts) -> Problem | None:
    if facts.agreed_on is not None or not facts.rows:
        return None
    return Problem(
        _(
            "The sheet has rows and the agreement is not concluded: have it signed first, or let "
            "the administration decide (cl. 5.4)"
        ),
        rows=tuple(row.key for row in facts.rows),
    )
