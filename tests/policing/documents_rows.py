"""Who may open papers, their drafts, prints and the forms of names.

The papers asked about are the agreement of Гоголь's case, signed with a scan, and its sheet.
"""

from __future__ import annotations

from datetime import date

from accounts.roles import Role
from config.demo import consents_given
from config.demo.school import SmallSchool
from documents import amendments, kinds, rendering
from documents.making import bytes_of
from documents.models import Amendment, Consent, Paper, PrintJob, Signature
from documents.printing import details_of
from externat.procedure import NOTICE, of_2021
from externat.rules.edition_2021 import ACT as INDIVIDUAL
from regulations.models import AdoptedAct
from regulations.services.steps import take_step
from tests.policing.audiences import (
    OFFICE,
    Kwargs,
    Row,
    by_pk,
    done_by,
    everyone,
    seen_by,
    signed_in,
)
from tests.policing.regulations_rows import STAFF_OF_CASE, in_case

READS_REGISTER = (*OFFICE, "class_teacher", "other_class_teacher", "inspector")
PRINTS = (*OFFICE, "class_teacher", "other_class_teacher")
RECORDS_SIGNATURES = ("director", "deputy", "secretary", "class_teacher")
ANNULS = ("director", "deputy")
AMENDS = ("deputy", "class_teacher")


def kept_by_them(status: int = 200) -> dict[str, int]:
    """``status`` for those who keep consents, 403 for others who see the pupil's card."""
    return {
        **seen_by("director", "deputy", "secretary", "class_teacher", status=status),
        **dict.fromkeys(("admin", "subject_teacher", "specialist", "inspector"), 403),
    }


READS_WORDINGS = (*OFFICE, "inspector")
KEEPS_CONSENTS = kept_by_them()
OF_CONSENTS = {**kept_by_them(), "guardian": 200}
READS_PAPER = seen_by(*STAFF_OF_CASE, "guardian")
LEADS_ON = seen_by(*STAFF_OF_CASE, "guardian", status=302)
PREPARES = {
    **seen_by(*RECORDS_SIGNATURES),
    **dict.fromkeys(("admin", "subject_teacher", "specialist", "inspector"), 403),
}
READS_DRAFT = seen_by(*STAFF_OF_CASE)


def prepare_papers(school: SmallSchool) -> None:
    """The papers of the case with their bytes, a kept draft, and a print that is ready."""
    papers = Paper.objects.filter(case=school.case)
    agreement, sheet = papers.get(kind="support_agreement"), papers.get(kind="support_sheet")
    bytes_of(sheet)
    details = details_of(school.case)
    rendering.draft(
        kinds.get("support_report"), details, school.school.today(), school=school.school
    )
    sheet.refresh_from_db()
    Paper.objects.filter(pk=agreement.pk).update(sealed=agreement.file)
    consents_given.fill(school, school.school.today())
    AdoptedAct.objects.get_or_create(
        school=school.school,
        act=INDIVIDUAL.slug,
        edition=INDIVIDUAL.edition,
        since=date(2020, 9, 1),
        signed_on=date(2020, 9, 1),
    )
    school.consent = Consent.objects.get(student=school.children["Гоголь"], kind="health")
    school.amendment = amend_term(school, agreement)
    school.papers = {"agreement": agreement, "sheet": sheet, "amended": school.amendment.new_paper}
    school.signature = agreement.signatures.get(capacity="parent")
    school.filed = Signature.objects.create(
        school=school.school,
        paper=sheet,
        capacity="parent",
        signer_name="Гоголь Н.С.",
        method="external",
        signed_on=school.school.today(),
        original=sheet.file,
        evidence={"file": {"signature_algorithm": "ГОСТ"}},
    )
    school.print_job = PrintJob.objects.create(
        school=school.school,
        by=school.people["belova"],
        title="Документы 5-А",
        items=[{"paper": sheet.pk}],
        done=1,
        progress=PrintJob.Progress.DONE,
        result=sheet.file,
    )


def amend_term(school: SmallSchool, agreement: Paper) -> Amendment:
    """The agreement amended to the whole school year: its new version waits for signatures."""
    by = school.people["ivanova"]
    amendment = amendments.begin(agreement, sections=["term"], by=by)
    year = {
        "term": "year",
        "starts_on": school.year.starts_on.isoformat(),
        "ends_on": school.year.ends_on.isoformat(),
    }
    amendments.propose(amendment, {"term": year}, by=by)
    take_step(
        case=agreement.case,
        action="amend_agreement",
        by=by,
        roles=(Role.CLASS_TEACHER,),
        today=school.school.today(),
        comment="По просьбе родителей",
        override_reason="По просьбе родителей",
    )
    amendment.refresh_from_db()
    bytes_of(amendment.new_paper)
    return amendment


def of_form(school: SmallSchool) -> dict[str, str]:
    """Address of a form whose words the school may replace: it lives by the act of the form."""
    return {"kind": of_2021(NOTICE)}


def of_amendment(school: SmallSchool) -> dict[str, int]:
    """Address of the amendment that waits for its signatures."""
    return {"pk": school.amendment.pk}


def of_child(school: SmallSchool) -> dict[str, int]:
    """Address of something on the pupil's card."""
    return {"pk": school.children["Гоголь"].pk}


def of_paper(name: str, **more) -> Kwargs:
    """Address of one of the papers, or of something on it."""
    return lambda school: {"pk": school.papers[name].pk, **more}


def of_check(school: SmallSchool) -> dict[str, str]:
    """The page on which anybody checks the sheet."""
    return {"code": school.papers["sheet"].check_code}


def of_scan(school: SmallSchool) -> dict[str, int]:
    """Address of the scan kept with the agreement."""
    return {"pk": school.signature.paper_id, "signature_id": school.signature.pk}


def of_filed(school: SmallSchool) -> dict[str, int]:
    """Address of the signature that came in a file."""
    return {"pk": school.filed.paper_id, "signature_id": school.filed.pk}


def of_print(school: SmallSchool) -> dict[str, int]:
    """Address of the print that the secretary ordered: nobody else's."""
    return {"pk": school.print_job.pk}


def of_draft(school: SmallSchool) -> dict[str, object]:
    """Address of a paper of the case that is not issued yet."""
    return {"case_id": school.case.pk, "kind": "support_report"}


def of_names(whose: str) -> Kwargs:
    """Address of the forms of a name."""

    def kwargs(school: SmallSchool) -> dict[str, object]:
        named = {
            "student": school.children["Гоголь"],
            "person": school.people["petrov"],
            "school": school.school,
        }
        return {"whose": whose, "pk": named[whose].pk}

    return kwargs


PAPERS = [
    Row("papers", done_by(*READS_REGISTER)),
    Row("paper", READS_PAPER, of_paper("sheet")),
    Row("paper_pdf", READS_PAPER, of_paper("sheet")),
    Row("check", everyone(200)),
    Row("check", everyone(422), method="post", data={"code": "?"}),
    Row("check_code", everyone(200), of_check, public=True),
    Row("paper_sealed", READS_PAPER, of_paper("agreement")),
    Row("paper_evidence", in_case(*RECORDS_SIGNATURES), of_paper("agreement")),
    Row("paper_page", READS_PAPER, of_paper("sheet")),
    Row("paper_scan", READS_PAPER, of_scan),
    Row(
        "paper_sign",
        in_case(*RECORDS_SIGNATURES, status=422),
        of_paper("agreement", capacity="parent"),
        method="post",
    ),
    Row(
        "paper_hand",
        in_case(*RECORDS_SIGNATURES, status=422),
        of_paper("sheet", holder="student"),
        method="post",
    ),
    Row("paper_annul", in_case(*ANNULS, status=422), of_paper("sheet"), method="post"),
    Row("paper_amend", in_case(*AMENDS, status=302), of_paper("agreement")),
    Row("paper_changes", READS_PAPER, of_paper("amended")),
    Row("paper_changes_pdf", READS_PAPER, of_paper("amended")),
    Row("amendment", in_case(*AMENDS), of_amendment),
    Row("amendment", in_case(*AMENDS, status=302), of_amendment, method="post"),
    Row("amendment_withdraw", in_case(*AMENDS, status=422), of_amendment, method="post"),
    Row("paper_answer", READS_PAPER, of_paper("agreement")),
    Row("paper_answer", READS_PAPER, of_paper("agreement"), method="post"),
    Row("paper_code", LEADS_ON, of_paper("agreement")),
    Row("paper_answered", LEADS_ON, of_paper("agreement")),
    Row("paper_answer_file", LEADS_ON, of_paper("agreement")),
    Row("paper_answer_file", LEADS_ON, of_paper("agreement"), method="post"),
    Row("paper_shown_page", READS_PAPER, of_paper("agreement")),
    Row("paper_shown_pdf", READS_PAPER, of_paper("agreement")),
    Row(
        "paper_sign_here",
        in_case("director", status=302),
        of_paper("agreement", capacity="school"),
    ),
    Row(
        "paper_signature_file",
        in_case(*RECORDS_SIGNATURES, status=302),
        of_paper("agreement", capacity="parent"),
    ),
    Row("paper_signature_original", READS_PAPER, of_filed),
    Row(
        "paper_signature_check",
        in_case(*RECORDS_SIGNATURES, status=422),
        of_filed,
        method="post",
    ),
    Row("my_signing", {**signed_in(), "nobody": 404}),
    Row("my_signing_revoke", {**signed_in(302), "nobody": 404}, method="post"),
    Row("signing_agreements", done_by(*RECORDS_SIGNATURES, "other_class_teacher")),
    Row("person_signing", PREPARES, by_pk("people", "gogol")),
    Row(
        "person_signing",
        {**PREPARES, **dict.fromkeys(RECORDS_SIGNATURES, 302)},
        by_pk("people", "gogol"),
        method="post",
    ),
    Row("signing_order", done_by("admin", *ANNULS)),
    Row("signing_order", done_by("admin", *ANNULS, status=422), method="post", data={"since": "?"}),
    Row("student_consents", OF_CONSENTS, of_child),
    Row("consent_ask", KEEPS_CONSENTS, of_child),
    Row("consent_ask", kept_by_them(422), of_child, method="post"),
    Row(
        "consent_withdraw",
        {**kept_by_them(422), "subject_teacher": 404, "specialist": 404, "guardian": 302},
        lambda school: {"pk": school.consent.pk},
        method="post",
    ),
    Row("form_wordings", done_by(*READS_WORDINGS)),
    Row("form_wording", done_by(*READS_WORDINGS), of_form, public=True),
    Row(
        "form_wording",
        done_by("admin", *ANNULS, status=422),
        of_form,
        method="post",
        public=True,
    ),
    Row("form_wording_try", done_by("admin", *ANNULS), of_form, method="post", public=True),
    Row(
        "form_wording_restore",
        done_by("admin", *ANNULS, status=404),
        lambda school: {**of_form(school), "pk": 0},
        method="post",
        public=True,
    ),
    Row("health_rules", done_by("admin", "director", "deputy")),
    Row("health_rules", done_by("admin", "director", "deputy", status=422), method="post"),
    Row("draft_pdf", READS_DRAFT, of_draft),
    Row("draft_png", READS_DRAFT, of_draft),
    Row("print_start", done_by(*PRINTS)),
    Row("print_start", done_by(*PRINTS, status=422), method="post", data={"form": "?"}),
    Row("print_job", seen_by("secretary"), of_print),
    Row("print_file", seen_by("secretary"), of_print),
    Row("name_forms", in_case(*OFFICE, "class_teacher"), of_names("student")),
    Row("name_forms", done_by(*PRINTS), of_names("person")),
    Row("name_forms", done_by(*PRINTS), of_names("school")),
]
