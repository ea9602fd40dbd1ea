"""Section II of the edition of 2016: when a pupil is enrolled, and with which papers."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2016.act import ACT
from externat.rules.facts import Facts
from externat.rules.vocabulary import HEALTH_GROUNDS_2016, DocumentKind, Ground2016
from regulations.rules import Problem
from regulations.words import say

SECTION = "II. Порядок зарахування на індивідуальну форму навчання"
FIRST_GRADE = 1

P_II_1 = ACT.clause(
    "II.1",
    "Зарахування учнів на індивідуальну форму навчання проводиться протягом навчального року.",
    reading=_("On any day of the school year, its first and last included; there is no deadline."),
    section=SECTION,
)


@ACT.blocks(P_II_1, _("Enrolment is within the school year"), field="starts_on")
def enrolment_is_within_year(facts: Facts) -> Problem | None:
    first, last, day = facts.year_starts_on, facts.year_ends_on, facts.starts_on
    if day is None:
        return Problem(_("The first day of the individual form is empty: enter it"))
    if first is None or last is None or first <= day <= last:
        return None
    return Problem(
        say(
            _("%(day)s is outside the school year %(first)s–%(last)s: choose a day within it"),
            day=day,
            first=first,
            last=last,
        )
    )


P_II_2 = ACT.clause(
    "II.2",
    "Для зарахування на індивідуальну форму навчання учні подають:"
    "\nзаяву одного з батьків (законних представників) або особисту заяву (для учнів, які на дату "
    "подання заяви є повнолітніми);"
    "\nдокумент про наявний рівень освіти (копію свідоцтва про базову загальну середню освіту, "
    "табель або виписку оцінок із класного журналу за останній рік навчання);"
    "\nвисновок лікарсько-консультаційної комісії закладу охорони здоров’я за місцем "
    "спостереження дитини про переведення на індивідуальну форму навчання за станом здоров’я "
    "(для осіб, які за станом здоров’я не можуть відвідувати навчальний заклад, а також осіб з "
    "особливими освітніми потребами, з інвалідністю та тих, яким необхідно пройти медичне "
    "лікування в закладі охорони здоров’я більше одного місяця);"
    "\nкопію відповідного документа, що підтверджує законність перебування в Україні (для "
    "іноземців або осіб без громадянства, які перебувають в Україні на законних підставах);"
    "\nвитяг з протоколу засідання психолого-медико-педагогічної консультації (для осіб з "
    "особливими освітніми потребами (за наявності)).",
    reading=_(
        "The conclusion of the medical commission is asked for on the four grounds of health, the "
        "extract on special needs only where there is one. A child who begins grade 1 has no marks "
        "of a last year. For a small class and for zones of conflict no paper is named."
    ),
    section=SECTION,
)
P_II_2.words("(за наявності)")


def documents_for(ground: str, grade: int | None) -> tuple[DocumentKind, ...]:
    """The papers that the clause asks for, besides the application."""
    kinds = [] if grade == FIRST_GRADE else [DocumentKind.EDUCATION]
    if ground in HEALTH_GROUNDS_2016:
        kinds.append(DocumentKind.MEDICAL)
    if ground == Ground2016.FOREIGNER:
        kinds.append(DocumentKind.LAWFUL_STAY)
    return tuple(kinds)


@ACT.blocks(P_II_2, _("The papers of the ground are brought"), field="documents")
def documents_are_brought(facts: Facts) -> Iterator[Problem]:
    for kind in documents_for(facts.ground, facts.grade):
        if not facts.brought(kind):
            yield Problem(
                say(_("Missing: %(paper)s. Attach it"), paper=kind.label),
                rows=(kind.value,),
            )


@ACT.warns(P_II_2, _("The extract on special needs is brought, if there is one"), field="documents")
def extract_on_needs_is_brought(facts: Facts) -> Problem | None:
    if not facts.has_special_needs or facts.brought(DocumentKind.NEEDS):
        return None
    return Problem(
        say(
            _("Not brought: %(paper)s. Attach it, or write that there is none"),
            paper=DocumentKind.NEEDS.label,
        ),
        rows=(DocumentKind.NEEDS.value,),
    )


P_II_3 = ACT.clause(
    "II.3",
    "Технології дистанційного навчання в індивідуальній формі навчання застосовуються з "
    "урахуванням вимог Положення про дистанційне навчання, затвердженого наказом Міністерства "
    "освіти і науки України від 25 квітня 2013 року № 466, зареєстрованого в Міністерстві юстиції "
    "України 30 квітня 2013 року за № 703/23235 (зі змінами).",
    reading=_("The order No 466 is replaced by No 1115 of 08.09.2020; the text is kept."),
    section=SECTION,
)


@ACT.warns(P_II_3, _("Lessons at a distance keep to the regulation on them"), field="remote_rules")
def distance_keeps_its_rules(facts: Facts) -> Problem | None:
    if facts.remote_rules_kept or facts.plan is None:
        return None
    if not any(line.remote_hours for line in facts.plan.lines):
        return None
    return Problem(
        _(
            "The plan has hours at a distance, and nobody has marked that the regulation on "
            "distance learning is kept: check it and mark it"
        )
    )


P_II_4 = ACT.clause(
    "II.4",
    "Керівник навчального закладу, зобов’язаний ознайомити учнів, одного з батьків (законних "
    "представників) з документами, які визначають перебіг відповідного навчально-виховного "
    "процесу.",
    section=SECTION,
)


@ACT.blocks(P_II_4, _("The family is acquainted with the documents"), field="acquainted_on")
def family_is_acquainted(facts: Facts) -> Problem | None:
    if facts.acquainted_on is not None and facts.acquainted_on <= facts.today:
        return None
    return Problem(_("The sheet of acquaintance is not signed: have it signed and enter the day"))
