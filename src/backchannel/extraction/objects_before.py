"""Who stands before a verb as the object of another verb, and so is not its subject.

"Biden met Macron and called Putin" is Biden's call; "Biden, who met Macron on Monday, will meet Scholz" his meeting;
"Biden met Macron and Scholz met Putin" has Scholz meet Putin. But in "asked Macron to call Putin", "praised Macron for
meeting Putin" and "met Macron, who called Putin" it is Macron who does it.
"""

from __future__ import annotations

import re

from backchannel.extraction.people import Ref
from backchannel.extraction.pronouns import ACTS
from backchannel.extraction.scene import Scene

_A_VERB = re.compile(
    r"(?<!newly )(?<!-)\b(?!(?:said|added|noted|replied|stressed|stated|asked|announced|declared|insisted|warned|"
    r"concluded|continued|responded|including|during|following|regarding|concerning|acting|visiting|incoming|outgoing|elected|"
    r"re-elected|appointed|retired|ousted|exiled|jailed|need|indeed|united|then|"
    r"something|anything|nothing|everything|thing|morning|evening|king|being|meeting)\b)"
    r"(?:[a-z]{2,}(?:ed|ing)|met|meets?|calls?|hosts?|phones?|receives?|welcomes?|visits?|saw|sees?|told|tells?|sent|"
    r"gave|gives?|took|takes?|brought|left|thanks?|praises?|urges?|beat|won|wrote|shook|joins?|greets?)\s+"
    r"(?:(?:the|his|her|their|former|then|fellow|both)\s+)*(?:[A-Z][\w.’'-]*\s+(?:of\s+)?){0,5}\Z"
)
"""Right before somebody, with what his title leaves over: its object he is."""
_AT_ONCE = re.compile(
    r"(?:[’'](?:s|d|ll|ve))?\s+(?:(?:also|then|later|just|already|recently|now|first|both|each|has|had|have|will|would|did|does|"
    r"do|may|might|could|should|not|never|is|was|are|were|be|been|to|[a-z]+ly|(?:did|has|had|will|would|wo|ca|could)n[’']t)\s+)*"
)
"""Between somebody and what he does himself."""
_IS_TO_DO = re.compile(
    r"(?:\s+[^.;,]{0,40}?)?\s(?:for|about|of|against|over|on)\s+(?:[a-z]+ly\s+|also\s+|[a-z]+ing\s[^.;]{0,40}\sand\s+)*\Z|"
    r",?\s+(?:who|whose|which|that|as|because|since)\b|\s+[a-z]+ing\b"
)
"""Behind the object of a verb: he does it, in a clause of his own."""
_WHO = re.compile(r"\b(?:who|whose)\s+(?:[\w’-]+\s+){0,6}\Z")
_THANKED = re.compile(
    r"\b(?:thank|prais|commend|congratulat|critici[sz]|applaud|credit|blam|condemn|rebuk|accus|laud|recogni[sz]|salut|fault|mock|"
    r"attack|prod)\w*\s+(?:(?:the|his|her|their|former|then|fellow|both)\s+)*(?:U\.?S\.?\s+)?\Z"
)
_FOR_IT = re.compile(r"[^.;,]{0,30}?\s(?:for|over|on\s+(?:his|her|their|its|[a-z]+ing)|of\s+[a-z]+ing)\s")
"""Around one who is thanked or blamed for what he did."""
_AND_THEN = re.compile(
    r"(?:,|\b(?:and|but|then))\s+(?:(?:also|later|then|did|not|will|has|had|would|is|was|[a-z]+ly)\s+)*\Z"
)
_WILL = re.compile(r"\b(?:will|has|had|would|did|is|was)\b")
_FINITE = re.compile(r"(?:met|spoke|held|had|hosted|wrote|sat|made|took|placed|saw|sent|will|has|[a-z]+ed)\b")
"""A verb that is none of what somebody is asked to do: "urged Macron to act and met Putin"."""
_TOLD_TO = re.compile(
    r"\b(?:ask|urg|invit|press|push|encourag|want|expect|advis|order|allow|persuad|convinc|implor|task|instruct|direct|help|"
    r"send|sent|dispatch|forc|remind|tell|told|enabl|lobb|beg|challeng|authori[sz]|appoint|nominat|assign|nudg|prod|"
    r"saw|see|watch|hear|let|made|make)\w*\s+"
    r"(?:(?:the|his|her|their|former|then|fellow|both)\s+)*(?:U\.?S\.?\s+)?\Z"
)
"""The verbs whose object is to do what stands behind it."""
_SPOKEN_TO = re.compile(
    r"\b(?:met|meets?|spoke|speaks?|spoken|talked|wrote|written|conferred|consulted|engaged|sat\s+down|reached\s+out|discussed\s[^.;,]{2,40}|"
    r"(?:talks|call|meeting|conversation|summit|discussions|negotiations|lunch|dinner))\s+(?:with|to)\s+(?:the\s+)?\Z"
)
"""Before somebody: another verb has him as the one spoken with."""
_SUBJECTS = frozenset({"i", "he", "she", "they", "we"})
_WHOM = re.compile(r"\bwhom\s+(?:the\s+)?(?:[A-Z][\w.’-]*\s+){0,3}\Z")
_AFTER_A = re.compile(r",?\s+(?:after|before|following|ahead\s+of)\s+(?:(?:an?|his|her)\s+)?(?:[\w-]+\s+){0,2}")
_ITS_END = re.compile(r"\s[^,;.]*,\s+(?:[a-z]+\s+){0,3}\Z")


def acts_at_once(scene: Scene, ref: Ref) -> bool:
    """Say whether nothing stands between somebody and the verb but what goes with it: "Macron will also meet"."""
    return _AT_ONCE.fullmatch(scene.text, ref.end, scene.start) is not None


def _follows_a_verb(scene: Scene, ref: Ref) -> bool:
    """Say whether a verb stands right before somebody, so that he is its object."""
    return not ref.possessive and _A_VERB.search(scene.text, scene.sentence.start, ref.start) is not None


def without_objects(scene: Scene, chain: list[Ref]) -> list[Ref]:
    """Leave out of those joined by "and" before a verb whom another verb met: "Biden met Macron and Scholz called"."""
    acts = chain[-1].word in ("i", "he", "she") or acts_at_once(scene, chain[-1])
    acts = acts or ACTS.match(scene.text, chain[-1].end, scene.start) is not None
    if len(chain) == 1 or not acts or chain[-1].word in ("they", "we"):
        return chain
    spoken_to = _SPOKEN_TO.search(scene.text, scene.sentence.start, chain[0].start)
    return chain[-1:] if spoken_to or _follows_a_verb(scene, chain[0]) else chain


def is_anothers_object(scene: Scene, chain: list[Ref]) -> bool:
    """Say whether those joined before a verb are the objects of another one, and the verb is somebody else's.

    Args:
        scene: the verb where it stands.
        chain: those named next before it, "Macron" or "Macron and Scholz".
    """
    first, last = chain[0], chain[-1]
    gap = scene.text[last.end : scene.start]
    if _WHOM.search(scene.text, scene.sentence.start, first.start) and _ITS_END.fullmatch(gap):
        return True  # "Macron, whom Biden met on Monday, will meet Putin"
    if last.word in _SUBJECTS or first.word == "you" or not _follows_a_verb(scene, first) or acts_at_once(scene, last):
        return False
    if _WHO.search(gap):
        return False
    if _AFTER_A.fullmatch(gap):
        return True  # "agreed to see Putin after a call with Xi"
    then = _AND_THEN.search(gap)
    goes_on = then is not None and (_FINITE.match(scene.text, scene.start) or _WILL.search(then[0]))
    if _THANKED.search(scene.text, scene.sentence.start, first.start) and _FOR_IT.match(gap):
        return bool(goes_on)
    if _TOLD_TO.search(scene.text, scene.sentence.start, first.start):
        return bool(goes_on)
    return _IS_TO_DO.match(gap) is None
