"""The lines of a log's entry are written and read alike."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from backchannel.model import LOG_LABELS, Document, read_entry, write_entry

LINES = st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="\u2028\u2029"), min_size=1)
VALUES = st.dictionaries(st.sampled_from(LOG_LABELS), LINES, min_size=2).filter(
    lambda v: {"Contact", "Time"} <= v.keys()
)


def document(text: str, title: str = "A row", kind: str = "log") -> Document:
    return Document(
        "d",
        "0",
        1,
        title,
        None,
        None,
        kind,
        None,
        None,
        "us",
        "en",
        "UTC",
        text=f"{title}\n\n{text}" if title else text,
    )


@given(VALUES, st.sampled_from(("", "A row")))
def test_what_is_written_is_read_where_it_stands(values, title):
    row = document(write_entry(values), title)
    entry = read_entry(row)
    assert entry is not None
    assert {label: span.quote for label, span in entry.items()} == values
    assert all(row.text[span.start : span.end] == span.quote for span in entry.values())


def test_other_texts_are_no_entries():
    entry = write_entry({"Contact": "call", "Time": "1971-07-05"})
    assert read_entry(document(entry)) is not None
    assert read_entry(document(f"{entry}\nMore: words")) is None
    assert read_entry(document(f"{entry}\nTime: 1971-07-06")) is None
    assert read_entry(document("Contact: call")) is None
    assert read_entry(dataclasses.replace(document(entry), kind="press")) is None
