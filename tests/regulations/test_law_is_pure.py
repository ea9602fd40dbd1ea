"""Law needs no database: importing rules, procedure and the kernel's words loads none."""

from __future__ import annotations

import subprocess
import sys

KERNEL = [
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
]
LAW = ("rules", "procedure", "deadlines")


def apps_with_law() -> list[str]:
    """The regulation apps that have rules."""
    from regulations import registry

    return [one.app for one in registry.every()]


def test_law_is_imported_without_the_database(pytestconfig):
    law = [f"{app}.{module}" for app in apps_with_law() for module in LAW]
    assert "individual_support.rules" in law
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module(name)\n"
        "    assert 'django.db' not in sys.modules, name\n"
        "    assert 'django.http' not in sys.modules, name\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *KERNEL, *law],
        cwd=pytestconfig.rootpath,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def test_law_reads_no_clock(pytestconfig):
    for app in apps_with_law():
        folder = pytestconfig.rootpath / app
        law = [*folder.glob("rules/**/*.py"), *folder.glob("rules.py")]
        assert law, app
        for path in (*law, folder / "procedure.py", folder / "deadlines.py"):
            text = path.read_text(encoding="utf-8")
            assert ".today()" not in text, path.name
            assert "timezone" not in text, path.name
