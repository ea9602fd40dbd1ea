"""Set a Debian or Ubuntu machine up and run the product or its tests.

Run by the machine's own ``python3``; needs nothing but its standard library. Every step is skipped
when its result is there already, so a second run takes seconds.

    python3 config/bootstrap.py run | test [pytest options] | setup
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
INSTALLER_LOCK = ROOT / "config" / "installer.lock"
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")

ADDRESS, PORT = "127.0.0.1", 8000
OLDEST_PYTHON = (3, 11)
STAYS_UP_SECONDS, MOST_QUICK_ENDS = 15, 3
PR_SET_PDEATHSIG = 1  # of <sys/prctl.h>

NOTHING_COMPILED = "PYTHONDONTWRITEBYTECODE"

#: What the PDF engine loads that no Python package carries.
PDF_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
#: Message collection, used by the test that finds untranslated messages.
TEST_PACKAGES = ("gettext", "poppler-utils")
#: Chromium without a window to show: goes to a page with a quarter less work than the whole one.
BROWSER_PACKAGE = "chromium-headless-shell"


def main(arguments: list[str]) -> int:
    """Run one of the commands; the exit code is the command's own."""
    commands = {"run": run, "test": test, "setup": setup}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 2
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        stop(f"Python 3.11 or newer is needed; python3 here is {found}.")
    os.chdir(ROOT)
    # What one process has compiled is kept for the others: to compile it takes two seconds.
    os.environ.pop(NOTHING_COMPILED, None)
    return commands[arguments[0]](arguments[1:])


def run(_options: list[str]) -> int:
    """Serve the product with a demo school until Ctrl-C."""
    if port_is_taken():
        stop(f"Port {PORT} is in use: stop the program that listens on {ADDRESS}:{PORT} first.")
    prepare(for_tests=False)
    environment = {"DEMO_MODE": "1", **os.environ}
    manage("migrate", "--verbosity", "0", environment=environment)
    manage("demo", "--at-once", str(cores()), environment=environment)
    return serve({"DATABASE_POOL": "1", **environment})


def test(options: list[str]) -> int:
    """Run every test; options go to pytest."""
    prepare(for_tests=True)
    # One more than there are cores: a browser on a bad line waits most of the time.
    workers = [] if any(one.startswith("-n") for one in options) else ["-n", str(cores() + 1)]
    # In the order of the folders: else the long journeys of few tests would come last, on one core.
    order = ["--dist", "loadfile", "--no-loadscope-reorder"]
    command = [str(PYTHON), "-m", "pytest", *workers, *order, *options]
    return subprocess.run(command).returncode


def setup(_options: list[str]) -> int:
    """Set everything up for development."""
    prepare(for_tests=True)
    return 0


def prepare(*, for_tests: bool) -> None:
    """System packages, virtual environment, Python packages, message catalogues."""
    needed = [*PDF_PACKAGES]
    if importlib.util.find_spec("ensurepip") is None:
        needed.append("python3-venv")
    if for_tests:
        needed += TEST_PACKAGES
        if not find_browser() and is_offered(BROWSER_PACKAGE):
            needed.append(BROWSER_PACKAGE)
    install_system_packages([name for name in needed if not is_installed(name)])
    make_environment()
    if for_tests and not find_browser():
        # Ubuntu offers Chromium only as a snap: take the one that Playwright brings.
        playwright = [str(VENV / "bin" / "playwright"), "install", "--with-deps", "--only-shell"]
        check([*playwright, "chromium"])
    check([str(PYTHON), "config/catalogues.py"])


def cores() -> int:
    """How many processors this program may use."""
    return len(os.sched_getaffinity(0))


def find_browser() -> str | None:
    """A Chromium of the system's own, as the tests start it."""
    return shutil.which(BROWSER_PACKAGE)


# --- System packages -------------------------------------------------------------------------


def is_installed(package: str) -> bool:
    """Whether dpkg knows the package as installed; on a machine without dpkg, False."""
    if not shutil.which("dpkg-query"):
        return False
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status}", package], capture_output=True, text=True
    )
    return asked.stdout.strip() == "installed"


def is_offered(package: str) -> bool:
    """Whether this is a system whose archive has the package itself, not a snap's wrapper."""
    release = Path("/etc/os-release")
    return not (release.exists() and "ID=ubuntu" in release.read_text().splitlines())


def install_system_packages(missing: list[str]) -> None:
    """Install them with apt, or say exactly what to install and how."""
    if not missing:
        return
    command = f"apt-get install --yes --no-install-recommends {' '.join(missing)}"
    if not shutil.which("apt-get"):
        stop(f"These system packages are needed (by their Debian names): {' '.join(missing)}.")
    if os.geteuid() == 0:
        prefix: list[str] = []
    elif shutil.which("sudo") and quietly(["sudo", "-n", "true"]):
        prefix = ["sudo", "-n"]
    else:
        stop(
            f"System packages are missing and this user may not install them: {' '.join(missing)}."
            f"\nInstall them once with:\n\n    sudo apt-get update && sudo {command}\n"
        )
    say(f"Installing system packages: {' '.join(missing)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if not quietly([*prefix, *command.split()], environment):
        check([*prefix, "apt-get", "update", "--quiet=2"], environment)
        check([*prefix, *command.split(), "--quiet=2"], environment)


# --- Python packages ---------------------------------------------------------------------------


def make_environment() -> None:
    """The virtual environment with exactly the locked packages."""
    stamp = VENV / "locked"
    wanted = hashlib.sha256(LOCK.read_bytes() + INSTALLER_LOCK.read_bytes()).hexdigest()
    works = PYTHON.exists() and quietly([str(PYTHON), "-c", ""])
    if works and stamp.exists() and stamp.read_text() == wanted:
        return
    if not works:
        say("Making the virtual environment .venv")
        shutil.rmtree(VENV, ignore_errors=True)
        check([sys.executable, "-m", "venv", str(VENV)])
    say("Installing the locked Python packages")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    check([*pip, "--require-hashes", "-r", str(INSTALLER_LOCK)])
    # Compiled now, by both processors: else each of the first programs would do it for itself.
    uv = [str(VENV / "bin" / "uv"), "pip", "install", "--quiet", "--compile-bytecode"]
    if SYSTEM_CERTIFICATES.exists():
        uv.append("--system-certs")  # a school's network may have an authority of its own
    check([*uv, "--python", str(PYTHON), "--require-hashes", "-r", str(LOCK)])
    stamp.write_text(wanted)


# --- Serving ---------------------------------------------------------------------------------


def port_is_taken() -> bool:
    """Whether something answers where the product is to be served."""
    with socket.socket() as probe:
        return probe.connect_ex((ADDRESS, PORT)) == 0


def serve(environment: dict[str, str]) -> int:
    """Web server and worker side by side until Ctrl-C, or until one does not stay up."""
    web = [
        str(VENV / "bin" / "gunicorn"),
        "config.wsgi:application",
        *("--bind", f"{ADDRESS}:{PORT}", "--workers", "2", "--threads", "4"),
        *("--worker-class", "gthread", "--preload", "--log-level", "warning", "--timeout", "120"),
    ]
    worker = [str(PYTHON), "manage.py", "worker"]
    running = [Server("web", web, environment), Server("worker", worker, environment)]
    for sign in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.default_int_handler)
    say(f"Marshrut is at http://{ADDRESS}:{PORT} — stop it with Ctrl-C")
    try:
        while all(server.goes_on() for server in running):
            time.sleep(0.3)
        code = 1
    except KeyboardInterrupt:
        code = 0
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.SIG_IGN)  # a second Ctrl-C must not leave half of it running
    for server in running:
        server.process.terminate()
    for server in running:
        try:
            server.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.process.kill()
    if "DATABASE_URL" not in environment:
        manage("pg", "stop", environment=environment)
    return code


class Server:
    """One of the two programs, started again when it ends by itself: when it was killed, or when
    the database was restarted under it."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str]):
        self.name, self.command, self.environment = name, command, environment
        self.quick_ends = 0
        self.start()

    def start(self) -> None:
        """In a process group of its own: Ctrl-C reaches this program alone, which stops both."""
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            env=self.environment,
            start_new_session=True,
            preexec_fn=end_with_parent,
        )

    def goes_on(self) -> bool:
        """True while it runs or could be started again; False when it does not stay up."""
        if self.process.poll() is None:
            return True
        lasted = time.monotonic() - self.started
        self.quick_ends = self.quick_ends + 1 if lasted < STAYS_UP_SECONDS else 0
        if self.quick_ends == MOST_QUICK_ENDS:
            say(f"The {self.name} does not stay up; see what it said above.")
            return False
        say(f"The {self.name} ended with code {self.process.returncode}: starting it again")
        self.start()
        return True


def end_with_parent() -> None:
    """Ask the kernel to stop this process when the program that started it is killed (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


# --- Small things ------------------------------------------------------------------------------


def manage(*arguments: str, environment: dict[str, str] | None = None) -> None:
    """Run a management command; a failure ends this program with its exit code."""
    check([str(PYTHON), "manage.py", *arguments], environment)


def check(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command and end this program if it fails."""
    code = subprocess.run(command, env=environment).returncode
    if code:
        stop(f"This failed with code {code}: {' '.join(command)}", code)


def quietly(command: list[str], environment: dict[str, str] | None = None) -> bool:
    """Run a command without a word; whether it succeeded."""
    return subprocess.run(command, env=environment, capture_output=True).returncode == 0


def say(text: str) -> None:
    """One line to the person at the terminal."""
    print(f"• {text}", flush=True)


def stop(text: str, code: int = 1) -> None:
    """Say why and end."""
    print(text, file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
