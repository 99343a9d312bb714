"""Words of an answer to their places in the text. Words that do not stand there refuse the whole entry."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from backchannel.extraction.language_model.answer import Entry, Voice

Place = tuple[int, int]
"""Start and end in the document's text, in code points."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry whose words all stand in the text."""

    entry: Entry
    sentence: Place
    trigger: Place
    participants: tuple[Place, ...]
    """As in the entry."""
    time: Place | None
    voices: tuple[tuple[Voice, Place], ...]


def place_entry(entry: Entry, text: str, low: int, high: int, taken: Collection[Place]) -> Placed | None:
    """Find where the words of an entry stand; ``None`` where any of them stand nowhere.

    Args:
        entry: of an answer about a piece of the text.
        text: the document's.
        low: where the piece begins.
        high: where it ends.
        taken: triggers of this document's entries before; a sentence that stands twice is told of twice.
    """
    found: Placed | None = None
    for sentence in places_of(entry.sentence, text, low, high):
        trigger = _trigger(entry, text, sentence)
        if trigger is None:
            continue
        again = _placed(entry, text, (low, high), sentence, trigger)
        if again is not None and trigger not in taken:
            return again
        found = found or again
    return found


def _placed(entry: Entry, text: str, piece: Place, sentence: Place, trigger: Place) -> Placed | None:
    def near(words: str) -> Place | None:
        return nearest(words, text, sentence, trigger) or nearest(words, text, piece, trigger)

    participants = [near(words) for words in entry.participants]
    voices = [(voice, near(voice.words)) for voice in entry.voices]
    time = near(entry.time) if entry.time else None
    if None in participants or any(place is None for _, place in voices) or (entry.time and time is None):
        return None
    return Placed(
        entry,
        sentence,
        trigger,
        tuple(place for place in participants if place),
        time,
        tuple((voice, place) for voice, place in voices if place),
    )


def _trigger(entry: Entry, text: str, sentence: Place) -> Place | None:
    """Return the trigger nearest to the first who takes part, where it stands in a sentence more than once."""
    first = next((nearest(words, text, sentence, sentence) for words in entry.participants), None)
    return nearest(entry.trigger, text, sentence, first or sentence)


def nearest(words: str, text: str, inside: Place, to: Place) -> Place | None:
    """Return the place of some words inside a stretch that begins nearest to another; the first of two as near."""
    places = places_of(words, text, *inside)
    return min(places, key=lambda place: (abs(place[0] - to[0]), place), default=None)


def places_of(words: str, text: str, low: int, high: int) -> Iterator[Place]:
    """Yield the places where some words stand as whole words, in order."""
    start = text.find(words, low, high)
    while start >= 0:
        end = start + len(words)
        if not (_inside_word(text, start) or _inside_word(text, end)):
            yield start, end
        start = text.find(words, start + 1, high)


def _inside_word(text: str, place: int) -> bool:
    return text[max(0, place - 1) : place].isalnum() and text[place : place + 1].isalnum()
