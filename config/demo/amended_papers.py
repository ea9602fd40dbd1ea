"""Amendments of the demo school's agreements: drafted, waiting, in force, withdrawn."""

from __future__ import annotations

from datetime import date

from accounts.history import because
from accounts.roles import Role
from config.demo.school import SmallSchool
from documents import amendments
from documents.making import bytes_of
from documents.models import Amendment, Paper
from documents.signing import missing, record_signature
from individual_support.procedure import AGREEMENT
from individual_support.rules.vocabulary import Term
from regulations.models import Case
from regulations.services.steps import take_step

WHY = "По просьбе родителей, занятия нужны до конца учебного года"


def fill(small: SmallSchool, today: date) -> None:
    """One amendment of every state, each to the whole school year."""
    _draft(small, "Римская-Корсакова")
    _issue(small, _draft(small, "Толстой"), today)
    in_force = _issue(small, _draft(small, "Живаго"), today)
    _sign(small, in_force.new_paper, today)
    withdrawn = _issue(small, _draft(small, "Гоголь"), today)
    amendments.withdraw(
        withdrawn, by=small.people["kuznetsova"], reason="Родитель не согласен с новым сроком"
    )


def _draft(small: SmallSchool, last_name: str) -> Amendment:
    case = Case.objects.get(student=small.children[last_name], closed_on=None)
    by = case.responsible
    paper = amendments.signed_paper(case, AGREEMENT)
    year = {
        "term": Term.YEAR.value,
        "starts_on": small.year.starts_on.isoformat(),
        "ends_on": small.year.ends_on.isoformat(),
    }
    with because(""):
        amendment = amendments.begin(paper, sections=["term"], by=by)
        amendments.propose(amendment, {"term": year}, by=by)
    return amendment


def _issue(small: SmallSchool, amendment: Amendment, today: date) -> Amendment:
    case = amendment.paper.case
    take_step(
        case=case,
        action="amend_agreement",
        by=small.people["kuznetsova"],
        roles=(Role.DEPUTY,),
        today=today,
        comment=WHY,
        override_reason=WHY,
    )
    amendment.refresh_from_db()
    bytes_of(amendment.new_paper)
    return amendment


def _sign(small: SmallSchool, paper: Paper, today: date) -> None:
    for party in missing(paper):
        record_signature(
            paper,
            capacity=party.capacity,
            signer_name=party.name_in(paper.context) or "Родитель",
            signed_on=today,
            seen_by=small.people["belova"],
            today=today,
        )
