"""The papers of assessment: the protocol (F4), lists of questions, formative days, achievements,
the excerpt from the council's minutes.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from documents.frozen import iso, name_parts, person_of
from documents.kinds import Capacity, Compared, Frozen, Signer
from documents.passages import Passage
from documents.words.numbers import cardinal
from externat.models import IndividualAssessment, IndividualCase
from externat.papers import phrases
from externat.papers.case_words import CaseWords, family, head_signs
from externat.papers.kinds_of import kind_2021
from externat.papers.placeholders import LINE, Placeholder, by_number, more
from externat.papers.slugs import ACHIEVEMENTS, FORMATIVE_PLAN, QUESTIONS
from externat.procedure import (
    COMMISSION_ORDER,
    EXCERPT,
    LEVEL_ORDER,
    LEVEL_PROTOCOL,
    PROTOCOL,
)
from externat.rules import edition_2021
from externat.rules.levels import level_of
from externat.rules.vocabulary import Assessment, CommissionPurpose, Decision

_ORDERS = {
    CommissionPurpose.LEVEL: (LEVEL_ORDER,),
    CommissionPurpose.YEAR: (COMMISSION_ORDER,),
}
#: What a protocol of the year holds, besides the rows that a commission heard.
_OF_YEAR = (Assessment.ANNUAL.value, Assessment.ATTESTATION.value)


def level_protocol_context(individual: IndividualCase, day: date) -> Frozen:
    """F4 where the level is determined."""
    return _protocol(individual, day, CommissionPurpose.LEVEL)


def protocol_context(individual: IndividualCase, day: date) -> Frozen:
    """F4 of the annual assessment, and of a combination."""
    return _protocol(individual, day, CommissionPurpose.YEAR)


def _protocol(individual: IndividualCase, day: date, purpose: CommissionPurpose) -> Frozen:
    words = CaseWords(individual, day)
    return {
        **words.head(),
        **words.study(),
        "purpose": phrases.COMBINED if individual.is_combination else phrases.PURPOSES[purpose],
        "order": next((words.issued(part) for part in _ORDERS[purpose]), None),
        **commission_words(individual, purpose),
        "rows": scheduled(individual, purpose),
        "made_of": "пунктами 4, 5 та 6 розділу II",
    }


def commission_words(individual: IndividualCase, purpose: CommissionPurpose) -> Frozen:
    """Chair and members by name, and as those who sign; the conclusion."""
    row = (
        individual.commissions.filter(purpose=purpose.value)
        .select_related("chair")
        .prefetch_related("members__person")
        .first()
    )
    members = [one.person for one in row.members.all()] if row else []
    chair = row.chair if row else None
    return {
        "chair_parts": name_parts(chair),
        "chair": [person_of(chair)] if chair else [],
        "members": [{**person_of(one), "parts": name_parts(one)} for one in members],
        "conclusion": row.conclusion if row else "",
    }


def scheduled(individual: IndividualCase, purpose: CommissionPurpose) -> list[Frozen]:
    """The rows of the schedule, with what came of each."""
    rows = individual.assessments.filter(purpose=purpose.value).select_related("teacher")
    return [_row(number, row) for number, row in enumerate(rows, start=1)]


def _row(number: int, row: IndividualAssessment) -> Frozen:
    return {
        "key": f"result-{row.pk}",
        "number": number,
        "subject": row.name,
        "grade": row.grade,
        "kind": phrases.ASSESSMENTS.get(row.kind, ""),
        "planned_on": iso(row.planned_on),
        "held_on": iso(row.held_on),
        "means": row.means,
        "task": row.task,
        "with_class": row.with_class,
        "teacher": name_parts(row.teacher),
        **result_words(row),
    }


def result_words(row: IndividualAssessment) -> Frozen:
    """The mark in figures and in words, the level, or why there is none."""
    level = level_of(row.mark) if row.mark is not None else row.level
    missed = ""
    if row.is_missed:
        reason = "поважна причина" if row.reason_is_valid else "без поважної причини"
        came = "не з’явилася" if row.individual.case.student.sex == "f" else "не з’явився"
        missed = f"{came}: {reason}"
    return {
        "mark": row.mark,
        "mark_words": cardinal(row.mark, "uk") if row.mark is not None else "",
        "level": phrases.LEVELS.get(level, "") if level else "",
        "is_missed": row.is_missed,
        "note": "; ".join(
            filter(None, (missed, "визнано школою" if row.is_recognised else "", row.note))
        ),
    }


def questions_context(individual: IndividualCase, day: date) -> Frozen:
    """What the learner is assessed by, subject by subject (cl. I.10)."""
    words = CaseWords(individual, day)
    rows = individual.assessments.select_related("teacher")
    return {
        **words.head(),
        **words.study(),
        "rows": [_row(number, row) for number, row in enumerate(rows, start=1)],
        "shown_on": iso(individual.questions_shown_on),
    }


def formative_context(individual: IndividualCase, day: date) -> Frozen:
    """The days of formative assessment that the parents wish for (cl. III.5)."""
    words = CaseWords(individual, day)
    rows = individual.assessments.filter(kind=Assessment.FORMATIVE.value).select_related("teacher")
    settings = words.facts.settings
    return {
        **words.head(),
        **words.study(),
        "rows": [_row(number, row) for number, row in enumerate(rows, start=1)],
        "most_days": edition_2021.FORMATIVE_DAYS.of(settings),
        "hours": edition_2021.ASSESSMENT.of(settings),
    }


def achievements_context(individual: IndividualCase, day: date) -> Frozen:
    """What goes into the certificate of achievements: results and advice (cl. I.10)."""
    words = CaseWords(individual, day)
    rows = individual.assessments.exclude(purpose=CommissionPurpose.LEVEL.value)
    return {
        **words.head(),
        **words.study(),
        "rows": [
            _row(number, row)
            for number, row in enumerate((one for one in rows if one.is_entered), start=1)
        ],
        "advice": individual.advice,
    }


def excerpt_context(individual: IndividualCase, day: date) -> Frozen:
    """What the pedagogical council heard and decided (cl. I.11)."""
    words = CaseWords(individual, day)
    rows = individual.assessments.filter(kind__in=_OF_YEAR).exclude(
        purpose=CommissionPurpose.LEVEL.value
    )
    return {
        **words.head(),
        **words.study(),
        "minutes": {"number": individual.minutes_number, "dated": iso(individual.minutes_on)},
        "rows": [
            _row(number, row)
            for number, row in enumerate((one for one in rows if one.is_entered), start=1)
        ],
        "decision": individual.decision,
        "chosen_form": individual.chosen_form,
        "reasons": individual.decision_reasons,
    }


def _decided(context: Any) -> str:
    if context.get("decision") == Decision.TRANSFER:
        form = context.get("chosen_form") or LINE
        onto = f"перевести на інституційну форму здобуття освіти: {form}"
        return f"{onto} (підпункт 2 пункту 11 розділу I Положення)"
    if context.get("decision") == Decision.CONTINUE:
        onwards = "продовжити здобуття освіти за індивідуальною формою"
        return f"{onwards} (підпункт 1 пункту 11 розділу I Положення)"
    return LINE


_DECISION = Placeholder(
    name="рішення",
    label=_("What the council decided"),
    sample="продовжити здобуття освіти за індивідуальною формою",
    value=_decided,
)
_REASONS = Placeholder(
    name="обґрунтування",
    label=_("Reasons of the decision, in a sentence; nothing where none are written"),
    sample="Обґрунтування: причини пропуску поважні.",
    value=lambda context: f"Обґрунтування: {context['reasons']}" if context.get("reasons") else "",
)
_ORDER = Placeholder(
    name="наказ_про_комісію",
    label=_("The order on the commission"),
    sample="від 12.05.2027 № 41-ІФ",
    value=lambda context: by_number(context.get("order")),
)
_PURPOSE = Placeholder(
    name="мета_оцінювання",
    label=_("What the assessment is for"),
    sample="річне оцінювання екстерна",
    value=lambda context: context.get("purpose") or LINE,
)
_CONCLUSION = Placeholder(
    name="висновок_комісії",
    label=_("The conclusion that the commission wrote"),
    sample="оцінено за 6 клас; може бути зарахований до 7 класу",
    value=lambda context: context.get("conclusion") or LINE,
)
_ADVICE = Placeholder(
    name="рекомендації",
    label=_("Recommendations to the parents"),
    sample="повторити дроби",
    value=lambda context: context.get("advice") or LINE,
)
_MOST_DAYS = Placeholder(
    name="днів_щонайбільше",
    label=_("How many days the act allows"),
    sample="4",
    value=lambda context: str(context.get("most_days", "")),
)

PROTOCOL_SIGNERS = (
    Signer(capacity=Capacity.CHAIR, label="Голова комісії", people_from="chair"),
    Signer(capacity=Capacity.MEMBER, label="Член комісії", people_from="members"),
)
_TEXT = (
    "Комісія, створена наказом {наказ_про_комісію}, провела оцінювання результатів навчання "
    "{здобувача}, {дата_народження} року народження, за {за_клас}.\n"
    "Мета оцінювання: {мета_оцінювання}."
)


def _protocol_kind(part: str, title: str, clause: Any, context: Any):
    return kind_2021(
        part,
        title,
        clause,
        context,
        template="externat/papers/protocol.html",
        series="individual-protocols",
        number_format="{number}-ПО",
        signers=PROTOCOL_SIGNERS,
        landscape=True,
        passages=(
            Passage(
                slug="head",
                label=_("Who assessed whom, and what for"),
                text=_TEXT,
                keeps=("здобувача", "наказ_про_комісію"),
            ),
            Passage(
                slug="conclusion",
                label=_("Conclusion"),
                text="Висновок: {висновок_комісії}",
                keeps=("висновок_комісії",),
            ),
        ),
        placeholders=more(_ORDER, _PURPOSE, _CONCLUSION),
    )


KINDS = (
    _protocol_kind(
        LEVEL_PROTOCOL,
        "Протокол оцінювання результатів навчання (визначення рівня)",
        edition_2021.P_II_4,
        level_protocol_context,
    ),
    _protocol_kind(
        PROTOCOL,
        "Протокол оцінювання результатів навчання",
        edition_2021.P_II_6,
        protocol_context,
    ),
    kind_2021(
        QUESTIONS,
        "Перелік питань, за якими здійснюється оцінювання",
        edition_2021.P_I_10,
        questions_context,
        series="individual-questions",
        number_format="{number}-ПП",
        signers=family,
        passages=(
            Passage(
                slug="head",
                label=_("For whom the list is"),
                text="Перелік питань для оцінювання результатів навчання {здобувача} за {за_клас} "
                "(пункт 10 розділу I Положення).",
            ),
            Passage(
                slug="acquainted",
                label=_("What the family has read"),
                text="З переліком питань {ознайомлено}.",
            ),
        ),
        placeholders=more(),
    ),
    kind_2021(
        FORMATIVE_PLAN,
        "План формувального оцінювання",
        edition_2021.P_III_5,
        formative_context,
        series="individual-formative",
        number_format="{number}-ФО",
        signers=lambda cite: (*family(cite), head_signs(cite)),
        passages=(
            Passage(
                slug="head",
                label=_("For whom the plan is, and by which clause"),
                text="За бажанням одного з батьків (законних представників) формувальне оцінювання "
                "{здобувача} проводиться додатково шляхом спостереження у різних видах навчальної "
                "діяльності, не більше ніж {днів_щонайбільше} навчальні дні упродовж навчального "
                "року (пункт 5 розділу III Положення).",
            ),
        ),
        placeholders=more(_MOST_DAYS),
    ),
    kind_2021(
        ACHIEVEMENTS,
        "Відомості до свідоцтва досягнень",
        edition_2021.P_I_10,
        achievements_context,
        series="individual-achievements",
        number_format="{number}-СД",
        signers=lambda cite: (head_signs(cite),),
        passages=(
            Passage(
                slug="head",
                label=_("Whose achievements"),
                text="{здобувач}, {за_клас}, {навчальний_рік}, здобуває освіту за {за_формою}.",
            ),
            Passage(
                slug="advice",
                label=_("Recommendations to the parents"),
                text="Рекомендації батькам (законним представникам) щодо організації подальшого "
                "навчання: {рекомендації}",
                keeps=("рекомендації",),
            ),
        ),
        placeholders=more(_ADVICE),
    ),
    kind_2021(
        EXCERPT,
        "Витяг з протоколу засідання педагогічної ради",
        edition_2021.P_I_11,
        excerpt_context,
        series="individual-excerpts",
        number_format="{number}-ВП",
        signers=lambda cite: (head_signs(cite, "Голова педагогічної ради, директор"),),
        passages=(
            Passage(
                slug="heard",
                label=_("What was heard"),
                text="СЛУХАЛИ: про результати річного оцінювання та/або атестації {здобувача}, "
                "{який} "
                "здобуває освіту за {за_формою}.",
                keeps=("здобувача",),
            ),
            Passage(
                slug="decided",
                label=_("What was decided"),
                text="УХВАЛИЛИ: {рішення}.\n{обґрунтування}",
                keeps=("рішення",),
            ),
        ),
        placeholders=more(_DECISION, _REASONS),
        compared=(Compared(name="decision", label=_("Decision")),),
    ),
)
