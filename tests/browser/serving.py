"""The product as it is served, in a thread of the test process: its clock is the tests' clock."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.servers.basehttp import ThreadedWSGIServer
from django.test.testcases import QuietWSGIRequestHandler


@contextmanager
def served() -> Iterator[str]:
    """The address of the product, as long as the block runs."""
    from config.wsgi import application

    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler, ipv6=False)
    server.set_app(application)
    server.daemon_threads = False  # waited for at the end: they hold connections to the database
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
