"""Revisions arriving while somebody looks."""

import re

import pytest
from tests.application.serving import client_of, dossier_of
from tests.web_site import FakeClock, Reply, public, serving

from backchannel.application.jobs.running import run_all

URL = "http://press.example/readout"
FIRST = (
    "The leaders discussed arms control. They also discussed Ukraine at length, and agreed to meet in Geneva in May."
)
SECOND = "The leaders discussed arms control."
PAGE = """---
title: Readout of President Biden's Call with President Putin of Russia
date: 2021-12-30
source: The White House
url: {url}
---
President Joseph R. Biden, Jr. spoke today by phone with President Vladimir Putin of Russia. {said}
"""


def reply(said):
    return Reply(PAGE.format(url=URL, said=said).encode(), headers={"Content-Type": "text/markdown"})


@pytest.fixture
def site():
    clock = FakeClock()
    with serving({"/readout": reply(FIRST)}) as site, public(site, clock):
        site.clock = clock
        yield site


@pytest.fixture
def directory(tmp_path):
    return dossier_of(tmp_path)


@pytest.fixture
def client(directory, site):
    client = client_of(directory)
    client.post("/add/addresses", data={"addresses": URL})
    run_all(directory)
    return client


def look_again(client, directory, site):
    """Press the button on the page of the document, do the job, and return its page."""
    site.clock.sleep(3600)
    document = re.search(r'href="(/documents/d-[^"?#]+)"', client.get("/documents").text)[1]
    page = client.get(document).text
    assert "Look again now" in page
    action = re.search(r'action="(/documents/[^"]+/look)"', page)[1]
    answer = client.post(action)
    run_all(directory)
    return client.get(answer.headers["location"]).text


def test_nothing_has_changed_yet(client, directory, site):
    text = client.get("/revisions").text
    assert "What changed (0)" in text
    assert "Nothing that was captured more than once has other words" in text
    again = look_again(client, directory, site)
    assert "was captured before, byte for byte" in again
    assert "What changed (0)" in client.get("/revisions").text


def test_a_change_arrives_and_is_told_until_it_was_looked_at(client, directory, site):
    first = client.get("/news")
    assert "changed" not in first.text
    site.pages["/readout"] = reply(SECOND)
    page = look_again(client, directory, site)
    assert '<a href="/revisions">1 page changed</a>' in page
    told = client.get("/news")
    assert '<a href="/revisions">1 page changed since you looked</a>' in told.text
    mark = re.search('value="([^"]+)"', told.text)[1]
    assert client.get("/news", params={"shown": mark}).status_code == 204
    text = client.get("/revisions").text
    assert "What changed (1)" in text
    assert "Ukraine" in text
    assert "<del>" in text
    assert "/contacts/us-ru-2021-12-30-call" in text
    assert "From the capture of 2026-03-03" in text
    assert "changed" not in client.get("/news").text


def test_a_page_that_is_gone_is_told(client, directory, site):
    site.pages["/readout"] = Reply(status=410)
    page = look_again(client, directory, site)
    assert "refused" in page
    assert "410 Gone" in client.get("/revisions").text
    assert "What changed (1)" in client.get("/revisions", params={"change": "gone"}).text


def test_filters_stand_in_the_address(client, directory, site):
    site.pages["/readout"] = reply(SECOND)
    look_again(client, directory, site)
    for query, found in (
        ("change=dropped", 1), ("change=gone", 0), ("q=ukraine", 1), ("q=ukraine+zzz", 0), ("party=us", 1),
        ("party=ru", 0), ("since=2026-03", 1), ("until=2026-02", 0), ("page=2", 1),
    ):  # fmt: skip
        text = client.get(f"/revisions?{query}").text
        assert f"What changed ({found})" in text, query
    assert '<option value="dropped" selected>' in client.get("/revisions?change=dropped").text
    assert "Nothing here is let through" in client.get("/revisions?change=gone").text
    assert client.get("/revisions?change=lost").status_code == 400
    assert client.get("/revisions?since=yesterday").status_code == 400


def test_the_frame_tells_of_work(client):
    assert "Work is under way" not in client.get("/news").text
    address = client.post("/add/example").headers["location"]
    assert f'<a href="{address}">Work is under way</a>' in client.get("/news").text
    assert 'hx-get="/news"' in client.get("/contacts").text


def test_what_came_from_no_address_cannot_be_looked_at_again(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(PAGE.format(url=URL, said=FIRST), encoding="utf-8")
    client = client_of(dossier_of(tmp_path, path))
    document = re.search(r'href="(/documents/d-[^"?#]+)"', client.get("/documents").text)[1]
    assert "Look again now" not in client.get(document).text
    assert client.post(f"{document}/look").status_code == 404
