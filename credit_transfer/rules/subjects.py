"""Section 4 of the act, cl. 4.6–4.8."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.accounting import SECTION
from credit_transfer.rules.act import ACT

RUSSIAN, MATHEMATICS = "russian", "mathematics"
#: The school's own names of what is compulsory at the state final exam.
EXAM_NAMES = {
    RUSSIAN: ("Русский язык",),
    MATHEMATICS: (
        "Математика",
        "Алгебра",
        "Алгебра и начала математического анализа",
        "Геометрия",
        "Вероятность и статистика",
    ),
}

P_4_6 = ACT.clause(
    "4.6",
    "Зачету подлежат результаты освоения учебных предметов учебного плана и курсов внеурочной "
    "деятельности при одновременном выполнении следующих условий:"
    "\nучебные предметы входят в учебные планы Школы;"
    "\nучебный предмет не является обязательным при прохождении государственной итоговой "
    "аттестации;"
    "\nучебный предмет не выбран обучающимся для прохождения государственной итоговой аттестации.",
    reading=_(
        "All three conditions are asked at once, of the school's own subject; an extracurricular "
        "course needs only to be the school's own. What is compulsory at the final exam is so in "
        "every grade: the curriculum marks it, or it is one of the school's answers below. A "
        "subject without hours in the plan of the class is not in it. A choice for the exam that "
        "is made after the credit opens the case again."
    ),
    section=SECTION,
)
COMPULSORY_SUBJECTS = ACT.setting(
    P_4_6,
    "compulsory_subjects",
    (RUSSIAN, MATHEMATICS),
    _("Which subjects are compulsory at the state final exam, whatever the curriculum says?"),
    reading=_(
        "Remembered, not checked against the order on the final exam in force. Mathematics is also "
        "algebra, geometry, probability and statistics."
    ),
    choices=((RUSSIAN, _("Russian")), (MATHEMATICS, _("Mathematics, with its parts"))),
)

P_4_7 = ACT.clause(
    "4.7",
    'В случае, если учебный курс осваивался по системе оценивания, отличной от "пятибалльной", '
    'Школа может зачесть результат на положительную отметку "4" (хорошо), "5" (отлично), либо '
    "предложить обучающемуся пройти промежуточную (итоговую) аттестацию в форме, предусмотренной "
    "в образовательной организации. Решение принимается учителем-предметником.",
    reading=_(
        "A five-point mark is taken over as it stands, a 3 too; a 2 or a 1 is no confirmed result. "
        "“Passed” and every other scale become a 4 or a 5 only by the word of the subject teacher, "
        "or the pupil is assessed in one of the school's forms; such an attestation is marked on "
        "the school's own scale, so a 3 of it counts."
    ),
    section=SECTION,
)

P_4_8 = ACT.clause(
    "4.8",
    "Школа вправе запросить у обучающегося и (или) родителей (законных представителей) "
    "дополнительные документы и сведения об обучении в другой организации, откуда были "
    "представлены результаты для зачета.",
    reading=_("Asking takes the time of the decision: its count stops, and begins anew after."),
    section=SECTION,
)
DOCUMENT_DAYS = ACT.setting(
    P_4_8,
    "document_days",
    5,
    _("How many working days does a family have for the documents asked for?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=90,
)
