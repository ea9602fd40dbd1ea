"""Section 5 of the act, cl. 5.4–5.6."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.applying import SECTION

P_5_4 = ACT.clause(
    "5.4",
    "Решение о зачёте освобождает обучающегося от необходимости повторного изучения "
    "соответствующего курса, программы, дисциплины, а также посещения занятий по зачтенным "
    "предметам (в соответствии с заявлением родителей (законных представителей) обучающихся);",
    reading=_(
        "Two things: what is credited is not studied again, and the pupil need not attend where "
        "the application asks so. The form has no line for it: it is ticked and printed, “прошу "
        "освободить” or “не освобождать”."
    ),
    section=SECTION,
)

P_5_5 = ACT.clause(
    "5.5",
    "В случае отчисления учащегося из образовательной организации, обучение в которой послужило "
    "основанием для освобождения учащегося от посещения обязательных предметов в Школе, учащийся "
    "начинает посещать учебные занятия в соответствии с учебным планом и расписанием уроков Школы "
    "и проходит промежуточную (итоговую) аттестацию на общих основаниях и в соответствии с "
    "принятыми в Школе локальными нормативными актами.",
    reading=_(
        "The school cannot see that the study elsewhere ended: it asks from time to time, and the "
        "release ends with the day it learns of it, by an order."
    ),
    section=SECTION,
)
STUDY_ASKED_DAYS = ACT.setting(
    P_5_5,
    "study_asked_days",
    30,
    _("After how many days is the family asked again whether the study elsewhere goes on?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=365,
)

P_5_6 = ACT.clause(
    "5.6",
    "Решение о предоставлении учащемуся права не посещать обязательные учебные занятия "
    "оформляется приказом директора Школы.",
    section=SECTION,
)
