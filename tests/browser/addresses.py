"""Every page of the product, by who looks at it. Numbers come from the demo school."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tests.browser.credit_addresses import NO_CREDIT_PAGES, credit_archive, credit_cases
from tests.browser.individual_addresses import (
    individual_2016,
    individual_intake,
    individual_plans,
    individual_work,
)
from tests.browser.result_addresses import NO_RESULT_PAGES, credit_results

ACT = "ru-individual-support"

#: Addresses that answer with no page of their own: files, pieces of pages, answers to a button.
NO_PAGES = {
    **NO_CREDIT_PAGES,
    **NO_RESULT_PAGES,
    "account_logout": "leads away",
    "account_change_password": "demo people have no password to change; the form is a field group",
    "account_reset_password_from_key": "needs the key of a letter",
    "account_reset_password_from_key_done": "follows the key of a letter",
    "account_signup": "does not exist here",
    "account_email": "does not exist here",
    "account_set_password": "does not exist here",
    "account_reauthenticate": "does not exist here",
    "demo_sign_in": "a button",
    "language": "a button",
    "theme": "a button",
    "school_choose": "a button",
    "notices_read": "a button",
    "notice": "leads to what it tells of",
    "person_invite": "a button",
    "person_contacts": "a button",
    "enter_code": "follows a typed contact: test_invitations looks at it",
    "enter_as": "follows a contact that two people share",
    "invitation": "needs the link of a letter: test_invitations looks at it",
    "invite_again": "a button",
    "invitation_revoke": "a button",
    "person_shut_out": "a button",
    "attachment": "a file",
    "attachment_remove": "needs an attachment, which the demo has none of",
    "remark_mended": "a button",
    "form_wording_try": "a piece of a page",
    "form_wording_restore": "a button",
    "check_code": "needs the code of a paper: test_checking_papers looks at it",
    "application_send": "a button",
    "application_accept": "a button",
    "application_file": "a file",
    "application_file_remove": "a button",
    "draft": "text on its way",
    "photo": "a picture on its way into a form",
    "draft_presence": "a piece of a page",
    "day_off_delete": "a button",
    "days_off_propose": "a button",
    "import_progress": "a piece of a page",
    "import_confirm": "a button",
    "import_discard": "a button",
    "import_undo": "a button",
    "import_errors": "a file",
    "list_export": "a file",
    "print_file": "a file",
    "paper_pdf": "a file",
    "paper_page": "a picture",
    "paper_sealed": "a file",
    "paper_evidence": "a file",
    "paper_sign": "a button",
    "paper_hand": "a button",
    "paper_annul": "a button",
    "paper_changes_pdf": "a file",
    "amendment_withdraw": "a button",
    "consent_withdraw": "a button",
    "paper_scan": "a picture",
    "paper_code": "needs a code on its way: looked at where a mother signs",
    "paper_shown_page": "a picture",
    "paper_shown_pdf": "a file",
    "paper_signature_original": "a file",
    "paper_signature_check": "a button",
    "my_signing_revoke": "a button",
    "draft_pdf": "a file",
    "draft_png": "a picture",
    "support:case": "leads to the case",
    "support:again": "a button",
    "support:register_draft": "a file",
    "support:project_check": "a piece of a page",
    "support:row_save": "a piece of a page",
    "support:row_remove": "a piece of a page",
    "support:methods": "part of the sheet",
    "support:mark": "a piece of a page",
    "support:specialist_withdraw": "a button",
    "individual:case": "leads to the case",
    "individual:intake_check": "a piece of a page",
    "individual:term_check": "a piece of a page",
    "individual:plan_fill": "a button",
    "individual:plan_row": "a piece of a page",
    "individual:plan_remove": "a piece of a page",
    "individual:consultations_issue": "a button",
    "individual:questions": "part of the assessment",
    "individual:assessment_fill": "a button",
    "individual:assessment_row": "the form of a new line",
    "individual:session": "the form of a new entry",
    "individual:issue": "a button",
    "individual:pay_sheets": "a button",
    "individual:pay_file": "a file",
    "individual:notice_paper": "a button",
    "home:case": "leads to the case",
    "home:package_check": "a piece of a page",
    "home:conditions": "a button",
    "home:health_notes": "a button",
    "home:lesson": "a piece of a page",
    "home:plan_fill": "a button",
    "home:plan_save": "a piece of a page",
    "home:plan_remove": "a piece of a page",
    "home:recount": "a button",
    "home:timetable_build": "a button",
    "home:replan": "a button",
    "home:illness": "part of the lessons of the family",
    "home:resume": "a button",
    "home:issue": "a button",
    "home:confirm": "a button",
    "home:take_back": "a button",
    "home:teacher_sheet": "a button",
    "home:teacher_sheets": "a button",
    "home:teachers_table": "a file",
    "home:meals_table": "a file",
    "home:meals_sheet": "a button",
    "home:folder_print": "a button",
    "home:confirmation_sheet": "a button",
    "home:meals_application": "a button",
}

#: For asking which addresses there are, before there is a school.
NO_NUMBERS: Mapping[str, int] = defaultdict(int)

SIGNED_OUT = ["/account/login/", "/account/password/reset/", "/account/password/reset/sent/"]
SIGNED_OUT += ["/account/inactive/", "/check/", "/enter/"]


def office(n: Mapping[str, int]) -> dict[str, list[str]]:
    """The school, its people, its acts."""
    return {
        "zorina": [
            "/",
            "/account/",
            "/notices/",
            "/school/",
            "/people/",
            "/people/add/",
            f"/people/{n['petrov']}/",
            f"/people/{n['petrov']}/edit/",
            f"/people/{n['petrov']}/roles/add/",
            f"/roles/{n['role']}/",
            "/acts/",
            f"/acts/{ACT}/adopt/",
            f"/acts/{ACT}/settings/sheet_checked_by_deputy/",
        ],
        "kuznetsova": [
            "/",
            f"/acts/{ACT}/",
            f"/acts/{ACT}/traceability/",
            "/papers/",
            "/papers/print/",
            f"/papers/print/{n['print']}/",
            f"/papers/{n['agreement']}/",
            f"/papers/{n['sheet']}/",
            f"/papers/{n['signed']}/amend/",
            f"/papers/{n['amended']}/",
            f"/papers/{n['amended']}/changes/",
            f"/amendments/{n['amendment_drafted']}/",
            f"/amendments/{n['amendment_waiting']}/",
            f"/students/{n['pupil']}/consents/",
            f"/students/{n['pupil']}/consents/ask/",
            f"/students/{n['pupil']}/signs/",
            "/health-data/",
            f"/names/person/{n['petrov']}/",
        ],
    }


def records(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Pupils and what is known of them, classes, hours, the calendar, lists."""
    pupil, year = f"/students/{n['pupil']}/", f"/calendar/years/{n['year']}/"
    return {
        "belova": [
            "/students/",
            "/students/add/",
            "/search/?q=Гог",
            pupil,
            f"{pupil}history/",
            f"{pupil}edit/",
            f"{pupil}move/",
            f"{pupil}leave/",
            f"/students/{n['gone']}/return/",
            f"{pupil}guardians/add/",
            f"{pupil}guardians/{n['guardianship']}/",
            f"{pupil}guardians/{n['guardianship']}/end/",
            f"{pupil}papers/add/",
            f"{pupil}papers/{n['conclusion']}/",
            f"{pupil}statuses/add/",
            f"{pupil}statuses/{n['status']}/",
            f"{pupil}invite/",
            f"/classes/{n['class']}/invite/",
            "/invitations/",
            "/invitations/?state=silent",
            f"/invitations/{n['invitation']}/",
        ],
        "orlov": [
            "/classes/",
            "/classes/add/",
            f"/classes/{n['class']}/",
            "/classes/next-year/",
            "/curriculum/",
            "/subjects/",
            "/subjects/add/",
            f"/subjects/{n['subject']}/",
            "/calendar/",
            "/calendar/years/add/",
            year,
            "/calendar/days-off/add/",
            "/imports/",
            f"/imports/{n['import']}/",
        ],
    }


def cases(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Cases and the pages of individual support."""
    running, returned, draft = n["running"], n["returned"], n["draft"]
    panels = ("sheet", "project", "specialists", "report", "attachments", "deadlines", "history")
    return {
        "ivanova": [
            "/",
            "/cases/",
            f"/cases/{draft}/",
            *(f"/cases/{running}/parts/{panel}/" for panel in (*panels, "act")),
            f"/cases/{running}/",
            f"/cases/{running}/steps/correct/",
            f"/cases/{running}/attachments/add/",
            "/support/",
            "/support/new/",
            f"/support/new/?student={n['pupil']}",
            f"/support/{draft}/project/",
            f"/support/{running}/project/",
            f"/support/{n['filling']}/sheet/",
            f"/support/{running}/sheet/",
            f"/support/{running}/marks/",
            f"/support/{running}/specialists/",
            f"/support/{n['ready']}/hand-out/",
        ],
        "sidorov": [
            f"/cases/{returned}/",
            f"/support/{returned}/sheet/",
            f"/support/{n['assessing']}/report/",
            f"/cases/{n['closed']}/",
        ],
        "kuznetsova": [
            "/support/report/",
            "/support/",
            f"/cases/{n['review']}/steps/return_sheet/",
        ],
        "petrov": ["/", f"/support/{running}/marks/"],
        "koval": ["/", f"/support/{running}/specialists/{n['request']}/answer/"],
        "gogol": [
            "/",
            f"/students/{n['pupil']}/consents/",
            f"/cases/{running}/",
            f"/support/{running}/family/",
        ],
        "moroz": ["/"],
    }


def applications(n: Mapping[str, int]) -> dict[str, list[str]]:
    """What families apply for: their pages, and those of the school."""
    draft, waiting = f"/applications/{n['drafted']}/", f"/applications/{n['waiting']}/"
    return {
        "chernykh_l": [
            "/",
            draft,
            *(f"{draft}questions/{page}/" for page in ("reason", "scope", "term", "papers")),
            f"{draft}check/",
            f"{draft}withdraw/",
        ],
        "beria": ["/", waiting, f"{waiting}withdraw/"],
        "mkrtchyan": [
            "/",
            f"/applications/{n['declined']}/",
            f"/apply/{ACT}/appeal/{n['applied_for']}/",
        ],
        "kuznetsova": [
            "/",
            "/applications/",
            waiting,
            f"{waiting}decline/",
            f"/applications/enter/{n['pupil']}/",
        ],
    }


def signing(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Papers that are answered and signed, agreements on signing by code."""
    to_sign = f"/papers/{n['to_sign']}/"
    return {
        "beria": ["/", f"{to_sign}answer/", f"{to_sign}answer/file/", to_sign, "/signing/"],
        "mkrtchyan": [f"/papers/{n['answered']}/answer/", f"/papers/{n['answered']}/answer/done/"],
        "chernykh_l": [f"/papers/{n['by_code']}/answer/", f"/papers/{n['by_code']}/answer/done/"],
        "moroz": ["/signing/"],
        "zorina": ["/", f"{to_sign}sign-here/school/", "/signing/order/"],
        "belova": [
            "/signing/agreements/",
            f"/signing/agreements/{n['mother']}/",
            f"{to_sign}signature-file/parent/",
            f"/papers/{n['answered']}/",
            f"/papers/{n['by_code']}/",
            f"/papers/{n['agreement']}/",
        ],
    }


def homes(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Study at home and in hospital, in a school of its own."""
    taught, made, draft = n["taught"], f"/home/{n['made']}/", f"/applications/{n['draft']}/"
    lessons, tabs = f"/home/{taught}/", f"/cases/{taught}/parts/"
    panels = ("study", "plan", "calendar", "timetable", "lessons", "notes", "folder", "deadlines")
    questions = ("place", "term", "child", "conclusion", "papers", "address", "duties")
    return {
        "frolova": [
            "/",
            f"{made}plan/",
            f"{made}programmes/",
            f"{made}programmes/{n['row']}/",
            f"{made}special/",
            f"{made}extracurricular/",
            f"{made}calendar/",
            f"{made}timetable/",
            f"{made}timetable/{n['slot']}/",
            f"/cases/{n['offered']}/steps/agree/",
            *(f"{tabs}{panel}/" for panel in panels),
            "/home/hours/",
            f"{lessons}hours/",
            "/home/teachers/",
            "/home/graduates/",
            "/home/bases/",
            "/home/groups/",
        ],
        "ganina": [
            "/",
            f"/home/new/?student={n['unopened']}",
            f"/home/{n['intake']}/package/",
            f"/home/{n['checked']}/package/",
            f"/home/{n['patient']}/package/",
            f"{lessons}consents/",
            f"{lessons}family/",
            f"{lessons}contract/",
            f"/home/{n['agreed']}/contract/",
            f"{lessons}ending/",
            f"/students/{n['unopened']}/",
            f"/applications/{n['applied']}/",
        ],
        "egorova": [
            "/",
            "/home/",
            f"{lessons}lessons/",
            f"{lessons}confirmations/",
            f"{lessons}journal/",
            f"{lessons}meals/",
            f"{lessons}textbooks/",
            f"{lessons}stand-in/",
            f"{lessons}contacts/",
            f"{lessons}folder/",
            f"/home/{n['special']}/meals/",
            "/home/meals/",
            "/home/events/",
            f"/cases/{n['special']}/",
        ],
        "larina": ["/", f"{lessons}lessons/", f"{lessons}notes/", f"{made}programmes/{n['row']}/"],
        "vetrova": ["/", f"/cases/{taught}/", f"{lessons}lessons/", f"{lessons}changes/"],
        "soboleva": [
            *(f"{draft}questions/{page}/" for page in questions),
            f"{draft}check/",
        ],
    }


def forms(n: Mapping[str, int]) -> dict[str, list[str]]:
    """The wording of a Ukrainian school's own forms."""
    return {"hrytsenko": ["/forms/", "/forms/individual_2021_service_notice/"]}


GROUPS = (applications, office, records, cases, signing, homes, forms)
GROUPS += (individual_intake, individual_2016, individual_plans, individual_work)
GROUPS += (credit_cases, credit_archive, credit_results)
