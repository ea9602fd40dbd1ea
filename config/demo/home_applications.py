"""Applications for study at home, answered as parents answer them."""

from __future__ import annotations

from datetime import timedelta

from config.demo.applications import ApplicationDemo
from home_education.application import APPLICATION_FORM
from regulations.questions import Typed


class HomeApplicationDemo(ApplicationDemo):
    """Makes them; the shortest way is that of a pupil at home by the programme of the class."""

    questionnaire = APPLICATION_FORM

    def _typed(self, page: str) -> Typed:
        dated, last = self.today - timedelta(days=2), self.small.year.ends_on
        brought: Typed = {
            "number": "114",
            "dated": dated.isoformat(),
            "issuer": "ГБУЗ «Городская больница № 1»",
        }
        answers: dict[str, Typed] = {
            "place": {"study_place": "home"},
            "school_place": {
                "school_ground": "home_impossible",
                "school_reason": "Дома ремонт",
            },
            "hospital": {"hospital": "Детская больница", "doctor": "Лаврова Светлана Сергеевна"},
            "term": {"starts_on": self.today.isoformat()},
            "child": {"programme": "general"},
            "variant": {"variant": "7.1"},
            "conclusion": {
                **brought,
                "starts_on": dated.isoformat(),
                "ends_on": last.isoformat(),
            },
            "pmpk": {**brought, "number": "51", "issuer": "ТПМПК"},
            "rehabilitation": {**brought, "number": "88", "issuer": "Бюро МСЭ"},
            "address": {"registered_at": self.small.roster.address.format(3)},
            "duties": {"is_acquainted": "on", "promises": "on"},
        }
        return answers.get(page, {})
