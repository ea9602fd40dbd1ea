"""Server time and number of queries of the pages, in a school full of cases and in many schools.

    python tests/benchmarks/bench_pages.py [--schools 50] [--past-cases 4] [--pupils 2000] [--keep]
                                              [--slow 10]

By default one school of 2,000 pupils with a case each. Makes a test database of its own
(``…_bench``), fills it by copying, asks for each page through the middleware as the application's
role under row-level security, and judges nothing. It prints milliseconds, of several answers: the
median, the fastest, the least that the processor worked for the web process, and the least that its
queries took; and the number of queries. On a machine busy with other work the sum of the last two
times is near to what an idle one would take.

26.11.2026, Debian's python3.11, 2 processors, the best of six runs: processor + database, and the
median answer of the last one, beside no other work:

                    2,000 pupils and cases                 before the desk was made quicker
    desk            21–37 + 0–5, 21–24 q.; 26–46 ms        50–73 + 8–14, 24–27 q.; 66–97 ms
    desk, family    22 + 7, 26 q.; 35 ms
    case            17–37 + 0–1, 36–53 q.; 21–47 ms
    cases           27–32 + 2–4, 19 q.
    papers          24–34 + 4–16, 18 q.
    pupils, card    17–21 + 0–4, 17–31 q.
    search          4–7 + 0–10, 14–15 q.
    support watch   36–42 + 12–17, 19 q.

Where the school has adopted all three acts of Russia (here it is one), a desk takes 5 ms more.

25.11.2026, 2 processors with four times as much other work as they could do, processor + database,
100,000 pupils, 501,000 cases, 50 schools: desk 88 + 46, case 56–70 + 19–44, cases 58–67 + 15–30,
papers 68 + 26–90, pupils and card 40–54 + 9–24, search 19–21 + 15–43, support watch 61–73 + 21–54.

    python tests/benchmarks/bench_pages.py --schools 50 --past-cases 4   fills for ten minutes
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["TEST_DB_SUFFIX"] = "_bench"

import django

django.setup()

from django.db import connections, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from accounts.tenancy import scope  # noqa: E402
from regulations.models import Case  # noqa: E402
from students.models import Student  # noqa: E402
from tests.benchmarks.database import bench_database, signed_in  # noqa: E402
from tests.benchmarks.filled_schools import Size, fill, found_first  # noqa: E402

ROUNDS = 7
PANELS = "sheet project specialists report papers attachments deadlines history act".split()


def pages(cases: dict[str, int], student: int) -> Iterator[tuple[str, str, str, dict]]:
    """What is asked for: words, who asks, the address, headers."""
    htmx = {"HX-Request": "true"}
    for login in ("kuznetsova", "ivanova", "petrov", "zorina"):
        yield f"desk, {login}", login, reverse("desk"), {}
    for state, pk in cases.items():
        yield f"case, {state}", "kuznetsova", reverse("case", args=[pk]), {}
    for panel in PANELS:
        address = reverse("case_panel", args=[cases["running"], panel])
        yield f"case, tab {panel}", "kuznetsova", address, {}
    address = reverse("case_step", args=[cases["running"], "terminate"])
    yield "step", "kuznetsova", address, {}
    yield "cases", "kuznetsova", reverse("cases"), {}
    yield "cases, page 20", "kuznetsova", reverse("cases") + "?page=20", {}
    yield "cases, closed", "kuznetsova", reverse("cases") + "?closed=on", {}
    yield "cases, class teacher", "ivanova", reverse("cases"), {}
    yield "pupils", "kuznetsova", reverse("students"), {}
    yield "pupils, a name", "kuznetsova", reverse("students") + "?q=гове", {}
    yield "search, beginning", "kuznetsova", reverse("search") + "?q=гове", htmx
    yield "search, first name", "kuznetsova", reverse("search") + "?q=савва", htmx
    yield "search, nobody", "kuznetsova", reverse("search") + "?q=Гогаль", htmx
    yield "pupil's card", "kuznetsova", reverse("student", args=[student]), {}
    yield "papers", "kuznetsova", reverse("papers"), {}
    yield "papers, a name", "kuznetsova", reverse("papers") + "?q=гове", {}
    yield "papers, class teacher", "ivanova", reverse("papers"), {}
    yield "support watch", "kuznetsova", reverse("support:watch"), {}
    yield "support watch, class", "ivanova", reverse("support:watch"), {}
    yield "classes", "kuznetsova", reverse("classes"), {}
    yield "notices", "kuznetsova", reverse("notices"), {}
    yield "people", "orlov", reverse("people"), {}
    yield "family", "gogol", reverse("desk"), {}


def measure(words: str, client: Client, address: str, headers: dict, slow: float) -> None:
    """One line of the table; below it the queries slower than ``slow`` ms."""
    client.get(address, headers=headers)  # compiles the templates
    walls, processor = [], []
    for _round in range(ROUNDS):
        started, used = perf_counter(), process_time()
        answer = client.get(address, headers=headers)
        processor.append((process_time() - used) * 1000)
        walls.append((perf_counter() - started) * 1000)
        if answer.status_code != 200:
            print(f"{words:24} answered {answer.status_code}")
            return
    waits = []
    for _round in range(ROUNDS):
        with CaptureQueriesContext(connections["default"]) as queries:
            client.get(address, headers=headers)
        waits.append([float(one["time"]) * 1000 for one in queries.captured_queries])
    least = [min(times) for times in zip(*waits, strict=True)]
    print(
        f"{words:24} {median(walls):7.1f} {min(walls):7.1f} {min(processor):9.1f}"
        f" {sum(least):8.1f} {len(least):7}",
        flush=True,
    )
    for time, one in zip(least, queries.captured_queries, strict=True):
        if time >= slow:
            print(f"    {time:.0f} ms  {one['sql']}")


def main() -> None:
    """Fill, measure, and take the database away again."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--schools", type=int, default=1)
    asked.add_argument("--pupils", type=int, default=2000, help="of each school")
    asked.add_argument("--past-cases", type=int, default=0, help="closed cases of each pupil")
    asked.add_argument("--keep", action="store_true", help="leave the database for the next run")
    asked.add_argument("--slow", type=float, default=1e9, help="show queries of so many ms")
    options = asked.parse_args()
    with bench_database(keep=options.keep) as is_empty:
        if is_empty:
            started = perf_counter()
            found_first(date.today())
            fill(options.schools, Size(options.pupils, options.past_cases))
            print(f"filled in {perf_counter() - started:.0f} s")
        report(connections["owner"], options.slow)


def report(owner, slow: float) -> None:
    """Print how much there is, and every page's line."""
    with owner.cursor() as cursor:
        tables = "accounts_school students_student regulations_case documents_paper"
        for table in tables.split():
            cursor.execute(f"SELECT count(*) FROM {table}")
            print(f"{table:28} {cursor.fetchone()[0]:9,}")
        cursor.execute("SELECT min(id) FROM accounts_school")
        (school,) = cursor.fetchone()
    with transaction.atomic(), scope((school,)):
        cases = dict(Case.objects.filter(school=school).order_by("-pk").values_list("state", "pk"))
        student = Student.objects.filter(cases=cases["running"]).get()
    print(f"{'ms':24} {'median':>7} {'fastest':>7} {'processor':>9} {'database':>8} {'queries':>7}")
    clients: dict[str, Client] = {}
    for words, login, address, headers in pages(cases, student.pk):
        client = clients.setdefault(login, signed_in(login))
        measure(words, client, address, headers, slow)


if __name__ == "__main__":
    main()
