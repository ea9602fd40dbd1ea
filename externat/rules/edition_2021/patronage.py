"""Section IV of the edition of 2021: pedagogical patronage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules.ages import comes_of_age
from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.examining import semester_gaps
from externat.rules.facts import Facts
from externat.rules.vocabulary import DocumentKind, PatronageGround, Place, Teaching
from regulations.rules import Found, Problem
from regulations.words import say

SECTION = "IV. Педагогічний патронаж"

P_IV_1 = ACT.clause(
    "IV.1",
    "Педагогічний патронаж може бути організовано для:"
    "\n1) осіб, які перебувають на стаціонарному лікуванні в закладах охорони здоров'я або яким "
    "надається реабілітаційна допомога у стаціонарних умовах (якщо такі особи не можуть "
    "відвідувати навчальні заняття у класах, створених безпосередньо за місцем лікування або "
    "надання реабілітаційної допомоги);"
    "\n2) осіб, які за станом здоров'я не можуть здобувати повну загальну середню освіту за "
    "денною формою (відповідно до висновку лікарсько-консультаційної комісії закладу охорони "
    "здоров'я або медичного висновку про стан здоров'я дитини за формою, затвердженою "
    "Міністерством охорони здоров'я України);"
    "\n3) осіб, взятих під варту або засуджених до позбавлення волі на певний строк, для яких "
    "організовується здобуття освіти відповідно до законодавства (у разі якщо кількість "
    "здобувачів освіти не дозволяє утворити клас);"
    "\n4) дітей-біженців, дітей, чії батьки, інші законні представники звернулися із заявами про "
    "визнання біженцями або особами, які потребують захисту, дітей іноземців та осіб без "
    "громадянства, які утримуються в пунктах тимчасового перебування іноземців та осіб без "
    "громадянства.",
    reading=_(
        "Four grounds; cl. IV.4 supposes a fifth, most likely a number of pupils too small for a "
        "class. That one, and living on uncontrolled territory (an order of October 2025 whose "
        "number is not known), count only where the school says so."
    ),
    section=SECTION,
)
SMALL_CLASS_COUNTS = ACT.setting(
    P_IV_1,
    "patronage_small_class",
    False,
    _("Is a number of pupils too small for a class a ground of patronage?"),
    reading=_("The general text of 2021 is said to have it, this one dropped it."),
)
UNCONTROLLED_COUNTS = ACT.setting(
    P_IV_1,
    "patronage_uncontrolled",
    False,
    _("Is living on uncontrolled territory a ground of patronage?"),
    reading=_("By an order of October 2025 that is known from the press alone."),
)


def patronage_grounds(settings: Mapping[str, Any]) -> tuple[PatronageGround, ...]:
    """The grounds that count in this school."""
    left_out = {
        PatronageGround.SMALL_CLASS: not SMALL_CLASS_COUNTS.of(settings),
        PatronageGround.UNCONTROLLED: not UNCONTROLLED_COUNTS.of(settings),
    }
    return tuple(ground for ground in PatronageGround if not left_out.get(ground, False))


@ACT.blocks(P_IV_1, _("The ground of patronage is chosen"), field="ground")
def patronage_ground_is_chosen(facts: Facts) -> Problem | None:
    grounds = patronage_grounds(facts.settings)
    if not facts.is_patronage or facts.ground in grounds:
        return None
    return Problem(
        say(
            _("The ground is not chosen: choose one of %(grounds)s"),
            grounds=[ground.label for ground in grounds],
        )
    )


@ACT.warns(P_IV_1, _("The ground stands in the school's text"), field="ground")
def ground_stands_in_the_text(facts: Facts) -> Problem | None:
    beside = (PatronageGround.SMALL_CLASS, PatronageGround.UNCONTROLLED)
    if not facts.is_patronage or facts.ground not in beside:
        return None
    return Problem(
        say(
            _("“%(ground)s” is not among the grounds of this text: name the act it rests on"),
            ground=PatronageGround.named(facts.ground),
        )
    )


P_IV_2 = ACT.clause(
    "IV.2",
    "Педагогічний патронаж організовується для осіб віком до 18 років (за винятком випадків, коли "
    "тривалість здобуття освіти осіб з особливими освітніми потребами було подовжено відповідно "
    "до законодавства).",
    reading=_(
        "Under 18 on the first day. Who turns 18 within the year: not said, a person decides."
    ),
    section=SECTION,
)
PATRONAGE_AGE = P_IV_2.figure(
    "віком до 18 років",
    18,
    key="patronage_age_below",
    label=_("Under what age is patronage?"),
    at_least=14,
    at_most=25,
)


@ACT.blocks(P_IV_2, _("Patronage is under its age"), field="birth_date")
def patronage_is_under_age(facts: Facts) -> Problem | None:
    age, limit = facts.age_on(facts.starts_on), PATRONAGE_AGE.of(facts.settings)
    prolonged = facts.is_prolonged and facts.has_special_needs
    if not facts.is_patronage or prolonged or age is None or age < limit:
        return None
    return Problem(
        say(
            _(
                "The learner is %(age)s on %(day)s, patronage is under %(limit)s, unless study was "
                "prolonged for special needs: mark that, or choose externat"
            ),
            age=age,
            day=facts.starts_on or "—",
            limit=limit,
        )
    )


@ACT.warns(P_IV_2, _("Nobody comes of age within patronage"), field="birth_date")
def patronage_stays_under_age(facts: Facts) -> Problem | None:
    return comes_of_age(facts, PATRONAGE_AGE.of(facts.settings)) if facts.is_patronage else None


P_IV_3 = ACT.clause(
    "IV.3",
    "Педагогічний патронаж передбачає:"
    "\nнадання освітніх послуг відповідно до потреб дитини та у формі, яка найбільш відповідає "
    "стану дитини та її індивідуальним можливостям;"
    "\nможливість здобувача освіти періодично долучатися до учнівського колективу з метою "
    "соціалізації (у межах загальношкільних освітніх заходів);"
    "\nвзаємодію педагогічних працівників із закладами охорони здоров'я, закладами соціального "
    "захисту дітей, інклюзивно-ресурсними центрами;"
    "\nконтроль керівника закладу освіти за виконанням освітньої програми, яку опановує здобувач "
    "освіти.",
    section=SECTION,
)
ACT.kept_by_step(P_IV_3, "begin", _("Patronage begins by a plan made to the child's needs"))

P_IV_4 = ACT.clause(
    "IV.4",
    "Для зарахування (переведення) на педагогічний патронаж осіб, зазначених у підпунктах 2-5 "
    "пункту 1 цього розділу, до заяви додається документ, що підтверджує відповідні обставини.",
    reading=_(
        "“2-5”: cl. IV.1 has four. A document is asked for on grounds 2, 3 and 4; on ground 1 the "
        "act asks for none, the product asks softly."
    ),
    section=SECTION,
)
CONFIRMED = {
    PatronageGround.HEALTH: DocumentKind.MEDICAL,
    PatronageGround.CUSTODY: DocumentKind.GROUND,
    PatronageGround.REFUGEE: DocumentKind.GROUND,
}
P_IV_4.words("2-5 пункту 1")


@ACT.blocks(P_IV_4, _("The ground of patronage is confirmed by a document"), field="documents")
def patronage_ground_is_confirmed(facts: Facts) -> Problem | None:
    kind = next((kind for ground, kind in CONFIRMED.items() if ground == facts.ground), None)
    if not facts.is_patronage or kind is None or facts.brought(kind):
        return None
    return Problem(
        say(_("Missing: %(paper)s. Attach it"), paper=kind.label),
        rows=(kind.value,),
    )


@ACT.warns(P_IV_4, _("Treatment is confirmed, though the act does not ask"), field="documents")
def treatment_is_confirmed(facts: Facts) -> Problem | None:
    papers = (DocumentKind.GROUND, DocumentKind.MEDICAL)
    if not facts.is_patronage or facts.ground != PatronageGround.INPATIENT:
        return None
    if any(facts.brought(kind) for kind in papers):
        return None
    return Problem(
        _("No paper on the treatment is there; the act asks for none: attach one or say why not"),
        rows=(DocumentKind.GROUND.value,),
    )


P_IV_5 = ACT.clause(
    "IV.5",
    "Організацію педагогічного патронажу здійснюють педагогічні працівники закладу освіти.",
    section=SECTION,
)


@ACT.blocks(P_IV_5, _("Teachers of the school give patronage"), field="plan")
def teachers_are_of_the_school(facts: Facts) -> Iterator[Problem]:
    if not facts.is_patronage or facts.plan is None:
        return
    for line in facts.plan.lines:
        if not line.teacher.strip() or not line.is_of_school:
            yield Problem(
                say(
                    _("%(subject)s has no teacher of this school: name one"),
                    subject=line.subject or line.key,
                ),
                rows=(line.key,),
            )


P_IV_6 = ACT.clause(
    "IV.6",
    "За бажанням здобувача освіти та одного з батьків, інших законних представників (з "
    "відповідним зазначенням в індивідуальному навчальному плані) навчальні заняття, "
    "консультації, оцінювання можуть проводитися:"
    "\nза місцем проживання здобувача освіти або в закладі освіти;"
    "\nіндивідуально або для групи здобувачів освіти.",
    reading=_(
        "The wishes are recorded in the plan: without the record no lesson is given in a group. So "
        "patronage has a plan, unless the school reads cl. I.7 (“у разі потреби”) otherwise."
    ),
    section=SECTION,
)
PATRONAGE_PLAN = ACT.setting(
    P_IV_6,
    "patronage_has_plan",
    True,
    _("Has every pupil on patronage an individual plan?"),
    reading=_("Cl. I.7 asks for it where it is needed, this clause records the wishes in it."),
)


def needs_plan(facts: Facts) -> bool:
    """Whether the act, or the school's reading of it, makes the plan obligatory."""
    return facts.studies_alone or (facts.is_patronage and bool(PATRONAGE_PLAN.of(facts.settings)))


@ACT.blocks(P_IV_6, _("Only a plan that is not obligatory is left out"), field="plan")
def plan_may_be_left_out(facts: Facts) -> Problem | None:
    if not needs_plan(facts):
        return None
    return Problem(
        _("This form has to have an individual plan: write it and send it for signature")
    )


@ACT.blocks(P_IV_6, _("Patronage has its plan"), field="plan")
def patronage_has_a_plan(facts: Facts) -> Problem | None:
    if not facts.is_patronage or not PATRONAGE_PLAN.of(facts.settings):
        return None
    if facts.plan is not None and facts.plan.lines:
        return None
    return Problem(_("The individual plan has no subjects: write it"))


@ACT.blocks(P_IV_6, _("Place and grouping follow recorded wishes"), field="wishes")
def wishes_are_recorded(facts: Facts) -> Iterator[Problem]:
    plan = facts.plan
    if not facts.is_patronage or plan is None:
        return
    if plan.wish_place not in tuple(Place):
        yield Problem(
            _("The plan does not say where the family wishes the lessons: choose"), "wish_place"
        )
    grouped = [line.key for line in plan.lines if line.group_hours]
    if grouped and plan.wish_teaching != Teaching.GROUP:
        yield Problem(
            _("The plan has group hours, and no wish for a group is recorded: record it first"),
            "wish_teaching",
            tuple(grouped),
        )


P_IV_7 = ACT.clause(
    "IV.7",
    "Здобувачі освіти проходять формувальне, поточне, підсумкове (тематичне, семестрове та річне, "
    "що здійснюється за результатами семестрового) оцінювання, а також атестацію відповідно до "
    "законодавства."
    "\nФормувальне оцінювання відбувається шляхом спостереження педагогічним працівником за "
    "здобувачем освіти у різних видах навчальної діяльності або за допомогою інших засобів "
    "формуального оцінювання.",
    section=SECTION,
)


@ACT.blocks(P_IV_7, _("The pupil on patronage has semesters and the year"), field="results")
def patronage_is_assessed(facts: Facts) -> Found:
    return semester_gaps(facts) if facts.is_patronage else None
