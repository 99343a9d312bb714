"""Find the token in a form's body, without taking the rest of it into memory."""

from __future__ import annotations

from email.message import Message as Headers
from urllib.parse import parse_qs

from backchannel.application.safety.asking import Message, Receive, Scope, header_of

FIELD = "form_token"
MOST_FORM_BYTES = 1 << 20
"""Read of a plain form, which the page that takes it reads whole as well."""
MOST_FIRST_BYTES = 4096
"""Read of a form with files: its first field must be the token."""
_FEW_FIELDS = 1000


async def token_in_body(scope: Scope, receive: Receive) -> tuple[str | None, Receive]:
    """Return the token that stands in a form, if any, and what gives the body from the beginning.

    In a plain form it may stand anywhere; in one with files (``multipart/form-data``, RFC 7578) it must stand first.
    """
    media = Headers()
    media["content-type"] = header_of(scope, "content-type") or ""
    kind = media.get_content_type()
    if kind not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        return None, receive
    plain = kind == "application/x-www-form-urlencoded"
    taken, data = await _begin(receive, MOST_FORM_BYTES if plain else MOST_FIRST_BYTES)
    token = _in_plain(data) if plain else _in_first_part(data, media.get_boundary() or "")
    return token, _again(taken, receive)


async def _begin(receive: Receive, most: int) -> tuple[list[Message], bytes]:
    """Take messages until the body ends or there are enough bytes."""
    taken: list[Message] = []
    data = b""
    while len(data) < most:
        message = await receive()
        taken.append(message)
        data += message.get("body", b"")
        if message["type"] != "http.request" or not message.get("more_body", False):
            break
    return taken, data


def _again(taken: list[Message], receive: Receive) -> Receive:
    async def receiving() -> Message:
        return taken.pop(0) if taken else await receive()

    return receiving


def _in_plain(data: bytes) -> str | None:
    try:
        found = parse_qs(data.decode("utf-8"), max_num_fields=_FEW_FIELDS).get(FIELD, [])
    except ValueError:  # no UTF-8, or more fields than any form has
        return None
    return found[0] if len(found) == 1 else None


def _in_first_part(data: bytes, boundary: str) -> str | None:
    """Return the value of the first part, where it is the token: one short line, as every browser writes it."""
    mark = b"--" + boundary.encode("latin-1", "replace")
    head, end, rest = data.partition(b"\r\n\r\n")
    if not boundary or not end or not head.startswith(mark + b"\r\n"):
        return None
    part = Headers()
    for line in head[len(mark) + 2 :].decode("utf-8", "replace").split("\r\n"):
        name, _, value = line.partition(":")
        part[name.strip()] = value.strip()
    if part.get_param("name", header="content-disposition") != FIELD or part.get_filename() is not None:
        return None
    token, closed, _ = rest.partition(b"\r\n" + mark)
    return token.decode("ascii", "replace") if closed else None
