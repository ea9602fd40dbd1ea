"""Applications of families in the demo school, one in every state, by the product's own verbs."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict

from accounts.models import Account, Membership, Person
from accounts.roles import Role
from config.demo.school import SmallSchool
from individual_support.appeal import APPEAL_FORM
from regulations.application_reading import Reading
from regulations.models import Application
from regulations.questions import Questionnaire, Typed
from regulations.services import applications, deciding
from students.models import Guardianship
from students.models.guardians import Authority

#: Parents whom only this part of the demo needs: login, name, sex, authority, child.
PARENTS = (
    ("chernykh_l", "Черных", "Лариса", "Олеговна", "f", Authority.MOTHER, "Черных"),
    ("mkrtchyan", "Мкртчян", "Ашот", "Арамович", "m", Authority.FATHER, "Мкртчян"),
    ("mkrtchyan_s", "Мкртчян", "Сирануш", "Гагиковна", "f", Authority.MOTHER, "Мкртчян"),
    ("seydametova", "Сейдаметова", "Лиля", "Энверовна", "f", Authority.MOTHER, "Сейдаметова"),
)
DECLINED = (
    "Сейчас Армен посещает все занятия, и учителя уже дают ему дополнительные задания. Если через "
    "месяц понадобится больше, подайте обращение снова или скажите классному руководителю."
)


class ApplicationDemo:
    """Makes the applications of a small school. Needs the school's scope, after its cases."""

    #: What is applied for.
    questionnaire: Questionnaire = APPEAL_FORM
    #: What the school answers where it opens no case.
    declined = DECLINED

    def __init__(self, small: SmallSchool, today: date) -> None:
        self.small, self.today = small, today

    def fill(self) -> None:
        """One left at its second page, one sent, one accepted, one declined, one withdrawn."""
        for parent in PARENTS:
            self._settle(*parent)
        self.answer(self.begin("Черных", "chernykh_l"), "reason")
        self.send(self.begin("Берия", "beria"))
        self.accept(self.send(self.begin("Сейдаметова", "seydametova")))
        applications.withdraw(self.send(self.begin("Мкртчян", "mkrtchyan")))
        self.decline(self.send(self.begin("Мкртчян", "mkrtchyan")))

    def begin(self, child: str, login: str, *, on_paper: bool = False) -> Application:
        """The parent's draft; on paper it is typed in by the secretary."""
        return applications.begin(
            questionnaire=self.questionnaire,
            student=self.small.children[child],
            applicant=self.small.people[login],
            today=self.today,
            entered_by=self.small.in_office(Role.SECRETARY) if on_paper else None,
        )

    def answer(self, application: Application, *pages: str, **instead: Typed) -> Application:
        """Answer these pages, else all that are asked for."""
        while True:
            reading = Reading(application, self.today)
            shown = reading.next_open
            if shown is None or (pages and shown.slug not in pages):
                return application
            sent = QueryDict(mutable=True)
            for name, value in (instead.get(shown.slug) or self._typed(shown.slug)).items():
                sent.setlist(name, value if isinstance(value, list) else [value])
            form = shown.form(sent)
            if not form.is_valid():
                raise ValueError(f"{shown.slug}: {form.errors.as_text()}")
            applications.save_page(
                application=application, page=shown.page, form=form, seen=shown.version
            )

    def send(self, application: Application, **more) -> Application:
        """Answer what is open, and send it."""
        self.answer(application)
        return applications.send(
            application=application,
            seen=Reading(application, self.today).seen,
            by=application.entered_by or application.applicant,
            today=self.today,
            **more,
        )

    def accept(self, application: Application):
        """The deputy opens the case."""
        by = self.small.in_office(Role.DEPUTY)
        return deciding.accept(application=application, by=by, today=self.today)

    def decline(self, application: Application) -> None:
        """The deputy answers."""
        by = self.small.in_office(Role.DEPUTY)
        deciding.decline(application=application, reason=self.declined, by=by)

    def _typed(self, page: str) -> Typed:
        mathematics = self.small.subjects["Математика"]
        quarters = self.small.year.periods.filter(ends_on__gte=self.today)
        period = quarters.first() or self.small.year.periods.last()
        answers: dict[str, Typed] = {
            "reason": {
                "categories": "low_motivation",
                "words": "Дома занимается неохотно, по математике отстал на две темы.",
            },
            "scope": {"scope": "some"},
            "subjects": {"subjects": str(mathematics.pk)},
            "term": {"period": f"quarter:{period.starts_on.isoformat()}"},
            "forms": {"study_forms": "individual_plan"},
            "wishes": {"wishes": "Удобны вторник и четверг после уроков."},
        }
        return answers.get(page, {})

    def _settle(self, login, last, first, patronymic, sex, kind, child) -> None:
        school = self.small.school
        account = Account.objects.create_user(login, email=f"{login}@example.org")
        person = Person.objects.create(
            school=school,
            account=account,
            last_name=last,
            first_name=first,
            patronymic=patronymic,
            sex=sex,
            email=f"{login}@example.org",
        )
        since = self.small.year.starts_on
        Membership.objects.create(school=school, person=person, role=Role.GUARDIAN, since=since)
        Guardianship.objects.create(
            school=school, student=self.small.children[child], person=person, kind=kind
        )
        self.small.people[login] = person
