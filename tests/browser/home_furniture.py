"""The numbers of the rows of the school that teaches at home, for its pages."""

from __future__ import annotations

from accounts.models import School
from config.demo.home_applications import HomeApplicationDemo
from config.demo.home_school import ROSTER, SLUG
from config.demo.school import SmallSchool
from home_education.models import HomePlanRow, HomeSlot
from regulations.models import Application, ApplicationState, Case
from students.models import SchoolYear, Student

#: Whose case of the demo stands where.
STANDING = {
    "taught": "Ветрова",
    "special": "Лунин",
    "made": "Носова",
    "offered": "Тихонов",
    "agreed": "Уварова",
    "checked": "Ильин",
    "intake": "Рыбакова",
    "patient": "Орехов",
}
APPLIES_AGAIN = "Соболев"


def home_numbers() -> dict[str, int]:
    """The numbers that ``addresses`` asks for. Needs the scope of school № 12."""
    numbers = {
        place: Case.objects.get(student__last_name=name).pk for place, name in STANDING.items()
    }
    return numbers | {
        "row": HomePlanRow.objects.filter(home=numbers["made"], name="Русский язык").get().pk,
        "slot": HomeSlot.objects.filter(home=numbers["made"]).earliest("pk").pk,
        "unopened": Student.objects.get(last_name="Мельникова").pk,
        "applied": Application.objects.get(student__last_name="Яковлева").pk,
        "draft": Application.objects.get(
            student__last_name=APPLIES_AGAIN, state=ApplicationState.DRAFT
        ).pk,
    }


def furnish_home() -> None:
    """Begin an application: everything is answered and nothing is sent, so each page can be gone
    to. Needs the scope of school № 12."""
    school = School.objects.get(slug=SLUG)
    year = SchoolYear.objects.filter(school=school).latest("starts_on")
    mother = Student.objects.get(last_name=APPLIES_AGAIN).guardianships.get().person
    small = SmallSchool(school, year, ROSTER)
    small.people["soboleva"] = mother
    small.children[APPLIES_AGAIN] = Student.objects.get(last_name=APPLIES_AGAIN)
    demo = HomeApplicationDemo(small, school.today())
    demo.answer(demo.begin(APPLIES_AGAIN, "soboleva"))
