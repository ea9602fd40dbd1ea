"""Applications for credit, answered as families answer them."""

from __future__ import annotations

from accounts.history import because
from config.demo.applications import ApplicationDemo
from config.demo.code_signing import agree, give_order, sign_by_code, verify_mail
from credit_transfer.application import APPLICATION_FORM
from credit_transfer.models import OutsideOrganisation
from credit_transfer.rules.vocabulary import DocumentKind, Ground, ProgrammeKind, Scale, Span
from documents.kinds import Capacity
from documents.making import bytes_of
from documents.models import Paper
from regulations.models import Application
from regulations.questions import Typed
from students.models import Subject

DECLINED = (
    "Сертификат не называет часов и не заверен организацией, а результаты Платона по информатике "
    "уже рассматриваются. Принесите заверенную справку и подайте заявление снова."
)
#: How far the one that is begun has come.
BEGUN = ("ground", "organisation", "programme", "subjects", "span")


class CreditApplicationDemo(ApplicationDemo):
    """Makes them; the shortest way is that of a course of the pupil's own choice."""

    questionnaire = APPLICATION_FORM
    declined = DECLINED

    def fill(self) -> None:
        """One begun; one sent that waits to be signed by code; one of a pupil of full age, signed
        by code and accepted; one declined."""
        with because(""):
            self._let_sign_by_code("efremova", "ustinova")
        self.answer(self.begin("Русаков", "rusakova"), *BEGUN)
        self.send(self.begin("Ефремова", "efremova"))
        own = self.send(self.begin("Устинова", "ustinova"))
        self._sign(own, "ustinova", Capacity.PUPIL)
        self.accept(own)
        self.decline(self.send(self.begin("Окунев", "okuneva")))

    def _let_sign_by_code(self, *logins: str) -> None:
        give_order(self.small, "97-О")
        for login in logins:
            person = self.small.people[login]
            if not person.email:
                person.email = f"{login}@example.org"
                person.save(update_fields=["email"])
            verify_mail(self.small, login)
            agree(self.small, login)

    def _sign(self, application: Application, login: str, capacity: Capacity) -> None:
        paper = Paper.objects.select_related("school").get(application=application)
        bytes_of(paper)
        sign_by_code(self.small, paper, login, capacity)

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
