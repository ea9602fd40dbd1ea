"""The whole packets of 30 pupils taught at home, eight papers each, printed in the background.

    python tests/benchmarks/bench_home_packets.py [--pupils 30] [--pace 5]

Makes a database of its own with the demo school and so many cases of home education, issues the
eight papers of each (Annexes 1, 2, 3, 5, 6, 7 and both orders) and orders one print of them all,
over the middleware as the application's role. Then it does what the worker does: makes the bytes
of every paper for the first time and joins them. Prints seconds on the clock and of processor, and
papers a second of processor. Ends with 1 if there are fewer than ``--pace`` of them: a person waits
for a whole class no longer than a minute then, with one worker that has nothing else to do.

26.11.2026, 2 processors with three times as much other work, on the clock and of processor: 240
papers (330 pages, 5.9 MB) issued in 53 s and 17, their bytes made in 92–162 s and 30–35, the print
ordered in 1.1 s and 0.2, joined in 5.1 s and 0.8; 6.7–7.7 papers a second of processor.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["TEST_DB_SUFFIX"] = "_packets"

import django

django.setup()

from django.db import transaction  # noqa: E402
from django.urls import reverse  # noqa: E402

from accounts.tenancy import scope  # noqa: E402
from config.demo.home_cases import adopt  # noqa: E402
from config.demo.school import SmallSchool, small_school  # noqa: E402
from documents import issuing, jobs, kinds  # noqa: E402
from documents.making import make_bytes  # noqa: E402
from documents.models import PrintJob  # noqa: E402
from documents.pdf import engine  # noqa: E402
from documents.pdf.pictures import page_count  # noqa: E402
from home_education import procedure  # noqa: E402
from home_education.models import HomeCase  # noqa: E402
from home_education.papers.slugs import APPLICATION, CONSENT  # noqa: E402
from students.models import Authority, Guardianship, Student  # noqa: E402
from tests.benchmarks.database import bench_database, signed_in  # noqa: E402
from tests.home_education.paper_cases import PaperCases  # noqa: E402

PACKET = (
    APPLICATION,
    CONSENT,
    procedure.CONTRACT,
    procedure.TRANSFER_ORDER,
    procedure.PLAN,
    procedure.CALENDAR,
    procedure.TIMETABLE,
    procedure.ORGANISATION_ORDER,
)
SURNAMES = ("Белова", "Воронина", "Гусева", "Ершова", "Жукова", "Зуева")
NAMES = ("Анна", "Вера", "Дарья", "Елена", "Мария")


def homes_of(small: SmallSchool, count: int) -> list[HomeCase]:
    """So many cases with everything that a paper of the packet asks for."""
    cases, mother = PaperCases(small), small.people["gogol"]
    made = []
    for number in range(count):
        surname, name = (
            SURNAMES[number % len(SURNAMES)],
            NAMES[number // len(SURNAMES) % len(NAMES)],
        )
        child = Student.objects.create(
            school=small.school,
            last_name=surname,
            first_name=name,
            patronymic=f"Игоревна {number}" if number >= len(SURNAMES) * len(NAMES) else "Игоревна",
            sex="f",
            birth_date=date(2015, 3, 1 + number % 28),
            school_class=small.classes["5-А"],
            address="г. Елизово, ул. Ленина, д. 5, кв. 17",
        )
        Guardianship.objects.create(
            school=small.school,
            student=child,
            person=mother,
            kind=Authority.MOTHER,
            since=small.year.starts_on,
        )
        small.children[f"bench-{number}"] = child
        made.append(cases.whole(cases.open(f"bench-{number}", applicant=mother)))
    return made


def measured(words: str, work: Callable[[], object]) -> tuple[float, object]:
    """Do it once and tell how long it took; the seconds of processor and what came of it."""
    started, used = perf_counter(), process_time()
    result = work()
    worked = process_time() - used
    print(f"{words:44} {perf_counter() - started:8.2f} s {worked:8.2f} s", flush=True)
    return worked, result


def main() -> int:
    """Issue, order, print, and take the database away again."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--pupils", type=int, default=30)
    asked.add_argument("--pace", type=float, default=5, help="papers a second of processor")
    options = asked.parse_args()
    engine.warm_up()
    address = reverse("print_start")
    with bench_database():
        with transaction.atomic():
            small = small_school(today=date.today())
            with scope((small.school.pk,)):
                adopt(small)
                homes = homes_of(small, options.pupils)
        with transaction.atomic(), scope((small.school.pk,)):
            client = signed_in("kuznetsova")
        return measure(small, homes, lambda data: client.post(address, data), options.pace)


def measure(small: SmallSchool, homes: list[HomeCase], press: Callable, pace: float) -> int:
    """Print the packets as the worker does; 1 if it was slower than the pace."""
    school, secretary = small.school, small.people["belova"]

    def issue() -> list[int]:
        with transaction.atomic(), scope((school.pk,)):
            return [
                issuing.issue(kinds.get(slug), home, by=secretary, on=school.today()).pk
                for home in homes
                for slug in PACKET
            ]

    def make(numbers: list[int]) -> None:
        for number in numbers:
            with transaction.atomic(), scope((school.pk,)):
                make_bytes(number)

    def order(numbers: list[int]) -> PrintJob:
        answer = press({"form": "pdf", "paper": numbers})
        assert answer.status_code == 302, answer.status_code
        with transaction.atomic(), scope((school.pk,)):
            return PrintJob.objects.latest("pk")

    def join(job: PrintJob) -> bytes:
        jobs.print_papers.now(school_id=school.pk, print_id=job.pk)
        with transaction.atomic(), scope((school.pk,)):
            return bytes(PrintJob.objects.get(pk=job.pk).result.data)

    print(f"{'':44} {'clock':>10} {'processor':>10}")
    _used, numbers = measured(f"{len(homes) * len(PACKET)} papers issued", issue)
    made, _none = measured("their bytes made by the worker", lambda: make(numbers))
    _used, job = measured("the print ordered", lambda: order(numbers))
    joined, data = measured("the print joined by the worker", lambda: join(job))
    reached = len(numbers) / (made + joined)
    print(f"{page_count(data)} pages, {len(data) / 1e6:.1f} MB, {reached:.1f} papers a second")
    return int(reached < pace)


if __name__ == "__main__":
    sys.exit(main())
