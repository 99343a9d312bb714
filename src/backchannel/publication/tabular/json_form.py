"""Records as the JSON that commands print, written one by one: what is large need not be held in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

from backchannel.publication.shapes import dump_json


def write_json(lists: Mapping[str, Iterable[Any]], file: BinaryIO) -> None:
    """Write lists of values by their names, as one JSON object, a line a value."""
    before = "{"
    for name, values in lists.items():
        _put(file, f"{before}{dump_json(name)}: [")
        inside = "\n"
        for value in values:
            _put(file, inside + dump_json(value))
            inside = ",\n"
        _put(file, "]")
        before = ",\n"
    _put(file, "}\n" if before != "{" else "{}\n")


def _put(file: BinaryIO, text: str) -> None:
    file.write(text.encode("utf-8", "backslashreplace"))
