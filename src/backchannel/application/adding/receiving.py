"""Receive a form with files, and stop as soon as it is larger than it may be."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.types import Message

from backchannel.errors import UsageError

MOST_FILES = 1000
_MOST_FIELDS = 20
_MEGABYTE = 1 << 20


class TooLargeError(UsageError):
    """What somebody sent is larger than the settings allow."""


@asynccontextmanager
async def received(request: Request, megabytes: int) -> AsyncIterator[FormData]:
    """Give a form; its files lie on the disk for as long as the block lasts.

    Args:
        request: with the form.
        megabytes: that it may have as a whole.

    Raises:
        TooLargeError: it has more.
        HTTPException: it is no form.
    """
    most = megabytes * _MEGABYTE
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > most:
        raise _too_large(megabytes)
    left = most

    async def receive() -> Message:
        nonlocal left
        message = await request.receive()
        left -= len(message.get("body", b""))
        if left < 0:
            said = "too large"
            raise MultiPartException(said)  # by this alone the parser closes what it has written already
        return message

    try:
        form = await Request(request.scope, receive).form(max_files=MOST_FILES, max_fields=_MOST_FIELDS)
    except (HTTPException, MultiPartException) as error:
        if left < 0:
            raise _too_large(megabytes) from error
        raise
    try:
        yield form
    finally:
        await form.close()


def files_of(form: FormData, name: str) -> list[UploadFile]:
    """Return the files of a field; a field that was left empty has none."""
    return [one for one in form.getlist(name) if isinstance(one, UploadFile) and one.filename]


def text_of(form: FormData, name: str) -> str:
    """Return what was typed into a field; empty where there is none, or a file in its place."""
    given = form.get(name)
    return given if isinstance(given, str) else ""


def _too_large(megabytes: int) -> TooLargeError:
    return TooLargeError(
        f"This is more than {megabytes} megabytes",
        "Add it in parts, or with `backchannel add`; the setting upload-megabytes under [serve] raises the limit",
    )
