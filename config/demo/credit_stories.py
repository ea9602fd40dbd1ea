"""Gymnasium № 5: a case of credit in every state and on every ground, its records, applications."""

from __future__ import annotations

from datetime import date, timedelta

from config.demo.credit_applications import CreditApplicationDemo
from config.demo.credit_archive import fill_archive
from config.demo.credit_cases import Asked, CreditDemo, Story, adopt
from config.demo.credit_records import RecordsDemo
from config.demo.school import SmallSchool
from credit_transfer.rules.vocabulary import (
    AttestationForm,
    DocumentKind,
    Ground,
    Opinion,
    ProgrammeKind,
    Scale,
    Span,
)

SPORT = "Физическая культура"
CREDIT, REFUSE = Opinion.CREDIT.value, Opinion.REFUSE.value
CONCLUDED = ("accept", "conclude")
BEFORE_COUNCIL = (*CONCLUDED, "send_to_council")
HEARD = (*BEFORE_COUNCIL, "meet", "record_council")
BEFORE_DIRECTOR = (*CONCLUDED, "send_to_director")
CREDITED = (*BEFORE_DIRECTOR, "credit")
RECORDED = ("tell_family", "copy_all", "complete")
RELEASED = (*HEARD, "set_release", "credit_and_release")

#: Every verdict, and every reason for one, in a single certificate.
EVERY_VERDICT = (
    Asked(subject="География", hours="68"),
    Asked(subject=SPORT, hours="61.2", mark="3"),
    Asked(subject="Английский язык", hours="89.99", own_hours="100", mark="хорошо"),
    Asked(subject="История", title="История России", hours="68"),
    Asked(subject="Химия", hours="68", scale=Scale.PASS.value, mark="зачтено", is_open=True),
    Asked(subject="Физика", hours="51", mark="4"),
    Asked(subject="Физика", hours="51", mark="4"),
    Asked(course="Основы финансовой грамотности", hours="34"),
    Asked(subject="Биология", mark="4", is_open=True),
    Asked(subject="Русский язык", hours="102", mark="4"),
    Asked(subject="Обществознание", hours="34"),
    Asked(subject="Музыка", hours="34"),
    Asked(subject="Изобразительное искусство", hours="34"),
    Asked(subject="Литература", hours="102", mark="2"),
    Asked(title="Экология края", hours="34"),
)
ADDITIONAL = {"programme_kind": ProgrammeKind.DEVELOPING.value}
SWIMMING = {
    "programme_kind": ProgrammeKind.PRE_PROFESSIONAL.value,
    "programme_area": "физическая культура и спорт",
    "programme_name": "Плавание",
    "asks_release": True,
}

STORIES = (
    # On the way to a decision
    Story(
        child="Агеев",
        ground=Ground.PROGRAMME,
        place="school",
        rows=(
            Asked(subject="Изобразительное искусство", hours="34"),
            Asked(subject="Труд (технология)", scale="", mark=""),
        ),
        said={"ground_reason": "С программы «Школа России» на развивающую, с 1 октября"},
        began=2,
        is_checked=False,
    ),
    Story(
        child="Баранова",
        ground=Ground.TRANSFER,
        place="private",
        rows=(Asked(subject="Музыка", hours="34"),),
        steps=("write_request", "ask_documents"),
        began=3,
    ),
    Story(
        child="Седова",
        ground=Ground.TRANSFER,
        place="school",
        rows=EVERY_VERDICT,
        steps=CONCLUDED,
        began=6,
    ),
    Story(
        child="Гордеева",
        ground=Ground.OWN_CHOICE,
        place="music",
        rows=(
            Asked(subject="Музыка", hours="102", scale=Scale.PASS.value, mark="зачтено"),
            Asked(course="Хоровое пение", title="Хор", hours="68", mark="отлично", is_open=True),
        ),
        steps=("accept",),
        documents=(DocumentKind.SKILL, DocumentKind.DIPLOMA),
        said={
            **ADDITIONAL,
            "programme_area": "музыкальное искусство",
            "programme_name": "Фортепиано",
            "asks_release": True,
        },
        began=5,
    ),
    Story(
        child="Хомякова",
        ground=Ground.PROGRAMME,
        place="school",
        rows=(
            Asked(
                subject="Информатика",
                hours="34",
                scale=Scale.TEN.value,
                mark="7",
                attests=AttestationForm.PROJECT.value,
            ),
        ),
        steps=CONCLUDED,
        said={"ground_reason": "С технологического профиля на гуманитарный, с 15 сентября"},
    ),
    Story(
        child="Воронов",
        ground=Ground.SANATORIUM,
        place="sanatorium",
        rows=(
            Asked(subject="Английский язык", hours="89.99", own_hours="100", mark="4"),
            Asked(subject=SPORT, hours="61.2", mark="хорошо"),
        ),
        steps=BEFORE_COUNCIL,
    ),
    Story(
        child="Исаева",
        ground=Ground.STUDY_FORM,
        place="school",
        rows=(
            Asked(subject="Труд (технология)", hours="61.2"),
            Asked(subject="География", hours="68", mark="3"),
        ),
        steps=BEFORE_DIRECTOR,
        said={"ground_reason": "С семейного образования на очную форму, с 7 сентября"},
    ),
    # Credited
    Story(
        child="Журавлёв",
        ground=Ground.OWN_CHOICE,
        place="sport",
        rows=(
            Asked(
                subject=SPORT,
                title="Плавание",
                hours="252",
                scale=Scale.PASS.value,
                mark="зачтено",
                counted=5,
                opinion=CREDIT,
            ),
        ),
        steps=(*RELEASED, "tell_family", "copy_all"),
        today=("confirm_study",),
        documents=(DocumentKind.PROGRESS, DocumentKind.SKILL),
        said=SWIMMING,
        began=20,
    ),
    Story(
        child="Трофимов",
        ground=Ground.OWN_CHOICE,
        place="sport",
        rows=(Asked(subject=SPORT, title="Академическая гребля", hours="204", opinion=CREDIT),),
        steps=(*RELEASED, "tell_family"),
        today=("leave", "end_release"),
        said={**SWIMMING, "programme_name": "Академическая гребля"},
        began=30,
    ),
    Story(
        child="Некрасова",
        ground=Ground.RETURNED,
        place="school",
        rows=(
            Asked(subject="География", hours="17", mark="4"),
            Asked(subject="История", hours="17"),
        ),
        steps=CREDITED,
        today=("copy_half",),
        span=(Span.QUARTER.value, 1),
        said={"ground_reason": "Отчислена 10 сентября, восстановлена 26 октября"},
    ),
    Story(
        child="Попова",
        ground=Ground.OTHER,
        place="sport",
        rows=(
            Asked(subject=SPORT, hours="68"),
            Asked(
                subject="Труд (технология)",
                hours="34",
                scale=Scale.TEN.value,
                mark="9",
                counted=5,
            ),
        ),
        steps=CREDITED,
        today=RECORDED,
        said={"ground_reason": "Учебно-тренировочные сборы в составе сборной области"},
    ),
    Story(
        child="Макаров",
        ground=Ground.TRANSFER,
        place="school",
        rows=(Asked(subject="Изобразительное искусство", hours="34"),),
        steps=CREDITED,
        today=RECORDED,
        documents=(DocumentKind.EDUCATION, DocumentKind.PROGRESS),
        began=40,
    ),
    Story(
        child="Окунев",
        ground=Ground.OWN_CHOICE,
        place="online",
        rows=(
            Asked(
                subject="Информатика",
                hours="40",
                scale=Scale.HUNDRED.value,
                mark="92",
                counted=5,
            ),
        ),
        steps=(*CREDITED, *RECORDED),
        today=("choose_for_exam", "reopen"),
        documents=(DocumentKind.PARTICIPATION,),
        said={**ADDITIONAL, "programme_area": "программирование", "programme_name": "Питон"},
        began=25,
    ),
    # Not credited
    Story(
        child="Лаптева",
        ground=Ground.TRANSFER,
        place="school",
        rows=(Asked(subject="Алгебра", hours="102", mark="4"),),
        steps=("accept",),
        today=("refuse",),
        began=4,
    ),
    Story(
        child="Карпов",
        ground=Ground.OWN_CHOICE,
        place="online",
        rows=(
            Asked(
                subject="Информатика",
                title="Веб-дизайн",
                hours="16",
                scale=Scale.HUNDRED.value,
                mark="87",
                counted=4,
                opinion=REFUSE,
            ),
        ),
        steps=HEARD,
        today=("refuse", "tell_family", "close_refusal"),
        documents=(DocumentKind.PARTICIPATION,),
        said={**ADDITIONAL, "programme_area": "дизайн", "programme_name": "Веб-дизайн с нуля"},
    ),
    Story(
        child="Дроздов",
        ground=Ground.OWN_CHOICE,
        place="online",
        rows=(Asked(subject="Труд (технология)", title="Авиамоделирование", hours="34"),),
        today=("withdraw",),
        said={**ADDITIONAL, "programme_area": "техническое творчество"},
        began=3,
    ),
)


class CreditStories(CreditDemo):
    """Makes everything of the gymnasium but its people. Needs its scope and a transaction."""

    def __init__(self, small: SmallSchool, today: date) -> None:
        super().__init__(small, today, RecordsDemo(small, today))

    def fill(self) -> None:
        """The records, a case of every story, the archive, the applications of families."""
        self.records.fill()
        adopt(self.small, self.records.years[-1].starts_on)
        told = {story.child: self.tell(story) for story in STORIES}
        fill_archive(self.small, told["Макаров"], self.today)
        CreditApplicationDemo(self.small, self.today).fill()


def working_day(small: SmallSchool, today: date) -> date:
    """The day of the cases: those that are recorded have had their time by then."""
    return max(small.working_day(today), small.year.starts_on + timedelta(days=45))
