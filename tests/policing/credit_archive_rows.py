"""Who may open the archive of results and credits: the office reads, deputy and secretary act."""

from __future__ import annotations

from config.demo.school import SmallSchool
from credit_transfer.models import ArchiveTransfer, IndividualResult
from credit_transfer.services.archive import put_together
from credit_transfer.services.results import enter
from tests.policing.audiences import OFFICE, Kwargs, Row, done_by

KEEPERS = ("deputy", "secretary")


def prepare_archive(school: SmallSchool) -> None:
    """A bundle of two results."""
    results = [_confirmed(school, f"Олимпиада {number}") for number in range(2)]
    school.bundle = _put_together(school, "Результаты", results)
    school.bundle_item = school.bundle.items.earliest("place")


def grow_archive(school: SmallSchool, name: str) -> None:
    """One bundle more, and one result more that waits for a bundle."""
    _put_together(school, f"Результаты {name}", [_confirmed(school, f"Конкурс {name}")])
    _confirmed(school, f"Турнир {name}")


def _put_together(
    school: SmallSchool, title: str, results: list[IndividualResult]
) -> ArchiveTransfer:
    return put_together(
        school=school.school, year=school.year, title=title, cases=(), results=results
    )


def _confirmed(school: SmallSchool, title: str) -> IndividualResult:
    values = {
        "kind": "extracurricular",
        "sub_kind": "contest",
        "level": "basic",
        "source": "outer",
        "title": title,
        "achieved_on": school.year.starts_on,
    }
    people = school.people
    made = enter(student=school.children["Гоголь"], values=values, by=people["ivanova"])
    made.confirmed_by, made.confirmed_on = people["kuznetsova"], school.year.starts_on
    made.save()
    return made


def of_bundle(school: SmallSchool) -> dict[str, int]:
    """Address of the bundle."""
    return {"pk": school.bundle.pk}


def of_item(school: SmallSchool) -> dict[str, int]:
    """Address of its first file."""
    return {"pk": school.bundle.pk, "item": school.bundle_item.pk}


def in_bundle(*who: str, status: int = 200) -> dict[str, int]:
    """``status`` for these, 403 for colleagues, no such page for the rest."""
    return {**done_by(*who, status=status), "stranger": 404}


def _pressed(name: str, *who: str, address: Kwargs = of_bundle, status: int = 302) -> Row:
    return Row(f"credit:{name}", in_bundle(*who, status=status), address, "post")


ARCHIVE = [
    Row("credit:archive", done_by(*OFFICE)),
    Row("credit:archive_new", done_by("deputy", status=422), method="post"),
    Row("credit:archive_file", done_by(*OFFICE), lambda _school: {"file_type": "csv"}, public=True),
    Row("credit:retention", done_by(*OFFICE)),
    Row("credit:retention", done_by(*KEEPERS, status=422), method="post"),
    Row(
        "credit:term_offered",
        done_by(*KEEPERS, status=302),
        lambda _school: {"kind": "credit"},
        "post",
        public=True,
    ),
    Row("credit:archive_due", done_by(*OFFICE)),
    Row("credit:archive_due", done_by(*KEEPERS, status=422), method="post"),
    Row("credit:archive_transfer", in_bundle(*OFFICE), of_bundle),
    _pressed("archive_transfer", "deputy"),
    _pressed("archive_out", "deputy", address=of_item),
    _pressed("archive_hand", "deputy"),
    _pressed("archive_take", "secretary"),
    _pressed("archive_lay", "secretary", status=422),
    _pressed("archive_apart", "deputy"),
]
