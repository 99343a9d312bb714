"""Contacts that are still to come, or were only asked about, though no "will" governs them; and look-alikes."""

from tests.extraction.texts import TRANSCRIPT, row, table, told


@table(
    row("MR. DOE: I’m not going to get ahead of the President’s meeting with President Duda.", "meeting: planned"),
    row("MR. DOE: I won’t speak to the meeting with President Duda that hasn’t happened yet.", "meeting: planned"),
    row("MR. DOE: He’ll also be speaking after the meeting with President Duda.", "meeting: planned"),
    row("MR. DOE: After the session with President Duda, they will gather for a concert.", "session: planned"),
    row("MR. DOE: The President has a meeting with President Duda later this afternoon.", "meeting: planned"),
    row("Q At the meeting between the President and Polish President Andrzej Duda this month, what are you going to be "
        "discussing?", "meeting: planned"),
    row("Q Back to your announcement on the Duda state visit. Why now?", "state visit: planned"),
    row("Q Do you have a comment on the Putin-Duda meeting that’s coming up this week?", "meeting: planned"),
    row("Q Can you confirm that the meeting with President Duda is happening?\n\nMR. DOE: Sure.", "meeting: planned"),
    row("MR. DOE: I wouldn’t expect news out of the talks between President Biden and President Duda.",
        "talks: planned"),
    row("Q When are you meeting with President Duda?\n\nTHE PRESIDENT: We don’t have a date.", "meeting: planned"),
    row("MR. DOE: President Biden and President Duda made a commitment to see each other again.",
        "see each other: planned"),
    row("MR. DOE: The President will have a chance after that to meet with President Duda.", "meet: planned"),
    row("MR. DOE: President Biden is committing to enter talks with President Duda.", "talks: planned"),
    row("Q Have you set a date for the Polish president Duda’s visit to the White House?", "visit: planned"),
    row("MR. DOE: We have decided to hold our joint summit with President Duda.", "summit: planned"),
    row("Q There is opposition to your meeting with President Duda. What will you say to him?",
        "meeting: planned"),
    # look-alikes
    row("Q There is opposition to your meeting with President Duda. What did you say to him?",
        "meeting: hedged"),
    row("MR. DOE: I don’t want to get ahead of what came after the President’s meeting with President Duda.",
        "meeting: reported"),
    row("MR. DOE: We will continue to help them, as he said in the meeting with President Duda.", "meeting: reported"),
    row("MR. DOE: After the President’s call with President Duda, we announced that.", "call: reported"),
    row("MR. DOE: He had a meeting with President Duda, and travels later this afternoon.", "meeting: reported"),
)  # fmt: skip
def test_still_to_come(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).modalities(expected) == expected


@table(
    row("Q Has the President had any conversation with President Duda since?\n\nMR. DOE: I’d have to check.",
        "conversation: hypothetical"),
    row("Q Will the President meet with President Duda in Oslo?\n\nMR. DOE: I haven’t seen that report.",
        "meet: hypothetical"),
    row("Q Has the President spoken to President Duda?\n\nMR. DOE: Yeah, we were not involved.",
        "spoken: hypothetical"),
    row("Q Will the President try to speak to President Duda?\n\nMR. DOE: We don’t have any meetings to confirm.",
        "speak: hypothetical", "meetings: hypothetical"),
    row("MR. DOE: When it’s appropriate for President Biden and President Duda to talk, they can.",
        "talk: hypothetical"),
    row("MR. DOE: The statement mentioned a meeting with President Duda.", "meeting: hypothetical"),
    row("MR. DOE: There are efforts to find a meeting between President Biden and President Duda.",
        "meeting: hypothetical"),
    row("MR. DOE: President Biden would not meet with President Duda without conditions.", "meet: hypothetical"),
    row("MR. DOE: As for a conversation with President Duda, I just don’t have anything to preview.",
        "conversation: hypothetical"),
    row("MR. DOE: A letter came today, urging a meeting between President Biden and President Duda.",
        "meeting: hypothetical"),
    row("Q Has the President spoken to President Duda?\n\nMR. DOE: Yeah.\n\nQ And does he mind?",
        "spoken: hypothetical"),
    row("Q Will the President meet with President Duda?\n\nMR. DOE: We will certainly let you know.",
        "meet: hypothetical"),
    row("Q Any details on the proposed summit with President Duda: Where would it be?\n\nMR. DOE: I do not.",
        "summit: hypothetical"),
    row("MR. DOE: I don’t have any calls with President Duda to predict.", "calls: hypothetical"),
    # denied
    row("MR. DOE: There is not a call scheduled with President Duda.", "call: denied"),
    row("MR. DOE: I am not aware that there’s been a call between President Biden and President Duda.",
        "call: hedged"),
    row("MR. DOE: There was not time for a conversation between President Biden and President Duda.",
        "conversation: denied"),
    row("Q Has the President spoken to President Duda?\n\nMR. DOE: He has not.", "spoken: denied"),
)  # fmt: skip
def test_open_or_denied(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).modalities(expected) == expected


@table(
    row("MR. DOE: In case you didn’t — President Biden spoke with President Duda.", "spoke: reported"),
    row("MR. DOE: We got the President of Poland calling President Biden.", "calling: reported"),
    row("Q So, in this call with President Duda, did the President offer help?\n\nMR. DOE: I’ll let them say.",
        "call: reported"),
    row("MR. DOE: The call between President Biden and President Duda included a word on what would come.",
        "call: reported"),
)  # fmt: skip
def test_it_has_been(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).modalities(expected) == expected


def test_two_who_speak_before_their_meeting_are_together():
    title = "Remarks by President Biden and President Duda of Poland Before Bilateral Meeting"
    whole = told("PRESIDENT BIDEN: Good to have you here.", title=title, **TRANSCRIPT)
    assert whole.modalities(["Meeting: reported"])[:1] == ["Meeting: reported"]


def test_one_who_speaks_before_a_meeting_is_not_in_it_yet():
    title = "Remarks by President Biden Before Meeting with President Duda of Poland"
    whole = told("PRESIDENT BIDEN: Good to have you here.", title=title, **TRANSCRIPT)
    assert whole.modalities(["Meeting: planned"])[:1] == ["Meeting: planned"]
