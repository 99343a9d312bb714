from dataclasses import replace
from types import SimpleNamespace

from tests.publication.records import CONTACT, evidence

from backchannel.publication.site.comparing import compared, places_of


def words(party, quote, start):
    return replace(evidence(party), start=start, end=start + len(quote), quote=quote)


SENTENCE = words("xa", "They spoke  of\ntrade at length.", 26)
TOLD = words("xa", "trade", 41)
TOPIC = SimpleNamespace(name="trade", told={"xa": (TOLD,)}, words={"xa": (SENTENCE,)}, missing=())
PROMISE = SimpleNamespace(act="promised", by="xa", party="xa", subjects=(), clause=TOLD, words=SENTENCE, missing=())


def comparison(*parties, topics=(TOPIC,), undertakings=(PROMISE,)):
    sides = [SimpleNamespace(party=party) for party in parties]
    return SimpleNamespace(sides=sides, topics=topics, undertakings=undertakings)


def test_a_sentence_is_shown_with_the_words_that_tell_in_its_middle():
    page = compared(comparison("xa", "xb"), CONTACT)
    told, other = page["topics"][0]["cells"]
    assert told["pieces"] == ("They spoke of ", "trade", " at length.")
    assert told["evidence"] is TOLD
    assert (other["evidence"], other["state"]) == (None, "open")


def test_a_party_without_an_account_has_a_cell_that_says_so():
    page = compared(comparison("xa"), CONTACT)
    assert page["compared"] == ["xa", "xb"]
    assert [one["state"] for one in page["topics"][0]["cells"]] == ["open", "silent"]


def test_what_is_too_general_is_not_said_to_be_missing():
    page = compared(comparison("xa", "xb"), CONTACT)
    assert page["undertakings"][0]["cells"][1]["state"] == "loose"
    assert compared(None, CONTACT) == {"compared": [], "topics": [], "undertakings": []}


def test_all_places_that_cells_lead_to_are_named():
    assert [one.start for one in places_of(comparison("xa"))] == [41, 41]


def test_long_sentences_are_cut_around_the_words():
    long = words("xa", "so " * 200 + "trade" + " so" * 200, 0)
    topic = SimpleNamespace(name="trade", told={"xa": (words("xa", "trade", 600),)}, words={"xa": (long,)}, missing=())
    before, told, after = compared(comparison("xa", topics=[topic]), CONTACT)["topics"][0]["cells"][0]["pieces"]
    assert (before[:3], told, after[-3:]) == ("...", "trade", "...")
    assert len(before + after) < 620
