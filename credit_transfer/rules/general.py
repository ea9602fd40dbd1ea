"""Section 1 of the act, cl. 1.1–1.3: the four places of a result, and how the act is adopted."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.parts import Copy
from credit_transfer.rules.vocabulary import Body, CopyPlace
from regulations.rules import Problem
from regulations.words import say

P_1_1 = ACT.clause(
    "1.1",
    "обучающимся общеобразовательных программ – начального общего, основного общего, среднего "
    "общего образования, а также дополнительных образовательных программ (общеразвивающих и "
    "предпрофессиональных), профессионального обучения в соответствии с индивидуальными их "
    "потребностями;"
    "\n- личное дело – сгруппированная и оформленная в соответствии с установленными требованиями "
    "совокупность документов, содержащих сведения об обучающемся, предусмотренные нормативными "
    "правовыми актами, локальными нормативными актами и организационно- распорядительными "
    "документами Школы;"
    "\n- портфолио обучающегося – комплекс документов, отражающих совокупность индивидуальных "
    "образовательных достижений обучающегося в урочной и (или) внеурочной деятельности;"
    "\n- поощрение – способ/метод стимулирования, побуждения обучающегося к образовательной, "
    "творческой, спортивной и иной деятельности. Осуществляется в признании значимости и важности "
    "поощряемой деятельности, во всестороннем содействии ее успешности, в публичном одобрении "
    "достигнутых результатов и в выделении особо отличившихся: их награждение в виде призов, "
    "дипломов, памятных подарков;"
    "\n- ФГОС – федеральные государственные образовательные стандарты общего образования;"
    "\n- ООП – основная образовательная программа;"
    "\n- зачёт - подтвержденный результат освоения учебных курсов, внеурочной деятельности, "
    "дополнительных образовательных программ, перенесенный в документы об освоении "
    "образовательной программы (электронный журнал / электронный дневник (Сетевой город), личное "
    "дело, справку об обучении, документ об образовании), наименования учебных курсов, дисциплин, "
    "дополнительных общеобразовательных программ и соответствующей отметки (оценки), полученной "
    "при их освоении в других организациях, осуществляющих образовательную деятельность.",
    reading=_(
        "Only the end of the clause is known, its definitions. In that of credit the words from "
        "“наименования учебных курсов” on hang in the air: they are read as what is copied, the "
        "name of the course and its mark. The certificate of study and the document on education "
        "concern the pupil only when one is made out: until then the reason stands in their place."
    ),
)
COPY_DAYS = ACT.setting(
    P_1_1,
    "copy_days",
    5,
    _("Within how many working days does the result stand in its four places?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=90,
)
ACT.kept_by_screen(
    P_1_1, "credit:copies", _("Who put the result into each of the four places, and when")
)
ACT.kept_by_screen(P_1_1, "credit:portfolio", _("The portfolio of the pupil, to be printed"))
ACT.kept_by_screen(P_1_1, "credit:awards", _("Awards of the pupil: for what, when, by whom"))


@ACT.blocks(P_1_1, _("The result stands in its four places"), field="copies")
def copies_are_made(facts: Facts) -> Iterator[Problem]:
    made = {one.place: one for one in facts.copies}
    for place in CopyPlace:
        copy = made.get(place, Copy(place=place))
        if copy.not_needed.strip():
            continue
        if copy.on is None or not copy.by.strip():
            yield Problem(
                say(
                    _(
                        "“%(place)s”: who put the result there, or when, is not entered: tick it, "
                        "or write why it is not needed"
                    ),
                    place=place.label,
                )
            )
        elif copy.on > facts.today:
            yield Problem(
                say(
                    _("“%(place)s”: %(day)s has not come yet: mend the day"),
                    place=place.label,
                    day=copy.on,
                )
            )
        elif facts.decided_on is not None and copy.on < facts.decided_on:
            yield Problem(
                say(
                    _("“%(place)s”: %(day)s is before the order of %(decided)s: mend the day"),
                    place=place.label,
                    day=copy.on,
                    decided=facts.decided_on,
                )
            )


P_1_2 = ACT.clause(
    "1.2",
    "Положение об индивидуальном учете результатов освоения обучающимися образовательных программ "
    "и поощрений обучающихся в Школе согласовывается с Управляющим советом, утверждается "
    "директором Школы, рассматривается Советом обучающихся, проходит через учет мнения Совета "
    "родителей и публикуется на официальном сайте Школы.",
)
ACT.kept_by_screen(
    P_1_2, "credit:approvals", _("The four bodies, their papers, and the day of publication")
)


@ACT.warns(P_1_2, _("The school has adopted the act as it demands"), field="adoption")
def adoption_is_complete(facts: Facts) -> Problem | None:
    adopted = facts.adoption
    if adopted is None:
        return None
    missing = [body.label for body in Body if body not in adopted.bodies]
    if missing:
        return Problem(
            say(
                _("The act's card lacks %(missing)s: enter number and date there"),
                missing=missing,
            )
        )
    if adopted.published_on is None:
        return Problem(
            _("The act's card has no day of publication on the school's site: enter it there")
        )
    return None


P_1_3 = ACT.clause(
    "1.3",
    "Утвержденный Порядок действует до принятия нового.",
    reading=_(
        "“Порядок” is this regulation. The school's own adoptions follow each other, a new one "
        "ends the one before; a case keeps the edition it began under."
    ),
)
ACT.kept_by_screen(
    P_1_3, "act", _("The adoptions of the school follow each other; a new one ends the old")
)
