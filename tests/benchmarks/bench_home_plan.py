"""Server time and queries of one change in the grid of a plan of 30 rows.

    python tests/benchmarks/bench_home_plan.py [--rows 30] [--rounds 40] [--worst 100]

Makes a test database of its own (``…_bench``), writes a plan with other pupils' lessons beside it,
and sends one changed cell after another through the middleware as the application's role under
row-level security. Prints milliseconds: the median, the slowest of nine in
ten, the least, and the processor time of the web process; and the number of queries. Ends with 1
if the median is over ``--worst``.

26.11.2026, 2 processors with nothing else to do, 30 rows: median 42 ms, nine in ten under 47, least
38; processor 31; 27 queries. Before every page lost three queries and the plan eight more: 76, 86,
62; processor 59; 38 queries.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["TEST_DB_SUFFIX"] = "_bench"

import django

django.setup()

from django.db import connections, transaction  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from accounts.tenancy import scope  # noqa: E402
from home_education.models import HomePlanRow  # noqa: E402
from tests.benchmarks.database import bench_database, signed_in  # noqa: E402
from tests.benchmarks.home_plans import school_with_plan  # noqa: E402


def sent(row: HomePlanRow, hours: str) -> dict[str, object]:
    """What the grid sends after a cell was changed."""
    values = {
        "id": row.pk,
        "version": row.version,
        "section": row.section,
        "name": row.name,
        "area": row.area,
        "classroom_hours": hours,
        "independent_hours": "0,25",
        "with_class_hours": "",
        "distance_hours": "",
        "teacher": row.teacher_id,
    }
    return {f"plan-{row.pk}-{name}": value for name, value in values.items()}


def main() -> int:
    """Fill, measure, and take the database away again."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--rows", type=int, default=30)
    asked.add_argument("--rounds", type=int, default=40)
    asked.add_argument("--worst", type=float, default=100, help="ms of the median allowed")
    options = asked.parse_args()
    with bench_database():
        school_id, rows = school_with_plan(options.rows)
        with transaction.atomic(), scope((school_id,)):
            client = signed_in("kuznetsova")
        return measure(client, rows, options)


def measure(client, rows: list[HomePlanRow], options) -> int:
    """Send the changes and print how long the answers took."""
    address = reverse("home:plan_save", args=[rows[0].home_id])
    headers = {"HX-Request": "true"}
    walls, processor, queries = [], [], 0
    for number in range(options.rounds + 1):
        row = rows[number % len(rows)]
        data = sent(row, f"{1 + number % 4},{('0', '25', '5', '75')[number % 4]}")
        started, used = perf_counter(), process_time()
        answer = client.post(address, data, headers=headers)
        wall, worked = (perf_counter() - started) * 1000, (process_time() - used) * 1000
        if answer.headers.get("X-Row") != "saved":
            print(f"answered {answer.status_code}: {answer.content[:300]!r}")
            return 2
        row.version += 1
        if number:  # the first one compiles the templates
            walls.append(wall)
            processor.append(worked)
    with CaptureQueriesContext(connections["default"]) as captured:
        client.post(address, sent(rows[0], "2,5"), headers=headers)
        queries = len(captured)
    most = sorted(walls)[int(len(walls) * 0.9)]
    print(
        f"{options.rows} rows, {options.rounds} changes: median {median(walls):.1f} ms, nine in "
        f"ten under {most:.1f}, least {min(walls):.1f}; processor {median(processor):.1f} "
        f"(least {min(processor):.1f}); {queries} queries"
    )
    return int(median(walls) > options.worst)


if __name__ == "__main__":
    sys.exit(main())
