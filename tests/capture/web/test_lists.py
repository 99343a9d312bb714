import pytest

from backchannel.capture.web.lists import read_list
from backchannel.errors import UsageError


def test_a_list_has_an_address_a_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pages.txt"
    text = "\ufeff# readouts\r\n\r\nhttps://Example.org\n  https://example.org/  \nnonsense\nhttps://example.org/b\n"
    path.write_text(text)
    found = read_list(path)
    assert found.addresses == ("https://example.org/", "https://example.org/b")
    assert [(one.where, one.code) for one in found.problems] == [("pages.txt:5", "address-not-usable")]


def test_a_list_that_is_no_text_stops(tmp_path):
    path = tmp_path / "pages.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not UTF-8"):
        read_list(path)
    with pytest.raises(UsageError, match="cannot be read"):
        read_list(tmp_path)
