"""The product as it is served, in a thread of the test process: its clock is the tests' clock."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from axe_playwright_python.base import AXE_SCRIPT
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connection
from django.test.testcases import QuietWSGIRequestHandler

#: As in the product (config/settings.py, DATABASE_POOL): a line to the database that is new with
#: every request would ask for all tables and their policies anew.
POOL = {"min_size": 1, "max_size": 16, "timeout": 10}

#: The address of a page with nothing on it, as much of the product as any other: a window that
#: waits there need not begin anew for the next page.
EMPTY = "/nobody-sits-here/"
#: The address of axe: a browser that has it from an address keeps what it made of it.
AXE = "/axe.js"


class Server(ThreadedWSGIServer):
    """Serves behind a door that stays open after it, and knows its lines to the browsers, which
    hold them open for what they might ask next."""

    daemon_threads = False  # waited for at the end: they hold connections to the database

    def __init__(self, door: socket.socket) -> None:
        self.door = door
        self.lines: list[socket.socket] = []
        super().__init__(door.getsockname(), QuietWSGIRequestHandler)

    def server_bind(self) -> None:
        """Takes the door as it is."""
        self.socket.close()
        self.socket = self.door.dup()
        self.server_name, self.server_port = self.door.getsockname()
        self.setup_environ()

    def process_request(self, request, client_address):
        """As usual."""
        self.lines.append(request)
        super().process_request(request, client_address)

    def hear_no_more(self) -> None:
        """What was asked is answered, and nothing else."""
        for line in self.lines:
            with suppress(OSError):  # it is closed already
                line.shutdown(socket.SHUT_RD)


def open_door() -> socket.socket:
    """Where one server after another can be asked, and nobody else in between."""
    return socket.create_server(("127.0.0.1", 0))


def address_behind(door: socket.socket) -> str:
    """Where the product is served."""
    host, port = door.getsockname()
    return f"http://{host}:{port}"


def _with_pages_of_tests(application):
    """The product, the page at ``EMPTY``, and axe."""
    empty = b"<!doctype html><html lang=en><title>Nobody sits here</title></html>"
    html, script = ("Content-Type", "text/html; charset=utf-8"), ("Content-Type", "text/javascript")
    of_tests = {
        EMPTY: ([html, ("Cross-Origin-Opener-Policy", "same-origin")], empty),
        AXE: ([script, ("Cache-Control", "max-age=31536000")], AXE_SCRIPT.encode()),
    }

    def answer(environ, start_response):
        if environ["PATH_INFO"] not in of_tests:
            return application(environ, start_response)
        headers, body = of_tests[environ["PATH_INFO"]]
        start_response("200 OK", headers)
        return [body]

    return answer


@contextmanager
def served(door: socket.socket) -> Iterator[str]:
    """The address of the product, as long as the block runs."""
    from config.wsgi import application

    server = Server(door)
    server.set_app(_with_pages_of_tests(application))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    connection.settings_dict["OPTIONS"]["pool"] = POOL
    try:
        yield address_behind(door)
    finally:
        server.shutdown()
        thread.join()
        server.hear_no_more()
        server.server_close()
        connection.close()
        connection.close_pool()
        del connection.settings_dict["OPTIONS"]["pool"]
