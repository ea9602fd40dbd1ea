"""School № 3 of the demo: a Ukrainian village school that lives by the edition of 2016."""

from __future__ import annotations

from types import MappingProxyType

from accounts.models import School
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from config.demo.school import Roster
from students.models import Authority

SLUG = "school-3"
_TEACHES, _LEADS = Role.SUBJECT_TEACHER, Role.CLASS_TEACHER
_DEPUTY_POST = "заступник директора з навчально-виховної роботи"
_LANGUAGE, _FOREIGN, _SOCIETY = "Мови і літератури", "Іноземна мова", "Суспільствознавство"
_NUMBERS, _NATURE = "Математика", "Природознавство"

ROSTER = Roster(
    staff=(
        ("kravchenko", "Кравченко", "Марія", "Василівна", "f", Role.DIRECTOR, "директор"),
        ("boiko", "Бойко", "Олексій", "Дмитрович", "m", Role.DEPUTY, _DEPUTY_POST),
        ("dziuba", "Дзюба", "Ірина", "Михайлівна", "f", Role.SECRETARY, "діловод"),
        ("lypa", "Липа", "Богдана", "Сильвестрівна", "f", _LEADS, "класний керівник"),
        ("tkachuk", "Ткачук", "Ганна", "Луківна", "f", _LEADS, "класний керівник"),
        ("sokil", "Сокіл", "Роман", "Тарасович", "m", _LEADS, "класний керівник"),
        ("kosach", "Косач", "Лариса", "Петрівна", "f", _LEADS, "класний керівник"),
        ("petrenko", "Петренко", "Сергій", "Олексійович", "m", _TEACHES, "учитель математики"),
        (
            "shevchuk",
            "Шевчук",
            "Любов",
            "Павлівна",
            "f",
            _TEACHES,
            "учитель української мови і літератури",
        ),
        ("didukh", "Дідух", "Олесь", "Левкович", "m", Role.SPECIALIST, "практичний психолог"),
        (
            "stelmakh",
            "Стельмах",
            "Віра",
            "Семенівна",
            "f",
            Role.INSPECTOR,
            "головний спеціаліст відділу освіти",
        ),
    ),
    teaches=MappingProxyType(
        {
            "petrenko": ("Математика",),
            "shevchuk": ("Українська мова", "Українська література"),
            "tkachuk": ("Історія України",),
            "sokil": ("Біологія", "Географія"),
            "kosach": ("Англійська мова",),
        }
    ),
    classes=((3, "А", "lypa"), (6, "А", "tkachuk"), (8, "А", "sokil"), (10, "А", "kosach")),
    children=(
        ("Заєць", "Степан", "Васильович", "m", 11, 6, "А"),
        ("Вовк", "Марко", "Ілліч", "m", 13, 8, "А"),
        ("Ткач", "Кузьма", "Лукич", "m", 8, 3, "А"),
        ("Кобзар", "Марія", "Петрівна", "f", 11, 6, "А"),
        ("Лебідь", "Максим", "Дмитрович", "m", 15, 10, "А"),
        ("Івасюк", "Володимир", "Михайлович", "m", 13, 8, "А"),
        ("Аль-Хасан", "Аміна", "", "f", 11, 6, "А"),
        ("Мороз", "Юрій", "Павлович", "m", 8, 3, "А"),
        ("Кравець", "Микола", "Ілліч", "m", 13, 8, ""),
        ("Лепкий", "Богдан", "Сильвестрович", "m", 11, 6, "А"),
        ("Нечуй-Левицький", "Іван", "Семенович", "m", 13, 8, "А"),
        ("Чорна", "Любов", "Павлівна", "f", 11, 6, "А"),
        ("Драй-Хмара", "Михайло", "Опанасович", "m", 18, 10, "А"),
        ("Лук’яненко", "Остап", "Левкович", "m", 8, 3, "А"),
        ("Вовчок", "Петро", "Маркович", "m", 13, 8, "А"),
    ),
    guardians=(
        ("zaiets", "Заєць", "Олена", "Іванівна", "f", Authority.MOTHER, ("Заєць",)),
        ("vovk", "Вовк", "Ілля", "Петрович", "m", Authority.FATHER, ("Вовк",)),
        ("tkach", "Ткач", "Лука", "Андрійович", "m", Authority.FATHER, ("Ткач",)),
        ("kobzar", "Кобзар", "Ольга", "Юріївна", "f", Authority.MOTHER, ("Кобзар",)),
        ("lebid", "Лебідь", "Дмитро", "Ігорович", "m", Authority.FATHER, ("Лебідь",)),
        ("ivasiuk", "Івасюк", "Софія", "Іванівна", "f", Authority.MOTHER, ("Івасюк",)),
        ("al_khasan", "Аль-Хасан", "Юсуф", "", "m", Authority.FATHER, ("Аль-Хасан",)),
        ("moroz_n", "Мороз", "Надія", "Львівна", "f", Authority.MOTHER, ("Мороз",)),
        ("kravets", "Кравець", "Ілля", "Степанович", "m", Authority.FATHER, ("Кравець",)),
        ("lepka", "Лепка", "Юлія", "Романівна", "f", Authority.MOTHER, ("Лепкий",)),
        ("nechui", "Нечуй", "Ганна", "Лукашівна", "f", Authority.MOTHER, ("Нечуй-Левицький",)),
        ("chorna", "Чорна", "Раїса", "Олегівна", "f", Authority.MOTHER, ("Чорна",)),
        ("lukianenko", "Лук’яненко", "Дарина", "Іллівна", "f", Authority.MOTHER, ("Лук’яненко",)),
        ("vovchok", "Вовчок", "Марко", "Іванович", "m", Authority.FATHER, ("Вовчок",)),
    ),
    sign_for_themselves=MappingProxyType({"Драй-Хмара": "drai_khmara"}),
    with_verified_mail=frozenset({"zaiets", "lukianenko"}),
    without_account=frozenset(
        {"tkach", "lebid", "ivasiuk", "al_khasan", "moroz_n", "kravets", "lepka", "nechui"}
        | {"chorna"}
    ),
    subjects=(
        ("Українська мова", _LANGUAGE, {3: "4", 6: "3.5", 8: "2", 10: "2"}, True),
        ("Українська література", _LANGUAGE, {3: "3", 6: "2", 8: "2", 10: "2"}, False),
        ("Англійська мова", _FOREIGN, {3: "2", 6: "2", 8: "2", 10: "2"}, False),
        ("Математика", _NUMBERS, {3: "4", 6: "4", 8: "4", 10: "3"}, True),
        ("Історія України", _SOCIETY, {6: "1", 8: "1.5", 10: "1.5"}, False),
        ("Біологія", _NATURE, {6: "2", 8: "2", 10: "2"}, False),
        ("Географія", _NATURE, {6: "2", 8: "2", 10: "1.5"}, False),
        ("Природознавство", _NATURE, {3: "2"}, False),
    ),
    address="смт Калинівка, вул. Лісова, буд. {}",
)


def found_school() -> School:
    """The row of the school. Needs an open transaction."""
    full_name = "Калинівська загальноосвітня школа І–ІІІ ступенів № 3"
    return School.objects.found(
        slug=SLUG,
        jurisdiction=Jurisdiction.UKRAINE,
        language="uk",
        time_zone="Europe/Kyiv",
        full_name=full_name,
        short_name="Калинівська ЗОШ № 3",
        legal_name=full_name,
        locality="смт Калинівка",
        address="48120, Тернопільська область, смт Калинівка, вул. Шкільна, буд. 1",
        phone="+380 35 510 00 03",
        email="school3@example.org",
        is_demo=True,
    )
