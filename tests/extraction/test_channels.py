"""By what channel a contact took place, and how that is known."""

from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told


@table(
    row("President Biden called President Macron.", "called: call"),
    row("President Biden spoke by phone with President Macron.", "spoke: call"),
    row("Biden and Xi spoke over the phone.", "spoke: call", **PRESS),
    row("Vladimir Putin had a telephone conversation with Olaf Scholz.", "telephone conversation: call", **KREMLIN),
    row("Volodymyr Zelenskyy had a long phone conversation with Joseph Biden.", "phone conversation: call", **UKRAINE),
    row("Biden and Xi held a teleconference.", "teleconference: call|video", **PRESS),
    row("Biden got off the phone with Xi.", "phone: call", **PRESS),
    row("Biden and Xi spoke in person.", "spoke: meeting", **PRESS),
    row("Biden and Putin talked on the sidelines of the summit.", "talked: meeting|unspecified", **PRESS),
    row("Biden had dinner with Macron.", "dinner: meeting", **PRESS),
    row("Putin texted Xi.", "texted: message", **PRESS),
    row("Biden phoned Xi.", "phoned: call", **PRESS),
    row("Biden conferred by telephone with Xi.", "conferred by telephone: call", **PRESS),
    row("Biden dined with Macron.", "dined: meeting", **PRESS),
    row("Biden had coffee with Macron.", "had coffee: meeting", **PRESS),
    row("Biden held a joint press conference with Macron.", "held a joint press conference: meeting", **PRESS),
    row(
        "Biden paid a courtesy call on King Charles III.",
        "paid a courtesy call on: meeting",
        **PRESS | {"published": "2023-07-10"},
    ),
    row("Biden had a word with Macron.", "had a word: unspecified", **PRESS),
    row("Biden corresponded with Macron.", "corresponded: message", **PRESS),
    row("President Biden held a secure video call with President Putin.", "video call: video"),
    row("Putin and Xi talked via videoconference.", "talked: video", **PRESS),
    row("Putin met with Xi by video link.", "met: video", **PRESS),
    row("President Biden met virtually with President Xi.", "met: video"),
    row(
        "President Biden hosted a virtual bilateral meeting with Prime Minister Kishida.",
        "virtual bilateral meeting: video",
    ),
    row("President Biden hosted President Macron for a Virtual Bilateral Meeting.", "hosted: video"),
    row("President Biden met in person with President Macron.", "met: meeting"),
    row("Putin and Macron held face-to-face talks in Moscow.", "face-to-face talks: meeting", **PRESS),
    row(
        "Macron visited Tokayev in Astana.",
        "visited: visit",
        **PRESS,
    ),
    row("Biden wrote to Xi.", "wrote: message", **PRESS),
    row("Vladimir Putin sent a message to Xi Jinping.", "message: message", **KREMLIN),
    row("President Biden sent a letter to President Xi.", "letter: message"),
    row("Putin and Macron spoke.", "spoke: unspecified", **PRESS),
    row("Blinken had a conversation with Lavrov.", "conversation: unspecified", **PRESS),
    row("Putin held talks with Xi.", "talks: unspecified|meeting", **PRESS),
    row(
        "Biden exchanged pleasantries with Putin at the lunch.", "exchanged pleasantries: unspecified|meeting", **PRESS
    ),
    row(
        "Q    What of tomorrow’s video meeting of President Biden with President Xi?",
        "video meeting: video",
        **TRANSCRIPT,
    ),
)
def test_channels_by_words(text, how, expected):
    assert told(text, **how).channels(expected) == expected


@table(
    row("President Biden called President Macron.", "called: call, words"),
    row("President Biden spoke with President Macron.", "spoke: call, readout convention: spoke with"),
    row("Vladimir Putin spoke with Emmanuel Macron.", "spoke: unspecified", kind="press"),
    row("I spoke with President Macron.", "spoke: unspecified", title="Statement by President Joe Biden", **STATEMENT),
    row("MS. PSAKI:  The President spoke with President Macron.", "spoke: unspecified", **TRANSCRIPT),
    row("President Biden met with President Macron.", "met: meeting, words"),
    row("President Biden spoke with President Macron by secure video.", "spoke: video, words"),
    row(
        "President Biden spoke with Prime Minister Johnson.",
        "Call: call, words",
        "spoke: call, the document's title",
        title="Readout of President Biden’s Call with Prime Minister Johnson",
    ),
    row(
        "President Biden spoke with President Xi.",
        "Video Call: video, words",
        "spoke: video, the document's title",
        title="Readout of President Biden’s Video Call with President Xi",
    ),
    row(
        "Vladimir Putin had a lengthy conversation with Joseph Biden.",
        "video conference: video, words",
        "conversation: video, the document's title",
        title="Meeting with US President Joseph Biden via video conference",
        missing="a title that names one side only lends no channel",
        **KREMLIN,
    ),
)
def test_a_method_says_whether_words_or_a_convention_gave_it(text, how, expected):
    assert told(text, **how).methods(expected) == expected


def test_the_title_lends_its_channel_to_the_first_contact_only():
    made = told(
        "President Biden spoke with Prime Minister Johnson. President Biden also spoke with President Macron.",
        title="Readout of President Biden’s Video Call with Prime Minister Johnson",
    )
    assert made.channels() == ["Video Call: video", "spoke: video", "spoke: call"]
