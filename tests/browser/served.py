"""An application on a free port for as long as a test looks at it, and waiting for what a page shows."""

import socket
import threading
import time
from contextlib import contextmanager

import uvicorn
from playwright.sync_api import Error

from backchannel.application.running import Reach, application

PATIENCE_SECONDS = 60


@contextmanager
def serving(directory):
    """Serve a dossier, and give the address."""
    app = application(Reach(str(directory), "tester", secret="00" * 32))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def until(page, expression):
    """Wait until something is so; the page's policy forbids the browser library's own way to wait."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not _is_so(page, expression):
        assert time.monotonic() < end, (expression, page.url, page.inner_text("main")[:600])
        page.wait_for_timeout(50)


def _is_so(page, expression):
    try:
        return page.evaluate(expression)
    except Error:  # it is just being left for another page
        return False
