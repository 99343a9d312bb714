"""Terminal pages: everything a reader must see is there, fits 80 columns, and needs no colour."""

import dataclasses
import io

import pytest
from rich.console import Console
from tests.publication.records import CLAIM, CONTACT, FINDING, VERDICT, document, evidence

from backchannel.model import Ambiguity, Candidate, Mention, Step
from backchannel.publication.claims_page import publish_claims
from backchannel.publication.contact_page import publish_contact
from backchannel.publication.contacts_page import publish_contacts
from backchannel.publication.extract_page import publish_extraction
from backchannel.publication.findings_page import publish_findings, summary
from backchannel.publication.page import Names
from backchannel.publication.rules_page import (
    RuleCard,
    ThresholdCard,
    publish_rule,
    publish_rules,
    rules_shape,
)

NAMES = Names(
    parties={"xa": "Arland", "xb": "Borland"},
    rules={"D101": "one sided account"},
    documents={"d-xa": document(), "d-xb": document("xb", "Telephone \x1b[31mconversation")},
)
PAGE = """One side only published an account.

## Reports
A contact of which
one party tells.

## Example
    kept as it is
"""
CARD = RuleCard(
    "D101",
    "one-sided-account",
    "warning",
    "0.1.0",
    (ThresholdCard("d101-window-days", 7, "days", "A week."),),
    PAGE,
)


def printed(page, width=80):
    stream = io.StringIO()
    console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
    for block in page:
        console.print(block)
    text = stream.getvalue()
    assert max(len(line) for line in text.splitlines()) <= width, text
    assert "\x1b" not in text
    return "\n".join(line.rstrip() for line in text.splitlines())


def test_the_table_of_contacts_says_when_how_who_and_who_tells_of_it():
    text = printed(publish_contacts([CONTACT], [], [FINDING], NAMES))
    for words in ("2 May 2021", "call", "Ada Ash (xa)", CONTACT.id, "held", "(xa)", "xb 120", "D101"):
        assert words in text, words


def test_a_mention_that_fits_several_contacts_is_shown_apart_with_its_odds():
    ambiguity = Ambiguity("m-2", evidence(), (Candidate(CONTACT.id, 0.75), Candidate("other", 0.25)))
    text = printed(publish_contacts([CONTACT], [ambiguity], [], NAMES))
    assert "1 mention that may be of other contacts, or of none here" in text
    assert f"{CONTACT.id} (75%)" in text


def test_no_contacts_is_said_not_shown_as_an_empty_table():
    assert printed(publish_contacts([], [], [], NAMES)) == "No contact is on record here."


def test_a_finding_shows_code_date_parties_sentence_words_and_source():
    text = printed(publish_findings([FINDING], {CONTACT.id: CONTACT}, {}, NAMES))
    flat = " ".join(text.split())
    for words in (
        "2 May 2021, call: Ada Ash (xa), Bo Birk (xb)",
        CONTACT.id,
        "D101 one sided account [warning]",
        "2 May 2021; Arland, Borland",
        FINDING.message,
        '"President Ash spoke with President Birk today."',
        'Office of the President, "Telephone conversation", 3 May 2021 (texts/a.md)',
        "Searched: Office of the President; 2 May 2021 to 9 May 2021.",
    ):
        assert words in flat, words


def test_many_quotes_are_cut_and_the_cut_is_said():
    many = tuple(evidence(quote=f"quote number {number}") for number in range(5))
    text = printed(publish_findings([dataclasses.replace(FINDING, evidence=many)], {}, {}, NAMES))
    assert "quote number 2" in text
    assert "quote number 3" not in text
    assert "and 2 more quotes" in text


def test_findings_stand_under_their_contact_in_order_of_time_and_claims_last():
    early = dataclasses.replace(CONTACT, id="early", when="2020")
    found = [
        dataclasses.replace(FINDING, code="Q401", claim="c-1", contacts=(), searched=None),
        FINDING,
        dataclasses.replace(FINDING, code="D109", contacts=("early",), when="2020"),
    ]
    text = printed(publish_findings(found, {CONTACT.id: CONTACT, "early": early}, {"c-1": CLAIM}, NAMES))
    assert text.index("D109") < text.index("D101") < text.index("Q401")
    assert 'Claim: "They talk regularly."' in text


def test_the_summary_counts_by_severity_and_says_what_was_waived():
    assert summary([FINDING], 2) == "1 finding: 0 serious, 1 warning, 0 notes; 2 waived"


def test_one_contact_is_laid_out_side_by_side_and_silence_is_a_cell_too():
    text = printed(publish_contact(CONTACT, [FINDING], NAMES))
    row = next(line for line in text.splitlines() if line.startswith("initiator"))
    assert "not mentioned" in row
    assert "xb [" in row or "Borland [" in row
    assert "an account of 120 words, first on 2 May 2021" in text
    assert '"at the request of President Ash"' in text
    assert "D101" in text


def test_a_contact_of_many_parties_is_laid_out_in_several_tables_that_fit():
    values = tuple(
        dataclasses.replace(CONTACT.fields[0], parties=(party,), evidence=(evidence(party),))
        for party in ("xa", "xb", "xc", "xd", "press")
    )
    text = printed(publish_contact(dataclasses.replace(CONTACT, fields=values), [], NAMES))
    heads = [line for line in text.splitlines() if line.startswith("Field")]
    assert len(heads) == 2
    assert heads[1].split() == ["Field", "xd", "press"]


def test_a_claim_shows_its_verdict_reason_count_and_words():
    text = printed(publish_claims([CLAIM], [VERDICT], NAMES))
    for words in (
        "Not supported by the record",
        "One call was counted.",
        "1 contact counted",
        '"They talk regularly."',
    ):
        assert words in text, words
    assert "said by the text itself, citing Ada Ash" in " ".join(text.split())


def test_a_document_shows_its_mentions_with_their_words():
    mention = Mention(
        "m-1", "d-xa", CLAIM.span, CLAIM.trigger, None, "call", "reported", None, CLAIM.participants,
        CLAIM.attribution, (),
    )  # fmt: skip
    text = printed(publish_extraction(document(), [mention], [CLAIM], NAMES))
    assert "1 mention, 1 claim" in text
    assert "call, reported; date not known" in text


def test_rules_are_listed_by_what_they_report_and_one_is_shown_whole():
    assert "One side only published an account." in printed(publish_rules([CARD]))
    text = printed(publish_rule(CARD))
    for words in (
        "D101 one sided account",
        "A contact of which one party tells.",
        "    kept as it is",
        "= 7 days. A week.",
    ):
        assert words in text, words
    assert rules_shape([CARD])["rules"][0]["title"] == "One side only published an account."


@pytest.mark.parametrize("width", [40, 60, 80])
def test_every_page_fits_the_width_it_is_given(width):
    names = dataclasses.replace(NAMES, width=width)
    printed(publish_contacts([CONTACT], [], [FINDING], names), width)
    printed(publish_contact(CONTACT, [FINDING], names), width)
    printed(publish_findings([FINDING], {CONTACT.id: CONTACT}, {}, names), width)
    printed(publish_claims([CLAIM], [VERDICT], names), width)


def test_a_contact_that_was_planned_first_shows_how_it_came_about():
    plan = Step("planned", "2021-05-03", evidence("xb"))
    planned = dataclasses.replace(CONTACT, history=(plan, *CONTACT.history))
    lines = printed(publish_contact(planned, [], NAMES)).splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("History"))
    assert lines[first].startswith("History   planned for 3 May 2021, told on ")
    assert lines[first + 1].strip().startswith("held, told on ")
    assert "History" not in printed(publish_contact(CONTACT, [], NAMES))
