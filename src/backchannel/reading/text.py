"""Plain text: bytes to characters, hard wraps to paragraphs, and scraped pages to their article."""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import codecs
import contextlib
import itertools
import re

from backchannel.model import Problem
from backchannel.reading import problems
from backchannel.reading.boilerplate import drop_doubled, find_article, is_prose
from backchannel.reading.clean import clean_characters, clean_line, drop_repeated_title, is_sentence_end
from backchannel.reading.draft import Draft, UnreadableError

MAX_TEXT_BYTES = 20_000_000
"""More than any document: a book of 3,000 pages has 6 MB. Tables have their own limit."""
MAX_TITLE_LENGTH = 250
"""Code points; the longest title in the corpora has 330, of which the rest is a list of names."""
MIN_WRAP_WIDTH, MAX_WRAP_WIDTH = 50, 110
"""Between these lies the longest line of a hard-wrapped text."""
MAX_MENU_WORDS = 3
MIN_MENU_LINES = 2
"""Lines of at most so many words, and so many of them, are a menu above a headline."""
MAX_LONG_SHARE = 0.2
"""Greatest share of characters in longer lines (addresses) that a hard-wrapped text may have."""
WRAP_SLACK = 8
"""Code points by which lines may stay below the widest, as ragged lines of a PDF or a mail do."""
MIN_FULL_SHARE = 0.7
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MAX_CONTROL_SHARE = 0.01
_SAMPLE = 1_000_000
_LATIN = frozenset({"ascii", "iso8859-1"})
_NO_ENCODINGS_OF_PAGES = frozenset(
    {"utf-8", "idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
)
"""Python's names; UTF-8 is what is tried in any case."""
_TURN = re.compile(r"(?:Q(?:  +|: )|[A-Z][A-Z.,'’\- ]{2,60}(?:\([^()]{1,60}\))?:(?:\s|$))")


def decode_text(
    data: bytes, where: str, limit: int = MAX_TEXT_BYTES, charset: str | None = None
) -> tuple[str, list[Problem]]:
    """Decode bytes of text: as they are said to be, UTF-8, UTF-16 with its mark, or else Windows-1252 with a warning.

    Args:
        data: the bytes.
        where: what to call them.
        limit: the most that are read.
        charset: what page or server says of them; passed over where it is unknown, or they cannot be that.

    Raises:
        UnreadableError: with ``empty-file``, ``too-large`` or ``not-text``.
    Problems:
        ``broken-utf8``, naming the first byte that is not.
    """
    if len(data) > limit:
        raise UnreadableError(problems.too_large(where, len(data), limit))
    said = _decode_as(data, charset)
    if said is not None:
        return said, []
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(codecs.BOM_UTF32_LE):
        text = data.decode("utf-16", "replace")
        faults: list[Problem] = []
    else:
        _refuse_binary(data, where)
        text, faults = _decode_8_bit(data, where)
    if not text.strip("\ufeff \t\r\n\x0b\x0c\u00a0\u200b"):
        raise UnreadableError(problems.empty_file(where))
    return text.removeprefix("\ufeff"), faults


def _decode_as(data: bytes, charset: str | None) -> str | None:
    """Decode bytes as they are said to be, ``None`` where that is no encoding of pages, or cannot be."""
    try:
        codec = codecs.lookup(charset or "utf-8").name
        if codec in _NO_ENCODINGS_OF_PAGES:
            return None
        if codec in _LATIN:
            # what servers say who do not know: bytes that are UTF-8 all the same are so by no chance
            with contextlib.suppress(UnicodeDecodeError):
                return data.decode("utf-8")
            codec = "cp1252"  # as browsers read it (WHATWG Encoding, section 4.2)
        text = data.decode(codec)
    except (LookupError, ValueError):
        return None
    return text if text.strip() else None


def _refuse_binary(data: bytes, where: str) -> None:
    nul = data.find(b"\0")
    if nul >= 0:
        raise UnreadableError(problems.not_text(where, f"a NUL at byte {nul}"))
    sample = data[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    if controls > MAX_CONTROL_SHARE * len(sample):
        raise UnreadableError(problems.not_text(where, f"{controls} control characters"))


def _decode_8_bit(data: bytes, where: str) -> tuple[str, list[Problem]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        offset = error.start
    line = data.count(b"\n", 0, offset) + 1
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    # More sound sequences than broken bytes: UTF-8 all the same, for Windows-1252 makes none by chance.
    if sum(char > "\x7f" for char in mended) - broken > broken:
        fault = problems.broken_utf8(where, line, offset, "bytes that are not were replaced by a mark")
        return mended, [fault]
    return data.decode("cp1252", "replace"), [problems.broken_utf8(where, line, offset, "read as Windows-1252")]


def read_plain(text: str) -> Draft:
    """Read a plain text, or the scraped text of a page, as one draft: its headline and its article."""
    paragraphs = [clean_line(text) for text in unwrap(clean_characters(text))]
    title, rest = split_title(_without_menu([text for text in paragraphs if text]))
    article = find_article(drop_doubled(drop_repeated_title(title, rest)))
    return Draft(title, tuple(article.paragraphs), published=article.published, modified=article.modified)


def split_title(paragraphs: list[str]) -> tuple[str, list[str]]:
    """Split the headline off: a first paragraph that is short, no sentence, and has text below it."""
    if len(paragraphs) < 2:  # noqa: PLR2004
        return "", paragraphs
    first = paragraphs[0]
    doubled = first in paragraphs[1:4]
    if len(first) > MAX_TITLE_LENGTH or (
        not doubled and is_sentence_end(first) and is_prose(first) and first[-1] not in "?!’'\"”"
    ):
        return "", paragraphs
    return first, paragraphs[1:]


def _without_menu(paragraphs: list[str]) -> list[str]:
    """Drop the words of a page's menu above its headline: several lines of few words, then one of more."""
    longer = next((at for at, text in enumerate(paragraphs) if len(text.split()) > MAX_MENU_WORDS), 0)
    menu = paragraphs[:longer]
    if len(menu) < MIN_MENU_LINES or any(map(is_sentence_end, menu)) or is_prose(paragraphs[longer]):
        return paragraphs
    return paragraphs[longer:]


def unwrap(text: str) -> list[str]:
    """Return the paragraphs of a text: blocks between empty lines, with hard wraps undone.

    A block whose lines were not cut at a width holds a paragraph a line, as scraped pages have them.
    """
    blocks = [block.split("\n") for block in re.split(r"\n[ ]*(?:\n[ ]*)+", text.strip("\n"))]
    lines = [line.strip() for block in blocks for line in block]
    long = sum(len(line) for line in lines if len(line) > MAX_WRAP_WIDTH)
    width = max((len(line) for line in lines if len(line) <= MAX_WRAP_WIDTH), default=0)
    wrapped = width >= MIN_WRAP_WIDTH and long < MAX_LONG_SHARE * sum(map(len, lines))
    paragraphs: list[str] = []
    for block in blocks:
        paragraphs.extend(_join_wrapped(block) if wrapped and _is_full(block, width) else _join_lines(block))
    return paragraphs


def _is_full(block: list[str], width: int) -> bool:
    """Say whether most lines of a block end where one more word would not have fitted."""
    lines = [line.strip() for line in block]
    room = width - WRAP_SLACK
    full = sum(len(line) + 1 + len(follower.partition(" ")[0]) > room for line, follower in itertools.pairwise(lines))
    return full >= MIN_FULL_SHARE * (len(lines) - 1)


def _join_wrapped(block: list[str]) -> list[str]:
    joined: list[list[str]] = []
    for line in block:
        if not joined or _TURN.match(line.strip()):
            joined.append([])
        joined[-1].append(line.strip())
    return [" ".join(lines) for lines in joined]


def _join_lines(block: list[str]) -> list[str]:
    """Keep a paragraph a line, save where a sentence goes on in lower case on the next."""
    paragraphs: list[list[str]] = []
    for line in (line.strip() for line in block):
        if paragraphs and line[:1].islower() and not is_sentence_end(paragraphs[-1][-1]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [" ".join(lines) for lines in paragraphs]
