"""Section 4 of the act: rights and duties of those who take part."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.vocabulary import LessonState, Place
from regulations.rules import Problem
from regulations.words import say

SECTION = "4. Права и обязанности участников образовательного процесса."

P_4_1 = ACT.clause(
    "4.1",
    "Образовательная организация"
    "\n- создает специальные условия для успешного освоения обучающимися программ общего "
    "образования;"
    "\n- создает специальные условия для реализации программ воспитания и социализации "
    "обучающихся;"
    "\n- предоставляет в пользование на время обучения в пределах федеральных государственных "
    "образовательных стандартов учебники, учебные пособия, справочную и другую литературу, "
    "имеющиеся в библиотеке Учреждения;"
    "\n- разрабатывает основную или адаптированную общеобразовательную программу, индивидуальный "
    "учебный план/СИПР для обучающегося, календарный учебный график, составляет индивидуальное "
    "расписание учебных занятий и согласовывает с родителями (законными представителями);"
    "\n- обеспечивает реализацию индивидуального учебного плана/СИПР обучающимся на дому, в том "
    "числе с применением электронного обучения и дистанционных образовательных технологий, а "
    "также в части психолого-педагогического сопровождения, коррекции и развития/реализацию СИПР;"
    "\n- создает условия обучающимся на дому для их участия в предметных олимпиадах, смотрах, "
    "фестивалях художественной самодеятельности, спортивных соревнованиях и других формах "
    "организационного досуга и дополнительного образования"
    "\n- осуществляет промежуточную и итоговую аттестацию, перевод обучающихся в следующий класс "
    "в соответствии с действующим законодательством;"
    "\n- выдает прошедшим итоговую аттестацию документ об образовании;"
    "\n- оказывает консультативную помощь родителям (законным представителям) обучающихся на "
    "дому.",
    section=SECTION,
)
ACT.kept_by_screen(
    P_4_1, "home:contacts", _("Consultations of the parents and invitations to events")
)
ACT.kept_by_screen(
    P_4_1, "home:graduates", _("Assessment, transfer to the next class and papers of leaving")
)

P_4_2 = ACT.clause(
    "4.2",
    "Родители (законные представители) обучающегося:"
    "\n- обеспечивают допуск педагогических работников к обучающемуся для проведения учебных "
    "занятий;"
    "\n- создают условия для проведения учебных занятий, в том числе организовывают рабочее "
    "место;"
    "\n- обеспечивают присутствие взрослого члена семьи (старше 18 лет) в момент проведения "
    "учебных занятий на дому;"
    "\n- контролируют выполнение обучающимися домашних заданий;"
    "\n- своевременно, в течение дня, информируют педагога/классного руководителя о "
    "необходимости отмены занятий в случае болезни обучающегося на дому и возможности их "
    "возобновления.",
    reading=_(
        "“старше 18 лет” is read as of full age, from the 18th birthday on. “в течение дня” is the "
        "day of the lesson."
    ),
    section=SECTION,
)
ADULT_AGE = P_4_2.figure(
    "старше 18 лет",
    18,
    key="adult_age",
    label=_("From what age, in years, is somebody of the family an adult at a lesson?"),
    at_least=16,
    at_most=21,
)


@ACT.warns(P_4_2, _("An adult of the family was present"), field="adult")
def adult_is_present(facts: Facts) -> Iterator[Problem]:
    if facts.place != Place.HOME:
        return
    least = ADULT_AGE.of(facts.settings)
    for lesson in facts.lessons:
        if lesson.state != LessonState.HELD:
            continue
        values = {"subject": lesson.subject, "day": lesson.held_on}
        if not lesson.adult.strip():
            yield Problem(
                say(
                    _(
                        "%(subject)s on %(day)s: which adult of the family was present is empty: "
                        "enter it, or write why"
                    ),
                    **values,
                ),
                rows=(lesson.key,),
            )
        elif lesson.adult_years is not None and lesson.adult_years < least:
            yield Problem(
                say(
                    _(
                        "%(subject)s on %(day)s: %(adult)s is %(years)s, an adult is at least "
                        "%(least)s: ask for another one, or write why"
                    ),
                    **values,
                    adult=lesson.adult,
                    years=lesson.adult_years,
                    least=least,
                ),
                rows=(lesson.key,),
            )


@ACT.warns(P_4_2, _("The family told of a missed lesson on its day"), field="told_on")
def family_told_in_time(facts: Facts) -> Iterator[Problem]:
    for lesson in facts.lessons:
        if lesson.told_on is not None and lesson.told_on > lesson.held_on:
            yield Problem(
                say(
                    _(
                        "%(subject)s of %(day)s: the family told of it on %(told_on)s, after the "
                        "day: remind them, or write why"
                    ),
                    subject=lesson.subject,
                    day=lesson.held_on,
                    told_on=lesson.told_on,
                ),
                rows=(lesson.key,),
            )


P_4_3 = ACT.clause(
    "4.3",
    "Педагогические работники:"
    "\n- организовывают учебный процесс в соответствии с календарным учебным графиком, "
    "индивидуальным учебным планом, индивидуальным расписанием занятий;"
    "\n- своевременно заполняют электронный журнал, отражают в нем проведенные занятия, "
    "успеваемость;"
    "\n- вовлекают обучающегося по согласованию с родителями (законными представителями) в "
    "воспитательные и иные мероприятия, проводимые Учреждением.",
    reading=_("“своевременно” names no time: by default by the end of the day of the lesson."),
    section=SECTION,
)
JOURNAL_DAYS = ACT.setting(
    P_4_3,
    "journal_working_days",
    0,
    _("Within how many working days is a lesson written into the journal (0: on its day)?"),
    reading=_("“своевременно” names no time."),
    at_most=30,
)


@ACT.warns(P_4_3, _("Every lesson held is in the journal"), field="in_journal_on")
def lessons_are_in_journal(facts: Facts) -> Iterator[Problem]:
    for lesson in facts.lessons:
        if lesson.state == LessonState.HELD and lesson.in_journal_on is None:
            yield Problem(
                say(
                    _(
                        "%(subject)s on %(day)s is not marked as written into the official "
                        "journal: write it there and tick it"
                    ),
                    subject=lesson.subject,
                    day=lesson.held_on,
                ),
                rows=(lesson.key,),
            )


P_4_4 = ACT.clause(
    "4.4",
    "Контроль за своевременным проведением индивидуальных занятий на дому осуществляет классный "
    "руководитель, за реализацией индивидуального учебного плана/СИПР – заместитель директора по "
    "УВР.",
    section=SECTION,
)
ACT.kept_by_screen(
    P_4_4, "home:control", _("The class teacher sees lessons missed, unmarked and unconfirmed")
)
ACT.kept_by_screen(
    P_4_4, "home:hours", _("The deputy director sees hours planned and held of every case")
)

ESCALATION_DAYS = ACT.setting(
    P_4_4,
    "escalation_working_days",
    3,
    _("After how many working days overdue is the deputy director told?"),
    reading=_("The act divides control between the class teacher and the deputy director."),
    at_least=1,
    at_most=60,
)

P_4_5 = ACT.clause(
    "4.5",
    "Деятельность по социализации обучающегося на дому, воспитательную деятельность, связь с "
    "родителями (законными представителями) осуществляет классный руководитель класса, в "
    "контингенте которого состоит обучающийся.",
    section=SECTION,
)
ACT.kept_by_hand(
    P_4_5,
    Role.CLASS_TEACHER,
    _("Keeps the log of contacts with the parents and of educational work"),
    place="home:contacts",
)
