r"""Decide how a captured file is named in the ledger, and so in every citation.

As the user typed it, with forward slashes and without leading ``./`` and ``../``. A dossier is published,
and the name of a home directory is nobody's business, so an absolute path is shown from the working
directory on, or else from the home directory on, when it lies inside; or else from its own last name on:

    typed                      shown
    texts/a.txt                texts/a.txt
    ./texts/../a.txt           a.txt
    ../shared/texts            shared/texts/…
    /home/ann/work/texts       texts/…           in /home/ann/work
    /home/ann/leaks/a.txt      leaks/a.txt
    /data/leaks                leaks/…
    .                          the names in it

Two places may so be shown by one name; the bytes tell them apart. Letters that no text can hold, control
characters and those that turn the direction of writing are shown as escapes (``\x1b``), since names come
from strangers too.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

_UNSAFE_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown_path(location: str) -> str:
    """Return how a location is shown; empty for a directory of which only the names inside are shown."""
    typed = Path(os.path.normpath(location))
    cut = _cut_absolute(typed) if typed.is_absolute() else _cut_dots(typed)
    return "" if cut == Path() else safe_text(cut.as_posix())


def join_shown(folder: str, name: str) -> str:
    """Return how a file or folder inside a shown folder is shown."""
    return f"{folder}/{safe_text(name)}" if folder else safe_text(name)


def safe_text(text: str) -> str:
    """Return text with escapes for whatever could not be kept or could deceive a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(letter) for letter in text)


def _cut_absolute(typed: Path) -> Path:
    for base in (_working_directory(), _home()):
        if base is not None and typed.is_relative_to(base):
            return typed.relative_to(base)
    return Path(typed.name)


def _cut_dots(typed: Path) -> Path:
    dots = sum(1 for part in typed.parts if part == "..")  # normalised, so they all stand in front
    rest = Path(*typed.parts[dots:])
    here, home = _working_directory(), _home()
    if dots and here is not None and home is not None:
        above = Path(os.path.normpath(here.joinpath(*typed.parts[:dots])))
        whole = above / rest
        if whole.is_relative_to(home) and not above.is_relative_to(home):
            return whole.relative_to(home)  # the dots lead out of the home directory, and the rest names it
    return rest


def _working_directory() -> Path | None:
    try:
        return Path.cwd()
    except OSError:  # it was deleted
        return None


def _home() -> Path | None:
    try:
        home = Path.home()
    except RuntimeError:  # there is none
        return None
    return None if home == Path(home.anchor) else home


def _escape(letter: str) -> str:
    if unicodedata.category(letter) in _UNSAFE_CATEGORIES or letter in _TURNING:
        # a byte that is no UTF-8 stands in Python's names as U+DC80 and up
        code = ord(letter) - 0xDC00 if "\udc80" <= letter <= "\udcff" else ord(letter)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004
    return letter
