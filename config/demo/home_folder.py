"""The folder of a demo case, nearly whole, and what the school sets for all: the rate of meals."""

from __future__ import annotations

from datetime import date

from config.demo.school import SmallSchool
from home_education import rules
from home_education.models import HomeCase
from home_education.paper_finding import EVENTS_CONSENT, FOLDER_PREFIX
from home_education.rules import FolderPaper
from regulations.services.acts import choose
from regulations.services.attachments import Requisites, add_attachment
from students.models import Student

MEALS_RATE = "137.50"
#: What the secretary puts into the folder, by its kind: title, number.
PUT_IN = {
    FolderPaper.PLANS: ("Порядок обучения по индивидуальным учебным планам", "212"),
    FolderPaper.ASSESSMENT: ("Положение о текущем контроле и промежуточной аттестации", "213"),
    FolderPaper.PROGRAMME: ("Основная общеобразовательная программа", "198"),
}


def fill_folder(small: SmallSchool, home: HomeCase, today: date) -> None:
    """Everything but the plan of extracurricular activity, which this pupil has none of."""
    by, issued_on = home.case.responsible, small.year.starts_on
    kept = {FOLDER_PREFIX + paper.value: said for paper, said in PUT_IN.items()}
    kept[EVENTS_CONSENT] = ("Согласие на участие в мероприятиях", "")
    for kind, (title, number) in kept.items():
        add_attachment(
            case=home.case,
            requisites=Requisites(kind=kind, title=title, number=number, issued_on=issued_on),
            scan=None,
            by=by,
        )
    Student.objects.filter(pk=home.case.student_id).update(file_number="В-17")


def set_meals_rate(small: SmallSchool, by) -> None:
    """The school's own act says what a day of meals comes to."""
    choose(
        school=small.school,
        act=rules.ACT.slug,
        setting=rules.MEALS_RATE,
        answer=MEALS_RATE,
        since=small.year.starts_on,
        ground="Постановление администрации от 28.08.2026 № 514",
        by=by,
    )
