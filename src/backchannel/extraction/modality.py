"""Whether it happened: reported, hedged, denied, planned, cancelled, or hypothetical.

Read off the words of the clause around the trigger, the tense, and, for a question, the answer that follows. The
order of the tests is their precedence.
"""

from __future__ import annotations

import re

from backchannel.extraction.asked_about import asks_of_the_past, asks_what_if, asks_when_it_is, takes_for_granted
from backchannel.extraction.asked_and_answered import answered_within
from backchannel.extraction.called_off import called_off
from backchannel.extraction.clause_words import clause_around
from backchannel.extraction.denials import is_denied, is_not_known
from backchannel.extraction.gaps import BESIDE_ONE
from backchannel.extraction.light_verbs import as_its_verb, was_done
from backchannel.extraction.nothing_to_tell import says_there_is_none, tells_nothing
from backchannel.extraction.of_speaking import (
    CAME_AFTER,
    HAS_DONE,
    HAVING_HIS_NEXT,
    IS_HAVING,
    JUST_HAPPENED,
    OF_SPEAKING,
    RECALLS_HIS,
)
from backchannel.extraction.on_the_spot import is_at_hand
from backchannel.extraction.plans import (
    ANNOUNCED,
    ARRIVED_FOR,
    SCHEDULED_FOR,
    UNDERTAKEN,
    is_expected,
    planned_behind,
    told_behind_people,
)
from backchannel.extraction.purposes import is_what_a_trip_is_for, of_journeys_verb
from backchannel.extraction.scene import Scene
from backchannel.extraction.tenses import has_come_about, is_past_verb
from backchannel.extraction.thought_of import (
    HAVE_HAD,
    IS_HAVING_IT,
    MAY_HAVE_HAD,
    WOULD_AS_TOLD,
    is_brought_up,
    is_hypothetical,
    is_left_unsaid,
)
from backchannel.extraction.to_come import is_still_ahead
from backchannel.extraction.unreal import is_unconfirmed, unreal
from backchannel.extraction.yes_or_no import asked_beside, is_to_come, said_to
from backchannel.model import Modality

_PLANNED = re.compile(
    r"\b(?:will|shall|going to|gonna|(?<!previously )scheduled|upcoming|(?:days|weeks|months) (?:out|away) from|"
    r"(?:plans?|inten(?:ds?|ded))(?:,[^,;.]{1,40},)? to|plans? on(?=\s*\Z)|"
    r"planned|planning(?!,)|looks? forward|preparations? (?:\w+ ){0,3}?(?:for|of)|"
    r"being prepared|"
    r"ahead of (?:(?:tonight|today|tomorrow)[’']s|his|her|their|the|an?|(?:this|that)(?= (?:[\w-]+ ){0,2}\Z))|"
    r"plans? for|has scheduled|"
    r"have scheduled|supposed to|"
    r"looking forward|about to(?=\s*\Z)|future(?=\s*\Z)|"
    r"(?:am|is|are|[’'](?:m|s|re)) (?:heading|headed|on (?:my|his|her|our|their) way)|"
    r"expected to|expects? to|due to|set to|slated|prepar(?:e|es|ing) (?:for|to|an?)\b|agreed to (?:meet|"
    r"speak|hold|talk)|agreed on a|invit(?:e|es|ed|ing|ation)(?! (?:during|at|when)\b)|tomorrow|shortly|later today|"
    r"next (?:week|month|year)|"
    r"(?:can|should|will|would) expect (?:(?:the )?[\w’.]+ ){1,4}to|"
    r"coming (?:days|weeks|months)|later this (?:week|month|year)|ahead of (?:his|her|their|the) (?:upcoming|planned)|"
    r"is to (?:meet|speak|hold|visit|travel|host)|are to (?:meet|speak|hold)|"
    r"wants? to (?:speak|meet|talk|call)|arranged? a|to (?:arrange|organi[sz]e|schedule)|"
    r"(?:to )?set(?:ting)? up an?|previewing|"
    r"wants? to (?:set up|hold|have|arrange))\b|[’']ll\b",
    re.IGNORECASE,
)
_IN_ADVANCE = re.compile(
    r"\bin (?:advance|anticipation) of (?:[\w’'-]+ ){1,3}\Z|\b[Aa]head of (?:[A-Z][\w’.-]+ ){1,4}(?:[a-z]+ )?\Z"
)
_DID_BEFORE = re.compile(r"\b(?:was|were|had|did|met|spoke|talked|discussed|told|said|went|[a-z]{2,}ed)\b")
"""What was done in advance of a contact may have been long ago."""
_TITLE_BEFORE = re.compile(
    r"^(?:Remarks|Press Statements?|Statements?) by\b.*\b(?:[Bb]efore|[Aa]head of)\b|"
    r"^.*\bPress (?:Call|Briefing|Gaggle)\b.*\b(?:[Pp]review\w*|[Uu]pcoming|[Aa]head of)\b"
)
_TO_COME = re.compile(
    r"\b(?:is|are|was|were|agree[sd]?|effort|commitment|intention|vow(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)|swore|"
    r"undertook|volunteered|threaten(?:s|ed)|decid(?:es|ed)|resolved|arranged|"
    r"(?:has|have|[’'](?:ve|s)) "
    r"(?:(?:you|he|she|they|the \w+) )?(?:decided|chosen)) to\s*$|"
    r"\b(?:has|have|get|gets) (?:the|a|an) (?:opportunity|chance) (?:[a-z]+ (?:that )?)?to\s*$|"
    r"(?:\b(?:have|has|is|are)|[’'](?:ve|s)) (?:[\w-]+ ){0,5}"
    r"(?:agenda|lot|lots|much|plenty|topics|things|issues) to\s*$|"
    r"\b(?:will|[’']ll) be (?:\w+ )?(?:eager|anxious|pleased|delighted|honou?red|ready|keen) to\s*$|"
    r"\b(?:is|are) prepared to(?=\s*\Z)|"
    r"\b(?:timing|date|dates|time) (?:of|for|on) (?:(?!to\b)[\w’'.-]+\s+){1,6}$|"
    r"\bconsider(?:s|ed|ing)? (?:re)?(?:organi[sz]ing|holding|hosting|having|doing|making|taking|moving|scheduling) "
    r"(?:[\w’'.-]+\s+){1,4}$",
    re.IGNORECASE,
)
"""Right before the trigger: "agreed to talks", "has the opportunity to speak", "the timing of your"."""
_PROGRESSIVE = re.compile(
    r"(?<!when )(?<!whenever )(?:\b(?:is|are|am)|\b(?:he|she|they|we|I|it)[’'](?:s|re|m))\s+(?:also\s+)?$"
)
_GO_ON = frozenset(
    {"discussing", "consulting", "engaging", "coordinating", "negotiating", "talking", "communicating", "conferring"}
)
"""What people are doing, and not about to do, where no time to come is told."""
_NOW = re.compile(r"\b(?:now|currently|as we speak|(?<!later )[Tt]oday|already)\b")
_HOPED_FOR = re.compile(
    r"\b(?:do|does|will|can|should|might)\s+(?:[\w’.]+\s+){1,4}(?:hope|expect|plan|want|intend|aim)\s+"
    r"(?:to(?! say\b)\b|out of\b|from\b)|\b(?:are|is)\s+(?:[\w’.]+\s+){1,3}(?:hoping|expecting|looking)\s+(?:to|for)\b"
)
"""In a question about a meeting: "what does the President hope to achieve?"."""
_FOR_THEM_TO = re.compile(
    r"(?<!was important )(?<!was good )(?<!was useful )(?<!was helpful )(?<!was able )"
    r"\bfor\s+(?:the\s+)?[A-Z][^,;]{2,60}\s+to\s+(?:(?:have|hold)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2})?$"
)
"""A thing arranged: "a deal for Biden and Xi to have a summit"."""
_WHY_NOT = re.compile(r"\b[Ww]hy (?:has|have|did|was)(?:n[’']t| (?:he|she|they|the \w+) not)\b")
_HOW_LIKELY = re.compile(
    r"\b(?:likelihood|level\s+of\s+expectation|chances?|odds|likely\s+(?:is|was)\s+it)\b[^,;]*\b(?:that|of|for)\b"
)
"""In a question, before a contact: whether it will be is what is asked."""
_WHY_NOT_NOW = re.compile(
    r"\b[Ww]hy (?:(?:does|do|is|are|would|wo)(?:n[’']t| (?:he|she|they|the \w+) not)|"
    r"not (?:just |simply |also )?(?:have|let|go|invite|meet|call|speak|talk|pick|send|ask))\b"
)
"""Asks for a reason, and says nothing of a contact: "why isn't he picking up the phone to speak to him?"."""
_FIRST_TIME = re.compile(r"\b[Ww]hen (?:was|is) the (?:first|last) time (?:that )?there was an?\s+(?:[\w-]+\s+)?\Z")
_LATEST = re.compile(r"\b(?:recent|previous)\s+(?:[\w-]+\s+)?\Z")
"""Right before a noun: the contact is over, whatever is to come of it."""
_WILL_BE_THE_TIME = re.compile(
    r"(?:\bwill|[’']ll) be (?:the|their|his|her) (?:\w+ )?(?:first|second|third|fourth|last|next) "
    r"(?:time|chance|occasion) (?:that )?(?:the )?(?:[\w’]+ ){1,3}\Z"
)
"""Right before a verb: "it will be the first time they saw each other"."""
_THE_ONE = re.compile(
    r"\bthe\s+(?:(?!(?:for|had|have|has|any|having|held|hold|made|make|get)\b)\w+\s+){0,2}"
    r"(?<!President )(?<!Minister )(?<!Secretary )(?<!Chancellor )$"
)
_WHEN_ARE_YOU = re.compile(r"\b[Ww]hen\s+(?:are|is)\s+(?:the\s+)?(?:[\w’.]+\s+){1,3}\Z")
"""Right before "meeting", in a question: it is taken for granted, "when are you meeting with him?"."""
_WHEN_HE_COMES = re.compile(r"\b(?:[Ww]hen|[Ww]ith|[Aa]head\s+of|[Bb]efore)\s+(?:the\s+)?(?:[\w’.]+\s+){1,4}\Z")
_WHEN_HE_WAS = re.compile(r"\b(?:[Ww]hen|[Ww]hile)\s+(?:the\s+)?(?:[\w’.]+\s+){1,4}(?:was|were)\s+\Z")
"""Before it, in a question about something else."""
_WHEN_HE_IS = re.compile(r"\b(?:[Ww]hen|[Ww]hile)\s+(?:the\s+)?(?:[A-Z]?[\w’]+\s+){1,3}(?:is|are)\s+\Z")
"""Right before "meeting", in a question about something else."""
_OF_WHAT_COMES_UP = re.compile(
    r"\b(?:if|whether)\b[^,;.]*\b(?:c[oa]mes? up|(?:be|is|was) (?:raised|discussed|addressed|brought up))\s+"
    r"(?:in|at|during)\s+(?:the|this|that|his|her|their|today[’']s|tomorrow[’']s)\s+(?:[\w-]+\s+){0,3}\Z|\b(?:commitments?|"
    r"agreements?|promises?)\s+(?:made|reached)\s+(?:by\s+(?:the\s+)?\w+\s+)?(?:at|in|during)\s+(?:[\w-]+\s+){1,4}\Z"
)
"""Before a noun: in question is what is raised there, "I wonder if it will come up in the meeting", or came of it."""
_WAS_PLANNED = re.compile(
    r"\b(?:was|were|had been|had|planned|scheduled|would|will be \w+ing|prepar\w+)\b", re.IGNORECASE
)
"""With a past time these leave it open whether what was planned took place: "was to meet him last Friday"."""
_AT_THE = re.compile(r"\b(?:[Aa]t|[Ii]n|[Dd]uring)\s+(?:that|this|the|their|his|her)\s+(?:[\w-]+\s+){0,2}$")
_WILL_BEHIND = re.compile(r"(?: with [^,;.]{2,50})?, (?:(?!and\s[a-z])[^\s,]+ +){1,8}?(?:will|(?:is|are|am ready) to) ")
_WHENEVER = re.compile(r"\b(?:always|every time|often|usually|whenever|frequently|regularly|typically|normally)\b")
_TOLD_IN_A = re.compile(
    r"(?<!never )(?<!not )\b(?:told|warned|informed|assured|urged|thanked|reminded)\s+"
    r"(?!reporters|lawmakers|journalists)[^.;,]{2,60}?\s"
    r"(?:(?:in|during|over|on|via)\s+(?:an?|the|their|his|her)\s+(?:[\w-]+\s+){0,2}|by\s+)\Z"
)
"""Before a noun: it is where one told the other, whatever the words told were."""
_DURING_THE = re.compile(
    r"(?:\b[Dd]uring\s+(?:[\w’'.-]+\s+){1,5}|\byesterday[’']s\s+(?:(?!planned|scheduled)[\w-]+\s+){0,2})\Z"
)
_WHEN_HE = re.compile(r"\b(?:[Bb]efore|[Ww]hen|[Oo]nce|[Uu]ntil|[Aa]fter|[Aa]s soon as)\s+(?:[\w’.]+\s+){1,4}$")
_WHEN_IT_IS_HE = re.compile(r"\b(?:[Ww]hen|[Oo]nce|[Bb]efore|[Uu]ntil)\s+(?:he|she)\s+\Z")
_WHEN_THEY_DID = re.compile(
    r"\b(?:[Ww]hen|[Ss]ince|[Aa]fter|[Ww]hile|the (?:la|fir)st time(?: that)?)\s+(?:the\s+)?(?:[A-Z]?[\w’.]+\s+){1,3}\Z"
)
"""In a question: it asks about something else, "did he raise it when he met with him?"."""
_HEDGED = re.compile(
    r"\b(?:apparently|reportedly|alleged(?:ly)?|supposedly|seemingly|seems?(?!\s+to\s+(?:run|conflict|contradict)\b)|"
    r"appears?|perhaps|possib(?:ly|ility that)|"
    r"(?<!\byou )(?:may|might) have|could have|is (?:said|believed|thought|reported|understood) to|likely to have|"
    r"maybe|(?:are|was) said to|look(?:ed|s) like|rumou?red|rumou?rs?|purported(?:ly)?|presumably|probably|"
    r"(?<!upon )(?<!on )(?<!after )hearing (?:that )?(?!(?:this|the|of|about|from)\b)|"
    r"if (?:it|that)(?:[’']s| is| were) true|(?:n[’']t|not|cannot) confirm (?:that )?there (?:was|has been)|"
    r"not clear whether|unclear whether|unconfirmed)\b",
    re.IGNORECASE,
)
_REPORTS_THAT = re.compile(
    r"\b(?:these|those|the|of|any|some|seen|are)\s+(?:\w+\s+)?(?:reports?|claims|allegations|rumou?rs) that\b"
    r"[^.;]*$"
)
_ASKS = re.compile(
    r"(?:^|[,—–-]\s*|\b(?:and|so|but)\s+)(?:do|does|did|has|have|had|is|are|was|were|will|would|could|can|should|"
    r"when|any plans)\b",
    re.IGNORECASE,
)
_WHEN_DID = re.compile(
    r"\b[Ww]hen\s+(?:did|was|were)\s+(?:(?!if\b|not\b)[\w’.]+\s+){1,5}\Z|\b[Ww]hen\s+was\s+the\s+last\s+time\b[^?]*\Z"
)
"""Before a verb: what is asked is when, and not whether."""
_PRESUPPOSED = re.compile(
    r"\b(?:the|his|her|their|your|this|that|these|those|its|what|which|[\w.]+(?:[’']s|s[’']))\s+"
    r"(?:(?!(?:an?|any|another|some|no|had|have|has|having|hold|held|holding|having|make|made|making|take|place|get)\b)[\w-]+\s+){0,3}"
    r"(?<!President )(?<!Minister )(?<!Secretary )(?<!Chancellor )$|"
    rf"(?:\bhis|\bher|[’']s|s[’']){BESIDE_ONE.pattern}$",
    re.IGNORECASE,
)
_WHOM_YOU_HAVE = re.compile(
    r"\b(?:leaders|counterparts|allies|ministers|officials|people|those|everyone|anyone)\s+(?:that\s+|whom?\s+)?"
    r"(?:you|he|she|we|they)(?:[’']ve|[’']s|\s+(?:have|has))\s+(?:just\s+|already\s+)?$"
)
"""Right before a verb in a question about others: "have any of the leaders you’ve met with asked for it?"."""


def modality_of(scene: Scene, *, future_time: bool, past_time: bool, answer: str | None) -> Modality:
    """Say whether the contact that a trigger names is told as having happened.

    Args:
        scene: the trigger where it stands.
        future_time: True where the contact's own time can only lie after the document's day.
        past_time: True where it can only lie before that day.
        answer: for a question, the text that answers it; ``None`` where nothing does.
    """
    told = _modality(scene, future_time=future_time, past_time=past_time, answer=answer)
    verb = as_its_verb(scene) if not scene.sentence.question else None
    done = verb is not None and was_done(verb)
    verb = verb if done or told in ("reported", "planned") else None
    of_verb = _modality(verb, future_time=future_time, past_time=past_time, answer=answer) if verb else told
    return of_verb if done or told == "reported" or of_verb in ("denied", "cancelled") else told


def _modality(scene: Scene, *, future_time: bool, past_time: bool, answer: str | None) -> Modality:
    before, after = clause_around(scene)
    noun = scene.trigger.shape in ("noun", "message", "travel")
    if noun and (
        _TOLD_IN_A.search(before)
        or RECALLS_HIS.search(before)
        or CAME_AFTER.search(scene.text[scene.sentence.start : scene.start])
    ):
        return "reported"
    off = called_off(scene, before, after)
    if off == "yes" or (off and noun):
        return "cancelled" if off == "yes" else "planned"  # what might be called off is to come
    presupposed = noun and bool(_PRESUPPOSED.search(before)) and not before.endswith(" for ")
    if scene.trigger.text in ("due", "expected"):
        return "planned"  # "is due in Paris on Friday"
    ahead = _verb_ahead(scene, before, after) if not noun else not past_time and is_still_ahead(scene, before)
    if ahead or _when_he_does(scene, before):
        return "planned"
    if scene.sentence.question and not takes_for_granted(scene.text[scene.sentence.start : scene.start]):
        asked: Modality | None = "hypothetical" if noun and (is_brought_up(before) or is_unconfirmed(scene)) else None
        asked = asked or asked_beside(scene.sentence.text, before, answer, noun=noun or is_past_verb(scene))
        asked = asked or (_presupposed(scene, before, after, ahead=future_time, noun=noun) if presupposed else None)
        asked = asked or _asked(scene, before, answer)
        if asked is not None:
            return asked
    if noun and not past_time and HAS_DONE.search(scene.text, scene.sentence.start, scene.start):
        return "reported"
    told = _told(scene, before, after, future_time=future_time, noun=noun)
    if told == "reported" and not noun and is_what_a_trip_is_for(before):
        return "planned"
    over = noun and (past_time or HAVE_HAD.match(after) or _LATEST.search(before))
    over = over and not (_WAS_PLANNED.search(before) or ANNOUNCED.search(before))
    over = over or (noun and bool(IS_HAVING_IT.match(after)) and not future_time)
    over = over or (noun and past_time and bool(_DURING_THE.search(before)))
    return "reported" if told == "planned" and over else told


def _verb_ahead(scene: Scene, before: str, after: str) -> bool:
    """Say whether words before a verb make a plan of it that no "will" there tells."""
    when = _WILL_BE_THE_TIME.search(before) or _when_they(scene, before)
    return bool(when or is_expected(scene, before, after, noun=False))


def _presupposed(scene: Scene, before: str, after: str, *, ahead: bool, noun: bool) -> Modality:
    """Read a question about a contact of which it takes for granted that it is, or will be."""
    before = OF_SPEAKING.sub("", before)
    told = bool(_PLANNED.search(before) or _TO_COME.search(before) or _HOPED_FOR.search(scene.sentence.text))
    told = told or asks_when_it_is(scene.text[scene.end : scene.sentence.end]) or planned_behind(after)
    return (
        "planned"
        if ahead or (told and not asks_of_the_past(before, after)) or is_expected(scene, before, after, noun=noun)
        else "reported"
    )


def _asked(scene: Scene, before: str, answer: str | None) -> Modality | None:
    """Read a question about whether there was a contact, and why not; ``None`` for one that tells of it."""
    if scene.trigger.text.endswith("ing") and (_WHEN_HE_IS.search(before) or _WHEN_ARE_YOU.search(before)):
        return "planned"
    if scene.trigger.shape in ("arrival", "presence") and _WHEN_HE_COMES.search(before):
        return "planned"
    if scene.trigger.text == "on the phone" and _WHEN_HE_WAS.search(before):
        return "reported"
    if _WHY_NOT_NOW.search(before) or _HOW_LIKELY.search(before):
        return "hypothetical"
    if _WHY_NOT.search(before):
        return "denied"
    if (
        _WHEN_DID.search(before)
        or _FIRST_TIME.search(before)
        or _WHOM_YOU_HAVE.search(before)
        or (is_past_verb(scene) and _WHEN_THEY_DID.search(before))
    ):
        return "reported"
    return _answered(scene, before, answer) if _ASKS.search(before or scene.sentence.text) else None


def _told(scene: Scene, before: str, after: str, *, future_time: bool, noun: bool) -> Modality:
    """Say how a statement, not a question, tells of the contact."""
    before = OF_SPEAKING.sub("", before)
    if (answered := answered_within(scene)) is not None:
        return answered
    over = (noun and JUST_HAPPENED.match(after)) or is_at_hand(scene, before)
    if over or is_left_unsaid(before) or (noun and tells_nothing(before, after)):
        return "reported" if over else "hypothetical"
    of_journey = None if scene.sentence.question else of_journeys_verb(scene, before, after)
    told = unreal(scene, before, after, noun=noun) or of_journey
    return told or _told_of(scene, before, after, future_time=future_time, noun=noun)


def _told_of(scene: Scene, before: str, after: str, *, future_time: bool, noun: bool) -> Modality:
    """Say how a statement tells of a contact that may have been."""
    unknown = is_not_known(before) or (noun and MAY_HAVE_HAD.match(after) is not None)
    if unknown or is_denied(before, after, noun=noun) or (noun and says_there_is_none(before)):
        return "hedged" if unknown else "denied"
    if _HEDGED.search(before) or _REPORTS_THAT.search(before):
        return "planned" if _PLANNED.search(before) and not is_past_verb(scene) else "hedged"
    behind = told_behind_people(scene) if noun else None
    if behind or (noun and SCHEDULED_FOR.match(after)):
        return behind or "planned"
    if is_hypothetical(scene, before, after, noun=noun) and not (noun and _OF_WHAT_COMES_UP.search(before)):
        return "hypothetical"
    if has_come_about(scene, before):
        return "reported"
    arrives = scene.trigger.shape == "arrival" and scene.trigger.text.startswith(("coming", "comes", "arriv"))
    cues = (
        _PLANNED,
        *((ANNOUNCED, ARRIVED_FOR) if noun else ()),
        UNDERTAKEN,
        _TO_COME,
        WOULD_AS_TOLD,
        _FOR_THEM_TO,
        HAVING_HIS_NEXT,
    )
    ahead = any(cue.search(before) for cue in cues) or (scene.sentence.title and bool(_TITLE_BEFORE.search(before)))
    ahead = ahead or (noun and bool(_IN_ADVANCE.search(before)) and not _DID_BEFORE.search(before))
    progressive = not noun and scene.trigger.text.endswith("ing") and _PROGRESSIVE.search(before)
    future_time = future_time or (noun and bool(IS_HAVING.search(before)) and "tonight" in before + after)
    if (
        arrives
        or scene.trigger.shape in ("sight", "invitation")
        or scene.trigger.text.startswith("will ")
        or _yet_to_come(scene, before, after)
        or is_expected(scene, before, after, noun=noun)
        or (progressive and scene.trigger.text not in _GO_ON and not _NOW.search(before + after))
    ):
        return "planned"
    future_time = future_time and (noun or not is_past_verb(scene))  # "met in Tokyo on" a day that began there first
    if future_time or (ahead and not is_past_verb(scene)) or (noun and planned_behind(after)):
        return "planned"
    return "reported"


def _yet_to_come(scene: Scene, before: str, after: str) -> bool:
    """Say whether a main clause makes a plan of it: "At the meeting, X will propose", "Before he meets Y, X will"."""
    if _AT_THE.search(before) and _WILL_BEHIND.match(after):
        return True
    present = scene.trigger.text.lower().split()[0] in ("speaks", "meet")
    return present and bool(_WHEN_HE.search(before)) and bool(re.search(r"\bwill\b|[’']ll\b", scene.sentence.text))


def _when_they(scene: Scene, before: str) -> bool:
    """Say whether a present tense behind "when" is of what is to come: "when he sits down with him"."""
    word, text = scene.trigger.text.lower().split()[0], scene.sentence.text
    present = word in ("meets", "sits", "sees", "hosts", "welcomes", "visits", "talks")
    present = present or (word in ("meet", "see") and before.endswith(("when they ", "when the two leaders ")))
    return present and bool(_WHEN_HE.search(text, 0, scene.trigger.start)) and not _WHENEVER.search(text)


def _when_he_does(scene: Scene, before: str) -> bool:
    """Say whether what looks like a noun is a verb of the present behind "when he", "when he talks to"."""
    return scene.trigger.text in ("talks", "visits") and bool(_WHEN_IT_IS_HE.search(before))


def looks_ahead(scene: Scene) -> bool:
    """Say whether the clause speaks of what is to come, whatever comes of it: "Will you see him this weekend?"."""
    return bool(_PLANNED.search(clause_around(scene)[0])) and not is_past_verb(scene)


def is_hedged(text: str) -> bool:
    """Say whether a text carries a word of doubt: "apparently", "reportedly"."""
    return bool(_HEDGED.search(text))


def _answered(scene: Scene, before: str, answer: str | None) -> Modality:
    said = None if answer is None or asks_what_if(scene.sentence.text) else said_to(before, answer)
    if said == "no":
        return "denied"
    if said == "yes" and answer is not None:
        return "planned" if is_to_come(before, answer) else "reported"
    return "planned" if scene.trigger.shape == "noun" and _THE_ONE.search(before) else "hypothetical"
