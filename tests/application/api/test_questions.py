from tests.application.api.asking import PREFIX, asked, every, printed
from tests.application.serving import client_of, dossier_of

SENTENCE = "Trump and Putin regularly talk by phone"
PAGE = """---
title: Readout of President Biden's Call with President Xi
published_time: 2022-03-18T12:00:00-04:00
source_url: https://www.whitehouse.gov/readout-of-a-call
---
President Biden spoke today with President Xi Jinping of China. They discussed grain{more}.
"""


def test_a_claim_is_tested_as_the_command_does(client, directory):
    assert asked(client, f"/check?claim={SENTENCE}&as_of=2018-06-01") == printed(
        directory, "check", SENTENCE, "--as-of", "2018-06-01"
    )
    assert asked(client, f"/check?claim={SENTENCE}") == printed(directory, "check", SENTENCE)


def test_a_claim_that_claims_nothing_is_refused_with_what_to_do(client):
    for query in ("claim=Nobody did anything", f"claim={SENTENCE}&as_of=1999-01-01"):
        answer = client.get(f"{PREFIX}/check?{query}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "not-usable")
        assert answer.json()["error"]["hint"]


def test_cadence_is_what_the_command_prints(client, directory):
    assert asked(client, "/cadence?a=Trump&b=Putin") == printed(directory, "cadence", "Trump", "Putin")
    assert asked(client, "/cadence?a=us&b=ru&by=quarter&since=2017-03&until=2018-02") == printed(
        directory, "cadence", "us", "ru", "--by", "quarter", "--since", "2017-03", "--until", "2018-02"
    )
    answer = client.get(f"{PREFIX}/cadence?a=Trump&b=Nobody")
    assert (answer.status_code, answer.json()["error"]["message"]) == (404, "'Nobody' is in no contact of this dossier")


def test_search_finds_in_every_kind(client):
    found = asked(client, "/search?q=recording")
    for kind in ("contacts", "findings", "documents"):
        assert found[kind]["total"] >= len(found[kind]["found"]) > 0
    assert found["documents"]["found"][0]["words"]
    assert asked(client, "/search?q=zzzz")["documents"] == {"total": 0, "found": []}
    assert asked(client, "/search?q=")["documents"]["total"] == 0


def test_revisions_are_what_the_command_prints(tmp_path):
    page = tmp_path / "page.md"
    for more in (" and the detained crew", ""):
        page.write_text(PAGE.format(more=more), encoding="utf-8")
        directory = dossier_of(tmp_path, page)
    client = client_of(directory)
    told = printed(directory, "revisions")
    assert len(told["revisions"]) == 1
    answer = asked(client, "/revisions")
    assert {name: answer[name] for name in told} == told
    assert every(client, "/revisions?all=yes&document=readout-of-a-call", "revisions") == told["revisions"]
    assert client.get(f"{PREFIX}/revisions?document=nothing-of-that-name").status_code == 404
    assert asked(client, "/revisions?offset=1")["revisions"] == []
