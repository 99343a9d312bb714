# ruff: noqa: E501 - a line of a text under test is left whole
from __future__ import annotations

import pytest

from reading.captured import only_problem, read, read_one

HTML = "text/html"
PARAGRAPHS = (
    "The two presidents spoke by telephone on Tuesday, the first office said, in a call that lasted for about an hour.",
    "A spokesman said that the call had been placed at the request of the other side. “It was a good call,” he said.",
    "The other side published its own account within the hour, which runs to four paragraphs and names arms and trade.",
    "A meeting may follow later this year, according to two people with knowledge of the plans, who asked not to be named.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(head: str = "", body: str = BODY) -> str:
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8">
<title>Two presidents spoke for an hour | Example Courier</title>{head}
<script>var secret = "tracker";</script><style>p {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Two presidents spoke for an hour</h1>
<figure><img src="a.jpg" alt="a desk"><figcaption>jdoe / Example Embassy a telephone on a desk</figcaption></figure>
{body}</article>
<aside><h3>Must Read</h3><p>Our second look at the film about a dog has arrived and it is quite something to see.</p></aside>
<section id="comments"><h3>2 Comments</h3><div class="comment"><p>User1: I heard they meet every week at the opera.</p></div>
<form><textarea placeholder="Please enter your comment!"></textarea><label>Please enter your name here</label></form></section>
<footer>Copyright 2018 Example Courier. All rights reserved.</footer></body></html>"""


def test_a_saved_page_reads_as_its_article_alone() -> None:
    document = read_one(page(), "saved.html", HTML)
    assert document.text == "\n\n".join(("Two presidents spoke for an hour", *PARAGRAPHS))
    assert document.language == "en"


OPEN_GRAPH = """<meta property="og:title" content="Two presidents spoke for an hour">
<meta property="og:site_name" content="Example Courier">
<meta property="article:published_time" content="2018-03-21T08:15:00-04:00">
<meta property="article:modified_time" content="2018-03-22T09:00:00-04:00">
<link rel="canonical" href="https://courier.example/world/a-call">"""
LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle",
"headline": "Two presidents spoke for an hour", "datePublished": "2018-03-21T08:15:00-04:00",
"dateModified": "2018-03-22T09:00:00-04:00", "publisher": {"@type": "Organization", "name": "Example Courier"}}]}</script>
<link rel="canonical" href="https://courier.example/world/a-call">"""


@pytest.mark.parametrize("head", [OPEN_GRAPH, LINKED_DATA])
def test_metadata_give_times_publisher_and_address(head: str) -> None:
    document = read_one(page(head), "saved.html", HTML)
    assert (document.published, document.modified) == (
        "2018-03-21T08:15:00-04:00",
        "2018-03-22T09:00:00-04:00",
    )
    assert (document.source, document.source_name) == ("Example Courier", "Example Courier")
    assert (document.party, document.kind) == ("press", "press")
    assert document.url == "https://courier.example/world/a-call"
    assert document.title == "Two presidents spoke for an hour"


def test_a_page_without_a_date_is_kept_and_has_none() -> None:
    assert read_one(page(), "saved.html", HTML).published is None


def test_a_day_alone_stays_a_day() -> None:
    head = '<meta name="date" content="2018-03-21">'
    assert read_one(page(head), "saved.html", HTML).published == "2018-03-21"


def test_a_date_in_running_text_is_not_taken() -> None:
    body = (
        BODY + "<p>The first of these calls was made on 4 May 2017, the spokesman said when he was asked about it.</p>"
    )
    assert read_one(page(body=body), "saved.html", HTML).published is None


def test_a_publisher_is_known_by_the_page_s_address() -> None:
    document = read_one(
        page(), None, HTML, "https://www.whitehouse.gov/briefings-statements/2025/02/readout-of-a-call/"
    )
    assert (document.source, document.party, document.timezone) == ("white-house", "us", "America/New_York")


def test_an_unknown_government_s_page_is_not_press() -> None:
    document = read_one(page(), None, HTML, "https://www.mfa.gov.xx/news/1")
    assert (document.source, document.party) == ("mfa.gov.xx", None)


def test_the_page_s_encoding_is_followed() -> None:
    text = (
        page()
        .replace('charset="utf-8"', 'charset="windows-1251"')
        .replace("A spokesman said", "Пресс-секретарь сказал")
    )
    text = text.replace("“", '"').replace("”", '"')
    assert "Пресс-секретарь сказал" in read_one(text.encode("cp1251"), "saved.html", HTML).text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("<html><body><nav><a href='/'>Home</a></nav><form>Log in<input></form></body></html>", "no-article"),
        ("<html></html>", "no-article"),
        ("<html><body><script>let a = 'The presidents spoke by telephone on Monday, the office said.'</script></body></html>", "no-article"),
        ("", "empty-file"),
        ("<html>" + "x" * 8_000_001, "too-large"),
        ("<html>\0</html>", "not-text"),
        ("<div>" * 50_000 + "word", "no-article"),
    ],
)  # fmt: skip
def test_pages_without_an_article_give_one_problem(data: str, code: str) -> None:
    reading = read(data, "saved.html", HTML)
    problem = only_problem(reading)
    assert (problem.code, problem.where) == (code, "saved.html")
    assert reading.documents == ()


def test_hostile_metadata_change_nothing() -> None:
    deep = "[" * 50_000
    head = f'<script type="application/ld+json">{deep}</script><script type="application/ld+json">not json</script>'
    assert read_one(page(head), "saved.html", HTML).title == "Two presidents spoke for an hour"


def test_the_xml_declaration_of_xhtml_is_no_obstacle() -> None:
    text = '<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert PARAGRAPHS[0] in read_one(text, "saved.xhtml", "application/xhtml+xml").text
