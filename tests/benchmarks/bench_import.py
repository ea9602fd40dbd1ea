"""How long an import takes: ``python tests/benchmarks/bench_import.py [rows …]``.

Makes a database of its own with a school for each list, imports made-up lists into it, and prints
what each step took by the clock and of this process's time. Target: 10,000 rows previewed and
written in 12 s on an idle machine, under 500 MB, the cost of a row the same at 1,000 and at 10,000
rows.

Measured on two cores under a load of nine, so in seconds of processor time, of this process and of
the database: 1,000 rows 0.67 + 0.11, 10,000 rows 6.46 + 1.00 (746 µs a row, 780 at 1,000), 151 MB;
with two parents a row, which makes seven records of it, 10,000 rows 16.5 + 3.6, 207 MB.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["TEST_DB_SUFFIX"] = "_import"

import django

django.setup()

from django.db import transaction  # noqa: E402

from accounts.models import School  # noqa: E402
from accounts.tenancy import scope  # noqa: E402
from config.demo.calendar import fill_calendar  # noqa: E402
from students.batches.checking import check_import, start_import  # noqa: E402
from students.batches.exporting import export_list  # noqa: E402
from students.batches.undoing import begin_undo, undo_import  # noqa: E402
from students.batches.writing import confirm, write_import  # noqa: E402
from students.importing.values.identity import snils_control  # noqa: E402
from students.models import ListKind  # noqa: E402
from tests.benchmarks.database import bench_database  # noqa: E402

SURNAMES = "Гоголь Мороз Заяц Черных Коваль Кучма Берия Живаго Шевченко Лебедь Сейдамет".split()
NAMES = (("м", "Лев Павел Илья Никита", "Ильич Петрович"), ("ж", "Анна София", "Ильинична Львовна"))


def made_up_list(rows: int, *, with_parents: bool) -> bytes:
    """A list of so many pupils, each with a SNILS, some with two parents and their telephones."""
    dice = random.Random(7)
    head = "ФИО;Дата рождения;СНИЛС;Пол;ОВЗ;Класс;Литера"
    lines = [head + (";Адрес;Мать;Телефон матери;Отец;Телефон отца" if with_parents else "")]
    for number in range(rows):
        sex, firsts, patronymics = dice.choice(NAMES)
        grade = dice.randint(1, 11)
        born = date(2026 - grade - 7, 9, 1) + timedelta(days=dice.randint(0, 364))
        digits = f"{200_000_000 + number:09}"
        names = (SURNAMES, firsts.split(), patronymics.split())
        cells = [
            " ".join(map(dice.choice, names)),
            f"{born:%d.%m.%Y}",
            f"{digits[:3]}-{digits[3:6]}-{digits[6:]} {snils_control(digits)}",
            sex,
            "1" if number % 10 == 0 else "",
            str(grade),
            dice.choice("АБВГ"),
        ]
        if with_parents:
            surname = dice.choice(SURNAMES)
            cells += [
                f"ул. Школьная, д. {number}",
                f"{surname} Анна Ильинична",
                f"8 900 {number:07}",
                f"{surname} Илья Львович",
                f"8 901 {number:07}",
            ]
        lines.append(";".join(cells))
    return "\n".join(lines).encode("utf-8-sig")


def timed(label: str, rows: int, work: Callable[[], object]) -> float:
    """Do the work and print what it took."""
    started, busy = time.perf_counter(), time.process_time()
    work()
    took, busy = time.perf_counter() - started, time.process_time() - busy
    print(f"  {label:<28}{took:8.2f} s {busy:8.2f} s here {took / rows * 1e6:8.0f} µs a row")
    return took


def run(rows: int, *, with_parents: bool) -> None:
    """One list: previewed, written, imported again, exported, undone."""
    data = made_up_list(rows, with_parents=with_parents)
    print(f"{rows} rows{', two parents each' if with_parents else ''}, {len(data) >> 10} KB")
    with transaction.atomic():
        school = School.objects.found(
            slug=f"bench-{os.getpid()}", jurisdiction="ru", language="ru",
            full_name="bench", short_name="bench",
        )  # fmt: skip
        with scope((school.pk,)):
            fill_calendar(school, date(2026, 11, 22))
            step, batch = imported(school, rows, data)
            timed("the same file again: preview", rows, lambda: preview(school, data))
            year = batch.year
            timed("export to xlsx", rows, lambda: export(school, year))
            begin_undo(batch=batch, person=None)
            timed("undo", rows, lambda: undo_import(**step))
            transaction.set_rollback(True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"  peak memory of the process  {peak:6} MB")


def preview(school: School, data: bytes):
    """Start an import and check it."""
    batch = start_import(
        school=school, person=None, kind=ListKind.PUPILS, data=data, file_name="bench.csv"
    )
    check_import(school_id=school.pk, batch_id=batch.pk)
    return batch


def imported(school: School, rows: int, data: bytes):
    """Preview and write, and the keys of the batch."""
    made = []
    total = timed("preview", rows, lambda: made.append(preview(school, data)))
    (batch,) = made
    step = {"school_id": school.pk, "batch_id": batch.pk}
    confirm(batch=batch, good_rows_only=True)
    total += timed("write", rows, lambda: write_import(**step))
    print(f"  {'previewed and written':<28}{total:8.2f} s {total / rows * 1e6:8.0f} µs a row")
    batch.refresh_from_db()
    return step, batch


def export(school: School, year) -> None:
    """The whole school as a workbook."""
    export_list(ListKind.PUPILS, school, year, file_type="xlsx")


if __name__ == "__main__":
    sizes = [int(one) for one in sys.argv[1:]]
    with bench_database():
        for size in sizes or [1_000, 10_000]:
            run(size, with_parents=False)
        run(sizes[-1] if sizes else 10_000, with_parents=True)
