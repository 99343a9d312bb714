"""Whether it happened, where politeness, a question about something else, or a verb further on would mislead."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}
_WAS = "MS. PSAKI:  President Biden met with President Macron yesterday.  "


@table(
    row("I have to admit that in his call with President Macron, President Biden was blunt.", "call: reported"),
    row("I must say that President Biden met with President Macron.", "met: reported"),
    row("If you look at the year, President Biden met with President Macron in May.", "met: reported"),
    row("It should not be lost that President Biden had a call with President Macron.", "call: reported"),
    row(
        "I’ll turn it over to Brian on President Biden’s meeting with President Macron yesterday.", "meeting: reported"
    ),
    row("President Biden has to meet with President Macron.", "meet: hypothetical"),
    row("I want to make sure that he has the opportunity to speak with President Macron.", "speak: planned"),
    row("I expect that President Biden will want to talk to President Macron.", "talk: planned"),
    row("President Biden wants to talk to President Macron.", "talk: planned|hypothetical"),
    row(
        "We see progress on the talks that Secretary Blinken is having with Foreign Minister Lavrov.", "talks: reported"
    ),
    row("There will be time for a meeting between President Biden and President Macron.", "meeting: planned"),
)
def test_what_somebody_has_to_say(text, how, expected):
    assert told("MS. PSAKI:  " + text, **BRIEFING, **how).modalities(expected)[:1] == expected


@table(
    row("Q    Did he raise it with President Macron when they spoke?", "spoke: reported"),
    row("Q    Why is it hard to answer when President Biden is meeting President Macron?", "meeting: planned"),
    row(
        "Q    Given that it is going to rain, what was the tone of his call with President Macron?",
        "call: reported",
    ),
    row("Q    When was the first time that there was a call between Biden and Macron?", "call: reported"),
    row("Q    I wonder if cheese is going to come up in the meeting with President Macron.", "meeting: planned"),
    row("Q    Are you sure if he would agree to a meeting with President Macron?", "meeting: hypothetical"),
    row("Q    So, in this call with President Macron, did he promise anything?", "call: reported"),
    # what somebody makes of it takes it for granted
    row("Q    Are you worried that President Biden met with President Macron?", "met: reported"),
    row("Q    Are you surprised that President Biden will meet with President Macron?", "meet: planned"),
    row("Q    Are you concerned that President Biden might meet with President Macron?", "meet: hypothetical"),
    row(
        "Q    Are you concerned that if President Biden meets with President Macron, it will rain?",
        "meets: hypothetical",
    ),
)
def test_asked_about_something_else(text, how, expected):
    assert told("MS. PSAKI:  Hello.\n\n" + text, **BRIEFING, **how).modalities(expected)[-1:] == expected


@table(
    row("President Biden is about to meet with President Macron.", "meet: planned"),
    row("You can expect the President also to talk to President Macron about wine.", "talk: planned"),
    row("Secretary Blinken is traveling there to meet with President Macron.", "meet: planned"),
    row("It will be the first time they saw each other since the vote.", "saw each other: planned", before=_WAS),
    row("When he talks to President Macron, he’ll be clear.", "talks: planned", before=_WAS),
    row("This will be a time to compare notes on his recent meeting with President Macron.", "meeting: reported"),
    row(
        "The meeting that President Biden will be able to have with President Macron matters.",
        "meeting: planned",
        missing="the verb that tells of it stands too far off for the rules, and the model is in doubt",
    ),
)
def test_told_by_a_verb_further_off(text, how, expected):
    before = how.pop("before", "MS. PSAKI:  President Biden is well.  ")
    assert told(before + text, **BRIEFING, **how).modalities(expected)[-1:] == expected


def test_a_day_that_begins_elsewhere_first_makes_no_plan_of_it():
    text = "President Biden and President Macron met in Tokyo on October 28, 2022."
    assert told(text, published="2022-10-27", **STATEMENT).modalities() == ["met: reported"]


def test_who_did_not_come_was_not_there():
    text = "Q    There is apparently some anger that Biden didn’t attend the dinner with President Macron last night."
    assert told(text, **BRIEFING).modalities() == ["dinner: denied"]


@table(
    row("Q    Does President Biden regret his meeting with President Macron?", "meeting: reported"),
    row("Q    Would President Biden regret a meeting with President Macron?", "meeting: hypothetical"),
    row("It was nice for President Biden to meet with President Macron.", "meet: reported"),
    row("It would be nice for President Biden to meet with President Macron.", "meet: hypothetical"),
    row(
        "Secretary Blinken and Jake Sullivan have both visited France meeting with President Macron.",
        "meeting: reported",
    ),
)
def test_somebody_looks_back_at_it(text, how, expected):
    said = f"MS. PSAKI:  Hello.\n\n{text}" if text.startswith("Q ") else f"MS. PSAKI:  {text}"
    assert told(said, **BRIEFING, **how).modalities(expected)[-1:] == expected


@table(
    row("He will talk to anybody, including if President Macron called President Biden.", "called: hypothetical"),
    row("Nothing has changed in his assessment of having a conversation or engagement with President Macron.",
        "engagement: hypothetical"),
    row("President Macron was unavailable to meet President Biden.", "meet: denied"),
    row("The only way to end it is to get President Macron and President Biden talking.", "talking: hypothetical"),
    row("We encourage President Macron to play a part by speaking with President Biden.", "speaking: hypothetical"),
    row("There is time for it, but now the Biden-Macron meeting is off, and that is a pity.", "meeting: cancelled"),
    row("First off, President Biden met with President Macron.", "met: reported"),
    row("They paid attention to the organization of the Sixth Meeting between President Biden and President Macron.",
        "Meeting: planned"),
    row("She thanked him for the organization of the meeting of President Biden and President Macron.",
        "meeting: reported"),
    row("The dinner provides an opportunity for President Biden and President Macron to consult.", "consult: planned"),
    row("You would certainly know if he had a call with President Macron.", "call: hypothetical"),
    row("On the phone call between President Biden and President Macron, what is the holdup here?",
        "phone call: hypothetical"),
    row("No updates on timing, or even confirming that the meeting with President Macron is happening right now.",
        "meeting: hypothetical"),
    row("I can confirm that the meeting with President Macron is happening right now.", "meeting: reported"),
    row("He did not rule out a separate format of direct talks between President Biden and President Macron.",
        "talks: hypothetical"),
    row("To your question on a meeting between President Biden and President Macron, Nancy: we have none.",
        "meeting: hypothetical"),
    row("They also discussed the value of meeting face-to-face with President Macron.",
        "meeting face-to-face: hypothetical"),
    row("The Ukrainian wants to see him first before Mr. Biden sits down with President Macron.", "sits down: planned"),
    row("The Ukrainian wanted to see him first before Mr. Biden sat down with President Macron.", "sat down: reported"),
    row("As you know, he could have met with President Macron in the 1990s.", "met: hedged"),
    row("That was in the 1990s, and as colleagues President Biden and I could have met with President Macron then.",
        "met: hypothetical"),
    row("He ruled out the possibility of direct talks between President Biden and President Macron.", "talks: denied"),
    row("He promised to assist her in organizing a meeting between President Biden and President Macron.",
        "meeting: hypothetical"),
    row("He thanked her for organizing a meeting between President Biden and President Macron.", "meeting: reported"),
)  # fmt: skip
def test_what_has_not_been(text, how, expected):
    assert told(f"MS. PSAKI:  {text}", **BRIEFING, **how).modalities(expected)[-1:] == expected
