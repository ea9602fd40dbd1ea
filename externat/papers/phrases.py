"""How the papers call forms, grounds and works, in the case that their sentences need.

Papers are Ukrainian whatever the screen speaks, so their words stand here and in no catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping

from externat.rules.vocabulary import (
    Assessment,
    Channel,
    Circumstance,
    CommissionPurpose,
    DocumentKind,
    ExternGround,
    Form,
    Goal,
    Ground2016,
    Level,
    PatronageGround,
    Place,
    Teaching,
    WorkKind,
)

ACT_2016 = "Положення про індивідуальну форму навчання"
ACT_2021 = "Положення про індивідуальну форму здобуття повної загальної середньої освіти"
ACT_2016_GENITIVE, ACT_2021_GENITIVE = ACT_2016, ACT_2021
"""«Положення» does not change in the genitive singular."""

FORM_2016 = {
    "name": "індивідуальна форма навчання",
    "genitive": "індивідуальної форми навчання",
    "onto": "індивідуальну форму навчання",
    "by": "індивідуальною формою навчання",
}
FORMS: Mapping[str, Mapping[str, str]] = {
    Form.EXTERNAT: {
        "name": "екстернатна форма (екстернат)",
        "genitive": "екстернату",
        "onto": "екстернатну форму здобуття освіти (екстернат)",
        "by": "екстернатною формою (екстернатом)",
    },
    Form.FAMILY: {
        "name": "сімейна (домашня) форма",
        "genitive": "сімейної (домашньої) форми",
        "onto": "сімейну (домашню) форму здобуття освіти",
        "by": "сімейною (домашньою) формою",
    },
    Form.PATRONAGE: {
        "name": "педагогічний патронаж",
        "genitive": "педагогічного патронажу",
        "onto": "педагогічний патронаж",
        "by": "формою педагогічного патронажу",
    },
}

#: The ground as the clause numbers it, and its words after «підстава:».
GROUNDS: Mapping[str, tuple[str, str]] = {
    Ground2016.HEALTH: ("пункт 6 розділу І", "стан здоров’я"),
    Ground2016.TREATMENT: (
        "пункт 6 розділу І",
        "медичне лікування в закладі охорони здоров’я більше одного місяця",
    ),
    Ground2016.SPECIAL_NEEDS: ("пункт 6 розділу І", "особливі освітні потреби"),
    Ground2016.DISABILITY: ("пункт 6 розділу І", "інвалідність"),
    Ground2016.SMALL_CLASS: (
        "пункт 6 розділу І",
        "проживання в селі (селищі), кількість учнів у класі менше 5 осіб",
    ),
    Ground2016.CONFLICT: (
        "пункт 6 розділу І",
        "проживання в зоні збройного конфлікту, на тимчасово окупованій території або в зоні "
        "надзвичайної ситуації (з використанням дистанційної форми навчання)",
    ),
    Ground2016.FOREIGNER: ("пункт 6 розділу І", "іноземець або особа без громадянства"),
    ExternGround.VALID_REASONS: (
        "підпункт 1 пункту 1 розділу II",
        "неможливість відвідувати навчальні заняття або пройти річне оцінювання з поважних причин",
    ),
    ExternGround.UNFINISHED: (
        "підпункт 2 пункту 1 розділу II",
        "незавершене здобуття певного рівня освіти та/або відсутність результатів річного "
        "оцінювання з окремих навчальних предметів та/або атестації",
    ),
    ExternGround.ABROAD: (
        "підпункт 3 пункту 1 розділу II",
        "здобуття повної загальної середньої освіти за кордоном",
    ),
    ExternGround.FOREIGNER: (
        "підпункт 4 пункту 1 розділу II",
        "іноземець, особа без громадянства, біженець або особа, якій надано захист",
    ),
    ExternGround.ACCELERATED: (
        "підпункт 5 пункту 1 розділу II",
        "прискорене опанування змісту навчальних предметів одного або декількох класів",
    ),
    ExternGround.SUBJECTS: (
        "підпункт 6 пункту 1 розділу II",
        "самостійне опанування змісту окремих навчальних предметів за певний клас",
    ),
    ExternGround.LIFE_SENTENCE: (
        "підпункт 7 пункту 1 розділу II",
        "засуджена до довічного позбавлення волі особа",
    ),
    PatronageGround.INPATIENT: (
        "підпункт 1 пункту 1 розділу IV",
        "стаціонарне лікування в закладі охорони здоров’я або реабілітаційна допомога у "
        "стаціонарних умовах",
    ),
    PatronageGround.HEALTH: (
        "підпункт 2 пункту 1 розділу IV",
        "стан здоров’я, за якого неможливо здобувати освіту за денною формою",
    ),
    PatronageGround.CUSTODY: (
        "підпункт 3 пункту 1 розділу IV",
        "взяття під варту або позбавлення волі на певний строк",
    ),
    PatronageGround.REFUGEE: (
        "підпункт 4 пункту 1 розділу IV",
        "діти-біженці, діти, батьки яких звернулися по захист, діти іноземців та осіб без "
        "громадянства в пунктах тимчасового перебування",
    ),
    PatronageGround.SMALL_CLASS: (
        "",
        "кількість здобувачів освіти не дозволяє утворити клас",
    ),
    PatronageGround.UNCONTROLLED: ("", "проживання на неконтрольованій території"),
}

GOALS = {
    Goal.SELF_STUDY: "для самостійного засвоєння освітньої програми протягом навчального року та "
    "проходження річного оцінювання та/або атестації",
    Goal.ASSESSMENT: "для проходження лише річного оцінювання та/або атестації",
}
CIRCUMSTANCES = {
    Circumstance.HEALTH: "стан здоров’я",
    Circumstance.CONFLICT: "збройний конфлікт",
    Circumstance.ABROAD: "перебування за кордоном",
    Circumstance.UNCONTROLLED: "проживання на неконтрольованій території",
    Circumstance.CONTACT_LINE: "проживання в населеному пункті на лінії зіткнення",
    Circumstance.EMERGENCY: "проживання на території режиму надзвичайної ситуації (стану)",
    Circumstance.QUARANTINE: "карантин",
    Circumstance.OBSTACLE: "інші обставини, які унеможливлюють відвідування закладу освіти",
}
DOCUMENTS = {
    DocumentKind.EDUCATION: "документ про наявний рівень освіти (табель, виписка оцінок)",
    DocumentKind.MEDICAL: "висновок лікарсько-консультаційної комісії закладу охорони здоров’я",
    DocumentKind.LAWFUL_STAY: "копія документа про законність перебування в Україні",
    DocumentKind.NEEDS: "витяг (висновок) щодо особливих освітніх потреб",
    DocumentKind.GROUND: "документ, що підтверджує підставу",
    DocumentKind.BIRTH: "копія свідоцтва про народження або документа, що посвідчує особу",
    DocumentKind.HEALTH_FORM: "медична довідка за формою № 086-1/о",
}
CHANNELS = {
    Channel.IN_PERSON: "особисто",
    Channel.ONLINE: "через систему",
    Channel.POST: "поштою",
    Channel.SCAN: "скановану копію засобами зв’язку",
}
PURPOSES = {
    CommissionPurpose.LEVEL: "за відсутності документів про рівень освіти або результати "
    "оцінювання",
    CommissionPurpose.YEAR: "річне оцінювання екстерна",
}
COMBINED = "річне оцінювання з предметів, які опановано за екстернатом у поєднанні з іншою формою"

ASSESSMENTS = {
    Assessment.FORMATIVE: "формувальне",
    Assessment.CURRENT: "поточне",
    Assessment.THEMATIC: "тематичне",
    Assessment.SEMESTER: "семестрове",
    Assessment.ANNUAL: "річне",
    Assessment.ATTESTATION: "атестація",
}
LEVELS = {
    Level.INITIAL: "початковий",
    Level.MEDIUM: "середній",
    Level.SUFFICIENT: "достатній",
    Level.HIGH: "високий",
}
PLACES = {Place.HOME: "за місцем проживання", Place.SCHOOL: "у закладі освіти"}
TEACHING = {Teaching.INDIVIDUAL: "індивідуально", Teaching.GROUP: "у групі"}
WORKS = {
    WorkKind.LESSON: "навчальне заняття",
    WorkKind.CONSULTATION: "консультація",
    WorkKind.ASSESSMENT: "оцінювання",
    WorkKind.ATTESTATION: "атестація",
    WorkKind.CHECKING: "перевірка письмових робіт",
}
WEEKDAYS = ("Понеділок", "Вівторок", "Середа", "Четвер", "П’ятниця", "Субота", "Неділя")
#: «учитель математики та 5 год.»: how whoever acts for a child is called, in the genitive.
AUTHORITIES = {
    "mother": "матері",
    "father": "батька",
    "parent": "одного з батьків",
    "adopter": "усиновлювача",
    "guardian": "опікуна",
    "trustee": "піклувальника",
    "foster": "прийомного батька (матері)",
    "organisation": "законного представника",
}
