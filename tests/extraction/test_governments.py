"""Contacts of governments: "we" of a briefing on one side, another state's people on the other."""

from tests.extraction.texts import TRANSCRIPT, row, table, told


def briefed(text: str) -> str:
    """Put words into the mouth of somebody who briefs reporters."""
    return f"Q  Thank you.\n\nMR. KIRBY:  {text}"


@table(
    row("We’re in talks with the PRC about a visit.", "in talks: other None: United States, the PRC"),
    row("We’ve been in touch with our Danish counterparts.", "in touch: other None: United States, ~counterparts"),
    row(
        "We are in constant conversation with the Ukrainians.",
        "in constant conversation: frequency constant conversation: United States, Ukrainians",
    ),
    row(
        "We remain in close contact with Norway and Sweden.",
        "close contact: frequency close contact: United States, Norway and Sweden",
    ),
    row("We — we’re talking to — to the Swedes.", "talking: other None: United States, the Swedes"),
    row("We talk to the Norwegians every day.", "talk: frequency every day: United States, Norwegians"),
    row("We had good talks with the Poles before this.", "talks: other None: United States, the Poles"),
    row(
        "We have had daily engagement with Norwegian officials.",
        "engagement: frequency daily: United States, ~officials",
    ),
    row("We’re having conversations with the Iraqis about that.", "conversations: count >=2: United States, Iraqis"),
    row("There’ve been more than 30 calls with NATO countries.", "calls: count >=31: [United States], NATO countries"),
    row("The administration has been talking to Norway.", "talking: other None: The administration, Norway"),
    row("Our team is consulting closely with allies and partners.", "consulting: other None: ~team, ~allies"),
    row("In our discussions with the Iraqis that came up.", "discussions: other None: United States, Iraqis"),
    row("We’ve been in touch with President Macron.", "in touch: other None: United States, Emmanuel Macron"),
    row(
        "That rests on the close consultations we’ve been having with Norway.",
        "consultations: other None: United States, Norway",
    ),
    row("It came up in the talks that we had with Danish officials.", "talks: other None: United States, ~officials"),
    row("We have long been in touch with the Danes.", "in touch: other None: United States, the Danes"),
    row(
        "We are in touch on a daily basis with the Danes.",
        "in touch: frequency on a daily basis: United States, the Danes",
    ),
    row("I’d point to the discussions we will have with Norway."),
    row("The conversations we have with Americans matter."),
    row("We’re in touch with the Taliban daily.", "in touch: frequency daily: United States, the Taliban"),
    row("We’re in touch with the UAE about it.", "in touch: other None: United States, the UAE"),
    row("We continue to have conversations with the Danes.", "conversations: count >=2: United States, the Danes"),
    row("We’re having active talks, as we would anywhere, with Norway.", "talks: other None: United States, Norway"),
)
def test_what_a_briefing_claims(text, how, expected):
    assert told(briefed(text), **TRANSCRIPT).quantities(expected) == expected


@table(
    row("We spoke with the Norwegians yesterday.", "spoke: United States, Norwegians"),
    row("We had a meeting with Danish officials last week.", "meeting: United States, ~officials"),
    row("White House officials met with the Danes in Oslo.", "met: ~officials, the Danes"),
    row(
        "We look forward to hosting Prime Minister Støre.",
        "hosting: United States, Jonas Gahr Støre|United States, Støre",
    ),
    row(
        "We are excited to be welcoming President Macron to the White House for a state visit.",
        "welcoming: Joe Biden, Emmanuel Macron",
    ),
    row("We are meeting with Danish officials next week."),
    row("We’ll keep talking to the Norwegians."),
    row("We will be in touch with our allies."),
    row("We haven’t been in touch with the Iraqis."),
    row("We would talk to the Iranians."),
    row("If we were talking to Iran, you would know."),
    row("We talk to Congress every day."),
    row("We’re talking to Americans about prices."),
    row("We’re talking about Iran."),
    row("We have no talks with Iran."),
    row("We have a good relationship with Norway."),
    row("We welcome President Macron’s announcement."),
    row("We have been in touch with the governor."),
    row("There are talks between Norway and Sweden."),
)
def test_what_a_briefing_tells(text, how, expected):
    outcome = told(briefed(text), **TRANSCRIPT)
    assert outcome.casts(expected) == expected
    assert expected or not outcome.claims


@table(
    row(
        "I talked to President Macron, and our teams met in Oslo yesterday.",
        "talked: Joe Biden, Emmanuel Macron",
        "met: ~team",
    ),
    row(
        "I talked to President Macron, and our teams began talks in Oslo.",
        "talked: Joe Biden, Emmanuel Macron",
        "talks: ~team",
    ),
    row("I talked to President Macron, and our teams will meet in Oslo.", "talked: Joe Biden, Emmanuel Macron"),
    row("Our teams met, and they won."),
    row("We had a good talk with Norway.", "talk: Joe Biden, Norway"),
)
def test_what_a_leader_tells(text, how, expected):
    assert told(f"THE PRESIDENT:  {text}", **TRANSCRIPT).casts(expected) == expected


@table(
    row("U.S. officials met with their Danish counterparts on Monday.", "met: ~officials, ~counterparts"),
    row("The United States will consult with Norway."),
    row("The United States supports talks with Norway."),
)
def test_what_a_statement_tells(text, how, expected):
    outcome = told(text, kind="statement")
    assert outcome.casts(expected) == expected
    assert expected or not outcome.claims


def test_a_reporters_question_tells_nothing():
    assert not told("Q  Are we in talks with Norway?\n\nMR. KIRBY:  I saw that.", **TRANSCRIPT).claims


@table(
    row("MR. PRICE:  This is the inaugural meeting that we’ve had with the Peruvian government."
        , "meeting: United States, the Peruvian government", **TRANSCRIPT),
    row("MR. PRICE:  This is the most senior consultation we’ve had with Danish officials.",
        "consultation: United States, ~officials", **TRANSCRIPT),
    row("MR. PRICE:  I will ask about the institutional engagement we had with the African Union.", **TRANSCRIPT),
    row("MR. PRICE:  It is a meeting that we should have had with Danish officials.", **TRANSCRIPT),
)  # fmt: skip
def test_one_that_was_had(text, how, expected):
    assert told(text, **how).casts(expected) == expected
