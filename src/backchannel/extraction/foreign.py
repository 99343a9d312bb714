"""Groups of another state, read where they stand behind "with" or "to": "the Israelis", "our PRC counterparts", "Iran".

Only there: elsewhere a state's name may be a place, a market or the object of a policy, so it is no reference that
could be a subject. The party at home, whose people a government also talks with, is nobody here.
"""

from __future__ import annotations

import re

from backchannel.extraction.people import People, Ref

_LEAD = re.compile(
    r"(?:(?:the (?:government|governments|leadership|leaders|authorities) (?:of|in)|(?:officials|representatives|"
    r"leaders|counterparts|officials and leaders|colleagues|authorities|partners|allies|friends|"
    r"diplomats) (?:from|of|in)|[Tt]he|[Oo]ur|[Tt]heir|his|her|its|some|several|many|all|other|both|various|those|"
    r"two|three|four|many of|"
    r"key|close|closest|fellow|senior|of|(?:a )?(?:number|range|variety|series|host|lot|couple|few) of|quite a few|"
    r"appropriate|relevant)\s+)*"
)
_JOINT = re.compile(r"(?:,\s+and\s+|,\s+|\s+and\s+|-|/)(?:the\s+)?(?:with\s+)?(?:the\s+)?")
_NOUN = (
    r"counterparts?|officials|authorities|government|governments|leadership|leaders|team|teams|side|military|militaries|"
    r"delegations?|negotiators|colleagues|diplomats|partners|allies|friends|ministers|ministries|embassy|regime|"
    r"president-elect|(?:war )?cabinet|foreign ministry|ministry of (?:foreign affairs|defen[cs]e)|"
    r"intelligence services|countries|members|member states"
)
_HEAD = re.compile(
    rf"(?:[’']s)?\s+(?:(?!and\b|on\b|in\b|with\b|to\b|at\b|of\b)[a-z-]+\s+){{0,2}}?(?:{_NOUN}|[Aa]llies|[Pp]artners)"
    rf"(?:\s+(?:and|or)\s+(?:{_NOUN}|[Aa]llies|[Pp]artners))?\b"
)
_FRIENDS = re.compile(
    r"(?:(?:foreign|NATO|European|EU|G-?7|G-?20|Quad|regional|Gulf|Arab|Asian|African|Indo-Pacific|transatlantic|"
    r"international|global|Western|like-minded|likeminded|closest|other)\s+(?:and\s+)?){0,3}"
    r"(?:[Aa]llies(?:\s+and\s+[Pp]artners)?|[Pp]artners(?:\s+and\s+[Aa]llies)?|counterparts|countries|governments|"
    r"leaders|nations|capitals)\b"
)
_ABROAD = re.compile(
    r"\b(?:foreign|NATO|European|EU|G-?7|G-?20|Quad|regional|Gulf|Arab|Asian|African|Indo-Pacific|transatlantic|"
    r"[Aa]llies|counterparts|Western|like-?minded|the region|P-?5|Security Council)\b"
)
_OF_THE_WORLD = re.compile(r"\b(?:world|global|fellow) leaders\b|\bheads of (?:state|government)\b")
_ENDS = re.compile(
    r"\s*(?:[.,;:?!—–)…]|$|\n)|\s+(?:and|or|but|about|on|in|to|that|which|who|whom|over|for|at|as|this|today|yesterday|"
    r"last|since|right|through|directly|every|all|regularly|privately|again|when|while|because|so|if|before|after|of|"
    r"have|has|had|is|are|was|were|will|here|there|earlier|throughout|during|along|both|multiple|now|too|regarding|"
    r"concerning|from|by|very|constantly|daily|just|with|next|tomorrow|tonight|later|soon|shortly|once|twice|recently|"
    r"repeatedly|separately|together|virtually|via|ahead|face|one-on-one|not|"
    r"could|would|should|can|may|might|did|does|do)\b"
)
"""Behind the bare name of a state: it stands for itself, and is not another noun's adjective, "with Israel policy"."""
_PLURAL_ADJECTIVE = re.compile(r"(?:ese|ch|sh|ss)\Z")
"""Ends of adjectives which with "the" mean a people: "the Chinese", "the French", "the British"."""
_PEOPLES = re.compile(
    r"(?:[Tt]he )?"
    r"(?:Europeans|Brits|Poles|Turks|Swedes|Finns|Danes|Spaniards|Filipinos|Balts|Nordics|Arabs|Kurds|PRC)\b"
)
_BODIES = re.compile(
    r"(?:G-?7|G-?20|Quad|E3|GCC|Baltic states|Nordic (?:states|countries)|Gulf states|Bucharest Nine|I2U2)\b"
)
_ALSO_A_NAME = re.compile(r"[A-Z][A-Z.]+|Taliban|Hamas|Hezbollah")
"""Adjectives that are names as well: "with the UAE", "with the Taliban"."""
_NO_SIDE = frozenset(("ge", "un"))
"""Whose bare names mean something else: a state of the Union; the hall in which speeches are held."""


def foreign_at(people: People, text: str, place: int, limit: int) -> Ref | None:
    """Return the group of another state whose words begin at a place; ``None`` where none does.

    Args:
        people: of the text.
        text: the document's.
        place: where the words behind "with" or "to" begin.
        limit: where the sentence ends.
    """
    start = _LEAD.match(text, place, limit)
    low = start.end() if start else place
    if plain := _PEOPLES.match(text, low, limit):
        return _group(text, place, plain.end())
    if (body := _BODIES.match(text, low, limit)) and _ENDS.match(text, body.end(), limit):
        return _group(text, place, body.end())
    hits = _states(people, text, low)
    if not hits:
        friends = _FRIENDS.match(text, low, limit)
        clear = friends and _ABROAD.search(text, place, friends.end()) and low > place
        return _group(text, place, friends.end()) if friends and clear else None
    if any(hit[1] == people.party_at_home for hit in hits):
        return None
    end, party, kind = hits[-1]
    head = _HEAD.match(text, end, limit)
    if head:
        return _group(text, place, head.end())
    named = kind in ("name", "metonym", "people") and party not in _NO_SIDE
    named = named or bool(_ALSO_A_NAME.fullmatch(text, low, end))
    plural = kind == "adjective" and _PLURAL_ADJECTIVE.search(text, low, end) and text[low - 4 : low].lower() == "the "
    return _group(text, place, end) if (named or plural) and _ENDS.match(text, end, limit) else None


def is_foreign(people: People, text: str, ref: Ref) -> bool:
    """Say whether a group's words say that it is of another state: "Chinese officials", "their counterparts"."""
    parties = people.parties_in(*ref.shown)
    if people.party_at_home in parties:
        return False
    return bool(
        parties
        or _ABROAD.search(text, *ref.shown)
        or _PEOPLES.search(text, *ref.shown)
        or _BODIES.search(text, *ref.shown)
    )


def is_leaders(people: People, text: str, ref: Ref) -> bool:
    """Say whether a reference is somebody, or a group of leaders or of another state."""
    return ref.kind != "group" or bool(_OF_THE_WORLD.search(text, *ref.shown)) or is_foreign(people, text, ref)


def _states(people: People, text: str, place: int) -> list[tuple[int, str, str]]:
    """Return end, code and kind of each of the states named in a row: "Israel and Saudi Arabia", "U.S.-Japanese"."""
    found: list[tuple[int, str, str]] = []
    while (hit := people.party_hit_at(place)) is not None:
        found.append((hit.end, hit.party, hit.kind))
        joint = _JOINT.match(text, hit.end)
        if joint is None:
            break
        place = joint.end()
    return found


def _group(text: str, start: int, end: int) -> Ref:
    return Ref(start, end, (start, end), "group", (), text[start:end].lower())
