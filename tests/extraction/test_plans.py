"""What is still to come without a "will" beside it, and what is no contact at all."""

from tests.extraction.texts import TRANSCRIPT, row, table, told

BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}


@table(
    row("MS. PSAKI:  Some points need to be cleared before the meeting with President Duda.", "meeting: planned"),
    row("MS. PSAKI:  We are anticipating a meeting this spring between Secretary Blinken and Minister Kuleba.",
        "meeting: planned"),
    row("MS. PSAKI:  Thanks for joining us for a look ahead to the President’s meeting with President Duda.",
        "meeting: planned"),
    row("Q  Can you bring us up to speed on this Biden-Xi meeting: when it’s happening, if it’s happening?\n\n"
        "MS. PSAKI:  No.", "meeting: planned"),
    row("Q  Is the Biden-Xi meeting totally locked in, it’s going to happen?\n\nMS. PSAKI:  I have nothing new.",
        "meeting: planned"),
    row("Q  Does that help him when he goes to meet with President Duda?\n\nMS. PSAKI:  It does.", "meet: planned"),
    row("MS. PSAKI:  He is flying to Warsaw on Monday to meet with President Duda.", "meet: planned"),
    row("MS. PSAKI:  While President Biden and President Duda hold a discussion, there will be a tour for the guests.",
        "discussion: planned"),
    row("MS. PSAKI:  They have the opportunity to have a real conversation, and the President and President Duda have "
        "a chance to have a longer meeting.", "meeting: planned"),
    row("MS. PSAKI:  I don’t want to get ahead of President Biden being able to talk to President Duda.",
        "talk: planned"),
    row("Q  Can you give us details about the meeting between the President and President Duda?\n\n"
        "MS. PSAKI:  They will discuss energy.", "meeting: planned"),
    # look-alikes
    row("MS. PSAKI:  Nobody anticipated that the meeting between Blinken and Kuleba went so long.",
        "meeting: reported"),
    row("MS. PSAKI:  He flew to Warsaw on Monday to meet with President Duda.", "meet: reported"),
    row("MS. PSAKI:  While President Biden and President Duda held a discussion, there was a tour.",
        "discussion: reported"),
    row("MS. PSAKI:  President Biden had the opportunity to have a conversation with President Duda.",
        "conversation: reported"),
    row("Q  Can you give us details about the meeting between the President and President Duda?\n\n"
        "MS. PSAKI:  They discussed energy.", "meeting: reported"),
)  # fmt: skip
def test_whether_it_happened(text, how, expected):
    assert told(text, **BRIEFING, **how).modalities(expected) == expected


@table(
    row("The two leaders agreed to remain in close touch."),
    row("President Biden and President Duda agreed to stay in regular contact over the coming days."),
    row("President Biden will stay in close touch with President Duda."),
    row("President Biden and President Duda agreed to speak again next week.", "speak: planned"),
)
def test_staying_in_touch_is_no_contact(text, how, expected):
    whole = told(text, title="Readout of President Biden’s Call with President Duda of Poland", **how)
    assert whole.modalities(["Call: reported", *expected]) == ["Call: reported", *expected]


@table(
    row("Q  On the call that President Biden is expected to have with President Duda, what will he say?",
        "call: planned"),
    row("Q  On the call President Biden is going to have with President Duda, what will he say?", "call: planned"),
    row("Q  On the call President Biden had with President Duda, what did he say?", "call: reported"),
    row("Q  When President Duda comes to the White House next week, will the President raise that?", "comes: planned"),
    row("Q  With President Duda coming to town on Monday, will the President raise that?", "coming: planned"),
    row("Q  When President Biden was on the phone with President Duda today, did he ask that?",
        "on the phone: reported"),
    row("Q  You announced a call between President Biden and President Duda last night.", "call: planned"),
    row("Q  You announced new sanctions after the call between President Biden and President Duda.", "call: reported"),
    row("MS. PSAKI:  People are coming to Washington to see President Duda."),
    row("MS. PSAKI:  Secretary Blinken landed in Warsaw today to attend a conference and his bilateral with President "
        "Duda.", "bilateral: planned"),
    row("Q  Is there a call with President Duda?\n\nMS. PSAKI:  There’s no call to preview.",
        "call: hypothetical", "call: hypothetical"),
    row("PRESIDENT BIDEN:  President Duda, I can’t think of a challenge that we haven’t met together."),
)  # fmt: skip
def test_what_a_relative_clause_or_an_announcement_tells(text, how, expected):
    assert told(text, **BRIEFING, **how).modalities(expected) == expected


def test_the_day_of_an_announcement_is_not_that_of_the_contact():
    assert told(
        "Q  Last night, you announced a call between President Biden and President Duda.", **BRIEFING
    ).times() == ["call: none"]
