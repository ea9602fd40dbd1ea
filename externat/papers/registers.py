"""The separate journal of a case, and what is made over many: the pay sheet, the public notice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.models import Person, School
from documents.frozen import name_parts
from documents.kinds import Frozen
from documents.passages import Passage
from documents.words.dates import period_short
from documents.words.numbers import decimal_text
from externat.models import IndividualCase, SessionPupil
from externat.papers import phrases
from externat.papers.case_words import CaseWords, head_signs, school_words
from externat.papers.kinds_of import kind_2016, kind_2021
from externat.papers.placeholders import Placeholder
from externat.papers.slugs import JOURNAL, PUBLIC_NOTICE, TEACHER_PAY
from externat.rules import edition_2016, edition_2021
from externat.rules.amounts import Amount
from externat.rules.pay import Work, of_teacher, paid, within
from externat.rules.vocabulary import Form


@dataclass(frozen=True)
class TeacherPay:
    """What one teacher did for learners of individual forms in a span of days.

    `works` are told by whoever asks for the sheet; a piece of work for a group is one piece.
    """

    school: School
    teacher: Person
    first: date
    last: date
    works: tuple[Work, ...]


@dataclass(frozen=True)
class PublicNotice:
    """Which forms the school offers, as it tells the public (2021, cl. I.3)."""

    school: School
    forms: tuple[str, ...]  # Form values


def pay_context(over: TeacherPay, day: date) -> Frozen:
    """A line for each subject and clause, and each piece of work below."""
    name = over.teacher.full_name
    own = [one for one in within(over.works, over.first, over.last) if one.teacher == name]
    return {
        **school_words(over.school, day),
        "teacher": name_parts(over.teacher),
        "period": period_short(over.first, over.last, "uk"),
        "lines": [
            {
                "subject": line.subject,
                "clause": line.clause.number,
                "amount": amount_words(line.amount),
            }
            for line in of_teacher(over.works, name, over.first, over.last)
        ],
        "works": [
            {
                "day": f"{one.done_on:%d.%m.%Y}",
                "subject": one.subject,
                "pupils": ", ".join(one.pupils),
                "is_group": len(set(one.pupils)) > 1,
                "clause": one.clause.number,
                "amount": amount_words(one.amount),
            }
            for one in sorted(own, key=lambda work: (work.done_on, work.key))
        ],
        "total": amount_words(paid(own, over.first, over.last)),
    }


def amount_words(amount: Amount) -> str:
    """«2,5 год 20 хв»."""
    parts = []
    if amount.hours:
        parts.append(f"{decimal_text(amount.hours)}\N{NO-BREAK SPACE}год")
    if amount.minutes:
        parts.append(f"{amount.minutes}\N{NO-BREAK SPACE}хв")
    return " ".join(parts) or "0"


def journal_context(individual: IndividualCase, day: date) -> Frozen:
    """Every piece of work with the learner, in the order of its day."""
    words = CaseWords(individual, day)
    rows = SessionPupil.objects.filter(individual=individual, session__held_on__lte=day)
    rows = rows.select_related("session__teacher").order_by("session__held_on", "session__pk")
    return {
        **words.head(),
        **words.study(),
        "rows": [
            {
                "day": f"{row.session.held_on:%d.%m.%Y}",
                "subject": row.session.subject,
                "kind": phrases.WORKS.get(row.session.kind, ""),
                "amount": amount_words(Amount(row.session.hours, row.session.minutes)),
                "topic": row.session.topic,
                "homework": row.session.homework,
                "mark": row.mark,
                "is_remote": row.session.is_remote,
                "teacher": name_parts(row.session.teacher),
            }
            for row in rows
        ],
    }


def notice_context(over: PublicNotice, day: date) -> Frozen:
    """The forms by name, and what the family brings for each."""
    return {
        **school_words(over.school, day),
        "forms": [
            {"name": phrases.FORMS[form]["name"], "details": _DETAILS[Form(form)]}
            for form in over.forms
        ],
    }


_DETAILS = {
    Form.EXTERNAT: "розділ II Положення; заява із зазначенням підстави, документ, що її "
    "підтверджує "
    "(крім прискореного та самостійного опанування предметів)",
    Form.FAMILY: "розділ III Положення; для осіб віком до 18 років, заява одного з батьків; "
    "заклад за "
    "територією обслуговування не може відмовити",
    Form.PATRONAGE: "розділ IV Положення; заява та документ, що підтверджує обставини",
}


_SCHOOL = Placeholder(
    name="заклад",
    label=_("The school’s full name"),
    sample="ліцей № 7",
    value=lambda context: context["school"]["full_name"],
)
_CONTACTS = Placeholder(
    name="контакти",
    label=_("Address, telephone and e-mail of the school"),
    sample="вул. Шкільна, 1; school@example.org",
    value=lambda context: "; ".join(
        filter(None, (context["school"][key] for key in ("address", "phone", "email")))
    ),
)
_PAY = {
    "template": "externat/papers/teacher_pay.html",
    "series": "individual-pay",
    "number_format": "{number}-ОП",
    "is_register": True,
    "signers": lambda cite: (head_signs(cite),),
}
_JOURNAL = {
    "series": "individual-journals",
    "number_format": "{number}-Ж",
    "landscape": True,
}
_PAY_TITLE = "Облік роботи з учнями індивідуальної форми"
_JOURNAL_TITLE = "Журнал обліку навчальних занять за індивідуальною формою"

KINDS = (
    kind_2016(JOURNAL, _JOURNAL_TITLE, edition_2016.P_III_5, journal_context, **dict(_JOURNAL)),
    kind_2021(JOURNAL, _JOURNAL_TITLE, edition_2021.P_I_10, journal_context, **dict(_JOURNAL)),
    kind_2016(TEACHER_PAY, _PAY_TITLE, edition_2016.P_IV_1, pay_context, **dict(_PAY)),
    kind_2021(TEACHER_PAY, _PAY_TITLE, edition_2021.P_V_1, pay_context, **dict(_PAY)),
    kind_2021(
        PUBLIC_NOTICE,
        "Оголошення про індивідуальні форми здобуття освіти",
        edition_2021.P_I_3,
        notice_context,
        series="individual-notices",
        number_format="{number}-ОГ",
        is_register=True,
        signers=lambda cite: (head_signs(cite),),
        passages=(
            Passage(
                slug="head",
                label=_("What is told to the public"),
                text="{заклад} забезпечує здобуття повної загальної середньої освіти за такими "
                "індивідуальними формами (пункти 2, 3 розділу I Положення):",
                keeps=("заклад",),
            ),
            Passage(
                slug="tail",
                label=_("Where to ask"),
                text="Зарахування проводиться зазвичай до початку навчального року, незалежно від "
                "місця проживання та наявності вільних місць у класі (пункт 5 розділу I "
                "Положення).\n"
                "Звертатися: {контакти}.",
            ),
        ),
        placeholders=(_SCHOOL, _CONTACTS),
    ),
)
