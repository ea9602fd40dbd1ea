"""Section 6 of the act: how results are stored, who sees them, and how the archive gets them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from credit_transfer.rules.act import ACT

SECTION = "6. Порядок хранения информации об учете индивидуальных достижений обучающихся."

P_6_1 = ACT.clause(
    "6.1",
    "Хранение информации об индивидуальных результатах освоения обучающимися образовательных "
    "программ начального общего, основного общего и среднего общего образования осуществляется на "
    "бумажных и (или) электронных носителях.",
    section=SECTION,
)
ACT.kept_by_screen(P_6_1, "credit:results", _("Results are kept electronically"))
ACT.kept_by_paper(P_6_1, "results_card", _("The card of a pupil's results, on paper"))

P_6_2 = ACT.clause(
    "6.2",
    "База данных по оценке качества образования хранится в общеобразовательной организации на "
    "бумажном и (или) электронном носителях у заместителя директора по УВР, который осуществляет "
    "защиту информации от несанкционированного доступа.",
    reading=_(
        "Protection is access by role, a journal of what was done, and the right to take data "
        "out, which only the deputy and the administrator have."
    ),
    section=SECTION,
)
ACT.kept_by_hand(
    P_6_2,
    Role.DEPUTY,
    _("Confirms results, and alone with the administrator takes them out of the product"),
    place="credit:results",
)

P_6_3 = ACT.clause(
    "6.3",
    "Данные, полученные в результате обработки отчетов, обсуждаются на педагогическом совете, "
    "административных совещаниях и заседаниях методических объединений. Выводы по анализу данных "
    "являются объективной основой для внесения корректив в план проведения внутришкольного "
    "контроля и планирования индивидуальной работы с обучающимися.",
    reading=_("Meetings get totals without surnames."),
    section=SECTION,
)
ACT.kept_by_screen(P_6_3, "credit:summary", _("Totals without names, for the council"))
ACT.kept_by_paper(P_6_3, "results_summary", _("The totals on paper, without names"))

P_6_4 = ACT.clause(
    "6.4",
    "Результаты, полученные по каждому из обучающихся, могут обсуждаться с родителями (законными "
    "представителями) данного ученика для принятия решений, направленных на получение "
    "положительных изменений в учебных достижениях обучающегося.",
    reading=_("A parent sees the own child only."),
    section=SECTION,
)
ACT.kept_by_screen(P_6_4, "credit:portfolio", _("A parent sees the own child's results only"))
ACT.kept_by_screen(P_6_4, "credit:acquaintance", _("Which parent the results were discussed with"))
ACT.kept_by_paper(P_6_4, "results_portfolio", _("The results of one pupil, for the parents"))

P_6_5 = ACT.clause(
    "6.5",
    "Функционирование электронной информационно-образовательной среды общеобразовательной "
    "организации, используемой для индивидуального учета результатов освоения обучающимися "
    "образовательных программ на электронных носителях, обеспечивается соответствующими "
    "средствами информационно-коммуникационных технологий и квалификацией работников, ее "
    "использующих и поддерживающих. Функционирование электронной информационно-образовательной "
    "среды осуществляется в соответствии с законодательством Российской Федерации.",
    reading=_(
        "A duty of the school outside the product, of which it keeps its own part: who may do what."
    ),
    section=SECTION,
)
ACT.kept_by_hand(
    P_6_5,
    Role.ADMIN,
    _("Gives access by role, so that whoever is trained works with the results"),
    place="people",
)

P_6_6 = ACT.clause(
    "6.6",
    "Хранение обязательных бумажных и (или) электронных носителей об индивидуальных результатах "
    "освоения обучающимися образовательных программ осуществляется в архиве общеобразовательной "
    "организации, в соответствии с утверждённой номенклатурой дел общеобразовательной организации.",
    reading=_(
        "The list of files is the school's own: index, years and ground are entered by kind, with "
        "dates."
    ),
    section=SECTION,
)
ACT.kept_by_screen(P_6_6, "credit:archive", _("What lies in the archive, and where"))
ACT.kept_by_screen(
    P_6_6, "credit:retention", _("Index, years and ground by kind of document, with dates")
)

P_6_7 = ACT.clause(
    "6.7",
    "Передача на хранение в архив информации о результатах освоения обучающимися образовательных "
    "программ осуществляется заместителем директора по учебно-воспитательной работе, который "
    "передает данную информацию делопроизводителю, откуда информация поступает на хранение в "
    "архив.",
    reading=_(
        "Two steps with names and days, from the deputy to the secretary and on to the archive; "
        "then the record is read only."
    ),
    section=SECTION,
)
ACT.kept_by_screen(
    P_6_7, "credit:archive", _("Who handed over, who took, who laid into the archive, and when")
)
ACT.kept_by_paper(P_6_7, "archive_inventory", _("The inventory of what is handed over"))
