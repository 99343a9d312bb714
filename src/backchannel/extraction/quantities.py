"""How often: the words of frequency and number that make a claim about many contacts of a mention of one.

A quantity must govern the trigger: "regularly talk", "spoke with him three times this month", "dozens of calls". A
word of frequency that belongs to another verb of the sentence is none, nor is a number that counts something else.
"Second call" says which one it was, and is a sequence; "met once" speaks of a single contact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backchannel.extraction.date_words import MONTHS, WEEKDAYS
from backchannel.extraction.number_words import NUMBER, VAGUE_NUMBER, is_vague, number_of
from backchannel.model import ClaimKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that a text gives, normalised."""

    kind: ClaimKind
    value: str
    """``regularly``, ``1..2 per year``, ``>=2``, ``3``, ``~2``, ``0``; empty where many are spoken of and no number."""
    start: int
    end: int


_ADVERB = re.compile(
    r"""\b(?P<word>
        (?:(?:almost|nearly|practically|very|quite|fairly)\s+)?
        (?:regularly|often|frequently|constantly|continually|routinely|repeatedly|periodically|occasionally
          |sometimes|rarely|seldom|(?:hardly|scarcely)\s+ever|almost\s+never|daily|weekly|monthly|every\s+(?:day|week|month|year))
      | all\s+the\s+time | at\s+all\s+times | from\s+time\s+to\s+time | time\s+and\s+again
      | every\s+(?:other|second|few|two|three|four|six)\s+(?:day|week|month|year)s?
      | on\s+an?\s+(?:(?:very|fairly|almost|nearly)\s+)?(?:regular|daily|weekly|monthly|frequent)\s+basis
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OFTEN = r"regular|constant|frequent|continuous|continual|routine|periodic|daily|near-daily|weekly"
_STEADY = re.compile(
    rf"\b(?:close|permanent|direct|{_OFTEN})\s+(?:contacts?|touch|communications?|dialogue)\b"
    rf"|(?<=\bin\s)(?:{_OFTEN})\s+(?:conversations?|discussions?|consultations?|talks|coordination)\b",
    re.IGNORECASE,
)
"""Frequency that a trigger itself says: "are in constant contact"."""
_MORE_THAN_OTHERS = re.compile(
    r"\bmore\s+(?:often\s+)?(?:(?:with|to)\s+(?:[A-Z][\w’'-]*\s+){1,4})?than\s+(?:with\s+)?(?:any\s+other|anyone|anybody|all\s+the\s+others?)\b",
    re.IGNORECASE,
)
"""Frequency by comparison: "met with him more than any other leader"."""
_ADJECTIVE = re.compile(
    r"\b(?P<word>regular|frequent|constant|continuous|routine|periodic|occasional|daily|weekly|monthly|annual)\s+"
    r"(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Frequency before a plural noun: "regular phone calls"."""

_LASTING = re.compile(r"\b(?:constant|continuous|continual|frequent)\s+\Z", re.IGNORECASE)
_MASS = re.compile(r"conversation|dialogue|discussion|communication|contact", re.IGNORECASE)
"""One of which is said to be constant is many: "a constant conversation that we have had with"."""

_LEAST = r"at\s+least|no\s+fewer\s+than|no\s+less\s+than"
_MORE = r"more\s+than|over"
_ABOUT = r"about|around|some|roughly|nearly|almost|approximately|as\s+many\s+as"
_MOST = r"up\s+to|at\s+most|no\s+more\s+than"
_BOUND = rf"(?:(?P<bound>{_LEAST}|{_MORE}|{_ABOUT}|{_MOST}|only|just|exactly)\s+)?"
_MANY = r"multiple|numerous|many(?:,\s+many)*|countless|repeated|various"
_MULTITUDE = r"dozens\s+of|scores\s+of|hundreds\s+of"
_AMOUNT = (
    rf"(?:(?P<low>{NUMBER})\s+or\s+(?P<high>{NUMBER})|(?P<number>{VAGUE_NUMBER}|{NUMBER})"
    rf"|(?P<many>{_MANY}|{_MULTITUDE}|a\s+(?:number|series|handful|string|flurry)\s+of))"
)
_TIMES = (
    r"(?:(?:(?:different|separate)\s+)?(?:times|occasions)"
    r"(?!\s+(?:as|more|less|larger|higher|bigger|greater|over(?!\s+(?:the|these|this|that|a|an|"
    rf"\d+|{NUMBER}|{VAGUE_NUMBER})\s))\b)"
    r"|points(?=\s+(?:over|in|during|throughout|along|since)\b|[,.;]))"
)
_PER_UNIT = (
    r"\s+(?:a|per|every|each|(?:during|throughout)\s+(?:the|each|every))\s+(?P<unit>day|week|month|quarter|year)\b"
)
_PER = re.compile(
    rf"\b{_BOUND}(?:(?P<once>once|twice)(?:\s+or\s+(?P<twice>twice|(?P<top>{NUMBER})\s+times))?|{_AMOUNT}\s+{_TIMES})"
    rf"{_PER_UNIT}",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"\b(?:(?P<phrase>more\s+than\s+once|once\s+or\s+twice|(?:only|just|exactly)\s+once)"
    rf"|{_BOUND}(?:(?P<twice>twice)|{_AMOUNT}\s+{_TIMES}))\b",
    re.IGNORECASE,
)
_DATES = "|".join((*MONTHS, *WEEKDAYS))
_NOT_ADJECTIVES = (
    r"of|million|thousand|hundred|dozen|per|percent|had|have|held|hold|having|holding|made|in|on|at|to|with|for|by|from|who|that|"
    rf"including|were|are|men|women|people|{_DATES}|(?!(?:previous|various|serious|continuous|numerous|constructive)\b)[\w-]*s"
)
"""Words that cannot stand between a number and what it counts: "two days of talks", "the 7 July talks"."""
_BEFORE_NOUN = re.compile(
    rf"(?<![\w-]){_BOUND}(?:{_AMOUNT}|(?P<plural>both|these|those|all|recent|previous|earlier|early))\s+"
    rf"(?:(?!(?:{_NOT_ADJECTIVES}),?\s)[\w-]+,?\s+){{0,4}}$",
    re.IGNORECASE,
)
_ONE_THOUGH_PLURAL = re.compile(r"(?:\w+\s+)?(?:talks|negotiations|consultations)\b", re.IGNORECASE)
_TOO = re.compile(r"\b(?:too|not|that|so\s+not)\s+\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:[A-Z][\w.]*|[Nn]o\.)\s+$")
"""Before digits that number something: "Article 4 consultations", "on July 7 talks"."""
_SPENT = re.compile(
    r"(?:spent|spend|spending) (?:[\w-]+ ){0,2}?"
    r"(?:(?:lot of|deal of|much|more|many|hundreds of|countless|long|considerable) |"
    r"(?:[2-9]\d|\d{3,}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred)\+? hours)",
    re.IGNORECASE,
)
"""A trigger that itself speaks of more than one contact: "spent a lot of time with him"."""
_NEVER = re.compile(r"\b(?:never|not\s+once|not\s+(?:even\s+)?a\s+single)\b", re.IGNORECASE)
_GOVERNED_BY_NEVER = re.compile(
    r"""(?:[\s,]+(?:
        ever|even|once|before|yet|really|actually|formally|officially|directly|personally|previously|publicly
      | so\s+much\s+as
      | been|be|in|had|have|having|held|hold|made|make|taken|placed|received|exchanged|any|an?|one|single
      | direct|private|secret|face-to-face|phone|telephone|personal|bilateral|formal|official|such|substantive|proper
      | (?:met|spoken|talked|called|communicated|spoke)\s+(?:or|and|nor)
    ))*[\s,]+""",
    re.IGNORECASE | re.VERBOSE,
)
_ONE_OF = re.compile(
    r"\bone\s+of\s+(?:the|his|her|their|our|my|your)\s+(?:very\s+)?(?:first|last|next|earliest|final)\s+(?:[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
"""Before a plural noun: a single one is told of, "one of his first calls with"."""
_MULTITUDES = {
    "dozens": ">=24", "scores": ">=40", "hundreds": ">=200",
    "handful": ">=3", "many": ">=3", "countless": ">=3", "numerous": ">=3",
}  # fmt: skip
"""Least number by word; the other words for many are at least two."""
_PHRASES = {"more than once": ">=2", "once or twice": "1..2", "only once": "1", "just once": "1", "exactly once": "1"}

_WORDS_BEFORE = 3
"""Most words between a frequency and the trigger behind it: "regularly pick up the phone"."""
_REACH_AFTER = 60
"""Most characters between the trigger and a quantity behind it: "spoke with X about Y three times"."""
_ANOTHER_VERB = re.compile(r"\b\w+(?:ing|ed)\s+and\s+\Z|\b(?:in|at|during|about|for)\s")
"""Between a frequency and a trigger: it is another verb's, "constantly working and spoke with"."""
_HEADS = re.compile(
    r",\s+(?:(?:at|on|across|through|in)\s+(?:[\w-]+\s+){0,3}[\w-]+,\s+)?(?:we|they|he|she|I|the\s+two(?:\s+\w+)?)"
    r"(?:[’'](?:re|ve|s|m)|\s+(?:are|have|has|had|is|were|was)(?:\s+been)?)?\s+"
)
"""Between a frequency that heads a clause and its verb: "on a daily basis, at all levels, we are talking"."""
_OPENS = re.compile(r"(?:\A|[.;:,?!—–\n])\s*(?:[\w’']+[,\s]+){0,3}\Z")
"""Before such a frequency: few words, and no verb whose it is, as in "he raised it many times, we talked"."""
_THROWN_IN = re.compile(
    r",\s+(?:I\s+(?:think|believe|guess|suppose|would\s+say)|(?:as\s+)?you\s+(?:all\s+)?know|obviously|probably|of\s+course|now|"
    r"what|by\s+now|on\s+average),\s+|\s[a-z]{1,5}-\s+[—–-]\s",
    re.IGNORECASE,
)
"""Between a trigger and a quantity, and no clause of its own: "have spoken, I think, about five times"."""
_OTHER_CLAUSE = re.compile(r"[,;:—–]|\b(?:that|which|who|whom|whose|because|when|said|says|told)\b", re.IGNORECASE)


def quantity_near(
    text: str, start: int, end: int, low: int, high: int, *, plural: bool, several: bool
) -> Quantity | None:
    """Find the quantity that governs a trigger.

    Args:
        text: any text.
        start: of the trigger in it.
        end: of the trigger.
        low: where its clause begins.
        high: where its clause ends.
        plural: True where the trigger is a plural noun.
        several: True where it alone is a count of two or more, as "calls" is and "talks" is not.

    Returns:
        The nearest quantity; ``None`` where the trigger speaks of a single contact.
    """
    for never in _NEVER.finditer(text, max(low, start - 60), start):
        if _GOVERNED_BY_NEVER.fullmatch(text, never.end(), start):
            return Quantity("never", "0", never.start(), never.end())
    if plural and _ONE_OF.search(text, low, start):
        return None
    if spent := _SPENT.match(text, start, end):
        return Quantity("other", " ".join(text[spent.start() : end].lower().split()), start, end)
    found = [
        quantity
        for quantity in _all_quantities(text, low, high)
        if _governs(text, quantity.start, quantity.end, start, end)
        and not _OF_ASKING.match(text, quantity.end, max(quantity.end, start))
    ]
    lasting = _MASS.fullmatch(text, start, end) and _LASTING.search(text, low, start)
    if (plural or lasting) and (adjective := _adjective(text, start, end, low)):
        return adjective
    if found:
        return min(found, key=lambda q: (max(q.start - end, start - q.end, 0), q.start))
    if plural:
        before = _counted(text, start, low)
        if before:
            return before
    misspoken = _SEVERAL_OF_ONE.search(text, low, start) if not plural else None
    if misspoken:
        return Quantity("count", ">=2", misspoken.start(), end)
    return Quantity("count", ">=2", start, end) if several else None


_OF_ASKING = re.compile(
    r"\s+(?:asked|asks|called|calls|offered|offers|sought|urged|urges|wanted|tried|refused|refuses|declined|demanded|pleaded|"
    r"requested|requests|proposed|pressed|pushed|suggested|appealed)\s+(?:[\w’]+\s+){0,4}?(?:to|for|a)\b"
)
"""Behind "repeatedly" and before a contact: how often somebody asked for it, "has repeatedly asked to meet him"."""
_SEVERAL_OF_ONE = re.compile(r"\b(?:multiple|numerous)\s+(?:[a-z-]+\s+)?\Z")
"""Before a noun that speech left in the singular: "has had multiple conversation with"."""


def _all_quantities(text: str, low: int, high: int) -> Iterator[Quantity]:
    """Give the quantities of a clause that stand by themselves, whatever they govern."""
    rates = list(_PER.finditer(text, low, high))
    for match in rates:
        yield Quantity("frequency", _rate(match), match.start(), match.end())
    for match in _COUNT.finditer(text, low, high):
        value = _PHRASES.get(" ".join((match["phrase"] or "").lower().split())) or _amount(match)
        if value and not any(rate.start() <= match.start() < rate.end() for rate in rates):
            yield Quantity("count", value, match.start(), match.end())
    for match in _ADVERB.finditer(text, low, high):
        before = text[max(low, match.start() - 12) : match.start()].lower()
        if not re.search(r"\b(?:how|as|most|more)\s$", before):
            negated = "not " if re.search(r"(?:\bnot|n['’]t)\s+$", before) else ""
            yield Quantity("frequency", negated + " ".join(match["word"].lower().split()), match.start(), match.end())
    for match in _MORE_THAN_OTHERS.finditer(text, low, high):
        yield Quantity("frequency", " ".join(match.group().lower().split()), match.start(), match.end())
    for match in _STEADY.finditer(text, low, high):
        kind: ClaimKind = "other" if match.group().lower().startswith("direct") else "frequency"
        yield Quantity(kind, " ".join(match.group().lower().split()), match.start(), match.end())


def _governs(text: str, q_start: int, q_end: int, start: int, end: int) -> bool:
    """Say whether nothing between a quantity and a trigger shows that it belongs to other words."""
    if q_end <= start:
        between = text[q_end:start]
        if _HEADS.fullmatch(between) and _OPENS.search(text[:q_start]):
            return True
        far = len(between.split()) > _WORDS_BEFORE or _ANOTHER_VERB.search(between)
        return not far and not _OTHER_CLAUSE.search(between)
    if q_start >= end:
        return q_start - end <= _REACH_AFTER and not _OTHER_CLAUSE.search(_THROWN_IN.sub(" ", text[end:q_start]))
    return True


def _adjective(text: str, start: int, end: int, low: int) -> Quantity | None:
    """Read "regular phone calls" as ``regular calls``."""
    match = _ADJECTIVE.search(text, max(low, start - 50), start)
    if match is None:
        return None
    return Quantity(
        "frequency", f"{match['word']} {text[start:end].rsplit(maxsplit=1)[-1]}".lower(), match.start(), start
    )


def _counted(text: str, start: int, low: int) -> Quantity | None:
    """Read the number before a plural noun: "two or three brief conversations"."""
    match = _BEFORE_NOUN.search(text, max(low, start - 60), start)
    if match is None:
        return None
    number = match["low"] or match["number"] or ""
    if number.isdecimal() and _NUMBERED.search(text, max(0, match.start() - 16), match.start()):
        return None
    if _TOO.search(text, max(0, match.start() - 12), match.start()):
        return Quantity("count", ">=2", match.start(), start)  # "there haven't been too many conversations"
    if match["plural"] and _ONE_THOUGH_PLURAL.match(text, start):
        return None  # "the recent talks" may be one meeting
    value = "2" if (match["plural"] or "").lower() == "both" else ">=2" if match["plural"] else _amount(match)
    return Quantity("count", value, match.start(), start) if value else None


def _rate(match: re.Match[str]) -> str:
    """Return "once or twice a year" as ``1..2 per year``."""
    if not match["once"]:
        return f"{_amount(match)} per {match['unit'].lower()}"
    least = 1 if match["once"].lower() == "once" else 2
    most = (number_of(match["top"]) if match["top"] else 2) if match["twice"] else None
    number = f"{least}..{most}" if most else _bounded(least, match["bound"])
    return f"{number} per {match['unit'].lower()}"


def _amount(match: re.Match[str]) -> str | None:
    """Return a number with its bound: ``3``, ``>=3``, ``~3``, ``2..3``; ``None`` where the match has none."""
    groups = match.groupdict()
    if groups.get("low"):
        return f"{number_of(groups['low'])}..{number_of(groups['high'])}"
    if groups.get("twice"):
        return _bounded(2, groups["bound"])
    if groups.get("many"):
        words = groups["many"].lower().split()
        return next((value for word, value in _MULTITUDES.items() if word in words), ">=2")
    number = number_of(groups["number"]) if groups.get("number") else None
    if number is None:
        return None
    if is_vague(groups["number"]):
        if re.fullmatch(rf"{_LEAST}|{_MORE}", " ".join((groups["bound"] or "").lower().split())):
            return f">={number}"
        return f"~{number}" if re.search(r"couple|dozen", groups["number"], re.IGNORECASE) else f">={number}"
    return _bounded(number, groups["bound"])


def _bounded(number: int, bound: str | None) -> str:
    words = " ".join((bound or "").lower().split())
    if re.fullmatch(_LEAST, words):
        return f">={number}"
    if re.fullmatch(_MORE, words):
        return f">={number + 1}"
    if re.fullmatch(_MOST, words):
        return f"<={number}"
    return f"~{number}" if re.fullmatch(_ABOUT, words) else str(number)
