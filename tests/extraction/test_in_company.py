"""The day of remarks is that of the meeting at which two leaders make them, and of no other of theirs."""

from tests.extraction.texts import row, table, told

BEFORE = "Remarks by President Biden and President Duque of Colombia Before Bilateral Meeting"
AFTER = "Remarks by President Biden and President Duque of Colombia in Joint Press Conference"
REPLY = "\n\nPRESIDENT DUQUE: Thank you, Joe."


def times(text, title):
    """Return the times of the mentions behind the title."""
    made = told(text + REPLY, kind="transcript", title=title)
    return [m.when or "none" for m in made.mentions if m.trigger.start > len(title)]


@table(
    row("PRESIDENT BIDEN: I am honored to host you once again.", "2022-01-20"),
    row("PRESIDENT BIDEN: I look forward to our discussion.", "2022-01-20"),
    row("PRESIDENT BIDEN: I look forward to talking with you about the harvest.", "2022-01-20"),
    row("PRESIDENT BIDEN: I warmly welcome you.", "2022-01-20"),
    row("PRESIDENT BIDEN: Thank you for hosting me, Iván.", "2022-01-20"),
    row("PRESIDENT BIDEN: This is already our second meeting.", "2022-01-20"),
    row("PRESIDENT BIDEN: This is our second meeting this year.", "2022-01-20"),
    row(
        "PRESIDENT BIDEN: It was good that this was said on your second visit.",
        "none",
        missing="the model of times takes it for this one",
    ),
    row("PRESIDENT BIDEN: We had meals, but it’s truly special to host you here in our home.", "2022-01-20"),
    row(
        "PRESIDENT BIDEN: Following our talks last May, I am delighted to meet with President Duque.",
        "2021-05",
        "2022-01-20",
    ),
    row("PRESIDENT BIDEN: And I am looking forward to a very productive discussion.", "2022-01-20"),
    # of another day
    row("PRESIDENT BIDEN: I thank you for following our conversation on the phone with help.", "none"),
    row("PRESIDENT BIDEN: I remember our phone call well.", "none"),
    row("PRESIDENT BIDEN: I am really looking forward to your visit.", "none"),
    row("PRESIDENT BIDEN: I look forward to welcoming you to my home town.", "none"),
    row("PRESIDENT BIDEN: I thank you for our last meeting.", "none"),
    row("PRESIDENT BIDEN: You hosted me when I was a senator.", "none"),
    row("PRESIDENT BIDEN: We had the pleasure of hosting you two years ago.", "2020~"),
    row("PRESIDENT BIDEN: I hope that you and I will meet again.", "none"),
    row("PRESIDENT BIDEN: Until we meet again, be well.", "none"),
    row("PRESIDENT BIDEN: In Bogotá you and I talked at length.", "none"),
)
def test_before_a_meeting(text, how, expected):
    assert times(text, BEFORE) == expected


@table(
    row("PRESIDENT BIDEN: The President and I had a good conversation.", "2022-01-20"),
    row("PRESIDENT BIDEN: In our meeting, we went through the figures.", "2022-01-20"),
    row(
        "PRESIDENT BIDEN: President Duque and I know of last year’s flood.  And we also discussed the dams.",
        "2022-01-20",
    ),
    row("PRESIDENT BIDEN: I had our first conversation with President Duque in Cartagena.", "none"),
    row("PRESIDENT BIDEN: When you and I first met, nobody wrote about it.", "none"),
)
def test_after_a_meeting(text, how, expected):
    assert times(text, AFTER) == expected


def test_the_meeting_of_the_title_is_of_the_day():
    made = told("PRESIDENT BIDEN: Good morning." + REPLY, kind="transcript", title=BEFORE)
    assert made.times() == ["Bilateral Meeting: 2022-01-20"]
    elsewhere = told("PRESIDENT BIDEN: I had a call with President Duque.", kind="transcript", title="Remarks in Ohio")
    assert elsewhere.times() == ["call: none"]


@table(
    row(
        "PRESIDENT YOON:  Welcome, Mr. President.\n\nI believe that your visit to Korea, following the summit of last "
        "May, will be a turning point.\n\nPRESIDENT BIDEN:  Thank you.",
        "visit: 2022-01-20",
    ),
    row(
        "PRESIDENT YOON:  Welcome, Mr. President.\n\nI recall that your visit to Korea in those years was a turning "
        "point.\n\nPRESIDENT BIDEN:  Thank you.",
        "visit: none",
    ),
)
def test_your_visit(text, how, expected):
    title = "Remarks by President Biden and President Yoon Suk Yeol of the Republic of Korea Before Bilateral Meeting"
    made = told(text, title=title, kind="transcript")
    assert [line for line in made.times(["", *expected]) if "eeting" not in line] == expected


@table(
    row("PRESIDENT BIDEN: We welcome your visit, and look to the future.", "2022-01-20"),
    row("PRESIDENT BIDEN: We welcome your visit of last month.", "2021-12"),
    row("PRESIDENT BIDEN: We know of your visit, and look to the future.", "none"),
    row("PRESIDENT BIDEN: I am glad that we are having the first-ever Colombian-American summit.", "2022-01-20"),
    row("PRESIDENT BIDEN: I am glad that we had a Colombian-American summit once.", "none"),
)
def test_the_visit_and_the_summit_at_hand(text, how, expected):
    assert times(text, BEFORE) == expected


@table(
    row("PRESIDENT BIDEN: Mr. President, thank you very much for your visit to the White House.", "2022-01-20"),
    row("PRESIDENT BIDEN: It is a delight to welcome you, Iván.", "2022-01-20"),
    row("PRESIDENT BIDEN: First of all, I would like to welcome you.", "2022-01-20"),
    row("PRESIDENT BIDEN: I look forward to our discussion and to continuing our work.", "2022-01-20"),
)
def test_more_greetings(text, how, expected):
    assert times(text, BEFORE) == expected


@table(
    row("PRESIDENT BIDEN: President Duque and I also discussed the harvest.", "2022-01-20"),
    row("PRESIDENT BIDEN: During our meeting, we also discussed how to continue it.", "2022-01-20", "2022-01-20"),
    row("PRESIDENT BIDEN: At the end of our conversation I told you what is to continue.", "2022-01-20"),
    row("PRESIDENT BIDEN: We spent most of our time talking about the harvest.", "2022-01-20", "2022-01-20"),
    # of another day
    row("PRESIDENT BIDEN: We discussed the harvest when the two of us were in Rome.", "none"),
    row("PRESIDENT BIDEN: You were in Rome last May.  We discussed the harvest.", "none"),
    row("PRESIDENT BIDEN: We have discussed the harvest.", "none"),
)
def test_what_two_who_have_met_went_through(text, how, expected):
    assert times(text, AFTER) == expected
