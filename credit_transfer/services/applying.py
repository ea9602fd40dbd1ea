"""From an accepted application of a family to a case with its rows and documents (cl. 5.2)."""

from __future__ import annotations

from django.db import transaction

from credit_transfer import family
from credit_transfer.models import CreditCase, CreditRow
from credit_transfer.procedure import APPLICATION
from credit_transfer.rules.vocabulary import Applicant, Channel, RowKind
from credit_transfer.services.intake import Seen, save_document
from credit_transfer.services.opening import open_credit
from credit_transfer.services.organisations import Named, written
from documents.application_papers import keep_among_papers
from regulations.authority import SELF
from regulations.models import Case, Route
from regulations.questions import Accepted, Said
from students.class_subjects import only_teachers


@transaction.atomic
def open_from_application(accepted: Accepted) -> Case:
    """A case with the answers in it; the secretary has only to look at the papers.

    Raises:
        NotAdopted, NoSchoolYear: as when a case is opened.
    """
    application, said = accepted.application, accepted.said
    span, _number = family.part_of_year(said["span"]["span"])
    on_paper = application.route == Route.PAPER
    by_pupil = application.authority == SELF
    credit = open_credit(
        student=application.student,
        by=accepted.by,
        today=accepted.today,
        applicant=None if by_pupil else application.applicant,
        applicant_kind=(Applicant.ADULT if by_pupil else Applicant.PARENT).value,
        applied_on=application.received_on,
        application_received_on=application.received_on,
        channel=(Channel.IN_PERSON if on_paper else Channel.ONLINE).value,
        agrees_to_marks=said["consent"]["agrees_to_marks"],
        asks_release=said["release"]["release"] == family.RELEASE_ASKED,
        ground=said["ground"]["ground"],
        ground_reason=family.ground_reason(said),
        span=span,
        organisation=written(application.school_id, _named(said), None),
        **family.programme(said),
    )
    _write_rows(credit, said)
    for paper in family.documents(said):
        seen = Seen(
            kind=paper.kind.value,
            number=paper.number,
            issued_on=paper.dated,
            issuer=paper.issuer,
            received_on=application.received_on,
        )
        save_document(credit=credit, attachment=None, seen=seen, scan=None, by=accepted.by)
    keep_among_papers(application, credit.case, APPLICATION)
    return credit.case


def _named(said: Said) -> Named:
    told = said["organisation"]
    about = {name: told.get(name) for name in family.ABOUT_ORGANISATION if told.get(name)}
    return Named(chosen=told.get("organisation"), name=told["name"], **about)


def _write_rows(credit: CreditCase, said: Said) -> None:
    """A row for each subject and course, with its teacher where that is one person."""
    span, number = family.part_of_year(said["span"]["span"])
    teachers = only_teachers(credit.school_id)
    CreditRow.objects.bulk_create(
        CreditRow(
            school_id=credit.school_id,
            credit=credit,
            place=place,
            title=item.title,
            kind=(RowKind.COURSE if item.box.course else RowKind.SUBJECT).value,
            subject=item.box.subject,
            course=item.box.course,
            span=span,
            span_number=number,
            hours=item.hours,
            scale=item.scale,
            mark=item.mark,
            teacher=teachers.get(item.box.subject.pk) if item.box.subject else None,
        )
        for place, item in enumerate(family.items(credit.school_id, said), start=1)
    )
