"""What one finder of properties finds in a small text about Russia and the United States."""

import datetime as dt
import re

from hypothesis import strategies as st

from backchannel.extraction.people import People
from backchannel.extraction.properties import FINDERS, Context
from backchannel.gazetteer import Gazetteer

GAZETTEER = Gazetteer.standard()
DAY = dt.date(2018, 6, 8)
SIDES = ("ru", "us")


def context(text, parties=SIDES):
    return Context(text, 0, len(text), People(text, GAZETTEER, DAY, "press"), parties)


def values(find, text, parties=SIDES):
    """Return the values found, in order of place."""
    return [found.value for found in sorted(find(context(text, parties)), key=lambda found: found.start)]


def words(find, text, parties=SIDES):
    """Return the words of evidence, in order of place."""
    return [text[found.start : found.end] for found in sorted(find(context(text, parties)), key=lambda f: f.start)]


def cut(text, start, end):
    """Say whether a stretch of text begins or ends inside a word, or with a space."""
    inside = re.compile(r"\w\w")
    return (
        bool(start and inside.match(text, start - 1) and text[start - 1] != "_")
        or bool(end < len(text) and inside.match(text, end - 1))
        or text[start:end] != text[start:end].strip()
    )


PHRASES = st.sampled_from(
    (
        "the White House", "the Kremlin", "Vladimir Putin", "Donald Trump", "the U.S. side", "Russia",
        "the call", "the meeting", "a readout", "no account", "published", "did not publish",
        "without an interpreter", "the only interpreter was", "no notes were taken", "was not recorded",
        "an unsecured phone", "not on the public schedule", "days later", "secret", "for two hours",
        "lasted 40 minutes", "at the request of", "to discuss", "in Geneva", "on the sidelines of the G20",
        "the second", "the contents are not known", "it is not clear whether", "was disclosed", "until",
        "that", "which", "and", ",", ".", "…", "–", "neither side", "both sides", "had", "who", "of", "trade",
        "Ukraine",
    )
)  # fmt: skip
TEXTS = st.lists(PHRASES, max_size=12).map(" ".join)


def every_finder():
    return FINDERS
