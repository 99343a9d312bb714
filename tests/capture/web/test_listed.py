"""Feeds and listings taken from a server that speaks their interfaces, with all that goes wrong there."""

import json

import pytest
from tests.web_site import Reply, public, serving

from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.listed import capture_addresses
from backchannel.ledger import Ledger, verify_ledger
from backchannel.model import Attempt, Capture, Problem

HOST = "http://press.example"
PAGE = Reply(b"<html><body>They spoke.</body></html>", headers={"Content-Type": "text/html"})
RSS = {"Content-Type": "application/rss+xml"}
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create(tmp_path, "2026-03-03T14:00:00+00:00") as made:
        yield made


def take(ledger, pages, *addresses, feeds=(), **limits):
    with serving(pages) as site, public(site) as clock:
        found = list(capture_addresses([HOST + one for one in addresses], ledger, WebLimits(**limits), feeds))
    return found, site, clock


def told(found):
    """Return each taking in a word, its address without the host."""
    names = {Capture: "page", Attempt: "no page", Problem: "problem"}
    return [
        f"{one.listing or names[type(one)]} {one.url.removeprefix(HOST)}"
        if isinstance(one, Capture)
        else f"{one.outcome} {one.url.removeprefix(HOST)}"
        if isinstance(one, Attempt)
        else f"{one.code} {one.where.removeprefix(HOST)}"
        for one in found
    ]


def rss(*links, more=""):
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return Reply(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), headers=RSS)


def wordpress(posts, per_page=2):
    """Return what WordPress answers for some posts: by page, with its headers, and 400 beyond the last."""

    def answer(asked):
        page = int(asked.path.rpartition("page=")[2]) if "?page=" in asked.path else 1
        shown = posts[(page - 1) * per_page : page * per_page]
        total = -(-len(posts) // per_page)
        if not shown:
            return Reply(b'{"code": "rest_post_invalid_page_number"}', 400, JSON)
        body = json.dumps([{"id": 1, "link": f"{HOST}{post}"} if post else {"id": 2} for post in shown])
        return Reply(body.encode(), headers=JSON | {"X-WP-TotalPages": str(total)})

    return answer


def test_a_feed_is_taken_with_its_pages_and_next_time_only_what_is_new(ledger):
    pages = {"/feed": rss("/a", "/b"), "/a": PAGE, "/b": PAGE, "/c": PAGE}
    found, site, clock = take(ledger, pages, "/feed")
    assert told(found) == ["feed /feed", "page /a", "page /b"]
    assert clock.slept == [1, 1, 1]
    pages["/feed"] = rss("/c", "/a", "/b")
    found, site, _ = take(ledger, pages, "/feed")
    assert told(found) == ["feed /feed", "page /c"]
    assert site.paths() == ["/feed", "/c"]
    assert verify_ledger(ledger.directory).ok


def test_one_bad_item_never_stops_the_rest(ledger):
    links = ["javascript:alert(1)", "/gone", "http://ann:secret@press.example/x", "http://10.0.0.1/y", "/broken", "/a"]
    pages = {"/feed": rss(*links), "/a": PAGE, "/broken": Reply(b"x", headers={"Content-Encoding": "br"})}
    found, _, _ = take(ledger, pages, "/feed", tries=1)
    assert told(found) == [
        "feed /feed",
        "gone /gone",
        "page-gone /gone",
        "failed http://10.0.0.1/y",
        "private-address http://10.0.0.1/y",
        "failed /broken",
        "answer-broken /broken",
        "page /a",
        "listing-items-left-out /feed",
    ]
    assert "2 entries name no address" in found[-1].message
    assert not any("secret" in str(one) for one in found)


def test_wordpress_is_read_page_by_page(ledger):
    pages = {f"/{number}": PAGE for number in range(5)}
    answer = wordpress(["/0", "/1", "/2", None, "/4"])
    pages |= {f"/wp-json/wp/v2/posts{query}": answer for query in ("", "?page=2", "?page=3")}
    found, site, _ = take(ledger, pages, "/wp-json/wp/v2/posts")
    assert told(found) == [
        "wordpress /wp-json/wp/v2/posts", "page /0", "page /1",
        "wordpress, further /wp-json/wp/v2/posts?page=2", "page /2",
        "listing-items-left-out /wp-json/wp/v2/posts?page=2",
        "wordpress, further /wp-json/wp/v2/posts?page=3", "page /4",
    ]  # fmt: skip
    assert "/wp-json/wp/v2/posts?page=4" not in site.paths()


def test_a_listing_that_fails_half_way_keeps_what_came_before_and_goes_on_the_next_time(ledger):
    answer = wordpress(["/0", "/1", "/2"])
    pages = {f"/{number}": PAGE for number in range(3)}
    pages |= {"/wp-json/wp/v2/posts": answer, "/wp-json/wp/v2/posts?page=2": Reply(status=500)}
    found, _, _ = take(ledger, pages, "/wp-json/wp/v2/posts", tries=1)
    assert told(found)[-2:] == [
        "failed /wp-json/wp/v2/posts?page=2", "answer-refused /wp-json/wp/v2/posts?page=2",
    ]  # fmt: skip
    pages["/wp-json/wp/v2/posts?page=2"] = answer
    found, site, _ = take(ledger, pages, "/wp-json/wp/v2/posts")
    assert told(found)[-1] == "page /2"
    assert "/0" not in site.paths()


def test_a_server_that_limits_the_rate_is_waited_for(ledger):
    answer = wordpress(["/0", "/1", "/2"])
    limited = [Reply(status=429, headers={"Retry-After": "30"}), answer(type("Asked", (), {"path": "?page=2"}))]
    pages = {"/0": PAGE, "/1": PAGE, "/2": PAGE} | {
        "/wp-json/wp/v2/posts": answer,
        "/wp-json/wp/v2/posts?page=2": limited,
    }
    found, _, clock = take(ledger, pages, "/wp-json/wp/v2/posts")
    assert told(found)[-1] == "page /2"
    assert 30 in clock.slept


def test_an_index_leads_to_sitemaps_and_these_to_pages(ledger):
    def sitemap(kind, entry, *links):
        listed = "".join(f"<{entry}><loc>{HOST}{link}</loc></{entry}>" for link in links)
        return Reply(f"<{kind}>{listed}</{kind}>".encode(), headers={"Content-Type": "text/xml"})

    pages = {
        "/sitemap.xml": sitemap("sitemapindex", "sitemap", "/1.xml", "/bad.xml", "/2.xml", "/sitemap.xml"),
        "/1.xml": sitemap("urlset", "url", "/a"),
        "/2.xml": sitemap("urlset", "url", "/a", "/b"),
        "/bad.xml": Reply(b"<urlset><!-- no end", headers={"Content-Type": "text/xml"}),
        "/a": PAGE,
        "/b": PAGE,
    }
    found, _, _ = take(ledger, pages, "/sitemap.xml")
    assert told(found) == [
        "sitemap /sitemap.xml", "sitemap, further /1.xml", "page /a", "sitemap, further /bad.xml",
        "listing-not-understood /bad.xml", "sitemap, further /2.xml", "page /b",
    ]  # fmt: skip


def test_no_more_is_taken_at_once_than_may_be_and_the_next_run_goes_on(ledger):
    pages = {f"/{number}": PAGE for number in range(5)}
    answer = wordpress([f"/{number}" for number in range(5)])
    pages |= {f"/wp-json/wp/v2/posts{query}": answer for query in ("", "?page=2", "?page=3")}
    found, _, _ = take(ledger, pages, "/wp-json/wp/v2/posts", listed_items=3)
    assert told(found)[-3:] == [
        "wordpress, further /wp-json/wp/v2/posts?page=2", "page /2", "listing-cut-off /wp-json/wp/v2/posts",
    ]  # fmt: skip
    assert "lists at least 1 more page than are taken at once" in found[-1].message
    found, _, _ = take(ledger, pages, "/wp-json/wp/v2/posts", listed_items=3)
    assert told(found)[-1] == "page /4"
    assert len(ledger.captures()) == 5 + 2 + 3


def test_a_listing_that_leads_in_a_circle_ends(ledger):
    feed = b'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/%b"/></feed>'
    atom = {"Content-Type": "application/atom+xml"}
    pages = {"/1": Reply(feed % b"2", headers=atom), "/2": Reply(feed % b"1", headers=atom)}
    found, _, _ = take(ledger, pages, "/1")
    assert told(found) == ["feed /1", "feed, further /2"]


def test_an_unchanged_listing_still_brings_what_was_left(ledger):
    def feed(asked):
        same = "if-none-match" in asked.headers
        return Reply(status=304) if same else Reply(rss("/a", "/b").body, headers=RSS | {"ETag": '"v1"'})

    pages = {"/feed": feed, "/a": PAGE, "/b": PAGE}
    take(ledger, pages, "/feed", listed_items=1)
    found, _, _ = take(ledger, pages, "/feed")
    assert told(found) == ["unchanged /feed", "page /b"]


def test_what_must_be_a_listing_and_is_none_is_told_and_kept(ledger):
    pages = {"/a": PAGE, "/feed": Reply(b"<html>none</html>", headers=RSS)}
    found, _, _ = take(ledger, pages, feeds=[f"{HOST}/a", f"{HOST}/feed", f"{HOST}/no"])
    assert told(found) == [
        "page /a", "listing-not-understood /a", "page /feed", "listing-not-understood /feed", "gone /no",
        "page-gone /no",
    ]  # fmt: skip


def home(*links):
    return Reply(f"<html><head>{''.join(links)}</head><body>Welcome.</body></html>".encode(), headers=PAGE.headers)


def link(href, kind="application/rss+xml", title="News"):
    return f"<link rel='alternate' type=\"{kind}\" title='{title}' href={href} />"


def test_the_feed_that_a_page_names_is_taken_and_told(ledger):
    pages = {
        "/": home(link("/es/", "text/html"), link("/comments/feed/"), link("/feed/"), link("/atom", title="Other")),
        "/feed/": rss("/a"),
        "/a": PAGE,
    }
    found, site, _ = take(ledger, pages, feeds=[f"{HOST}/"])
    assert told(found) == ["page /", "feed-named /", "feed /feed/", "page /a"]
    assert f"{HOST}/feed/" in found[1].message
    assert [one.path for one in site.asked] == ["/robots.txt", "/", "/feed/", "/a"]
    found, _, _ = take(ledger, pages, "/feed/", feeds=[f"{HOST}/"])
    assert told(found) == ["feed /feed/", "page /", "feed-named /"]  # not asked for twice in one run
    found, _, _ = take(ledger, pages, "/")
    assert told(found) == ["page /"]  # only where a feed was asked for


def test_a_page_that_names_no_feed_that_can_be_taken(ledger):
    pages = {
        "/none": home(link("mailto:x@y"), link("ftp://press.example/feed")),
        "/itself": home(link("/itself")),
        "/wrong": home(link("/a")),
        "/refused": home(link("/private/feed")),
        "/a": PAGE,
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /private/", headers={"Content-Type": "text/plain"}),
    }
    found, _, _ = take(ledger, pages, feeds=[HOST + one for one in ("/none", "/itself", "/wrong", "/refused")])
    assert told(found) == [
        "page /none", "listing-not-understood /none", "page /itself", "listing-not-understood /itself",
        "page /wrong", "feed-named /wrong", "page /a", "listing-not-understood /a",
        "page /refused", "feed-named /refused", "failed /private/feed", "robots-refuse /private/feed",
    ]  # fmt: skip
