"""Checkable: of which claims a finding is made.

A claim that may be misread has its verdict among the claims and no finding. What it counts, between whom and over what
time must all be told by its own words: a number given to the wrong people harms them, whatever the record says of it.
"""

from __future__ import annotations

import re

from backchannel.audit.view import View
from backchannel.model import ASKING, Claim, Participant

PLURAL = ">=2"
"""What "more than once" says, and every plural too."""
NEAR_CHARS = 60
"""Words of number as near as this to those that name the contacts are about them."""
_QUANTIFIES = re.compile(
    r"\b(?:(?<!any )more than|at least|once|twice|times|multiple|number of|series of"
    r"|(?:two|couple|several|few|(?<!how )many)(?!\s+of\s+(?:them|us|you|their|our|his|her|the|those|these)\b)"
    r"(?!\s+(?:of\s+)?(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?|minutes?)\b)"
    r"(?!\s+(?:leaders|presidents|sides|countries|nations|governments|heads|men)\b)"
    r"|second|again|repeated\w*)\b"
    r"|\b\d{1,2}\s+(?:[\w-]+\s+){0,2}?(?:calls|meetings|times|conversations|visits|contacts|talks|discussions|summits)\b",
    re.IGNORECASE,
)
"""A number beside what is counted; days and years ("in Bangkok on January 26th"), and who they are ("the two leaders"),
count nothing."""
_TIMES = re.compile(r"\b(?:more than once|twice|times|occasions|points|repeatedly|again)\b", re.IGNORECASE)
"""What counts a noun from behind it; "many areas" there are other things."""
_NOUN = re.compile(
    r"(?:calls?|meetings?|conversations?|discussions?|summits?|talks|visits?|engagements?|contacts?|touch|"
    r"communications?|dialogue|consultations?|exchanges?|interactions?|encounters?|sessions?|letters?|messages?)\Z",
    re.IGNORECASE,
)
_OWNS = re.compile(r"(?:my|his|her|our|their|your)\Z", re.IGNORECASE)
_OWNED = re.compile(r"['\u2019]s?\s+(?:[\w-]+\s+){0,5}\Z")
_HAS_HAD = re.compile(r"\b(?:had|have|has|having|holds?|held|holding|made|exchanged|in)\b")
"""Between somebody and a noun: the contacts are theirs, "A and B have had two calls", "is in regular contact"."""
_WITH = re.compile(r"[^,;:.\u2014]{0,60}?\b(?:with|between|to)\b(?!.*\bincluding\b)", re.DOTALL)
_CORRECTED = re.compile(
    r"[\u2014\u2013-]\s*(?:\w+ )?(?:more than|over|at least|nearly|almost|about|up to)\b", re.IGNORECASE
)
"""Behind a number: another one in its place, "several times - more than two dozen"."""
_EXCEPT = re.compile(
    r"\b(?:outside(?:\s+of)?|other\s+than|apart\s+from|aside\s+from|besides|not\s+counting)\b", re.IGNORECASE
)
"""Some of the contacts are not counted: "several times outside of those venues"."""
_DISCUSS = re.compile(r"discuss(?:es|ed|ing)?\b", re.IGNORECASE)
"""What is discussed is a topic."""
_OF_ONE_TOPIC = re.compile(
    r"\babout\s+(?!(?:once|twice|a|an|every|half|\d+|two|three|four|five|six|ten|how|as)\b)\w+|"
    r"\b(?:about|discuss\w*|rais\w+|on)\s+(?:this|that|it|these)\b|"
    r"\b(?:something|(?:thing|matter|issue|topic|subject|point|question)s?|what|which)\s+(?:that\s+)?(?:[^\s,.;]+\s+){1,5}"
    r"(?:discussed|raised|spoken\s+about|talked\s+about|brought\s+up)\b|"
    r"\bthis\s+(?:topic|issue|subject|matter|question)\b",
    re.IGNORECASE,
)
"""Contacts about one thing, which are not counted here: "we never spoke about this", "two talks about the pipe"."""
_OF_OFFICES = re.compile(r"\bbetween\s+(?:[\w.-]+\s+){1,3}and\s+(?:[\w.-]+\s+)?(?:presidents|leaders)\b", re.IGNORECASE)
"""Of whoever held them: "meetings between U.S. and Chinese presidents"."""
_OTHER_TIME = re.compile(
    r"\bsince\b|\b(?:this|last)\s+(?:year|month|week|spring|summer|fall|autumn|winter)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""A time that a claim gives and that is not among its dates."""
_CORRECTED_TIME = re.compile(
    r"\b(?:this|past|last|the)\s+(?:day|week|month|year)s?\s*[\u2014\u2013-]+\s*(?:in|over|during)\b"
)
"""A time that the speaker takes back: "in this week - in this past week"."""
_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COMPARES = re.compile(r"\bthan any\b|\bthe most\b|\ball the time\b", re.IGNORECASE)
"""A claim on many other pairs, too: "more than any other leader"; or a way of speaking."""
_NO_COUNT = re.compile(
    r"\bfor\s+the\s+(?:very\s+)?first\s+time\b|\b(?:agreed|plan\w*|committed|intend\w*|hope\w*)\s+to\s+(?:continue|keep|maintain)\b",
    re.IGNORECASE,
)
"""Of what is done for the first time nobody says how often it was, nor of what is to go on."""
_HOURS_OF = re.compile(r"\b(?:hours?|days?|minutes)\s+of\s+(?:\w+\s+)?\Z", re.IGNORECASE)
MOST_CHARS = 400
"""Of longer sentences it is too often misread what a number counts."""
_QUOTED_I = re.compile(r"[\u201c\"]I\b")
"""Somebody else's words, whoever reads them out."""
_CUT_OFF = re.compile(r"\b(?:of|the|an?|and|or|with|to|in|on|at|by|for|during|that|as)\s*[\u2014-]+\s*\Z")
_CHANNEL = (
    r"(?:calls?|phone|telephone|meetings?|met|meet|conversations?|visits?|letters?|video|spoken?|talk(?:ed|s)?|called)"
)
_AND_BY = re.compile(
    rf"(?:\s+(?:with|to))?\s+(?:and|or|as\s+well\s+as)\s+(?:[\w-]+\s+){{0,3}}?{_CHANNEL}\b", re.IGNORECASE
)
_BY_AND = re.compile(rf"\b{_CHANNEL}(?:\s+(?:with|to))?\s+(?:and|or)\s+(?:[\w-]+\s+){{0,2}}\Z", re.IGNORECASE)
"""Contacts of two channels that one number counts: "numerous meetings and phone calls"."""
_VIDEO = re.compile(r"video", re.IGNORECASE)
_ORDINAL_TO_COME = re.compile(
    r"\b(?:will|would|going\s+to|[\u2019']ll)\s+(?:\w+\s+)?be\s+(?:[\w\u2019'-]+\s+){0,4}?(?:second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|\d+(?:nd|rd|th|st))\b",
    re.IGNORECASE,
)
_PAIR = 2
_TOGETHER = re.compile(
    r"\b(?:trilaterals?|three[- ]way|four[- ]way|jointly|(?:all|three|four)\s+(?:\w+\s+)?together|"
    r"the\s+(?:three|four)\s+of\s+us)\b",
    re.IGNORECASE,
)
_OUR = re.compile(r"our\Z", re.IGNORECASE)
_YOU = re.compile(r"(?:you|your)\Z", re.IGNORECASE)
_WE = re.compile(r"(?:we|us|our)\b", re.IGNORECASE)
_WITH_OFFICE = re.compile(
    r"\b(?:with|to|between)\s(?P<whom>[^,;:]{0,40}?\b(?:President|Minister|Chancellor|King|Queen|Secretary|Premier|leaders?|"
    r"counterparts?)\b[^,;:]{0,40})"
)
"""In the sentence before a claim: with whom the speaker has to do there; "we" may then be these two."""
_BEFORE_CHARS = 300


def is_checkable(view: View, claim: Claim) -> bool:
    """Say whether a claim is one of quantity, about two known people of two parties, and surely read.

    "Their conversations" is a plural and counts nothing; "in close touch" is no frequency, and "more than with any
    other" compares; talks about one thing are not counted, nor those of whoever held two offices; a time that was not
    understood cannot be held to; of more than two people it is open whether they met together or one of them each of
    the others, unless the words say so; what a reporter supposes in a question nobody claims; and
    talks inside one government are not what this record is of.
    """
    people = [person for person in claim.participants if person.principal]
    return (
        len({person.party for person in people}) > 1
        and (len(people) == _PAIR or _TOGETHER.search(claim.span.quote) is not None)
        and _counts_these(claim)
        and _pair_is_told(claim)
        and _by_one_who_knows(view, claim)
        and not _we_may_be_others(view, claim)
        and _time_is_told(claim)
        and _one_channel(claim)
        and _is_plain(claim)
    )


def counts_one_to_come(claim: Claim) -> bool:
    """Say whether a claim counts a contact that is still to come: "this will be their third meeting"."""
    return _ORDINAL_TO_COME.search(claim.span.quote) is not None


def _around(claim: Claim) -> tuple[str, str]:
    """Return the words of a claim before and behind those that name the contacts."""
    at = claim.trigger.start - claim.span.start
    return claim.span.quote[: max(0, at)], claim.span.quote[at + len(claim.trigger.quote) :]


def _counts_these(claim: Claim) -> bool:
    quantity = claim.quantity or ""
    before, behind = _around(claim)
    before, behind = before[-NEAR_CHARS:], behind[:NEAR_CHARS]
    near = before + claim.trigger.quote + behind
    if quantity == PLURAL and not _QUANTIFIES.search(before + claim.trigger.quote) and not _TIMES.search(behind):
        return False
    if _NO_COUNT.search(claim.span.quote) or _HOURS_OF.search(before):
        return False
    if _CORRECTED.search(behind) or _EXCEPT.search(behind) or _DISCUSS.match(claim.trigger.quote):
        return False
    compares = _COMPARES.search(quantity) or quantity.startswith("close ")
    return not compares and not _OF_ONE_TOPIC.search(near) and not _OF_OFFICES.search(claim.span.quote)


def _is_plain(claim: Claim) -> bool:
    """Say whether a claim's words are one whole sentence of the speaker's own, of a length that can be read surely."""
    words = claim.span.quote
    own = not words.startswith(("\u201c", '"')) and not _QUOTED_I.search(words)
    return own and len(words) <= MOST_CHARS and not _CUT_OFF.search(words)


def _pair_is_told(claim: Claim) -> bool:
    """Say whether the words themselves give the contacts to each of a claim's people."""
    return all(_is_told(claim, person) for person in claim.participants if person.principal)


def _is_told(claim: Claim, person: Participant) -> bool:
    if person.span is None:
        return False
    within = person.span.start < claim.trigger.end and claim.trigger.start < person.span.end
    if within or not _NOUN.search(claim.trigger.quote):
        return True
    before, behind = _around(claim)
    if person.span.start >= claim.trigger.end:
        return _WITH.match(behind[: person.span.start - claim.trigger.end]) is not None
    between = before[max(0, person.span.end - claim.span.start) :]
    return bool(_OWNS.search(person.span.quote) or _OWNED.match(between) or _HAS_HAD.search(between))


def _by_one_who_knows(view: View, claim: Claim) -> bool:
    """Say whether somebody asserts it who is not asking, and whose "our" and "you" are who they are taken for."""
    if any(voice.name == ASKING for voice in claim.attribution):
        return False
    voice = claim.attribution[-1] if claim.attribution else None
    names = {person.name for person in claim.participants}
    you = any(person.span and _YOU.match(person.span.quote) for person in claim.participants)
    if you and voice and voice.kind == "speaker" and voice.name not in names:
        return False  # put to one of them by somebody who was not there
    ours = [person for person in claim.participants if person.span and _OUR.match(person.span.quote)]
    document = view.document(claim.document)
    title = document.title if document else ""
    others = [person.name for person in ours if voice is None or person.name != voice.name]
    return len({person.span for person in ours}) == len(ours) or all(_is_in(name, title) for name in others)


def _we_may_be_others(view: View, claim: Claim) -> bool:
    """Say whether "we" alone gives a claim's people, and the sentence before it is of somebody else with an office."""
    people = [person for person in claim.participants if person.principal]
    if not all(person.span and _WE.match(person.span.quote) for person in people):
        return False
    before = view.around.text(claim.document)[max(0, claim.span.start - _BEFORE_CHARS) : claim.span.start]
    sentence = re.split(r"[.!?]\s", before.rstrip().rstrip(".!?"))[-1].rsplit("\n", 1)[-1]
    return any(
        not any(_is_in(person.name, match["whom"]) for person in people) for match in _WITH_OFFICE.finditer(sentence)
    )


def _is_in(name: str, title: str) -> bool:
    """Say whether a title has one of somebody's names."""
    return any(len(word) > 2 and word in title for word in name.split())  # noqa: PLR2004 - no "de" or "al"


def _time_is_told(claim: Claim) -> bool:
    words, quantity = claim.span.quote, claim.quantity or ""
    if claim.bounds:
        return claim.kind == "count" and not claim.period and quantity != PLURAL and claim.bounds[-1].isalnum()
    if _CORRECTED_TIME.search(words) or (quantity == PLURAL and _ONE_DAY.fullmatch(claim.period or "")):
        return False
    return bool(claim.period) or not _OTHER_TIME.search(words)


def _one_channel(claim: Claim) -> bool:
    """Say whether the number counts contacts of the claim's channel alone."""
    before, behind = _around(claim)
    if claim.channel == "video" and not _VIDEO.search(claim.trigger.quote):
        return False  # "we met virtually" may be a summit of many, whose channel others call a meeting
    return claim.channel == "unspecified" or not (_AND_BY.match(behind) or _BY_AND.search(before))
