"""Who is named before a verb and is not its subject: behind a preposition, between commas, by a government's name."""

from __future__ import annotations

import re

from backchannel.extraction.people import Ref
from backchannel.extraction.scene import Scene

_ASIDE = re.compile(
    r"\b(?:with|to|of|for|from|by|about|on|than|like|including|between|at|behalf of|against|since|unlike|besides|not)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before somebody it shows that they are no subject."""
_FOR = re.compile(r"\bfor\s+(?:the\s+)?$", re.IGNORECASE)
_NOT_HE = re.compile(r",\s+(?:and\s+)?(?:not|unlike)\s+(?:the\s+)?\Z")
"""Before somebody between commas, who is not the one: "it was A, not B, who met C"."""
_TO_DO = re.compile(r"(?:\s+and\s+(?:[A-Z][\w’'-]*\s+){1,4})?\s*\bto\s+[a-z]")
"""Behind somebody after "for": the subject of what is to be done, "for the President to call"."""
OBJECTS = frozenset({"him", "her", "them", "me", "us"})
"""Forms of pronouns that are no subjects but of a participle: "I’m not aware of him speaking to X"."""
_TELLS = re.compile(
    r"\b(?:ask|tell|told|urge|encourage|invite|want|expect|press|push|advise|instruct|direct|order|allow|convince|persuade|"
    r"implore|beg|help|enable|call(?:s|ed|ing)?\s+on)(?:s|d|ed|ing)?\s+\Z"
)
_TO_DO_SO = re.compile(r"\s+(?:not\s+)?to\s+(?:go\s+(?:and\s+)?|\w+ly\s+|also\s+|please\s+)?")
"""Around one who is told to do what a verb behind him says."""
_APART = re.compile(r"(?<=[\w’]),\s+(?:as|while|when|like)\s+[^,;.—]{2,50},")
_TOLD_OF_IT = re.compile(
    r"\s+(?:just\s+|also\s+|already\s+)?(?:said|mentioned|noted|stated|indicated|pointed\s+out|laid\s+out|explained)\b"
)
"""Behind a name: who has told of it before."""
_SAYS_SO = re.compile(
    r"(?:[’'](?:d|ll|ve|m))?\s+(?:(?:will|would|can|could|must|should|do|did|also|just|only|really|already|again|have|had|"
    r"want to|like to|kind of|sort of)\s+){0,4}(?:say|said|saying|tell you|told you|believe|think|thought|guess|"
    r"suppose|understand|gather|hear|heard|know|assume|mean|mention|mentioned|noted?|add|added|imagine|reiterated?|emphasi[sz]ed?|"
    r"underscored?|stressed?|referenced|argue|suspect|indicated|stated|answered)\b(?!\s+(?:to|with)\b)"
)
"""Behind "I" these are what a voice does, and no contact: "the President, I believe, spoke", "as I said, he met"."""
_BEING_ABLE = re.compile(r"\s+(?:being|getting|having)\s+(?:able\s+|a\s+chance\s+|the\s+chance\s+)?to\s+(?:also\s+)?")
_WHOM = re.compile(r"\bwhom?\s+(?:the\s+)?\Z")
_DID_FIRST = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:\w+ly\s+)?(?:[a-z]+ed|sent|chose|chosen|named|made|beat|knew|knows|trusts)\b(?!.*\band\s+\Z)"
)
"""Between somebody after "whom" and the verb, which is another's: "the minister whom he appointed met with"."""
_WHO_DOES = re.compile(
    r"(?<!those )\b(?:that|who|which)\s+(?:has\s+|had\s+|once\s+)?"
    r"(?!(?:sometimes|perhaps|always|was|is|has|as|its|his|this)\b)[a-z]+(?:s|ed)\s+(?:for\s+|to\s+)?(?:the\s+)?\Z"
)
"""Before somebody, right behind whom the verb is: "the team that advises the President met with"."""
_SENT = re.compile(
    r"\s+(?:also\s+|has\s+|had\s+|will\s+)?(?:sen[dt]s?|sending|dispatch\w+|instruct\w+|order\w+|task\w+|delegat\w+|appoint\w+)\s+"
    r"(?:(?:his|her|their|the|an?)\s+)?(?:[\w’.-]+\s+){1,6}to\s+(?:\w+ly\s+)?\Z"
)
"""Between somebody and a verb: another does it, "he sent Jane Doe to meet with"."""
_PLAYED = re.compile(
    r"\b(?:posing\s+as|impersonat(?:ing|ed|es)|playing|played|plays|imitating|(?:pretend(?:ing|ed)|claim(?:ing|ed))\s+to\s+be)"
    r"\s+(?:the\s+)?\Z"
)
"""Before somebody: another acts, "a prankster posing as him called"."""
_IN_OFFICE = re.compile(r"\s+(?:government|[Aa]dministration|regime|campaign|White House|team)\b")

_THEIRS = re.compile(
    r"\b(?:advis[eo]rs?|aides?|all(?:y|ies)|associates?|friends?|envoys?|emissar(?:y|ies)|representatives?|deput(?:y|ies)|lawyers?|"
    r"attorneys?|supporters?|followers|backers|loyalists|critics?|opponents?|rivals?|enem(?:y|ies)|famil(?:y|ies)|relatives?|parents?|"
    r"mother|father|wife|husband|widow(?:er)?|sons?|daughters?|(?:brother|sister)s?(?:-in-law)?|(?:son|daughter)-in-law|nephew|niece|"
    r"predecessors?|successors?|spokes(?:man|woman|person|people)|chiefs?\s+of\s+staff|(?:press|private)\s+secretar(?:y|ies)|assistants?|"
    r"confidants?|negotiators?|interpreters?|translators?|bodyguards?|biographer|doctor|physician|cabinet|government|administration|"
    r"team|staff|office|party|delegation|portrait|photo(?:graph)?s?|picture|statue|bust|memory|funeral|grave|tomb)\s+"
    r"(?:of|to|for|from|sent\s+by|appointed\s+by|close\s+to|loyal\s+to)\s+(?:the\s+)?(?:then-?|late\s+|former\s+)?(?:[A-Z][\w-]+\s+)?\Z"
)
"""Before somebody: another one is meant, who is his, "an adviser to President A"."""


def is_an_object(scene: Scene, ref: Ref) -> bool:
    """Say whether "him" is no subject of a verb, as he is of "him being able to talk to X", "urged him to meet X"."""
    if ref.word not in OBJECTS:
        return False
    able = _BEING_ABLE.fullmatch(scene.text, ref.end, scene.start)
    doing = scene.trigger.text.endswith("ing") and not scene.text[ref.end : scene.start].strip()
    return not (able or doing or is_told_to(scene, ref))


def is_told_to(scene: Scene, ref: Ref) -> bool:
    """Say whether "him" is one who is told to do what a verb says: "urged him to meet with X"."""
    told = ref.word in OBJECTS and _TELLS.search(scene.text, scene.sentence.start, ref.start)
    return bool(told) and _TO_DO_SO.fullmatch(scene.text, ref.end, scene.start) is not None


def in_an_aside(scene: Scene, ref: Ref) -> bool:
    """Say whether somebody stands between commas in a clause apart: "The Secretary, as you know, spoke with"."""
    if _NOT_HE.search(scene.text, scene.sentence.start, ref.start):
        return True
    if scene.text.find(",", ref.end, scene.start) < 0 or scene.text.startswith("We, ", ref.start - len("We, ")):
        return False  # "We, the leaders of A and B, met"
    spans = _APART.finditer(scene.text, scene.sentence.start, scene.start)
    return any(apart.start() < ref.start and ref.end < apart.end() for apart in spans)


def only_says_so(scene: Scene, ref: Ref) -> bool:
    """Say whether "I" is only the voice that tells it: "the King, I think, spoke", "I will say that the meeting"."""
    said = _SAYS_SO.match(scene.text, ref.end, scene.sentence.end) if ref.word == "i" else None
    return said is not None and said.end() <= scene.start


def _told_of_it(scene: Scene, ref: Ref) -> bool:
    """Say whether somebody is only who has told of it before: "as Jake mentioned, the U.S. hosted the Summit"."""
    behind = _TOLD_OF_IT.match(scene.text, ref.end, scene.sentence.end)
    as_said = behind is not None and behind.end() <= scene.start
    return as_said and scene.text[scene.sentence.start : ref.start].lower().endswith("as ")


def names_a_government(scene: Scene, ref: Ref) -> bool:
    """Say whether those under somebody act, and not they themselves: "the Obama administration engaged with"."""
    return ref.kind == "name" and bool(_IN_OFFICE.match(scene.text, ref.end))


def others_do_it(scene: Scene, ref: Ref) -> bool:
    """Say whether somebody stands in a clause about who does it: "the minister whom he appointed met with X"."""
    text, gap = scene.text, scene.text[ref.end : scene.start]
    low = max(scene.sentence.start, ref.start - 40)
    if _WHOM.search(text, low, ref.start) and _DID_FIRST.match(gap):
        return True
    if _PLAYED.search(text, low, ref.start) or _SENT.match(gap):
        return True
    return bool(_WHO_DOES.search(text, low, ref.start)) and not gap.strip()


def is_aside(scene: Scene, ref: Ref) -> bool:
    """Say whether the words around a reference show that it is no subject: "for A", "as A mentioned"."""
    before = scene.text[max(scene.sentence.start, ref.start - 16) : ref.start]
    if _FOR.search(before) and _TO_DO.match(scene.text, ref.end, scene.sentence.end):
        return False
    since = before.endswith("since ") and (ref.word in ("he", "she") or not scene.text[ref.end : scene.start].strip())
    # "has not met A since he met B"
    return (bool(_ASIDE.search(before)) and not since) or _told_of_it(scene, ref)


def is_only_whose(text: str, low: int, place: int) -> bool:
    """Say whether somebody named at a place is only whose adviser, ally or son another one is.

    Args:
        text: the document's.
        low: where the sentence begins.
        place: where the name begins.
    """
    return _THEIRS.search(text, low, place) is not None
