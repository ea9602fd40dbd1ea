"""What an order of credit leaves behind: the decision of each row, and the pupil's results."""

from __future__ import annotations

from datetime import date

from accounts.models import Person
from credit_transfer import rules
from credit_transfer.models import CreditCase, CreditRow, IndividualResult, ResultDocument
from credit_transfer.paper_finding import CONFIRMING, SEALED, SIGNED
from credit_transfer.rules.facts import Facts
from regulations.models import Attachment

#: Grades of primary and of basic general education end with these; then comes secondary.
LAST_PRIMARY, LAST_BASIC = 4, 9
#: Which kind of result an outside programme brings (cl. 3.2).
KINDS = {
    rules.ProgrammeKind.GENERAL: rules.ResultKind.STUDY,
    rules.ProgrammeKind.PRE_PROFESSIONAL: rules.ResultKind.PRE_PROFESSIONAL,
    rules.ProgrammeKind.DEVELOPING: rules.ResultKind.ADDITIONAL,
    rules.ProgrammeKind.OTHER: rules.ResultKind.STUDY,
}
ADDITIONAL = frozenset({rules.ResultKind.PRE_PROFESSIONAL, rules.ResultKind.ADDITIONAL})


def write_outcome(credit: CreditCase, today: date, *, refused: bool) -> None:
    """With the order each row keeps what became of it, so that a later choice for the state exam
    does not look as if it had been refused (cl. 4.6)."""
    found = rules.verdicts(credit.facts(today))
    for row in credit.rows.all():
        decided = rules.Opinion.REFUSE if refused else found[f"row-{row.pk}"].decided
        if decided is not None and row.decision != decided:
            row.decision = decided.value
            row.version += 1
            row.save(update_fields=["decision", "version"])


def forget_outcome(credit: CreditCase, today: date) -> None:
    """A reopened case: what the order credited and the law refuses now is no decision any more."""
    found = rules.verdicts(credit.facts(today))
    for row in credit.rows.filter(decision=rules.Opinion.CREDIT.value):
        if found[f"row-{row.pk}"].verdict is rules.Verdict.REFUSE:
            row.decision = ""
            row.version += 1
            row.save(update_fields=["decision", "version"])


def write_results(
    credit: CreditCase, *, by: Person, ordered_by: Person | None, today: date
) -> None:
    """Each credited row is an individual result of the pupil, with the confirming documents; one
    that is credited no longer after a new decision is taken out of the counts."""
    facts = credit.facts(today)
    marks = {key: one.mark for key, one in rules.verdicts(facts).items()}
    held = {one.title: one for one in credit.results.filter(withdrawn_on=None)}
    for row in credit.rows.select_related("subject", "course"):
        title = f"{row.ours or row.title}: «{row.title}»"[:300]
        if row.decision == rules.Opinion.CREDIT and title not in held:
            result = _result(credit, row, facts, marks[f"row-{row.pk}"])
            result.title = title
            result.entered_by = by
            if ordered_by is not None and ordered_by != by:
                result.confirmed_by, result.confirmed_on = ordered_by, today
            result.save()
            _add_documents(credit, result, by)
        elif row.decision == rules.Opinion.REFUSE and title in held:
            held[title].withdrawn_on = today
            held[title].save(update_fields=["withdrawn_on"])


def _result(credit: CreditCase, row: CreditRow, facts: Facts, mark: int | None) -> IndividualResult:
    kind = KINDS.get(credit.programme_kind, rules.ResultKind.STUDY)
    if row.kind == rules.RowKind.COURSE:
        kind = rules.ResultKind.EXTRACURRICULAR
    return IndividualResult(
        school_id=credit.school_id,
        student=credit.case.student,
        school_year=credit.case.school_year,
        kind=kind.value,
        sub_kind=rules.SubKind.PROGRAMME.value,
        level=_level(kind, facts.grade).value,
        source=rules.Source.OUTER.value,
        subject=row.subject,
        procedure=credit.programme_name or facts.organisation.name,
        achieved_on=facts.decided_on or facts.today,
        mark=row.mark if mark is None else str(mark),
        organisation=credit.organisation,
        is_from_elsewhere=True,
        wished_by=credit.applicant or credit.case.student.person,
        wished_on=credit.applied_on,
        credit=credit,
    )


def _level(kind: rules.ResultKind, grade: int | None) -> rules.Level:
    """The level by which the result is counted (cl. 3.1)."""
    if kind in ADDITIONAL:
        return rules.Level.ADDITIONAL
    if grade is not None and grade <= LAST_PRIMARY:
        return rules.Level.PRIMARY
    return rules.Level.BASIC if grade is None or grade <= LAST_BASIC else rules.Level.SECONDARY


def _add_documents(credit: CreditCase, result: IndividualResult, by: Person) -> None:
    """The confirming documents of the case, with what was seen on each."""
    brought = Attachment.objects.filter(case=credit.pk, removed_at=None, kind__in=CONFIRMING)
    for one in brought:
        ResultDocument.objects.create(
            school_id=credit.school_id,
            result=result,
            kind=one.kind,
            number=one.number,
            issued_on=one.issued_on,
            issuer=one.issuer,
            is_sealed=bool(one.checked.get(SEALED)),
            is_signed=bool(one.checked.get(SIGNED)),
            scan=one.scan,
            file_name=one.file_name,
            pages=one.pages,
            made_of=one.made_of,
            added_by=by,
        )
