"""How fast papers are made, joined and shown, and whether memory stays flat.

    python tests/benchmarks/bench_pdf.py [--papers 1000]

Prints a table; asserts nothing, since the numbers belong to the machine. The rows
"untuned" and "without our pass" are WeasyPrint on the same papers in the same run: compare with
them, not with another machine.

25.11.2026, 2 processors with five times as much other work, of processor: a draft of one page 30
ms, a contract of three 106 (untuned 74 and 163), 240 papers 14.3 s with our pass and without,
joining them 0.3 s, the seal of one 15 ms; a worker has 83 MB after its warm-up, 85 MB after each
hundred of 1,000 papers.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.sign.signers import SimpleSigner

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from django.conf import settings  # noqa: E402

if not settings.configured:
    settings.configure(USE_I18N=False)

from documents.pdf import engine, merge, pictures  # noqa: E402
from documents.sealing import pades  # noqa: E402
from tests.documents import paper_samples  # noqa: E402

CREATED = date(2026, 9, 3)
CONTRACT_CLAUSE = (
    "<p>1.1. Школа организует индивидуальное обучение по адаптированной программе, составляет "
    "индивидуальный учебный план и расписание, знакомит с ними родителя (законного представителя) "
    "под подпись и предоставляет учебники на время обучения.</p>"
)


def simple_draft() -> str:
    """One page: an application of a dozen lines with one signature."""
    body = "{% block body %}" + CONTRACT_CLAUSE * 3 + "{% endblock %}"
    return paper_samples.paper(
        body, draft=True, number=None, signatures=paper_samples.SIGNATURES[:1]
    )


def contract() -> str:
    """Three pages of clauses and three signatures."""
    body = "{% block body %}" + CONTRACT_CLAUSE * 26 + "{% endblock %}"
    return paper_samples.paper(body, title="Договор", signatures=paper_samples.SIGNATURES)


def render(html: str) -> bytes:
    return engine.render(html, title="Бумага", language="ru", created=CREATED)


def untuned(html: str) -> bytes:
    """What a first attempt would do: everything parsed and loaded anew for every paper."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(filename=engine.STYLESHEET, font_config=fonts)
    return HTML(string=html).write_pdf(
        font_config=fonts, stylesheets=[style], pdf_variant="pdf/a-3a"
    )


def without_our_pass(html: str) -> bytes:
    """The warm engine's parts alone: no archive marks, no tags, no check of letters."""
    from weasyprint import HTML

    warm = engine.engine()
    return HTML(string=html, url_fetcher=warm._fetcher).write_pdf(
        font_config=warm._fonts, stylesheets=[warm._stylesheet]
    )


def class_papers() -> list[str]:
    """Thirty pupils, eight papers each: mostly one page, one of three pages."""
    papers = []
    for n in range(30):
        pupil = f"Ученика Номер {n}"
        papers += [simple_draft()] * 4 + [paper_samples.agreement(pupil=pupil)] * 2
        papers += [paper_samples.sheet(6), contract()]
    return papers


def milliseconds(work: Callable[[], object], rounds: int) -> str:
    """The median of several, and the least that the processor needed: other work on the machine
    lengthens the one and hardly the other."""
    times, processor = [], []
    for _ in range(rounds):
        start, used = time.perf_counter(), time.process_time()
        work()
        processor.append(1000 * (time.process_time() - used))
        times.append(1000 * (time.perf_counter() - start))
    return f"{statistics.median(times):.0f} ms, {min(processor):.0f} of processor"


def counted(task: tuple[Callable[[str], bytes], str]) -> tuple[bytes, float]:
    """A paper, and the seconds of processor that it took."""
    work, html = task
    used = time.process_time()
    return work(html), time.process_time() - used


def rss_mb() -> float:
    """Memory of this process now, in MB (Linux), else the highest so far."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(row for row in status.read_text().splitlines() if row.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def signer_of_a_school() -> SimpleSigner:
    """A key as a school has it, EC P-256, made for this run alone."""
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "МБОУ «Средняя школа № 7»")])
    since = datetime.now(UTC) - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder(name, name, private.public_key(), x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since + timedelta(days=7))
        .sign(private, hashes.SHA256())
    )
    words = BestAvailableEncryption(b"correct horse")
    data = pkcs12.serialize_key_and_certificates(b"key", private, certificate, None, words)
    return SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=b"correct horse")


def memory_over(count: int, results: multiprocessing.Queue) -> None:
    """In a process of its own: memory after warm-up and after each tenth of ``count`` papers."""
    engine.warm_up()
    samples = [rss_mb()]
    papers = [simple_draft(), paper_samples.agreement(), paper_samples.sheet(6), contract()]
    for n in range(1, count + 1):
        render(papers[n % len(papers)])
        if n % max(1, count // 10) == 0:
            samples.append(rss_mb())
    results.put(samples)


def row(label: str, value: str) -> None:
    print(f"{label:<52}{value:>30}", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--papers", type=int, default=1000, help="papers of the memory test")
    count = arguments.parse_args().papers

    start = time.perf_counter()
    engine.warm_up()
    row("warm-up of a process", f"{time.perf_counter() - start:.1f} s")

    one_page, three_pages = simple_draft(), contract()
    kinds = [
        ("draft, one page", one_page, 15),
        ("agreement, one full page", paper_samples.agreement(), 15),
        ("contract", three_pages, 9),
        ("sheet of 10 rows", paper_samples.sheet(10), 9),
        ("register of 300 rows", paper_samples.register(300), 2),
    ]
    for label, html, rounds in kinds:
        pages = pictures.page_count(render(html))
        row(f"{label} ({pages} p.)", milliseconds(lambda html=html: render(html), rounds))
    row("… untuned: draft, one page", milliseconds(lambda: untuned(one_page), 5))
    row("… untuned: contract", milliseconds(lambda: untuned(three_pages), 5))

    papers = class_papers()
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(2, initializer=engine.warm_up) as workers:
        seconds, processor = {}, {}
        for work in (without_our_pass, render):
            tasks = [(work, html) for html in papers]
            workers.map(counted, tasks[:8], chunksize=1)
            start = time.perf_counter()
            done = workers.map(counted, tasks, chunksize=4)
            seconds[work] = time.perf_counter() - start
            processor[work] = sum(used for _pdf, used in done)
    rendered = [pdf for pdf, _used in done]
    for label, work in (("", render), (" without our pass", without_our_pass)):
        value = f"{seconds[work]:.1f} s, {processor[work]:.1f} of processor"
        row(f"{len(papers)} papers, two processes{label}", value)
    row(
        "… ratio of the two, of processor time",
        f"{processor[render] / processor[without_our_pass]:.2f}",
    )

    stored = [merge.StoredPaper(f"Бумага {n}", pdf) for n, pdf in enumerate(rendered)]
    joined = merge.merge(stored, title="Класс")
    label = f"joining them ({pictures.page_count(joined)} p., {len(joined) / 1e6:.1f} MB)"
    row(label, milliseconds(lambda: merge.merge(stored, title="Класс"), 3))
    row("picture of a page, 900 px", milliseconds(lambda: pictures.page_png(rendered[0], 1), 5))

    signer = signer_of_a_school()
    paper = render(paper_samples.agreement())
    sealing = milliseconds(lambda: pades.sealed(paper, signer, field_title="Печать"), 15)
    row("the seal of one paper, the key parsed", sealing)

    results = spawn.Queue()
    process = spawn.Process(target=memory_over, args=(count, results))
    process.start()
    samples = results.get()
    process.join()
    row(f"memory over {count} papers, MB", " ".join(f"{sample:.0f}" for sample in samples[:1]))
    row("… after each tenth", "")
    print("   ", " ".join(f"{sample:.0f}" for sample in samples[1:]))


if __name__ == "__main__":
    main()
