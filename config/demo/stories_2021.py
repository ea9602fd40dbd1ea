"""Lyceum № 2 of the demo: the three forms of the edition of 2021, in every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from config.demo.individual_applications import IndividualApplicationDemo
from config.demo.individual_cases import IndividualDemo, Story, adopt
from config.demo.last_year import last_year
from config.demo.school import SmallSchool
from externat.models.individual import COMBINATION
from externat.rules import edition_2021
from externat.rules.vocabulary import Circumstance, ExternGround, Form, Goal, PatronageGround

EXTERN, FAMILY, PATRONAGE = Form.EXTERNAT.value, Form.FAMILY.value, Form.PATRONAGE.value
SELF_STUDY, ONLY_ASSESSED = {"goal": Goal.SELF_STUDY.value}, {"goal": Goal.ASSESSMENT.value}

ACCEPTED = ("bring", "accept")
ENROLLED = (*ACCEPTED, "enrol")
AGREEING = (*ENROLLED, "write_plan", "offer_plan")
STUDYING = (*AGREEING, "sign_plan", "open_journal", "begin")
FAMILY_STUDIES = (*AGREEING, "sign_plan", "open_journal", "tell_service", "begin")
WITHOUT_PLAN = (*ENROLLED, "begin_without_plan")
GROUPED = (*ENROLLED, "write_group_plan", "offer_plan", "sign_plan", "open_journal", "begin")
BY_COMMISSION = (
    "show_questions",
    "commission_of_year",
    "appoint_commission",
    "year_results",
    "write_protocol",
    "sign_protocol",
    "assess",
)
BY_TEACHERS = ("show_questions", "semesters", "assess")
LEVEL = ("bring", "commission_of_level", "determine_level")
LEVEL_KNOWN = (*LEVEL, "level_results", "write_level_protocol", "sign_level_protocol")

#: The two whose lessons are given to both at once.
GROUP = ("Мельничук", "Бондар")

STORIES = (
    # Externs
    Story(
        child="Сковорода",
        way=EXTERN,
        ground=ExternGround.VALID_REASONS.value,
        said={**SELF_STUDY, "circumstances": [Circumstance.HEALTH.value]},
        steps=STUDYING,
        today=("schedule_consultations",),
    ),
    Story(
        child="Яніцький",
        way=EXTERN,
        ground=ExternGround.UNFINISHED.value,
        subjects=("Математика", "Фізика"),
        said={**ONLY_ASSESSED, "grade": 9, "lacks_records": True, "is_transfer": False},
        today=LEVEL,
    ),
    Story(
        child="Хмельниченко",
        way=EXTERN,
        ground=ExternGround.ABROAD.value,
        said={
            **ONLY_ASSESSED,
            "grade": 9,
            "past_circumstances": [Circumstance.ABROAD.value],
            "studied_before": "Гімназія у м. Краків, 6–8 класи, польською мовою",
        },
        steps=WITHOUT_PLAN,
        today=BY_COMMISSION,
    ),
    Story(
        child="Ковалів",
        way=EXTERN,
        ground=ExternGround.LIFE_SENTENCE.value,
        said={**ONLY_ASSESSED, "grade": 11},
        today=ACCEPTED,
    ),
    Story(
        child="Шульга",
        way=EXTERN,
        ground=ExternGround.VALID_REASONS.value,
        said={
            **ONLY_ASSESSED,
            "circumstances": [Circumstance.CONTACT_LINE.value],
            "attests_both_levels": True,
        },
        steps=(*WITHOUT_PLAN, "declare"),
        today=("show_questions", "commission_of_year", "appoint_commission"),
    ),
    Story(
        child="Скиба",
        way=EXTERN,
        ground=ExternGround.UNFINISHED.value,
        subjects=("Історія України",),
        said={**SELF_STUDY, "grade": 9, "lacks_records": True, "is_transfer": False},
        steps=(*LEVEL_KNOWN, "record_level", "accept"),
        today=("enrol",),
    ),
    Story(
        child="Савчук",
        way=EXTERN,
        ground=ExternGround.ACCELERATED.value,
        said=SELF_STUDY,
        today=("refuse",),
    ),
    # The family form, and single subjects beside it
    Story(child="Ничипорук", way=FAMILY, steps=FAMILY_STUDIES),
    Story(
        child="Ничипорук",
        way=COMBINATION,
        subjects=("Англійська мова", "Інформатика"),
        said={"other_form": "сімейна (домашня) форма", **ONLY_ASSESSED},
        steps=("bring", "accept", "begin_combination"),
        today=("show_questions",),
    ),
    Story(
        child="Петрук",
        way=FAMILY,
        said={"studies_by_primary_standard": True, "is_of_catchment": True},
        steps=FAMILY_STUDIES,
        today=("observe",),
    ),
    Story(child="Литвин", way=FAMILY, steps=ENROLLED, today=("write_plan", "offer_plan")),
    Story(child="Панченко", way=FAMILY, today=("withdraw",)),
    # Patronage
    Story(
        child="Мельничук",
        way=PATRONAGE,
        ground=PatronageGround.INPATIENT.value,
        steps=GROUPED,
    ),
    Story(child="Бондар", way=PATRONAGE, ground=PatronageGround.HEALTH.value, steps=GROUPED),
    Story(child="Гнатюк", way=PATRONAGE, ground=PatronageGround.CUSTODY.value, steps=ENROLLED),
    Story(child="Ахмадова", way=PATRONAGE, ground=PatronageGround.REFUGEE.value, today=("bring",)),
    Story(
        child="Кириленко",
        way=PATRONAGE,
        ground=PatronageGround.HEALTH.value,
        said={"has_special_needs": True},
        steps=STUDYING,
        today=("end",),
    ),
)
#: Cases that ended with the school year before.
LAST_YEAR = (
    Story(
        child="Карімова",
        way=EXTERN,
        ground=ExternGround.FOREIGNER.value,
        said={**ONLY_ASSESSED, "grade": 7},
        steps=WITHOUT_PLAN,
        today=(*BY_COMMISSION, "complete"),
    ),
    Story(
        child="Косенко",
        way=EXTERN,
        ground=ExternGround.ACCELERATED.value,
        said=SELF_STUDY,
        steps=STUDYING,
        today=(*BY_COMMISSION, "advise", "council_continues", "continue"),
    ),
    Story(
        child="Дорошенко",
        way=FAMILY,
        steps=FAMILY_STUDIES,
        today=(
            "show_questions",
            "weak_semesters",
            "assess",
            "advise",
            "council_transfers",
            "transfer",
        ),
    ),
)


class Stories2021(IndividualDemo):
    """Makes the cases and the applications of the lyceum."""

    def fill(self) -> None:
        """Last year's cases, a case of every story, the group, the applications."""
        year = last_year(self.small)
        adopt(self.small, edition_2021.ACT, "94", since=year.starts_on - timedelta(days=3))
        before = Stories2021(replace(self.small, year=year), year.ends_on)
        before.running = timedelta(days=150)
        for story in LAST_YEAR:
            before.tell(story)
        told = {story.child: self.tell(story) for story in STORIES}
        self._teach_together(tuple(told[name] for name in GROUP))
        self._apply()

    def _apply(self) -> None:
        """A family and a minor have sent theirs, one more is begun."""
        family = IndividualApplicationDemo(self.small, self.today, FAMILY)
        family.send(family.begin("Олійник", "oliinyk"))
        alone = IndividualApplicationDemo(self.small, self.today, EXTERN)
        draft = alone.begin("Кравчук", "kravchuk")
        alone.answer(
            draft,
            living={"past_circumstances": "uncontrolled", "left_with_others": "on"},
            ground={"ground": ExternGround.VALID_REASONS.value},
            reasons={"reasons": "conflict"},
        )
        alone.send(draft)
        patronage = IndividualApplicationDemo(self.small, self.today, PATRONAGE)
        patronage.answer(patronage.begin("Клименко", "klymenko"), "learner")


def working_day(small: SmallSchool, today: date) -> date:
    """The day of the cases: they have run for some weeks by then."""
    return max(small.working_day(today), small.year.starts_on + timedelta(days=22))
