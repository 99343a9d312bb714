"""Every list and record is, field for field, what the command prints."""

import pytest
from tests.application.api.asking import asked, every, printed

from backchannel.engine import open_dossier, read_built


def by_id(records):
    return {one["id"]: one for one in records}


def test_lists_are_what_commands_print(client, directory):
    for name in ("contacts", "findings", "claims"):
        told = printed(directory, name)[name]
        assert len(told) > 5
        assert by_id(every(client, f"/{name}", name)) == by_id(told)


@pytest.mark.parametrize(
    ("query", "arguments"),
    [
        ("channel=call&since=2017-05&until=2017", ["--channel", "call", "--since", "2017-05", "--until", "2017"]),
        ("between=Trump,ru", ["--between", "Trump", "ru"]),
        ("since=2018", ["--since", "2018"]),
    ],
)
def test_filters_mean_what_options_do(client, directory, query, arguments):
    told = printed(directory, "contacts", *arguments)
    answer = asked(client, f"/contacts?{query}&limit=200")
    assert told["contacts"]
    assert by_id(answer["contacts"]) == by_id(told["contacts"])
    assert answer["ambiguous"] == told["ambiguous"]


def test_findings_are_chosen_by_code_and_severity(client, directory):
    told = printed(directory, "findings", "--select", "D")["findings"]
    assert by_id(every(client, "/findings?code=D", "findings")) == by_id(told)
    serious = every(client, "/findings?severity=serious", "findings")
    assert {one["severity"] for one in serious} == {"serious"}


def test_single_records_are_what_commands_print(client, directory):
    for one in printed(directory, "contacts")["contacts"][:3]:
        address = f"/contacts/{one['id']}"
        shown = asked(client, address, "/contacts/{identifier}")
        told = printed(directory, "show", one["id"])
        assert by_id(shown.pop("findings")) == by_id(told.pop("findings"))
        assert shown == told
    compared = asked(client, f"{address}/comparison", "/contacts/{identifier}/comparison")
    assert compared == printed(directory, "compare", one["id"])
    for name in ("findings", "claims"):
        one = printed(directory, name)[name][0]
        assert asked(client, f"/{name}/{one['id']}", f"/{name}/{{identifier}}") == {name: [one]}


def test_documents_and_their_texts(client, directory):
    with open_dossier(directory) as dossier:
        known = dict(read_built(dossier).documents)
    listed = every(client, "/documents", "documents")
    assert {one["id"] for one in listed} == set(known)
    for one in listed[:5]:
        assert asked(client, f"/documents/{one['id']}", "/documents/{identifier}") == {"documents": [one]}
        text = asked(client, f"/documents/{one['id']}/text", "/documents/{identifier}/text")["text"]
        assert text.startswith(one["title"])
    for finding in printed(directory, "findings")["findings"][:10]:
        for place in finding["evidence"]:
            text = asked(client, f"/documents/{place['document']}/text", "/documents/{identifier}/text")["text"]
            assert text[place["start"] : place["end"]] == place["quote"]


def test_pairs_lead_to_their_contacts(client):
    (pair,) = every(client, "/pairs", "pairs")
    between = every(client, f"/contacts?between={','.join(pair['people'])}", "contacts")
    assert len(between) == pair["contacts"]


def test_what_may_be_of_a_contact_stands_with_it(client, directory):
    told = printed(directory, "contacts")["ambiguous"]
    assert told
    assert asked(client, "/contacts?limit=200")["ambiguous"] == told
    for place in told:
        for candidate in place["candidates"]:
            shown = asked(client, f"/contacts/{candidate['contact']}", "/contacts/{identifier}")
            assert place in shown["ambiguous"]


def test_beyond_the_end_there_is_nothing(client):
    part = asked(client, "/contacts?offset=1000")
    assert (part["contacts"], part["next"], part["offset"]) == ([], None, 1000)
