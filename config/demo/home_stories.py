"""Study at home in school № 12: a case in every state, led there by the product's own steps."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from accounts.asked_once import asked_once
from config.demo import consents_given
from config.demo.home_applications import HomeApplicationDemo
from config.demo.home_cases import (
    AGREED,
    CHECKED,
    OFFERED,
    PREPARING,
    TEACHING,
    HomeDemo,
    Story,
    adopt,
)
from config.demo.home_folder import fill_folder, set_meals_rate
from config.demo.home_lessons import LessonDemo
from config.demo.home_school import HOSPITAL, SPEECH_THERAPIST
from config.demo.last_year import last_year
from config.demo.school import SmallSchool
from documents.models import ConsentKind
from home_education import rules
from home_education.models import HomeCase, HomeCondition, HospitalStay
from home_education.rules import SpecialPart
from home_education.services import groups, special, standing_in, timetable
from home_education.services.consents import ask_consent, possible_readers, write_health_notes
from home_education.services.ending import apply_to_end, mark_conditions
from regulations.adoption import settings_on

ADAPTED = {"programme": rules.Programme.ADAPTED.value, "has_special_needs": True}
IN_HOSPITAL = tuple(step for step in TEACHING if "contract" not in step)
PLANNED_ONLY = (*PREPARING, "make_plan")
TAUGHT = (*TEACHING, "teach_all")
#: How long a case that is over went on, and how long one has run that goes on.
TERM, RUNNING = timedelta(days=6), timedelta(days=13)
ONE_DAY = timedelta(days=1)

GROUP = ("Орехов", "Панина", "Савина", "Харитонов")
SPECIAL_PARTS = {
    SpecialPart.CHARACTERISTIC: "Понимает обращённую речь, отвечает жестами и карточками.",
    SpecialPart.CONTENT: "Речь и альтернативная коммуникация; математические представления.",
    SpecialPart.CARE: "Помощь при смене положения, отдых через каждые 15 минут.",
    SpecialPart.FAMILY: "Консультация раз в две недели, дневник наблюдений.",
    SpecialPart.MEANS: "Карточки, крупный планшет, специальный стул.",
}


@dataclass(frozen=True, kw_only=True)
class Tale:
    """One pupil: how far the case went by its first day, and what was done today."""

    child: str
    steps: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    is_over: bool = False
    story: dict[str, Any] = field(default_factory=dict)


TALES = (
    # In the middle of it: lessons held, missed, made up, confirmed
    Tale(child="Ветрова", steps=(*TEACHING, "run", "consent", "notes")),
    Tale(child="Зимин", steps=IN_HOSPITAL, today=("begin",), story={"hospital": HOSPITAL}),
    Tale(
        child="Лунин",
        steps=("recommend", *TEACHING),
        today=("begin", "answer_meals", "stand_in"),
        story={"application": {**ADAPTED, "variant": "7.1"}},
    ),
    # On the way to it
    Tale(
        child="Носова",
        steps=("consent", *PLANNED_ONLY, "write_special"),
        story={"application": {**ADAPTED, "variant": "6.4"}},
    ),
    Tale(child="Тихонов", steps=OFFERED),
    Tale(child="Уварова", steps=AGREED),
    Tale(child="Ильин", steps=CHECKED),
    Tale(
        child="Рыбакова",
        story={"conclusion": {"number": "", "checked": {"on_letterhead": True}}},
    ),
    # Four pupils of neighbouring grades in one hospital: see `_join`
    *(Tale(child=name, story={"hospital": HOSPITAL}) for name in GROUP),
    # The end of it
    Tale(child="Громова", steps=TEACHING, today=("expire",), is_over=True),
    Tale(child="Данилов", steps=TAUGHT, today=("expire", "return_to_class"), is_over=True),
    Tale(child="Жданова", steps=TAUGHT, today=("expire", "prolong"), is_over=True),
    Tale(child="Кириллов", steps=PREPARING, today=("ask_to_end", "terminate")),
    Tale(child="Соболев", today=("refuse",)),
    Tale(child="Мельникова", today=("withdraw",)),
)
LAST_YEAR = (
    Tale(child="Ершов", steps=TAUGHT, today=("end_with_year", "close"), is_over=True),
    Tale(child="Юдина", steps=TAUGHT, today=("end_with_year",), is_over=True),
)


class HomeStories(HomeDemo):
    """Makes the cases of school № 12. Needs the school's scope and an open transaction."""

    speech_therapist = SPEECH_THERAPIST

    def fill(self) -> None:
        """Last year's cases, a case of every tale, and the group."""
        year = last_year(self.small)
        adopt(self.small, since=year.starts_on - timedelta(days=3))
        before = replace(self.small, year=year)
        for tale in LAST_YEAR:
            HomeStories(before, year.ends_on + 3 * ONE_DAY).tell(tale)
        set_meals_rate(self.small, self.secretary)
        homes = {tale.child: self.tell(tale) for tale in TALES}
        self._join([homes[name] for name in GROUP])
        applying = HomeApplicationDemo(self.small, self.today)
        applying.send(applying.begin("Яковлева", "yakovleva"))

    @asked_once()
    def tell(self, tale: Tale) -> HomeCase:
        """Lead one case: as of its first day, then as of today."""
        today = self.today
        ends_on = min(today - ONE_DAY, self.small.year.ends_on)
        first = max(ends_on - TERM if tale.is_over else today - RUNNING, self.small.year.starts_on)
        term = {"ends_on": ends_on} if tale.is_over else {}
        story = {"starts_on": first, **tale.story}
        application = {**term, **story.pop("application", {})}
        home = self.open(Story(tale.child, application=application, **story))
        if tale.is_over:
            self.today = first
        for step in tale.steps:
            self.take(home, step)
        self.today = today
        for step in tale.today:
            self.take(home, step)
        home.refresh_from_db()
        return home

    # --- What people do between the steps ------------------------------------------------------

    def _make_timetable(self, home: HomeCase) -> None:
        """Without clashes with the lessons of all others: the product finds the times."""
        timetable.build(home=home, facts=home.facts(self.today))

    def _run(self, home: HomeCase) -> None:
        fill_folder(self.small, home, self.today)
        LessonDemo(self.small, home, self.today).fill()

    def _begin(self, home: HomeCase) -> None:
        LessonDemo(self.small, home, self.today).hold_all(confirmed=False)

    def _stand_in(self, home: HomeCase) -> None:
        """The teacher of Russian falls ill; the speech therapist of the case stands in."""
        change = standing_in.Change(
            absent=self.small.people["larina"],
            instead=self.small.people[SPEECH_THERAPIST],
            first=self.today + ONE_DAY,
            last=self.today + ONE_DAY * 7,
            reason="Больничный лист Лариной Т. Ю., приказ о замещении № 88",
        )
        standing_in.stand_in(home=home, change=change, facts=home.facts(self.today))

    def _teach_all(self, home: HomeCase) -> None:
        LessonDemo(self.small, home, home.ends_on).hold_all()

    def _recommend(self, home: HomeCase) -> None:
        """The ПМПК recommends a condition, and it is there."""
        made = HomeCondition.objects.create(
            school=self.small.school, home=home, text="Крупный шрифт в учебных материалах"
        )
        mark_conditions(home=home, days={made.pk: home.starts_on})

    def _answer_meals(self, home: HomeCase) -> None:
        LessonDemo(self.small, home, self.today).answer_on_meals()

    def _consent(self, home: HomeCase) -> None:
        request = ask_consent(
            home=home,
            kind=ConsentKind.HEALTH,
            recipients="",
            readers=possible_readers(home, self.today),
            ticked=(0, 1, 2),
            until=self.small.year.ends_on,
            by=self.secretary,
            today=self.today,
        )
        self.make_ready(request.paper)
        consents_given.give(self.small, request, self.today)

    def _notes(self, home: HomeCase) -> None:
        notes = "Занятия по 40 минут сидя, перерыв на отдых; без яркого света."
        write_health_notes(home=home, notes=notes, today=self.today)

    def _write_special(self, home: HomeCase) -> None:
        texts = {part.value: text for part, text in SPECIAL_PARTS.items()}
        special.save_parts(home=home, texts={**special.known_texts(home), **texts})

    def _ask_to_end(self, home: HomeCase) -> None:
        apply_to_end(home=home, dated=self.today, scan=None, by=self.secretary, today=self.today)

    def _join(self, homes: list[HomeCase]) -> None:
        groups.make_group(
            stays=list(HospitalStay.objects.filter(home__in=homes)),
            name="8–9 классы, отделение травматологии",
            reason="",
            today=self.today,
            settings=settings_on(self.small.school, rules.ACT, self.today),
        )


def working_day(small: SmallSchool, today: date) -> date:
    """The day of the cases: lessons have begun by then."""
    return max(small.working_day(today), small.year.starts_on + TERM)
