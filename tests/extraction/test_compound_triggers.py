"""Words that name one contact together make one mention, and two contacts stay two."""

import pytest
from tests.extraction.texts import PRESS, STATEMENT, TRANSCRIPT, told

from backchannel.extraction.triggers import find_triggers

ONE = (
    ("pull-aside meeting", "meeting"), ("bilat meeting", "meeting"), ("dinner meeting", "meeting"),
    ("working lunch meeting", "meeting"), ("summit meeting", "meeting"), ("consultation meeting", "meeting"),
    ("bilat conversation", "meeting"),
    ("video conference call", "video"), ("video link call", "video"), ("conversation by phone", "call"),
    ("discussion over the phone", "call"), ("meeting over dinner", "meeting"), ("meeting by video", "video"),
    ("private audience", "meeting"), ("long chat", "unspecified"), ("phone chat", "call"), ("one-on-one", "meeting"),
)  # fmt: skip
FRAMES = (
    "President Biden had a {} with President Macron on Monday.",
    "President Biden held a {} with Emmanuel Macron.",
)


@pytest.mark.parametrize(("words", "channel"), ONE, ids=[words for words, _ in ONE])
@pytest.mark.parametrize("how", [STATEMENT, TRANSCRIPT, PRESS], ids=["statement", "speech", "press"])
def test_one_contact_is_told_once(how, words, channel):
    for frame in FRAMES:
        text = ("MS. DOE: " if how is TRANSCRIPT else "") + frame.format(words)
        assert [one.channel for one in told(text, **how).mentions] == [channel], text


@pytest.mark.parametrize(
    "text",
    ["a call and a meeting", "calls, meetings", "a meeting, a dinner", "met him and had lunch"],
)
def test_two_words_stay_two(text):
    assert len(find_triggers(text)) == 2
