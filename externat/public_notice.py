"""What the school publishes of its individual forms (2021, cl. I.3), in the act's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accounts.models import School
from externat.rules import edition_2021
from externat.rules.periods import months_before
from externat.rules.vocabulary import Form
from regulations.adoption import settings_on
from students.models import SchoolYear

TITLES = {
    Form.EXTERNAT: "Екстернатна форма (екстернат)",
    Form.FAMILY: "Сімейна (домашня) форма",
    Form.PATRONAGE: "Педагогічний патронаж",
}
FOR_WHOM = {
    Form.EXTERNAT: (
        "Для осіб, які з поважних причин не можуть відвідувати навчальні заняття, не завершили "
        "здобуття певного рівня освіти, здобувають або здобували освіту за кордоном, бажають "
        "прискорено або самостійно опанувати окремі предмети (пункт 1 розділу II Положення)."
    ),
    Form.FAMILY: (
        "Для осіб віком до 18 років, батьки яких бажають організувати освітній процес самостійно "
        "(пункт 1 розділу III Положення)."
    ),
    Form.PATRONAGE: (
        "Для осіб на стаціонарному лікуванні або реабілітації; яким стан здоров'я не дозволяє "
        "здобувати освіту за денною формою; які перебувають під вартою; дітей-біженців (пункт 1 "
        "розділу IV Положення)."
    ),
}
HOW = {
    Form.EXTERNAT: "Річне оцінювання та атестація проводяться комісією закладу; до них надаються "
    "консультації за графіком.",
    Form.FAMILY: "Двічі на рік проводиться семестрове оцінювання, за його результатами - річне, а "
    "також атестація; надаються консультації за графіком.",
    Form.PATRONAGE: "Заняття проводять учителі закладу за індивідуальним навчальним планом, удома "
    "або в закладі, індивідуально або в групі.",
}
DOCUMENTS = (
    "заява одного з батьків, інших законних представників або повнолітнього здобувача освіти",
    "копія свідоцтва про народження або документа, що посвідчує особу",
    "медична довідка за формою 086-1/о",
    "документ про рівень освіти (за наявності)",
    "документ, що підтверджує підставу, якщо його вимагає Положення",
)
ALL_YEAR = "Протягом року: строк не обмежено."
USUALLY = "Зарахування - зазвичай до початку навчального року."


@dataclass(frozen=True)
class FormNotice:
    """One form as the notice tells of it."""

    title: str
    for_whom: str
    how: str
    when: str


@dataclass(frozen=True)
class PublicNotice:
    """The notice of one school year."""

    school: School
    year: SchoolYear
    forms: tuple[FormNotice, ...]
    documents: tuple[str, ...] = DOCUMENTS

    @property
    def text(self) -> str:
        """The whole notice as plain text for a website."""
        head = f"Індивідуальні форми здобуття освіти, {self.year} навчальний рік"
        parts = [head, self.school.full_name]
        for form in self.forms:
            parts.append("\n".join((form.title, form.for_whom, form.how, form.when)))
        documents = ";\n".join(f"- {one}" for one in self.documents)
        parts.append(f"Для зарахування (переведення) подаються:\n{documents}.")
        return "\n\n".join(parts)


def public_notice(school: School, year: SchoolYear, today: date) -> PublicNotice:
    """The notice for the year by what the school answers today on its forms and time limits."""
    settings = settings_on(school, edition_2021.ACT, today)
    offered = edition_2021.FORMS.of(settings)
    months = int(edition_2021.TRANSFER_MONTHS.of(settings))
    latest = months_before(year.ends_on, months)
    return PublicNotice(
        school,
        year,
        tuple(
            FormNotice(TITLES[form], FOR_WHOM[form], HOW[form], _when(form, months, latest))
            for form in Form
            if form.value in offered
        ),
    )


def _when(form: Form, months: int, latest: date) -> str:
    if form is Form.PATRONAGE:
        return ALL_YEAR
    return (
        f"{USUALLY} Переведення - не пізніше ніж за {months} міс. до річного оцінювання або "
        f"атестації: якщо оцінювання завершує навчальний рік, до {latest:%d.%m.%Y}."
    )
