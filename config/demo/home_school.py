"""School № 12 of the demo: it teaches children at home and in hospital."""

from __future__ import annotations

from types import MappingProxyType

from accounts.models import School
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from config.demo.school import Roster
from students.models import Authority

SLUG = "school-12"
HOSPITAL = "ГБУЗ «Краевая детская больница»"
SPEECH_THERAPIST = "klyueva"
_TEACHES, _LEADS = Role.SUBJECT_TEACHER, Role.CLASS_TEACHER
_DEPUTY_POST = "заместитель директора по УВР"

ROSTER = Roster(
    staff=(
        ("volkov", "Волков", "Андрей", "Сергеевич", "m", Role.DIRECTOR, "директор"),
        ("frolova", "Фролова", "Ирина", "Павловна", "f", Role.DEPUTY, _DEPUTY_POST),
        ("ganina", "Ганина", "Лидия", "Юрьевна", "f", Role.SECRETARY, "делопроизводитель"),
        ("egorova", "Егорова", "Нина", "Алексеевна", "f", _LEADS, "классный руководитель"),
        ("titov", "Титов", "Роман", "Викторович", "m", _LEADS, "классный руководитель"),
        ("osipova", "Осипова", "Вера", "Ивановна", "f", _LEADS, "классный руководитель"),
        ("demin", "Дёмин", "Олег", "Петрович", "m", _TEACHES, "учитель математики"),
        ("larina", "Ларина", "Татьяна", "Юрьевна", "f", _TEACHES, "учитель русского языка"),
        (
            SPEECH_THERAPIST,
            "Клюева",
            "Софья",
            "Марковна",
            "f",
            Role.SUBJECT_TEACHER,
            "учитель-логопед",
        ),
    ),
    teaches=MappingProxyType(
        {
            "demin": ("Математика",),
            "larina": ("Русский язык", "Литература"),
            "egorova": ("История",),
            "titov": ("Биология",),
            "osipova": ("Английский язык",),
        }
    ),
    classes=((5, "Б", "egorova"), (8, "А", "titov"), (9, "А", "osipova")),
    children=(
        ("Ветрова", "Алиса", "Олеговна", "f", 11, 5, "Б"),
        ("Лунин", "Марк", "Денисович", "m", 11, 5, "Б"),
        ("Носова", "Кира", "Антоновна", "f", 11, 5, "Б"),
        ("Рыбакова", "Варвара", "Ильинична", "f", 11, 5, "Б"),
        ("Ильин", "Фёдор", "Глебович", "m", 11, 5, "Б"),
        ("Яковлева", "Милана", "Романовна", "f", 11, 5, "Б"),
        ("Мельникова", "Ева", "Сергеевна", "f", 11, 5, "Б"),
        ("Зимин", "Егор", "Максимович", "m", 14, 8, "А"),
        ("Тихонов", "Лев", "Петрович", "m", 14, 8, "А"),
        ("Уварова", "Дарья", "Кирилловна", "f", 14, 8, "А"),
        ("Соболев", "Илья", "Андреевич", "m", 14, 8, "А"),
        ("Кириллов", "Роман", "Игоревич", "m", 14, 8, "А"),
        ("Орехов", "Степан", "Юрьевич", "m", 14, 8, "А"),
        ("Панина", "Ульяна", "Олеговна", "f", 14, 8, "А"),
        ("Юдина", "Таисия", "Андреевна", "f", 14, 8, "А"),
        ("Савина", "Полина", "Павловна", "f", 15, 9, "А"),
        ("Харитонов", "Глеб", "Иванович", "m", 15, 9, "А"),
        ("Громова", "Софья", "Данииловна", "f", 15, 9, "А"),
        ("Данилов", "Максим", "Артёмович", "m", 15, 9, "А"),
        ("Ершов", "Никита", "Львович", "m", 15, 9, "А"),
        ("Жданова", "Арина", "Михайловна", "f", 15, 9, "А"),
    ),
    guardians=(
        ("vetrova", "Ветрова", "Юлия", "Викторовна", "f", Authority.MOTHER, ("Ветрова",)),
        ("lunin", "Лунин", "Денис", "Аркадьевич", "m", Authority.FATHER, ("Лунин",)),
        ("nosova", "Носова", "Елена", "Павловна", "f", Authority.MOTHER, ("Носова",)),
        ("rybakova", "Рыбакова", "Анна", "Львовна", "f", Authority.MOTHER, ("Рыбакова",)),
        ("ilyin", "Ильин", "Глеб", "Фёдорович", "m", Authority.FATHER, ("Ильин",)),
        ("yakovleva", "Яковлева", "Инга", "Олеговна", "f", Authority.MOTHER, ("Яковлева",)),
        ("melnikova", "Мельникова", "Ольга", "Ильинична", "f", Authority.MOTHER, ("Мельникова",)),
        ("zimina", "Зимина", "Алла", "Юрьевна", "f", Authority.MOTHER, ("Зимин",)),
        ("tikhonova", "Тихонова", "Марина", "Львовна", "f", Authority.MOTHER, ("Тихонов",)),
        ("uvarov", "Уваров", "Кирилл", "Олегович", "m", Authority.FATHER, ("Уварова",)),
        ("soboleva", "Соболева", "Дина", "Рашидовна", "f", Authority.MOTHER, ("Соболев",)),
        ("kirillova", "Кириллова", "Тамара", "Ильинична", "f", Authority.MOTHER, ("Кириллов",)),
        ("orekhova", "Орехова", "Галина", "Петровна", "f", Authority.MOTHER, ("Орехов",)),
        ("panina", "Панина", "Жанна", "Игоревна", "f", Authority.MOTHER, ("Панина",)),
        ("yudina", "Юдина", "Раиса", "Егоровна", "f", Authority.MOTHER, ("Юдина",)),
        ("savin", "Савин", "Павел", "Ильич", "m", Authority.FATHER, ("Савина",)),
        ("kharitonova", "Харитонова", "Эмма", "Карловна", "f", Authority.MOTHER, ("Харитонов",)),
        ("gromova", "Громова", "Оксана", "Ивановна", "f", Authority.MOTHER, ("Громова",)),
        ("danilova", "Данилова", "Людмила", "Олеговна", "f", Authority.MOTHER, ("Данилов",)),
        ("ershova", "Ершова", "Надежда", "Петровна", "f", Authority.MOTHER, ("Ершов",)),
        ("zhdanova", "Жданова", "Ксения", "Павловна", "f", Authority.MOTHER, ("Жданова",)),
    ),
    sign_for_themselves=MappingProxyType({}),
    with_verified_mail=frozenset({"vetrova", "yakovleva"}),
    without_account=frozenset(
        {"nosova", "rybakova", "ilyin", "melnikova", "zimina", "tikhonova", "uvarov"}
        | {"kirillova", "orekhova", "panina", "savin", "kharitonova", "gromova", "danilova"}
        | {"ershova", "yudina"}
    ),
    subjects=(
        ("Русский язык", "Русский язык и литература", {5: "4", 8: "3", 9: "3"}, True),
        ("Литература", "Русский язык и литература", {5: "2", 8: "2", 9: "2"}, False),
        ("Английский язык", "Иностранные языки", {5: "2", 8: "2", 9: "2"}, False),
        ("Математика", "Математика и информатика", {5: "5", 8: "5", 9: "5"}, True),
        ("История", "Общественно-научные предметы", {5: "2", 8: "2", 9: "2"}, False),
        ("Биология", "Естественно-научные предметы", {5: "1", 8: "2", 9: "2"}, False),
    ),
    address="г. Елизово, ул. Завойко, д. {}",
)


def found_school() -> School:
    """The row of the school. Needs an open transaction."""
    full_name = (
        "муниципальное бюджетное общеобразовательное учреждение «Елизовская средняя школа № 12»"
    )
    return School.objects.found(
        slug=SLUG,
        jurisdiction=Jurisdiction.RUSSIA,
        language="ru",
        time_zone="Asia/Kamchatka",
        full_name=full_name,
        short_name="МБОУ «Елизовская средняя школа № 12»",
        legal_name=full_name,
        locality="г. Елизово",
        address="684000, Камчатский край, г. Елизово, ул. Завойко, д. 1",
        phone="+7 (415) 310-00-12",
        email="school12@example.org",
        licence="№ 41-0012 от 20.04.2018, Министерство образования Камчатского края",
        is_demo=True,
    )
