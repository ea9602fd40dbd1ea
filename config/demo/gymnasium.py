"""Gymnasium № 5 of the demo: it counts individual results and credits those from elsewhere."""

from __future__ import annotations

from types import MappingProxyType

from accounts.models import School
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from config.demo.school import Roster
from students.models import Authority

SLUG = "gymnasium-5"
#: The teacher who keeps the minutes of the pedagogical council.
COUNCIL_SECRETARY = "rodionova"
_TEACHES, _LEADS = Role.SUBJECT_TEACHER, Role.CLASS_TEACHER
_DEPUTY_POST = "заместитель директора по УВР"
_SECRETARY_POST = "учитель истории, секретарь педагогического совета"
_LANGUAGE, _NUMBERS = "Русский язык и литература", "Математика и информатика"
_SOCIETY, _NATURE = "Общественно-научные предметы", "Естественно-научные предметы"
_ANALYSIS = "Алгебра и начала математического анализа"

ROSTER = Roster(
    staff=(
        ("arsenyeva", "Арсеньева", "Галина", "Фёдоровна", "f", Role.DIRECTOR, "директор"),
        ("bykov", "Быков", "Николай", "Ильич", "m", Role.DEPUTY, _DEPUTY_POST),
        ("vlasova", "Власова", "Рита", "Семёновна", "f", Role.SECRETARY, "делопроизводитель"),
        ("guseva", "Гусева", "Алевтина", "Юрьевна", "f", _LEADS, "классный руководитель"),
        ("dementieva", "Дементьева", "Жанна", "Олеговна", "f", _LEADS, "классный руководитель"),
        ("ermakov", "Ермаков", "Виктор", "Павлович", "m", _LEADS, "классный руководитель"),
        ("zhilina", "Жилина", "Эльвира", "Львовна", "f", _LEADS, "классный руководитель"),
        ("zykov", "Зыков", "Григорий", "Иванович", "m", _LEADS, "классный руководитель"),
        ("kalinin", "Калинин", "Артур", "Борисович", "m", _TEACHES, "учитель физической культуры"),
        ("lapina", "Лапина", "Вероника", "Сергеевна", "f", _TEACHES, "учитель музыки"),
        ("maslov", "Маслов", "Эдуард", "Петрович", "m", _TEACHES, "учитель математики"),
        (COUNCIL_SECRETARY, "Родионова", "Нина", "Аркадьевна", "f", _TEACHES, _SECRETARY_POST),
    ),
    teaches=MappingProxyType(
        {
            "kalinin": ("Физическая культура",),
            "lapina": ("Музыка", "Изобразительное искусство"),
            "maslov": ("Математика", "Алгебра", "Геометрия", _ANALYSIS, "Информатика"),
            COUNCIL_SECRETARY: ("История", "Обществознание"),
            "guseva": ("Труд (технология)",),
            "dementieva": ("Русский язык", "Литература"),
            "ermakov": ("Физика", "География"),
            "zhilina": ("Биология", "Химия"),
            "zykov": ("Английский язык",),
        }
    ),
    classes=(
        (4, "А", "guseva"),
        (5, "А", "dementieva"),
        (7, "А", "ermakov"),
        (9, "А", "zhilina"),
        (11, "А", "zykov"),
    ),
    children=(
        ("Агеев", "Тимофей", "Романович", "m", 9, 4, "А"),
        ("Баранова", "Ксения", "Дмитриевна", "f", 9, 4, "А"),
        ("Воронов", "Захар", "Ильич", "m", 10, 5, "А"),
        ("Гордеева", "Маргарита", "Антоновна", "f", 10, 5, "А"),
        ("Дроздов", "Клим", "Сергеевич", "m", 10, 5, "А"),
        ("Ефремова", "Злата", "Павловна", "f", 10, 5, "А"),
        ("Журавлёв", "Матвей", "Олегович", "m", 12, 7, "А"),
        ("Исаева", "Василиса", "Юрьевна", "f", 12, 7, "А"),
        ("Карпов", "Елисей", "Андреевич", "m", 12, 7, "А"),
        ("Лаптева", "Эвелина", "Максимовна", "f", 12, 7, "А"),
        ("Макаров", "Родион", "Викторович", "m", 12, 7, "А"),
        ("Некрасова", "Аглая", "Борисовна", "f", 14, 9, "А"),
        ("Окунев", "Платон", "Денисович", "m", 14, 9, "А"),
        ("Попова", "Стефания", "Игоревна", "f", 14, 9, "А"),
        ("Русаков", "Герман", "Львович", "m", 14, 9, "А"),
        ("Седова", "Нелли", "Артуровна", "f", 14, 9, "А"),
        ("Трофимов", "Савелий", "Егорович", "m", 16, 11, "А"),
        ("Устинова", "Юлиана", "Марковна", "f", 17, 11, "А"),
        ("Филатов", "Яков", "Ростиславович", "m", 16, 11, "А"),
        ("Хомякова", "Диана", "Руслановна", "f", 16, 11, "А"),
    ),
    guardians=(
        ("ageeva", "Агеева", "Марина", "Глебовна", "f", Authority.MOTHER, ("Агеев",)),
        ("baranov", "Баранов", "Дмитрий", "Юрьевич", "m", Authority.FATHER, ("Баранова",)),
        ("voronova", "Воронова", "Ольга", "Игоревна", "f", Authority.MOTHER, ("Воронов",)),
        ("gordeeva", "Гордеева", "Светлана", "Ивановна", "f", Authority.MOTHER, ("Гордеева",)),
        ("drozdova", "Дроздова", "Алла", "Петровна", "f", Authority.MOTHER, ("Дроздов",)),
        ("efremova", "Ефремова", "Инга", "Сергеевна", "f", Authority.MOTHER, ("Ефремова",)),
        ("zhuravlev", "Журавлёв", "Олег", "Матвеевич", "m", Authority.FATHER, ("Журавлёв",)),
        ("isaeva", "Исаева", "Лариса", "Павловна", "f", Authority.MOTHER, ("Исаева",)),
        ("karpov", "Карпов", "Андрей", "Львович", "m", Authority.FATHER, ("Карпов",)),
        ("lapteva", "Лаптева", "Юлия", "Олеговна", "f", Authority.MOTHER, ("Лаптева",)),
        ("makarova", "Макарова", "Елена", "Ильинична", "f", Authority.MOTHER, ("Макаров",)),
        ("nekrasov", "Некрасов", "Борис", "Семёнович", "m", Authority.FATHER, ("Некрасова",)),
        ("okuneva", "Окунева", "Тамара", "Юрьевна", "f", Authority.MOTHER, ("Окунев",)),
        ("popov", "Попов", "Игорь", "Романович", "m", Authority.FATHER, ("Попова",)),
        ("rusakova", "Русакова", "Анна", "Викторовна", "f", Authority.MOTHER, ("Русаков",)),
        ("sedova", "Седова", "Ирина", "Марковна", "f", Authority.MOTHER, ("Седова",)),
        ("trofimova", "Трофимова", "Дина", "Ильинична", "f", Authority.MOTHER, ("Трофимов",)),
        ("ustinov", "Устинов", "Марк", "Андреевич", "m", Authority.FATHER, ("Устинова",)),
        ("filatova", "Филатова", "Яна", "Егоровна", "f", Authority.MOTHER, ("Филатов",)),
        ("khomyakov", "Хомяков", "Руслан", "Ильич", "m", Authority.FATHER, ("Хомякова",)),
    ),
    sign_for_themselves=MappingProxyType({"Устинова": "ustinova"}),
    with_verified_mail=frozenset({"efremova", "sedova", "zhuravlev"}),
    without_account=frozenset(
        {"baranov", "voronova", "drozdova", "isaeva", "karpov", "makarova", "nekrasov", "popov"}
        | {"trofimova", "ustinov", "filatova", "khomyakov"}
    ),
    subjects=(
        ("Русский язык", _LANGUAGE, {4: "5", 5: "5", 7: "4", 9: "3", 11: "2"}, True),
        ("Литература", _LANGUAGE, {5: "3", 7: "2", 9: "3", 11: "3"}, False),
        ("Английский язык", "Иностранные языки", {4: "2", 5: "3", 7: "3", 9: "3", 11: "3"}, False),
        ("Математика", _NUMBERS, {4: "4", 5: "5"}, True),
        ("Алгебра", _NUMBERS, {7: "3", 9: "3"}, True),
        ("Геометрия", _NUMBERS, {7: "2", 9: "2"}, True),
        (_ANALYSIS, _NUMBERS, {11: "4"}, True),
        ("Информатика", _NUMBERS, {7: "1", 9: "1", 11: "1"}, False),
        ("История", _SOCIETY, {5: "2", 7: "2", 9: "2", 11: "2"}, False),
        ("Обществознание", _SOCIETY, {7: "1", 9: "1", 11: "2"}, False),
        ("География", _SOCIETY, {5: "1", 7: "2", 9: "2", 11: "1"}, False),
        ("Биология", _NATURE, {5: "1", 7: "1", 9: "2", 11: "1"}, False),
        ("Физика", _NATURE, {7: "2", 9: "3", 11: "2"}, False),
        ("Химия", _NATURE, {9: "2", 11: "1"}, False),
        ("Изобразительное искусство", "Искусство", {4: "1", 5: "1", 7: "1"}, False),
        ("Музыка", "Искусство", {4: "1", 5: "1", 7: "1", 9: "0"}, False),
        ("Труд (технология)", "Технология", {4: "1", 5: "2", 7: "2", 9: "1"}, False),
        (
            "Физическая культура",
            "Физическая культура",
            {4: "2", 5: "2", 7: "2", 9: "2", 11: "2"},
            False,
        ),
    ),
    address="г. Заречногорск, ул. Садовая, д. {}",
)


def found_school() -> School:
    """The row of the school. Needs an open transaction."""
    full_name = (
        "муниципальное автономное общеобразовательное учреждение «Заречногорская гимназия № 5»"
    )
    return School.objects.found(
        slug=SLUG,
        jurisdiction=Jurisdiction.RUSSIA,
        language="ru",
        time_zone="Asia/Tomsk",
        full_name=full_name,
        short_name="МАОУ «Заречногорская гимназия № 5»",
        legal_name=full_name,
        locality="г. Заречногорск",
        address="636900, Томская область, г. Заречногорск, ул. Садовая, д. 1",
        phone="+7 (382) 500-00-05",
        email="gymnasium5@example.org",
        licence="№ 70-0005 от 15.05.2019, Департамент общего образования Томской области",
        is_demo=True,
    )
