"""``compare``: accounts side by side, in the example dossier."""

import json

import pytest
from tests.commands import run

TWO = "us-ru-2017-05-02-call"
EVIDENCE = {"document", "path", "url", "published", "party", "start", "end", "quote"}


def shown(example, *arguments):
    ran = run("compare", *arguments, "-C", example)
    assert ran.status == 0, ran.messages
    return ran.out


@pytest.fixture(scope="module")
def value(example):
    return json.loads(shown(example, TWO, "--json"))


def test_the_shape_is_the_one_that_the_module_states(value):
    assert list(value) == ["contact", "when", "channel", "sides", "topics", "undertakings", "sentences"]
    assert value["contact"] == TWO
    assert [side["party"] for side in value["sides"]] == ["ru", "us"]
    for side in value["sides"]:
        assert list(side) == ["party", "words", "accounts", "elsewhere"]
        assert list(side["accounts"][0]) == ["document", "title", "path", "url", "published", "words"]
    for topic in value["topics"]:
        assert list(topic) == ["topic", "told", "not_found", "open"]
        assert all(set(place) == EVIDENCE for places in topic["told"].values() for place in places)
        assert sorted([*topic["told"], *topic["not_found"], *topic["open"]]) == ["ru", "us"]
    for one in value["undertakings"]:
        assert list(one) == ["party", "act", "by", "topics", "clause", "sentence", "not_found"]
        assert one["clause"]["quote"] in one["sentence"]["quote"]
    (sentences,) = value["sentences"]
    assert list(sentences) == ["parties", "pairs", "alone"]
    assert list(sentences["alone"]) == sentences["parties"] == ["ru", "us"]


def test_what_both_tell_and_what_one_leaves_out(value):
    topics = {topic["topic"]: topic for topic in value["topics"]}
    assert set(topics["Syria"]["told"]) == {"ru", "us"}
    assert set(topics["North Korea"]["told"]) == {"ru", "us"}
    assert all(not set(topic["told"]) & set(topic["not_found"]) for topic in value["topics"])


def test_the_page_fits_80_columns_and_has_no_colour_in_a_pipe(example):
    out = shown(example, TWO)
    assert max(len(line.rstrip()) for line in out.splitlines()) <= 80
    assert "\x1b" not in out
    for words in (
        "The accounts",
        "Told by both",
        "as Russia tells it",
        "Sentence by sentence",
        "not found in the account",
    ):
        assert words in out


def test_one_account_gives_one_clear_line(example):
    contacts = json.loads(run("contacts", "--json", "-C", example).out)["contacts"]
    told = {one["id"]: sum(account["words"] > 0 for account in one["accounts"].values()) for one in contacts}
    alone = next(name for name, number in told.items() if number == 1)
    none = next(name for name, number in told.items() if number == 0)
    assert "There is an account by one party alone, " in shown(example, alone)
    assert "There is no party's account: nothing can be compared." in shown(example, none)
    assert json.loads(shown(example, none, "--json"))["sides"] == []


def test_a_contact_that_is_none_is_refused(example):
    ran = run("compare", "us-ru-2099", "-C", example)
    assert ran.status == 2
    assert ran.messages.startswith("backchannel: no contact is called 'us-ru-2099'.")
    assert ran.messages.count("\n") == 1
