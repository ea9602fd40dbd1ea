"""How the papers call grounds, programmes, periods, scales and marks, as their sentences need it.

Papers are Russian whatever the screen speaks, so their words stand here and in no catalogue; only
the reasons of a verdict come from the rules, to be the same on the screen and in the order.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from credit_transfer.rules.vocabulary import (
    AttestationForm,
    AwardKind,
    CopyPlace,
    Delivery,
    DocumentKind,
    EventLevel,
    Ground,
    Level,
    Opinion,
    ProgrammeKind,
    ResultKind,
    Scale,
    Source,
    Span,
    Standing,
    SubKind,
    Verdict,
    Way,
)
from documents.words.dates import part_of_year
from documents.words.numbers import decimal_text

NO_BREAK = "\N{NO-BREAK SPACE}"

#: What stands between the pupil in the dative and the outside organisation: for him, for her, the
#: case of the organisation. Annex 1 is worded for the sixth ground alone (T1-04).
GROUND_LEADS: Mapping[str, tuple[str, str, str]] = {
    Ground.SANATORIUM: (
        "временно получавшему образование в",
        "временно получавшей образование в",
        "prepositional",
    ),
    Ground.TRANSFER: ("переведенному из", "переведенной из", "genitive"),
    Ground.PROGRAMME: (
        "переведенному с одной образовательной программы на другую, обучавшемуся в",
        "переведенной с одной образовательной программы на другую, обучавшейся в",
        "prepositional",
    ),
    Ground.STUDY_FORM: (
        "переведенному с одной формы обучения на другую, обучавшемуся в",
        "переведенной с одной формы обучения на другую, обучавшейся в",
        "prepositional",
    ),
    Ground.RETURNED: (
        "ранее отчисленному и восстановившемуся (прикрепившемуся для итоговой аттестации), "
        "обучавшемуся в",
        "ранее отчисленной и восстановившейся (прикрепившейся для итоговой аттестации), "
        "обучавшейся в",
        "prepositional",
    ),
    Ground.OWN_CHOICE: ("обучающемуся в", "обучающейся в", "prepositional"),
    Ground.OTHER: ("обучавшемуся в", "обучавшейся в", "prepositional"),
}
#: The ground as an order names it, after «основание зачёта:» (cl. 3.4).
GROUNDS: Mapping[str, str] = {
    Ground.SANATORIUM: "временное получение образования в санаторной школе, реабилитационном "
    "образовательном учреждении",
    Ground.TRANSFER: "перевод из иной организации, осуществляющей образовательную деятельность",
    Ground.PROGRAMME: "перевод с одной образовательной программы на другую",
    Ground.STUDY_FORM: "перевод с одной формы обучения на другую",
    Ground.RETURNED: "восстановление после отчисления, прикрепление для сдачи итоговой "
    "государственной аттестации",
    Ground.OWN_CHOICE: "изучение учебных курсов, курсов внеурочной деятельности, дополнительных "
    "образовательных программ по собственному выбору",
    Ground.OTHER: "иной случай по уважительной причине",
}
#: «результаты освоения …»; the form says «профессиональной», which is a slip (T1-03).
PROGRAMMES: Mapping[str, str] = {
    ProgrammeKind.GENERAL: "основной общеобразовательной программы",
    ProgrammeKind.PRE_PROFESSIONAL: "дополнительной предпрофессиональной программы",
    ProgrammeKind.DEVELOPING: "дополнительной общеразвивающей программы",
    ProgrammeKind.OTHER: "программы",
}
ANY_PROGRAMME = "дополнительной предпрофессиональной или общеразвивающей программы"

#: «по итогам …»; the form forgets the quarter (T1-12).
SPANS_GENITIVE: Mapping[str, str] = {
    Span.YEAR: "учебного года",
    Span.HALF_YEAR: "полугодия",
    Span.TRIMESTER: "триместра",
    Span.QUARTER: "четверти",
}
ANY_SPAN = "учебного года, триместра, полугодия, четверти"
_PARTS = {Span.HALF_YEAR: "semester", Span.TRIMESTER: "trimester", Span.QUARTER: "quarter"}

SCALES: Mapping[str, str] = {
    Scale.FIVE: "пятибалльная",
    Scale.PASS: "зачёт / незачёт",
    Scale.TEN: "десятибалльная",
    Scale.HUNDRED: "стобалльная",
    Scale.OTHER: "иная",
}
MARKS = {5: "отлично", 4: "хорошо", 3: "удовлетворительно", 2: "неудовлетворительно"}
WAYS: Mapping[str, str] = {
    Way.AS_IS: "отметка пятибалльной шкалы переносится без изменения",
    Way.MARK: "зачесть результат на положительную отметку",
    Way.ATTEST: "предложить пройти аттестацию",
}
ATTESTATIONS: Mapping[str, str] = {
    AttestationForm.TEST: "контрольная работа",
    AttestationForm.ORAL: "устный ответ по билетам",
    AttestationForm.PROJECT: "защита проекта",
    AttestationForm.STANDARDS: "сдача нормативов",
    AttestationForm.TALK: "собеседование",
}
VERDICTS: Mapping[str, str] = {
    Verdict.CREDIT: "зачесть",
    Verdict.ATTEST: "аттестация",
    Verdict.COUNCIL: "на педагогический совет",
    Verdict.REFUSE: "отказать",
}
DECISIONS: Mapping[str, str] = {Opinion.CREDIT: "зачесть", Opinion.REFUSE: "отказать"}
COPY_PLACES: Mapping[str, str] = {
    CopyPlace.JOURNAL: "в электронный журнал и электронный дневник (Сетевой город)",
    CopyPlace.PERSONAL_FILE: "в личное дело",
    CopyPlace.STUDY_CERTIFICATE: "в справку об обучении",
    CopyPlace.DOCUMENT: "в документ об образовании",
}
DELIVERIES: Mapping[str, str] = {
    Delivery.HANDED: "вручено под подпись",
    Delivery.POST: "заказным письмом",
    Delivery.EMAIL: "электронной почтой",
    Delivery.ACCOUNT: "в личном кабинете",
}
DOCUMENTS: Mapping[str, str] = {
    DocumentKind.EDUCATION: "документ об образовании",
    DocumentKind.PROGRESS: "справка об успеваемости в текущем учебном году",
    DocumentKind.DIPLOMA: "диплом победителя (призера)",
    DocumentKind.LETTER: "грамота",
    DocumentKind.PARTICIPATION: "сертификат участника",
    DocumentKind.SKILL: "свидетельство, удостоверение",
    DocumentKind.DIAGNOSTICS: "протокол (сертификат) независимой диагностики",
    DocumentKind.GTO: "документ о выполнении нормативов комплекса «Готов к труду и обороне»",
}
LEVELS: Mapping[str, str] = {
    Level.PRIMARY: "начальное общее образование",
    Level.BASIC: "основное общее образование",
    Level.SECONDARY: "среднее общее образование",
    Level.ADDITIONAL: "дополнительное образование",
}
RESULT_KINDS: Mapping[str, str] = {
    ResultKind.STUDY: "Учебные достижения",
    ResultKind.EXTRACURRICULAR: "Достижения по программам внеурочной деятельности",
    ResultKind.ADDITIONAL: "Достижения по программам дополнительного образования",
    ResultKind.PRE_PROFESSIONAL: "Достижения по предпрофессиональным программам",
    ResultKind.PERSONAL: "Личностные образовательные результаты",
}
SUB_KINDS: Mapping[str, str] = {
    SubKind.PROGRAMME: "предметные и метапредметные результаты",
    SubKind.CONTROL: "текущий контроль, промежуточная аттестация",
    SubKind.FINAL_EXAM: "государственная итоговая аттестация",
    SubKind.RESEARCH: "проектная и исследовательская деятельность",
    SubKind.CONTEST: "олимпиады и конкурсы",
    SubKind.SPORT: "физкультурные и спортивные мероприятия",
    SubKind.GTO: "комплекс «Готов к труду и обороне»",
    SubKind.CHAMPION: "чемпион (призер) Игр, мира, Европы",
    SubKind.YOUTH_CHAMPION: "победитель первенства мира, Европы",
    SubKind.OLYMPIAD_STAGE: "региональный (всероссийский) этап олимпиады школьников",
    SubKind.PROFESSIONAL: "профессиональные олимпиады",
    SubKind.EXPERIENCE: "опыт, полученный в процессе освоения программы",
    SubKind.TOLERANCE: "толерантность",
    SubKind.VALUES: "гуманистические идеалы и демократические ценности",
    SubKind.INDEPENDENCE: "самостоятельность в значимых ситуациях",
    SubKind.ROLE: "опыт проектирования социальной роли",
    SubKind.MEANING: "личностные смыслы учения",
    SubKind.SELF_EDUCATION: "готовность к самообразованию",
    SubKind.SELF_GOVERNMENT: "ученическое самоуправление",
    SubKind.VOLUNTEERING: "волонтерская деятельность",
}
SOURCES: Mapping[str, str] = {
    Source.INNER: "внутренняя оценка",
    Source.OUTER: "внешняя оценка",
}
EVENT_LEVELS: Mapping[str, str] = {
    EventLevel.SCHOOL: "школьный",
    EventLevel.MUNICIPAL: "муниципальный",
    EventLevel.REGIONAL: "региональный",
    EventLevel.NATIONAL: "всероссийский",
    EventLevel.INTERNATIONAL: "международный",
}
STANDINGS: Mapping[str, str] = {
    Standing.PARTICIPANT: "участник",
    Standing.PRIZE: "призер",
    Standing.WINNER: "победитель",
}
AWARDS: Mapping[str, str] = {
    AwardKind.THANKS: "публичное одобрение, благодарность",
    AwardKind.LETTER: "грамота",
    AwardKind.DIPLOMA: "диплом",
    AwardKind.PRIZE: "приз",
    AwardKind.GIFT: "памятный подарок",
}


def span_words(span: str, number: int | None = None) -> str:
    """«II полугодие», «учебный год»."""
    if span not in _PARTS:
        return "учебный год"
    kind = _PARTS[Span(span)]
    if number is None:
        return part_of_year(kind, 1, "ru").removeprefix("I ")
    return part_of_year(kind, number, "ru")


def amount(value: Decimal | None) -> str:
    """«68», «11,77»; nothing for what is not known."""
    return "" if value is None else decimal_text(value)


def mark_words(mark: int | None) -> str:
    """«5 (отлично)»."""
    return f"{mark}{NO_BREAK}({MARKS[mark]})" if mark in MARKS else ""
