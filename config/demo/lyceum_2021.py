"""Lyceum № 2 of the demo: externat, family form and patronage by the edition of 2021."""

from __future__ import annotations

from types import MappingProxyType

from accounts.models import School
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from config.demo.school import Roster
from students.models import Authority

SLUG = "lyceum-2"
_TEACHES, _LEADS = Role.SUBJECT_TEACHER, Role.CLASS_TEACHER
_DEPUTY_POST = "заступник директора з навчально-виховної роботи"
_LANGUAGE, _FOREIGN, _SOCIETY = "Мовно-літературна", "Іншомовна", "Громадянська та історична"
_NUMBERS, _NATURE = "Математична", "Природнича"

ROSTER = Roster(
    staff=(
        ("savchenko", "Савченко", "Віктор", "Андрійович", "m", Role.DIRECTOR, "директор"),
        ("hrytsenko", "Гриценко", "Оксана", "Ігорівна", "f", Role.DEPUTY, _DEPUTY_POST),
        ("tymoshuk", "Тимощук", "Леся", "Романівна", "f", Role.SECRETARY, "діловод"),
        ("polishchuk", "Поліщук", "Данило", "Юрійович", "m", Role.ADMIN, "системний адміністратор"),
        ("marchenko", "Марченко", "Алла", "Степанівна", "f", _LEADS, "класний керівник"),
        ("rudenko", "Руденко", "Павло", "Іванович", "m", _LEADS, "класний керівник"),
        ("lysenko", "Лисенко", "Наталія", "Віталіївна", "f", _LEADS, "класний керівник"),
        ("kovalenko", "Коваленко", "Ігор", "Васильович", "m", _LEADS, "класний керівник"),
        ("melnyk_t", "Мельник", "Тетяна", "Олегівна", "f", _LEADS, "класний керівник"),
        ("horbenko", "Горбенко", "Микола", "Петрович", "m", _TEACHES, "учитель математики"),
        (
            "zinchenko",
            "Зінченко",
            "Людмила",
            "Борисівна",
            "f",
            _TEACHES,
            "учитель української мови та літератури",
        ),
        ("vasylenko", "Василенко", "Юлія", "Марківна", "f", Role.SPECIALIST, "практичний психолог"),
    ),
    teaches=MappingProxyType(
        {
            "horbenko": ("Математика", "Інформатика"),
            "zinchenko": ("Українська мова", "Українська література"),
            "rudenko": ("Історія України", "Основи правознавства"),
            "lysenko": ("Біологія", "Географія"),
            "kovalenko": ("Фізика", "Захист України"),
            "melnyk_t": ("Англійська мова",),
        }
    ),
    classes=(
        (2, "А", "marchenko"),
        (5, "А", "melnyk_t"),
        (7, "А", "rudenko"),
        (9, "А", "lysenko"),
        (11, "А", "kovalenko"),
    ),
    children=(
        ("Яніцький", "Ігор", "Львович", "m", 19, 9, ""),
        ("Сковорода", "Григорій", "Савич", "m", 16, 11, "А"),
        ("Хмельниченко", "Лариса", "Леонідівна", "f", 14, 9, ""),
        ("Карімова", "Лейла", "", "f", 12, 7, ""),
        ("Косенко", "Софія", "Петрівна", "f", 10, 5, "А"),
        ("Ничипорук", "Ілля", "Петрович", "m", 14, 9, "А"),
        ("Ковалів", "Степан", "Романович", "m", 34, 11, ""),
        ("Шульга", "Дарина", "Олексіївна", "f", 16, 11, "А"),
        ("Скиба", "Ірина", "Василівна", "f", 14, 9, ""),
        ("Петрук", "Тарас", "Олегович", "m", 7, 2, "А"),
        ("Дорошенко", "Анна", "Сергіївна", "f", 12, 7, "А"),
        ("Литвин", "Єва", "Максимівна", "f", 7, 2, "А"),
        ("Мельничук", "Оксана", "Іллівна", "f", 12, 7, "А"),
        ("Бондар", "Яна", "Євгенівна", "f", 12, 7, "А"),
        ("Гнатюк", "Артем", "Денисович", "m", 13, 9, "А"),
        ("Ахмадова", "Зара", "", "f", 10, 5, "А"),
        ("Кириленко", "Лев", "Антонович", "m", 10, 5, "А"),
        ("Савчук", "Орест", "Миколайович", "m", 13, 9, "А"),
        ("Панченко", "Уляна", "Юріївна", "f", 11, 7, "А"),
        ("Кравчук", "Назар", "Віталійович", "m", 14, 9, ""),
        ("Олійник", "Марта", "Ярославівна", "f", 9, 5, "А"),
        ("Клименко", "Гліб", "Андрійович", "m", 13, 9, "А"),
    ),
    guardians=(
        ("skovoroda", "Сковорода", "Пелагея", "Степанівна", "f", Authority.MOTHER, ("Сковорода",)),
        ("khmel", "Хмельниченко", "Леонід", "Якович", "m", Authority.FATHER, ("Хмельниченко",)),
        ("karimov", "Карімов", "Рустам", "", "m", Authority.FATHER, ("Карімова",)),
        ("kosenko", "Косенко", "Ніна", "Павлівна", "f", Authority.MOTHER, ("Косенко",)),
        ("nychyporuk", "Ничипорук", "Галина", "Іванівна", "f", Authority.MOTHER, ("Ничипорук",)),
        ("shulha", "Шульга", "Олексій", "Степанович", "m", Authority.FATHER, ("Шульга",)),
        ("skyba", "Скиба", "Василь", "Остапович", "m", Authority.FATHER, ("Скиба",)),
        ("petruk", "Петрук", "Інна", "Сергіївна", "f", Authority.MOTHER, ("Петрук",)),
        ("doroshenko", "Дорошенко", "Сергій", "Павлович", "m", Authority.FATHER, ("Дорошенко",)),
        ("lytvyn", "Литвин", "Максим", "Ігорович", "m", Authority.FATHER, ("Литвин",)),
        ("melnychuk", "Мельничук", "Віра", "Андріївна", "f", Authority.MOTHER, ("Мельничук",)),
        ("bondar", "Бондар", "Євген", "Романович", "m", Authority.FATHER, ("Бондар",)),
        ("hnatiuk", "Гнатюк", "Денис", "Олегович", "m", Authority.FATHER, ("Гнатюк",)),
        ("akhmadova", "Ахмадова", "Маріам", "", "f", Authority.MOTHER, ("Ахмадова",)),
        ("kyrylenko", "Кириленко", "Світлана", "Юріївна", "f", Authority.MOTHER, ("Кириленко",)),
        ("savchuk", "Савчук", "Микола", "Іванович", "m", Authority.FATHER, ("Савчук",)),
        ("panchenko", "Панченко", "Зоя", "Михайлівна", "f", Authority.MOTHER, ("Панченко",)),
        ("oliinyk", "Олійник", "Ярослава", "Іванівна", "f", Authority.MOTHER, ("Олійник",)),
        ("klymenko", "Клименко", "Андрій", "Павлович", "m", Authority.FATHER, ("Клименко",)),
    ),
    sign_for_themselves=MappingProxyType({"Яніцький": "yanitskyi", "Кравчук": "kravchuk"}),
    with_verified_mail=frozenset({"nychyporuk", "oliinyk"}),
    without_account=frozenset(
        {"skovoroda", "khmel", "karimov", "kosenko", "shulha", "skyba", "doroshenko"}
        | {"lytvyn", "bondar", "hnatiuk", "akhmadova", "kyrylenko", "savchuk", "panchenko"}
    ),
    subjects=(
        ("Українська мова", _LANGUAGE, {2: "5", 5: "4", 7: "3", 9: "2", 11: "2"}, True),
        ("Українська література", _LANGUAGE, {5: "2", 7: "2", 9: "2", 11: "2"}, False),
        ("Англійська мова", _FOREIGN, {2: "3", 5: "4", 7: "3", 9: "3", 11: "2"}, False),
        ("Математика", _NUMBERS, {2: "4", 5: "5", 7: "4", 9: "4", 11: "3"}, True),
        ("Інформатика", _NUMBERS, {2: "1", 5: "1", 7: "1", 9: "2"}, False),
        ("Історія України", _SOCIETY, {5: "1", 7: "1", 9: "1.5", 11: "1.5"}, True),
        ("Основи правознавства", _SOCIETY, {9: "1"}, False),
        ("Географія", _NATURE, {7: "2", 9: "1.5", 11: "1"}, False),
        ("Біологія", _NATURE, {7: "2", 9: "2", 11: "2"}, False),
        ("Фізика", _NATURE, {7: "2", 9: "3", 11: "3"}, False),
        ("Захист України", "Здоров’я і безпека", {11: "1.5"}, False),
    ),
    address="м. Дунайське, вул. Портова, буд. {}",
)


def found_school() -> School:
    """The row of the school. Needs an open transaction."""
    full_name = "Дунайський ліцей № 2 Дунайської міської ради Одеської області"
    return School.objects.found(
        slug=SLUG,
        jurisdiction=Jurisdiction.UKRAINE,
        language="uk",
        time_zone="Europe/Kyiv",
        full_name=full_name,
        short_name="Дунайський ліцей № 2",
        legal_name=full_name,
        locality="м. Дунайське",
        address="68800, Одеська область, м. Дунайське, вул. Портова, буд. 1",
        phone="+380 48 410 00 02",
        email="lyceum2@example.org",
        is_demo=True,
    )
