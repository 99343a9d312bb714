"""Refuse a request, in one shape: a page for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from backchannel.application.safety.asking import Scope, Send, wants_page
from backchannel.model import canonical_json


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused."""

    status: int
    """As RFC 9110 has it."""
    code: str
    """A word for programs: ``signed-out``."""
    message: str
    """What is so: a sentence."""
    hint: str
    """What to do: a sentence."""
    headers: tuple[tuple[str, str], ...] = field(default=())


Render = Callable[[Scope, Refusal], str]
"""Makes the page of a refusal, as HTML."""


def plain_page(_: Scope, refusal: Refusal) -> str:
    """Return a page that needs no template."""
    said = f"<h1>{escape(refusal.message)}</h1>\n<p>{escape(refusal.hint)}</p>"
    return f'<!doctype html>\n<html lang="en">\n<title>{escape(refusal.message)}</title>\n{said}\n</html>\n'


def error_shape(refusal: Refusal) -> dict[str, object]:
    """Return a refusal as data."""
    return {"error": {"code": refusal.code, "message": refusal.message, "hint": refusal.hint}}


async def refuse(scope: Scope, send: Send, refusal: Refusal, render: Render = plain_page) -> None:
    """Answer a request with a refusal."""
    if wants_page(scope):
        media_type, text = "text/html; charset=utf-8", render(scope, refusal)
    else:
        media_type, text = "application/json", canonical_json(error_shape(refusal)) + "\n"
    body = text.encode()
    headers = [("content-type", media_type), ("content-length", str(len(body))), *refusal.headers]
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    await send({"type": "http.response.start", "status": refusal.status, "headers": raw})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
