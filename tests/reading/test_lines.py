"""Lines of tables that may be larger than memory."""

import io

import pytest

from backchannel.reading import lines
from backchannel.reading.draft import UnreadableError
from backchannel.reading.lines import bounded_lines, open_text


def opened(data):
    text, faults = open_text(io.BytesIO(data), len(data), "t.csv")
    return text.read(), [problem.message for problem in faults]


@pytest.mark.parametrize("whole", [0, 1000])
def test_a_large_table_is_decoded_as_a_small_one(whole, monkeypatch):
    monkeypatch.setattr(lines, "WHOLE_BYTES", whole)
    for data, text in (
        (b"a,b\r\n1,2\r3,4\n", "a,b\n1,2\n3,4\n"),
        ("a,é\n".encode(), "a,é\n"),
        (b"\xef\xbb\xbfa,b\n", "a,b\n"),
        ("a,é\n".encode("utf-16"), "a,é\n"),
    ):
        assert opened(data) == (text, [])
    assert opened(b"caf\xe9,pr\xe9sident\n")[0] == "café,président\n"
    assert "Windows-1252" in opened(b"caf\xe9,pr\xe9sident\n")[1][0]
    with pytest.raises(UnreadableError, match="empty-file"):
        opened(b" \n")


def test_a_fault_far_into_a_large_table_is_found(monkeypatch):
    monkeypatch.setattr(lines, "WHOLE_BYTES", 10)
    monkeypatch.setattr(lines, "CHUNK_BYTES", 16)
    good = "title,text\nGespräch,Übersetzt\n".encode() * 5
    text, (message,) = opened(good + b"caf\xe9\n")
    assert text.endswith("caf\ufffd\n")
    assert message.startswith("not UTF-8 at byte ")
    with pytest.raises(UnreadableError, match="NUL at byte 160"):
        opened(good + b"\0")


def test_lines_are_bounded(monkeypatch):
    monkeypatch.setattr(lines, "MAX_LINE_LENGTH", 5)
    text = io.StringIO("1234\n12345\n123456789\n\nend")
    assert list(bounded_lines(text)) == ["1234\n", None, None, "\n", "end"]
