"""Section 5 of the act: the fifteen documents that the school must have."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from regulations.rules import Problem
from regulations.words import Worded, say

SECTION = "5. Документация"

P_5_1 = ACT.clause(
    "5.1",
    "При организации обучения детей на дому школа должна иметь следующие документы:"
    "\n- Положение об организации обучения на дому."
    "\n- Порядок обучения по индивидуальным учебным планам."
    "\n- Положение о текущем контроле и промежуточной аттестации."
    "\n- Заявление родителей с пакетом документов."
    "\n- Личное дело обучающегося."
    "\n- Соответствующая АООП или ООП."
    "\n- Договор об обучении на дому."
    "\n- Приказ «О переводе на обучение на дому»."
    "\n- Приказ «Об организации обучения на дому»."
    "\n- Индивидуальный учебный план/ СИПР."
    "\n- Индивидуальный календарный учебный график."
    "\n- Индивидуальный план внеурочной деятельности."
    "\n- Индивидуальное расписание занятий."
    "\n- Индивидуальные рабочие программы по учебным предметам, внеурочной деятельности, "
    "коррекционно-развивающим занятиям."
    "\n- Электронный журнал «Обучение на дому», порядок ведения которого регламентируется "
    "Регламентом учета образовательных результатов",
    reading=_(
        "The first three are the school's own acts, the rest belong to each case. The contract is "
        "that of cl. 2.3, the journal that of 2.17. The transfer order comes before the order of "
        "organisation: with the first the pupil is transferred, with the second the agreed plan, "
        "calendar and timetable are approved."
    ),
    section=SECTION,
)


class FolderPaper(Worded):
    """The documents of cl. 5.1, in its order."""

    ACT = "act", _("The regulation on home education")
    PLANS = "plans", _("The order of study by individual plans")
    ASSESSMENT = "assessment", _("The regulation on assessment")
    PACKAGE = "package", _("The application with its package")
    PERSONAL_FILE = "personal_file", _("The pupil's personal file")
    PROGRAMME = "programme", _("The education programme")
    CONTRACT = "contract", _("The contract")
    TRANSFER_ORDER = "transfer_order", _("The order of transfer")
    ORGANISATION_ORDER = "organisation_order", _("The order of organisation")
    PLAN = "plan", _("The individual plan")
    CALENDAR = "calendar", _("The individual study calendar")
    EXTRACURRICULAR = "extracurricular", _("The plan of extracurricular activity")
    TIMETABLE = "timetable", _("The individual timetable")
    WORKING_PROGRAMMES = "working_programmes", _("The individual working programmes")
    JOURNAL = "journal", _("The electronic journal")


#: The words of the act that each document stands for.
FOLDER_WORDS = {
    FolderPaper.ACT: P_5_1.words("Положение об организации обучения на дому."),
    FolderPaper.PLANS: P_5_1.words("Порядок обучения по индивидуальным учебным планам."),
    FolderPaper.ASSESSMENT: P_5_1.words("Положение о текущем контроле и промежуточной аттестации."),
    FolderPaper.PACKAGE: P_5_1.words("Заявление родителей с пакетом документов."),
    FolderPaper.PERSONAL_FILE: P_5_1.words("Личное дело обучающегося."),
    FolderPaper.PROGRAMME: P_5_1.words("Соответствующая АООП или ООП."),
    FolderPaper.CONTRACT: P_5_1.words("Договор об обучении на дому."),
    FolderPaper.TRANSFER_ORDER: P_5_1.words("Приказ «О переводе на обучение на дому»."),
    FolderPaper.ORGANISATION_ORDER: P_5_1.words("Приказ «Об организации обучения на дому»."),
    FolderPaper.PLAN: P_5_1.words("Индивидуальный учебный план/ СИПР."),
    FolderPaper.CALENDAR: P_5_1.words("Индивидуальный календарный учебный график."),
    FolderPaper.EXTRACURRICULAR: P_5_1.words("Индивидуальный план внеурочной деятельности."),
    FolderPaper.TIMETABLE: P_5_1.words("Индивидуальное расписание занятий."),
    FolderPaper.WORKING_PROGRAMMES: P_5_1.words("Индивидуальные рабочие программы"),
    FolderPaper.JOURNAL: P_5_1.words("Электронный журнал «Обучение на дому»"),
}
OF_SCHOOL = frozenset({FolderPaper.ACT, FolderPaper.PLANS, FolderPaper.ASSESSMENT})

ACT.kept_by_screen(
    P_5_1, "home:folder", _("Fifteen lights, the list of what is missing, the folder in one print")
)
ACT.kept_by_step(P_5_1, "transfer", _("The order of transfer is issued"))


def missing_papers(facts: Facts) -> list[FolderPaper]:
    """The documents that are not in the folder, in the order of the clause."""
    return [paper for paper in FolderPaper if paper not in facts.folder]


@ACT.warns(P_5_1, _("The folder is complete"), field="folder")
def folder_is_complete(facts: Facts) -> Problem | None:
    missing = missing_papers(facts)
    if not missing:
        return None
    return Problem(
        say(
            _("The folder lacks: %(papers)s. Put them in, or write why"),
            papers=[paper.label for paper in missing],
        )
    )
