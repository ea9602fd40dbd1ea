"""Assessment of the individual forms in the demo: commissions, results, the council."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from accounts.models import Person
from accounts.roles import Role
from config.demo.school import SmallSchool
from externat.editions import edition_of
from externat.fact_finding import compulsory_subjects, grade_of
from externat.models import (
    CommissionMember,
    DeclaredSubject,
    IndividualAssessment,
    IndividualCase,
    IndividualCommission,
)
from externat.procedure import LEVEL_PROTOCOL, PROTOCOL
from externat.rules.edition_2021 import subjects_to_assess
from externat.rules.vocabulary import Assessment, CommissionPurpose, Decision

#: The subjects of the basic level that a learner declares, with their marks.
DECLARED = (("Математика", 9), ("Біологія", 10), ("Фізика", 8), ("Інформатика", 10))
MARKS = (8, 9, 7, 10, 6, 11)
ADVICE = "Рекомендуємо продовжити навчання за обраною формою, більше читати історичні тексти."


class AssessingDemo:
    """What commissions, teachers and the council write; a part of whoever leads the cases."""

    small: SmallSchool
    today: date
    teachers: Mapping[str, Person]

    def _commission_of_level(self, individual: IndividualCase) -> None:
        self._commission(individual, CommissionPurpose.LEVEL)
        self._plan_assessments(individual, CommissionPurpose.LEVEL, self._all(individual))

    def _commission_of_year(self, individual: IndividualCase) -> None:
        self._commission(individual, CommissionPurpose.YEAR)
        asked = subjects_to_assess(individual.facts(self.today))
        self._plan_assessments(individual, CommissionPurpose.YEAR, asked)

    def _level_results(self, individual: IndividualCase) -> None:
        self._enter(individual, CommissionPurpose.LEVEL)

    def _year_results(self, individual: IndividualCase) -> None:
        self._enter(individual, CommissionPurpose.YEAR)

    def _sign_level_protocol(self, individual: IndividualCase) -> None:
        self._sign(individual, LEVEL_PROTOCOL)

    def _sign_protocol(self, individual: IndividualCase) -> None:
        self._sign(individual, PROTOCOL)

    def _sign(self, individual: IndividualCase, part: str) -> None:
        self.sign(individual.case, edition_of(individual.case.act).paper(part))

    def _show_questions(self, individual: IndividualCase) -> None:
        individual.questions_shown_on = self.today
        individual.save(update_fields=["questions_shown_on"])

    def _semesters(self, individual: IndividualCase, *, worst: int | None = None) -> None:
        """Both semesters and the year in every subject, as the teachers assess them."""
        kinds = (Assessment.SEMESTER, Assessment.SEMESTER, Assessment.ANNUAL)
        for place, name in enumerate(self._all(individual)):
            mark = worst if worst is not None and place == 0 else MARKS[place % len(MARKS)]
            for kind in kinds:
                self._assessment(individual, name, kind, held_on=self.today, mark=mark)

    def _weak_semesters(self, individual: IndividualCase) -> None:
        """One subject stays at the initial level."""
        self._semesters(individual, worst=3)

    def _observe(self, individual: IndividualCase) -> None:
        """A day of formative assessment in the primary school: a level, and no mark."""
        self._assessment(
            individual,
            "Українська мова",
            Assessment.FORMATIVE,
            held_on=self.today,
            level="sufficient",
            means="Спостереження, бесіда за прочитаним",
        )

    def _declare(self, individual: IndividualCase) -> None:
        for name, mark in DECLARED:
            DeclaredSubject.objects.create(
                school=self.small.school,
                individual=individual,
                name=name,
                mark=mark,
                grade=9,
                year="2024/2025",
            )

    def _advise(self, individual: IndividualCase) -> None:
        individual.advice = ADVICE
        individual.save(update_fields=["advice"])

    def _council_continues(self, individual: IndividualCase) -> None:
        self._council(individual, Decision.CONTINUE)

    def _council_transfers(self, individual: IndividualCase) -> None:
        self._council(individual, Decision.TRANSFER, "денна форма")

    def _council(self, individual: IndividualCase, decision: Decision, form: str = "") -> None:
        individual.decision, individual.chosen_form = decision.value, form
        individual.minutes_number, individual.minutes_on = "12", self.today
        individual.save(update_fields=["decision", "chosen_form", "minutes_number", "minutes_on"])

    # --- The rows --------------------------------------------------------------------------------

    def _commission(self, individual: IndividualCase, purpose: CommissionPurpose) -> None:
        made = IndividualCommission.objects.create(
            school=self.small.school,
            individual=individual,
            purpose=purpose.value,
            chair=self.small.in_office(Role.DEPUTY),
            schedule_approved=True,
            tasks_approved=True,
            conclusion="Результати навчання відповідають вимогам освітньої програми.",
        )
        members = dict.fromkeys((self.teachers["Математика"], self.teachers["Українська мова"]))
        for person in members:
            CommissionMember.objects.create(
                school=self.small.school, commission=made, person=person
            )

    def _plan_assessments(
        self, individual: IndividualCase, purpose: CommissionPurpose, subjects: Iterable[str]
    ) -> None:
        for name in subjects:
            self._assessment(
                individual,
                name,
                Assessment.ANNUAL,
                purpose=purpose.value,
                planned_on=self.today,
                means="Письмова робота",
                task=f"Завдання з предмета «{name}»"[:300],
                is_written=True,
            )

    def _enter(self, individual: IndividualCase, purpose: CommissionPurpose) -> None:
        for place, row in enumerate(individual.assessments.filter(purpose=purpose.value)):
            row.held_on, row.mark = self.today, MARKS[place % len(MARKS)]
            row.save(update_fields=["held_on", "mark"])

    def _assessment(
        self, individual: IndividualCase, name: str, kind: Assessment, **more
    ) -> IndividualAssessment:
        return IndividualAssessment.objects.create(
            school=self.small.school,
            individual=individual,
            subject=self.small.subjects.get(name),
            name=name,
            grade=grade_of(individual),
            kind=kind.value,
            teacher=self.teachers.get(name) or individual.case.responsible,
            **more,
        )

    def _all(self, individual: IndividualCase) -> tuple[str, ...]:
        return compulsory_subjects(individual, grade_of(individual))
