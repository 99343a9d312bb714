"""The pages of the example, asked for one after the other by the links between them."""

import re
from html.parser import HTMLParser

import pytest
from tests.application.serving import client_of, dossier_of

from backchannel.example import example_documents


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.headings = [], set(), []
        self._in_heading = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        names = ("href", "src") if values.get("method") == "post" else ("href", "src", "action")
        self.links += [values[name] for name in names if name in values]
        self.ids |= {values["id"]} if "id" in values else set()
        self._in_heading = tag == "h1"

    def handle_data(self, data):
        if self._in_heading:
            self.headings.append(data)
            self._in_heading = False


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    return client_of(dossier_of(tmp_path_factory.mktemp("pages"), example_documents()))


@pytest.fixture(scope="module")
def walked(client):
    """Return all pages that links lead to, by address."""
    todo, found = ["/"], {}
    while todo:
        address = todo.pop().partition("#")[0]
        if address in found or address.startswith(("/static", "/data", "/findings.atom", "/api/")):
            continue
        answer = client.get(address)
        found[address] = answer
        if answer.headers["content-type"].startswith("text/html"):
            links = Page(answer.text).links
            assert all(link.startswith(("/", "#")) for link in links), address
            todo += [link for link in links if link.startswith("/")]
    return found


def test_every_link_leads_somewhere(walked):
    assert {address: page.status_code for address, page in walked.items() if page.status_code != 200} == {}
    kinds = {re.sub(r"(?<=.)/.*|\?.*", "", address) for address in walked}
    assert kinds >= {"/", "/contacts", "/findings", "/claims", "/pairs", "/documents", "/rules", "/method", "/search"}


def test_every_quote_leads_to_its_words(walked):
    anchors = 0
    for page in walked.values():
        for link in Page(page.text).links:
            address, hash_sign, anchor = link.partition("#")
            if hash_sign and address.startswith("/documents/"):
                assert anchor in Page(walked[address].text).ids, link
                anchors += 1
    assert anchors > 50


def test_every_page_has_one_heading_and_no_style_or_script_of_its_own(walked):
    for address, page in walked.items():
        assert len(Page(page.text).headings) == 1, address
        assert not re.search(r'<style|<script(?![^>]*(src="/static/|type="application/ld\+json"))', page.text), address


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/contacts/none-such", 404, "no contact is called"),
        ("/documents/none-such", 404, "no document is called"),
        ("/claims/none-such", 404, "no claim is called"),
        ("/pairs/none-such", 404, "no pair is called"),
        ("/rules/X999", 404, "no rule has the code"),
        ("/nothing", 404, "Not Found"),
        ("/contacts?since=yesterday", 400, "is no date"),
        ("/findings?severity=dire", 400, "Give one of: note, warning, serious"),
    ],
)
def test_what_is_not_there_or_not_meant_gets_a_sentence(client, address, status, words):
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text
    assert "Traceback" not in answer.text


def test_search_finds_in_every_kind(client):
    text = client.get("/search", params={"q": "recording"}).text
    for heading in ("Contacts (", "Findings (", "Documents ("):
        assert heading in text
    assert "All findings with these words" in text


def test_a_search_for_nothing_says_what_to_do(client):
    assert "Type words above" in client.get("/search").text
    assert "has all of these words" in client.get("/search", params={"q": "zzzz"}).text


def test_filters_stand_in_the_address_and_in_the_form(client):
    text = client.get("/contacts", params={"channel": "call", "between": "putin", "q": "call"}).text
    assert '<option value="call" selected>' in text
    assert 'name="between" value="putin"' in text


def test_files_are_not_sent_twice(client):
    first = client.get("/static/style.css")
    again = client.get("/static/style.css", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert client.get("/static/..%2fapp.py").status_code == 404
