"""Markdown to paragraphs of plain text: what a reader sees, without marks, markup, pictures and wraps.

Written for texts that a scraper made of web pages (pandoc's dialect: escapes before every odd character, hard
wraps, tags where Markdown has no word) as well as for notes that people write. Every pattern is linear in
the text.
"""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from backchannel.reading.clean import clean_characters, has_words

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SHIFT = 0xE000
"""Escaped characters wait here, in the private use area, until marks are gone; ``clean_characters`` emptied
it."""
_WAITING = re.compile("[\ue021-\ue07e]")

_UNREAD = "figure|script|style|svg|video|audio|iframe|form|noscript"
"""Elements of which a reader of the text sees nothing, or a picture and its caption."""
_UNREAD_START = re.compile(rf"<(?:({_UNREAD})\b[^<>]{{0,5000}}>|!(--))", re.IGNORECASE)
_UNREAD_ENDS = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in _UNREAD.split("|")} | {
    "--": re.compile("-->")
}
_FOOTNOTE_MARK = re.compile(
    r"<sup>\s*(?:<[^<>]{0,500}>)*\s*[\[\ue05b]\d{1,3}[\]\ue05d]\s*(?:</[^<>]{0,100}>)*\s*</sup>"
    r"|(?<=[^\W\d_]|[.,;:!?”\"’)])<sup>\d{1,3}</sup>",
    re.IGNORECASE,
)
_POWER = re.compile(r"(?<=\d)<sup>(\d+)</sup>", re.IGNORECASE)
_CELL_END = re.compile(r"</t[dh]>\s*(?=<t[dh]\b)", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|table|thead|tbody|tfoot|tr|h[1-6]|blockquote|section|article|hr|br)\b[^<>]{0,5000}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]{0,5000})?/?>")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^<>\s@]+(?:@[^<>\s]+)?)>")

_IMAGE = re.compile(r"!\[[^\[\]]{0,1000}\]\([^()\s]{0,2000}(?:\s+\"[^\"]{0,500}\")?\)")
_LINK = re.compile(r"\[([^\[\]]{0,2000})\]\(\s*<?(?:[^()\s]|\([^()\s]{0,300}\)){0,3000}>?(?:\s+\"[^\"]{0,500}\")?\s*\)")
_LOOSE_LINK = re.compile(r"\[([^\[\]]{1,2000})\]\((?:https?://|mailto:)\S{0,3000}\)")
"""A link whose address has a bracket that is never closed: up to the last bracket before white space."""
_REFERENCE = re.compile(r"\[([^\[\]]{1,500})\]\[[^\[\]]{0,100}\]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]{1,100}\]:\s+\S+.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,50}\]")
_STARS = re.compile(r"(?<!\s)\*+|\*+(?!\s)")
_UNDERSCORES = re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=[^\s_])_{1,3}(?!\w)")

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}$|=+$")
_END_MARK = re.compile(r"[\s*_#\ue023\ue02a]+$")
_BULLET = re.compile(r"(?:[-*+]\s+|[•▪‣◦·]\s*)")
_NUMBERED = re.compile(r"(\d{1,2})[.)]\s+")
_ENUMERATOR = re.compile(r"(?:[a-z]|[ivx]{1,5})[.)] ")
_TABLE_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-*:?\s*)*$")
_TURN = re.compile(r"(?:Q(?:  +|: )|[A-Z][A-Z.,'’\- ]{2,60}(?:\([^()]{1,60}\))?:(?:\s|$))")


def markdown_paragraphs(body: str) -> list[str]:
    """Return the paragraphs of a Markdown text as plain text, each one line.

    Headings, entries of lists and rows of tables are paragraphs; so is what follows a forced line break, save
    where it goes on in lower case. Turns of speakers begin paragraphs.
    """
    text = clean_characters(body)
    text = _ESCAPE.sub(lambda match: chr(_SHIFT + ord(match[1])), text)
    if "<" in text:
        text = _drop_tags(text)
    if "[" in text:
        text = _drop_links(text)
    blocks = (_inline(" ".join(lines)) for lines in _blocks(text))
    return [block for block in blocks if has_words(block)]


def markdown_headed(body: str) -> tuple[str, list[str]]:
    """Return the heading with which a Markdown text begins, empty where it has none, and what follows."""
    first, _, rest = clean_characters(body).lstrip("\n ").partition("\n")
    heading = _HEADING.match(first.strip())
    underline = rest.partition("\n")[0].strip()
    if heading and heading[1]:
        return plain_inline(heading[1]), markdown_paragraphs(rest)
    if first.strip() and re.fullmatch(r"=+|-{3,}", underline):
        return plain_inline(first), markdown_paragraphs(rest)
    return "", markdown_paragraphs(body)


def plain_inline(text: str) -> str:
    """Return one line of Markdown, such as a title, as plain text."""
    text = _ESCAPE.sub(lambda match: chr(_SHIFT + ord(match[1])), clean_characters(text))
    if "<" in text:
        text = _drop_tags(text)
    return _inline(_drop_links(text))


def _drop_unread(text: str) -> str:
    """Drop comments and unread elements whole. Linear: an element that is never closed is looked for once."""
    kept: list[str] = []
    at = 0
    endless: set[str] = set()
    for start in _UNREAD_START.finditer(text):
        name = (start[1] or start[2]).lower()
        if start.start() < at or name in endless:
            continue
        end = _UNREAD_ENDS[name].search(text, start.end())
        if end is None:
            endless.add(name)
            continue
        kept.extend((text[at : start.start()], "" if name == "--" else "\n\n"))
        at = end.end()
    return "".join((*kept, text[at:]))


def _drop_tags(text: str) -> str:
    text = _drop_unread(text)
    text = _POWER.sub(r"^\1", _FOOTNOTE_MARK.sub("", text))
    text = _BLOCK_TAG.sub("\n\n", _CELL_END.sub(" | ", text))
    return _AUTOLINK.sub(r"\1", _TAG.sub("", text))


def _drop_links(text: str) -> str:
    text = _DEFINITION.sub("", _IMAGE.sub("", text))
    return _FOOTNOTE.sub("", _REFERENCE.sub(r"\1", _LOOSE_LINK.sub(r"\1", _LINK.sub(r"\1", text))))


def _inline(text: str) -> str:
    if "*" in text or "_" in text:
        text = _UNDERSCORES.sub("", _STARS.sub("", text))
    text = text.replace("`", "")
    if "&" in text:
        text = clean_characters(html.unescape(text))
    return " ".join(_WAITING.sub(lambda match: chr(ord(match[0]) - _SHIFT), text).split())


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield the lines of each paragraph."""
    lines: list[str] = []
    broken = False
    for raw in text.split("\n"):
        line = raw.lstrip("> ").strip() if raw.lstrip().startswith(">") else raw.strip()
        marker = _marker(line, lines)
        starts = bool(marker) or _TURN.match(line) or (broken and not _goes_on(line))
        if not line or starts or _is_own(line):
            if lines:
                yield lines
            lines = []
        if line and _is_own(line):
            yield from _own(line)
            broken = False
            continue
        if line:
            lines.append(line[marker:])
            broken = raw.endswith(("  ", "\\"))
            if raw.endswith("\\"):
                lines[-1] = lines[-1][:-1]
    if lines:
        yield lines


def _goes_on(line: str) -> bool:
    return line[:1].islower() and not _ENUMERATOR.match(line)


def _marker(line: str, before: list[str]) -> int:
    """Return the length of the list marker with which a line begins, or 0."""
    bullet = _BULLET.match(line)
    if bullet and not _RULE.match(line):
        return bullet.end()
    number = _NUMBERED.match(line) if not before else None  # within a paragraph it is a year or a sum: "in 21."
    return number.end() if number else 0


def _is_own(line: str) -> bool:
    first = line[:1]
    return first in "#|-*_=\ue023\ue02a" and bool(
        _HEADING.match(line) or _RULE.match(line) or _END_MARK.match(line) or (first == "|" and line.endswith("|"))
    )


def _own(line: str) -> Iterator[list[str]]:
    """Yield what a line that stands by itself says: a heading or a table's row; a rule says nothing."""
    heading = _HEADING.match(line)
    if heading and heading[1]:
        yield [heading[1]]
    elif line.startswith("|") and not _TABLE_RULE.match(line):
        yield [" | ".join(cell.strip() for cell in line.strip("|").split("|") if cell.strip())]
