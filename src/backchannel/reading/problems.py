"""Every problem that reading reports, in one place: its code, its words, and what to do about it.

Each function returns one ``Problem``. ``where`` is the path or address of the captured bytes. Errors mean
that nothing was read (the bytes stay captured); warnings, that it was read, but not all or not surely.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from backchannel.model import Problem

LINES_SHOWN = 3
"""How many line numbers a message names before it says how many more there are."""


def empty_file(where: str) -> Problem:
    """Report bytes with nothing in them but white space."""
    return Problem(where, "empty-file", "nothing in it", "Check that it was saved or downloaded completely.")


def too_large(where: str, size: int, limit: int) -> Problem:
    """Report more bytes than are read at once."""
    message = f"{_megabytes(size)} are more than the {_megabytes(limit)} that are read at once"
    return Problem(where, "too-large", message, "Split it into smaller files, one a document, and add those.")


def not_text(where: str, found: str) -> Problem:
    """Report binary data under a text's name."""
    message = f"looks like binary data, not text ({found})"
    return Problem(where, "not-text", message, "Give the file its real extension, or save it as UTF-8 text.")


def broken_utf8(where: str, line: int, offset: int, read_as: str) -> Problem:
    """Report bytes that are not UTF-8, and how they were read."""
    message = f"not UTF-8 at byte {offset}; {read_as}"
    hint = "Save it as UTF-8 if letters look wrong."
    return Problem(f"{where}:{line}", "broken-utf8", message, hint, "warning")


def front_matter_not_yaml(where: str, line: int, reason: str) -> Problem:
    """Report front matter that cannot be understood; the rest was read as text."""
    message = f"the front matter is not YAML ({reason}); the rest was read as text"
    hint = "Write `key: value` lines between two `---` lines, with quotes around values that hold a colon."
    return Problem(f"{where}:{line}", "front-matter-not-yaml", message, hint, "warning")


def no_article(where: str) -> Problem:
    """Report a page without a main text."""
    hint = "If the page has one, save its text as .txt or .md and add that."
    return Problem(where, "no-article", "the page has no article text", hint)


def page_too_complex(where: str, found: str) -> Problem:
    """Report a page that would keep the parsers busy for hours."""
    hint = "If it has a text, save that as .txt or .md and add it."
    return Problem(where, "page-too-complex", f"has {found}, as no page with an article has", hint)


def encrypted_pdf(where: str) -> Problem:
    """Report a PDF that asks for a password."""
    hint = "Save a copy without the password and add that."
    return Problem(where, "encrypted-pdf", "the PDF asks for a password", hint)


def no_text_in_pdf(where: str, pages: int) -> Problem:
    """Report a PDF of pictures alone."""
    message = f"the PDF has no text layer ({pages} page{'s' if pages != 1 else ''} of pictures)"
    return Problem(where, "no-text-in-pdf", message, "Run text recognition (OCR) on it and add the result.")


def broken_pdf(where: str) -> Problem:
    """Report a PDF that cannot be opened."""
    hint = "Download it again, or print it to a new PDF and add that."
    return Problem(where, "broken-pdf", "the PDF cannot be opened", hint)


def pages_left_out(where: str, read: int, pages: int) -> Problem:
    """Report a PDF of which only the first pages were read."""
    message = f"only the first {read} of {pages} pages were read"
    hint = "Split it into smaller files, one a document, and add those."
    return Problem(where, "pages-left-out", message, hint, "warning")


def table_not_understood(where: str, found: Iterable[str]) -> Problem:
    """Report a table whose columns are neither those of documents nor of a schedule."""
    names = [name for name in found if name]
    columns = ", ".join(_short(name) for name in names[:12]) + (", …" if len(names) > 12 else "") or "none"  # noqa: PLR2004
    message = f"columns not understood: {columns}"
    hint = "A table of documents needs a column `text`; a schedule needs `date`, and `time` or `event`."
    return Problem(where, "table-not-understood", message, hint)


def column_not_there(where: str, columns: Sequence[str], match: str) -> Problem:
    """Report a table that lacks columns which the settings name for it."""
    named = ", ".join(_short(name) for name in columns[:12])
    message = f"has no column {named}, which [[tables]] of the settings names for {_short(match)}"
    return Problem(where, "column-not-there", message, "Correct the name of the column, or the pattern.")


def table_without_rows(where: str) -> Problem:
    """Report a table in which no row could be read."""
    hint = "Check that every row has the header's number of cells, and a text or a date."
    return Problem(where, "table-without-rows", "no row of the table can be read", hint)


def ragged_rows(where: str, lines: Sequence[int], cells: int, count: int = 0) -> Problem:
    """Report rows that have more or fewer cells than the header; the others were read."""
    message = (
        f"{_rows(count or len(lines))} left out for not having the header's {cells} cells ({_lines(lines, count)})"
    )
    hint = "Put quotes around cells that hold a delimiter or a line break."
    return Problem(f"{where}:{lines[0]}", "ragged-rows", message, hint, "warning")


def rows_incomplete(where: str, lines: Sequence[int], needed: str, hint: str, count: int = 0) -> Problem:
    """Report rows that lack what makes them a document; the others were read."""
    message = f"{_rows(count or len(lines))} left out for having no {needed} ({_lines(lines, count)})"
    return Problem(f"{where}:{lines[0]}", "rows-incomplete", message, hint, "warning")


def bad_json_line(where: str, lines: Sequence[int], reason: str, count: int = 0) -> Problem:
    """Report lines that are no JSON object; the others were read."""
    count = count or len(lines)
    found = f"{count:,} line{'s' if count != 1 else ''}"
    message = f"{found} left out for not being a JSON object ({_lines(lines, count)}; {reason})"
    return Problem(f"{where}:{lines[0]}", "bad-json-line", message, "Write one JSON object a line.", "warning")


def row_too_long(where: str, lines: Sequence[int], count: int = 0) -> Problem:
    """Report lines of a table that would fill the memory; the others were read."""
    message = f"{_rows(count or len(lines))} left out for being longer than any document ({_lines(lines, count)})"
    return Problem(
        f"{where}:{lines[0]}", "row-too-long", message, "Check that each row ends with a line's end.", "warning"
    )


def table_broken_off(where: str, line: int) -> Problem:
    """Report a table that cannot be read from some line on; what stands above it was read."""
    message = "from this line on the table cannot be read, for a cell in it has no end"
    return Problem(
        f"{where}:{line}", "table-broken-off", message, "Close the quote that is left open there.", "warning"
    )


def too_many_rows(where: str, line: int) -> Problem:
    """Report a table of more rows than are read; what stands above the line was read."""
    message = "from this line on the table was not read, for it has more rows than are taken from one file"
    return Problem(
        f"{where}:{line}", "too-many-rows", message, "Split it into several files, and add those.", "warning"
    )


def broken_xml(where: str, reason: str) -> Problem:
    """Report XML that cannot be parsed, or that defines entities."""
    hint = "Save it again, without entities of its own, or as CSV or JSON Lines."
    return Problem(where, "broken-xml", f"the XML cannot be read ({_short(reason)})", hint)


def date_not_understood(where: str, key: str, value: str) -> Problem:
    """Report a date in the metadata that cannot be understood; the document has none then."""
    message = f"{key} is no date that is understood: {_short(value)}"
    hint = "Write it as 2021-12-30 or 2021-12-30T15:30:00-05:00."
    return Problem(where, "date-not-understood", message, hint, "warning")


def dates_not_understood(where: str, lines: Sequence[int], first: str, count: int = 0) -> Problem:
    """Report dates in the rows of a table that cannot be understood; ``first`` says it of the first of them."""
    message = first if max(count, len(lines)) == 1 else f"{first}; and so in {_rows(count)} ({_lines(lines, count)})"
    hint = "Write it as 2021-12-30 or 2021-12-30T15:30:00-05:00."
    return Problem(f"{where}:{lines[0]}", "date-not-understood", message, hint, "warning")


def format_not_supported(where: str, media_type: str) -> Problem:
    """Report bytes of a format that reading has no reader for."""
    message = f"{_short(media_type or 'unknown format')} is not a format that can be read"
    hint = "Save it as text, Markdown, HTML, PDF, CSV or JSON Lines and add that."
    return Problem(where, "format-not-supported", message, hint)


def _short(value: str, limit: int = 60) -> str:
    """Return printable text of one line, cut to a length, for a message: given data are hostile."""
    line = "".join(char if char.isprintable() else " " for char in value).strip()
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _rows(count: int) -> str:
    return f"{count:,} row{'s' if count != 1 else ''}"


def _lines(lines: Sequence[int], count: int = 0) -> str:
    """Name the first lines of several; ``count`` says how many there are, where not all are given."""
    total = max(count, len(lines))
    shown = ", ".join(str(line) for line in lines[:LINES_SHOWN])
    more = f" and {total - LINES_SHOWN:,} more" if total > LINES_SHOWN else ""
    return f"line{'s' if total != 1 else ''} {shown}{more}"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
