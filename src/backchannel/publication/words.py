"""Clean words for people: dates, channels, voices, and what a terminal may safely be sent."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from backchannel.model import (
    PRESS,
    Account,
    Attribution,
    Evidence,
    Participant,
    is_edtf,
    parse_edtf,
    split_value,
)

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # control sequences: colours, cursor
    r"|\x1b[\]PX^_].{0,500}?(?:\x1b\\|\x07)"  # strings: window titles, links, device control
    r"|\x1b[ -/]*[0-~]"  # two-character escapes
    r"|\x9b[0-?]*[ -/]*[@-~]"  # control sequences in their one-character form
    r"|[\x90\x98\x9d\x9e\x9f].{0,500}?(?:\x9c|\x07)",  # strings in their one-character form
    re.DOTALL,
)
"""ECMA-48 (1991), sections 5.3 to 5.6. A string that nothing ends keeps its words: only its opening goes."""

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Unicode categories that print nothing themselves but can change what is printed around them."""

_JOINERS = {"\u200d", "\u200c"}
"""Format characters that some scripts need between letters."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_MARKS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}

_DURATION = re.compile(r"P(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,4})S)?)?~?")

UNKNOWN_TIME = "date not known"

UNKNOWN_PARTY = "unknown"
"""What the records call the party of a source without a card."""


class _Kept(dict[int, str]):
    """What is kept of a character, by its code point; found out when it first comes."""

    def __missing__(self, code: int) -> str:
        """Find it out."""
        character = chr(code)
        shown = unicodedata.category(character) not in _HIDDEN or character in _JOINERS
        self[code] = character if shown else " " if character.isspace() else ""
        return self[code]


_KEPT = _Kept()


def clean(text: str) -> str:
    """Return a text as one line, without what could steer a terminal or turn the reading direction."""
    if not text.isprintable():  # most texts are: nothing in them is hidden
        text = _ESCAPES.sub("", text).translate(_KEPT)
    return " ".join(text.split())


def spaced(text: str) -> str:
    """Return a text as ``clean`` does, with the space that it has at either end: a piece of a sentence."""
    said = clean(text)
    if not said:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{said}{' ' if text[-1].isspace() else ''}"


def shorten(text: str, limit: int) -> str:
    """Cut a text at a word's end so that it has no more than ``limit`` characters, and mark the cut."""
    if len(text) <= limit:
        return text
    return text[: limit - 4].rsplit(" ", 1)[0].rstrip(" ,;:.") + " ..."


def when_words(when: str | None) -> str:
    """Say an EDTF value in words: ``2017-07`` is "July 2017". What is not EDTF is returned cleaned."""
    if when is None:
        return UNKNOWN_TIME
    if not is_edtf(when):
        return clean(when)
    left, slash, right = when.partition("/")
    if not slash:
        return _point_words(left)
    if left in ("..", ""):
        return f"on or before {_point_words(right)}"
    if right in ("..", ""):
        return f"on or after {_point_words(left)}"
    if "T" in left and left.partition("T")[0] == right.partition("T")[0]:
        return f"{_point_words(left)} to {right.partition('T')[2]}"
    return f"{_point_words(left)} to {_point_words(right)}"


def day_words(moment: str | None) -> str:
    """Say the day of an ISO 8601 time or EDTF value, as its publisher dated it: "4 June 2018"."""
    if moment is None:
        return "undated"
    days = list(dict.fromkeys(end.partition("T")[0] for end in moment.split("/")))
    return when_words("/".join(days))


def order_key(when: str | None) -> tuple[int, str, str]:
    """Return a key that sorts EDTF values by their earliest time, and what has none last."""
    if when is None or not is_edtf(when):
        return (1, "", when or "")
    value = parse_edtf(when)
    moment = value.first or value.last
    return (0, moment.replace(tzinfo=None).isoformat() if moment else "", when)


def party_key(party: str) -> tuple[bool, str]:
    """Return a key that sorts parties by code, with the press and unknown ones after those that took part."""
    return party in (PRESS, UNKNOWN_PARTY), party


def by_party(accounts: Iterable[Account]) -> list[Account]:
    """Return accounts in the order of ``party_key``."""
    return sorted(accounts, key=lambda account: party_key(account.party))


def party_words(code: str, names: Mapping[str, str]) -> str:
    """Return the readers' name of a party, or its code where there is none."""
    return clean(names.get(code, code))


def parties_words(codes: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the names of several parties as one phrase."""
    return ", ".join(party_words(code, names) for code in codes)


def people_words(participants: Sequence[Participant], *, with_party: bool = True) -> str:
    """Return the names of those who took part, each with its party's code: "Donald Trump (us)"."""
    said = [f"{clean(one.name)} ({one.party})" if with_party and one.party else clean(one.name) for one in participants]
    return ", ".join(said) or "participants not known"


def value_words(value: str, names: Mapping[str, str]) -> str:
    """Return a statement's value for people, with the side spelled out: "United States: none"."""
    side, rest = split_value(value)
    if side is not None and side in names:
        return f"{names[side]}: {clean(rest)}"
    return when_words(value) if is_edtf(value) else clean(value)


def duration_words(value: str) -> str:
    """Say an ISO 8601 duration: ``PT2H15M`` is "2 hours 15 minutes". What is none is returned cleaned."""
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return clean(value)
    names = ("day", "hour", "minute", "second")
    said = [counted(int(number), name) for number, name in zip(match.groups(), names, strict=True) if number]
    return ("about " if value.endswith("~") else "") + " ".join(said)


def voice_words(chain: Sequence[Attribution]) -> str:
    """Say who vouches, outermost voice first: "Vladimir Putin", "the text itself", "an unnamed source"."""
    said = {"document": "the text itself", "unnamed": "an unnamed source"}
    return ", citing ".join(clean(voice.said) if voice.said else said.get(voice.kind, voice.kind) for voice in chain)


def place_words(evidence: Evidence) -> str:
    """Return where the words stand: the path, else the address, else the document's identifier."""
    return clean(evidence.path or evidence.url or evidence.document)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Say a number of things: "1 contact", "2 contacts"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _point_words(text: str) -> str:
    mark = _MARKS.get(text[-1:], "")
    text = text.rstrip("~?%")
    day, _, time = text.partition("T")
    year, *rest = day.split("-")
    if "X" in year:
        words = f"the {year.replace('X', '0')}s"
    elif not rest or rest[0] == "XX":
        words = year
    elif rest[0] in _SEASONS:
        words = f"{_SEASONS[rest[0]]} {year}"
    elif len(rest) == 1 or rest[1] == "XX":
        words = f"{MONTHS[int(rest[0]) - 1]} {year}"
    else:
        words = f"{int(rest[1])} {MONTHS[int(rest[0]) - 1]} {year}"
    return mark + words + (f", {_time_words(text)}" if time else "")


def _time_words(text: str) -> str:
    moment = dt.datetime.fromisoformat(text)
    zone = "" if moment.tzinfo is None else " UTC" + (moment.isoformat()[-6:] if moment.utcoffset() else "")
    return f"{moment:%H:%M}{zone}"
