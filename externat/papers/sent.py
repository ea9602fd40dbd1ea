"""What the school sends and hands out: petitions, the letter to the service for children, the
report on treatment (F2), the sheet of acquaintance.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from documents.frozen import iso, name_parts
from documents.kinds import Frozen
from documents.passages import Passage
from externat.models import IndividualCase, IndividualSession, SessionPupil
from externat.papers.case_words import CaseWords, family, head_signs, plain
from externat.papers.kinds_of import kind_2016, kind_2021
from externat.papers.orders import staff_context
from externat.papers.placeholders import LINE, NO_BREAK, Placeholder, by_number, more
from externat.papers.slugs import ACQUAINTANCE, STAFF_PETITION
from externat.procedure import ENROLMENT_ORDER, NOTICE, PETITION, REPORT
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import Ground2016, WorkKind
from students.models import Guardianship

OUTGOING = {"series": "individual-outgoing", "number_format": "{number}-ВИХ"}
LETTER = "externat/papers/letter.html"


def petition_context(individual: IndividualCase, day: date) -> Frozen:
    """The head asks the authority to agree to the enrolment (cl. I.5, III.4)."""
    words = CaseWords(individual, day)
    return {
        **words.head(),
        **words.study(),
        "to": ["Органу управління освітою"],
        "about": "Про погодження зарахування на індивідуальну форму навчання",
        "attachments": words.documents(),
        "treatment": words.treatment(),
        "is_treatment": individual.ground == Ground2016.TREATMENT,
    }


def staff_petition_context(individual: IndividualCase, day: date) -> Frozen:
    """The head asks the authority to approve staff, hours and the working plan (III.2, IV.2)."""
    return {
        **staff_context(individual, day),
        "to": ["Органу управління освітою"],
        "about": "Про затвердження персонального складу, навчальних годин і робочого навчального "
        "плану",
        "attachments": [],
    }


def notice_context(individual: IndividualCase, day: date) -> Frozen:
    """The service for children learns of an enrolment to the family form (2021, cl. III.3)."""
    words = CaseWords(individual, day)
    held = Guardianship.objects.filter(student=individual.case.student_id).on(day)
    return {
        **words.head(),
        **words.study(),
        "to": ["Службі у справах дітей"],
        "about": "Про здобуття освіти за сімейною (домашньою) формою",
        "parents": [name_parts(one.person) for one in held.select_related("person")],
        "order": words.issued(ENROLMENT_ORDER),
        "attachments": [],
    }


def report_context(individual: IndividualCase, day: date) -> Frozen:
    """F2: how the plan was carried out where the pupil was treated (2016, cl. III.4)."""
    words = CaseWords(individual, day)
    held, marks = _held(individual), _marks(individual)
    stay = getattr(individual, "treatment", None)
    lines = individual.lines.prefetch_related("topics")
    weeks = _weeks(individual, day)
    return {
        **words.head(),
        **words.study(),
        "treatment": words.treatment(),
        "home_school": stay.home_school if stay else "",
        "taught_until": iso(min(individual.ends_on or day, day)),
        "rows": [
            {
                "key": f"line-{row.pk}",
                "number": number,
                "subject": row.name,
                "planned": plain(row.hours * weeks),
                "held": plain(held[row.name][0]),
                "topic": held[row.name][1],
                "marks": ", ".join(map(str, marks[row.name])),
                "result": _last(individual, row.name),
            }
            for number, row in enumerate(lines, start=1)
        ],
        "made_of": "пунктом 4 розділу ІІІ",
    }


def acquaintance_context(individual: IndividualCase, day: date) -> Frozen:
    """What the family signs for before the teaching begins."""
    words = CaseWords(individual, day)
    return {**words.head(), **words.study(), "acquainted_on": iso(individual.acquainted_on)}


def _weeks(individual: IndividualCase, day: date) -> int:
    """Whole weeks from the first day to the last one taught."""
    if individual.starts_on is None:
        return 0
    last = min(individual.ends_on or day, day)
    return max(0, ((last - individual.starts_on).days + 1) // 7)


def _held(individual: IndividualCase) -> dict[str, tuple[Decimal, str]]:
    """Hours held by subject, and the topic that came last."""
    found: dict[str, tuple[Decimal, str]] = defaultdict(lambda: (Decimal(0), ""))
    rows = IndividualSession.objects.filter(
        attendance__individual=individual, kind=WorkKind.LESSON.value
    )
    for row in rows.order_by("held_on", "pk"):
        hours, topic = found[row.subject]
        found[row.subject] = (hours + row.hours, row.topic or topic)
    return found


def _marks(individual: IndividualCase) -> dict[str, list[int]]:
    """Marks given at lessons, by subject, in their order."""
    found: dict[str, list[int]] = defaultdict(list)
    rows = SessionPupil.objects.filter(individual=individual).exclude(mark=None)
    for row in rows.select_related("session").order_by("session__held_on", "pk"):
        found[row.session.subject].append(row.mark)
    return found


def _last(individual: IndividualCase, subject: str) -> int | None:
    row = individual.assessments.filter(name=subject).exclude(mark=None).order_by("held_on").last()
    return row.mark if row else None


def _treated(context) -> str:
    stay = context.get("treatment")
    if not stay or not stay["institution"]:
        return ""
    return (
        f"Просимо визначити навчальний заклад, найближчий до місця лікування: "
        f"{stay['institution']} (пункт 4 розділу ІІІ Положення)."
    )


def _institution(context) -> str:
    stay = context.get("treatment")
    return stay["institution"] if stay and stay["institution"] else LINE


def _since(context) -> str:
    stay = context.get("treatment")
    day = stay["admitted_on"] if stay else ""
    return date.fromisoformat(day).strftime("%d.%m.%Y") if day else LINE


def _parents(context) -> str:
    from documents.templatetags.words import decline_filter

    return ", ".join(decline_filter(one, "uk:nominative") for one in context.get("parents", ()))


def _one(name: str, label, sample: str, value) -> Placeholder:
    return Placeholder(name=name, label=label, sample=sample, value=value)


_HOW = _one(
    "індивідуально_чи_в_групі",
    _("Alone or in a group"),
    "індивідуально",
    lambda context: (
        "за груповою формою"
        if (context.get("treatment") or {}).get("is_group")
        else "індивідуально"
    ),
)
_BODY = _("Text of the letter")

KINDS = (
    kind_2016(
        PETITION,
        "Клопотання про погодження зарахування",
        edition_2016.P_I_5,
        petition_context,
        template=LETTER,
        signers=lambda cite: (head_signs(cite),),
        passages=(
            Passage(
                slug="body",
                label=_BODY,
                text="Відповідно до пункту 5 розділу І {положення} просимо погодити зарахування "
                "{здобувача}, {дата_народження} року народження, на {на_форму} з {початок} по "
                "{кінець} на підставі {заяви}.\n"
                "Підстава: {підстава}.\n"
                "{лікування}",
                keeps=("здобувача",),
            ),
        ),
        placeholders=more(
            _one(
                "лікування",
                _("The sentence on the nearest school; none where nobody is treated"),
                "Просимо визначити навчальний заклад, найближчий до місця лікування.",
                _treated,
            )
        ),
        **OUTGOING,
    ),
    kind_2016(
        STAFF_PETITION,
        "Клопотання про затвердження персонального складу та годин",
        edition_2016.P_IV_2,
        staff_petition_context,
        template=LETTER,
        signers=lambda cite: (head_signs(cite),),
        passages=(
            Passage(
                slug="body",
                label=_BODY,
                text="Відповідно до пункту 2 розділу ІІІ, пунктів 2, 3 розділу IV {положення} "
                "просимо "
                "погодити робочий навчальний план і затвердити персональний склад педагогічних "
                "працівників та кількість навчальних годин ({усього_годин} на тиждень) для "
                "навчання "
                "{здобувача} за {за_формою}.",
                keeps=("здобувача",),
            ),
        ),
        placeholders=more(
            _one(
                "усього_годин",
                _("Hours a week of the plan"),
                "8",
                lambda context: str(context.get("total") or LINE).replace(".", ","),
            )
        ),
        **OUTGOING,
    ),
    kind_2021(
        NOTICE,
        "Лист службі у справах дітей",
        edition_2021.P_III_3,
        notice_context,
        template=LETTER,
        signers=lambda cite: (head_signs(cite),),
        passages=(
            Passage(
                slug="body",
                label=_BODY,
                text="Відповідно до пункту 3 розділу III {положення} інформуємо про "
                "{про_зарахування} {здобувача}, {дата_народження} року народження, на {на_форму} з "
                "{початок} (наказ {наказ}).\n"
                "Адреса проживання: {адреса}.\n"
                "Батьки (законні представники): {батьки}.",
                keeps=("здобувача",),
            ),
        ),
        placeholders=more(
            _one(
                "наказ",
                _("The order of enrolment"),
                f"від 04.09.2026 №{NO_BREAK}7-ІФ",
                lambda context: by_number(context.get("order")),
            ),
            _one("батьки", _("Parents and guardians"), "Мороз Олена Петрівна", _parents),
        ),
        **OUTGOING,
    ),
    kind_2016(
        REPORT,
        "Довідка про результати виконання індивідуального навчального плану",
        edition_2016.P_III_4,
        report_context,
        signers=lambda cite: (head_signs(cite, "Керівник закладу, який організував навчання"),),
        copies_to_hand=True,
        landscape=True,
        passages=(
            Passage(
                slug="head",
                label=_("Who was taught where and when"),
                text="Видано про те, що {здобувач}, {дата_народження} року народження, під час "
                "лікування в закладі охорони здоров’я ({заклад_охорони_здоровя}) з "
                "{день_поступлення} "
                "{навчався} за {за_формою} з {початок} по {кінець} "
                "{індивідуально_чи_в_групі}.",
                keeps=("здобувач",),
            ),
            Passage(
                slug="conclusion",
                label=_("Conclusion"),
                text="Індивідуальний навчальний план і програми виконано в обсязі, зазначеному в "
                "таблиці. Зі складу учнів закладу, де {учень} навчається постійно, не "
                "відраховано (пункт 4 розділу ІІІ Положення).",
            ),
        ),
        placeholders=more(
            _HOW,
            _one(
                "заклад_охорони_здоровя", _("Health institution"), "обласна лікарня", _institution
            ),
            _one("день_поступлення", _("Admitted on"), "01.10.2026", _since),
        ),
        **OUTGOING,
    ),
    *(
        of_act(
            ACQUAINTANCE,
            "Аркуш ознайомлення з порядком організації та оцінювання",
            clause,
            acquaintance_context,
            series="individual-acquaintance",
            number_format="{number}-АО",
            signers=family,
            passages=(
                Passage(slug="head", label=_("For whom the sheet is"), text="{здобувача}"),
                Passage(
                    slug="points",
                    label=_("What the family was told of, a line for each point"),
                    text=points,
                ),
                Passage(
                    slug="acquainted",
                    label=_("What the family has read"),
                    text="Із зазначеним {ознайомлено}.",
                    keeps=("ознайомлено",),
                ),
            ),
            placeholders=more(),
        )
        for of_act, clause, points in (
            (
                kind_2016,
                edition_2016.P_II_4,
                "Положення про індивідуальну форму навчання та ця форма навчання в закладі.\n"
                "Робочий та індивідуальний навчальні плани, розклад навчальних занять.\n"
                "Порядок оцінювання навчальних досягнень відповідно до індивідуальних навчальних "
                "програм (пункт 3 розділу ІІІ).\n"
                "Ведення окремого журналу (пункт 5 розділу ІІІ).",
            ),
            (
                kind_2021,
                edition_2021.P_I_7,
                "Порядок організації індивідуальної форми здобуття освіти (пункт 7 розділу I).\n"
                "Порядок і періодичність оцінювання (пункт 10 розділу I; пункти 5, 6, 7 розділу "
                "II; "
                "пункт 5 розділу III; пункт 7 розділу IV).\n"
                "Рішення, які може прийняти педагогічна рада за результатами річного оцінювання "
                "(пункт 11 розділу I).\n"
                "Безоплатне користування підручниками, бібліотекою та інфраструктурою закладу.",
            ),
        )
    ),
)
