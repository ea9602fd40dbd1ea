"""House rules that a machine can read: layers, size of files, no promises instead of code."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = (
    "accounts",
    "students",
    "regulations",
    "documents",
    "individual_support",
    "home_education",
    "credit_transfer",
    "externat",
    "config",
)
SUFFIXES = {".py", ".html", ".txt", ".css", ".js", ".md", ".toml", ".mk", ".sh"}
LONGEST_MODULE = 400
#: Words that mean nothing, so they become the place for everything.
FORBIDDEN_MODULES = {"utils", "common", "helpers", "core", "misc"}
PROMISE = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")


def sources() -> list[Path]:
    """Files that people wrote: committed or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return [
        ROOT / name
        for name in listed
        if Path(name).suffix in SUFFIXES
        and not name.startswith("static/vendor/")
        and (ROOT / name).is_file()
    ]


@pytest.fixture(scope="module")
def written() -> list[Path]:
    """All sources, or a skip where the tree is no checkout."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    return sources()


#: What ``make check`` runs: every line must end well.
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)


@pytest.mark.parametrize("command", CHECKS, ids=" ".join)
def test_the_tree_passes_the_check(command):
    program, *arguments = command
    path = Path(sys.executable).with_name(program)
    done = subprocess.run([path, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_make_check_runs_the_same():
    recipe = (ROOT / "Makefile").read_text().partition("\ncheck:")[2].partition("\n\n")[0]
    assert [line.strip("\t @") for line in recipe.splitlines()[1:]] == [
        f".venv/bin/{' '.join(command)}" for command in CHECKS
    ]


def test_the_law_of_every_regulation_is_typed():
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"]
    assert configured["strict"]
    typed = {path for pattern in configured["files"] for path in ROOT.glob(pattern)}
    for app in APPS:
        for name in ("rules", "rules.py", "procedure.py", "deadlines.py"):
            path = ROOT / app / name
            assert path in typed or not path.exists(), path


def test_nothing_is_promised_in_place_of_code(written):
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in written
        if path.name != "act.txt" and (match := PROMISE.search(path.read_text()))
    ]
    assert found == []


def test_no_module_is_a_place_for_everything(written):
    named = [str(p.relative_to(ROOT)) for p in written if p.stem in FORBIDDEN_MODULES]
    assert named == []


def test_modules_stay_short_enough_to_be_read(written):
    long = {
        str(path.relative_to(ROOT)): lines
        for path in written
        if path.suffix == ".py"
        and "migrations" not in path.parts
        and (lines := len(path.read_text().splitlines())) > LONGEST_MODULE
    }
    assert long == {}


def test_each_package_stands_in_the_layers_contract():
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    house, regulation = linter["contracts"]
    layers = [name for layer in house["layers"] for name in layer.split(" | ")]
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert packages == set(APPS) == set(layers) == set(linter["root_packages"])
    assert [path.name for path in ROOT.glob("*.py")] == ["manage.py"]
    assert regulation["exhaustive"]
    assert set(regulation["containers"]) == set(house["layers"][1].split(" | "))
