"""Section 5 of the act, cl. 5.1–5.3: whose will it is, who applies, and under whose control."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.parts import Application
from credit_transfer.rules.vocabulary import Applicant, Channel
from regulations.rules import Problem
from regulations.words import say

SECTION = (
    "5. Порядок осуществления индивидуального учета результатов освоения обучающимися "
    "образовательных программ"
)

P_5_1 = ACT.clause(
    "5.1",
    "Учет индивидуальных образовательных результатов обучающихся и поощрений, полученных в других "
    "ОО, осуществляется на добровольной основе на основании волеизъявления обучающихся и (или) их "
    "родителей (законных представителей).",
    reading=_(
        "Nothing from elsewhere is counted without the will of the family, and the family may take "
        "it back: until the order the application is withdrawn, a counted result is taken out of "
        "the counts and stays in the record."
    ),
    section=SECTION,
)
ACT.kept_by_step(P_5_1, "withdraw", _("The family may withdraw"))


@ACT.blocks(P_5_1, _("What is from elsewhere is counted by the family's will"))
def result_is_wished(facts: Facts) -> Iterator[Problem]:
    result = facts.result
    if result is None or not result.is_from_elsewhere:
        return
    if not result.wished_by.strip():
        yield Problem(
            _("Whose wish it is that the result from elsewhere is counted, is empty: enter it"),
            "wished_by",
        )
    if result.wished_on is None:
        yield Problem(_("The day of the family's wish is empty: enter it"), "wished_on")
    elif result.wished_on > facts.today:
        yield Problem(
            say(_("The wish of %(day)s has not been made yet: mend it"), day=result.wished_on),
            "wished_on",
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
        "is worded for additional programmes only: for the other grounds its sentence is made to "
        "fit; “профессиональной” in it is read as “предпрофессиональной”, “обучающегося” agrees "
        "with the name as “обучающемуся”, “четверть” is missing among the periods and is added "
        "where the school has quarters, passport data may stay empty. What the rules ask and the "
        "form does not have is asked beside it and printed on the card of the credit."
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
ACT.kept_by_paper(P_5_2, "credit_application", _("The application in the form of annex 1"))


@ACT.blocks(P_5_2, _("There is an application"), field="applied_on")
def application_is_made(facts: Facts) -> Iterator[Problem]:
    application = facts.application
    if application is None:
        yield Problem(_("There is no application: enter who applied, and when"))
        return
    if application.dated is None:
        yield Problem(_("The date of the application is empty: enter it"))
    received = application.received_on
    if received is None:
        yield Problem(
            _("The day on which the application came in is empty: enter it"),
            "application_received_on",
        )
    elif received > facts.today:
        yield Problem(
            say(_("The application cannot come in on %(day)s: mend the day"), day=received),
            "application_received_on",
        )
    elif application.dated is not None and application.dated > received:
        yield Problem(
            say(
                _("The application of %(dated)s came in on %(received)s, before it: mend the day"),
                dated=application.dated,
                received=received,
            ),
            "application_received_on",
        )
    if application.channel not in tuple(Channel):
        yield Problem(_("How the application came is not chosen: choose it"), "channel")
    if not application.agrees_to_marks:
        yield Problem(
            _(
                "The consent to marks for the period, which annex 1 asks for, is not ticked: look "
                "for it in the application"
            ),
            "agrees_to_marks",
        )


@ACT.blocks(P_5_2, _("Who applies is entitled to"), field="applicant")
def applicant_may_apply(facts: Facts) -> Problem | None:
    application = facts.application
    if application is None:
        return None
    if application.applicant not in tuple(Applicant):
        return Problem(_("As whom the person applies is not chosen: choose it"), "applicant_kind")
    age = facts.age_on(application.dated)
    if age is None:
        if application.dated is None:
            return None
        return Problem(
            _("The pupil's date of birth is unknown: enter it on the pupil's card"), "birth_date"
        )
    return _entitled(application, age, FULL_AGE.of(facts.settings))


def _entitled(application: Application, age: int, full_age: int) -> Problem | None:
    by_pupil = application.applicant == Applicant.ADULT
    if by_pupil and age < full_age:
        return Problem(
            say(
                _(
                    "The pupil was %(age)s years old on the day of the application, a parent "
                    "applies until %(full_age)s: choose the parent"
                ),
                age=age,
                full_age=full_age,
            ),
            "applicant_kind",
        )
    if not by_pupil and age >= full_age:
        return Problem(
            say(
                _(
                    "The pupil was %(age)s years old on the day of the application and applies "
                    "alone from %(full_age)s on: choose the pupil"
                ),
                age=age,
                full_age=full_age,
            ),
            "applicant_kind",
        )
    if by_pupil or application.is_representative:
        return None
    return Problem(
        say(
            _(
                "%(name)s does not stand on the pupil's card as a parent or guardian on the day of "
                "the application: choose another person, or mend the card"
            ),
            name=application.name or "—",
        )
    )


P_5_3 = ACT.clause(
    "5.3",
    "Учет индивидуальных образовательных результатов и поощрений обучающихся классным "
    "руководителем обучающихся и иными педагогическими работниками Школы осуществляется под "
    "контролем заместителя директора по УВР.",
    reading=_(
        "Control is read as a second pair of eyes: class teachers and teachers enter, the deputy "
        "confirms, and never what the deputy entered."
    ),
    section=SECTION,
)
ACT.kept_by_screen(P_5_3, "credit:results", _("What waits for the deputy to be confirmed"))


@ACT.blocks(P_5_3, _("Another person confirms than who entered"), field="confirmed_by")
def confirmed_by_another(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.confirmed_by is None:
        return None
    if result.confirmed_by != result.entered_by:
        return None
    return Problem(
        _("You entered this result yourself: another deputy or the director confirms it")
    )
