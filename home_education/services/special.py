"""The individual development programme (СИПР): nine parts, the first words of some known."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import translation

from home_education import rules
from home_education.models import HomeCase, HomeSpecialPart
from home_education.paper_finding import PMPK
from home_education.rules import SpecialPart
from home_education.services.plan import locked_case
from regulations.attached import attached_to


@transaction.atomic
def save_parts(*, home: HomeCase, texts: Mapping[str, str]) -> None:
    """Write the parts. PlanLocked: they are not written now."""
    locked_case(home)
    held = {one.part: one for one in home.special_parts.all()}
    for part in SpecialPart:
        text, row = texts.get(part.value, ""), held.get(part.value)
        if row is None and text:
            HomeSpecialPart.objects.create(
                school_id=home.school_id, home=home, part=part.value, text=text
            )
        elif row is not None and row.text != text:
            row.text = text
            row.save(update_fields=["text"])


def texts_of(home: HomeCase) -> dict[str, str]:
    """What stands in each part."""
    return {one.part: one.text for one in home.special_parts.all()}


def known_texts(home: HomeCase) -> dict[str, str]:
    """What the case knows already, in the language of the paper: to begin with."""
    student = home.case.student
    with translation.override(rules.ACT.language):
        kin = [
            f"{one.get_kind_display()}: {one.person.full_name}"
            for one in student.guardianships.on(home.case.school.today()).select_related("person")
        ]
    about = [
        f"{student.full_name}, {student.birth_date:%d.%m.%Y} г. р., {student.school_class or ''}",
        *kin,
    ]
    pmpk = attached_to(home.pk).get(PMPK)
    if pmpk is not None:
        dated = f" от {pmpk.issued_on:%d.%m.%Y}" if pmpk.issued_on else ""
        about.append(f"Заключение ПМПК № {pmpk.number}{dated}")
    rows = home.plan.exclude(teacher=None).select_related("teacher").order_by("place")
    return {
        SpecialPart.ABOUT.value: "\n".join(about),
        SpecialPart.PLAN.value: "Индивидуальный учебный план составлен по форме Приложения 5.",
        SpecialPart.SPECIALISTS.value: "\n".join(
            f"{row.name}: {row.teacher.full_name}" for row in rows
        ),
    }
