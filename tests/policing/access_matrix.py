"""Who may open which address: one row an address and method. See ``audiences.py`` for the words.

Objects that only some rows need are made in :func:`prepare` and put on the school as attributes.
"""

from __future__ import annotations

from accounts.models import Membership, Notice
from accounts.roles import Role
from config.demo.school import SmallSchool
from tests.policing.applications_rows import APPLICATIONS, prepare_applications
from tests.policing.audiences import OFFICE, Row, by_pk, done_by, everyone, seen_by, signed_in
from tests.policing.credit_archive_rows import ARCHIVE, prepare_archive
from tests.policing.credit_case_rows import CREDIT, prepare_credit
from tests.policing.credit_results_rows import CREDIT_RESULTS, prepare_credit_results
from tests.policing.documents_rows import PAPERS, prepare_papers
from tests.policing.home_rows import HOME, prepare_home
from tests.policing.imports_rows import IMPORTS, prepare_import
from tests.policing.individual_intake_rows import (
    INDIVIDUAL_INTAKE,
    prepare_individual_intake,
)
from tests.policing.individual_plan_rows import INDIVIDUAL_PLAN, prepare_individual_plan
from tests.policing.individual_work_rows import INDIVIDUAL_WORK, prepare_individual_work
from tests.policing.invitations_rows import INVITATIONS, prepare_invitations
from tests.policing.regulations_rows import ACTS, CASES, prepare_case
from tests.policing.students_rows import RECORDS, prepare_records
from tests.policing.support_rows import SUPPORT, prepare_support

#: Addresses of other packages that only operators of the installation reach: tested by themselves.
WITHOUT_A_ROW = ("admin:",)

KEEPERS = ("admin", "director")


def prepare(school: SmallSchool) -> None:
    """Objects of one school that the rows ask for. Runs for both schools, in their scope."""
    school.notices = {
        "gogol": Notice.objects.create(
            school=school.school, person=school.people["gogol"], text="Ждёт вас", url="/notices/"
        )
    }
    school.roles = {
        "petrov": Membership.objects.get(
            person=school.people["petrov"], role=Role.SUBJECT_TEACHER.value
        )
    }
    prepare_records(school)
    prepare_case(school)
    prepare_papers(school)
    prepare_applications(school)
    prepare_import(school)
    prepare_support(school)
    prepare_home(school)
    prepare_individual_intake(school)
    prepare_individual_plan(school)
    prepare_individual_work(school)
    prepare_credit(school)
    prepare_archive(school)
    prepare_credit_results(school)
    prepare_invitations(school)


SIGN_IN = [
    Row("account_login", {**everyone(302), "signed_out": 200}),
    Row("account_logout", signed_in(302), method="post"),
    Row("account_inactive", everyone(200)),
    Row("account_change_password", signed_in(302)),  # demo people have no password to change
    Row("account_reset_password", everyone(200)),
    Row("account_reset_password_done", everyone(200)),
    Row(
        "account_reset_password_from_key",
        everyone(200),
        lambda school: {"uidb36": "0", "key": "gone-gone"},  # no account is the 0th
        public=True,
    ),
    Row("account_reset_password_from_key_done", everyone(200)),
    Row("enter", everyone(200)),
    Row("enter_code", everyone(302)),  # nobody has typed a contact
    Row("enter_as", everyone(302)),  # nobody has proved one
    Row("account_signup", everyone(404)),
    Row("account_email", everyone(404)),
    Row("account_set_password", everyone(404)),
    Row("account_reauthenticate", everyone(404)),
    Row(
        "demo_sign_in",
        everyone(404),
        lambda school: {"name": "zorina"},
        method="post",
        public=True,
    ),
    Row("profile", signed_in()),
    Row("language", everyone(302), method="post", data={"language": "uk"}),
    Row("theme", everyone(302), method="post", data={"theme": "dark"}),
    Row("notices", signed_in()),
    Row("notices_read", signed_in(302), method="post"),
    Row("notice", seen_by("guardian", status=302), by_pk("notices", "gogol")),
    Row("school_choose", signed_in(404), method="post", data={"school": "0"}),
]

PEOPLE = [
    Row("school", done_by(*KEEPERS)),
    Row("people", done_by(*OFFICE)),
    Row("person_add", done_by(*KEEPERS)),
    Row("person", done_by(*OFFICE), by_pk("people", "petrov")),
    Row(
        "person_contacts",
        done_by(*OFFICE, status=302),
        by_pk("people", "gogol"),
        method="post",
        data={"channel": "mail", "what": "verify"},
    ),
    Row("person_edit", done_by(*KEEPERS), by_pk("people", "petrov")),
    Row("role_add", done_by(*KEEPERS), by_pk("people", "petrov")),
    Row("role_edit", done_by(*KEEPERS), by_pk("roles", "petrov")),
    Row("person_invite", done_by(*KEEPERS, status=200), by_pk("people", "petrov"), method="post"),
    Row("person_shut_out", done_by(*KEEPERS, status=302), by_pk("people", "petrov"), method="post"),
]

ROWS = [*SIGN_IN, *PEOPLE, *RECORDS, *INVITATIONS, *ACTS, *CASES, *APPLICATIONS, *PAPERS]
ROWS += [*IMPORTS, *SUPPORT, *HOME]
ROWS += [*INDIVIDUAL_INTAKE, *INDIVIDUAL_PLAN, *INDIVIDUAL_WORK]
ROWS += [*CREDIT, *ARCHIVE, *CREDIT_RESULTS]
