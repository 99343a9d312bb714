"""Every connector against the cases in its folder, and all of them against whatever may come."""

import dataclasses
import gzip
import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.connectors import CONNECTORS, Answer, Item, ListingError, card_of, connector, find_connector
from backchannel.connectors.decoding import absolute, moment

HOME = Path(card_of.__code__.co_filename).parent
CASES = [(path.parents[1].name, path) for path in sorted(HOME.glob("*/cases/*.toml"))]


def answer_of(case):
    content = case["content"].encode()
    if case.get("gzip"):
        content = gzip.compress(content)
    return Answer(case["url"], case["media-type"], content, case.get("headers", {}))


@pytest.mark.parametrize(("name", "path"), CASES, ids=[f"{name}-{path.stem}" for name, path in CASES])
def test_a_case_is_recognised_and_read(name, path):
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    answer = answer_of(case)
    assert find_connector(answer) == (None if case.get("unrecognised") else name)
    if "refused" in case:
        with pytest.raises(ListingError, match=case["refused"]):
            connector(name).read_listing(answer)
        return
    found = connector(name).read_listing(answer)
    assert found.items == tuple(Item(*item) for item in case["items"])
    assert (found.more, found.left_out) == (tuple(case.get("more", ())), case.get("left-out", 0))


@pytest.mark.parametrize("name", CONNECTORS)
def test_every_connector_has_a_card_and_cases_and_is_short(name):
    card = card_of(name)
    assert all(getattr(card, field.name).strip() for field in dataclasses.fields(card))
    assert sum(one == name for one, _ in CASES) >= 3
    assert len((HOME / name / "__init__.py").read_text(encoding="utf-8").splitlines()) <= 150


def test_every_folder_is_listed():
    assert {path.parent.name for path in HOME.glob("*/source.toml")} == set(CONNECTORS)


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("text/html", b"<!doctype html><html><body>They spoke.</body></html>"),
        ("application/json", b'{"title": "They spoke"}'),
        ("application/xml", b"<visits><visit/></visits>"),
        ("application/pdf", b"%PDF-1.7"),
        ("text/plain", b""),
        ("application/gzip", b"\x1f\x8bnothing of the kind"),
        ("application/gzip", gzip.compress(b"They spoke.", mtime=0)),
    ],
)
def test_documents_are_no_listings(media_type, content):
    assert find_connector(Answer("https://press.example/a", media_type, content, {})) is None


PLACES = (
    "https://press.example/feed",
    "https://press.example/wp-json/wp/v2/posts",
    "https://www.gov.uk/api/search.json",
    "https://www.gov.uk/api/content/a",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["items", "results", "link", "url", "links", "documents", "total"]), inner)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.sampled_from(PLACES), JSON | st.binary(max_size=60), st.sampled_from(["application/json", "text/xml"]))
def test_whatever_comes_is_read_or_refused(url, value, kind):
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    answer = Answer(url, kind, content, {"x-wp-totalpages": "3"})
    find_connector(answer)
    for name in CONNECTORS:
        try:
            found = connector(name).read_listing(answer)
        except ListingError:
            continue
        assert all(item.url.startswith(("http://", "https://")) for item in found.items)


@pytest.mark.parametrize("name", CONNECTORS)
def test_listings_without_end_are_refused(name, monkeypatch):
    for bound in ("decoding.MOST_BYTES", "feed.MOST_FEED_BYTES", "sitemap.MOST_BYTES"):
        monkeypatch.setattr(f"backchannel.connectors.{bound}", 1000)
    content = b'{"version": "https://jsonfeed.org/version/1", "items": [' + b"1," * 1000
    answer = Answer("https://www.gov.uk/api/search.json", "application/json", content, {})
    with pytest.raises(ListingError, match="has more than"):
        connector(name).read_listing(answer)


def test_a_compressed_bomb_is_refused(monkeypatch):
    monkeypatch.setattr("backchannel.connectors.sitemap.MOST_BYTES", 1000)
    bomb = gzip.compress(b"<urlset>" + bytes(10_000_000))
    with pytest.raises(ListingError, match="has more than"):
        connector("sitemap").read_listing(Answer("https://press.example/s.xml.gz", "", bomb, {}))


def test_a_head_of_many_comments_is_read_in_no_time():
    head = b"<!---->" * 560 + b"<none/>"
    assert find_connector(Answer("https://press.example/a", "application/xml", head, {})) is None
    head = b"\xef\xbb\xbf <?xml version='1.0'?>\n" + b"<!-- a -->\n" * 200 + b"<urlset/>"
    assert find_connector(Answer("https://press.example/a", "application/xml", head, {})) == "sitemap"


@pytest.mark.parametrize("tag", [b"<item>", b"<a>", b"<a "])
def test_a_feed_of_elements_that_are_never_closed_is_refused(tag):
    bomb = Answer("https://press.example/f", "application/rss+xml", b"<rss><channel>" + tag * 100_000, {})
    with pytest.raises(ListingError, match="never closed"):
        connector("feed").read_listing(bomb)


def test_entities_of_a_feed_are_not_unfolded():
    many = b"".join(b'<!ENTITY %c "%b">' % (letter + 1, (b"&%c;" % letter) * 10) for letter in range(97, 110))
    text = b'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + many + b"]><rss version='2.0'><channel><item><title>&n;</title>"
    text += b"<link>https://press.example/a</link></item></channel></rss>"
    found = connector("feed").read_listing(Answer("https://press.example/f", "text/xml", text, {}))
    assert [item.url for item in found.items] == ["https://press.example/a"]


def test_deep_json_is_refused():
    answer = Answer("https://press.example/f", "application/feed+json", b"[" * 200_000, {})
    with pytest.raises(ListingError):
        connector("feed").read_listing(answer)


def test_links_and_moments_of_strangers():
    assert absolute("https://press.example/a/", "b") == "https://press.example/a/b"
    for link in (None, 3, "", "mailto:x@y", "https://[", "//"):
        assert absolute("https://press.example/a/", link) is None or link == "//"
    assert moment("2018-03-20") == "2018-03-20T00:00:00+00:00"
    assert moment("2018-03-20T12:00:00-04:00") == "2018-03-20T12:00:00-04:00"
    assert moment("soon") is moment(3) is moment(None) is None
