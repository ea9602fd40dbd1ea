"""Section 5 of the act, cl. 5.1–5.3."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT

SECTION = (
    "5. Порядок осуществления индивидуального учета результатов освоения обучающимися "
    "образовательных программ"
)

P_5_1 = ACT.clause(
    "5.1",
    "Учет индивидуальных образовательных результатов обучающихся и поощрений, полученных в других "
    "ОО, осуществляется на добровольной основе на основании волеизъявления обучающихся и (или) их "
    "родителей (законных представителей).",
    section=SECTION,
)

P_5_2 = ACT.clause(
    "5.2",
    "Зачет результатов освоения обучающимися учебных предметов, курсов, дисциплин (модулей), "
    "практики, дополнительных образовательных программ в других ОО осуществляется в соответствии "
    "с личным заявлением родителей (законных представителей) несовершеннолетнего обучающегося - "
    "Приложение №1 к настоящему Положению.",
    reading=_(
        "Cl. 5.1 speaks of pupils “and (or)” parents, 5.2 of the parents of a minor: until the "
        "birthday a parent who stands on the pupil's card applies, from it on the pupil. Annex 1 "
        "is worded for additional programmes only, “профессиональной” in it is read as "
        "“предпрофессиональной”; what the rules ask and the form does not have is asked beside it "
        "and printed on the card of the credit."
    ),
    section=SECTION,
)
FULL_AGE = ACT.setting(
    P_5_2,
    "full_age",
    18,
    _("From what age does the pupil apply?"),
    reading=_("“несовершеннолетнего”: the civil code's full age, on the day of the application."),
    at_least=14,
    at_most=21,
)
DECISION_DAYS = ACT.setting(
    P_5_2,
    "decision_days",
    10,
    _("Within how many working days is an application for credit decided?"),
    reading=_("The act sets no time: the count only reminds. It stops while papers are awaited."),
    at_least=1,
    at_most=90,
)

P_5_3 = ACT.clause(
    "5.3",
    "Учет индивидуальных образовательных результатов и поощрений обучающихся классным "
    "руководителем обучающихся и иными педагогическими работниками Школы осуществляется под "
    "контролем заместителя директора по УВР.",
    section=SECTION,
)
