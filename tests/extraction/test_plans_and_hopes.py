"""Contacts that people plan, expect, ask about or only mention, read in further months: a row each, and look-alikes."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told


@table(
    # nothing tells that it is over
    row(
        "Q And what more can we expect from this meeting between Joe Biden and President Duda?\n\nMR. DOE: An ally.",
        "meeting: planned",
        **TRANSCRIPT,
    ),
    row(
        "Q One more on the meeting between Joe Biden and President Duda.\n\nMR. DOE: Sure.",
        "meeting: hedged",
        **TRANSCRIPT,
    ),
    row(
        "Q How was the tone of the meeting between Joe Biden and President Duda?\n\nMR. DOE: Good.",
        "meeting: reported",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: President Biden met with President Duda.\n\nQ One more on the meeting with President Duda.",
        "met: reported",
        "meeting: reported",
        **TRANSCRIPT,
    ),
    row(
        "Q I had a question about the meeting between President Duda and President Biden on Monday.\n\nMR. DOE: Go on.",
        "meeting: hedged",
        published="2022-01-21T15:00:00-05:00",
        **TRANSCRIPT,
    ),
    row(
        "Q Ahead of this meeting with President Duda, is President Biden thinking of a boycott?\n\nMR. DOE: No.",
        "meeting: planned",
        **TRANSCRIPT,
    ),
    row(
        "MODERATOR: Thank you for joining this call to preview the President’s engagement with President Duda.",
        "engagement: planned",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: We are focused on President Biden and President Duda having a frank conversation.",
        "conversation: planned",
        **TRANSCRIPT,
    ),
    row(
        "Q What can be done, such as the President considering a call with Duda, as others have?\n\nMR. DOE: No news.",
        "call: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q There was a discussion of a new contact or a meeting between President Biden and President Duda.",
        "meeting: hypothetical",
        **TRANSCRIPT,
    ),
    # over, though the sentence asks for what is to come
    row(
        "Q Will the President speak to us, like he did following his meeting with President Duda?\n\nMR. DOE: No idea.",
        "meeting: reported",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: It was a focus of the President’s calls with President Duda and Chancellor Scholz on Sunday.",
        "calls: reported",
        "calls: reported",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: During Prime Minister Draghi’s visit here in June, the President and he shared plans. We will say "
        "more on the bilateral with Prime Minister Draghi.",
        "visit: reported",
        "bilateral: planned",
        **TRANSCRIPT,
    ),
    # who has no news denies nothing
    row(
        "Q Will the President be meeting with Prime Minister Draghi there?\n\nMR. DOE: No meetings to speak to yet.",
        "meeting: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q Can you confirm that the President will be meeting with Draghi?\n\nMR. DOE: No, I can’t confirm it.",
        "meeting: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q Will the President be meeting with Prime Minister Draghi there?\n\nMR. DOE: No.",
        "meeting: denied",
        **TRANSCRIPT,
    ),
    # what the hearers may have seen
    row(
        "MR. DOE: You may have seen that President Biden met today with Prime Minister Draghi.",
        "met: reported",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: It is why President Biden is having one of his first bilats with Prime Minister Draghi.",
        "bilats: planned",
        **TRANSCRIPT,
    ),
    row("MR. DOE: President Biden may have met with Prime Minister Draghi.", "met: hedged", **TRANSCRIPT),
)
def test_whether_it_happened(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row("MR. DOE: They get help as long as they are meeting milestones with President Duda.", **TRANSCRIPT),
    row("Mark Carney and David Malpass spoke on the imperative of investment.", **STATEMENT),
    row("Q Will the President have any specific message for President Duda?\n\nMR. DOE: Yes.", **TRANSCRIPT),
    row("President Biden and President Duda’s plan met with resistance.", **STATEMENT),
    row("President Biden and President Duda spoke on the phone.", "phone: Joe Biden, Andrzej Duda", **STATEMENT),
    # who stands beside a name, and is the same
    row(
        "Jake Sullivan met with Christian Schmidt, High Representative for Bosnia and Herzegovina.",
        "met: Jake Sullivan, Christian Schmidt",
        title="Jake Sullivan’s Meeting with Christian Schmidt, High Representative for Bosnia and Herzegovina",
        **STATEMENT,
    ),
    row(
        "It included Jake Sullivan’s talks with his counterpart, Ambassador Celso Amorim.",
        "talks: Jake Sullivan, Celso Amorim",
        **STATEMENT,
    ),
)
def test_who_and_what_is_no_contact(text, how, expected):
    title = how.get("title")
    assert told(text, **how).casts(expected)[1 if title else 0 :] == expected


@table(
    row(
        "Q Yesterday, Karine confirmed that there would be a meeting between President Biden and President Duda.",
        "meeting: none",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: He will do a bilateral with President Widodo, with Indonesia as the G20 chair next year.",
        "bilateral: none",
        **TRANSCRIPT,
    ),
    row("MR. DOE: He will do a bilateral with President Widodo next year.", "bilateral: 2023", **TRANSCRIPT),
    row(
        "MR. DOE: He will be meeting with President Duda in advance of his trip here next week.",
        "meeting: none",
        missing="the model of times takes it for next week",
        **TRANSCRIPT,
    ),
    row("MR. DOE: He will be meeting with President Duda next week.", "meeting: 2022-01-24/2022-01-30", **TRANSCRIPT),
    row(
        "Q Ahead of this meeting with President Duda, is President Biden going to speak at the games this winter?",
        "meeting: none",
        **TRANSCRIPT,
    ),
    row("MR. DOE: He just spoke with President Duda recently.", "spoke: ../2022-01-20", **TRANSCRIPT),
    row("MR. DOE: He spoke with President Duda a few days ago.", "spoke: 2022-01-13/2022-01-19", **TRANSCRIPT),
    row("MR. DOE: He spoke with President Duda two days ago.", "spoke: 2022-01-18", **TRANSCRIPT),
)
def test_when(text, how, expected):
    text = text.replace(": He ", ": The President ")
    assert told(text, **how).times(expected) == expected
