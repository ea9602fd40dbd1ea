"""Clauses that no rule can judge: which pages, papers, persons and steps keep them."""

from __future__ import annotations

from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.procedure import PROCEDURE, State
from credit_transfer.rules import ACT
from regulations.clauses import Clause, KeptBy


def kept(clause: Clause) -> set[str]:
    """The pages and papers that the act names for the clause."""
    return {one.name for one in ACT.kept if one.clause is clause}


def test_p_1_3_the_act_and_its_editions_are_read_on_the_page_of_the_act():
    assert kept(rules.P_1_3) == {"act"}


def test_p_2_1_growth_and_who_falls_behind_have_their_pages():
    assert kept(rules.P_2_1) == {"credit:dynamics", "credit:progress"}


def test_p_2_2_the_tasks_of_the_account_have_lists_and_the_parents_are_told():
    assert kept(rules.P_2_2) == {
        "credit:by_level",
        "credit:progress",
        "credit:conditions",
        "credit:gifted",
        "credit:dynamics",
        "credit:acquaintance",
    }


def test_p_4_3_results_are_kept_on_paper_and_electronically():
    ways = {one.kind for one in ACT.kept if one.clause is rules.P_4_3}
    assert ways == {KeptBy.SCREEN, KeptBy.PAPER}


def test_p_4_5_the_book_of_certificates_gets_its_list():
    assert kept(rules.P_4_5) == {"credit:graduation", "results_graduation"}


def test_p_6_1_results_are_stored_on_paper_and_electronically():
    assert kept(rules.P_6_1) == {"credit:results", "results_card"}


def test_p_6_2_the_deputy_keeps_the_database():
    (hand,) = (one for one in ACT.kept if one.clause is rules.P_6_2)
    assert (hand.kind, hand.role, hand.name) == (KeptBy.HAND, Role.DEPUTY, "credit:results")


def test_p_6_3_meetings_get_totals():
    assert kept(rules.P_6_3) == {"credit:summary", "results_summary"}


def test_p_6_4_results_are_discussed_with_the_parents_of_the_pupil():
    assert kept(rules.P_6_4) == {"credit:portfolio", "credit:acquaintance", "results_portfolio"}


def test_p_6_5_access_is_given_by_role():
    (hand,) = (one for one in ACT.kept if one.clause is rules.P_6_5)
    assert (hand.kind, hand.role) == (KeptBy.HAND, Role.ADMIN)


def test_p_6_6_the_archive_has_its_list_of_files():
    assert kept(rules.P_6_6) == {"credit:archive", "credit:retention"}


def test_p_6_7_the_secretary_takes_over_and_the_record_is_closed():
    (archive,) = (one for one in PROCEDURE.steps if one.target == State.ARCHIVED)
    assert (archive.by, archive.under) == ((Role.SECRETARY,), rules.P_6_7)
    assert State.ARCHIVED in PROCEDURE.final
    assert "archive_inventory" in kept(rules.P_6_7)
