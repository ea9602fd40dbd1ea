"""What the family writes: for enrolment (F1), to be assessed (F3), for a combination (F5), and the
educational declaration (F6).

The acts name annexes with these forms, and their texts are not to be had: these are forms of the
school, made of the clauses.
"""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from documents.kinds import Frozen
from documents.passages import Passage
from externat.models import IndividualCase
from externat.papers.case_words import CaseWords, family
from externat.papers.kinds_of import kind_2016, kind_2021
from externat.papers.placeholders import Placeholder, listed, more
from externat.papers.slugs import (
    APPLICATION,
    COMBINATION_APPLICATION,
    DECLARATION,
    LEVEL_APPLICATION,
)
from externat.rules import edition_2016, edition_2021

NUMBER, SERIES = "{number}-З", "individual-applications"


def application_context(individual: IndividualCase, day: date) -> Frozen:
    """F1: who, onto which form, on which ground, for how long, with which papers."""
    words = CaseWords(individual, day)
    return {
        **words.head(),
        **words.study(),
        "about": _about(words),
        "attachments": words.documents(),
        "treatment": words.treatment(),
        "subjects": _named(individual),
        "made_of": "пунктом 5 розділу І та пунктом 2 розділу ІІ"
        if words.is_2016
        else "пунктом 4 розділу I та пунктом 3 розділу II",
    }


def level_application_context(individual: IndividualCase, day: date) -> Frozen:
    """F3: a learner without records asks to be assessed before the enrolment."""
    words = CaseWords(individual, day)
    return {
        **words.head(),
        **words.study(),
        "about": "про оцінювання результатів навчання",
        "studied_before": individual.studied_before,
        "attachments": words.documents(),
        "made_of": "пунктом 4 розділу II",
    }


def combination_context(individual: IndividualCase, day: date) -> Frozen:
    """F5: single subjects by externat beside another form, without a transfer."""
    words = CaseWords(individual, day)
    return {
        **words.head(),
        **words.study(),
        "about": "про поєднання екстернату з іншою формою здобуття освіти",
        "subjects": _named(individual),
        "attachments": words.documents(),
        "made_of": "пунктом 5 розділу II",
    }


def declaration_context(individual: IndividualCase, day: date) -> Frozen:
    """F6: where and with what results the extern learnt; the six subjects of cl. II.9 never stand
    in it."""
    words = CaseWords(individual, day)
    return {
        **words.head(),
        **words.study(),
        "studied_before": individual.studied_before,
        "rows": [
            {
                "key": f"declared-{one.pk}",
                "subject": one.name,
                "mark": one.mark,
                "grade": one.grade,
                "year": one.year,
            }
            for one in individual.declared.all()
            if one.name not in edition_2021.NOT_DECLARED
        ],
        "not_declared": [f"«{name}»" for name in edition_2021.NOT_DECLARED],
        "made_of": "пунктом 9 розділу II",
    }


def _about(words: CaseWords) -> str:
    verb = "переведення" if words.individual.is_transfer else "зарахування"
    return f"про {verb} на {words.study()['form_words'].get('onto', '____________')}"


def _named(individual: IndividualCase) -> list[Frozen]:
    rows = individual.named_subjects.select_related("subject")
    return [{"subject": row.subject.name, "grade": row.grade} for row in rows]


def _subjects(context) -> str:
    named = context.get("subjects") or ()
    return listed(one["subject"] for one in named)


_REQUEST_LABEL = _("What is asked for")
_TERM = "Строк навчання: з {початок} по {кінець}."
REQUEST_2016 = Passage(
    slug="request",
    label=_REQUEST_LABEL,
    text=(
        "Прошу {зарахувати} {мене_чи_дитину}, {дата_народження} року народження, на {на_форму}.\n"
        "Підстава: {підстава}.\n"
        "{обставини}\n" + _TERM
    ),
    keeps=("мене_чи_дитину",),
)
REQUEST_2021 = Passage(
    slug="request",
    label=_REQUEST_LABEL,
    text=(
        "Прошу {зарахувати} {мене_чи_дитину}, {дата_народження} року народження, на {на_форму}"
        " {мета_екстернату}.\n"
        "{підстава_з_назвою}\n"
        "{обставини}\n" + _TERM
    ),
    keeps=("мене_чи_дитину", "на_форму"),
)
ACQUAINTED_2016 = Passage(
    slug="acquainted",
    label=_("What the family has read"),
    text="З документами, які визначають перебіг навчально-виховного процесу за індивідуальною "
    "формою навчання (пункт 4 розділу ІІ Положення), {ознайомлено}.",
)
ACQUAINTED_2021 = Passage(
    slug="acquainted",
    label=_("What the family has read"),
    text="З порядком організації {форми}, у тому числі з порядком і періодичністю оцінювання "
    "(пункт 7 розділу I Положення), {ознайомлено}.",
)
_GROUND_NAMED = Placeholder(
    name="підстава_з_назвою",
    label=_("A sentence with the ground; none for the family form, which has no ground"),
    sample="Підстава: стан здоров’я (підпункт 2 пункту 1 розділу IV Положення).",
    value=lambda context: _ground_sentence(context),
)
_SUBJECTS = Placeholder(
    name="предмети",
    label=_("The subjects of the application"),
    sample="алгебра, геометрія",
    value=_subjects,
)
_OTHER_FORM = Placeholder(
    name="інша_форма",
    label=_("The form beside which the externat goes"),
    sample="денна форма",
    value=lambda context: context.get("other_form") or "____________",
)


def _ground_sentence(context) -> str:
    if not context.get("ground"):
        return ""
    clause = f" ({context['ground_clause']} Положення)" if context["ground_clause"] else ""
    return f"Підстава: {context['ground']}{clause}."


KINDS = (
    kind_2016(
        APPLICATION,
        "Заява про зарахування на індивідуальну форму навчання",
        edition_2016.P_I_5,
        application_context,
        series=SERIES,
        number_format=NUMBER,
        signers=family,
        passages=(REQUEST_2016, ACQUAINTED_2016),
        placeholders=more(),
    ),
    kind_2021(
        APPLICATION,
        "Заява про зарахування (переведення) на індивідуальну форму здобуття освіти",
        edition_2021.P_I_4,
        application_context,
        series=SERIES,
        number_format=NUMBER,
        signers=family,
        passages=(REQUEST_2021, ACQUAINTED_2021),
        placeholders=more(_GROUND_NAMED, _SUBJECTS),
    ),
    kind_2021(
        LEVEL_APPLICATION,
        "Заява про оцінювання результатів навчання",
        edition_2021.P_II_4,
        level_application_context,
        series=SERIES,
        number_format=NUMBER,
        signers=family,
        passages=(
            Passage(
                slug="request",
                label=_REQUEST_LABEL,
                text="Прошу провести оцінювання результатів навчання {оцінити_кого}, "
                "{дата_народження} року народження, за {за_клас} для зарахування на екстернат.\n"
                "Документів (копій документів), що підтверджують зазначене нижче, немає:",
                keeps=("оцінити_кого",),
            ),
        ),
        placeholders=more(
            Placeholder(
                name="оцінити_кого",
                label=_("“mine” or “of my child”, with the name"),
                sample="моєї дитини, Мороза Артема Ілліча",
                value=lambda context: _whose(context),
            )
        ),
    ),
    kind_2021(
        COMBINATION_APPLICATION,
        "Заява про поєднання екстернату з іншою формою здобуття освіти",
        edition_2021.P_II_5,
        combination_context,
        series=SERIES,
        number_format=NUMBER,
        signers=family,
        passages=(
            Passage(
                slug="request",
                label=_REQUEST_LABEL,
                text="Прошу організувати {мені_чи_дитині}, {дата_народження} року народження, "
                "екстернат з окремих навчальних предметів у поєднанні з іншою формою здобуття "
                "освіти ({інша_форма}), без переведення на екстернат (підпункт 6 пункту 1, пункт 5 "
                "розділу II Положення).\n"
                "Навчальні предмети, зміст яких опановуватиметься самостійно:",
                keeps=("мені_чи_дитині",),
            ),
        ),
        placeholders=more(_SUBJECTS, _OTHER_FORM),
    ),
    kind_2021(
        DECLARATION,
        "Освітня декларація",
        edition_2021.P_II_9,
        declaration_context,
        series="individual-declarations",
        number_format="{number}-ОД",
        signers=family,
        passages=(
            Passage(
                slug="request",
                label=_("What is declared"),
                text="{здобувач}, {дата_народження} року народження, {опановував} "
                "зміст "
                "навчальних предметів за рівень базової середньої освіти з такими результатами.",
                keeps=("здобувач",),
            ),
            Passage(
                slug="truth",
                label=_("Who answers for the truth of it"),
                text="Достовірність зазначених відомостей підтверджую.",
            ),
        ),
        placeholders=more(),
    ),
)


def _whose(context) -> str:
    from documents.templatetags.words import decline_filter

    whose = "моїх" if context["applicant_is_pupil"] else "моєї дитини"
    return f"{whose}, {decline_filter(context['pupil'], 'uk:genitive')}"
