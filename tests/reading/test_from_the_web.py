"""What only captures from the web have: a charset that the server named, and listings that are no documents."""

# ruff: noqa: RUF001

import dataclasses

import pytest
from tests.reading.captured import SOURCES, captured, only_problem, read

from backchannel.reading import read_capture

WORDS = "Президент провёл телефонный разговор с президентом другой страны и договорился о встрече в июле."
PAGE = f"<html><body><article><h1>Разговор</h1><p>{WORDS}</p></article></body></html>"


def page(data, media_type):
    return read(data, None, media_type, "https://press.example/a")


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8", "iso-8859-1", "no-such-charset", "idna"])
def test_the_servers_charset_counts_where_the_page_says_none(charset):
    encoded = PAGE.encode(charset if charset in ("windows-1251", "koi8-r") else "utf-8")
    reading = page(encoded, f"text/html; charset={charset}")
    assert [one.title for one in reading.documents] == ["Разговор"]
    assert WORDS in reading.documents[0].text
    assert reading.problems == ()


def test_the_pages_own_word_counts_more():
    encoded = PAGE.replace("<html>", '<html><head><meta charset="windows-1251"></head>').encode("windows-1251")
    assert page(encoded, "text/html; charset=koi8-r").documents[0].title == "Разговор"


def test_what_is_said_to_be_latin_is_read_as_browsers_do():
    text = "The presidents “spoke” today and agreed – after a long call – to meet in July, their offices said."
    reading = page(text.encode("cp1252"), "text/plain; charset=ISO-8859-1")
    assert reading.documents[0].text == text
    assert reading.problems == ()


def test_listings_are_no_documents():
    feed = b"<rss><channel/></rss>"
    taken = captured(feed, None, "application/rss+xml", "https://press.example/feed")
    for capture in (
        dataclasses.replace(taken, listing="feed"),
        dataclasses.replace(taken, media_type="text/xml", listing="sitemap, further"),
        dataclasses.replace(taken, via="warc pages.warc.gz", media_type="application/rss+xml; charset=utf-8"),
    ):
        reading = read_capture(capture, feed, SOURCES)
        assert (reading.documents, reading.problems) == ((), ())


def test_a_feed_that_was_added_as_a_file_is_told_of():
    assert only_problem(read("<rss/>", "feed.rss", "application/rss+xml")).code == "format-not-supported"
