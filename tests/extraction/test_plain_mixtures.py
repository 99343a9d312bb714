"""Plain sentences put together at random of parts that all mean the same: two people, and how it was told.

Whoever writes one sentence by hand forgets the next: "met to commemorate" and "The President and French President X
met" were found so. The mixtures are always the same, by a fixed seed.
"""

import random

import pytest
from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, told

_OURS = [
    "President Biden",
    "President Joe Biden",
    "The President",
    "President Joseph R. Biden, Jr.",
    "President Joseph R. Biden, Jr. of the United States",
]
_RUSSIAN = ["Vladimir Putin", "The President of Russia", "President of Russia Vladimir Putin", "The Russian President"]
_ABROAD = {
    "Emmanuel Macron": [
        "President Macron",
        "French President Emmanuel Macron",
        "President Emmanuel Macron of France",
        "the President of France, Emmanuel Macron",
        "President of the French Republic Emmanuel Macron",
        "the French President",
    ],
    "Kishida Fumio": [
        "Prime Minister Kishida",
        "Japanese Prime Minister Kishida Fumio",
        "Prime Minister Fumio Kishida of Japan",
        "the Prime Minister of Japan",
    ],
    "Recep Tayyip Erdoğan": ["President of the Republic of Turkey Recep Tayyip Erdogan", "the President of Turkey"],
}
_TOLD = [
    *("{a} {w}met with {b}", "{a} {w}spoke with {b}", "{a} {w}held a call with {b}", "{a} {w}held talks with {b}"),
    *("{a} {w}had a telephone conversation with {b}", "{a} {w}hosted {b}", "{a} {w}received {b}", "{a} {w}called {b}"),
    *("{a} {w}sat down with {b}", "{a} {w}received a call from {b}", "{a} and {b} {w}met", "{a} and {b} {w}spoke"),
    *("{a} and {b} {w}spoke by phone", "{a} and {b} {w}held talks", "{a} and {b} {w}held a bilateral meeting"),
    *("{a} and {b} {w}had a working lunch", "{a} and {b} {w}held a joint press conference"),
]
_HOW = ["", "", "also ", "again ", "briefly ", "recently ", "later "]
_WHERE = [
    "",
    "in Geneva",
    "at the White House",
    "in Hiroshima, Japan",
    "on the margins of the G7 Summit",
    "at Camp David",
]
_WHEN = ["", "today", "yesterday", "on Monday", "last week", "earlier today", "on Tuesday, January 18", "in December"]
_WHY = [
    *("", "to discuss Ukraine", "to commemorate the alliance", "about Ukraine", "on a range of issues"),
    *(
        "ahead of the summit",
        "following the announcement",
        "and agreed to stay in touch",
        "in order to advance the talks",
    ),
    *("to reaffirm the friendship between the two countries", "amid rising tensions"),
]
_MODALITIES = {
    "planned": [
        *(
            "{a} will meet with {b} next week",
            "{a} is scheduled to meet with {b}",
            "{a} and {b} will hold a call tomorrow",
        ),
        *("A meeting between {a} and {b} will take place on Friday", "A call between {a} and {b} is scheduled"),
        *(
            "{a} is meeting with {b} later today",
            "{a} is expected to speak with {b}",
            "{a} and {b} agreed to speak again",
        ),
    ],
    "denied": [
        *("{a} did not speak with {b}", "{a} and {b} did not meet", "{a} has no plans to meet with {b}"),
        *("There was no call between {a} and {b}", "{a} has yet to speak with {b}", "{a} declined to meet with {b}"),
    ],
    "cancelled": ["{a} canceled his meeting with {b}", "The call between {a} and {b} was canceled"],
    "hypothetical": [
        *("{a} may meet with {b}", "{a} is open to meeting with {b}", "A call between {a} and {b} is possible"),
        *("{a} proposed a meeting with {b}", "{a} hopes to meet with {b}", "{a} wants to meet with {b}"),
    ],
    "hedged": ["{a} reportedly met with {b}", "{a} is said to have met with {b}", "{a} allegedly spoke with {b}"],
    "reported": [
        *(
            "{a}’s meeting with {b} took place yesterday",
            "Following a call with {b} on January 3, 2022, {a} issued a statement",
        ),
        *("In a meeting with {b} on January 3, 2022, {a} reaffirmed his support", "{a} concluded a meeting with {b}"),
    ],
}
_COUNT = 150


def _mixtures(ours, seed):
    mix = random.Random(seed)  # noqa: S311 - the same mixtures each time
    for _ in range(_COUNT):
        name, ways = mix.choice(sorted(_ABROAD.items()))
        parts = [mix.choice(_WHERE), mix.choice(_WHEN)]
        mix.shuffle(parts)
        words = mix.choice(_TOLD).format(a=mix.choice(ours), b=mix.choice(ways), w=mix.choice(_HOW))
        yield name, " ".join(part for part in (words, *parts, mix.choice(_WHY)) if part) + "."


@pytest.mark.parametrize(
    ("ours", "name", "how", "begins"),
    [
        (_OURS, "Joe Biden", STATEMENT, ""),
        (_OURS, "Joe Biden", TRANSCRIPT, "MS. DOE: "),
        (_RUSSIAN, "Vladimir Putin", {**KREMLIN, **STATEMENT}, ""),
    ],
    ids=["statement", "speech", "Kremlin"],
)
def test_who_takes_part_in_whatever_words(ours, name, how, begins):
    wrong = []
    for other, text in _mixtures(ours, name):
        made = told(begins + text, **how)
        casts = [{part.name for part in one.participants} for one in (*made.mentions, *made.claims)]
        if {name, other} not in casts or any(cast - {name, other} for cast in casts):
            wrong.append((text, casts))
    assert wrong == []


@pytest.mark.parametrize("modality", sorted(_MODALITIES))
def test_whether_it_was_in_whatever_words(modality):
    wrong = []
    for frame in _MODALITIES[modality]:
        for name, ways in _ABROAD.items():
            for ours, theirs in zip(_OURS, [*ways, *ways, *ways], strict=False):
                text = frame.format(a=ours, b=theirs) + "."
                made = told(text[0].upper() + text[1:], **STATEMENT)
                found = [({part.name for part in one.participants}, one.modality) for one in made.mentions]
                if not found or any(one != ({"Joe Biden", name}, modality) for one in found):
                    wrong.append((text, found))
    assert wrong == []


_BRIEFED = {
    "reported": [
        *("Q Did the President speak with {b}?\n\nMS. DOE: He did.", "Q When did the President last speak with {b}?"),
        *(
            "Q When did the President speak with {b}?\n\nMS. DOE: Last week.",
            "MS. DOE: He was on the phone with {b} today.",
        ),
        *(
            "MS. DOE: He raised this directly with {b} during their call.",
            "THE PRESIDENT: I saw {b} yesterday in Rome.",
        ),
        *(
            "THE PRESIDENT: {b} and I spoke last night.",
            "THE PRESIDENT: I told {b} today on the phone that we are ready.",
        ),
    ],
    "planned": [
        *("MS. DOE: We expect the President to speak with {b}.", "MS. DOE: He has a call scheduled with {b}."),
        *("THE PRESIDENT: I plan on calling {b}.", "MS. DOE: He’ll be seeing {b} next week."),
        *(
            "MS. DOE: The President looks forward to welcoming {b} to the White House.",
            "THE PRESIDENT: I will meet {b} soon.",
        ),
    ],
    "denied": [
        *(
            "Q Has the President spoken with {b}?\n\nMS. DOE: Not yet.",
            "MS. DOE: He hasn’t spoken with {b} since the summit.",
        ),
        "MS. DOE: There are no plans for the President to meet with {b}.",
    ],
    "hypothetical": ["THE PRESIDENT: I’d be willing to meet with {b}.", "THE PRESIDENT: I might call {b}."],
}


@pytest.mark.parametrize("modality", sorted(_BRIEFED))
def test_what_is_said_in_a_briefing_in_whatever_words(modality):
    wrong = []
    for frame in _BRIEFED[modality]:
        title = "Remarks by President Biden on the Economy" if "PRESIDENT:" in frame else "Press Briefing by Jane Doe"
        for name, ways in _ABROAD.items():
            for theirs in ways:
                text = frame.format(b=theirs).replace(": the ", ": The ")
                made = told(text, title=title, **TRANSCRIPT)
                found = [({part.name for part in one.participants}, one.modality) for one in made.mentions]
                if ({"Joe Biden", name}, modality) not in found or any(who - {"Joe Biden", name} for who, _ in found):
                    wrong.append((text, found))
    assert wrong == []


_TIMES = {
    "reported": {
        "today": "2022-01-20",
        "yesterday": "2022-01-19",
        "on Monday": "2022-01-17",
        "last week": "2022-01-10/2022-01-16",
        "in December": "2021-12",
        "on Tuesday, January 18": "2022-01-18",
        "on December 30, 2021": "2021-12-30",
        "": None,
    },
    "planned": {
        "tomorrow": "2022-01-21",
        "next week": "2022-01-24/2022-01-30",
        "on Friday, January 28": "2022-01-28",
        "in March": "2022-03",
        "": None,
    },
}
_TOLD_THEN = {
    "reported": ["{a} spoke with {b} {t} {o}", "{a} and {b} met {t} {o}", "{a} held a call with {b} {t} {o}"],
    "planned": [
        "{a} will meet with {b} {t} {o}",
        "{a} and {b} will speak {t} {o}",
        "{a} is scheduled to meet with {b} {t} {o}",
    ],
}
_OF_ANOTHER = [
    *(
        "",
        "to discuss the March 5 summit",
        "ahead of the February 3 meeting of ministers",
        "about the war that began in 2014",
    ),
    *("following the January 10 talks in Geneva between their teams", "after the statement published last Friday"),
    *(
        "regarding the agreement signed in 2015",
        "about preparations for the summit in May",
        "for the first time since June",
    ),
    *(
        "about the elections scheduled for April 10",
        "on the plan to withdraw troops by May 1",
        "a week before the summit",
    ),
    *("to mark the anniversary of the 1993 treaty", "two days after the attack in Lviv"),
]


@pytest.mark.parametrize("how", [STATEMENT, TRANSCRIPT], ids=["statement", "speech"])
@pytest.mark.parametrize("modality", sorted(_TIMES))
def test_when_it_was_whatever_else_has_a_time(how, modality):
    wrong, mix = [], random.Random(modality)  # noqa: S311 - the same mixtures each time
    for frame in _TOLD_THEN[modality]:
        for other in _OF_ANOTHER:
            for time, wanted in _TIMES[modality].items():
                words = frame.format(a=mix.choice(_OURS[:4]), b=mix.choice(_ABROAD["Kishida Fumio"]), t=time, o=other)
                text = ("MS. DOE: " if how is TRANSCRIPT else "") + " ".join(words.split()) + "."
                found = [one.when for one in told(text, **how).mentions if len(one.participants) > 1]
                if found[:1] != [wanted]:
                    wrong.append((text, found, wanted))
    assert wrong == []
