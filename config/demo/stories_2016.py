"""School № 3 of the demo: a case of the edition of 2016 in every state and on every ground."""

from __future__ import annotations

from datetime import date, timedelta

from config.demo.individual_applications import IndividualApplicationDemo
from config.demo.individual_cases import IndividualDemo, Story, adopt
from config.demo.school import SmallSchool
from externat.rules import edition_2016
from externat.rules.vocabulary import Ground2016
from externat.ways import WAYS

WAY = WAYS[0].slug
CHECKED = ("bring", "accept")
APPROVED = (*CHECKED, "approve_enrolment", "record_approval")
ENROLLED = (*APPROVED, "enrol")
AGREEING = (*ENROLLED, "write_plan", "make_timetable", "offer_plan")
TEACHING = (*AGREEING, "sign_plan", "approve_staff", "open_journal", "begin_teaching")
TAUGHT = ("teach", "expire")
#: How long a treatment that is over was taught.
TERM = timedelta(days=40)

STORIES = (
    Story(child="Заєць", way=WAY, ground=Ground2016.HEALTH.value, steps=TEACHING, today=("teach",)),
    Story(
        child="Ткач",
        way=WAY,
        ground=Ground2016.SPECIAL_NEEDS.value,
        said={"has_special_needs": True},
        steps=TEACHING,
        today=("teach",),
    ),
    Story(
        child="Кобзар",
        way=WAY,
        ground=Ground2016.DISABILITY.value,
        said={"is_disabled": True},
        steps=ENROLLED,
        today=("write_plan", "make_timetable", "offer_plan"),
    ),
    Story(
        child="Лебідь",
        way=WAY,
        ground=Ground2016.SMALL_CLASS.value,
        said={"class_size": 2},
        steps=APPROVED,
        today=("enrol",),
    ),
    Story(child="Івасюк", way=WAY, ground=Ground2016.CONFLICT.value, today=APPROVED),
    Story(child="Аль-Хасан", way=WAY, ground=Ground2016.FOREIGNER.value, today=CHECKED),
    Story(child="Мороз", way=WAY, ground=Ground2016.HEALTH.value),
    Story(
        child="Вовк",
        way=WAY,
        ground=Ground2016.TREATMENT.value,
        steps=TEACHING,
        today=TAUGHT,
        lasts=TERM,
    ),
    Story(
        child="Кравець",
        way=WAY,
        ground=Ground2016.TREATMENT.value,
        said={"grade": 8},
        steps=TEACHING,
        today=(*TAUGHT, "report", "sign_report", "return_to_class"),
        lasts=TERM,
    ),
    Story(child="Лепкий", way=WAY, ground=Ground2016.HEALTH.value, steps=ENROLLED, today=("end",)),
    Story(child="Нечуй-Левицький", way=WAY, ground=Ground2016.HEALTH.value, today=("refuse",)),
    Story(child="Чорна", way=WAY, ground=Ground2016.HEALTH.value, today=("withdraw",)),
)


class Stories2016(IndividualDemo):
    """Makes the cases and the applications of the school."""

    def fill(self) -> None:
        """Adopt the edition, tell every story; one application waits, one is begun."""
        adopt(self.small, edition_2016.ACT, "17")
        for story in STORIES:
            self.tell(story)
        applying = IndividualApplicationDemo(self.small, self.today, WAY)
        for child, login, ground in (
            ("Лук’яненко", "lukianenko", Ground2016.CONFLICT),
            ("Драй-Хмара", "drai_khmara", Ground2016.SMALL_CLASS),
        ):
            draft = applying.begin(child, login)
            applying.answer(draft, ground={"ground": ground.value})
            applying.send(draft)
        applying.answer(
            applying.begin("Вовчок", "vovchok"),
            "ground",
            ground={"ground": Ground2016.HEALTH.value},
        )


def working_day(small: SmallSchool, today: date) -> date:
    """The day of the cases: a treatment of the school year can be over by then."""
    return max(small.working_day(today), small.year.starts_on + TERM + timedelta(days=8))
