"""place: where it took place, in the text's words.

A place counts where it follows the words for the contact and nothing between shows that it is the place of
something else ("spoke about the attack in Kabul"), or where it opens the sentence ("In Helsinki, the two met").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from backchannel.extraction.properties.context import CONTACT, END, RUN, Context, Found

_MARGINS = re.compile(
    rf"\b(?:on|at)\s+the\s+(?:sidelines|margins)\s+of\s+(?P<what>(?:the\s+)?[A-Z0-9]{RUN}{{2,60}}?)"
    rf"(?:{END}|(?<=\S)(?=\s+(?:in|on|to|and|with|at|later|last|this|today|yesterday|earlier|where|when)\b))"
)
_WORD = r"[A-Z][\w’'-]*[a-zà-ÿ]"
_COUNTRY = rf"(?:,\s+(?:D\.C\.|{_WORD}(?:\s{_WORD})?))?"
_NAME = rf"(?:(?:St|Mt|Ft)\.\s+)?{_WORD}(?:\s+(?:(?:of|de|al)\s+)?{_WORD}){{0,3}}{_COUNTRY}"
_BEHIND = (
    r"(?=\s*(?:[,.;:)!?—–”\"]|$)|\s+(?:on|in|at|to|and|but|with|during|for|today|yesterday|tomorrow|last|this|"
    r"next|earlier|later|"
    r"where|when|as|before|after|between|ahead|by|from|over|that|have|has|had|was|were|will|went|took|lasted|\d|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*)\b)"
)
"""What may stand behind a place: in "the St. Petersburg metro", "in Ukraine policy" the name is part of another."""
_PLACE = re.compile(rf"\b(?P<lead>[Ii]n|[Aa]t)\s+(?P<place>(?:the\s+)?{_NAME}){_BEHIND}")
_NO_PLACE = re.compile(
    r"(?:the\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|President|Prime|English|Russian|Ukrainian|"
    r"Chinese|German|French|Arabic|Spanish|Congress|"
    r"Twitter|Telegram|Facebook|I|Minister|Leaders?|Secretary)\b"
    r"|[^,]*\b(?:Agreements?|Councils?|Treaty|Alliance|Act|Protocols?|Convention|Committee|Commission|"
    r"Administration|Government|"
    r"Cabinet|Forces|Army|Mission|Partnership|Initiative|Platform|Format|Group|Process|Package|Declaration|"
    r"Charter|Association|"
    r"Cooperation|Relations|Dialogue|Framework|Policy|Strategy|Constitution|Budget)(?=,|\Z)"
)
"""What no meeting takes place in: months, tongues, offices, bodies and papers."""
_OF_A_CONTACT = re.compile(
    rf"\b(?:{CONTACT}|met|meets?|meeting|spoke|speak|talked|hosted|welcomed|received|greeted|convened|sat\s+down)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:about|regarding|concerning|over|following|after|before|ahead\s+of|because|that|which|who|whose|where|while|"
    r"discuss\w*|address\w*|include\w*|focus\w*|"
    r"to\s+(?:discuss|offer|congratulate|thank|express|review|coordinate|convey|follow|address|support|end|"
    r"help|ensure)|"
    r"attacks?|wars?|conflicts?|situation|developments?|forces|troops|crisis|operations?|events?|elections?|"
    r"fighting|settlement|"
    r"people|victims|peace|security|interests|shooting|earthquake|bombing|explosion|crash|ambassador|embassy|efforts|"
    r"actions|criticism|hostages|prisoners|groups|brought\s+up|raised|games|competition|"
    r"reaffirm\w*|freedom|law|navigation|of\s+(?:\w+\s+)?(?:advis[eo]rs|representatives|experts|"
    r"negotiators|envoys|delegations)|"
    r"delegation\b[^.;]*\barriv(?:ed|es)|"
    r"investments?|projects?|stability|process|issues?|aggression|invasion|ceasefire|officials|citizens|"
    r"for\s+(?:the|his|her|their|peace))\b"
    r"|\bon\s+(?!(?:the\s+(?:sidelines|margins|phone|telephone|\d)|\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"Mon|Tue|Wed|Thu|Fri|Sat|Sun))",
    re.IGNORECASE,
)
_OF_THOSE_THERE = re.compile(r"\b(?:counterparts?|colleagues|partners|allies|friends)\s+\Z")
"""Before "in Israel" it says who they are, and not where somebody spoke with them."""
_ROUND_OF = re.compile(r"\b(?:rounds?|series)\s+of\s+\Z")
"""Before "talks in Geneva": a row of talks, mostly of others."""
_SUMMITS_IN = (
    "Abu Dhabi|Alaska|Amman|Anchorage|Antalya|Apulia|Astana|Baghdad|Bali|Beijing|Berlin|Bratislava|Brussels|Bucharest|"
    "Budapest|Buenos Aires|Bürgenstock|Cairo|Camp David|Cannes|Carbis Bay|Cardiff|Chicago|Copenhagen|Cornwall|Delhi|"
    "Doha|Elmau|Fasano|Geneva|Glasgow|Hamburg|Hangzhou|Hanoi|Helsinki|Hiroshima|Istanbul|Jeddah|Johannesburg|"
    "Kananaskis|Kazan|Lima|Lisbon|London|Los Cabos|Madrid|Malta|Manila|Minsk|Moscow|New Delhi|Osaka|Panmunjom|Paris|"
    "Prague|Pyongyang|Ramstein|Reykjavik|Rio|Riyadh|Rome|Samarkand|San Francisco|Seoul|Sharm el-Sheikh|Singapore|Sochi|"
    "Tehran|The Hague|Tianjin|Tokyo|Toronto|Vienna|Vilnius|Vladivostok|Warsaw|Woodside|Yalta|Yerevan"
)
"""Places where leaders had summits, 1985 to 2026, whose names mean nothing else beside that word."""
_A_SUMMITS_PLACE = re.compile(rf"\b(?:{_SUMMITS_IN})\b")
_OTHER_NAMES = {
    "Alaska": "Anchorage", "Apulia": "Fasano", "Cornwall": "Carbis Bay", "Delhi": "New Delhi",
    "San Francisco": "Woodside",
}  # fmt: skip
"""Of one summit: the region, or the city beside it."""
_ITS_SUMMIT = re.compile(rf"\b(?P<place>{_SUMMITS_IN})\s+[Ss]ummit\b")
"""A summit is often called by where it was; by what else it is called ("the Climate Summit"), no pattern tells."""
_REACH = 160
"""Most characters between the words for the contact and its place."""


def find(context: Context) -> Iterator[Found]:
    """Find "in Geneva", "at the White House", "on the sidelines of the G20"."""
    for match in context.matches(_MARGINS):
        if context.of_another_contact(match.start()):
            continue  # "hosting X in May; a meeting on the margins of the summit"
        yield Found("place", match["what"], match.start("what"), match.end("what"))
        return
    for match in context.matches(_ITS_SUMMIT):
        if context.trigger and match.start() <= context.trigger[0] < context.trigger[1] <= match.end():
            yield Found("place", match["place"], *match.span("place"))
            return
    for match in context.matches(_PLACE):
        start, end = match.span("place")
        if _NO_PLACE.match(match["place"]) or _names_somebody(context, start, end):
            continue
        if context.of_another_contact(match.start()) or context.of_one_before(match.start(), match.end()):
            continue  # "met at the White House to follow up on their meeting in Paris"
        if _is_of_contact(context, match):
            yield Found("place", match["place"], start, end)
            return


def summits_in(places: Iterable[str]) -> frozenset[str]:
    """Return those places of summits that words for a place name, each by one name."""
    found = {match.group() for place in places for match in _A_SUMMITS_PLACE.finditer(place)}
    return frozenset(_OTHER_NAMES.get(name, name) for name in found)


def _names_somebody(context: Context, start: int, end: int) -> bool:
    return any(ref.people for ref in context.people.between(start, end))


def _is_of_contact(context: Context, match: re.Match[str]) -> bool:
    if context.says(_OF_THOSE_THERE, match.start() - 20, match.start()):
        return False
    contacts = [found.span() for found in _OF_A_CONTACT.finditer(context.text, context.start, match.start())]
    if contacts:
        start, end = contacts[-1]
        if match.start() - end > _REACH or context.says(_ROUND_OF, start - 10, start):
            return False
        return not context.says(_ELSEWHERE, end, match.start())
    opens = not context.text[context.start : match.start()].strip(' "“') and match["lead"][0].isupper()
    return opens and context.says(_OF_A_CONTACT, match.end(), context.end)
