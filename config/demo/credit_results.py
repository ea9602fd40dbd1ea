"""What the pupils of gymnasium № 5 have achieved over three years, in every kind of result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from credit_transfer.rules.vocabulary import (
    AwardKind,
    DocumentKind,
    EventLevel,
    ResultKind,
    Source,
    Standing,
    SubKind,
)

STUDY, EXTRA = ResultKind.STUDY, ResultKind.EXTRACURRICULAR
ADDITIONAL, SPORT = ResultKind.ADDITIONAL, ResultKind.PRE_PROFESSIONAL
PERSONAL = ResultKind.PERSONAL


@dataclass(frozen=True, kw_only=True)
class Achieved:
    """One result: whose, how many school years ago and on which day of it, what it is.

    `more` are fields of the row. `elsewhere` is the organisation of a result that the family
    wished to be counted (cl. 5.1). `by_subject`: its teacher entered it, not the class teacher.
    """

    child: str
    ago: int
    day: int
    kind: ResultKind
    sub_kind: SubKind
    title: str
    source: Source = Source.INNER
    subject: str = ""
    procedure: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    document: tuple[DocumentKind, str, str] | None = None
    award: tuple[AwardKind, str] | None = None
    elsewhere: str = ""
    by_subject: bool = False
    is_confirmed: bool = True
    is_withdrawn: bool = False
    remark: str = ""


def _marks(child: str, subject: str, *years: tuple[int, str]) -> tuple[Achieved, ...]:
    """The mark of the year in a subject, year by year."""
    return tuple(
        Achieved(
            child=child,
            ago=ago,
            day=262,
            kind=STUDY,
            sub_kind=SubKind.CONTROL,
            title=f"Годовая отметка: {subject}",
            subject=subject,
            procedure="Промежуточная аттестация",
            more={"mark": mark},
            by_subject=True,
        )
        for ago, mark in years
    )


def _event(level: EventLevel, standing: Standing, **more: Any) -> dict[str, Any]:
    return {"event_level": level.value, "standing": standing.value, **more}


OF_RUSAKOV = (
    *_marks("Русаков", "Информатика", (2, "4"), (1, "5")),
    *_marks("Русаков", "Физика", (2, "4"), (1, "4")),
    Achieved(
        child="Русаков",
        ago=2,
        day=40,
        kind=STUDY,
        sub_kind=SubKind.RESEARCH,
        title="Проект «Метеостанция на школьной крыше»",
        subject="Физика",
        procedure="Школьная конференция «Первые шаги»",
        more=_event(EventLevel.SCHOOL, Standing.WINNER),
        document=(DocumentKind.LETTER, "12", "Заречногорская гимназия № 5"),
        award=(AwardKind.LETTER, "за проект «Метеостанция на школьной крыше»"),
    ),
    Achieved(
        child="Русаков",
        ago=1,
        day=150,
        kind=STUDY,
        sub_kind=SubKind.CONTROL,
        title="Всероссийская проверочная работа по физике",
        source=Source.OUTER,
        subject="Физика",
        procedure="ВПР, 8 класс",
        more={"mark": "4", "points": "15", "points_of": "18"},
    ),
    Achieved(
        child="Русаков",
        ago=1,
        day=165,
        kind=EXTRA,
        sub_kind=SubKind.OLYMPIAD_STAGE,
        title="Всероссийская олимпиада школьников по информатике",
        source=Source.OUTER,
        subject="Информатика",
        procedure="Региональный этап",
        more=_event(
            EventLevel.REGIONAL, Standing.PRIZE, points="612", points_of="800", is_listed=True
        ),
        document=(DocumentKind.DIPLOMA, "РЭ-2214", "Департамент общего образования"),
        award=(AwardKind.GIFT, "за призовое место на региональном этапе олимпиады"),
    ),
    Achieved(
        child="Русаков",
        ago=0,
        day=35,
        kind=ADDITIONAL,
        sub_kind=SubKind.CONTEST,
        title="Открытый турнир по робототехнике",
        source=Source.OUTER,
        procedure="Городской турнир",
        more=_event(EventLevel.MUNICIPAL, Standing.WINNER),
        document=(DocumentKind.DIPLOMA, "31", "Центр «Горизонт»"),
        elsewhere="online",
    ),
    Achieved(
        child="Русаков",
        ago=0,
        day=50,
        kind=PERSONAL,
        sub_kind=SubKind.SELF_EDUCATION,
        title="Готовность к самообразованию",
        source=Source.OUTER,
        procedure="Независимая диагностика личностных результатов",
        more={"points": "41", "points_of": "50"},
        document=(DocumentKind.DIAGNOSTICS, "ЛД-118", "Центр оценки качества образования"),
    ),
)
OF_FILATOV = (
    *_marks("Филатов", "История", (2, "5"), (1, "5")),
    *_marks("Филатов", "Обществознание", (2, "4"), (1, "5")),
    Achieved(
        child="Филатов",
        ago=2,
        day=265,
        kind=STUDY,
        sub_kind=SubKind.FINAL_EXAM,
        title="ОГЭ: русский язык",
        source=Source.OUTER,
        subject="Русский язык",
        procedure="Государственная итоговая аттестация, 9 класс",
        more={"mark": "5", "points": "35", "points_of": "37"},
    ),
    Achieved(
        child="Филатов",
        ago=2,
        day=120,
        kind=EXTRA,
        sub_kind=SubKind.GTO,
        title="ГТО, V ступень",
        source=Source.OUTER,
        procedure="Центр тестирования ГТО",
        more={"mark": "золотой знак"},
        document=(DocumentKind.GTO, "А-554128", "Центр тестирования ГТО"),
    ),
    Achieved(
        child="Филатов",
        ago=1,
        day=95,
        kind=EXTRA,
        sub_kind=SubKind.PROFESSIONAL,
        title="«Абилимпикс»: сетевое администрирование",
        source=Source.OUTER,
        procedure="Региональный отборочный тур",
        more=_event(EventLevel.REGIONAL, Standing.WINNER, points="88", points_of="100"),
        document=(DocumentKind.DIPLOMA, "АБ-77", "Центр развития движения «Абилимпикс»"),
        award=(AwardKind.DIPLOMA, "за победу на региональном туре «Абилимпикс»"),
    ),
    Achieved(
        child="Филатов",
        ago=1,
        day=200,
        kind=PERSONAL,
        sub_kind=SubKind.VOLUNTEERING,
        title="Волонтёр городской библиотеки",
        source=Source.OUTER,
        procedure="Книжка волонтёра",
        more={"hours": "64"},
        document=(DocumentKind.SKILL, "В-1904", "Городской волонтёрский центр"),
        award=(AwardKind.THANKS, "за волонтёрскую работу"),
    ),
    Achieved(
        child="Филатов",
        ago=0,
        day=30,
        kind=PERSONAL,
        sub_kind=SubKind.SELF_GOVERNMENT,
        title="Председатель совета обучающихся",
        procedure="Выборы совета обучающихся",
    ),
    Achieved(
        child="Филатов",
        ago=0,
        day=60,
        kind=STUDY,
        sub_kind=SubKind.RESEARCH,
        title="Исследование «Заречногорск в документах 1917 года»",
        subject="История",
        procedure="Городская научно-практическая конференция",
        more=_event(EventLevel.MUNICIPAL, Standing.PRIZE),
        document=(DocumentKind.PARTICIPATION, "48", "Управление образования"),
        is_confirmed=False,
    ),
)
OF_ZHURAVLEV = (
    *_marks("Журавлёв", "Физическая культура", (2, "5"), (1, "5")),
    Achieved(
        child="Журавлёв",
        ago=2,
        day=110,
        kind=SPORT,
        sub_kind=SubKind.PROGRAMME,
        title="Плавание, этап начальной подготовки",
        source=Source.OUTER,
        procedure="Контрольно-переводные нормативы",
        more={"mark": "зачтено"},
        document=(DocumentKind.PROGRESS, "19", "Спортивная школа «Волна»"),
        elsewhere="sport",
    ),
    Achieved(
        child="Журавлёв",
        ago=1,
        day=170,
        kind=SPORT,
        sub_kind=SubKind.SPORT,
        title="Первенство области по плаванию, 100 м вольным стилем",
        source=Source.OUTER,
        procedure="Первенство Томской области",
        more=_event(EventLevel.REGIONAL, Standing.WINNER),
        document=(DocumentKind.DIPLOMA, "П-3", "Федерация плавания"),
        award=(AwardKind.PRIZE, "за победу на первенстве области по плаванию"),
        elsewhere="sport",
    ),
    Achieved(
        child="Журавлёв",
        ago=0,
        day=45,
        kind=SPORT,
        sub_kind=SubKind.SPORT,
        title="Первенство Сибирского федерального округа по плаванию",
        source=Source.OUTER,
        procedure="Первенство округа",
        more=_event(EventLevel.NATIONAL, Standing.PARTICIPANT),
        elsewhere="sport",
        is_confirmed=False,
        remark="Приложите протокол соревнований или грамоту",
    ),
)
OF_OTHERS = (
    *_marks("Седова", "Обществознание", (2, "4"), (1, "5")),
    *_marks("Некрасова", "География", (1, "3")),
    Achieved(
        child="Гордеева",
        ago=1,
        day=140,
        kind=ADDITIONAL,
        sub_kind=SubKind.CONTEST,
        title="Конкурс юных пианистов «Белая клавиша»",
        source=Source.OUTER,
        procedure="Городской конкурс",
        more=_event(EventLevel.MUNICIPAL, Standing.PRIZE),
        document=(DocumentKind.DIPLOMA, "6", "Детская музыкальная школа"),
        elsewhere="music",
    ),
    Achieved(
        child="Агеев",
        ago=0,
        day=25,
        kind=EXTRA,
        sub_kind=SubKind.PROGRAMME,
        title="Курс «Шахматы», первый модуль",
        procedure="Зачётный турнир",
        more={"mark": "зачтено"},
    ),
    Achieved(
        child="Устинова",
        ago=1,
        day=70,
        kind=PERSONAL,
        sub_kind=SubKind.TOLERANCE,
        title="Участие в межнациональном лагере «Мост»",
        source=Source.OUTER,
        procedure="Независимая диагностика личностных результатов",
        more={"points": "27", "points_of": "30"},
        document=(DocumentKind.DIAGNOSTICS, "ЛД-31", "Центр оценки качества образования"),
    ),
    Achieved(
        child="Дроздов",
        ago=0,
        day=20,
        kind=ADDITIONAL,
        sub_kind=SubKind.PROGRAMME,
        title="Кружок авиамоделирования",
        source=Source.OUTER,
        procedure="Итоговое занятие",
        more={"mark": "зачтено"},
        elsewhere="online",
        is_withdrawn=True,
    ),
)
RESULTS = (*OF_RUSAKOV, *OF_FILATOV, *OF_ZHURAVLEV, *OF_OTHERS)
