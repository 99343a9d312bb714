"""The text of one entry of a log: a line a column, written where the log is read, taken up where it is extracted.

    Contact    the channel: ``call``, ``meeting``, ``visit``
    Time       ``1971-11-04 16:02 to 1971-11-04 16:48``, in the log's zone; days alone where it keeps no hours; with
               ``(estimated)`` behind it where it was at some time between the two
    Place      as the log has it
    People     as the log has them, with semicolons between
    Visitor    who came, with the title that the log gives
    Of         whose side the visitor is on, as the log has it
    Recording  which recording there is, by its number
    Note       what else the log says, in its own words

So every value of a column stands in the document's text, and a quote of it is the log's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from backchannel.model.document import Document
from backchannel.model.span import Span

LOG_LABELS = ("Contact", "Time", "Place", "People", "Visitor", "Of", "Recording", "Note")
PEOPLE_MARK = "; "
_LINE = re.compile(rf"^({'|'.join(LOG_LABELS)}): (.+)$", re.MULTILINE)


def write_entry(values: Mapping[str, str]) -> str:
    """Return the text of an entry, by label; values without text are left out."""
    return "\n".join(f"{label}: {values[label]}" for label in LOG_LABELS if values.get(label))


def read_entry(document: Document) -> dict[str, Span] | None:
    """Return where the values of an entry stand, by label; ``None`` where the document is no entry of a log."""
    if document.kind != "log":
        return None
    start = len(document.title) + 2 if document.title else 0
    found = {match[1]: Span.of(document.text, *match.span(2)) for match in _LINE.finditer(document.text, start)}
    lines = document.text[start:].count("\n") + 1
    return found if len(found) == lines and "Contact" in found and "Time" in found else None
