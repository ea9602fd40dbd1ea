"""Applications for credit, answered as families answer them."""

from __future__ import annotations

from config.demo.applications import ApplicationDemo
from credit_transfer.application import APPLICATION_FORM
from credit_transfer.models import OutsideOrganisation
from credit_transfer.rules.vocabulary import DocumentKind, Ground, ProgrammeKind, Scale, Span
from regulations.questions import Typed
from students.models import Subject

DECLINED = (
    "Русский язык обязателен для итоговой аттестации и по положению не зачитывается. Если есть "
    "результаты по другим предметам, подайте заявление снова."
)


class CreditApplicationDemo(ApplicationDemo):
    """Makes them; the shortest way is that of a course of the pupil's own choice."""

    questionnaire = APPLICATION_FORM
    declined = DECLINED

    def fill(self) -> None:
        """One begun, one sent, one of a pupil of full age accepted, one declined."""
        self.answer(self.begin("Русаков", "rusakova"), "ground", "organisation")
        self.send(self.begin("Ефремова", "efremova"))
        self.accept(self.send(self.begin("Устинова", "ustinova")))
        self.decline(self.send(self.begin("Окунев", "okuneva")))

    def _typed(self, page: str) -> Typed:
        answers: dict[str, Typed] = {
            "ground": {"ground": Ground.OWN_CHOICE.value},
            "changed": {"ground_reason": "С семейного образования на очную форму, с 1 сентября"},
            "returned": {"ground_reason": "Отчислен 10 сентября, восстановлен 26 октября"},
            "reason": {"ground_reason": "Сборы в составе сборной области"},
            "organisation": self._organisation(),
            "programme": {
                "programme_kind": ProgrammeKind.DEVELOPING.value,
                "programme_area": "программирование",
                "programme_name": "Первые программы",
            },
            "subjects": {"subjects": [str(self._asked.pk)]},
            "span": {"span": Span.YEAR.value},
            "outside": {
                f"title_s{self._asked.pk}": self._asked.name,
                f"hours_s{self._asked.pk}": "70",
                f"scale_s{self._asked.pk}": Scale.FIVE.value,
                f"mark_s{self._asked.pk}": "5",
            },
            "documents": {"documents": [DocumentKind.PARTICIPATION.value]},
            f"document_{DocumentKind.PARTICIPATION.value}": {
                "number": "С-204",
                "dated": self.today.isoformat(),
            },
            "release": {"release": "no"},
            "consent": {"agrees_to_marks": "on"},
        }
        return answers.get(page, {})

    @property
    def _asked(self) -> Subject:
        return self.small.subjects["История"]

    def _organisation(self) -> Typed:
        known = OutsideOrganisation.objects.filter(name__contains="Горизонт").first()
        return {"organisation": str(known.pk)} if known else {"name": "Центр «Горизонт»"}
