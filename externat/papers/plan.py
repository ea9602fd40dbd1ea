"""The individual study plan (ІНП), the timetable of 2016, the schedule of consultations of 2021."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from documents.frozen import iso, name_parts
from documents.kinds import Compared, ComparedRows, Frozen
from documents.models import Amendment, AmendmentState, Paper
from documents.passages import Passage
from externat.editions import edition_of
from externat.fact_finding import plan_of
from externat.models import IndividualCase, IndividualPlanLine, IndividualSlot
from externat.papers import phrases
from externat.papers.case_words import (
    CaseWords,
    clock_words,
    family,
    head_approves,
    once,
    plain,
)
from externat.papers.kinds_of import kind_2016, kind_2021
from externat.papers.placeholders import LINE, Placeholder, more
from externat.procedure import CONSULTATIONS, ENROLMENT_ORDER, PLAN, TIMETABLE
from externat.rules import edition_2016, edition_2021
from externat.rules.plan_sums import left, planned
from externat.rules.vocabulary import Form, SlotPurpose
from regulations.models import Decision
from students.calendar_rows import for_school

COMPARED = (
    Compared(name="programme", label=_("Educational programme")),
    Compared(name="starts_on", label=_("First day")),
    Compared(name="ends_on", label=_("Last day")),
    Compared(name="wishes", label=_("Wishes of the family")),
    ComparedRows(
        name="rows",
        called=lambda row: str(row["subject"]),
        columns=(
            Compared(name="hours", label=_("Hours a week")),
            Compared(name="group_hours", label=_("of them in a group")),
            Compared(name="remote_hours", label=_("of them at a distance")),
            Compared(name="sequence", label=_("Sequence")),
        ),
    ),
)
SLOTS = ComparedRows(
    name="slots",
    called=lambda slot: f"{slot['day']}, {slot['time']}: {slot['subject']}",
    columns=(
        Compared(name="subject", label=_("Subject")),
        Compared(name="time", label=_("Time")),
        Compared(name="room", label=_("Room")),
    ),
)


def plan_context(individual: IndividualCase, day: date) -> Frozen:
    """What the plan says: hours, sequence, assessment, wishes, adaptations."""
    words = CaseWords(individual, day)
    plan, facts = plan_of(individual), words.facts
    lines = list(individual.lines.select_related("teacher").prefetch_related("topics"))
    rules = edition_2016 if words.is_2016 else edition_2021
    quota = rules.quota(facts)
    of_rules = facts.plan.lines if facts.plan else ()
    by_week = words.is_2016 or individual.form == Form.PATRONAGE
    weeks = _teaching_weeks(individual) if by_week else 0
    return {
        **words.head(),
        **words.study(),
        "order": words.issued(ENROLMENT_ORDER),
        "programme": plan.programme,
        "council": _council(individual),
        "by_week": by_week,
        "rows": [
            {**_line(number, row), "term_hours": plain(row.hours * weeks)}
            for number, row in enumerate(lines, start=1)
        ],
        "weeks": weeks,
        "term_total": plain(planned(of_rules) * weeks),
        "topics": [
            {
                "key": f"topic-{topic.pk}",
                "subject": row.name,
                "title": topic.title,
                "due": iso(topic.due),
                "how": "самостійно" if topic.is_alone else "з учителем",
            }
            for row in lines
            for topic in row.topics.all()
        ],
        "assessments": _assessments(individual),
        "consultations": [_slot(row) for row in _slots_for(individual, SlotPurpose.CONSULTATION)],
        "changes": _changes(individual),
        "total": plain(planned(of_rules)) or "0",
        "remote_total": plain(sum((one.remote_hours for one in lines), Decimal(0))),
        "group_total": plain(sum((one.group_hours for one in lines), Decimal(0))),
        "quota": plain(quota.hours) if quota and quota.hours else "",
        "quota_clause": _quota_clause(words),
        "difference": f"{left(of_rules, quota.hours):f}" if quota and quota.hours else "",
        "difference_reason": plan.difference_reason,
        "wishes": _wishes(plan),
        "adaptations": plan.adaptations,
        "specialists": plan.specialists,
        "socialising": plan.socialising,
        "has_own_programmes": plan.has_own_programmes,
        "teachers": once(name_parts(row.teacher) for row in lines),
        "teachers_signed_on": iso(plan.teachers_signed_on),
    }


def timetable_context(individual: IndividualCase, day: date) -> Frozen:
    """The lessons of a week (2016, cl. III.3)."""
    return _slots(individual, day, SlotPurpose.LESSON)


def consultations_context(individual: IndividualCase, day: date) -> Frozen:
    """When which subject is consulted in (2021, cl. V.2)."""
    words = CaseWords(individual, day)
    settings = words.facts.settings
    return {
        **_slots(individual, day, SlotPurpose.CONSULTATION),
        "minutes": edition_2021.CONSULTATION.of(settings),
        "cap": edition_2021.CONSULTATION_CAP.of(settings),
    }


def _slots(individual: IndividualCase, day: date, purpose: SlotPurpose) -> Frozen:
    words = CaseWords(individual, day)
    slots = [_slot(row) for row in _slots_for(individual, purpose)]
    return {**words.head(), **words.study(), "slots": slots}


def _slots_for(individual: IndividualCase, purpose: SlotPurpose) -> QuerySet[IndividualSlot]:
    return individual.timetable.filter(purpose=purpose.value).select_related("line__teacher")


def _slot(row: IndividualSlot) -> Frozen:
    return {
        "key": f"slot-{row.pk}",
        "day": phrases.WEEKDAYS[row.weekday],
        "time": f"{clock_words(row.starts_minute)}–{clock_words(row.ends_minute)}",
        "subject": row.line.name,
        "teacher": name_parts(row.line.teacher),
        "room": row.room or row.line.lesson_place,
    }


def _council(individual: IndividualCase) -> Frozen | None:
    """The minutes that endorse the plan; the edition of 2016 knows no such endorsement."""
    if individual.case.act == edition_2016.ACT.slug:
        return None
    plan = plan_of(individual)
    return {"number": plan.council_number, "dated": iso(plan.council_on)}


def _changes(individual: IndividualCase) -> list[Frozen]:
    """The log of the plan: what came into force when, why, by which minutes; last the version that
    is being issued, whose decision has no paper yet."""
    kind = edition_of(individual.case.act).paper(PLAN)
    came = Amendment.objects.filter(
        paper__case=individual.case_id, paper__kind=kind, state=AmendmentState.IN_FORCE
    ).select_related("new_paper")
    log = [
        {
            "dated": one.new_paper.context["issued_on"],
            "what": one.reason,
            "council": one.new_paper.context.get("council"),
        }
        for one in came.order_by("pk")
    ]
    steps = Decision.objects.filter(case=individual.case_id, action="amend_plan")
    issued = Paper.objects.filter(decision=OuterRef("pk"))
    for one in steps.exclude(Exists(issued)):
        council = _council(individual)
        log.append({"dated": iso(one.on_day), "what": one.comment, "council": council})
    return log


def _teaching_weeks(individual: IndividualCase) -> int:
    """Weeks of the term with at least one day of lessons; nought while the term is not whole."""
    first, last = individual.starts_on, individual.ends_on
    if first is None or last is None:
        return 0
    days = for_school(individual.school, first).school_days(first, last)
    return len({day - timedelta(days=day.weekday()) for day in days})


def _line(number: int, row: IndividualPlanLine) -> Frozen:
    return {
        "key": f"line-{row.pk}",
        "number": number,
        "area": row.area,
        "subject": row.name,
        "typical_hours": plain(row.typical_hours),
        "hours": plain(row.hours),
        "alone_hours": plain(row.hours - row.group_hours),
        "group_hours": plain(row.group_hours),
        "remote_hours": plain(row.remote_hours),
        "teacher": name_parts(row.teacher),
        "place": row.lesson_place,
        "sequence": row.sequence,
    }


def _assessments(individual: IndividualCase) -> list[Frozen]:
    """Forms and means of assessment that the plan fixes (2021, cl. I.8)."""
    return [
        {
            "subject": row.name,
            "kind": phrases.ASSESSMENTS.get(row.kind, ""),
            "means": row.means,
            "planned_on": iso(row.planned_on),
            "with_class": "разом з класом" if row.with_class else "окремо",
        }
        for row in individual.assessments.filter(purpose="")
    ]


def _wishes(plan) -> str:
    said = (phrases.PLACES.get(plan.wish_place), phrases.TEACHING.get(plan.wish_teaching))
    return ", ".join(filter(None, said))


def _quota_clause(words: CaseWords) -> str:
    if not words.is_2016:
        return "пункт 3 розділу V"
    special = words.facts.has_special_needs or words.facts.is_disabled
    return "пункт 3 розділу IV" if special else "пункт 2 розділу IV"


_PROGRAMME = Placeholder(
    name="освітня_програма",
    label=_("Educational programme, standard plan"),
    sample="освітня програма закладу, типовий навчальний план",
    value=lambda context: context.get("programme") or LINE,
)
_MINUTES = Placeholder(
    name="хвилин",
    label=_("Minutes of one consultation"),
    sample="15",
    value=lambda context: str(context.get("minutes", "")),
)
_CAP = Placeholder(
    name="годин_щонайбільше",
    label=_("Hours of consultations in a subject and a year"),
    sample="3",
    value=lambda context: str(context.get("cap", "")),
)
_HEAD = Passage(
    slug="head",
    label=_("For whom the plan is"),
    text="{здобувача}, {дата_народження} року народження, на {навчальний_рік}\n"
    "Форма: {форми_називний}. {підстава_плану}\n"
    "Освітня програма, навчальний план: {освітня_програма}.\n"
    "Строк: з {початок} по {кінець}.",
    keeps=("здобувача",),
)
_FORM_NAMED = Placeholder(
    name="форми_називний",
    label=_("The form, nominative"),
    sample="педагогічний патронаж",
    value=lambda context: (context.get("form_words") or {}).get("name", "") or LINE,
)
_GROUND = Placeholder(
    name="підстава_плану",
    label=_("The ground in a sentence; nothing for a form without a ground"),
    sample="Підстава: підпункт 2 пункту 1 розділу IV Положення.",
    value=lambda context: (
        f"Підстава: {context['ground_clause']} Положення." if context.get("ground_clause") else ""
    ),
)
_PLAN = {
    "series": "individual-plans",
    "number_format": "{number}-ІНП",
    "template": "externat/papers/plan.html",
    "signers": lambda cite: (*family(cite), head_approves(cite)),
    "landscape": True,
    "compared": COMPARED,
    "copies_to_hand": True,
    "passages": (_HEAD,),
    "placeholders": more(_PROGRAMME, _FORM_NAMED, _GROUND),
}

KINDS = (
    kind_2016(
        PLAN, "Індивідуальний навчальний план", edition_2016.P_III_3, plan_context, **dict(_PLAN)
    ),
    kind_2021(
        PLAN, "Індивідуальний навчальний план", edition_2021.P_I_8, plan_context, **dict(_PLAN)
    ),
    kind_2016(
        TIMETABLE,
        "Розклад навчальних занять",
        edition_2016.P_III_3,
        timetable_context,
        template="externat/papers/slots.html",
        series="individual-timetables",
        number_format="{number}-РЗ",
        signers=lambda cite: (head_approves(cite), *family(cite)),
        compared=(SLOTS,),
        passages=(
            Passage(
                slug="head",
                label=_("For whom the timetable is"),
                text="{здобувача} на {навчальний_рік}",
            ),
            Passage(
                slug="agreed",
                label=_("What the family agrees to"),
                text="З розкладом навчальних занять {ознайомлено}, розклад погоджено (пункт 3 "
                "розділу ІІІ Положення).",
            ),
        ),
        placeholders=more(),
    ),
    kind_2021(
        CONSULTATIONS,
        "Графік консультацій",
        edition_2021.P_V_2,
        consultations_context,
        template="externat/papers/slots.html",
        series="individual-consultations",
        number_format="{number}-ГК",
        signers=lambda cite: (head_approves(cite),),
        compared=(SLOTS,),
        passages=(
            Passage(
                slug="head",
                label=_("For whom the schedule is"),
                text="{здобувача} на {навчальний_рік}",
            ),
            Passage(
                slug="agreed",
                label=_("How much is given"),
                text="Консультація триває {хвилин} хвилин на одного здобувача освіти з кожного "
                "навчального предмета, не більше ніж {годин_щонайбільше} години на навчальний "
                "предмет "
                "протягом навчального року (пункт 2 розділу V Положення).",
            ),
        ),
        placeholders=more(_MINUTES, _CAP),
    ),
)
