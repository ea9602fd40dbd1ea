"""The papers of individual support: the agreement, the sheet (Annex 1), the report (Annex 2)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from documents.frozen import iso, name_parts, office_of, signer_name
from documents.kinds import Capacity, Compared, Frozen, PaperKind, Signer, register
from documents.words.dates import part_of_year
from individual_support import rules
from individual_support.changes import ROWS
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT, REPORT, SHEET
from individual_support.report import ReportScope, case_lines, report_lines
from individual_support.rules.vocabulary import Category, GroundKind, Term, open_categories
from regulations.adoption import settings_on
from regulations.words import say
from students.models import Student

ACT = rules.ACT.slug
REPORT_REGISTER = "support_report_register"

#: What the school's archive does with them is the school's own setting; the act names no term.
KEPT = _("As the school's list of files says; the act names no term.")

#: By which ground the family signs the agreement.
_ONE_PARENT = _("%(clause)s; one parent is enough, each acts for the child (СК РФ, ст. 61, 64)")
_BOTH_PARENTS = _("%(clause)s; by the school’s own setting both parents sign")
_PUPIL = _("%(clause)s; from the age that the school has set, and alone from full age")

# The words of the forms: what stands on paper is Russian, whatever the screen speaks.
CATEGORIES = {
    Category.ABSENCE: "не имеет возможности посещать учебные занятия в период длительных "
    "спортивных соревнований, творческих конкурсов, а также особых жизненных обстоятельств",
    Category.GIFTED: "имеет повышенные образовательные потребности и особые способности, высокий "
    "уровень развития навыков самообразования",
    Category.OLYMPIAD: "готовится к участию в следующем этапе Всероссийской олимпиады школьников",
    Category.LOW_MOTIVATION: "нуждается в повышении учебной мотивации",
}
#: Printed instead of a sensitive category (spec: neutral wording).
NEUTRAL = "имеет особые образовательные потребности"
_GROUNDS = {
    GroundKind.CLASS_TEACHER: "рекомендация классного руководителя",
    GroundKind.SUBJECT_TEACHER: "рекомендация учителя-предметника",
    GroundKind.SPECIALIST: "рекомендация специалиста службы сопровождения",
    GroundKind.PARENT_APPEAL: "обращение родителей (законных представителей)",
    GroundKind.OTHER: "иное основание",
}
#: Attached papers that may be called by their kind; what confirms poor health is not among them.
_ATTACHMENTS = {
    "remote_application": "заявление о применении дистанционных технологий, электронных форм "
    "образования",
    "call": "вызов, приглашение или приказ",
    "testimonial": "характеристика или выписка из протокола",
    "appeal": "обращение родителей (законных представителей)",
    "recommendation": "письменная рекомендация",
    "programme": "индивидуальная образовательная программа",
}
_OTHER_ATTACHMENTS = "иные документы"
FORMS = {
    "individual_plan": "индивидуальный план обучения",
    "remote": "дистанционные технологии",
    "electronic": "электронные формы образования",
}
_MARKS = {"done": "выполнено", "partly": "выполнено частично", "not_done": "не выполнено"}


def agreement_context(support: SupportCase, day: date) -> Frozen:
    """What the Заявление-соглашение says (cl. 2.3, 3.1.1); the act gives it no form of its own."""
    case, student = support.case, support.case.student
    settings = settings_on(case.school, rules.ACT, day)
    is_adult = student.age_on(day) >= rules.FULL_AGE.of(settings)
    applicant = name_parts(student if is_adult else support.applicant)
    director = office_of(case.school, Role.DIRECTOR, day, "директор")
    asks_both = rules.BOTH_PARENTS_SIGN.of(settings)
    return {
        **_head(support),
        "director": director,
        "applicant": applicant,
        "applicant_is_pupil": is_adult,
        "address": _contact(support, "address", is_adult),
        "phone": _contact(support, "phone", is_adult),
        "email": _contact(support, "email", is_adult),
        "birth_date": student.birth_date.isoformat(),
        "category": _category(support),
        "grounds": [_ground(ground) for ground in support.grounds.all()],
        "attachments": _attachments(support),
        "whole_programme": support.whole_programme,
        "subjects": [one.subject.name for one in support.subjects.select_related("subject")],
        "term": _term(support),
        "starts_on": iso(support.starts_on),
        "ends_on": iso(support.ends_on),
        "forms": [FORMS[form] for form in support.forms if form in FORMS],
        "purpose": support.purpose,
        "pupil_signs": student.age_on(day) >= rules.PUPIL_SIGNS_FROM.of(settings),
        "both_parents_sign": asks_both,
        "school_signer": signer_name(director["person"]),
        "parent_signer": signer_name(None if is_adult else applicant),
        "parent_signers": _parents(student, day) if asks_both and not is_adult else [],
        "pupil_signer": signer_name(name_parts(student)),
    }


def _parents(student: Student, day: date) -> list[str]:
    """Both parents as they stand under their lines."""
    held = student.guardianships.on(day).parents().select_related("person").order_by("pk")
    return [signer_name(name_parts(one.person)) for one in held]


def sheet_context(support: SupportCase, day: date) -> Frozen:
    """The Лист индивидуального сопровождения, column by column as Annex 1 has it."""
    settings = settings_on(support.case.school, rules.ACT, day)
    rows = support.rows.select_related("subject__subject", "subject__teacher")
    teacher = support.case.student.school_class and support.case.student.school_class.teacher
    return {
        **_head(support),
        "extended": rules.EXTENDED_SHEET.of(settings),
        "class_teacher": name_parts(teacher),
        "term": _term(support),
        "starts_on": iso(support.starts_on),
        "ends_on": iso(support.ends_on),
        "rows": [
            {
                "key": f"row-{row.pk}",
                "subject": row.subject.subject.name,
                "teacher": name_parts(row.subject.teacher),
                "topic": row.topic,
                "lesson_on": iso(row.lesson_on),
                "homework": row.homework,
                "due_on": iso(row.due_on),
                "mark": _mark(row),
            }
            for row in rows
        ],
    }


def report_context(support: SupportCase, day: date) -> Frozen:
    """The Отчет over one case: the lines that Annex 2 has for this pupil."""
    return {
        "year": support.case.school_year.long_name,
        "lines": [line.frozen() for line in case_lines(support)],
    }


def register_context(scope: ReportScope, day: date) -> Frozen:
    """The Отчет as the register it is: over a class, a teacher or the school."""
    return {"year": scope.year.long_name, "lines": [one.frozen() for one in report_lines(scope)]}


def _head(support: SupportCase) -> Frozen:
    student, school = support.case.student, support.case.school
    return {
        "school": {"short_name": school.short_name, "full_name": school.full_name},
        "pupil": name_parts(student),
        "school_class": student.school_class.quoted if student.school_class else "",
        "year": support.case.school_year.long_name,
    }


def _category(support: SupportCase) -> list[str]:
    """The open categories; a sensitive one is never named on a paper that the pupil keeps."""
    named = [CATEGORIES[category] for category in open_categories(tuple(support.categories))]
    return named if len(named) == len(support.categories) else [*named, NEUTRAL]


def _ground(ground) -> Frozen:
    return {
        "kind": _GROUNDS[ground.kind],
        "author": ground.author,
        "dated": iso(ground.dated),
    }


def _attachments(support: SupportCase) -> list[str]:
    """The kinds of attached papers, each once, in the order of the list.

    A title is typed freely and may say what the pupil is ill with, so it is never printed; what is
    restricted or of no kind stands together in one neutral line.
    """
    held = {
        None if attachment.is_restricted else _ATTACHMENTS.get(attachment.kind)
        for attachment in support.case.attachments.filter(removed_at=None)
    }
    named = [title for title in _ATTACHMENTS.values() if title in held]
    return [*named, _OTHER_ATTACHMENTS] if None in held else named


def _term(support: SupportCase) -> str:
    """«II четверть» for a period of the calendar that the dates agree with, else nothing."""
    for period in support.case.school_year.periods.all():
        same = (period.starts_on, period.ends_on) == (support.starts_on, support.ends_on)
        if same and period.kind == support.term:
            return part_of_year(period.kind, period.number, "ru")
    return ""


def _mark(row) -> str:
    """Column 6: the mark and the recommendations, one after the other."""
    return "; ".join(filter(None, (_MARKS.get(row.mark, ""), row.remark)))


def _contact(support: SupportCase, field: str, is_adult: bool) -> str:
    applicant = support.case.student if is_adult else support.applicant
    own = getattr(applicant, field, "") if applicant else ""
    return own or (support.case.student.address if field == "address" else "")


KINDS = (
    PaperKind(
        slug=AGREEMENT,
        act=ACT,
        title="Заявление-соглашение о сотрудничестве между школой, родителями "
        "(законными представителями) и обучающимся",
        clause="3.1.1",
        language="ru",
        template="individual_support/papers/agreement.html",
        context=agreement_context,
        series="support-agreements",
        number_format="{number}-С",
        signers=(
            Signer(
                capacity=Capacity.SCHOOL,
                label="Директор школы",
                name_from="school_signer",
                ground=rules.P_2_3.cite,
            ),
            Signer(
                capacity=Capacity.PARENT,
                label="Родитель (законный представитель)",
                name_from="parent_signer",
                only_if=lambda context: not context["applicant_is_pupil"],
                both_if=lambda context: context.get("both_parents_sign", False),
                names_of_both_from="parent_signers",
                ground=say(_ONE_PARENT, clause=rules.P_2_3.cite),
                ground_of_both=say(_BOTH_PARENTS, clause=rules.P_2_3.cite),
            ),
            Signer(
                capacity=Capacity.PUPIL,
                label="Обучающийся",
                ground=say(_PUPIL, clause=rules.P_2_3.cite),
                name_from="pupil_signer",
                only_if=lambda context: context["pupil_signs"] or context["applicant_is_pupil"],
            ),
        ),
        retention=KEPT,
        compared=(
            Compared(name="pupil", label=_("Pupil")),
            Compared(name="school_class", label=_("Class")),
            Compared(name="applicant", label=_("Who applies")),
            Compared(name="category", label=_("Groups")),
            Compared(name="grounds", label=_("Grounds")),
            Compared(name="attachments", label=_("Attachments")),
            Compared(name="whole_programme", label=_("The whole programme")),
            Compared(name="subjects", label=_("Subjects")),
            Compared(name="term", label=_("Term"), if_empty=Term.YEAR.label),
            Compared(name="starts_on", label=_("First day")),
            Compared(name="ends_on", label=_("Last day")),
            Compared(name="forms", label=_("Forms of education")),
            Compared(name="director", label=_("Director")),
        ),
    ),
    PaperKind(
        slug=SHEET,
        act=ACT,
        title="Лист индивидуального сопровождения",
        clause="3.1.2",
        annex="Приложение 1",
        language="ru",
        template="individual_support/papers/sheet.html",
        context=sheet_context,
        series="support-sheets",
        number_format="{number}-Л",
        retention=KEPT,
        copies_to_hand=True,
        landscape=True,
        compared=(
            Compared(name="pupil", label=_("Pupil")),
            Compared(name="class_teacher", label=_("Class teacher")),
            Compared(name="term", label=_("Term"), if_empty=Term.YEAR.label),
            Compared(name="starts_on", label=_("First day")),
            Compared(name="ends_on", label=_("Last day")),
            ROWS,
        ),
    ),
    PaperKind(
        slug=REPORT,
        act=ACT,
        title="Отчет об индивидуальном сопровождении обучающихся",
        clause="4.1.4",
        annex="Приложение 2",
        language="ru",
        template="individual_support/papers/report.html",
        context=report_context,
        series="support-reports",
        number_format="{number}-О",
        retention=KEPT,
        landscape=True,
    ),
    PaperKind(
        slug=REPORT_REGISTER,
        act=ACT,
        title="Отчет об индивидуальном сопровождении обучающихся",
        clause="4.1.4",
        annex="Приложение 2",
        language="ru",
        template="individual_support/papers/report.html",
        context=register_context,
        series="support-reports",
        number_format="{number}-О",
        retention=KEPT,
        is_register=True,
        landscape=True,
    ),
)

register(*KINDS)
