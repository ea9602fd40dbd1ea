"""Section 3 of the act, cl. 3.4: the seven grounds of a credit."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.parts import Act
from credit_transfer.rules.results import SECTION
from credit_transfer.rules.vocabulary import Ground
from regulations.rules import Problem
from regulations.words import Text, say

P_3_4 = ACT.clause(
    "3.4",
    "Зачёт производится для обучающихся:"
    "\nвременно получавших образование в санаторных школах, реабилитационных образовательных "
    "учреждениях и т.п.;"
    "\nпереведенных из иной организации, осуществляющей образовательную деятельность (имеющие "
    "государственную аккредитацию и лицензию подтверждающие право на ведение образовательной "
    "деятельности);"
    "\nпереведенных с одной образовательной программы на другую;"
    "\nпереведенных с одной формы обучения на другую;"
    "\nранее отчисленных из ОО и восстановившихся для продолжения обучения и (или) прикрепившихся "
    "для сдачи итоговой государственной аттестации;"
    "\nизучавших учебные курсы, курсы по плану внеурочной деятельности, дополнительные "
    "образовательные программы по собственному выбору в других организациях, осуществляющих "
    "образовательную деятельность;"
    "\nв иных случаях по уважительным причинам.",
    reading=_(
        "Seven grounds, of which one is chosen. Licence and accreditation are demanded where the "
        "pupil came from another organisation; the form of annex 1 asks them of everybody, but "
        "sports and art schools have no accreditation: for the other grounds it may stay empty."
    ),
    section=SECTION,
)


@ACT.blocks(P_3_4, _("The ground of the credit is chosen"), field="ground")
def ground_is_chosen(facts: Facts) -> Problem | None:
    if facts.ground in tuple(Ground):
        return None
    return Problem(
        say(
            _("The ground is not chosen: choose one of %(grounds)s"),
            grounds=[one.label for one in Ground],
        )
    )


@ACT.blocks(P_3_4, _("The outside organisation is named"), field="organisation")
def organisation_is_named(facts: Facts) -> Problem | None:
    if facts.organisation.name.strip():
        return None
    return Problem(_("The organisation where the pupil studied is not chosen: choose it"))


@ACT.blocks(P_3_4, _("The organisation of a transfer has licence and accreditation"))
def organisation_is_accredited(facts: Facts) -> Iterator[Problem]:
    if facts.ground != Ground.TRANSFER:
        return
    organisation = facts.organisation
    yield from _lacking(
        organisation.licence,
        "licence_number",
        "licence_on",
        say(
            _("Who came from another organisation needs its licence: enter the number of %(name)s"),
            name=organisation.name,
        ),
        say(
            _("The licence of %(name)s has no date: enter it"),
            name=organisation.name,
        ),
    )
    yield from _lacking(
        organisation.accreditation,
        "accreditation_number",
        "accreditation_on",
        say(
            _(
                "Who came from another organisation needs its accreditation: enter the number of "
                "%(name)s"
            ),
            name=organisation.name,
        ),
        say(
            _("The accreditation of %(name)s has no date: enter it"),
            name=organisation.name,
        ),
    )


def _lacking(
    paper: Act | None, number: str, dated: str, no_number: Text, no_date: Text
) -> Iterator[Problem]:
    if paper is None or not paper.number.strip():
        yield Problem(no_number, number)
    if paper is None or paper.dated is None:
        yield Problem(no_date, dated)


#: What the ground has to say in words, where the text names more than one thing.
EXPLAINED: dict[str, Text] = {
    Ground.PROGRAMME: _("From which programme to which the pupil changed is empty: write it"),
    Ground.STUDY_FORM: _("From which form of education to which is empty: write it"),
    Ground.RETURNED: _("When the pupil was taken back or attached is empty: write since when"),
    Ground.OTHER: _("The valid reason of this case is empty: write it in words"),
}


@ACT.blocks(P_3_4, _("The ground is explained where it must be"), field="ground_reason")
def ground_is_explained(facts: Facts) -> Problem | None:
    asked = EXPLAINED.get(facts.ground)
    if asked is None or facts.ground_reason.strip():
        return None
    return Problem(asked)
