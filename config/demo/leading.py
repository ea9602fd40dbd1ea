"""Demo cases of every act are led by the product's own steps; what that takes is here once."""

from __future__ import annotations

from datetime import date

from accounts.models import Person, StoredFile
from accounts.roles import Role
from config.demo.school import SmallSchool
from documents.making import bytes_of
from documents.models import Paper
from documents.pdf.pictures import page_png
from documents.signing import missing, record_signature
from regulations import registry
from regulations.models import Case, Decision
from regulations.procedure import Step
from regulations.services.steps import Remark, take_step


class LedCases:
    """The cases of a small school. Needs the school's scope and an open transaction.

    While the story of one case is told, nothing else changes in the school.
    """

    #: Why somebody passes a warning.
    reason = "Решение администрации школы"
    #: What a return says, and who has signed where the paper names nobody.
    return_comment, some_parent = "Нужны уточнения", "Родитель"
    #: Whose steps a person of the school takes; the others are nobody's own.
    offices = (Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY)

    def __init__(self, small: SmallSchool, today: date):
        self.small = small
        self.today = today
        self.teachers = {
            subject: small.people[login]
            for login, taught in small.roster.teaches.items()
            for subject in taught
        }

    def decide(self, case: Case, action: str) -> Decision:
        """Take a step in the role that may take it."""
        case.refresh_from_db(fields=("state", "variant"))
        step = registry.get(case.act).procedure.step_for(case.state, action, variant=case.variant)
        role = step.by[0]
        return take_step(
            case=case,
            action=action,
            by=self._person(case, role),
            roles=(role,),
            today=self.today,
            comment=self._comment_for(step),
            remarks=self.remarks_on(case) if step.is_return else (),
            given_date=self.today if step.asks_date else None,
            override_reason=self.reason,
        )

    def remarks_on(self, case: Case) -> tuple[Remark, ...]:
        """What a return says."""
        return ()

    def sign(self, case: Case, kind: str, only: set[str] | None = None) -> None:
        """Whoever is to sign has signed by hand; the secretary saw it and kept a scan."""
        paper = Paper.objects.current().get(case=case, kind=kind)
        self.make_ready(paper)
        scan = StoredFile.objects.keep(self.small.school, self.scan_of(paper), "image/png")
        for signer in missing(paper):
            if only is None or signer.capacity in only:
                record_signature(
                    paper,
                    capacity=signer.capacity,
                    person=signer.person,
                    signer_name=signer.name_in(paper.context) or self.some_parent,
                    signed_on=self.today,
                    seen_by=self.small.in_office(Role.SECRETARY),
                    today=self.today,
                    scan=scan,
                )

    def scan_of(self, paper: Paper) -> bytes:
        """A picture of the signed paper."""
        return page_png(bytes_of(paper), 1, width_px=600)

    def make_ready(self, paper: Paper) -> None:
        """What is signed or handed out was printed before."""
        bytes_of(paper)

    def _comment_for(self, step: Step) -> str:
        if step.is_return:
            return self.return_comment
        return self.reason if step.needs_comment else ""

    def _person(self, case: Case, role: Role) -> Person | None:
        if role is Role.CLASS_TEACHER:
            return case.student.school_class.teacher
        return self.small.in_office(role) if role in self.offices else None
