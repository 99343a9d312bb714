import re
import xml.etree.ElementTree as ET

import feedparser
from tests.application.api.asking import printed
from tests.application.serving import client_of
from tests.index.dossiers import add, readout

ATOM = "{http://www.w3.org/2005/Atom}"
UNRECORDED = "arms control. The call was not recorded"
TAG = re.compile(r"tag:[0-9a-f]+\.backchannel\.invalid,2026-01-01:f-[0-9a-f]{16}")


def feed_of(client, query=""):
    answer = client.get(f"/findings.atom{query}")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    return feedparser.parse(answer.content)


def test_the_feed_is_valid_and_has_every_finding(client, directory):
    feed = feed_of(client)
    assert (feed.bozo, feed.version) == (False, "atom10")
    told = {one["id"]: one for one in printed(directory, "findings")["findings"]}
    assert {entry.id.rpartition(":")[2] for entry in feed.entries} == set(told)
    for entry in feed.entries:
        assert TAG.fullmatch(entry.id)
        assert entry.updated == "2026-01-01T00:00:00Z"
        assert entry.summary == told[entry.id.rpartition(":")[2]]["message"]
        assert client.get(entry.link.removeprefix("http://127.0.0.1:8100")).status_code == 200
    assert feed.feed.updated == "2026-01-01T00:00:00Z"


def test_an_entry_has_what_the_standard_demands(client):
    root = ET.fromstring(client.get("/findings.atom").content)  # noqa: S314 - our own
    assert [child.tag for child in root][:2] == [f"{ATOM}id", f"{ATOM}title"]
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1


def test_filters_hold_and_the_list_leads_to_the_feed(client):
    feed = feed_of(client, "?severity=serious")
    assert 0 < len(feed.entries) < len(feed_of(client).entries)
    assert {entry.tags[1].term for entry in feed.entries} == {"serious"}
    link = r'<link rel="alternate" type="application/atom\+xml"[^>]*href="/findings.atom\?severity=serious"'
    assert re.search(link, client.get("/findings?severity=serious").text)


def test_what_is_new_comes_first_and_what_was_there_keeps_its_name(tmp_path, monkeypatch):
    directory = add(tmp_path, one=readout("2021-12-30", UNRECORDED))
    before = feed_of(client_of(directory)).entries
    monkeypatch.setattr("tests.index.dossiers.NOW", "2026-02-01T00:00:00+00:00")
    add(tmp_path, two=readout("2014-02-12", UNRECORDED))
    feed = feed_of(client_of(directory))
    assert {one.id for one in before} <= {one.id for one in feed.entries}
    times = [one.updated for one in feed.entries]
    assert times == sorted(times, reverse=True)
    assert (times[0], feed.feed.updated) == ("2026-02-01T00:00:00Z",) * 2


def test_an_empty_feed_is_valid(client):
    feed = feed_of(client, "?q=zzzz")
    assert (feed.bozo, feed.entries) == (False, [])
