"""Law needs no database: importing rules, procedure and the kernel's words loads none."""

from __future__ import annotations

import subprocess
import sys

MODULES = [
    "accounts.roles",
    "regulations.words",
    "regulations.clauses",
    "regulations.rules",
    "regulations.acts",
    "regulations.procedure",
    "regulations.counting",
    "regulations.diagram",
    "regulations.traceability",
    "regulations.registry",
    "individual_support.rules",
    "individual_support.procedure",
    "individual_support.deadlines",
]


def test_law_is_imported_without_the_database(pytestconfig):
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module(name)\n"
        "    assert 'django.db' not in sys.modules, name\n"
        "    assert 'django.http' not in sys.modules, name\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *MODULES],
        cwd=pytestconfig.rootpath,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def test_law_reads_no_clock(pytestconfig):
    folder = pytestconfig.rootpath / "individual_support"
    law = [*folder.glob("rules/*.py"), folder / "procedure.py", folder / "deadlines.py"]
    assert len(law) > 5
    for path in law:
        text = path.read_text(encoding="utf-8")
        assert ".today()" not in text, path.name
        assert "timezone" not in text, path.name
