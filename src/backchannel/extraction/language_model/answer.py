"""The text of a language model's answer to entries of plain words. It is data from a stranger: nothing is trusted."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, get_args

from backchannel.model import CHANNELS, MODALITIES, Channel, Modality

VoiceKind = Literal["speaker", "outlet", "unnamed"]

MOST_ENTRIES = 300
"""Of mentions, and of claims, in one answer: more than anybody could say in one piece of text."""
MOST_PARTICIPANTS = 40
_SENTENCE_CHARACTERS = 1_200
_WORDS_CHARACTERS = 160
"""Of a trigger, a name, a time, a voice: a handful of words."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One on whose word something is said."""

    kind: VoiceKind
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that an answer points out; words that are not yet looked up in the text."""

    sentence: str
    trigger: str
    channel: Channel
    modality: Modality | None
    """``None`` for a claim."""
    participants: tuple[str, ...]
    time: str | None
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one answer says, in its own order."""

    mentions: tuple[Entry, ...]
    claims: tuple[Entry, ...]
    malformed: int
    """Entries left out because they are not of the form asked for."""


def read_answer(content: str) -> Answer | None:
    """Read an answer; ``None`` where it is not what was asked for as a whole.

    Args:
        content: the message's text. JSON, whatever words stand before and after it.
    """
    data = _object_in(content)
    if data is None:
        return None
    lists = [data.get("mentions"), data.get("claims", [])]
    if not all(isinstance(one, list) and len(one) <= MOST_ENTRIES for one in lists):
        return None
    mentions = [_entry(one, claim=False) for one in lists[0]]
    claims = [_entry(one, claim=True) for one in lists[1]]
    return Answer(
        tuple(entry for entry in mentions if entry),
        tuple(entry for entry in claims if entry),
        mentions.count(None) + claims.count(None),
    )


def _object_in(content: str) -> dict[str, Any] | None:
    """Return the JSON object that a text is, or that stands in it; models think aloud and put fences around."""
    inner = content[content.find("{") : content.rfind("}") + 1]
    for text in (content, content.rpartition("</think>")[2], inner):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(data, dict):
            return data
    return None


def _entry(data: Any, *, claim: bool) -> Entry | None:
    """Return an entry; ``None`` where anything in it has the wrong type, or is too long, or no word allowed there."""
    if not isinstance(data, dict):
        return None
    sentence, trigger = _words(data.get("sentence"), _SENTENCE_CHARACTERS), _words(data.get("trigger"))
    channel, modality = data.get("channel"), data.get("modality")
    participants = _list(data.get("participants"), MOST_PARTICIPANTS)
    voices = _list([] if data.get("voices") is None else data["voices"], MOST_PARTICIPANTS)
    time = None if data.get("time") in (None, "") else data["time"]
    names = [_words(one) for one in participants or ()]
    heard = [_voice(one) for one in voices or ()]
    told = time is None or _words(time) is not None
    if not (sentence and trigger and told) or None in (participants, voices) or None in names or None in heard:
        return None
    if "\n\n" in sentence:
        return None
    if channel not in CHANNELS or not (claim or modality in MODALITIES):
        return None
    return Entry(
        sentence,
        trigger,
        channel,
        None if claim else modality,
        tuple(name for name in names if name),
        _words(time),
        tuple(voice for voice in heard if voice),
    )


def _voice(data: Any) -> Voice | None:
    if not isinstance(data, dict):
        return None
    words = _words(data.get("words"))
    kind: VoiceKind | None = next((kind for kind in get_args(VoiceKind) if kind == data.get("kind")), None)
    return Voice(kind, words) if kind and words else None


def _words(value: Any, most: int = _WORDS_CHARACTERS) -> str | None:
    """Return some words without the spaces around them; ``None`` for anything else."""
    if not isinstance(value, str) or len(value) > most:
        return None
    return value.strip() or None


def _list(value: Any, most: int) -> list[Any] | None:
    return value if isinstance(value, list) and len(value) <= most else None
