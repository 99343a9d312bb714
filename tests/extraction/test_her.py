""" "Her" as an object, which is spelt as what is hers: "spoke with her about it", and "her visit"."""

from __future__ import annotations

import itertools

from tests.extraction.texts import TRANSCRIPT, row, table, told

_LIVE = TRANSCRIPT | {"published": "2022-09-20T14:00:00-04:00"}
_BEFORE = ("The President will meet with {} tomorrow.", "The President spoke with {} last week.")
_THEN = (
    *("He {} {} about it yesterday.", "He {} {}.", "He {} {} — for an hour.", "He {} {} last week.", "He {} {}, too."),
    *("He {} {} today, as you know.", "He {} {} when they were in Rome.", "He {} {} and the team on Friday."),
    *("Did he {} {} again?", "He will {} {} in June.", "He {} {} one-on-one."),
)
_VERBS = {"met with": "meet with", "spoke with": "speak with", "talked to": "talk to", "called": "call"}
_OTHERS = (
    *("Has he spoken to {}?", "When will he see {}?", "He had a call with {} earlier today.", "He hosted {} in May."),
    *("He looks forward to welcoming {} to Washington.", "He invited {} to the White House."),
)


def test_she_is_met_and_called_as_he_is():
    """Every sentence tells of her what it tells of him."""
    wrong = []
    told_then = [
        then.format(base if then.startswith(("Did", "He will")) else verb, "{}")
        for then, (verb, base) in itertools.product(_THEN, _VERBS.items())
    ]
    for before, then in itertools.product(_BEFORE, (*told_then, *_OTHERS)):
        found = []
        for name, word in (("Prime Minister Trudeau", "him"), ("Prime Minister Truss", "her")):
            made = told(f"MS. DOE:  {before.format(name)} {then.format(word)}", **_LIVE)
            found.append([(one.trigger.quote, one.modality, one.when, len(one.participants)) for one in made.mentions])
        if found[0] != found[1]:
            wrong.append((before, then, found))
    assert wrong == []


@table(
    row("MS. DOE:  He will meet with Prime Minister Truss. And he’ll speak with her about that.",
        "meet: Joe Biden, Liz Truss", "speak: Joe Biden, Liz Truss"),
    row("MS. DOE:  He will meet with Prime Minister Truss. He thanked her for her visit to Washington.",
        "meet: Joe Biden, Liz Truss", "visit: Liz Truss, [Joe Biden]"),
    row("MS. DOE:  Prime Minister Truss spoke. He knows her next meeting is with President Macron.",
        "meeting: Liz Truss, Emmanuel Macron"),
)  # fmt: skip
def test_what_is_hers_stays_hers(text, how, expected):
    assert told(text, **_LIVE | how).casts(expected) == expected


@table(
    row("MS. DOE: Deputy Secretary Sherman is in Brussels. She’s meeting today with Secretary General Stoltenberg.",
        "meeting: Wendy Sherman, Jens Stoltenberg"),
    row("MS. DOE: Speaker Pelosi is in Taiwan. She will meet with President Tsai.", "meet: Nancy Pelosi, Tsai Ing-wen",
        published="2022-08-02T12:00:00-04:00"),
    row("MS. DOE: Senator Schumer agrees. He met with President Macron.", "met: Joe Biden, Emmanuel Macron"),
)  # fmt: skip
def test_she_is_no_man_and_an_envoy_is_himself(text, how, expected):
    assert (
        told(text, title="Press Briefing by Press Secretary Jane Doe", **TRANSCRIPT, **how).casts(expected) == expected
    )
