"""Section 1 of the act, cl. 1.2–1.12: whom home education is for, where and in what form."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT, ADMINISTRATION
from home_education.rules.bases import SECTION
from home_education.rules.facts import Facts
from home_education.rules.vocabulary import InList, Place, SchoolGround, StudyForm
from regulations.rules import Problem
from regulations.words import say

FIRST_GRADE, LAST_GRADE = 1, 11

P_1_2 = ACT.clause(
    "1.2",
    "Положение разработано для МБОУ г. Керчи РК «Школа № 12 им. Героя Советского Союза Н.А. "
    "Белякова» (далее - Учреждение) реализующего программы начального общего, основного общего и "
    "среднего общего образования.",
    reading=_("The three levels are grades 1–4, 5–9 and 10–11."),
    section=SECTION,
)


@ACT.blocks(P_1_2, _("The grade is one of the school's programmes"), field="grade")
def grade_is_taught(facts: Facts) -> Problem | None:
    if facts.grade is None:
        return Problem(_("The pupil's grade is unknown: put the pupil into a class"))
    if FIRST_GRADE <= facts.grade <= LAST_GRADE:
        return None
    return Problem(
        say(
            _("Grade %(grade)s is none of the programmes of the act, grades 1 to 11: mend it"),
            grade=facts.grade,
        )
    )


P_1_3 = ACT.clause(
    "1.3",
    "Организация обучения на дому по медицинским показаниям является одной из форм обучения по "
    "программам начального общего, основного общего и среднего общего образования и внедряется "
    "для обеспечения права граждан на получение образования.",
    reading=_(
        "By law study at home is not a form of education but a way to organise it; the form stays "
        "full-time or part-time. Said again in cl. 1.4."
    ),
    section=SECTION,
)
ACT.kept_by_screen(
    P_1_3, "home:case", _("Study at home is shown as the way of teaching, beside the form")
)

P_1_4 = ACT.clause(
    "1.4",
    "Организация обучения на дому является одной из форм обучения по программам начального "
    "общего, основного общего и среднего общего образования и внедряется для обеспечения права "
    "граждан на получение образования. Реализация образовательных программ может осуществляться "
    "в очной, очно-заочной, дистанционной формах.",
    reading=_(
        "“дистанционной” is read as distance technologies within the form (cl. 2.23): the law "
        "knows no such form."
    ),
    section=SECTION,
)


@ACT.blocks(P_1_4, _("The form of education is chosen"), field="study_form")
def study_form_is_chosen(facts: Facts) -> Problem | None:
    if facts.study_form in tuple(StudyForm):
        return None
    return Problem(
        say(
            _("The form of education is not chosen: choose one of %(forms)s"),
            forms=[form.label for form in StudyForm],
        )
    )


P_1_5 = ACT.clause(
    "1.5",
    "Длительное лечение - лечебные, реабилитационные и оздоровительные мероприятия "
    "продолжительностью 21 день и более в организации, осуществляющей лечение, реабилитацию и "
    "оздоровление (включая дневной стационар). Обучающийся, нуждающийся в длительном лечении – "
    "обучающийся, которому по заключению медицинской организации проводятся лечебные, "
    "реабилитационные и оздоровительные мероприятия продолжительностью 21 день и более в "
    "организации, осуществляющей лечение, реабилитацию и оздоровление (включая дневной "
    "стационар).",
    reading=_("Days are calendar days, the first and the last included."),
    section=SECTION,
)
LONG_TREATMENT = P_1_5.figure(
    "21 день и более",
    21,
    key="long_treatment_days",
    label=_("From how many days on is a treatment long?"),
    at_least=1,
    at_most=365,
)


@ACT.blocks(
    P_1_5,
    _("The treatment is a long one"),
    field="conclusion_ends_on",
    overridable_by=ADMINISTRATION,
)
def treatment_is_long(facts: Facts) -> Problem | None:
    conclusion = facts.conclusion
    if not facts.in_hospital or conclusion is None or not conclusion.days:
        return None
    least = LONG_TREATMENT.of(facts.settings)
    if conclusion.days >= least:
        return None
    return Problem(
        say(
            _(
                "The treatment of %(starts_on)s–%(ends_on)s lasts %(days)s d, a long one has at "
                "least %(least)s: mend the dates, or let the administration decide"
            ),
            starts_on=conclusion.starts_on,
            ends_on=conclusion.ends_on,
            days=conclusion.days,
            least=least,
        )
    )


P_1_6 = ACT.clause(
    "1.6",
    "Организация обучения учащихся, нуждающихся в длительном лечении, оздоровлении, возможна на "
    "базе специализированного структурного образовательного подразделения педагогическими "
    "работниками медицинской организации, осуществляющей лечение, оздоровление или в медицинской "
    "организации педагогическими работниками муниципальной общеобразовательной организации, "
    "расположенной территориально наиболее близко к медицинской организации.",
    section=SECTION,
)


@ACT.blocks(P_1_6, _("The place of study is chosen"), field="place")
def place_is_chosen(facts: Facts) -> Problem | None:
    if facts.place in tuple(Place):
        return None
    return Problem(
        say(
            _("The place of study is not chosen: choose one of %(places)s"),
            places=[place.label for place in Place],
        )
    )


P_1_7 = ACT.clause(
    "1.7",
    "При наличии у ребенка заболевания, которое не входит в вышеуказанный Перечень, решение "
    "вопроса об обучении на дому и о его сроках принимается врачебноконсультативной комиссией "
    "медицинской организации по месту проживания ребенка с учетом рекомендаций главных "
    "внештатных специалистов Министерства здравоохранения Республики Крым в соответствии с "
    "профилем заболевания. Так же на основании медицинского заключения и по заявлению родителей "
    "(законных представителей) обучающегося на дому, обучение по программам начального общего, "
    "основного общего и среднего общего образования может быть организовано в "
    "общеобразовательной организации.",
    reading=_(
        "The advisory commission here and the medical commission of cl. 2.1 give one and the same "
        "paper, the medical conclusion. The school does not judge the disease: it records what the "
        "paper says of the list. The last sentence is said again in cl. 1.8 and, under another "
        "condition, in 2.15: of the three the strictest is asked."
    ),
    section=SECTION,
)


@ACT.blocks(P_1_7, _("A disease outside the list has a decision of the commission"))
def advisory_has_decided(facts: Facts) -> Iterator[Problem]:
    conclusion = facts.conclusion
    if conclusion is None or conclusion.in_list != InList.NO:
        return
    decision = facts.advisory
    if decision is None or not decision.number.strip():
        yield Problem(
            _(
                "The disease is not in the list, and the number of the commission's decision is "
                "empty: enter it"
            ),
            "advisory_number",
        )
    if decision is None or decision.dated is None:
        yield Problem(
            _("The date of the commission's decision is empty: enter it"), "advisory_dated"
        )
    if decision is None or decision.ends_on is None:
        yield Problem(
            _("The last day that the commission's decision sets is empty: enter it"),
            "advisory_ends_on",
        )


P_1_8 = ACT.clause(
    "1.8",
    "В некоторых случаях, на основании медицинского заключения и по заявлению родителей "
    "(законных представителей) обучающегося на дому обучение по программам начального общего, "
    "основного общего и среднего общего образования может быть организовано в "
    "общеобразовательной организации.",
    reading=_(
        "“В некоторых случаях” names none: the conclusion itself says so. Compare 1.7, 2.15."
    ),
    section=SECTION,
)


@ACT.blocks(P_1_8, _("Lessons in the school building have their ground"))
def school_place_has_ground(facts: Facts) -> Iterator[Problem]:
    if facts.place != Place.SCHOOL:
        return
    if not facts.at_school:
        yield Problem(
            say(
                _(
                    "Why lessons are in the school building is not chosen: choose one of "
                    "%(grounds)s"
                ),
                grounds=[ground.label for ground in SchoolGround],
            ),
            "school_ground",
        )
    if not facts.school_applied:
        yield Problem(
            _("The parents' application for lessons in the school building is missing: attach it"),
            "school_applied",
        )
    allowed = facts.conclusion is not None and facts.conclusion.allows_school
    if facts.school_ground == SchoolGround.MEDICAL and not allowed:
        yield Problem(
            _(
                "The medical conclusion is not marked as allowing lessons in the school building: "
                "tick it on the paper, or choose another place"
            ),
            "allows_school",
        )


P_1_9 = ACT.clause(
    "1.9",
    "Зачисление обучающегося на дому в Учреждении осуществляется в течение всего учебного года.",
    reading=_(
        "“Зачисление” is read as the transfer of a pupil of the school to study at home: it may "
        "be made on any day of the year. A transfer on a day without lessons takes effect on the "
        "next day that has them."
    ),
    section=SECTION,
)

P_1_10 = ACT.clause(
    "1.10",
    "По результатам промежуточной аттестации, годового оценивания и государственной итоговой "
    "аттестации обучающимся на дому (в медицинской организации) 9 классов выдаётся аттестат об "
    "основном общем образовании, 11 классов аттестат о среднем общем образовании.",
    section=SECTION,
)
ACT.kept_by_screen(
    P_1_10, "home:graduates", _("Pupils of grades 9 and 11 at home stand in the list of leavers")
)

P_1_11 = ACT.clause(
    "1.11",
    "Обучающимся на дому (в медицинской организации), освоившим образовательные программы "
    "среднего общего образования, может выдаваться аттестат о среднем общем образовании с "
    "отличием и вручаться медаль «За особые успехи в учении» в соответствии с Порядком выдачи "
    "медали «За особые успехи в учении», утверждённым приказом Министерства образования и науки "
    "Российской Федерации от 23 июня 2014 г. № 685.",
    reading=_(
        "The order No 685 is no longer in force: medals are of two degrees since 2023. No rule "
        "depends on it, nobody is left out of the list for being taught at home."
    ),
    section=SECTION,
)
ACT.kept_by_screen(
    P_1_11, "home:graduates", _("Pupils of grade 11 at home stand among those for honours")
)

P_1_12 = ACT.clause(
    "1.12",
    "Обучающиеся на дому являются участниками учебно-воспитательного процесса Учреждения, в "
    "которую они зачислены.",
    section=SECTION,
)


@ACT.blocks(P_1_12, _("The pupil belongs to a class of the school"), field="class_name")
def pupil_is_in_a_class(facts: Facts) -> Problem | None:
    if facts.class_name.strip():
        return None
    return Problem(_("The pupil is in no class of the school: put the pupil into a class"))
