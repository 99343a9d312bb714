"""Who has nothing to announce of a contact neither denies nor tells it."""

from tests.extraction.texts import TRANSCRIPT, row, table, told

BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}


@table(
    row("MS. PSAKI:  I don’t have a call with President Putin to read out for you.", "call: hypothetical"),
    row("MS. PSAKI:  We don’t have any calls with President Xi to announce.", "calls: hypothetical"),
    row("MS. PSAKI:  I have no meeting with President Duda to preview today.", "meeting: hypothetical"),
    row(
        "MS. PSAKI:  I don’t have any calls to read out to you about a conversation with Lula.",
        "conversation: hypothetical",
    ),
    row("MS. PSAKI:  I don’t have an update on a scheduled call with President Xi.", "call: hypothetical"),
    row("MS. PSAKI:  We have nothing on the calendar for a meeting with President Erdoğan.", "meeting: hypothetical"),
    # what is denied, or taken for granted, stays so
    row("MS. PSAKI:  There is no call with President Putin.", "call: denied"),
    row("MS. PSAKI:  There are no plans for a call with President Putin.", "call: denied"),
    row("MS. PSAKI:  I don’t think there’s any meeting scheduled with President Xi.", "meeting: denied"),
    row("MS. PSAKI:  I don’t have any details of his call with President Duda.", "call: reported"),
    row("MS. PSAKI:  I have nothing to add about the President’s call with President Duda.", "call: reported"),
    row("MS. PSAKI:  He had no time to announce his call with President Duda.", "call: reported"),
)
def test_whether_it_happened(text, how, expected):
    assert told(text, **BRIEFING, **how).modalities(expected) == expected


@table(
    row("Q Yesterday, former President Trump left open the possibility that he has talked to Vladimir Putin.",
        "talked: hedged none"),
    row("MR. SULLIVAN: The question of a call to President Putin didn’t come up.", "call: hypothetical none"),
)  # fmt: skip
def test_what_is_left_open_was_not_and_not_then(text, how, expected):
    made = told(text, **TRANSCRIPT, **how)
    assert [f"{one.trigger.quote}: {one.modality} {one.when or 'none'}" for one in made.mentions] == expected


@table(
    row("MS. PSAKI:  I don’t have anything to share on a phone call with President Xi or a meeting with President Xi.",
        "phone call: hypothetical", "meeting: hypothetical"),
    row("MS. PSAKI:  I don’t have a call with President Xi or a meeting with President Putin to announce.",
        "call: hypothetical", "meeting: hypothetical"),
    row("MS. PSAKI:  I have nothing to add on his call with President Xi or the meeting with President Duda.",
        "call: reported", "meeting: reported"),
)  # fmt: skip
def test_of_either_of_two(text, how, expected):
    assert told(text, **BRIEFING, **how).modalities(expected) == expected
