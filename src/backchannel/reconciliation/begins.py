"""Which tellings begin a contact, and which can only be of one that others tell of.

In speech a side is often left to the listener: "his conversation with the Prime Minister", "they met", "we". Whom that
means is a reading, and a wrong one would put a contact on record that nobody speaks of. Read at random, about half of
the contacts known from such words alone were wrong in who took part. So a transcript begins a contact only where it
names everybody who acts for another party than its own; else its words join what is known, or stay open. The same
holds of "in my discussions with him", without a time: which of them, and how many, nobody can say. And of "his call
with A and B", which may have been two calls; and of "he speaks with them", which is a habit.
"""

from __future__ import annotations

import re

from backchannel.model import Mention, Participant
from backchannel.reconciliation.compare import sides_of
from backchannel.reconciliation.counting import is_unnumbered
from backchannel.reconciliation.unit import Unit

_WORD = re.compile(r"\b[A-Z][\w\u2019'-]+")
_NO_NAME = frozenset(
    {
        "The", "He", "She", "They", "We", "You", "It", "His", "Her", "Their", "Our", "My", "Your", "Him", "Them", "Who",
        "President", "Vice", "Prime", "Minister", "Premier", "Chancellor", "King", "Queen", "Prince", "Foreign",
        "Defense", "Defence", "Secretary", "Director", "General", "Ambassador", "Speaker", "Leader", "Leaders", "Mr",
        "Mrs", "Ms", "Madam", "Excellency", "Majesty", "National", "Security", "Advisor", "Adviser", "State",
    }
)  # fmt: skip
"""Words with a capital that stand for somebody without naming anybody."""
_THREE = 3
_BY_TALK = frozenset({"call", "unspecified"})
_AS_ONE = re.compile(r"\b(?:together|joint(?:ly)?|trilateral\w*|three-way|conference|summit)\b", re.IGNORECASE)


def can_begin(unit: Unit) -> bool:
    """Say whether a unit may be a contact by itself."""
    if unit.modality == "hypothetical":
        return False
    if unit.document.kind != "transcript":
        return True
    telling = next(mention for mention in unit.mentions if mention.modality == unit.modality)
    several = unit.window.edtf is None and is_unnumbered(telling)
    return not several and not _may_be_two(unit) and all(_is_named(unit, key) for key in _others(unit))


def says_little(unit: Unit) -> bool:
    """Say whether a telling gives no time, place or channel: it begins no contact where others of its people are known.

    "They will have a conversation about it" mostly means one of those.
    """
    return (
        unit.window.edtf is None
        and unit.channels == {"unspecified"}
        and not unit.leads
        and not unit.places
        and unit.modality in ("reported", "hedged", "planned")
    )


def _may_be_two(unit: Unit) -> bool:
    """Say whether the talk of somebody with two others, of which speech tells, may have been one talk with each."""
    words = " ".join(mention.span.quote for mention in unit.mentions)
    parties = {part.party for mention in unit.mentions for part in _sides(mention)}
    return len(parties) == _THREE and unit.channels <= _BY_TALK and _AS_ONE.search(words) is None


def _others(unit: Unit) -> set[str]:
    """Return the keys of the sides that act for another party than the document's own."""
    own = unit.document.party
    return {part.key for mention in unit.mentions for part in _sides(mention) if part.party != own}


def _sides(mention: Mention) -> tuple[Participant, ...]:
    return tuple(sides_of(mention.participants))


def _is_named(unit: Unit, key: str) -> bool:
    """Say whether any place, or the title, names somebody, or the state for which somebody acts."""
    parts = [part for mention in unit.mentions for part in _sides(mention) if part.key == key]
    words = (word for part in parts if part.span for word in _WORD.findall(part.span.quote))
    titled = any(part.name.split()[-1] in unit.document.title for part in parts)
    return titled or any(word not in _NO_NAME for word in words)
