"""Section 3 of the act: teaching of pupils on long treatment in a hospital."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.agreeing import not_agreed
from home_education.rules.facts import Facts
from home_education.rules.package import known_paper
from home_education.rules.papers import Hospital
from home_education.rules.vocabulary import Agreed, Party, Place
from regulations.rules import Problem
from regulations.weekdays import clock
from regulations.words import say

SECTION = (
    "3. Организация обучения учащихся, нуждающихся в длительном лечении, оздоровлении, "
    "в медицинской организации (специализированном структурном образовательном подразделении)"
)

P_3_1 = ACT.clause(
    "3.1",
    "Обучение на базе специализированного структурного образовательного подразделения "
    "медицинской организации педагогическими работниками медицинской организации, осуществляющей "
    "лечение, оздоровление, организовывается на основании лицензии на осуществление "
    "образовательных услуг.",
    section=SECTION,
)


@ACT.blocks(P_3_1, _("The school unit of the hospital has a licence"), field="licence")
def unit_has_licence(facts: Facts) -> Problem | None:
    if facts.place != Place.HOSPITAL_UNIT or _of(facts).licence.strip():
        return None
    return Problem(_("The licence of the hospital's school unit is empty: enter its number"))


P_3_2 = ACT.clause(
    "3.2",
    "При отсутствии в медицинской организации специализированного структурного образовательного "
    "подразделения распорядительным документом органа местного самоуправления муниципального "
    "района, городского округа за медицинской организацией закрепляется общеобразовательная "
    "организация. Обучение учащихся осуществляется педагогическими работниками "
    "общеобразовательной организации на основании договора, заключенного между "
    "общеобразовательной организацией и медицинской организацией.",
    reading=_(
        "The school assigned is the one nearest to the hospital (cl. 1.6): the act of the local "
        "authority says which, the school does not choose."
    ),
    section=SECTION,
)


@ACT.blocks(P_3_2, _("The school is assigned to the hospital and has a contract with it"))
def hospital_is_assigned(facts: Facts) -> Iterator[Problem]:
    if not facts.in_hospital:
        return
    hospital = _of(facts)
    if not hospital.name.strip():
        yield Problem(_("The name of the hospital is empty: enter it"), "hospital_name")
    if facts.place != Place.HOSPITAL:
        return
    if not hospital.assigned_by.strip():
        yield Problem(
            _("The act that assigns the school to the hospital is empty: enter it"), "assigned_by"
        )
    if not hospital.contract.strip():
        yield Problem(
            _("The contract of the school with the hospital is empty: enter its number"),
            "hospital_contract",
        )


P_3_3 = ACT.clause(
    "3.3",
    "Обучающиеся, находящиеся на длительном лечении, оздоровлении в медицинской организации, "
    "которые обучаются по образовательным программам начального общего, основного общего и "
    "среднего общего образования, не отчисляются из общеобразовательных организаций, в которых "
    "они обучаются постоянно. Контингент таких учащихся учитывается при составлении "
    "статистических отчетов тех общеобразовательных организаций, в которых они обучаются "
    "постоянно.",
    section=SECTION,
)
ACT.kept_by_screen(
    P_3_3,
    "home:case",
    _("A pupil with an open case stays in the class and in every count; leaving is refused"),
)

P_3_4 = ACT.clause(
    "3.4",
    "Основанием для организации обучения в медицинской организации учащегося, нуждающегося в "
    "длительном лечении, оздоровлении, является наличие следующих документов:"
    "\n- заключение медицинской организации о проведении лечения или медицинской реабилитации в "
    "медицинской организации (включая дневной стационар);"
    "\n- заявление родителей (законных представителей) на имя директора Учреждения, "
    "осуществляющего образовательную деятельность, с просьбой организовать обучение для его "
    "ребенка в медицинской организации;"
    "\n- заключение психолог-медико-педагогической комиссии (для детей с ограниченными "
    "возможностями здоровья, детей-инвалидов;"
    "\n- индивидуальная программа реабилитации (для детей-инвалидов)",
    reading=_(
        "The conclusion on treatment is the medical conclusion of the case. A bracket is not "
        "closed: the ПМПК is asked of pupils with special needs and of disabled children."
    ),
    section=SECTION,
)


@ACT.blocks(P_3_4, _("A pupil in hospital has the papers of the hospital package"))
def hospital_package_is_whole(facts: Facts) -> Iterator[Problem]:
    if not facts.in_hospital or not facts.is_disabled:
        return
    if not (facts.is_adapted or facts.has_special_needs):  # else cl. 2.1 asks for it
        yield from known_paper(facts.pmpk, "pmpk", _("The conclusion of the ПМПК"), facts.today)
    yield from known_paper(
        facts.rehabilitation,
        "rehabilitation",
        _("The programme of rehabilitation"),
        facts.today,
    )


P_3_5 = ACT.clause(
    "3.5",
    "Время начала учебных занятий определяют заведующий отделением, в котором обучающийся "
    "проходит курс лечения (оздоровления), совместно с лечащим врачом в зависимости от состояния "
    "здоровья обучающегося.",
    reading=_(
        "The two people set from what time on lessons may be held; every lesson keeps to it."
    ),
    section=SECTION,
)


@ACT.blocks(P_3_5, _("The doctors have set when lessons begin"))
def start_time_is_set(facts: Facts) -> Iterator[Problem]:
    if not facts.in_hospital:
        return
    hospital = _of(facts)
    if not hospital.head_of_department.strip():
        yield Problem(
            _("The head of the department is empty: enter who agreed to the time"),
            "head_of_department",
        )
    if not hospital.doctor.strip():
        yield Problem(_("The attending doctor is empty: enter who agreed to the time"), "doctor")
    if hospital.lessons_from_minute is None:
        yield Problem(
            _("From what time on lessons may be held is empty: enter it"), "lessons_from_minute"
        )


@ACT.blocks(P_3_5, _("No lesson begins before the time that the doctors set"), field="starts")
def lessons_keep_to_start_time(facts: Facts) -> Iterator[Problem]:
    earliest = facts.hospital.lessons_from_minute if facts.hospital else None
    if not facts.in_hospital or earliest is None:
        return
    for slot in facts.timetable:
        if slot.starts_minute < earliest:
            yield Problem(
                say(
                    _(
                        "%(subject)s begins at %(starts)s, the doctors allow lessons from "
                        "%(earliest)s on: choose a later time"
                    ),
                    subject=slot.subject,
                    starts=clock(slot.starts_minute),
                    earliest=clock(earliest),
                ),
                rows=(slot.key,),
            )


P_3_6 = ACT.clause(
    "3.6",
    "Индивидуальный учебный план, расписание занятий обучающегося в медицинской организации "
    "согласовывается с его родителями (законными представителями), лечащим врачом и утверждается "
    "руководителем образовательной организации.",
    section=SECTION,
)


@ACT.blocks(P_3_6, _("The attending doctor has agreed"), field="agreed_doctor")
def doctor_has_agreed(facts: Facts) -> Iterator[Problem]:
    if not facts.in_hospital:
        return
    for paper in (Agreed.PLAN, Agreed.TIMETABLE):
        yield from not_agreed(facts, paper, Party.DOCTOR)


def _of(facts: Facts) -> Hospital:
    return facts.hospital or Hospital()
