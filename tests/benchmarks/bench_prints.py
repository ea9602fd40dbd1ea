"""From the click to the first byte: one issued paper, one draft, and 240 issued papers in one PDF.

    python tests/benchmarks/bench_prints.py

Makes a database of its own with the demo school, issues 240 papers and makes their bytes once, then
asks over the middleware as the application's role. A print is ordered, joined and fetched; the
worker takes an order up as soon as it is committed, so its three times add up to what a person
waits. Prints milliseconds and judges nothing. Targets: a print 2,000, an issued paper 30, a draft
of one page 80.

25.11.2026, 2 processors with five times as much other work, median and of processor: an issued
paper 138 and 15–19, a draft 350–500 and 64–108 (the same again 133 and 20), a print of 240 papers
ordered 181 and 31, joined 2,087 and 458, fetched 164 and 25.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["TEST_DB_SUFFIX"] = "_prints"

import django

django.setup()

from django.db import transaction  # noqa: E402
from django.urls import reverse  # noqa: E402

from accounts.tenancy import scope  # noqa: E402
from documents import issuing, jobs, kinds  # noqa: E402
from documents.making import make_bytes  # noqa: E402
from documents.models import CachedDraft, PrintJob  # noqa: E402
from documents.pdf import engine  # noqa: E402
from individual_support.models import SupportCase  # noqa: E402
from individual_support.procedure import AGREEMENT, REPORT, SHEET  # noqa: E402
from regulations.models import Case  # noqa: E402
from tests.benchmarks.database import bench_database, signed_in  # noqa: E402
from tests.benchmarks.filled_schools import found_first  # noqa: E402

PAPERS, ROUNDS = 240, 9


def issue_papers(school, today: date) -> list[int]:
    """So many papers over the school's cases, with their bytes."""
    with transaction.atomic(), scope((school.pk,)):
        supports = list(SupportCase.objects.all())
        issued = [
            issuing.issue(
                kinds.get((AGREEMENT, SHEET, REPORT)[number % 3]),
                supports[number % len(supports)],
                by=None,
                on=today,
            ).pk
            for number in range(PAPERS)
        ]
        for pk in issued:
            make_bytes(pk)
    return issued


def measure(words: str, work: Callable[[], None], before: Callable[[], None] | None = None) -> None:
    """One line of the table: the median, the fastest, and what the process itself calculated."""
    walls, processor = [], []
    for _round in range(ROUNDS + 1):
        if before:
            before()
        started, used = perf_counter(), process_time()
        work()
        processor.append((process_time() - used) * 1000)
        walls.append((perf_counter() - started) * 1000)
    del walls[0], processor[0]
    print(f"{words:36} {median(walls):8.1f} {min(walls):8.1f} {min(processor):8.1f}", flush=True)


def main() -> None:
    """Issue, measure, and take the database away again."""
    engine.warm_up()
    with bench_database():
        school = found_first(date.today()).school
        issued = issue_papers(school, school.today())
        client = signed_in("kuznetsova")
        with transaction.atomic(), scope((school.pk,)):
            case = Case.objects.get(state="running")

        def get(address: str) -> None:
            answer = client.get(address)
            assert answer.status_code == 200, (address, answer.status_code)
            assert answer.content[:4] == b"%PDF"

        def forget_drafts() -> None:
            with transaction.atomic(), scope((school.pk,)):
                CachedDraft.objects.all().delete()

        def newest_print() -> PrintJob:
            with transaction.atomic(), scope((school.pk,)):
                return PrintJob.objects.defer("result").latest("pk")

        def order() -> None:
            asked = {"form": "pdf", "paper": issued}
            assert client.post(reverse("print_start"), asked).status_code == 302

        def join() -> None:
            jobs.print_papers.now(school_id=school.pk, print_id=newest_print().pk)

        print(f"{'ms':36} {'median':>8} {'fastest':>8} {'process':>8}")
        measure("one issued paper", lambda: get(reverse("paper_pdf", args=[issued[0]])))
        for kind in (AGREEMENT, SHEET, REPORT):
            address = reverse("draft_pdf", args=[case.pk, kind])
            measure(f"a new draft, {kind}", lambda a=address: get(a), forget_drafts)
        measure("the same draft again", lambda a=address: get(a))
        measure(f"print of {PAPERS}: ordered", order)
        measure(f"print of {PAPERS}: joined", join, order)
        address = reverse("print_file", args=[newest_print().pk])
        measure(f"print of {PAPERS}: fetched", lambda: get(address))


if __name__ == "__main__":
    main()
