"""What the finders of properties are given, what they give back, and the pieces that their patterns share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backchannel.extraction.people import People
from backchannel.model import Property

CONTACT = (
    r"(?:(?:tele)?(?:phone\s+)?(?:calls?|conversations?|talks?)|chats?|meetings?|discussions?|summits?|visits?|encounters?|"
    r"exchanges?|contacts?|negotiations|dinner|lunch|breakfast|letters?|messages?|video\s?conferences?)"
)
"""A noun for a contact, without groups; for patterns that ignore case."""
RUN = r"(?:[^,;.]|(?<=\b[A-Z])\.|\.(?=\d))"
"""One character of a run of words within a clause; the stop of "U.S." does not end it."""
_QUOTES = r"[\"”’')]*"
END = rf"(?<=\S)(?=\s*(?:[,;:]|(?:[!?…]|(?<![A-Z])[.]){_QUOTES}\s|[.!?…]{_QUOTES}$|$)|\s[—–-]\s)"
"""Where a clause may end, so that no word of the evidence is cut."""

_BREAK = r"[,;:](?=\s)|\s[—–-]+\s|\s(?=(?:and|but|while|whereas|although|though|because)\s)"
_CLAUSE_BEGINS = re.compile(rf"{_BREAK}|\b(?:that|while|although|but)(?=\s)")
_CLAUSE_ENDS = re.compile(_BREAK)
_CONTACT_WORD = re.compile(rf"\b(?:{CONTACT}|met|spoke|talked|visited|hosted|welcomed)\b", re.IGNORECASE)
_FOR_A = re.compile(r"\b(?:for|in|on|during|at)\s+(?:(?:an?|the|his|her|their|our)\s+)?(?:[\w-]+\s+){0,3}\Z")
"""Before another word for a contact: it is the same one, "hosted X for talks in Geneva"."""
_CLOSING = ".!?…\"”’') "


@dataclass(frozen=True, slots=True)
class Found:
    """One value found. Places count in the document's text."""

    property: Property
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence that may say something of a contact."""

    text: str
    """Of the document."""
    start: int
    """Of the sentence, or of the part of it that bears on the contact."""
    end: int
    people: People
    parties: tuple[str, ...]
    """Codes of the parties of those who took part, as far as known."""
    trigger: tuple[int, int] | None = None
    """Place of the words that name the contact; ``None`` where a sentence only goes on about it."""

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Give the matches of a pattern in the sentence."""
        return pattern.finditer(self.text, self.start, self.end)

    def says(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        """Say whether a pattern stands in a part of the sentence."""
        return pattern.search(self.text, max(self.start, start), min(self.end, end)) is not None

    def clause_start(self, place: int) -> int:
        """Return where the clause around a place begins."""
        edges = [match.end() for match in _CLAUSE_BEGINS.finditer(self.text, self.start, place)]
        start = edges[-1] if edges else self.start
        return start + len(self.text[start:place]) - len(self.text[start:place].lstrip())

    def clause_end(self, place: int) -> int:
        """Return where the clause around a place ends, without its last stop."""
        edge = _CLAUSE_ENDS.search(self.text, place, self.end)
        end = edge.start() if edge else self.end
        while end > place and self.text[end - 1] in _CLOSING:
            end -= 1
        return end

    def of_another_contact(self, place: int) -> bool:
        """Say whether another contact than the one at hand is named between it and a place behind it."""
        if self.trigger is None:
            return False
        return any(
            not _FOR_A.search(self.text, self.trigger[1], found.start())
            for found in _CONTACT_WORD.finditer(self.text, self.trigger[1], max(place, self.trigger[1]))
        )

    def of_one_before(self, start: int, end: int) -> bool:
        """Say whether words before the contact at hand stand behind the words for another one."""
        if self.trigger is None or end > self.trigger[0]:
            return False
        return _CONTACT_WORD.search(self.text, self.start, start) is not None

    def party_in(self, start: int, end: int) -> str | None:
        """Return the party that a stretch of text names; ``None`` where it names none or several."""
        named = set(self.people.parties_in(start, end))
        return named.pop() if len(named) == 1 else None

    def side_in(self, start: int, end: int) -> str | None:
        """Return the side that a stretch of text names; ``None`` if not clear.

        A party or a person by name: whom "the president" means is too uncertain for what is said of a side here.
        Where it is known who took part, only those are sides.
        """
        refs = [ref for ref in self.people.between(start, end) if ref.kind == "name"]
        named = {person.party for ref in refs for person in ref.people if person.party}
        side = self.party_in(start, end) or (named.pop() if len(named) == 1 else None)
        return side if side in self.parties or not self.parties else None

    def other_party(self, party: str) -> str | None:
        """Return the other of the two parties that took part; ``None`` unless there are just two."""
        others = [code for code in self.parties if code != party]
        return others[0] if len(self.parties) == 2 and len(others) == 1 else None
