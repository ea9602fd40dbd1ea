"""Applications for individual forms, answered as families and adult learners answer them."""

from __future__ import annotations

from datetime import date, timedelta

from accounts.roles import Role
from config.demo.applications import ApplicationDemo
from config.demo.school import SmallSchool
from externat.rules import edition_2016, edition_2021
from regulations.application_consents import consent_of
from regulations.models import Application
from regulations.questions import Questionnaire, Typed, questionnaire_of
from regulations.services import applications, deciding
from students.models import Student


class IndividualApplicationDemo(ApplicationDemo):
    """Makes them in a Ukrainian school, for one way: each the shortest that its ground needs."""

    def __init__(self, small: SmallSchool, today: date, way: str) -> None:
        super().__init__(small, today)
        act = edition_2016.ACT if way == "individual" else edition_2021.ACT
        self.questionnaire: Questionnaire = questionnaire_of(act.slug, way)
        self.student: Student | None = None
        self.application: Application | None = None

    def begin(self, child: str, login: str, *, on_paper: bool = False) -> Application:
        """The person's draft; on paper it is typed in by the secretary."""
        self.student = self.small.children[child]
        self.application = applications.begin(
            questionnaire=self.questionnaire,
            student=self.student,
            applicant=self.small.people[login],
            today=self.today,
            entered_by=self.small.in_office(Role.SECRETARY) if on_paper else None,
        )
        return self.application

    def accept(self, application: Application):
        """The secretary opens the case."""
        by = self.small.in_office(Role.SECRETARY)
        return deciding.accept(application=application, by=by, today=self.today)

    def _typed(self, page: str) -> Typed:
        consent = self.questionnaire.page(page).consent
        if self.application and not consent_of(self.application, consent).is_given:
            return {}
        dated = (self.today - timedelta(days=9)).isoformat()
        brought: Typed = {"number": "114", "dated": dated, "issuer": "Міська лікарня № 1"}
        school_class = self.student.school_class if self.student else None
        grade = school_class.grade if school_class else 9
        mathematics = str(self.small.subjects["Математика"].pk)
        answers: dict[str, Typed] = {
            "learner": {"learner": "ours" if school_class else "new"},
            "small_class": {"class_size": "4"},
            "treatment": {
                "institution": "Обласна дитяча лікарня",
                "admitted_on": self.today.isoformat(),
                "expected_until": (self.today + timedelta(days=45)).isoformat(),
            },
            "term": {"starts_on": self.today.isoformat()},
            "education": {"number": "", "dated": dated, "issuer": self.small.school.short_name},
            "medical": brought,
            "needs_paper": {**brought, "number": "51", "issuer": "Інклюзивно-ресурсний центр"},
            "lawful_stay": {**brought, "number": "ПТП-204", "issuer": "ДМС"},
            "ground_paper": {**brought, "number": "77", "issuer": "ДМС"},
            "health_paper": {**brought, "number": "88"},
            "treatment_paper": {**brought, "number": "89"},
            "birth": {**brought, "number": "І-БК № 204118", "issuer": "ДРАЦС"},
            "health_form": {**brought, "number": "63"},
            "living": {},
            "reasons": {"reasons": "health"},
            "goal": {"goal": "self_study"},
            "grade": {"grade": str(grade)},
            "subjects": {"subjects": mathematics},
            "records": {"records": "some"},
            "other_form": {"other_form": "денна форма"},
            "family": {"is_of_catchment": "on"},
            "lessons": {"wish_place": "home", "wish_teaching": "individual"},
            "address": {"lives_at": self.small.roster.address.format(3)},
            "acquainted": {"is_acquainted": "on"},
        }
        return answers.get(page, {})
