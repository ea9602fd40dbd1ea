"""What becomes of the lessons of a demo case, and what is recorded beside them."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import F

from accounts.models import Person
from config.demo.school import SmallSchool
from home_education import rules
from home_education.models import HomeCase, HomeLesson
from home_education.rules import ContactKind, LessonState
from home_education.services import lessons, running

TOPICS = ("Повторение пройденного", "Новая тема: правило и примеры", "Самостоятельная работа")
AFTERNOON = 16 * 60
#: Lessons that are left as they are: not marked yet, marked and not confirmed.
UNMARKED, UNCONFIRMED = 1, 3


class LessonDemo:
    """Marks the lessons of one case as teachers and the family do."""

    def __init__(self, small: SmallSchool, home: HomeCase, today: date) -> None:
        self.small, self.home, self.today = small, home, today
        self.facts = home.facts(today)

    def fill(self) -> None:
        """Held, missed and made up, missed and not made up, confirmed, written down; and the rest
        that is recorded while study at home goes on."""
        past = self._past()
        done = past[: max(len(past) - UNMARKED, 0)]
        missed = done[2:4]
        for number, lesson in enumerate(done):
            if lesson in missed:
                made_up_on = self._next_day(lesson) if lesson is missed[0] else None
                self._miss(lesson, made_up_on)
            else:
                self._hold(lesson, number)
        held = [one.pk for one in done if one not in missed]
        confirmed = held[: max(len(held) - UNCONFIRMED, 0)]
        mother = self._applicant()
        lessons.confirm(home=self.home, lessons=confirmed, by=mother, today=self.today)
        self._write_down(confirmed)
        self._record()

    def hold_all(self, *, confirmed: bool = True) -> None:
        """Every lesson up to today was held."""
        numbers = [one.pk for one in self._past()]
        self.home.lessons.filter(pk__in=numbers).update(
            state=LessonState.HELD.value,
            topic=TOPICS[0],
            adult=self._applicant().short_name,
            version=F("version") + 1,
        )
        if confirmed:
            if rules.meals_are_due(self.facts):
                self.answer_on_meals()
            mother = self._applicant()
            lessons.confirm(home=self.home, lessons=numbers, by=mother, today=self.today)
            self._hand_out()
        self._write_down(numbers)

    def answer_on_meals(self) -> None:
        """The family applied for the compensation."""
        facts = self.home.facts(self.today)
        running.answer_on_meals(home=self.home, wanted=True, on=self.today, facts=facts)

    def _past(self) -> list[HomeLesson]:
        found = self.home.lessons.filter(held_on__lte=self.today).select_related("row__teacher")
        return list(found.order_by("held_on", "starts_minute"))

    def _hold(self, lesson: HomeLesson, number: int) -> None:
        self._mark(lesson, state=LessonState.HELD.value, topic=TOPICS[number % len(TOPICS)])

    def _miss(self, lesson: HomeLesson, made_up_on: date | None) -> None:
        self._mark(
            lesson,
            state=LessonState.MISSED.value,
            topic="",
            reason="Ребёнок болел, мама позвонила утром",
            told_on=lesson.held_on,
            made_up_on=made_up_on,
            made_up_minute=AFTERNOON,
        )

    def _mark(self, lesson: HomeLesson, **said) -> None:
        values = {**dict.fromkeys(lessons.WRITTEN), "reason": "", **said}
        values["adult"] = self._applicant().short_name
        lessons.mark_lesson(
            home=self.home,
            lesson_id=lesson.pk,
            version=lesson.version,
            values=values,
            facts=self.facts,
        )

    def _next_day(self, lesson: HomeLesson) -> date:
        return lesson.held_on + timedelta(days=1)

    def _write_down(self, numbers: list[int]) -> None:
        by = self.home.case.responsible
        lessons.tick_journal(home=self.home, lessons=numbers, written=True, by=by, today=self.today)

    def _applicant(self) -> Person:
        return self.home.applicant

    def _hand_out(self) -> None:
        for title in ("Математика, учебник, часть 1", "Русский язык, учебник", "Атлас"):
            running.lend_textbook(home=self.home, title=title, copies=1, on=self.home.starts_on)
        running.all_handed_out(home=self.home, on=self.home.starts_on)

    def _record(self) -> None:
        self._hand_out()
        teacher, facts = self.home.case.responsible, self.home.facts(self.today)
        said = (
            (ContactKind.CONTACT, "Как идут занятия, удобно ли время", "Время подходит"),
            (ContactKind.CONSULTATION, "Как помогать с самостоятельной работой", ""),
            (ContactKind.INVITATION, "Новогодний праздник класса, 25 декабря", "Придут с мамой"),
            (ContactKind.EVENT, "Олимпиада по математике, дистанционно", "Второе место в классе"),
            (ContactKind.UPBRINGING, "Классный час по видеосвязи", "Участвовала, читала стихи"),
        )
        for kind, about, outcome in said:
            running.record_contact(
                home=self.home,
                kind=kind.value,
                held_on=self.today,
                about=about,
                outcome=outcome,
                by=teacher,
                facts=facts,
            )
        told = "С понедельника мы живём у бабушки: ул. Завойко, д. 12"
        running.tell_of_change(home=self.home, about=told, by=self.home.applicant)
