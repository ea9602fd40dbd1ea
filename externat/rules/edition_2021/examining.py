"""Section II of the edition of 2021, II.6–II.9: how externs are assessed."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.entering import is_attested
from externat.rules.edition_2021.externs import SECTION, WITH_SUBJECTS
from externat.rules.edition_2021.general import LEFT_BEHIND
from externat.rules.edition_2021.records import faults_of, faults_of_order, faults_of_protocol
from externat.rules.facts import Facts
from externat.rules.levels import HIGHEST, LOWEST
from externat.rules.parts import Result
from externat.rules.vocabulary import Assessment, Circumstance
from regulations.rules import Problem
from regulations.words import say

P_II_6 = ACT.clause(
    "II.6",
    "Екстерни складають річне оцінювання та атестацію."
    "\nРічне оцінювання проводиться з усіх навчальних предметів, обов'язкових для вивчення "
    "відповідно до освітньої програми."
    "\nРезультати річного оцінювання оформлюються протоколом оцінювання.",
    reading=_(
        "All compulsory subjects; on grounds 2 and 6, those that the application names by cl. "
        "II.3, unless the school reads otherwise."
    ),
    section=SECTION,
)
NAMED_ONLY = ACT.setting(
    P_II_6,
    "named_subjects_only",
    True,
    _("Is an extern on ground 2 or 6 assessed only in the subjects of the application?"),
    reading=_("Cl. II.3 has them named, cl. II.6 speaks of all compulsory subjects."),
)


SEMESTERS = 2


def subjects_to_assess(facts: Facts) -> tuple[str, ...]:
    """The subjects in which the annual assessment is due."""
    named = facts.application.subjects if facts.application else ()
    if facts.is_combination:
        return named
    if facts.is_extern and facts.ground in WITH_SUBJECTS and NAMED_ONLY.of(facts.settings):
        return named
    return facts.compulsory_subjects


def without(facts: Facts, kind: Assessment, times: int = 1) -> list[str]:
    """The subjects with fewer results of the kind than that; a missed one is for the council."""
    found = [result.subject for result in counted(facts) if result.kind == kind]
    return [subject for subject in subjects_to_assess(facts) if found.count(subject) < times]


def counted(facts: Facts) -> Iterator[Result]:
    """The results that count in this school: recognised ones where it recognises them."""
    recognises = RECOGNISED_COUNT.of(facts.settings)
    return (result for result in facts.results if recognises or not result.is_recognised)


def semester_gaps(facts: Facts) -> Iterator[Problem]:
    """Of the forms with semesters (cl. III.5, IV.7): two of them, the year, the attestation."""
    for kind, times in ((Assessment.SEMESTER, SEMESTERS), (Assessment.ANNUAL, 1)):
        if missing := without(facts, kind, times):
            yield Problem(
                say(
                    _("%(kind)s results are missing in: %(subjects)s. Enter them"),
                    kind=kind.label,
                    subjects=missing,
                )
            )
    if gap := attestation_gap(facts):
        yield gap


@ACT.blocks(P_II_6, _("The extern is assessed in every subject"), field="results")
def extern_is_assessed(facts: Facts) -> Problem | None:
    if not facts.is_extern:
        return None
    missing = without(facts, Assessment.ANNUAL)
    if not missing:
        return None
    return Problem(
        say(
            _("No annual assessment in: %(subjects)s. Enter the mark, or why it was missed"),
            subjects=missing,
        )
    )


@ACT.blocks(P_II_6, _("An extern is assessed by a commission"), field="commission")
def commission_is_for_an_extern(facts: Facts) -> Problem | None:
    if facts.is_extern:
        return None
    return Problem(_("A commission and its protocol are for externs: here the teachers assess"))


@ACT.blocks(P_II_6, _("The commission of the extern is whole"), field="commission")
def commission_is_whole(facts: Facts) -> Iterator[Problem]:
    if facts.is_extern:
        yield from faults_of(facts.commission)


@ACT.blocks(P_II_6, _("The commission of the extern is appointed"), field="commission")
def commission_is_appointed(facts: Facts) -> Iterator[Problem]:
    if facts.is_extern:
        yield from faults_of_order(facts.commission)


@ACT.blocks(P_II_6, _("The results of the extern are in a protocol"), field="protocol")
def results_are_in_protocol(facts: Facts) -> Iterator[Problem]:
    if facts.is_extern:
        yield from faults_of_protocol(facts.protocol)


@ACT.blocks(P_II_6, _("The attestation is taken where it is held"), field="results")
def attestation_is_taken(facts: Facts) -> Problem | None:
    return attestation_gap(facts) if facts.is_extern and not facts.is_combination else None


def attestation_gap(facts: Facts) -> Problem | None:
    """A problem where the grade has its attestation this year and nothing of it is entered."""
    if not is_attested(facts.grade, facts.settings):
        return None
    if any(result.kind == Assessment.ATTESTATION for result in facts.results):
        return None
    return Problem(
        say(
            _("Grade %(grade)s has its attestation this year: enter a result, or why it is missed"),
            grade=facts.grade or "—",
        )
    )


P_II_7 = ACT.clause(
    "II.7",
    "Оцінювання проводиться, як правило, до закінчення навчального року."
    "\nДля екстернів, які здобували або здобувають повну загальну середню освіту за кордоном, а "
    "також для осіб, які проживали чи проживають на неконтрольованій території або на території "
    "населених пунктів на лінії зіткнення, території, на якій встановлено режим надзвичайної "
    "ситуації або режим надзвичайного стану, оцінювання може проводитися протягом усього "
    "навчального року."
    "\nПротягом одного навчального року екстерн може пройти оцінювання за один або кілька класів "
    "у межах одного або декількох рівнів повної загальної середньої освіти.",
    reading=_(
        "“як правило”: an assessment after the end of the year asks for a reason. For those whom "
        "the second paragraph names the whole school year is open, the calendar year of cl. I.5 "
        "is for their enrolment. Several grades in one year are allowed."
    ),
    section=SECTION,
)


@ACT.warns(P_II_7, _("Externs are assessed within the school year"), field="results")
def assessed_within_year(facts: Facts) -> Iterator[Problem]:
    first, last = facts.year_starts_on, facts.year_ends_on
    if not facts.is_extern or first is None or last is None:
        return
    for result in facts.results:
        day = result.held_on
        if day is not None and not first <= day <= last:
            yield Problem(
                say(
                    _("%(subject)s on %(day)s is outside the year %(first)s–%(last)s: say why"),
                    subject=result.subject,
                    day=day,
                    first=first,
                    last=last,
                ),
                rows=(result.key,),
            )


P_II_8 = ACT.clause(
    "II.8",
    "Екстерни, які здобували або здобувають повну загальну середню освіту за кордоном, для "
    "отримання відповідних документів про освіту проходять річне оцінювання та атестацію "
    "відповідно до законодавства.",
    reading=_(
        "A document on education is issued only after annual results in all compulsory subjects; "
        "marks from abroad may be recognised by the school under the resolution No 734 of "
        "23.06.2025, and then stand among the results."
    ),
    section=SECTION,
)


RECOGNISED_COUNT = ACT.setting(
    P_II_8,
    "recognised_results_count",
    True,
    _("Do results from abroad that the school has recognised count as annual ones?"),
    reading=_("By the resolution No 734 of 23.06.2025 the school recognises them itself."),
)


@ACT.blocks(P_II_8, _("Who studied abroad is assessed before a document"), field="results")
def abroad_is_assessed(facts: Facts) -> Problem | None:
    if not facts.is_extern or Circumstance.ABROAD not in facts.ever or facts.is_combination:
        return None
    done = {one.subject for one in counted(facts) if one.kind == Assessment.ANNUAL}
    missing = [subject for subject in facts.compulsory_subjects if subject not in done]
    if not missing:
        return None
    return Problem(
        say(
            _("For a document on education, annual results are missing in: %(subjects)s"),
            subjects=missing,
        )
    )


P_II_9 = ACT.clause(
    "II.9",
    "Екстерни, які проживають або проживали на неконтрольованій території або території населених "
    "пунктів на лінії зіткнення, можуть одночасно пройти атестацію за рівні базової та профільної "
    "середньої освіти. У такому випадку оцінювання здійснюється у такий спосіб:"
    "\nза рівень базової середньої освіти результати річного оцінювання визначаються відповідно "
    "до освітньої декларації та зазначаються у додатку до відповідного документа про освіту як "
    "результати атестації з відповідних навчальних предметів (освітня декларація заповнюється "
    "екстерном за формою згідно з додатком 4 до цього Положення без зазначення навчальних "
    "предметів «Українська мова», «Українська література», «Історія України», «Географія», "
    "«Основи правознавства», «Захист України»);"
    "\nза рівень профільної загальної середньої освіти екстерни складають річне оцінювання та "
    "атестацію на загальних підставах.",
    reading=_(
        "The basic level follows from the declaration, without six subjects; the profile level is "
        "taken as by everybody. The form of annex 4 is not in the text: the school's own is "
        "printed."
    ),
    section=SECTION,
)
NOT_DECLARED = (
    "Українська мова",
    "Українська література",
    "Історія України",
    "Географія",
    "Основи правознавства",
    "Захист України",
)
for _subject in NOT_DECLARED:
    P_II_9.words(f"«{_subject}»")


@ACT.blocks(P_II_9, _("Both levels at once are for people of the territory"), field="both_levels")
def both_levels_are_allowed(facts: Facts) -> Problem | None:
    if not facts.attests_both_levels or (facts.is_extern and facts.ever & LEFT_BEHIND):
        return None
    return Problem(
        _(
            "Both levels at once are attested for externs who live or lived on uncontrolled "
            "territory or the line of contact: mark that, or attest one level"
        )
    )


def is_declarable(subject: str) -> bool:
    """Whether the declaration may hold the subject, however its name is written."""
    name = " ".join(subject.split()).casefold()
    return name not in {one.casefold() for one in NOT_DECLARED}


@ACT.blocks(P_II_9, _("The declaration leaves the six subjects out"), field="declaration")
def declaration_is_allowed(facts: Facts) -> Iterator[Problem]:
    for row in facts.declaration:
        if not is_declarable(row.subject):
            yield Problem(
                say(
                    _("“%(subject)s” is not declared, it is assessed: take the row out"),
                    subject=row.subject,
                ),
                rows=(row.key,),
            )


@ACT.blocks(P_II_9, _("The declaration is filled in"), field="declaration")
def declaration_is_filled(facts: Facts) -> Iterator[Problem]:
    if not facts.attests_both_levels:
        return
    if not facts.declaration:
        yield Problem(_("Both levels need the educational declaration: enter its subjects"))
    for row in facts.declaration:
        if row.mark is None or not LOWEST <= row.mark <= HIGHEST:
            yield Problem(
                say(_("%(subject)s has no mark of 1 to 12: enter it"), subject=row.subject),
                rows=(row.key,),
            )
