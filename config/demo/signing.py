"""Signing in the demo, in every state: awaited, agreed except, refused, by code, from a file.

One paper asks both parents: one has signed, one refused. These are second cases of pupils whose
first ones are closed.
"""

from __future__ import annotations

from datetime import date

from accounts.history import because
from config.demo.code_signing import PHONE, agree, give_order, prepare, sign_by_code, verify_mail
from config.demo.school import SmallSchool
from config.demo.signed_files import as_gost, detached
from config.demo.support_cases import OFFER, Story, SupportDemo
from documents import agreements, filed_signatures, signing_here
from documents.kinds import Capacity
from documents.making import bytes_of
from documents.models import Answer, Paper
from documents.signing import record_signature
from individual_support.procedure import AGREEMENT
from individual_support.rules import ACT, BOTH_PARENTS_SIGN
from individual_support.rules.vocabulary import Category
from regulations.services.acts import choose


class SigningDemo:
    """Makes the papers. Needs the school's scope, an open transaction and the support cases."""

    def __init__(self, small: SmallSchool, today: date):
        self.small = small
        self.today = today
        self.support = SupportDemo(small, today)

    def fill(self) -> None:
        """The order, the agreements, and a paper in every state."""
        with because(""):
            give_order(self.small, "51-О")
            for login in ("gogol", "beria", "chernykh_l", "mkrtchyan"):
                verify_mail(self.small, login)
                agree(self.small, login)
            prepare(self.small, "lebed")
            agreements.revoke(agree(self.small, "moroz"), by=self.small.people["moroz"])
        self._offer("Берия")  # waits for the mother, who may sign by code
        of_both = self._offer_to_both("Мкртчян")
        self._sign_by_hand(of_both, "mkrtchyan_s")
        self._answer(of_both, "mkrtchyan")
        by_code = self._offer("Черных")
        sign_by_code(self.small, by_code, "chernykh_l")
        self._file(by_code, Capacity.SCHOOL, "zorina", is_gost=False)
        self._file(self._paper_of("Заяц"), Capacity.SCHOOL, "zorina", is_gost=True)

    def _offer(self, child: str) -> Paper:
        story = Story(child, ("Математика",), Category.LOW_MOTIVATION, OFFER)
        self.support.tell(story)
        return self._paper_of(child)

    def _offer_to_both(self, child: str) -> Paper:
        """Offered while the school asked both parents; the paper keeps whom it asks."""
        self._ask_both(True, "Приказ № 52-О")
        paper = self._offer(child)
        self._ask_both(False, "Приказ № 53-О: достаточно подписи одного родителя")
        return paper

    def _ask_both(self, answer: bool, ground: str) -> None:
        school = self.small.school
        choose(
            school=school,
            act=ACT.slug,
            setting=BOTH_PARENTS_SIGN,
            answer=answer,
            since=school.today(),
            ground=ground,
            by=self.small.people["zorina"],
        )

    def _sign_by_hand(self, paper: Paper, login: str) -> None:
        person = self.small.people[login]
        record_signature(
            paper,
            capacity=Capacity.PARENT,
            signer_name=person.short_name,
            person=person,
            signed_on=paper.dated,
            seen_by=self.small.people["belova"],
            today=self.small.school.today(),
        )

    def _paper_of(self, child: str) -> Paper:
        """The agreement that waits in the pupil's open case, with its bytes."""
        found = Paper.objects.current().filter(
            kind=AGREEMENT, case__student=self.small.children[child], case__closed_on=None
        )
        paper = found.select_related("school", "case__student").get()
        bytes_of(paper)
        return paper

    def _answer(self, paper: Paper, login: str) -> None:
        """First with a reservation, then a refusal: both stay, and the paper waits still."""
        person = self.small.people[login]
        signing_here.show(paper, person, 1)
        answers = (
            (Answer.EXCEPT, "Прошу заменить занятия в субботу на среду"),
            (Answer.DISAGREE, "В субботу сын занят на соревнованиях"),
        )
        for answer, words in answers:
            signing_here.answer(
                paper, person, Capacity.PARENT, answer=answer, words=words, visit=PHONE
            )

    def _file(self, paper: Paper, capacity: Capacity, login: str, *, is_gost: bool) -> None:
        person = self.small.people[login]
        data = detached(bytes_of(paper), person)
        data = as_gost(data) if is_gost else data
        filed_signatures.record(
            paper,
            capacity=capacity,
            signer_name=person.short_name,
            person=person,
            by=self.small.people["belova"],
            data=data,
            file_name="подпись.p7s",
            read=filed_signatures.read_upload(paper, data),
        )
