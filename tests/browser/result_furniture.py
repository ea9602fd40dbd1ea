"""The numbers of the rows of the demo gymnasium, for the pages of individual results."""

from __future__ import annotations

from credit_transfer.models import (
    Award,
    GiftedEntry,
    IndividualResult,
    OutsideOrganisation,
    ResultDocument,
    SchoolCourse,
    SpecialCondition,
)
from credit_transfer.rules.vocabulary import DocumentKind, Level, ResultKind, Source, SubKind
from students.models import Student

#: A pupil of the register of the gifted, with results of three years, of grade 9.
GIFTED = "Русаков"


def result_numbers() -> dict[str, int]:
    """The numbers of the pages of results. Needs the scope of the gymnasium."""
    gifted = Student.objects.select_related("school_class__teacher").get(last_name=GIFTED)
    waiting = IndividualResult.objects.filter(confirmed_on=None, withdrawn_on=None)
    own = IndividualResult.objects.create(
        school_id=gifted.school_id,
        student=gifted,
        school_year=gifted.school_class.year,
        kind=ResultKind.EXTRACURRICULAR.value,
        sub_kind=SubKind.CONTEST.value,
        level=Level.BASIC.value,
        source=Source.OUTER.value,
        title="Олимпиада по физике",
        procedure="Муниципальный этап",
        achieved_on=gifted.school_class.year.starts_on,
        entered_by=gifted.school_class.teacher,
    )
    document = ResultDocument.objects.create(
        school_id=gifted.school_id,
        result=own,
        kind=DocumentKind.DIPLOMA.value,
        added_by=own.entered_by,
    )
    return {
        "credit_result": waiting.exclude(pk=own.pk).filter(remark="").earliest("pk").pk,
        "credit_gifted": gifted.pk,
        "credit_class": gifted.school_class_id,
        "credit_entry": GiftedEntry.objects.earliest("pk").pk,
        "credit_condition": SpecialCondition.objects.earliest("pk").pk,
        "credit_course": SchoolCourse.objects.earliest("pk").pk,
        "credit_place": OutsideOrganisation.objects.earliest("pk").pk,
        "credit_own": own.pk,
        "credit_own_document": document.pk,
        "credit_award": Award.objects.filter(student=gifted).earliest("pk").pk,
    }
