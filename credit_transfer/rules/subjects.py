"""Section 4 of the act, cl. 4.6–4.8: what may be credited, and what is known of each row."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.accounting import SECTION
from credit_transfer.rules.act import ACT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.marks import five_point
from credit_transfer.rules.parts import Row
from credit_transfer.rules.vocabulary import RowKind, Scale, Span
from regulations.rules import Problem
from regulations.words import say

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
ACT.kept_by_screen(
    P_4_6, "credit:exam_choices", _("What pupils chose for the final exam, and what it touches")
)
ACT.kept_by_screen(P_4_6, "credit:rows", _("Each row with its verdict and every reason"))


@ACT.blocks(P_4_6, _("There is something to credit"), field="rows")
def rows_are_entered(facts: Facts) -> Problem | None:
    if facts.rows:
        return None
    return Problem(_("Nothing is asked to be credited: enter the rows of the outside document"))


@ACT.warns(P_4_6, _("Each row has its subject or course of the school"), field="subject")
def own_subject_is_chosen(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows:
        if row.subject.strip():
            continue
        yield Problem(
            say(
                _(
                    "“%(row)s”: no subject or course of the school is chosen. Choose it, or the "
                    "row is refused"
                ),
                row=row.called,
            ),
            "course" if row.kind == RowKind.COURSE else "subject",
            (row.key,),
        )


#: How many parts of each sort a school year has.
PARTS_OF_YEAR: dict[str, int] = {Span.HALF_YEAR: 2, Span.TRIMESTER: 3, Span.QUARTER: 4}


@ACT.blocks(P_4_6, _("Each row says what it is, and for which part of the year"))
def rows_are_whole(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows:
        if not row.title.strip():
            yield Problem(
                say(_("“%(row)s”: the name in the outside document is empty"), row=row.called),
                "title",
                (row.key,),
            )
        if row.span not in tuple(Span):
            yield Problem(
                say(
                    _("“%(row)s”: the part of the year is not chosen: choose %(spans)s"),
                    row=row.called,
                    spans=[one.label for one in Span],
                ),
                "span",
                (row.key,),
            )
        parts = PARTS_OF_YEAR.get(row.span)
        if parts is not None and not 1 <= (row.span_number or 0) <= parts:
            yield Problem(
                say(
                    _("“%(row)s”: which %(span)s is not entered: a number from 1 to %(parts)s"),
                    row=row.called,
                    span=Span.named(row.span),
                    parts=parts,
                ),
                "span_number",
                (row.key,),
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
ACT.kept_by_screen(P_4_7, "credit:conclusions", _("The subject teacher concludes row by row"))


@ACT.blocks(P_4_7, _("Each row has a scale and a mark of it"))
def marks_are_known(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows:
        yield from _mark_of(row)


def _mark_of(row: Row) -> Iterator[Problem]:
    if row.scale not in tuple(Scale):
        yield Problem(
            say(
                _("“%(row)s”: the scale of the outside mark is not chosen: choose %(scales)s"),
                row=row.called,
                scales=[one.label for one in Scale],
            ),
            "scale",
            (row.key,),
        )
    if not row.mark.strip():
        yield Problem(
            say(_("“%(row)s”: the mark in the outside document is empty"), row=row.called),
            "mark",
            (row.key,),
        )
    elif row.scale == Scale.FIVE and five_point(row.mark) is None:
        yield Problem(
            say(
                _(
                    "“%(row)s”: “%(mark)s” is no mark of the five-point scale: write it in "
                    "figures or in a word, or choose another scale"
                ),
                row=row.called,
                mark=row.mark,
            ),
            "mark",
            (row.key,),
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
ACT.kept_by_screen(P_4_8, "credit:request", _("What was asked for, when, and what came"))


@ACT.blocks(P_4_8, _("The request says what is asked for"), field="asked_for")
def request_is_written(facts: Facts) -> Problem | None:
    if facts.asked_for.strip():
        return None
    return Problem(_("What more is asked for is empty: write it on the page of the request"))


@ACT.warns(P_4_8, _("What was asked for has come"), field="answered_on")
def documents_came(facts: Facts) -> Problem | None:
    if facts.answered_on is not None and facts.answered_on <= facts.today:
        return None
    return Problem(
        say(
            _(
                "The answer to what was asked for is not recorded (“%(asked)s”): enter its day, or "
                "say why the case goes on without it"
            ),
            asked=facts.asked_for,
        )
    )
