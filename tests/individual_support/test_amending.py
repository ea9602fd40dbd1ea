"""Amending the signed agreement (cl. 1.6): nothing changes until all have signed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.roles import Role
from documents import amendments, issuing, kinds
from documents.kinds import CannotApply
from documents.models import Amendment, Paper, PaperState
from documents.printing import details_of
from documents.signing import missing, record_signature
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT
from individual_support.rules.vocabulary import Term
from regulations.models import Case
from regulations.services.errors import (
    ClauseForbids,
    CommentMissing,
    NothingProposed,
    NotYourRole,
)
from regulations.services.steps import take_step
from tests.conftest import TODAY, at
from tests.unprinted_demo import UnprintedDemo

pytestmark = pytest.mark.django_db

SIGNED = ("offer", "sign", "agree")
RUN = (*SIGNED, "fill", "submit_sheet", "approve_sheet", "hand_out", "start")


def year_of(case: Case) -> dict[str, str]:
    """The school year as the term of support."""
    year = case.school_year
    return {
        "term": Term.YEAR.value,
        "starts_on": year.starts_on.isoformat(),
        "ends_on": year.ends_on.isoformat(),
    }


def scope_of(case: Case, *names: str) -> dict:
    """Only these subjects."""
    held = SupportCase.objects.get(pk=case.pk).subjects.select_related("subject")
    return {
        "whole_programme": False,
        "subjects": [
            {
                "subject": one.subject_id,
                "teacher": one.teacher_id,
                "reason": one.reason,
                "reason_other": "",
            }
            for one in held
            if one.subject.name in names
        ],
    }


@pytest.fixture
def draft(small):
    """Draft an amendment of the case's agreement: ``draft(case, term={...})``."""

    def drafted(case: Case, **values) -> Amendment:
        by = small.people["ivanova"]
        paper = amendments.signed_paper(case, AGREEMENT)
        amendment = amendments.begin(paper, sections=values, by=by)
        amendments.propose(amendment, values, by=by)
        return amendment

    return drafted


@pytest.fixture
def issue(small):
    """Take the step that issues what is drafted."""

    def take(case: Case, *, role=Role.CLASS_TEACHER, comment="Просьба родителей", reason="По делу"):
        return take_step(
            case=case,
            action="amend_agreement",
            by=small.people["ivanova"],
            roles=(role,),
            today=TODAY,
            comment=comment,
            override_reason=reason,
        )

    return take


@pytest.fixture
def sign(small):
    """Everybody who is to sign has signed the paper on that day; or only some."""

    def signed(paper: Paper, *capacities: str, days: int = 0) -> None:
        UnprintedDemo(small, TODAY).make_ready(paper)
        for party in missing(paper):
            if not capacities or party.capacity in capacities:
                record_signature(
                    paper,
                    capacity=party.capacity,
                    signer_name="Гоголь Н.С.",
                    signed_on=TODAY + timedelta(days=days),
                    seen_by=small.people["belova"],
                    today=TODAY,
                )

    return signed


def support_of(case: Case) -> SupportCase:
    return SupportCase.objects.get(pk=case.pk)


def states(case: Case) -> list[tuple[int, str]]:
    papers = Paper.objects.filter(case=case, kind=AGREEMENT).order_by("version")
    return list(papers.values_list("version", "state"))


@at("Гоголь", *SIGNED)
def test_p_1_6_the_case_changes_only_when_all_have_signed_the_new_version(case, draft, issue, sign):
    before = support_of(case).term
    amendment = draft(case, term=year_of(case))
    issue(case)
    amendment.refresh_from_db()
    new = amendment.new_paper
    assert (new.version, new.context["ends_on"]) == (2, case.school_year.ends_on.isoformat())
    assert states(case) == [(1, PaperState.SIGNED), (2, PaperState.ISSUED)]
    assert support_of(case).term == before
    sign(new, "parent")
    assert states(case) == [(1, PaperState.SIGNED), (2, PaperState.ISSUED)]
    sign(new)
    assert states(case) == [(1, PaperState.SUPERSEDED), (2, PaperState.SIGNED)]
    amendment.refresh_from_db()
    assert amendment.state == "in_force"
    assert support_of(case).term == Term.YEAR
    assert amendment.reason == "Просьба родителей"


@at("Гоголь", *SIGNED)
def test_p_1_6_looking_at_a_draft_leaves_nothing_behind(case, draft, issue):
    amendment = draft(case, term=year_of(case), scope=scope_of(case, "Математика"))
    with amendments.as_proposed(amendment) as details:
        assert details.facts(TODAY).term == Term.YEAR
        assert [one.subject.name for one in details.subjects.all()] == ["Математика"]
    assert support_of(case).subjects.count() == 2
    assert details_of(case).term == Term.QUARTER
    assert Paper.objects.filter(case=case).count() == 1


@at("Гоголь", *SIGNED)
def test_p_1_6_of_two_open_versions_the_signed_one_is_in_force(case, draft, issue):
    draft(case, term=year_of(case))
    issue(case)
    (in_force,) = Paper.objects.in_force().filter(case=case, kind=AGREEMENT)
    assert in_force.version == 1
    assert {one.party for one in support_of(case).facts(TODAY).signatures} >= {"parent"}


@at("Гоголь", *SIGNED)
def test_p_3_1_1_the_new_version_is_judged_by_the_rules_of_the_first_one(case, draft, issue):
    draft(case, scope={"whole_programme": False, "subjects": []})
    with pytest.raises(ClauseForbids) as refused:
        issue(case)
    assert "scope_is_named" in {one.rule for one in refused.value.violations}
    assert states(case) == [(1, PaperState.SIGNED)]


@at("Гоголь", *SIGNED)
def test_the_decision_keeps_the_facts_as_they_would_be(case, draft, issue):
    draft(case, term=year_of(case))
    assert issue(case).facts["term"] == Term.YEAR


@at("Гоголь", *SIGNED)
def test_nothing_drafted_is_nothing_to_issue(case, draft, issue):
    with pytest.raises(NothingProposed):
        issue(case)
    amendments.begin(
        amendments.signed_paper(case, AGREEMENT), sections=["term"], by=case.responsible
    )
    with pytest.raises(NothingProposed):
        issue(case)


@at("Гоголь", *SIGNED)
def test_what_is_in_force_already_is_not_issued_again(case, draft, issue):
    held = kinds.get(AGREEMENT).section("term").held(details_of(case))
    draft(case, term=held)
    with pytest.raises(NothingProposed, match="same"):
        issue(case)


@at("Гоголь", *SIGNED)
def test_it_says_why_and_only_those_who_lead_the_case_issue_it(case, draft, issue):
    draft(case, term=year_of(case))
    with pytest.raises(CommentMissing):
        issue(case, comment=" ")
    with pytest.raises(NotYourRole):
        issue(case, role=Role.SECRETARY)


@pytest.mark.parametrize("sections", [[], ["grounds"], ["?"]])
@at("Гоголь", *SIGNED)
def test_only_parts_that_may_be_amended_are_chosen(case, small, sections):
    with pytest.raises(amendments.CannotAmend, match="Choose"):
        amendments.begin(
            amendments.signed_paper(case, AGREEMENT), sections=sections, by=case.responsible
        )


@at("Гоголь", *SIGNED)
def test_one_amendment_at_a_time(case, draft, issue):
    draft(case, term=year_of(case))
    issue(case)
    with pytest.raises(amendments.CannotAmend, match="waits"):
        draft(case, term=year_of(case))
    with pytest.raises(NothingProposed, match="waits"):
        issue(case)


@at("Гоголь", "offer", "parent_signs")
def test_a_paper_that_is_not_signed_is_not_amended(case):
    paper = Paper.objects.get(case=case)
    with pytest.raises(amendments.CannotAmend, match="signed by all"):
        amendments.begin(paper, sections=["term"], by=case.responsible)


@at("Гоголь", *RUN)
def test_rows_of_the_sheet_keep_their_subject_in_the_scope(case, draft, small):
    with pytest.raises(amendments.CannotAmend, match="Русский язык"):
        draft(case, scope=scope_of(case, "Математика"))
    assert not Amendment.objects.exclude(values={}).exists()


@at("Гоголь", *SIGNED)
def test_rows_written_meanwhile_refuse_the_last_signature(case, draft, issue, sign, small):
    amendment = draft(case, scope=scope_of(case, "Математика"))
    issue(case)
    amendment.refresh_from_db()
    support = support_of(case)
    support.rows.create(
        school=small.school,
        subject=support.subjects.get(subject__name="Русский язык"),
        place=1,
        topic="Склонения",
        changed_by=small.people["ivanova"],
    )
    sign(amendment.new_paper, "parent")
    with pytest.raises(amendments.CannotTakeForce, match="Русский язык"):
        sign(amendment.new_paper)
    assert states(case) == [(1, PaperState.SIGNED), (2, PaperState.ISSUED)]
    assert support_of(case).subjects.count() == 2


@at("Гоголь", *SIGNED)
def test_a_term_changed_meanwhile_refuses_the_last_signature(case, draft, issue, sign):
    amendment = draft(case, term=year_of(case))
    issue(case)
    amendment.refresh_from_db()
    support = support_of(case)
    support.ends_on -= timedelta(days=1)
    support.save()
    with pytest.raises(amendments.CannotTakeForce, match="meanwhile"):
        sign(amendment.new_paper)


@at("Гоголь", *RUN)
def test_p_1_6_a_case_that_moved_on_takes_no_new_version(case, draft, issue, sign, small):
    amendment = draft(case, term=year_of(case))
    issue(case)
    take_step(
        case=case,
        action="assess",
        by=small.people["ivanova"],
        roles=(Role.CLASS_TEACHER,),
        today=TODAY,
        given_date=TODAY,
    )
    amendment.refresh_from_db()
    with pytest.raises(amendments.CannotTakeForce, match="moved on"):
        sign(amendment.new_paper)


@at("Гоголь", *SIGNED)
def test_an_end_of_support_withdraws_what_waits(case, draft, issue, small):
    amendment = draft(case, term=year_of(case))
    issue(case)
    take_step(
        case=case,
        action="terminate",
        by=small.people["zorina"],
        roles=(Role.DIRECTOR,),
        today=TODAY,
        comment="Семья переехала",
    )
    amendment.refresh_from_db()
    assert amendment.state == "withdrawn"
    assert states(case) == [(1, PaperState.SIGNED), (2, PaperState.ANNULLED)]


@at("Гоголь", *SIGNED)
def test_withdrawn_the_former_version_stays_and_another_may_be_drafted(
    case, draft, issue, sign, small
):
    amendment = draft(case, term=year_of(case))
    issue(case)
    amendment.refresh_from_db()
    sign(amendment.new_paper, "parent")
    amendments.withdraw(amendment, by=small.people["kuznetsova"], reason="Родитель не согласен")
    assert states(case) == [(1, PaperState.SIGNED), (2, PaperState.ANNULLED)]
    assert amendment.new_paper.annulled_for == "Родитель не согласен"
    assert support_of(case).term == Term.QUARTER
    with pytest.raises(amendments.CannotAmend):
        amendments.withdraw(amendment, by=None, reason="ещё раз")
    draft(case, term=year_of(case))
    issue(case)
    assert states(case)[-1] == (3, PaperState.ISSUED)


@pytest.mark.parametrize("version", [1, 2])
@at("Гоголь", *SIGNED)
def test_annulling_either_version_withdraws_the_amendment(case, draft, issue, small, version):
    amendment = draft(case, term=year_of(case))
    issue(case)
    paper = Paper.objects.get(case=case, kind=AGREEMENT, version=version)
    issuing.annul(paper, by=small.people["zorina"], reason="Ошибка в сроке")
    amendment.refresh_from_db()
    assert amendment.state == "withdrawn"
    assert states(case)[1] == (2, PaperState.ANNULLED)


@at("Гоголь", *RUN)
def test_p_1_6_while_support_runs_the_time_limits_follow_the_new_term(case, draft, issue, sign):
    amendment = draft(case, term=year_of(case))
    issue(case)
    amendment.refresh_from_db()
    assert case.deadlines.get(key="term_end").due_on != case.school_year.ends_on
    sign(amendment.new_paper)
    assert case.deadlines.get(key="term_end").due_on == case.school_year.ends_on


@at("Гоголь", *SIGNED)
def test_p_1_7_the_forms_of_education_are_amended_with_their_application(case, draft, issue, sign):
    draft(case, forms={"forms": ["remote"]})
    with pytest.raises(ClauseForbids) as refused:
        issue(case, reason="")
    assert any("remote" in one.rule for one in refused.value.violations)


@at("Гоголь", *SIGNED)
def test_p_1_4_a_teacher_changed_meanwhile_stays(case, draft, issue, sign, small):
    amendment = draft(case, scope=scope_of(case, "Математика"))
    issue(case)
    amendment.refresh_from_db()
    support = support_of(case)
    other = small.people["kuznetsova"]
    support.subjects.filter(subject__name="Математика").update(teacher=other)
    sign(amendment.new_paper)
    (left,) = support_of(case).subjects.all()
    assert left.teacher == other


@at("Гоголь", *SIGNED)
def test_a_subject_that_is_gone_is_told(case, small):
    section = kinds.get(AGREEMENT).section("scope")
    values = {
        "whole_programme": False,
        "subjects": [{"subject": 0, "teacher": None, "reason": "", "reason_other": ""}],
    }
    with pytest.raises(CannotApply):
        section.apply(details_of(case), values, case.responsible)
