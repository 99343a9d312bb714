"""A small server with OpenAI's interface on this machine, which answers in one of the ways that real ones do."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

ENTRY = {
    "sentence": "President Donald Trump spoke by telephone today with President Vladimir Putin of Russia.",
    "trigger": "spoke by telephone",
    "channel": "call",
    "participants": ["President Donald Trump", "President Vladimir Putin"],
    "time": "today",
    "voices": [],
    "modality": "reported",
}


def contents(*mentions: dict[str, Any]) -> str:
    """Return what a model writes that found these mentions and no claims."""
    return json.dumps({"mentions": list(mentions), "claims": []})


ANSWERS: dict[str, tuple[int, str]] = {
    "nothing-found": (200, contents()),
    "found": (200, contents(ENTRY)),
    "prose": (200, "I am sorry, I cannot do that."),
    "half-entry": (200, contents({"sentence": ENTRY["sentence"]})),
    "invented-quote": (200, contents(ENTRY | {"sentence": "They shouted at each other for an hour."})),
    "forbidden": (401, ""),
    "broken": (500, ""),
}
"""Status, and what the model writes, by the name of the way to answer."""


@dataclass(frozen=True, slots=True)
class Running:
    """A running server, and what it was asked."""

    address: str
    requests: list[bytes] = field(default_factory=list)

    @property
    def bodies(self) -> list[dict[str, Any]]:
        """The questions so far, as JSON."""
        return [json.loads(body) for body in self.requests]


@contextlib.contextmanager
def serving(way: str, content: str | None = None) -> Iterator[Running]:
    """Yield a server.

    Args:
        way: how it answers: a name of ``ANSWERS``, ``silent`` or ``absent``.
        content: what the model writes instead.
    """
    if way == "absent":
        with socket.socket() as taken:  # bound and never listening: nobody answers, and nobody else can
            taken.bind(("127.0.0.1", 0))
            yield Running(f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        return
    done = threading.Event()

    class Handler(_Handler):
        answer = ANSWERS.get(way) if content is None else (200, content)
        released = done
        requests: ClassVar[list[bytes]] = []

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Running(f"http://127.0.0.1:{server.server_port}/v1", Handler.requests)
    finally:
        done.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    answer: ClassVar[tuple[int, str] | None]
    """``None`` for no answer before the server stops."""
    released: ClassVar[threading.Event]
    requests: ClassVar[list[bytes]]

    def do_POST(self) -> None:
        self.requests.append(self.rfile.read(int(self.headers["Content-Length"])))
        if self.answer is None:
            self.released.wait()
            return
        status, content = self.answer
        body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Print nothing."""
