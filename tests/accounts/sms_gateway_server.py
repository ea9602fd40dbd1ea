"""A small SMS gateway on this machine: takes messages over HTTP and answers as it is told."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass
class Taken:
    """One request as it arrived."""

    method: str
    path: str
    body: str
    headers: dict[str, str]


@dataclass
class Gateway:
    """What was taken, and the answers that come next; when none is left, 200 «OK»."""

    url: str = ""
    taken: list[Taken] = field(default_factory=list)
    answers: deque[tuple[int, str]] = field(default_factory=deque)


class running_gateway:
    """Context manager: the server with its :class:`Gateway`."""

    def __enter__(self) -> Gateway:
        gateway = Gateway()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(gateway))
        gateway.url = f"http://127.0.0.1:{self._server.server_port}/send"
        serve = partial(self._server.serve_forever, poll_interval=0.05)
        self._thread = Thread(target=serve, daemon=True)
        self._thread.start()
        return gateway

    def __exit__(self, *error) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(gateway: Gateway) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length).decode()
            gateway.taken.append(Taken(self.command, self.path, body, dict(self.headers)))
            status, text = gateway.answers.popleft() if gateway.answers else (200, "OK")
            self.send_response(status)
            if status == 302:
                self.send_header("Location", gateway.url)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())

        do_GET = do_POST = _answer

        def log_message(self, *args) -> None:
            """The console of the tests stays quiet."""

    return Handler
