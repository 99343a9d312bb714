"""What two leaders who speak beside each other say of being together: that is of the day on which they speak.

"Remarks by President Biden and Chancellor Scholz Before Bilateral Meeting" are said where the two meet, and published
as of that day. "Our meeting", "it is an honor to host you", "I look forward to talking to you" are then of that day;
"when we met in Geneva", "our last meeting", "we will meet again" are not. So it is with "Meeting with the President
of A" where the item gives what both said: the Kremlin heads such a page with the day, hour and place of the meeting.
An item that only tells of a meeting, and has nobody speak, gives it no day.
"""

from __future__ import annotations

import re

from backchannel.extraction.dates import find_times
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.work import Work
from backchannel.model import Modality

_REMARKS = re.compile(
    r"^(?:Remarks|(?:Joint )?Press (?:Conference|Statements?)|(?:Joint )?Statements?|Toasts)\b.*\b(?:by|of)\b"
)
_SITTING = re.compile(
    r"^(?:Meeting|Talks|Conversation|Working (?:breakfast|lunch|dinner))\s+with\b|^(?:[A-Z]\w+-)+[A-Z]\w+ talks$"
)
"""A title of what two sat down for, and whose words the item then gives: "Meeting with the President of A"."""
_OVER = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Jj]oint|Press (?:Conference|Availability|Statements?))\b")
_AHEAD = re.compile(r"\b(?:[Bb]efore|[Aa]head of)\b")
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:last|previous|earlier\s+[a-z]|former|second|third|next|another|future|recent|recently|once(?!\s+again)|ago|years?|"
    r"months?|weeks?|days?|when|since|before|until|till|ever|never|every|always|often|used to|many|several|continu\w+|"
    r"already|regular|ongoing|been|a\s+lot)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""In the trigger's clause: some other time is spoken of, or many."""
_FIRST = re.compile(r"\bfirst\b(?!\s+of\s+all\b)")
_AGAIN = re.compile(r"\bagain\b")
_DURING_OURS = re.compile(r"\b(?:[Dd]uring|[Ii]n|[Aa]t(?:\s+the\s+(?:start|end)\s+of)?)\s+(?:our|this|today[’']s)\s+\Z")
"""Right before a noun: it is the contact at hand, whatever else the clause speaks of."""
_WENT_THROUGH = re.compile(
    r"(?:^|[,;—–]\s+|\b(?:[Aa]nd|issue|that|course)\s+|,\s+)(?:[Ww]e|[Tt]he\s+(?:Vice\s+)?(?:[Pp]resident|[Pp]rime\s+[Mm]inister|"
    r"[Cc]hancellor)\s+and\s+I|(?:Prime\s+Minister|President|Chancellor)\s+(?:[A-Z][\w’-]+\s+){1,3}and\s+I)\s+"
    r"(?:also\s+|then\s+|both\s+)?\Z"
)
"""Before "discussed": what two who have just met went through together."""
_DISCUSSED = frozenset({"discussed", "talked", "spoke"})
_SPENT = re.compile(r"\b[Ww]e\s+(?:just\s+|also\s+)?\Z")
_THEN = re.compile(
    r"\b(?:when|while|last|ago|back\s+(?:in|when)|previous(?:ly)?|first\s+(?:met|spoke|time)|earlier\s+this)\b"
)
"""In a sentence: it speaks of another occasion."""
_OCCASION = re.compile(
    r"\b(?:met|meet(?:ing)?s?|saw|seen|spoke|spoken|talk(?:ed|s)|calls?|called|conversations?|visit(?:s|ed)?|trips?|summits?|"
    r"hosted|welcomed|travel(?:l?ed)?|went|came|were|was)\b"
)
"""In the sentences before, beside such words: the occasion may be a contact, "when I was here last year"."""
_MY_VISIT = re.compile(r"\b(?:making|paying|starting|beginning|begin|start)\s+(?:my|an?|this)\s+(?:[a-z]+\s+){0,2}\Z")
_OURS = re.compile(r"\b(?:[Oo]ur|[Tt]his|[Tt]oday[’']s)\s+(?:very\s+)?(?:[a-z-]+\s+){0,2}$")
_WE_HAD = re.compile(
    r"\b(?:[Ww]e|and I|and me|us)(?:[’']ve|\s+have)?\s+(?:\w+\s+)?had\s+(?:an?|our)\s+"
    r"(?:\w+,?\s+|and\s+|—\s+){0,5}$"
)
_YOUR_VISIT = re.compile(r"\b(?:[Yy]our)\s+(?:very\s+)?(?:[a-z-]+\s+){0,2}\Z")
_GLAD_OF = re.compile(
    r"\b(?:[Ww]elcome|[Aa]ppreciate|(?:[Gg]rateful|[Tt]hank(?:s| you))\s+(?:so\s+much\s+|very\s+much\s+)?for|"
    r"honou?red\s+by)\s+[Yy]our\s+(?:[a-z-]+\s+){0,2}\Z"
)
_IS_NOW = re.compile(
    r"(?:\s+(?:to|here|in)\s+(?:(?:the|our)\s+)?[\w.]+(?:\s+[A-Z]\w+)*)?(?:\s+today)?"
    r"(?:,\s+(?:following|after|coming)\s[^,]+,)?\s+(?:is|comes|marks|will\s+(?:be|mark|help|further|strengthen))\b"
    r"|\s+here\s+(?:in|to|at|today)\b|\s+here[.,]"
)
"""Behind "your visit", said to the guest: it is the one at hand."""
_THIS_IS = re.compile(
    r"\b[Tt]his\s+is\s+(?:already\s+)?(?:(?:his|her|your|our|the)\s+)(?:(?:very\s+)?[a-z]+\s+){0,2}\Z|"
    r"\b[Ww]e(?:[’']re|\s+are)\s+(?:now\s+)?(?:having|holding)\s+(?:this|the|our|an?)\s+(?:[\w-]+\s+){0,3}(?:[A-Z][\w.-]+\s+)?\Z"
)
"""Before a noun: it is the contact at hand, "this is our third meeting"."""
_GLAD_TO = re.compile(
    r"\b(?:pleased|honou?red|delight(?:ed)?|fantastic|special|warmly|proud|great|good|nice|glad|happy|pleasure|honou?r|"
    r"privilege[d]?|thrilled|grateful|"
    r"wonderful|excited|want)\b[^.;?]{0,50}\b(?:to|for|of|that you[’']re)\s+(?:[a-z]+\s+){0,2}$|"
    r"\b[Tt]hank(?:s| you)\b[^.;?]{0,40}\bfor\s+(?:graciously\s+|so\s+)?$|"
    r"\b(?:I|[Ww]e)(?:[’']d like to| want to| would like to)?\s+(?:[a-z]+ly\s+)?$(?<!to be )"
)
"""Right before a word of greeting."""
_FORMER = re.compile(r"\b(?:was|were|had)\b")
_SOON_TO = re.compile(r"\b(?:look(?:ing)? forward to|going to|will|[’']ll|eager to|anxious to|hope(?:s)?)\b")
_GREETING = frozenset({
    "welcome", "welcoming", "host", "hosting", "see", "seeing", "meet", "meeting", "receive", "receiving", "sit down",
    "be", "speak", "talk", "greet", "join", "having",
})  # fmt: skip
_RECEIVING = re.compile(r"host(?:ing)?|welcom(?:e|ing)|receiv(?:e|ing)|visit(?:ing)?", re.IGNORECASE)
_TALK = re.compile(r"(?:bilateral )?(?:discussion|conversation|talk|meeting|dialogue)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s+(?:\w+\s+){0,4}?(?:in|at)\s+(?:the\s+)?(?!this|our|my|our)[A-Z]")
_AFTER_ANOTHER = re.compile(
    r"(?:And\s+|So,?\s+)?(?:Following|After|Since)\s+(?:our|the|my|your|their|his|her)\s+[^,;]*,\s+"
)
"""An opening of a sentence that tells what went before, "Following our talks last May, I am glad to meet"."""
_CLAUSE_BEGINS = re.compile(r"[.;:]|\b(?:but|because)\b")
_CLAUSE_ENDS = re.compile(
    r"[.;:]|\band\s+to\b|,\s+(?:but|because|as|since|where)\b|\b(?:about|that|which|how|despite)\b"
)
_ON_THE_PHONE = re.compile(r"\s+(?:by|on|over)\s+(?:the\s+)?(?:tele)?phone\b")
FAR_APART = re.compile(r"\b(?:call|video|virtual|phone|teleconference)", re.IGNORECASE)
"""In a title: who speaks there is not in one room."""
_WITNESS_REACH = 160
_SENTENCES = 3


def of_the_day(work: Work, scene: Scene, cast: Cast, modality: Modality) -> str | None:
    """Return the document's day for a contact between the two who speak, where it is the one they speak at.

    Args:
        work: the document's.
        scene: the trigger where it stands, whose clause gives no time.
        cast: who takes part.
        modality: of the contact.
    """
    title = work.document.title
    if work.day is None or modality not in ("reported", "planned") or _is_by_phone(scene, title):
        return None
    if not (_is_between_those_who_speak(work, cast) or _is_perhaps_theirs(work, scene, cast)):
        return None
    if scene.sentence.title:
        of_today = _in_title(scene, title)
    elif scene.sentence.turn is None:
        of_today = modality == "reported" and _opens_a_transcript(work, scene)
    else:
        of_today = _said(scene, title, modality) or (modality == "reported" and _went_through(work, scene))
    return work.day.isoformat() if of_today else None


def is_apart(work: Work, scene: Scene, cast: Cast, modality: Modality) -> bool:
    """Say whether a contact of two who speak beside each other may be another one than that at hand."""
    if scene.sentence.title or scene.sentence.turn is None or not _is_between_those_who_speak(work, cast):
        return False
    another = _is_of_another_day(scene, modality) or _is_by_phone(scene, work.document.title)
    if another or not _REMARKS.match(work.document.title):
        return another  # on the page of a meeting what is told of the two is mostly of it
    before, near = _around(scene)
    if modality == "planned" and _SOON_TO.search(before) and _is_a_visit_to_come(scene):
        return True
    greets = _greets(scene, before)
    if _ELSEWHERE.match(near) and not greets:
        return True
    of_hand = _OVER.search(work.document.title) or modality != "reported" or _OURS.search(before)
    return not (of_hand or greets)


def _is_by_phone(scene: Scene, title: str) -> bool:
    """Say whether two who sit together speak of a call, which is another contact than the one at hand."""
    by_phone = _ON_THE_PHONE.match(scene.text, scene.end, scene.sentence.end) is not None
    told = by_phone or scene.trigger.channel in ("call", "message")
    return told and not scene.sentence.title and not FAR_APART.search(title)


def _is_between_those_who_speak(work: Work, cast: Cast) -> bool:
    """Say whether it is between some who all have turns in remarks that they make side by side, and nobody else."""
    title = work.document.title
    if work.document.kind != "transcript" or not (_REMARKS.match(title) or _SITTING.match(title)):
        return False
    speaking = {person.key for person in work.discourse.speakers.values() if person}
    keys = {part.key for part in cast.parts}
    return len(keys) > 1 and keys <= speaking


def _is_perhaps_theirs(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether two speak beside each other, and a talk is told of without those who take part: "a good talk"."""
    pair = work.document.kind == "transcript" and work.discourse.title_pair and _REMARKS.match(work.document.title)
    speaking = {person.key for person in work.discourse.speakers.values() if person}
    talk = cast.partial and not scene.trigger.plural and _TALK.fullmatch(scene.trigger.text)
    return bool(pair and talk) and {part.key for part in cast.parts} <= speaking and len(speaking) > 1


def _opens_a_transcript(work: Work, scene: Scene) -> bool:
    """Say whether words before the first turn tell of the meeting whose transcript follows: "held talks with A"."""
    if not _SITTING.match(work.document.title) or _is_of_another_day(scene, "reported"):
        return False
    first = next((one.start for one in work.sentences if one.turn is not None), None)
    return first is not None and scene.start < first and scene.trigger.channel not in ("call", "message")


def _in_title(scene: Scene, title: str) -> bool:
    """Say whether it is what the title says the remarks are made at: "Before Bilateral Meeting"."""
    before = title[: scene.start - scene.sentence.start]
    return bool(re.search(r"\b(?:[Bb]efore|[Aa]fter|[Aa]t|[Ii]n|[Dd]uring|[Ff]ollowing)\b[^,|]*$", before))


def _said(scene: Scene, title: str, modality: Modality) -> bool:
    """Say whether the words are of the contact at hand."""
    if scene.trigger.several or scene.sentence.turn is None or scene.sentence.turn.asks:
        return False
    before = scene.text[max(scene.sentence.start, scene.start - _WITNESS_REACH) : scene.start]
    clause, near = _around(scene)
    yours = scene.trigger.text.lower() == "visit" and _YOUR_VISIT.search(before) and not _OF_ANOTHER_DAY.search(clause)
    if yours and (_IS_NOW.match(scene.text, scene.end, scene.sentence.end) or _is_welcomed(scene, before)):
        return True
    noun = scene.trigger.shape in ("noun", "travel")
    if noun and (
        _THIS_IS.search(before) or _MY_VISIT.search(before) or (modality == "reported" and _is_of_hand(title, before))
    ):
        return True
    if _is_of_another_day(scene, modality):
        return False
    if modality == "planned":
        ours = scene.trigger.shape in ("noun", "travel") and bool(_OURS.search(before))
        return ours or (bool(_SOON_TO.search(clause)) and bool(_AHEAD.search(title)) and not _is_a_visit_to_come(scene))
    if scene.trigger.shape in ("noun", "travel"):
        of_hand = bool(_OURS.search(before)) or (bool(_WE_HAD.search(before)) and not _AHEAD.search(title))
        return of_hand and not _ELSEWHERE.match(near)
    return _greets(scene, before) and not (_FORMER.search(clause))


def _is_a_visit_to_come(scene: Scene) -> bool:
    """Say whether it is a visit that one of two who sit together looks forward to: it is another than that at hand."""
    return scene.trigger.channel == "visit" or _RECEIVING.fullmatch(scene.trigger.text) is not None


def _is_of_hand(title: str, before: str) -> bool:
    """Say whether something is told as of the meeting that is just over: "during our meeting, I raised it"."""
    return _OVER.search(title) is not None and _DURING_OURS.search(before) is not None


def _went_through(work: Work, scene: Scene) -> bool:
    """Say whether two who have just met tell what they went through: "we also discussed the harvest"."""
    if scene.sentence.turn is None or scene.sentence.turn.asks or not _OVER.search(work.document.title):
        return False
    before, near = scene.text[scene.sentence.start : scene.start], _around(scene)[1]
    word = scene.trigger.text.lower()
    told = word in _DISCUSSED and _WENT_THROUGH.search(before)
    if not told and not (word.startswith("spent") and _SPENT.search(before)):
        return False
    if _OF_ANOTHER_DAY.search(before) or _OF_ANOTHER_DAY.search(near) or _THEN.search(scene.sentence.text):
        return False
    number = work.sentences.index(scene.sentence)
    earlier = [one for one in work.sentences[max(0, number - _SENTENCES) : number] if one.turn is scene.sentence.turn]
    earlier = [one for one in earlier if _OCCASION.search(one.text)]
    times = [time.past for one in earlier for time in find_times(one.text, work.day)]
    elsewhere = any(_THEN.search(one.text) for one in earlier[-2:])
    return not elsewhere and set(times) <= {work.day.isoformat() if work.day else None}


def _is_welcomed(scene: Scene, before: str) -> bool:
    """Say whether a host is glad of a visit, and names no other time: "we welcome your visit"."""
    near = re.split(r"[,.;:]", scene.text[scene.end : scene.sentence.end], maxsplit=1)[0]
    return _GLAD_OF.search(before) is not None and not _OF_ANOTHER_DAY.search(near)


def _greets(scene: Scene, before: str) -> bool:
    """Say whether somebody is glad of, or thanks for, what goes on: "it is an honor to host you"."""
    word = scene.trigger.text.lower()
    return word in _GREETING and bool(_GLAD_TO.search(before))


def _is_of_another_day(scene: Scene, modality: Modality) -> bool:
    """Say whether the words around a trigger speak of some other time, or of many."""
    before, near = _around(scene)
    if _OF_ANOTHER_DAY.search(before) or _OF_ANOTHER_DAY.search(near) or _FIRST.search(before):
        return True
    return modality == "planned" and bool(_AGAIN.search(before) or _AGAIN.search(near))


def _around(scene: Scene) -> tuple[str, str]:
    """Return the words of the clause before and after the trigger."""
    opening = _AFTER_ANOTHER.match(scene.text, scene.sentence.start, scene.start)
    begin = opening.end() if opening else scene.sentence.start
    before = scene.text[max(begin, scene.start - _WITNESS_REACH) : scene.start]
    after = scene.text[scene.end : scene.sentence.end]
    return _CLAUSE_BEGINS.split(before)[-1], _CLAUSE_ENDS.split(after, maxsplit=1)[0]
