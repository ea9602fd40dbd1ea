"""The pages of individual results that are looked at in the browser, by who looks."""

from __future__ import annotations

from collections.abc import Mapping

#: Addresses of results that have no page of their own.
NO_RESULT_PAGES = {
    "credit:results_confirm": "a button",
    "credit:results_file": "a file",
    "credit:result_confirm": "a button",
    "credit:result_return": "part of the result",
    "credit:result_withdraw": "a button",
    "credit:result_remove": "a button",
    "credit:result_scan": "a picture",
    "credit:portfolio_files": "a button",
    "credit:portfolio_paper": "a button",
    "credit:summary_file": "a file",
    "credit:summary_paper": "a button",
    "credit:graduation_paper": "a button",
}


def credit_results(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Individual results: of the school for the deputy, of the own class for its teacher, of the
    own child for a mother."""
    result, pupil = f"/credit/results/{n['credit_result']}/", n["credit_gifted"]
    of_class = n["credit_class"]
    return {
        "bykov": [
            "/credit/results/?state=waiting",
            result,
            f"/credit/pupils/{pupil}/portfolio/",
            f"/credit/pupils/{pupil}/progress/",
            "/credit/gifted/",
            "/credit/gifted/new/",
            f"/credit/gifted/{n['credit_entry']}/",
            "/credit/conditions/",
            "/credit/conditions/new/",
            f"/credit/conditions/{n['credit_condition']}/",
            f"/credit/dynamics/?school_class={of_class}",
            "/credit/levels/",
            "/credit/summary/",
            "/credit/graduation/",
            "/credit/courses/",
            "/credit/courses/new/",
            f"/credit/courses/{n['credit_course']}/",
            "/credit/organisations/",
            "/credit/organisations/new/",
            f"/credit/organisations/{n['credit_place']}/",
            "/credit/approvals/",
        ],
        "zhilina": [
            "/credit/results/",
            "/credit/results/new/",
            f"/credit/results/new/?student={pupil}",
            f"/credit/results/class/{of_class}/",
            f"/credit/results/{n['credit_own']}/edit/",
            f"/credit/results/{n['credit_own']}/documents/new/",
            f"/credit/results/{n['credit_own']}/documents/{n['credit_own_document']}/",
            "/credit/exams/",
            "/credit/awards/",
            f"/credit/awards/new/?class={of_class}",
            f"/credit/awards/{n['credit_award']}/",
            "/credit/families/",
            f"/credit/families/class/{of_class}/",
            f"/students/{pupil}/",
        ],
        "rusakova": [f"/credit/pupils/{pupil}/portfolio/", f"/credit/pupils/{pupil}/progress/"],
    }
