"""Whether two tellings of the same people are of different occasions: another era, another place, a former meeting."""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.properties.place import summits_in
from backchannel.extraction.shared_times import RECALLED_REACH, is_recalled
from backchannel.extraction.work import Work
from backchannel.model import Mention, parse_edtf

_ERA_REACH = 90
"""Characters around a contact's words that tell of what time it was."""
_CLAUSE_ENDS = re.compile(r"[.;?!]\s|\n\n")
_NEAR = 300
"""Characters around a contact in which its place may stand."""
_OF_AN_ERA = re.compile(
    r"\b(?:my|his|her|the|our)\s+(?:first|last|previous)\s+(?:term|administration)\b|"
    r"\b(?:I|he|she|we|you)\s+(?:(?:was|were|had\s+been|got)\s+(?:first\s+|re)?elected|won)\b|"
    r"\bas\s+(?:Vice\s+President|(?:a\s+)?[Ss]enator)\b|\bwhen\s+(?:I|he|she)\s+was\s+(?:Vice\s+President|[Vv]ice\s+president|"
    r"(?:a\s+)?[Ss]enator|running)\b"
)
"""In a contact's clause: it was in years that the text is not about."""
_OTHER_OCCASION = re.compile(
    r"\bfirst\s+\Z|\b[Ll]ast\s+time\b[^.;?!]*\Z|"
    r"\b(?:past|last)\s+(?:(?:several|few|couple\s+of|two|three|four)\s+)?(?:years|months),?\s[^.;?!]*\Z"
)
"""Before a verb: the contact was on another occasion, or on many, "they first met when he took office"."""
_WHEN_HE_BECAME = re.compile(
    r"\s+(?:[\w’]+\s+){0,4}?when\s+(?:he|she|they|I|we|[A-Z]\w+)\s+(?:first\s+)?(?:was|were|became|came|took|had)\b"
)
_AND_NOW = re.compile(
    r",?\s+and\s+(?:now\s+)?(?:we|they)(?:[’']re|\s+are)\s+(?:\w+\s+)?(?:together|here|back|meeting)\s+(?:again|once\s+more)\b"
)
"""Behind a contact's words: it was another than this one, "we were together in Israel, and we're together again"."""
_SINCE = re.compile(r"\b[Ss]ince\s+(?:[\w’']+\s+){0,7}\Z")
"""Before a contact’s words: it was some time ago, "since your visit to Mexico"."""
_PREVIOUS = re.compile(
    r"\b(?:my|our|your|their|his|her|the)\s+(?:previous|last)\s+(?:\w+\s+)?\Z|"
    r"\b(?:repay|return|reciprocat)(?:e|ing)?\s+(?:my|your|his|her|their)\s+(?:\w+\s+)?\Z"
)
"""Before a contact's words: it was before the one of the day, "at our previous meeting", "to return your visit"."""
_FOLLOWING = re.compile(
    r"\b(?:[Ff]ollowing(?:\s+up\s+on)?|[Ff]ollow-up\s+to|[Ff]urther\s+to|[Aa]fter)\s+(?:the\s+)?"
    r"(?:(?:outcomes?|results?)\s+of\s+(?:the\s+)?)?(?:[\w–’-]+\s+){0,4}\Z"
)
"""Before a contact's words: what is told comes after it, "following the talks held on May 5"."""


_LATER_THAT_DAY = re.compile(
    r"(?:(?:That|The\s+same)\s+(?:evening|night|afternoon)|Later(?:\s+(?:that\s+(?:day|evening|night)|on))?|Hours\s+later|Afterwards?|"
    r"(?:The|On\s+the)\s+(?:next|following|previous)\s+(?:day|morning|evening|week|month|year)|The\s+day\s+(?:before|after)|"
    r"(?:An?|Two|Three|Four|Five|Six|Several|A\s+few)\s+(?:days?|weeks?|months?|years?)\s+(?:later|earlier|before)|(?:Days|Weeks|Months|Years)\s+later)\b,?\s"
)


_THEN_ANOTHER = re.compile(r"[^.;?!]*;[^.;?!]*\b(?:although|though|but|while|when|after|before)\b[^.;?!]*")
"""Between two contacts of a story's sentence: it has come to another, "held talks in July; a meeting was called off,
although they exchanged a few words there"."""


def is_set_against_now(text: str, end: int) -> bool:
    """Say whether a sentence goes on behind a contact with the one at hand: "and we are together again today"."""
    return _AND_NOW.search(_CLAUSE_ENDS.split(text[end : end + _ERA_REACH], maxsplit=1)[0]) is not None


def is_of_another_time(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether a mention tells of another occasion: of a former time in office, or of another place."""
    if _is_later_that_day(work, earlier, mention) or _was_long_before(work, earlier, mention):
        return True
    between = work.document.text[earlier.trigger.end : mention.trigger.start]
    if work.document.kind == "press" and earlier.when and _THEN_ANOTHER.fullmatch(between):
        return True
    end = mention.trigger.end
    after = _CLAUSE_ENDS.split(work.document.text[end : end + _ERA_REACH], maxsplit=1)[0]
    before = work.document.text[max(0, mention.trigger.start - _ERA_REACH) : mention.trigger.start]
    if _OF_AN_ERA.search(after) or _OF_AN_ERA.search(_CLAUSE_ENDS.split(before)[-1]):
        return True
    if mention.when is None and earlier.when in (None, str(work.day)) and _SINCE.search(before):
        return True
    over = mention.when is None and mention.modality == "reported"
    if over and (_OTHER_OCCASION.search(before) or _WHEN_HE_BECAME.match(after)):
        return True
    if over and is_set_against_now(work.document.text, end):
        return True
    place, other = _place(mention), _place(earlier)
    if mention.when is None and place and not other and earlier.when and work.document.kind == "transcript":
        return not _is_named_near(work, place, earlier)
    return bool(place and other) and mention.when is None and not set(place.split()) & set(other.split())


def is_former(work: Work, earlier: Mention, mention: Mention, tied: list[Mention]) -> bool:
    """Say whether words call a contact a former one, where the text is about another: of its title, or of its day."""
    before = work.document.text[max(0, mention.trigger.start - _ERA_REACH) : mention.trigger.start]
    if mention.modality != "reported" or not _PREVIOUS.search(before):
        return False
    first = earlier.same_as or earlier.id
    same = [one for one in tied if (one.same_as or one.id) == first]
    of_title = any(one.trigger.start < len(work.document.title) for one in same)
    return of_title or any((one.when or "").rstrip("~") == str(work.day) for one in same)


def _is_later_that_day(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether a sentence tells of another part of a day than a contact before it: "That evening he spoke"."""
    start = next((one.start for one in reversed(work.sentences) if one.start <= mention.trigger.start), 0)
    later = _LATER_THAT_DAY.match(work.document.text, start, mention.trigger.start)
    return later is not None and earlier.trigger.end <= start and earlier.trigger.start >= len(work.document.title)


def _was_long_before(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether a text only recalled a talk, and paragraphs later tells without a time of a meeting."""
    told_otherwise = mention.when is None and (earlier.channel, mention.channel) == ("unspecified", "meeting")
    near = mention.trigger.start - earlier.trigger.end <= RECALLED_REACH
    return told_otherwise and not near and is_recalled(earlier, work.day)


def follows_upon(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether a mention tells of what was days before the contact that the text is about: "following the talks"."""
    before = work.document.text[max(0, mention.trigger.start - _ERA_REACH) : mention.trigger.start]
    if mention.when is None or earlier.when is not None or not _FOLLOWING.search(before):
        return False
    return _is_days_ago(work, mention.when)


def _is_days_ago(work: Work, when: str) -> bool:
    """Say whether a time was over before the day before the text's own."""
    last = parse_edtf(when).days()[1]
    return last is not None and work.day is not None and last < work.day - dt.timedelta(days=1)


def _place(mention: Mention) -> str:
    return next((s.value for s in mention.statements if s.property == "place" and s.value), "")


def _is_named_near(work: Work, place: str, earlier: Mention) -> bool:
    """Say whether a place is named in the title, or about the words for a contact."""
    start, end = earlier.trigger.start, earlier.trigger.end
    around = work.document.text[max(0, start - _NEAR) : end + _NEAR]
    return place in around or place in work.document.title


def is_elsewhere(earlier: Mention, mention: Mention, tied: list[Mention]) -> bool:
    """Say whether the two were at different summits: "the Bali summit" is not what was told of Woodside."""
    first = earlier.same_as or earlier.id
    theirs = summits_in(_places(*(one for one in tied if (one.same_as or one.id) == first)))
    mine = summits_in(_places(mention))
    return bool(mine and theirs) and not mine & theirs


def _places(*mentions: Mention) -> list[str]:
    return [one.value for mention in mentions for one in mention.statements if one.property == "place"]
